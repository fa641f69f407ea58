"""Figures of a reply that the words behind them settle: one of two that is believed, and those that are only in prospect.

"Acht oder neun, ich glaube neun" is nine; "zehn plus zwei in Aussicht" is ten.
"""

from __future__ import annotations

from .fold import rx
from .model import Question, Statement
from .normal import Normal
from .numbers import tidy

_BELIEF = (
    r"(?:ich|wir|denke|denk|glaube|glaub|meine|schätze|schätz|tippe|würde|sagen|sage|sag|wohl|eher|vermutlich|wahrscheinlich|voraussichtlich|realistisch|auf|mal|aber|es|sind"
    r"|werden|dass|müssten|dürften|sein|am|ehesten|doch|genau|genauer|also|ja)"
)
_ONE_OF_TWO = rx(
    rf"^(?:[^\s#]+ ){{0,4}}?#(?P<both>\d+)(?: [^\s#,;.]+)? [,;.-] (?:{_BELIEF} )*#(?P<one>\d+)(?: [^\s#,;.]+)?(?: (?:sind es|sein|werden))? ?[.!]?$"
)
_IN_PROSPECT = rx(
    r"^ ?(?:\S+ ){0,2}?(?:in (?:aussicht|planung|gesprächen|verhandlung\w*|der pipeline)|im gespräch|auf der (?:warteliste|wunschliste)"
    r"|(?:mögliche|potent?z?ielle|potentielle|angefragte|unentschlossene|unsichere|interessierte|denkbare|angedachte|eventuelle)[rns]?"
    r"|\w*interessent\w*|\w*kandidat\w*|\w*anwärter\w*)\b"
    r"|^ ?(?:\S+ )?, (?:die|welche) (?:noch |es sich (?:noch )?|sich (?:noch )?|gerade |erst )*(?:überleg\w+|zögern|schwanken|nachdenken|wackeln|unsicher sind|unentschlossen sind|interesse haben)\b"
)
_ADDED = rx(r"(?:\b(?:und|plus|sowie|dazu|noch|weitere)|\+|,)(?: (?:noch|etwa|vielleicht|weitere))* ?$")
_TWO_APART = rx(r"^#\d+ / #\d+ ?[.]?$")
_EITHER_WAY = {"zahl_unternehmen", "zahl_partner"}


def narrowed(form: Normal, asked: Question) -> Statement | None:
    """ "Sieben oder acht, eher acht": the one of the two that the speaker believes."""
    match = _ONE_OF_TWO.match(form.string) if asked.fact.startswith("zahl_") else None
    if match is None:
        return None
    both, one = form.tokens[int(match["both"])], form.tokens[int(match["one"])]
    if both.high is None or one.high is not None or not (both.value or 0) <= (one.value or 0) <= both.high:
        return None
    return Statement(asked.fact, tidy(one.value or 0), one.start, one.end)


def in_prospect(form: Normal, i: int) -> bool:
    """Does the figure at token i count those who may come, beside a figure of those who are there?"""
    before = " ".join(f"#{k}" if t.kind == "#" else t.norm for k, t in enumerate(form.tokens[:i]))
    if "#" not in before or not _ADDED.search(before):
        return False
    behind = "".join(" #" if t.kind == "#" else f" {t.norm}" for t in form.tokens[i + 1 : i + 8])
    return _IN_PROSPECT.match(behind.lstrip()) is not None


def leaves_open(form: Normal, asked: Question) -> bool:
    """ "8/10": eight of ten, or eight to ten, and surely not eighteen."""
    return asked.fact in _EITHER_WAY and _TWO_APART.match(form.string) is not None
