"""What a chat must remember between two messages: the choices on offer, and what of a long reply is still held back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.messenger.hearing import choose, choose_several, wants_more
from bot.messenger.marking import markdown
from bot.messenger.model import Choice, Part, card_of, choices_of, counting_after, from_assistant
from bot.messenger.phrases import say
from bot.messenger.rendering import DIGESTIBLE, render
from bot.messenger.splitting import PARAGRAPH, Measure

MORE_BUTTON = "mehr"  # stands for "mehr" where a channel draws buttons; no id of the web door looks like it
AT_ONCE = 2  # parts of a long reply that are sent without being asked for


@dataclass(frozen=True)
class Pending:
    """The state of one chat; `counting`: a number is an answer, not a choice. Goes through JSON unchanged."""

    choices: tuple[Choice, ...] = ()
    held: tuple[Part, ...] = ()
    several: bool = False
    counting: bool = False
    later: str = ""

    def to_json(self) -> str:
        """For the chat's store."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str | None) -> Pending:
        """Back from the store; nothing is pending where nothing was kept."""
        if not text:
            return cls()
        kept = json.loads(text)
        held = tuple(Part(**{**part, "choices": _choices(part["choices"])}) for part in kept["held"])
        return cls(_choices(kept["choices"]), held, kept["several"], kept["counting"], kept["later"])


@dataclass(frozen=True)
class Heard:
    """What to do with a message: say this to the assistant, redeem this button, or show what was held back."""

    text: str = ""
    button: str | None = None
    more: bool = False


@dataclass(frozen=True)
class Pages:
    """How a channel shows replies: parts up to `limit`, `at_once` of them, choices as numbers or as buttons."""

    limit: int = DIGESTIBLE
    measure: Measure = len
    numbers: bool = True
    at_once: int = AT_ONCE

    def show(self, messages: Iterable[Mapping[str, Any]], before: Pending) -> tuple[list[Part], Pending]:
        """The parts of a new reply to send now, and what is pending then. A question is always shown at once."""
        told = from_assistant(messages)
        counting = counting_after(told, before.counting)
        parts = self._render(told, counting)
        several = any(card_of(message).get("answer") == "mehrfach" for message in told)
        if len(parts) <= self.at_once:
            return parts, Pending(_offered(parts), (), several, counting)
        last = _question(told)
        head, question = self._apart(told, last, counting)
        shown, held = head[: self.at_once], tuple(head[self.at_once :])
        later = say("spaeter_urteil" if any(card_of(m).get("kind") == "assessment" for m in told) else "spaeter_sonst")
        shown = [*_noted(shown, len(held), later), *question]
        return shown, Pending(_offered(shown), held, several, counting, later)

    def more(self, before: Pending) -> tuple[list[Part], Pending]:
        """The next part that was held back."""
        if not before.held:
            text = say("mehr_nichts")
            return [Part(text, markdown(text))], before
        shown, held = before.held[:1], before.held[1:]
        noted = _noted(shown, len(held), before.later)
        kept = tuple(choice for choice in before.choices if choice.button != MORE_BUTTON)
        return noted, replace(before, choices=(*kept, *_offered(noted)), held=held)

    def _render(self, told: Sequence[Mapping[str, Any]], counting: bool) -> list[Part]:
        room = max(self.measure(_note(99, say(key))) for key in ("spaeter_urteil", "spaeter_sonst"))
        return render(told, self.limit - room - 2, self.measure, numbers=self.numbers, counting=counting)

    def _apart(self, told: list[Mapping[str, Any]], last: int, counting: bool) -> tuple[list[Part], list[Part]]:
        """The parts before the question, whose choices are named only, and those of the question."""
        if last == len(told):
            return self._render(told, counting), []
        return self._render(told[:last], True), self._render(told[last:], counting)


def hear(text: str, pending: Pending) -> Heard:
    """What a message means in this chat."""
    if wants_more(text):
        return Heard(text, more=True)
    if pending.several and (chosen := choose_several(text, pending.choices)):
        return Heard(", ".join(choice.title for choice in chosen))
    choice = choose(text, pending.choices)
    if choice is None:
        return Heard(text)
    return Heard(choice.title, choice.button, more=choice.button == MORE_BUTTON)


def _question(told: Sequence[Mapping[str, Any]]) -> int:
    """Where the question stands that closes a reply; behind the end if there is none."""
    places = [place for place, m in enumerate(told) if card_of(m).get("kind") == "question" and place and choices_of(m)]
    return places[-1] if places else len(told)


def _noted(parts: Sequence[Part], held: int, later: str) -> list[Part]:
    """The last of these parts says that more follows."""
    if not held or not parts:
        return list(parts)
    note, last = _note(held, later), parts[-1]
    more = Choice(say("mehr_knopf"), MORE_BUTTON)
    noted = Part(
        last.text + PARAGRAPH + note, last.markdown + PARAGRAPH + markdown(note), (*last.choices, more), more=held
    )
    return [*parts[:-1], noted]


def _note(held: int, later: str) -> str:
    return say("mehr_folgt_einer" if held == 1 else "mehr_folgen", zahl=held, spaeter=later)


def _offered(parts: Iterable[Part]) -> tuple[Choice, ...]:
    return tuple(choice for part in parts for choice in part.choices)


def _choices(kept: Iterable[Mapping[str, Any]]) -> tuple[Choice, ...]:
    return tuple(Choice(**choice) for choice in kept)
