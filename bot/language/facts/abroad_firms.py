"""Firms without a site in Germany: "davon zwei aus Dänemark", "fünf Mitglieder stammen aus Lothringen", "ausländische Mitglieder: keine"."""

from __future__ import annotations

import re

from .fold import rx
from .gazetteer import abroad
from .kinds import FIRMS, Mention
from .normal import Normal
from .nouns import noun_class

_BEFORE = rx(
    r"#(?P<n>\d+) (?:(?:davon|von (?:ihnen|denen|uns)|darunter|(?:der|unserer|von den) (?:\w+ )??(?P<of>\w+)|(?P<noun>[\w-]+)) )?(?:(?:kommen|stammen|sitzen|sind|haben ihren sitz|davon) )?(?:alle )?(?:(?:von )?drüben )?(?:aus|in|im|mit sitz in) (?:der |den |dem )?$"
)
_PART = rx(
    r"\b(?:davon|darunter|von ihnen|von denen) (?:sind |kommen |sitzen )?#(?P<n>\d+) (?:(?:aus|in) (?:der |den |dem )?)?$"
)
NO_SITE = rx(
    r"\b(?:ohne|kein\w*|nicht) (?:\S+ ){0,3}?(?:sitz|standort|niederlassung|betriebsstätte|filiale)\b|\bhier (?:\S+ )?kein\w*"
)
_NONE = rx(
    r"\bdavon (?:im ausland|ausländische\w*|aus dem ausland)(?: firmen| unternehmen)? (?:: )?(?:keins|keine?r?|null|niemand)\b|\b(?:ausländische\w*|foreignland\w*) (?:mitglieder|firmen|partner|unternehmen|betriebe)(?: \S+){0,4}? (?:nicht|keine?|null|fehlanzeige)\b|\bkein\w* auslands(?:firm\w+|unternehmen|betriebe?\w*)|\b(?:kein\w*) (?:\S+ )?(?:ausländische\w*|foreignland\w*) (?:mitglieder|firmen|unternehmen|betriebe)\b|\b(?:firmen|unternehmen) aus dem ausland(?: \S+){0,3}? (?:nicht|keine?)\b"
)


_GOES_ON = rx(r"#\d+ (?:kommen|stammen|sitzen|liegen|sind) (?:aus|in|im) (?:der |dem |den )?[\w-]+ ?$")
_BESIDE = rx(r"\b(?:dafür|stattdessen|dazu|plus|und|sowie|außerdem|noch) (?:noch )?#\d+ aus (?:der |den |dem )?$")


def _beside_firms(before: str, i: int, form: Normal, found: list[Mention]) -> bool:
    """ "Fünf KMU, dafür zwei aus Polen": firms too, the noun is the one before."""
    sentence = form.clause_of(i).sentence
    firms = [m for m in found if m.kind in FIRMS and m.last < i and form.clause_of(m.last).sentence == sentence]
    return bool(firms and _BESIDE.search(before))


def abroad_firms(form: Normal, found: list[Mention]) -> None:
    """Turns counts of bodies that come from abroad into counts of foreign firms; adds "keine"."""
    for match in abroad(form.string):
        before = form.string[max(0, match.start() - 70) : match.start()]
        said = _BEFORE.search(before) or _PART.search(before)
        if said is None:
            continue
        i = int(said["n"])
        groups = said.groupdict()
        noun = groups.get("of") or groups.get("noun")
        kind = noun_class(noun) if noun else "unternehmen"
        sentence = form.sentence_text(form.clause_of(i).sentence)
        firms = kind in FIRMS or (kind == "partner" and NO_SITE.search(sentence))
        if (
            not firms
            or form.tokens[i].value is None
            or (
                noun is None
                and not re.search(r"davon|darunter|von ihnen|von denen", before)
                and not _beside_firms(before, i, form, found)
            )
        ):
            continue
        found[:] = [m for m in found if m.first != i]
        found.append(Mention("ausland", float(form.tokens[i].value or 0), form.tokens[i].high, i, i, part=True))
    for match in abroad(form.string):
        before = form.string[max(0, match.start() - 60) : match.start()]
        one = rx(
            r"\beine?[rs]? (?:der|unserer|von den) (?:firmen|unternehmen|betriebe|betrieben) (?:sitzt|kommt|ist|stammt) (?:\S+ )?(?:in|aus) (?:der |den |dem )?$|(?:\b(?:davon|darunter|und|sowie)|,) (?:ist |sitzt |kommt )?(?:eine?r?|ne) (?:aus|in|im) (?:der |den |dem )?$"
        ).search(before)
        if one and _GOES_ON.search(before[: one.start()]):
            continue  # "vier kommen aus Belgien, eine aus Luxemburg": one more of a part (portions.py)
        if one and any(m.kind in FIRMS and m.last < form.token_at(match.start()) for m in found):
            at = form.token_at(match.start())
            more = one.group().startswith(("und ", "sowie ")) and any(m.kind == "ausland" for m in found)
            found.append(Mention("ausland", 1, None, at, at, part=True, tail=more))
    if (nothing := _NONE.search(form.string)) is not None:
        at = form.token_at(nothing.start())
        found.append(Mention("ausland", 0, None, at, form.token_at(nothing.end() - 1), none=True))


_SIT = rx(r"\b(?:sitzen|sitzt|liegen|kommen|stammen) (?:in|aus|jenseits)\b")


def others_sit_elsewhere(form: Normal, i: int) -> bool:
    """Does the clause before the figure say where others sit: "zwei sitzen in Polen, [drei] in Tschechien"?"""
    clause = form.clause_of(i)
    before = [c.text for c in form.clauses if c.sentence == clause.sentence and c.last == clause.first]
    return any(_SIT.search(text) for text in before)
