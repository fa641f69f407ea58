"""How it is learned what counts how much for what a text states (bot/language/facts/claim_evidence.py).

What was learned of statements knows its own examples too well. So some are held back, and read by what the others
teach: sentences by themselves, and small descriptions put together from them, in which one sentence may pass for another's value.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bot.language.clause_training import ANY, NOTHING, Prepared, is_claim, train
from bot.language.facts.claim_evidence import NO, YES, in_play, pieces_of
from bot.language.facts.claim_signs import signs
from bot.language.facts.clause_learned import Claim, Learned
from bot.language.facts.holding import MARKED
from bot.language.facts.leaning import Leaning
from bot.language.facts.model import Statement
from bot.language.facts.normal import Normal, normal
from bot.language.facts.places import read_places
from bot.language.facts.scope import mark
from bot.language.facts.what_it_is_like import read_what_it_is_like
from bot.language.odds import odds

PARTS = 5  # of the texts, of which one is held back
C = 0.1
TOGETHER = 3  # sentences of a small description
ENDS = ".?!:"


@dataclass(frozen=True)
class Text:
    """A text and the values of the facts of which it is known what it states; none where it states nothing of them."""

    text: str
    values: Mapping[str, frozenset[str]]
    nothing_else: bool = False


def learned_from(held: Sequence[Text], examples: Prepared, claims: Sequence[Claim]) -> Leaning:
    """From the texts held back. `examples`: all from which statements are learned; `claims`: those to weigh."""
    place = {claim: at for at, claim in enumerate(claims)}
    model = train(examples.cut_to_seen())
    return odds([row for text in [*held, *_together(held)] for row in _rows(text, model, place)], (NO, YES), C)


def held_back(tables: Sequence[Mapping[str, Any]]) -> list[Text]:
    """One in so many texts of each table named `aussage:<Fakt>:<Wert>`, in a row: neighbours often come from one voice, and stay together."""
    values: dict[str, dict[str, set[str]]] = {}
    held: set[str] = set()
    for table in filter(is_claim, tables):
        _, fact, value = table["name"].split(":")
        texts = table["elements"]
        held.update(texts[-max(1, len(texts) // PARTS) :])
        for text in texts:
            values.setdefault(text, {}).setdefault(fact, set()).update({value} - {NOTHING})
    return [
        Text(text, {fact: frozenset(said) for fact, said in known.items() if fact != ANY}, ANY in known)
        for text, known in values.items()
        if text in held
    ]


def _together(texts: Sequence[Text]) -> Iterator[Text]:
    """Small descriptions of a few sentences about different facts, every other one in one breath."""
    mixed = random.Random(1).sample(list(texts), len(texts))
    for number, at in enumerate(range(0, len(mixed) - TOGETHER, TOGETHER)):
        some = mixed[at : at + TOGETHER]
        facts = [fact for text in some for fact in text.values]
        if len(facts) == len(set(facts)):
            parts = [text.text for text in some]
            yield Text(
                _in_one_breath(parts) if number % 2 else " ".join(map(_ended, parts)),
                {fact: said for text in some for fact, said in text.values.items()},
            )


def _ended(text: str) -> str:
    return text if text[-1] in ENDS else f"{text}."


def _in_one_breath(parts: Sequence[str]) -> str:
    return ", ".join(part.rstrip(".") for part in parts)


def _rows(
    text: Text, model: Learned, place: Mapping[Claim, int]
) -> Iterator[tuple[tuple[np.ndarray, np.ndarray], bool]]:
    """The signs of each value that may be stated, and whether it is."""
    form = mark(normal(text.text))
    pieces = pieces_of(form, MARKED, model)
    if pieces is None:
        return
    heard = {said.fact: said for said in reversed(_heard(form))}
    for fact in model.by_fact if text.nothing_else else text.values:
        if fact not in model.by_fact:
            continue
        for at in in_play(pieces, fact, heard):
            claim = model.claims[at]
            if claim in place:
                yield signs(pieces, at, heard.get(fact), place[claim]), claim[1] in text.values.get(fact, ())


def _heard(form: Normal) -> list[Statement]:
    """What the patterns say of qualities and choices."""
    marked = set(MARKED)
    return [*read_places(form, marked), *read_what_it_is_like(form, marked, marked)]
