"""Comparison, what if, and which answers decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from bot.answers import german
from bot.answers.cards import facts_card, programme_cards, source_cards
from bot.answers.facts import facts_text
from bot.answers.findings import title_of
from bot.answers.message import Message, button, card
from bot.answers.phrases import either, say
from bot.answers.sources import sources_text, told
from bot.answers.stand import status_text
from bot.catalogue.model import Catalogue, Source
from bot.interview.agenda import Agenda
from bot.interview.assessment import Assessment
from bot.interview.note import Void
from bot.rules.availability import Stand
from bot.rules.criterion import Finding, Role
from bot.rules.judge import Verdict
from bot.rules.truth import State

COMPARED = ("zweck", "antragsberechtigte", "foerderhoehe", "dauer", "eigenanteil")
MOST_DECISIVE = 4


def comparison(ids: list[str], catalogue: Catalogue, day: date) -> Message:
    """Programmes side by side, topic by topic."""
    rows: list[dict[str, Any]] = [
        {"topic": "frist_status", "values": {id_: status_text(catalogue.programmes[id_], day) for id_ in ids}}
    ]
    sources: list[Source] = []
    for topic in COMPARED:
        values = {}
        for id_ in ids:
            passage = catalogue.programmes[id_].topics.get(topic)
            values[id_] = told(passage) if passage else say("unbekannt")
            sources += passage.sources if passage else ()
        rows.append({"topic": topic, "values": values})
    names = german.listed(catalogue.programmes[id_].short for id_ in ids)
    blocks = [_row(row, catalogue) for row in rows]
    text = "\n\n".join((say("vergleich", programme=names), *blocks, sources_text(sources)))
    return Message(text, card("comparison", programmes=ids, rows=rows, sources=source_cards(sources)))


def _row(row: Mapping[str, Any], catalogue: Catalogue) -> str:
    # Lists inside a passage are indented, so that they stay with their programme.
    lines = "\n".join(
        say("vergleich_zeile", programm=catalogue.programmes[id_].short, text=text.replace("\n", "\n  "))
        for id_, text in row["values"].items()
    )
    topic = catalogue.topics[row["topic"]]
    return say("vergleich_thema", titel=either(topic.title, topic.title_simple), zeilen=lines)


def what_if(
    changed: Mapping[str, Any],
    before: Assessment,
    after: Assessment,
    catalogue: Catalogue,
    void: Sequence[Void] = (),
    *,
    counting: bool = False,
) -> Message:
    """Before and after, the case itself unchanged. `void`: answers that would count no more; `counting`: the firms are assumed to count."""
    parts = [say("was_waere_wenn", annahme=facts_text(changed, catalogue))]
    if counting:
        parts.append(say("was_waere_wenn_zaehlt"))
    if void:
        gone = facts_text({answer.fact: answer.value for answer in void}, catalogue)
        parts.append(say("was_waere_wenn_ohne", angaben=gone))
    text = "\n".join((*parts, differences(before, after, catalogue)))
    fields = card(
        "what_if",
        changed=dict(changed),
        before=programme_cards(before, catalogue),
        after=programme_cards(after, catalogue),
        facts=facts_card(before.facts),
    )
    return Message(text, fields, (button(say("uebernehmen_knopf")),))


def differences(before: Assessment, after: Assessment, catalogue: Catalogue) -> str:
    """Which programmes fit differently, in words."""
    lines = []
    for verdict in before.verdicts:
        other = after.verdict(verdict.id)
        if verdict.fit is not other.fit:
            name = catalogue.programmes[verdict.id].short
            lines.append(
                say(
                    "was_waere_wenn_zeile",
                    programm=name,
                    vorher=say(f"fit_{verdict.fit.value}"),
                    nachher=say(f"fit_{other.fit.value}"),
                )
            )
    if lines:
        return say("was_waere_wenn_anders", zeilen="\n".join(lines))
    points = list(_points(before, after, catalogue))
    return say("was_waere_wenn_punkte", zeilen="\n".join(points)) if points else say("was_waere_wenn_gleich")


def _points(before: Assessment, after: Assessment, catalogue: Catalogue) -> Iterable[str]:
    """Hard rules that would be met or missed, where that alone decides no programme."""
    for verdict in before.verdicts:
        old = {finding.criterion.id: finding.state for finding in verdict.hard()}
        programme = catalogue.programmes[verdict.id]
        for finding in after.verdict(verdict.id).hard():
            id_, state = finding.criterion.id, finding.state
            if id_ in old and old[id_] is not state and state in (State.MET, State.NOT_MET):
                state_text = say(f"zustand_{state.value}")
                title = title_of(programme.texts[id_])
                yield say("was_waere_wenn_punkt", programm=programme.short, titel=title, zustand=state_text)


def same_result(before: Assessment, after: Assessment) -> bool:
    """Do the verdicts, their order and the plans over a cap say the same as before?"""
    return _result(before) == _result(after)


def _result(assessment: Assessment) -> list[tuple[object, ...]]:
    """What the verdict tells of each programme: what it fails on, else what is open or for a person, and plans over a cap."""
    return [
        (v.id, v.fit, tuple((f.criterion.id, f.state) for f in v.failed() or _open(v)))
        for v in assessment.verdicts
        if v.availability.stand is not Stand.CLOSED
    ]


def _open(verdict: Verdict) -> list[Finding]:
    over = [f for f in verdict.findings if f.criterion.role is Role.PLAN and f.state is State.NOT_MET]
    return [f for f in verdict.hard() if f.state in (State.OPEN, State.REVIEW)] + over


def decisive(agenda: Agenda, catalogue: Catalogue) -> Message:
    """Which answers the verdict hangs on most."""
    effects = agenda.effects[:MOST_DECISIVE]
    if not effects:
        return Message(say("entscheidend_nichts"), card("decisive", facts=[]))
    lines = "\n".join(
        say(
            "entscheidend_zeile",
            titel=catalogue.questions[e.fact].title,
            programme=german.listed(_names(e.fits, catalogue)),
        )
        for e in effects
    )
    facts = [
        {"fact": e.fact, "programmes": [id_ for id_, share in e.fits.items() if share], "turns_at": None}
        for e in effects
    ]
    return Message(say("entscheidend", zeilen=lines), card("decisive", facts=facts))


def _names(fits: Mapping[str, float], catalogue: Catalogue) -> Iterable[str]:
    return [catalogue.programmes[id_].short for id_, share in fits.items() if share] or ["Reihenfolge"]
