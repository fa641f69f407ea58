"""From the row of parsed messages to a contestant's score."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bench.nlu import noise, score
from bench.nlu.cases import Case
from bench.nlu.score import Score

NOISES: dict[str, Callable[[str], str]] = {
    "ein Tippfehler": lambda text: noise.slips(text, 1),
    "zwei Tippfehler": lambda text: noise.slips(text, 2),
    "ae, oe, ue": noise.written_out,
}


def judge(
    result: dict[str, Any], held_out: Sequence[Case], foreign: Mapping[str, Sequence[str]], examples: int
) -> Score:
    """Cut the row into its parts (clean, each noise, each file of foreign messages), and count."""
    labels = [parsed["label"] for parsed in result["parsed"]]
    facts = [parsed["facts"] for parsed in result["parsed"]]
    size = len(held_out)
    answered, at = {}, size * (1 + len(NOISES))
    for name, sentences in foreign.items():
        part = slice(at, at + len(sentences))
        answered[name] = score.answered(labels[part], facts[part])
        at += len(sentences)
    median, p95 = score.times(parsed["seconds"] for parsed in result["parsed"][:size])
    return Score(
        accuracy=score.accuracy(held_out, labels[:size]),
        macro_f1=score.macro_f1(held_out, labels[:size]),
        refused=score.refused(held_out, labels[:size]),
        foreign=answered,
        noisy={
            kind: score.accuracy(held_out, labels[size * (1 + n) : size * (2 + n)]) for n, kind in enumerate(NOISES)
        },
        facts=score.facts(held_out, facts[:size]),
        median=median,
        p95=p95,
        examples=examples,
        limit=result["limit"],
        training=result["training"],
        learning=result["learning"],
        memory=result["memory"],
    )
