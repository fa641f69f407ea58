"""Nobody has to read the same thing twice: the verdict once, then what is new; and the whole in three sentences."""

from __future__ import annotations

import re

import pytest

from bot.answers.phrases import patterns
from bot.interview.agenda import MOST_QUESTIONS
from tests.conversations.assistant import Reply, Talk, plain_answer

FACTS = "Wir sind 9 KMU aus Sachsen mit technischem Ziel und wollen neue Produkte entwickeln."
MOST_LINES, MOST_SENTENCES, SHORT_LINES = 10, 3, 3


def judged(talk: Talk) -> None:
    """A talk whose verdict was given."""
    talk.say(FACTS)
    for _ in range(MOST_QUESTIONS):
        question = talk.replies[-1].card("question")
        if question is None:
            break
        talk.say("Nein." if question["fact"] == "vorhaben_begonnen" else plain_answer(question))
    assert talk.replies[-1].card("assessment") is not None


def verdict_of(reply: Reply) -> str:
    """The text that goes with the verdict's card: the channel sends it just before."""
    kinds = [(message.get("custom") or {}).get("kind") for message in reply.messages]
    return str(reply.messages[kinds.index("assessment") - 1]["text"])


def test_the_first_verdict_is_whole_and_a_later_word_tells_only_what_is_new(talk: Talk) -> None:
    judged(talk)
    whole = verdict_of(talk.replies[-1])
    assert patterns()["haftung"] in whole
    reply = talk.say("Das Management ist doch nicht neutral.")
    told = verdict_of(reply)
    assert "Anders als vorher" in told
    assert "- -" not in told
    assert "passt nicht" in told
    assert "Quelle" in told
    assert "Ergebnis zeigen" in told
    assert patterns()["haftung"] not in told
    assert len(told.splitlines()) <= MOST_LINES < len(whole.splitlines())
    card = reply.card("assessment")
    assert card is not None
    assert card["disclaimer"]


def test_what_changes_nothing_is_one_sentence_and_the_whole_is_there_on_request(talk: Talk) -> None:
    judged(talk)
    reply = talk.say("Wir haben auch eine Hochschule dabei.")
    assert verdict_of(reply) == patterns()["unveraendert"]
    assert "Ergebnis zeigen" in [button["title"] for button in reply.buttons]
    assert patterns()["haftung"] in verdict_of(talk.say("Ergebnis zeigen"))


def test_a_new_warning_is_news(talk: Talk) -> None:
    judged(talk)
    told = verdict_of(talk.say("Eines der Unternehmen hat schon 250.000 Euro De-minimis bekommen."))
    assert "50.000 Euro" in told
    assert len(told.splitlines()) <= MOST_LINES


def test_another_day_is_told_in_full(talk: Talk) -> None:
    judged(talk)
    talk.say("Bitte zum Stichtag 01.12.2007")
    assert patterns()["haftung"] in verdict_of(talk.answer_all())


@pytest.mark.parametrize(
    "said", ["Kürzer bitte.", "Das ist ein langer Text. Bitte nur das Wichtigste in zwei Sätzen.", "Kurzfassung"]
)
def test_the_short_form_has_three_sentences_and_the_way_to_the_whole(said: str, talk: Talk) -> None:
    judged(talk)
    facts = talk.facts
    told = verdict_of(talk.say(said))
    short, sources, hint = told.splitlines()
    assert "ZIM-Innovationsnetzwerke" in short
    assert "nächster Schritt" in short
    assert len(re.findall(r"[a-zäöü)]\.(?: |$)", short)) <= MOST_SENTENCES
    assert sources.startswith("Quelle")
    assert hint == patterns()["ganzes_ergebnis"]
    assert talk.facts == facts


def test_the_short_form_amid_the_questions_comes_back_to_the_open_one(talk: Talk) -> None:
    asked = talk.say(FACTS).asked
    reply = talk.say("Geht das kürzer?")
    assert reply.card("assessment") is not None
    assert reply.asked == asked
    assert len(verdict_of(reply).splitlines()) == SHORT_LINES


def test_the_short_form_without_facts_asks_for_them(talk: Talk) -> None:
    talk.say("Guten Tag")
    assert patterns()["zusammenfassung_leer"] in talk.say("Kurzfassung bitte").text


def test_the_short_form_can_be_simple_and_easier_words_are_something_else(talk: Talk) -> None:
    judged(talk)
    assert "einfache_sprache" in talk.say("Bitte in leichteren Worten").notices
    assert "Das machen Sie als Nächstes" in verdict_of(talk.say("Kurzfassung"))
