"""Pieces of a description that say no more than who or how many there are: they state no quality of the network, whatever they look like.

"Nur drei Institute", "alle bis auf zehn Firmen", "Firma Krause" refuse nothing; of 60 who signed nobody has said that it was a strategy.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .clause_features import FIGURE
from .fold import rx
from .nouns import noun_class

_TOLD = {
    "eigenanteil_bereit",
    "benchmarking_bereit",
    "innovationskette",
    "offen_fuer_neue",
    "strategie",
    "go_cluster_mitglied",
}
_SMALL = rx(
    r"^(?:und|oder|sowie|plus|dazu|noch|nur|bloß|lediglich|alle|alles|bis|auf|außer|von|den|der|die|das|dem|des|davon|darunter|sind|ist|es|wir|uns|ich|ein|eine|einen"
    r"|einer|einem|sonst|rest|einzige[rsn]?|kein|keine[rn]?|dabei|dazu|macht|machen|mit|beteiligt|firma|gmbh|ag|kg|in|aus|ortsname|unser\w*|insgesamt|zusammen|haben|,|;|:|\.)$"
)
_LEFT = rx(
    rf"\b(?:{FIGURE}|eine?r?s?) (?:(?:davon|sind|ist|haben|hat|sich|uns|wieder|inzwischen|leider|schon) )*(?:ausgetreten|gekündigt|verlassen|verloren|ausgestiegen|beigetreten|eingetreten|dazugekommen|hinzugekommen)\b"
)
_CLUB = rx(r"\bgo\b|go-?cluster|exzellen|initiative|bundes")
_SIGNED = rx(r"\b(?:unterschr\w*|unterzeichn\w*)\b")
_PAPER = rx(r"strateg|plan|konzept|papier|leitbild|roadmap|ziel|agenda|kurs")
_PARTED = rx(rf"\bvon (?:\S+ )?{FIGURE} \S+ (?:entfallen|kommen|stammen|sind|gehören|zählen) {FIGURE}\b")
_NEW = rx(r"\b(?:neu\w*|dazu\w*|hinzu\w*|beigetreten|gewachsen)\b")
_NAME = 3  # words of "die Firma Krause"


def tells_only_who(fact: str, value: Any, words: Sequence[str]) -> bool:
    """Does the piece only count or name bodies, or tell of their coming and going?"""
    said = [word for word in words if word]
    text = " ".join(said)
    if fact == "netzwerk_phase" and _PARTED.search(text):
        return not _NEW.search(text)
    if fact not in _TOLD:
        return False
    if fact == "go_cluster_mitglied" and _LEFT.search(text):
        return not _CLUB.search(text)
    if fact == "strategie" and _SIGNED.search(text):
        return value is True and not _PAPER.search(text)
    return _names_one(said) or _counts(said)


def _counts(words: Sequence[str]) -> bool:
    bodies = [word for word in words if noun_class(word) not in (None, "other")]
    return bool(bodies) and all(word == FIGURE or word in bodies or _SMALL.match(word) for word in words)


def _names_one(words: Sequence[str]) -> bool:
    plain = [word for word in words if word.isalpha()]
    return 1 < len(plain) <= _NAME and plain[-2] == "firma"
