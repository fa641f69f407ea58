"""Whatever the assistant says: nothing is lost, limits are kept, and the number that is shown is the one that chooses."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messenger import Choice, Pages, Part, Pending, hear, render, split, utf16
from bot.messenger.pages import MORE_BUTTON

LINE = st.text(st.sampled_from("abc äöü ß.,:;„“-*_#<>&1230🙂"), min_size=1, max_size=120)
TITLE = st.sampled_from(
    [
        *(
            "Ja",
            "Nein",
            "Weiß ich nicht",
            "Warum fragen Sie das?",
            "Beispielfall 1",
            "Beispielfall 2",
            "Beispielfall 3",
        ),
        *("Aufbau eines Netzwerks", "10", "Einzelheiten ZIM-Innovationsnetzwerke", "Lösch alles"),
    ]
)
CARD = st.sampled_from(
    [{"kind": "question", "answer": answer} for answer in ("ja_nein", "zahl", "auswahl", "mehrfach")]
    + [{"kind": "assessment"}, {"kind": "notice", "name": "hilfe"}, {"kind": "notice", "name": "brief"}, None]
)
MESSAGE = st.builds(
    lambda lines, titles, card: {
        "text": "\n".join(["Text", *lines]),
        "buttons": [{"id": f"id:{title}", "title": title} for title in titles],
        "custom": card,
    },
    st.lists(st.one_of(LINE, st.just(""), LINE.map(lambda line: f"- {line}")), min_size=1, max_size=12),
    st.lists(TITLE, unique=True, max_size=7),
    CARD,
)
REPLY = st.lists(MESSAGE, min_size=1, max_size=4)


def letters(text: str) -> str:
    return re.sub(r"\s", "", text)


def everything(pages: Pages, messages: list[dict[str, Any]]) -> list[Part]:
    """All parts of a reply, with every "mehr" said."""
    parts, pending = pages.show(messages, Pending())
    while pending.held:
        pending = Pending.from_json(pending.to_json())
        more, pending = pages.more(pending)
        parts += more
    return parts


@given(st.lists(LINE, max_size=30).map("\n".join), st.integers(20, 300), st.sampled_from([len, utf16]))
@settings(max_examples=150, deadline=None)
def test_parts_keep_the_limit_and_every_letter(text: str, limit: int, measure: Any) -> None:
    parts = split(text, limit, measure)
    assert all(measure(part) <= limit for part in parts)
    assert letters("".join(parts)) == letters(text)


@given(REPLY, st.sampled_from([400, 1500, 4096]), st.booleans())
@settings(max_examples=150, deadline=None)
def test_no_content_of_a_reply_is_lost_and_no_part_too_long(messages: Any, limit: int, numbers: bool) -> None:
    pages = Pages(limit, utf16, numbers)
    parts = everything(pages, messages)
    shown = letters("".join(part.text for part in parts))
    assert all(utf16(part.text) <= limit for part in parts)
    for message in messages:
        for line in str(message["text"]).split("\n"):
            # A list of the choices gets numbers for its dashes; a line that is cut stays together without white space.
            assert letters(line).removeprefix("-") in shown
    offered = {choice.title for part in parts for choice in part.choices}
    assert {button["title"] for message in messages for button in message["buttons"]} <= offered


@given(REPLY)
@settings(max_examples=200, deadline=None)
def test_the_number_shown_is_the_number_that_chooses(messages: Any) -> None:
    pages = Pages()
    parts, pending = pages.show(messages, Pending())
    while True:
        numbers = [choice.number for choice in pending.choices if choice.number is not None]
        assert len(set(numbers)) == len(numbers)
        for choice in pending.choices:
            if choice.number is not None:
                assert hear(str(choice.number), pending).button == choice.button
                assert any(shows(part.text, choice) for part in parts)
        if not numbers:
            assert hear("1", pending).button is None
        if not pending.held:
            break
        more, pending = pages.more(pending)
        parts += more


def shows(text: str, choice: Choice) -> bool:
    """Is the choice in the text with its number? A list that the text numbers itself names it by its words."""
    return f"{choice.number}. {choice.title}" in text or re.search(rf"^{choice.number}\. ", text, re.M) is not None


def test_a_list_of_the_choices_in_the_text_is_not_repeated() -> None:
    titles = ["Ja", "Nein", "Weiß ich nicht"]
    text = "Damit komme ich zurecht:\n" + "\n".join(f"- {title}" for title in titles)
    (part,) = render([{"text": text, "buttons": [{"id": t, "title": t} for t in titles]}])
    assert part.text.count("Nein") == 1
    assert "2. Nein" in part.text
    assert part.text.endswith("Antworten Sie mit 1, 2 oder 3, gern auch in eigenen Worten.")


def test_a_text_with_other_numbers_is_not_numbered_again() -> None:
    message = {"text": "So:\n1. Erst das.\n2. Dann das.", "buttons": [{"id": t, "title": t} for t in ("Ja", "Nein")]}
    (part,) = render([message])
    assert part.text.count("1.") == 1
    assert "„Ja“ oder „Nein“" in part.text
    assert all(choice.number is None for choice in part.choices)


def test_samples_keep_the_numbers_of_their_names() -> None:
    titles = ["Welche Programme gibt es?", "Beispielfall 1", "Beispielfall 2"]
    (part,) = render([{"text": "Guten Tag.", "buttons": [{"id": t, "title": t} for t in titles]}])
    assert "1. Beispielfall 1\n2. Beispielfall 2\n3. Welche Programme gibt es?" in part.text


def long_verdict() -> dict[str, Any]:
    text = "\n\n".join(f"Teil {number}\n" + "\n".join(["- " + "Wort " * 40] * 6) for number in range(1, 6))
    buttons = [{"id": t, "title": t} for t in ("Meine Angaben zeigen", "Ergebnis mitnehmen")]
    return {"text": text, "custom": {"kind": "assessment"}, "buttons": buttons}


def question() -> dict[str, Any]:
    buttons = [{"id": t, "title": t} for t in ("Ja", "Nein")]
    return {"text": "Stimmt das?", "custom": {"kind": "question", "answer": "ja_nein"}, "buttons": buttons}


def test_a_long_verdict_comes_in_parts_and_says_how_to_get_the_rest() -> None:
    pages = Pages()
    parts, pending = pages.show([long_verdict()], Pending())
    assert len(parts) == 2
    assert f"noch {len(pending.held)} Teile" in parts[-1].text
    assert "Zwischenstand" in parts[-1].text
    more, after = pages.more(pending)
    assert len(after.held) == len(pending.held) - 1
    assert more[0].text.startswith("Teil")


def test_a_question_behind_a_long_verdict_is_asked_at_once() -> None:
    pages = Pages()
    parts, pending = pages.show([long_verdict(), question()], Pending())
    assert "Stimmt das?" in parts[-1].text
    assert pending.held
    assert hear("2", pending).button == "Nein"
    _, pending = pages.more(pending)
    assert hear("2", pending).button == "Nein"


def test_nothing_more_is_said_kindly_and_asks_nobody() -> None:
    parts, pending = Pages().more(Pending())
    assert parts[0].text.startswith("Mehr habe ich")
    assert pending == Pending()


def test_deleting_says_what_stays_in_the_chat() -> None:
    (part,) = render([{"text": "Alles ist gelöscht.", "card": {"kind": "notice", "name": "geloescht"}}])
    assert part.text.startswith("Alles ist gelöscht.")
    assert "bleibt beim Messenger" in part.text


def test_buttons_instead_of_numbers() -> None:
    pages = Pages(numbers=False)
    parts, pending = pages.show([question()], Pending())
    assert parts[-1].text == "Stimmt das?"
    assert [choice.title for choice in parts[-1].choices] == ["Ja", "Nein"]
    assert hear("2", pending).button is None
    parts, _ = pages.show([long_verdict()], Pending())
    assert parts[-1].choices[-1].button == MORE_BUTTON


def test_state_goes_through_json_unchanged() -> None:
    _, pending = Pages().show([long_verdict(), question()], Pending())
    assert Pending.from_json(pending.to_json()) == pending
    assert Pending.from_json(None) == Pending()


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Geschlossen\n- eins\n- zwei", "**Geschlossen**\n\n- eins\n- zwei"),
        ("2. das", "2\\. das"),
        ("a*b_c", "a\\*b\\_c"),
        ("Siehe https://x.example/a_b.", "Siehe <https://x.example/a_b>."),
        ("eins\nzwei", "eins  \nzwei"),
    ],
)
def test_markdown_shows_the_same_words(text: str, marked: str) -> None:
    (part,) = render([{"text": text}])
    assert part.text == text
    assert part.markdown == marked


def test_the_renderer_runs_without_rasa_and_pydantic() -> None:
    code = "import sys, bot.messenger; print([m for m in ('rasa', 'pydantic', 'spacy', 'sanic') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_rest_channels_cards_behind_their_texts() -> None:
    asked = question()
    split_up: Iterable[dict[str, Any]] = [
        {"text": asked["text"], "buttons": asked["buttons"]},
        {"custom": {"kind": "question", "answer": "zahl"}},
    ]
    _, pending = Pages().show(split_up, Pending())
    assert pending.counting
