"""Random consortia, the same ones in every run."""

from __future__ import annotations

import random
from typing import Any

from bot.catalogue.model import Catalogue, Question
from bot.interview.note import accepted

UNLIKELY = 0.5  # share of facts that a consortium says nothing about


def random_profiles(catalogue: Catalogue, count: int, seed: int = 2026) -> list[dict[str, Any]]:
    """Profiles with any number of facts, each value one that the interview accepts; the first is empty."""
    chance = random.Random(seed)
    profiles: list[dict[str, Any]] = [{}]
    while len(profiles) < count:
        silent = chance.random()
        said = {
            q.id: _value(q, chance)
            for q in catalogue.questions.values()
            if q.id != "stichtag" and chance.random() > silent
        }
        profiles.append(dict(chance.sample(list(said.items()), len(said))))
    return profiles


def _value(question: Question, chance: random.Random) -> Any:
    if chance.random() < 0.1:
        return "unbekannt"
    values = [option.value for option in question.options]
    made = {
        "ja_nein": lambda: chance.random() < UNLIKELY,
        "auswahl": lambda: chance.choice(values),
        "mehrfach": lambda: chance.sample(values, chance.randint(1, len(values))),
        "zahl": lambda: _number(question, chance),
        "datum": lambda: f"20{chance.randint(5, 26):02d}-06-15",
        "text": lambda: chance.choice(["Holz", "Sensorik & Optik", "{{7*7}} <b>x</b>"]),
    }[question.kind]()
    kept = accepted(made, question)
    assert kept is not None, (question.id, made)
    return kept


def _number(question: Question, chance: random.Random) -> Any:
    low, high = int(question.low or 0), int(question.high or 1000)
    first, second = sorted(min(low + int(chance.expovariate(1 / 12)), high) for _ in range(2))
    if question.unit == "EUR":
        first, second = (min(n * 50_000, high) for n in (first, second))
    return {"min": first, "max": second} if chance.random() < 0.2 and first < second else second
