"""Number words as they are spoken: "dreiezwanzg", "zwohundertfuffzich", "zwoi", "fünfahalb", "dreikommazwei". Input is folded.

From Saxony to Berne and from the coast to Vienna the pieces sound different, the build is one: ones, a link, tens, hundreds, thousands.
So the pieces are listed (data/zahlwoerter.yaml) and the words are put together here. What is also another German word ("zäh", "neu") is no number by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from .data import load, words

_TEEN = re.compile(r"(?P<stem>\w+?)(?:zehn?e?|zehn?[ia]|zaa?h?|zea|zee|zn|te(?:ih|i|gg)n)$")
_THIRTY = re.compile(r"dr(?:ei|ai|oi|i|y|ie)(?:(?:ss|z)(?:ig|ich|isch|sch|ch|g)|s(?:ig|ich))[ei]?$")
_HUNDRED = re.compile(r"h[uo]n(?:de?r|dar?|de|nar?|ner?)[dt]{1,2}")
_THOUSAND = re.compile(r"[td](?:au|ou|uu)s(?:end|ent|nd|nt|ad|et|ig)|tusig|dusend")
_ENDING = re.compile(r"(?<=\w{3})(?<!hundert)(?<!tausend)(?:e|a|i)$")
_LIKELY = re.compile(
    r"anderthalb|komma|halb|hoib|(?:z|s|t)(?:ig|ich|i?sch|ch|g|k)[ei]?$|h[ou]n|[td](?:[ao]u|uu?)s"
    r"|^(?:zw|tw|dr|vi|fi|ve|fe|fu|fo|se|sa|si|so|oc|ac|aa|ne|no|nu|do|ze|te|ol|el|ei|oi|ou|eu)|z(?:e|a|n)\w{0,3}$"
)
_ENDS_LIKE_TENS = re.compile(r"[szt](?:ig|ich|i?sch|ch|g|k)[ei]?$")  # as _THIRTY and _TEN do
_HALF = re.compile(r"(?<=[a-z])(?:ra|er|e|a)?h(?:al|oi)b")


_PIECES = load("zahlwoerter")


def _by_form(name: str) -> dict[str, int]:
    return {form: value for value, listed in _PIECES[name].items() for form in words(listed)}


_SMALL = _by_form("eins_bis_zwoelf")
_ONE = {form: value for form, value in _SMALL.items() if value < 10}
_TEEN_STEM = {form: value for form, value in _ONE.items() if value > 2} | _by_form("vor_zehn")
_TEN_STEM = {form: value for form, value in _ONE.items() if value > 3} | _by_form("vor_zig")
_LOW_STEM = _by_form("vor_tig")
_LINKS = words(_PIECES["binder"])
_BESIDE = frozenset(words(_PIECES["andere_woerter"]))
_TEN = re.compile(
    rf"(?:(?P<stem>{'|'.join(_TEN_STEM)})z(?:ig|ich|isch|sch|ch|g|k)[ei]?|(?P<low>{'|'.join(_LOW_STEM)})t(?:ig|ich))$"
)


@lru_cache(maxsize=4000)
def spoken(word: str) -> int | None:
    """The whole number of a spoken word: "dreihunnertfuffzsch" -> 350."""
    head, thousand, rest = _parted(word, _THOUSAND)
    thousands = _below_thousand(head) if head else 1
    tail = _below_thousand(rest) if rest else 0
    if not thousand:
        return _below_thousand(word)
    return None if thousands is None or tail is None else thousands * 1000 + tail


def _below_thousand(word: str) -> int | None:
    head, hundred, rest = _parted(word, _HUNDRED)
    if not hundred:
        return _below_hundred(word)
    hundreds = (_one(head) or _teen(head)) if head else 1
    tail = _below_hundred(rest) if rest else 0
    return None if hundreds is None or tail is None else hundreds * 100 + tail


def _parted(word: str, unit: re.Pattern[str]) -> tuple[str, str, str]:
    """What stands before the unit, the unit, and what stands behind it and its link."""
    found = unit.search(word)
    if not found:
        return word, "", ""
    rest = word[found.end() :]
    behind = next(
        (rest.removeprefix(link) for link in ("und", "a", "e") if rest.startswith(link) and rest != link), rest
    )
    return word[: found.start()], found.group(), rest if _below_hundred(rest) is not None else behind


def _below_hundred(word: str) -> int | None:
    forms = () if word in _BESIDE else [form for form in (word, _ENDING.sub("", word)) if form not in _BESIDE]
    return next((value for form in forms if (value := _SMALL.get(form) or _teen(form) or _tens(form))), None)


def _one(word: str) -> int | None:
    return _ONE.get(word)


def _teen(word: str) -> int | None:
    found = _TEEN.match(word) if "z" in word or "te" in word else None
    value = _TEEN_STEM.get(found["stem"]) if found else None
    return value + 10 if value else None


def _tens(word: str) -> int | None:
    """The tens of a word, with the ones before them: "fümfunzwanzsch"."""
    if not _ENDS_LIKE_TENS.search(word):
        return None
    if ten := _ten(word):
        return ten
    for at in range(2, len(word) - 3):
        if (ten := _ten(word[at:])) and (one := _linked(word[:at])):
            return ten + one
    return None


def _ten(word: str) -> int | None:
    if _THIRTY.match(word):
        return 30
    found = _TEN.match(word)
    return 10 * (_TEN_STEM.get(found["stem"]) or _LOW_STEM[found["low"]]) if found else None


def _linked(head: str) -> int | None:
    """The ones that stand before a link: "fümfun"."""
    ones = (_one(head.removesuffix(link)) for link in _LINKS if head.endswith(link))
    return next((one for one in ones if one), None)


def spoken_number(word: str, written: Callable[[str], float | None]) -> float | None:
    """The number of a word that is no written number word; `written` reads those."""
    if not _LIKELY.search(word):
        return None
    whole, comma, behind = word.partition("komma")
    if comma and (first := _any(whole, written)) is not None and (tail := _any(behind, written)) is not None:
        return float(f"{int(first)}.{int(tail)}") if tail < 100 else None
    if word.startswith("anderthalb") and (factor := _unit(word[10:])):
        return 1.5 * factor
    if _HALF.search(word):
        head, _, unit = _HALF.sub("einhalb", re.sub(r"(?:und)?einh(?:al|oi)b", "halb", word), count=1).partition(
            "einhalb"
        )
        value, factor = _any(head, written) or _one(head), _unit(unit)
        return None if value is None or factor is None or value >= 20 else (value + 0.5) * factor
    return spoken(word)


def _any(word: str, written: Callable[[str], float | None]) -> float | None:
    value = written(word)
    return spoken(word) if value is None else value


def _unit(word: str) -> float | None:
    """What a half is a half of: one, a hundred, a thousand."""
    if not word:
        return 1.0
    return 100.0 if _HUNDRED.fullmatch(word) else 1000.0 if _THOUSAND.fullmatch(word) else None
