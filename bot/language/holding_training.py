"""How it is learned what holds (bot/language/facts/holding.py): from sentences in which the parts that don't are marked.

"[Falls die Molkerei einsteigt, kämen 200 Höfe dazu](bedingt). Bisher zählen wir elf Milchbauern." Clauses of which only a part is
marked teach nothing. What surely holds is also learned from the clauses with a figure of the own case (data/nlu/angaben) and from
sentences that say yes or name a choice (data/nlu/aussagen).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from bot.language import figures_training
from bot.language.facts.clauses import Clause
from bot.language.facts.holding import HOLDS
from bot.language.facts.holding_features import BUCKETS, vectors
from bot.language.facts.leaning import Leaning, Vector
from bot.language.facts.normal import Normal, normal
from bot.language.facts.scope import mark
from bot.language.measured import fitted

TABLE = "geltung"
C = 1.0
CLEAR = 0.75  # the share of a clause's words that must say the same
SHARE = 2  # every second clause that only surely holds: more would drown the marked ones
AFFIRMED = "aussage"
UNSURE = {"nein", "nichts", "unbekannt"}  # values that a plan may say as well
SUPPOSED, EVERY = (
    "[Angenommen, {}](bedingt)",
    12,
)  # nothing of what is supposed holds: learned from every twelfth of them
_MARKED = re.compile(r"\[([^\]]+)\]\(([a-z_]+)\)")
Example = tuple[Vector, str]
Mark = tuple[int, int, str]  # from, to, what


def is_scope(table: Mapping[str, Any]) -> bool:
    """Does the lookup table hold sentences with marked parts, and no names?"""
    return bool(table["name"].split(":")[0] == TABLE)


def learned_from(tables: Sequence[Mapping[str, Any]]) -> Leaning:
    """The model of all lookup tables that tell what holds."""
    return train(sentences_of(tables), figures_training.sentences_of(tables), affirmed(tables))


def sentences_of(tables: Iterable[Mapping[str, Any]]) -> list[str]:
    """From lookup tables named `geltung:<was>`."""
    return [text for table in tables if is_scope(table) for text in table["elements"]]


def affirmed(tables: Iterable[Mapping[str, Any]]) -> list[str]:
    """Sentences that say a value which is so, from lookup tables named `aussage:<Fakt>:<Wert>`."""
    named = [(table["name"].split(":"), table["elements"]) for table in tables]
    return [t for name, texts in named if name[0] == AFFIRMED and name[2] not in UNSURE for t in texts]


def unmarked(sentence: str) -> tuple[str, list[Mark]]:
    """The plain sentence, and what is marked in it."""
    marks: list[Mark] = []
    plain, end = "", 0
    for match in _MARKED.finditer(sentence):
        plain += sentence[end : match.start()]
        marks.append((len(plain), len(plain) + len(match[1]), match[2]))
        plain, end = plain + match[1], match.end()
    return plain + sentence[end:], marks


def labels(form: Normal, marks: Iterable[Mark]) -> list[str | None]:
    """What each clause is marked as; nothing where its words disagree."""
    return [_label(form, clause, list(marks)) for clause in form.clauses]


def _label(form: Normal, clause: Clause, marks: list[Mark]) -> str | None:
    starts = [t.start for t in form.tokens[clause.first : clause.last] if t.kind != "mark"]
    named = Counter(next((name for first, last, name in marks if first <= s < last), HOLDS) for s in starts)
    name, count = next(iter(named.most_common(1)), (HOLDS, 0))
    return name if starts and count >= CLEAR * len(starts) else None


def train(sentences: Iterable[str], figures: Iterable[str], affirmed: Iterable[str]) -> Leaning:
    """One model of all marks; in `figures` those of the own case are marked, `affirmed` say what is so."""
    affirmed = list(affirmed)
    supposed = (SUPPOSED.format(sentence) for sentence in affirmed[::EVERY])
    marked = [example for sentence in (*sentences, *supposed) for example in _examples(sentence)]
    stated = [example for sentence in figures for example in _stated(sentence)]
    stated += [example for sentence in affirmed for example in _unblocked(sentence)]
    examples = [*marked, *stated[::SHARE]]
    return fitted([vector for vector, _ in examples], [name for _, name in examples], BUCKETS, C)


def _examples(sentence: str) -> Iterator[Example]:
    text, marks = unmarked(sentence)
    form = mark(normal(text))
    for vector, name in zip(_vectors(form), labels(form, marks), strict=True):
        if name is not None:
            yield vector, name


def _stated(sentence: str) -> Iterator[Example]:
    """The clauses with a figure that states something of the own case."""
    text, marks = figures_training.unmarked(sentence)
    form = mark(normal(text))
    places = [place for place, name in marks.items() if name != figures_training.UNCLEAR]
    for clause, vector in zip(form.clauses, _vectors(form), strict=True):
        first, last = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
        if any(first <= place < last for place in places):
            yield vector, HOLDS


def _unblocked(sentence: str) -> Iterator[Example]:
    """The clauses that no pattern has marked."""
    form = mark(normal(sentence))
    for clause, vector in zip(form.clauses, _vectors(form), strict=True):
        if not clause.status:
            yield vector, HOLDS


def _vectors(form: Normal) -> Iterator[Vector]:
    """Each clause with each of its places once."""
    places, values, begins = vectors(form)
    for own, worth in zip(np.split(places, begins[1:]), np.split(values, begins[1:]), strict=True):
        once, which = np.unique(own, return_inverse=True)
        yield once, np.bincount(which, worth).astype(np.float32)
