"""What every request passes on its way in and every answer on its way out."""

from __future__ import annotations

import gzip
import json
import logging
import sqlite3
from collections.abc import Callable, Coroutine
from typing import Any

from sanic import Sanic
from sanic.exceptions import MethodNotSupported, NotFound, PayloadTooLarge, SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, raw

from bot.channels.limits import Limiter, network_of
from bot.channels.origins import check_origin, cross_origin_headers, preflight_headers
from bot.channels.problems import MEDIA_TYPE, Problem
from bot.runtime.sentences import new_reference
from bot.runtime.whole_turns import StoreDownError

logger = logging.getLogger("clusterlotse")
Handler = Callable[..., Coroutine[Any, Any, HTTPResponse]]
WORTH_PACKING = 1_000  # bytes

ALWAYS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
FOR_DATA = {
    **ALWAYS,
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}


def answer(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> HTTPResponse:
    """A JSON answer."""
    return raw(as_json(body), status, headers or {}, "application/json")


def by_method(handlers: dict[str, Handler], addresses: Limiter | None) -> Handler:
    """One address: origin and rate before its handler, honest problems and headers after it."""
    allowed = [method for method in handlers if method != "HEAD"]

    async def handle(request: Request, **path: str) -> HTTPResponse:
        try:
            check_origin(request)
            if request.method == "OPTIONS":
                return _finished(request, HTTPResponse(status=204, headers=preflight_headers(allowed)))
            handler = handlers.get(request.method)
            if handler is None:
                raise Problem("method", headers={"Allow": ", ".join([*handlers, "OPTIONS"])})
            if addresses:
                addresses.require(address_of(request))
            return _finished(request, await handler(request, **path))
        except Exception as error:
            return refusal(request, error)

    return handle


def refusal(request: Request, error: Exception) -> HTTPResponse:
    """What is answered to an exception."""
    problem = problem_from(error)
    return _finished(request, raw(as_json(problem.body()), problem.status, dict(problem.headers), MEDIA_TYPE))


def address_of(request: Request) -> str:
    """Whom a request counts for. Behind proxies their number must be set, or all visitors count as one."""
    return network_of(request.remote_addr or request.ip)


def answer_strays(app: Sanic) -> None:
    """Requests that no route takes get a problem too."""
    app.error_handler.add(SanicException, refusal)


def problem_from(error: Exception) -> Problem:
    """What is told of an exception. The unexpected is logged under the number that is told."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, sqlite3.Error | StoreDownError):
        logger.error("Die Gespräche der Webseite sind nicht erreichbar: %s", error)
        return Problem("store_down")
    if isinstance(error, NotFound):
        return Problem("not_found")
    if isinstance(error, MethodNotSupported):
        return Problem("method", headers=dict(getattr(error, "headers", None) or {}))
    if isinstance(error, PayloadTooLarge):
        return Problem("body_too_large")
    if isinstance(error, SanicException) and 400 <= error.status_code < 500:
        return Problem("json_broken")
    reference = new_reference()
    logger.error("Vorgang %s: %s", reference, error, exc_info=error)
    return Problem("internal", reference=reference)


def _finished(request: Request, response: HTTPResponse) -> HTTPResponse:
    for name, value in {**FOR_DATA, **cross_origin_headers(request)}.items():
        response.headers.setdefault(name, value)
    body = response.body or b""
    packable = len(body) > WORTH_PACKING and "content-encoding" not in response.headers
    if packable and "gzip" in request.headers.get("accept-encoding", ""):
        response.body = gzip.compress(body, 1, mtime=0)
        response.headers["Content-Encoding"] = "gzip"
        response.headers["Vary"] = f"{response.headers['Vary']}, Accept-Encoding"
    return response


def as_json(body: Any) -> bytes:
    """A body."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
