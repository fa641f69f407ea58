"""Reading one YAML file strictly: a mapping, UTF-8, no key twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from bot.catalogue.errors import CatalogueError


class _StrictLoader(yaml.CSafeLoader):
    """Safe loader that refuses a key that stands twice: one of the two values would vanish silently."""


def _mapping_without_duplicates(loader: _StrictLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    loader.flatten_mapping(node)
    seen: set[Any] = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in seen:
            raise yaml.constructor.ConstructorError(None, None, f"Schlüssel doppelt: {key}", key_node.start_mark)
        seen.add(key)
    return loader.construct_mapping(node, deep=True)


def _day(loader: _StrictLoader, node: yaml.ScalarNode) -> Any:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError as error:  # 2017-02-30
        raise yaml.constructor.ConstructorError(
            None, None, f"Den Tag „{node.value}“ gibt es nicht", node.start_mark
        ) from error


_StrictLoader.add_constructor("tag:yaml.org,2002:timestamp", _day)
_StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping_without_duplicates)


def read_mapping(path: Path) -> dict[str, Any]:
    """The file's mapping; CatalogueError if it is no YAML, no mapping, has a key twice or an impossible date."""
    try:
        text = path.read_text(encoding="utf-8")
    except ValueError as error:  # undecodable bytes
        raise CatalogueError(path, "Datei", f"{error}.", "Bitte als UTF-8 speichern.") from error
    return mapping_in(text, path)


def mapping_in(text: str, path: Path) -> dict[str, Any]:
    """The mapping in a text; `path` is what an error calls it."""
    try:
        content = yaml.load(text, Loader=_StrictLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"Zeile {mark.line + 1}" if mark else "Datei"
        problem = getattr(error, "problem", None) or "kein gültiges YAML"
        raise CatalogueError(
            path, where, f"{problem}.", "Bitte Einrückung, Anführungszeichen, Schlüssel und Datum (JJJJ-MM-TT) prüfen."
        ) from error
    if not isinstance(content, dict):
        raise CatalogueError(
            path, "Datei", "Erwartet wird eine Zuordnung von Schlüsseln.", "Bitte mit „id: …“ beginnen."
        )
    return content
