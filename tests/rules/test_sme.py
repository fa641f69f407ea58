"""The SME calculator: limits to the unit, links by their share, and what stays open while a figure is missing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue.errors import CatalogueError
from bot.catalogue.sme import FILE, definition
from bot.rules.sme import NONE, Figures, Holder, Link, Tie, size, tie_of

LIMITS = definition().limits
ORDER = [step.id for step in LIMITS.classes] + [NONE]
MILLION = 1_000_000
QUICK = settings(max_examples=200, deadline=None, derandomize=True)

staff = st.integers(0, 1500)
money = st.integers(0, 90).map(lambda n: n * MILLION)
figures = st.builds(Figures, staff, money, money)
links = st.lists(st.builds(Link, st.integers(0, 100).map(float), figures), max_size=3).map(tuple)
hidden = st.lists(st.sampled_from(["staff", "turnover", "balance"]), max_size=3)


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (Figures(9, 2 * MILLION, 50 * MILLION), "kleinst"),
        (Figures(10, MILLION, MILLION), "klein"),
        (Figures(49, 11 * MILLION, 10 * MILLION), "klein"),
        (Figures(49, 11 * MILLION, 11 * MILLION), "mittel"),
        (Figures(249, 51 * MILLION, 43 * MILLION), "mittel"),
        (Figures(249, 50 * MILLION, 44 * MILLION), "mittel"),
        (Figures(249, 51 * MILLION, 44 * MILLION), NONE),
        (Figures(250, MILLION, MILLION), NONE),
    ],
)
def test_limits_hold_to_the_unit(own: Figures, expected: str) -> None:
    assert size(own, (), LIMITS).decided == expected


@pytest.mark.parametrize(
    ("share", "tie", "counted"),
    [
        (24.9, Tie.INDEPENDENT, 40),
        (25.0, Tie.PARTNER, 140),
        (30.0, Tie.PARTNER, 160),
        (50.0, Tie.PARTNER, 240),
        (50.1, Tie.LINKED, 440),
    ],
)
def test_a_link_counts_by_its_share(share: float, tie: Tie, counted: float) -> None:
    link = Link(share, Figures(400, MILLION, MILLION))
    assert tie_of(link, LIMITS) is tie
    assert size(Figures(40, MILLION, MILLION), (link,), LIMITS).staff == (counted, counted)


def test_public_holder_ends_it_and_an_investor_may_be_an_exception() -> None:
    own = Figures(20, MILLION, MILLION)
    assert size(own, (Link(26.0, holder=Holder.PUBLIC),), LIMITS).decided == NONE
    assert size(own, (Link(24.0, holder=Holder.PUBLIC),), LIMITS).decided == "klein"
    exempt = size(own, (Link(40.0, Figures(900), Holder.INVESTOR),), LIMITS)
    assert (exempt.ties, exempt.decided) == ((Tie.EXEMPT,), "klein")


def test_wider_limits_with_links() -> None:
    own, link = Figures(450, MILLION, MILLION), Link(60.0, Figures(600))
    assert size(own, (), LIMITS).under == (True, True)
    assert size(own, (link,), LIMITS).under == (False, False)
    assert size(own, (replace(link, figures=Figures(400)),), LIMITS).under == (False, True)


@QUICK
@given(figures, links)
def test_known_figures_give_exactly_one_class(own: Figures, tied: tuple[Link, ...]) -> None:
    assert size(own, tied, LIMITS).decided in ORDER


@QUICK
@given(figures, links, hidden)
def test_a_missing_figure_leaves_every_class_open_that_it_could_lead_to(
    own: Figures, tied: tuple[Link, ...], missing: list[str]
) -> None:
    whole = size(own, tied, LIMITS)
    partly = size(replace(own, **dict.fromkeys(missing)), tied, LIMITS)
    assert whole.decided in partly.classes
    for known, guessed in zip(whole.under, partly.under, strict=True):
        assert guessed in (None, known)


@QUICK
@given(figures, links, st.integers(25, 100), figures)
def test_another_link_never_makes_a_firm_smaller(
    own: Figures, tied: tuple[Link, ...], share: int, other: Figures
) -> None:
    before = size(own, tied, LIMITS).decided
    after = size(own, (*tied, Link(float(share), other)), LIMITS).decided
    assert before is not None
    assert after is not None
    assert ORDER.index(after) >= ORDER.index(before)


def test_classes_out_of_order_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "kmu.yaml"
    file.write_text(
        FILE.read_text(encoding="utf-8").replace("beschaeftigte_unter: 50,", "beschaeftigte_unter: 500,"),
        encoding="utf-8",
    )
    with pytest.raises(CatalogueError, match="steigen nicht an"):
        definition(file)
