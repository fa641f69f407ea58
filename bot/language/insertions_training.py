"""How it is learned what is only put into a sentence (bot/language/facts/insertions.py).

From remarks and from stretches that sound alike but tell something (data/nlu/einschuebe), and from what stands between two marks in the
other sentences to learn from: nearly all of that tells something.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.language.facts.insertions import BUCKETS, OTHER, middles, vector
from bot.language.facts.leaning import Leaning
from bot.language.facts.tokens import Token, tokenize
from bot.language.measured import fitted

TABLE = "einschub"
C = 1.0
TOLD = frozenset(
    {"aussage", "angabe", "geltung", "firmen"}
)  # names of lookup tables whose sentences hold stretches between marks
_MARKED = re.compile(r"\[([^\]]+)\]\([^)]*\)|⇒.*$")


def is_insertion(table: Mapping[str, Any]) -> bool:
    """Does the lookup table hold remarks or what sounds like them, and no names?"""
    return bool(table["name"].split(":")[0] == TABLE)


def learned_from(tables: Iterable[Mapping[str, Any]]) -> Leaning:
    """The model of all lookup tables, those named `einschub:<bemerkung|auskunft>` first."""
    tables = list(tables)
    told = [
        (table["name"].split(":")[1], text) for table in tables if is_insertion(table) for text in table["elements"]
    ]
    own = {text.casefold() for _, text in told}
    examples = [(label, list(tokenize(text))) for label, text in told]
    sentences = (text for table in tables if table["name"].split(":")[0] in TOLD for text in table["elements"])
    for text in dict.fromkeys(_MARKED.sub(r"\1", text) for text in sentences):
        examples += ((OTHER, words) for words in _between_marks(text) if _spelt(words) not in own)
    return fitted([vector(words) for _, words in examples], [label for label, _ in examples], BUCKETS, C)


def _between_marks(text: str) -> Iterator[list[Token]]:
    tokens = tokenize(text)
    yield from (list(tokens[first + 1 : last]) for first, last in middles(tokens))


def _spelt(words: Iterable[Token]) -> str:
    return " ".join(token.text for token in words).casefold()
