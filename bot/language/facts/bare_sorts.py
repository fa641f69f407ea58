"""Universities by nothing but their sort, in a list with one that is named: "Uni Hamburg, HAW und TUHH" are three."""

from __future__ import annotations

from collections.abc import Sequence

from .bodies import Named
from .kinds import word_at
from .normal import Normal

_SORTS = {"tu", "fh", "th", "htw", "haw", "oth", "hft", "htwk", "dhbw"}
_LINKS = {",", "und", "sowie", "&", "+", "/"}
_ENDS = {"", ".", ";", ")"}


def bare_sorts(form: Normal, named: Sequence[Named]) -> list[Named]:
    """Those that stand alone between the links of a list, right behind a named one or right before one."""
    starts, ends = {form.token_at(n.start) for n in named}, {form.token_at(max(n.start, n.end - 1)) for n in named}
    found: list[Named] = []
    for i, token in enumerate(form.tokens):
        if token.norm not in _SORTS or i in starts:
            continue
        if any(n.name.startswith((f"{token.norm} ", "technische")) or n.name == token.norm for n in named):
            continue  # "TU, also die TU Dresden" is one
        before, behind = word_at(form, i - 1) if i else "", word_at(form, i + 1)
        follows = before in _LINKS and i - 2 in ends and behind in _LINKS | _ENDS
        leads = (i == 0 or before in {":", "."}) and behind in _LINKS and i + 2 in starts
        if follows or leads:
            found.append(Named("hochschule", token.norm, form.offsets[i], form.offsets[i] + len(token.norm)))
            ends.add(i)
    return found
