"""Full-time posts in a reply: "zwei ganze, eine halbe", "eine mit 80 Prozent, eine mit 70", "drei Leute, jede halbtags"."""

from __future__ import annotations

from .fold import rx
from .normal import Normal
from .numbers import tidy
from .part_words import OF_THEM

_HALF = rx(r"(?:halb\w*|halbtags\w*)$")
_WHOLE = rx(r"(?:volle?[rns]?|ganze?[rns]?|ganztags\w*|vollzeit\w*)$")
_PARTS = {"dreiviertel": 0.75, "viertel": 0.25, "dreiviertelstelle": 0.75, "viertelstelle": 0.25, "drittel": 1 / 3}
_ONE = {"ein", "eine", "einer", "einen", "ich"}
FULL_WEEK = 40  # hours
_WITH = ("mit", "zu", "auf", "je")
_EACH = {"je", "jeweils"}  # "zwei mit je einer halben"
_MINUS = {"minus", "abzuglich"}
_RESULT = rx(
    r"(?:\b(?:also|zusammen|macht|insgesamt|umgerechnet|in vollzeit|auf vollzeit|vollzeit gerechnet|vollzeitäquivalente?|sprich|das ist|das sind|ergibt|unterm strich)|=)(?: \S+){0,3}? (?:#(?P<n>\d+)|(?P<half>eine halbe|die hälfte)|(?P<one>eine?r?|eins)(?= (?:stelle|volle\w*|ganze\w*|vollzeit\w*)| ?[.]?$))"
)
_SHARED = rx(
    r"\b(?:köpfe|leute|personen|menschen|mitarbeite\w*|kolleg\w*|frauen|männer) (?:(?:teilen|sich|verteilt|auf|besetzen|für|zusammen|insgesamt) )+(?:#(?P<n>\d+)|eine[rn]?) (?:\S+ )?(?:\w*stellen?|\w*posten|vzä|vollzeit\w*)\b"
)
_OF_THEM = rx(
    rf"#(?P<n>\d+)(?: [\w-]+)? , (?:#(?P<m>\d+)|eine?[rsn]?) {OF_THEM}(?: (?:nur|ist|sind|arbeitet|arbeiten|in|teilzeit|mit|auf|zu|einer))* (?P<part>[\w%]+)"
)
_HEADS = rx(r"\b(?:vollzeit\w*|kopfzahl|köpfe|personen|leute)\b")


def posts(form: Normal) -> float | None:
    """Full-time equivalents where a reply speaks of parts, None where it only counts."""
    if (shared := _SHARED.search(form.string)) is not None:
        return _tidy(form.tokens[int(shared["n"])].value) if shared["n"] else 1  # "drei Köpfe auf zweieinhalb Stellen"
    parted = any(t.kind == "%" or _HALF.match(t.norm) or t.norm in _PARTS for t in form.tokens)
    parted = parted or any(_is_hours(form, i) for i in range(len(form.tokens)))
    results = list(_RESULT.finditer(form.string))
    if results and (parted or _HEADS.search(form.string)):
        last = results[-1]
        return _tidy(form.tokens[int(last["n"])].value) if last["n"] else 0.5 if last["half"] else 1
    return _tidy(_some_part_time(form) or _summed(form)) if parted else None


def _some_part_time(form: Normal) -> float | None:
    """ "Zwei, eine davon halbtags": the part is one of those that were counted."""
    if (match := _OF_THEM.search(form.string)) is None:
        return None
    part = _part(form, form.token_at(match.start("part")))
    some = float(form.tokens[int(match["m"])].value or 0) if match["m"] else 1.0
    whole = float(form.tokens[int(match["n"])].value or 0)
    return None if part is None or some > whole else whole - some * (1 - part)


def _tidy(value: float | None) -> float | None:
    return tidy(value) if value else None


def _summed(form: Normal) -> float:
    """Each part with the number of people who have it; what stands behind "minus" is taken off."""
    total, count, sign = 0.0, None, 1.0
    for i, _token in enumerate(form.tokens):
        number = _number(form, i)
        if number is not None and not (i and form.tokens[i - 1].norm in _EACH and _token.kind == "word"):
            count, sign = number, -1.0 if i and form.tokens[i - 1].norm in _MINUS else 1.0
        elif (part := _part(form, i)) is not None:
            total += (1.0 if count is None else count) * part * sign
            count, sign = None, 1.0
    return total


def _number(form: Normal, i: int) -> float | None:
    token = form.tokens[i]
    if token.kind == "#" and token.value is not None and not token.junk:
        return None if _is_percent(form, i) else float(token.value)
    return 1.0 if token.kind == "word" and token.norm in _ONE else None


def _is_percent(form: Normal, i: int) -> bool:
    """ "Eine mit 80 Prozent, eine mit 70": the second is one too."""
    token, before = form.tokens[i], form.tokens[i - 1].norm if i else ""
    return token.kind == "#" and (token.value or 0) >= 10 and before in ("mit", "zu", "auf")


def _is_hours(form: Normal, i: int) -> bool:
    """ "Eine mit 20 Stunden" is half a post."""
    token, before = form.tokens[i], form.tokens[i - 1].norm if i else ""
    return token.kind == "~" and token.text.isdigit() and before in _WITH and 0 < int(token.text) <= FULL_WEEK


def _part(form: Normal, i: int) -> float | None:
    """The share of a post that a word says."""
    token = form.tokens[i]
    if token.kind == "%" and token.value is not None:
        return float(token.value)
    if _is_percent(form, i):
        return float(token.value or 0) / 100
    if _is_hours(form, i):
        return int(token.text) / FULL_WEEK
    if token.norm in _PARTS:
        return _PARTS[token.norm]
    return 0.5 if _HALF.match(token.norm) else 1.0 if _WHOLE.match(token.norm) else None
