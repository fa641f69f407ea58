"""A table of partners with figures becomes counts: who is an SME by staff, money and the firms tied to it.

No name is needed for it: firms that are tied point to each other by their place in the table. Counted are the ties that
stand in the table, not chains of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.interview.partners import FIRMS, counts
from bot.rules.sme import NONE, Figures, Limits, Link, Size, Tie, size, tie_of

TIED_ONLY = "verbunden"  # no partner itself, only tied to one
APPLICANTS = {
    "kmu": "kmu",
    "gross": "grossunternehmen",
    "hochschule": "hochschule",
    "forschung": "forschungseinrichtung",
    "verein": "verein_verband",
    "verwaltung": "verwaltung",
    "sonstige": "sonstige",
}
KINDS = ("unternehmen", "kmu", "gross", "hochschule", "forschung", "verein", "verwaltung", "sonstige", TIED_ONLY)


@dataclass(frozen=True)
class Partner:
    """One row. `ties`: places of other rows, each with the share in percent."""

    kind: str
    figures: Figures = field(default_factory=Figures)
    land: str | None = None
    abroad: bool = False
    ties: tuple[tuple[int, float], ...] = field(default=())


def table_result(rows: Sequence[Partner], limits: Limits, applicant: int | None = None) -> dict[str, Any]:
    """For each row the classes that are possible, for all of them the facts. `applicant`: the place of who applies."""
    sizes = [_size(place, rows, limits) if row.kind in (*FIRMS, TIED_ONLY) else None for place, row in enumerate(rows)]
    partners = [(row, found) for row, found in zip(rows, sizes, strict=True) if row.kind != TIED_ONLY]
    facts = counts([_counted(row, found) for row, found in partners]) if partners else {}
    if any(_tied(place, rows, limits) for place in range(len(rows))):
        facts["unternehmen_unabhaengig"] = False
    if applicant is not None:
        facts.update(_applying(rows[applicant], sizes[applicant]))
    return {"rows": [list(found.classes) if found else [] for found in sizes], "facts": facts}


def _applying(row: Partner, found: Size | None) -> dict[str, Any]:
    """What is sure about who applies."""
    kind = APPLICANTS.get(row.kind)
    if row.kind == "unternehmen" and found and found.decided:
        small = found.under[0]
        beyond = "mittelstand" if small else "grossunternehmen" if small is False else None
        kind = "kmu" if found.decided != NONE else beyond
    facts: dict[str, Any] = {"antragsteller_art": kind} if kind else {}
    if found and row.figures.staff is not None and found.staff[0] == found.staff[1]:
        facts["beschaeftigte_antragsteller"] = round(found.staff[0])
    return facts


def _size(place: int, rows: Sequence[Partner], limits: Limits) -> Size:
    links = [Link(share, rows[other].figures) for other, share in _ties(place, rows)]
    return size(rows[place].figures, links, limits)


def _ties(place: int, rows: Sequence[Partner]) -> Iterable[tuple[int, float]]:
    """A tie counts for both of its ends, whichever row names it."""
    yield from ((other, share) for other, share in rows[place].ties if other != place)
    for other, row in enumerate(rows):
        yield from ((other, share) for end, share in row.ties if end == place and other != place)


def _tied(place: int, rows: Sequence[Partner], limits: Limits) -> bool:
    """Is a firm of the table tied to another one that takes part?"""
    if rows[place].kind not in FIRMS:
        return False
    ties = ((rows[other], tie_of(Link(share), limits)) for other, share in _ties(place, rows))
    return any(row.kind in FIRMS and tie in (Tie.PARTNER, Tie.LINKED) for row, tie in ties)


def _counted(row: Partner, found: Size | None) -> dict[str, Any]:
    told: dict[str, Any] = {"art": row.kind, "ausland": row.abroad, "land": row.land}
    if row.kind == "unternehmen" and found and found.decided:
        if found.decided != NONE:
            told["art"] = "kmu"
        elif found.under[0] is False:
            told["art"] = "gross"
        else:
            told["kein_kmu"] = True
    return told
