"""Replies whose words sound like a bank, a step back, a stranger's talk or an order, and what is really such an act."""

from __future__ import annotations

from typing import Any

import pytest

EVERY_SECTOR = ["wirtschaft", "wissenschaft", "politik", "verwaltung", "gesellschaft"]


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("bereiche", "durch die Bank", EVERY_SECTOR),
        ("bereiche", "samt und sonders", EVERY_SECTOR),
        ("eigenanteil_bereit", "zahlen durch die Bank", True),
        ("bundeslaender", "SH + HH", ["hamburg", "schleswig-holstein"]),
        ("bundeslaender", "BW, RP", ["baden-wuerttemberg", "rheinland-pfalz"]),
        ("netzwerk_phase", "wachsen wie die Pilze", "bestehend_erweitert"),
        ("label", "Bewerbung abgelehnt", "keins"),
        ("zahl_hochschulen", "Die Liste hat mein Kollege", "unbekannt"),
        ("antragsteller_art", "kein Kommetar", "unbekannt"),
        ("thema", "3D-Druck", "3D-Druck"),
    ],
)
def test_a_reply_is_heard(trained_ear: Any, asked: str, text: str, value: Any) -> None:
    told = {said.fact: said.value for said in trained_ear.hears(text, asked).statements}
    got = told.get(asked)
    assert (sorted(got) if isinstance(got, list) else got) == (sorted(value) if isinstance(value, list) else value)


@pytest.mark.parametrize(
    ("asked", "text"),
    [("zahl_kmu", "durch die Bank"), ("zahl_kmu", "restlos"), ("private_mittel_eur", "nochmal dieselbe Summe")],
)
def test_a_count_of_nobody_knows_how_many_is_no_act(trained_ear: Any, asked: str, text: str) -> None:
    heard = trained_ear.hears(text, asked, ("zahl_partner",))
    assert (heard.act, list(heard.statements)) == ("nicht_verstanden", [])


@pytest.mark.parametrize(
    ("asked", "text", "act"),
    [
        ("zahl_kmu", "noch mal zurück", "zurueck"),
        ("zahl_kmu", "restlos alles löschen", "loeschen"),
        ("netzwerk_phase", "Die Mieten wachsen wie Unkraut", "fremd"),
    ],
)
def test_an_act_stays_one(trained_ear: Any, asked: str, text: str, act: str) -> None:
    heard = trained_ear.hears(text, asked, ("zahl_partner",))
    assert (heard.act, list(heard.statements)) == (act, [])


def test_how_many_came_is_no_count(trained_ear: Any) -> None:
    heard = trained_ear.hears("plus dreißig Mitglieder heuer", "netzwerk_phase")
    assert {said.fact: said.value for said in heard.statements} == {"netzwerk_phase": "bestehend_erweitert"}


@pytest.mark.parametrize("text", ["HH", "sachsn-anahlt"])
def test_a_land_says_where_the_seat_is(trained_ear: Any, text: str) -> None:
    told = {said.fact: said.value for said in trained_ear.hears(text, "bundeslaender").statements}
    assert told["sitz_deutschland"] is True


def test_a_seat_abroad_is_none_here(trained_ear: Any) -> None:
    told = {said.fact: said.value for said in trained_ear.hears("HH, Leitung in Wien", "bundeslaender").statements}
    assert told.get("sitz_deutschland") is not True
