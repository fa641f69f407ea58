"""What figures of a reply say beside what was asked, and replies whose strange names hide that they count."""

from __future__ import annotations

from typing import Any

import pytest

from bot.catalogue.load import load
from bot.language import reading
from bot.language.facts.model import Question

KNOWN = ("zahl_unternehmen", "zahl_kmu", "zahl_partner", "strategie")
NONE: dict[str, Any] = {}


def told(asked: str, text: str, known: dict[str, Any]) -> dict[str, Any]:
    question = load().questions[asked]
    return {s.fact: s.value for s in reading.answer(text, Question(asked, question.kind, (), question.unit), known)}


@pytest.mark.parametrize(
    ("asked", "text", "known", "fact", "value"),
    [
        ("zahl_kmu", "alle bis auf den Konzern", {"zahl_unternehmen": 9}, "zahl_grossunternehmen", 1),
        ("zahl_kmu", "nur der Konzern nicht", {"zahl_unternehmen": 9}, "zahl_grossunternehmen", 1),
        ("zahl_kmu", "alle bis auf einen", {"zahl_unternehmen": 9}, "zahl_grossunternehmen", None),
        ("zahl_kmu", "alle bis auf den Konzern", NONE, "zahl_grossunternehmen", None),
        ("zahl_hochschulen", "Fehlanzeige, nur zwei Fraunhofer-Institute", NONE, "zahl_forschungseinrichtungen", 2),
        ("de_minimis_eur", "2024 vierzigtausend, 2025 nochmal 25.500 Euro.", NONE, "foerderbedarf_eur", None),
        ("clustermanagement", "Ja, mit zweieinhalb Stellen in Erfurt", NONE, "management_vzae", 2.5),
        ("clustermanagement", "ja, zwei Stellen", NONE, "management_vzae", 2),
        ("clustermanagement", "Ja, eine halbe Stelle", NONE, "management_vzae", 0.5),
        ("clustermanagement", "ja, derzeit zwei volle und eine halbe Stelle", NONE, "management_vzae", 2.5),
        ("clustermanagement", "Ja, mit drei Köpfen auf zwei Stellen", NONE, "management_vzae", 2),
        ("clustermanagement", "Ja, an zwei Stellen im Land", NONE, "management_vzae", None),
        ("clustermanagement", "Ja, zwei Anlaufstellen", NONE, "management_vzae", None),
        ("clustermanagement", "Ja, zwei Stellen sind aber noch offen", NONE, "management_vzae", None),
        ("clustermanagement", "Ja, zwei Stellen kommen noch dazu", NONE, "management_vzae", None),
        ("clustermanagement", "Nein, beantragt sind zwei Stellen", NONE, "management_vzae", None),
        ("clustermanagement", "ja, drei Leute", NONE, "management_vzae", None),
    ],
)
def test_what_is_said_beside_it(
    trained_ear: Any, asked: str, text: str, known: dict[str, Any], fact: str, value: float | None
) -> None:
    assert told(asked, text, known).get(fact) == value


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("beschaeftigte_antragsteller", "38 in Ulm und 14 im Werk Graz", 52),
        ("beschaeftigte_antragsteller", "38 in Ulm, 14 in Graz", 52),
        ("beschaeftigte_antragsteller", "20 hier und 12 in der Filiale in Linz", 32),
        ("beschaeftigte_antragsteller", "fünfzehn in Bonn, acht in Lyon", 23),
        ("beschaeftigte_groesstes_unternehmen", "Laut Jahresabschluss 412, polnische Tochter eingerechnet", 412),
        ("beschaeftigte_groesstes_unternehmen", "380, zwei Töchter in Tschechien mitgerechnet", 380),
        ("beschaeftigte_antragsteller", "2 Zimmer in Ulm und 3 in Graz gesucht", None),
        ("beschaeftigte_antragsteller", "38 im Winter und 50 im Sommer", None),
        ("beschaeftigte_groesstes_unternehmen", "laut Wetterbericht 30 Grad", None),
    ],
)
def test_strange_names_beside_a_count_of_people(trained_ear: Any, asked: str, text: str, value: int | None) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert {s.fact: s.value for s in heard.statements}.get(asked) == value
