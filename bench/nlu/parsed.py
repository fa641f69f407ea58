"""What a contestant makes of a message. Standard library only: it is imported in the peers' environment too."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar, cast

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


Listen = Callable[[str], Parsed]
T = TypeVar("T")


def at_once(understanding: Coroutine[Any, Any, T]) -> T:
    """What comes of it. It waits for nothing, so no loop has to be started for each message: a server has one that runs."""
    try:
        understanding.send(None)
    except StopIteration as done:
        return cast(T, done.value)
    raise RuntimeError("it waits for something")


class Parser(Protocol):
    """A trained contestant."""

    def amid(self, asked: str | None, known: Mapping[str, Any]) -> Listen:
        """What understands the next message of a talk; `asked` is the fact that is asked for, if any, `known` what was said before.

        A bot has its talk when a message comes, so only what is returned is timed.
        """


class Contestant(Protocol):
    """A module of `bench.nlu.contestants`."""

    def train(self, examples: Sequence[Example], folder: str) -> None:
        """Learn from the examples, and keep what was learned in an empty folder."""

    def load(self, folder: str) -> Parser:
        """What was learned, in a process that has learned nothing."""
