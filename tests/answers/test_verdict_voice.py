"""Whatever a consortium says: the verdict is whole, names every programme and never sends anybody to a closed one."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.answers.message import LONGEST_PAYLOAD, Message
from bot.answers.questions import question_message
from bot.answers.talk import contradiction, summary
from bot.answers.verdict import VerdictVoice
from bot.catalogue.load import load
from bot.interview.assessment import Assessment, assess
from bot.operator import operator
from tests.answers.profiles import random_profiles

TODAY = date(2026, 11, 25)
DAYS = (TODAY, date(2007, 12, 1), date(2015, 1, 15), date(2018, 2, 15), date(2020, 12, 1), date(2030, 1, 1))
PROFILES = random_profiles(load(), 200)
STATES = {"erfuellt", "nicht_erfuellt", "offen", "pruefen", "entfaellt"}


def verdict(facts: dict[str, Any], day: date = TODAY) -> tuple[Assessment, Message]:
    """The assessment and what is said about it, without an operator's file."""
    catalogue = load()
    assessment = assess(facts, catalogue, day)
    return assessment, VerdictVoice(assessment, catalogue, operator(Path("gibt-es-nicht.yml")), TODAY).message()


@pytest.mark.parametrize("number", range(len(PROFILES)))
def test_verdict_is_whole(number: int) -> None:
    day = DAYS[number % len(DAYS)]
    assessment, message = verdict(PROFILES[number], day)
    card = message.card
    assert card is not None
    stands = {p["id"]: p["availability"] for p in card["programmes"]}
    assert card["kind"] == "assessment"
    assert card["as_of"] == day.isoformat()
    assert set(stands) == set(load().programmes)
    assert card["facts"] == PROFILES[number]
    assert len(card["pointers"]) >= 1
    assert card["disclaimer"]
    assert card["disclaimer"] in message.text
    assert card["next_steps"]
    assert card["next_steps"][0] in message.text
    assert any("bevor die Förderung bewilligt ist" in warning for warning in card["warnings"])
    for programme in load().programmes.values():
        assert programme.short in message.text
    for id_ in card["recommendation"]:
        assert stands[id_] != "geschlossen"
        assert assessment.verdict(id_).fit.value != "passt_nicht"
    assert {c["state"] for p in card["programmes"] for c in p["criteria"]} <= STATES
    assert all(c["sources"] for p in card["programmes"] for c in p["criteria"])


@pytest.mark.parametrize("number", range(0, len(PROFILES), 5))
def test_closed_programmes_are_told_in_the_subjunctive_only(number: int) -> None:
    assessment, message = verdict(PROFILES[number])
    possible = message.text.split("Geschlossen\n")[0]
    for found in assessment.verdicts:
        name = load().programmes[found.id].short
        if found.availability.stand.value == "geschlossen":
            assert f"{name}: Das kann passen" not in message.text
            assert f"- {name}: Die formalen" not in message.text
            line = next(
                row
                for row in message.text.splitlines()
                if row.startswith("- ") and f"{name}:" in row and "hätte" in row
            )
            assert line not in possible


@pytest.mark.parametrize("number", range(0, len(PROFILES), 5))
def test_no_text_has_an_open_gap_or_shouts(number: int) -> None:
    facts = {fact: value for fact, value in PROFILES[number].items() if fact != "thema"}
    assessment, message = verdict(facts)
    texts = [message.text, summary(assessment, load())[0].text]
    texts += [contradiction(found, facts, load()).text for found in assessment.contradictions]
    for text in texts:
        assert "{" not in text
        assert "None" not in text
        assert "!" not in text.replace("WIR!", "").replace("T!R", "")


def test_first_line_tells_what_is_possible_today() -> None:
    _, message = verdict({"vorhaben_ziel": ["fue_projekte"], "zahl_kmu": 9, "zahl_unternehmen": 10})
    assert message.text.startswith("Stand 25.11.2026")
    assert (
        message.text.index("Heute möglich")
        < message.text.index("Ihr nächster Schritt")
        < message.text.index("Geschlossen\n")
    )


def test_nothing_possible_still_shows_ways() -> None:
    facts = {"vorhaben_begonnen": True, "zahl_unternehmen": 2, "sitz_deutschland": False, "clustermanagement": False}
    assessment, message = verdict(facts)
    assert not assessment.recommended
    assert "Wege gibt es trotzdem" in message.text
    assert "Weitere Wege\n- " in message.text
    assert message.card is not None
    assert message.card["recommendation"] == []


def test_plan_over_a_cap_is_told_as_a_plan_and_excludes_nobody() -> None:
    day = date(2018, 2, 15)
    facts = {"vorhaben_ziel": ["netzwerk_aufbauen"], "foerderbedarf_eur": 5_000_000}
    assessment, message = verdict(facts, day)
    assert "So wie geplant nicht\n" in message.text
    assert "5 Mio. Euro" in message.text
    assert assessment.verdict("innovationsforen-mittelstand").fit.value != "passt_nicht"


def test_own_adviser_comes_first(tmp_path: Path) -> None:
    file = tmp_path / "betreiber.yml"
    file.write_text("ansprechperson: {name: Kim Beispiel, telefon: 030 123}\n", encoding="utf-8")
    catalogue = load()
    message = VerdictVoice(assess({}, catalogue, TODAY), catalogue, operator(file), TODAY).message()
    assert "Weitere Wege\n- Erste Ansprechperson: Kim Beispiel, Telefon 030 123" in message.text
    assert message.card is not None
    assert "Kim Beispiel" in message.card["next_steps"][-1]


@pytest.mark.parametrize("facts", [{}, {"rolle_nutzer": "berater"}], ids=["own", "others"])
@pytest.mark.parametrize("fact", load().questions)
def test_every_question_has_short_payloads_and_a_way_out(fact: str, facts: dict[str, Any]) -> None:
    message = question_message(fact, 3, assess(facts, load(), TODAY), load())
    assert all(len(button.payload.encode()) <= LONGEST_PAYLOAD for button in message.buttons)
    assert len({button.payload for button in message.buttons}) == len(message.buttons)
    assert "Weiß ich nicht" in [button.title for button in message.buttons]
    card = message.card
    assert card is not None
    assert card["fact"] == fact
    assert card["hint"]
    assert card["remaining"] == 3
    assert (card["options"] is not None) == (card["answer"] in ("auswahl", "mehrfach"))
