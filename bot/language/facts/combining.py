"""In which order figures are joined to what they mean together; rules of whose words a text has none are not tried."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from .amounts import NO_COUNT_BEFORE, both, comma_word, from_to, group, hundred_and, thousand, tolerance, unit_before
from .dates import MONTHS
from .days import FEASTS, date, ordinal, span_of_months, spoken
from .fewer import below
from .figures_near import MILLIONS, REACH, measures
from .joins import EURO, FACTORS, is_count, society
from .money_joins import TIMES, millions_and, times
from .packs import PACKS, VAGUE_WORDS, pack, vague
from .part_numbers import either, mixed, percent_posts
from .spans import of_adjectives, of_halves, of_sums
from .tokens import Token
from .units import SHARE_WORDS, duration, half_million, headed, lend_units, money, share

Rule = Callable[[list[Token], int], "tuple[Token, int] | None"]


@dataclass(frozen=True)
class Join:
    """A rule, the words and kinds of tokens of which a text must hold one (None: any may do), and whether it begins at a count."""

    rule: Rule
    needs: frozenset[str] | None = None
    at_count: bool = False


def _needs(*words: Iterable[str]) -> frozenset[str]:
    return frozenset(chain(*words))


_PASSES = (  # in an order in which each sees what it needs
    (
        Join(span_of_months, _needs(MONTHS)),
        Join(date, _needs(MONTHS, "&")),
        Join(spoken, _needs(MONTHS, FEASTS)),
        Join(ordinal, _needs("."), at_count=True),
        Join(vague, VAGUE_WORDS),
        Join(pack, PACKS),
        Join(mixed, _needs("%/", ("halbes",))),
        Join(either, _needs("/"), at_count=True),
        Join(half_million, _needs(MILLIONS)),
        Join(thousand, _needs(("hundert", "tausend", "tsd")), at_count=True),
        Join(hundred_and, at_count=True),
        Join(comma_word, _needs(",", ("komma",))),
        Join(group, _needs(("zu",))),
        Join(both, _needs(("beide", "beiden", "beider"))),
        Join(tolerance, _needs(("minus",)), at_count=True),
        Join(society, _needs(("planck",))),
        Join(unit_before, NO_COUNT_BEFORE, at_count=True),
    ),
    (Join(from_to, _needs(",-", ("bis", "oder", "beziehungsweise", "zwischen"))),),
    (Join(money, _needs(EURO, FACTORS)), Join(duration), Join(share, SHARE_WORDS)),
    (Join(millions_and, _needs("€")), Join(times, _needs(TIMES), at_count=True)),
    (
        Join(of_halves, _needs("€@")),
        Join(of_sums, _needs("€")),
        Join(of_adjectives, _needs("@"), at_count=True),
        Join(below, _needs(("unter", "weniger"))),
    ),
)

_REWRITES = ((headed, ("mann-", "kopfig")), (percent_posts, ("prozent",)), (lend_units, ("statt", "sondern")))


def _pass(tokens: list[Token], joins: Sequence[Join]) -> list[Token]:
    there = {token.norm for token in tokens}.union(token.kind for token in tokens)
    likely = [one for one in joins if one.needs is None or not one.needs.isdisjoint(there)]
    at_counts, at_words = [one.rule for one in likely], [one.rule for one in likely if not one.at_count]
    if not at_counts:
        return tokens
    result: list[Token] = []
    i, told = 0, [measures(token) for token in tokens]
    while i < len(tokens):
        near = any(told[i : i + REACH])
        for rule in (at_counts if is_count(tokens, i) else at_words) if near else ():
            if (found := rule(tokens, i)) is not None:
                result.append(found[0])
                i = found[1]
                break
        else:
            result.append(tokens[i])
            i += 1
    return result


def combine(tokens: list[Token]) -> list[Token]:
    """All joins."""
    if not any(map(measures, tokens)):
        return tokens
    for rewrite, signs in _REWRITES:
        said = " ".join(token.norm for token in tokens)
        tokens = rewrite(tokens) if any(sign in said for sign in signs) else tokens
    for joins in _PASSES:
        tokens = _pass(tokens, joins)
    return tokens
