"""A count and what is not so of the others: "acht zahlen mit, die anderen zwei nicht" answers with eight."""

from __future__ import annotations

import re

from .fold import fold
from .numbers import number_word

_PARTS = (  # of which there are others that are no such
    "zahl_kmu", "zahl_grossunternehmen", "zahl_zaehlende_unternehmen", "zahl_unternehmen_ausland", "zahl_hochschulen", "zahl_forschungseinrichtungen",
)  # fmt: skip
_OTHERS = re.compile(
    r"(?P<said>.+?)(?:,|;| und| aber)\s+(?:und |aber |nur )?"
    r"(?:(?:die|der) (?:ander\w*|übrig\w*|restlich\w*|rest)(?: (?P<others>[\w-]+))?|(?P<many>[\w-]+))(?: (?:davon|halt|leider|eher|noch|aber|wohl|auch))* "
    r"(?:nicht|net|ned|nein|nee|nö|keine?r?)(?: mehr| dabei)?\s*[.!]?\s*$",
    re.I,
)
_ALL_BUT = re.compile(
    r"^\W*alle\b[^,;]*(?:,|;| und| aber)\s*(?:und |aber |nur )*(?P<few>[\w-]+)(?: davon)? (?:nicht|net|ned|nein)\W*$",
    re.I,
)


def without_the_others(text: str, fact: str) -> str:
    """The text without what it denies of the rest; unchanged where it counts none before, or the fact counts no part of them."""
    if fact not in _PARTS:
        return text
    if (all_but := _ALL_BUT.match(text)) is not None and _is_number(all_but["few"]):
        return f"alle bis auf {all_but['few']}"
    found = _OTHERS.match(text)
    if found is None or not _has_number(found["said"]):
        return text
    counts_them = found["many"] is None or _is_number(found["many"])
    return found["said"] if counts_them else text


def _has_number(text: str) -> bool:
    return any(_is_number(word) for word in re.findall(r"[\w-]+", text))


def _is_number(word: str) -> bool:
    return word.isdigit() or number_word(fold(word)) is not None
