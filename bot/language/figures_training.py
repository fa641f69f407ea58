"""How the reader of figures learns (bot/language/facts/figures.py): from sentences in which each figure is marked.

"Wir sind [zwölf](zahl_unternehmen) Betriebe und [zwei](zahl_hochschulen) Unis, gegründet 2014." A figure without a mark states no
fact; one marked "?" teaches nothing. Figures of one fact in a sentence add up; "+1" says that the own firm comes on top.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.language.facts.counts import read_counts
from bot.language.facts.figure_features import BUCKETS, vector
from bot.language.facts.figure_tokens import figures_of
from bot.language.facts.figures import NOTHING, NUMERIC, ONE_MORE, fits
from bot.language.facts.labels import set_apart
from bot.language.facts.leaning import Leaning
from bot.language.facts.leaning_features import Vector
from bot.language.facts.normal import Normal, normal
from bot.language.facts.scope import mark
from bot.language.facts.sums import read_sums
from bot.language.intents import FOREIGN
from bot.language.measured import fitted

TABLE = "angabe"
C = 2.0
UNCLEAR = "?"
BESIDE = FOREIGN | {"kmu_rechner"}  # acts whose figures are of something else
OTHERS = 300  # of them: more would drown the marked ones
_LIKELY_FIGURE = re.compile(
    r"\d|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\w+zehn|\w+zig|\w*hundert|\w*tausend)\b", re.I
)
NEW_LINE = "\\n"  # stands for one in the sentences, which are a line each
_MARKED = re.compile(r"\[([^\]]+)\]\(([a-z_]+(?:\+1)?|\?)\)")
BLOCKED = {"question", "condition", "other", "past", "rule"}


def is_figures(table: Mapping[str, Any]) -> bool:
    """Does the lookup table hold sentences with marked figures, and no names?"""
    return bool(table["name"].split(":")[0] == TABLE)


def learned_from(tables: Iterable[Mapping[str, Any]], messages: Iterable[tuple[str, str]]) -> Leaning:
    """The model of all marked sentences, and of examples (text, act) whose figures are of something else."""
    return train([*sentences_of(tables), *stating_nothing(messages)])


def sentences_of(tables: Iterable[Mapping[str, Any]]) -> list[str]:
    """From lookup tables named `angabe:<was>`."""
    return [text for table in tables if is_figures(table) for text in table["elements"]]


def stating_nothing(messages: Iterable[tuple[str, str]]) -> list[str]:
    """From the examples (text, act) of data/nlu: an even share of those with figures that say nothing of a case."""
    found = [text for text, act in messages if act in BESIDE and _LIKELY_FIGURE.search(text) and "[" not in text]
    return found[:: max(1, len(found) // OTHERS)]


def unmarked(sentence: str) -> tuple[str, dict[int, str]]:
    """The plain sentence, and what is marked at which place in it."""
    sentence = sentence.replace(NEW_LINE, "\n")
    marks: dict[int, str] = {}
    plain, end = "", 0
    for match in _MARKED.finditer(sentence):
        plain += sentence[end : match.start()]
        marks[len(plain)] = match[2]
        plain, end = plain + match[1], match.end()
    return plain + sentence[end:], marks


def _examples(sentence: str) -> Iterator[tuple[Vector, str]]:
    text, marks = unmarked(sentence)
    if set_apart(text) != text:  # its places would shift
        return
    form = mark(normal(text))
    said = {s.fact for s in (*read_counts(form, BLOCKED), *read_sums(form, BLOCKED)) if s.fact in NUMERIC}
    for i, label in labels(form, marks).items():
        if label != UNCLEAR:
            yield vector(form, i, sorted(said - {label.removesuffix(ONE_MORE)})), label


def labels(form: Normal, marks: Mapping[int, str]) -> dict[int, str]:
    """What each figure of the text is marked as."""
    found = {}
    for i in figures_of(form):
        token = form.tokens[i]
        label = next((m for place, m in marks.items() if token.start <= place < token.end), NOTHING)
        found[i] = label if label in (NOTHING, UNCLEAR) or fits(token, label.removesuffix(ONE_MORE)) else UNCLEAR
    return found


def train(sentences: Iterable[str]) -> Leaning:
    """One model of what figures count; how far its chances can be trusted is measured on folds."""
    examples = [example for sentence in sentences for example in _examples(sentence)]
    return fitted([signs for signs, _ in examples], [label for _, label in examples], BUCKETS, C)
