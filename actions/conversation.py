"""One turn of a talk: what the tracker remembers, what was said now, and what is remembered next."""

from __future__ import annotations

import copy
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet

from bot.answers.questions import readers
from bot.catalogue.load import load
from bot.catalogue.model import Catalogue
from bot.interview.agenda import Agenda, agenda
from bot.interview.assessment import Assessment, assess
from bot.interview.dependents import settled
from bot.interview.note import Change, Noted, Void, note
from bot.operator import Operator
from bot.operator_in_force import in_force
from bot.rules.availability import Stand
from bot.rules.facts import UNKNOWN
from bot.rules.judge import Fit

MEMORY = "gespraech"
ASKED = "requested_slot"
CHANGE = "aendert"
SUBJECT = "thema_zuletzt"  # the programme spoken of last
BESIDE = "thema_bei"  # the question that was open then
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
        return self._day_of(self.facts)

    def _day_of(self, facts: Mapping[str, Any]) -> date:
        named = facts.get("stichtag")
        return date.fromisoformat(named) if named and named != UNKNOWN else self.today

    def judged(self) -> None:
        """A verdict is given now; later words are compared with it."""
        self.memory.update({"geurteilt": True, "urteil_zu": dict(self.facts)})

    def told(self) -> Assessment | None:
        """The verdict that was given last, None before the first."""
        facts = self.memory.get("urteil_zu")
        return None if facts is None else self.assessment(facts)

    def speaks_of(self, programme: str) -> None:
        """A programme or hint that the user named, and beside which question."""
        self.memory.update({SUBJECT: programme, BESIDE: self.asked})

    def subject(self) -> str | None:
        """The programme that a question without a name is about: the one named last, unless a question came since that
        serves another; else the first of the last verdict; else the only one that is open and does not fail."""
        named = self.memory.get(SUBJECT)
        if named and (not self.asked or self.memory.get(BESIDE) == self.asked):
            return str(named)
        assessment, told = self.assessment(), self.told()
        served = list(dict.fromkeys(id_ for id_, _ in readers(self.asked, assessment))) if self.asked else []
        if len(served) == 1:
            return served[0]
        takes = [v.id for v in assessment.verdicts if v.availability.stand is Stand.OPEN and v.fit is not Fit.UNFIT]
        first = [verdict.id for verdict in told.recommended[:1]] if told else []
        return named or next(iter(first), None) or (takes[0] if len(takes) == 1 and self.facts else None)

    def spoken_of(self) -> list[str]:
        """The programme with a verdict that was spoken of last; [] where it was none or a hint."""
        return [id_ for id_ in self.catalogue.programmes if id_ == self.memory.get(SUBJECT)]

    @property
    def text(self) -> str:
        """The last message."""
        return self.tracker.latest_message.get("text") or ""

    def assessment(self, facts: Mapping[str, Any] | None = None) -> Assessment:
        """The verdicts for the facts, or for other ones; each case is judged once a turn."""
        case = dict(self.facts if facts is None else facts)
        day = self._day_of(case)
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

    def shares(self) -> dict[str, str]:
        """Counts that the last message works out from a total, with that total."""
        return {said["fakt"]: said["anteil_an"] for said in self.entities("angabe") if "anteil_an" in said}

    def programmes(self) -> list[str]:
        """Programmes and hints named in the last message."""
        return list(dict.fromkeys(self.entities("programm")))

    def judgeable(self) -> list[str]:
        """Of these the programmes: hints have no criteria to judge by."""
        return [named for named in self.programmes() if named in self.catalogue.programmes]

    def take(self, said: list[tuple[str, Any]], *, replace: bool = False) -> Noted:
        """Note statements and remember how to take them back."""
        noted = self.noted(said, replace=replace)
        self.facts = dict(noted.facts)
        self._can_go_back(
            [*((change.fact, change.before) for change in noted.changes), *((v.fact, v.value) for v in noted.void)]
        )
        counted = {fact for fact, _ in said} - set(self.shares())
        self.remember("anteile", {fact: total for fact, total in self._worked_out().items() if fact not in counted})
        self.may_be_asked_anew({answer.fact for answer in noted.void})
        return noted

    def drop(self, fact: str) -> None:
        """The fact is not said any more."""
        self._can_go_back([(fact, self.facts.pop(fact, None))])

    def unsay(self, left: Mapping[str, Any]) -> tuple[Void, ...]:
        """The user never said these facts: of each stays what is left, None for nothing. What became void with them."""
        rest = {fact: left.get(fact, value) for fact, value in self.facts.items() if left.get(fact, value) is not None}
        changes = tuple(Change(fact, self.facts[fact], after) for fact, after in left.items())
        noted = settled(Noted(rest, changes, ()), self.catalogue, left, self._worked_out())
        self._can_go_back(
            [(answer, self.facts[answer]) for answer in self.facts if noted.facts.get(answer) != self.facts[answer]]
        )
        self.facts = dict(noted.facts)
        self.may_be_asked_anew({*left, *(answer.fact for answer in noted.void)})
        return noted.void

    def withdraw(self, facts: Collection[str]) -> None:
        """These facts are not said any more and may be asked for anew; one "zurück" brings them all back."""
        self._can_go_back([(fact, self.facts.pop(fact, None)) for fact in facts])
        self.ask_again(facts)

    def _can_go_back(self, undo: list[tuple[str, Any]]) -> None:
        if undo:
            self.memory["verlauf"] = [*self.memory.get("verlauf", []), undo][-UNDO_STEPS:]

    def noted(self, said: list[tuple[str, Any]], *, replace: bool = False) -> Noted:
        """The profile with these statements and without what they make void; nothing is taken yet."""
        profile = note(self.facts, said, self.catalogue, replace=replace)
        return settled(profile, self.catalogue, dict(said), self._worked_out())

    def _worked_out(self) -> dict[str, str]:
        return {**self.memory.get("anteile", {}), **self.shares()}

    def remember(self, key: str, value: Any) -> None:
        """Keep something for the turns to come; what is empty is not kept."""
        self.memory.pop(key, None)
        if value:
            self.memory[key] = value

    def ask(self, fact: str | None) -> None:
        """Make a fact the open question."""
        self.asked = fact
        if fact and fact not in self.facts and fact not in self.memory.get("gefragt", []):
            self.memory["gefragt"] = [*self.memory.get("gefragt", []), fact]

    @property
    def changing(self) -> bool:
        """Is the open question one that was answered before, and whose answer the user wants to change?"""
        return CHANGE in self.memory and self.asked == self.memory[CHANGE]["fakt"]

    def change(self, fact: str) -> None:
        """Ask for a fact anew. Its value stays until the new one is said; then the question comes back that is open now."""
        before = self.memory[CHANGE]["offen"] if self.changing else self.asked
        self.memory[CHANGE] = {"fakt": fact, "offen": before}
        self.asked = fact

    def end_change(self) -> None:
        """Go back to the question that was open before the change."""
        before = self.memory.pop(CHANGE)["offen"]
        self.asked = None if before in self.facts else before

    def ask_again(self, facts: Collection[str]) -> None:
        """What was asked for and is not known after all may be asked anew, before the question that is open now."""
        if set(facts) & set(self.memory.get("gefragt", [])):
            self.may_be_asked_anew({*facts, *([self.asked] if self.asked else [])})
            self.ask(None)

    def may_be_asked_anew(self, facts: Collection[str]) -> None:
        """These facts count as never asked for."""
        if set(facts) & set(self.memory.get("gefragt", [])):
            self.memory["gefragt"] = [fact for fact in self.memory["gefragt"] if fact not in facts]

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
