"""Sums in the words of the pub: "75 Riesen" are thousands, "500 Mäuse" are Euro. They count no firms, whatever else they mean elsewhere."""

from __future__ import annotations

import re

MONEY = "_eur"
_SLANG = re.compile(
    r"(?P<sum>(?:\d[\d.,]*|(?:ein|zwei|zwo|drei|vier|f(?:ü|ue?)nf|sechs|sieben|acht|neun|zehn|elf|zw(?:ö|oe?)lf|\w+zehn|\w*(?:zig|ßig|ssig)|\w*hundert|\w*tausend|\w*einhalb|anderthalb))\s+)"
    r"(?:(?P<thousands>Riesen|Tausender|Kilo-?Euro)|(?P<euros>Piepen|M(?:ä|ae)use|Kr(?:ö|oe)ten|(?:Ö|Oe)cken|Ocken|Taler|Flocken|Euronen|Tacken|M(?:ü|ue)cken|Kracher|Schleifen))\b",
    re.I,
)


_ONCE = re.compile(
    r"(?P<year>\b(?:199|20[0-3])\d)(?P<mal>\s+mal)(?=\s+\S)", re.I
)  # "2023 mal zwölftausend": in that year


def as_money(text: str, fact: str) -> str:
    """The text with plain units for such words, of the same length; unchanged where the fact is no sum."""
    if not fact.endswith(MONEY):
        return text
    return _ONCE.sub(lambda said: said["year"].ljust(len(said.group())), _SLANG.sub(_as_unit, text))


def _as_unit(said: re.Match[str]) -> str:
    unit = " T€" if said["thousands"] else "Euro"
    return said["sum"] + unit.strip().ljust(len(said.group()) - len(said["sum"]))
