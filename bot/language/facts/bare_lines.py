"""A list of things with a bare word behind each: "Strategie ja, Koordinator nein, Laufzeit offen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .bare_replies import is_bare, is_left_open
from .field_names import field
from .fold import fold
from .model import Question

LONGEST_NAME, LONGEST_REPLY = 5, 3  # words
_PIECE = re.compile(r"[^,;/|\n]+")
_WORD = re.compile(r"\S+")

_MAY_BE_ONE = re.compile(
    r"\b(?:ja|jo|jep|klar|nein|nee|nö|nicht|keine?r?s?|null|nix|unklar|unbekannt|offen|ungeklärt|fraglich|tbd|k\.? ?a|n/a)\b|\s\?",
    re.I,
)

_VERB = re.compile(r"(?:ist|sind|hat|haben|war|waren|bleibt|gilt)\b", re.I)  # a sentence is read as one

Line = tuple[Question, str, int, int]  # what is named, the reply, and where both stand


def bare_lines(text: str) -> list[Line]:
    """The lines of such a list. One piece alone is a line only where it is the whole text."""
    if not _MAY_BE_ONE.search(text):
        return []
    pieces = [piece for piece in _PIECE.finditer(text) if piece.group().strip()]
    lines = [line for piece in pieces for line in _line(piece.group(), piece.start())]
    return lines if len(lines) > 1 or len(pieces) == len(lines) else []


def _line(piece: str, at: int) -> Iterator[Line]:
    words = list(_WORD.finditer(piece))
    for few in range(1, min(LONGEST_REPLY, len(words) - 1) + 1):
        name, reply = piece[: words[-few].start()], piece[words[-few].start() :].strip(" .!")
        if len(words) - few > LONGEST_NAME or not (asked := field(_plain(name))):
            continue
        if reply and not _VERB.match(reply) and (is_bare(reply) or is_left_open(reply, asked)):
            yield asked, reply, at + words[0].start(), at + words[-1].end()
            return


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[^\w &-]", " ", fold(name)).split())
