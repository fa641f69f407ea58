"""From a programme file to a programme with rules and texts."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.catalogue import ahead
from bot.catalogue.errors import CatalogueError
from bot.catalogue.model import Contradiction, CriterionText, Programme
from bot.catalogue.rule_reader import Context, RuleError, applicants_of, read_rule
from bot.catalogue.schema import AvailabilityEntry, CriterionEntry, ProgrammeEntry, WindowEntry
from bot.catalogue.sources import Sources
from bot.rules import conditions
from bot.rules.availability import Calendar, Stand, Window
from bot.rules.case import Applicants, Condition
from bot.rules.criterion import Criterion, Role
from bot.rules.judge import Rules, Way


def build_programme(path: Path, entry: ProgrammeEntry) -> Programme:
    """The programme of a file; CatalogueError for anything that does not fit together."""
    sources = Sources(path, entry.quellen)
    calendar = _calendar(entry.verfuegbarkeit, sources, path)
    rules = _Rules(path, entry, calendar)
    programme = Programme(
        id=entry.id,
        name=entry.name,
        short=entry.kurzname,
        article=entry.artikel,
        plural=entry.mehrzahl,
        names=tuple(dict.fromkeys((entry.name, entry.kurzname, *entry.namen))),
        department=entry.ressort,
        rules=rules.build(),
        texts={criterion.id: _text(criterion, sources) for criterion in entry.kriterien},
        topics={topic: sources.passage(text, f"themen.{topic}") for topic, text in entry.themen.items()},
        contradictions=tuple(
            Contradiction(c.thema, sources.passage(c, f"widersprueche.{c.thema}")) for c in entry.widersprueche
        ),
        successors=tuple(entry.nachfolge),
        sources=sources.by_key,
        status_note=entry.verfuegbarkeit.hinweis,
        next_step=sources.passage(entry.naechster_schritt, "naechster_schritt") if entry.naechster_schritt else None,
        own_share=ahead.own_share(entry.eigenanteil, sources),
        plan=ahead.plan(entry.fahrplan, sources),
        window_notes={w.von: w.hinweis for w in entry.verfuegbarkeit.fenster if w.hinweis},
    )
    sources.refuse_unused()
    return programme


def _text(entry: CriterionEntry, sources: Sources) -> CriterionText:
    about = tuple((entry.regel or {}).get("dazu", ()))
    for window in (entry.regel or {}).get("fenster", ()):
        sources.get([window["quelle"]] if window.get("quelle") else [], entry.id)
    return CriterionText(
        id=entry.id,
        title=entry.titel,
        title_simple=entry.titel_einfach or entry.titel,
        sentence=entry.satz,
        needed=entry.braucht,
        simple=entry.einfach,
        note=entry.anmerkung,
        about=about,
        sources=sources.get(entry.quellen, entry.id),
    )


def _calendar(entry: AvailabilityEntry, sources: Sources, path: Path) -> Calendar:
    key = "verfuegbarkeit"
    for window in entry.fenster:
        if window.quelle:
            sources.one(window.quelle, key)
    if entry.quelle:
        sources.one(entry.quelle, key)
    return Calendar(_windows(entry.fenster, path, key), Stand(entry.davor), entry.quelle)


def _windows(entries: list[WindowEntry], path: Path, key: str) -> tuple[Window, ...]:
    windows = tuple(Window(e.von, e.bis, Stand(e.stand), e.juengster_beleg, e.quelle) for e in entries)
    for window, following in pairwise(windows):
        if window.end is None or window.end >= following.start:
            raise CatalogueError(
                path, key, f"Das Fenster ab {window.start} überlappt das nächste.", "Bitte „bis“ davor enden lassen."
            )
    for window in windows:
        if window.end and window.end < window.start:
            raise CatalogueError(
                path, key, f"Das Fenster ab {window.start} endet vor seinem Beginn.", "Bitte „bis“ berichtigen."
            )
    return windows


class _Rules:
    """Builds the rules of one programme; criteria may refer to earlier built ones by id."""

    def __init__(self, path: Path, entry: ProgrammeEntry, calendar: Calendar) -> None:
        self._path, self._entry, self._calendar = path, entry, calendar
        self._ids = [criterion.id for criterion in entry.kriterien]
        if len(set(self._ids)) < len(self._ids):
            twice = next(id_ for id_ in self._ids if self._ids.count(id_) > 1)
            raise CatalogueError(path, twice, "Das Kriterium steht doppelt.", "Bitte eines davon entfernen.")
        self._applicants = self._find_applicants()
        self._conditions: dict[str, Condition] = {}

    def build(self) -> Rules:
        entry = self._entry
        return Rules(
            id=entry.id,
            goals=frozenset(entry.ziele),
            core=entry.kern,
            place=entry.platz,
            calendar=self._calendar,
            ways=tuple(Way(way, tuple(self._criterion(c, way) for c in entry.kriterien)) for way in self._ways()),
            applicants=self._applicants,
        )

    def _ways(self) -> list[str | None]:
        named = [criterion.weg for criterion in self._entry.kriterien if criterion.weg]
        split = [way for criterion in self._entry.kriterien for way in criterion.je_weg or ()]
        return list(dict.fromkeys((*split, *named))) or [None]

    def _criterion(self, entry: CriterionEntry, way: str | None) -> Criterion:
        if entry.weg not in (None, way):
            return Criterion(entry.id, Role(entry.rolle), False, conditions.NotHere())
        spec, role, hard = self._spec(entry, way)
        return Criterion(
            id=entry.id,
            role=role,
            hard=hard and role is Role.FITNESS,
            condition=self._rule(entry.id, spec, way),
            when=self._rule(f"{entry.id}.wenn", entry.wenn, way) if entry.wenn else None,
            since=entry.ab,
        )

    def _spec(self, entry: CriterionEntry, way: str | None) -> tuple[Mapping[str, Any], Role, bool]:
        if (entry.regel is None) == (entry.je_weg is None):
            raise CatalogueError(self._path, entry.id, "Nötig ist „regel“ oder „je_weg“.", "Bitte genau eines angeben.")
        if entry.je_weg is None:
            return entry.regel or {}, Role(entry.rolle), entry.hart
        if way not in entry.je_weg:
            raise CatalogueError(self._path, entry.id, f"Unter „je_weg“ fehlt „{way}“.", "Bitte ergänzen.")
        own = entry.je_weg[way]
        return own.regel, Role(own.rolle or entry.rolle), entry.hart if own.hart is None else own.hart

    def _rule(self, where: str, spec: Mapping[str, Any], way: str | None) -> Condition:
        own = self._own_windows(spec, where)
        calendar = Calendar(_windows(own, self._path, where)) if own else None
        for id_ in (*spec.get("jedes", ()), *([spec["groesstes"]] if "groesstes" in spec else ())):
            self._reference(id_, where, way)
        try:
            return read_rule(spec, Context(self._applicants, self._conditions, calendar))
        except RuleError as error:
            raise CatalogueError(self._path, where, str(error), "Bitte die Regel berichtigen.") from error

    def _own_windows(self, spec: Mapping[str, Any], where: str) -> list[WindowEntry]:
        try:
            return [WindowEntry(**window) for window in spec.get("fenster", ())]
        except ValidationError as error:
            key = ".".join(str(part) for part in error.errors()[0]["loc"])
            raise CatalogueError(
                self._path, where, f"Fenster, {key}: {error.errors()[0]['msg']}.", "Bitte berichtigen."
            ) from error

    def _reference(self, id_: str, where: str, way: str | None) -> None:
        entry = next((criterion for criterion in self._entry.kriterien if criterion.id == id_), None)
        if entry is None:
            raise CatalogueError(
                self._path, where, f"Verweis auf „{id_}“ geht ins Leere.", "Bitte eine vorhandene id nennen."
            )
        self._conditions[id_] = self._rule(id_, self._spec(entry, way)[0], way)

    def _find_applicants(self) -> Applicants:
        rules = [criterion.regel for criterion in self._entry.kriterien if criterion.regel]
        may_apply = next((rule for rule in rules if rule.get("art") == "antragsteller"), None)
        if may_apply:
            return applicants_of(may_apply)
        managed = any(rule.get("art") == "management" for rule in rules)
        return Applicants(frozenset({"clustermanagement"})) if managed else Applicants()
