"""Which statements a card makes, and the list of those that visitors doubt."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

logger = logging.getLogger("clusterlotse")
MOST_BYTES = 1_000_000
GENERAL = "allgemein"


def statements_in(card: Mapping[str, Any]) -> set[str]:
    """`programme`, `programme/criterion` and `programme#topic` for everything that a card says of programmes."""
    found: set[str] = set()
    for key in ("programmes", "before", "after"):
        found.update(_of_programmes(card.get(key)))
    programme = card.get("programme")
    if programme:
        found.add(programme)
    topics = [card["topic"]] if card.get("topic") else []
    found.update(f"{programme or GENERAL}#{topic}" for topic in topics)
    for row in _dicts(card.get("rows")):
        found.update(f"{id_}#{row['topic']}" for id_ in row.get("values") or ())
    for entry in (*_dicts(card.get("criteria")), *_dicts(card.get("missing")), card):
        if entry.get("criterion"):
            found.add(f"{entry.get('programme') or programme}/{entry['criterion']}")
    return found


def _of_programmes(programmes: Any) -> Iterable[str]:
    for entry in programmes if isinstance(programmes, list) else ():
        if isinstance(entry, str):
            yield entry
        elif isinstance(entry, dict) and "id" in entry:
            yield entry["id"]
            yield from (f"{entry['id']}/{criterion['id']}" for criterion in _dicts(entry.get("criteria")))


def _dicts(value: Any) -> list[Mapping[str, Any]]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


class Doubts:
    """The operator's list: a line for each doubted statement, with the day. It does not grow without end."""

    def __init__(self, file: Path) -> None:
        """Write to this file."""
        self._file = file

    def note(self, statement: str, kind: str) -> None:
        """Write down which statement was meant, in which kind of answer, and no more."""
        if self._file.exists() and self._file.stat().st_size > MOST_BYTES:
            logger.error("%s ist voll; weitere Einwände werden nicht mehr notiert", self._file)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        line = json.dumps({"day": date.today().isoformat(), "statement": statement, "kind": kind}, ensure_ascii=False)
        with self._file.open("a", encoding="utf-8") as out:
            out.write(line + "\n")
