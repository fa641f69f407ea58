"""What was heard as Rasa's entities: the desk reads them by their kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.language.heard import Heard
from bot.language.worked_out import total_of


def entities(
    heard: Heard, programmes: Sequence[str], terms: Sequence[str], text: str, facts: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    """One for each statement, name, topic and detail; the act is the intent."""
    counted = {*facts, *(said.fact for said in heard.statements)}
    for said in heard.statements:
        total = total_of(said, text, counted)
        share = {"anteil_an": total} if total else {}
        yield _entity("angabe", {"fakt": said.fact, "wert": said.value, **share}, said.start, said.end)
    for id_ in programmes:
        yield _entity("programm", id_)
    for id_ in terms:
        yield _entity("begriff", id_)
    if heard.topic:
        yield _entity("thema", heard.topic)
    if heard.number is not None:
        yield _entity("nummer", heard.number)
    if heard.details is not None:
        yield _entity("einzelheit", dict(heard.details))


def _entity(kind: str, value: Any, start: int = 0, end: int = 0) -> dict[str, Any]:
    return {"entity": kind, "value": value, "start": start, "end": end, "extractor": "Ear"}
