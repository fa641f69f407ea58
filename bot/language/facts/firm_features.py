"""What stands around a word or a figure of a description: the signs by which firm_roles.py tells what it adds to the number of firms.

Signs are short texts ("F1=betriebe", "W-1c=unternehmen"); F stands before those of a figure, W before those of a word.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from .clause_features import KEPT_WORDS, sense
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
STEPS = (*range(-NEAR, 0), *range(1, NEAR + 1))
MANY = 3  # figures to one side: more are as many
OUTSIDE = "^"  # before the first and behind the last token


class Signs:
    """The signs of one description, token by token. `heard`: how many firms the patterns found in it."""

    def __init__(self, form: Normal, heard: float | None) -> None:
        self.form, self.heard = form, heard
        self.words = words_of(form)
        self.figures = [i for i, token in enumerate(form.tokens) if is_figure(token)]
        self._of_clauses: dict[tuple[str, int], list[str]] = {}

    def of(self, i: int) -> list[str]:
        """Those of token i."""
        figure = is_figure(self.form.tokens[i])
        lead = "F" if figure else "W"
        own = [lead + sign for sign in self._of_figure(i)] if figure else self._of_word(lead, i)
        return [lead, *own, *self._around(lead, i), *self._clause(lead, i), *self._beside(lead, i)]

    def _at(self, i: int) -> str:
        return self.words[i] if 0 <= i < len(self.words) else OUTSIDE

    def _around(self, lead: str, i: int) -> Iterator[str]:
        for step in STEPS:
            yield from _near(lead, step, self._at(i + step))
        word, left, right = self.words[i], self._at(i - 1), self._at(i + 1)
        yield f"{lead}ll={self._at(i - 2)}|{left}"
        yield f"{lead}rr={right}|{self._at(i + 2)}"
        yield f"{lead}lr={left}|{right}"
        yield f"{lead}w={word}"
        yield f"{lead}wr={word}|{right}"
        yield f"{lead}lw={left}|{word}"

    def _of_word(self, lead: str, i: int) -> Iterator[str]:
        word, left, big = self.words[i], self._at(i - 1), self.form.tokens[i].text[:1].isupper()
        yield from _spelt(lead, word)
        yield f"{lead}big={big}"
        yield f"{lead}big={big}|{left}"
        yield f"{lead}one={single(left, word)}"

    def _of_figure(self, i: int) -> Iterator[str]:
        head = head_noun(self.form, i + 1)
        if head:
            yield f"h={head[0]}"
            yield f"hw={self.words[head[1]][:STEM]}"
            yield f"hl={head[0]}|{self._at(i - 1)}"
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

    def _clause(self, lead: str, i: int) -> list[str]:
        """What the clause has in common for all its words."""
        clause = self.form.clause_of(i)
        key = lead, clause.first
        if key not in self._of_clauses:
            words = dict.fromkeys(self.words[clause.first : clause.last])
            status = [f"{lead}st={status}" for status in sorted(clause.status)]
            self._of_clauses[key] = [*status, *(f"{lead}cl={word[:STEM]}" for word in words)]
        return self._of_clauses[key]

    def _beside(self, lead: str, i: int) -> Iterator[str]:
        """How many figures the text has to each side, and whether the patterns found firms."""
        before, upto = bisect_left(self.figures, i), bisect_right(self.figures, i)
        yield f"{lead}none heard={self.heard is None}"
        yield f"{lead}before={min(MANY, before)}"
        yield f"{lead}behind={min(MANY, len(self.figures) - upto)}"


def words_of(form: Normal) -> list[str]:
    """Each token as it is shown: places and figures by their kind."""
    return [_shown(token, place) for token, place in zip(form.tokens, named_places(form), strict=True)]


@lru_cache(maxsize=KEPT_WORDS)
def _near(lead: str, step: int, word: str) -> tuple[str, ...]:
    """A word so many tokens away: by itself, by its side, by its class and by its sense."""
    side, outside = "l" if step < 0 else "r", word == OUTSIDE
    kind = word if outside else noun_class(word) or ""
    return (
        f"{lead}{step}={word}",
        f"{lead}{side}={word[:STEM]}",
        f"{lead}{step}c={kind}",
        f"{lead}{step}s={sense_of(word)}",
    )


@lru_cache(maxsize=KEPT_WORDS)
def _spelt(lead: str, word: str) -> tuple[str, ...]:
    """A word by its class, its sense and its ending."""
    endings = (f"{lead}e={word[-size:]}" for size in ENDINGS)
    return f"{lead}c={noun_class(word) or ''}", f"{lead}s={sense_of(word)}", *endings


def sense_of(word: str) -> str:
    return sense(word) if word.isalpha() else word


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
