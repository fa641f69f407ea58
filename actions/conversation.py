"""One turn of a talk: what the tracker remembers, what was said now, and what is remembered next."""

from __future__ import annotations

import copy
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet

from bot.catalogue.load import load
from bot.catalogue.model import Catalogue
from bot.interview.agenda import Agenda, agenda
from bot.interview.assessment import Assessment, assess
from bot.interview.note import Noted, note
from bot.operator import Operator
from bot.operator_in_force import in_force

MEMORY = "gespraech"
ASKED = "requested_slot"
UNDO_STEPS = 20


@dataclass
class Conversation:
    """The talk so far. `facts` are the user's words only; `memory` is what the assistant keeps of its own course."""

    tracker: Tracker
    catalogue: Catalogue
    operator: Operator
    facts: dict[str, Any]
    memory: dict[str, Any]
    asked: str | None
    today: date = field(default_factory=date.today)
    assessed: list[Assessment] = field(default_factory=list)  # in this turn

    @classmethod
    def of(cls, tracker: Tracker) -> Conversation:
        """The conversation that a tracker holds."""
        settings = in_force(load())
        catalogue = settings.catalogue
        facts = {f: tracker.slots[f] for f in catalogue.questions if tracker.slots.get(f) is not None}
        order = [f for f in (tracker.slots.get(MEMORY) or {}).get("reihenfolge", ()) if f in facts]
        ordered = {f: facts[f] for f in dict.fromkeys((*order, *facts))}
        memory = copy.deepcopy(tracker.slots.get(MEMORY) or {})
        return cls(tracker, catalogue, settings.operator, ordered, memory, tracker.slots.get(ASKED))

    @property
    def day(self) -> date:
        """The day to judge: the one the user named, else today."""
        named = self.facts.get("stichtag")
        return date.fromisoformat(named) if named and named != "unbekannt" else self.today

    def assessment(self, facts: Mapping[str, Any] | None = None) -> Assessment:
        """The verdicts for the facts, or for other ones; each case is judged once a turn."""
        case, day = dict(self.facts if facts is None else facts), self.day
        for known in self.assessed:
            if known.day == day and list(known.facts.items()) == list(case.items()):
                return known
        self.assessed.append(assess(case, self.catalogue, day))
        return self.assessed[-1]

    def agenda(self, assessment: Assessment) -> Agenda:
        """What can still be asked."""
        return agenda(assessment, self.catalogue, [f for f in self.memory.get("gefragt", ()) if f != self.asked])

    def entities(self, kind: str) -> list[Any]:
        """Values of the entities of one kind in the last message."""
        found = self.tracker.latest_message.get("entities") or []
        return [entity["value"] for entity in found if entity.get("entity") == kind]

    def not_understood(self) -> tuple[str, str | None]:
        """The last message, and the kind of message that came nearest."""
        message = self.tracker.latest_message
        ranking = message.get("intent_ranking") or [{}]
        return message.get("text") or "", ranking[0].get("name")

    def details(self) -> Mapping[str, Any]:
        """What the ear read for a talk beside the interview."""
        return next(iter(self.entities("einzelheit")), {})

    def statements(self) -> list[tuple[str, Any]]:
        """What the last message states, as (fact, value)."""
        return [(said["fakt"], said["wert"]) for said in self.entities("angabe")]

    def programmes(self) -> list[str]:
        """Programmes and hints named in the last message."""
        return list(dict.fromkeys(self.entities("programm")))

    def take(self, said: list[tuple[str, Any]], *, replace: bool = False) -> Noted:
        """Note statements and remember how to take them back."""
        noted = note(self.facts, said, self.catalogue, replace=replace)
        self.facts = dict(noted.facts)
        undo = [(change.fact, change.before) for change in noted.changes]
        if undo:
            self.memory["verlauf"] = [*self.memory.get("verlauf", []), undo][-UNDO_STEPS:]
        return noted

    def ask(self, fact: str | None) -> None:
        """Make a fact the open question."""
        self.asked = fact
        if fact and fact not in self.memory.get("gefragt", []):
            self.memory["gefragt"] = [*self.memory.get("gefragt", []), fact]

    def ask_again(self, facts: Collection[str]) -> None:
        """What was asked for and is not known after all may be asked anew, before the question that is open now."""
        asked = self.memory.get("gefragt", [])
        if set(facts) & set(asked):
            self.memory["gefragt"] = [fact for fact in asked if fact not in facts and fact != self.asked]
            self.ask(None)

    def forget(self, *, keep_style: bool = False) -> None:
        """Start anew: no fact, no memory; `keep_style`: simple language stays as it is."""
        kept = {"einfach": True} if keep_style and self.memory.get("einfach") else {}
        self.facts, self.memory, self.asked = {}, {"begruesst": True, **kept}, None

    def events(self) -> list[EventType]:
        """What the tracker has to learn: changed facts, the open question, the memory."""
        before = {f: self.tracker.slots.get(f) for f in self.catalogue.questions}
        changed = [SlotSet(f, self.facts.get(f)) for f, old in before.items() if self.facts.get(f) != old]
        if self.asked != self.tracker.slots.get(ASKED):
            changed.append(SlotSet(ASKED, self.asked))
        self.memory["reihenfolge"] = list(self.facts)
        if self.memory != (self.tracker.slots.get(MEMORY) or {}):
            changed.append(SlotSet(MEMORY, self.memory))
        return changed
