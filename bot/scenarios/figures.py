"""Figures for the operator from the stored talks: counted, never quoted, and nothing that concerns fewer than five talks."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

from bot.catalogue.model import Catalogue
from bot.interview.assessment import assess

FEWEST = 5  # what concerns fewer talks could lead back to one of them


@dataclass
class Talk:
    """What is counted of one talk. No word of it is read."""

    facts: dict[str, Any] = field(default_factory=dict)
    cards: list[tuple[str, str]] = field(default_factory=list)  # kind, and its fact or name
    subjects: set[str] = field(default_factory=set)
    messages: int = 0
    last: float = 0.0

    @property
    def day(self) -> date:
        """The day for which was judged."""
        named = self.facts.get("stichtag")
        if isinstance(named, str) and named != "unbekannt":
            return date.fromisoformat(named)
        return datetime.fromtimestamp(self.last, timezone.utc).date()

    @property
    def judged(self) -> bool:
        """Did the verdict come?"""
        return any(kind == "assessment" for kind, _ in self.cards)

    @property
    def stopped_at(self) -> str | None:
        """The question at which somebody stopped; None if the verdict came or nothing was asked."""
        asked = [fact for kind, fact in self.cards if kind == "question"]
        return asked[-1] if asked and not self.judged else None


def talks(file: Path, catalogue: Catalogue) -> list[Talk]:
    """The talks of the assistant's store (SQLite)."""
    found: dict[str, Talk] = defaultdict(Talk)
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as store:
        rows = store.execute("SELECT sender_id, type_name, timestamp, data FROM events ORDER BY id")
        for sender, kind, moment, data in rows:
            _note(found[sender], kind, moment, json.loads(data), catalogue)
    return [talk for talk in found.values() if talk.messages]


def _note(talk: Talk, kind: str, moment: float, event: Mapping[str, Any], catalogue: Catalogue) -> None:
    talk.last = max(talk.last, moment or 0.0)
    if kind == "user" and event.get("text"):
        talk.messages += 1
        talk.subjects.update(_subjects(event, catalogue))
    elif kind == "slot" and event.get("name") in catalogue.questions:
        if event.get("value") is None:
            talk.facts.pop(event["name"], None)
        else:
            talk.facts[event["name"]] = event["value"]
    elif kind == "bot":
        card = (event.get("data") or {}).get("custom")
        if isinstance(card, Mapping):
            talk.cards.append((str(card.get("kind")), str(card.get("fact") or card.get("name") or "")))


def _subjects(event: Mapping[str, Any], catalogue: Catalogue) -> Iterable[str]:
    """What a message asks about, by the ids of the catalogue."""
    known = {*catalogue.topics, *catalogue.subjects}
    for entity in (event.get("parse_data") or {}).get("entities") or ():
        value = entity.get("value")
        if entity.get("entity") == "thema" and value in known:
            yield str(value)


Table = dict[str, dict[str, int]]


def figures(found: list[Talk], catalogue: Catalogue) -> Table:
    """Counts of talks by what they were about; groups under five are left out."""
    judged = [talk for talk in found if talk.judged]
    counted: dict[str, Counter[str]] = {
        "Gespräche je Monat": Counter(f"{datetime.fromtimestamp(t.last, timezone.utc):%Y-%m}" for t in found),
        "Verlauf": Counter("mit Urteil" if talk.judged else "ohne Urteil" for talk in found),
        "Gefragte Themen": Counter(subject for talk in found for subject in talk.subjects),
        "Zuerst empfohlen": Counter(_first(talk, catalogue) for talk in judged),
        "Aufgehört bei der Frage": Counter(talk.stopped_at for talk in found if talk.stopped_at),
        "Nicht verstanden": Counter("mindestens einmal" for talk in found if ("fallback", "") in talk.cards),
    }
    return {
        title: {what: number for what, number in counts.most_common() if number >= FEWEST}
        for title, counts in counted.items()
    }


def _first(talk: Talk, catalogue: Catalogue) -> str:
    recommended = assess(talk.facts, catalogue, talk.day).recommended
    return recommended[0].id if recommended else "kein Programm"
