"""A change that names its fact by title: "Ändern: Zahl der KMU: 9". Pages write it when somebody presses "ändern".

Without a value ("Ändern: Zahl der KMU") it asks for the new one; the summary's buttons write that, and "Weitere Angaben ändern" for
more of them. Read strictly: the words of the catalogue and nothing that merely sounds like them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from bot.language import ear
from bot.language.facts.fold import fold
from bot.language.facts.model import Question, Statement

BARE = re.compile(r"^\s*ändern:\s*(.+?)\s*[:.?]?\s*$", re.I | re.S)
MORE = re.compile(r"^\s*weitere angaben ändern\W*$", re.I)
FORM = re.compile(r"^\s*ändern:\s*(.+?)\s*:\s+(\S.*?)\s*$", re.I | re.S)
NUMBER = re.compile(r"^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$")
DAY = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})$")
YES_NO = {"ja": True, "nein": False}


def listen(text: str, titles: Mapping[str, Question], known: Collection[str], reader: ear.Reader) -> ear.Heard | None:
    """The change, None if the text is none. `titles`: the questions by their folded titles."""
    if MORE.match(text):
        return ear.Heard("korrektur", details={"weitere": True})
    bare = BARE.match(text)
    named = titles.get(fold(bare[1])) if bare else None
    if named:
        return ear.Heard("korrektur", details={"fakt": named.fact})
    form = FORM.match(text)
    asked = titles.get(fold(form[1])) if form else None
    if form is None or asked is None:
        return None
    value = _value(form[2], asked)
    said = [Statement(asked.fact, value, *form.span(2))] if value is not None else reader.answer(form[2], asked)
    found = [statement for statement in said if statement.fact == asked.fact]
    if not found:
        return None
    return ear.Heard("korrektur" if asked.fact in known else "angabe", found)


def _value(text: str, asked: Question) -> Any:
    if asked.kind == "ja_nein":
        return YES_NO.get(text.lower())
    if asked.kind == "zahl":
        return _number(text)
    if asked.kind == "datum":
        return _day(text)
    if asked.options:
        chosen = _chosen(text, asked)
        return (chosen if asked.kind == "mehrfach" else chosen[0]) if chosen else None
    return text


def _number(text: str) -> int | float | None:
    form = NUMBER.match(text)
    if not form:
        return None
    whole = form[1].replace(".", "")
    return float(f"{whole}.{form[2]}") if form[2] else int(whole)


def _day(text: str) -> str | None:
    form = DAY.match(text)
    try:
        return date(int(form[3]), int(form[2]), int(form[1])).isoformat() if form else None
    except ValueError:
        return None


def _chosen(text: str, asked: Question) -> list[str]:
    """The options whose titles stand in the text; the longest first, for "Sachsen" stands in "Sachsen-Anhalt" too."""
    chosen, rest = set(), text
    for option in sorted(asked.options, key=lambda option: -len(option.title)):
        if option.title in rest:
            chosen.add(option.value)
            rest = rest.replace(option.title, "")
    return [option.value for option in asked.options if option.value in chosen]
