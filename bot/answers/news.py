"""What a later word changed in a verdict that was told before: only the differences, the whole on request."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers import german
from bot.answers.compare import same_result
from bot.answers.findings import Teller
from bot.answers.phrases import say
from bot.answers.sources import sources_text
from bot.answers.verdict import VerdictVoice
from bot.catalogue.model import Catalogue, Source
from bot.interview.assessment import Assessment
from bot.rules.availability import Stand
from bot.rules.judge import Fit, Verdict
from bot.rules.truth import State


def later(before: VerdictVoice, after: VerdictVoice) -> str:
    """What is different now, and how to see the whole; one sentence where nothing is."""
    lines = _differences(before, after)
    if not lines and same_result(before.assessment, after.assessment):
        return say("unveraendert")
    told = say("aenderung", aenderungen="\n".join(f"- {line}" for line in lines)) if lines else say("aenderung_punkte")
    sources = sources_text(_sources(before.assessment, after.assessment, after.catalogue))
    return "\n".join(part for part in (told, sources, say("ganzes_ergebnis")) if part)


def _differences(before: VerdictVoice, after: VerdictVoice) -> list[str]:
    warned = before.warnings()
    return [
        *_programmes(before.assessment, after.assessment, after.catalogue),
        *_first(before, after),
        *(say("neues_beachten", warnung=w) for w in after.warnings() if w not in warned),
        *_pointers(before.assessment, after.assessment, after.catalogue),
    ]


def _sources(before: Assessment, after: Assessment, catalogue: Catalogue) -> Iterable[Source]:
    """Where the rules stand that a programme fails now."""
    for verdict in after.verdicts:
        newly = verdict.fit is Fit.UNFIT and before.verdict(verdict.id).fit is not Fit.UNFIT
        if newly and verdict.availability.stand is not Stand.CLOSED:
            texts = catalogue.programmes[verdict.id].texts
            yield from (s for f in verdict.failed() for s in texts[f.criterion.id].sources[:1])


def _programmes(before: Assessment, after: Assessment, catalogue: Catalogue) -> Iterable[str]:
    for old in before.verdicts:
        new = after.verdict(old.id)
        if new.availability.stand is not Stand.CLOSED:
            teller = Teller(new, after.facts, catalogue)
            yield from _turned(old, teller) if old.fit is not new.fit else _points(old, teller)
            known = set(Teller(old, before.facts, catalogue).plans())
            yield from (say("neues_plan", zeile=line) for line in teller.plans() if line not in known)


def _turned(old: Verdict, teller: Teller) -> Iterable[str]:
    """A programme that fits differently, with the reason."""
    new = teller.verdict
    line = say(
        "neues_fit",
        programm=teller.name,
        vorher=say(f"fit_{old.fit.value}"),
        nachher=say(f"fit_{new.fit.value}"),
    )
    why = say("neues_grund", gruende=german.sentence(teller.reasons())) if new.fit is Fit.UNFIT else _still_open(teller)
    yield f"{line} {why}".strip()


def _points(old: Verdict, teller: Teller) -> Iterable[str]:
    """A programme that fits as before: what is settled now, and what else is open."""
    states = {finding.criterion.id: finding.state for finding in old.hard()}
    texts, moved = teller.programme.texts, []
    for finding in teller.verdict.hard():
        id_, state = finding.criterion.id, finding.state
        if states.get(id_, state) is not state:
            moved.append(say("neues_punkt", titel=texts[id_].title, zustand=say(f"zustand_{state.value}")))
    if moved:
        settled = say("neues_punkte", programm=teller.name, punkte="; ".join(moved))
        yield f"{settled} {_still_open(teller)}".strip()


def _still_open(teller: Teller) -> str:
    missing, review = teller.titles(State.OPEN), teller.titles(State.REVIEW)
    if teller.verdict.fit is Fit.UNFIT or not (missing or review):
        return ""
    parts = [say("neues_offen", punkte=german.listed(missing))] if missing else []
    return " ".join((*parts, *([say("luecke_pruefen", punkte=german.listed(review))] if review else [])))


def _first(before: VerdictVoice, after: VerdictVoice) -> Iterable[str]:
    """Another programme comes first, or another step is next."""
    old, new = before.best, after.best
    if (old and old.id) != (new and new.id):
        named = after.catalogue.programmes[new.id].short if new else ""
        yield say("neues_zuerst", programm=named) if new else say("neues_keines")
    step = after.next_steps()[0]
    if before.next_steps()[0] != step:
        yield say("naechster_schritt", schritt=step)


def _pointers(before: Assessment, after: Assessment, catalogue: Catalogue) -> Iterable[str]:
    for pointer in after.pointers:
        if pointer not in before.pointers:
            yield say("neues_weg", name=catalogue.named(pointer.id).short, weil=pointer.because)
