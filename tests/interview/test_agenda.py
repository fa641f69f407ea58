"""The interview asks what decides, never twice, and ends when nothing can change the first recommendation."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import Any

import pytest

from bot.catalogue.load import load
from bot.catalogue.model import Question
from bot.interview.agenda import MOST_QUESTIONS, NEVER_ASKED, ORDERING, agenda, still_to_come
from bot.interview.assessment import Assessment, assess
from bot.interview.note import accepted, note
from bot.interview.samples import edges, samples
from bot.rules.availability import Stand
from bot.rules.contradictions import contradictions
from bot.rules.facts import UNKNOWN
from bot.rules.judge import Fit, with_stand

CATALOGUE = load()
TURNING = edges(programme.rules for programme in CATALOGUE.programmes.values())
TODAY = date(2026, 11, 25)
DAYS = [TODAY, date(2007, 12, 1), date(2015, 2, 1), date(2018, 2, 15), date(2020, 11, 1)]
BETWEEN = (3, 25, 700, 250_000, 10_000_000)  # numbers at which no rule turns
Answer = Callable[[Question], Any]


@dataclass
class Talk:
    """What an interview led to."""

    facts: dict[str, Any] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    may_ask: list[set[str]] = field(default_factory=list)  # by question, the facts that open programmes read


def answers(question: Question) -> tuple[Any, ...]:
    return samples(question, TURNING.get(question.id, set()))


def hopeful(question: Question) -> Any:
    return answers(question)[-1] if question.kind != "ja_nein" else question.id != "vorhaben_begonnen"


def by_chance(seed: int) -> Answer:
    return lambda question: Random(f"{seed} {question.id}").choice((*answers(question), UNKNOWN))


ANSWERS: dict[str, Answer] = {
    "sagt nichts": lambda question: None,
    "weiß nichts": lambda question: UNKNOWN,
    "bejaht alles": hopeful,
    "verneint alles": lambda question: False if question.kind == "ja_nein" else answers(question)[0],
    **{f"Zufall {seed}": by_chance(seed) for seed in range(4)},
}


def read_by_open_programmes(assessment: Assessment) -> set[str]:
    taking = [v for v in assessment.verdicts if v.availability.stand is not Stand.CLOSED]
    return {fact for verdict in taking for fact in verdict.rules.reads}


def interview(answer: Answer, day: date) -> Talk:
    talk = Talk()
    while True:
        assessment = assess(talk.facts, CATALOGUE, day)
        plan = agenda(assessment, CATALOGUE, talk.asked)
        if plan.decided or plan.next is None:
            return talk
        fact = plan.next.fact
        talk.may_ask.append(read_by_open_programmes(assessment))
        talk.asked.append(fact)
        talk.facts = dict(note(talk.facts, [(fact, answer(CATALOGUE.questions[fact]))], CATALOGUE).facts)


def first(facts: dict[str, Any], day: date, failed: set[str]) -> list[tuple[str, Any]]:
    """The first recommendation. A programme that failed by its count of firms is not asked about any more."""
    return [(v.id, v.fit) for v in assess(facts, CATALOGUE, day).recommended if v.id not in failed][:1]


def one_more(talk: Talk) -> Iterable[dict[str, Any]]:
    """The case with one more answer that does not contradict what was said."""
    facts = talk.facts
    for fact in set(CATALOGUE.questions) - {*facts, *talk.asked, *NEVER_ASKED}:
        question = CATALOGUE.questions[fact]
        others = [n for n in BETWEEN if accepted(n, question) is not None] if question.kind == "zahl" else []
        for value in (*answers(question), *others):
            more = {**facts, fact: value}
            if len(contradictions(more)) <= len(contradictions(facts)):
                yield more


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_interviews(answer: Answer, day: date) -> None:
    talk = interview(answer, day)
    assert len(set(talk.asked)) == len(talk.asked) <= MOST_QUESTIONS
    for fact, read in zip(talk.asked, talk.may_ask, strict=True):
        assert fact in read or fact in ORDERING
        assert fact not in NEVER_ASKED
    if len(talk.asked) < MOST_QUESTIONS:
        failed = {v.id for v in assess(talk.facts, CATALOGUE, day).verdicts if v.fit is Fit.UNFIT}
        for facts in one_more(talk):
            assert first(facts, day, failed) == first(talk.facts, day, failed)


def test_a_question_that_serves_closed_programmes_alone_is_not_asked() -> None:
    def asks(day: date) -> bool:
        return any(
            e.fact == "zweitaegige_veranstaltung" for e in agenda(assess({}, CATALOGUE, day), CATALOGUE, ()).effects
        )

    assert asks(date(2018, 2, 15))
    assert not asks(TODAY)


def test_where_all_is_closed_nothing_is_asked() -> None:
    shut = replace(
        CATALOGUE,
        programmes={
            id_: replace(programme, rules=with_stand(programme.rules, Stand.CLOSED, None, date(2026, 1, 1)))
            for id_, programme in CATALOGUE.programmes.items()
        },
    )
    plan = agenda(assess({}, shut, TODAY), shut, ())
    assert plan.decided
    assert plan.next is None


@pytest.mark.parametrize("said", [1, MOST_QUESTIONS - 1, MOST_QUESTIONS])
def test_after_ten_questions_the_verdict_is_due_and_others_may_follow(said: int) -> None:
    plan = agenda(assess({}, CATALOGUE, TODAY), CATALOGUE, [f"frage {number}" for number in range(said)])
    assert plan.decided is (said == MOST_QUESTIONS)
    assert plan.next is not None


def test_the_question_that_decides_most_comes_first() -> None:
    effects = agenda(assess({}, CATALOGUE, TODAY), CATALOGUE, ()).effects
    assert [effect.weight for effect in effects] == sorted((effect.weight for effect in effects), reverse=True)
    assert all(effect.matters for effect in effects)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_number_still_to_come_is_a_bound_that_falls(day: date) -> None:
    assessment = assess({}, CATALOGUE, day)
    questions = [effect.fact for effect in agenda(assessment, CATALOGUE, ()).effects]
    bounds = [still_to_come(assessment, questions[:count]) for count in range(len(questions) + 1)]
    assert bounds == sorted(bounds, reverse=True)
    assert MOST_QUESTIONS >= bounds[0] >= min(len(questions), MOST_QUESTIONS)
    assert still_to_come(assessment, [f"frage {number}" for number in range(MOST_QUESTIONS + 3)]) == 0
