"""What a thought experiment makes of the counts that are known, with and without a noun, in every dialect; and what is no such experiment."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language import ear, leaving, supposed
from bot.language.facts import reader
from bot.language.facts.fold import fold
from bot.language.heard import Message
from bot.language.reading import READER

KNOWN = {"zahl_unternehmen": 8, "zahl_kmu": 6, "zahl_hochschulen": 1}


def message(text: str, facts: dict[str, Any] = KNOWN, label: str = "was_waere_wenn", score: float = 0.9) -> Message:
    return Message(text, fold(text), [(label, score)], [], [], None, frozenset(facts), values=facts)


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Mit vier Firmen mehr wären wir ein richtiges Netzwerk.", {"zahl_unternehmen": {"plus": 4}}),
        ("Was wär, wenn wir noch drei dazu bekämen?", {"zahl_unternehmen": {"plus": 3}}),
        ("wos is wenn ma no zwoa dazua kriagn", {"zahl_unternehmen": {"plus": 2}}),
        ("Und wenn no zwoi dazu kommet?", {"zahl_unternehmen": {"plus": 2}}),
        ("Angenommen, zwei Betriebe springen ab.", {"zahl_unternehmen": {"minus": 2}}),
        ("angenommen drei hören auf", {"zahl_unternehmen": {"minus": 3}}),
        ("Nehmen wir an, die Hälfte springt ab.", {"zahl_unternehmen": {"minus": 4}}),
        ("Was wäre, wenn drei dazukommen und einer geht?", {"zahl_unternehmen": {"plus": 2}}),
        ("Was wäre, wenn zwei der KMU wegfallen?", {"zahl_kmu": {"minus": 2}}),
        ("Und wenn es nur 5 wären?", {"zahl_unternehmen": 5}),
        ("wenn mir bloß sechs wäret?", {"zahl_unternehmen": 6}),
        ("und wann mia zwölfe warn?", {"zahl_unternehmen": 12}),
        ("wenn aus de acht elfe werdn", {"zahl_unternehmen": 11}),
        ("Was wäre, wenn aus den acht Firmen elf würden?", {"zahl_unternehmen": 11}),
        ("Wenn wir zehn statt acht hätten?", {"zahl_unternehmen": 10}),
        ("Und wenn nur fünf zählen würden?", {"zahl_zaehlende_unternehmen": 5}),
    ],
)
def test_the_known_total_moves(text: str, moved: dict[str, Any]) -> None:
    heard = ear.listen(message(text), READER)
    assert heard.act == "was_waere_wenn"
    said = {statement.fact: statement.value for statement in heard.statements}
    assert {fact: said.get(fact) for fact in moved} == moved
    assert not (set(said) - set(moved)) & {"zahl_unternehmen", "zahl_partner"}


def test_who_are_partners_are_moved_as_partners() -> None:
    said = supposed.counts(message("Was ist, wenn es nur 15 Mitglieder wären?", {"zahl_partner": 20}))
    assert [(statement.fact, statement.value) for statement in said] == [("zahl_partner", 15)]


@pytest.mark.parametrize("text", ["Voriges Jahr hatten wir noch 20 Firmen.", "Bislang waren es sechs Betriebe."])
def test_what_was_is_neither_supposed_nor_stated(text: str) -> None:
    assert supposed.counts(message(text)) == []
    assert [s.fact for s in reader.hypothesis(text) if s.fact.startswith("zahl_")] == []
    assert [s.fact for s in reader.read(text, KNOWN) if s.fact.startswith("zahl_")] == []


def test_who_came_is_there() -> None:
    said = leaving.left(message("Vorige Woche kamen zwei Firmen dazu.", label="angabe"), READER)
    assert [(statement.fact, statement.value) for statement in said] == [("zahl_unternehmen", {"plus": 2})]


def test_a_management_that_is_not_neutral_is_one() -> None:
    said = {s.fact: s.value for s in reader.hypothesis("Und wenn das Management nicht neutral ist?")}
    assert said == {"management_neutral": False}


def test_what_is_told_supposes_nothing() -> None:
    said = ear.listen(message("Eine Strategie? Die machen wir gerade.", score=0.15), READER)
    assert said.act != "was_waere_wenn" or not said.statements


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("Wir simulieren mit neun Firmen aus Dresden Lawinen", "zahl_unternehmen", 9),
        ("Mit sieben KMU aus Ulm simulieren wir Staus, was passt da?", "zahl_kmu", 7),
        ("Wir schreiben mit zehn Firmen aus Kiel an einem Szenario für den Hafen", "zahl_unternehmen", 10),
        ("Wir bauen testweise mit fünf KMU aus Gera eine Pumpe", "zahl_kmu", 5),
        ("Wir spielen mit elf Firmen aus Mainz Notfälle durch", "zahl_unternehmen", 11),
        ("Unsere Skizze wurde angenommen, wir sind zwölf Firmen aus Jena", "zahl_unternehmen", 12),
    ],
)
def test_everyday_work_is_no_thought_experiment(trained_ear: Any, text: str, fact: str, value: int) -> None:
    heard = trained_ear.hears(text)
    assert (heard.act, {said.fact: said.value for said in heard.statements}.get(fact)) == ("angabe", value)


@pytest.mark.parametrize(
    "text",
    ["Können zwei Konzerne und fünf KMU zusammen einen Antrag stellen?", "Bekommen zehn KMU mehr als fünf?"],
)
def test_a_question_for_a_rule_supposes_nothing(trained_ear: Any, text: str) -> None:
    heard = trained_ear.hears(text)
    assert heard.act != "was_waere_wenn"
    assert not [said for said in heard.statements if said.fact.startswith("zahl_")]


@pytest.mark.parametrize(
    ("text", "fact", "count"),
    [
        ("Was wäre, wenn wir eine Uni hätten?", "zahl_hochschulen", 1),
        ("was ändert sich, wenn wir ein Großunternehmen im Netzwerk haben", "zahl_grossunternehmen", 1),
        ("Was wäre, wenn wir keine Hochschule mehr hätten?", "zahl_hochschulen", 0),
        ("Wenn wir kein einziges Großunternehmen bekämen?", "zahl_grossunternehmen", 0),
    ],
)
def test_one_or_none_of_a_kind_that_we_would_have_is_supposed(text: str, fact: str, count: int) -> None:
    assert [(s.fact, s.value) for s in reader.hypothesis(text)] == [(fact, count)]


@pytest.mark.parametrize(
    "text",
    [
        "Was wäre, wenn wir kein Unternehmen hätten, das mehr als 250 Leute hat?",
        "Was wäre, wenn wir ein Institut als Koordinator hätten?",
    ],
)
def test_what_is_had_as_something_else_is_not_counted(text: str) -> None:
    assert [s.fact for s in reader.hypothesis(text) if s.fact.startswith("zahl_")] == []
