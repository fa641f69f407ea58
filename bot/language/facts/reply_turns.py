"""A reply that turns: "weder Gold noch Silber, sondern Bronze", "erst dachte ich Hessen, aber es ist Bayern", "Silber, nein, Gold"."""

from __future__ import annotations

import re

from .fold import rx

_MIND = r"(?:nein|nee|nö|quatsch|(?<=[,.;:–-] )halt|stopp?|moment|verzeihung|pardon|sorry|entschuldigung|korrektur|vielmehr|besser gesagt|falsch|ach|vertippt)"
# "Silber, halt, Gold" turns, "wir Betriebe halt, und die Gemeinde" does not.
_TURNS = (
    re.compile(r"\bsondern\b", re.I),
    re.compile(rf"(?<=\w)[\s,.;:–-]+(?:ach |oh |ne )?{_MIND}\b[\s,.;:–-]*", re.I),
    re.compile(r"(?<=\w)[\s,.;–-]+(?:aber |doch |und )?(?:jetzt|inzwischen|mittlerweile|heute|nun|neuerdings)\b", re.I),
    re.compile(r"(?<=\w)[\s,.;–-]+(?:aber|doch|letztlich|am ende)\b", re.I),
)
_BEFORE = rx(
    r"\b(?:erst|zuerst|zunächst|anfangs|ursprünglich|früher|bisher|dachte|wollte\w*|sollte\w*|hatte\w*|war\w*|gestern|vorhin)\b"
)
_DENIED = rx(r"\b(?:kein\w*|nicht|weder)\b")
_ONLY = re.compile(r"(?<=\w)[\s,.;–-]+(?:nur|bloß|lediglich)\b", re.I)
FIRST_WITH_CONDITION = 2  # from here on a turn needs something that it turns away from


def turned_to(text: str) -> str | None:
    """What stands behind the turn, None where the reply takes none."""
    for place, turn in enumerate(_TURNS):
        parts = turn.split(text, maxsplit=1)
        if len(parts) < 2 or not re.search(r"\w", parts[1]):
            continue
        if place < FIRST_WITH_CONDITION or _BEFORE.search(parts[0].lower()):
            return parts[1]
    only = _ONLY.split(text, maxsplit=1)
    return only[1] if len(only) > 1 and _DENIED.search(only[0].lower()) else None
