"""What was made of the figures of a description before its firms are weighed: which are planned or served, and what else they count.

Patterns leave figures out on purpose: "wir beliefern 30 Hotels", "gern hätten wir acht Firmen". Whoever weighs a number must know it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .figure_chances import chances
from .figure_tokens import figures_behind, figures_of
from .figures import FIGURES, NUMERIC, ONE_MORE
from .firm_features import is_figure
from .firm_roles import Told
from .leaning import learned
from .model import Statement
from .normal import Normal
from .plans import dropped, planned
from .served import served

FIRMS, SMALL = "zahl_unternehmen", "zahl_kmu"
FREE = "free"  # counts nothing that is said


class Left:
    """The same description, and what is said of it."""

    def __init__(self, form: Normal, said: Sequence[Statement]) -> None:
        self.form, self.said = form, [s for s in said if s.fact in NUMERIC]
        self._counts: dict[int, set[str]] = {}
        for statement in self.said:
            for i in figures_behind(form, statement):
                self._counts.setdefault(i, set()).add(statement.fact)
        self._figures = set(figures_of(form))

    def out(self, tokens: Iterable[int]) -> bool:
        """Is one of these figures planned, served, or what is no longer so?"""
        figures = [i for i in tokens if is_figure(self.form.tokens[i])]
        return any(served(self.form, i) or planned(self.form, i) or dropped(self.form, i) for i in figures)

    def signs(self, told: Told, value: float) -> Iterator[tuple[str, float]]:
        """What is said beside, what the figures that are the value count, and those that count firms by their parts."""
        figures = {i: count for i, count, figure in zip(told.tokens, told.counts, told.figures, strict=True) if figure}
        same = [i for i, count in figures.items() if count == value]
        counting = [i for i in told.counting if i in figures]
        yield from ((f"said {fact}", 1.0) for fact in {statement.fact for statement in self.said})
        yield from ((f"same {fact}", 1.0) for i in same for fact in self._counts.get(i, {FREE}))
        yield from ((f"counting {fact}", 1.0) for i in counting for fact in self._counts.get(i, ()))
        likely = {i: self._likely(i) for i in figures if i in self._figures}
        yield from ((f"same as {max(c, key=c.__getitem__)}", 1.0) for i in same if (c := likely.get(i)))
        firms = {i: _of_firms(c) for i, c in likely.items()}
        yield "same firms", max((firms[i] for i in same if i in firms), default=0.0)
        yield "least firms", min((firms[i] for i in counting if i in firms), default=0.0)
        yield "left firms", max((chance for i, chance in firms.items() if i not in counting), default=0.0)

    def _likely(self, i: int) -> dict[str, float]:
        model = learned(FIGURES)
        others = [s.fact for s in self.said if s.fact != FIRMS and s.fact not in self._counts.get(i, ())]
        return chances(self.form, i, others, model) if model else {}


def _of_firms(likely: dict[str, float]) -> float:
    return sum(likely.get(fact, 0.0) for fact in (FIRMS, FIRMS + ONE_MORE, SMALL))
