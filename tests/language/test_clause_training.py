"""What descriptions and replies teach about qualities and choices: the same whenever it is learned, and kept as it was learned."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.language import clause_training
from bot.language.facts import clause_learned
from bot.language.facts.clause_features import features, spoken
from bot.language.facts.clause_learned import Learned
from bot.language.facts.normal import normal
from tests.language.colours import examples


def test_learning_without_what_is_held_back_is_as_if_it_had_never_been_there() -> None:
    first, *kept, last = examples()
    among_all = clause_training.prepared([first, *kept, last], {first.text, last.text})
    found, wanted = (clause_training.train(some) for some in (among_all.cut_to_seen(), clause_training.prepared(kept)))
    words = ["ist", "die", "rote", "mauer", "blau"]
    assert found.claims == wanted.claims
    assert np.allclose(found.scores(words, [(0, 3), (3, 5)]), wanted.scores(words, [(0, 3), (3, 5)]), atol=1e-2)


def test_learning_twice_is_learning_the_same(small: Learned) -> None:
    again = clause_training.train(clause_training.prepared(examples()))
    assert again.claims == small.claims
    assert np.array_equal(again.weights, small.weights)
    assert np.array_equal(again.enough, small.enough)


def test_is_read_as_it_was_kept(small: Learned, tmp_path: Path) -> None:
    clause_learned.keep(small, tmp_path)
    read = clause_learned.read(tmp_path)
    assert read.claims == small.claims
    assert np.array_equal(read.weights, small.weights)
    assert np.array_equal(read.steps, small.steps)
    assert np.array_equal(read.enough, small.enough)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Wir wohnen in Jena und unser Tor ist rot", [(0, 4), (4, 9), (0, 9), (8, 9)]),
        ("Blorgh znak quux", [(0, 2), (2, 3), (0, 3)]),  # of which nobody knows what it means
        ("Znak", [(0, 1)]),
    ],
)
def test_pieces_score_in_their_text_as_they_do_alone(small: Learned, text: str, spans: list[tuple[int, int]]) -> None:
    words = spoken(normal(text))
    together = small.scores(words, spans)
    for scores, (first, last) in zip(together, spans, strict=True):
        buckets, values = features(words[first:last])
        assert np.allclose(scores, values @ small.of(buckets) + small.bias, atol=1e-5)


def test_a_text_in_several_tables_states_all_of_it() -> None:
    tables = [
        {"name": "aussage:koordinator:ja", "elements": ["Frau Kühn koordiniert in Vollzeit."]},
        {"name": "aussage:clustermanagement:ja", "elements": ["Frau Kühn koordiniert in Vollzeit."]},
        {"name": "aussage:allgemein:nichts", "elements": ["Frau Kühn koordiniert in Vollzeit.", "Guten Tag"]},
        {"name": "antwort:koordinator:ja", "elements": ["macht Frau Kühn"]},
    ]
    both, nothing = clause_training.examples_of(tables)
    assert both.claims == {("koordinator", "ja"), ("clustermanagement", "ja")}
    assert nothing.claims == set()
    assert nothing.settled == {"allgemein"}


def test_replies_teach_what_statements_state() -> None:
    tables = [
        {"name": "aussage:koordinator:ja", "elements": ["Frau Kühn koordiniert uns."]},
        {"name": "aussage:strategie:ja", "elements": ["Die Strategie liegt vor."]},
        {"name": "antwort:koordinator:ja", "elements": ["das macht Frau Kühn", "ja", "haben wir schon längst"]},
        {"name": "antwort:strategie:ja", "elements": ["haben wir schon längst"]},
        {"name": "antwort:koordinator:unbekannt", "elements": ["das weiß ich nicht"]},
    ]
    (reply,) = clause_training.examples_of_replies(tables)
    assert reply.text == "das macht Frau Kühn"  # the others name nothing, or state nothing
    assert reply.claims == {("koordinator", "ja")}
