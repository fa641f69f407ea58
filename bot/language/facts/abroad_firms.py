"""Firms without a site in Germany: "davon zwei aus Dänemark", "fünf Mitglieder stammen aus Lothringen", "ausländische Mitglieder: keine"."""

from __future__ import annotations

import re
from dataclasses import replace

from .fold import rx
from .gazetteer import abroad
from .kinds import FIRMS, Mention
from .normal import Normal
from .nouns import noun_class
from .part_words import THE_OTHERS
from .served import served
from .sited_here import sited_here

_BEFORE = rx(
    r"#(?P<n>\d+) (?:(?:davon|von (?:ihnen|denen|uns)|darunter|(?:der|unserer|von den) (?:\w+ )??(?P<of>\w+)|(?P<noun>[\w-]+)) )?(?:(?:kommen|stammen|sitzen|sind|haben ihren sitz|haben wir|gibt es|davon) )?(?:alle )?(?:(?:von )?drüben )?(?:aus|in|im|mit sitz in) (?:der |den |dem |de )?$"
)
_PART = rx(
    r"\b(?:davon|darunter|von ihnen|von denen) (?:sind |kommen |sitzen )?#(?P<n>\d+) (?:(?:aus|in) (?:der |den |dem |de )?)?$"
)
NO_SITE = rx(
    r"\b(?:ohne|kein\w*|nicht) (?:\S+ ){0,3}?(?:sitz|standort|niederlassung|betriebsstätte|filiale|werk|zweigstelle)\b|\bhier (?:\S+ )?kein\w*"
)
_NONE = rx(
    r"\bdavon (?:im ausland|ausländische\w*|aus dem ausland)(?: firmen| unternehmen)? (?:: )?(?:keins|keine?r?|null|niemand)\b|\b(?:ausländische\w*|foreignland\w*) (?:mitglieder|firmen|partner|unternehmen|betriebe)(?: \S+){0,4}? (?:nicht|keine?|null|fehlanzeige)\b|\bkein\w* auslands(?:firm\w+|unternehmen|betriebe?\w*)|\b(?:kein\w*) (?:\S+ )?(?:ausländische\w*|foreignland\w*) (?:mitglieder|firmen|unternehmen|betriebe)\b|\b(?:firmen|unternehmen) aus dem ausland(?: \S+){0,3}? (?:nicht|keine?)\b"
    r"|\b(?:#\d+ (?:firmen|unternehmen|betriebe|mitgliedsfirmen|kmu)|firmen|unternehmen|betriebe) (?:, )?(?:davon |darunter )?kein(?:e|s|er) (?:davon |von ihnen |einzige )?(?:aus dem|im) ausland\b"
    r"|#\d+ (?:firmen|unternehmen|betriebe|kmu|mitgliedsfirmen)\b[^.;?]*, (?:und |davon )?(?:aus dem|im) ausland (?:ist |sitzt |kommt |haben wir )?(?:davon |bisher |bislang )?(?:keine?[rs]?|niemand)(?= ?[.,;]|$)"
)


_GOES_ON = rx(r"#\d+ (?:kommen|stammen|sitzen|liegen|sind) (?:aus|in|im) (?:der |dem |den )?[\w-]+ ?$")
_ONE_MORE = rx(r"#\d+ (?:aus|in) (?:der |dem |den )?[\w-]+ $")
_BESIDE = rx(r"\b(?:dafür|stattdessen|dazu|plus|und|sowie|außerdem|noch) (?:noch )?#\d+ aus (?:der |den |dem |de )?$")


def _beside_firms(before: str, i: int, form: Normal, found: list[Mention]) -> bool:
    """ "Fünf KMU, dafür zwei aus Polen": firms too, the noun is the one before."""
    sentence = form.clause_of(i).sentence
    firms = [m for m in found if m.kind in FIRMS and m.last < i and form.clause_of(m.last).sentence == sentence]
    return bool(firms and _BESIDE.search(before))


OF_THEM_ABROAD = "some of the firms sit abroad"  # of the form: they are no more among the firms that count
_THE_OTHERS = rx(rf"\b{THE_OTHERS}(?: #(?P<n>\d+))?\b")


def _leaves_the_others(form: Normal, i: int, found: list[Mention]) -> bool:
    """ "21 Firmen, sieben aus Österreich, die restlichen vierzehn aus Oberbayern": some of those counted before."""
    sentence, some = form.clause_of(i).sentence, form.tokens[i].value or 0
    firms = [m for m in found if m.kind in FIRMS and m.last < i and form.clause_of(m.last).sentence == sentence]
    others = _THE_OTHERS.search(form.string, form.offsets[i])
    if not firms or others is None or form.clause_at(others.start()).sentence != sentence or firms[0].value <= some:
        return False
    left = form.tokens[int(others["n"])].value if others["n"] else None
    if left is not None and left + some != firms[0].value:
        return False
    form.noted[OF_THEM_ABROAD] = True
    return True


_EACH = rx(r"\bje (?:eine?n?|#(?P<n>\d+)) (?:\w+e[nrs]? )?(?P<noun>[\w-]+) (?:aus|in) (?:der |dem |den )?$")
_AND_FROM = rx(r"^ ?(?:,|und|sowie|, und) (?:aus |in )?(?:der |dem |den )?$")


def _each_of_a_place(form: Normal, found: list[Mention]) -> None:
    """ "Je eine Firma aus Italien und aus Slowenien": as many times as places are named."""
    places = list(abroad(form.string))
    for k, place in enumerate(places):
        each = _EACH.search(form.string[: place.start()])
        if each is None or noun_class(each["noun"]) not in FIRMS:
            continue
        run = 1
        while k + run < len(places) and _AND_FROM.match(
            form.string[places[k + run - 1].end() : places[k + run].start()]
        ):
            run += 1
        first, last = form.token_at(each.start()), form.token_at(each.start("noun"))
        value = 1.0 if each["n"] is None else float(form.tokens[int(each["n"])].value or 0)
        found[:] = [m for m in found if not first <= m.first <= last]
        found.append(Mention("ausland", value * run, None, first, last))


_LACK_SITE = rx(
    r"^(?:(?!#)[^\s.;?]+ ){0,9}?(?:haben|hat|besitzen|besitzt|unterhalten|unterhält) (?:(?!#)[^\s.;?]+ ){0,2}?kein\w* (?:(?!gemeinsam)\S+ )?(?:sitz|standort|niederlassung|betriebsstätte|filiale)"
    r"(?P<here> (?:in deutschland|hierzulande|bei uns|hier)\b)?"
)
_HERE = rx(r"\b(?:hier|hierzulande|deutsche\w*)\b")
_SOME_OF_OURS = rx(
    r"#(?P<n>\d+) (?:unserer|unsrer|der|dieser|von den|von unseren) (?:\w+en )?[\w-]*(?:firmen|unternehmen|betrieben?) "
)


def _without_a_site(form: Normal, found: list[Mention]) -> None:
    """ "Zehn Mitgliedsfirmen haben keinen Standort in Deutschland", "fünf Firmen sitzen in Polen und haben hier keinen Standort"."""
    for k, m in enumerate(found):
        if (
            m.kind == "unternehmen"
            and not m.none
            and _lacks_a_site(form.string[form.offsets[m.last] :].partition(" ")[2])
        ):
            found[k] = replace(m, kind="ausland", part=False)
    for some in _SOME_OF_OURS.finditer(form.string):
        i = int(some["n"])
        if form.tokens[i].value is not None and _lacks_a_site(form.string[some.end() :]):
            found[:] = [m for m in found if m.first != i]
            found.append(Mention("ausland", float(form.tokens[i].value or 0), form.tokens[i].high, i, i, part=True))


def _lacks_a_site(behind: str) -> bool:
    lacks = _LACK_SITE.match(behind)
    return lacks is not None and bool(lacks["here"] or _HERE.search(lacks.group()))


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
            or served(form, i)
            or sited_here(form, form.clause_of(i))
            or form.tokens[i].value is None
            or (
                noun is None
                and not re.search(r"davon|darunter|von ihnen|von denen", before)
                and not _beside_firms(before, i, form, found)
                and not _leaves_the_others(form, i, found)
            )
        ):
            continue
        found[:] = [m for m in found if m.first != i]
        beside = noun is None and _beside_firms(before, i, form, found)
        value, high = float(form.tokens[i].value or 0), form.tokens[i].high
        found.append(Mention("ausland", value, high, i, i, part=not beside, tail=beside))
    for match in abroad(form.string):
        before = form.string[max(0, match.start() - 60) : match.start()]
        one = rx(
            r"\beine?[rs]? (?:der|unserer|von den) (?:firmen|unternehmen|betriebe|betrieben) (?:sitzt|kommt|ist|stammt) (?:\S+ )?(?:in|aus) (?:der |den |dem |de )?$|(?:\b(?:davon|darunter|und|sowie)|,) (?:ist |sitzt |kommt )?(?:eine?r?|ne) (?:aus|in|im) (?:der |den |dem |de )?$"
        ).search(before)
        if one and _GOES_ON.search(before[: one.start()]):
            continue  # "vier kommen aus Belgien, eine aus Luxemburg": one more of a part (portions.py)
        if one and any(m.kind in FIRMS and m.last < form.token_at(match.start()) for m in found):
            at = form.token_at(match.start())
            joined = one.group().startswith(("und ", "sowie "))
            beside = bool(joined and _ONE_MORE.search(before[: one.start()]))
            more = joined and any(m.kind == "ausland" for m in found)
            found.append(Mention("ausland", 1, None, at, at, part=not beside, tail=more or beside))
    _each_of_a_place(form, found)
    _without_a_site(form, found)
    if (nothing := _NONE.search(form.string)) is not None:
        at = form.token_at(nothing.start())
        found.append(Mention("ausland", 0, None, at, form.token_at(nothing.end() - 1), none=True))


_MORE_PLACES = rx(
    r"^\S* (?:aus|in) (?:der |dem |den )?[\w-]+ ?(?:,|und|sowie|plus|, und) (?:noch )?(?:#\d+|eine?r?) (?:aus|in|im|vom)\b"
)
_TOGETHER_WITH = rx(r"\b(?:zusammen|gemeinsam) mit $")


def abroad_beside(form: Normal, m: Mention) -> bool:
    """Is the one firm from abroad first of several places, or whom somebody works with: "zusammen mit einem polnischen Betrieb"?"""
    start, end = form.offsets[m.first], form.offsets[m.last]
    return bool(_MORE_PLACES.match(form.string[end:]) or _TOGETHER_WITH.search(form.string[:start]))


_SIT = rx(r"\b(?:sitzen|sitzt|liegen|kommen|stammen) (?:in|aus|jenseits)\b")


def others_sit_elsewhere(form: Normal, i: int) -> bool:
    """Does the clause before the figure say where others sit: "zwei sitzen in Polen, [drei] in Tschechien"?"""
    clause = form.clause_of(i)
    before = [c.text for c in form.clauses if c.sentence == clause.sentence and c.last == clause.first]
    return any(_SIT.search(text) for text in before)
