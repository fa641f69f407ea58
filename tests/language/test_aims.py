"""What a text wants: the aims of sentences that name no project, and what only sounds like one."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language.facts import reader

AIM = "vorhaben_ziel"


def said(text: str) -> dict[str, Any]:
    return {s.fact: s.value for s in reader.read(text)}


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("Unsere Tischlerei will mit drei Kollegen ein Möbelpaneel zur Marktreife bringen.", "fue_projekte"),
        ("Wir möchten mit zwei Zulieferern und der FH Kiel eine leisere Pumpe entwickeln.", "fue_projekte"),
        ("Zusammen mit der Uni Gießen soll ein schonenderes Trocknungsverfahren entstehen.", "fue_projekte"),
        ("Ziel ist ein marktreifes Messgerät.", "fue_projekte"),
        ("Ich würde gern mit zwei Firmen einen Prototyp bauen.", "fue_projekte"),
        ("Die Strategie ist fertig, alle haben zugestimmt. Nun geht es darum, sie umzusetzen.", "strategie_umsetzen"),
        ("Mein Mandant hätte gern ein Netzwerk mit sechs Betrieben.", "netzwerk_aufbauen"),
        ("mir sind nün betrieb us waldshut und wänd zäme es netzwerk gründe", "netzwerk_aufbauen"),
        ("Wir suchen weitere Mitglieder.", "netzwerk_erweitern"),
        ("Wir sind von 20 auf 48 Firmen gewachsen, und so soll es weitergehen.", "netzwerk_erweitern"),
        ("Wir wollen länderübergreifend mit Partnern in Frankreich arbeiten.", "internationalisieren"),
    ],
)
def test_is_an_aim(text: str, aim: str) -> None:
    assert aim in said(text)[AIM]


@pytest.mark.parametrize(
    "text",
    [
        "Mit den Partnern wollen wir eine Strategie entwickeln.",
        "Wir haben mit zwei Firmen eine Pumpe entwickelt.",
        pytest.param(
            "Mit den Nachbarn wollen wir eine Halle bauen.",
            marks=pytest.mark.xfail(strict=False, reason="weighed closely"),
        ),
        "Eine Strategie haben wir nicht. Nun geht es darum, sie zu schreiben.",
        "Mit den Mitgliedern wollen wir eine Satzung entwickeln.",
        "Zur Marktreife bringen kann das nur ein Konzern.",
        "Wir hätten gern einen Netzwerkmanager.",
        "Neue Mitglieder suchen wir nicht.",
        "Wir suchen neue Mitarbeiter.",
        "Wir sind zufrieden, und das soll so weitergehen.",
        "Soll das so weitergehen?",
        "Das Projekt ist länderübergreifend, Partner sitzen in Hessen und Thüringen.",
    ],
)
def test_is_none(text: str) -> None:
    assert AIM not in said(text)


def test_what_has_grown_and_goes_on() -> None:
    text = "Unser Verein vernetzt seit zehn Jahren Gießer. Im letzten Jahr sind wir von 40 auf 75 Mitglieder gewachsen und das soll so weitergehen."
    facts = said(text)
    assert facts["zahl_partner"] == 75
    assert facts["netzwerk_phase"] == "bestehend_erweitert"


@pytest.mark.parametrize(
    ("text", "common"),
    [
        ("Sieben Betriebe sind wir, und alle stellen Federn her.", True),
        ("Wir sind fünf Firmen, und alle bauen Landmaschinen.", True),
        ("Wir sind fünf Firmen, und alle bauen eigene Maschinen.", None),
        ("Wir sind vier Firmen, und alle haben unter 50 Leute.", None),
    ],
)
def test_what_all_of_them_make(text: str, common: bool | None) -> None:
    assert said(text).get("gemeinsames_thema") is common


def test_rivals_otherwise_have_a_strategy() -> None:
    text = "Vier Firmen, die sonst Konkurrenten sind, haben eine schriftliche Strategie verabschiedet."
    assert said(text)["strategie"] is True
