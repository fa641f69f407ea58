"""Firms that count have a site in Germany: "16 Firmen, davon drei aus Polen" are 13."""

from __future__ import annotations

from .abroad_firms import OF_THEM_ABROAD
from .kinds import shown
from .parts import Parts

_OF_THEM = {"davon", "darunter"}


def without_foreign(counted: Parts) -> None:
    """Takes those abroad off where they are some of the firms that were counted."""
    said, foreign = counted.values.get("zahl_unternehmen"), counted.values.get("zahl_unternehmen_ausland")
    marked = any(m.kind == "ausland" and _OF_THEM & counted.words_beside(m) for m in counted.found)
    whole, abroad = counted.number("zahl_unternehmen"), counted.number("zahl_unternehmen_ausland")
    if said and foreign and (marked or OF_THEM_ABROAD in counted.form.noted) and whole and abroad and whole > abroad:
        counted.values["zahl_unternehmen"] = (shown(whole - abroad, None), *said[1:])
