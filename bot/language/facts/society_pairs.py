"""Institutes told society by society: "fünf Fraunhofer- und drei Leibniz-Institute", "Fraunhofer stellt fünf Institute, Helmholtz drei"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .fold import rx
from .heads import head_noun
from .kinds import Mention, is_number, word_at
from .normal import Normal
from .served import served

_NAMES_ONE = rx(
    r"^(?:fraunhofer|max-planck|leibniz|helmholtz)(?:-|-(?:gesellschaft|gemeinschaft|verbund|institut\w*|zentr\w+|einrichtung\w*))?$"
)
_SPEAKS_OF_THEM = rx(
    r"\b(?:\S*institut\w*|dabei|beteiligt|vertreten|stellt|stellen|schickt|bringt|macht mit|machen mit)\b"
)
_OF_A_WHOLE = {"davon", "darunter", "insgesamt", "nämlich", "und zwar"}
_ONE = {"ein", "eine", "einem", "einen"}
_FAR = 6  # words between a society and its figure
_MOST = 100  # a larger figure is a year, or counts people


def society_pairs(form: Normal, found: list[Mention]) -> None:
    """Puts one number of institutes where at least two societies of a sentence have a figure each."""
    for tokens in _sentences(form):
        named = [k for k in tokens if form.tokens[k].kind == "word" and _NAMES_ONE.match(word_at(form, k))]
        words = {word_at(form, k) for k in tokens}
        if len(named) < 2 or words & _OF_A_WHOLE or ":" in words:
            continue
        sentence = form.sentence_text(form.clause_of(tokens[0]).sentence)
        figures = _ahead(form, named) or (_behind(form, named, tokens) if _SPEAKS_OF_THEM.search(sentence) else [])
        if not figures or any(served(form, i) for i in figures):
            continue
        first, last = min(*figures, named[0]), max(*figures, named[-1])
        total = sum(_value(form, i) for i in figures)
        found[:] = [m for m in found if not first <= m.first <= last]
        found.append(Mention("forschung", total, None, first, last))


def _sentences(form: Normal) -> Iterator[range]:
    for number in dict.fromkeys(c.sentence for c in form.clauses):
        clauses = [c for c in form.clauses if c.sentence == number]
        yield range(clauses[0].first, clauses[-1].last)


def _value(form: Normal, i: int) -> float:
    return float(form.tokens[i].value or 0) if is_number(form, i) else 1.0


def _counts(form: Normal, i: int) -> bool:
    value = form.tokens[i].value if is_number(form, i) else None
    return value is not None and form.tokens[i].high is None and float(value).is_integer() and 0 < value < _MOST


def _ahead(form: Normal, named: Sequence[int]) -> list[int]:
    """The figures right before the societies, where each has one: "fünf Fraunhofer- und drei Leibniz-Institute"."""
    before = [k - 1 for k in named if k]
    told = [i for i in before if _counts(form, i) or word_at(form, i) in _ONE]
    return told if len(told) == len(named) and any(_counts(form, i) for i in told) else []


def _behind(form: Normal, named: Sequence[int], tokens: range) -> list[int]:
    """The figures behind the societies, where each has one that counts institutes or has no noun: "Helmholtz drei"."""
    figures = []
    for k, after in zip(named, [*named[1:], tokens.stop], strict=True):
        mine = [i for i in range(k + 1, min(after, k + 1 + _FAR)) if is_number(form, i)]
        head = head_noun(form, mine[0] + 1) if len(mine) == 1 and _counts(form, mine[0]) else ("other", 0, [])
        if head is not None and head[0] != "forschung":
            return []
        figures += mine
    return figures
