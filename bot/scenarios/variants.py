"""Variants: every combination of the values becomes a case of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import product
from typing import Any

from bot.catalogue.model import Catalogue
from bot.scenarios.check import checked_fact, checked_facts, refuse_unknown
from bot.scenarios.located import Key, Located
from bot.scenarios.model import Expected, Scenario
from bot.scenarios.schema import CaseEntry, ExpectedEntry, VariantEntry

DAY = "tag"
MOST = 500  # more combinations than anybody reads


def variants(case: CaseEntry, located: Located, at: Key, catalogue: Catalogue) -> Iterable[Scenario]:
    """The case once for each combination of its variants, once if it has none."""
    axes = {key: _values(key, values, located, at, catalogue) for key, values in case.varianten.items()}
    limits = [_limits(entry, number, axes, located, at, catalogue) for number, entry in enumerate(case.erwartet_je)]
    combinations = list(product(*axes.values()))
    if len(combinations) > MOST:
        problem = f"Das ergibt {len(combinations)} Fälle."
        raise located.error((*at, "varianten"), problem, f"Bitte höchstens {MOST}, zum Beispiel in zwei Fällen.")
    for combination in combinations:
        chosen = dict(zip(axes, combination, strict=True))
        yield _scenario(case, chosen, limits, located, at)


def _values(key: str, values: list[Any], located: Located, at: Key, catalogue: Catalogue) -> list[Any]:
    place = (*at, "varianten", key)
    if not values:
        raise located.error(place, "Die Liste ist leer.", "Bitte mindestens einen Wert nennen.")
    if key != DAY:
        return [checked_fact(key, value, located, place, catalogue) for value in values]
    if not all(isinstance(value, date) for value in values):
        raise located.error(place, "Das ist kein Tag.", "Bitte JJJJ-MM-TT schreiben, zum Beispiel 2026-01-15.")
    return values


def _limits(
    entry: VariantEntry, number: int, axes: Mapping[str, Any], located: Located, at: Key, catalogue: Catalogue
) -> dict[str, Any]:
    """Which combinations a special expectation is for."""
    place = (*at, "erwartet_je", number)
    refuse_unknown(entry.erwartet, entry.empfohlen, located, place, catalogue)
    day = {DAY: entry.wenn[DAY]} if DAY in entry.wenn else {}
    facts = {key: value for key, value in entry.wenn.items() if key != DAY}
    limits = {**day, **checked_facts(facts, located, (*place, "wenn"), catalogue)}
    for key, value in limits.items():
        if key not in axes or value not in axes[key]:
            problem = "Diesen Wert hat keine Variante."
            raise located.error((*place, "wenn", key), problem, "Bitte einen Wert aus „varianten“ nennen.")
    return limits


def _scenario(
    case: CaseEntry, chosen: Mapping[str, Any], limits: list[dict[str, Any]], located: Located, at: Key
) -> Scenario:
    expected = {programme: _expected(entry) for programme, entry in case.erwartet.items()}
    recommended = case.empfohlen
    for entry, limit in zip(case.erwartet_je, limits, strict=True):
        if all(chosen[key] == value for key, value in limit.items()):
            recommended = recommended if entry.empfohlen is None else entry.empfohlen
            for programme, special in entry.erwartet.items():
                expected[programme] = expected.get(programme, Expected()).joined(_expected(special))
    facts = {**case.angaben, **{key: value for key, value in chosen.items() if key != DAY}}
    return Scenario(
        name=case.name,
        file=located.file,
        line=located.line((*at, "name")),
        day=chosen.get(DAY, case.tag),
        facts={fact: value for fact, value in facts.items() if value is not None},
        expected=expected,
        recommended=None if recommended is None else tuple(recommended),
        messages=tuple(case.gespraech),
        understood=case.verstanden,
        variant=chosen,
    )


def _expected(entry: ExpectedEntry) -> Expected:
    reasons = None if entry.offen_wegen is None else tuple(entry.offen_wegen)
    return Expected(entry.eignung, reasons, entry.verfuegbarkeit, entry.weg, entry.kriterien)
