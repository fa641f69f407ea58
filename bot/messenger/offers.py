"""The buttons of a message as words: numbered where a number can be the answer, named where it cannot."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.messenger.model import Choice, card_of, choices_of
from bot.messenger.phrases import listed, say

MOST_NAMED = 4
_NUMBERED_LINE = re.compile(r"^\s*(\d{1,2})[.)]\s", re.M)
_OWN_NUMBER = re.compile(r"\b(\d{1,2})$")


@dataclass(frozen=True)
class Offer:
    """A message's text, what is said below it about the choices, and the choices themselves."""

    text: str
    prompt: str
    choices: tuple[Choice, ...]


def silent(message: Mapping[str, Any]) -> Offer:
    """For channels that draw buttons: the text needs no word about them."""
    return Offer(_text(message), "", tuple(choices_of(message)))


def spoken(message: Mapping[str, Any], *, numbers: bool) -> Offer:
    """For channels without buttons. `numbers`: nothing else in the reply could be meant by one."""
    text, choices = _text(message), choices_of(message)
    if not choices:
        return Offer(text, "", ())
    listed_already = _bullets(text, choices)
    numbered = _numbered(choices)
    own = {int(found) for found in _NUMBERED_LINE.findall(text)}
    claimed = {c.number for c in numbered if _OWN_NUMBER.search(c.title)}
    if not numbers or len(choices) == 1 or (own and own != claimed) or _are_numbers(choices):
        return Offer(text, "" if listed_already else _named(choices), tuple(choices))
    if listed_already:
        text, lines = _renumbered(text, numbered), []
    else:
        lines = [f"{c.number}. {c.title}" for c in numbered if c.number not in own]
    several = card_of(message).get("answer") == "mehrfach"
    return Offer(text, "\n".join([*lines, _how(len(numbered), several)]), tuple(numbered))


def _text(message: Mapping[str, Any]) -> str:
    return str(message.get("text") or "").strip()


def _numbered(choices: Sequence[Choice]) -> list[Choice]:
    """Each with its number, in their order; "Beispielfall 2" is 2, whatever stands before it."""
    claims: dict[int, Choice] = {}
    for choice in choices:
        own = _OWN_NUMBER.search(choice.title)
        if own and 1 <= int(own[1]) <= len(choices):
            claims.setdefault(int(own[1]), choice)
    others = iter([choice for choice in choices if choice not in claims.values()])
    numbers = range(1, len(choices) + 1)
    return [replace(claims.get(number) or next(others), number=number) for number in numbers]


def _are_numbers(choices: Sequence[Choice]) -> bool:
    """Examples of an answer to "Wie viele?" are no list to count in."""
    return any(choice.title[:1].isdigit() for choice in choices)


def _bullets(text: str, choices: Sequence[Choice]) -> bool:
    lines = text.splitlines()
    return all(f"- {choice.title}" in lines for choice in choices)


def _renumbered(text: str, choices: Sequence[Choice]) -> str:
    """The text's own list of the choices with their numbers, in the order of the numbers."""
    bullets = {f"- {choice.title}" for choice in choices}
    entries = iter(f"{choice.number}. {choice.title}" for choice in choices)
    seen: set[str] = set()
    lines = []
    for line in text.splitlines():
        first = line in bullets and line not in seen
        seen.add(line)
        lines.append(next(entries) if first else line)
    return "\n".join(lines)


def _named(choices: Sequence[Choice]) -> str:
    return say("auch_schreiben", titel=listed([say("anfuehrung", titel=choice.title) for choice in choices]))


def _how(most: int, several: bool) -> str:
    if several:
        return say("antwort_mehrere")
    if most > MOST_NAMED:
        return say("antwort_bis", von=1, bis=most)
    return say("antwort_mit", zahlen=listed([str(number) for number in range(1, most + 1)]))
