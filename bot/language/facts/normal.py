"""The normal form of a text: a string of folded words and placeholders, with the way back to the places in the text.

"Wir sind 12 Firmen, davon 8 KMU." -> "wir sind #2 firmen , davon #6 kmu ." ; #n count, %n share, €n money, @n months, &n date, ~ other.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from .announced_corrections import put_right
from .clauses import Clause, split
from .combining import combine
from .dialect_articles import with_articles
from .dialect_words import in_context
from .self_corrections import corrected
from .slipped_counts import with_counts
from .tokens import Token, tokenize
from .unit_slips import with_units

LONGEST = 6000


@dataclass
class Normal:
    """Tokens, normal string, clauses."""

    tokens: list[Token]
    string: str
    offsets: list[int]
    clauses: list[Clause]
    questions: set[int]
    noted: dict[Any, Any] = field(default_factory=dict)

    def token_at(self, offset: int) -> int:
        """Index of the token that covers a place of the normal string."""
        return max(0, bisect_right(self.offsets, offset) - 1)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Places in the original text for a stretch of the normal string."""
        first, last = self.token_at(start), self.token_at(max(start, end - 1))
        return self.tokens[first].start, max(t.end for t in self.tokens[first : last + 1])

    def clause_of(self, token: int) -> Clause:
        """The clause that a token lies in."""
        by_token = self._by_token
        return by_token[token] if 0 <= token < len(by_token) else self.clauses[-1]

    def clause_at(self, offset: int) -> Clause:
        return self.clause_of(self.token_at(offset))

    def sentence_text(self, sentence: int) -> str:
        return self._sentences.get(sentence, "")

    @cached_property
    def _by_token(self) -> list[Clause]:
        return [clause for clause in self.clauses for _ in range(clause.first, clause.last)]

    @cached_property
    def _sentences(self) -> dict[int, str]:
        texts: dict[int, list[str]] = {}
        for clause in self.clauses:
            texts.setdefault(clause.sentence, []).append(clause.text)
        return {sentence: " ".join(clauses) for sentence, clauses in texts.items()}


def _shown(token: Token, index: int) -> str:
    if token.junk:
        return "~"
    if token.kind in "#%€@&":
        return f"{token.kind}{index}"
    return token.norm if token.kind != "~" else "~"


@lru_cache(maxsize=256)
def _tokens_of(text: str) -> tuple[Token, ...]:
    return tuple(
        put_right(corrected(combine(with_articles(in_context(with_units(with_counts(tokenize(text[:LONGEST]))))))))
    )


def from_tokens(tokens: list[Token]) -> Normal:
    """The normal form of tokens that are ready."""
    shown = [_shown(t, i) for i, t in enumerate(tokens)]
    offsets, at = [], 0
    for piece in shown:
        offsets.append(at)
        at += len(piece) + 1
    clauses, questions = split(tokens, shown)
    if not clauses:
        clauses = [Clause(0, 0, 0, "", "")]
    return Normal(tokens, " ".join(shown), offsets, clauses, questions)


def normal(text: str) -> Normal:
    """The normal form of a text; longer texts are read up to LONGEST characters."""
    return from_tokens(list(_tokens_of(text)))


@lru_cache(maxsize=16)  # several look at one message in a turn
def seen(text: str) -> Normal:
    """The same for who only looks at it: one form for all of them, which nobody marks or changes."""
    return normal(text)
