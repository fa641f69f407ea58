"""The messengers that come by configuration: each through its own address, all with the same guards and the same renderer."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.channels.server import Server, code_of, started
from tests.messenger.endpoint import Endpoint
from tests.messenger.others import ALL, EDITING, PUBLIC, SECRET, Mattermost, RocketChat, Slack, Teams, WhatsApp, Writer
from tests.messenger.others import credentials as five
from tests.messenger.telegram import is_forgotten

OPENING = "Wir sind 12 Betriebe aus Sachsen, davon 9 KMU, und wollen gemeinsam neue Verfahren entwickeln."
_people = itertools.count(170_000)


@pytest.fixture(scope="module")
def endpoint() -> Iterator[Endpoint]:
    with started(Endpoint()) as running:
        yield running


@pytest.fixture(scope="module")
def others(endpoint: Endpoint, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with started(Server(tmp_path_factory.mktemp("others"), chats=five(endpoint))) as running:
        yield running


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


def one(kind: type[Any], others: Server, endpoint: Endpoint) -> Any:
    return kind(others, endpoint, str(next(_people)))


def test_slack_checks_signature_and_moment(others: Server, endpoint: Endpoint) -> None:
    slack = one(Slack, others, endpoint)
    event = slack.event("Hallo")
    assert code_of(slack.post(event, **{"X-Slack-Signature": "v0=00"})) == (403, "sender_forged")
    assert code_of(slack.post_raw(*slack.signed(event, int(time.time()) - 600))) == (403, "sender_forged")
    body, headers = slack.signed(event)
    assert code_of(slack.post_raw(body + b" ", headers)) == (403, "sender_forged")


def test_slack_is_told_its_word_and_answered_in_private_only(others: Server, endpoint: Endpoint) -> None:
    slack = one(Slack, others, endpoint)
    assert slack.post({"type": "url_verification", "challenge": "ein-wort"}).text == "ein-wort"
    assert slack.send(slack.event("Hallo", bot_id="B1")) == []
    assert slack.send(slack.event("Hallo", subtype="channel_join")) == []
    assert slack.send(slack.event("Hallo", channel_type="channel")) == []
    (told,) = slack.send(slack.event("Hallo", type="app_mention", channel_type="channel"))
    assert "nur in privaten Chats" in told
    same_text = {"type": "message", "text": "anders"}
    assert slack.send(slack.event("", subtype="message_changed", message=same_text, previous_message=same_text)) == []


def test_slack_reads_and_writes_its_own_escapes(others: Server, endpoint: Endpoint) -> None:
    slack = one(Slack, others, endpoint)
    slack.say("Wir sind 12 Betriebe &amp; 3 Hochschulen aus Sachsen.")
    assert "3" in "".join(slack.say("Was haben Sie verstanden?"))
    posted = [
        body for path, _, body in endpoint.posted if path.startswith("/slack") and body["channel"] == f"D{slack.person}"
    ]
    assert all(body["unfurl_links"] is False for body in posted)


def test_slack_says_with_status_200_that_it_refuses(others: Server, endpoint: Endpoint) -> None:
    slack = one(Slack, others, endpoint)
    slack.start()
    endpoint.failures.append((200, {"ok": False, "error": "msg_too_long"}))
    assert slack.say(OPENING) == []
    assert slack.say("Was haben Sie verstanden?")


@pytest.mark.parametrize("kind", [Mattermost, RocketChat])
def test_no_reply_to_itself(kind: type[Writer], others: Server, endpoint: Endpoint) -> None:
    writer = one(kind, others, endpoint)
    assert writer.send({**writer.event("Hallo"), "user_name": "lotse"}) == []
    assert code_of(writer.post({**writer.event("Hallo"), "token": "falsch"})) == (403, "sender_forged")


def test_mattermost_keeps_people_in_one_channel_apart(others: Server, endpoint: Endpoint) -> None:
    writer = one(Mattermost, others, endpoint)
    writer.say(OPENING)
    other = {**writer.event("Was haben Sie verstanden?"), "user_id": "jemand-anders"}
    assert "noch nichts" in "".join(writer.send(other))


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://evil.example"},
        {"aud": "eine-andere-app"},
        {"exp": 1},
        {"serviceurl": "https://evil.example/"},
        {"serviceurl": None},
    ],
)
def test_teams_checks_every_claim(claims: dict[str, Any], others: Server, endpoint: Endpoint) -> None:
    teams = one(Teams, others, endpoint)
    assert code_of(teams.post_raw(*teams.signed(teams.event("Hallo"), **claims))) == (403, "sender_forged")


def test_teams_takes_no_token_without_a_proper_signature(others: Server, endpoint: Endpoint) -> None:
    import jwt

    teams = one(Teams, others, endpoint)
    event = teams.event("Hallo")
    body, headers = teams.signed(event)
    claims = jwt.decode(headers["Authorization"][7:], options={"verify_signature": False})
    forged = [
        jwt.encode(claims, None, "none", {"kid": "k1"}),
        jwt.encode(claims, "ein-langer-schluessel-fuer-hs256-der-reicht", "HS256", {"kid": "k1"}),
        jwt.encode(claims, "ein-langer-schluessel-fuer-hs256-der-reicht", "HS256", {"kid": "k9"}),
        headers["Authorization"][7:-4] + "AAAA",
    ]
    for token in forged:
        answer = teams.post_raw(body, {**headers, "Authorization": f"Bearer {token}"})
        assert code_of(answer) == (403, "sender_forged")


def test_teams_answers_groups_with_the_way_to_it(others: Server, endpoint: Endpoint) -> None:
    teams = one(Teams, others, endpoint)
    group = {"id": f"19:{teams.person}", "conversationType": "groupChat"}
    assert "nur in privaten Chats" in teams.send(teams.event("<at>Lotse</at> Hallo", conversation=group))[0]
    assert teams.send(teams.event("", type="conversationUpdate")) == []
    assert "nur Text lesen" in teams.send(teams.event("", attachments=[{"contentType": "image/png"}]))[-1]


def test_whatsapp_signature_is_twilios_own(others: Server, endpoint: Endpoint) -> None:
    from twilio.request_validator import RequestValidator

    whatsapp = one(WhatsApp, others, endpoint)
    event = whatsapp.event("Größe & Co. grüßen")
    _, headers = whatsapp.signed(event)
    assert RequestValidator(SECRET).compute_signature(PUBLIC, event) == headers["X-Twilio-Signature"]
    assert whatsapp.send(event)
    assert code_of(whatsapp.post(event, **{"X-Twilio-Signature": "AAAA"})) == (403, "sender_forged")


def test_whatsapp_pictures_and_those_who_said_stop(others: Server, endpoint: Endpoint) -> None:
    whatsapp = one(WhatsApp, others, endpoint)
    assert "nur Text lesen" in whatsapp.send(whatsapp.event("", NumMedia="1", MediaUrl0="https://x.example/1"))[-1]
    endpoint.failures.append((400, {"code": 21610, "message": "Attempt to send to unsubscribed recipient"}))
    assert whatsapp.say("Hallo") == []


def test_nothing_in_the_store_names_anybody(others: Server, endpoint: Endpoint) -> None:
    whatsapp = one(WhatsApp, others, endpoint)
    whatsapp.say(OPENING)
    assert is_forgotten(others, f"+49{whatsapp.person}")


def test_every_block_of_the_example_file_is_understood(endpoint: Endpoint) -> None:
    """What credentials.yml shows as comments is a door with settings that exist."""
    import importlib
    import re
    from pathlib import Path

    import yaml

    text = Path("credentials.yml").read_text(encoding="utf-8")
    blocks = re.sub(r"^# ?(?=(?:bot\.channels\.(?:telegram|others)|  \w+:))", "", text, flags=re.M)
    found = {
        name: block
        for name, block in yaml.safe_load(blocks).items()
        if re.match(r"bot\.channels\.(telegram|others)", name)
    }
    assert len(found) == 6
    for name, block in found.items():
        module, _, door = name.rpartition(".")
        kind = getattr(importlib.import_module(module), door)
        fields = {**kind.__annotations__, **importlib.import_module(kind.__module__).__dict__}
        settings = fields[kind.__annotations__["settings"]]
        assert set(block) <= set(settings.__fields__), name
        assert {f for f, field in settings.__fields__.items() if field.required} <= set(block), name
        secret = [value for key, value in block.items() if "token" in key or "secret" in key or "password" in key]
        assert all(re.fullmatch(r"\$\{CLUSTERLOTSE_\w+\}", value) for value in secret), json.dumps(block)
