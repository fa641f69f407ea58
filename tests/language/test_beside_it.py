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


WISHED = {
    "Wir sind 14 Gerbereien aus dem Saarland. Die Hochschule in Saarbrücken macht mit. Einen Konzern hätten wir gern dabei, da ist"
    " noch keiner. Wir gründen das Netzwerk gerade neu. Was raten Sie?": {
        "zahl_unternehmen": 14,
        "zahl_hochschulen": 1,
    },
    "Zu uns gehören 21 Betriebe aus Hessen und zwei Universitäten. Eine englische Webseite haben wir. Am liebsten würden wir noch"
    " mehr Firmen aufnehmen. Geht da was?": {"zahl_unternehmen": 21, "zahl_hochschulen": 2, "englische_webseite": True},
    "Unser Verbund in Bremen hat 23 Mitglieder, davon 18 Firmen. Das Management ist neutral. Der Vorstand würde am liebsten alles"
    " auf einmal machen. Was wäre für uns der richtige Weg?": {"zahl_partner": 23, "zahl_unternehmen": 18},
}


@pytest.mark.parametrize("text", WISHED)
def test_a_wish_beside_what_is_told_supposes_nothing(trained_ear: Any, text: str) -> None:
    heard = trained_ear.hears(text)
    told = {said.fact: said.value for said in heard.statements}
    assert heard.act == "angabe"
    assert {fact: told.get(fact) for fact in WISHED[text]} == WISHED[text]


@pytest.mark.parametrize(
    "text",
    [
        "Angenommen, wir sind 15 Firmen. Zwei Hochschulen machen mit. Das Management ist neutral. Was wäre dann möglich?",
        "Wir sind sechs Firmen in Kiel. Was wäre, wenn noch zwei Firmen dazukämen?",
        "Würde sich etwas ändern? Mit zehn Firmen, zwei Hochschulen, Sitz in Bayern?",
    ],
)
def test_a_condition_still_supposes(trained_ear: Any, text: str) -> None:
    assert trained_ear.hears(text).act == "was_waere_wenn"
