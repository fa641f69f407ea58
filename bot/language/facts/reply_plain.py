"""Is a text a plain reply to a question, so that nothing else can be meant: a figure, an idiom for yes or no, the place of a choice?"""

from __future__ import annotations

import re
from functools import lru_cache

from .asked_behind import before_it
from .data import load
from .fold import fold, rx
from .model import Question
from .normal import Normal, normal
from .options import by_position
from .reply_apart import only_ours
from .reply_own_words import own_words
from .reply_willing import asks_why_not
from .reply_yes_no import sign
from .scope import mark

LONGEST_IDIOM = 6  # words


@lru_cache(maxsize=1)
def _idioms() -> re.Pattern[str]:
    words = load("replies")
    return rx(
        r"(?:(?:ja|nein|also|ach|na|naja|tja|leider|aber|doch|und|,|\.) ?)*(?:"
        + "|".join(words["ja"] + words["nein"])
        + r")[ .,]*"
    )


@lru_cache(maxsize=8)  # several ask in one turn
def is_plain(text: str, asked: Question) -> bool:
    """Does the text answer the question and nothing else?"""
    form = normal(before_it(text, asked) or text)
    if asked.kind in ("zahl", "datum"):
        return only_ours(form, asked.fact) is not None or _has_figure(form)
    if asked.kind == "ja_nein":
        if asks_why_not(form, asked.fact) or own_words(form, text, asked.fact) is not None:
            return True
        return sign(text) is not None or (len(form.tokens) <= LONGEST_IDIOM and bool(_idioms().fullmatch(form.string)))
    if asked.options:
        named = any(fold(text).strip(" .!") == fold(name) for o in asked.options for name in (o.title, *o.names))
        return named or by_position(form, asked) is not None
    return False


def _has_figure(form: Normal) -> bool:
    """Does a figure stand in it that no question holds?"""
    figures = [i for i, token in enumerate(form.tokens) if token.kind in "#€@%&" and not token.junk]
    if figures:
        mark(form)
    return any("question" not in form.clause_of(i).status for i in figures)
