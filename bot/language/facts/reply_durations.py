"""How long in a reply, where the unit stands once or the days stand instead of it: "zwei, höchstens drei Jahre", "vom 1.1.2018 bis 31.12.2020"."""

from __future__ import annotations

import datetime
import re

from .dates import MONTHS
from .fold import fold, rx
from .model import Question, Statement, of_whole_text
from .normal import Normal
from .numbers import tidy
from .reply_sums import said_between

_OR_LONGER = rx(
    r"^(?:\S+ ){0,2}?#(?P<low>\d+) ,? ?(?:höchstens|maximal|allenfalls|vielleicht|eventuell|oder|bis) @(?P<high>\d+) ?[.]?$"
)
_AND_THEN = rx(
    r"@(?P<first>\d+)(?: \S+){0,4}? (?:danach|dann|anschließend|hinterher|plus|und)(?: (?:noch|noch mal|nochmal|noch einmal|weitere|dann))* #(?P<then>\d+)\b"
)
_UNIT_AGAIN = rx(
    r"@(?P<first>\d+)(?: \S+){0,4}? (?:danach|dann|anschließend|hinterher|plus)(?: (?:noch|noch mal|nochmal|noch einmal|weitere))* @(?P<then>\d+)\b"
)
_INSTEAD = rx(
    r"^(?:\S+ ){0,3}?(?:erst|zuerst|anfangs|ursprünglich|früher|zunächst|gedacht|angedacht)\b.*?@(?P<first>\d+) (?:\S+ ){0,3}?(?:jetzt|nun|inzwischen|mittlerweile|doch|stattdessen|heute) (?:[^\s#@]+ ){0,4}?#(?P<now>\d+)(?= ?(?:[.,;]|$))"
)
_PIECE_MORE = rx(
    r"@(?P<first>\d+) (?:und|plus|sowie|\+)(?: (?:noch|dann|noch mal|nochmal))* (?:ein|eine|einen) (?P<piece>quartal|monat)\b"
)
_A_QUARTER = rx(r"^(?:(?:so|etwa|nur|genau|ja|also|bloß) )*ein quartal ?[.!]?$")
_CORRECTED = rx(r"@(?P<first>\d+)(?P<between> (?:[^\s#@]+ ){1,6}?)#(?P<now>\d+)(?= ?(?:[.,;!]|$))")
_PIECES = {"quartal": 3, "monat": 1}
_EDGES = re.compile(r"\banfang (\d{4}) bis (?:zum )?(ende|mitte|anfang) (\d{4})\b")
_MONTHS_OF_YEARS = re.compile(r"\b(\d{1,2})[./](\d{4})\s?(?:bis(?: zum)?|-|–)\s?(\d{1,2})[./](\d{4})\b")
_UNTIL = {"ende": 12, "mitte": 6, "anfang": 0}
_UNIT_BEHIND = rx(
    r"^(?:ja |na |so |etwa )*#(?P<n>\d+) ?,? ?(?:also|und zwar|gemeint sind|sprich|natürlich|das heißt) (?:(?P<years>jahre?n?)|monate?n?) ?[.!]?$"
)
_DECADE = rx(
    r"^(?:(?:so|etwa|rund|gut|genau|ja|ein|eine|wohl) )*(?P<half>(?:halbes|halbe) )?(?:jahrzehnt|dekade) ?[.!]?$"
)
_WITHIN_A_YEAR = re.compile(r"^\W*(?:von |vom |ab )?([a-z]+)\W+bis(?: zum| ende)? ([a-z]+)\W*$")
YEAR, DECADE = 12, 120
HALF_A_MONTH = 15  # days


def lasting(form: Normal, text: str, asked: Question) -> Statement | None:
    """The months that the reply leaves to be worked out."""
    if asked.fact != "laufzeit_monate":
        return None
    months = (
        _unit_behind(form)
        or _round_piece(form)
        or _or_longer(form, text)
        or _instead(form, text)
        or _and_then(form, text)
        or _piece_more(form)
        or _corrected(form, text)
        or _between_days(form)
        or _between_edges(text)
        or _between_months(text)
        or _between_names(text)
    )
    return None if months is None else of_whole_text(asked.fact, months, text)


def _unit_behind(form: Normal) -> float | None:
    """ "Drei, also Jahre" """
    match = _UNIT_BEHIND.match(form.string)
    return None if match is None else (form.tokens[int(match["n"])].value or 0) * (YEAR if match["years"] else 1)


def _round_piece(form: Normal) -> float | None:
    """ "Ein halbes Jahrzehnt" """
    match = _DECADE.match(form.string)
    return None if match is None else DECADE * (0.5 if match["half"] else 1)


def _between_names(text: str) -> float | None:
    """ "Von Januar bis Dezember": within one year."""
    match = _WITHIN_A_YEAR.match(fold(text))
    first, last = (MONTHS.get(match[1]), MONTHS.get(match[2])) if match else (None, None)
    return float(last - first + 1) if first and last and last > first else None


def _or_longer(form: Normal, text: str) -> dict[str, float] | None:
    """ "Zwei, höchstens drei Jahre": the unit stands once, behind the second figure."""
    if (match := _OR_LONGER.match(form.string)) is None:
        return None
    low, high = form.tokens[int(match["low"])], form.tokens[int(match["high"])]
    months, longest = (low.value or 0) * _unit(text[high.start : high.end]), high.value or 0
    return {"min": tidy(months), "max": tidy(longest)} if 0 < months < longest and high.high is None else None


def _instead(form: Normal, text: str) -> float | None:
    """ "Erst wollten wir drei Jahre, jetzt planen wir mit zwei": the unit stands with what no longer holds."""
    if (match := _INSTEAD.search(form.string)) is None:
        return None
    first, now = form.tokens[int(match["first"])], form.tokens[int(match["now"])]
    return None if now.high is not None else tidy((now.value or 0) * _unit(text[first.start : first.end]))


def _and_then(form: Normal, text: str) -> float | None:
    """ "Ein Jahr fürs Konzept, danach noch zwei": the unit stands once, behind the first figure; or behind both ("noch ein halbes")."""
    if (match := _AND_THEN.search(form.string) or _UNIT_AGAIN.search(form.string)) is None:
        return None
    first, then = form.tokens[int(match["first"])], form.tokens[int(match["then"])]
    if first.high is not None or then.high is not None:
        return None
    unit = 1 if match.re is _UNIT_AGAIN else _unit(text[first.start : first.end])
    return tidy((first.value or 0) + (then.value or 0) * unit)


def _piece_more(form: Normal) -> float | None:
    """ "Zwei Jahre und ein Quartal", or the quarter by itself."""
    if (match := _PIECE_MORE.search(form.string)) is None:
        return _PIECES["quartal"] if _A_QUARTER.match(form.string) else None
    first = form.tokens[int(match["first"])]
    return None if first.high is not None else tidy((first.value or 0) + _PIECES[match["piece"]])


def _corrected(form: Normal, text: str) -> float | None:
    """ "Zwei Jahre, nein, besser gleich vier": the unit stands with what is taken back."""
    match = _CORRECTED.search(form.string)
    if match is None or said_between(match["between"].strip()) != "korrektur":
        return None
    first, now = form.tokens[int(match["first"])], form.tokens[int(match["now"])]
    return None if now.high is not None else tidy((now.value or 0) * _unit(text[first.start : first.end]))


def _unit(said: str) -> int:
    return YEAR if "jahr" in said.lower() else 1


def _between_days(form: Normal) -> int | None:
    """From the first day to the last, to the nearest month."""
    days = [datetime.date.fromisoformat(t.date) for t in form.tokens if t.kind == "&" and t.date]
    if len(days) != 2 or days[0] >= days[1]:
        return None
    first, last = days[0], days[1] + datetime.timedelta(days=1)
    over = last.day - first.day
    return (last.year - first.year) * YEAR + last.month - first.month + (over > HALF_A_MONTH) - (over < -HALF_A_MONTH)


def _between_edges(text: str) -> int | None:
    """ "Anfang 2020 bis Ende 2022" """
    if (match := _EDGES.search(fold(text))) is None:
        return None
    months = (int(match[3]) - int(match[1])) * YEAR + _UNTIL[match[2]]
    return months if months > 0 else None


def _between_months(text: str) -> int | None:
    """ "01/2027 bis 12/2028": the last month counts."""
    if (match := _MONTHS_OF_YEARS.search(text)) is None or not all(1 <= int(match[m]) <= YEAR for m in (1, 3)):
        return None
    months = (int(match[4]) - int(match[2])) * YEAR + int(match[3]) - int(match[1]) + 1
    return months if months > 0 else None
