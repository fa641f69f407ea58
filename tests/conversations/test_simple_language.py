"""Simple language in a talk: once it is on, programmes, pointers, subjects and terms are told in it, until it is off again."""

from __future__ import annotations

import pytest

from bot.answers.phrases import SIMPLE, patterns
from bot.catalogue.load import load
from bot.catalogue.model import Passage
from tests.answers.plainness import sentences
from tests.conversations.assistant import Reply, Talk

CATALOGUE = load()
NAMED = {**CATALOGUE.programmes, **CATALOGUE.hints}
ON = "Bitte in einfacher Sprache"
MOST_WORDS = 15


@pytest.fixture
def simple(talk: Talk) -> Talk:
    """A talk in simple language."""
    assert "einfache_sprache" in talk.say(ON).notices
    return talk


def passage_of(reply: Reply) -> Passage:
    """What the catalogue says about the topic that the card names."""
    card = reply.card("answer")
    assert card is not None
    if card["programme"]:
        return NAMED[card["programme"]].topics[card["topic"]]
    kind, _, term = card["topic"].partition("glossar:")
    return CATALOGUE.terms[term].passage if term else CATALOGUE.subjects[kind].passage


def check(reply: Reply) -> None:
    """The answer comes in its simple wording, and no sentence is long that does not list names."""
    passage = passage_of(reply)
    assert passage.simple.strip() in reply.text
    assert passage.text.strip() not in reply.text
    for sentence in sentences(reply.text.split("Quelle")[0]):
        assert len(sentence.split()) <= MOST_WORDS or sentence.count(",") > 2, sentence


@pytest.mark.parametrize("id_", NAMED)
def test_programme_or_pointer_is_told_simply(id_: str, simple: Talk) -> None:
    reply = simple.say(f"Erzählen Sie mir von {NAMED[id_].short}.")
    check(reply)
    assert (reply.card("answer") or {})["programme"] == id_


@pytest.mark.parametrize(
    ("topic", "question"),
    [
        ("foerderhoehe", "Wie hoch ist die Förderung bei go-cluster?"),
        ("frist_status", "Wann läuft die Frist bei go-cluster ab?"),
        ("kontakt", "Wen kann ich zu go-cluster anrufen?"),
    ],
)
def test_topic_of_a_programme_is_told_simply(topic: str, question: str, simple: Talk) -> None:
    reply = simple.say(question)
    check(reply)
    assert (reply.card("answer") or {})["topic"] == topic


def test_terms_are_told_simply(simple: Talk) -> None:
    for term in CATALOGUE.terms.values():
        check(simple.say(f"Was bedeutet {term.title}?"))


def test_subjects_are_told_simply(simple: Talk) -> None:
    for subject in CATALOGUE.subjects.values():
        reply = simple.say(subject.examples[0])
        assert subject.passage.simple.strip() in reply.text, subject.id


def test_verdict_is_told_simply_and_as_usual_once_it_is_off(simple: Talk) -> None:
    simple.say("Wir sind 12 Unternehmen aus Sachsen, davon 9 KMU, strukturschwache Region, mit neutralem Management.")
    simple.say("Das Ziel ist technisch, begonnen haben wir noch nicht.")
    step = CATALOGUE.programmes["zim-innovationsnetzwerke"].next_step
    wir = next(pointer for pointer in CATALOGUE.pointers if pointer.id == "wir")
    assert step
    reply = simple.say("Zwischenstand")
    for text in (step.simple, wir.because_simple, CATALOGUE.hints["wir"].status.simple, patterns(SIMPLE)["haftung"]):
        assert text in reply.text
    usual = simple.say("Bitte wieder normale Sprache")
    assert "einfache_sprache" in usual.notices
    reply = simple.say("Zwischenstand")
    for text in (step.text, wir.because, CATALOGUE.hints["wir"].status.text, patterns()["haftung"]):
        assert text in reply.text


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("Was ist ein Projektträger?", "answer"),
        ("Wie hoch ist die Förderung bei ZIM-Innovationsnetzwerken?", "answer"),
        ("Vergleichen Sie go-cluster und ZIM-Innovationsnetzwerke", "comparison"),
    ],
)
def test_what_was_answered_last_is_said_again_more_simply(asked: str, kind: str, talk: Talk) -> None:
    usual = talk.say(asked)
    again = talk.say("Können Sie mir das in einfacher Sprache sagen?")
    assert kind in again.kinds
    first, second = usual.card(kind), again.card(kind)
    assert first is not None
    assert second is not None
    assert (first.get("programme"), first.get("topic")) == (second.get("programme"), second.get("topic"))
    assert usual.text not in again.text
