"""What is left out or worked out once for speed says what the long way says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bot.language import scope, turning
from bot.language.facts import dictation_features, elliptic, figure_features, mentions, reader
from bot.language.facts.dictation_features import Word
from bot.language.facts.figure_chances import chances, strike
from bot.language.facts.figure_tokens import figures_of
from bot.language.facts.leaning import Leaning
from bot.language.facts.leaning_features import weighed
from bot.language.facts.model import Question, Statement
from bot.language.facts.normal import normal
from bot.language.facts.scope import mark
from bot.language.facts.tallied import tallied
from bot.language.facts.tokens import tokenize
from bot.language.features import Space, hashed
from bot.language.heard import Message

TEXTS = ["", "wir", "wir sind elf werften und werften sind wir", "kein antrag ohne skizze und ohne kein antrag"]


@pytest.mark.parametrize("numbers", [[], [4], [3, 1, 3, 2, 2, 3], [0, 0]])
def test_counted_as_numpy_counts(numbers: list[int]) -> None:
    wanted = np.unique(np.array(numbers, np.int64), return_counts=True)
    assert [found.tolist() for found in tallied(np.array(numbers, np.int64))] == [found.tolist() for found in wanted]


@pytest.mark.parametrize("text", TEXTS)
def test_a_message_has_the_places_of_its_buckets(text: str) -> None:
    space = Space.of([hashed(other) for other in TEXTS * 2])
    quick, slow = space.vector(text), space.vector_of(hashed(text))
    assert all(np.array_equal(*pair) for pair in zip(quick, slow, strict=True))


def test_each_group_of_signs_is_as_long_as_it_weighs() -> None:
    groups = [np.array([9, 2, 9], np.int64), np.array([], np.int64), np.array([70], np.int64)]
    places, values = weighed(groups, (1.0, 0.5, 2.0), 64)
    assert places.tolist() == [2, 9, 0, 6]
    assert [round(float(value), 4) for value in values] == [0.5774, 0.8165, 0.5, 2.0]


def test_a_linear_model_makes_the_same_of_signs_one_by_one() -> None:
    words = [Word("wir", "wir"), Word("sind", "sind"), Word("elf", "#"), Word("und", "und"), Word("und", "und")]
    weights = np.random.default_rng(1).normal(size=(dictation_features.BUCKETS, 3)).astype(np.float32)
    model = Leaning((",", "-", "."), weights, np.zeros(3, np.float32), 1.0)
    counted = model.scores_of(dictation_features.vector(words, 2, 0))
    assert np.allclose(counted, model.scores_of(dictation_features.repeated(words, 2, 0)), atol=1e-4)


def test_several_are_weighed_as_one_by_one() -> None:
    chance = np.random.default_rng(2)
    model = Leaning(("nein", "ja"), chance.normal(size=(60, 2)).astype(np.float16), np.zeros(2, np.float32), 1.5)
    vectors = [(chance.integers(0, 60, 7), chance.normal(size=7).astype(np.float32)) for _ in range(5)]
    each = [list(model.chances_of(vector).values()) for vector in vectors]
    assert model.chances_of_each(vectors).tolist() == each


def test_a_struck_figure_is_forgotten_with_what_was_found_beside_it() -> None:
    form = mark(normal("Von 80 Gästen kamen 12 Imker"))
    first, second = figures_of(form)
    weights = np.random.default_rng(3).normal(size=(figure_features.BUCKETS, 2)).astype(np.float32)
    model = Leaning(("nichts", "zahl_unternehmen"), weights, np.zeros(2, np.float32), 1.0)
    before = chances(form, second, [], model)
    assert chances(form, second, [], model) is before
    strike(form, [first])
    assert figures_of(form) == [second]
    assert chances(form, second, [], model) != before


@pytest.mark.parametrize("foreign", [0.5, 0.99])
@pytest.mark.parametrize("label", ["fremd", "dank"])
@pytest.mark.parametrize("programmes", [[], ["zim"]])
def test_what_is_none_of_ours_is_stray_whatever_it_says(foreign: float, label: str, programmes: list[str]) -> None:
    text = "Unser Verein grillt in Jena"
    message = Message(text, text.lower(), [(label, 0.9)], programmes, [], None, foreign=foreign, no_reply=1.0)
    many = [Statement(fact, True, 0, 9) for fact in ("strategie", "koordinator", "englische_webseite")]
    assert scope.is_none_of_ours(message) == scope.is_stray(many, message)


def test_what_was_only_learned_is_left_out_where_it_would_be_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    learned = [Statement("strategie", True, 0, 5, learned=True)]
    monkeypatch.setattr(reader, "weighed_claims", lambda form, shut, said: [*said, *learned])
    assert [s.fact for s in reader.read("Alles ist gut beschrieben")] == ["strategie"]
    assert reader.read("Alles ist gut beschrieben", alone=False) == []
    assert {s.fact for s in reader.read("Wir sind elf Firmen", alone=False)} == {"strategie", "zahl_unternehmen"}


def test_another_guess_is_decided_anew() -> None:
    question = Question("zahl_kmu", "zahl")
    sure = Message("Lass uns aufhören", "lass uns aufhoren", [("warum", 0.2), ("pause", 0.9)][::-1], [], [], question)
    unsure = replace(sure, ranking=[("angabe", 0.9)])
    assert turning.interrupts(sure)
    assert turning.interrupts(sure)
    assert not turning.interrupts(unsure)
    assert (sure.score("pause"), unsure.score("pause")) == (0.9, 0.0)


def test_tokens_belong_to_who_asked_for_them() -> None:
    tokenize("elf Werften").clear()
    assert [token.norm for token in tokenize("elf Werften")] == ["elf", "werften"]


@pytest.mark.parametrize(
    "text",
    [
        "Unter uns ist kein Konzern, nur kleine Betriebe und ein großer",
        "Meine Tischlerei, die Glaserei vom Jens und der Metallbauer nebenan",
        "Ein Institut und eine Firma aus Polen sind dabei, eine Große kommt dazu",
        "Hochschulen haben wir keine, aber ein Trio aus Brauereien",
        "Guten Tag",
    ],
)
def test_without_a_figure_nothing_is_found_that_needs_one(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = mentions.mentions(mark(normal(text)))
    for module in (mentions, elliptic):
        monkeypatch.setattr(module, "has_count", lambda form: True)
    assert mentions.mentions(mark(normal(text))) == quick
