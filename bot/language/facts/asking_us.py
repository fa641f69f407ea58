"""Questions to us, which whatever stands behind them does not answer: they ask for a rule, or for what only we can tell."""

from __future__ import annotations

import re
from functools import cache

from .data import load
from .fold import rx


@cache
def wording(name: str) -> re.Pattern[str]:
    """A list of selbstgefragt.yaml as one pattern."""
    listed = load("selbstgefragt")[name]
    wordings = listed if isinstance(listed, list) else [listed]
    return rx(r"(?<![\w-])(?:" + "|".join(wordings) + r")(?![\w-])")


def asks_us(head: str) -> bool:
    """Does a question ask for a rule, or for what only we can tell?"""
    return asks_for_a_rule(head) or bool(wording("an_uns_ohne_antwort").search(head) and not _wants(head))


def asks_for_a_rule(head: str) -> bool:
    """Does a question ask us, whatever is replied to it?"""
    return bool(wording("an_uns").search(head)) and not _wants(head)


def _wants(head: str) -> bool:
    return bool(re.search(rf"{wording('von_uns').pattern}[ ?]*$", head))
