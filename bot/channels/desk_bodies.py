"""What requests of the desk may hold. Facts are checked later, by the catalogue: one that is wrong is listed, not refused."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, Extra, Field, StrictBool, confloat, conint, conlist, constr, root_validator, validator

from bot.interview.note import FIRST_DAY, LAST_DAY
from bot.interview.partner_table import KINDS, TIED_ONLY

MOST_FACTS = 200
MOST_VARIANTS = 5
MOST_ROWS = 200
MOST_TIES = 20
ANY = 1_000_000_000_000

if TYPE_CHECKING:  # mypy sees plain types where pydantic checks patterns
    Name = str
    Code = str
    Land = str
    Word = str
    FileText = str
    Amount = float
    Share = float
    Place = int
else:
    Name = constr(strict=True, max_length=120)
    Code = constr(strict=True, min_length=1, max_length=60)
    Land = constr(strict=True, regex=r"^[a-z-]{1,40}\Z")
    Word = constr(strict=True, regex=r"^[a-z]{1,20}\Z")
    FileText = constr(strict=True, min_length=1)
    Amount = conint(strict=True, ge=0, le=ANY) | confloat(strict=True, ge=0, le=ANY)
    Share = conint(strict=True, ge=0, le=100) | confloat(strict=True, ge=0, le=100)
    Place = conint(strict=True, ge=0, lt=MOST_ROWS)


class _Body(BaseModel):
    """Nothing unknown in it."""

    class Config:
        """A field that nobody reads is a mistake of the sender."""

        extra = Extra.forbid

    @root_validator(pre=True)
    def nothing_is_null(cls, values: dict[str, Any]) -> dict[str, Any]:
        """What is not known is left out."""
        if None in values.values():
            raise ValueError("null")
        return values


class _Day(_Body):
    """A day to judge, if one is named."""

    as_of: date | None = None

    @validator("as_of", pre=True)
    def a_day(cls, value: Any) -> Any:
        """Written as ISO has it, within the years that the catalogue can speak of."""
        day = date.fromisoformat(value) if isinstance(value, str) else None
        if day is None or not FIRST_DAY <= day <= LAST_DAY:
            raise ValueError("as_of")
        return day


class Variation(_Day):
    """Facts that a variant changes; null makes one unsaid."""

    facts: dict[str, Any] = Field(default_factory=dict)

    @validator("facts", pre=True)
    def not_too_many(cls, value: Any) -> Any:
        """An object, with no more facts than any catalogue has questions."""
        if not isinstance(value, dict) or len(value) > MOST_FACTS:
            raise ValueError("facts")
        return value


class Judge(Variation):
    """A case with variants."""

    name: Name = ""
    variants: conlist(Variation, max_items=MOST_VARIANTS) = Field(default_factory=list)  # type: ignore[valid-type]


class Save(Judge):
    """A case as a file of this kind."""

    kind: Word = "yaml"

    @validator("kind")
    def known(cls, value: str) -> str:
        """One of the two kinds."""
        if value not in ("yaml", "json"):
            raise ValueError("kind")
        return value


class Load(_Body):
    """A file's name and text."""

    name: Name = "datei.yml"
    text: FileText


class Opened(_Body):
    """A code to come back with."""

    code: Code


class Tie(_Body):
    """Another row of the table, and the share in percent."""

    to: Place
    share: Share


class Row(_Body):
    """A partner without a name."""

    kind: Word
    staff: Amount | None = None
    turnover: Amount | None = None
    balance: Amount | None = None
    land: Land | None = None
    abroad: StrictBool = False
    ties: conlist(Tie, max_items=MOST_TIES) = Field(default_factory=list)  # type: ignore[valid-type]

    @validator("kind")
    def known(cls, value: str) -> str:
        """A kind of partner."""
        if value not in KINDS:
            raise ValueError("kind")
        return value


class Table(_Body):
    """Partners in their order."""

    rows: conlist(Row, max_items=MOST_ROWS)  # type: ignore[valid-type]
    applicant: Place | None = None

    @validator("applicant")
    def among_them(cls, value: int | None, values: dict[str, Any]) -> int | None:
        """Who applies has a row, and takes part."""
        rows = values.get("rows", [])
        if value is not None and (value >= len(rows) or rows[value].kind == TIED_ONLY):
            raise ValueError("applicant")
        return value

    @validator("rows")
    def ties_within(cls, value: list[Row]) -> list[Row]:
        """A tie leads to a row that is there."""
        if any(tie.to >= len(value) for row in value for tie in row.ties):
            raise ValueError("rows")
        return value
