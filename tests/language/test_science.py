"""Which universities and institutes take part: what was learned counts those of which it is told in passing, and none that stays away."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.language import science_training
from bot.language.facts import leaning, reader, science_counts
from bot.language.facts.leaning import Leaning
from bot.language.facts.model import Statement
from bot.language.facts.normal import normal
from bot.language.facts.science_bodies import science_bodies
from bot.language.facts.science_counts import NO, SURE, TAKING_PART, YES
from bot.language.facts.spots import BUCKETS
from tests.language.told import described

UNIVERSITIES, INSTITUTES = "zahl_hochschulen", "zahl_forschungseinrichtungen"
# None of these sentences is to be learned from.
IN_PASSING = (
    ("Wir sind zwölf Gerber, und die Lederforschung rechnet uns das Fraunhofer IVV durch.", INSTITUTES, 1),
    (
        "Das Leibniz-Institut und die Universität liefern die Grundlagen, neun Firmen machen Produkte daraus.",
        UNIVERSITIES,
        1,
    ),
    ("Von der Hochschule Mittweida habe ich die feste Zusage, vier Drehereien ziehen mit.", UNIVERSITIES, 1),
)
STAYING_AWAY = (
    ("Acht Gießereien sind dabei. Leider hat die TU Clausthal abgesagt.", UNIVERSITIES),
    ("Sieben Werften. Studiert habe ich damals an der Uni Rostock, aber das nur nebenbei.", UNIVERSITIES),
    ("Neun Optiker wollen mitmachen, beim Fraunhofer IOF wollen wir vielleicht noch anfragen.", INSTITUTES),
)


def said(text: str) -> dict[str, Any]:
    return {s.fact: s.value for s in reader.read(text)}


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize(("text", "fact", "number"), IN_PASSING)
def test_who_takes_part_in_passing_counts(text: str, fact: str, number: int) -> None:
    assert said(text)[fact] == number


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize(("text", "fact"), STAYING_AWAY)
def test_who_stays_away_does_not_count(text: str, fact: str) -> None:
    assert not said(text).get(fact)


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Getragen wird das von zwei Hochschulen in Berlin und einer in Cottbus.", 3),
        ("Wir haben drei Hochschulen dabei: die TU Chemnitz, die Hochschule Mittweida und die TU Freiberg.", 3),
        ("Keine Hochschule ist dabei, nur zehn Firmen.", 0),
    ],
)
def test_what_patterns_count_well_stands(text: str, number: int) -> None:
    assert said(text)[UNIVERSITIES] == number


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("die TU Dresden und zwei Institute", [("hochschule", 1), ("forschung", 2)]),
        ("die Hochschule hilft mit", [("hochschule", 1)]),
        ("einige Hochschulen", []),
        ("12 Hochschulen und Institute zusammen", []),
        ("drei Hochschulen: die TU Chemnitz, die Hochschule Mittweida und die TU Freiberg", [("hochschule", 3)]),
        (
            "Zwei Hochschulen sagten ab. Die TU Chemnitz und die TU Freiberg helfen.",
            [("hochschule", n) for n in (2, 1, 1)],
        ),
        ("unsere Forschungspartner", []),
        ("unser Institut an der TU Ilmenau", [("hochschule", 1)]),
    ],
)
def test_bodies_are_named_counted_or_plain(text: str, bodies: list[tuple[str, float]]) -> None:
    assert [(body.kind, body.number) for body in science_bodies(normal(text))] == bodies


def that_says(chance: float) -> Leaning:
    """A model to which every body takes part as likely as this."""
    bias = np.array([0.0, np.log(chance / (1 - chance))], np.float32)
    return Leaning((NO, YES), np.zeros((BUCKETS, 2), np.float16), bias, 1.0)


@pytest.mark.usefixtures("kept")
@given(number=st.integers(min_value=1, max_value=99), heard=st.integers(min_value=0, max_value=99))
def test_what_patterns_heard_stands(number: int, heard: int) -> None:
    before = [Statement(UNIVERSITIES, heard, 0, 1)]
    leaning.use({TAKING_PART: that_says(0.999)})
    assert science_counts.with_learned(described(f"{number} Hochschulen"), before, set()) == before


@pytest.mark.usefixtures("kept")
@given(number=st.integers(min_value=1, max_value=99), chance=st.floats(min_value=0.01, max_value=0.99))
def test_where_they_heard_nothing_it_counts_what_surely_takes_part(number: int, chance: float) -> None:
    assume(abs(chance - SURE) > 1e-6)
    leaning.use({TAKING_PART: that_says(chance)})
    found = science_counts.with_learned(described(f"{number} Hochschulen"), [], set())
    assert [s.value for s in found] == ([number] if chance > SURE else [])


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("status", ["question", "condition", "supposed", "other"])
def test_what_is_asked_supposed_or_told_of_others_counts_nobody(status: str) -> None:
    leaning.use({TAKING_PART: that_says(0.999)})
    form = described("zwei Hochschulen")
    form.clauses[0].status.add(status)
    assert science_counts.with_learned(form, [], set()) == []


@pytest.mark.usefixtures("kept")
def test_a_bare_word_is_no_description() -> None:
    leaning.use({TAKING_PART: that_says(0.999)})
    assert science_counts.with_learned(normal("Hochschule"), [], set()) == []


@pytest.mark.usefixtures("kept")
def test_without_a_model_nobody_counts() -> None:
    leaning.use({})
    assert science_counts.with_learned(described("die TU Dresden"), [], set()) == []


def test_one_without_a_mark_teaches_nothing() -> None:
    text = "Die [TU Ilmenau](ja) macht mit, die [TU Chemnitz](nein) hat abgesagt, an der Uni Jena war ich auch mal."
    (told,) = science_training.texts_of([table(text)], {YES, NO})
    assert [counted for _, counted in science_training.examples_of(*told, reader.read)] == [True, False]


def test_a_misspelt_mark_is_told_with_its_table_and_text() -> None:
    with pytest.raises(ValueError, match=r"wissenschaft:probe: „jaa“ .*\[TU Ilmenau\]\(jaa\)"):
        science_training.learned_from([table("Die [TU Ilmenau](jaa) macht mit")], reader.read)


def table(*texts: str) -> dict[str, Any]:
    return {"name": "wissenschaft:probe", "elements": list(texts)}
