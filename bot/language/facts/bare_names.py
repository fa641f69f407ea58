"""Pieces of a list that name something and say nothing else of it: "zwölf Firmen, TU Dresden & HTW Dresden", "wir haben 45 Mitglieder, das Gold-Label"."""

from __future__ import annotations

from .clauses import Clause
from .fold import rx
from .normal import Normal
from .organisations import named

_A_THING = rx(r"^(?:und |sowie |auch |dazu )*(?:das|die|den|eine?n?|unser\w*) (?:\w+e[ns]? )?[\w-]+ ,$")
_WE_HAVE = rx(r"^(?:\S+ ){0,6}?(?:haben|hat|besitzen|besitzt|führen|führt|tragen|trägt)\b")
_GOES_ON = rx(r"^(?:und|sowie|dazu|außerdem|zudem)\b")
_JOINS = {",", "und", "sowie", "&", "+", "plus", "/", "die", "das", "der", ".", "!"}


def only_names(form: Normal, clause: Clause) -> bool:
    """Is every word of the clause, with which its sentence ends, part of a name, or a link between two?"""
    if any(c.sentence == clause.sentence and c.first > clause.first for c in form.clauses):
        return False  # "die TU Dresden, na ja": what follows may take it back
    spans = [(n.start, n.end) for n in named(form) if n.kind != "firma"]
    words = [i for i in range(clause.first, clause.last) if form.tokens[i].norm not in _JOINS]
    return bool(words) and all(any(s <= form.offsets[i] < e for s, e in spans) for i in words)


def another_thing(form: Normal, clause: Clause) -> bool:
    """ "Wir haben 45 Mitglieder, das Gold-Label, und stehen auf der ECCP": what is named amid what somebody has is had as well."""
    first = next(c for c in form.clauses if c.sentence == clause.sentence)
    after = next((c for c in form.clauses if c.first == clause.last and c.sentence == clause.sentence), None)
    amid = after is not None and (_GOES_ON.match(after.text) or _A_THING.match(after.text))
    return bool(amid and _A_THING.match(clause.text) and _WE_HAVE.match(first.text))
