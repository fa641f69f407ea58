"""How sure a peer must be: the same rule for all, applied to examples that none of them learned from."""

from __future__ import annotations

from collections.abc import Iterable

from bench.nlu.parsed import FALLBACK, NO_CLAIM, Parsed

MOST_REFUSED = 0.03  # of the examples that are the assistant's business


def limit(heard: Iterable[tuple[Parsed, str]]) -> float:
    """The highest confidence to ask for under which at most that share of our own examples is refused.

    `heard` is what a peer made of each example, beside the example's label.
    """
    guesses = [guess for guess, label in heard if label not in NO_CLAIM]
    claims = sorted(guess.confidence for guess in guesses if guess.label not in NO_CLAIM)
    allowed = int(len(guesses) * MOST_REFUSED) - (len(guesses) - len(claims))
    return claims[allowed] if 0 <= allowed < len(claims) else 0.0


def sure(parsed: Parsed, at_least: float) -> Parsed:
    """What was parsed, or the fallback if it is too unsure."""
    return parsed if parsed.confidence >= at_least else Parsed(FALLBACK, parsed.facts)
