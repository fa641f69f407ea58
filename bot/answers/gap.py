"""What is missing for one programme: failed rules, the steps that would do, and what is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from bot.answers import german
from bot.answers.facts import facts_text
from bot.answers.findings import Teller, needed_text, title_of
from bot.answers.message import LONGEST_PAYLOAD, Button, Message, button, card
from bot.answers.phrases import say, simple
from bot.answers.sources import sources_text
from bot.answers.stand import came_after, closed_stand
from bot.catalogue.model import Catalogue
from bot.catalogue.steps import Steps, Wording, steps
from bot.interview.assessment import Assessment
from bot.interview.remedies import MOST_STEPS, Remedy, Step, remedy
from bot.rules.availability import Stand
from bot.rules.criterion import Criterion, Finding
from bot.rules.truth import State

COUNTS = "zahl_"  # how the facts begin that count somebody


def gap(programme: str, assessment: Assessment, catalogue: Catalogue, others: Iterable[str] = ()) -> Message:
    """The failed rules, the smallest sets of steps first, then what is open or for a person, and whether it is closed.

    `others`: programmes for which something is missing too, a button each.
    """
    verdict = assessment.verdict(programme)
    teller, failed, known = Teller(verdict, assessment.facts, catalogue), verdict.failed(), steps()
    texts = teller.programme.texts
    found = remedy(verdict, assessment.facts, assessment.day, known)
    parts = [_failed(teller, failed), *_advice(found, failed, known, teller)]
    for state, key in ((State.OPEN, "luecke_offen"), (State.REVIEW, "luecke_pruefen")):
        if teller.titles(state):
            parts.append(say(key, punkte=german.listed(teller.titles(state))))
    if verdict.availability.stand is Stand.CLOSED:
        closed = say("luecke_geschlossen", stand=closed_stand(verdict.availability))
        after = came_after(teller.programme, verdict.availability, catalogue)
        parts.append(" ".join(part for part in (closed, after) if part))
    parts.append(sources_text(s for f in (failed or verdict.hard()[:2]) for s in texts[f.criterion.id].sources[:1]))
    fields = card(
        "gap",
        programme=programme,
        missing=[_missing(finding, teller) for finding in failed],
        open=[f.criterion.id for f in verdict.findings if f.state is State.OPEN],
        steps=[[_told(step, known) for step in way] for way in found.smallest],
        lasting=list(found.lasting),
    )
    elsewhere = [button(say("luecke_auch", programm=catalogue.programmes[other].short)) for other in others]
    return Message("\n".join(p for p in parts if p), fields, (*_trials(found, known), *elsewhere))


def counted(assessment: Assessment, catalogue: Catalogue) -> Message:
    """How many of each kind were told so far."""
    told = {fact: value for fact, value in assessment.facts.items() if fact.startswith(COUNTS)}
    text = say("gezaehlt", zahlen=facts_text(told, catalogue)) if told else say("gezaehlt_nichts")
    return Message(text, card("notice", name="hilfe"))


def _failed(teller: Teller, failed: Sequence[Finding]) -> str:
    if not failed:
        return say("luecke_keine", programm=teller.name)
    texts = teller.programme.texts
    lines = "\n".join(
        say("luecke_zeile", titel=title_of(texts[f.criterion.id]), noetig=needed_text(texts[f.criterion.id]))
        for f in failed
    )
    return say("luecke", programm=teller.name, punkte=lines)


def _missing(finding: Finding, teller: Teller) -> dict[str, Any]:
    text = teller.programme.texts[finding.criterion.id]
    fact = next(iter(finding.criterion.reads), None)
    return {"criterion": finding.criterion.id, "fact": fact, "needed": needed_text(text), "hard": True}


def _advice(found: Remedy, failed: Sequence[Finding], known: Steps, teller: Teller) -> Iterable[str]:
    """What would be enough, what brings most, and what no step changes."""
    if found.lasting:
        yield from _lasting(found.lasting, failed, known, teller)
    elif found.smallest:
        yield _enough([[_told(step, known) for step in way] for way in found.smallest])
    elif failed:
        yield say("luecke_zu_viel", zahl=MOST_STEPS)
    if found.best is not None and len(found.settled) > 1 and not any(len(way) == 1 for way in found.smallest):
        told = _told(found.best, known)
        yield say("luecke_am_meisten", schritt=told, zahl=len(found.settled), alle=len(failed))


def _lasting(ids: Sequence[str], failed: Sequence[Finding], known: Steps, teller: Teller) -> Iterable[str]:
    """What nobody can change, and what the catalogue knows no step for."""
    told = [(f, _reason(f.criterion, known)) for f in failed if f.criterion.id in ids]
    for finding, reason in told:
        title = teller.programme.texts[finding.criterion.id].title
        yield say("luecke_bleibt", titel=title, grund=reason) if reason else say("luecke_unbekannt", titel=title)
    if any(reason for _, reason in told):
        yield say("luecke_bleibt_ende")


def _enough(ways: Sequence[Sequence[str]]) -> str:
    """One step, one of several, or several together, and other ways that are as short."""
    if len(ways[0]) == 1:
        if len(ways) == 1:
            return say("luecke_ein_schritt", schritt=ways[0][0])
        return say("luecke_einer_reicht", schritte=_lines(way[0] for way in ways))
    others = [say("luecke_oder", schritte=_lines(way)) for way in ways[1:]]
    return "\n".join((say("luecke_schritte", zahl=len(ways[0]), schritte=_lines(ways[0])), *others))


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(say("luecke_schritt_zeile", schritt=text) for text in texts)


def _wording(step: Step, known: Steps) -> Wording:
    if step.more is not None:
        more = known.more[step.fact]
        return more.one if step.more == 1 else more.several
    return next(b.wording for b in known.bringing[step.fact] if b.value == step.value)


def _told(step: Step, known: Steps) -> str:
    wording = _wording(step, known)
    return (wording.simple if simple() else wording.text).format(zahl=german.number(step.more or 0))


def _reason(criterion: Criterion, known: Steps) -> str:
    """Why nothing can be done about a rule; empty where the catalogue does not say."""
    wording = next((known.fixed[fact] for fact in criterion.reads if fact in known.fixed), None)
    return "" if wording is None else (wording.simple if simple() else wording.text)


def _trials(found: Remedy, known: Steps) -> tuple[Button, ...]:
    """A button for each single step that is worth trying out first."""
    if found.lasting:
        return ()
    single = [way[0] for way in found.smallest if len(way) == 1] or ([found.best] if found.best else [])
    trials = [(step, _wording(step, known).trial) for step in single]
    texts = [trial.format(zahl=step.more) for step, trial in trials if trial]
    return tuple(button(text) for text in texts if len(text.encode()) <= LONGEST_PAYLOAD)
