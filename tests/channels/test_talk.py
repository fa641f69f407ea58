"""A whole talk through the web door."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
import requests

from bot.catalogue.load import load
from tests.channels.server import Server, Talk, code_of, direct


def roles(messages: list[dict[str, Any]]) -> list[str]:
    return [message["role"] for message in messages]


def question(messages: list[dict[str, Any]]) -> dict[str, Any]:
    return next(m for m in reversed(messages) if (m["card"] or {}).get("kind") == "question")


def at_once(*calls: Callable[[], requests.Response]) -> list[requests.Response]:
    answers: list[requests.Response] = []
    threads = [threading.Thread(target=lambda call=call: answers.append(call())) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def test_the_assistant_speaks_first_and_the_visitor_has_said_nothing(talk: Talk) -> None:
    assert roles(talk.greeting) == ["assistant"]
    assert talk.greeting[0]["card"]["name"] == "begruessung"
    assert talk.history() == talk.greeting


@pytest.mark.parametrize("programme", list(load().programmes))
def test_a_subject_opens_the_talk_with_its_programme(server: Server, programme: str) -> None:
    cards = [message["card"] for message in server.talk(subject=programme).greeting if message["card"]]
    assert [card.get("programme") for card in cards if card["kind"] == "answer"] == [programme]
    assert not [card for card in cards if card.get("facts")]


def test_without_a_greeting_the_talk_is_empty(server: Server) -> None:
    assert server.talk(greet=False).history() == []


def test_a_reply_is_the_complete_turn_in_order(talk: Talk) -> None:
    messages = talk.say("Wir sind 12 Betriebe aus Sachsen, davon 9 KMU.", key="schluessel-1")
    assert roles(messages) == ["user", *["assistant"] * (len(messages) - 1)]
    assert messages[0]["text"] == "Wir sind 12 Betriebe aus Sachsen, davon 9 KMU."
    assert messages[0]["key"] == "schluessel-1"
    assert [m["seq"] for m in messages] == list(range(2, 2 + len(messages)))
    facts = question(messages)["card"]["facts"]
    assert facts["zahl_unternehmen"] == 12
    assert facts["zahl_kmu"] == 9


def test_the_history_holds_the_whole_cards_and_goes_on_after_any_number(talk: Talk) -> None:
    first = talk.say("Wir sind 12 Betriebe aus Sachsen, davon 9 KMU.")
    second = talk.say("Ja.")
    assert talk.history() == [*talk.greeting, *first, *second]
    assert talk.history(after=first[-1]["seq"]) == second
    assert len(question(talk.history())["card"]["programmes"]) > 1
    page = talk.server.get(f"{talk.path}/messages?after=1&limit=2").json()
    assert (page["messages"], page["more"], page["seq"]) == (first[:2], True, second[-1]["seq"])


def test_the_last_page_says_that_nothing_follows(talk: Talk) -> None:
    page = talk.server.get(f"{talk.path}/messages?after=1").json()
    assert page == {"messages": [], "seq": 1, "waiting": False, "more": False}


def test_a_button_says_its_title_and_counts_as_its_payload(talk: Talk) -> None:
    asked = question(talk.say("Wir sind 12 Betriebe aus Sachsen, davon 9 KMU."))
    fact, yes = asked["card"]["fact"], next(b for b in asked["buttons"] if b["title"] == "Ja")
    answer = talk.send(button=yes["id"])
    assert answer.status_code == 200
    assert answer.json()["messages"][0]["text"] == "Ja"
    assert question(answer.json()["messages"])["card"]["facts"][fact] is True


def test_a_button_of_a_question_counts_once(talk: Talk) -> None:
    asked = question(talk.say("Wir sind 12 Betriebe aus Sachsen, davon 9 KMU."))
    assert all(button["once"] for button in asked["buttons"])
    yes = asked["buttons"][0]["id"]
    first = talk.send(button=yes, key="knopf-eins")
    assert first.status_code == 200
    assert code_of(talk.send(button=yes)) == (422, "button_expired")
    again = talk.send(button=yes, key="knopf-eins")
    assert again.json() == first.json()


def test_other_buttons_count_as_often_as_one_likes(talk: Talk) -> None:
    button = talk.greeting[0]["buttons"][0]
    assert not button["once"]
    assert talk.send(button=button["id"]).status_code == 200
    assert talk.send(button=button["id"]).status_code == 200


def test_a_button_belongs_to_its_conversation(server: Server, talk: Talk) -> None:
    foreign = server.talk().greeting[0]["buttons"][0]["id"]
    assert code_of(talk.send(button=foreign)) == (422, "button_unknown")


def test_the_same_key_gives_the_same_reply_and_counts_once(talk: Talk) -> None:
    first = talk.send("Wir sind 12 Betriebe.", key="einmal-nur")
    second = talk.send("Wir sind 12 Betriebe.", key="einmal-nur")
    assert (first.status_code, second.status_code) == (200, 200)
    assert first.json() == second.json()
    assert "Idempotent-Replayed" not in first.headers
    assert second.headers["Idempotent-Replayed"] == "true"
    assert talk.server.counted(talk) == ["Wir sind 12 Betriebe."]
    assert code_of(talk.send("Wir sind 13 Betriebe.", key="einmal-nur")) == (409, "key_reused")


def test_keys_of_different_talks_are_different_keys(server: Server) -> None:
    one, other = server.talk(), server.talk()
    assert one.say("Wir sind 12 Betriebe.", key="derselbe")
    assert other.say("Wir sind 13 Betriebe.", key="derselbe")


def test_two_tabs_take_turns_and_see_the_same_talk(talk: Talk) -> None:
    texts = [f"Wir sind {number} Betriebe." for number in (11, 12, 13)]
    answers = at_once(*(lambda text=text: talk.send(text) for text in texts))
    assert [answer.status_code for answer in answers] == [200] * 3
    replies = sorted((answer.json()["messages"] for answer in answers), key=lambda messages: messages[0]["seq"])
    assert [m for messages in replies for m in messages] == talk.history(after=1)
    assert sorted(talk.server.counted(talk)) == texts


def test_the_same_key_twice_at_once_is_one_turn(talk: Talk) -> None:
    answers = at_once(*(lambda: talk.send("Wir sind 12 Betriebe.", key="gleichzeitig") for _ in range(3)))
    assert {answer.text for answer in answers} == {answers[0].text}
    assert talk.server.counted(talk) == ["Wir sind 12 Betriebe."]


def test_a_broken_connection_does_not_break_the_turn(talk: Talk) -> None:
    body = json.dumps({"text": "Wir sind 12 Betriebe.", "key": "abgerissen"}).encode()
    head = (
        f"POST /api/v1{talk.path}/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", talk.server.port)) as connection:
        connection.sendall(head.encode() + body)
        wait_until(lambda: talk.server.get(f"{talk.path}/state").json() != {"waiting": False, "seq": 1})
    again = talk.send("Wir sind 12 Betriebe.", key="abgerissen")
    assert again.headers["Idempotent-Replayed"] == "true"
    assert talk.server.counted(talk) == ["Wir sind 12 Betriebe."]


def test_typed_commands_are_text(talk: Talk) -> None:
    talk.say("Wir sind 12 Betriebe aus Sachsen.")
    messages = talk.say("/restart")
    assert messages[0]["text"] == "/restart"
    assert question(messages)["card"]["facts"]["zahl_unternehmen"] == 12


def test_a_long_text_gets_a_kind_answer(talk: Talk) -> None:
    messages = talk.say("Wir sind 12 Betriebe. " * 200)
    assert "zu_lang" in [(m["card"] or {}).get("name") for m in messages]


def test_the_operators_pause_is_told(server: Server) -> None:
    server.operator_file.write_text("pause: {aktiv: true, text: 'Heute ist zu.'}\n")
    try:
        assert [m["text"] for m in server.talk().greeting] == ["Heute ist zu."]
        assert server.get("/operator").json()["pause"] == "Heute ist zu."
    finally:
        server.operator_file.unlink()


def test_a_deleted_talk_is_gone_everywhere(talk: Talk) -> None:
    talk.say("Wir sind 12 Betriebe.")
    assert direct().delete(f"{talk.server.url}/api/v1{talk.path}").status_code == 204
    assert talk.server.counted(talk) == []
    assert code_of(talk.send("Hallo")) == (404, "conversation_gone")
    assert code_of(talk.server.get(f"{talk.path}/messages")) == (404, "conversation_gone")
    assert code_of(direct().delete(f"{talk.server.url}/api/v1{talk.path}")) == (404, "conversation_gone")


def test_a_doubt_tells_the_statement_and_nothing_else(talk: Talk) -> None:
    talk.say("Wir sind 12 geheime Betriebe aus Sachsen.")
    asked = question(talk.history())
    programme = asked["card"]["programmes"][0]
    statement = f"{programme['id']}/{programme['criteria'][0]['id']}"
    file = talk.server.var / "einwaende.jsonl"
    before = file.read_text().splitlines() if file.exists() else []
    for _ in range(2):
        answer = talk.server.post(f"{talk.path}/objections", json={"seq": asked["seq"], "statement": statement})
        assert answer.status_code == 202
    added = file.read_text().splitlines()[len(before) :]
    assert [set(json.loads(line)) for line in added] == [{"day", "statement", "kind"}]
    assert json.loads(added[0])["statement"] == statement
    unknown = talk.server.post(f"{talk.path}/objections", json={"seq": asked["seq"], "statement": "go-cluster/XX-99"})
    assert code_of(unknown) == (422, "statement_unknown")


def test_rasas_own_rest_channel_answers_on_this_machine_only(server: Server) -> None:
    url, body = f"{server.url}/webhooks/rest/webhook", {"sender": "pruefer", "message": "Hallo"}
    assert "Clusterlotse" in direct().post(url, json=body).json()[0]["text"]
    for header in ({"X-Forwarded-For": "192.0.2.1"}, {"Origin": "https://www.example.org"}):
        assert code_of(direct().post(url, json=body, headers=header)) == (403, "not_local")


def wait_until(true: Callable[[], bool]) -> None:
    for _ in range(500):
        if true():
            return
        time.sleep(0.01)
    raise AssertionError("it never came true")
