"""Answers that a correction makes void: what they were about has changed, or they can't be true beside the new word.

Which answers hang together is data: `gehoert_zu` and `gilt_wenn` of the questions, the contradictions of the bench, and the shares
that were worked out from a total (bot/language/worked_out.py). What was said in the same message is never void: it is the newest word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from bot.catalogue.model import Catalogue
from bot.interview.note import Change, Noted, Void
from bot.rules.availability import Availability, Stand
from bot.rules.case import Case
from bot.rules.contradictions import contradictions
from bot.rules.facts import UNKNOWN, Facts
from bot.rules.truth import State

AGAINST, ABOUT, SHARE = "widerspricht", "gehoert_zu", "anteil"
ANY_DAY = date.max  # the rules of `gilt_wenn` know no days


def settled(noted: Noted, catalogue: Catalogue, said: Collection[str], shares: Mapping[str, str]) -> Noted:
    """The profile without the answers that a correction in it made void. `shares`: worked-out counts and their totals."""
    facts, void = dict(noted.facts), []
    touched = {change.fact: change for change in noted.changes if _takes_back(change)}
    waiting = list(touched)
    while waiting:
        by = waiting.pop(0)
        for found in _void(by, facts, catalogue, shares):
            if found.fact in said or found.fact not in facts:
                continue
            del facts[found.fact]
            void.append(found)
            waiting.append(found.fact)
    return replace(noted, facts=facts, void=tuple(void))


def _takes_back(change: Change) -> bool:
    """Is something no longer so? A list that only grows takes nothing back."""
    if not change.corrects:
        return False
    both = isinstance(change.before, list) and isinstance(change.after, list)
    return not both or not set(change.before) <= set(change.after)


def _void(by: str, facts: Facts, catalogue: Catalogue, shares: Mapping[str, str]) -> Iterable[Void]:
    for fact, question in catalogue.questions.items():
        if fact == by or facts.get(fact) in (None, UNKNOWN):
            continue
        if by in question.belongs_to or _fails(catalogue, fact, by, facts):
            yield Void(fact, facts[fact], ABOUT, by)
        elif shares.get(fact) == by:
            yield Void(fact, facts[fact], SHARE, by)
    for conflict in contradictions(facts):
        others = [fact for fact in conflict.facts if fact != by]
        if by in conflict.facts and len(others) == 1:  # with more of them nobody can tell which is wrong
            yield Void(others[0], facts[others[0]], AGAINST, by)


def _fails(catalogue: Catalogue, fact: str, by: str, facts: Facts) -> bool:
    rule = catalogue.questions[fact].holds_if
    if rule is None or by not in rule.reads:
        return False
    return rule.check(Case(facts, ANY_DAY, Availability(Stand.UNKNOWN, None))).state is State.NOT_MET
