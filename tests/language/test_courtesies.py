"""A condition that only says why something is told is none, and what stands behind a wish is told; real conditions stay such."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language.facts.courtesies import beside_courtesies, without_courtesies

KNOWN = ("zahl_unternehmen", "zahl_kmu")
TOLD: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("management_neutral", "2 volle stellen sind das im management, falls sie das brauchen", {"management_vzae": 2}),
    ("eigenanteil_bereit", "Wir liegen im GRW-Fördergebiet, falls das weiterhilft.", {"strukturschwache_region": True}),
    ("label", "Falls es für Sie von Bedeutung ist, wir sitzen in Bremen.", {"bundeslaender": ["bremen"]}),
    ("label", "Falls gewünscht: Sitz ist Bremen", {"bundeslaender": ["bremen"]}),
    ("label", "Wir sitzen in Bremen, nur falls Sie fragen", {"bundeslaender": ["bremen"]}),
    ("label", "wenn ich ehrlich bin haben wir keine strategie", {"strategie": False}),
    ("label", "wenn wir ehrlich sind ist das management nicht neutral", {"management_neutral": False}),
    ("label", "Acht davon sind KMU, wenn das hilft.", {"zahl_kmu": 8}),
    ("label", "wenn es dir hilft: wir haben ne schriftliche strategie", {"strategie": True}),
    ("zahl_partner", "Wenn Sie eine Zahl brauchen: 14.", {"zahl_partner": 14}),
    ("foerderbedarf_eur", "Wär schön, wenn's mehr wär, aber 220.000 Euro brauchen wir.", {"foerderbedarf_eur": 220000}),
    ("zahl_hochschulen", "wir hätten gern drei, haben aber nur eine", {"zahl_hochschulen": 1}),
    ("label", "Gold wäre toll, aber wir haben nur Bronze.", {"label": "bronze"}),
)
SUPPOSED = (
    "falls wir zwölf wären, hilft das?",
    "wenn es Ihnen hilft, wären wir auch zu zwölft",
    "Wenn das hilft, nehmen wir noch drei Firmen dazu.",
    "Wir könnten zwölf sein, falls das hilft",
    "wir würden zwölf Firmen sein, falls Sie das brauchen",
    "Wenn es hilft, haben wir bald zwölf Firmen",
    "Hilft es, wenn wir zwölf Firmen sind?",
    "Was passiert, wenn wir ehrlich sind und nur acht Firmen haben?",
    "Wir holen eine Hochschule ins Boot, wenn das gewünscht ist.",
    "Die Uni macht mit, wenn es sie interessiert",
    "Es wär schön, wenn wir zwölf Firmen wären",
    "Angenommen wir wären zwölf, aber das Management ist nicht neutral.",
)


@pytest.mark.parametrize(("asked", "text", "said"), TOLD)
def test_what_stands_beside_a_courtesy_or_behind_a_wish_is_told(
    trained_ear: Any, asked: str, text: str, said: dict[str, Any]
) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    facts = {statement.fact: statement.value for statement in heard.statements}
    assert heard.act in ("angabe", "korrektur")
    assert said.items() <= facts.items()
    assert asked in said or asked not in facts


@pytest.mark.parametrize("text", SUPPOSED)
def test_a_condition_in_earnest_stays_a_thought_experiment(trained_ear: Any, text: str) -> None:
    assert trained_ear.hears(text, "label", KNOWN).act == "was_waere_wenn"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Wir haben zwölf Firmen, falls das hilft, und acht Hochschulen.",
            "Wir haben zwölf Firmen, und acht Hochschulen.",
        ),
        ("Unser Sitz ist in Kassel (falls das wichtig ist).", "Unser Sitz ist in Kassel ."),
        ("zwölf firmen falls es hilft", "zwölf firmen"),
        ("Ja, wenn alle zustimmen.", "Ja, wenn alle zustimmen."),
        ("zehn Firmen zahlen, wenn das zählt, was Sie sagen", "zehn Firmen zahlen, wenn das zählt, was Sie sagen"),
        ("Drei Firmen machen mit, wenn sie das Geld brauchen", "Drei Firmen machen mit, wenn sie das Geld brauchen"),
    ],
)
def test_only_the_courtesy_goes_and_nothing_moves(text: str, left: str) -> None:
    blanked = without_courtesies(text)
    assert len(blanked) == len(text)
    assert " ".join(blanked.split()) == left


def test_where_the_verb_follows_the_courtesy_stays_in_what_is_read() -> None:
    text = "wenn ich ehrlich bin haben wir keine strategie"
    assert without_courtesies(text) == text
    assert beside_courtesies(text).strip() == "haben wir keine strategie"
