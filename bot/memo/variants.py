"""What would be if: the verdicts of a case's variants beside its own, as a section of the memo."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.answers import german
from bot.catalogue.model import Catalogue
from bot.memo.content import memo_of
from bot.memo.model import Memo
from bot.memo.outline import Cell, Section, Table, Text
from bot.memo.words import columns, word
from bot.operator import Operator
from bot.scenarios.desk import DeskCase


def variants_section(
    case: DeskCase, own: Memo, catalogue: Catalogue, operator: Operator, today: date
) -> tuple[Section, ...]:
    """For each variant and programme the fit and the stand, and in words whether that differs from the case itself."""
    if not case.variants:
        return ()
    first = {sheet.id: (sheet.fit, sheet.stand) for sheet in own.sheets}
    rows = []
    for variant in case.variants:
        memo = memo_of(variant.facts, variant.day, today, catalogue, operator)
        differing = [sheet for sheet in memo.sheets if (sheet.fit, sheet.stand) != first[sheet.id]]
        rows += [(Cell(variant.name), Cell(sheet.name), Cell(sheet.fit), Cell(sheet.stand)) for sheet in differing]
    same = [variant.name for variant in case.variants if variant.name not in {row[0].text for row in rows}]
    told = [Text(word("varianten_einleitung"))]
    told += [Text(word("varianten_gleich", varianten=german.listed(same)))] if same else []
    return (Section(word("varianten"), (*told, *_table(rows))),)


def _table(rows: Sequence[tuple[Cell, ...]]) -> tuple[Table, ...]:
    if not rows:
        return ()
    return (Table(columns("varianten_spalten"), tuple(rows), (0.28, 0.32, 0.2, 0.2), word("varianten")),)
