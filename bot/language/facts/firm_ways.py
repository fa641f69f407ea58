"""How a number of firms comes about, by signs: what stands around what counts and what is left out, and between two parts that count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from .figure_tokens import is_one
from .firm_features import OUTSIDE, STEM, is_figure, sense_of, words_of
from .firm_roles import Told
from .firm_spread import LEFT_OUT, Parts, places_that_may_count
from .heads import head_noun
from .normal import Normal
from .nouns import noun_class

_LETTERS = 8  # of a neighbour
_ENDING = 4  # letters
_STEPS = (-2, -1, 1, 2)
_MANY, _MANY_LEFT = 3, 2  # parts that count, and that are left out: more are as many
_FAR = 12  # tokens between two parts: more are as far
_STRETCH = 3  # tokens that make no difference
_OF_TOKEN, _OF_WORD = 0.5, 0.3


class Ways:
    """The signs of one description; what stands around a token is the same for all numbers."""

    def __init__(self, form: Normal, told: Told) -> None:
        self._form, self._told = form, told
        self.words = words_of(form)
        self._around = {place: list(self._signs(told.tokens[place])) for place in places_that_may_count(told)}

    def signs(self, parts: Parts) -> Mapping[str, float]:
        """Of a number that comes about by these parts."""
        found = defaultdict[str, float](float)
        for place, part in parts:
            for sign in self._around[place]:
                found[f"{part}:{sign}"] += _OF_TOKEN
        for sign, worth in (*self._shape(parts), *self._between(parts)):
            found[sign] += worth
        return found

    def _signs(self, i: int) -> Iterator[str]:
        """What stands around a token, and what it is."""
        yield from self._of_figure(i) if is_figure(self._form.tokens[i]) else self._of_word(i)
        lead = "F" if is_figure(self._form.tokens[i]) else "W"
        yield lead
        yield from (f"{lead}{step}={self._at(i + step)}" for step in _STEPS)
        yield from (f"{lead}{step}s={sense_of(self._at(i + step))}" for step in (-1, 1))

    def _of_figure(self, i: int) -> Iterator[str]:
        head = head_noun(self._form, i + 1)
        yield from (f"h={head[0]}", f"hw={self.words[head[1]][:STEM]}") if head else ("no head",)
        yield f"kind={self._form.tokens[i].kind}"
        yield from ("one",) if is_one(self._form.tokens[i]) else ()

    def _of_word(self, i: int) -> Iterator[str]:
        word = self.words[i]
        yield from (f"w={word[:STEM]}", f"c={noun_class(word) or ''}", f"e={word[-_ENDING:]}")

    def _at(self, i: int) -> str:
        return self.words[i][:_LETTERS] if 0 <= i < len(self.words) else OUTSIDE

    def _shape(self, parts: Parts) -> Iterator[tuple[str, float]]:
        """How many figures and words count, and how many of each are left out."""
        figures = self._told.figures
        counted = [figures[place] for place, part in parts if part != LEFT_OUT]
        left = [figures[place] for place, part in parts if part == LEFT_OUT]
        many = [min(_MANY, counted.count(figure)) for figure in (True, False)]
        many += [min(_MANY_LEFT, left.count(figure)) for figure in (True, False)]
        yield f"shape {many}", 1.0

    def _between(self, parts: Parts) -> Iterator[tuple[str, float]]:
        counted = [(self._told.tokens[place], part) for place, part in parts if part != LEFT_OUT]
        for (i, part), (k, other) in pairwise(counted):
            words = [token.norm for token in self._form.tokens[i + 1 : k]]
            far = min(len(words), _FAR) // _STRETCH
            yield f"between {part} {other} {far} {'.' in words} {',' in words}", _OF_TOKEN
            yield from ((f"between {part} {other} {word}", _OF_WORD) for word in words if len(word) <= _LETTERS)
