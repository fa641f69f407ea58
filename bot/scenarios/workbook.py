"""A case with its variants as a spreadsheet: the case, the verdicts, the criteria, the sources.

Every cell with words is text and nothing else: whatever a person typed, no program that opens the file computes with it.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from bot.answers import german
from bot.answers.facts import said_text, value_text
from bot.catalogue.model import Catalogue, Source
from bot.interview.assessment import Assessment, assess
from bot.rules.facts import said
from bot.rules.judge import Verdict
from bot.scenarios.desk import DeskCase
from bot.scenarios.desk_words import word, words

STATES = ("erfuellt", "nicht_erfuellt", "offen", "pruefen", "entfaellt")
FORMULA = ("=", "+", "-", "@")
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
WIDEST = 60
Row = Sequence[Any]


def workbook(case: DeskCase, catalogue: Catalogue, today: date) -> bytes:
    """The file."""
    judged = [(column.name, assess(column.facts, catalogue, column.day)) for column in case.columns]
    sources: list[Source] = []
    sheets = [
        (words("fall_kopf") + [name for name, _ in judged], list(_case(case, catalogue, today))),
        (words("urteile_kopf"), list(_verdicts(judged, catalogue))),
        (words("kriterien_kopf"), list(_criteria(judged, catalogue, sources))),
        (words("quellen_kopf"), [_source(number, source) for number, source in enumerate(sources, 1)]),
    ]
    book = Workbook()
    book.remove(book.active)
    for title, (head, rows) in zip(words("blaetter"), sheets, strict=True):
        _write(book.create_sheet(title), head, rows)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _case(case: DeskCase, catalogue: Catalogue, today: date) -> Iterable[Row]:
    name, day, version, made, remark = words("fall_zeilen")
    yield name, "name", case.name or word("ohne_namen")
    yield day, "tag", *(column.day for column in case.columns)
    yield version, "", catalogue.version
    yield made, "", today
    yield remark, "", word("hinweis")
    for fact in dict.fromkeys(fact for column in case.columns for fact in column.facts):
        question = catalogue.questions[fact]
        told = (column.facts.get(fact) for column in case.columns)
        yield question.title, fact, *(word("ungesagt") if v is None else _value(question, v) for v in told)


def _value(question: Any, value: Any) -> Any:
    """A plain number stays a number, so that one can compute with it; everything else is said."""
    plain = isinstance(value, (int, float)) and not isinstance(value, bool)
    return value if plain else value_text(question, value)


def _verdicts(judged: Sequence[tuple[str, Assessment]], catalogue: Catalogue) -> Iterable[Row]:
    first = {verdict.id: _told(verdict) for verdict in judged[0][1].verdicts}
    for name, assessment in judged:
        for verdict in assessment.verdicts:
            counted = Counter(finding.state.value for finding in verdict.findings)
            numbers = [counted[state] for state in STATES]
            differs = word("ja" if _told(verdict) != first[verdict.id] else "nein")
            short = catalogue.programmes[verdict.id].short
            yield (name, assessment.day, short, *_told(verdict), verdict.availability.since, *numbers, differs)


def _told(verdict: Verdict) -> tuple[str, str, str]:
    reasons = german.listed(word(f"wert_{reason}") for reason in verdict.open_reasons)
    return word(f"wert_{verdict.fit.value}"), reasons, word(f"wert_{verdict.availability.stand.value}")


def _criteria(judged: Sequence[tuple[str, Assessment]], catalogue: Catalogue, sources: list[Source]) -> Iterable[Row]:
    for name, assessment in judged:
        for verdict in assessment.verdicts:
            programme = catalogue.programmes[verdict.id]
            for finding in verdict.findings:
                text, criterion = programme.texts[finding.criterion.id], finding.criterion
                known = [f for f in (*criterion.reads, *text.about) if said(assessment.facts, f) is not None]
                told = said_text(assessment.facts, known, catalogue) or word("ungesagt")
                yield (
                    *(name, programme.short, text.id, text.title, word(f"rolle_{criterion.role.value}")),
                    *(word("ja" if criterion.decides else "nein"), text.needed, told),
                    *(word(f"wert_{finding.state.value}"), ", ".join(_numbers(text.sources, sources))),
                )


def _numbers(wanted: Iterable[Source], listed: list[Source]) -> Iterable[str]:
    for source in dict.fromkeys(wanted):
        if source not in listed:
            listed.append(source)
        yield str(listed.index(source) + 1)


def _source(number: int, source: Source) -> Row:
    return number, source.title, source.url or "", source.date or source.dated or word("undatiert"), source.grade


def _write(sheet: Any, head: Row, rows: Iterable[Row]) -> None:
    for line, row in enumerate((head, *rows), 1):
        for column, value in enumerate(row, 1):
            _fill(sheet.cell(line, column), value)
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="E8EEF5")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    for number, column in enumerate(sheet.columns, 1):
        longest = max((len(str(cell.value)) for cell in column if cell.value is not None), default=0)
        sheet.column_dimensions[get_column_letter(number)].width = min(max(longest + 2, 10), WIDEST)


def _fill(cell: Any, value: Any) -> None:
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(value, str):
        cell.value = UNWRITABLE.sub("", value)
        cell.data_type = "s"  # text, also where it begins like a formula
        cell.quotePrefix = value.startswith(FORMULA)
    elif value is not None:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "DD.MM.YYYY"
