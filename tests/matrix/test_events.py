"""What an event means for the bridge, and what it sends into a room."""

from __future__ import annotations

from typing import Any

import pytest

from bot.matrix import events
from bot.matrix.contents import HERE, Place, placed, said
from bot.matrix.events import Me, read
from bot.messenger import render

ME = Me("@clusterlotse:lotse.test", "Der Lotse")


def event(content: dict[str, Any], kind: str = "m.room.message") -> events.Event | None:
    return read({"type": kind, "event_id": "$e", "sender": "@anna:lotse.test", "content": content}, ME)


def text(body: str, **more: Any) -> events.Event:
    found = event({"msgtype": "m.text", "body": body, **more})
    assert found
    return found


def test_what_is_none_of_our_business() -> None:
    assert event({"msgtype": "m.notice", "body": "x"}) is None
    assert event({"body": "x"}) is None
    assert event({"msgtype": "m.text", "body": 7}) is None
    assert event({"msgtype": "m.text", "body": "x"}, "m.room.topic") is None
    own = {"type": "m.room.message", "event_id": "$e", "sender": ME.user, "content": {"msgtype": "m.text", "body": "x"}}
    assert read(own, ME) is None


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("Clusterlotse: wir sind zwölf", "wir sind zwölf"),
        ("@clusterlotse:lotse.test wir sind zwölf", "wir sind zwölf"),
        ("Der Lotse, wir sind zwölf", "wir sind zwölf"),
        ("der lotse", "Hallo"),
        ("@clusterlotse", "Hallo"),
    ],
)
def test_our_name_addresses_us_and_is_no_part_of_the_message(body: str, left: str) -> None:
    found = text(body)
    assert found.addressed
    assert found.text == left


@pytest.mark.parametrize("body", ["Clusterlotsen gibt es viele", "Wir sind zwölf", "mail@clusterlotse.test"])
def test_other_words_do_not_address_us(body: str) -> None:
    assert not text(body).addressed
    assert text(body).text == body


def test_a_mention_counts_without_a_name_in_the_text() -> None:
    assert text("wir sind zwölf", **{"m.mentions": {"user_ids": [ME.user]}}).addressed
    pill = '<a href="https://matrix.to/#/%40clusterlotse%3Alotse.test">Lotse</a> hallo'
    assert text("hallo", formatted_body=pill).addressed
    assert not text("hallo", **{"m.mentions": {"user_ids": "alle"}}).addressed


def test_the_quote_of_a_reply_is_not_said() -> None:
    relation = {"m.in_reply_to": {"event_id": "$frage"}}
    found = text("> <@x:y> Ist Ihr Management neutral?\n> (noch 9)\n\nja", **{"m.relates_to": relation})
    assert (found.text, found.reply_to) == ("ja", "$frage")


def test_an_edit_says_its_new_text() -> None:
    relation = {"rel_type": "m.replace", "event_id": "$alt"}
    found = text("* 13", **{"m.new_content": {"msgtype": "m.text", "body": "13"}, "m.relates_to": relation})
    assert (found.kind, found.text, found.target) == (events.EDIT, "13", "$alt")


def test_what_somebody_wrote_never_becomes_markup() -> None:
    nasty = "<b>fett</b> <script>x</script> [x](javascript:x) ![x](https://fremd.test/x.png) **x** <https://gut.test>"
    (part,) = render([{"role": "assistant", "text": nasty, "buttons": [], "card": None}])
    content = said(part)
    assert content["body"] == nasty
    for markup in ("<b>", "<script", "<img", 'href="javascript', "<strong>"):
        assert markup not in content["formatted_body"]


def test_a_reply_names_whom_it_answers_once() -> None:
    contents = [{"body": "a"}, {"body": "b"}]
    assert placed(contents, HERE) == contents
    first, second = placed(contents, Place("$e", "@anna:lotse.test"))
    assert first["m.mentions"] == {"user_ids": ["@anna:lotse.test"]}
    assert first["m.relates_to"] == {"m.in_reply_to": {"event_id": "$e"}}
    assert "m.relates_to" not in second
