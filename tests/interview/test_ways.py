"""Where a programme has two ways in, the nearer one is reported."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.catalogue.load import load
from bot.interview.assessment import assess

DAY = date(2026, 11, 25)
CASES: dict[str, tuple[dict[str, Any], str]] = {
    "nothing said of firms abroad": ({"zahl_unternehmen": 12, "zahl_kmu": 9}, "national"),
    "nothing said at all": ({}, "national"),
    "firms and a coordinator abroad": (
        {
            "zahl_unternehmen": 5,
            "zahl_kmu": 5,
            "zahl_unternehmen_ausland": 3,
            "auslands_koordinator": True,
        },
        "international",
    ),
    "too few for the national way": (
        {"zahl_zaehlende_unternehmen": 4, "zahl_unternehmen": 4, "zahl_kmu": 4},
        "international",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_nearer_way_is_reported(name: str) -> None:
    facts, way = CASES[name]
    assert assess(facts, load(), DAY).verdict("zim-innovationsnetzwerke").way == way
