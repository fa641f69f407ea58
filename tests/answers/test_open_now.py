"""Every programme stands once in what is open, under the state the rules give it, with its source."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers.german import in_dative
from bot.answers.open_now import open_on
from bot.answers.phrases import say
from bot.catalogue.load import load
from bot.rules.availability import Stand

HEADINGS = {Stand.OPEN: "offen_jetzt", Stand.UNKNOWN: "offen_unbelegt", Stand.CLOSED: "offen_zu"}


@pytest.mark.parametrize(
    "day", [date(2008, 1, 1), date(2013, 1, 1), date(2018, 2, 1), date(2026, 11, 25), date(2031, 1, 1)]
)
def test_every_programme_stands_under_its_state(day: date) -> None:
    blocks = open_on(load(), day).text.split("\n\n")
    for programme in load().programmes.values():
        heading = say(HEADINGS[programme.rules.calendar.on(day).stand])
        lines = [
            (block, line)
            for block in blocks
            for line in block.splitlines()
            if line.startswith(f"- {programme.short}: ")
        ]
        assert len(lines) == 1
        assert lines[0][0].startswith(heading)


def test_the_day_of_the_case_is_named_only_where_it_is_another() -> None:
    day = date(2013, 1, 1)
    assert "Stichtag" not in open_on(load(), day, day).text
    assert "Stichtag 01.03.2016" in open_on(load(), day, date(2016, 3, 1)).text


def test_names_stand_in_the_dative_after_bei() -> None:
    assert in_dative("die", "Landesprogramme", plural=True) == "den Landesprogrammen"
    assert in_dative("die", "Innovationsforen Mittelstand", plural=True) == "den Innovationsforen Mittelstand"
    assert in_dative("die", "IGF", plural=False) == "der IGF"
    assert in_dative("der", "Spitzencluster-Wettbewerb", plural=False) == "dem Spitzencluster-Wettbewerb"
    assert in_dative("", "go-cluster", plural=False) == "go-cluster"
