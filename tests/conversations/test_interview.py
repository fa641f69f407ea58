"""From the first sentence to the verdict."""

from __future__ import annotations

import json

import pytest

from bot.catalogue.load import load
from bot.interview.agenda import MOST_QUESTIONS
from tests.conversations.assistant import Talk, plain_answer

OPENING = "Wir sind 12 Unternehmen aus Sachsen, davon 9 KMU."
SEVERAL = {"zahl_unternehmen": 12, "zahl_kmu": 9}
LARGEST_MEMORY = 4_000  # letters; a card with all verdicts has some 50,000


def test_free_text_leads_through_questions_to_a_verdict_with_card(talk: Talk) -> None:
    first = talk.say(OPENING)
    assert SEVERAL.items() <= talk.facts.items()
    assert "12" in first.text
    assert "9" in first.text
    summary = first.card("summary")
    assert summary is not None
    assert SEVERAL.items() <= summary["facts"].items()
    assert first.kinds[-1] == "question"
    last = talk.answer_all()
    verdict = last.card("assessment")
    assert verdict is not None
    assert {p["id"] for p in verdict["programmes"]} == set(load().programmes)
    assert verdict["pointers"]
    assert verdict["disclaimer"] in last.text
    assert verdict["facts"] == talk.facts
    assert len(talk.replies) <= MOST_QUESTIONS + 1


def test_no_fact_is_asked_again_and_none_that_was_said(talk: Talk) -> None:
    talk.say(OPENING)
    talk.answer_all()
    asked = [reply.asked for reply in talk.replies if reply.asked]
    assert len(asked) == len(set(asked))
    assert not set(asked) & set(SEVERAL)


def test_each_question_tells_whom_it_serves_and_how_many_may_follow(talk: Talk) -> None:
    reply = talk.say(OPENING)
    left = []
    while (question := reply.card("question")) is not None:
        assert question["hint"]
        assert question["schema"] == "clusterlotse/1"
        assert question["facts"] == talk.facts
        left.append(question["remaining"])
        reply = talk.say(plain_answer(question))
    assert left == sorted(left, reverse=True)
    assert len(set(left)) == len(left)


def test_first_message_says_who_speaks_once(talk: Talk) -> None:
    assert "ein Computerprogramm und keine Behörde" in talk.say(OPENING).text
    assert "ein Computerprogramm und keine Behörde" not in talk.say("Ja.").text


def test_greeting_offers_what_is_possible_and_samples(talk: Talk) -> None:
    reply = talk.say("Guten Tag")
    assert reply.notices == ["begruessung"]
    assert "keine Behörde" in reply.text
    assert "Anträge nehmen an" in reply.text
    assert "für jemand anderen" in reply.text
    assert "Beispielfall 1" in [button["title"] for button in reply.buttons]


def test_unknown_is_a_good_answer_with_a_hint_and_is_not_asked_again(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    assert asked is not None
    reply = talk.say("Weiß ich nicht")
    assert talk.facts[asked] == "unbekannt"
    assert load().questions[asked].hint in reply.text
    assert reply.asked != asked


def test_the_stored_talk_stays_small_after_a_verdict(talk: Talk) -> None:
    """The memory goes to the action server and back with every message, so no card may stay in it."""
    talk.say(OPENING)
    assert talk.say("Zwischenstand bitte").card("assessment")
    assert len(json.dumps(talk.slots)) < LARGEST_MEMORY


def test_interim_verdict_and_the_question_comes_back(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    reply = talk.say("Zwischenstand")
    assert reply.card("assessment") is not None
    assert reply.asked == asked == talk.open_question


def test_correction_in_free_text(talk: Talk) -> None:
    talk.say(OPENING)
    reply = talk.say("Nein, doch nur 10 Unternehmen.")
    assert talk.facts["zahl_unternehmen"] == 10
    assert talk.facts["zahl_kmu"] == 9
    card = reply.card("correction")
    assert card is not None
    assert (card["fact"], card["before"], card["after"]) == ("zahl_unternehmen", 12, 10)


def test_a_later_word_changes_the_verdict_and_is_told(talk: Talk) -> None:
    talk.say(OPENING)
    talk.answer_all()
    reply = talk.say("Wir haben schon mit dem Vorhaben begonnen.")
    assert talk.facts["vorhaben_begonnen"] is True
    assert reply.card("assessment") is not None
    assert "vorher" in reply.text or "ändert das nichts" in reply.text


def test_contradiction_is_told_quoting_both(talk: Talk) -> None:
    reply = talk.say("Wir sind 12 Partner, davon 15 KMU.")
    card = reply.card("contradiction")
    assert card is not None
    assert "15" in card["text"]
    assert "12" in card["text"]
    assert set(card["facts"].values()) == {12, 15}


def test_past_day_is_judged_as_it_was_then(talk: Talk) -> None:
    reply = talk.say("Bitte beurteilen Sie das zum Stichtag 01.12.2007.")
    assert talk.facts["stichtag"] == "2007-12-01"
    assert "stichtag" in reply.notices
    assert "01.12.2007" in reply.text
    verdict = talk.say("Zwischenstand").card("assessment")
    assert verdict is not None
    assert verdict["as_of"] == "2007-12-01"
    stands = {p["id"]: p["availability"] for p in verdict["programmes"]}
    assert stands["spitzencluster-wettbewerb"] == "offen"
    assert stands["zukunftscluster-initiative"] == "geschlossen"
    assert "spitzencluster-wettbewerb" in verdict["recommendation"]


def test_the_day_is_changed_by_a_year_alone_and_back_to_today(talk: Talk) -> None:
    asked = talk.say("Wir sind ein Spitzencluster mit 60 Mitgliedern in Sachsen.").asked
    talk.say("Stand 1. März 2011")
    reply = talk.say("und 2016?")
    assert talk.facts["stichtag"] == "2016-03-01"
    assert "01.03.2016" in reply.text
    reply = talk.say("Wieder heute bitte")
    assert "stichtag" not in talk.facts
    assert "heutigen Tag" in reply.text
    assert reply.asked is not None
    assert asked is not None


def test_after_a_stop_nothing_is_asked_until_the_user_goes_on(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    talk.say("Keine Fragen mehr bitte, stopp")
    assert talk.say("Danke").asked is None
    assert talk.say("Zwischenstand").asked is None
    assert talk.say("weiter").asked == asked


def test_sample_case_button(talk: Talk) -> None:
    talk.say("Guten Tag")
    reply = talk.say("Beispielfall 1")
    assert talk.facts["zahl_kmu"] == 9
    assert talk.facts["bundeslaender"] == ["sachsen"]
    assert "Als Beispiel nehme ich" in reply.text
    assert reply.kinds[-1] in ("question", "assessment")


def test_a_second_sample_case_starts_from_nothing(talk: Talk) -> None:
    talk.say("Beispielfall 1")
    talk.say("Beispielfall 2")
    assert talk.facts["zahl_partner"] == 60
    assert "zahl_kmu" not in talk.facts


def test_second_fact_in_an_answer_is_taken_too(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    talk.say("Ja, und wir haben noch nicht begonnen.")
    assert asked in talk.facts
    assert talk.facts["vorhaben_begonnen"] is False


def test_last_fact_can_be_taken_back(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    talk.say("Ja.")
    assert asked in talk.facts
    assert "zurueck" in talk.say("Zurück").notices
    assert asked not in talk.facts
    assert SEVERAL.items() <= talk.facts.items()


def test_what_if_leaves_the_case_as_it_is_until_it_is_taken_over(talk: Talk) -> None:
    talk.say("Wir sind 4 Unternehmen, davon 4 KMU.")
    facts = talk.facts
    reply = talk.say("Was wäre, wenn wir zwei KMU mehr wären?")
    card = reply.card("what_if")
    assert card is not None
    assert card["changed"]["zahl_kmu"] == 6
    assert talk.facts == facts
    talk.say("Übernehmen")
    assert talk.facts["zahl_kmu"] == 6


def test_a_thought_experiment_goes_on_from_the_one_before(talk: Talk) -> None:
    talk.say("Wir sind 14 Unternehmen, davon 11 KMU und 3 Großunternehmen.")
    facts = talk.facts
    talk.say("Was wäre, wenn wir noch zwei KMU aufnehmen?")
    card = talk.say("und ohne die Großunternehmen?").card("what_if")
    assert card is not None
    assert card["changed"] == {"zahl_kmu": 13, "zahl_unternehmen": 13, "zahl_grossunternehmen": 0}
    assert talk.facts == facts
    card = talk.say("Was wäre, wenn wir zwei KMU mehr wären?").card("what_if")
    assert card is not None
    assert card["changed"] == {"zahl_kmu": 13, "zahl_unternehmen": 16}


def test_somebody_who_asks_for_others_is_asked_about_the_consortium(talk: Talk) -> None:
    talk.say("Ich frage für einen Kunden")
    reply = talk.say(OPENING)
    assert reply.asked is not None
    assert load().questions[reply.asked].text_third in reply.text


VERDICT_BUTTONS = {
    "Hätte ein früheres Programm gepasst?": "answer",
    "Meine Angaben zeigen": "summary",
    "Einzelheiten ZIM-Innovationsnetzwerke": "detail",
    "Weiter fragen": "question",
}


@pytest.mark.parametrize("title", VERDICT_BUTTONS)
def test_offers_of_the_verdict_are_understood_and_change_no_fact(title: str, talk: Talk) -> None:
    talk.say("Wir sind 9 KMU mit technischem Ziel und wollen neue Produkte entwickeln.")
    for _ in range(MOST_QUESTIONS):
        question = talk.replies[-1].card("question")
        if question is None:
            break
        talk.say("Nein." if question["fact"] == "vorhaben_begonnen" else plain_answer(question))
    offered = [button["title"] for button in talk.replies[-1].buttons]
    facts = talk.facts
    assert title in offered, offered
    reply = talk.say(title)
    assert VERDICT_BUTTONS[title] in reply.kinds
    assert talk.facts == facts


def test_what_is_open_may_be_known_already(talk: Talk) -> None:
    """So a talk may stand after slots were set from outside; the assessment comes all the same."""
    talk.knowing({"zahl_unternehmen": 8, "sitz_deutschland": True}, "sitz_deutschland")
    assert talk.say("Zwischenstand").card("assessment") is not None
