"""A Land that is put right or struck: "nicht Kassel, sondern Göttingen", "streichen Sie Hessen", "nur Niedersachsen".

What is struck leaves the list; the other Länder and the seat stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bot.language.facts.fold import fold
from bot.language.facts.gazetteer import german_places
from bot.language.facts.model import Statement
from bot.language.facts.normal import Normal, normal
from bot.language.heard import Heard, Message, Reader

LANDS, BESIDE = "bundeslaender", ("bundeslaender", "sitz_deutschland", "regionale_konzentration")
_STRIKES = r"nicht|net|ned|nich|kein\w*|streich\w*|losch\w*|entfern\w*|tilg\w*|raus|heraus|weg|falsch|verkehrt|immer noch drin|noch drin|niemand|nimm"
STRIKES = re.compile(rf"\b(?:{_STRIKES})\b")
ONLY = re.compile(r"\b(?:nur|bloss|lediglich|ausschliesslich)\b")
TURNS = re.compile(
    r"^(?:ach |oh |ne |aber )*(?:nein|nee|noe?|quatsch|halt|stopp?|falsch|moment|pardon|sorry|verzeihung|korrektur|vielmehr)$"
)
PIECE = re.compile(r"[,.!;:–()]+|\bsondern\b|\s-\s")
SMALL = re.compile(
    rf"\b(?:{_STRIKES}|der|die|das|den|dem|unser\w*|sitz\w*|standort\w*|bundesland|land|lander|ist|sind|war|waren|wir|ich|i|in|aus|im|bei|von|zu|bitte|sie|du"
    r"|mal|doch|ja|also|und|aber|auch|naturlich|mein\w*|gemeint|nur|mehr|haben|hab|habe|mit|gibt|es|gehor\w*|dazu|uns|dabei|immer|noch|drin|steht|stehen|stimmt"
    r"|angabe|wieder|nein|denn|jetzt|so|gar|uberhaupt|eigentlich|selbst|des|is|san|bloss|wurde|hier|da|meine|wegen|statt|nee)\b|[\W\d_]"
)


def listen(message: Message, reader: Reader) -> Heard | None:
    """The Länder that are left, None where none is struck."""
    before = message.values.get(LANDS)
    if not isinstance(before, list) or "?" in message.text or message.programmes:
        return None
    if not any(_turns(_folded(piece)) or ONLY.search(_folded(piece)) for piece in PIECE.split(message.text)):
        return None
    struck, right, only = _told(message.text)
    left = right if only and right else [land for land in before if land not in struck]
    left = list(dict.fromkeys([*left, *right]))
    if (not struck and not (only and set(right) < set(before))) or (set(left) == set(before) and not right):
        return None
    if not left:
        return Heard("korrektur", details={"nie_gesagt": {LANDS: None}})
    others = [said for said in reader.read(message.text) if said.fact not in BESIDE and not said.learned]
    return Heard("korrektur", [Statement(LANDS, left, 0, len(message.text)), *others])


def put_right(said: Sequence[Statement], text: str) -> list[Statement]:
    """The statements of a text that names a place and takes it back in the same breath: "Kassel, nein, Göttingen"."""
    if not any(s.fact == LANDS for s in said) or not any(_strikes_a_land(piece) for piece in PIECE.split(text)):
        return list(said)
    struck, right, _ = _told(text)
    if not struck or not right:
        return list(said)
    return [Statement(s.fact, right, s.start, s.end) if s.fact == LANDS else s for s in said]


def _strikes_a_land(piece: str) -> bool:
    """Does it strike a Land that it names, or what stands before it?"""
    folded = _folded(piece)
    return bool(TURNS.match(folded)) or bool(STRIKES.search(folded) and _lands(normal(piece)))


def _turns(piece: str) -> bool:
    """Does a piece strike something, or what stands before it?"""
    return bool(TURNS.match(piece) or STRIKES.search(piece))


def _folded(piece: str) -> str:
    return " ".join(fold(piece).split())


def _told(text: str) -> tuple[list[str], list[str], bool]:
    """The Länder that are struck and those that are right, and whether the latter are the only ones."""
    struck: list[str] = []
    right: list[str] = []
    only = False
    for piece in PIECE.split(text):
        folded = _folded(piece)
        if TURNS.match(folded):
            struck, right = [*struck, *right], []
            continue
        form = normal(piece) if folded else None
        lands = _lands(form) if form else []
        if not lands or form is None:
            continue
        if STRIKES.search(folded):
            if not _nothing_else(form):
                return [], [], False
            struck += lands
        else:
            right += lands
            only = only or (bool(ONLY.search(folded)) and _nothing_else(form))
    return [land for land in struck if land not in right], list(dict.fromkeys(right)), only


def _lands(form: Normal) -> list[str]:
    found: list[Any] = [place for place in german_places(form) if place.kind in ("stadt", "land")]
    return [land for place in found if len(place.lands) == 1 for land in place.lands]


def _nothing_else(form: Normal) -> bool:
    """Does the piece speak of the place alone: "Hessen ist falsch", and not "in Hessen gibt es keine Hochschule"?"""
    rest = form.string
    for place in reversed(german_places(form)):
        rest = f"{rest[: place.start]} {rest[place.end :]}"
    return not SMALL.sub("", rest)
