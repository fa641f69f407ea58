"""What is only put into a sentence is left out: "es fehlt uns, das muss ich einräumen, eine Strategie" says the same without it.

German puts such remarks anywhere, between commas, dashes or brackets, and they tear apart what belongs together. What is one and what
tells something is learned (bot/language/insertions_training.py). Blanks take its place, so that nothing else moves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .clauses import FINITE
from .data import stop_words
from .leaning import learned
from .leaning_features import Vector, signs
from .tokens import Token, tokenize

INSERTIONS = "einschuebe"  # the name of the model
REMARK, OTHER = "bemerkung", "sonst"  # what may go, and what else stands there
BUCKETS = 1 << 14
SURE = 0.7  # how likely it must be that nothing is lost
LONGEST = 12  # words of a remark
_CLOSES = {",": ",", "-": "-", "(": ")"}
_SUBORDINATE, _GOES_ON = stop_words("nebensatz"), stop_words("geht_weiter")
_SUBJECTS = frozenset(["wir", "ich", "es", "das", "sie", "er", "man"])


def without_insertions(text: str) -> str:
    """The text with blanks in the place of remarks, as long as before; one comma stays where two clauses meet."""
    model = learned(INSERTIONS)
    if model is None or not any(mark in text for mark in ",-–—("):
        return text
    tokens, left = tokenize(text), list(text)
    for first, last in middles(tokens):
        if model.chances_of(vector(tokens[first + 1 : last]))[REMARK] < SURE:
            continue
        start = tokens[first].end if clauses_meet(tokens, first, last) else tokens[first].start
        left[start : tokens[last].end] = " " * (tokens[last].end - start)
    return "".join(left)


def middles(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The marks around each stretch of words in the middle of a sentence; one mark may close a stretch and open the next."""
    for first in range(1, len(tokens)):
        last = _closing(tokens, first)
        if last is not None:
            yield first, last


def _closing(tokens: Sequence[Token], first: int) -> int | None:
    """The mark that closes what this one opens; None where it opens nothing, holds a figure or is too long."""
    closes = _CLOSES.get(tokens[first].norm) if tokens[first].kind == "mark" else None
    if closes is None or tokens[first - 1].kind == "mark":
        return None
    for last in range(first + 1, min(first + LONGEST + 2, len(tokens) - 1)):
        if tokens[last].kind == "mark":
            closed = tokens[last].norm == closes and last - first > 1 and tokens[last + 1].kind != "mark"
            return last if closed else None
        if tokens[last].kind != "word":
            return None
    return None


def vector(words: Sequence[Token]) -> Vector:
    """The signs of a stretch of words."""
    return signs([token.norm for token in words], BUCKETS)


def clauses_meet(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "Da wir klein sind, ehrlich gesagt, brauchen wir Geld": behind a subordinate clause, and before any clause, the comma is needed."""
    begins = next((at + 1 for at in range(first - 1, -1, -1) if tokens[at].kind == "mark"), 0)
    after = [token.norm for token in tokens[last + 1 : last + 3]]
    begins_anew = len(after) > 1 and after[0] in _SUBJECTS and after[1] in FINITE
    return tokens[begins].norm in _SUBORDINATE or after[0] in _GOES_ON or begins_anew
