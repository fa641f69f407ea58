"""Facts beside a question, a thought experiment or a table: they are taken whatever else the message does."""

from __future__ import annotations

from typing import Any

import pytest

ASKING = {
    "Wir sind acht Glasereien aus Solingen. Was geht da?": {"zahl_unternehmen": 8},
    "Kein Konzern, keine Uni, nur wir vier Sattlereien aus dem Harz. Was können wir machen?": {"zahl_unternehmen": 4},
    "Was unterscheidet ZIM von go-cluster? Wir sind ein Verbund mit 45 Partnern und sitzen in Bremen.": {
        "zahl_partner": 45,
        "bundeslaender": ["bremen"],
    },
    "Wir haben 70 Mitglieder und sitzen in Ulm. Lohnt sich go-cluster für uns?": {"zahl_partner": 70},
    "Was heißt De-minimis? Wir sind sieben Firmen aus Bonn.": {"zahl_unternehmen": 7},
}


@pytest.mark.parametrize("text", ASKING)
def test_a_question_loses_no_fact(trained_ear: Any, text: str) -> None:
    heard = trained_ear.hears(text)
    told = {said.fact: said.value for said in heard.statements}
    assert heard.act in {"angabe", "frage", "allgemein", "vergleich"}
    assert {fact: told.get(fact) for fact in ASKING[text]} == ASKING[text]


@pytest.mark.parametrize("known", [(), ("bereiche",)])
@pytest.mark.parametrize(
    ("text", "told", "supposed"),
    [
        (
            "Falls wir noch zwei Betriebe finden, wären wir neun. Derzeit sind es sieben, alle aus Bremen.",
            {"zahl_unternehmen": 7, "bundeslaender": ["bremen"]},
            "zahl_unternehmen",
        ),
        (
            "Unser Verbund hat 13 Firmen aus Fulda. Würde es reichen, wenn noch zwei aus Polen dazukommen?",
            {"zahl_unternehmen": 13, "bundeslaender": ["hessen"]},
            "zahl_unternehmen_ausland",
        ),
    ],
)
def test_what_is_told_is_a_fact_beside_what_is_supposed(
    trained_ear: Any, text: str, told: dict[str, Any], supposed: str, known: tuple[str, ...]
) -> None:
    heard = trained_ear.hears(text, known=known)
    assert heard.act == "was_waere_wenn"
    said = dict(heard.details["gesagt"])
    assert {fact: said.get(fact) for fact in told} == told
    assert supposed in {statement.fact for statement in heard.statements}


def test_a_supposition_alone_states_nothing(trained_ear: Any) -> None:
    heard = trained_ear.hears("Was wäre, wenn wir zwölf Firmen hätten?", known=("bereiche",))
    assert heard.act == "was_waere_wenn"
    assert not heard.details


TABLE = "| Brandt AG | Großunternehmen | 2100 |\n| Seidel GmbH | KMU | 64 |\n| Lorenz GmbH | KMU | 31 |"


def test_a_table_is_read_by_its_rows_and_what_follows_as_sentences(trained_ear: Any) -> None:
    heard = trained_ear.hears(TABLE + "\nWir sitzen alle in Ulm.")
    assert heard.act == "partnerliste"
    assert [row["art"] for row in heard.details["zeilen"]] == ["gross", "kmu", "kmu"]
    assert {said.fact: said.value for said in heard.statements}["bundeslaender"] == ["baden-wuerttemberg"]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "- 9 Betriebe (7 KMU, 2 Konzerne)\n- TU Ilmenau, FH Erfurt\n- Thema: Glasuren\n- Laufzeit: 24 Monate",
            {"zahl_unternehmen": 9, "zahl_kmu": 7, "zahl_hochschulen": 2, "laufzeit_monate": 24},
        ),
        (
            "Firmen: 15\nKMU: 11\nHochschule: TU Chemnitz\nLaufzeit: 30 Monate",
            {"zahl_unternehmen": 15, "zahl_kmu": 11, "zahl_hochschulen": 1, "laufzeit_monate": 30},
        ),
        ("• 6 Betriebe aus Gera\n• 1 Fachhochschule\n• 2 Institute", {"zahl_unternehmen": 6, "zahl_hochschulen": 1}),
    ],
)
def test_key_data_are_facts_and_no_partners(trained_ear: Any, text: str, facts: dict[str, Any]) -> None:
    heard = trained_ear.hears(text)
    told = {said.fact: said.value for said in heard.statements}
    assert heard.act == "angabe"
    assert {fact: told.get(fact) for fact in facts} == facts


def test_lines_that_name_somebody_each_stay_a_list(trained_ear: Any) -> None:
    assert trained_ear.hears("Firma: Loth KG\nFirma: Hahn GmbH\nUni: TU Ilmenau").act == "partnerliste"
