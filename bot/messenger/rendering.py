"""A whole reply as parts to send. The assistant's text is a complete answer without its cards, so cards are not drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.messenger.marking import markdown
from bot.messenger.model import Choice, Part, asks_for_a_number, card_of, choices_of, from_assistant
from bot.messenger.offers import Offer, silent, spoken
from bot.messenger.phrases import say
from bot.messenger.splitting import PARAGRAPH, Measure, split

DIGESTIBLE = 1_500  # characters that are read at one go on a telephone
DELETED = "geloescht"  # the notice that all is gone
TO_BE_COPIED = ("brief",)  # notices that are of use only as a message of their own


def render(
    messages: Iterable[Mapping[str, Any]],
    limit: int = DIGESTIBLE,
    measure: Measure = len,
    *,
    numbers: bool = True,
    counting: bool = False,
) -> list[Part]:
    """The parts of one reply, none longer than the limit.

    `numbers`: choices stand in the text as numbers; without, the channel draws the parts' choices as buttons.
    `counting`: the question that is still open asks for a number, so a number is never a choice.
    """
    told = [_honest(message) for message in from_assistant(messages)]
    counting = counting or any(asks_for_a_number(card_of(message)) for message in told)
    parts: list[Part] = []
    for group in _groups(_offers(told, numbers, counting), told):
        parts += _parts(group, limit, measure)
    return parts


def _honest(message: Mapping[str, Any]) -> Mapping[str, Any]:
    """What was deleted here still stands in the chat, and only its owner can delete it there."""
    if card_of(message).get("name") != DELETED:
        return message
    return {**message, "text": f"{message.get('text') or ''}{PARAGRAPH}{say('geloescht_hier')}"}


def _offers(told: Sequence[Mapping[str, Any]], numbers: bool, counting: bool) -> list[Offer]:
    """Only the last message with choices is numbered: a number means one thing."""
    if not numbers:
        return [silent(message) for message in told]
    last = max((place for place, message in enumerate(told) if choices_of(message)), default=-1)
    return [spoken(message, numbers=place == last and not counting) for place, message in enumerate(told)]


def _groups(offers: Sequence[Offer], told: Sequence[Mapping[str, Any]]) -> list[list[Offer]]:
    """What may stand together in a part."""
    groups: list[list[Offer]] = []
    alone = True
    for offer, message in zip(offers, told, strict=True):
        copied = card_of(message).get("name") in TO_BE_COPIED
        if not (offer.text or offer.choices):
            continue
        if alone or copied:
            groups.append([])
        groups[-1].append(offer)
        alone = copied
    return groups


def _parts(group: Sequence[Offer], limit: int, measure: Measure) -> list[Part]:
    """As few parts as the limit allows; choices go with the part in which their list ends."""
    packed: list[tuple[str, tuple[Choice, ...]]] = []
    for offer in group:
        for text in _pieces(offer, limit, measure):
            joined = packed[-1][0] + PARAGRAPH + text if packed else ""
            if joined and measure(joined) <= limit:
                packed[-1] = (joined, packed[-1][1])
            else:
                packed.append((text, ()))
        if offer.choices and packed:
            packed[-1] = (packed[-1][0], (*packed[-1][1], *offer.choices))
    return [Part(text, markdown(text), choices) for text, choices in packed]


def _pieces(offer: Offer, limit: int, measure: Measure) -> list[str]:
    """A message that fits stays whole; else its paragraphs come one by one, and its list of choices in one piece."""
    whole = PARAGRAPH.join(part for part in (offer.text, offer.prompt) if part)
    if measure(whole) <= limit:
        return [whole]
    return [*split(offer.text, limit, measure), *split(offer.prompt, limit, measure)]
