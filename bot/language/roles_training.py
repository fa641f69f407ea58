"""How it is learned what each figure of a reply is to the count that was asked for (bot/language/facts/reply_roles.py).

From replies in which each figure is marked: "waren mal [zehn](+), [einer](-) ist pleite". A figure without a mark is of something
else; one marked "?" teaches nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.language.facts.contacts import read_contacts, read_projects
from bot.language.facts.counts import read_counts
from bot.language.facts.labels import set_apart
from bot.language.facts.leaning import Leaning
from bot.language.facts.leaning_features import Vector
from bot.language.facts.model import Question
from bot.language.facts.normal import Normal, normal
from bot.language.facts.reply_role_features import BUCKETS
from bot.language.facts.reply_roles import NOTHING, places_of, vectors
from bot.language.facts.scope import mark
from bot.language.facts.sums import read_sums
from bot.language.figures_training import BLOCKED, UNCLEAR
from bot.language.measured import fitted

TABLE = "rechnung"
C = 2.0
NUMBER = "zahl"
_MARKED = re.compile(r"\[([^\]]+)\]\((\+1|\+|-|=|weg|\?)\)")


def is_reckoning(table: Mapping[str, Any]) -> bool:
    """Does the lookup table hold replies with marked figures, and no names?"""
    return bool(table["name"].split(":")[0] == TABLE)


def learned_from(tables: Iterable[Mapping[str, Any]]) -> Leaning:
    """The model of all marked replies, from lookup tables named `rechnung:<Fakt>`."""
    replies = [
        (table["name"].split(":")[1], text) for table in tables if is_reckoning(table) for text in table["elements"]
    ]
    return train(replies)


def train(replies: Iterable[tuple[str, str]]) -> Leaning:
    """One model of the parts that figures play, from pairs of a fact and a reply to the question for it."""
    examples = [example for fact, reply in replies for example in _examples(fact, reply)]
    return fitted([signs for signs, _ in examples], [role for _, role in examples], BUCKETS, C)


def _examples(fact: str, reply: str) -> Iterator[tuple[Vector, str]]:
    text, marks = unmarked(reply)
    if set_apart(text) != text:  # its places would shift
        return
    form = mark(normal(text))
    places = places_of(form, fact)
    stated = [
        *read_counts(form, BLOCKED),
        *read_contacts(form, BLOCKED),
        *read_projects(form, BLOCKED),
        *read_sums(form, BLOCKED),
    ]
    for i, signs in zip(places, vectors(form, places, Question(fact, NUMBER), stated, {}), strict=True):
        role = role_of(form, i, marks)
        if role != UNCLEAR:
            yield signs, role


def unmarked(reply: str) -> tuple[str, dict[tuple[int, int], str]]:
    """The plain reply, and what is marked from where to where."""
    marks: dict[tuple[int, int], str] = {}
    plain, end = "", 0
    for match in _MARKED.finditer(reply):
        plain += reply[end : match.start()]
        marks[len(plain), len(plain) + len(match[1])] = match[2]
        plain, end = plain + match[1], match.end()
    return plain + reply[end:], marks


def role_of(form: Normal, i: int, marks: Mapping[tuple[int, int], str]) -> str:
    """What the figure at token i is marked as."""
    start, end = form.tokens[i].start, form.tokens[i].end
    return next((role for (first, last), role in marks.items() if first < end and start < last), NOTHING)
