"""Firms whose head office lies abroad and that have a site here: "fünf mit Hauptsitz in Dänemark, aber alle 17 haben Niederlassungen in Husum"."""

from __future__ import annotations

from .clauses import Clause
from .fold import rx
from .gazetteer import german_places
from .normal import Normal

_SITE = r"(?:[\w-]*(?:niederlassung|filiale|betriebsstätte|zweigstelle|vertretung)(?:en|n)?|[\w-]*(?:standort|werk|büro)(?:e|s|en)?|ableger)"
_THEY = rx(  # all of them, or those of whom the words before tell
    r"(?:[,;-]|und|aber|doch|jedoch|wobei|allerdings| )*(?:(?:alle|jede[rs]?|sämtliche|allesamt)(?: (?:#\d+|firmen|firma|betriebe?|unternehmen|davon|von ihnen))*|die|sie|diese) "
)
_BESIDE = rx(rf"(?:und|aber|mit) (?:(?:aber|auch|je|jeweils|einer|einem|eigener|eigenem) )*(?:deutsche\w* )?{_SITE}\b")
_A_SITE = rx(rf"\b{_SITE}\b")
_HERE = rx(rf"\b(?:hier|hierzulande|in deutschland|bei uns)\b|\bdeutsche\w* {_SITE}\b")
_NOT_ALL = rx(r"\b(?:kein\w*|nicht|ohne|niemand|nie|einige|manche|die meisten|fast|wollen|planen|suchen)\b|#\d+")
_STOPS = rx(r"[,;.:?!]")


def sited_here(form: Normal, clause: Clause) -> bool:
    """Does the clause, or what stands right behind it, say that those of whom it tells have a site in Germany?"""
    start, end = form.offsets[clause.first], form.offsets[clause.first] + len(clause.text)
    beside = _BESIDE.search(clause.text)
    if beside is not None and _lies_here(form, start + beside.start(), end):
        return True
    they = _THEY.match(form.string, end)
    if they is None:
        return False
    stop = _STOPS.search(form.string, they.end())
    return _lies_here(form, they.end(), stop.start() if stop else len(form.string))


def _lies_here(form: Normal, start: int, end: int) -> bool:
    text = form.string[start:end]
    if _A_SITE.search(text) is None or _NOT_ALL.search(text):
        return False
    return bool(_HERE.search(text)) or any(start <= place.start < end for place in german_places(form))
