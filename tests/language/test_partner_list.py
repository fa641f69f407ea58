"""Pasted lists of partners: tables and mails are read, sentences and answers are not taken for one."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language.partner_list import read

LISTS: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "mail lines": (
        "Meier GmbH, 14 MA, Erfurt\nTU Ilmenau\nFraunhofer IDMT, Ilmenau",
        [
            {"name": "Meier GmbH", "art": "unternehmen", "beschaeftigte": 14, "land": "thueringen"},
            {"name": "TU Ilmenau", "art": "hochschule", "land": "thueringen"},
            {"name": "Fraunhofer IDMT", "art": "forschung", "land": "thueringen"},
        ],
    ),
    "spreadsheet with headings": (
        "Firma\tMA\tOrt\tKMU\nHolz Huber\t12\tPassau\tja\nGroßwerk AG\t9000\tLinz, Österreich\tnein",
        [
            {"name": "Holz Huber", "art": "kmu", "beschaeftigte": 12, "land": "bayern"},
            {"name": "Großwerk AG", "art": "unternehmen", "beschaeftigte": 9000, "kein_kmu": True, "ausland": True},
        ],
    ),
    "semicolons and an introduction": (
        "Hier unsere Partner:\nLoth KG; Jena; 30\nIHK Gera; Gera;",
        [
            {"name": "Loth KG", "art": "unternehmen", "beschaeftigte": 30, "land": "thueringen"},
            {"name": "IHK Gera", "art": "verwaltung", "land": "thueringen"},
        ],
    ),
    "small towns": (
        "Hopfen Maier; 12; Wolnzach\nSäge Kunz; 30; 15374 Müncheberg\nObst Lorenz; 9; 01156 Gohlis",
        [
            {"name": "Hopfen Maier", "art": "unternehmen", "beschaeftigte": 12, "land": "bayern"},
            {"name": "Säge Kunz", "art": "unternehmen", "beschaeftigte": 30, "land": "brandenburg"},
            {"name": "Obst Lorenz", "art": "unternehmen", "beschaeftigte": 9, "land": "sachsen"},
        ],
    ),
    "bullets with brackets": (
        "- Loth KG (30 Mitarbeiter, Jena)\n- Uni Jena",
        [
            {"name": "Loth KG", "art": "unternehmen", "beschaeftigte": 30, "land": "thueringen"},
            {"name": "Uni Jena", "art": "hochschule", "land": "thueringen"},
        ],
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_list_is_read(name: str) -> None:
    text, rows = LISTS[name]
    assert read(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "Wir sind 12 Firmen.\nDavon 9 KMU.",
        "1: ja\n2: 14\n3: nein",
        "Was ist ein KMU?\nUnd was ein Cluster?",
        "Sachsen\nThüringen",
        "Meier GmbH, 14 MA, Erfurt",
        "",
        "ja",
        "Gruppe,Anzahl\nBetriebe,31\ndavon KMU,24\nInstitute,2",
        "Jahr;Partner\n2019;11\n2022;19\nheute;30",
        "Vermerk Beirat Glasbau e. V.\nTOP 1: 2 Zugänge, damit 38 Mitglieder\nTOP 2: Kasse geprüft",
        "Antragsteller:\n[ ] Firma\n[x] Hochschule",
        "Jena (Saale), 8 Firmen, 2 Hochschulen; größtes Unternehmen 80 MA; Antrag noch nicht gestellt",
    ],
)
def test_no_list(text: str) -> None:
    assert read(text) == []


def test_addresses_and_numbers_of_people_are_not_kept() -> None:
    rows = read(
        "Meier GmbH; 14 MA; Erfurt; Erika Muster; e.muster@example.org; 0361 12345\nLoth KG; 9 MA; Jena; A. Loth"
    )
    assert {key for row in rows for key in row} <= {"name", "art", "beschaeftigte", "land", "ausland", "kein_kmu"}
    assert "example.org" not in str(rows)
    assert "Muster" not in str(rows)
