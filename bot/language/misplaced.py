"""A reply without what it only seems to say.

"4 Institute" is no number of firms and no aim, and "noch nicht begonnen" is no none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.language.facts.fold import fold
from bot.language.facts.model import Question, Statement

COUNTING = ("zahl", "mehrfach")  # kinds of questions whose replies may only seem to answer
SCIENCE = {"zahl_hochschulen", "zahl_forschungseinrichtungen"}
FIRMS = {
    "zahl_unternehmen",
    "zahl_kmu",
    "zahl_grossunternehmen",
    "zahl_zaehlende_unternehmen",
    "zahl_unternehmen_ausland",
}
MANAGEMENT = {"management_vzae", "management_neutral"}
HOLDING = re.compile(  # a share of a firm is no share of a post
    r"(?:%|\bprozent)(?: \w+){0,3} (?:beteil|anteil|gesellschaft|kapital|stimm|gehort|gehoren)\w*"
    r"|\b(?:beteil|anteil|gesellschaft|kapital|stimm|halt|gehort|gehoren)\w*(?: \w+){0,4} \d[\d.,]* ?(?:%|prozent)"
)
POSTS = re.compile(r"stelle|vollzeit|teilzeit|arbeitszeit|mitarbeit|person|kopf|leute")
SIZES = {"zahl_kmu", "zahl_grossunternehmen"}
ONE = re.compile(r"\bein\w*\b")
NONE = re.compile(
    r"\b(kein\w*|null|nein|nee?|noe?|niemand|ohne|nix|nichts|gar nicht|fehlanzeige)\b|0"
    r"|^\W*(?:(?:leider|bisher|bislang|derzeit|aktuell|noch|da) )*nicht\W+(?:\w+ ){0,3}?(?:nur|bloss|lediglich|dafur|stattdessen|sondern|aber)\b"
    r"|^\W*(?:(?:nein|nee|leider|ach)\W+)*(?:so ?etwas|so ?was|solche\w*|dergleichen)\b[^.,;]*\bnichts?\b(?!.*\b(?:doch|ausser|bis auf|moment)\b)"
)


def without_misplaced(
    said: Sequence[Statement], stated: Sequence[Statement], text: str, asked: Question
) -> list[Statement]:
    """What a reply says; `stated` is what the text says whatever is asked."""
    if asked.fact in MANAGEMENT and HOLDING.search(fold(text)) and not POSTS.search(fold(text)):
        return [s for s in said if s.fact != asked.fact]
    if asked.fact == "antragsteller_art" and {s.fact for s in stated} & SIZES and not ONE.search(fold(text)):
        return [s for s in said if s.fact != asked.fact or s in stated]  # "elf davon sind KMU" names no applicant
    if asked.kind not in COUNTING or not stated or any(s.fact == asked.fact for s in stated):
        return list(said)
    counted = {s.fact: s.value for s in stated}
    others = [s for s in said if s.fact != asked.fact]
    if asked.kind == "mehrfach":
        bodies = counted.keys() & (SCIENCE | FIRMS)
        return list(said) if not bodies or _names_those_there(said, asked, {b: counted[b] for b in bodies}) else others
    value = next((s.value for s in said if s.fact == asked.fact), None)
    institutes = value in [counted[fact] for fact in counted.keys() & SCIENCE]
    of_another_kind = asked.fact in FIRMS and institutes and not counted.keys() & FIRMS
    no_none = value == 0 and not NONE.search(fold(text))
    return others if of_another_kind or no_none else list(said)


def _names_those_there(said: Sequence[Statement], asked: Question, counted: Mapping[str, Any]) -> bool:
    """ "Nur Forschung, keine Firmen": who is counted as none is denied, and the sector beside them is the reply."""
    named = next((set(s.value) for s in said if s.fact == asked.fact and isinstance(s.value, list)), set[str]())
    denied = {"wirtschaft" if fact in FIRMS else "wissenschaft" for fact in counted}
    return asked.fact == "bereiche" and not any(counted.values()) and not named & denied
