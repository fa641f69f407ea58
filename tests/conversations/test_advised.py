"""What advisers ask in the midst of a talk: a part to be deleted, what is open, other days, sources, counts."""

from __future__ import annotations

from tests.conversations.assistant import Assistant, Talk

FIRST = "Wir sind 12 Betriebe aus Sachsen, davon 3 KMU."


def begun(assistant: Assistant) -> Talk:
    """A talk with some facts."""
    talk = assistant.talk()
    talk.say(FIRST)
    return talk


def test_a_part_to_be_deleted_never_deletes_everything(assistant: Assistant) -> None:
    talk = begun(assistant)
    before = talk.facts
    reply = talk.say("Löschen Sie meinen Namen.")
    assert "Klammern" in reply.text
    assert "Lösch alles" in [button["title"] for button in reply.buttons]
    assert talk.facts == before
    talk.say("Löschen Sie bitte die Angabe zum Umsatz")
    assert talk.facts == before


def test_a_named_fact_goes_and_comes_back(assistant: Assistant) -> None:
    talk = begun(assistant)
    reply = talk.say("Vergessen Sie das mit den 3 KMU")
    assert "Zahl der KMU" in reply.text
    assert "zahl_kmu" not in talk.facts
    assert talk.facts["zahl_unternehmen"] == 12
    talk.say("Zurück")
    assert talk.facts["zahl_kmu"] == 3


def test_the_last_answer_goes(assistant: Assistant) -> None:
    talk = begun(assistant)
    before = talk.facts
    talk.say("Wir haben auch 2 Hochschulen.")
    talk.say("Können Sie nur die letzte Angabe löschen?")
    assert talk.facts == before


def test_what_is_open_is_told_with_days_and_sources_at_any_time(assistant: Assistant) -> None:
    talk = assistant.talk()
    for text in ("Was ist heute offen?", FIRST, "Und was läuft derzeit noch?"):
        reply = talk.say(text)
        if text != FIRST:
            assert "ZIM-Innovationsnetzwerke: Neuester Beleg vom" in reply.text
            assert "https://" in reply.text
            assert "Geschlossen" in reply.text
    assert talk.open_question


def test_another_day_asked_for_beside_the_case_leaves_its_day_alone(assistant: Assistant) -> None:
    talk = begun(assistant)
    talk.say("Stichtag 1.3.2016")
    reply = talk.say("Was war am 1. Januar 2013 offen?")
    assert "Stand 01.01.2013" in reply.text
    assert "beim Stichtag 01.03.2016" in reply.text
    assert talk.facts["stichtag"] == "2016-03-01"
    talk.say("Und was wäre am 1. Januar 2013 passend gewesen?")
    assert talk.facts["stichtag"] == "2013-01-01"
    talk.say("und einen Tag später?")
    assert talk.facts["stichtag"] == "2013-01-02"


def test_a_month_named_as_the_day_counts(assistant: Assistant) -> None:
    talk = begun(assistant)
    talk.say("Was passt zu uns? Stand Juni 2018")
    assert talk.facts["stichtag"] == "2018-06-01"


def test_a_planned_application_is_no_day_of_the_verdict(assistant: Assistant) -> None:
    talk = begun(assistant)
    for text in (
        "mit Datum, Antrag am 1.4.2027",
        "Zeitplan, Start soll 1.6.2027 sein",
        "Kalender für Antrag am 15.3.2027",
    ):
        talk.say(text)
        assert "stichtag" not in talk.facts


def test_sources_of_what_was_said_last_and_of_a_figure(assistant: Assistant) -> None:
    talk = assistant.talk()
    told = talk.say("Wie lange fördert ZIM?").card("answer")
    assert told is not None
    reply = talk.say("Gibt es bei den Quellen Links?")
    assert told["sources"][0]["title"] in reply.text
    assert told["sources"][0]["url"] in reply.text
    assert "Innovationsforen" in talk.say("Woher wissen Sie das mit dem 28.2.2018?").text
    assert "Innovationsforen" in talk.say("Welche Quelle haben Sie für die 100.000 Euro bei den Innovationsforen?").text
    assert "schwächste" in talk.say("Wo ist Ihre schwächste Quelle?").text


def test_without_an_answer_before_the_sources_are_told_in_general(assistant: Assistant) -> None:
    assert "Grundstock" in assistant.talk().say("Haben Sie Quellen?").text


def test_the_programme_spoken_of_last_wins(assistant: Assistant) -> None:
    talk = begun(assistant)
    talk.say("Was fehlt uns für ZIM?")
    assert "ZIM" in talk.say("Wie lange läuft Phase 2?").text
    assert "go-cluster" not in talk.say("Was kostet es uns im dritten Jahr?").text


def test_counts_are_told_with_what_is_missing(assistant: Assistant) -> None:
    talk = begun(assistant)
    for text in ("Wie viele KMU haben wir jetzt?", "Haben wir genug?"):
        reply = talk.say(text)
        assert "12 Unternehmen in Deutschland und 3 KMU" in reply.text
        assert reply.card("gap") is not None


def test_simple_language_needs_a_wish_and_says_the_verdict_again(assistant: Assistant) -> None:
    talk = begun(assistant)
    for text in ("Sind wir mittelständisch?", "Wir haben Schwierigkeiten"):
        assert "einfache_sprache" not in talk.say(text).notices
    talk.say("Zwischenstand")
    reply = talk.say("Können Sie mir das in einfacher Sprache sagen?")
    assert "einfache_sprache" in reply.notices
    assert reply.card("assessment") is not None


def test_who_may_take_part_is_answered_first(assistant: Assistant) -> None:
    talk = assistant.talk()
    reply = talk.say("Dürfen Freiberufler bei ZIM mitmachen?")
    assert (
        "Ob Freiberufler das dürfen, dazu habe ich bei den ZIM-Innovationsnetzwerken keine belegte Angabe" in reply.text
    )
    assert "Verbände: Dazu steht" in talk.say("Können Verbände Partner bei ZIM sein?").text


def test_names_are_declined_after_bei(assistant: Assistant) -> None:
    assert (
        "bei Landesprogramme "
        not in assistant.talk().say("Wie lange dauert die Bearbeitung bei Landesprogrammen?").text
    )
