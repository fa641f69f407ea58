"""What leaves the open question open, what drops a thought experiment, and corrections that only name a quality."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language import reading
from bot.language.facts.self_corrections import corrected
from bot.language.facts.tokens import tokenize

KNOWN = ("zahl_unternehmen", "management_neutral")


@pytest.mark.parametrize("text", ["Jein.", "Kommt ganz drauf an", "Teils, teils, würde ich sagen.", "Hm.", "äh"])
@pytest.mark.parametrize("asked", ["management_neutral", "technisches_ziel", "vorhaben_begonnen"])
def test_neither_yes_nor_no_has_the_question_explained(trained_ear: Any, text: str, asked: str) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert (heard.act, list(heard.statements)) == ("unklar", [])


def test_an_order_with_a_reserve_is_asked_again(trained_ear: Any) -> None:
    heard = trained_ear.hears("Das Gutachten haben wir unter Vorbehalt vergeben.", "vorhaben_begonnen", KNOWN)
    assert (heard.act, list(heard.statements)) == ("unklar", [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Stopp, ich sagte doch: nicht neutral.", False),
        ("Falsch verstanden, neutral ist es.", True),
        ("Das stimmt so nicht: Ich weiß nicht, ob das Büro neutral ist.", "unbekannt"),
    ],
)
def test_a_correction_may_name_a_quality_alone(trained_ear: Any, text: str, value: Any) -> None:
    heard = trained_ear.hears(text, "clustermanagement", KNOWN)
    assert {s.fact: s.value for s in heard.statements} == {"management_neutral": value}


@pytest.mark.parametrize("text", ["Von zwölf Betrieben kommen acht, nein neun aus Jena", "Zwei Unis, äh drei"])
def test_a_figure_put_right_stays_inside_the_text(text: str) -> None:
    for said in reading.READER.read(text):
        assert 0 <= said.start < said.end <= len(text)


def test_what_is_no_slip_keeps_its_words() -> None:
    tokens = tokenize("Zwei Unis, nein, die fragen wir erst. Drei Firmen.")
    assert corrected(tokens) == tokens
