"""How many people a reply lists: "vier Gesellen, zwei Frauen im Büro und ich", "meine Frau, ich und drei Angestellte"."""

from __future__ import annotations

from .fold import rx
from .normal import Normal
from .numbers import tidy

_PIECE = rx(
    r"^(?:(?:und|dazu|plus|sowie|also|nur|noch|sind|wir|das) )*(?:#(?P<count>\d+)(?: \S+){0,4}|(?P<one>(?:ich|mich|mein\w*|unser\w*|der|die|ein|eine|einen) ?\S*(?: \S+){0,2}))$"
)
_NO_SUM = rx(
    r"\b(?:davon|darunter|von denen|dabei|statt|nicht|nein|bis|oder|ca|jetzt|früher|also|insgesamt|zusammen|macht|eingeschlossen|ein geschlossen|(?:mit|ein)gerechnet|ein gerechnet|mitgezählt|mit gezählt|inklusive|einschließlich)\b|[:;?%]"
)
_OURSELVES = rx(r"\b(?:ich|mich)\b")


def people(form: Normal) -> float | None:
    """The people of a list that speaks of ourselves too; None where the reply is no such list."""
    string = form.string.rstrip(" .!")
    if _NO_SUM.search(string) or not _OURSELVES.search(string):
        return None
    pieces = [piece for piece in rx(r" ?, ?| und | plus | sowie ").split(string) if piece]
    said = [_PIECE.match(piece) for piece in pieces]
    if len(pieces) < 2 or any(piece is None for piece in said):
        return None
    counts = [1.0 if p["count"] is None else float(form.tokens[int(p["count"])].value or 0) for p in said if p]
    return tidy(sum(counts)) if any(p and p["count"] for p in said) else None
