"""The door with the readable pages: `GET /programme/<id>` and its feed `/programme/<id>.atom`. No message comes in here."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.catalogue.load import load
from bot.channels.made_pages import page_headers
from bot.operator_in_force import in_force
from bot.scenarios.feed import programme_feed

PREFIX = "/programme"
HTML, ATOM, TEXT = "text/html; charset=utf-8", "application/atom+xml; charset=utf-8", "text/plain; charset=utf-8"


class ProgrammeInput(InputChannel):
    """Serves pages and feeds; named in credentials.yml by its module path."""

    @classmethod
    def name(cls) -> str:
        """The name in credentials.yml and in Rasa's list of routes."""
        return "programme"

    def url_prefix(self) -> str:
        """An absolute prefix leaves Rasa's `/webhooks/`."""
        return PREFIX

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The one route."""
        door = Blueprint("programme_door")

        @door.get("/<name>")
        async def programme(request: Request, name: str) -> HTTPResponse:
            here = f"{request.scheme}://{request.host}"
            return await asyncio.get_running_loop().run_in_executor(None, _answer, name, here)

        return door


def _answer(name: str, here: str) -> HTTPResponse:
    from bot.scenarios.pages import programme_page  # it brings Jinja: loaded when the first page is wanted

    id_, _, kind = name.partition(".")
    settings = in_force(load())
    programme = settings.catalogue.programmes.get(id_)
    nonce = secrets.token_urlsafe(12)
    headers = {"Cache-Control": "no-cache", **page_headers(nonce)}
    if programme is None or kind not in ("", "html", "atom"):
        return response.text("Diese Seite gibt es nicht.", status=404, headers=headers, content_type=TEXT)
    if kind == "atom":
        address = f"{settings.operator.address or here}{PREFIX}/{id_}"
        feed = programme_feed(programme, settings.catalogue, address, date.today())
        return response.text(feed, headers=headers, content_type=ATOM)
    page = programme_page(programme, settings.catalogue, date.today(), nonce)
    return response.text(page, headers=headers, content_type=HTML)
