"""Which websites may use the door from a visitor's browser."""

from __future__ import annotations

import logging
import os

from sanic.request import Request

from bot.channels.problems import Problem
from bot.operator import operator

logger = logging.getLogger("clusterlotse")
VARIABLE = "CLUSTERLOTSE_ORIGINS"
SECONDS_REMEMBERED = "600"


def check_origin(request: Request) -> None:
    """A Problem if the request comes from a page that is not listed. Programs send no origin and are let in."""
    origin = request.headers.get("origin")
    if origin is not None and not _is_allowed(request, origin):
        raise Problem("origin_forbidden")


def cross_origin_headers(request: Request) -> dict[str, str]:
    """What the browser needs to hand our answer to a listed page."""
    origin = request.headers.get("origin")
    if origin is None or not _is_allowed(request, origin):
        return {"Vary": "Origin"}
    return {
        "Vary": "Origin",
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Expose-Headers": "Retry-After, Idempotent-Replayed, ETag, Location",
    }


def preflight_headers(methods: list[str]) -> dict[str, str]:
    """The answer to a browser that asks before it sends."""
    return {
        "Access-Control-Allow-Methods": ", ".join(methods),
        "Access-Control-Allow-Headers": "Content-Type, If-None-Match",
        "Access-Control-Max-Age": SECONDS_REMEMBERED,
    }


def is_own(request: Request, origin: str) -> bool:
    """Is it the page we serve ourselves?"""
    return origin == f"{request.scheme}://{request.host}"


def _is_allowed(request: Request, origin: str) -> bool:
    return is_own(request, origin) or origin in _listed()


def _listed() -> set[str]:
    given = {part.strip() for part in os.environ.get(VARIABLE, "").split(",") if part.strip()}
    try:
        return given | set(operator().origins)
    except Exception:
        logger.exception("betreiber.yml ist nicht lesbar; fremde Seiten sind bis dahin nicht freigegeben")
        return given
