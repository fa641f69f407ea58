"""Counts behind their nouns, one after the other: "Firmen 11 Hochschulen null Institute eins", a table's rows run together."""

from __future__ import annotations

from .kinds import FACTS, Mention, is_number, word_at
from .normal import Normal
from .nouns import noun_class

FEWEST, PAIR = 3, 2  # nouns with their numbers that make a run
_TOTAL = {"gesamt", "insgesamt", "total", "summe"}
_SKIPPED = {",", ";", ":", "-", "\\", "/", "davon", "=", "(", "|"}


def columns(form: Normal) -> tuple[list[Mention], set[int]]:
    """The mentions of a run of nouns with their numbers, and the tokens that it takes."""
    run = label_run(form)
    found = [
        Mention(
            kind, float(form.tokens[at].value or 0), form.tokens[at].high, noun, at, none=form.tokens[at].value == 0
        )
        for noun, at, kind in run
        if kind in FACTS
    ]
    return found, {k for noun, at, _ in run for k in range(noun, at + 1)}


def label_run(form: Normal) -> list[tuple[int, int, str]]:
    """(noun, number, class) of three or more such pairs; of two where the text or a sentence opens with them, one right behind the other."""
    if sum(is_number(form, i) for i in range(len(form.tokens))) < PAIR:
        return []
    run = _run(form)
    return run if len(run) >= FEWEST and _runs_on(form, run) else _pair(form)


def _pair(form: Normal) -> list[tuple[int, int, str]]:
    """ "Firmen 9 Unis 2, Geld …": no number stands before the first noun, so each belongs to the noun before it."""
    for i in range(len(form.tokens) - 3):
        opens = i == 0 or form.tokens[i - 1].kind == "mark"
        pairs = [(k, k + 1, str(noun_class(word_at(form, k)))) for k in (i, i + 2)]
        if opens and all(kind in FACTS and is_number(form, at) for _, at, kind in pairs) and _runs_on(form, pairs):
            return pairs
    return []


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
    behind = noun_class(word_at(form, last + 1))
    goes_on = behind in (*FACTS, "staff", "fte") and not is_number(form, last + 2)
    return not is_number(form, first - 1) and not goes_on
