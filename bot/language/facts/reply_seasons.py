"""How long, told as a stretch of the calendar: "bloß das Sommerhalbjahr", "zwei Haushaltsjahre", "ein ganzes Schuljahr"."""

from __future__ import annotations

from .fold import rx
from .numbers import tidy
from .reply_core import Core

TERM = "laufzeit_monate"
_STRETCHES = (
    (6, r"(?:\w*halbjahre?s?n?|(?:sommer|winter|studien)?semestern?|(?:sommer|winter)halbjahr)"),
    (3, r"(?:\w*quartale?n?|vierteljahre?n?|trimestern?)"),
    (9, r"dreivierteljahre?"),
    (
        12,
        r"(?:schul|kalender|studien|haushalts|geschäfts|wirtschafts|rechnungs|förder|projekt|ernte|kirchen|bau|fiskal|vereins|arbeits)jahre?n?",
    ),
)
_WHICH = (
    r"(?:(?:das|die|der|den|ein|eine|einen|es|sind|wären|wird|über|für|nur|bloß|gerade mal|ganze[snr]?|volle[snr]?|komplette[snr]?|gesamte[snr]?|einzige[snr]?|erste[snr]?|zweite[snr]?"
    r"|dritte[snr]?|nächste[snr]?|kommende[snr]?|laufende[snr]?|halbe[snr]?) )*"
)
_SAID = tuple(
    (months, rx(rf"^{_WHICH}(?:#(?P<n>\d+) )?(?:ganze |volle )?{noun}(?: (?:lang|#(?P<year>\d+)|#\d+ / #\d+))?$"))
    for months, noun in _STRETCHES
)
_YEAR_LONG = rx(r"^(?:das )?(?:ganze |komplette |gesamte |volle )?(?:kalender)?jahr #(?P<year>\d+)$")
_NEXT_YEAR = rx(r"^(?:das )?(?:ganze|komplette|gesamte|volle) (?:nächste|kommende|laufende) (?:kalender)?jahr$")
_OF_A_YEAR = rx(rf"^{_WHICH}@(?P<n>\d+) #(?P<year>\d+)$")  # "das zweite Halbjahr 2027"
_WHICH_ONE = rx(r"\b(?:erste|zweite|dritte|laufende)[snr]?\b")  # tells when
_HALF = rx(r"\bhalbe[snr]?\b")
_YEARS = range(1990, 2101)


def stretch(core: Core) -> float | None:
    """The months of it; "im Sommerhalbjahr" and "ab dem zweiten Halbjahr" tell when, and not how long."""
    if core.fact != TERM:
        return None
    if _NEXT_YEAR.match(core.said):
        return 12
    if (year := _YEAR_LONG.match(core.said)) is not None:
        return 12 if _value(core, year["year"]) in _YEARS else None
    if (named := _OF_A_YEAR.match(core.said)) is not None:
        return _value(core, named["n"]) if _value(core, named["year"]) in _YEARS else None
    for months, pattern in _SAID:
        match = pattern.match(core.said)
        if match is None:
            continue
        if match["year"] is None and _WHICH_ONE.search(core.said):
            return None
        if match["year"] and _value(core, match["year"]) not in _YEARS:
            return None
        count = 1.0 if match["n"] is None else _value(core, match["n"])
        half = 0.5 if _HALF.search(core.said) else 1.0
        return None if count is None else tidy(months * count * half)
    return None


def _value(core: Core, index: str) -> float | None:
    token = core.form.tokens[int(index)]
    return None if token.high is not None or token.junk else token.value
