"""More of a list that was said before: "auch Thüringen" adds to the Länder that are known, and replaces none of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.language.facts.fold import fold
from bot.language.facts.model import Statement

ALSO = re.compile(
    r"^\W*(?:(?:ja|ach|und|ah|ahm|ah ja|stimmt|moment|halt|ubrigens|dann)\W+)*"
    r"(?:auch|dazu|ausserdem|zusatzlich|plus|und|noch|(?:kommt|kommen|gehort|gehoren) (?:noch|auch))\b(?! nicht| kein)"
)


def with_known(said: Sequence[Statement], text: str, known: Mapping[str, Any]) -> list[Statement]:
    """The statements, with what was known before them where the text only adds."""
    if not ALSO.match(fold(text)):
        return list(said)
    return [_joined(statement, known.get(statement.fact)) for statement in said]


def _joined(statement: Statement, before: Any) -> Statement:
    if not isinstance(statement.value, list) or not isinstance(before, list):
        return statement
    return replace(statement, value=list(dict.fromkeys([*before, *statement.value])))
