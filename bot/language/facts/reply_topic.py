"""The topic as a reply tells it: what is written, without "unser Thema ist"."""

from __future__ import annotations

import re

from .model import Question, Statement
from .normal import Normal
from .polarity import knows_not, polarity


def topic_told(form: Normal, text: str, asked: Question) -> Statement | None:
    if (
        knows_not(form)
        or not re.search(r"[^\W\d_]{2,}", text)
        or (polarity(form, asked.fact, True) is not None and len(form.tokens) < 3)
    ):
        return None
    said = (
        re.sub(
            r"^\s*(?:(?:unser|das|gemeinsames?)\s+)*(?:thema|themenfeld|schwerpunkt)\s*(?:ist|sind|wäre|lautet|:)\s*",
            "",
            text,
            flags=re.I,
        )
        .strip()
        .rstrip(".!")
    )
    start = text.find(said)
    return Statement(asked.fact, said, max(start, 0), max(start, 0) + len(said)) if said else None
