"""The normal form of a text: a string of folded words and placeholders, with the way back to the places in the text.

"Wir sind 12 Firmen, davon 8 KMU." -> "wir sind #2 firmen , davon #6 kmu ." ; #n count, %n share, €n money, @n months, &n date, ~ other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, wraps
from typing import Any, TypeVar

from .amounts import combine
from .tokens import Token, tokenize

LONGEST = 6000


@dataclass
class Clause:
    """A piece of a sentence between two breaks: tokens first..last (last excluded) and what holds in it (scope.py)."""

    first: int
    last: int
    sentence: int
    text: str
    light: str
    status: set[str] = field(default_factory=set)


@dataclass
class Normal:
    """Tokens, normal string, clauses."""

    tokens: list[Token]
    string: str
    offsets: list[int]
    clauses: list[Clause]
    questions: set[int]
    noted: dict[str, Any] = field(default_factory=dict)

    def token_at(self, offset: int) -> int:
        """Index of the token that covers a place of the normal string."""
        return max(0, bisect_right(self.offsets, offset) - 1)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Places in the original text for a stretch of the normal string."""
        first, last = self.token_at(start), self.token_at(max(start, end - 1))
        return self.tokens[first].start, max(t.end for t in self.tokens[first : last + 1])

    def clause_of(self, token: int) -> Clause:
        """The clause that a token lies in."""
        for clause in self.clauses:
            if clause.first <= token < clause.last:
                return clause
        return self.clauses[-1]

    def clause_at(self, offset: int) -> Clause:
        return self.clause_of(self.token_at(offset))

    def sentence_text(self, sentence: int) -> str:
        return " ".join(c.text for c in self.clauses if c.sentence == sentence)


T = TypeVar("T")


def once(find: Callable[[Normal], T]) -> Callable[[Normal], T]:
    """What is found in a text is found once, whoever asks for it again."""

    @wraps(find)
    def noted(form: Normal) -> T:
        if find.__name__ not in form.noted:
            form.noted[find.__name__] = find(form)
        return form.noted[find.__name__]  # type: ignore[no-any-return]

    return noted


def _shown(token: Token, index: int) -> str:
    if token.junk:
        return "~"
    if token.kind in "#%€@&":
        return f"{token.kind}{index}"
    return token.norm if token.kind != "~" else "~"


_ENDS = {".", "?", "\\"}
_BREAKS = {",", ";", ":", "(", ")", "-", "/"}
_TURNS = {
    "aber",
    "sondern",
    "jedoch",
    "allerdings",
    "dafur",
    "wahrend",
    "weil",
    "obwohl",
    "denn",
    "wobei",
    "falls",
    "sofern",
    "damit",
    "hingegen",
    "sodass",
}
_NEW_AFTER_AND = {
    "wir",
    "ich",
    "es",
    "unser",
    "unsere",
    "unserer",
    "haben",
    "sind",
    "suchen",
    "wollen",
    "mochten",
    "planen",
    "brauchen",
    "was",
    "wie",
    "ob",
    "gibt",
    "reicht",
    "konnen",
    "kann",
    "welche",
    "welches",
    "beantragen",
    "wurden",
    "wenn",
    "falls",
    "dort",
    "jetzt",
    "nun",
    "arbeiten",
    "sitzen",
    "kommen",
    "nicht",
    "kein",
    "keine",
    "hat",
    "ist",
    "will",
    "mochte",
    "wird",
    "werden",
    "leider",
    "noch",
}


_FINITE = {
    "ist",
    "sind",
    "hat",
    "haben",
    "wird",
    "werden",
    "will",
    "wollen",
    "mochten",
    "mochte",
    "soll",
    "sollen",
    "kann",
    "konnen",
    "gibt",
    "suchen",
    "macht",
    "machen",
    "kommen",
    "sitzen",
    "brauchen",
    "planen",
    "darf",
    "wurde",
    "wurden",
    "ware",
    "zahlen",
    "beantragen",
    "arbeiten",
    "kommt",
    "sitzt",
    "bin",
    "habe",
    "hatten",
    "waren",
}
_RESTART = {
    "wir",
    "ich",
    "es",
    "das",
    "heute",
    "jetzt",
    "inzwischen",
    "mittlerweile",
    "aktull",
    "davon",
    "dazu",
    "dabei",
    "keiner",
    "jeder",
    "alle",
}
_ASKS = {"passt", "reicht", "reichen", "geht", "gibt", "ist", "kann", "konnen", "durfen", "darf"}


def _restarts(tokens: list[Token], first: int, i: int) -> bool:
    """Dictation without commas: a new main clause begins where a subject and a verb follow a clause that has its verb."""
    if not any(t.norm in _FINITE for t in tokens[first:i]) or i + 1 >= len(tokens):
        return False
    word, after = tokens[i].norm, tokens[i + 1].norm
    if (
        word in _RESTART
        and after in _FINITE
        and tokens[i - 1].norm not in _FINITE
        and tokens[i - 1].norm not in ("dass", "wenn", "ob", "weil", "und", "oder")
    ):
        return True
    return (
        word in _ASKS
        and after in ("das", "es", "da", "was", "ich", "wir")
        and tokens[i - 1].norm not in ("und", "was", "wie", "das", "es", "wir")
    )


def _split(tokens: list[Token], shown: list[str]) -> tuple[list[Clause], set[int]]:
    clauses: list[Clause] = []
    questions: set[int] = set()
    sentence, first = 0, 0

    def close(last: int) -> None:
        nonlocal first
        if last > first:
            text = " ".join(shown[first:last])
            plain = " ".join(t.light for t in tokens[first:last])
            clauses.append(Clause(first, last, sentence, text, plain))
        first = last

    dictated = len(tokens) >= 9 and not any(t.norm in (",", ";") for t in tokens)
    for i, token in enumerate(tokens):
        if dictated and i - first >= 4 and _restarts(tokens, first, i):
            close(i)
        if token.kind == "mark" and token.norm in _ENDS:
            close(i + 1)
            if token.norm == "?":
                questions.add(sentence)
            sentence += 1
        elif token.kind == "mark" and token.norm in _BREAKS:
            if token.norm == ":" and i - first <= 4:
                continue
            close(i + 1)
        elif (token.kind == "word" and i > first and token.norm in _TURNS) or (
            token.norm in ("und", "oder") and i > first and i + 1 < len(tokens) and tokens[i + 1].norm in _NEW_AFTER_AND
        ):
            close(i)
    close(len(tokens))
    return clauses, questions


@lru_cache(maxsize=256)
def _tokens_of(text: str) -> tuple[Token, ...]:
    return tuple(combine(tokenize(text[:LONGEST])))


def from_tokens(tokens: list[Token]) -> Normal:
    """The normal form of tokens that are ready."""
    shown = [_shown(t, i) for i, t in enumerate(tokens)]
    offsets, at = [], 0
    for piece in shown:
        offsets.append(at)
        at += len(piece) + 1
    clauses, questions = _split(tokens, shown)
    if not clauses:
        clauses = [Clause(0, 0, 0, "", "")]
    return Normal(tokens, " ".join(shown), offsets, clauses, questions)


def normal(text: str) -> Normal:
    """The normal form of a text; longer texts are read up to LONGEST characters."""
    return from_tokens(list(_tokens_of(text)))
