"""How fast cases are judged: many cases on the catalogue, and one consortium on very many programmes.

`python -m bench.rules` prints the figures and what they may be at most. Counted is the time that a processor works, so
that whatever else runs on the machine does not spoil it. Programmes are generated: each takes six rules of the catalogue,
with bounds of its own.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from bot.catalogue.load import load
from bot.interview.assessment import assess
from bot.rules.conditions import Bound, NotHere
from bot.rules.criterion import Criterion
from bot.rules.dated import always
from bot.rules.judge import Rules, Way, judge
from bot.rules.ranking import order
from bot.scenarios.model import Scenario
from bot.scenarios.reader import read_paths

CASES = Path(__file__).resolve().parent.parent / "tests" / "scenarios" / "modellfaelle"
EVALUATIONS, EVALUATIONS_AT_MOST = 10_000, 10.0
PROGRAMMES, PROGRAMMES_AT_MOST = 2_500, 0.050
RULES_EACH = 6
DAY = date(2026, 1, 15)
CONSORTIUM = {
    "vorhaben_ziel": ["netzwerk_aufbauen"],
    "antragsteller_art": "kmu",
    "sitz_deutschland": True,
    "zahl_unternehmen": 9,
    "zahl_kmu": 7,
    "zahl_hochschulen": 1,
    "strategie": True,
    "technisches_ziel": True,
    "management_neutral": True,
    "foerderbedarf_eur": 300_000,
    "laufzeit_monate": 36,
    "bereiche": ["wirtschaft", "wissenschaft"],
}


@dataclass(frozen=True)
class Figure:
    """A measured time of work and its limit."""

    what: str
    seconds: float
    at_most: float | None = None

    @property
    def line(self) -> str:
        """One line of the table."""
        if self.at_most is None:
            return f"{self.what}: {self.seconds * 1000:.1f} ms"
        kept = "eingehalten" if self.seconds <= self.at_most else "ÜBERSCHRITTEN"
        return f"{self.what}: {self.seconds * 1000:.1f} ms (höchstens {self.at_most * 1000:.0f} ms, {kept})"


def figures() -> Iterable[Figure]:
    """Everything that is measured."""
    yield Figure(f"{EVALUATIONS} Fälle auf zwei Kernen beurteilt", many_cases(), EVALUATIONS_AT_MOST)
    programmes = generated(PROGRAMMES)
    gc.freeze()  # they stay as long as the process, as a catalogue does: nothing to be collected there
    for count in (PROGRAMMES // 4, PROGRAMMES // 2):
        yield Figure(
            f"{count} Programme mit je {RULES_EACH} Regeln für ein Konsortium",
            best(lambda n=count: one_case(programmes[:n])),
        )
    took = best(lambda: one_case(programmes))
    yield Figure(f"{PROGRAMMES} Programme mit je {RULES_EACH} Regeln für ein Konsortium", took, PROGRAMMES_AT_MOST)


def many_cases() -> float:
    """Judge the model cases again and again, half of them in a second process."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        return max(pool.map(judge_cases, (EVALUATIONS // 2, EVALUATIONS - EVALUATIONS // 2)))


def judge_cases(count: int) -> float:
    """Judge so many cases; reading them is not counted."""
    catalogue, cases = load(), model_cases()
    began = time.process_time()
    for number in range(count):
        case = cases[number % len(cases)]
        assess(case.facts, catalogue, case.on(DAY))
    return time.process_time() - began


_kept: list[Scenario] = []


def model_cases() -> Sequence[Scenario]:
    """The model cases, read once a process."""
    if not _kept:
        _kept.extend(read_paths([CASES], load()))
    return _kept


def generated(count: int) -> list[Rules]:
    """So many programmes with six rules each, always the same ones."""
    chance = random.Random(1)
    templates = [programme.rules for programme in load().programmes.values()]
    pool = [
        c for rules in templates for way in rules.ways for c in way.criteria if not isinstance(c.condition, NotHere)
    ]
    made = []
    for number in range(count):
        template = chance.choice(templates)
        criteria = tuple(_own_bound(criterion, chance) for criterion in chance.sample(pool, RULES_EACH))
        made.append(replace(template, id=f"programm-{number}", place=number, ways=(Way(None, criteria),)))
    return made


def _own_bound(criterion: Criterion, chance: random.Random) -> Criterion:
    if not isinstance(criterion.condition, Bound):
        return replace(criterion)
    return replace(criterion, condition=replace(criterion.condition, limit=always(chance.randint(1, 100))))


def one_case(programmes: Sequence[Rules]) -> float:
    """Judge one consortium on all of them and put them in order."""
    began = time.process_time()
    order([judge(rules, CONSORTIUM, DAY) for rules in programmes], CONSORTIUM)
    return time.process_time() - began


def best(measure: Callable[[], float], times: int = 7) -> float:
    """The shortest of several: whatever else runs can only make it longer."""
    return min(measure() for _ in range(times))


def main() -> int:
    """Print the figures; 1 if a limit is not kept."""
    kept = True
    for figure in figures():
        print(figure.line, flush=True)
        kept &= figure.at_most is None or figure.seconds <= figure.at_most
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
