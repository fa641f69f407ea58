"""The words the ear learns from the catalogue. They arrive as lookup tables of the training data (bot/importer.py)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.language.facts.fold import fold
from bot.language.facts.model import Option, Question

SEPARATOR = ":"


@dataclass(frozen=True)
class Vocabulary:
    """Names of programmes and terms by id, and the questions with their choices."""

    programmes: Mapping[str, list[str]]
    terms: Mapping[str, list[str]]
    questions: Mapping[str, Question]
    titles: Mapping[str, Question]  # the same by their folded titles


def read_vocabulary(tables: Iterable[Mapping[str, Any]]) -> Vocabulary:
    """From lookup tables named `programm:<id>`, `begriff:<id>`, `frage:<fact>:<kind>` and `wahl:<fact>:<value>`."""
    programmes: dict[str, list[str]] = {}
    terms: dict[str, list[str]] = {}
    kinds: dict[str, str] = {}
    titles: dict[str, str] = {}
    options: dict[str, list[Option]] = {}
    for table in tables:
        kind, *path = table["name"].split(SEPARATOR)
        words = list(table["elements"])
        if kind == "programm":
            programmes[path[0]] = words
        elif kind == "begriff":
            terms[path[0]] = words
        elif kind == "frage":
            kinds[path[0]] = path[1]
            titles[fold(words[0])] = path[0]
        elif kind == "wahl":
            options.setdefault(path[0], []).append(Option(path[1], words[0], tuple(words[1:])))
    questions = {fact: Question(fact, kind, tuple(options.get(fact, ()))) for fact, kind in kinds.items()}
    return Vocabulary(programmes, terms, questions, {title: questions[fact] for title, fact in titles.items()})
