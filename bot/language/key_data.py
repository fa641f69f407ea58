"""Key data told line by line, "Unternehmen: 12", "Laufzeit: 24 Monate", "11 Firmen (9 KMU)": facts of one case, and no list of partners.

In a list of partners each line is somebody; in key data a line says how many there are, or is headed by what it is about.
The items of minutes are no partners either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.facts.count_tables import counts as counts_in_rows
from bot.language.facts.fold import fold
from bot.language.facts.nouns import noun_class
from bot.language.facts.tick_boxes import has_boxes

_BULLET = re.compile(r"^\s*(?:[-–•*]|\d{1,3}[.)])\s+")
_COUNTED = re.compile(
    r"^(?:ca\.? |rund |etwa |uber )?(?:\d+|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf) (?:\w+e[nr]? )?([\w-]+)"
)
_ITEM = re.compile(r"^top ?\d{1,2}\b")  # of an agenda
FEWEST_ITEMS = 2
_LABEL = re.compile(r"^([\w -]{2,30}?) ?[:=]")
_MATTERS = re.compile(
    r"\b(?:thema|ziel\w*|laufzeit|dauer|beginn|start|kosten|gesamtkosten|budget|forder\w*|finanzierung|management|strategie|region|standort|sitz"
    r"|branche|vorhaben|idee|anzahl|zahl|mitglieder|partner|beschaftigte|mitarbeiter|label|koordinat\w+|antragsteller\w*|ausland|verwertung)$"
)


def are(lines: Sequence[str]) -> bool:
    """Is at least half of the lines key data, and one surely?"""
    if sum(bool(_ITEM.match(fold(line.strip()))) for line in lines) >= FEWEST_ITEMS:
        return True
    told = [_told(fold(_BULLET.sub("", line.strip()))) for line in lines]
    labels = [label for label, _ in told if label]
    repeated = len(labels) > len(set(labels))  # "Firma: …", "Firma: …" lists
    return (
        not repeated and any(sure for _, sure in told) and 2 * sum(label is not None for label, _ in told) >= len(lines)
    )


def forms(text: str) -> bool:
    """Is it a form with boxes, or a table whose rows count?"""
    return has_boxes(text) or counts_in_rows(text)


def counts(text: str) -> bool:
    """Does one line tell how many there are: "Halle, 6 Firmen, 1 Hochschule; Beginn 2027"? A list of partners names them."""
    found = (_COUNTED.match(part.strip()) for part in re.split(r"[,;]", fold(text)))
    return any(counted and noun_class(counted[1]) not in (None, "staff", "other") for counted in found)


def _told(line: str) -> tuple[str | None, bool]:
    """What a line is headed by or counts, and whether that can be no partner."""
    if counted := _COUNTED.match(line):
        kind = noun_class(counted[1])
        return (counted[1], True) if kind not in (None, "staff", "other") else (None, False)
    label = _LABEL.match(line)
    if label is None:
        return None, False
    if _MATTERS.search(label[1]):
        return label[1], True
    figure = re.match(r"\s*\d", line[label.end() :]) is not None
    return (label[1], figure) if noun_class(label[1].split()[-1]) not in (None, "staff") else (None, False)
