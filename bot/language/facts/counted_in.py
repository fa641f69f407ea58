"""The speaker's own firm is among those that were counted: "acht Schreinereien und zwei Sägewerke, mein Betrieb schon mitgezählt".

Then it is named by the way, and nobody comes on top.
"""

from __future__ import annotations

from .fold import rx
from .normal import Normal

_COUNTED = rx(
    r"\b(?:(?:mit|ein) ?(?:ge)?(?:zählt|rechnet|schlossen)|mit(?:zuzählen|zurechnen)|inbegriffen|mit ?eingeschlossen|(?:mit )?enthalten|inklusive|inkl|einschließlich"
    r"|schon mit (?:dabei|drin)|(?:da|darin|hier) (?:(?!noch)\S+ )?(?:schon|bereits) (?:mit )?(?:dabei|drin))\b"
)
_NOT = rx(r"\b(?:nicht|ohne|kein\w*|noch)\b")
_OURS = rx(r"\b(?:ich|i|wir|mir|uns|mich|mein\w*|unser\w*|unsrer)\b")


def is_counted_in(text: str) -> bool:
    """Does this piece say so of who speaks?"""
    return bool(_COUNTED.search(text) and _OURS.search(text)) and _NOT.search(text) is None


def counts_us_in(form: Normal) -> bool:
    """Does some clause of the text?"""
    return any(is_counted_in(clause.text) for clause in form.clauses)
