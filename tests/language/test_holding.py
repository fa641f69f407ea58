"""The learned reader of scope: what it opens and shuts beside the patterns, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from bot.language import holding_training
from bot.language.facts import holding, leaning, reader
from bot.language.facts.holding import HOLDS, MARKED, STATUS, settled
from bot.language.facts.model import Question
from bot.language.facts.normal import normal
from bot.language.facts.scope import mark

SENTENCES = Path(__file__).resolve().parents[2] / "data" / "nlu" / "geltung"
HELD_BACK = Path(__file__).with_name("geltung.yml")


def marked(path: Path) -> list[str]:
    """Every sentence of a file, with its marks."""
    tables = yaml.safe_load(path.read_text("utf-8"))["nlu"]
    assert all(holding_training.is_scope({"name": table["lookup"]}) for table in tables)
    return [line.removeprefix("- ") for table in tables for line in table["examples"].splitlines()]


def of_every_voice() -> list[str]:
    return [sentence for path in sorted(SENTENCES.glob("*.yml")) for sentence in marked(path)]


def said(text: str) -> dict[str, Any]:
    return {s.fact: s.value for s in reader.read(text)}


def replied(text: str, fact: str, kind: str = "zahl") -> Any:
    return next((s.value for s in reader.answer(text, Question(fact, kind)) if s.fact == fact), None)


def judged(learned: bool) -> Iterator[tuple[bool, bool]]:
    """Of every clause held back: is it told that it does not hold, and does it not?"""
    for sentence in marked(HELD_BACK):
        text, marks = holding_training.unmarked(sentence)
        form = mark(normal(text))
        for clause, label in zip(
            (settled(form) if learned else form).clauses, holding_training.labels(form, marks), strict=True
        ):
            if label is not None:
                told = MARKED | holding.NOT_YET
                yield not clause.status.isdisjoint(told), label != HOLDS


def precision_and_recall(learned: bool) -> tuple[float, float]:
    pairs = list(judged(learned))
    right = sum(told and so for told, so in pairs)
    return right / sum(told for told, _ in pairs), right / sum(so for _, so in pairs)


def test_what_was_held_back_is_judged_better_than_by_patterns_alone(trained_ear: Any) -> None:
    precision, recall = precision_and_recall(learned=True)
    precision_before, recall_before = precision_and_recall(learned=False)
    assert precision >= max(0.87, precision_before)
    assert recall >= max(0.6, recall_before + 0.2)


@pytest.mark.parametrize(
    ("text", "facts", "silent"),
    [
        (
            "Sollten sich die drei Zulieferer besinnen, stünden wir besser da, zurzeit aber sind bloß neun Betriebe dabei.",
            {"zahl_unternehmen": 9},
            (),
        ),
        (
            "Obs amoi vierzg werdn woaß koana, heid sans siebzehn Betriebe im Landkreis Passau.",
            {"zahl_unternehmen": 17},
            (),
        ),
        (
            "Elf Kellereien, ein Institut aus Colmar ziert sich noch.",
            {"zahl_unternehmen": 11},
            ("zahl_forschungseinrichtungen",),
        ),
        (
            "Wir sind neun Betriebe, eine Hochschule stößt womöglich im Winter zu uns.",
            {"zahl_unternehmen": 9},
            ("zahl_hochschulen", "bereiche"),
        ),
        (
            "Acht Imkereien aus Hessen, Thüringen folgt vielleicht im übernächsten Jahr.",
            {"bundeslaender": ["hessen"]},
            (),
        ),
        (
            "Im Frühling bekommen wir womöglich eine Geschäftsstelle, ein Management haben wir nicht.",
            {"clustermanagement": False},
            (),
        ),
        (
            "Kontakte pflegen wir nach Riga und nach Porto, Osaka, das wäre freilich ein Traum.",
            {"internationale_kontakte": 2},
            (),
        ),
        ("Eine Geschäftsstelle ist für das kommende Jahr angedacht.", {}, ("clustermanagement",)),
    ],
)
def test_reads_what_holds_and_no_more(
    trained_ear: Any, text: str, facts: dict[str, Any], silent: tuple[str, ...]
) -> None:
    stated = said(text)
    assert facts.items() <= stated.items()
    assert not {fact for fact in silent if stated.get(fact) is not False} & stated.keys()


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        (
            "Die Uni Gießen und die TH Mittelhessen; mit Marburg reden wir zwar, aber unterschrieben hat es nicht.",
            "zahl_hochschulen",
            2,
        ),
        ("Mit Brügge und mit Nantes; Chicago, das wäre freilich ein Traum.", "internationale_kontakte", 2),
        ("Achtzehn sind es, und vier weitere überlegen sich das bis zur Ernte.", "zahl_unternehmen", 18),
    ],
)
def test_a_reply_counts_what_is_there(trained_ear: Any, text: str, fact: str, value: Any) -> None:
    assert replied(text, fact) == value


def test_what_is_supposed_is_supposed_all_the_same(trained_ear: Any) -> None:
    assert {s.fact: s.value for s in reader.hypothesis("Was wäre, wenn wir auf einmal 14 Firmen hätten?")} == {
        "zahl_unternehmen": 14
    }


def test_an_aim_is_no_plan(trained_ear: Any) -> None:
    stated = said("Wir wollen mit sieben Firmen ein Netzwerk für Moorschutz aufbauen.")
    assert stated["vorhaben_ziel"] == ["netzwerk_aufbauen"]
    assert stated["zahl_unternehmen"] == 7


def test_says_nothing_without_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leaning, "_learned", {})
    form = mark(normal("Falls Bremen zusagt, wären wir zehn, heute sind wir neun."))
    before = [set(clause.status) for clause in form.clauses]
    assert [clause.status for clause in settled(form).clauses] == before


def test_learning_twice_learns_the_same() -> None:
    some = of_every_voice()[::4]
    once, again = (holding_training.train(some, [], []) for _ in range(2))
    assert once.classes == again.classes
    assert np.array_equal(once.weights, again.weights)


def test_every_mark_has_its_meaning_and_its_clause() -> None:
    for sentence in [*of_every_voice(), *marked(HELD_BACK)]:
        text, marks = holding_training.unmarked(sentence)
        assert {name for _, _, name in marks} <= STATUS.keys(), sentence
        assert not set("[]") & set(text), sentence


def test_clauses_of_which_a_part_is_marked_teach_nothing() -> None:
    text, marks = holding_training.unmarked("Neun Höfe [und auch noch Müller](offen), [mehr wären schön](geplant).")
    assert text == "Neun Höfe und auch noch Müller, mehr wären schön."
    assert holding_training.labels(mark(normal(text)), marks) == [None, "geplant"]


def test_a_few_words_before_aber_and_their_verb_are_one_clause() -> None:
    cut = [clause.text for clause in normal("Wir wären gern mehr, derzeit aber sind es acht, aber gute.").clauses]
    assert cut == ["wir waren gern mehr ,", "derzeit aber sind es #9 ,", "aber gute ."]
