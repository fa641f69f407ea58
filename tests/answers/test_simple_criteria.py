"""Every criterion and every hint is told in simple language too: short sentences, the same figures, used wherever they are told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.answers.details import details
from bot.answers.gap import gap
from bot.answers.phrases import speaking
from bot.answers.verdict import VerdictVoice
from bot.catalogue.load import load
from bot.catalogue.model import CriterionText
from bot.catalogue.steps import Steps, Wording, steps
from bot.interview.assessment import assess
from bot.operator import operator
from tests.answers.plainness import denies_in_a_clause, figures, long_words, sentences

CATALOGUE = load()
TEXTS = {id_: text for programme in CATALOGUE.programmes.values() for id_, text in programme.texts.items()}
MOST_WORDS = 15
NAMES = {"clustercollaboration"}
HINTS = {fact: question.hint_simple for fact, question in CATALOGUE.questions.items()}
SIMPLE = {**{id_: text.simple for id_, text in TEXTS.items()}, **HINTS}


@pytest.mark.parametrize("name", SIMPLE)
def test_sentences_are_short_and_words_too(name: str) -> None:
    for sentence in sentences(SIMPLE[name]):
        assert len(sentence.split()) <= MOST_WORDS, sentence
        assert not long_words(sentence, NAMES), sentence
        assert not denies_in_a_clause(sentence), sentence
        assert "!" not in sentence
    assert SIMPLE[name].endswith((".", "?"))


@pytest.mark.parametrize("fact", HINTS)
def test_figures_of_hints_are_those_of_the_usual_ones(fact: str) -> None:
    assert figures(HINTS[fact]) == figures(CATALOGUE.questions[fact].hint)


@pytest.mark.parametrize("criterion", TEXTS)
def test_figures_are_those_of_the_usual_text(criterion: str) -> None:
    text: CriterionText = TEXTS[criterion]
    assert figures(text.simple) == figures(text.sentence, text.needed)


def test_simple_texts_are_told_in_verdict_details_and_gap() -> None:
    facts = {"vorhaben_begonnen": True, "zahl_unternehmen": 3, "zahl_kmu": 3}
    assessment = assess(facts, CATALOGUE, date(2026, 11, 25))
    begun, few = TEXTS["ZIM-N-16"], TEXTS["ZIM-N-02"]
    with speaking(simply=True):
        verdict = (
            VerdictVoice(assessment, CATALOGUE, operator(Path("gibt-es-nicht.yml")), assessment.day).message().text
        )
        told = (verdict, details("zim-innovationsnetzwerke", assessment, CATALOGUE).text)
        missing = gap("zim-innovationsnetzwerke", assessment, CATALOGUE)
    for text in (*told, missing.text):
        assert begun.simple in text
        assert begun.needed not in text
    assert few.simple in missing.text
    usual = gap("zim-innovationsnetzwerke", assessment, CATALOGUE)
    assert begun.needed in usual.text
    assert begun.simple not in usual.text


def wordings() -> list[Wording]:
    known = steps()
    more = [wording for both in known.more.values() for wording in (both.one, both.several)]
    return [*more, *(b.wording for found in known.bringing.values() for b in found), *known.fixed.values()]


@pytest.mark.parametrize("wording", wordings(), ids=lambda wording: wording.text[:40])
def test_every_step_is_told_in_short_whole_sentences(wording: Wording) -> None:
    for sentence in sentences(wording.simple):
        assert sentence[0].isupper()
        assert sentence[-1] in ".?:"
        assert len(sentence.split()) <= MOST_WORDS
    assert figures(wording.simple) == figures(wording.text)


def test_a_step_that_is_not_known_is_said_to_be_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.answers.gap.steps", Steps)
    facts = {"vorhaben_begonnen": True}
    text = gap("zim-innovationsnetzwerke", assess(facts, CATALOGUE, date(2026, 11, 25)), CATALOGUE).text
    assert "weiß ich nicht: Beginn des Vorhabens." in text
    assert "Daran ändert kein Schritt etwas" not in text
