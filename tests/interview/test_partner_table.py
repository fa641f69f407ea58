"""A table of partners with figures: sizes with the firms that are tied, and counts that say no more than the table does."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue.load import load
from bot.catalogue.sme import definition
from bot.interview.note import accepted
from bot.interview.partner_table import KINDS, Partner, table_result
from bot.rules.sme import Figures

LIMITS = definition().limits
SMALL, LARGE = Figures(40, 6e6, 3e6), Figures(1200, 3e8, 2e8)


def result(*rows: Partner) -> dict[str, Any]:
    return table_result(rows, LIMITS)


def test_figures_decide_the_size() -> None:
    found = result(
        Partner("unternehmen", SMALL), Partner("unternehmen", Figures(200, 4e7, 9e7)), Partner("unternehmen", LARGE)
    )
    assert found["rows"] == [["klein"], ["mittel"], ["kein_kmu"]]
    assert (found["facts"]["zahl_kmu"], found["facts"]["zahl_grossunternehmen"]) == (2, 1)


def test_a_firm_between_sme_and_large_is_neither() -> None:
    facts = result(Partner("unternehmen", SMALL), Partner("unternehmen", Figures(300, 6e7, 6e7)))["facts"]
    assert facts["zahl_kmu"] == 1
    assert "zahl_grossunternehmen" not in facts


def test_one_open_size_leaves_the_count_of_smes_open() -> None:
    found = result(Partner("unternehmen", SMALL), Partner("unternehmen"))
    assert len(found["rows"][1]) > 1
    assert "zahl_kmu" not in found["facts"]
    assert found["facts"]["zahl_unternehmen"] == 2


def test_a_tie_counts_for_both_ends_and_by_its_share() -> None:
    tied = (Partner("unternehmen", SMALL), Partner("unternehmen", Figures(220, 4e7, 3e7), ties=((0, 60.0),)))
    assert result(*tied)["rows"] == [["kein_kmu"], ["kein_kmu"]]
    partly = (Partner("unternehmen", SMALL), Partner("unternehmen", Figures(220, 3e7, 3e7), ties=((0, 25.0),)))
    assert result(*partly)["rows"] == [["mittel"], ["mittel"]]
    assert result(*partly)["facts"]["unternehmen_unabhaengig"] is False
    loose = (Partner("unternehmen", SMALL), Partner("unternehmen", SMALL, ties=((0, 24.0),)))
    assert "unternehmen_unabhaengig" not in result(*loose)["facts"], "what the table does not show is not said"


def test_who_is_only_tied_is_no_partner() -> None:
    found = result(
        Partner("unternehmen", SMALL, ties=((1, 100.0),)), Partner("verbunden", LARGE), Partner("hochschule")
    )
    assert found["rows"][0] == ["kein_kmu"]
    facts = found["facts"]
    assert (facts["zahl_partner"], facts["zahl_unternehmen"], facts["zahl_hochschulen"]) == (2, 1, 1)
    assert "unternehmen_unabhaengig" not in facts, "the other one takes no part"


def test_who_applies_is_told_with_its_size_and_staff() -> None:
    table = [
        Partner("unternehmen", SMALL, ties=((1, 100.0),)),
        Partner("verbunden", Figures(300, 6e7, 6e7)),
        Partner("verein"),
        Partner("unternehmen", Figures(None, 1e6, 1e6)),
    ]
    told = [table_result(table, LIMITS, applicant)["facts"] for applicant in (0, 2, 3)]
    asked = ("antragsteller_art", "beschaeftigte_antragsteller")
    assert [tuple(facts.get(fact) for fact in asked) for facts in told] == [
        ("mittelstand", 340),
        ("verein_verband", None),
        (None, None),
    ]


def test_firms_abroad_are_counted_apart() -> None:
    facts = result(Partner("kmu", abroad=True), Partner("kmu", land="sachsen"))["facts"]
    assert (facts["zahl_unternehmen"], facts["zahl_unternehmen_ausland"], facts["zahl_kmu"]) == (1, 1, 1)
    assert facts["bundeslaender"] == ["sachsen"]


numbers = st.none() | st.floats(0, 1e9)
rows = st.builds(
    Partner,
    st.sampled_from(KINDS),
    st.builds(Figures, numbers, numbers, numbers),
    st.sampled_from([None, "sachsen", "bayern"]),
    st.booleans(),
    st.lists(st.tuples(st.integers(0, 4), st.floats(0, 100)), max_size=3).map(tuple),
)


@settings(deadline=None)
@given(st.lists(rows, min_size=5, max_size=5))
def test_whatever_stands_there_gives_facts_that_can_be(table: list[Partner]) -> None:
    found = table_result(table, LIMITS)
    assert len(found["rows"]) == len(table)
    questions = load().questions
    assert all(accepted(value, questions[fact]) == value for fact, value in found["facts"].items())
