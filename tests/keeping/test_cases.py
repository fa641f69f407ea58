"""Cases come back by their secret alone, in time, and are gone afterwards."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.keeping.cases import MOST_CASES, MOST_GUESSES, Case, Cases, TooManyGuessesError
from bot.keeping.codes import ALPHABET, find_code, new_code

CASE = Case({"zahl_kmu": 9, "thema": "Holz von Herrn Probst"}, "2026-11-25", "0123456789", {"gefragt": ["zahl_kmu"]})
WRONG = "CCCC-DDDD-2222-3333"


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 25, tzinfo=timezone.utc)

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def cases(tmp_path: Path, clock: Clock) -> Cases:
    return Cases(tmp_path / "var" / "mitnehmen.sqlite", clock)


def content(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_case_comes_back_after_a_restart_with_names_masked(cases: Cases, tmp_path: Path, clock: Clock) -> None:
    code = cases.keep_resume(CASE, "talk", 30).secret
    found = Cases(tmp_path / "var" / "mitnehmen.sqlite", clock).resume(code, "other talk")
    assert found is not None
    assert found.facts == {"zahl_kmu": 9, "thema": "Holz von Herrn [Name]"}
    assert (found.day, found.version, found.memory) == (CASE.day, CASE.version, CASE.memory)


def test_neither_secret_nor_talk_can_be_read_from_the_file(cases: Cases, tmp_path: Path) -> None:
    secrets = [cases.keep_resume(CASE, "talk-42", 30).secret, cases.keep_memo(CASE, "talk-42", 30).secret]
    file = content(tmp_path)
    assert not [word for word in (*secrets, "talk-42", "Probst") if word.encode() in file]


def test_a_code_opens_no_memo_and_a_token_no_case(cases: Cases) -> None:
    assert cases.memo(cases.keep_resume(CASE, "talk", 30).secret) is None
    assert cases.resume(cases.keep_memo(CASE, "talk", 30).secret, "talk") is None


@pytest.mark.parametrize("days", [1, 30, 365])
def test_a_case_ends_on_its_day(cases: Cases, clock: Clock, days: int) -> None:
    token = cases.keep_memo(CASE, "talk", days).secret
    clock.time += timedelta(days=days) - timedelta(seconds=1)
    assert cases.memo(token)
    clock.time += timedelta(seconds=2)
    assert cases.memo(token) is None


def test_purging_leaves_nothing_in_the_file(cases: Cases, clock: Clock, tmp_path: Path) -> None:
    case = Case({"thema": "Algenkeller"}, CASE.day, CASE.version, {})
    cases.keep_memo(case, "talk", 30)
    assert cases.purge(30) == 0
    assert b"Algenkeller" in content(tmp_path)
    clock.time += timedelta(days=31)
    assert cases.purge(30) == 1
    assert b"Algenkeller" not in content(tmp_path)


def test_a_shorter_period_counts_for_what_is_there_already(cases: Cases, clock: Clock) -> None:
    cases.keep_memo(CASE, "talk", 30)
    clock.time += timedelta(days=8)
    assert cases.purge(7) == 1


def test_forgetting_takes_the_cases_of_one_talk_only(cases: Cases, tmp_path: Path) -> None:
    gone = cases.keep_resume(Case({"thema": "Algenkeller"}, CASE.day, CASE.version, {}), "talk", 30).secret
    kept = cases.keep_resume(CASE, "other", 30).secret
    cases.forget("talk")
    assert (cases.count("talk"), cases.count("other")) == (0, 1)
    assert cases.resume(gone, "third") is None
    assert cases.resume(kept, "third")
    assert b"Algenkeller" not in content(tmp_path)


def test_guesses_are_limited_and_deleting_buys_no_new_ones(cases: Cases, clock: Clock) -> None:
    code = cases.keep_resume(CASE, "owner", 30).secret
    for _ in range(MOST_GUESSES):
        assert cases.resume(WRONG, "guesser") is None
    cases.forget("guesser")
    with pytest.raises(TooManyGuessesError):
        cases.resume(code, "guesser")
    assert cases.resume(code, "somebody else")
    clock.time += timedelta(hours=1, seconds=1)
    assert cases.resume(code, "guesser")


def test_one_talk_cannot_fill_the_disk(cases: Cases) -> None:
    tokens = [cases.keep_memo(CASE, "talk", 30).secret for _ in range(MOST_CASES + 3)]
    assert cases.count("talk") == MOST_CASES
    assert cases.memo(tokens[0]) is None
    assert cases.memo(tokens[-1])


def test_codes_are_long_readable_and_understood_with_their_twins() -> None:
    codes = {new_code() for _ in range(500)}
    assert len(codes) == 500
    assert len(ALPHABET) ** 16 > 2**60
    assert not set("01OILAEU") & set(ALPHABET)
    for code in codes:
        assert re.fullmatch(r"(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}", code)
        misread = code.lower().replace("2", "z").replace("5", "s").replace("6", "g").replace("8", "b")
        assert find_code(f"Hier ist er: {code.replace('-', ' – ')}.") == code
        if re.search(r"\d", misread):
            assert find_code(misread) == code


@pytest.mark.parametrize(
    "text", ["Wir sind 12 KMU", "2022 2023 2024 2025", "Mein Code lautet K7QF-2MXA", "DE89 3704 0044 0532 0130 00", ""]
)
def test_other_texts_hold_no_code(text: str) -> None:
    assert find_code(text) is None
