"""The memo as data for other programs; `memo.schema.json` describes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bot.answers.cards import source_card
from bot.answers.phrases import say
from bot.memo.model import Memo, Row, Sheet

SCHEMA_FILE = Path(__file__).parent / "memo.schema.json"
FORMAT = "clusterlotse-memo/1"


def data(memo: Memo) -> dict[str, Any]:
    """The whole memo as plain values."""
    return {
        "format": FORMAT,
        "reference": memo.reference,
        "as_of": memo.day.isoformat(),
        "created": memo.created.isoformat(),
        "catalogue": {
            "version": memo.version,
            "newest_source": memo.newest_source.isoformat(),
            "changed_since": memo.changed_since,
        },
        "operator": memo.operator,
        "facts": dict(memo.facts),
        "recommendation": [sheet.id for sheet in memo.recommended],
        "programmes": [_sheet(sheet) for sheet in memo.sheets],
        "next_steps": list(memo.steps),
        "plan": [
            {"title": row.title, "text": row.text, "when": row.when, "sources": list(row.sources)} for row in memo.plan
        ],
        "warnings": list(memo.warnings),
        "pointers": list(memo.pointers),
        "sources": [source_card(source) for source in memo.sources],
        "disclaimer": say("haftung"),
    }


def _sheet(sheet: Sheet) -> dict[str, Any]:
    verdict, since = sheet.verdict, sheet.verdict.availability.since
    return {
        "id": sheet.id,
        "name": sheet.name,
        "fit": verdict.fit.value,
        "open_reason": list(verdict.open_reasons),
        "availability": verdict.availability.stand.value,
        "availability_since": since.isoformat() if since else None,
        "proof": sheet.proof,
        "criteria": [_row(row) for row in sheet.rows],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "id": row.id,
        "title": row.title,
        "weight": row.weight,
        "needed": row.needed,
        "said": row.said,
        "state": row.state.value,
        "sources": list(row.sources),
    }


def to_json(memo: Memo) -> bytes:
    """The memo as a JSON file."""
    return json.dumps(data(memo), ensure_ascii=False, indent=2).encode()
