"""Whoever repeats the open question in words that name nothing replies to it with what stands behind."""

from __future__ import annotations

from typing import Any

import pytest

KNOWN = ("vorhaben_ziel", "bundeslaender")


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("zahl_unternehmen", "Wie viele sind wir? Zwölf.", 12),
        ("zahl_unternehmen", "Wieviel sind wir? 12", 12),
        ("beschaeftigte_antragsteller", "Wie viele sind wir? 45.", 45),
        ("zahl_hochschulen", "Anzahl? Zwei.", 2),
        ("eccp_eintrag", "Sind wir drin? Nein.", False),
        ("go_cluster_mitglied", "Sind wir da drin? Ja.", True),
        ("strategie", "Haben wir das? Ja, seit Mai.", True),
    ],
)
def test_what_stands_behind_it_replies(trained_ear: Any, asked: str, text: str, value: object) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert (heard.act, {said.fact: said.value for said in heard.statements}) == ("angabe", {asked: value})


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("koordinator", "Haben wir eine Strategie? Nein."),
        ("zahl_kmu", "Wie viele braucht man?"),
        ("strategie", "Ist das wichtig? Ja?"),
    ],
)
def test_a_question_for_something_else_replies_nothing(trained_ear: Any, asked: str, text: str) -> None:
    assert asked not in {said.fact for said in trained_ear.hears(text, asked, KNOWN).statements}
