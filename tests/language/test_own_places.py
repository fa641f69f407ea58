"""Whose a place is: what was learned speaks where patterns shut the clause, and where they do not know a customer or a leaver."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from bot.language import places_training
from bot.language.facts import leaning, reader
from bot.language.facts.model import Statement
from bot.language.facts.own_places import OTHERS, OURS

# None of these sentences is to be learned from.
OURS_ALL_THE_SAME = (
    ("Die Gemeinden hier an der Schlei hätten gern einen Zusammenschluss der Bootsbauer.", ["schleswig-holstein"]),
    ("Bei uns in Husum wären es neun Werften, wenn der Segelmacher auch noch mitzieht.", ["schleswig-holstein"]),
    ("In unserem Pirmasenser Schuhverbund waren es einmal sechzig Firmen.", ["rheinland-pfalz"]),
    ("Ein Mandant von uns aus Görlitz überlegt, mit acht anderen ein Netzwerk zu gründen.", ["sachsen"]),
)
OF_OTHERS = (
    "Die Drahtzieher aus Iserlohn wollten auch, haben es sich aber anders überlegt.",
    "Habe vorhin in der Zeitung gelesen, dass sie in Zwickau Geld dafür bekommen haben.",
    "Wir sind acht Werften, und der Projektträger in Jülich hat sich nie gemeldet.",
)


def lands(text: str) -> Any:
    return lands_of(reader.read(text))


def lands_of(said: Iterable[Statement]) -> Any:
    return {s.fact: s.value for s in said}.get("bundeslaender")


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize(("text", "own"), OURS_ALL_THE_SAME)
def test_our_place_counts_in_whatever_clause_it_stands(text: str, own: list[str]) -> None:
    assert lands(text) == own


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize("text", OF_OTHERS)
def test_the_place_of_others_does_not_count(text: str) -> None:
    assert lands(text) is None


@pytest.mark.usefixtures("trained_ear")
def test_what_is_supposed_counts_where_it_is_asked_for() -> None:
    """A condition that is read as it were so shuts nothing, whatever was learned of conditions."""
    assert lands_of(reader.hypothesis("Falls noch eine Firma aus Jena mitmacht")) == ["thueringen"]


def test_without_a_model_the_patterns_stand() -> None:
    kept = dict(leaning._learned)  # what other tests read by
    leaning.use({})
    try:
        assert lands("Wir sind neun Werften in Husum.") == ["schleswig-holstein"]
        assert lands("Bei uns in Husum wären es neun Werften, wenn der Segelmacher mitzieht.") is None
    finally:
        leaning.use(kept)


def test_marks_are_told_apart_and_a_place_without_one_teaches_nothing() -> None:
    text = "Wir sitzen in [Husum](wir), die Kundschaft in [Hamburg](andere), und in Kiel war ich auch mal."
    assert [ours for _, ours in places_training.examples_of(text)] == [True, False]
    model = places_training.learned_from(
        [{"name": "ort:probe", "elements": [text]}, {"name": "stadt:x", "elements": ["y"]}]
    )
    assert model.classes == (OTHERS, OURS)
