"""Into the consortium: lists, letters, profiles; costs, warnings, the steps to come, a person."""

from __future__ import annotations

import pytest

from tests.conversations.assistant import Talk

OPENING = "Wir sind 9 KMU und wollen neue Sensoren entwickeln."
LIST = "Meier GmbH, 14 MA, Erfurt\nLoth KG, 40 MA, Jena\nTU Ilmenau\nFraunhofer IDMT, Ilmenau"

ASIDES = {
    "letter": ("Schreiben Sie mir einen Brief an die Partner", "brief"),
    "profile": ("Kurzprofil unseres Konsortiums", "steckbrief"),
    "steps": ("Was sind unsere nächsten Schritte?", "fahrplan"),
    "warnings": ("Worauf müssen wir achten?", "hilfe"),
    "list explained": ("Kann ich unsere Partnerliste hier einfügen?", "hilfe"),
    "a person": ("Ich möchte mit einem Menschen sprechen", "anfrage"),
}


@pytest.mark.parametrize("aside", ASIDES)
def test_aside_changes_no_fact_and_the_question_comes_back(aside: str, talk: Talk) -> None:
    text, name = ASIDES[aside]
    asked, facts = talk.say(OPENING).asked, talk.facts
    reply = talk.say(text)
    assert name in reply.notices
    assert reply.asked == asked
    assert talk.facts == facts


def test_pasted_list_becomes_counts_after_confirmation(talk: Talk) -> None:
    reply = talk.say(LIST)
    card = next(card for card in reply.cards if card.get("name") == "partnerliste")
    assert [row[0] for row in card["rows"]] == ["Meier GmbH", "Loth KG", "TU Ilmenau", "Fraunhofer IDMT"]
    assert "zahl_kmu" not in card["counts"]
    assert "Loth KG" in reply.text
    assert talk.facts == {}
    talk.say("Übernehmen")
    taken = {"zahl_partner": 4, "zahl_unternehmen": 2, "zahl_hochschulen": 1, "zahl_forschungseinrichtungen": 1}
    assert taken.items() <= talk.facts.items()
    assert talk.facts["bundeslaender"] == ["thueringen"]


def test_letter_holds_the_open_questions_and_answers_by_number_are_read(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    reply = talk.say("Brief an die Partner")
    card = next(card for card in reply.cards if card.get("name") == "brief")
    assert card["questions"][0] == asked
    assert card["text"] in reply.text
    talk.say("1: ja\n2: nein")
    first, second = card["questions"][:2]
    assert talk.facts[first] is True
    assert talk.facts[second] is False


def test_letter_asks_for_what_counts_a_partner_in_or_out(talk: Talk) -> None:
    talk.say("Wir sind 9 KMU mit technischem Ziel. Das Management ist neutral. Noch nicht begonnen.")
    card = next(card for card in talk.say("Brief an die Partner").cards if card.get("name") == "brief")
    counting = {"eigenanteil_bereit", "unternehmen_unabhaengig", "beschaeftigte_groesstes_unternehmen"}
    assert counting <= set(card["questions"])
    assert not set(card["questions"]) & set(talk.facts)
    talk.say("\n".join(f"{n}: nein" for n, fact in enumerate(card["questions"], 1) if fact in counting))
    assert talk.facts["eigenanteil_bereit"] is False


def test_letter_at_the_start_leaves_no_room_for_what_partners_cannot_say(talk: Talk) -> None:
    talk.say("Wir sind 7 KMU")
    card = next(card for card in talk.say("Brief an die Partner").cards if card.get("name") == "brief")
    assert {"eigenanteil_bereit", "beschaeftigte_groesstes_unternehmen"} <= set(card["questions"])
    assert "vorhaben_ziel" not in card["questions"]


def test_profile_in_english_tells_only_what_was_said(talk: Talk) -> None:
    talk.say(OPENING)
    reply = talk.say("Profil auf Englisch bitte")
    card = next(card for card in reply.cards if card.get("name") == "steckbrief")
    assert card["language"] == "en"
    assert "Small and medium-sized companies (EU definition): 9" in card["text"]
    assert "Universities" not in card["text"]


def test_costs_are_reckoned_with_the_own_firms_and_an_own_amount(talk: Talk) -> None:
    talk.say(OPENING)
    reply = talk.say("Was kostet uns das?")
    card = reply.card("answer")
    assert card is not None
    assert (card["programme"], card["topic"]) == ("zim-innovationsnetzwerke", "eigenanteil")
    assert "2.000 Euro" in reply.text
    assert "Grad C" in reply.text
    assert "4.000 Euro" in talk.say("Was kostet es uns bei 120.000 Euro im Jahr?").text


def test_de_minimis_room_left(talk: Talk) -> None:
    talk.say(OPENING)
    talk.say("Die höchste De-minimis-Summe bei uns ist 250.000 Euro.")
    assert talk.facts["de_minimis_eur"] == 250_000
    assert "50.000 Euro" in talk.say("Wie viel De-minimis haben wir noch übrig?").text


def test_where_nothing_is_published_it_says_so(talk: Talk) -> None:
    reply = talk.say("Was kostet uns go-cluster?")
    assert "nicht" in reply.text
    assert reply.card("answer") is not None


def test_steps_carry_days_for_a_calendar(talk: Talk) -> None:
    talk.say(OPENING)
    reply = talk.say("Zeitplan bitte")
    card = next(card for card in reply.cards if card.get("name") == "fahrplan")
    assert card["programme"] == "zim-innovationsnetzwerke"
    kinds = [step["kind"] for step in card["steps"]]
    assert kinds.index("vorher") < kinds.index("antrag") < kinds.index("danach")
    assert all(step["starts"] is None for step in card["steps"] if step["kind"] == "vorher")
    assert all(step["title"] in reply.text for step in card["steps"])


def test_verdict_warns_where_the_case_gives_cause(talk: Talk) -> None:
    talk.say(OPENING)
    talk.say("Wir haben schon mit dem Vorhaben begonnen.")
    talk.say("Die höchste De-minimis-Summe bei uns ist 250.000 Euro.")
    verdict = talk.say("Zwischenstand").card("assessment")
    assert verdict is not None
    warnings = " ".join(verdict["warnings"])
    assert "schon begonnen" in warnings
    other = talk.assistant.talk()
    other.say("Wir haben ein professionelles Clustermanagement und wollen es verbessern.")
    verdict = other.say("Zwischenstand").card("assessment")
    assert verdict is not None
    assert any("31.12.2026" in warning for warning in verdict["warnings"])


def test_person_gets_a_summary_that_the_user_sends(talk: Talk) -> None:
    talk.say(OPENING)
    reply = talk.say("Ich möchte mit einem Menschen sprechen")
    card = reply.card("handoff")
    assert card is not None
    assert card["summary"] in reply.text
    assert "Zahl der KMU: 9" in card["summary"]
    assert card["sources"]
