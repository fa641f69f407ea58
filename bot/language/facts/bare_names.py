"""Pieces of a list that are names and nothing else: "zwölf Firmen, TU Dresden & HTW Dresden"."""

from __future__ import annotations

from .clauses import Clause
from .normal import Normal
from .organisations import named

_JOINS = {",", "und", "sowie", "&", "+", "plus", "/", "die", "das", "der", ".", "!"}


def only_names(form: Normal, clause: Clause) -> bool:
    """Is every word of the clause, with which its sentence ends, part of a name, or a link between two?"""
    if any(c.sentence == clause.sentence and c.first > clause.first for c in form.clauses):
        return False  # "die TU Dresden, na ja": what follows may take it back
    spans = [(n.start, n.end) for n in named(form) if n.kind != "firma"]
    words = [i for i in range(clause.first, clause.last) if form.tokens[i].norm not in _JOINS]
    return bool(words) and all(any(s <= form.offsets[i] < e for s, e in spans) for i in words)
