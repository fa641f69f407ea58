"""Counts behind their nouns, one after the other: "Firmen 11 Hochschulen null Institute eins", a table's rows run together."""

from __future__ import annotations

from .kinds import FACTS, Mention, is_number, word_at
from .normal import Normal
from .nouns import noun_class

FEWEST = 3  # nouns with their numbers that make a run
_TOTAL = {"gesamt", "insgesamt", "total", "summe"}
_SKIPPED = {",", ";", ":", "-", "\\", "/", "davon", "=", "("}


def columns(form: Normal) -> tuple[list[Mention], set[int]]:
    """The mentions of a run of three or more nouns with their numbers, and the tokens that it takes."""
    numbers = sum(is_number(form, i) for i in range(len(form.tokens)))
    run = _run(form) if numbers >= FEWEST else []
    if len(run) < FEWEST or not _runs_on(form, run):
        return [], set()
    found = [
        Mention(
            kind, float(form.tokens[at].value or 0), form.tokens[at].high, noun, at, none=form.tokens[at].value == 0
        )
        for noun, at, kind in run
        if kind in FACTS
    ]
    return found, {k for noun, at, _ in run for k in range(noun, at + 1)}


def _run(form: Normal) -> list[tuple[int, int, str]]:
    """(noun, number, class) of the longest run that begins with a noun and alternates to its end."""
    run: list[tuple[int, int, str]] = []
    i = 0
    while i < len(form.tokens):
        kind = "partner" if word_at(form, i) in _TOTAL else noun_class(word_at(form, i))
        j = i + 1
        while (word_at(form, j) in _SKIPPED or word_at(form, j) in _TOTAL) and word_at(form, j) not in (",", ";"):
            j += 1
        paired = kind is not None and form.tokens[i].kind == "word" and is_number(form, j)
        if paired and not (run and i and is_number(form, i - 1) and i - 1 != run[-1][1]):
            run.append((i, j, str(kind)))
            i = j + 1
        elif word_at(form, i) in _SKIPPED and run:
            i += 1
        elif len(run) >= FEWEST:
            break
        else:
            run, i = [], i + 1
    return run


def _runs_on(form: Normal, run: list[tuple[int, int, str]]) -> bool:
    """Does no number stand right before the run and no counted noun right behind it ("12 Firmen 3 Unis")?"""
    first, last = run[0][0], run[-1][1]
    return not is_number(form, first - 1) and noun_class(word_at(form, last + 1)) is None
