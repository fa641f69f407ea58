"""What a request may hold: a small JSON object of known fields, or a Problem that names what is wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, StrictBool, StrictStr, ValidationError, conint, constr, root_validator
from sanic.request import Request

from bot.channels.problems import Problem
from bot.channels.settings import BODY_BYTES

DRAIN_BYTES = 4 * 1024 * 1024  # so much of a body that is too large is read and dropped, to get our answer across
HIGHEST = 1_000_000_000

if TYPE_CHECKING:  # mypy sees plain types where pydantic checks patterns
    Key = str
    Short = str
    Subject = str
    Statement = str
    Seq = int
else:
    Key = constr(strict=True, regex=r"^[A-Za-z0-9_-]{8,64}\Z")
    Short = constr(strict=True, regex=r"^[A-Za-z0-9_-]{1,32}\Z")
    Subject = constr(strict=True, regex=r"^[a-z0-9-]{1,60}\Z")
    Statement = constr(strict=True, regex=r"^[A-Za-z0-9_:-]+([/#][A-Za-z0-9_:-]+)?\Z", max_length=120)
    Seq = conint(strict=True, ge=1, le=HIGHEST)


class Start(BaseModel):
    """Begin a talk."""

    subject: Subject | None = None
    greet: StrictBool = True


class Send(BaseModel):
    """Say something."""

    key: Key
    text: StrictStr | None = None
    button: Short | None = None

    @root_validator(skip_on_failure=True)
    def one_of_both(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Either a text or a button."""
        if (values["text"] is None) == (values["button"] is None):
            raise ValueError("text oder button")
        return values


class Objection(BaseModel):
    """Doubt a statement."""

    seq: Seq
    statement: Statement


B = TypeVar("B", bound=BaseModel)


async def read(request: Request, kind: type[B], *, optional: bool = False) -> B:
    """The body of a request as this kind."""
    raw = await raw_body(request)
    if not raw and optional:
        return kind()
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise Problem("media_type")
    try:
        content = json.loads(raw.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise Problem("json_broken") from error
    if not isinstance(content, dict):
        raise Problem("invalid", field="body")
    for name, value in content.items():
        if name not in kind.__fields__ or value is None:
            raise Problem("invalid", field=_short(name))
    try:
        return kind(**content)
    except ValidationError as error:
        place = error.errors()[0]["loc"][0]
        raise Problem("invalid", field="body" if place == "__root__" else _short(str(place))) from error


def number(request: Request, name: str, default: int, low: int, high: int) -> int:
    """A whole number from the query."""
    given = request.args.getlist(name) or [str(default)]
    text = given[0]
    if len(given) > 1 or not (text.isascii() and text.isdigit() and len(text) <= 10) or not low <= int(text) <= high:
        raise Problem("invalid", field=name)
    return int(text)


async def raw_body(request: Request, most: int = BODY_BYTES) -> bytes:
    """The body of a request whose route streams; a Problem if it is larger."""
    stream = request.stream
    assert stream is not None  # it is there until the answer is sent
    stream.request_max_size = DRAIN_BYTES
    declared = request.headers.get("content-length", "0")
    if declared.isdigit() and int(declared) > most:
        raise Problem("body_too_large")
    raw = b""
    async for chunk in stream:
        raw += chunk
        if len(raw) > most:
            raise Problem("body_too_large")
    return raw


def _refuse(name: str) -> Any:
    raise ValueError(name)


def _short(field: str) -> str:
    """The name of a field as we repeat it; names we do not know come from outside."""
    known = {"key", "text", "button", "subject", "greet", "seq", "statement"}
    return field if field in known else "unbekanntes Feld"
