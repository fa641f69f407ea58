"""Firms abroad told one place after the other: "zwei Schweizer Firmen, eine aus Frankreich", "drei Firmen aus Österreich und eine aus Italien".

They add up as far as the places are abroad. Also firms that come "aus dem Ausland" without a place, and that none does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .departed import UNSETTLED
from .fold import rx
from .gazetteer import abroad
from .kinds import FIRMS, Mention
from .normal import Normal
from .nouns import noun_class

_MORE = rx(
    r"[\w-]*(?: (?:[\w-]*(?:firma|firmen|unternehmen|betriebe?))?)?(?: (?:mit dabei|dabei))? ?(?:,|und|sowie|plus|dazu|, und|, dazu) (?:dazu |noch |auch )?(?:#(?P<n>\d+)|(?P<one>eine?[rsn]?|ein)) (?:weitere[rs]? )?(?:[\w-]*(?:firma|firmen|unternehmen|betriebe?) )?(?:(?:aus|in|im) (?:der |dem |den )?)?$"
)
_FAR = 60  # letters between a figure and the place of its firms
_NOUN = r"(?:[\w-]+e[nr]? )?(?P<noun>[\w-]+)"
_OUTSIDE = r"(?:aus dem|im) ausland"
_FROM_THERE = (
    rx(
        rf"#(?P<n>\d+) {_NOUN} (?:kommen|stammen|sitzen|liegen|sind|haben (?:ihren|den) sitz) (?:(?:auch|übrigens|leider|derzeit|allerdings|alle|mit dabei und|direkt) )*{_OUTSIDE}(?= ?(?:[.,;]|$|und\b))"
    ),
    rx(
        rf"\b{_OUTSIDE} (?:kommen|stammen|sitzen|sind|machen|beteiligen sich|haben wir|gibt es) (?:(?:auch|noch|bisher|derzeit|bei uns) )*#(?P<n>\d+) {_NOUN}"
    ),
)
_NOBODY = rx(
    rf"\b{_OUTSIDE} (?:kommt|stammt|ist|sind|macht|machen|haben wir|gibt es|beteiligt sich|sitzt) (?:(?:bisher|bislang|derzeit|aktuell|noch|bei uns|leider|auch|da|gar|davon) )*(?P<none>niemand|keine?[rs]?)(?: (?:einzige[rs]? )?(?P<noun>[\w-]+))?"
)
_BEARS_NO_FIRM = {"dabei", "mit", "davon", "", "von"}


def abroad_row(form: Normal, found: list[Mention]) -> None:
    """Makes one of the firms abroad of one row; adds those of whom nothing but that they are from abroad is told."""
    _from_there(form, found)
    for m in [m for m in found if m.kind == "ausland" and not m.none and m.high is None]:
        if m not in found:
            continue
        more = _behind(form, m)
        if more:
            end, value = more[-1].place, m.value + sum(group.value for group in more)
            found[:] = [o for o in found if o is m or not (o.kind == "ausland" and m.first < o.first <= end)]
            found[found.index(m)] = replace(m, value=value, last=max(more[-1].figure, m.last), weak=False)


@dataclass(frozen=True)
class _Group:
    """The tokens of a figure and of its place."""

    figure: int
    place: int
    value: float


def _behind(form: Normal, m: Mention) -> Sequence[_Group]:
    """The further groups of the row."""
    groups: list[_Group] = []
    places = [p for p in abroad(form.string) if p.start() > form.offsets[m.first]]
    if not places or places[0].start() - form.offsets[m.first] > _FAR:
        return groups
    for a, b in pairwise(places):
        said = _MORE.match(form.string[: b.start()], a.end())
        if said is None:
            break
        value = 1.0 if said["n"] is None else float(form.tokens[int(said["n"])].value or 0)
        figure = form.token_at(said.start("one")) if said["n"] is None else int(said["n"])
        groups.append(_Group(figure, form.token_at(b.start()), value))
    return groups


def _from_there(form: Normal, found: list[Mention]) -> None:
    for match in (match for pattern in _FROM_THERE for match in pattern.finditer(form.string)):
        i = int(match["n"])
        if noun_class(match["noun"]) not in FIRMS or form.tokens[i].value is None:
            continue
        token, last = form.tokens[i], form.token_at(match.start("noun"))
        found[:] = [m for m in found if not i <= m.first <= last]
        if any(m.kind in FIRMS and not m.none and m.first < i for m in found):
            form.noted.setdefault(UNSETTLED, set()).add(i)
            continue  # "Zwölf Firmen, drei Unternehmen kommen aus dem Ausland": a part, which portions.py works out
        found.append(Mention("ausland", float(token.value or 0), token.high, i, last))
    nobody = _NOBODY.search(form.string)
    if nobody is None or any(m.kind == "ausland" for m in found):
        return
    noun = nobody["noun"] or ""
    if noun in _BEARS_NO_FIRM or noun_class(noun) in FIRMS:
        at, last = form.token_at(nobody.start("none")), form.token_at(nobody.end() - 1)
        found[:] = [m for m in found if not at <= m.first <= last]
        found.append(Mention("ausland", 0, None, at, last, none=True))
