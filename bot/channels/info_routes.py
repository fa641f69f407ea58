"""The addresses that tell about the assistant: operator, catalogue, health, readiness, description."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sanic.request import Request
from sanic.response import HTTPResponse, raw

from bot.catalogue.errors import CatalogueError
from bot.catalogue.load import load
from bot.channels.database import Database
from bot.channels.engine import Engine
from bot.channels.gate import answer
from bot.channels.info import catalogue_info, operator_info
from bot.channels.problems import Problem

DESCRIPTION = Path(__file__).parent / "openapi.yaml"


class InfoRoutes:
    """Handlers."""

    def __init__(self, database: Database, engine: Engine) -> None:
        """Check these."""
        self._database, self._engine = database, engine

    async def operator(self, request: Request) -> HTTPResponse:
        """The operator's word and today's state."""
        try:
            return answer(operator_info(date.today()))
        except CatalogueError as error:
            raise Problem("not_ready") from error

    async def catalogue(self, request: Request) -> HTTPResponse:
        """Names for ids."""
        catalogue = load()
        tag = f'"{catalogue.version}"'
        headers = {"ETag": tag, "Cache-Control": "no-cache"}
        if request.headers.get("if-none-match") == tag:
            return HTTPResponse(status=304, headers=headers)
        return answer(catalogue_info(catalogue), headers=headers)

    async def health(self, request: Request) -> HTTPResponse:
        """The process is alive."""
        return answer({"status": "ok"})

    async def ready(self, request: Request) -> HTTPResponse:
        """Everything is there that a reply needs."""
        checks = dict(await self._engine.checks())
        try:
            self._database.read("SELECT 1 FROM conversations LIMIT 1")
        except Exception:
            checks["store"] = "down"
        if "down" in checks.values():
            raise Problem("not_ready", checks=checks)
        return answer({"status": "ready", "checks": checks})

    async def description(self, request: Request) -> HTTPResponse:
        """The OpenAPI file."""
        return raw(DESCRIPTION.read_bytes(), headers={"Cache-Control": "no-cache"}, content_type="application/yaml")
