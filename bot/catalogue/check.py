"""`python -m bot check`: is the catalogue sound, and which statements grow old?"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from bot.catalogue.errors import CatalogueError
from bot.catalogue.load import FOLDER, load
from bot.catalogue.model import Catalogue, Passage
from bot.catalogue.yaml_file import read_mapping

OLD_AFTER_YEARS = 2
SOON_DAYS = 183


def main(folder: Path = FOLDER, today: date | None = None) -> int:
    """Check and report; 0 if the catalogue is sound, 1 if not. Old proofs are told, they are no mistake."""
    today = today or date.today()
    try:
        catalogue = load(folder)
    except CatalogueError as error:
        where = f"Datei: {error.file}\nStelle: {error.key}"
        sys.stderr.write(f"Der Katalog ist nicht in Ordnung.\n{where}\n{error.problem} {error.remedy}\n")
        return 1
    counts = (
        f"{len(catalogue.programmes)} Programme, {len(catalogue.hints)} Hinweise, {len(catalogue.questions)} Fragen"
    )
    sys.stdout.write(f"Katalog {catalogue.version} ist in Ordnung: {counts}.\n")
    _tell(f"Belege älter als {OLD_AFTER_YEARS} Jahre", list(old_proofs(catalogue, today)))
    _tell("Regeln und Stände, die bald enden oder unbelegt sind", list(ending_soon(catalogue, folder, today)))
    return 0


def _tell(title: str, lines: list[str]) -> None:
    sys.stdout.write(f"\n{title}: {len(lines)}\n" + "".join(f"- {line}\n" for line in lines))


def old_proofs(catalogue: Catalogue, today: date) -> Iterable[str]:
    """Statements of programmes that still take applications whose newest dated proof is older than two years."""
    limit = today.replace(year=today.year - OLD_AFTER_YEARS)
    for programme in catalogue.programmes.values():
        for topic, passage in programme.topics.items():
            newest = _newest(passage)
            if newest and newest < limit:
                yield f"{programme.id}, {topic}: neuester Beleg {newest}"


def _newest(passage: Passage) -> date | None:
    return max((source.date for source in passage.sources if source.date), default=None)


def ending_soon(catalogue: Catalogue, folder: Path, today: date) -> Iterable[str]:
    """Open programmes whose proof is about to age or has aged, and rules with an end (`termine.yaml`)."""
    for programme in catalogue.programmes.values():
        stand = programme.rules.calendar.on(today)
        if stand.newest_proof:
            yield f"{programme.id}: Stand „{stand.stand.value}“, neuester Beleg {stand.newest_proof}"
    for rule, entry in read_mapping(folder / "termine.yaml").items():
        if (entry["endet"] - today).days <= SOON_DAYS:
            yield f"{rule}: gilt bis {entry['endet']} ({entry['quelle']})"
