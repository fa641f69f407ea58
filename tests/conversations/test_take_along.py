"""The result is taken along, the case comes back with a code, and everything goes when it shall go."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.keeping.cases import MOST_GUESSES, Cases
from tests.conversations.assistant import Assistant, Talk

OPENING = "Wir sind 12 Unternehmen aus Sachsen, davon 9 KMU."


def cases(talk: Talk) -> Cases:
    return Cases(talk.assistant.keepsakes)


def card(talk: Talk, text: str, kind: str) -> dict[str, Any]:
    found = talk.say(text).card(kind)
    assert found is not None, talk.replies[-1].text
    return found


def token(url: str) -> str:
    return url.rpartition("/")[2].partition(".")[0]


@pytest.mark.parametrize("text", ["Ergebnis als PDF bitte", "Kann ich das Ergebnis mitnehmen?"])
def test_result_is_taken_along_and_the_question_comes_back(talk: Talk, text: str) -> None:
    asked, facts = talk.say(OPENING).asked, talk.facts
    found = card(talk, text, "memo")
    case = cases(talk).memo(token(found["url"]))
    assert case is not None
    assert dict(case.facts) == facts
    assert {"pdf", "html", "json"} <= {file["kind"] for file in found["files"]}
    assert re.fullmatch(r"CL-\d{8}-\w{6}", found["reference"])
    assert found["reference"] in talk.replies[-1].text
    assert found["until"] == (date.today() + timedelta(days=30)).isoformat()
    assert talk.replies[-1].asked == asked
    assert talk.facts == facts


def test_a_result_that_may_still_change_is_called_so_and_tells_what_it_holds(talk: Talk) -> None:
    talk.say(OPENING)
    early = talk.say("Ergebnis als PDF bitte").text
    assert "Zwischenstand" in early
    assert "Ihr Ergebnis" not in early
    assert "ZIM-Innovationsnetzwerke" in early
    talk.say("Stopp, keine Fragen mehr")
    talk.say("weiter")
    talk.answer_all()
    late = talk.say("Ergebnis als PDF bitte").text
    assert "Zwischenstand" not in late
    assert "Ihr Ergebnis" in late
    assert "Heute" in late


def test_result_before_anything_was_said(talk: Talk) -> None:
    talk.say("Guten Tag")
    assert talk.say("Ergebnis als PDF bitte").card("memo") is None
    assert talk.say("Code zum Weitermachen").card("resume") is None


def test_links_carry_the_operators_address_and_period(talk: Talk, operator_file: Path) -> None:
    operator_file.write_text("adresse: https://lotse.example.org\naufbewahrung_tage: 7\n", encoding="utf-8")
    talk.say(OPENING)
    found = card(talk, "Ergebnis mitnehmen", "memo")
    assert all(file["url"].startswith("https://lotse.example.org/memo/") for file in found["files"])
    assert all(file["url"] in talk.replies[-1].text for file in found["files"])
    assert found["until"] == (date.today() + timedelta(days=7)).isoformat()


def test_verdict_of_another_day_is_taken_along_for_that_day(talk: Talk) -> None:
    talk.say(OPENING)
    talk.say("Stand 1. März 2011")
    case = cases(talk).memo(token(card(talk, "Ergebnis mitnehmen", "memo")["url"]))
    assert case is not None
    assert case.day == "2011-03-01"


def test_code_brings_the_case_into_another_talk_with_the_open_question(talk: Talk, assistant: Assistant) -> None:
    talk.say(OPENING)
    talk.say("Stand 1. März 2011")
    asked, facts = talk.open_question, talk.facts
    code = card(talk, "Code zum Weitermachen", "resume")["code"]
    assert code in talk.replies[-1].text
    other = assistant.talk()
    reply = other.say(f"Ich habe einen Code: {code.lower()}")
    assert "fortgesetzt" in reply.notices
    assert other.facts == facts
    assert "9" in reply.text
    assert other.open_question == asked == reply.asked
    assert talk.facts == facts


def test_code_in_a_talk_with_other_facts_can_be_taken_back(talk: Talk, assistant: Assistant) -> None:
    talk.say(OPENING)
    code = card(talk, "Code zum Weitermachen", "resume")["code"]
    other = assistant.talk()
    other.say("Wir sind 5 Hochschulen aus Bayern.")
    before = other.facts
    other.say(code)
    assert other.facts == talk.facts
    other.say("zurück")
    assert other.facts == before


def test_wrong_codes_are_few_and_change_nothing(talk: Talk) -> None:
    talk.say(OPENING)
    facts = talk.facts
    for _ in range(MOST_GUESSES):
        assert "ungueltig" in talk.say("CCCC-DDDD-2222-3333").notices
    assert "in einer Stunde" in talk.say("CCCC-DDDD-2222-3333").text
    assert talk.facts == facts


def test_an_incomplete_code_is_asked_for_again(talk: Talk) -> None:
    assert "vier Gruppen" in talk.say("Ich habe einen Code").text


def test_everything_is_deleted(talk: Talk, assistant: Assistant) -> None:
    talk.say(OPENING)
    memo = token(card(talk, "Ergebnis mitnehmen", "memo")["url"])
    code = card(talk, "Code zum Weitermachen", "resume")["code"]
    reply = talk.say("Lösch alles")
    assert "geloescht" in reply.notices
    assert assistant.events(talk.sender) == []
    assert cases(talk).memo(memo) is None
    assert "ungueltig" in assistant.talk().say(code).notices
    assert talk.say("Was haben Sie verstanden?").card("summary")["facts"] == {}  # type: ignore[index]


def test_asking_how_to_delete_deletes_nothing(talk: Talk) -> None:
    talk.say(OPENING)
    facts = talk.facts
    reply = talk.say("Wie lösche ich meine Daten?")
    assert "datenschutz" in reply.notices
    assert "Lösch alles" in [button["title"] for button in reply.buttons]
    assert talk.facts == facts


def test_what_is_stored_is_told_as_it_is(talk: Talk) -> None:
    talk.say(OPENING)
    number = len(talk.facts)
    talk.say("Ergebnis mitnehmen")
    reply = talk.say("Was speichern Sie?")
    assert "datenschutz" in reply.notices
    assert f"{number} Angaben" in reply.text
    assert "ein Ergebnis oder Code" in reply.text
    assert "30 Tagen" in reply.text


def test_names_are_understood_around_and_not_stored(talk: Talk, assistant: Assistant) -> None:
    talk.say(f"Mein Name ist Erika Mustermann, 0351 / 1234567. {OPENING}")
    assert talk.facts["zahl_kmu"] == 9
    told = [event for event in assistant.events(talk.sender) if event.type_name == "user"]
    assert told[-1].text.startswith("Mein Name ist [Name], [Telefon].")
    assert told[-1].parse_data["text"] == told[-1].text


def test_steps_to_come_lead_to_a_calendar_file(talk: Talk) -> None:
    talk.say(
        "Wir gründen ein Netzwerk aus 12 Unternehmen in Sachsen, alle KMU, für gemeinsame Forschung und Entwicklung."
    )
    steps = talk.say("Was sind unsere nächsten Schritte?")
    assert [button["title"] for button in steps.buttons][:1] == ["Als Kalenderdatei mitnehmen"]
    found = card(talk, steps.buttons[0]["payload"], "memo")
    assert "ics" in {file["kind"] for file in found["files"]}
