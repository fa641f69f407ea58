"""A memo by its token, as a file of one of four kinds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.catalogue.load import load
from bot.catalogue.model import Catalogue
from bot.keeping.cases import Cases
from bot.memo.calendar import ics
from bot.memo.content import memo_of
from bot.memo.data import to_json
from bot.memo.dates import appointments
from bot.memo.model import Memo
from bot.memo.page import html
from bot.memo.paper import pdf
from bot.operator_in_force import in_force


@dataclass(frozen=True)
class File:
    """What goes over the wire. Pages are shown, everything else is saved under its name."""

    body: bytes
    content_type: str
    name: str
    inline: bool = False


def file_of(token: str, kind: str, nonce: str = "", today: date | None = None) -> File | None:
    """The file, None if the token opens nothing (any more) or there is no such kind."""
    if kind not in KINDS:
        return None
    case = Cases().memo(token)
    if case is None:
        return None
    now = in_force(load())
    day, today = date.fromisoformat(case.day), today or date.today()
    memo = memo_of(case.facts, day, today, now.catalogue, now.operator, version=case.version)
    return KINDS[kind](memo, now.catalogue, nonce)


def _pdf(memo: Memo, *_: object) -> File:
    return File(pdf(memo), "application/pdf", f"{memo.reference}.pdf")


def _html(memo: Memo, _: Catalogue, nonce: str) -> File:
    return File(html(memo, nonce).encode(), "text/html; charset=utf-8", f"{memo.reference}.html", inline=True)


def _json(memo: Memo, *_: object) -> File:
    return File(to_json(memo), "application/json", f"{memo.reference}.json")


def _ics(memo: Memo, catalogue: Catalogue, _: str) -> File:
    body = ics(memo, appointments(memo, catalogue.programmes))
    return File(body, "text/calendar; charset=utf-8", f"{memo.reference}.ics")


KINDS: dict[str, Callable[[Memo, Catalogue, str], File]] = {"pdf": _pdf, "html": _html, "json": _json, "ics": _ics}
