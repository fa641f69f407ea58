"""From a programme file: what partners pay themselves, and the steps ahead."""

from __future__ import annotations

from bot.catalogue.model import OwnShare, PlanStep
from bot.catalogue.schema import OwnShareEntry, StepEntry
from bot.catalogue.sources import Sources


def own_share(entry: OwnShareEntry | None, sources: Sources) -> OwnShare | None:
    """Shares by kind of partner; None where the file holds none."""
    if entry is None:
        return None
    rates = entry.saetze
    return OwnShare(
        partners=tuple((p.wer, sources.passage(p, f"eigenanteil.{p.wer}")) for p in entry.partner),
        stages=tuple(
            (s.titel, {"national": s.national, "international": s.international})
            for s in (rates.stufen if rates else ())
        ),
        rate_sources=sources.get(rates.quellen, "eigenanteil.saetze") if rates else (),
        example_costs=entry.beispiel_kosten_eur,
    )


def plan(entries: list[StepEntry], sources: Sources) -> tuple[PlanStep, ...]:
    """The steps in their order."""
    return tuple(
        PlanStep(
            e.titel,
            e.titel_einfach or e.titel,
            sources.passage(e, f"fahrplan.{e.titel}"),
            e.vor_antrag,
            e.ab_monat,
            e.dauer_monate,
        )
        for e in entries
    )
