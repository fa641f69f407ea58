"""How plain a text is: its figures, its sentences, its long words."""

from __future__ import annotations

import re

LONGEST_WORD = 14
NUMBERS = {
    "zwei": "2",
    "drei": "3",
    "vier": "4",
    "fünf": "5",
    "sechs": "6",
    "sieben": "7",
    "acht": "8",
    "neun": "9",
    "zehn": "10",
    "zwölf": "12",
    "anderthalb": "1,5",
    "halben": "0,5",
}
FIGURE = re.compile(r"\d{1,2}\.\d{2}\.\d{4}|\d+(?:[.,:]\d+)*|\b(?:" + "|".join(NUMBERS) + r")\b")
DENIED = re.compile(r"\b(?:nicht|kein\w*|nie|niemand|weder|ohne)\b")
SUBORDINATE = re.compile(r"\b(?:dass|wenn|weil|ob|obwohl|sofern|soweit|damit|bevor|während|falls)\b", re.I)


def figures(*texts: str) -> set[str]:
    """The numbers and dates of texts, number words among them."""
    told = (text.lower().replace("zweitägig", "zwei ") for text in texts)
    return {NUMBERS.get(found, found) for text in told for found in FIGURE.findall(text)}


def sentences(text: str) -> list[str]:
    """Sentences and lines; what stands behind a colon counts as one of its own."""
    return [part for part in re.split(r"(?<=[.?:])\s|\n", text) if part.strip(" -")]


def long_words(text: str, names: frozenset[str] | set[str]) -> list[str]:
    """Words that nobody reads at a glance, names aside."""
    return [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > LONGEST_WORD and word not in names]


def denies_in_a_clause(sentence: str) -> bool:
    """ "Ob das nicht gilt": a denial inside a subordinate clause."""
    return bool(DENIED.search(sentence) and SUBORDINATE.search(sentence))
