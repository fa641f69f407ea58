"""What a question is about where it names nothing: the open question's programme, the sum in the same message."""

from __future__ import annotations

import pytest

from bot.answers.phrases import patterns
from bot.catalogue.load import load
from tests.conversations.assistant import Talk

ZIM = "zim-innovationsnetzwerke"
FACTS = (
    "Wir sind 9 KMU aus Sachsen mit technischem Ziel und wollen neue Produkte entwickeln. Das Management ist neutral."
)


def counting(talk: Talk) -> None:
    """A talk whose open question is how many firms count for one programme."""
    talk.say(FACTS)
    talk.say("Nein, wir haben noch nicht begonnen.")
    assert talk.open_question == "zahl_zaehlende_unternehmen"


@pytest.mark.parametrize(
    "said",
    ["Wie viele Partner müssen es mindestens sein?", "Wie hoch ist der Zuschuss?", "Reichen auch sechs Betriebe?"],
)
def test_a_question_beside_the_open_one_is_about_its_programme_and_says_so(said: str, talk: Talk) -> None:
    counting(talk)
    reply = talk.say(said)
    card = reply.card("answer")
    assert card is not None, reply.text
    assert card["programme"] == ZIM
    assert load().programmes[ZIM].short in reply.text
    assert reply.asked == "zahl_zaehlende_unternehmen"


def test_a_programme_named_beside_the_open_question_comes_before_its_own(talk: Talk) -> None:
    counting(talk)
    talk.say("Was ist go-cluster?")
    card = talk.say("Und wie hoch ist die Förderung dort?").card("answer")
    assert card is not None
    assert card["programme"] == "go-cluster"


def test_programmes_to_choose_from_begin_with_what_takes_applications(talk: Talk) -> None:
    talk.say("Guten Tag")
    buttons = [button["title"] for button in talk.say("Welche Unterlagen brauche ich?").buttons]
    catalogue = load()
    assert buttons[:2] == [catalogue.programmes[ZIM].short, catalogue.programmes["go-cluster"].short]
    assert set(buttons) == {programme.short for programme in catalogue.programmes.values()}


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Eine Firma hat schon 90.000 Euro De-minimis bekommen, was bleibt uns noch?", "210.000 Euro"),
        ("Wie viel De-minimis haben wir noch übrig, wenn 250.000 Euro verbraucht sind?", "50.000 Euro"),
    ],
)
def test_a_sum_in_the_question_is_used_for_its_answer(said: str, left: str, talk: Talk) -> None:
    talk.say(FACTS)
    reply = talk.say(said)
    assert left in reply.text
    assert "Verordnung" not in reply.text.split("Quelle")[0]


@pytest.mark.parametrize("said", ["Gilt die Handwerkskammer als neutral?", "Und ist die dann neutral?"])
def test_a_word_of_the_open_question_is_explained_with_its_rule_and_answers_nothing(said: str, talk: Talk) -> None:
    asked = talk.say("Wir sind 9 KMU aus Sachsen mit technischem Ziel und wollen neue Produkte entwickeln.").asked
    assert asked == "management_neutral"
    reply = talk.say(said)
    assert load().questions[asked].hint in reply.text
    assert "Kriterium „Neutrales Management“" in reply.text
    card = reply.card("answer")
    assert card is not None
    assert card["sources"]
    assert asked not in talk.facts
    assert reply.asked == asked


def test_a_message_that_brings_nothing_new_is_told_so_before_the_question_comes_back(talk: Talk) -> None:
    counting(talk)
    reply = talk.say("Wir sind 9 KMU.")
    assert patterns()["schon_notiert"].format(fakten="9 KMU") in reply.text
    assert reply.asked == talk.open_question
    assert patterns()["schon_notiert"].split("{")[0] not in talk.say("Was ist eine Projektskizze?").text
