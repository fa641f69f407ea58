"""The memo as a document of headings, lines and tables: what PDF and HTML have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.answers import german
from bot.answers.phrases import say
from bot.answers.sources import GRADES
from bot.catalogue.model import Source
from bot.memo.model import Memo, Row, Sheet
from bot.memo.words import columns, word
from bot.rules.availability import Stand


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Lines:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Cell:
    """A cell of a table; `url` makes it a link, `mark` names the state it shows."""

    text: str
    url: str | None = None
    mark: str = ""


@dataclass(frozen=True)
class Table:
    """A table; the first cell of each row is its heading. `widths` are shares of the line."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    caption: str


@dataclass(frozen=True)
class Section:
    """A heading of level 2 or 3 with what follows it."""

    title: str
    blocks: tuple[Text | Lines | Table, ...]
    level: int = 2


def head(memo: Memo) -> tuple[tuple[str, str], ...]:
    """What identifies the memo: number, days, version."""
    version = word("kopf_katalog_wert", fassung=memo.version, tag=german.day(memo.newest_source))
    lines = (
        (word("kopf_nummer"), memo.reference),
        (word("kopf_tag"), german.day(memo.day)),
        (word("kopf_erstellt"), german.day(memo.created)),
        (word("kopf_katalog"), version),
        (word("kopf_betreiber"), memo.operator or ""),
    )
    return tuple(line for line in lines if line[1])


def sections(memo: Memo) -> Iterable[Section]:
    """The document from the result down to the sources."""
    yield Section(word("ueberblick"), (Text(_recommendation(memo)), _overview(memo)))
    yield Section(word("schritte"), (Lines(memo.steps),))
    if memo.plan:
        yield Section(word("fahrplan", programm=memo.recommended[0].name), (_plan(memo),))
    yield Section(word("warnungen"), (Lines(memo.warnings),))
    yield Section(word("angaben"), (_answers(memo),))
    yield Section(word("kriterien"), (Text(word("einleitung")),))
    for sheet in memo.sheets:
        yield _programme(sheet, memo)
    yield Section(word("wege"), (Lines(memo.pointers),))
    yield Section(word("quellen"), (Text(word("quellen_erklaerung")), _sources(memo)))


def _recommendation(memo: Memo) -> str:
    if not memo.recommended:
        return word("empfohlen_keines", tag=german.day(memo.day))
    return word("empfohlen", programme=german.listed(sheet.name for sheet in memo.recommended[:1]))


def _overview(memo: Memo) -> Table:
    rows = tuple((Cell(s.name), Cell(s.fit), Cell(s.stand)) for s in memo.sheets)
    return Table(columns("ueberblick_spalten"), rows, (0.4, 0.3, 0.3), word("ueberblick"))


def _plan(memo: Memo) -> Table:
    rows = tuple((Cell(row.title), Cell(row.text), Cell(row.when), Cell(_numbers(row.sources))) for row in memo.plan)
    return Table(columns("fahrplan_spalten"), rows, (0.22, 0.5, 0.18, 0.1), word("schritte"))


def _answers(memo: Memo) -> Table:
    rows = tuple((Cell(title), Cell(value)) for title, value in memo.answers)
    return Table(columns("angaben_spalten"), rows, (0.5, 0.5), word("angaben"))


def _programme(sheet: Sheet, memo: Memo) -> Section:
    stand = word("programm_stand", tag=german.day(memo.day), stand=sheet.stand)
    proof = f" [{sheet.proof}]" if sheet.proof else ""
    rows = tuple(_criterion(row) for row in sheet.rows)
    table = Table(columns("kriterien_spalten"), rows, (0.24, 0.25, 0.2, 0.21, 0.1), sheet.name)
    lines = [Text(word("programm_urteil", urteil=sheet.fit)), Text(stand + proof)]
    if sheet.verdict.availability.stand is Stand.CLOSED:
        lines.append(Text(word("kriterien_geschlossen")))
    return Section(sheet.name, (*lines, table), level=3)


def _criterion(row: Row) -> tuple[Cell, ...]:
    return (
        Cell(f"{row.title} ({row.weight})"),
        Cell(german.capital(row.needed)),
        Cell(german.capital(row.said) if row.said else word("nichts_gesagt")),
        Cell(say(f"zustand_{row.state.value}"), mark=row.state.value),
        Cell(_numbers(row.sources)),
    )


def _numbers(sources: tuple[int, ...]) -> str:
    return ", ".join(str(number) for number in sources)


def _sources(memo: Memo) -> Table:
    rows = tuple(
        (Cell(str(number)), Cell(source.title, source.url), Cell(dated(source)), Cell(say(GRADES[source.grade])))
        for number, source in enumerate(memo.sources, 1)
    )
    return Table(columns("quellen_spalten"), rows, (0.07, 0.5, 0.19, 0.24), word("quellen"))


def dated(source: Source) -> str:
    """The day of a source, or how it is dated otherwise."""
    return german.day(source.date) if source.date else source.dated or say("quelle_undatiert")
