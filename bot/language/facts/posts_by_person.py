"""Posts told person by person: "drei Leute, jede zu 40 Prozent", "zwei mit 80 und 30 Prozent", "ich mit 100 Prozent, ein Kollege 75"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .fold import rx
from .full_time import OF_MONEY, RUNS_IT, posts_planned
from .model import Statement
from .normal import Normal
from .numbers import tidy

FACT = "management_vzae"
FULL_WEEK = 40  # hours
SMALLEST_SHARE, WHOLE = 10, 100  # of a post, where only the next figure says that it is percent
_PERSON = (
    r"(?:\w*kolleg(?:e[nr]?|in|innen)|\w*mitarbeiter(?:in|innen|n)?|\w*assistent(?:in|innen|en)?|\w*assistenz(?:en)?|\w*referent(?:in|innen|en)?|\w*sachbearbeiter(?:in|innen)?"
    r"|\w*manager(?:in|innen|n|s)?|\w*koordinator(?:in|innen|en)?|\w*sekretär(?:in|e)?|\w*sekretariat|\w*stellvertret(?:er|erin|ung)|\w*vertretung|\w*leiter(?:in)?|\w*leitung|\w*chef(?:in)?"
    r"|\w*geschäftsführer(?:in|s|n)?|\w*geschäftsführung|\w*kraft|\w*buchhalter(?:in)?|\w*buchhaltung|frau|mann)"
)
_PEOPLE = rf"(?:leuten?|personen|menschen|kräften?|köpfen?|frauen|männern?|teilzeitkräften?|{_PERSON})"
_POST = r"(?:stellen?|posten|woche|kraft)"
_SHARE = (
    rf"(?:%(?P<share>\d+)(?: {_POST})?|(?P<half>halbe[nrs]? {_POST}|halb|halbtags\w*)|(?P<most>dreiviertel\w*(?: {_POST})?)"
    rf"|(?P<whole>(?:volle|ganze)[nr]? {_POST}|voll(?! (?:da|dabei)\b)|ganztags|(?:in )?vollzeit)|~(?P<hours>)(?: (?:die|in der|pro|je|/) woche)?)"
)
_EACH_WORD = r"(?:beide|alle|jede[rsm]?|je|jeweils)"
_WITH = r"(?:davon|von|uns|ihnen|sind|bin|ist|arbeite[tn]?|haben?|hat|macht|machen|nur|auf|mit|in|zu|je|jeweils|eine[rmn]?|etwa|rund|knapp|gut|nicht|ganz|dabei|angestellt|beschäftigt|tätig|fest|selbst|derzeit|aktuell|dagegen|hingegen|:|\()"
_WHERE = r"(?:fürs|für|das|den|die|der|im|in|netzwerk|cluster|verbund|\w*management|geschäftsstelle|angestellt|beschäftigt|tätig|da|dabei|daran|vor|ort|\))"
_ENDS = rf"(?= (?:[.,;)]|und|plus|sowie|{_WHERE})|$)"
_EACH = rx(rf"#(?P<n>\d+) (?:\w+e )?{_PEOPLE} (?:[^\s.;#%~]+ ){{0,8}}?{_EACH_WORD}(?: {_WITH})* {_SHARE}{_ENDS}")
_LIST = rx(
    rf"#(?P<n>\d+) (?:\w+e )?(?:{_PEOPLE}|{_POST}) (?:[^\s.;#%~]+ ){{0,6}}?(?:mit|zu|auf) (?P<list>(?:[#%]\d+ (?:,|und|bzw|beziehungsweise|sowie) )+%\d+)(?!\S)"
)
_WHO = rf"(?:ich|mir|(?:frau|herrn?) [^\W\d_]+|(?:(?:eine?[rmn]?|die|der|dem|den|ihre?[mr]?|seine?[mr]?|meine?[mr]?|unsere?[mr]?|deren|dessen) )?(?:\w+e[nr]? )?{_PERSON})"
_ITEM = rx(
    rf"(?<!\S)(?:(?:#(?P<n>\d+) {_PEOPLE}|{_WHO}|(?P<bare>[^\W\d_]+))(?: (?:{_WITH}|{_WHERE}))*? )(?:{_SHARE}|#(?P<figure>\d+)){_ENDS}"
)
_LINK = rx(rf"(?: {_WHERE})*(?: (?:,|und|sowie|plus|;|\+|\)))+ ")
_GOES_ON = rx(
    rf"^(?: {_WHERE})* (?:,|und|sowie|plus)(?: (?:noch|dazu|außerdem|eine?[rn]?|#\d+|weitere))* (?:{_PEOPLE}\b|\w*(?:hilfskr|praktikant|student|azubi)\w*)"
)
_TEAM = rx(r"\b(?:team|besetzung|personal|mannschaft)\b")
_ELSEWHERE = rx(r"\b(?:\w*betrieb\w*|\w*firma|\w*firmen|\w*werkstatt|\w*labor\w*|institut\w*|unternehmen)\b")
_CARES = rx(
    r"\b(?:kümmer\w*|betreu\w*|steuer[nt]|organisier\w*|arbeite[tn]?|(?:für|um) das|fürs|ums) (?:\S+ ){0,6}?(?:netzwerk|cluster|verbund)\b|\b(?:netzwerk|cluster|verbund) (?:kümmer\w*|betreu\w*|steuer[nt]|organisier\w*)\b"
)
_SHARED = rx(r"\bteilen\b")
_HOURS = re.compile(r"\d+(?:[.,]\d+)?")


def posts_by_person(form: Normal, blocked: set[str]) -> Statement | None:
    """What the people told one by one, or each with the same share, come to."""
    for said in (*_one_by_one(form), *_listed(form), *_each(form)):
        start, end, total = said
        if _GOES_ON.match(form.string[end:]):
            continue  # somebody whose share nobody tells
        clauses = {form.clause_at(at).first: form.clause_at(at) for at in (start, end - 1)}.values()
        text = form.string[form.offsets[min(c.first for c in clauses)] : end]
        if any(c.status & blocked or posts_planned(form, c) for c in clauses) or not _managing(form, start):
            continue
        if total and not (OF_MONEY.search(text) or _ELSEWHERE.search(text)):
            return Statement(FACT, tidy(total), *form.span(start, end))
    return None


def of_some_only(form: Normal, said: Statement) -> bool:
    """Is it the share of one of several people, of whom no more was understood?"""
    clause = next((c for c in form.clauses if form.tokens[c.last - 1].end > said.start), form.clauses[-1])
    text = form.sentence_text(clause.sentence)
    several = rx(rf"#(\d+) (?:\w+e )?{_PEOPLE} ").search(text)
    many = form.tokens[int(several[1])].value if several else None
    return isinstance(said.value, (int, float)) and said.value < 1 < (many or 0) and not _SHARED.search(text)


Told = tuple[int, int, float]  # where it begins and ends in the normal string, and what it comes to


def _each(form: Normal) -> Iterator[Told]:
    for match in _EACH.finditer(form.string):
        yield match.start(), match.end(), _number(form, match["n"]) * _part(form, match)


def _listed(form: Normal) -> Iterator[Told]:
    for match in _LIST.finditer(form.string):
        shares = [form.tokens[int(at[1:])] for at in re.findall(r"[#%]\d+", match["list"])]
        parts = [(s.value or 0) if s.kind == "%" else (s.value or 0) / WHOLE for s in shares]
        if len(parts) == _number(form, match["n"]) and all(SMALLEST_SHARE / WHOLE <= p <= 1 for p in parts):
            yield match.start(), match.end(), sum(parts)


def _one_by_one(form: Normal) -> Iterator[Told]:
    run: list[re.Match[str]] = []
    for match in [*filter(lambda m: _is_person(form, m), _ITEM.finditer(form.string)), None]:
        if match and run and _LINK.fullmatch(form.string[run[-1].end() : match.start()]):
            run.append(match)
            continue
        if len(run) > 1 and _complete(form, run):
            yield run[0].start(), run[-1].end(), sum(_worth(form, item) for item in run)
        run = [match] if match else []


def _is_person(form: Normal, item: re.Match[str]) -> bool:
    """A word by itself is one where it is written like a name."""
    return item["bare"] is None or form.tokens[form.token_at(item.start("bare"))].text[:1].isupper()


def _complete(form: Normal, run: list[re.Match[str]]) -> bool:
    """Has everybody a measure, and are they as many as the sentence counts?"""
    clause = form.clause_at(run[0].start())
    figures = [item for item in run if item["figure"]]
    if figures and (run[0]["share"] is None and run[-1]["share"] is None):
        return False
    counted = rx(rf"#(\d+) (?:\w+e )?{_PEOPLE}\b").search(form.sentence_text(clause.sentence))
    many = _number(form, counted[1]) if counted and not any(item["n"] == counted[1] for item in run) else None
    told = sum(_number(form, item["n"]) if item["n"] else 1 for item in run)
    return many in (None, told)


def _worth(form: Normal, item: re.Match[str]) -> float:
    many = _number(form, item["n"]) if item["n"] else 1.0
    return many * (_number(form, item["figure"]) / WHOLE if item["figure"] else _part(form, item))


def _managing(form: Normal, at: int) -> bool:
    """Does the sentence say that they manage, or the one before it, where this one only tells the team?"""
    sentence = form.clause_at(at).sentence
    text = form.sentence_text(sentence)
    return bool(RUNS_IT.search(text) or _CARES.search(text)) or bool(
        sentence and _TEAM.search(text) and RUNS_IT.search(form.sentence_text(sentence - 1))
    )


def _number(form: Normal, index: str) -> float:
    return float(form.tokens[int(index)].value or 0)


def _part(form: Normal, match: re.Match[str]) -> float:
    """The share of a post; 0 where it is none."""
    if match["share"]:
        return float(value) if 0 < (value := _number(form, match["share"])) <= 1 else 0.0
    if match["hours"] is not None:
        said = _HOURS.match(form.tokens[form.token_at(match.start("hours") - 1)].text)
        return float(said[0].replace(",", ".")) / FULL_WEEK if said else 0.0
    return 0.5 if match["half"] else 0.75 if match["most"] else 1.0
