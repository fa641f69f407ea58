"""With simple language on, whatever the catalogue tells is told in its simple wording, with the same sources."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.answers.compare import COMPARED, comparison
from bot.answers.costs import costs_message
from bot.answers.handoff import handoff
from bot.answers.info import subject_message, term_message, topic_message
from bot.answers.message import Message
from bot.answers.phrases import speaking
from bot.answers.timetable import timetable_message
from bot.answers.verdict import VerdictVoice
from bot.answers.warnings import warnings_message
from bot.catalogue.endings import endings
from bot.catalogue.load import load
from bot.catalogue.model import Passage
from bot.interview.assessment import Assessment, assess
from bot.interview.timetable import timetable
from bot.operator import operator

CATALOGUE, TODAY = load(), date(2026, 11, 25)
NOBODY = operator(Path("gibt-es-nicht.yml"))
ZIM, CLUSTER = "zim-innovationsnetzwerke", "go-cluster"
NAMED = {**CATALOGUE.programmes, **CATALOGUE.hints}
TOPICS = [(id_, topic) for id_, named in NAMED.items() for topic in named.topics]
NETWORK: dict[str, Any] = {
    "zahl_unternehmen": 12,
    "zahl_kmu": 9,
    "zahl_hochschulen": 1,
    "technisches_ziel": True,
    "vorhaben_ziel": ["fue_projekte"],
    "clustermanagement": True,
    "strukturschwache_region": True,
}


def both(tell: Callable[[], Message]) -> tuple[Message, Message]:
    """The same answer as usual and in simple language."""
    with speaking(simply=True):
        simple = tell()
    return tell(), simple


def check(passage: Passage, usual: Message, simple: Message) -> None:
    """Each in its own wording; the proofs are the same."""
    assert passage.text.strip() in usual.text
    assert passage.simple.strip() in simple.text
    if passage.simple != passage.text:
        assert passage.text.strip() not in simple.text
    assert (usual.card or {}).get("sources") == (simple.card or {}).get("sources")


def case(**facts: Any) -> Assessment:
    return assess({**NETWORK, **facts}, CATALOGUE, TODAY)


@pytest.mark.parametrize(("id_", "topic"), TOPICS)
def test_topic(id_: str, topic: str) -> None:
    check(NAMED[id_].topics[topic], *both(lambda: topic_message(id_, topic, CATALOGUE, TODAY)))


@pytest.mark.parametrize("id_", CATALOGUE.hints)
def test_hint_that_says_nothing_of_its_state_falls_back_to_its_status(id_: str) -> None:
    hint = CATALOGUE.hints[id_]
    if "frist_status" not in hint.topics:
        check(hint.status, *both(lambda: topic_message(id_, "frist_status", CATALOGUE, TODAY)))


@pytest.mark.parametrize("id_", CATALOGUE.subjects)
def test_subject(id_: str) -> None:
    check(CATALOGUE.subjects[id_].passage, *both(lambda: subject_message(id_, CATALOGUE, TODAY)))


@pytest.mark.parametrize("id_", CATALOGUE.terms)
def test_term(id_: str) -> None:
    check(CATALOGUE.terms[id_].passage, *both(lambda: term_message(id_, CATALOGUE)))


def test_topic_without_an_answer_tells_the_nearest_one_simply() -> None:
    forum = CATALOGUE.programmes["innovationsforen-mittelstand"]
    assert "kosten" not in forum.topics
    usual, simple = both(lambda: topic_message(forum.id, "kosten", CATALOGUE, TODAY))
    assert forum.topics["eigenanteil"].text.strip() in usual.text
    assert forum.topics["eigenanteil"].simple.strip() in simple.text


@pytest.mark.parametrize("id_", CATALOGUE.programmes)
def test_contradiction_of_sources(id_: str) -> None:
    programme = CATALOGUE.programmes[id_]
    usual, simple = both(lambda: topic_message(id_, "kriterien", CATALOGUE, TODAY))
    assert programme.contradictions[0].passage.text in usual.text
    assert programme.contradictions[0].passage.simple in simple.text


def test_comparison_topic_by_topic() -> None:
    usual, simple = both(lambda: comparison([ZIM, CLUSTER], CATALOGUE, TODAY))
    for id_ in (ZIM, CLUSTER):
        for topic in COMPARED:
            passage = CATALOGUE.programmes[id_].topics[topic]
            assert passage.text.strip().replace("\n", "\n  ") in usual.text
            assert passage.simple.strip().replace("\n", "\n  ") in simple.text


def test_costs_timetable_and_a_person() -> None:
    assessment = case()
    zim = CATALOGUE.programmes[ZIM]
    assert zim.own_share
    usual, simple = both(lambda: costs_message(ZIM, assessment, CATALOGUE, None))
    for _, passage in zim.own_share.partners:
        check(passage, usual, simple)
    assert "Management" in usual.text
    assert "Management" not in simple.text.split("Quelle")[0]
    plan = timetable(assessment, CATALOGUE)
    assert plan.programme == ZIM
    usual, simple = both(lambda: timetable_message(plan, [], CATALOGUE))
    for step in zim.plan:
        check(step.passage, usual, simple)
    usual, simple = both(lambda: handoff(assessment, CATALOGUE, NOBODY)[0])
    check(zim.topics["kontakt"], usual, simple)
    check(CATALOGUE.hints["foerderberatung"].topics["kontakt"], usual, simple)


def test_what_goes_to_somebody_else_is_told_as_usual() -> None:
    assessment = case(vorhaben_begonnen="unbekannt")
    with speaking(simply=True):
        simple = handoff(assessment, CATALOGUE, NOBODY)[1]
    assert simple == handoff(assessment, CATALOGUE, NOBODY)[1]
    assert "Neutrales Management" in simple.text


def test_next_step_pointers_and_rules_that_end_in_the_verdict() -> None:
    assessment = case()
    usual, simple = both(lambda: VerdictVoice(assessment, CATALOGUE, NOBODY, TODAY).message())
    step = CATALOGUE.programmes[ZIM].next_step
    assert step
    check(step, usual, simple)
    told = [pointer for pointer in CATALOGUE.pointers if pointer.because in usual.text]
    assert [pointer.id for pointer in told] == ["kmu-innovativ", "wir"]
    for pointer in told:
        assert pointer.because_simple in simple.text
        assert pointer.because not in simple.text
        check(CATALOGUE.hints[pointer.id].status, usual, simple)
    always = [CATALOGUE.hints[pointer.id] for pointer in CATALOGUE.pointers if pointer.condition is None]
    for hint in always:
        assert hint.advice in usual.text
        assert hint.advice_simple in simple.text
    rule = next(ending for ending in endings() if ending.name == "AGVO")
    for tell in (
        lambda: VerdictVoice(assessment, CATALOGUE, NOBODY, TODAY).message(),
        lambda: told_warnings(assessment),
    ):
        usual, simple = both(tell)
        assert str(rule.sentence) in usual.text
        assert str(rule.sentence_simple) in simple.text


def told_warnings(assessment: Assessment) -> Message:
    return warnings_message(assessment, CATALOGUE, past=False)


def test_pointer_to_a_programme_tells_its_remark() -> None:
    assessment = case(antragsteller_art="hochschule", strukturschwache_region=False)
    pointer = next(p for p in CATALOGUE.pointers if p.id == "zukunftscluster-initiative")
    usual, simple = both(lambda: VerdictVoice(assessment, CATALOGUE, NOBODY, TODAY).message())
    assert f"{pointer.remark}" in usual.text
    assert f"{pointer.remark_simple}" in simple.text
