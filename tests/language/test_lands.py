"""A Land that is struck or put right leaves the others as they were."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language import lands, reading
from bot.language.facts.fold import fold
from bot.language.heard import Message
from bot.language.reading import READER


def left(text: str, *known: str) -> list[str] | None:
    facts = {"bundeslaender": list(known), "sitz_deutschland": True, "zahl_unternehmen": 14}
    message = Message(text, fold(text), [("angabe", 0.5)], [], [], None, frozenset(facts), values=facts)
    heard = lands.listen(message, READER)
    if heard is None:
        return None
    assert heard.act == "korrektur"
    if heard.details:
        return list(heard.details["nie_gesagt"].values())
    said = {statement.fact: statement.value for statement in heard.statements}
    assert "sitz_deutschland" not in said
    return list(said["bundeslaender"])


@pytest.mark.parametrize(
    ("text", "known", "lands_left"),
    [
        ("Der Sitz ist nicht in Jena, sondern in Chemnitz.", ["thueringen"], ["sachsen"]),
        ("Nicht Bayern! Nur Hessen.", ["bayern", "hessen"], ["hessen"]),
        ("nur Thüringen", ["sachsen", "thueringen"], ["thueringen"]),
        ("Streich bitte Thüringen", ["sachsen", "thueringen"], ["sachsen"]),
        ("Löschen Sie doch das Saarland.", ["saarland", "hessen"], ["hessen"]),
        ("Und Bayern steht ja immer noch drin!", ["bayern", "hessen"], ["hessen"]),
        ("Mühlhausen in Thüringen meinte ich nicht.", ["thueringen", "hessen"], ["hessen"]),
        ("Sitz ist Weimar, nein, Bautzen, also Sachsen.", ["thueringen"], ["sachsen"]),
        ("Bremen ist falsch.", ["bremen"], [None]),
    ],
)
def test_what_is_struck_leaves_the_list(text: str, known: list[str], lands_left: list[str]) -> None:
    assert left(text, *known) == lands_left


@pytest.mark.parametrize(
    "text",
    [
        "In Hessen gibt es keine Hochschule dafür.",
        "Unsere Firmen in Bayern sind nicht groß.",
        "Auch in Thüringen sitzen zwei.",
        "Ist Hessen nicht mehr drin?",
        "Wir sitzen in Hessen.",
        "Streichen Sie die Hochschule.",
        "In Hessen sitzen nur drei Firmen.",
        "Allein in Bayern haben wir zwölf Betriebe.",
    ],
)
def test_what_else_is_said_of_a_land_strikes_nothing(text: str) -> None:
    assert left(text, "hessen", "bayern") is None


def test_a_place_taken_back_in_the_same_breath_is_none(trained_ear: Any) -> None:
    asked = trained_ear.vocabulary.questions["bundeslaender"]
    said = reading.answer("Unser Büro ist in Kiel, ach nein, in Schwerin", asked)
    assert [s.value for s in said if s.fact == "bundeslaender"] == [["mecklenburg-vorpommern"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Essen", ["nordrhein-westfalen"]),
        ("hagen", ["nordrhein-westfalen"]),
        ("in der Hauptstadt", ["berlin"]),
        ("rein fränkisch", ["bayern"]),
        ("von Mainz nach Wiesbaden gezogen", ["hessen"]),
        ("Stuhr, gleich neben Bremen", ["niedersachsen"]),
    ],
)
def test_a_reply_names_the_land(text: str, said: list[str], trained_ear: Any) -> None:
    asked = trained_ear.vocabulary.questions["bundeslaender"]
    assert [s.value for s in reading.answer(text, asked) if s.fact == "bundeslaender"] == [said]
