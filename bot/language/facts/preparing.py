"""A text as it is read: nothing moves but what has to."""

from __future__ import annotations

from .courtesies import without_courtesies
from .denied_list import denied
from .dictation import with_marks
from .insertions import without_insertions
from .labels import set_apart
from .openers import without_opener


def prepared(text: str) -> str:
    """Lists written out that lost their lines or that a heading denies, marks where there are none, and nothing that is only put in."""
    return without_courtesies(without_insertions(with_marks(set_apart(denied(without_opener(text))))))
