"""The learned reader of figures: what it adds to the patterns, and where it is silent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from bot.catalogue.load import load
from bot.language import figures_training
from bot.language.facts import figures, leaning, reader
from bot.language.facts.model import Statement
from bot.language.facts.normal import normal

SENTENCES = Path(__file__).resolve().parents[2] / "data" / "nlu" / "angaben"


def marked() -> list[str]:
    """Every training sentence, as the files hold it."""
    tables = [t for path in sorted(SENTENCES.glob("*.yml")) for t in yaml.safe_load(path.read_text("utf-8"))["nlu"]]
    assert all(figures_training.is_figures({"name": table["lookup"]}) for table in tables)
    return [line.removeprefix("- ") for table in tables for line in table["examples"].splitlines()]


def said(text: str) -> dict[str, Any]:
    return {s.fact: s.value for s in reader.read(text)}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Unternehmen sind es ungelogen 27.", {"zahl_unternehmen": 27}),
        ("Der Kreis der Firmen, derzeit 23, steht jedem offen.", {"zahl_unternehmen": 23}),
        ("Die Mitglieder (n=41) haben abgestimmt.", {"zahl_partner": 41}),
    ],
)
def test_reads_what_no_pattern_reads(trained_ear: Any, text: str, facts: dict[str, Any]) -> None:
    learned = leaning._learned
    leaning.use({})
    without = said(text)
    leaning.use(learned)
    assert not facts.keys() & without.keys()
    assert facts.items() <= said(text).items()


@pytest.mark.parametrize(
    "text",
    [
        "Wir haben drei Niederlassungen in Bayern.",
        "Unser Logo zeigt sieben Sterne.",
        "Rufen Sie mich unter 0351 446 an, Durchwahl 12.",
        "Halb zehn war ausgemacht.",
        "Die 4you ist ein guter Laden.",
        "Reichen 19, wenn es Firmen sind?",
        "acht",
        "70 Mitarbeiter",
        "Für unser Klassentreffen kommen 30 Leute.",
        "Wir haben 3 Mio. Kosten und 2 Mio. Umsatz.",
    ],
)
def test_is_silent_where_a_figure_states_no_fact(trained_ear: Any, text: str) -> None:
    assert not figures.NUMERIC & said(text).keys()


def test_says_nothing_without_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leaning, "_learned", {})
    text = "Der Kreis der Firmen, derzeit 23, steht jedem offen."
    assert figures.read_figures(normal(text), [], set()) == []


def test_leaves_to_the_patterns_what_they_have_read(trained_ear: Any) -> None:
    form = normal("Der Kreis der Firmen, derzeit 23, steht jedem offen.")
    assert [s.value for s in figures.read_figures(form, [], set())] == [23]
    assert figures.read_figures(form, [Statement("zahl_unternehmen", 12, 0, 1)], set()) == []


def test_of_two_figures_the_one_holds_that_puts_the_other_right(trained_ear: Any) -> None:
    assert said("Komplett sind wir, was Mitglieder angeht, mit 16, nein, mit 18.").get("zahl_partner") in (None, 18)


def test_a_part_is_no_larger_than_its_whole(trained_ear: Any) -> None:
    stated = said("Wir sind 5 Firmen. Klein und mittelständisch sind ihrer 14.")
    assert stated.get("zahl_kmu", 0) <= stated["zahl_unternehmen"]


def test_learning_twice_learns_the_same_and_comes_back_as_it_was(tmp_path: Path) -> None:
    some = marked()[::3]
    once, again = figures_training.train(some), figures_training.train(some)
    assert once.classes == again.classes
    assert np.array_equal(once.weights, again.weights)
    leaning.keep({figures.FIGURES: once}, tmp_path)
    back = leaning.read(tmp_path)[figures.FIGURES]
    assert (back.classes, back.heat) == (once.classes, once.heat)
    assert np.array_equal(back.weights, once.weights)
    assert np.array_equal(back.bias, once.bias)


def test_every_mark_names_a_fact_and_stands_at_a_figure() -> None:
    facts, astray = load().questions, []
    for sentence in marked():
        text, marks = figures_training.unmarked(sentence)
        names = {mark.removesuffix(figures.ONE_MORE) for mark in marks.values()} - {figures_training.UNCLEAR}
        assert names <= facts.keys() & figures.NUMERIC, sentence
        labels = figures_training.labels(normal(text), marks).values()
        teaching = [label for label in labels if label not in (figures.NOTHING, figures_training.UNCLEAR)]
        if sorted(teaching) != sorted(mark for mark in marks.values() if mark != figures_training.UNCLEAR):
            astray.append(sentence)
    assert not astray


def test_marks_are_taken_out_of_the_text() -> None:
    text, marks = figures_training.unmarked("Wir sind [zwölf](zahl_unternehmen) Betriebe\\nund [zwei](?) Unis.")
    assert text == "Wir sind zwölf Betriebe\nund zwei Unis."
    assert marks == {9: "zahl_unternehmen", 28: "?"}


def test_a_number_of_two_kinds_together_is_a_number_of_neither(trained_ear: Any) -> None:
    text = "Über 80 Mitglieder sind dabei, darunter zwei Konzerne sowie sieben Hochschulen und Institute."
    said = {statement.fact for statement in reader.read(text)}
    assert not said & {"zahl_hochschulen", "zahl_forschungseinrichtungen"}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Spengler, Dachdecker, Kaminbauer, zusammen sieben Betriebe, und eine Hochschule.", {"zahl_hochschulen": 1}),
        (
            "Korbflechter haben wir sechs, Bürstenmacher vier, dazu ein Fraunhofer-Institut.",
            {"zahl_unternehmen": 10, "zahl_forschungseinrichtungen": 1},
        ),
        (
            "Die Förderung soll 240.000 Euro betragen, die Brauer schießen 80.000 Euro zu.",
            {"foerderbedarf_eur": 240_000, "private_mittel_eur": 80_000},
        ),
    ],
)
def test_reads_a_lone_one_lists_with_the_figure_behind_and_money_in_two_pieces(
    trained_ear: Any, text: str, facts: dict[str, Any]
) -> None:
    assert facts.items() <= said(text).items()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Mit einer Hochschule reden wir noch, fest sind acht Sattlereien.", "zahl_hochschulen"),
        ("Zehn Werkstätten, nur an einer Hochschule kennen wir niemanden.", "zahl_hochschulen"),
    ],
)
def test_a_one_that_is_only_spoken_of_counts_nothing(trained_ear: Any, text: str, fact: str) -> None:
    assert fact not in said(text)


def test_firms_of_two_sizes_stay_one_sum(trained_ear: Any) -> None:
    assert said("fünf kleine, drei mittlere und ein großes Unternehmen")["zahl_unternehmen"] == 9


def test_part_of_a_list_is_not_added_to_it(trained_ear: Any) -> None:
    assert said("Wir sind elf Betriebe, vier davon Familienbetriebe, und eine Hochschule.")["zahl_unternehmen"] == 11


@pytest.mark.parametrize(
    "text",
    [
        "In unserem Bezirk gibt es 25.000 Betriebe.",
        "Zusammen haben die Firmen über 50.000 Beschäftigte.",
        "unsere betriebe haben 12.000 kunden",
        "Die Unternehmen fertigen 80.000 neue Teile im Jahr.",
    ],
)
def test_what_a_noun_counts_is_no_money(trained_ear: Any, text: str) -> None:
    assert "private_mittel_eur" not in said(text)


@pytest.mark.parametrize(
    ("text", "value"), [("Die Firmen geben 25.000 dazu.", 25_000), ("Die Firmen geben 40.000 Eigenmittel.", 40_000)]
)
def test_a_large_figure_without_its_noun_is_money(trained_ear: Any, text: str, value: int) -> None:
    assert said(text)["private_mittel_eur"] == value
