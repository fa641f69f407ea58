"""The SME calculator: a talk of its own that changes no fact and leads back to the open question."""

from __future__ import annotations

import pytest

from tests.conversations.assistant import Talk

OPENING = "Wir sind 12 Unternehmen aus Sachsen, davon 9 KMU."


def test_asks_in_turn_and_explains_each_step(talk: Talk) -> None:
    asked, facts = talk.say(OPENING).asked, talk.facts
    first = talk.say("Ist unsere Firma ein KMU?")
    assert "kmu_rechner" in first.notices
    assert first.card("answer") is not None
    talk.say("48 Beschäftigte")
    talk.say("7 Mio Euro")
    reply = talk.say("Nein, sie gehört niemandem")
    result = reply.card("sme")
    assert result is not None
    assert (result["class"], result["staff"], result["under_500"], result["under_1000"]) == ("klein", 48, True, True)
    assert result["sources"]
    assert all(step in reply.text for step in result["steps"])
    assert reply.asked == asked
    assert talk.facts == facts


def test_one_free_sentence_with_several_values(talk: Talk) -> None:
    talk.say("KMU-Rechner")
    reply = talk.say("48 Leute, 7 Mio Umsatz, gehört zu 30 % einer Holding mit 400 Leuten")
    assert reply.notices == ["kmu_rechner"]
    reply = talk.say("20 Mio")
    result = reply.card("sme")
    assert result is not None
    assert (result["class"], result["staff"]) == ("mittel", 168)
    assert talk.facts == {}


@pytest.mark.parametrize(
    ("said", "size", "staff", "money"),
    [
        ("Wir haben 43 Leute und 7,5 Mio Umsatz, sind wir damit KMU?", "klein", 43, "7,5 Mio. Euro Umsatz"),
        ("180 Mitarbeiter, 61 Mio Umsatz, Bilanzsumme 40 Mio - sind wir da noch ein mittleres Unternehmen?", "mittel", 180, "40 Mio. Euro"),
        ("KMU-Rechner: 248 Mitarbeiter, 900.000 Umsatz, 400.000 Bilanzsumme", "mittel", 248, "900.000 Euro Umsatz"),
        ("Mein Betrieb hat 310 Beschäftigte bei 38 Mio. Euro Umsatz. Ist das noch ein KMU?", "kein_kmu", 310, "310 Beschäftigte"),
    ],
)  # fmt: skip
def test_what_the_first_sentence_decides_is_told_at_once(
    talk: Talk, said: str, size: str, staff: int, money: str
) -> None:
    """The links are still asked for, and the result says that they may change it."""
    talk.say(OPENING)
    facts, reply = talk.facts, talk.say(said)
    result = reply.card("sme")
    assert result is not None
    assert (result["class"], result["staff"]) == (size, staff)
    assert money in reply.text
    assert "ist offen" in reply.text
    assert reply.text.rstrip().endswith("an einem anderen?")
    assert talk.facts == facts
    assert talk.say("Nein, sie gehört niemandem").card("sme")["class"] == size


def test_no_link_named_beside_the_figures_ends_it(talk: Talk) -> None:
    reply = talk.say("KMU-Rechner: 248 Mitarbeiter, 61 Mio Umsatz, 44 Mio Bilanzsumme, keinerlei Beteiligungen")
    assert reply.card("sme")["class"] == "kein_kmu"
    assert "keine Verbindung" in reply.text


def test_is_interrupted_by_a_question_and_by_why_and_comes_back(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    talk.say("KMU-Rechner")
    talk.say("48")
    faq = talk.say("Was ist ein Projektträger?")
    assert faq.kinds == ["answer", "notice"]
    assert faq.text.rstrip().endswith("Umsatz im letzten Jahr?")
    why = talk.say("Warum fragen Sie das?")
    assert why.notices == ["kmu_rechner", "kmu_rechner"]
    assert talk.open_question == asked


def test_facts_of_the_consortium_go_on_with_the_interview(talk: Talk) -> None:
    talk.say("KMU-Rechner")
    reply = talk.say("Wir sind 12 Unternehmen aus Sachsen, davon 9 KMU.")
    assert talk.facts["zahl_unternehmen"] == 12
    assert reply.kinds[-1] == "question"
    assert talk.slots["gespraech"].get("kmu") is None


def test_can_be_left(talk: Talk) -> None:
    asked, facts = talk.say(OPENING).asked, talk.facts
    talk.say("KMU-Rechner")
    reply = talk.say("Rechner beenden")
    assert reply.asked == asked
    assert talk.facts == facts


def test_unknown_figures_are_told_as_open(talk: Talk) -> None:
    talk.say("KMU-Rechner")
    talk.say("120")
    talk.say("weiß ich nicht")
    talk.say("weiß ich nicht")
    result = talk.say("nein").card("sme")
    assert result is not None
    assert result["class"] is None
    assert set(result["classes"]) == {"mittel", "kein_kmu"}


def test_result_is_taken_over_on_request_only(talk: Talk) -> None:
    talk.say("KMU-Rechner")
    for text in ("48", "7 Mio", "nein"):
        talk.say(text)
    assert talk.facts == {}
    talk.say("Übernehmen")
    assert talk.facts["antragsteller_art"] == "kmu"
    assert talk.facts["beschaeftigte_antragsteller"] == 48


def test_what_is_told_beside_the_question_is_kept(talk: Talk) -> None:
    reply = talk.say(
        "Wir sind ein Betrieb aus Rostock mit 8 Leuten und gehören niemandem, sind wir damit noch ein KMU?"
    )
    assert "kmu_rechner" in reply.notices
    assert talk.facts["bundeslaender"] == ["mecklenburg-vorpommern"]
    assert "beschaeftigte_antragsteller" not in talk.facts
