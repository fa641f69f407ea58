"""From a rule as it stands in a programme file to a condition of the bench."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.rules import bodies, composed, conditions, counting, relations
from bot.rules.availability import Calendar
from bot.rules.case import Applicants, Condition
from bot.rules.dated import Dated, Step, always

Spec = Mapping[str, Any]


class RuleError(ValueError):
    """A rule that can't be read; the message says why and what is allowed."""


@dataclass(frozen=True)
class Context:
    """What a rule may refer to: who may apply to the programme, and its other criteria by id."""

    applicants: Applicants = field(default_factory=Applicants)
    criteria: Mapping[str, Condition] = field(default_factory=dict)
    calendar: Calendar | None = None  # of the calls the rule is about; None: the programme's own


def read_rule(spec: Spec, context: Context) -> Condition:
    """The condition that a rule describes; RuleError for unknown kinds, keys or references."""
    kind = spec.get("art")
    if kind not in KINDS:
        raise RuleError(f"Unbekannte Regelart „{kind}“. Erlaubt: {', '.join(KINDS)}.")
    build, keys = KINDS[kind]
    unknown = set(spec) - {"art", "bestenfalls", "stellvertretend", *keys}
    if unknown:
        raise RuleError(f"Unbekannte Schlüssel {sorted(unknown)} in der Regelart „{kind}“. Erlaubt: {', '.join(keys)}.")
    try:
        condition = build(spec, context)
    except KeyError as error:
        raise RuleError(f"In der Regelart „{kind}“ fehlt {error}.") from error
    if spec.get("stellvertretend"):
        condition = bodies.OrStandIn(condition, context.applicants)
    return composed.AtBestReview(condition) if spec.get("bestenfalls") == "pruefen" else condition


def read_limit(value: float | Mapping[date, float | None]) -> Dated:
    """A plain number, or values by the day from which they hold (null: abolished)."""
    if not isinstance(value, Mapping):
        return always(value)
    if not value or not all(isinstance(day, date) for day in value):
        raise RuleError("Datierte Grenzen brauchen Tage als Schlüssel, zum Beispiel 2025-01-01: 6.")
    return Dated(tuple(Step(day, value[day]) for day in sorted(value)))


def _parts(spec: Spec, context: Context) -> tuple[Condition, ...]:
    return tuple(read_rule(part, context) for part in spec["teile"])


def _bound(spec: Spec, _: Context) -> Condition:
    return conditions.Bound(spec["fakt"], spec["art"], read_limit(spec["grenze"]))


def _share(spec: Spec, _: Context) -> Condition:
    comparison: conditions.Comparison = "mindestens" if spec["art"] == "anteil_mindestens" else "hoechstens"
    return relations.Share(spec["fakt"], tuple(spec["von"]), comparison, spec["grenze"])


def _counting(spec: Spec, context: Context) -> Condition:
    return counting.CountingFirms(
        spec["mindestens"],
        tuple(context.criteria[id_] for id_ in spec.get("jedes", ())),
        context.criteria[spec["groesstes"]] if "groesstes" in spec else None,
    )


def _applicants(spec: Spec, context: Context) -> Condition:
    return bodies.MayApply(context.applicants)


def applicants_of(spec: Spec) -> Applicants:
    """Who may apply, from a rule of the kind `antragsteller`."""
    return Applicants(frozenset(spec["darf"]), frozenset(spec.get("pruefen", ())))


Builder = Callable[[Spec, Context], Condition]

KINDS: dict[str, tuple[Builder, tuple[str, ...]]] = {
    "ja": (lambda s, _: conditions.Is(s["fakt"], True), ("fakt",)),
    "nein": (lambda s, _: conditions.Is(s["fakt"], False), ("fakt",)),
    "genannt": (lambda s, _: conditions.Said(s["fakt"]), ("fakt",)),
    "eines_von": (
        lambda s, _: conditions.OneOf(s["fakt"], frozenset(s["werte"]), frozenset(s.get("pruefen", ()))),
        ("fakt", "werte", "pruefen"),
    ),
    "mindestens": (_bound, ("fakt", "grenze")),
    "hoechstens": (_bound, ("fakt", "grenze")),
    "unter": (_bound, ("fakt", "grenze")),
    "genau": (lambda s, _: conditions.Exactly(s["fakt"], s["wert"]), ("fakt", "wert", "darunter")),
    "enthaelt": (lambda s, _: conditions.Contains(s["fakt"], frozenset(s["werte"])), ("fakt", "werte")),
    "mehrere": (
        lambda s, _: conditions.Several(s["fakt"], s["anzahl"], tuple(map(frozenset, s.get("gruppen", ())))),
        ("fakt", "anzahl", "gruppen"),
    ),
    "mindestens_so_viel": (lambda s, _: relations.AtLeastAsMuch(s["fakt"], s["wie"]), ("fakt", "wie")),
    "anteil_hoechstens": (_share, ("fakt", "von", "grenze")),
    "anteil_mindestens": (_share, ("fakt", "von", "grenze")),
    "je_jahr_hoechstens": (
        lambda s, _: relations.PerYear(s["fakt"], s["dauer"], s["grenze"]),
        ("fakt", "dauer", "grenze"),
    ),
    "alle": (lambda s, c: composed.Group(_parts(s, c), every=True), ("teile",)),
    "eine": (lambda s, c: composed.Group(_parts(s, c), every=False), ("teile",)),
    "antragsteller": (_applicants, ("darf", "pruefen")),
    "management": (lambda s, _: bodies.HasManagement(), ()),
    "zaehlende_unternehmen": (_counting, ("mindestens", "jedes", "groesstes")),
    "fenster": (lambda _, context: conditions.Windowed(context.calendar), ("fenster",)),
    "pruefen": (lambda s, _: conditions.Review(tuple(s.get("dazu", ()))), ("dazu",)),
}
