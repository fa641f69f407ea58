"""Real consortia that were funded: would the assistant have led them there, on that day?"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.catalogue.model import Catalogue
from bot.catalogue.schema import Entry
from bot.rules.availability import Stand
from bot.scenarios.facts_read import untrue, was_read
from bot.scenarios.located import read
from bot.scenarios.talks import Open, Talk, converse, for_the_day

NO_FACTS = ("thema", "vorhaben_ziel")  # told in many words; wrong and right are a matter of taste


class ConsortiumEntry(Entry):
    """One consortium as it stands in the file."""

    id: str
    name: str
    stichtag: date
    gefoerdert: list[str]
    beschreibung: str
    gesagt: dict[str, Any]
    bekannt: dict[str, Any]
    erschlossen: dict[str, Any]
    quellen: list[str]


@dataclass(frozen=True)
class Row:
    """What came out for one consortium. `rank` is the place in the recommendation, None if it is not there."""

    entry: ConsortiumEntry
    open_then: bool
    fit: str | None
    rank: int | None
    questions: int
    right: int
    missing: tuple[str, ...]
    wrong: tuple[str, ...]
    error: str | None = None


def consortia(file: Path) -> list[ConsortiumEntry]:
    """The consortia of the file."""
    return [ConsortiumEntry(**entry) for entry in read(file).content["konsortien"]]


def back_test(entries: Iterable[ConsortiumEntry], open_talk: Open, catalogue: Catalogue) -> Iterable[Row]:
    """Talk each of them through with the assistant."""
    for entry in entries:
        known = {**entry.erschlossen, **entry.bekannt}
        talk = converse(open_talk(), (for_the_day(entry.stichtag), entry.beschreibung), known)
        yield row(entry, talk, catalogue)


def row(entry: ConsortiumEntry, talk: Talk, catalogue: Catalogue) -> Row:
    """What one talk gave."""
    funded = entry.gefoerdert[0]
    verdict = talk.verdict or {"programmes": (), "recommendation": []}
    ranked = verdict["recommendation"]
    fit = next((programme["fit"] for programme in verdict["programmes"] if programme["id"] == funded), None)
    missing, wrong = _facts(entry, talk.understood)
    calendar = catalogue.programmes[funded].rules.calendar
    return Row(
        entry=entry,
        open_then=calendar.on(entry.stichtag).stand is Stand.OPEN,
        fit=fit,
        rank=ranked.index(funded) + 1 if funded in ranked else None,
        questions=len(talk.asked),
        right=len(_said(entry)) - len(missing) - len([fact for fact in wrong if fact in entry.gesagt]),
        missing=missing,
        wrong=wrong,
        error=talk.error,
    )


def _said(entry: ConsortiumEntry) -> dict[str, Any]:
    return {fact: value for fact, value in entry.gesagt.items() if fact != "thema"}


def _facts(entry: ConsortiumEntry, got: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Facts of the description that were not understood, and those that were understood wrongly."""
    said = _said(entry)
    missing = tuple(fact for fact in said if got.get(fact) in (None, "unbekannt"))
    misread = [f for f, value in said.items() if f not in missing and not was_read(value, got[f], _true(entry, f))]
    invented = [
        fact
        for fact, value in got.items()
        if fact not in said and fact in entry.bekannt and fact not in NO_FACTS and untrue(value, entry.bekannt[fact])
    ]
    return missing, (*misread, *invented)


def _true(entry: ConsortiumEntry, fact: str) -> Any:
    """All that is true of a fact; of a list, what is proved and what follows from the funding together."""
    proved, implied = entry.bekannt.get(fact), entry.erschlossen.get(fact)
    if isinstance(proved, list) or isinstance(implied, list):
        return [*(proved or ()), *(implied or ())]
    return implied if proved is None else proved


HEAD = ("Konsortium", "Tag", "Gefördert von", "Damals", "Urteil", "Platz", "Fragen", "richtig", "fehlt", "falsch")


def cells(found: Row) -> tuple[str, ...]:
    """One line of the table."""
    return (
        found.entry.name,
        found.entry.stichtag.isoformat(),
        found.entry.gefoerdert[0],
        "offen" if found.open_then else "nicht offen belegt",
        found.fit or found.error or "keines",
        str(found.rank or "–"),
        str(found.questions),
        str(found.right),
        ", ".join(found.missing) or "–",
        ", ".join(found.wrong) or "–",
    )


def as_csv(rows: Sequence[Row]) -> str:
    """The table for a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEAD)
    writer.writerows(map(cells, rows))
    return out.getvalue()


def totals(rows: Sequence[Row]) -> str:
    """The sum in one sentence."""
    kept = sum(row.fit in ("passt", "offen") for row in rows)
    taking = [row for row in rows if row.open_then]
    first = sum(row.rank == 1 for row in taking)
    right, missing, wrong = (sum(n) for n in zip(*((r.right, len(r.missing), len(r.wrong)) for r in rows), strict=True))
    return (
        f"{kept} von {len(rows)} hätten zum Programm gepasst, das sie gefördert hat, oder es wäre offen geblieben. "
        f"Von {len(taking)}, deren Programm damals offen war, steht es bei {first} an erster Stelle. "
        f"Angaben: {right} richtig, {missing} nicht verstanden, {wrong} falsch."
    )
