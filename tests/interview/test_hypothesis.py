"""Assumptions that are relative to what is known."""

from __future__ import annotations

from bot.interview.hypothesis import applied, counting_assumed, moved


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


def test_a_small_firm_more_is_assumed_to_be_one_more_that_counts() -> None:
    known = {"zahl_kmu": 5, "zahl_unternehmen": 7, "zahl_zaehlende_unternehmen": 5}
    more = [("zahl_kmu", {"plus": 1})]
    assert dict(applied(more, known)) == {"zahl_kmu": 6, "zahl_unternehmen": 8, "zahl_zaehlende_unternehmen": 6}
    assert counting_assumed(more, known)
    assert not counting_assumed(more, {"zahl_kmu": 5})
    assert not counting_assumed([("zahl_hochschulen", {"plus": 1})], known)
    assert not counting_assumed([("zahl_zaehlende_unternehmen", {"plus": 1})], known)


def test_what_is_corrected_to_none_leaves_the_whole_as_it_was_said() -> None:
    known = {"zahl_grossunternehmen": 3, "zahl_unternehmen": 14}
    assert moved([("zahl_grossunternehmen", 0)], known) == [("zahl_grossunternehmen", 0)]
    assert dict(moved([("zahl_grossunternehmen", {"minus": 1})], known)) == {
        "zahl_grossunternehmen": 2,
        "zahl_unternehmen": 13,
    }


def test_of_fewer_firms_no_more_can_count() -> None:
    known = {"zahl_unternehmen": 9, "zahl_zaehlende_unternehmen": 8}
    assert dict(applied([("zahl_unternehmen", 5)], known)) == {"zahl_unternehmen": 5, "zahl_zaehlende_unternehmen": 5}
    assert dict(applied([("zahl_unternehmen", 8)], known)) == {"zahl_unternehmen": 8}
    assert dict(applied([("zahl_unternehmen", 5)], {"zahl_unternehmen": 9})) == {"zahl_unternehmen": 5}
