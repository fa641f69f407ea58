"""A change that names its fact by title is read as it was written, for every fact of the catalogue."""

from __future__ import annotations

from typing import Any

import pytest

from bot.catalogue.load import load
from bot.catalogue.training import tables
from bot.language import by_title
from bot.language.reading import READER
from bot.language.vocabulary import read_vocabulary

VOCABULARY = read_vocabulary(tables(load()))
QUESTIONS = load().questions


def heard(text: str, known: tuple[str, ...] = ()) -> Any:
    return by_title.listen(text, VOCABULARY.titles, known, READER)


def values(fact: str) -> list[tuple[str, Any]]:
    """What the fields of a page write for this fact, and what it means."""
    question = QUESTIONS[fact]
    options = [(option.title, option.value) for option in question.options]
    return {
        "ja_nein": [("Ja", True), ("Nein", False)],
        "zahl": [("0", 0), ("7", 7), ("1.250", 1250), ("2,5", 2.5)],
        "datum": [("01.03.2011", "2011-03-01")],
        "text": [("Holzbau und Leichtbau", "Holzbau und Leichtbau")],
        "auswahl": options,
        "mehrfach": [
            *((title, [value]) for title, value in options),
            (", ".join(title for title, _ in options), [value for _, value in options]),
        ],
    }[question.kind]


@pytest.mark.parametrize("fact", sorted(QUESTIONS))
def test_every_fact_is_changed_to_what_was_written(fact: str) -> None:
    for written, meant in values(fact):
        found = heard(f"Ändern: {QUESTIONS[fact].title}: {written}", (fact,))
        assert [(said.fact, said.value) for said in found.statements] == [(fact, meant)], written
        assert found.act == "korrektur"
        assert heard(f"Ändern: {QUESTIONS[fact].title}: {written}").act == "angabe"


def test_titles_name_one_fact_each() -> None:
    assert len(VOCABULARY.titles) == len(QUESTIONS)


@pytest.mark.parametrize(
    "text",
    ["Ändern: Zahl der Drachen: 7", "Ändern: Zahl der Drachen", "Zahl der KMU: 7", "Ändern: : 7", "Zahl der KMU"],
)
def test_everything_else_is_left_to_the_ear(text: str) -> None:
    assert heard(text) is None


def test_other_words_for_a_value_are_read_as_an_answer() -> None:
    assert [said.value for said in heard("Ändern: Zahl der KMU: rund zwölf").statements] == [12]


@pytest.mark.parametrize("fact", sorted(QUESTIONS))
def test_a_title_without_a_value_asks_for_the_new_one(fact: str) -> None:
    for text in (f"Ändern: {QUESTIONS[fact].title}", f"ändern: {QUESTIONS[fact].title.lower()}:"):
        found = heard(text, (fact,))
        assert (found.act, list(found.statements), found.details) == ("korrektur", [], {"fakt": fact})


def test_more_buttons_are_asked_for_by_their_title() -> None:
    assert heard("Weitere Angaben ändern").details == {"weitere": True}
