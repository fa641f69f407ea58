"""What holds for every case: facts are drawn from the questions of the real catalogue."""

from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.catalogue.load import load
from bot.catalogue.model import Question
from bot.interview.agenda import agenda
from bot.interview.assessment import Assessment, assess
from bot.interview.note import accepted, note
from bot.interview.samples import edges, samples
from bot.rules.case import Case
from bot.rules.criterion import Criterion, Finding, Role, find
from bot.rules.facts import UNKNOWN
from bot.rules.judge import Fit, Rules, fit_of, judge_again
from bot.rules.truth import State

CATALOGUE = load()
TURNING = edges(programme.rules for programme in CATALOGUE.programmes.values())
QUICK = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
SLOW = settings(QUICK, max_examples=40)


def numbers(question: Question) -> st.SearchStrategy[Any]:
    """Plain numbers and ranges, most of them small or near a number at which a rule turns."""
    low, high = int(question.low or 0), int(question.high or 10**6)
    near = [int(n + step) for n in {0, *TURNING.get(question.id, ())} for step in (-1, 0, 1) if low <= n + step <= high]
    whole = st.integers(low, min(high, 20)) | st.sampled_from(sorted({low, high, *near})) | st.integers(low, high)
    number = whole | st.integers(low, min(high, 9)).map(lambda n: n + 0.5) if question.decimal else whole
    return number | st.tuples(number, number).map(lambda ends: {"min": min(ends), "max": max(ends)})


def known(question: Question) -> st.SearchStrategy[Any]:
    """Any valid value of a fact but unknown."""
    values = [option.value for option in question.options] or [""]
    return {
        "zahl": numbers(question),
        "ja_nein": st.booleans(),
        "auswahl": st.sampled_from(values),
        "mehrfach": st.lists(st.sampled_from(values), min_size=1, unique=True),
        "datum": st.dates(date(1990, 1, 1), date(2100, 12, 31)).map(date.isoformat),
        "text": st.text("abc ", min_size=1).filter(str.strip),
    }[question.kind].map(lambda value: accepted(value, question))


def profiles(with_unknown: bool = True) -> st.SearchStrategy[dict[str, Any]]:
    """Some facts, each valid."""
    unknown = st.just(UNKNOWN) if with_unknown else st.nothing()
    return st.fixed_dictionaries({}, optional={id_: known(q) | unknown for id_, q in CATALOGUE.questions.items()})


def statements() -> st.SearchStrategy[tuple[str, Any]]:
    """One fact with a known value."""
    return st.sampled_from(sorted(CATALOGUE.questions)).flatmap(
        lambda id_: st.tuples(st.just(id_), known(CATALOGUE.questions[id_]))
    )


BORDERS = sorted(
    {day for p in CATALOGUE.programmes.values() for w in p.rules.calendar.windows for day in (w.start, w.end) if day}
    | {date(2026, 9, 4), date(2026, 9, 5), date(2026, 11, 25), date(2023, 12, 31)}
)
DAYS = st.sampled_from(BORDERS) | st.dates(date(2005, 1, 1), date(2030, 12, 31))


def outcome(assessment: Assessment) -> tuple[Any, ...]:
    """Everything that is told about a case but the facts themselves."""
    verdicts = [
        (v.id, v.fit, v.open_reasons, v.way, v.availability, [states(way) for way in v.all_ways])
        for v in assessment.verdicts
    ]
    pointers = [pointer.id for pointer in assessment.pointers]
    return verdicts, [v.id for v in assessment.recommended], pointers, set(assessment.contradictions)


def states(findings: tuple[Finding, ...]) -> list[tuple[str, State, Any]]:
    return [(finding.criterion.id, finding.state, finding.remarks) for finding in findings]


@QUICK
@given(profiles(), DAYS, st.randoms(use_true_random=False))
def test_the_order_of_facts_never_matters(facts: dict[str, Any], day: date, random: Any) -> None:
    said = list(facts.items())
    random.shuffle(said)
    noted = note({}, said, CATALOGUE)
    assert (noted.facts, noted.rejected) == (facts, ())
    assert outcome(assess(noted.facts, CATALOGUE, day)) == outcome(assess(facts, CATALOGUE, day))


@QUICK
@given(profiles(), DAYS)
def test_unknown_is_the_same_as_not_said(facts: dict[str, Any], day: date) -> None:
    said = {fact: value for fact, value in facts.items() if value != UNKNOWN}
    padded = {**dict.fromkeys(CATALOGUE.questions, UNKNOWN), **said}
    assert outcome(assess(said, CATALOGUE, day)) == outcome(assess(padded, CATALOGUE, day))


@given(DAYS)
@QUICK
def test_nothing_said_excludes_nothing(day: date) -> None:
    assert all(verdict.fit is Fit.OPEN for verdict in assess({}, CATALOGUE, day).verdicts)


def steady() -> list[tuple[Rules, Criterion]]:
    """Every rule that reads facts, but those that a rule on who counts feeds."""
    found = []
    for rules in (programme.rules for programme in CATALOGUE.programmes.values()):
        criteria = [criterion for way in rules.ways for criterion in way.criteria]
        unsteady = {fact for criterion in criteria if criterion.role is Role.COUNTING for fact in criterion.reads}
        found += [(rules, c) for c in criteria if c.reads and not unsteady.intersection(c.reads)]
    return found


def tried(fact: str) -> tuple[Any, ...]:
    """Not said, the answers at which a rule can turn, and a range."""
    question = CATALOGUE.questions[fact]
    span = ({"min": 0, "max": 1},) if question.kind == "zahl" else ()
    return (None, *(samples(question, TURNING.get(fact, set())) or ("etwas",)), *span)


@pytest.mark.parametrize(("rules", "criterion"), steady(), ids=lambda thing: getattr(thing, "id", None))
def test_another_fact_never_reopens_a_decided_rule(rules: Rules, criterion: Criterion) -> None:
    day, answers = date(2026, 11, 25), [tried(fact) for fact in criterion.reads]
    case = Case({}, day, rules.calendar.on(day), rules.applicants)
    found = {}
    for chosen in product(*(range(len(values)) for values in answers)):
        said = {fact: values[i] for fact, values, i in zip(criterion.reads, answers, chosen, strict=True) if i}
        found[chosen] = find(criterion, case._replace(facts=said)).state
    for chosen, state in found.items():
        if state is State.OPEN:
            poorer = [(*chosen[:place], 0, *chosen[place + 1 :]) for place in range(len(chosen))]
            assert {found[fewer] for fewer in poorer} == {State.OPEN}, chosen


@QUICK
@given(profiles(), DAYS)
def test_a_verdict_follows_from_its_findings(facts: dict[str, Any], day: date) -> None:
    for verdict in assess(facts, CATALOGUE, day).verdicts:
        assert (verdict.fit, verdict.open_reasons) == fit_of(verdict.findings)
        assert verdict.findings in verdict.all_ways


@QUICK
@given(profiles(), DAYS)
def test_a_programme_fails_only_through_a_hard_rule_that_is_not_met(facts: dict[str, Any], day: date) -> None:
    for verdict in assess(facts, CATALOGUE, day).verdicts:
        failed = [[f for f in way if f.state is State.NOT_MET and f.criterion.hard] for way in verdict.all_ways]
        assert all(f.criterion.role is Role.FITNESS for way in failed for f in way)
        assert (verdict.fit is Fit.UNFIT) == all(failed)


@QUICK
@given(profiles(), statements(), DAYS)
def test_judging_again_is_judging_anew(facts: dict[str, Any], more: tuple[str, Any], day: date) -> None:
    changed = {**facts, more[0]: more[1]}
    anew = assess(changed, CATALOGUE, day)
    for verdict in assess(facts, CATALOGUE, day).verdicts:
        assert judge_again(verdict, changed, day, (more[0],)) == anew.verdict(verdict.id)


@SLOW
@given(profiles(), DAYS, st.sets(st.sampled_from(sorted(CATALOGUE.questions)), max_size=9))
def test_what_was_said_or_asked_is_never_asked(facts: dict[str, Any], day: date, asked: set[str]) -> None:
    questions = [effect.fact for effect in agenda(assess(facts, CATALOGUE, day), CATALOGUE, asked).effects]
    assert not (asked | set(facts)).intersection(questions)
    assert len(set(questions)) == len(questions)


@SLOW
@given(profiles(with_unknown=False), DAYS)
def test_every_profile_gets_a_verdict_and_a_pointer(facts: dict[str, Any], day: date) -> None:
    assessment = assess(facts, CATALOGUE, day)
    assert [v.id for v in assessment.verdicts if v in assessment.recommended] == [v.id for v in assessment.recommended]
    assert len(assessment.verdicts) == len(CATALOGUE.programmes)
    assert assessment.pointers
    assert all(0 <= effect.first <= 1 and effect.matters for effect in agenda(assessment, CATALOGUE, ()).effects)
