"""A direct chat with the whole assistant behind it."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

from tests.channels.server import Server, direct
from tests.matrix.bridge import Bridge
from tests.matrix.people import Person
from tests.matrix.talks import OPENING, TO_THE_VERDICT

People = Callable[[str], Person]


def begun(bridge: Bridge, person: People, name: str = "anna") -> tuple[Person, str]:
    """Somebody in a direct chat, greeted."""
    somebody = person(name)
    room = somebody.room_with(bridge.id)
    somebody.wait_for(room, "Antworten Sie mit 1, 2")
    return somebody, room


def test_a_whole_talk_from_the_first_word_to_the_verdict(bridge: Bridge, person: People) -> None:
    anna, room = begun(bridge, person)
    notice, greeting = anna.texts(room)
    assert notice.startswith("Bevor Sie mir etwas über Ihr Vorhaben schreiben")
    assert "lotse.test" in notice
    assert "https://lotse.example.org" in notice
    assert greeting.startswith("Guten Tag")
    anna.sees_typing = True
    anna.ask(room, OPENING, "Management neutral")
    for text, words in TO_THE_VERDICT:
        anna.ask(room, text, words)
    anna.ask(room, "mehr", "Quellen")
    assert [bridge.id] in anna.typing[room]
    contents = [event["content"] for event in anna.from_others(room)]
    assert all(content["format"] == "org.matrix.custom.html" for content in contents)
    assert "<strong>Heute möglich</strong>" in "".join(content["formatted_body"] for content in contents)


def test_what_is_written_with_the_invitation_is_answered(bridge: Bridge, person: People) -> None:
    anna = person("anna")
    room = anna.room_with(bridge.id)
    anna.say(room, OPENING)
    anna.wait_for(room, "Management neutral")
    assert anna.texts(room)[0].startswith("Bevor Sie mir etwas"), "the notice comes before the first fact is taken"


def test_a_reaction_chooses_and_only_on_the_open_question(bridge: Bridge, person: People) -> None:
    anna, room = begun(bridge, person)
    anna.ask(room, OPENING, "Management neutral")
    first = anna.event_with(room, "Management neutral")
    before = len(anna.texts(room))
    anna.react(room, first, "1️⃣")
    assert "Das Management ist neutral" in anna.wait_for(room, "schon begonnen", before)
    anna.react(room, first, "2️⃣")  # no longer the question
    anna.react(room, anna.event_with(room, "schon begonnen"), "❤️")  # no answer
    anna.react(room, anna.event_with(room, "schon begonnen"), "👎")
    assert "noch nicht begonnen" in anna.wait_for(room, "zählt ein Unternehmen", before)
    assert len(anna.texts(room)) == before + 2


def test_an_edit_is_a_correction(bridge: Bridge, person: People) -> None:
    anna, room = begun(bridge, person)
    first = anna.say(room, "Wir sind 12 Unternehmen aus Sachsen.")
    anna.wait_for(room, "12 Unternehmen")
    before = len(anna.texts(room))
    anna.edit(room, first, "Wir sind 14 Unternehmen aus Sachsen.")
    anna.wait_for(room, "bisher 12, jetzt 14", before)
    anna.edit(room, first, "Wir sind  14 Unternehmen aus Sachsen.")  # nothing new
    anna.ask(room, "Was haben Sie verstanden?", "Unternehmen: 14")
    assert len(anna.texts(room)) == before + 2


def test_an_edited_answer_belongs_to_its_own_question(bridge: Bridge, person: People) -> None:
    anna, room = begun(bridge, person)
    anna.ask(room, OPENING, "Management neutral")
    anna.ask(room, "ja", "schon begonnen")
    answer = anna.say(room, "2")
    anna.wait_for(room, "zählt ein Unternehmen")
    before = len(anna.texts(room))
    anna.edit(room, answer, "1")
    assert "bisher nein, jetzt ja" in anna.wait_for(room, "Geändert", before)


def test_the_memo_comes_as_a_file(bridge: Bridge, person: People) -> None:
    anna, room = begun(bridge, person)
    anna.ask(room, OPENING, "Management neutral")
    anna.ask(room, "Ergebnis mitnehmen", "Clusterlotse-Ergebnis")
    event = next(e for e in anna.from_others(room) if e["content"]["body"].endswith(".pdf"))
    content = event["content"]
    assert content["msgtype"] == "m.file"
    path = content["url"].removeprefix("mxc://")
    url = f"{anna.homeserver.url}/_matrix/client/v1/media/download/{path}"
    found = direct().get(url, headers={"Authorization": f"Bearer {anna.token}"}, timeout=30)
    assert found.content.startswith(b"%PDF-")
    assert len(found.content) == content["info"]["size"]
    assert not any("127.0.0.1" in text or "keine Dateien" in text for text in anna.texts(room))


def test_the_code_goes_from_the_website_into_the_messenger_and_back(
    bridge: Bridge, server: Server, person: People
) -> None:
    website = server.talk()
    website.say(OPENING)
    code = _code(website.say("Code zum Weitermachen")[1]["text"])
    anna, room = begun(bridge, person)
    assert "Unternehmen: 12" in anna.ask(room, code, "Willkommen zurück")
    anna.ask(room, "Wir sind jetzt 15 Unternehmen.", "jetzt 15")
    back = _code(anna.ask(room, "Code zum Weitermachen", "Ihr Code zum Weitermachen"))
    resumed = "\n".join(message["text"] for message in server.talk().say(back))
    assert "Willkommen zurück" in resumed
    assert "Unternehmen: 15" in resumed


def test_delete_everything_reaches_the_bridge(bridge: Bridge, server: Server, person: People) -> None:
    anna, room = begun(bridge, person)
    anna.ask(room, OPENING, "Management neutral")
    (conversation,) = bridge.rows("SELECT conversation FROM talks WHERE room = ?", room)
    anna.ask(room, "Lösch alles", "gelöscht")
    assert bridge.rows("SELECT conversation FROM talks WHERE room = ?", room) == []
    assert bridge.rows("SELECT digest FROM seen WHERE room = ? AND digest != 'own'", room) == []
    bridge.wait_until(lambda: not bridge.rows("SELECT conversation FROM farewells"))
    assert server.get(f"/conversations/{conversation}/state").status_code == 404
    anna.ask(room, "Wir sind 3 Hochschulen.", "Bevor Sie mir etwas über Ihr Vorhaben schreiben")


def test_pictures_are_answered_kindly_and_notices_not_at_all(bridge: Bridge, person: People) -> None:
    anna, room = begun(bridge, person)
    before = len(anna.texts(room))
    anna.say(room, "von einem anderen Programm", msgtype="m.notice")
    anna.send(room, "m.room.message", {"msgtype": "m.image", "body": "bild.png", "url": "mxc://lotse.test/x"})
    anna.wait_for(room, "kann ich nicht lesen", before)
    assert len(anna.texts(room)) == before + 1


def test_left_alone_it_leaves_and_forgets(bridge: Bridge, person: People) -> None:
    anna, room = begun(bridge, person)
    anna.ask(room, OPENING, "Management neutral")
    anna.leave(room)
    bridge.wait_until(lambda: not bridge.rows("SELECT room FROM rooms WHERE room = ?", room))
    for table in ("talks", "seen", "inbox", "outbox"):
        assert bridge.rows(f"SELECT room FROM {table} WHERE room = ?", room) == []


def test_thrown_out_it_forgets_and_comes_again(bridge: Bridge, person: People) -> None:
    anna, room = begun(bridge, person)
    anna.call("POST", f"/rooms/{quote(room)}/kick", {"user_id": bridge.id})
    bridge.wait_until(lambda: not bridge.rows("SELECT room FROM rooms WHERE room = ?", room))
    before = len(anna.texts(room))
    anna.call("POST", f"/rooms/{quote(room)}/invite", {"user_id": bridge.id})
    anna.wait_for(room, "Antworten Sie mit 1, 2", before)


def test_the_log_holds_neither_words_nor_people(bridge: Bridge, person: People) -> None:
    anna, room = begun(bridge, person)
    anna.ask(room, OPENING, "Management neutral")
    log = bridge.log.read_text()
    for word in (anna.id, anna.id[1:].split(":")[0], room, "Sachsen", "Leichtbau", "kennwort"):
        assert word not in log


def _code(text: str) -> str:
    found = re.search(r"\b(?:\w{4}-){3}\w{4}\b", text)
    assert found, text
    return found[0]
