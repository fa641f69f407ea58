"""From an event to what is sent: the notice at first contact, then the assistant's reply in parts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from bot.catalogue.load import load
from bot.channels.chats.model import Incoming, Kind, Outgoing, Sender
from bot.channels.chats.phrases import say
from bot.channels.chats.store import Chats
from bot.channels.messages import Kept
from bot.channels.privacy import masked_pending
from bot.channels.problems import Problem
from bot.channels.turns import Sent, Turns
from bot.messenger import Heard, Part, Pending, corrected, first_contact, hear
from bot.messenger.pages import MORE_BUTTON
from bot.operator_in_force import in_force

WRONG_BUTTON = ("button_unknown", "button_expired")


class Speaker:
    """Answers events of one messenger."""

    def __init__(self, channel: str, chats: Chats, turns: Turns, sender: Sender) -> None:
        """Ask the assistant through these turns."""
        self._channel, self._chats, self._turns, self._sender = channel, chats, turns, sender

    async def answer(self, name: str, number: int, incoming: Incoming) -> list[Outgoing]:
        """What is to be sent for an event; asked twice, the assistant is told only once. A Problem if that fails now."""
        chat = self._chats.open(name)
        if incoming.kind is Kind.ELSEWHERE:
            outbox, pending = [Outgoing(say("nur_privat"))], chat.pending
        elif incoming.kind is Kind.UNREADABLE:
            outbox, pending = [Outgoing(say("nur_text"))], chat.pending
        else:
            outbox, pending = await self._reply(name, incoming, chat.pending)
        if not chat.noticed and incoming.kind is not Kind.ELSEWHERE:
            outbox = [Outgoing(self._notice().text), *outbox]
        self._chats.answered(name, number, outbox, pending)
        return outbox

    async def _reply(self, name: str, incoming: Incoming, pending: Pending) -> tuple[list[Outgoing], Pending]:
        heard = _heard(incoming, pending)
        pressed = incoming.kind is Kind.BUTTON
        acknowledged = [Outgoing(acknowledges=True)] if pressed else []
        if heard.more:
            parts, pending = self._sender.pages.more(pending)
            return [*acknowledged, *_texts(parts)], pending
        try:
            messages = await self._told(name, incoming.key, heard, pressed)
        except Problem as problem:
            if problem.code not in WRONG_BUTTON:
                raise
            return [Outgoing(problem.detail, acknowledges=True)], pending
        parts, pending = self._sender.pages.show(messages, pending)
        files = [Outgoing(say("datei"), memo=memo) for memo in _memos(messages)] if self._sender.sends_files else []
        return [*acknowledged, *_texts(parts), *files], masked_pending(pending, messages)

    async def _told(self, name: str, key: str, heard: Heard, pressed: bool) -> list[dict[str, Any]]:
        """The assistant's messages. A number or a word for an old button is what it says."""
        key = f"{self._channel}-{key}"
        if heard.button is not None:
            try:
                return _messages(await self._turns.take(name, Sent(key, None, heard.button)))
            except Problem as problem:
                if pressed or problem.code not in WRONG_BUTTON:
                    raise
        return _messages(await self._turns.take(name, Sent(key, heard.text, None)))

    def _notice(self) -> Part:
        operator = in_force(load()).operator
        return first_contact(self._channel, operator.address, operator.links.get("datenschutz"))


def _heard(incoming: Incoming, pending: Pending) -> Heard:
    """What an event says."""
    if incoming.kind is Kind.BUTTON:
        return Heard(button=incoming.text, more=incoming.text == MORE_BUTTON)
    if incoming.kind is Kind.EDIT:
        return Heard(corrected(incoming.text))
    return Heard(incoming.text) if incoming.kind is Kind.START else hear(incoming.text, pending)


def _messages(taken: tuple[list[Kept], bool]) -> list[dict[str, Any]]:
    return [json.loads(kept.content) for kept in taken[0]]


def _texts(parts: Sequence[Part]) -> list[Outgoing]:
    return [Outgoing(part.text, part.choices) for part in parts]


def _memos(messages: Sequence[dict[str, Any]]) -> list[str]:
    """The tokens of the memos that a reply offers."""
    cards = [message["card"] or {} for message in messages]
    urls = [str(card["url"]) for card in cards if card.get("kind") == "memo"]
    return [url.rpartition("/")[2].partition(".")[0] for url in urls]
