"""A text as it is read: nothing moves but what has to."""

from __future__ import annotations

from .count_tables import spelled_out
from .courtesies import without_courtesies
from .denied_list import denied
from .dictation import with_marks
from .insertions import without_insertions
from .labels import set_apart
from .openers import without_opener
from .signature import without_signature
from .tick_boxes import ticked
from .transcripts import as_said


def prepared(text: str) -> str:
    """Lists written out that lost their lines or that a heading denies, marks where there are none, and nothing that is only put in."""
    return without_courtesies(without_insertions(with_marks(set_apart(denied(without_opener(as_written(text)))))))


def as_written(text: str) -> str:
    """What was pasted says what it is about: a chat, a table of counts, a form with boxes, a mail with its signature."""
    return without_signature(ticked(spelled_out(as_said(text))))
