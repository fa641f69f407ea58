"""Who has left makes counts smaller; a number without a noun is the total that is known."""

from __future__ import annotations

from typing import Any

import pytest

from bot.catalogue.load import load
from bot.catalogue.training import tables
from bot.language import leaving, second_thoughts
from bot.language.facts.fold import fold
from bot.language.heard import Message
from bot.language.reading import READER
from bot.language.vocabulary import read_vocabulary

VOCABULARY = read_vocabulary(tables(load()))
FACTS: dict[str, Any] = {
    "zahl_unternehmen": 9,
    "zahl_kmu": 6,
    "zahl_hochschulen": 1,
    "zahl_forschungseinrichtungen": 2,
}


def message(text: str, facts: dict[str, Any], latest: tuple[str, ...] = (), asked: str | None = None) -> Message:
    question = VOCABULARY.questions[asked] if asked else None
    return Message(text, fold(text), [("angabe", 0.4)], [], [], question, frozenset(facts), values=facts, latest=latest)


def changed(text: str, facts: dict[str, Any] = FACTS, **talk: Any) -> dict[str, Any] | None:
    heard = second_thoughts.listen(message(text, facts, **talk), VOCABULARY.titles, READER)
    return None if heard is None else {said.fact: said.value for said in heard.statements}


@pytest.mark.parametrize(
    ("text", "fewer"),
    [
        ("Die FH macht leider doch nicht mit", {"zahl_hochschulen": 1}),
        ("Das Fraunhofer-Institut ist wieder ausgestiegen.", {"zahl_forschungseinrichtungen": 1}),
        ("Unsere Hochschule hatte ich irrtümlich mitgezählt", {"zahl_hochschulen": 1}),
        ("Inzwischen sind uns drei Betriebe abgesprungen", {"zahl_unternehmen": 3}),
        ("Nee, die Uni ist doch raus", {"zahl_hochschulen": 1}),
        ("Zwei der KMU sind nicht mehr dabei", {"zahl_kmu": 2}),
        ("Einer unserer Partner hat abgesagt", {"zahl_unternehmen": 1}),
        ("Die beiden Institute sind raus", {"zahl_forschungseinrichtungen": 2}),
    ],
)
def test_who_has_left_makes_a_count_smaller(text: str, fewer: dict[str, int]) -> None:
    assert changed(text) == {fact: {"minus": number} for fact, number in fewer.items()}


@pytest.mark.parametrize(
    ("text", "facts", "latest", "fact"),
    [
        ("Jetzt sind wir nur noch sieben, zwei haben abgesagt", {"zahl_unternehmen": 9}, (), "zahl_unternehmen"),
        ("Eigentlich sind wir sieben", {"zahl_partner": 9, "zahl_unternehmen": 5}, (), "zahl_partner"),
        ("sorry, ich meinte 7 zusammen", {"zahl_partner": 9}, (), "zahl_partner"),
        ("Zwei KMU sind raus, jetzt sind es sieben", {"zahl_kmu": 9, "zahl_unternehmen": 12}, (), "zahl_kmu"),
        ("ich meinte sieben", {"zahl_unternehmen": 12, "zahl_kmu": 9}, ("zahl_kmu",), "zahl_kmu"),
    ],
)
def test_a_bare_number_is_the_total_that_is_known(
    text: str, facts: dict[str, Any], latest: tuple[str, ...], fact: str
) -> None:
    assert changed(text, facts, latest=latest) == {fact: 7}


@pytest.mark.parametrize(
    "text",
    [
        "Der Auftrag ist schon raus",
        "Dazu kommen zwei Vereine",
        "Die Stadt ist nicht dabei",
        "Ist die Uni nicht dabei?",
        "Die Hochschule macht mit",
        "Wir sind noch nicht so weit",
        "Wir sind sieben Jahre dabei",
        "Wenn zwei abspringen, sind wir sieben",
        "ich meinte das anders",
    ],
)
def test_other_sentences_change_nothing(text: str) -> None:
    assert not changed(text)


@pytest.mark.parametrize("text", ["Zwei sind noch dazugekommen", "Inzwischen sind zwei Firmen dazugestoßen"])
def test_who_has_joined_makes_a_count_larger(text: str) -> None:
    assert changed(text) == {"zahl_unternehmen": {"plus": 2}}


def test_who_would_join() -> None:
    said = [
        leaving.would_leave(message(t, FACTS), READER)
        for t in ("und wenn noch drei dazukommen?", "wenn drei aus Polen dazukämen?")
    ]
    assert [(s.fact, s.value) for found in said for s in found] == [
        ("zahl_unternehmen", {"plus": 3}),
        ("zahl_unternehmen_ausland", {"plus": 3}),
    ]


def test_the_open_question_is_answered_first() -> None:
    assert changed("Es sind doch nur sieben", asked="zahl_kooperationsprojekte") is None
    assert changed("Jetzt sind wir nur sieben", asked="zahl_unternehmen") is None


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Und wenn uns drei abspringen?", "zahl_unternehmen"),
        ("Was passiert, wenn drei Partner ausfallen?", "zahl_unternehmen"),
        ("Was wäre, wenn drei KMU wegfallen und dafür eine Uni dazukommt?", "zahl_kmu"),
    ],
)
def test_who_would_leave(text: str, fact: str) -> None:
    assert [(s.fact, s.value) for s in leaving.would_leave(message(text, FACTS), READER)] == [(fact, {"minus": 3})]
