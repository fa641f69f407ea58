"""Whose a place is: what was learned speaks where patterns shut the clause, and where they do not know a customer or a leaver."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.language import places_training
from bot.language.facts import leaning, own_places, reader
from bot.language.facts.holding import DESCRIBES
from bot.language.facts.leaning import Leaning
from bot.language.facts.model import Statement
from bot.language.facts.normal import Normal, normal
from bot.language.facts.own_places import BUCKETS, CERTAIN, LIKELY, OTHERS, OURS, PLACES, UNLIKELY
from bot.language.facts.places import towns_and_regions
from bot.language.facts.scope import mark

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
    "Urlaub machen wir am liebsten in Thüringen.",
)


def lands(text: str) -> Any:
    return lands_of(reader.read(text))


def lands_of(said: Iterable[Statement]) -> Any:
    return {s.fact: s.value for s in said}.get("bundeslaender")


def that_says(chance: float) -> Leaning:
    """A model to which every place is ours as likely as this."""
    bias = np.array([0.0, np.log(chance / (1 - chance))], np.float32)
    return Leaning((OTHERS, OURS), np.zeros((BUCKETS, 2), np.float16), bias, 1.0)


@pytest.fixture
def learned() -> Iterator[None]:
    """What other tests read by, put back."""
    before = dict(leaning._learned)
    yield
    leaning.use(before)


def described(text: str) -> Normal:
    form = mark(normal(text))
    form.noted[DESCRIBES] = True
    return form


def taken(text: str, heard: str) -> bool:
    """Is the one place of the text taken for ours, when the patterns say this of it?"""
    form = described(text)
    return own_places.ours(form, towns_and_regions(form), [heard], set()) == [True]


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize(("text", "own"), OURS_ALL_THE_SAME)
def test_our_place_counts_in_whatever_clause_it_stands(text: str, own: list[str]) -> None:
    assert lands(text) == own


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize("text", OF_OTHERS)
def test_the_place_of_others_does_not_count(text: str) -> None:
    assert lands(text) is None


@pytest.mark.usefixtures("learned")
@given(chance=st.floats(min_value=0.01, max_value=0.99))
def test_what_patterns_say_stands_until_it_is_unlikely_enough(chance: float) -> None:
    assume(min(abs(chance - UNLIKELY), abs(chance - LIKELY)) > 1e-6)
    leaning.use({PLACES: that_says(chance)})
    assert taken("Werften in Husum", OURS) == (chance > UNLIKELY)
    assert taken("Werften in Husum", "gesperrt") == (chance > LIKELY)


@pytest.mark.usefixtures("learned")
@pytest.mark.parametrize("heard", sorted(CERTAIN))
def test_what_patterns_know_for_certain_nothing_turns(heard: str) -> None:
    leaning.use({PLACES: that_says(0.999)})
    assert not taken("Werften in Husum", heard)


@pytest.mark.usefixtures("learned")
@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Wenn wir in Hessen säßen, gäbe es mehr.", False),
        ("Wären wir in Hessen, gäbe es mehr.", False),
        ("Angenommen, wir kämen aus Hessen.", False),
        ("Waren mal vierzig Firmen in Hessen.", True),
        ("Wenn hier in Hessen noch zwei dazukommen, sind wir zehn.", True),
    ],
)
def test_a_place_where_one_is_only_in_thought_is_not_ours(text: str, counts: bool) -> None:
    leaning.use({PLACES: that_says(0.999)})
    assert taken(text, "gesperrt") == counts


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize(
    "text", ["Falls noch eine Firma aus Jena mitmacht", "Was ist, wenn hoffentlich noch eine Firma aus Jena mitmacht?"]
)
def test_what_is_supposed_counts_where_it_is_asked_for(text: str) -> None:
    """A condition that is read as it were so shuts nothing, and nor does a hope in it."""
    assert lands_of(reader.hypothesis(text)) == ["thueringen"]


@pytest.mark.usefixtures("trained_ear")
def test_a_bare_mention_is_no_description() -> None:
    assert lands_of(reader.correction("Bitte nur das mit Hessen löschen")) == ["hessen"]


@pytest.mark.usefixtures("learned")
def test_without_a_model_the_patterns_stand() -> None:
    leaning.use({})
    assert lands("Wir sind neun Werften in Husum.") == ["schleswig-holstein"]
    assert lands("Bei uns in Husum wären es neun Werften, wenn der Segelmacher mitzieht.") is None


def table(*texts: str) -> dict[str, Any]:
    return {"name": "ort:probe", "elements": list(texts)}


def test_a_place_without_a_mark_teaches_nothing() -> None:
    text = "Wir sitzen in [Husum](wir), die Kundschaft in [Hamburg](andere), und in Kiel war ich auch mal."
    (told,) = places_training.texts_of([table(text)], {OURS, OTHERS})
    assert [own for _, own in places_training.examples_of(*told)] == [True, False]
    model = places_training.learned_from([table(text), {"name": "stadt:x", "elements": ["y"]}])
    assert model.classes == (OTHERS, OURS)


def test_a_misspelt_mark_is_told_with_its_table_and_text() -> None:
    with pytest.raises(ValueError, match=r"ort:probe: „wier“ .*\[Husum\]\(wier\)"):
        places_training.learned_from([table("Wir sitzen in [Husum](wier)")])
