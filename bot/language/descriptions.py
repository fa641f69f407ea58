"""What somebody tells of a case: texts that are surely ours, whatever trade they are of, though no act is learned from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.language.figures_training import UNCLEAR, sentences_of, unmarked
from bot.language.leaning_training import statements_of

SHARE = 4  # one in so many statements: there are three times as many as descriptions
FEWEST_WORDS = 4  # what is shorter may stand anywhere


def told(tables: Sequence[Mapping[str, Any]]) -> list[str]:
    """Texts with a figure that states a fact, and an even share of the sentences that state one; each once."""
    described = [text for text, marks in map(unmarked, sentences_of(tables)) if set(marks.values()) - {UNCLEAR}]
    stated = [text for _, _, text in statements_of(tables) if len(text.split()) >= FEWEST_WORDS]
    return list(dict.fromkeys([*described, *stated[::SHARE]]))
