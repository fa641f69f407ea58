"""What a text says amid a talk: the fact reader (bot/language/facts), put right by what its words and the known facts tell beside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from bot.language import added, lands
from bot.language.facts import reader
from bot.language.facts.fold import fold
from bot.language.facts.model import Question, Statement
from bot.language.heard import Reader
from bot.language.misplaced import without_misplaced


def answer(text: str, asked: Question, known: Mapping[str, Any] | None = None) -> list[Statement]:
    """What a text says as a reply to a question. The title on a button names its choice and nothing else."""
    picked = [option.value for option in asked.options if fold(option.title) == fold(text)]
    if picked:
        return [Statement(asked.fact, picked if asked.kind == "mehrfach" else picked[0], 0, len(text))]
    said, stated = reader.answer_and_stated(text, asked, known)
    said = lands.put_right(said, text)
    return without_misplaced(added.with_known(said, text, known or {}), stated, text, asked)


def read(text: str, known: Mapping[str, Any] | None = None, alone: bool = True) -> list[Statement]:
    """What a text says whatever is asked; what only adds to a known list is joined to it. `alone`: see reader.read."""
    return added.with_known(lands.put_right(reader.read(text, known, alone), text), text, known or {})


def correct(text: str, known: Mapping[str, Any] | None = None) -> list[Statement]:
    """What a text changes of what was said; what only adds to a known list is joined to it."""
    return added.with_known(reader.correction(text, known), text, known or {})


READER = Reader(read, answer, reader.hypothesis, reader.correction, partial(read, alone=False))


def knowing(facts: Mapping[str, Any]) -> Reader:
    """A reader amid a talk in which these facts are known: whoever decides may ask again, each text of a message is read once."""
    noted: dict[tuple[Any, ...], list[Statement]] = {}

    def once(key: tuple[Any, ...], find: Callable[[], list[Statement]]) -> list[Statement]:
        if key not in noted:
            noted[key] = find()
        return noted[key]

    return Reader(
        hypothesis=READER.hypothesis,
        read=lambda text: once(("read", text), lambda: read(text, facts)),
        answer=lambda text, asked: once((asked.fact, text), lambda: answer(text, asked, facts)),
        correction=lambda text: once(("correction", text), lambda: correct(text, facts)),
        heard=lambda text: noted.get(("read", text)) or once(("heard", text), lambda: read(text, facts, alone=False)),
    )
