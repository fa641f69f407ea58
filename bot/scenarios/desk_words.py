"""The words and groups of the desk in the browser, from desk.yaml."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.catalogue.model import Catalogue
from bot.catalogue.yaml_file import read_mapping

FILE = Path(__file__).parent / "desk.yaml"


@lru_cache(maxsize=1)
def _content() -> dict[str, Any]:
    return read_mapping(FILE)


def word(key: str) -> str:
    """One word or sentence."""
    return str(_content()[key])


def words(key: str) -> list[str]:
    """The headings of a table."""
    return word(key).split("|")


def groups(catalogue: Catalogue) -> list[dict[str, Any]]:
    """In which groups the facts are shown; a fact of no group stands in the last one. The day has a field of its own."""
    told = [{"title": g["titel"], "facts": _known(g["fakten"], catalogue)} for g in _content()["gruppen"]]
    grouped = {fact for group in told for fact in group["facts"]} | {"stichtag"}
    rest = [fact for fact in catalogue.questions if fact not in grouped]
    return [group for group in (*told, {"title": word("uebrige"), "facts": rest}) if group["facts"]]


def _known(facts: list[str], catalogue: Catalogue) -> list[str]:
    return [fact for fact in facts if fact in catalogue.questions]
