"""How many firms count for a ZIM network, worked out from what a reply says of those that don't.

"Drei sind zu groß, zwei zahlen nicht, der Rest zählt": who is too large, abroad, doesn't pay or belongs to another one is taken off.
What only tells how many are small or large answers another question.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .clauses import Clause
from .exceptions import ALL, NEARLY, excepted
from .fold import rx
from .kinds import is_number
from .model import Statement, of_whole_text
from .normal import Normal
from .numbers import tidy
from .part_words import OF_THEM, THE_OTHERS
from .portion_words import ABROAD, LARGE, LINKED, ONLY_LOOKS_ON, OUT, SME_STAFF, SMES, TOO_LARGE, said_of
from .portions import ONE, is_ordinal, is_size, names_whole

COUNTING = "zahl_zaehlende_unternehmen"
_OFF = (LARGE, TOO_LARGE, ABROAD, LINKED, OUT)
_BY_COUNT = (
    r"(?:nach|laut|bei|in) (?:meine[rm]?|unsere[rm]?) (?:\w+ )?(?:rechnung|zählung|kalkulation|liste|aufstellung|stand)"
)
_RESULT = rx(
    r"\b(?:das wären|wären das|wären es|das sind|sind das|macht|bleiben|bleibt|verbleiben|ergibt|unterm strich|(?:komm|lande|bin|sind)\w* (?:ich|wir) (?:\w+ )?(?:auf|bei)|sprich|mithin|somit|also|=|zählen (?:also|damit|dann)|ohne (?:die|den|das|unsere[nr]?) [\w-]+)"
    rf"(?: (?:also|dann|noch|das|es|nur|mithin|uns|zusammen|insgesamt|am ende|übrig|wir|ich|demnach|damit|somit|da|genau|immerhin|netto|wohl|unterm strich|{_BY_COUNT})){{0,3}} #(?P<n>\d+)(?! (?:davon|der|von)\b)"
)
_EXPLAINS = rx(  # "bleiben zwölf, wenn ich die zwei Töchter abziehe"
    r"^#\d+(?: [\w-]+)? ?[,(-]? ?(?:wenn|nachdem|sobald) (?:ich|wir|man) [^.;]*?(?:abzieh|abgezogen|streich|gestrichen|weglass|weglasse|rausnehm|herausnehm|rausrechn|herausrechn|abrechn|rauslass|außen vor)\w*"
    r"|^#\d+(?: [\w-]+)? ?[,(-]? ?(?:abzüglich|ohne|nach abzug)\b"
)
_LEAD = rx(
    r"^(?:(?:alle|also|ja|na|nun|so|etwa|ungefähr|circa|ca|rund|gut|knapp|es sind|wir sind|das sind|zählen|zählen tun|,|\.) ?)*#(?P<n>\d+)(?: (?:firmen|unternehmen|betriebe|stück|leute))? ?[,;.(-]"
)
_OF_ALL = rx(
    r"^(?:(?:also|ja|na|nun|so|etwa|rund|gut|knapp) ?)*#(?P<n>\d+) (?:von|der|unserer|aus)(?: (?:den|unseren|insgesamt))* #\d+\b"
)
_REST = rx(rf"\b(?:{THE_OTHERS}|sonst (?:\S+ ){{0,2}}?(?:alle|alles))\b(?! (?:\S+ ){{0,3}}?(?:nicht|keine?)\b)")
_BESIDE_THEM = rx(rf"{THE_OTHERS} #\d+\b|\bdie (?:anderen|andern|übrigen|restlichen) beiden\b")
_WITHOUT_THEM = rx(
    r"^(?:(?:also|ja|na|so|etwa|rund|gut|knapp) )*#\d+(?: [\w-]+)? ?[,(-] ?(?:ohne|nicht mitgezählt|nicht mitgerechnet) "
)  # "acht, ohne unsere zwei Töchter"
_LEAVE = rx(r"\b(?:raus|weg|außen vor|streich\w*|ausscheiden|scheiden|zählen|zählt)\b")
_NOT_THEY = rx(
    r"^(?:\S+ )?(?:nichts|nix|alles außer (?:ins?|im|zum|zur|auf|mit|nach|bei|wenn|dass|was)) ?(?:davon|\S+ \S+)? ?[.]?$"
)
_OF_THEM = rx(rf"\b{OF_THEM}(?: \w+){{0,2}} #(?P<n>\d+) (?:\S+ ){{0,3}}?#(?P<staff>\d+)\b")
_NONE_OF_THEM = rx(
    r"\b(?:die|diese|beide) (?:zählen|zahlen|fallen|sind|machen)(?: \S+){0,2}? (?:nicht|raus|weg)\b"
    r"|\b(?:die|diese|beide) (?:\S+ ){0,2}?(?:streich|lass|nehm|zieh|rechn)\w* (?:ich|wir)\b"
)
_FIT = rx(
    rf"\b{OF_THEM}(?: (?:sind|zählen|zahlen|nur|etwa|rund))* #(?P<n>\d+) (?:wirklich |auch |voneinander )?(?:unabhängig|eigenständig|selbstständig|passend|geeignet)\b"
)
_COUNTS = rx(r"\b(?:zähl\w*|mitmach\w*|zahlen|dabei|eigenständig|unabhängig|unter #\d+|alle #\d+)\b")
_SOME_OF_THEM = rx(rf"\b{OF_THEM}\b")
_PAYS = rx(
    r"\b(?:zahlen|zahlt|zählen|zählt|beteiligen|beteiligt|mitmachen|machen (?:\S+ ){0,2}?mit|mitzahlen|tragen (?:\S+ ){0,3}?(?:bei|mit)|geben (?:\S+ ){0,2}?(?:geld|etwas|was)|dabei|finanzieren|bringen (?:\S+ ){0,3}?ein)\b"
    r"(?!(?: \S+){0,3} (?:nicht|nichts|nix|keine?n?)\b)"
)


def counting(form: Normal, text: str, known: Mapping[str, Any]) -> tuple[bool, Statement | None]:
    """Is the reply settled here, and what does it say: the count, or None where it answers something else."""
    if _NOT_THEY.match(form.string) or _only_of_size(form):
        return True, None
    off = _taken_off(form)
    if not off and excepted(form) is None and (number := told_result(form)) is not None:
        return True, of_whole_text(COUNTING, tidy(number), text)
    if not off and excepted(form) is None:
        fit = _small_enough(form)
        return fit is not None, None if fit is None else of_whole_text(COUNTING, tidy(fit), text)
    number = told_result(form)
    if number is None:
        number = _who_pay(form, off)
    if number is None:
        number = _worked_out(form, off, known)
    if number is None and not off:
        return False, None
    return True, None if number is None else of_whole_text(COUNTING, tidy(number), text)


def _only_of_size(form: Normal) -> bool:
    """ "KMU sind alle", "alles KMU bis auf drei": that tells how many are small."""
    return bool(ALL.search(form.string) and SMES.search(form.string) and not _COUNTS.search(form.string))


def told_result(form: Normal) -> float | None:
    """ "…, das wären 21", "bleiben zwölf, wenn ich die zwei Töchter abziehe": what the speaker has worked out."""
    found = list(_RESULT.finditer(form.string))
    figures = [i for i in range(len(form.tokens)) if is_number(form, i)] if found else []
    ones = sum(form.tokens[c.first].norm in ONE for c in form.clauses if c.first < len(form.tokens)) if figures else 0
    if not figures or len(figures) + ones < 2:
        return None
    at = int(found[-1]["n"])
    last = at == figures[-1] or _EXPLAINS.match(form.string[form.offsets[at] :])
    return form.tokens[at].value if last else None


def _worked_out(form: Normal, off: dict[int, float], known: Mapping[str, Any]) -> float | None:
    bare = _LEAD.match(form.string)
    base = bare or _OF_ALL.match(form.string)
    if base is not None and int(base["n"]) in off:
        base = None  # "Zwei von den zehn passen nicht": they are off
    total = known.get("zahl_unternehmen")
    whole = float(total) if isinstance(total, (int, float)) and not isinstance(total, bool) else None
    but = excepted(form)
    if but is not None:
        off = {at: n for at, n in off.items() if not but.first <= at < but.last} | {but.first: but.number}
    if base is not None:
        at = int(base["n"])
        start = form.tokens[at].value
        off = {k: n for k, n in off.items() if k != at}
    elif _all_told(form, but is not None):
        start = whole
    else:
        return None
    less = sum(off.values())
    looking_on = all(ONLY_LOOKS_ON.search(form.clause_of(at).text) for at in off)
    if bare is not None and looking_on and start != whole:
        return start  # "zehn, zwei wollen nur mal reinschnuppern": those two were not among them
    if bare is not None and start != whole and _WITHOUT_THEM.match(form.string):
        return start
    if bare is not None and (_BESIDE_THEM.search(form.string) or (whole is not None and (start or 0) + less == whole)):
        return start  # "22, zwei zahlen nicht", "22, die anderen zwei zahlen nicht": they are off already
    return start - less if start is not None and less <= start else None


def _who_pay(form: Normal, off: Mapping[int, float]) -> float | None:
    """ "Sieben würden zahlen, zwei gucken bloß zu": all others are told to pay, so nobody is taken off them."""
    if not off or _SOME_OF_THEM.search(form.string) or excepted(form) is not None:
        return None
    paying = 0.0
    for clause in form.clauses:
        figures = [i for i in range(clause.first, min(clause.last, len(form.tokens))) if _figure(form, clause, i)]
        if any(i in off for i in figures):
            if not ONLY_LOOKS_ON.search(clause.text):
                return None
        elif figures and (len(figures) > 1 or not _PAYS.search(clause.text) or clause.status & {"question", "past"}):
            return None
        else:
            paying += sum(_figure(form, clause, i) or 0 for i in figures)
    return paying or None


def _all_told(form: Normal, excepting: bool) -> bool:
    """Does the reply speak of all firms, so that what is left counts?"""
    of_all = excepting and ALL.search(form.string) and not NEARLY.search(form.string)
    return bool(of_all or _REST.search(form.string) or _LEAVE.search(form.string))


def _taken_off(form: Normal) -> dict[int, float]:
    """The figures of firms that don't count, by their tokens; of firms that belong together one counts."""
    found: dict[int, float] = {}
    for clause in form.clauses:
        for i in range(clause.first, min(clause.last, len(form.tokens))):
            number = _figure(form, clause, i)
            what = None if number is None else said_of(form, clause, i)
            if number is not None and what in _OFF:
                one_stays = what == LINKED and not _NONE_OF_THEM.search(form.sentence_text(clause.sentence))
                found[i] = max(number - 1, 0) if one_stays else number
    return found


def _figure(form: Normal, clause: Clause, i: int) -> float | None:
    """How many firms a token counts: "zwei", "einer ist zu groß"."""
    token = form.tokens[i]
    if token.kind == "word":
        return 1.0 if token.norm in ONE and i == clause.first else None
    if not is_number(form, i) or is_size(form, clause, i) or names_whole(form, clause, i) or is_ordinal(token):
        return None
    return token.value


def _small_enough(form: Normal) -> float | None:
    """ "Es sind 20, davon 18 unter 500 Leute": 18."""
    if (fit := _FIT.search(form.string)) is not None:
        return form.tokens[int(fit["n"])].value
    for match in _OF_THEM.finditer(form.string):
        staff = form.tokens[int(match["staff"])]
        if staff.below and (staff.value or 0) >= SME_STAFF:
            return form.tokens[int(match["n"])].value
    return None
