"""Which operator's settings hold now: those on disk if they are sound, else the last ones that were.

`python -m bot.operator_in_force` checks the file and says what is wrong with it, for `make check` and for the start.
"""

from __future__ import annotations

import logging
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from bot import operator as settings_of
from bot.catalogue.errors import CatalogueError
from bot.catalogue.load import load
from bot.catalogue.model import Catalogue
from bot.operator import Operator, operator, with_notices

logger = logging.getLogger("clusterlotse")


@dataclass(frozen=True)
class InForce:
    """Sound settings, and the catalogue with their notices."""

    base: Catalogue
    changed: int
    operator: Operator
    catalogue: Catalogue


_kept: dict[Path, InForce] = {}


def in_force(base: Catalogue, path: Path | None = None) -> InForce:
    """The settings that hold for the next message. A file that breaks while we run is logged once and not followed."""
    path = path or settings_of.FILE
    changed = path.stat().st_mtime_ns if path.exists() else 0
    kept = _kept.get(path)
    if kept and kept.base is base and kept.changed == changed:
        return kept
    try:
        _kept[path] = checked(base, path, changed)
    except CatalogueError as error:
        if kept is None or kept.base is not base:
            raise
        logger.error("%s ist nicht in Ordnung, es gilt weiter der letzte gute Stand. %s", path.name, error)
        _kept[path] = replace(kept, changed=changed)
    return _kept[path]


def checked(base: Catalogue, path: Path, changed: int = 0) -> InForce:
    """The settings in this file; CatalogueError with the first thing that is wrong in them."""
    settings = operator(path)
    lands = [option.value for option in base.questions["bundeslaender"].options]
    if settings.land and settings.land not in lands:
        raise CatalogueError(path, "land", f"„{settings.land}“ gibt es nicht.", f"Erlaubt: {', '.join(lands)}.")
    return InForce(base, changed, settings, with_notices(base, settings.notices, path))


def main() -> int:
    """Check the file; 0 if it is sound or there is none."""
    path = settings_of.FILE
    if not path.exists():
        return 0
    try:
        checked(load(), path)
    except CatalogueError as error:
        sys.stderr.write(
            f"{path} ist nicht in Ordnung.\nDatei: {error.file}\nStelle: {error.key}\n{error.problem} {error.remedy}\n"
        )
        return 1
    sys.stdout.write(f"{path} ist in Ordnung.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
