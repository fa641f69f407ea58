"""What stands around a figure: the words before and behind it in its clause, and the clause with its label."""

from __future__ import annotations

import re

from .model import Statement
from .normal import Normal
from .numbers import tidy
from .tokens import Token


def text_before(form: Normal, i: int, width: int = 70) -> str:
    """Up to `width` characters of the clause before token i."""
    clause = form.clause_of(i)
    return form.string[max(form.offsets[clause.first], form.offsets[i] - width) : form.offsets[i]]


def text_after(form: Normal, i: int, width: int = 60) -> str:
    """Up to `width` characters behind token i, over the end of the clause."""
    shown = len(f"{form.tokens[i].kind}{i}") if form.tokens[i].norm != "zz" else 0
    end = form.offsets[i] + shown
    return form.string[end : end + width]


def labelled(form: Normal, i: int) -> str:
    """The clause of token i, with the label before it ("Eigenmittel der Firmen: 450.000 Euro")."""
    clause = form.clause_of(i)
    before = next((c for c in form.clauses if c.last == clause.first and c.sentence == clause.sentence), None)
    return f"{before.text} {clause.text}" if before and before.text.endswith(":") else clause.text


def bare(form: Normal, i: int) -> bool:
    """Is the figure all that its clause holds, hedges and marks aside?"""
    words = re.sub(
        r"[#€@%]\d+|[.,;:()\\-]|\b(?:und|rund|etwa|ca|circa|gut|knapp|so|insgesamt|uber|fur|auf|von|mit|maximal|hochstens|mindestens|also)\b",
        " ",
        form.clause_of(i).text,
    )
    return not words.strip()


def shown(token: Token, factor: float = 1.0) -> object:
    """The figure as a fact's value: number or range."""
    low = tidy((token.value or 0) * factor)
    return low if token.high is None else {"min": low, "max": tidy(token.high * factor)}


def stated(form: Normal, fact: str, i: int, last: int) -> Statement:
    start, end = form.tokens[i].start, form.tokens[last].end
    return Statement(fact, shown(form.tokens[i]), start, max(start, end))
