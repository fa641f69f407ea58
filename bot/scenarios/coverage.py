"""Which case shows each criterion in which state, and which rules no case shows both ways."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.catalogue.model import Catalogue, Programme
from bot.rules.composed import AtBestReview
from bot.rules.conditions import NotHere, Said, Windowed
from bot.rules.criterion import Criterion
from bot.rules.truth import State
from bot.scenarios.run import Result

# By their kind these rules can't have one of the two states.
NEVER = {AtBestReview: State.MET, Said: State.NOT_MET}


@dataclass
class Shown:
    """The cases that show one criterion, by the state it has there."""

    programme: str
    criterion: str
    wanted: frozenset[State]
    by_state: dict[State, list[str]] = field(default_factory=dict)

    @property
    def missing(self) -> list[State]:
        """States that the rule can have and no case shows."""
        return [state for state in State if state in self.wanted and state not in self.by_state]


def coverage(results: Sequence[Result], catalogue: Catalogue) -> list[Shown]:
    """Every criterion with the cases that show it, on every way in."""
    shown = {
        (programme.id, id_): Shown(programme.id, id_, wanted(programme, id_))
        for programme in catalogue.programmes.values()
        for id_ in programme.texts
    }
    for result in results:
        for programme, criterion, state in _states(result):
            titles = shown[programme, criterion].by_state.setdefault(state, [])
            if result.scenario.title not in titles:
                titles.append(result.scenario.title)
    return list(shown.values())


def gaps(shown: Iterable[Shown]) -> list[Shown]:
    """Criteria with a state that no case shows."""
    return [entry for entry in shown if entry.missing]


def wanted(programme: Programme, criterion: str) -> frozenset[State]:
    """Met and not met where facts or the day decide; otherwise that a person must judge."""
    kinds = [c for c in _criteria(programme, criterion) if not isinstance(c.condition, NotHere)]
    if not any(c.reads or isinstance(c.condition, Windowed) for c in kinds):
        return frozenset({State.REVIEW})
    never = {NEVER[type(c.condition)] for c in kinds if type(c.condition) in NEVER}
    instead = {State.REVIEW} if State.MET in never else set()
    return frozenset(({State.MET, State.NOT_MET} - never) | instead)


def _criteria(programme: Programme, id_: str) -> list[Criterion]:
    return [c for way in programme.rules.ways for c in way.criteria if c.id == id_]


def _states(result: Result) -> Iterable[tuple[str, str, State]]:
    for verdict in result.assessment.verdicts:
        for way in verdict.all_ways:
            for finding in way:
                yield verdict.id, finding.criterion.id, finding.state


def totals(shown: Sequence[Shown]) -> Mapping[str, int]:
    """How many rules are shown in every state they can have."""
    return {"regeln": len(shown), "gezeigt": sum(not entry.missing for entry in shown)}
