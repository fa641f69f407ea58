"""Every statement of the catalogue with its proof: how old, how good, and when it ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.catalogue.load import FOLDER
from bot.catalogue.model import Catalogue, Programme, Source
from bot.catalogue.yaml_file import read_mapping


@dataclass(frozen=True)
class Statement:
    """Where it stands, its newest dated proof (None: undated), its best grade, and its last day if it has one."""

    where: str
    subject: str
    newest: date | None
    grade: str
    ends: date | None = None

    def age(self, today: date) -> int | None:
        """Days since the newest proof."""
        return (today - self.newest).days if self.newest else None


def statements(catalogue: Catalogue, folder: Path = FOLDER) -> list[Statement]:
    """All of them, the oldest proof first, undated ones at the end."""
    found = [*_programmes(catalogue), *_others(catalogue), *_ending(folder)]
    return sorted(found, key=lambda s: (s.newest is None, s.newest or date.max, s.where, s.subject))


def _programmes(catalogue: Catalogue) -> Iterable[Statement]:
    for programme in catalogue.programmes.values():
        for topic, passage in programme.topics.items():
            yield _statement(programme.id, topic, passage.sources)
        for id_, text in programme.texts.items():
            yield _statement(programme.id, id_, text.sources)
        for contradiction in programme.contradictions:
            yield _statement(programme.id, f"Widerspruch: {contradiction.subject}", contradiction.passage.sources)
        yield from _windows(programme)


def _windows(programme: Programme) -> Iterable[Statement]:
    for window in programme.rules.calendar.windows:
        key = window.source or programme.rules.calendar.source
        sources = (programme.sources[key],) if key else ()
        subject = f"Stand „{window.stand.value}“ ab {window.start:%d.%m.%Y}"
        told = _statement(programme.id, subject, sources, window.end)
        yield Statement(told.where, told.subject, window.newest_proof or told.newest, told.grade, told.ends)


def _others(catalogue: Catalogue) -> Iterable[Statement]:
    for hint in catalogue.hints.values():
        yield _statement(hint.id, "status", hint.status.sources)
        for topic, passage in hint.topics.items():
            yield _statement(hint.id, topic, passage.sources)
    for subject in catalogue.subjects.values():
        yield _statement(subject.id, subject.title, subject.passage.sources)
    for term in catalogue.terms.values():
        yield _statement(term.id, term.title, term.passage.sources)
    for department, names in catalogue.ministries.items():
        for name in names:
            yield _statement(f"ministerium-{department}", name.short, name.sources, name.end)


def _ending(folder: Path) -> Iterable[Statement]:
    for rule, entry in read_mapping(folder / "termine.yaml").items():
        yield Statement("termine", rule, None, "", entry["endet"])


def _statement(where: str, subject: str, sources: Iterable[Source], ends: date | None = None) -> Statement:
    sources = list(sources)
    newest = max((source.date for source in sources if source.date), default=None)
    return Statement(where, subject, newest, min((source.grade for source in sources), default="–"), ends)
