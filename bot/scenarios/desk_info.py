"""What the desk in the browser needs before a case is there: groups of facts, days on which rules turn, model cases."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.catalogue.load import load
from bot.catalogue.model import Catalogue
from bot.scenarios.desk_files import told_cases
from bot.scenarios.desk_words import groups
from bot.scenarios.errors import ScenarioError
from bot.scenarios.reader import read_paths
from bot.scenarios.turns import turns

MODEL_CASES = Path(__file__).resolve().parents[2] / "tests" / "scenarios" / "modellfaelle"


def desk_info(catalogue: Catalogue, today: date) -> dict[str, Any]:
    """Groups and days; `days` in rising order, each with what turns on it."""
    return {"today": today.isoformat(), "groups": groups(catalogue), "days": _days(catalogue)}


def _days(catalogue: Catalogue) -> list[dict[str, Any]]:
    found: dict[date, list[str]] = {}
    for programme in catalogue.programmes.values():
        for turn in turns(programme):
            found.setdefault(turn.day, []).append(turn.text)
    return [{"day": day.isoformat(), "turns": list(dict.fromkeys(found[day]))} for day in sorted(found)]


@lru_cache(maxsize=1)
def model_cases(today: date) -> list[dict[str, Any]]:
    """The project's model cases; none where they were not installed or do not fit this catalogue."""
    if not MODEL_CASES.is_dir():
        return []
    try:
        return told_cases(read_paths([MODEL_CASES], load()), today)
    except ScenarioError:
        return []
