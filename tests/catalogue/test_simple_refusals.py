"""A text of the catalogue that is not told in simple language is refused, and so is one that stands there twice."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.catalogue.endings import endings
from bot.catalogue.errors import CatalogueError
from bot.catalogue.load import load
from bot.catalogue.sme import definition

FORUM = "programmes/innovationsforen-mittelstand.yaml"
ZIM = "programmes/zim-innovationsnetzwerke.yaml"
IGP = "hinweise/igp.yaml"
READERS: dict[str, Callable[[Path], object]] = {"termine.yaml": endings, "kmu.yaml": definition}

# what is missing: file, what is taken out of it, the key that the error names
MISSING = {
    "topic": (FORUM, r"    einfach: [|]-(?:\n {6}.*)+", "themen.ueberblick.einfach"),
    "contradiction": (FORUM, r"    einfach: .*strengere Regel.*", "widersprueche.Grenze von 500 Beschäftigten.einfach"),
    "step": (ZIM, r' einfach: "Klären Sie: [^"]*",', "fahrplan.Unternehmen und Management finden.einfach"),
    "own share": (
        ZIM,
        r' einfach: "Das sind Firmen, die[^"]*",',
        "eigenanteil.Unternehmen als reguläre Partner.einfach",
    ),
    "next step": (ZIM, r"\n  einfach: \"Klären Sie mit.*", "naechster_schritt.einfach"),
    "hint's state": (IGP, r"  einfach: .*", "status.einfach"),
    "hint's advice": (IGP, r"rat_einfach: .*", "rat_einfach"),
    "subject": ("subjects/agvo.yaml", r"einfach: [|]-(?:\n {2}.*)+", "einfach"),
    "term": ("glossary/jury.yaml", r"einfach: .*", "einfach"),
    "pointer": ("wegweiser.yaml", r"    weil_einfach: .*", "zim-kooperationsprojekte.weil_einfach"),
    "pointer's remark": ("wegweiser.yaml", r"    bemerkung_einfach: .*", "igp.bemerkung_einfach"),
    "rule that ends": ("termine.yaml", r"  satz_einfach: .*", "AGVO.satz_einfach"),
    "meaning of a limit": ("kmu.yaml", r"bedeutung_einfach: .*", "bedeutung_einfach"),
}


def refused(path: Path, folder: Path, old: str, new: str = "") -> CatalogueError:
    """The error that the file gives once its first `old` is replaced."""
    text, found = re.subn(old, lambda _: new, path.read_text(encoding="utf-8"), count=1)
    assert found, f"the file has changed, this test spoils nothing any more: {old}"
    path.write_text(text, encoding="utf-8")
    read = READERS.get(path.name)
    with pytest.raises(CatalogueError) as caught:
        read(path) if read else load(folder)
    assert caught.value.file == path
    return caught.value


@pytest.mark.parametrize("what", MISSING)
def test_missing_text_is_refused_with_file_key_and_remedy(what: str, folder: Path) -> None:
    name, old, key = MISSING[what]
    error = refused(folder / name, folder, old)
    assert error.key == key
    assert "Einfacher Sprache fehlt" in error.problem
    assert "„gleich“" in error.remedy


def test_text_that_stands_twice_is_refused(folder: Path) -> None:
    twice = 'bemerkung_einfach: "Der sechste Aufruf endete am 05.02.2026."'
    error = refused(folder / "wegweiser.yaml", folder, "bemerkung_einfach: gleich", twice)
    assert error.key == "igp.bemerkung_einfach"
    assert "wörtlich zweimal" in error.problem
    assert "„gleich“" in error.remedy
