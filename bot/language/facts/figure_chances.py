"""What each figure of a text counts, and how likely: asked for by whoever reads or doubts it, worked out once."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from .figure_features import SIGNS, vector
from .figure_tokens import figures_of
from .leaning import Leaning
from .normal import Normal

CHANCES = "chances of figures"


def chances(form: Normal, i: int, said: Collection[str], model: Leaning) -> dict[str, float]:
    """How likely the figure at token i states each fact, or nothing; `said` are the facts that the text states without it."""
    noted: dict[tuple[int, frozenset[str]], dict[str, float]] = form.noted.setdefault(CHANCES, {})
    key = i, frozenset(said)
    if key not in noted:
        noted[key] = model.chances_of(vector(form, i, said))
    return noted[key]


def strike(form: Normal, figures: Iterable[int]) -> None:
    """Take figures for some that count nothing; what was found of the others beside them is looked for anew."""
    for i in figures:
        form.tokens[i] = form.tokens[i].with_(junk=True)
    for noted in (CHANCES, SIGNS, figures_of):
        form.noted.pop(noted, None)
