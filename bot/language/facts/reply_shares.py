"""Parts of a known total in a reply: "alle", "die Hälfte", "80 Prozent", "vier von fünf", "alle bis auf zwei", "58 minus 12"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .exceptions import excepted, excepts_several, only_they_not
from .fold import rx
from .model import Question, Statement, of_whole_text
from .normal import Normal
from .numbers import tidy
from .organisations import named
from .polarity import beside_unknown
from .reply_concluded import concluded
from .reply_counting import told_result

_TOTAL_OF = {
    "zahl_kmu": "zahl_unternehmen",
    "zahl_grossunternehmen": "zahl_unternehmen",
    "zahl_zaehlende_unternehmen": "zahl_unternehmen",
    "zahl_unternehmen": "zahl_partner",
    "zahl_hochschulen": "zahl_partner",
    "zahl_forschungseinrichtungen": "zahl_partner",
}
_ALL = rx(
    r"\b(?:durch die bank|einer wie der andere|samt und sonders|ohne ausnahme|beide|jede[rs]? einzelne|alle|alles|sämtliche|allesamt|durchweg|ausnahmslos|jeder|jede|komplett|restlos|der ganze haufen|die ganze (?:truppe|mannschaft|bande|runde|gruppe)|samt und sonders|vollzählig)\b"
)
_LESS = rx(
    r"\b(?:bis auf|außer|mit ausnahme von|abgesehen von|minus|ohne|abzüglich) (?:die |den |unsere )?(?:(?:ein|eine|einen|einem|einer)\b|#(\d+))"
)
_WE_ALL = rx(
    r"\b(?:wir|es|das) (?:(?:sind|ja|insgesamt|zusammen) ){0,3}sind (?:(?:ja|insgesamt|zusammen|genau|rund|alle) ){0,2}#(?P<n>\d+)\b|\b(?:insgesamt|zusammen) (?:sind (?:wir|es) |haben wir )?#(?P<m>\d+)\b|\bsind (?:wir|es) (?:insgesamt |zusammen |ja )?#(?P<k>\d+)\b"
)
_BUT = rx(
    r"\b(?:bis auf|außer|mit ausnahme von|abgesehen von) (?:die|den|das|der|dem|unsere\w*|\w+)\b|, (?:bloß|nur|lediglich) (?:der|die|das|eine?r?s?) (?:\S+ ){0,3}?(?:nicht|(?:größer|zu groß|drüber))\b"
)
_NOT_WHO = rx(r"\b(?:bis auf|außer) (?:ins?|im|zum|zur|auf|mit|nach|bei|wenn|dass|was|das)\b")
_NOT_ALL = rx(
    r"\b(?:nicht|net|ned|fast|beinahe|nahezu|längst nicht) (?:ganz )?(?:alle|jeder|durch die bank|ausnahmslos|allesamt|sämtliche|samt und sonders|komplett)\b"
)
_X_OF_Y = rx(r"#(\d+) (?:von|aus|unter) (?:den |unseren |unsern )?#(\d+)")
_OF_Y_X = rx(
    r"^(?:von|aus|unter) (?:den |unseren )?(?:\w+ )?#(?P<y>\d+) (?:\S+ ){0,3}?#(?P<x>\d+)\b(?! (?:\S+ )?(?:nicht|kein\w*))"
)
_NOT_ALL_BUT = rx(  # "nicht alle 14, nur 11 davon"
    r"\b(?:nicht|net|ned|keine) (?:ganz |gleich |mehr )?(?:alle|sämtliche|die vollen|die ganzen)(?: (?:der|unserer|unsere|von den|von unseren))? #(?P<y>\d+)(?: [\w-]+){0,3} ?[,;:.-] ?"
    r"(?:(?:sondern|nur|bloß|lediglich|aber|immerhin|eher|höchstens|gerade|mal|doch|wohl|so|etwa|rund|es|sind|ich|komme|auf|derzeit|aktuell) )*#(?P<x>\d+)(?: (?:davon|von ihnen|firmen|unternehmen|betriebe|stück|sind es|sind das|sind kmus?|kmus?|nur))* ?[.!]?$"
)
_NOT_EVERY = rx(
    r"\b(?:nicht|net|ned) (?:ganz |gleich |mehr )?(?:alle|sämtliche)(?: (?:der|unserer|unsere|von den|von unseren))? #\d+\b"
)
_OUT = rx(
    r"^(?:(?:nur|bloß|von den #\d+ sind|davon sind|davon|es sind|leider|lediglich|die|(?:aller)?meisten|fast alle|,) )*(?:#(\d+)|eine?r?s?) (?:(?:sind|ist|fallen|fällt|gehören|zählen|davon|es|leider) )*(?:nicht|kein\w*|raus|weg|drüber|darüber|zu groß|größer)\b"
)
_MINUS = rx(r"#(\d+) (?:minus|weniger|abzüglich|ohne) (?:die |den )?#(\d+)")
_NONE = rx(
    r"^(?:(?:da|bisher|leider|noch|also|gar|nein|,) )*kein(?:e[rs]?|s)?(?: einzige[rs]?)? ?[,.;:-] "
)  # "keins, alles Konzerne"
_ROUND_WHOLES = (3, 4, 5, 10, 100)  # "vier von fünf" is a share, "46 von 58" a count


def share_of_known(form: Normal, text: str, asked: Question, known: Mapping[str, Any]) -> Statement | None:
    """The part that the reply names, of a total that is known already or that it names itself."""
    if asked.fact not in _TOTAL_OF:
        return None
    if takes_off(form) and (result := told_result(form)) is not None:
        return of_whole_text(asked.fact, tidy(result), text)
    if (result := concluded(form, asked)) is not None:
        return of_whole_text(asked.fact, result, text)
    if (fewer := _fewer_than_all(form)) is not None:
        return of_whole_text(asked.fact, fewer, text)
    if (left := _difference(form)) is not None:
        return of_whole_text(asked.fact, left, text)
    base = known_total(form, asked, known)
    if base is None:
        return None
    for token in form.tokens:
        if token.kind == "%" and token.value is not None and token.high is None and token.value <= 1:
            without = rx(r"%\d+ (?:\S+ )?(?:nicht|kein\w*)\b").search(form.string)
            share = 1 - token.value if without else token.value
            return Statement(asked.fact, int(base * share + 0.5), token.start, token.end)
    part = _of_whole(form, base)
    if part is None and asked.fact != "zahl_grossunternehmen" and not _NONE.match(form.string):
        part = _all_of(form, base)
    return None if part is None else of_whole_text(asked.fact, part, text)


def takes_off(form: Normal) -> bool:
    """Does the reply count off from a whole ("bis auf zwei alle")? Without the whole its number answers nothing."""
    return bool(_ALL.search(form.string) and _LESS.search(form.string))


def _number(form: Normal, index: str) -> float:
    return float(form.tokens[int(index)].value or 0)


def known_total(form: Normal, asked: Question, known: Mapping[str, Any]) -> float | None:
    """The total that the asked count is a part of, known already or named by the reply."""
    if asked.fact not in _TOTAL_OF:
        return None
    base = known.get(_TOTAL_OF[asked.fact], _said_total(form))
    if base is None and asked.fact == "zahl_zaehlende_unternehmen":
        base = known.get("zahl_kmu")  # the firms that were spoken of
    if base is None and rx(r"\b(?:mitglieder\w*|partner\w*)\b").search(form.string):
        base = known.get("zahl_partner")
    return float(base) if isinstance(base, (int, float)) and not isinstance(base, bool) else None


def _said_total(form: Normal) -> float | None:
    """The total that the reply itself names: "70 % unserer 60 Unternehmen"."""
    counts = [t for t in form.tokens if t.kind == "#" and t.value is not None and not t.junk and t.high is None]
    if takes_off(form) and (whole := _WE_ALL.search(form.string)) is not None:
        return _number(form, whole["n"] or whole["m"] or whole["k"])  # "alle bis auf zwei, und wir sind 19 Betriebe"
    shared = any(t.kind == "%" for t in form.tokens)
    return float(counts[0].value or 0) if shared and len(counts) == 1 else None


def _difference(form: Normal) -> float | None:
    """ "58 minus 12" """
    match = _MINUS.search(form.string)
    return None if match is None else tidy(_number(form, match[1]) - _number(form, match[2]))


def _of_whole(form: Normal, base: float) -> float | None:
    """ "vier von fünf" of a known total; "zwölf fallen raus" takes them off."""
    if (match := _X_OF_Y.search(form.string)) is not None:
        part, whole = _number(form, match[1]), _number(form, match[2])
        return tidy(part) if whole == base or whole not in _ROUND_WHOLES else int(base * part / whole + 0.5)
    if (match := _OUT.search(form.string)) is not None:
        less = 1.0 if match[1] is None else _number(form, match[1])
        return tidy(base - less) if less < base else None
    return None


def _all_of(form: Normal, base: float) -> float | None:
    told = beside_unknown(form)
    if not (_ALL.search(told) or only_they_not(form)) or _NOT_ALL.search(told):
        return None
    less, but = _LESS.search(form.string), excepted(form)
    if but is None and excepts_several(form):
        return None
    if less is None and but is None and _BUT.search(form.string):
        names = sum(n.kind == "firma" for n in named(form))
        return tidy(base - max(1, names)) if names or not _NOT_WHO.search(form.string) else None
    minus = but.number if but else 0.0 if less is None else 1.0 if less[1] is None else _number(form, less[1])
    return tidy(base - minus) if base >= minus else None


def _fewer_than_all(form: Normal) -> float | None:
    """ "Nicht alle 14, nur 11 davon" """
    match = _NOT_ALL_BUT.search(form.string)
    fewer = None if match is None else _number(form, match["x"])
    return tidy(fewer) if match and fewer is not None and fewer < _number(form, match["y"]) else None


def not_every(form: Normal) -> bool:
    """ "Nicht alle 14": how many it is not."""
    return _NOT_EVERY.search(form.string) is not None


def of_total(form: Normal, text: str, asked: Question) -> Statement | None:
    """ "von den zwölf sind neun KMU": the second number."""
    match = _OF_Y_X.search(form.string)
    if asked.fact not in _TOTAL_OF:
        return None
    if match is None and (part := _X_OF_Y.search(form.string)) is not None:
        return of_whole_text(asked.fact, tidy(_number(form, part[1])), text)
    if match is None:
        return None
    return of_whole_text(asked.fact, tidy(_number(form, match["x"])), text)
