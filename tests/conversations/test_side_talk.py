"""Whatever comes in between is answered, changes no fact, and the open question comes back."""

from __future__ import annotations

import pytest

from tests.conversations.assistant import Talk

OPENING = "Wir sind 12 Unternehmen aus Sachsen, davon 9 KMU."

ASIDES = {
    "why": ("Warum fragen Sie das?", "why"),
    "topic of a programme": ("Wie hoch ist die Förderung bei ZIM-Innovationsnetzwerken?", "answer"),
    "term": ("Was ist ein Projektträger?", "answer"),
    "general subject": ("Was ist die AGVO?", "answer"),
    "summary": ("Was haben Sie verstanden?", "summary"),
    "thanks": ("Danke", "notice"),
    "a person": ("Ich möchte mit einem Menschen sprechen", "handoff"),
    "none of its business": ("Wie wird das Wetter morgen?", "out_of_scope"),
}


@pytest.mark.parametrize("aside", ASIDES)
def test_aside_is_answered_and_the_question_comes_back(aside: str, talk: Talk) -> None:
    text, kind = ASIDES[aside]
    asked, facts = talk.say(OPENING).asked, talk.facts
    assert asked is not None
    reply = talk.say(text)
    assert kind in reply.kinds
    assert reply.kinds[-1] == "question"
    assert reply.asked == asked
    assert talk.facts == facts


def test_why_names_programme_criterion_and_source(talk: Talk) -> None:
    talk.say(OPENING)
    talk.answer_all(2)
    reply = talk.say("Warum fragen Sie das?")
    card = reply.card("why")
    assert card is not None
    assert card["fact"] == talk.open_question
    assert all(entry["programme"] and entry["criterion"] and entry["source"]["title"] for entry in card["criteria"])


def test_answer_tells_its_source_and_date(talk: Talk) -> None:
    reply = talk.say("Wer darf bei den Innovationsforen Mittelstand einen Antrag stellen?")
    card = reply.card("answer")
    assert card is not None
    assert (card["programme"], card["topic"]) == ("innovationsforen-mittelstand", "antragsberechtigte")
    assert card["sources"]
    assert "Quelle" in reply.text
    assert {"title", "url", "date", "grade"} == set(card["sources"][0])


def test_from_the_start_clears_everything(talk: Talk) -> None:
    talk.say(OPENING)
    reply = talk.say("von vorn")
    assert "neustart" in reply.notices
    assert talk.facts == {}
    assert talk.open_question is None


def test_facts_are_deleted_on_request(talk: Talk) -> None:
    talk.say(OPENING)
    reply = talk.say("Angaben löschen")
    assert "geloescht" in reply.notices
    assert talk.facts == {}
    assert talk.open_question is None
    assert talk.say("Was haben Sie verstanden?").card("summary") == {
        **(talk.replies[-1].card("summary") or {}),
        "facts": {},
    }


def test_not_understood_twice_gives_readable_suggestions(talk: Talk) -> None:
    talk.say("Guten Tag")
    talk.say("xqzt wrgl pfmpf")
    reply = talk.say("blorgh znak vuduq")
    card = reply.card("fallback")
    assert card is not None
    titles = [suggestion["title"] for suggestion in card["suggestions"]]
    assert titles
    assert all(len(suggestion["payload"].encode()) <= 60 for suggestion in card["suggestions"])
    assert "Damit komme ich zum Beispiel zurecht" in reply.text
    assert talk.facts == {}


def test_every_button_payload_is_short_and_typing_it_does_something(talk: Talk) -> None:
    reply = talk.say(OPENING)
    assert reply.buttons
    for button in reply.buttons:
        assert len(button["payload"].encode()) <= 60
        assert not button["payload"].startswith("/")


def test_going_back_undoes_the_last_answer_and_asks_again(talk: Talk) -> None:
    asked, facts = talk.say(OPENING).asked, talk.facts
    answered = talk.say("Ja.")
    assert asked in talk.facts
    assert answered.asked != asked
    back = talk.say("zurück")
    assert back.notices[0] == "zurueck"
    assert back.asked == asked
    assert talk.facts == facts


def test_a_question_without_a_name_is_about_the_programme_spoken_of_last(talk: Talk) -> None:
    talk.say(OPENING)
    talk.say("Was fehlt uns für go-cluster?")
    reply = talk.say("Wie lange dauert das?")
    card = reply.card("answer")
    assert card is not None
    assert card["programme"] == "go-cluster"
    assert reply.text.startswith("go-cluster:")


def test_after_a_verdict_a_question_without_a_name_is_about_its_first_programme(talk: Talk) -> None:
    talk.say("Beispielfall 2")
    verdict = talk.replies[-1].card("assessment")
    assert verdict is not None
    card = talk.say("Wie hoch ist die Förderung?").card("answer")
    assert card is not None
    assert card["programme"] == verdict["recommendation"][0]


def test_the_missing_step_can_be_tried_taken_and_is_then_missing_no_more(talk: Talk) -> None:
    talk.say("Wir sind 3 KMU, 3 Firmen insgesamt, alle aus Sachsen, keine Firmen im Ausland.")
    reply = talk.say("Was fehlt uns für ZIM-Innovationsnetzwerke?")
    card = reply.card("gap")
    assert card is not None
    assert card["steps"] == [["3 weitere Unternehmen aufnehmen"]]
    (trial,) = [button for button in reply.buttons if button["title"].startswith("Was wäre, wenn")]
    facts = talk.facts
    tried = talk.say(trial["payload"])
    assert "ZIM-Innovationsnetzwerke" in tried.text
    assert talk.facts == facts
    talk.say("Übernehmen")
    assert talk.facts == {**facts, "zahl_unternehmen": 6}
    card = talk.say("Was fehlt uns für ZIM-Innovationsnetzwerke?").card("gap")
    assert card is not None
    assert (card["missing"], card["steps"], card["lasting"]) == ([], [], [])


def test_a_rule_that_is_lost_for_good_is_told_as_such(talk: Talk) -> None:
    talk.say("Wir sind 8 KMU aus Sachsen und haben mit dem Vorhaben schon begonnen.")
    reply = talk.say("Was fehlt uns für ZIM-Innovationsnetzwerke?")
    card = reply.card("gap")
    assert card is not None
    assert card["lasting"] == ["ZIM-N-16"]
    assert "Ein Beginn lässt sich nicht zurücknehmen." in reply.text
    assert not reply.buttons or all("Was wäre" not in button["title"] for button in reply.buttons)


def test_a_what_if_that_decides_nothing_alone_says_what_it_settles(talk: Talk) -> None:
    talk.say("Wir sind 4 KMU aus Sachsen.")
    reply = talk.say("Was wäre, wenn wir eine Strategie hätten?")
    assert "Gemeinsame Strategie" in reply.text
    assert "ändert an keinem Programm etwas" not in reply.text
