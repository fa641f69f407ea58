"""Texts in simple language, beside the usual ones: none is missing unnoticed, none stands there twice."""

from __future__ import annotations

from pathlib import Path

from bot.catalogue.errors import CatalogueError

SAME = "gleich"


def simple_text(usual: str, simple: str | None, file: Path, key: str) -> str:
    """The text in simple language; "gleich" stands for a usual text that is simple already."""
    if simple is None:
        raise CatalogueError(
            file,
            key,
            "Der Text in Einfacher Sprache fehlt.",
            f"Bitte ergänzen, oder „{SAME}“ eintragen, wenn der übliche Text schon einfach ist.",
        )
    if simple == usual:
        raise CatalogueError(file, key, "Der Text steht wörtlich zweimal da.", f"Bitte „{SAME}“ eintragen.")
    return usual if simple == SAME else simple
