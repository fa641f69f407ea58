"""Every fact that can be counted or denied has a name on a fact sheet, and what stands behind it counts as said."""

from __future__ import annotations

import pytest

from bot.catalogue.load import load as catalogue
from bot.language.facts.data import load
from bot.language.facts.field_names import field
from bot.language.facts.reader import read

LINES = {  # what an adviser writes before the colon
    "eigenanteil_bereit": "Eigenanteil der Firmen", "strategie": "Gemeinsame Strategie", "koordinator": "Koordinator benannt",
    "netzwerkvereinbarung": "Kooperationsvertrag", "go_cluster_mitglied": "go-cluster", "englische_webseite": "Website auf Englisch",
    "ipr_vereinbarung": "IP-Regelung", "auslandspartner_finanzierung": "Finanzierung der Auslandspartner",
    "unternehmen_unabhaengig": "Alle Firmen unabhängig", "wirtschaftliche_verwertung": "Spätere Vermarktung",
    "strukturschwache_region": "GRW-Gebiet", "zweitaegige_veranstaltung": "Zweitägige Veranstaltung geplant",
}  # fmt: skip


def test_the_names_are_of_facts() -> None:
    kinds = {fact: question.kind for fact, question in catalogue().questions.items()}
    named = {fact: kind for kind in ("zahl", "ja_nein") for fact in load("feldnamen")[kind]}
    assert {fact: kinds[fact] for fact in named} == named


@pytest.mark.parametrize("fact", LINES)
@pytest.mark.parametrize(
    ("said", "value"), [("ja", True), ("nein", False), ("unbekannt", "unbekannt"), ("weiß ich nicht", "unbekannt")]
)
@pytest.mark.parametrize("mark", [":", "?", " ="])
def test_a_line_says_its_fact_and_no_other(fact: str, said: str, value: object, mark: str) -> None:
    assert {s.fact: s.value for s in read(f"{LINES[fact]}{mark} {said}")} == {fact: value}


@pytest.mark.parametrize(
    "label",
    ["wetter", "firmen die mitmachen", "strategie des landes", "förderung", "webseite", "nachbarcluster firmen"],
)
def test_what_is_no_name_of_a_field(label: str) -> None:
    assert field(label) is None
