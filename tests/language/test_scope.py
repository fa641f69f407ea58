"""What is none of our business gets no answer, and what is ours is not refused."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language import scope, turning
from bot.language.facts.fold import fold
from bot.language.facts.model import Question, Statement
from bot.language.heard import Heard, Message
from bot.language.intents import FOREIGN
from bot.language.strangeness import OwnWords
from bot.language.words import split

SMES = Question("zahl_kmu", "zahl")
REFUSED = {*FOREIGN, "nicht_verstanden"}


def _refused(heard: Heard) -> bool:
    return heard.act in REFUSED


def test_hardly_any_foreign_message_is_answered(trained_ear: Any, measured: dict[str, list[str]]) -> None:
    answered = [text for text in measured["fremd"] if not _refused(trained_ear.hears(text))]
    assert len(answered) <= 0.03 * len(measured["fremd"]), answered


def test_hardly_any_message_of_ours_is_refused(trained_ear: Any, measured: dict[str, list[str]]) -> None:
    first = [text for kind in ("frage", "allgemein", "glossar", "angabe") for text in measured[kind]]
    refused = [text for text in first if _refused(trained_ear.hears(text))]
    refused += [text for text in measured["akt"] if _refused(trained_ear.hears(text, known=["zahl_partner"]))]
    assert len(refused) <= 0.03 * (len(first) + len(measured["akt"])), refused


@pytest.mark.parametrize(
    "text", ["Vorstellungsgespräch Tipps", "Profilbild ändern", "Unterhalt für zwei Kinder berechnen"]
)
def test_nothing_is_worked_out_or_written_for_a_foreign_message(trained_ear: Any, text: str) -> None:
    assert _refused(trained_ear.hears(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Gibt es von der KfW etwas für uns?", "andere_foerderung"),
        ("What is this about? Do you speak English?", "fremdsprache"),
        ("Du bist der größte Idiot von allen", "beleidigung"),
        ("Ich will nicht mehr leben", "krise"),
        ("Wie viele Knoten braucht ein Kubernetes-Cluster?", "fremd"),
        ("Wie wird das Wetter am Sonntag in Jena?", "fremd"),
    ],
)
def test_each_kind_of_foreign_message_has_its_answer(trained_ear: Any, text: str, act: str) -> None:
    assert trained_ear.hears(text).act == act


def test_distress_is_heard_even_while_a_question_is_open(trained_ear: Any) -> None:
    assert trained_ear.hears("Ich halte das alles nicht mehr aus, ich möchte sterben", "strategie").act == "krise"


@pytest.mark.parametrize(
    "text",
    [
        "Gestern war ich mit den Zwillingen beim Augenarzt, danach gab es Eis, und seitdem finde ich die Mütze nicht mehr, die Oma gestrickt hat",
        "Der Hausmeister meint, die Pumpe zieht Luft, aber mein Schwager hat sie erst im Herbst entlüftet, und jetzt gluckert es in jedem Zimmer",
    ],
)
def test_length_alone_makes_no_message_ours(trained_ear: Any, text: str) -> None:
    assert _refused(trained_ear.hears(text))


@pytest.mark.parametrize(
    "text", ["Unser Cluster aus vier Servern bootet nicht", "Wer sitzt bei der Hundeschau in der Jury?"]
)
def test_no_word_is_explained_to_a_stranger(trained_ear: Any, text: str) -> None:
    assert _refused(trained_ear.hears(text))


@pytest.mark.parametrize("text", ["Was heißt das, Cluster?", "Wer sitzt in der Jury?", "Brauchen wir eine Skizze?"])
def test_the_same_word_is_explained_to_whoever_asks_for_it(trained_ear: Any, text: str) -> None:
    assert not _refused(trained_ear.hears(text))


@pytest.mark.parametrize(
    "text", ["Meine Katze ist seit 14 Tagen verschwunden", "Meine Oma backt den Kuchen mit 6 Eiern"]
)
def test_a_figure_in_a_story_answers_no_question_for_one(trained_ear: Any, text: str) -> None:
    assert not trained_ear.hears(text, "zahl_kmu", ("zahl_unternehmen",)).statements


@pytest.mark.parametrize(
    ("text", "value"), [("14", 14), ("das sind so 14 Betriebe", 14), ("also wenn ich richtig zähle 6", 6)]
)
def test_a_figure_in_a_reply_is_one(trained_ear: Any, text: str, value: int) -> None:
    said = trained_ear.hears(text, "zahl_kmu", ("zahl_unternehmen",)).statements
    assert {s.fact: s.value for s in said} == {"zahl_kmu": value}


def _message(text: str, **known: Any) -> Message:
    ranking = [(known.pop("label", "angabe"), known.pop("confidence", 0.5))]
    known.setdefault("no_reply", 0.2)  # like a reply, and not so clearly that strange words do not matter
    return Message(text, fold(text), ranking, known.pop("programmes", []), [], known.pop("asked", None), **known)


def _said(*facts: str) -> list[Statement]:
    return [Statement(fact, True, 0, 1) for fact in facts]


def test_a_lone_fact_may_be_stranger_in_a_talk_than_at_its_start() -> None:
    text, said = "Der Umsatz stammt von der Tankstelle", _said("wirtschaftliche_verwertung")
    assert scope.is_stray(said, _message(text, foreign=0.7))
    assert not scope.is_stray(said, _message(text, foreign=0.8, known=frozenset({"zahl_kmu"})))
    assert scope.is_stray(said, _message(text, foreign=0.95, known=frozenset({"zahl_kmu"})))


def test_a_lone_fact_may_be_stranger_where_somebody_speaks_of_firms() -> None:
    said = _said("beschaeftigte_groesstes_unternehmen")
    assert not scope.is_stray(said, _message("Der größte Betrieb beschäftigt 1.200 Leute", foreign=0.7))
    assert scope.is_stray(said, _message("Die größte Schüssel fasst 1.200 Kirschen", foreign=0.7))


def test_several_facts_are_stray_only_in_words_that_are_surely_foreign() -> None:
    said = _said("strategie", "go_cluster_mitglied")
    assert not scope.is_stray(said, _message("Gold und Silber", foreign=0.95))
    assert scope.is_stray(said, _message("Gold und Silber", foreign=0.99))
    assert not scope.is_stray(said, _message("Gold und Silber", foreign=0.99, programmes=["zukunftscluster"]))


def test_what_is_known_by_its_wording_is_no_wish_in_foreign_words() -> None:
    assert scope.is_no_wish(_message("Lösch die Fotos vom Strand", label="loeschen", foreign=0.9), Heard("loeschen"))
    assert not scope.is_no_wish(_message("Lösch die letzte Antwort", label="loeschen", foreign=0.1), Heard("loeschen"))
    assert not scope.is_no_wish(
        _message("Lösch die Angabe zu ZIM", label="loeschen", foreign=0.9, programmes=["zim"]), Heard("loeschen")
    )
    assert not scope.is_no_wish(_message("Was läuft heute noch?", foreign=0.9), Heard("allgemein"))


@pytest.mark.parametrize("text", ["Wir parken auf Deck 4 hinter dem Kino", "Spiel bitte was Ruhiges von den Alten"])
def test_strange_words_need_less_to_be_no_reply(text: str) -> None:
    assert turning.is_no_reply(_message(text, asked=SMES, foreign=0.9, no_reply=0.75))
    assert not turning.is_no_reply(_message(text, asked=SMES, foreign=0.5, no_reply=0.75))


@pytest.mark.parametrize("text", ["es sind 14", "sieben Komma acht zwo", "zwei, drei, vier, fünf"])
def test_a_bare_figure_stays_a_reply(text: str) -> None:
    assert not turning.is_no_reply(_message(text, asked=SMES, foreign=0.9, no_reply=0.75))


def test_a_long_story_is_no_less_strange_than_its_beginning() -> None:
    own = OwnWords({"netzwerk": 3, "firma": 1})
    story = "Morgens frühstücken Kinder Brötchen Marmelade danach Schule Turnhalle Schwimmbad Spielplatz"
    assert own.signs(split(story)) == own.signs(split(f"{story} Abendessen Badewanne Märchen Bett"))


@pytest.mark.parametrize(
    "text", ["Elterngeldstelle Öffnungszeiten", "Wo liegt das Wohngeldformular", "Kindergeldzuschlag"]
)
def test_private_benefits_are_known_in_compounds(trained_ear: Any, text: str) -> None:
    assert trained_ear.hears(text).act == "andere_foerderung"


@pytest.mark.parametrize(
    ("facts", "learned", "told"),
    [
        (["zahl_unternehmen", "bundeslaender"], False, True),
        (["zahl_unternehmen", "bundeslaender"], True, False),
        (["zahl_unternehmen", "sitz_deutschland"], False, False),
        (["zahl_hochschulen", "bundeslaender"], False, False),
        (["zahl_partner"], False, False),
    ],
)
def test_firms_counted_beside_another_fact_tell_a_case(facts: list[str], learned: bool, told: bool) -> None:
    said = [Statement(fact, 14, 0, 9, learned=learned) for fact in facts]
    strange = Message("", "", [("fremd", 0.9)], [], [], None, foreign=0.99)
    assert scope.tells_a_case(said) is told
    assert scope.is_stray(said, strange) is not told


@pytest.mark.parametrize(
    "text", ["Ich brauche Hilfe", "Kennen Sie sich mit Förderung aus?", "Wozu ist diese Seite gut?"]
)
def test_who_begins_with_the_assistant_is_answered(trained_ear: Any, text: str) -> None:
    heard = trained_ear.hears(text)
    assert heard.act == "allgemein"
    assert heard.topic in {"hilfe", "ueber_den_bot"}


def test_a_family_is_no_network_though_a_firm_may_be_one(trained_ear: Any) -> None:
    assert not trained_ear.hears("Wir sind drei Geschwister aus Bonn.").statements
    assert trained_ear.hears("Wir sind drei Geschwister, unsere Firma sitzt in Bonn.").statements
    assert trained_ear.hears("Wir sind zwei Freunde und entwickeln in Köln eine Prüfsoftware.").statements


def test_two_facts_that_are_told_are_a_case_though_the_words_are_those_of_other_funding(trained_ear: Any) -> None:
    text = "Biotech-Gründung aus Martinsried. Wir brauchen 350.000 € Zuschuss für zwei Jahre, weitere 80.000 legen unsere Business Angels drauf."
    said = {statement.fact: statement.value for statement in trained_ear.hears(text).statements}
    assert (said["foerderbedarf_eur"], said["laufzeit_monate"], said["bundeslaender"]) == (350_000, 24, ["bayern"])
