"""Rasa's plain REST channel takes any sender for any talk. It is for programs on this machine, so nobody else reaches it."""

from __future__ import annotations

from ipaddress import ip_address

from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.gate import refusal
from bot.channels.origins import is_own
from bot.channels.problems import Problem

LOCAL = "/webhooks/rest"
BY_A_PROXY = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")


async def keep_rest_local(request: Request) -> HTTPResponse | None:
    """Refuse what comes from another machine, through a proxy, or from a page in somebody's browser."""
    if request.path.startswith(LOCAL) and not _is_local(request):
        return refusal(request, Problem("not_local"))
    return None


def _is_local(request: Request) -> bool:
    origin = request.headers.get("origin")
    if any(name in request.headers for name in BY_A_PROXY) or (origin is not None and not is_own(request, origin)):
        return False
    try:
        return ip_address(request.ip).is_loopback
    except ValueError:
        return False
