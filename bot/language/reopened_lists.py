"""What a change does to a list that is known: "Hessen fiele weg", "und wenn Thüringen mitmacht?", "Sachsen-Anhalt hatte ich vergessen"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from bot.language import leaving
from bot.language.facts.fold import fold

FORGOTTEN = re.compile(
    r"\b(?:vergessen|unterschlagen|fehl(?:t|en|te)|erganz\w*|nachtrag\w*|nachreich\w*|zusatzlich|ausserdem|dazu|hinzu"
    r"|auch noch|noch auch|kommt noch|kommen noch|(?:nicht|net|ned|nich) (?:nur|bloss|allein|alle))\b"
)
JOINING = re.compile(rf"{leaving.WOULD_BE_IN.pattern}|(?<!nur )(?<!bloss ){leaving.MORE.pattern}|\bauch\b")
ONE_OF_THEM = re.compile(
    r"\b(?:firm\w*|betrieb\w*|partner|unternehmen|institut\w*|uni\w*|hochschul\w*|mitglied\w*)\b"
)  # who goes takes no Land along
_PIECES = re.compile(r"\bund\b|\boder\b|[,;:.?!–]")
_LEAD = re.compile(r"^.*\b(?:wenn|falls|angenommen|dass)\b|\b(?:noch|doch|auch)\b", re.I)
Named = Callable[[str], Sequence[str]]


def changed(before: Sequence[str], text: str, named: Named, read: Sequence[str], *, supposed: bool) -> list[str] | None:
    """The list as it is then; None where nothing joins or leaves it. `named`: the entries that a text names, `read`: those that were heard."""
    gone = {entry for piece in _PIECES.split(text) for entry in _leaving(piece, named)}
    if gone:
        left = [entry for entry in before if entry not in gone]
        return left if 0 < len(left) < len(before) else None
    joins = JOINING if supposed else FORGOTTEN
    joined = list(dict.fromkeys([*before, *read])) if joins.search(fold(text)) else []
    return joined if len(joined) > len(before) else None


def _leaving(piece: str, named: Named) -> Iterator[str]:
    """Who or what a piece names beside the words that let it go."""
    for pattern in (leaving.WOULD_BE_OUT, leaving.OUT):
        found = pattern.search(fold(piece).strip(" ,.!?;:–"))
        if found and not ONE_OF_THEM.search(fold(piece)):
            yield from named(_LEAD.sub("", piece.lower().replace(found[0].split()[-1], "")))
