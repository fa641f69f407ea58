"""What words say, by a list of words under one name each (bot/language/data/*.yaml); "*" at the end stands for whatever follows."""

from __future__ import annotations

from functools import cache

from .data import load, words
from .fold import fold

SHORTEST = 3  # letters of a beginning that stands for a word


def sense_in(table: str, word: str) -> str | None:
    """The name under which a folded word stands in a list: as a whole, else by its longest beginning; None where it stands in none."""
    whole, beginnings = _senses(table)
    longest_first = (word[:size] for size in range(len(word), SHORTEST - 1, -1))
    return whole.get(word) or next((beginnings[start] for start in longest_first if start in beginnings), None)


@cache
def _senses(table: str) -> tuple[dict[str, str], dict[str, str]]:
    """Whole words, and beginnings of words, with their names; the first one counts."""
    listed = [(fold(word), name) for name, block in load(table).items() for word in words(block)][::-1]
    beginnings = {word[:-1]: name for word, name in listed if word.endswith("*")}
    return {word: name for word, name in listed if not word.endswith("*")}, beginnings
