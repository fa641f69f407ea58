"""Qualities called by their bare names in a correction: "Ich sagte: eher nicht neutral"."""

from __future__ import annotations

from .model import Statement
from .normal import Normal
from .polarity import unknown
from .qualities import judge_reply
from .quality import qualities

SHORT = 12  # words of a correction that says one thing


def read_called(form: Normal) -> list[Statement]:
    """What is said of them, although nothing says what they are said of."""
    if not form.tokens or form.questions or len(form.tokens) > SHORT or unknown(form.string):
        return []
    named = [q.fact for q in qualities() if q.topic is None and q.label and q.label.search(form.string)]
    judged = ((fact, judge_reply(fact, form.string)) for fact in named)
    start, end = form.tokens[0].start, form.tokens[-1].end
    return [Statement(fact, value, start, end) for fact, value in judged if value is not None]
