"""What the renderer gives out: parts to send, and the choices that stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Choice:
    """One answer on offer. `button` is what the assistant's door redeems; without a `number` only its title chooses it."""

    title: str
    button: str | None
    number: int | None = None


@dataclass(frozen=True)
class Part:
    """One message to send, plain and as Markdown. `more`: so many parts are held back after it."""

    text: str
    markdown: str
    choices: tuple[Choice, ...] = ()
    more: int = 0


def from_assistant(messages: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """What the assistant said, of the messages of a reply.

    The web door repeats the visitor's own message first; Rasa's REST channel sends a card behind its text.
    """
    told: list[Mapping[str, Any]] = []
    for message in messages:
        if message.get("role") == "user":
            continue
        if told and card_of(message) and not message.get("text") and not card_of(told[-1]):
            told[-1] = {**told[-1], "custom": card_of(message)}
        else:
            told.append(message)
    return told


def card_of(message: Mapping[str, Any]) -> Mapping[str, Any]:
    """A message's card, as the web door or as Rasa names it; empty if there is none."""
    card = message.get("card") or message.get("custom")
    return card if isinstance(card, Mapping) else {}


def choices_of(message: Mapping[str, Any]) -> list[Choice]:
    """A message's buttons without doubles, not numbered yet."""
    found: dict[str, Choice] = {}
    for button in message.get("buttons") or ():
        title = str(button["title"])
        redeemed = button.get("id") or button.get("payload") or title
        found.setdefault(title, Choice(title, str(redeemed)))
    return list(found.values())


def asks_for_a_number(card: Mapping[str, Any]) -> bool:
    """Would a bare "2" answer this card's question?"""
    if card.get("kind") == "question":
        return card.get("answer") in ("zahl", "datum")
    return card.get("name") == "kmu_rechner" and card.get("field", "links") != "links"


def counting_after(messages: Iterable[Mapping[str, Any]], before: bool) -> bool:
    """Is a number wanted after this reply? What asks nothing leaves the open question as it was."""
    for card in map(card_of, messages):
        if card.get("kind") == "question" or (card.get("name") == "kmu_rechner" and "field" in card):
            before = asks_for_a_number(card)
        elif card.get("kind") in ("assessment", "sme"):
            before = False
    return before
