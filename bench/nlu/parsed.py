"""What a contestant makes of a message. Standard library only: it is imported in the peers' environment too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

FALLBACK = "nlu_fallback"
FOREIGN = frozenset({"fremd", "fremdsprache", "andere_foerderung", "beleidigung"})
NO_CLAIM = FOREIGN | {FALLBACK, "nicht_verstanden"}
Example = tuple[str, str]  # text, label


@dataclass(frozen=True)
class Parsed:
    """A label, and the facts by their id. `facts` is None where a contestant reads none."""

    label: str
    facts: dict[str, Any] | None = field(default=None)
    confidence: float = 1.0


class Parser(Protocol):
    """A trained contestant."""

    def parse(self, text: str, asked: str | None, known: Mapping[str, Any]) -> Parsed:
        """Understand one message; `asked` is the fact that is asked for, if any, `known` what was said before."""


class Contestant(Protocol):
    """A module of `bench.nlu.contestants`."""

    def train(self, examples: Sequence[Example], folder: str) -> Parser:
        """Learn from the examples; `folder` may be written to."""
