"""What the figures of a reply come to: which of them add up, go off, are the result or of something else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from bot.catalogue.load import load
from bot.language import roles_training
from bot.language.facts import leaning, reader, reply_roles
from bot.language.facts.figures import NUMERIC
from bot.language.facts.model import Question
from bot.language.facts.normal import normal
from bot.language.facts.reply_role_features import meaning

REPLIES = Path(__file__).resolve().parents[2] / "data" / "nlu" / "rechnungen"
ROLES = {"+", "+1", "-", "=", "weg", "?"}


def marked() -> list[tuple[str, str]]:
    """Every training reply with the fact that was asked for, as the files hold it."""
    tables = [t for path in sorted(REPLIES.glob("*.yml")) for t in yaml.safe_load(path.read_text("utf-8"))["nlu"]]
    assert all(roles_training.is_reckoning({"name": table["lookup"]}) for table in tables)
    return [
        (table["lookup"].split(":")[1], line.removeprefix("- "))
        for table in tables
        for line in table["examples"].splitlines()
    ]


def answer(fact: str, text: str, known: dict[str, Any] | None = None) -> Any:
    said = reader.answer(text, Question(fact, "zahl"), known)
    return next((s.value for s in said if s.fact == fact), None)


@pytest.mark.parametrize(
    ("fact", "text", "value"),
    [
        ("zahl_unternehmen", "zwei Seilereien, drei Segelmacher", 5),
        ("zahl_unternehmen", "vierzehn, davon elf aus Thüringen", 14),
        ("zahl_unternehmen", "neun, ach nein, zehn, die Färberei kam gestern", 10),
        ("zahl_unternehmen", "sieben hatten unterschrieben, einer ist abgesprungen", 6),
        ("zahl_unternehmen", "meine Polsterei und noch drei andere", 4),
        ("zahl_unternehmen", "seit 2018 sind wir zu acht", 8),
        ("zahl_kmu", "sechs Bäcker und vier Metzger", 10),
        ("zahl_hochschulen", "eine Hochschule, dazu drei Institute", 1),
        ("zahl_partner", "einundzwanzig, zwei sind zum Jahresende ausgetreten", 19),
        ("zahl_unternehmen_ausland", "aus Polen drei, aus Tschechien zwei", 5),
        ("foerderbedarf_eur", "110.000 Euro für Personal, 30.000 Euro fürs Material", 140_000),
        ("de_minimis_eur", "die Schreinerei 20.000 Euro, der Glaser 70.000 Euro", 70_000),
        ("laufzeit_monate", "gedacht waren 36 Monate, jetzt planen wir mit 30 Monaten", 30),
    ],
)
def test_the_figures_of_a_reply_are_put_together(trained_ear: Any, fact: str, text: str, value: float) -> None:
    assert answer(fact, text) == value


@pytest.mark.parametrize("text", ["neun", "so um die neun", "Neun Betriebe.", "9"])
def test_a_plain_figure_stays_what_it_is(trained_ear: Any, text: str) -> None:
    assert answer("zahl_unternehmen", text) == 9


def test_what_is_worked_out_from_a_known_total_stays(trained_ear: Any) -> None:
    assert answer("zahl_kmu", "alle bis auf drei", {"zahl_unternehmen": 11}) == 8
    assert answer("private_mittel_eur", "jede Firma gibt 5.000 Euro", {"zahl_unternehmen": 6}) == 30_000


def test_without_a_model_the_patterns_have_their_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leaning, "_learned", {})
    form, asked = normal("sieben, davon zwei aus Jena"), Question("zahl_unternehmen", "zahl")
    assert reply_roles.reckoned(form, asked, [], {}, None) is None


def test_a_long_list_of_figures_is_left_alone(trained_ear: Any) -> None:
    form = normal("3, 11, 5, 20, 8, 15, 2, 40")
    assert reply_roles.reckoned(form, Question("zahl_unternehmen", "zahl"), [], {}, None) is None


def test_words_that_say_the_same_of_a_count_are_one() -> None:
    assert meaning("abgesprungen") == meaning("ausgestiegen") == meaning("insolvent")
    assert meaning("davon") != meaning("dazu")
    assert meaning("betriebe") == meaning("unternehmen")
    assert meaning("zirkuszelt") == "zirkus"


def test_every_mark_is_a_role_and_stands_at_a_figure() -> None:
    counted, astray = {fact for fact in load().questions if fact in NUMERIC}, []
    for fact, reply in marked():
        assert fact in counted, reply
        text, marks = roles_training.unmarked(reply)
        assert "](" not in text, reply
        assert set(marks.values()) <= ROLES
        form = normal(text)
        found = [roles_training.role_of(form, i, marks) for i in reply_roles.places_of(form, fact)]
        if sorted(role for role in found if role != reply_roles.NOTHING) != sorted(marks.values()):
            astray.append(reply)
    assert len(astray) <= len(marked()) / 100, astray  # numbers in dialect that nobody can read yet


def test_learning_twice_learns_the_same_and_comes_back_as_it_was(tmp_path: Path) -> None:
    some = marked()[::5]
    once, again = roles_training.train(some), roles_training.train(some)
    assert once.classes == again.classes
    assert np.array_equal(once.weights, again.weights)
    leaning.keep({reply_roles.ROLES: once}, tmp_path)
    assert np.array_equal(leaning.read(tmp_path)[reply_roles.ROLES].weights, once.weights)
