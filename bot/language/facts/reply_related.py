"""A count told by its relation to another one that is known: "doppelt so viele wie Institute", "genauso viele", "einer weniger als Unis", "der Rest".

Without a noun it is set against the one that was asked for just before; where that is not known as one figure, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .fold import rx
from .kinds import FACTS
from .nouns import noun_class
from .numbers import number_word, tidy
from .reply_core import Core
from .reply_words import ALLOWED

_APPLICANT, _LARGEST = "beschaeftigte_antragsteller", "beschaeftigte_groesstes_unternehmen"
_BEFORE = {  # which count was asked for just before
    "zahl_hochschulen": "zahl_forschungseinrichtungen",
    "zahl_forschungseinrichtungen": "zahl_hochschulen",
    "zahl_kmu": "zahl_unternehmen",
    "zahl_grossunternehmen": "zahl_kmu",
    _LARGEST: _APPLICANT,
}
_WHOLE = {  # what a count cannot be larger than
    "zahl_kmu": "zahl_unternehmen",
    "zahl_grossunternehmen": "zahl_unternehmen",
    "zahl_unternehmen": "zahl_partner",
    "zahl_hochschulen": "zahl_partner",
    "zahl_forschungseinrichtungen": "zahl_partner",
}
_REST_OF = {  # the whole, and what else it is made of
    "zahl_grossunternehmen": ("zahl_unternehmen", ("zahl_kmu",)),
    "zahl_kmu": ("zahl_unternehmen", ("zahl_grossunternehmen",)),
    "zahl_unternehmen": ("zahl_partner", ("zahl_hochschulen", "zahl_forschungseinrichtungen")),
    "zahl_hochschulen": ("zahl_partner", ("zahl_unternehmen", "zahl_forschungseinrichtungen")),
    "zahl_forschungseinrichtungen": ("zahl_partner", ("zahl_unternehmen", "zahl_hochschulen")),
}
_SIZES = {
    "kleine": "zahl_kmu",
    "kleinen": "zahl_kmu",
    "grosse": "zahl_grossunternehmen",
    "grossen": "zahl_grossunternehmen",
}
_SO_MANY = r"so ?viele?"
_WE_HAVE = r"(?:wir |es |das |haben |sind |hat |hätten |gibt |er |der |die |ist )*"
_OWN = r"(?: (?P<own>(?!wie\b|als\b|von\b)[\w-]{2,}))?"
_BASE = r"(?: (?:wie|als|von|der) (?:es |bei |an |den |die |der |unsere[rn]? |auch )*(?P<base>[\w-]+)(?: (?:dabei|haben|sind|wir|gibt|auch|selbst|selber))*)?"
_RELATIONS = (
    (
        1.0,
        rf"(?:genau|eben|gleich|exakt|grad|auch|nochmal|noch mal|mal|einmal|noch einmal) ?{_SO_MANY}|{_SO_MANY}(?= (?:\S+ )?wie\b)|gleich ?viele?|(?:die gleiche|dieselbe) (?:zahl|anzahl|menge)|eins zu eins|auch so viele",
    ),
    (0.5, rf"halb ?{_SO_MANY}"),
    (None, rf"(?:(?P<word>[a-z]+)(?:mal|fach)|#(?P<n>\d+) (?:mal|x)|(?P<twice>doppelt)) ?{_SO_MANY}"),
    (None, r"das (?:(?P<word>[a-z]+)fache|(?P<twice>doppelte))(?: davon)?"),
    (None, r"(?:#(?P<by>\d+)|(?P<one>eine?[rsn]?)) (?P<sign>mehr|weniger)"),
)
_COMPILED = tuple((factor, rx(rf"^{_WE_HAVE}(?:{said}){_OWN}{_BASE}$")) for factor, said in _RELATIONS)
_REST = rx(
    r"^(?:(?:das|es) (?:ist|sind|wären) )?(?:(?:der|all der|der ganze|der komplette|der gesamte) rest|(?:die|alle) (?:übrigen|anderen|andern|restlichen|verbleibenden)|alles andere"
    r"|(?:alles |das )?was (?:(?:dann|da|noch|halt) )*(?:übrig (?:bleibt|ist)|übrigbleibt))(?: (?P<own>[\w-]{2,}))?$"
)

_ALL_OF = {"zahl_kmu": "zahl_unternehmen", "zahl_zaehlende_unternehmen": "zahl_unternehmen"}
_EVERY = rx(
    r"^(?:das |die |sind |wir )*(?:alle )?(?:durch die bank(?: alle)?|samt und sonders|allesamt|alle miteinander|alle zusammen|ausnahmslos(?: alle)?|jede[rs]? einzelne|jede[rs]? von (?:denen|uns|ihnen)|ohne ausnahme|eine[rs]? wie (?:der|die|das) andere|von a bis z)(?: (?:klein|kleine|kmus?))?$"
)

_BUT_LARGE = rx(
    r"^(?:das |die |sind |wir )*(?:alle|alles|sämtliche) (?:bis auf|außer|ohne|minus|abzüglich) (?:die |den |unsere[n]? )?(?:großen?|[\w-]*konzernen?|großunternehmen|großbetrieben?|großfirmen|riesen)$"
)


def related_count(core: Core, known: Mapping[str, Any]) -> float | None:
    """What the relation comes to; None where the reply tells none, or what it is set against is not known as one figure."""
    if core.fact in _REST_OF and (rest := _REST.match(core.said)) is not None and _fits(rest["own"], core.fact):
        return _rest(core.fact, known)
    if core.fact == "zahl_kmu" and _BUT_LARGE.match(core.said):
        return _rest(core.fact, known)
    if core.fact in _ALL_OF and _EVERY.match(core.said):
        return _number(known.get(_ALL_OF[core.fact]))
    for factor, pattern in _COMPILED:
        match = pattern.match(core.said)
        if match is None or not _fits(match["own"], core.fact):
            continue
        base = _number(known.get(_base_of(match["base"], core.fact)))
        if base is None:
            return None
        return _possible(core.fact, base * factor if factor else _changed(core, match, base), known)
    return None


def _changed(core: Core, match: re.Match[str], base: float) -> float | None:
    said = match.groupdict()
    if said.get("sign"):
        by = 1.0 if said["one"] else core.form.tokens[int(said["by"])].value
        return None if by is None else base + (by if said["sign"] == "mehr" else -by)
    if said.get("twice"):
        return base * 2
    times = core.form.tokens[int(said["n"])].value if said.get("n") else number_word(said["word"])
    return None if times is None else base * times


def _fits(noun: str | None, fact: str) -> bool:
    return noun is None or noun_class(noun) in ALLOWED.get(fact, set())


def _base_of(noun: str | None, fact: str) -> str:
    """The fact that a noun names; "" where it names none, or the very one that is asked for."""
    if noun is None:
        return _BEFORE.get(fact, "")
    if fact.startswith("beschaeftigte_"):
        return (
            _APPLICANT
            if fact == _LARGEST and noun in ("wir", "uns", "ich")
            else _LARGEST
            if fact == _APPLICANT and noun.startswith("grosst")
            else ""
        )
    named = _SIZES.get(noun) or FACTS.get(noun_class(noun) or "", "")
    return "" if named == fact else named


def _rest(fact: str, known: Mapping[str, Any]) -> float | None:
    whole, others = _REST_OF[fact]
    told = [_number(known.get(name)) for name in (whole, *others)]
    if any(number is None for number in told):
        return None
    left = 2 * (told[0] or 0) - sum(number or 0 for number in told)
    return tidy(left) if left > 0 else None


def _possible(fact: str, value: float | None, known: Mapping[str, Any]) -> float | None:
    """Counts are whole, and no part is larger than the whole."""
    whole = _number(known.get(_WHOLE.get(fact, "")))
    if value is None or value < 0 or not float(value).is_integer() or (whole is not None and value > whole):
        return None
    return tidy(value)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None
