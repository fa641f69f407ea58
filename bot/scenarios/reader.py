"""From scenario files to cases with all their variants."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.catalogue.model import Catalogue
from bot.catalogue.schema import Entry
from bot.scenarios.check import checked_facts, refuse_unknown
from bot.scenarios.errors import ScenarioError
from bot.scenarios.located import Key, Located, allowed, read
from bot.scenarios.model import Scenario
from bot.scenarios.schema import CaseEntry, ExpectedEntry, FileEntry, SharedEntry, VariantEntry
from bot.scenarios.variants import variants

ENDINGS = (".yml", ".yaml")


def read_paths(paths: Iterable[Path], catalogue: Catalogue) -> list[Scenario]:
    """The cases of files and of all files in folders, in the order of their names."""
    return [scenario for path in paths for file in files(path) for scenario in read_file(file, catalogue)]


def files(path: Path) -> list[Path]:
    """The scenario files behind a path; ScenarioError if there is none."""
    found = sorted(file for file in path.rglob("*") if file.suffix in ENDINGS) if path.is_dir() else [path]
    if not found or not found[0].exists():
        raise ScenarioError(
            path, 1, "Pfad", "Hier liegt keine Falldatei.", "Bitte eine Datei auf .yml oder einen Ordner nennen."
        )
    return found


def read_file(file: Path, catalogue: Catalogue) -> list[Scenario]:
    """The cases of one file, all variants worked out; ScenarioError names file, line, key and remedy."""
    return cases_in(read(file), catalogue)


def cases_in(located: Located, catalogue: Catalogue) -> list[Scenario]:
    """The cases of a text that is read already."""
    alone = "faelle" not in located.content
    entry = _entry(located, alone)
    cases = []
    for number, case in enumerate(entry.faelle):
        at: Key = () if alone else ("faelle", number)
        cases += list(variants(_checked(case, entry.gemeinsam, located, at, catalogue), located, at, catalogue))
    return cases


def _entry(located: Located, alone: bool) -> FileEntry:
    content = _plain(located.content)
    try:
        return FileEntry(faelle=[CaseEntry(**content)]) if alone else FileEntry(**content)
    except ValidationError as error:
        first = error.errors()[0]
        raise _said(located, tuple(first["loc"]), first) from error


def _plain(content: Any) -> Any:
    """`programm: passt` is short for `programm: {eignung: passt}`."""
    if isinstance(content, list):
        return [_plain(part) for part in content]
    if not isinstance(content, Mapping):
        return content
    return {key: _expectations(value) if key == "erwartet" else _plain(value) for key, value in content.items()}


def _expectations(value: Any) -> Any:
    if not isinstance(value, Mapping):
        return value
    return {programme: {"eignung": told} if isinstance(told, str) else told for programme, told in value.items()}


def _said(located: Located, key: Key, first: Mapping[str, Any]) -> ScenarioError:
    kind, context = first["type"], first.get("ctx", {})
    if kind == "value_error.extra":
        return located.error(key, "Unbekannter Schlüssel.", allowed(key[-1], _keys(key)))
    if kind == "value_error.missing":
        return located.error(key, "Fehlt.", "Bitte ergänzen.")
    if kind == "value_error.const":
        words = ", ".join(map(str, context.get("permitted", ())))
        return located.error(key, f"„{context.get('given')}“ gibt es hier nicht.", f"Erlaubt: {words}.")
    if "date" in kind:
        return located.error(key, "Das ist kein Tag.", "Bitte JJJJ-MM-TT schreiben, zum Beispiel 2026-01-15.")
    remedies = {
        "type_error.dict": "Bitte eingerückte Paare „schluessel: wert“ schreiben.",
        "type_error.list": "Bitte eine Liste schreiben, zum Beispiel [5, 6, 7].",
    }
    return located.error(key, "Der Wert hat die falsche Form.", remedies.get(kind, "Bitte den Wert berichtigen."))


def _keys(key: Key) -> list[str]:
    """The keys that are allowed where this one stands."""
    kinds: list[type[Entry]] = [CaseEntry, FileEntry] if len(key) == 1 else [CaseEntry]
    if key[-2:-1] == ("gemeinsam",):
        kinds = [SharedEntry]
    elif key[-3:-2] == ("erwartet",):
        kinds = [ExpectedEntry]
    elif key[-3:-2] == ("erwartet_je",):
        kinds = [VariantEntry]
    return list(dict.fromkeys(name for kind in kinds for name in kind.__fields__))


def _checked(case: CaseEntry, shared: SharedEntry, located: Located, at: Key, catalogue: Catalogue) -> CaseEntry:
    """The case with what all cases of the file share, checked against the catalogue."""
    common = checked_facts(shared.angaben, located, ("gemeinsam", "angaben"), catalogue)
    own = checked_facts(case.angaben, located, (*at, "angaben"), catalogue)
    facts = {fact: value for fact, value in {**common, **own}.items() if value is not None}
    understood = checked_facts(case.verstanden, located, (*at, "verstanden"), catalogue)
    refuse_unknown(shared.erwartet, None, located, ("gemeinsam",), catalogue)
    refuse_unknown(case.erwartet, case.empfohlen, located, at, catalogue)
    return case.copy(
        update={
            "tag": case.tag or shared.tag,
            "angaben": facts,
            "verstanden": understood,
            "erwartet": {**shared.erwartet, **case.erwartet},
        }
    )
