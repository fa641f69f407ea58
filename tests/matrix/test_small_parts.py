"""What can be tried without servers: settings, events, contents, the store."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from bot.matrix import events
from bot.matrix.contents import HERE, Place, placed, said
from bot.matrix.events import Me, read
from bot.matrix.inbox import Inbox
from bot.matrix.outbox import Outbox
from bot.matrix.settings import SettingsError, load
from bot.matrix.store import SECONDS_A_DAY, Store
from bot.matrix.talks import Talk, Talks
from bot.messenger import render
from tests.conversations.assistant import ROOT

ME = Me("@clusterlotse:lotse.test", "Der Lotse")
GOOD = {"CLUSTERLOTSE_MATRIX_KONTO": "@lotse:lotse.test", "CLUSTERLOTSE_MATRIX_HOMESERVER": "https://matrix.lotse.test"}


def event(content: dict[str, Any], kind: str = "m.room.message") -> events.Event | None:
    return read({"type": kind, "event_id": "$e", "sender": "@anna:lotse.test", "content": content}, ME)


def text(body: str, **more: Any) -> events.Event:
    found = event({"msgtype": "m.text", "body": body, **more})
    assert found
    return found


# Settings


def test_the_sample_file_can_be_used_as_it_is() -> None:
    settings = load(ROOT / "matrix.beispiel.yml", {})
    assert settings.servers == {settings.account.partition(":")[2]}
    assert settings.lets_in("@anna:example.org")
    assert not settings.lets_in("@anna:example.org.fremd.test")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", ["konto", "fehlt", "@clusterlotse:example.org"]),
        ("konto: lotse", ["konto", "'lotse'"]),
        ("konto: '@a:b.test'\nhomeserver: matrix.b.test", ["homeserver", "https://"]),
        (
            "konto: '@a:b.test'\nhomeserver: 'https://b.test'\nerlaubte_server: []",
            ["erlaubte_server", "niemand", "b.test", "'*'"],
        ),
        ("konto: '@a:b.test'\nhomeserver: 'https://b.test'\naufbewahrung_tage: 0", ["aufbewahrung_tage", "1 bis 365"]),
        ("konto: '@a:b.test'\nhomeserver: 'https://b.test'\npasswort: geheim", ["Umgebungsvariable", "_PASSWORT"]),
        ("konto: '@a:b.test'\nhomeserver: 'https://b.test'\nservers: []", ["servers", "unbekannt", "erlaubte_server"]),
        ("konto: [", ["lässt sich nicht lesen", "matrix.beispiel.yml"]),
        ("- konto", ["schluessel: wert"]),
    ],
)
def test_a_mistake_names_file_key_and_remedy(tmp_path: Path, content: str, words: list[str]) -> None:
    file = tmp_path / "matrix.yml"
    file.write_text(content)
    with pytest.raises(SettingsError) as error:
        load(file, {})
    assert all(word in str(error.value) for word in [str(file), *words]), str(error.value)
    assert "geheim" not in str(error.value)


def test_the_environment_comes_first_and_holds_the_secrets(tmp_path: Path) -> None:
    secret = {"CLUSTERLOTSE_MATRIX_PASSWORT": "p", "CLUSTERLOTSE_MATRIX_ERLAUBTE_SERVER": "a.test, b.test:8448"}
    settings = load(tmp_path / "keine.yml", {**GOOD, **secret})
    assert (settings.password, settings.token) == ("p", None)
    assert settings.lets_in("@anna:b.test:8448")
    assert not settings.lets_in("@anna:lotse.test")


# Events


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


# Contents


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


# The store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "var" / "bruecke.sqlite")


def test_an_event_counts_once_even_after_its_answer(store: Store) -> None:
    inbox = Inbox(store)
    assert inbox.add("$e", "!r", "@a:b", events.TEXT, "zwölf")
    assert not inbox.add("$e", "!r", "@a:b", events.TEXT, "zwölf")
    item = inbox.next("!r")
    assert item
    inbox.done(item)
    assert not inbox.add("$e", "!r", "@a:b", events.TEXT, "zwölf")
    assert inbox.next("!r") is None


def test_half_a_transaction_leaves_nothing(store: Store) -> None:
    def half() -> None:
        with store.together():
            Inbox(store).add("$e", "!r", "@a:b", events.TEXT, "zwölf")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()
    assert Inbox(store).next("!r") is None
    assert Inbox(store).handled("$e") is None


def test_an_answered_message_stands_nowhere_in_the_file(store: Store, tmp_path: Path) -> None:
    inbox, outbox = Inbox(store), Outbox(store)
    inbox.add("$e", "!r", "@a:b", events.TEXT, "Zwölf Algenbauern")
    item = inbox.next("!r")
    assert item
    outbox.add("!r", "@a:b", item.key, [{"body": "Verstanden: Algenbauern"}])
    inbox.done(item)
    waiting = outbox.next("!r")
    assert waiting
    outbox.sent(waiting)
    store.compact()
    kept = b"".join(file.read_bytes() for file in (tmp_path / "var").iterdir())
    assert b"Algenbauern" not in kept
    assert b"$e" not in kept


def test_old_things_go_and_young_ones_stay(store: Store) -> None:
    Inbox(store).add("$e", "!r", "@a:b", events.TEXT, "zwölf")
    Talks(store).keep(Talk("!r", "@a:b", "kennung"))
    store.grow_old(30)
    assert Talks(store).of("!r", "@a:b").conversation == "kennung"
    store.grow_old(30, now=time.time() + 31 * SECONDS_A_DAY)
    assert Talks(store).of("!r", "@a:b").conversation is None
    assert Inbox(store).next("!r") is None
    assert Inbox(store).handled("$e") is None
