"""A yes-no question about who may take part gets its own sentence first, from the catalogue or an honest "not proved"."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers.admission import direct, kinds
from bot.answers.info import meant, topic_message
from bot.catalogue.load import load

DAY = date(2026, 11, 25)


def first_line(text: str, programme: str = "zim-innovationsnetzwerke", topic: str = "konsortium") -> str:
    return direct(text, topic_message(programme, topic, load(), DAY), load()).text.splitlines()[0]


@pytest.mark.parametrize(
    "text", ["Dürfen auch Freiberufler mitmachen?", "Kann ein Selbstständiger Partner sein?", "Darf jemand austreten?"]
)
def test_what_is_not_proved_is_said_so_first(text: str) -> None:
    assert "keine belegte Angabe" in first_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dürfen Verbände mitwirken?",
        "Sind Hochschulen zugelassen?",
        "Geht das mit einer Firma aus Österreich?",
        "Kann ich als Großer da mitmachen?",
    ],
)
def test_what_is_proved_is_quoted_from_the_catalogue(text: str) -> None:
    line = first_line(text)
    quoted = line.split("„")[1].split("“")[0].rstrip(".").lower()
    topics = load().programmes["zim-innovationsnetzwerke"].topics.values()
    assert any(quoted in passage.text.lower() for passage in topics)


@pytest.mark.parametrize("text", ["Wer darf mitmachen?", "Wie viele Verbände braucht es?", "Darf man da mitmachen?"])
def test_other_questions_get_the_rule_alone(text: str) -> None:
    assert first_line(text) == topic_message("zim-innovationsnetzwerke", "konsortium", load(), DAY).text.splitlines()[0]


def test_another_topic_is_left_alone() -> None:
    plain = topic_message("zim-innovationsnetzwerke", "dauer", load(), DAY)
    assert direct("Dürfen Verbände mitmachen?", plain, load()) == plain


def test_every_kind_can_be_asked_for() -> None:
    assert all(kind.who and kind.asked and kind.written for kind in kinds())


@pytest.mark.parametrize("topic", ["frist_status", "foerderhoehe"])
def test_an_answer_without_a_name_in_the_question_names_the_programme_once(topic: str) -> None:
    told = meant("zim-innovationsnetzwerke", topic_message("zim-innovationsnetzwerke", topic, load(), DAY), load())
    assert told.text.splitlines()[0].count(load().programmes["zim-innovationsnetzwerke"].short) == 1
    assert not told.text.splitlines()[1].startswith(load().programmes["zim-innovationsnetzwerke"].short)
