"""Counts that were worked out from a total: "die Hälfte", "80 Prozent", "alle". When the total changes they are nobody's word."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.language.facts.model import Statement
from bot.language.facts.normal import normal

TOTALS = {
    "zahl_kmu": ("zahl_unternehmen", "zahl_partner"),
    "zahl_grossunternehmen": ("zahl_unternehmen", "zahl_partner"),
    "zahl_zaehlende_unternehmen": ("zahl_unternehmen",),
    "zahl_unternehmen": ("zahl_partner",),
    "zahl_hochschulen": ("zahl_partner",),
    "zahl_forschungseinrichtungen": ("zahl_partner",),
}
PART = re.compile(
    r"%|prozent|h[äa]lfte|h[äa]lftig|drittel|viertel|f[üu]nftel|zehntel|quote|anteil"
    r"|\b(?:alle[rs]?|allesamt|sämtliche?|lauter|durchweg|ausnahmslos|ausschließlich|beide|jede[rs]?|rest|übrigen|anderen)\b",
    re.I,
)


def total_of(said: Statement, text: str, known: Collection[str]) -> str | None:
    """The total that the count is a part of, None if the count itself was said. `known`: facts known or said beside it."""
    span = text[said.start : said.end]
    if said.fact not in TOTALS or not isinstance(said.value, (int, float)) or not PART.search(span):
        return None
    if any(token.kind == "#" and token.value == said.value for token in normal(span).tokens):
        return None
    return next((total for total in TOTALS[said.fact] if total in known), None)
