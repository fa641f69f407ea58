"""The addresses of a conversation: begin, send, read, object, delete."""

from __future__ import annotations

from typing import Any

from sanic.request import Request
from sanic.response import HTTPResponse, raw

from bot.catalogue.load import load
from bot.channels import bodies
from bot.channels.conversations import Conversations
from bot.channels.gate import address_of, answer, as_json
from bot.channels.limits import Limiter
from bot.channels.messages import Kept
from bot.channels.problems import Problem, phrases
from bot.channels.settings import Settings
from bot.channels.statements import Doubts, statements_in
from bot.channels.tokens import Signer
from bot.channels.turns import Sent, Turns

PAGE = 50
LARGEST_PAGE = 100


class TalkRoutes:
    """Handlers; each raises a Problem if it cannot do what was asked."""

    def __init__(self, settings: Settings, signer: Signer, talks: Conversations, turns: Turns, doubts: Doubts) -> None:
        """Work with these."""
        self._signer, self._talks, self._turns, self._doubts = signer, talks, turns, doubts
        self._beginnings = Limiter(settings.conversations_per_address)
        self._messages = Limiter(settings.messages_per_conversation)

    async def begin(self, request: Request) -> HTTPResponse:
        """Issue an id, greet, and open the subject if one is named."""
        self._beginnings.require(address_of(request))
        wanted = await bodies.read(request, bodies.Start, optional=True)
        texts = _opening(wanted)
        token = self._signer.issue()
        name = self._signer.name_in(token)
        self._talks.begin(name)
        try:
            greeting = await self._turns.greet(name, texts)
        except Problem:
            self._talks.delete(name)
            raise
        headers = {"Location": f"/api/v1/conversations/{token}"}
        return _answer(greeting, 201, headers, id=token, seq=len(greeting))

    async def send(self, request: Request, id: str) -> HTTPResponse:
        """Take a message, give the whole reply."""
        name = self._name(id)
        self._messages.require(name)
        wanted = await bodies.read(request, bodies.Send)
        kept, replayed = await self._turns.take(name, Sent(wanted.key, wanted.text, wanted.button))
        headers = {"Idempotent-Replayed": "true"} if replayed else {}
        return _answer(kept, 200, headers, seq=kept[-1].seq)

    async def read(self, request: Request, id: str) -> HTTPResponse:
        """The messages after a number."""
        name = self._name(id)
        after = bodies.number(request, "after", 0, 0, bodies.HIGHEST)
        most = bodies.number(request, "limit", PAGE, 1, LARGEST_PAGE)
        kept, last = self._talks.after(name, after, most), self._talks.last_seq(name)
        more = bool(kept) and kept[-1].seq < last
        waiting = self._turns.is_waiting(name)
        return _answer(kept, 200, {}, seq=last, waiting=waiting, more=more)

    async def state(self, request: Request, id: str) -> HTTPResponse:
        """Is somebody being answered?"""
        name = self._name(id)
        return answer({"waiting": self._turns.is_waiting(name), "seq": self._talks.last_seq(name)})

    async def doubt(self, request: Request, id: str) -> HTTPResponse:
        """Tell the operator which statement is doubted."""
        name = self._name(id)
        self._messages.require(name)
        wanted = await bodies.read(request, bodies.Objection)
        kept = self._talks.message(name, wanted.seq)
        card = kept.card if kept else {}
        if wanted.statement not in statements_in(card):
            raise Problem("statement_unknown", field="statement")
        if self._talks.object(name, wanted.seq, wanted.statement):
            self._doubts.note(wanted.statement, str(card.get("kind")))
        return answer({"text": phrases()["thanks"]}, 202)

    async def delete(self, request: Request, id: str) -> HTTPResponse:
        """Forget the talk."""
        await self._turns.end(self._name(id))
        return HTTPResponse(status=204)

    def _name(self, token: str) -> str:
        """The talk behind an id; a Problem if the id is forged or the talk has gone."""
        name = self._signer.name_in(token)
        self._talks.last_seq(name)
        return name


def _opening(wanted: bodies.Start) -> list[str]:
    """What the assistant is told so that it speaks first."""
    texts = [str(phrases()["greet"])] if wanted.greet else []
    if wanted.subject is not None:
        if wanted.subject not in load().programmes:
            raise Problem("invalid", field="subject")
        texts.append(phrases()["subject"].format(name=load().programmes[wanted.subject].short))
    return texts


def _answer(kept: list[Kept], status: int, headers: dict[str, str], **more: Any) -> HTTPResponse:
    """An answer with messages, which are JSON already, and more beside them."""
    messages = b",".join(message.as_json() for message in kept)
    body = b'{"messages":[%s],%s' % (messages, as_json(more)[1:])
    return raw(body, status, headers, "application/json")
