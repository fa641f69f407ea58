"""Replies in words that only the open question gives a meaning are heard, whatever act they sound like; who keeps it to himself denies nothing."""

from __future__ import annotations

from typing import Any

import pytest

KNOWN = ("zahl_unternehmen",)
REPLIES: tuple[tuple[str, str, Any], ...] = (
    ("sitz_deutschland", "laut Impressum Graz", False),
    ("sitz_deutschland", "in der Bundeshauptstadt", True),
    ("sitz_deutschland", "Postleitzahl 26121", True),
    ("zweitaegige_veranstaltung", "eine Klausur übers Wochenende", True),
    ("zweitaegige_veranstaltung", "Wochenendseminar", True),
    ("zweitaegige_veranstaltung", "von Freitag auf Samstag", True),
    ("management_neutral", "parteiisch, ehrlich gesagt", False),
    ("eccp_eintrag", "wurden wieder rausgenommen", False),
    ("koordinator", "sie haben mich gewählt", True),
    ("koordinator", "ich wurde gewählt", True),
    ("koordinator", "wird gerade gesucht", False),
    ("koordinator", "wird im Oktober bestimmt", False),
    ("englische_webseite", "www.clusterxy.de/en", True),
)
KEPT: tuple[tuple[str, str], ...] = (
    ("englische_webseite", "tut nichts zur Sache"),
    ("strategie", "das tut hier nichts zur Sache"),
    ("strategie", "das gehört nicht hierher"),
    ("englische_webseite", "das ist nicht relevant"),
    ("eccp_eintrag", "keine Auskunft"),
    ("koordinator", "Betriebsgeheimnis"),
    ("koordinator", "das behalte ich für mich"),
)
ELSEWHERE: tuple[tuple[str, str], ...] = (
    ("zweitaegige_veranstaltung", "schönes Wochenende"),
    ("zweitaegige_veranstaltung", "bin übers Wochenende weg"),
    ("zweitaegige_veranstaltung", "Was ist mit Freitag auf Samstag?"),
    ("koordinator", "Wer hat mich gewählt?"),
    ("eccp_eintrag", "Werden wir wieder rausgenommen?"),
    ("sitz_deutschland", "Was steht im Impressum?"),
    ("sitz_deutschland", "Wie weit ist es bis Graz?"),
    ("englische_webseite", "www.clusterxy.de"),
    ("englische_webseite", "Haben Sie eine Seite /en?"),
)


@pytest.mark.parametrize(("asked", "text", "value"), REPLIES)
def test_it_replies(trained_ear: Any, asked: str, text: str, value: Any) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert heard.act == "angabe"
    assert {statement.fact: statement.value for statement in heard.statements}[asked] is value


@pytest.mark.parametrize(("asked", "text"), KEPT)
def test_who_keeps_it_denies_nothing(trained_ear: Any, asked: str, text: str) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    said = {statement.fact: statement.value for statement in heard.statements}
    assert heard.act == "weiss_nicht" or said.get(asked) == "unbekannt"
    assert said.get(asked) in (None, "unbekannt")


@pytest.mark.parametrize(("asked", "text"), ELSEWHERE)
def test_what_only_sounds_so_replies_nothing(trained_ear: Any, asked: str, text: str) -> None:
    assert asked not in {statement.fact for statement in trained_ear.hears(text, asked, KNOWN).statements}
