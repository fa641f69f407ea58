"""Figures of a reply that count what is not there: "mit einem Konzern reden wir noch", "nächstes Jahr sollen es hundert werden", "…, einer nicht"."""

from __future__ import annotations

import re

from .conditions import awaits_in_reply
from .elsewhere import others_elsewhere
from .fold import rx
from .heads import head_noun
from .hiring import STAFF_FACTS, to_be_hired
from .normal import Normal
from .nouns import noun_class
from .private_givers import FACT as PRIVATE
from .private_givers import given_publicly

_ALL_FIRMS = ("zahl_unternehmen", "zahl_partner")
_BODIES, _PLANNED = "zahl_", "zahl_kooperationsprojekte"  # of projects the planned ones are asked for
_TALKS = r"(?:verhandeln|verhandle|reden|rede|sprechen|spreche|telefonieren)"
_NOT_ALL = r"(?!alle[nr]? (?![^,;.]*\bnoch\b))"  # with all of them one talks who are there, unless one "still" does
_COURTED = rx(
    rf"\bmit {_NOT_ALL}(?:\S+ ){{0,4}}?here(?: \S+){{0,4}}? (?:{_TALKS} (?:wir|ich)|(?:sind|stehen|bin|stehe) (?:wir|ich) (?:\S+ ){{0,3}}?(?:im gespräch|in gesprächen|in verhandlung\w*))\b"
    rf"|\b(?:(?:wir|ich) {_TALKS}|{_TALKS} (?:wir|ich)) (?:\S+ ){{0,4}}?mit {_NOT_ALL}(?:\S+ ){{0,2}}?here\b"
)
_LATER = rx(
    r"\b(?:(?:im )?(?:nächste|kommende)[snm]? (?:jahr|monat|quartal|frühjahr|sommer|herbst|winter)|demnächst|künftig|bald|später|irgendwann|langfristig|mittelfristig|in @\d+"
    r"|(?:bis|ab) (?!jetzt|heute|dato|auf)(?:(?:zum|ende|anfang|mitte|spätestens|dem|ins?) )*\S+)\b"
)
_SHALL = rx(r"\b(?:sollen|soll|sollten|wollen|möchten|könnten)\b")
_WILL = rx(r"\b(?:wollen|möchten)\b(?! (?:wir|ich|man|die gründer)\b)")
_WE = rx(r"\b(?:wir|ich|man) (?:\S+ ){0,3}?(?:wollen|möchten)\b")
_JOIN = rx(  # what is done only by those who are not there yet
    r"\b(?:werden|sein|mitmachen|mitziehen|mittun|(?:da|hin)zu\w*|beitreten|\w*einsteigen|kommen|zusagen|unterstützen|eintreten|teilnehmen|anschließen|wachsen|haben|aufnehmen|gewinnen|dabei)\b"
)
_IF = rx(r"^(?:und |aber |also )*(?:wenn|falls|sofern|sobald)\b")
_UNREAL = re.compile(r"\b(?:waeren?|waern|haetten?|kaemen?|wuerden?)\b")
_NOT_HE = rx(r"^(?:(?:noch|aber|leider|halt|wohl|eben|gar) )*nicht(?: mit| dabei)? ?[.!]?$")
_IS_ONE = rx(r"^(?:(?:die|das|der|unsere?) )?(?P<subject>[\w-]+) (?:ist|sind|bleibt|bleiben|war|waren) (?:\S+ ){0,4}?$")
_SITES = rx(r"^(?:sitz|standort|niederlassung|zweigstelle|filiale|betriebsstätte)$")
_SCIENCE = "forschung"


def awaited(form: Normal, i: int, fact: str) -> bool:
    """Does the figure, or the "eine", at token i count bodies that are not there, or not yet; or public money as private?"""
    if fact == PRIVATE:
        return given_publicly(form, i)
    if fact in STAFF_FACTS:
        return to_be_hired(form, i)
    if fact in _ALL_FIRMS and others_elsewhere(form, i):
        return True  # "die meisten Firmen sind aus der Nähe, nur zwei kommen aus Hamburg"
    if not fact.startswith(_BODIES) or fact == _PLANNED:
        return False
    clause = form.clause_of(i)
    if _LATER.search(clause.text) and _SHALL.search(clause.text) and not _will_act(clause.text):
        return True
    return _supposed(form, i) or _denied(form, i) or _COURTED.search(_around(form, i)) is not None


def _will_act(text: str) -> bool:
    """ "Zehn wollen demnächst den Vertrag unterschreiben": those who will do it are there already."""
    return bool(_WILL.search(text)) and not (_WE.search(text) or _JOIN.search(text))


def is_article(form: Normal, i: int, right: set[str]) -> bool:
    """ "Forschung ist bei uns ein großes Thema": what stands behind the "ein" says what the subject is, and counts nothing."""
    clause = form.clause_of(i)
    if i + 1 < clause.last and _SITES.match(form.tokens[i + 1].norm):
        return True  # "acht Firmen haben einen Sitz hier"
    told = _IS_ONE.match("".join(f"{token.norm} " for token in form.tokens[clause.first : i]))
    if told is None or (noun_class(told["subject"]) is None and told["subject"] != _SCIENCE):
        return False
    head = head_noun(form, i + 1)
    return i + 1 < clause.last and form.tokens[i + 1].kind == "word" and (head is None or head[0] not in right)


def _around(form: Normal, i: int) -> str:
    """The words of the clause, with a mark where the figure stands."""
    clause = form.clause_of(i)
    return " ".join("here" if k == i else form.tokens[k].norm for k in range(clause.first, clause.last))


def _supposed(form: Normal, i: int) -> bool:
    """ "Wenn der Zulieferer noch zusagt, sind wir zehn", "wären's zehn"; but "wenn ich mich nicht irre, wären das elf"."""
    clause = form.clause_of(i)
    if awaits_in_reply(form, clause):
        return True
    before = next((c for c in form.clauses if c.last == clause.first and c.sentence == clause.sentence), None)
    condition = before is not None and "condition" in before.status and _IF.match(before.text)
    return bool(condition) and _UNREAL.search(clause.light) is not None


def _denied(form: Normal, i: int) -> bool:
    """ "Sieben zahlen, einer nicht": an "einer" that is not among those that the figure before it counts."""
    if form.tokens[i].kind != "word" or not any(token.kind == "#" for token in form.tokens[:i]):
        return False
    return _NOT_HE.match(" ".join(token.norm for token in form.tokens[i + 1 : form.clause_of(i).last])) is not None


_ANNOUNCED = rx(r"^(?:(?:ach|ja|und|aber|also|nur|vorab|vorweg|zuerst|zunächst|dann|übrigens|ach so|ja ,|,) )*noch $")
_GOES_ON = rx(
    r"^ (?:vorab|vorweg|dazu|zum schluss|nebenbei)?(?: ?[:,-] (?!und |oder |nämlich |aus |in ).*\w| bevor .*\w)"
)


def announces(form: Normal, i: int) -> bool:
    """ "Vorab noch eines, bevor ich es vergesse: …", "noch eins: …": one more thing to be said, and nobody counted."""
    if form.tokens[i].norm not in ("eines", "eins"):
        return False
    start, end = form.offsets[i], form.offsets[i] + len(form.tokens[i].norm)
    return bool(_ANNOUNCED.match(form.string[:start]) and _GOES_ON.match(form.string[end:]))
