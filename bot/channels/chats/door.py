"""A messenger's door: one address that takes its events. Each messenger says how they are verified, read and answered."""

from __future__ import annotations

import logging
from abc import abstractmethod
from collections.abc import Awaitable, Callable
from typing import Any, ClassVar

from pydantic import BaseModel, Extra, Field
from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.bodies import raw_body
from bot.channels.chats.client import Client
from bot.channels.chats.delivery import Delivery
from bot.channels.chats.model import Incoming, Sender
from bot.channels.chats.phrases import say
from bot.channels.chats.speaking import Speaker
from bot.channels.chats.store import Chats
from bot.channels.conversations import Conversations
from bot.channels.database import Database
from bot.channels.engine import Engine
from bot.channels.erasing import keep_the_rules
from bot.channels.gate import refusal
from bot.channels.limits import Limiter
from bot.channels.problems import Problem
from bot.channels.settings import folder
from bot.channels.tokens import Signer, signing_key
from bot.channels.turns import Turns
from bot.keeping.erasure import KEEPERS

logger = logging.getLogger("clusterlotse")
LARGEST_EVENT = 256 * 1024
UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
WAITING = 1_000  # a chat's events come one by one; nobody needs to be turned away


class ChatSettings(BaseModel):
    """What every messenger may be told in credentials.yml."""

    messages_per_chat: int = Field(30, gt=0)

    class Config:
        """A misspelt setting is an error, not a silent default."""

        extra = Extra.forbid


class ChatDoor(InputChannel):
    """Rasa's view of a messenger's door: `channel` is its name, events come to /webhooks/<channel>/webhook."""

    channel: ClassVar[str]
    settings: ChatSettings
    settings_kind: ClassVar[type[ChatSettings]]

    def __init__(self, settings: Any) -> None:
        """A door with these settings, which are of its kind."""
        self.settings = settings

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return cls.channel

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> ChatDoor:
        """The door as credentials.yml describes it."""
        return cls(cls.settings_kind(**(credentials or {})))

    @abstractmethod
    async def verify(self, request: Request, body: bytes) -> None:
        """A Problem, or an error as of `read`, if the request does not come from the messenger."""

    @abstractmethod
    def read(self, request: Request, body: bytes) -> list[Incoming] | HTTPResponse:
        """The events in a request; or what the messenger wants to hear."""

    @abstractmethod
    def sender(self, client: Client) -> Sender:
        """Who sends to this messenger."""

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The one address, and what begins and ends with the server."""
        database = Database(folder() / "web.sqlite")
        talks, engine, client = Conversations(database), Engine(on_new_message), Client()
        signer, chats, sender = Signer(signing_key(folder())), Chats(database, talks), self.sender(client)
        speaker = Speaker(self.name(), chats, Turns(talks, engine, signer, WAITING), sender)
        delivery = Delivery(self.name(), chats, speaker, sender)
        keep_the_rules(talks)
        KEEPERS.purge.append(chats.purge)
        door = Blueprint(f"{self.name()}_door")
        handler = self._handler(signer, delivery)
        door.add_route(handler, "/webhook", methods=["POST"], stream=True, name=f"{self.name()}_webhook")

        @door.listener("before_server_start")
        async def settle(app: Sanic, _: Any) -> None:
            engine.app = app

        @door.listener("after_server_start")
        async def begin(_app: Sanic, _: Any) -> None:
            delivery.resume()

        @door.listener("before_server_stop")
        async def end(_app: Sanic, _: Any) -> None:
            await delivery.stop()
            await client.close()

        return door

    def _handler(self, signer: Signer, delivery: Delivery) -> Callable[[Request], Awaitable[HTTPResponse]]:
        chats, complaints = Limiter(self.settings.messages_per_chat), Limiter(1)

        async def handle(request: Request) -> HTTPResponse:
            try:
                body = await raw_body(request, LARGEST_EVENT)
                await self._require_sender(request, body)
                events = self._read_kindly(request, body)
                if isinstance(events, HTTPResponse):
                    return events
                for incoming in events:
                    name = signer.chat_name(self.name(), incoming.chat)
                    if _lets(chats, name):
                        delivery.take(name, incoming)
                    elif _lets(complaints, name):
                        await delivery.say(incoming.to, say("zu_schnell"))
                return HTTPResponse(status=200)
            except Exception as error:
                return refusal(request, error)

        return handle

    async def _require_sender(self, request: Request, body: bytes) -> None:
        try:
            await self.verify(request, body)
        except UNREADABLE as error:
            raise Problem("sender_forged") from error

    def _read_kindly(self, request: Request, body: bytes) -> list[Incoming] | HTTPResponse:
        """What cannot be read is no reason to be sent it again and again."""
        try:
            return self.read(request, body)
        except UNREADABLE as error:
            logger.warning("%s schickt etwas, das nicht zu lesen ist: %s", self.name(), type(error).__name__)
            return []


def _lets(limiter: Limiter, name: str) -> bool:
    try:
        limiter.require(name)
    except Problem:
        return False
    return True
