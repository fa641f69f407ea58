"""The assistant behind the door: say something, ask what was answered, forget a talk, check what is up."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.shared.core.events import BotUttered, UserUttered
from sanic import Sanic

from bot.runtime.forgetting import forget_wholly

logger = logging.getLogger("clusterlotse")
NAME = "web"
CHECK_SECONDS = 2.0  # how long a check may take, and how long its result counts


class WholeReply(OutputChannel):
    """Collects the messages of a turn, each with text, card and buttons together."""

    draws_cards = True

    def __init__(self) -> None:
        """Begin with nothing."""
        self.messages: list[dict[str, Any]] = []

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return NAME

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keep a message as it is."""
        self.messages.append({key: message[key] for key in ("text", "custom", "buttons") if message.get(key)})

    @property
    def failure(self) -> dict[str, Any] | None:
        """The message that says that the turn did not happen (bot/runtime/whole_turns.py), if it did not."""
        for message in self.messages:
            card = message.get("custom") or {}
            if card.get("name") == "fehler" and "reference" in card:
                return message
        return None


class Engine:
    """Rasa, as the door needs it."""

    def __init__(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> None:
        """Hand messages to this function of Rasa's."""
        self._handle = on_new_message
        self.app: Sanic | None = None  # known once the server starts
        self._checked: tuple[float, dict[str, str]] = (0.0, {})
        self._checking = asyncio.Lock()

    @property
    def _agent(self) -> Any:
        return getattr(self.app.ctx, "agent", None) if self.app else None

    async def say(self, sender: str, text: str, message_id: str) -> WholeReply:
        """One whole turn."""
        reply = WholeReply()
        await self._handle(UserMessage(text, reply, sender, input_channel=NAME, message_id=message_id))
        return reply

    async def answered(self, sender: str, message_id: str) -> list[dict[str, Any]] | None:
        """What was answered to a message, as the stored talk has it: with short cards. None if it was never counted."""
        tracker = await self._agent.tracker_store.retrieve(sender)
        found: list[dict[str, Any]] | None = None
        for event in tracker.events if tracker else ():
            if isinstance(event, UserUttered):
                if found is not None:
                    break
                found = [] if event.message_id == message_id else None
            elif isinstance(event, BotUttered) and found is not None:
                found.append({"text": event.text, "buttons": event.data.get("buttons")})
        return found

    async def forget(self, sender: str) -> None:
        """Delete the stored talk, and what was taken along from it."""
        await forget_wholly(self._agent.tracker_store, sender)

    async def checks(self) -> dict[str, str]:
        """Which of model, action server and store of talks are up; asked anew every other second at most."""
        async with self._checking:
            at, found = self._checked
            if not found or time.monotonic() - at > CHECK_SECONDS:
                states = {"model": self._model(), "actions": await self._actions(), "store": await self._store()}
                found = {name: "ok" if up else "down" for name, up in states.items()}
                self._checked = (time.monotonic(), found)
            return found

    def _model(self) -> bool:
        return bool(self._agent and self._agent.is_ready())

    async def _actions(self) -> bool:
        endpoint = self._agent and self._agent.action_endpoint
        if not endpoint:
            return False
        url = f"{endpoint.url.rpartition('/')[0]}/health"
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=CHECK_SECONDS)) as session,
                session.get(url) as answer,
            ):
                return answer.status == 200
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
            return False

    async def _store(self) -> bool:
        if not self._agent:
            return False
        try:
            await self._agent.tracker_store.retrieve("bereit")
        except Exception as error:
            logger.warning("Der Gesprächsspeicher antwortet nicht: %s", error)
            return False
        return True
