"""Fewer than a number: "unter 250 Leute" is 249; "der Austausch unter zehn Betrieben" is one of ten."""

from __future__ import annotations

import re

from .joins import join, norm_at
from .nouns import noun_class
from .numbers import tidy
from .tokens import Token

_SHARED = re.compile(
    r"(?:austausch|zusammenarbeit|kooperation|vernetzung|verbund|netzwerk|netz|zusammenschluss|bundnis|vertrag|absprache|vereinbarung|wettbewerb|dialog|gesprach|arbeitsteilung|abstimmung)e?n?$"
)
_BODIES = {"unternehmen", "kmu", "gross", "hochschule", "forschung", "partner"}


def _among(tokens: list[Token], i: int) -> bool:
    """ "ein Verbund unter zwölf Bäckereien" """
    counted = {noun_class(norm_at(tokens, i + 2)), noun_class(norm_at(tokens, i + 3))}
    return bool(_SHARED.search(norm_at(tokens, i - 1))) and not _BODIES.isdisjoint(counted)


def below(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "unter 500", "weniger als 500": a number that is not reached, joined to one token."""
    j = 0
    if norm_at(tokens, i) == "unter" and not _among(tokens, i):
        j = i + 1
    elif norm_at(tokens, i) == "weniger" and norm_at(tokens, i + 1) == "als":
        j = i + 2
    if (
        j
        and j < len(tokens)
        and tokens[j].kind in "#€"
        and tokens[j].value is not None
        and not tokens[j].below
        and tokens[j].high is None
    ):
        lowered = tidy(tokens[j].value or 0) - 1
        return join(tokens, i, j, kind=tokens[j].kind, value=lowered, below=True, norm=tokens[j].kind)
    return None
