"""What a contestant makes of a message. Standard library only: it is imported in the peers' environment too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

UNSURE = 0.3  # below this, Rasa's default pipeline falls back; the same holds for every peer here
FALLBACK = "nlu_fallback"
Example = tuple[str, str]  # text, label


@dataclass(frozen=True)
class Parsed:
    """A label, and the facts by their id. `facts` is None where a contestant reads none."""

    label: str
    facts: dict[str, Any] | None = field(default=None)


class Parser(Protocol):
    """A trained contestant."""

    def parse(self, text: str, asked: str | None) -> Parsed:
        """Understand one message; `asked` is the fact that is asked for, if any."""


class Contestant(Protocol):
    """A module of `bench.nlu.contestants`."""

    def train(self, examples: Sequence[Example], folder: str) -> Parser:
        """Learn from the examples; `folder` may be written to."""


def sure(label: str, confidence: float) -> str:
    """The label, or the fallback if the confidence is too low."""
    return label if confidence >= UNSURE else FALLBACK
