"""The calculator asks for what can still change the result, each figure once, and then stops."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue.sme import definition
from bot.interview.calculator import ASKED, begin, next_question, result, take, taken_over
from bot.rules.facts import UNKNOWN

LIMITS = definition().limits
MILLION = 1_000_000
MOST = 40
answers = st.sampled_from([UNKNOWN, 5, 40, 240, 300, 2000, 3 * MILLION, 60 * MILLION, 30, 60])


def asked_through(first: dict[str, Any], replies: dict[str, Any], default: Any = UNKNOWN) -> tuple[list[str], Any]:
    """Talk until nothing is asked: the questions in their order, and the state."""
    state, questions = take(begin(), first, None), []
    while (question := next_question(state, LIMITS)) and len(questions) < MOST:
        questions.append(question)
        state = {**state, ASKED: [*state[ASKED], question]}
        heard = replies.get(question, {"antwort": default})
        state = take(state, heard, question)
    return questions, state


def test_plain_case_asks_in_turn_and_leaves_out_the_balance_sheet_that_changes_nothing() -> None:
    replies = {"staff": {"antwort": 48}, "turnover": {"antwort": 7 * MILLION}, "links": {"antwort": "nein"}}
    questions, state = asked_through({}, replies)
    assert questions == ["staff", "turnover", "links"]
    assert result(state, LIMITS).decided == "klein"


def test_balance_sheet_is_asked_where_the_turnover_is_too_high() -> None:
    replies = {
        "turnover": {"antwort": 60 * MILLION},
        "balance": {"antwort": 40 * MILLION},
        "links": {"antwort": "nein"},
    }
    questions, state = asked_through({"eigene": {"staff": 180}}, replies)
    assert questions == ["turnover", "balance", "links"]
    assert result(state, LIMITS).decided == "mittel"


def test_a_yes_to_links_asks_for_share_and_staff() -> None:
    replies = {
        "links": {"antwort": "ja"},
        "link:0:share": {"antwort": 60},
        "link:0:staff": {"antwort": 900},
    }
    questions, state = asked_through({"eigene": {"staff": 20, "turnover": MILLION}}, replies)
    assert questions == ["links", "link:0:share", "link:0:staff"]
    assert result(state, LIMITS).decided == "kein_kmu"


def test_a_small_share_is_not_asked_about_further() -> None:
    replies = {"links": {"antwort": "ja"}, "link:0:share": {"antwort": 10}}
    questions, _ = asked_through({"eigene": {"staff": 20, "turnover": MILLION}}, replies)
    assert questions == ["links", "link:0:share"]


@pytest.mark.parametrize("staff", [1000, 5000])
def test_far_too_large_ends_at_once(staff: int) -> None:
    assert asked_through({"eigene": {"staff": staff}}, {})[0] == []


def test_without_staff_nothing_can_be_told_and_nothing_more_is_asked() -> None:
    questions, state = asked_through({}, {})
    assert questions == ["staff"]
    assert result(state, LIMITS).decided is None


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(answers, min_size=8, max_size=8), st.integers(0, 3))
def test_whatever_is_answered_no_question_comes_twice_and_it_ends(replies: list[Any], count: int) -> None:
    first = {"verbindungen": [{} for _ in range(count)]} if count else {}
    names = ["staff", "turnover", "balance", *(f"link:{n}:{f}" for n in range(3) for f in ("share", "staff"))]
    said = {name: {"antwort": reply} for name, reply in zip(names, replies, strict=False)}
    said["links"] = {"antwort": "nein"}
    questions, _ = asked_through(first, said)
    assert len(questions) == len(set(questions)) < MOST


def test_unknown_links_are_asked_once_and_the_result_is_not_offered() -> None:
    questions, state = asked_through({"eigene": {"staff": 48, "turnover": MILLION}}, {})
    assert questions == ["links"]
    assert taken_over(state, LIMITS, {}) == []


def test_only_a_sure_result_for_a_possible_applicant_can_be_taken_over() -> None:
    _, state = asked_through({"eigene": {"staff": 48, "turnover": MILLION}}, {"links": {"antwort": "nein"}})
    facts = [("antragsteller_art", "kmu"), ("beschaeftigte_antragsteller", 48)]
    assert taken_over(state, LIMITS, {}) == facts
    assert taken_over(state, LIMITS, {"antragsteller_art": "grossunternehmen"}) == facts
    assert taken_over(state, LIMITS, {"antragsteller_art": "hochschule"}) == []
    assert taken_over(begin(), LIMITS, {}) == []
