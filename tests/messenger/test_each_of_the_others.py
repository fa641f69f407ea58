"""What each of the messengers that come by configuration demands of its door, beside what all of them do."""

from __future__ import annotations

import itertools
import time
from typing import Any

import jwt
import pytest
from twilio.request_validator import RequestValidator

from tests.channels.server import Server, code_of
from tests.messenger.endpoint import Endpoint
from tests.messenger.others import PUBLIC, SECRET, Mattermost, RocketChat, Slack, Teams, WhatsApp, Writer
from tests.messenger.talks import OPENING
from tests.messenger.telegram import is_forgotten

_people = itertools.count(180_000)


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
