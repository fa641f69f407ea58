"""What a reply speaks of: strange to a question that it says nothing of, never strange where it speaks of nothing in particular."""

from __future__ import annotations

import pytest

from bot.language.facts import leaning, subject
from bot.language.facts.normal import normal
from bot.language.leaning_training import subjects_of

TABLES = [
    {"name": "antwort:strategie:ja", "elements": ["das Papier ist verabschiedet"]},
    {"name": "antwort:allgemein:andere", "elements": ["jein"]},
    {"name": "antwort:allgemein:wert", "elements": ["rund zwölf"]},
    {"name": "aussage:label:gold", "elements": ["Wir tragen das Goldlabel."]},
    {"name": "aussage:label:nichts", "elements": ["Gold ist teuer."]},
    {"name": "angabe:partner", "elements": ["Dabei sind [9](zahl_unternehmen) Betriebe."]},
]


def test_subjects_are_the_facts_figures_and_what_is_none() -> None:
    assert set(subjects_of(TABLES, [("ja genau", "bestaetigung"), ("wie wird das Wetter", "fremd")])) == {
        ("strategie", "das Papier ist verabschiedet"),
        ("andere", "jein"),
        ("wert", "rund zwölf"),
        ("label", "Wir tragen das Goldlabel."),
        ("wert", "Dabei sind 9 Betriebe."),
        ("allgemein", "ja genau"),
        ("andere", "wie wird das Wetter"),
    }


def test_what_is_akin_is_never_far() -> None:
    assert subject.akin("strategie", "strategie")
    assert subject.akin("go_cluster_mitglied", "label")
    assert not subject.akin("strategie", "label")


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize(
    ("text", "own", "strange"),
    [
        ("Unsere Webseite gibt es auch auf Englisch.", "englische_webseite", "unternehmen_unabhaengig"),
        ("Die Patente gehören laut Vertrag den Partnern in Wien.", "ipr_vereinbarung", "zweitaegige_veranstaltung"),
        ("Wir stehen auf der GRW-Karte.", "strukturschwache_region", "vorhaben_begonnen"),
    ],
)
def test_a_text_is_strange_to_what_it_does_not_speak_of(text: str, own: str, strange: str) -> None:
    form = normal(text)
    assert subject.strangeness(form, own) < 0.1
    assert subject.strangeness(form, strange) > 0.5
    _, chance = subject.inclination(form, strange)
    assert chance < leaning.leaning(form, strange)[1]


@pytest.mark.usefixtures("trained_ear")
def test_a_reply_to_anything_is_strange_to_nothing() -> None:
    assert subject.strangeness(normal("ja, das passt so"), "strategie") < 0.5
    assert subject.is_reply(normal("da fragen Sie besser die Geschäftsstelle"))
    assert not subject.is_reply(normal("Welche Unterlagen brauche ich für den Antrag?"))


def test_without_a_model_nothing_is_strange() -> None:
    learned = leaning._learned
    leaning.use({})
    try:
        assert subject.strangeness(normal("Wir stehen auf der GRW-Karte."), "strategie") == 0
        assert subject.is_reply(normal("Wann ist Weihnachten?"))
    finally:
        leaning.use(learned)
