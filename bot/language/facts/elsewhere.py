"""Some of a whole that nobody tells, by where they sit: "Zwei Firmen sitzen in Kiel, der Rest in Lübeck"."""

from __future__ import annotations

from .fold import rx
from .normal import Normal
from .part_words import THE_OTHERS

_ELSEWHERE = rx(
    rf"\b(?:die meisten|{THE_OTHERS}(?! #)|das gros|der großteil) (?:[^\s.;?]+ ){{0,5}}?(?:in|aus|im|auf|um)\b"
)
_SITS = rx(r"\b(?:sitz\w*|hock\w*|kommen|stammen|liegen|sind|haus\w+) (?:\S+ ){0,3}?(?:in|aus|im|auf)\b")


def others_elsewhere(form: Normal, at: int) -> bool:
    """Does the figure at this token count those in one place, while its sentence puts the others in another?"""
    clause = form.clause_of(at)
    return bool(_SITS.search(clause.text) and _ELSEWHERE.search(form.sentence_text(clause.sentence)))
