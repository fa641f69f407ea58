"""Figures that count bodies of no one kind: "sieben Hochschulen und Institute", "zwei Institute der Universität Jena"."""

from __future__ import annotations

from .fold import rx
from .heads import head_noun, refine
from .normal import Normal
from .nouns import noun_class

_BOTH = rx(r"(?:\S+ )??(\S+) (?:und|sowie|oder|&|/) (\S+)")


def counts_no_kind(form: Normal, i: int) -> bool:
    """Does the number at token i count two kinds together, or parts of a university?"""
    return _counts_both(form, i) or _counts_parts(form, i)


def _counts_both(form: Normal, i: int) -> bool:
    """ "Sieben Hochschulen und Institute" is a number of neither."""
    both = _BOTH.match(" ".join(token.norm for token in form.tokens[i + 1 : i + 5]))
    kinds = {noun_class(both[1]), noun_class(both[2])} if both else set()
    return len(kinds - {None}) > 1


def _counts_parts(form: Normal, i: int) -> bool:
    """ "Zwei Institute der Universität" are no research institutes outside universities."""
    head = head_noun(form, i + 1)
    return head is not None and head[0] == "forschung" and refine(form, *head) is None
