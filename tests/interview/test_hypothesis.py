"""Assumptions that are relative to what is known."""

from __future__ import annotations

from bot.interview.hypothesis import applied


def test_two_more_of_a_part_are_two_more_of_its_whole() -> None:
    known = {"zahl_kmu": 9, "zahl_unternehmen": 12, "zahl_partner": 20}
    assert dict(applied([("zahl_kmu", {"plus": 2})], known)) == {
        "zahl_kmu": 11,
        "zahl_unternehmen": 14,
        "zahl_partner": 22,
    }


def test_who_is_left_out_leaves_the_whole_too() -> None:
    known = {"zahl_grossunternehmen": 3, "zahl_unternehmen": 14}
    assert dict(applied([("zahl_grossunternehmen", 0)], known)) == {"zahl_grossunternehmen": 0, "zahl_unternehmen": 11}


def test_none_of_what_was_not_counted_changes_nothing_else() -> None:
    assert applied([("zahl_grossunternehmen", 0)], {"zahl_unternehmen": 14}) == [("zahl_grossunternehmen", 0)]
    assert applied([("vorhaben_begonnen", False)], {"vorhaben_begonnen": True}) == [("vorhaben_begonnen", False)]
