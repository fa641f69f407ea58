"""What a correction makes void, for the catalogue's own questions."""

from __future__ import annotations

from typing import Any

import pytest

from bot.catalogue.load import load
from bot.interview.dependents import ABOUT, AGAINST, SHARE, settled
from bot.interview.note import note
from bot.rules.contradictions import contradictions

CATALOGUE = load()
Facts = dict[str, Any]

# known before, said now (as a correction), worked-out shares, what is void and why
CASES: dict[str, tuple[Facts, Facts, dict[str, str], dict[str, str]]] = {
    "a part is larger than its new whole": (
        {"zahl_unternehmen": 12, "zahl_kmu": 9, "strategie": True},
        {"zahl_unternehmen": 5},
        {},
        {"zahl_kmu": AGAINST},
    ),
    "a whole is smaller than its new part": (
        {"zahl_unternehmen": 12, "zahl_kmu": 9},
        {"zahl_kmu": 15},
        {},
        {"zahl_unternehmen": AGAINST},
    ),
    "both are said anew": ({"zahl_unternehmen": 12, "zahl_kmu": 9}, {"zahl_unternehmen": 5, "zahl_kmu": 4}, {}, {}),
    "the whole still holds the part": ({"zahl_unternehmen": 12, "zahl_kmu": 9}, {"zahl_unternehmen": 10}, {}, {}),
    "a share of the old total": (
        {"zahl_unternehmen": 60, "zahl_kmu": 20},
        {"zahl_unternehmen": 90},
        {"zahl_kmu": "zahl_unternehmen"},
        {"zahl_kmu": SHARE},
    ),
    "about the applicant that was": (
        {"antragsteller_art": "kmu", "beschaeftigte_antragsteller": 40, "strategie": True},
        {"antragsteller_art": "hochschule"},
        {},
        {"beschaeftigte_antragsteller": ABOUT},
    ),
    "one thing leads to another": (
        {"zahl_kmu": 3, "antragsteller_art": "kmu", "beschaeftigte_antragsteller": 40},
        {"zahl_kmu": 0},
        {},
        {"antragsteller_art": AGAINST, "beschaeftigte_antragsteller": ABOUT},
    ),
    "posts of a management that is not there": (
        {"clustermanagement": True, "management_vzae": 2},
        {"clustermanagement": False},
        {},
        {"management_vzae": ABOUT},
    ),
    "a list that only grows takes nothing back": (
        {"bundeslaender": ["sachsen"], "strukturschwache_region": True},
        {"bundeslaender": ["thueringen"]},
        {},
        {},
    ),
    "several could be wrong: nothing is dropped, the contradiction asks": (
        {"zahl_unternehmen": 12, "zahl_kmu": 9, "zahl_grossunternehmen": 3},
        {"zahl_unternehmen": 10},
        {},
        {},
    ),
    "a word that was not said before corrects nothing": ({"zahl_unternehmen": 5}, {"zahl_kmu": 9}, {}, {}),
    "not known is no answer to be void": (
        {"antragsteller_art": "kmu", "beschaeftigte_antragsteller": "unbekannt"},
        {"antragsteller_art": "hochschule"},
        {},
        {},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_void(name: str) -> None:
    before, said, shares, expected = CASES[name]
    noted = note(before, said.items(), CATALOGUE)
    after = settled(noted, CATALOGUE, said, shares)
    assert {answer.fact: answer.why for answer in after.void} == expected
    assert dict(after.facts) == {f: v for f, v in noted.facts.items() if f not in expected}
    assert all(answer.value == before[answer.fact] for answer in after.void)


def test_a_dropped_part_leaves_no_contradiction() -> None:
    noted = note({"zahl_partner": 60, "zahl_unternehmen": 40, "zahl_kmu": 30}, [("zahl_partner", 8)], CATALOGUE)
    after = settled(noted, CATALOGUE, ["zahl_partner"], {})
    assert not contradictions(after.facts)
    assert {answer.fact for answer in after.void} == {"zahl_unternehmen", "zahl_kmu"}
