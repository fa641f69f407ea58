"""What comes in is clean text of a bearable length."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.runtime.clean_input import MAX_CHARACTERS, TOO_LONG, bounded, clean
from tests.runtime.conftest import TinyTalk, notices, texts


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("wir\x00 sind\x07 zwölf\x1b[31m", "wir sind zwölf[31m"),
        ("Zeile eins\r\nZeile zwei\rdrei\tvier", "Zeile eins\nZeile zwei\ndrei\tvier"),
        ("Zeile\u2028neu\x0bneu", "Zeile\nneu\nneu"),
        ("halb \ud83d ganz", "halb  ganz"),
        ("zwo\u0308lf", "zwölf"),
        ("För\u00adde\u200brung\ufeff", "Förderung"),
        ("\u202egnuredr\u00f6F", "gnuredröF"),
        ("🙂 §44 BHO – „Zitat“ €", "🙂 §44 BHO – „Zitat“ €"),
    ],
)
def test_clean(raw: str, expected: str) -> None:
    assert clean(raw) == expected


@given(st.text(st.characters(exclude_categories=[])))
def test_clean_text_is_printable_composed_and_stays_as_it_is(raw: str) -> None:
    text = clean(raw)
    assert clean(text) == text
    assert text == unicodedata.normalize("NFC", text)
    assert all(unicodedata.category(c) not in ("Cc", "Cs") or c in "\n\t" for c in text)
    text.encode()


@pytest.mark.parametrize(
    ("length", "too_long"), [(1, False), (MAX_CHARACTERS, False), (MAX_CHARACTERS + 1, True), (3_000_000, True)]
)
def test_the_limit(length: int, too_long: bool) -> None:
    text, cut = bounded("ä" * length)
    assert len(text) == min(length, MAX_CHARACTERS)
    assert cut is too_long


def test_a_long_message_is_cut_and_marked(talk: TinyTalk, actions: Any) -> None:
    talk.say("wir sind zwölf partner " * 500, metadata={"mehr": 1})
    message = actions.calls[-1]["tracker"]["latest_message"]
    assert len(message["text"]) <= MAX_CHARACTERS
    assert message["metadata"][TOO_LONG] is True
    assert message["metadata"]["mehr"] == 1


@pytest.mark.parametrize("metadata", [{TOO_LONG: True}, "text", ["x"], {"a": "b" * 10_000}, 5])
def test_only_we_say_that_it_was_too_long_and_metadata_stays_small(talk: TinyTalk, actions: Any, metadata: Any) -> None:
    talk.say("wir sind zwölf partner", metadata=metadata)
    assert not actions.calls[-1]["tracker"]["latest_message"]["metadata"]


@pytest.mark.parametrize("text", [None, 5, True, ["a"], {"text": "a"}, "", "  \n ", "\x00\x07", "\ud800"])
def test_what_is_no_text_is_refused_and_leaves_no_trace(talk: TinyTalk, text: Any) -> None:
    assert notices(talk.say(text)) == ["ungueltig"]
    assert talk.events() == []


@pytest.mark.parametrize("sender", ["a\ud800b", "x" * 100_000, 17, "\x00"])
def test_a_strange_id_does_no_harm(talk: TinyTalk, sender: Any) -> None:
    assert texts(talk.say("hallo", sender=sender)) == ["Guten Tag"]
