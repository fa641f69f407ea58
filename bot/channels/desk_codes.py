"""A case at the desk goes on as a talk by a code, and a talk's case comes to the desk by one."""

from __future__ import annotations

import hmac
import secrets
from datetime import date
from typing import Any

from sanic.request import Request
from sanic.response import HTTPResponse

from bot.answers import german
from bot.channels import desk_bodies as wanted
from bot.channels.bodies import read
from bot.channels.desk_intake import case_from, now
from bot.channels.gate import address_of, answer
from bot.channels.limits import Limiter
from bot.channels.problems import Problem, phrases
from bot.channels.settings import FILE_BYTES, Settings
from bot.keeping.cases import Case, Cases, TooManyGuessesError
from bot.keeping.codes import find_code

GUESSING_SECONDS = 3600


class DeskCodes:
    """Handlers; each raises a Problem if it cannot do what was asked."""

    def __init__(self, settings: Settings) -> None:
        """With these limits."""
        self._given_out = Limiter(settings.conversations_per_address)
        self._key = secrets.token_bytes(32)  # never written down: what counts guesses leads back to no address

    async def keep(self, request: Request) -> HTTPResponse:
        """A code to go on with as a talk."""
        self._given_out.require(address_of(request))
        here = now()
        case = case_from(await read(request, wanted.Judge, most=FILE_BYTES), here)
        if not case.facts:
            raise Problem("case_empty")
        day = {} if case.day == date.today() else {"stichtag": case.day.isoformat()}  # a talk keeps its day as a fact
        kept = Case({**case.facts, **day}, case.day.isoformat(), here.catalogue.version, {})
        receipt = Cases().keep_resume(kept, f"labor-{secrets.token_hex(16)}", here.operator.days_kept)
        until = receipt.until.date()
        told = {
            "code": receipt.secret,
            "until": until.isoformat(),
            "kept": phrases()["kept"].format(day=german.day(until)),
        }
        return answer(told, 201)

    async def open(self, request: Request) -> HTTPResponse:
        """The case behind a code."""
        code = await _code(request)
        case = self._guessed(Cases().resume, code, request)
        if case is None:
            raise Problem("code_unknown", field="code")
        facts = {fact: value for fact, value in case.facts.items() if fact != "stichtag"}
        return answer({"facts": facts, "as_of": case.day})

    async def erase(self, request: Request) -> HTTPResponse:
        """The case behind a code goes."""
        code = await _code(request)
        if not self._guessed(Cases().discard, code, request):
            raise Problem("code_unknown", field="code")
        return HTTPResponse(status=204)

    def _guessed(self, attempt: Any, code: str, request: Request) -> Any:
        """Wrong codes are counted for the address they come from."""
        who = hmac.digest(self._key, address_of(request).encode(), "sha256").hex()
        try:
            return attempt(code, who)
        except TooManyGuessesError as error:
            raise Problem.too_many(GUESSING_SECONDS) from error


async def _code(request: Request) -> str:
    typed = (await read(request, wanted.Opened)).code
    return find_code(typed) or typed
