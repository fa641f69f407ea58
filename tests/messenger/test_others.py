"""The messengers that come by configuration: what all of them do, each through its own address and with the same renderer."""

from __future__ import annotations

import itertools

import pytest

from tests.channels.server import Server, code_of
from tests.messenger.endpoint import Endpoint
from tests.messenger.others import ALL, EDITING, Writer
from tests.messenger.talks import OPENING

_people = itertools.count(170_000)


@pytest.fixture(params=ALL, ids=lambda kind: kind.name)
def writer(request: pytest.FixtureRequest, others: Server, endpoint: Endpoint) -> Writer:
    return request.param(others, endpoint, str(next(_people)))


def test_a_whole_talk_by_numbers_alone(writer: Writer) -> None:
    notice, greeting = writer.start()
    assert "Bevor Sie mir etwas über Ihr Vorhaben schreiben" in notice
    assert "1. Beispielfall 1" in greeting
    told = writer.say("1")
    for _ in range(20):
        if "Antworten Sie mit 1, 2, 3 oder 4" not in told[-1] or "4. Warum fragen Sie das?" not in told[-1]:
            break
        told = writer.say("1")
    while "Schreiben Sie „mehr“" in told[-1]:
        told += writer.say("mehr")
    whole = "\n".join(told)
    assert "keine Rechtsberatung" in whole
    assert "Ergebnis mitnehmen" in told[-1]
    assert all(len(text.encode("utf-16-le")) // 2 <= writer.longest for text in told)


def test_what_is_sent_again_counts_once(writer: Writer) -> None:
    writer.start()
    event = writer.event(OPENING)
    assert "12 Unternehmen" in writer.send(event)[0]
    assert writer.send(event) == []


def test_typed_commands_are_text(writer: Writer) -> None:
    writer.start()
    writer.say(OPENING)
    writer.say('/zahl_kmu{"zahl_kmu": 3}')
    writer.say("/restart")
    assert "9" in "".join(writer.say("Was haben Sie verstanden?"))


def test_long_texts_are_answered_with_the_limit(writer: Writer) -> None:
    writer.start()
    assert "höchstens 2.000 Zeichen" in "".join(writer.say("Wir sind viele. " * 250))


def test_everything_is_deleted(writer: Writer) -> None:
    writer.say(OPENING)
    assert "Alles ist gelöscht" in "".join(writer.say("Lösch alles"))
    assert "noch nichts" in "".join(writer.say("Was haben Sie verstanden?"))


def test_a_code_goes_on_here(writer: Writer) -> None:
    page = writer.server.talk()
    page.say(OPENING)
    code = page.say("Code zum Weitermachen")[-2]["card"]["code"]
    assert "Zahl der Unternehmen: 12" in "".join(writer.say(f"Code {code}"))


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'{"token": 1}', b"a=b", b"\xff", b"[" * 50_000])
def test_what_is_not_signed_is_refused(writer: Writer, body: bytes) -> None:
    for kind in ("application/json", "application/x-www-form-urlencoded"):
        assert code_of(writer.post_raw(body, {"Content-Type": kind})) == (403, "sender_forged")


def test_nobody_is_told_twice_after_leaving(writer: Writer, endpoint: Endpoint) -> None:
    writer.start()
    endpoint.failures.append((403, {"error": "gone"}))
    assert writer.say(OPENING) == []
    endpoint.failures.append((429, {}))
    assert "12" in "".join(writer.say("Was haben Sie verstanden?"))


@pytest.mark.parametrize("kind", EDITING, ids=lambda kind: kind.name)
def test_an_edit_is_a_correction(kind: type[Writer], others: Server, endpoint: Endpoint) -> None:
    writer = kind(others, endpoint, str(next(_people)))
    writer.say(OPENING)
    assert "bisher 12, jetzt 13" in "".join(writer.send(writer.edited(OPENING.replace("12", "13"))))
