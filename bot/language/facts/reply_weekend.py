"""Two days that a reply names without counting them: "eine Klausur übers Wochenende", "von Freitag auf Samstag"."""

from __future__ import annotations

from .fold import rx
from .normal import Normal

_DAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_SHORT = {"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6, "sonnabend": 5}
_WEEKDAYS = {**{day: n for n, day in enumerate(_DAYS)}, **_SHORT}
_EVENT = r"(?:\w*(?:klausur|tagung|seminar|workshop|treffen|forum|retreat|camp|konferenz|event|kick-?off|veranstaltung|messe|kongress)\w*)"
_LEAD = r"^(?:(?:ja|klar|genau|eine?|als|unsere?|die|das|der|es|wird|ist|geht|läuft|dauert|machen|wir|geplant|so|wieder|immer|,) )*"
_WHERE = r"(?: (?:in|im|auf|am|an|bei|mit) (?:\S+ ?){1,4})? ?[.!]?$"
_WEEKEND = rx(
    rf"{_LEAD}(?:{_EVENT} ?,? )?(?:(?:geht|läuft|dauert) )?(?:(?:übers|über|das|ein|ganzes?|komplettes?|langes?|verlängertes?|ans?|einem|ganzen|kompletten|langen|verlängerten) )+wochenende{_WHERE}"
    rf"|{_LEAD}(?:\w+wochenende|wochenend-?{_EVENT}){_WHERE}"
)
_DAY = "|".join(_WEEKDAYS)
_FROM_TO = rx(
    rf"{_LEAD}(?:{_EVENT} ?,? )?(?:(?:von|vom|ab|am|immer) )?(?P<first>{_DAY}) (?:auf|bis|und|/|\+|-|&|zum|bis zum) (?:den )?(?P<last>{_DAY})\b(?: (?:früh|mittag|abend))?{_WHERE}"
)
_OTHERWISE = rx(
    r"\b(?:nicht|kein\w*|nie|nur|ohne|weg|frei|urlaub|schöne?s?|wünsch\w*|bin|ich|sie|ihnen|überleg\w*|melde\w*|entweder|oder)\b"
)


def two_days(form: Normal, _text: str) -> bool | None:
    """A weekend or two days of the week that follow one another."""
    if _OTHERWISE.search(form.string):
        return None
    if _WEEKEND.match(form.string):
        return True
    told = _FROM_TO.match(form.string)
    follow = told is not None and (_WEEKDAYS[told["last"]] - _WEEKDAYS[told["first"]]) % 7 == 1
    return True if follow else None
