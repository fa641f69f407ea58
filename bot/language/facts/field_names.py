"""What a line of a fact sheet is called: "Laufzeit: 24 Monate", "Anzahl KMU: unklar", "Eigenanteil? Weiß ich nicht"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from .data import load
from .fold import rx
from .model import Question

YES_NO, FIGURE = "ja_nein", "zahl"


@cache
def _named() -> Sequence[tuple[Question, re.Pattern[str]]]:
    names = load("feldnamen")
    before, behind = rf"(?:{names['davor']} )*", rf"(?: {names['dahinter']})*"
    return [
        (Question(fact, kind), rx(f"{before}(?:{'|'.join(patterns)}){behind}"))
        for kind in (FIGURE, YES_NO)
        for fact, patterns in names[kind].items()
    ]


@lru_cache(maxsize=256)
def field(label: str) -> Question | None:
    """The fact that a label names, folded and without marks; None where it names none, or more than a label does."""
    return next((asked for asked, name in _named() if name.fullmatch(label)), None)
