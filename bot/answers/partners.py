"""A pasted list as a table to confirm."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.answers import german
from bot.answers.facts import facts_text
from bot.answers.message import Message, button, card
from bot.answers.phrases import say
from bot.catalogue.model import Catalogue

MOST_LINES = 12


def list_explained() -> Message:
    """How to paste a list."""
    return Message(say("liste_erklaert"), card("notice", name="hilfe"))


def list_read(rows: list[Mapping[str, Any]], counted: Mapping[str, Any], catalogue: Catalogue) -> Message:
    """What was read line by line and what it adds up to; nothing is taken yet."""
    table = [_row(row, catalogue) for row in rows]
    lines = [say("liste_zeile", name=row[0], teile=", ".join(part for part in row[1:] if part)) for row in table]
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], say("liste_weitere", zahl=len(lines) - MOST_LINES + 1)]
    parts = [
        say("liste_gelesen", zahl=len(rows), zeilen="\n".join(lines)),
        say("liste_ergibt", fakten=facts_text(counted, catalogue)),
        say("liste_kmu"),
        say("liste_uebernehmen"),
    ]
    columns = [say(f"liste_spalte_{name}") for name in ("name", "art", "leute", "ort")]
    fields = card("notice", name="partnerliste", columns=columns, rows=table, counts=dict(counted))
    return Message("\n".join(parts), fields, (button(say("uebernehmen_knopf")),))


def _row(row: Mapping[str, Any], catalogue: Catalogue) -> list[str]:
    staff = row.get("beschaeftigte")
    lands = {option.value: option.short for option in catalogue.questions["bundeslaender"].options}
    place = say("liste_ausland") if row.get("ausland") else lands.get(row.get("land", ""), "")
    return [str(row["name"]), say(f"liste_art_{row['art']}"), _people(staff), place]


def _people(staff: int | None) -> str:
    if staff is None:
        return ""
    return say("kmu_zahl_eine_person") if staff == 1 else say("liste_leute", zahl=german.number(staff))
