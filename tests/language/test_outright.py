"""Short replies that are a number in words of their own are heard as replies, however strange they sound; what only looks like one is not."""

from __future__ import annotations

from typing import Any

import pytest

from bot.catalogue.load import load
from bot.language.facts.model import Question
from bot.language.facts.reply_outright import outright

KNOWN = ("zahl_unternehmen", "zahl_partner", "strategie")


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("laufzeit_monate", "bloß das Sommerhalbjahr", 6),
        ("foerderbedarf_eur", "75 Riesen", 75000),
        ("foerderbedarf_eur", "gar nix, nur das Siegel", 0),
        ("foerderbedarf_eur", "uns reicht das Label", 0),
        ("beschaeftigte_antragsteller", "bloß der Chef und ich", 2),
        ("beschaeftigte_antragsteller", "Einmannbetrieb", 1),
        ("management_vzae", "läuft nebenher, ohne Stelle", 0),
        ("internationale_kontakte", "vier, von Oslo bis Porto", 4),
        ("zahl_partner", "zwoaradreißg", 32),
        ("zahl_partner", "ich bin neu hier, sorry", "unbekannt"),
        ("de_minimis_eur", "da sind wir noch völlig jungfräulich", 0),
        ("beschaeftigte_antragsteller", "nur mein Bruder und ich", 2),
        ("zahl_hochschulen", "Uni? Keine.", 0),
        ("private_mittel_eur", "Investor? Eine glatte Million.", 1000000),
        ("beschaeftigte_antragsteller", "Zwei-Mann-Zelt", None),
        ("beschaeftigte_antragsteller", "ich und mein Magen knurren", None),
        ("laufzeit_monate", "mein Sommerurlaub", None),
        ("foerderbedarf_eur", "der Riese im Märchen", None),
        ("zahl_unternehmen", "Liste bitte an meinen Kollegen", None),
        ("zahl_kmu", "Was fehlt noch?", None),
    ],
)
def test_heard_as_a_reply(trained_ear: Any, asked: str, text: str, value: float | str | None) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert {s.fact: s.value for s in heard.statements}.get(asked) == value


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("zahl_kmu", "was fehlt"),
        ("zahl_kmu", "der Rest ist Schweigen"),
        ("zahl_kmu", "die anderen fragen"),
        ("zahl_kmu", "Wer zählt da?"),
        ("laufzeit_monate", "im Sommerhalbjahr"),
        ("laufzeit_monate", "ab dem zweiten Halbjahr"),
        ("management_vzae", "ohne Stelle geht es nicht"),
        ("beschaeftigte_antragsteller", "der Chef und ich streiten noch"),
        ("zahl_hochschulen", "keine Lust"),
        ("strategie", "so weit sind wir nicht"),
    ],
)
def test_no_number_outright(asked: str, text: str) -> None:
    question = load().questions[asked]
    known = {"zahl_unternehmen": 10, "zahl_grossunternehmen": 2}
    assert outright(text, Question(asked, question.kind, (), question.unit), known) is None
