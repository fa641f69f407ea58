"""Number words of German as a number: "zwölf", "einhundertzwanzig", "zweieinhalb", "zwo", "zweitausendelf".

Input is folded (fold.py), one word at a time. Ranges, money and durations are put together in tokens.py and combining.py.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from .dialect import spoken_number

ONES = {
    "null": 0,
    "ein": 1,
    "eins": 1,
    "zwei": 2,
    "zwo": 2,
    "drei": 3,
    "vier": 4,
    "funf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "elf": 11,
    "zwolf": 12,
    "dreizehn": 13,
    "vierzehn": 14,
    "funfzehn": 15,
    "sechzehn": 16,
    "siebzehn": 17,
    "achtzehn": 18,
    "neunzehn": 19,
}
GENITIVE = {"zweier": 2, "dreier": 3}  # "ein Projekt dreier Universitäten"
DATIVE = {"zweien": 2, "dreien": 3, "vieren": 4}
TENS = {
    "zwanzig": 20,
    "dreissig": 30,
    "dreizig": 30,
    "vierzig": 40,
    "funfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
    "neunzig": 90,
}
HALVES = {"anderthalb": 1.5, "anderthalbe": 1.5, "einundeinhalb": 1.5, "einenhalb": 1.5, "einundhalb": 1.5, "halb": 0.5}
HALVES["zwoinhalb"] = 2.5  # "zwoeinhalb": folding takes its "oe" for an umlaut
GROUPS = {  # "zu zwölft", "zu fünft"
    "zweit": 2,
    "dritt": 3,
    "viert": 4,
    "funft": 5,
    "sechst": 6,
    "siebt": 7,
    "siebent": 7,
    "acht": 8,
    "neunt": 9,
    "zehnt": 10,
    "elft": 11,
    "zwolft": 12,
    "dreizehnt": 13,
    "vierzehnt": 14,
    "funfzehnt": 15,
    "sechzehnt": 16,
    "zwanzigst": 20,
}
ORDINALS = {
    "erste": 1,
    "zweite": 2,
    "dritte": 3,
    "vierte": 4,
    "funfte": 5,
    "sechste": 6,
    "siebte": 7,
    "siebente": 7,
    "achte": 8,
    "neunte": 9,
    "zehnte": 10,
}
PART_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
FRACTIONS = {
    "halfte": 1 / 2,
    "drittel": 1 / 3,
    "viertel": 1 / 4,
    "funftel": 1 / 5,
    "sechstel": 1 / 6,
    "siebtel": 1 / 7,
    "siebentel": 1 / 7,
    "achtel": 1 / 8,
    "neuntel": 1 / 9,
    "zehntel": 1 / 10,
    "elftel": 1 / 11,
    "zwolftel": 1 / 12,
    "funfzehntel": 1 / 15,
    "zwanzigstel": 1 / 20,
    "dreiviertel": 3 / 4,
}
FRACTIONS |= {f"{name}n": share for name, share in FRACTIONS.items() if name.endswith("l")}  # "zu drei Vierteln"


def _below_hundred(word: str) -> int | None:
    if word in ONES:
        return ONES[word]
    if word in TENS:
        return TENS[word]
    head, _, ten = word.rpartition("und")
    one = ONES.get(head, 0)
    return one + TENS[ten] if ten in TENS and 0 < one < 10 else None


def _below_thousand(word: str) -> int | None:
    head, hundred, rest = word.partition("hundert")
    if not hundred:
        return _below_hundred(word)
    hundreds = ONES.get(head) if head else 1
    if hundreds is None or not 0 < hundreds < 20:
        return None
    rest = rest[3:] if rest.startswith("und") and rest[3:] in ONES else rest
    tail = _below_hundred(rest) if rest else 0
    return None if tail is None else hundreds * 100 + tail


@lru_cache(maxsize=8000)
def number_word(word: str) -> float | None:
    """The number that one folded word names, else None: "funfundzwanzig" -> 25, "zweieinhalb" -> 2.5, "mehrere" -> None."""
    if len(word) > 60:
        return None
    value = _written(word.replace("hundertausend", "hunderttausend"))  # a slip as common as the word
    return spoken_number(word, _written) if value is None else value


# the first letters of whatever _written reads: most words begin otherwise
_BEGINNINGS = frozenset(word[:2] for word in chain(ONES, TENS, DATIVE, GENITIVE, HALVES, ("hundert", "tausend")))


def _written(word: str) -> float | None:
    if word[:2] not in _BEGINNINGS:
        return None
    if word in DATIVE:
        return DATIVE[word]
    if word in GENITIVE:
        return GENITIVE[word]
    if word in HALVES:
        return HALVES[word]
    if word.endswith("einhalb") and word != "einhalb":
        whole = _written(word[: -len("einhalb")].removesuffix("und"))
        return None if whole is None else whole + 0.5
    for quarter, share in (("einviertel", 0.25), ("dreiviertel", 0.75)):
        if word.endswith(quarter) and word != quarter:
            whole = _written(word[: -len(quarter)].removesuffix("und"))
            return None if whole is None else whole + share
    head, thousand, rest = word.partition("tausend")
    if not thousand:
        return _below_thousand(word)
    thousands = _below_thousand(head) if head else 1
    rest = rest[3:] if rest.startswith("und") and rest[3:] in ONES else rest
    tail = _below_thousand(rest) if rest else 0
    if thousands is None or tail is None:
        return None
    return thousands * 1000 + tail


ENGLISH_GROUPS = re.compile(r"\d{1,3}(?:,\d{3}){2,}")  # "1,200,000": with one comma it may be a decimal


def digits(text: str) -> float | None:
    """A number in figures the German way: "1.500" 1500, "2,4" 2.4, "1.5" 1.5, "1'000" 1000; None where it is no plain number."""
    if ENGLISH_GROUPS.fullmatch(text):
        return int(text.replace(",", ""))
    plain = text.replace(" ", "").replace("\u202f", "").replace("\xa0", "").replace("'", "").replace("’", "")
    if len(plain) > 20:
        return None
    whole, comma, decimals = plain.partition(",")
    parts = whole.split(".")
    if len(parts) > 1 and not all(len(p) == 3 for p in parts[1:]):
        if comma or len(parts) > 2:
            return None
        whole, decimals, comma = parts[0], parts[1], ","
    else:
        whole = "".join(parts)
    if not whole.isascii() or not whole.isdigit() or (comma and not (decimals.isascii() and decimals.isdigit())):
        return None
    if len(whole) > 1 and whole[0] == "0":
        return None
    if not comma:
        return int(whole)
    value = float(f"{whole}.{decimals}")
    return int(value) if value.is_integer() else value


def tidy(value: float) -> float | int:
    """2.0 -> 2, so that counts stay whole numbers."""
    value = round(value, 6)
    return int(value) if float(value).is_integer() else value
