"""The addresses of the desk in the browser. They keep nothing; codes are given out by desk_codes.py."""

from __future__ import annotations

import asyncio
from datetime import date
from functools import partial
from typing import Any

from sanic.request import Request
from sanic.response import HTTPResponse, raw

from bot.catalogue.sme import definition
from bot.channels import desk_bodies as wanted
from bot.channels.bodies import read
from bot.channels.desk_intake import case_from, now
from bot.channels.gate import address_of, answer
from bot.channels.limits import Limiter
from bot.channels.problems import Problem
from bot.channels.settings import FILE_BYTES, Settings
from bot.interview.partner_table import Partner, table_result
from bot.operator_in_force import InForce
from bot.rules.sme import Figures
from bot.scenarios.desk import DeskCase, judged
from bot.scenarios.desk_files import cases_of, file_text
from bot.scenarios.desk_info import desk_info, model_cases
from bot.scenarios.errors import ScenarioError

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class DeskRoutes:
    """Handlers; each raises a Problem if it cannot do what was asked."""

    def __init__(self, settings: Settings) -> None:
        """With these limits."""
        self._exports = Limiter(settings.exports_per_address)

    async def info(self, request: Request) -> HTTPResponse:
        """Groups of facts, days on which rules turn."""
        return answer(desk_info(now().catalogue, date.today()))

    async def cases(self, request: Request) -> HTTPResponse:
        """The model cases, as far as they are installed."""
        return answer({"cases": await _aside(model_cases, date.today())})

    async def judge(self, request: Request) -> HTTPResponse:
        """The board of a case, and what tells its variants apart."""
        here = now()
        return answer(judged(case_from(await read(request, wanted.Judge, most=FILE_BYTES), here), here.catalogue))

    async def save(self, request: Request) -> HTTPResponse:
        """The case as the text of a scenario file."""
        told = await read(request, wanted.Save, most=FILE_BYTES)
        return answer({"text": file_text(case_from(told, now()), told.kind)})

    async def load(self, request: Request) -> HTTPResponse:
        """The cases in the text of a scenario file."""
        told = await read(request, wanted.Load, most=FILE_BYTES)
        try:
            cases = await _aside(cases_of, told.text, told.name, now().catalogue, date.today())
        except ScenarioError as error:
            raise Problem("file_wrong", detail=str(error)) from error
        return answer({"cases": cases})

    async def workbook(self, request: Request) -> HTTPResponse:
        """The case as a spreadsheet."""
        from bot.scenarios.workbook import workbook  # loaded when the first one is wanted

        self._exports.require(address_of(request))
        here = now()
        case = case_from(await read(request, wanted.Judge, most=FILE_BYTES), here)
        return _file(await _aside(workbook, case, here.catalogue, date.today()), XLSX, "fall.xlsx")

    async def memo(self, request: Request) -> HTTPResponse:
        """The case's memo as PDF."""
        self._exports.require(address_of(request))
        here = now()
        case = case_from(await read(request, wanted.Judge, most=FILE_BYTES), here)
        return _file(await _aside(_pdf, case, here, date.today()), "application/pdf", "fall.pdf")

    async def partners(self, request: Request) -> HTTPResponse:
        """Counts from a table of partners."""
        table = await read(request, wanted.Table, most=FILE_BYTES)
        lands = {option.value for option in now().catalogue.questions["bundeslaender"].options}
        if any(row.land is not None and row.land not in lands for row in table.rows):
            raise Problem("invalid", field="rows")
        rows = [
            Partner(
                row.kind,
                Figures(row.staff, row.turnover, row.balance),
                row.land,
                row.abroad,
                tuple((tie.to, tie.share) for tie in row.ties),
            )
            for row in table.rows
        ]
        return answer(table_result(rows, definition().limits, table.applicant))


def _pdf(case: DeskCase, here: InForce, today: date) -> bytes:
    from bot.memo.content import memo_of  # loaded when the first memo is wanted
    from bot.memo.paper import pdf
    from bot.memo.variants import variants_section

    memo = memo_of(case.facts, case.day, today, here.catalogue, here.operator)
    return pdf(memo, variants_section(case, memo, here.catalogue, here.operator, today))


def _file(body: bytes, kind: str, name: str) -> HTTPResponse:
    return raw(body, headers={"Content-Disposition": f'attachment; filename="{name}"'}, content_type=kind)


async def _aside(work: Any, *arguments: Any) -> Any:
    """Work that takes long enough for others to notice."""
    return await asyncio.get_running_loop().run_in_executor(None, partial(work, *arguments))
