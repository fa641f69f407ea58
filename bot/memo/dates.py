"""What has a day in the catalogue and lies ahead: deadlines, proofs that grow old, rules that end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.catalogue.endings import endings
from bot.catalogue.model import Programme
from bot.memo.model import Memo
from bot.memo.words import word
from bot.rules.availability import Stand, proved_until


@dataclass(frozen=True)
class Appointment:
    """A day to keep in mind."""

    day: date
    title: str
    text: str


def appointments(memo: Memo, programmes: Mapping[str, Programme]) -> list[Appointment]:
    """All days from the memo's on, in order; of programmes only those that are recommended."""
    found = [a for sheet in memo.recommended for a in _of_programme(programmes[sheet.id])]
    found += _ending_rules(memo)
    return sorted((a for a in found if a.day >= max(memo.day, memo.created)), key=lambda a: (a.day, a.title))


def _of_programme(programme: Programme) -> Iterable[Appointment]:
    for window in programme.rules.calendar.windows:
        if window.stand is not Stand.OPEN:
            continue
        if window.end:
            text = programme.window_notes.get(window.start, "")
            yield Appointment(window.end, word("kalender_frist", programm=programme.short), text)
        elif window.newest_proof:
            day = proved_until(window.newest_proof) + timedelta(days=1)
            yield Appointment(day, word("kalender_beleg", programm=programme.short), word("kalender_beleg_text"))


def _ending_rules(memo: Memo) -> Iterable[Appointment]:
    for ending in endings():
        if ending.sentence and ending.warns(memo.facts, max(memo.day, memo.created)):
            yield Appointment(ending.end, word("kalender_regel", regel=ending.name), ending.sentence)
