"""What the user is told when a turn cannot be taken. One place, one tone."""

from __future__ import annotations

import secrets
from typing import Any

FAILED = (
    "Das hat gerade nicht geklappt (Vorgang {reference}). Bitte schicken Sie Ihre Nachricht gleich noch einmal. "
    "Ihre bisherigen Angaben bleiben erhalten."
)
STORE_DOWN = (
    "Ich komme gerade nicht an unser bisheriges Gespräch und habe Ihre Nachricht deshalb nicht bearbeitet "
    "(Vorgang {reference}). Bitte schicken Sie sie in ein paar Minuten noch einmal."
)
NO_TEXT = "In dieser Nachricht war kein Text. Bitte schreiben Sie mir Ihre Frage oder Antwort in Worten."

# Without letters and digits that are easily mistaken for one another when read out on the telephone.
_READABLE = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def new_reference() -> str:
    """A short number that stands in the sentence and in the log."""
    return "".join(secrets.choice(_READABLE) for _ in range(6))


def notice(text: str, name: str, **more: str) -> dict[str, Any]:
    """A message as an output channel takes it, with its card."""
    return {"text": text, "custom": {"schema": "clusterlotse/1", "kind": "notice", "name": name, **more}}
