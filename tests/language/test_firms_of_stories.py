"""How the number of firms of a longer text is chosen: among all that its parts may come to, and not where it was left out on purpose."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bot.language.facts import firm_count, firm_spread, firm_story
from bot.language.facts.firm_left import Left
from bot.language.facts.firm_roles import ADDS, GOES_OFF, NONE, OTHER, WHOLE, Told
from bot.language.facts.firm_signs import hashed
from bot.language.facts.firm_spread import LEFT_OUT, NO_FIRMS
from bot.language.facts.firm_ways import Ways
from bot.language.facts.holding import settled
from bot.language.facts.leaning import Leaning
from bot.language.facts.model import Statement
from bot.language.facts.normal import Normal, normal
from bot.language.facts.scope import mark
from bot.language.ranking import ranking


def form_of(text: str) -> Normal:
    return settled(mark(normal(text)))


def told(*parts: tuple[str, float, float], tokens: tuple[int, ...] | None = None) -> Told:
    """Parts of figures, what each counts, and how likely it has this part; else it has none."""
    chances = tuple({part: chance, NONE: 1 - chance} for part, _, chance in parts)
    counts = tuple(count for _, count, _ in parts)
    places = tokens or tuple(range(len(parts)))
    return Told(places, counts, (True,) * len(parts), tuple(part for part, _, _ in parts), chances, 0.0)


def spread(*parts: tuple[str, float, float]) -> dict[float, float]:
    return {way.number: way.chance for way in firm_spread.ways(told(*parts))}


def fond_of(sign: str) -> Leaning:
    """Chooses what has this sign."""
    weights = np.zeros((firm_story.BUCKETS, 1), np.float32)
    places, _ = hashed({sign: 1.0}, firm_story.BUCKETS)
    weights[places] = 99.0
    return Leaning((firm_count.RIGHT,), weights, np.zeros(1, np.float32), 1.0)


def test_each_number_has_the_chance_of_its_parts() -> None:
    assert spread((ADDS, 4.0, 0.5), (ADDS, 2.0, 0.75)) == pytest.approx(
        {6.0: 0.375, 2.0: 0.375, 4.0: 0.125, NO_FIRMS: 0.125}
    )


def test_a_whole_number_stands_for_all_before_it() -> None:
    assert spread((ADDS, 4.0, 1.0), (WHOLE, 9.0, 1.0), (GOES_OFF, 2.0, 1.0))[7.0] == 1.0


def test_a_number_knows_how_it_comes_about_most_likely() -> None:
    found = {way.number: way for way in firm_spread.ways(told((ADDS, 3.0, 0.9), (ADDS, 3.0, 0.4)))}
    assert found[3.0].parts == ((0, ADDS), (1, LEFT_OUT))
    assert found[3.0].chance == pytest.approx(0.9 * 0.6 + 0.1 * 0.4)
    assert found[3.0].likeliest == pytest.approx(0.9 * 0.6)


def test_what_hardly_counts_is_not_asked() -> None:
    assert spread((ADDS, 4.0, 0.9), (ADDS, 80.0, 0.01)) == pytest.approx({4.0: 0.9, NO_FIRMS: 0.1})


@pytest.mark.parametrize(
    ("parts", "summed"),
    [
        (((WHOLE, 9.0, 1.0), (ADDS, 2.0, 1.0)), 11.0),
        (((ADDS, 2.0, 1.0), (WHOLE, 9.0, 1.0)), 9.0),
        (((GOES_OFF, 2.0, 1.0),), None),
        (((OTHER, 2.0, 1.0),), None),
    ],
)
def test_what_comes_behind_a_whole_number_may_come_on_top(
    parts: tuple[tuple[str, float, float], ...], summed: float | None
) -> None:
    assert firm_spread.summed(told(*parts)) == summed


def test_firms_are_whole_and_some_or_none() -> None:
    form = form_of("Es sind 3 und 2.")
    parts = told((ADDS, 0.75, 0.4), (GOES_OFF, 5.0, 0.4), tokens=(2, 4))
    assert list(firm_story.choices(Left(form, []), parts, None)) == [None]
    parts = told((ADDS, 7.0, 0.4), (ADDS, 2.0, 0.4), tokens=(2, 4))
    assert set(firm_story.choices(Left(form, []), parts, 3.0)) == {None, 3.0, 9.0, 7.0, 2.0}


def test_it_is_seen_what_stands_between_two_that_count() -> None:
    ways = Ways(form_of("Vier Firmen sowie zwei Labore"), told((ADDS, 4.0, 0.9), (ADDS, 2.0, 0.5), tokens=(0, 3)))
    together, alone = ways.signs(((0, ADDS), (1, ADDS))), ways.signs(((0, ADDS), (1, LEFT_OUT)))
    assert "between plus plus sowie" in together
    assert "between plus plus sowie" not in alone
    assert "shape [2, 0, 0, 0]" in together
    assert "shape [1, 0, 1, 0]" in alone


@pytest.mark.parametrize(
    ("text", "token", "out"),
    [
        ("Wir beliefern 30 Hotels im Allgäu.", 2, True),
        ("Wir suchen noch acht Firmen.", 3, True),
        ("Dabei sind acht Firmen.", 2, False),
        ("Wir beliefern gern.", 1, False),
    ],
)
def test_what_is_planned_or_served_is_left_out(text: str, token: int, out: bool) -> None:
    assert Left(form_of(text), []).out([token]) is out


def test_it_is_told_what_a_figure_counts_already() -> None:
    form = form_of("Dabei sind acht Firmen, eine hat 70 Leute.")
    staff = Statement("beschaeftigte_groesstes_unternehmen", 70, 24, 39)
    signs = dict(Left(form, [staff]).signs(told((ADDS, 8.0, 1.0), (ADDS, 70.0, 0.1), tokens=(2, 7)), 8.0))
    assert {"same free", "said beschaeftigte_groesstes_unternehmen"} <= signs.keys()
    assert "counting beschaeftigte_groesstes_unternehmen" in signs


@pytest.mark.parametrize(("text", "number"), [("Dabei sind acht Firmen.", 8.0), ("Wir beliefern acht Firmen.", None)])
def test_a_number_left_out_on_purpose_stays_out(text: str, number: float | None) -> None:
    parts = replace(told((NONE, 8.0, 0.0), tokens=(2,)), chances=({ADDS: 0.9, NONE: 0.1},))
    assert firm_count.likeliest_of_story(fond_of("plus:hw=firmen"), form_of(text), [], parts) == number


def test_what_was_heard_goes_where_none_is_likelier() -> None:
    form, parts = form_of("Dabei sind acht Hotels."), told((ADDS, 8.0, 0.5), tokens=(2,))
    heard = [Statement(firm_count.FACT, 8, 11, 22)]
    assert firm_count.likeliest_of_story(fond_of("none"), form, heard, parts) is None
    assert firm_count.likeliest_of_story(fond_of("heard+told+summed|True|True"), form, heard, parts) == 8.0


def test_a_plain_sentence_is_no_story() -> None:
    assert len(form_of("Wir hätten gern irgendwann ein Netzwerk aus 40 Firmen.").tokens) < firm_count.STORY


def test_it_is_learned_which_of_several_is_right() -> None:
    """Whoever is old and tall is right, and so is who is old beside somebody small."""

    def signs(*places: int) -> tuple[np.ndarray, np.ndarray]:
        return np.array(places), np.ones(len(places), np.float32)

    old, tall, small = 0, 1, 2
    groups = [
        ([signs(tall), signs(old, tall)], 1),
        ([signs(old), signs(small)], 0),
        ([signs(tall, small), signs(old)], 1),
    ]
    model = ranking(groups * 5, firm_count.RIGHT, 0.1, 4)
    assert model.scores_of(signs(old))[0] > model.scores_of(signs(tall))[0]
    assert model.scores_of(signs(old))[0] > model.scores_of(signs(small))[0]
    assert model.weights[3, 0] == 0
