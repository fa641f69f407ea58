"""Another day in few words; what only looks like one is left to the ear."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.interview.other_day import other_day
from bot.language import other_day as reader
from bot.language.facts.fold import fold
from bot.language.facts.model import Question
from bot.language.heard import Message

SO_FAR = date(2011, 3, 1)
DAYS = {
    "und 2016?": "2016-03-01",
    "Wie war es 2016?": "2016-03-01",
    "Stand 2014": "2014-03-01",
    "und im März 2017?": "2017-03-01",
    "Und Ende 2016?": "2016-12-31",
    "Und wie sah es Anfang 2010 aus?": "2010-01-01",
    "Wie wäre es am 3. Oktober 2009 gewesen?": "2009-10-03",
    "Und zum 1.5.2012?": "2012-05-01",
    "letztes Jahr?": "2010-03-01",
    "wenn wir 2018 gefragt hätten": "2018-03-01",
    "Und wenn wir uns Ende 2012 beworben hätten?": "2012-12-31",
    "Und vor zwei Jahren?": "2009-03-01",
    "Und was hätte am 2. Februar 2012 gepasst?": "2012-02-02",
    "Wie wäre es im Mai 2009 für uns gewesen?": "2009-05-01",
    "Ende Mai 2009": "2009-05-31",
    "Und eine Woche danach?": "2011-03-08",
    "zwei Monate davor": "2011-01-01",
    "Und am Tag darauf?": "2011-03-02",
    "Stichtag Anfang 2014": "2014-01-01",
    "Am 7. April 2012": "2012-04-07",
}


def message(text: str, *known: str, programmes: tuple[str, ...] = ()) -> Message:
    return Message(text, fold(text), [], programmes, [], None, frozenset(known))


@pytest.mark.parametrize("text", DAYS)
def test_year_or_month_becomes_a_day(text: str) -> None:
    named = reader.listen(message(text, "stichtag"))
    assert named is not None
    assert other_day(named, SO_FAR) == DAYS[text]


def test_the_same_day_exists_in_every_year() -> None:
    assert other_day({"jahr": 2015}, date(2024, 2, 29)) == "2015-02-28"


@pytest.mark.parametrize("text", ["Wieder heute bitte", "und heute?", "Zurück zu heute", "Stand heute"])
def test_back_to_today_only_from_another_day(text: str) -> None:
    assert reader.listen(message(text, "stichtag")) == {"heute": True}
    assert reader.listen(message(text, "zahl_kmu")) is None


@pytest.mark.parametrize(
    "text",
    [
        "2016",
        "Wir sind 2016 gegründet",
        "Seit 2016 gibt es uns",
        "heute sind wir 12",
        "und 16?",
        "vor zwei Jahren",
        "Wir haben am 3.10.2009 begonnen",
        "Zeitplan, Start soll am 3.10.2029 sein",
        "Ein Jahr später kamen zwei Firmen dazu",
        "Im Mai 2012 waren wir 9 Betriebe",
    ],
)
def test_other_sentences_are_left_to_the_ear(text: str) -> None:
    assert reader.listen(message(text, "stichtag")) is None


@pytest.mark.parametrize("text", ["im Jahr 2014", "Am 3.10.2009", "Anfang 2010"])
def test_a_bare_date_answers_the_open_question(text: str) -> None:
    asked = Question("vorhaben_begonnen", "ja_nein")
    assert reader.listen(replace(message(text, "zahl_kmu"), asked=asked)) is None
    assert reader.listen(replace(message(f"und {text}?", "zahl_kmu"), asked=asked)) is not None


@pytest.mark.parametrize("text", ["Am 7. April 2012", "Zum 7.4.2012 bitte"])
def test_a_full_date_is_no_reply_to_a_question_for_something_else(text: str) -> None:
    asked = Question("management_neutral", "ja_nein")
    assert reader.listen(replace(message(text, "zahl_kmu"), asked=asked)) == {"tag": "2012-04-07"}


def test_once_another_day_is_judged_a_part_of_a_year_is_one_too() -> None:
    asked = Question("management_neutral", "ja_nein")
    said = message("Ende 2017", "zahl_kmu")
    assert reader.listen(replace(said, asked=asked)) is None
    assert reader.listen(replace(said, asked=asked, known=frozenset({"stichtag"}))) is not None


def test_a_day_named_as_such_needs_no_talk() -> None:
    assert reader.listen(message("Stand Juni 2018")) == {"jahr": 2018, "monat": 6, "teil": None}


def test_a_day_may_stand_beside_something_else() -> None:
    assert reader.said_beside(message("Welches Programm passt? Stand Mai 2017")) == {
        "jahr": 2017,
        "monat": 5,
        "teil": None,
    }
    assert reader.said_beside(message("Wir sind 9 Betriebe, Stand 2014")) == {"jahr": 2014, "monat": None, "teil": None}
    assert reader.said_beside(message("Der Stand ist seit 2014 gut, wir sind 9")) is None
    assert reader.said_beside(message("Auf dem Stand von Mai waren 2014 Leute")) is None


def test_a_question_about_a_programme_is_none_about_the_case() -> None:
    assert reader.listen(message("und 2016?", "stichtag", programmes=("go-cluster",))) is None
    assert reader.listen(message("und 2016?")) is None
