"""How many firms a told story comes to: what each word adds is learned, and weighed against what the patterns find."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.facts import firm_count, firm_roles, reader
from bot.language.facts.firm_roles import ADDS, GOES_OFF, NONE, WHOLE
from bot.language.facts.leaning import Leaning
from bot.language.facts.model import Statement
from tests.language.firm_parts import PARTS, form_of, told


def firms(text: str) -> Any:
    return next((said.value for said in reader.read(text) if said.fact == "zahl_unternehmen"), None)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "Mein Elektrobetrieb, die Zimmerei Holl und der Dachdecker aus Nidda, wir drei wollen das zusammen machen.",
            3,
        ),
        ("Ich habe eine Töpferei in Höhr-Grenzhausen, mit dabei sind noch vier Kollegen mit ihren Werkstätten.", 5),
        ("Angefangen haben wir mit 14 Firmen, heute sind es noch neun.", 9),
        ("Wir sind ein Netzwerk aus 18 Firmen und zwei Hochschulen.", 18),
        ("Im Verband sind 300 Betriebe, bei unserem Vorhaben machen elf davon mit.", 11),
    ],
)
def test_what_is_told_adds_up(trained_ear: Any, text: str, number: int) -> None:
    assert firms(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "Wir haben 31 Mitglieder und sitzen in Passau.",
        "Reichen sechs Firmen für ein Netzwerk?",
        "Unser Management hat drei Vollzeitstellen und ein Büro mit zwei Zimmern.",
        "Drei Universitäten und zwei Fraunhofer-Institute arbeiten hier an Batterien.",
    ],
)
def test_where_nobody_counts_firms_there_are_none(trained_ear: Any, text: str) -> None:
    assert firms(text) is None


def test_members_are_no_firms(trained_ear: Any) -> None:
    text = (
        "Unser Verein bündelt seit 1999 die Messtechnik in Thüringen. Begonnen hat er mit sieben Mitgliedern, "
        "heute sind es 95, davon 80 Prozent kleine und mittlere Unternehmen."
    )
    found = {s.fact: s.value for s in trained_ear.hears(text).statements}
    assert found["zahl_partner"] == 95
    assert "zahl_unternehmen" not in found


def test_a_range_stays_a_range(trained_ear: Any) -> None:
    assert firms("Wir sind acht bis zehn Firmen aus dem Allgäu.") == {"min": 8, "max": 10}


def test_what_no_pattern_adds_up_is_told_all_the_same(trained_ear: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    story = "Den Anstoß gab ich als Sattler, überzeugt habe ich bisher vier Polsterer und den Schreiner Hinz aus Soest."
    assert firms(story) == 6
    monkeypatch.setattr(firm_roles, "_roles", None)
    assert firms(story) == 5


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Wir sind 30 Mitglieder, davon vier Hochschulen, der Rest sind Firmen, und zwar alle aus Sachsen.", 26),
        (
            "Bei uns im Verein sind 60 Mitglieder, ein Viertel davon sind Firmen, die anderen kommen von überall her.",
            15,
        ),
    ],
)
def test_what_is_left_of_members_stays_as_it_was_worked_out(trained_ear: Any, text: str, number: int) -> None:
    assert firms(text) == number


def test_without_a_model_the_patterns_have_their_say(trained_ear: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(firm_roles, "_roles", None)
    assert firms("Wir sind ein Netzwerk aus 18 Firmen und zwei Hochschulen.") == 18


@given(st.lists(st.tuples(st.sampled_from(PARTS), st.integers(0, 400).map(float)), max_size=8))
def test_the_whole_goes_before_the_sum(parts: list[tuple[str, float]]) -> None:
    wholes = [count for part, count in parts if part == WHOLE]
    adding = [count for part, count in parts if part == ADDS]
    leaving = [count for part, count in parts if part == GOES_OFF]
    expected = wholes[-1] if wholes else sum(adding) - sum(leaving)
    assert told(*parts).firms == (expected if expected > 0 else None)


@pytest.mark.parametrize(
    ("text", "firms_at", "left"),
    [
        ("Wir als Druckerei", (0, 2), {2}),
        ("Wir und die Druckerei", (0, 3), {0, 3}),
        ("die Firma Schulz Metallbau", (1, 3), {1}),
        ("Spenglerei Metallbau Huber", (0, 1), {0}),
        ("MEIN SÄGEWERK UND SCHREINEREI", (1, 3), {1, 3}),
        ("mein Sägewerk, Schreinerei", (1, 3), {1, 3}),
    ],
)
def test_a_firm_with_a_long_name_is_one(text: str, firms_at: tuple[int, ...], left: set[int]) -> None:
    form = form_of(text)
    parts = {i: ADDS if i in firms_at else NONE for i in firm_roles.tokens_of(form)}
    assert {i for i, part in firm_roles._once(form, parts).items() if part == ADDS} == left


def weighing(monkeypatch: pytest.MonkeyPatch, chances: dict[float, float]) -> None:
    monkeypatch.setattr(firm_count, "chance_of", lambda model, found, heard, value: chances[value])


NO_MODEL = Leaning((firm_count.WRONG, firm_count.RIGHT), *([None] * 2), 1.0)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("heard", "chances", "expected"),
    [
        (5.0, {5.0: 0.5, 7.0: 0.3}, 5.0),  # nothing better
        (5.0, {5.0: 0.3, 7.0: 0.7}, 7.0),  # turned
        (5.0, {5.0: 0.8, 7.0: 0.7}, 5.0),  # likely, but less so
        (5.0, {5.0: 0.05, 7.0: 0.3}, None),  # neither is to be believed
        (None, {7.0: 0.7}, 7.0),
        (None, {7.0: 0.5}, None),
    ],
)
def test_what_is_not_likely_enough_is_not_said(
    monkeypatch: pytest.MonkeyPatch, heard: float | None, chances: dict[float, float], expected: float | None
) -> None:
    weighing(monkeypatch, chances)
    assert firm_count.likeliest(NO_MODEL, told((ADDS, 7.0)), heard) == expected


@pytest.fixture
def trusting(trained_ear: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the parts come to is believed, and nothing else."""
    monkeypatch.setattr(firm_count, "chance_of", lambda model, told, heard, value: float(value == told.firms))


@pytest.mark.usefixtures("trusting")
@pytest.mark.parametrize(
    ("text", "beside", "number"),
    [
        ("Wir sind sechs Firmen.", [], 6),
        ("Wenn wir sechs Firmen wären, ginge es dann?", [], None),  # supposed
        ("Wir sind sechs Firmen.", [Statement("zahl_unternehmen_ausland", 2, 0, 1)], None),
        ("Wir sind sechs Firmen.", [Statement("zahl_grossunternehmen", 1, 0, 1)], None),
        ("Wir sind sechs Firmen.", [Statement("zahl_kmu", 9, 0, 1)], None),  # more small ones than all
        ("Wir sind sechs Firmen.", [Statement(firm_count.FACT, "unbekannt", 0, 1)], "unbekannt"),
        ("Wir sind sechs Firmen.", [Statement(firm_count.FACT, {"min": 4, "max": 9}, 0, 1)], {"min": 4, "max": 9}),
        ("Wir sind sechs Firmen.", [Statement(firm_count.FACT, 0, 0, 1)], 0),
    ],
)
def test_what_is_not_to_be_weighed_stays_as_it_was_heard(text: str, beside: list[Statement], number: Any) -> None:
    said = firm_count.weighed(form_of(text), beside, reader.BLOCKED)
    assert next((s.value for s in said if s.fact == firm_count.FACT), None) == number
    assert [s for s in said if s.fact != firm_count.FACT] == [s for s in beside if s.fact != firm_count.FACT]


@pytest.mark.usefixtures("trusting")
def test_parts_of_firms_that_are_known_are_no_firms_more() -> None:
    said = reader.read("Darunter eine Schlosserei, zwei Gießereien und drei Zulieferer.", {"zahl_unternehmen": 20})
    assert firm_count.stated(said) is None


def test_a_text_without_words_tells_nothing(trained_ear: Any) -> None:
    roles = firm_roles.in_use()
    assert roles is not None
    assert roles.told(form_of("…!?"), None) is None
