"""What stands around a word or a figure of a description: the signs by which firm_roles.py tells what it adds to the number of firms.

Signs are short texts ("F1=betriebe", "W-1c=unternehmen"); F stands before those of a figure, W before those of a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from .clause_features import sense
from .clause_features import words_of as named_places
from .figure_tokens import is_one, value_of
from .heads import head_noun
from .normal import Normal
from .nouns import noun_class
from .own_firm import single
from .tokens import Token

STEM = 6  # letters that stand for a word
ENDINGS = (3, 4, 5, 6)  # letters: German puts what a word is at its end
NEAR = 5  # tokens to each side that count by their place
MANY = 3  # figures to one side: more are as many
OUTSIDE = "^"  # before the first and behind the last token


class Signs:
    """The signs of one description, token by token. `heard`: how many firms the patterns found in it."""

    def __init__(self, form: Normal, heard: float | None) -> None:
        self.form, self.heard = form, heard
        self.words = [_shown(token, place) for token, place in zip(form.tokens, named_places(form), strict=True)]
        self.kinds = [noun_class(word) or "" for word in self.words]
        self.senses = [sense(word) if word.isalpha() else word for word in self.words]
        self.figures = [i for i, token in enumerate(form.tokens) if is_figure(token)]

    def of(self, i: int) -> list[str]:
        """Those of token i."""
        figure = is_figure(self.form.tokens[i])
        lead = "F" if figure else "W"
        own = self._of_figure(i) if figure else self._of_word(i)
        return [lead, *(lead + sign for sign in chain(own, self._around(i), self._clause(i), self._beside(i)))]

    def _at(self, items: list[str], i: int) -> str:
        return items[i] if 0 <= i < len(items) else OUTSIDE

    def _around(self, i: int) -> Iterator[str]:
        for step in (*range(-NEAR, 0), *range(1, NEAR + 1)):
            word = self._at(self.words, i + step)
            side = "l" if step < 0 else "r"
            yield f"{step}={word}"
            yield f"{side}={word[:STEM]}"
            yield f"{step}c={self._at(self.kinds, i + step)}"
            yield f"{step}s={self._at(self.senses, i + step)}"
        word, left, right = self.words[i], self._at(self.words, i - 1), self._at(self.words, i + 1)
        yield f"ll={self._at(self.words, i - 2)}|{left}"
        yield f"rr={right}|{self._at(self.words, i + 2)}"
        yield f"lr={left}|{right}"
        yield f"w={word}"
        yield f"wr={word}|{right}"
        yield f"lw={left}|{word}"

    def _of_word(self, i: int) -> Iterator[str]:
        word, text = self.words[i], self.form.tokens[i].text
        yield f"c={self.kinds[i]}"
        yield f"s={self.senses[i]}"
        yield from (f"e={word[-size:]}" for size in ENDINGS)
        yield f"big={text[:1].isupper()}"
        yield f"big={text[:1].isupper()}|{self._at(self.words, i - 1)}"
        yield f"one={single(self._at(self.words, i - 1), word)}"

    def _of_figure(self, i: int) -> Iterator[str]:
        head = head_noun(self.form, i + 1)
        if head:
            yield f"h={head[0]}"
            yield f"hw={self.words[head[1]][:STEM]}"
            yield f"hl={head[0]}|{self._at(self.words, i - 1)}"
        yield from self._amount(i)

    def _amount(self, i: int) -> Iterator[str]:
        """How the figure stands to the others."""
        value = value_of(self.form.tokens[i])
        counts = {k: value_of(self.form.tokens[k]) for k in self.figures if self.form.tokens[k].kind == "#"}
        before = [count for k, count in counts.items() if k < i]
        behind = [count for k, count in counts.items() if k > i]
        yield f"size={int(value).bit_length()}"
        yield f"sum before={sum(before) == value}"
        yield f"sum behind={sum(behind) == value}"
        yield f"most={all(value >= count for count in before + behind)}"
        if self.heard is not None:
            yield f"heard={value == self.heard}"
            yield f"one less than heard={value + 1 == self.heard}"
            yield f"less than heard={value < self.heard}"
        yield f"less={any(value < count for count in before)}"

    def _clause(self, i: int) -> Iterator[str]:
        clause = self.form.clause_of(i)
        yield from (f"st={status}" for status in sorted(clause.status))
        yield from (f"cl={word[:STEM]}" for word in dict.fromkeys(self.words[clause.first : clause.last]))

    def _beside(self, i: int) -> Iterator[str]:
        """How many figures the text has to each side, and whether the patterns found firms."""
        yield f"none heard={self.heard is None}"
        yield f"before={min(MANY, sum(k < i for k in self.figures))}"
        yield f"behind={min(MANY, sum(k > i for k in self.figures))}"


def is_figure(token: Token) -> bool:
    """A number of whatever, or an "ein" that may be one."""
    return token.kind not in ("word", "mark") or is_one(token)


def _shown(token: Token, place: str) -> str:
    """A word by itself, a place by its kind, a figure by its kind."""
    if token.kind == "mark":
        return token.norm
    if token.kind != "word":
        return token.kind
    return token.norm if is_one(token) or not place.endswith("name") else place
