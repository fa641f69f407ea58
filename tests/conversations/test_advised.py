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
