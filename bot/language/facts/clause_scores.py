"""Scores of all pieces of a text at once: what is shared by clauses and their sentence is looked up once and summed along the text.

The same as weighing `clause_features.features` of each piece, in a fraction of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from .clause_features import LETTERS, SENSES, STEMS, WORDS, Table, letters

Span = tuple[int, int]  # first word, last word (excluded)
Spelt = Callable[[str], np.ndarray]


def scores(words: Sequence[str], spans: Sequence[Span], weights: np.ndarray, spelt: Spelt) -> np.ndarray:
    """One row for each piece; `spelt` knows what the letters of a word score together."""
    table, ends = Table(words), np.array(spans)
    sizes = np.array([len(letters(word)) for word in words])
    edges = weights[[table.edges(first, last) for first, last in spans]].sum(axis=1)
    written = _inside(np.stack([spelt(word) for word in words]), ends)
    said = edges + _inside(weights[table.words], ends) + _inside(weights[table.neighbours], ends, 1)
    stems = [_inside(weights[pairs], ends, apart) for apart, pairs in enumerate(table.stems, 1)]
    senses = [
        _inside(weights[pairs] * known[:, None], ends, apart)
        for apart, (pairs, known) in enumerate(zip(table.senses, table.known, strict=True))
    ]
    pairs = [_inside(np.ones((len(pairs), 1)), ends, apart) for apart, pairs in enumerate(table.stems, 1)]
    meant = [_inside(known[:, None], ends, apart) for apart, known in enumerate(table.known)]
    return (
        written * _share(LETTERS, _inside(sizes[:, None], ends))
        + said * _share(WORDS, 2 * (ends[:, 1:] - ends[:, :1]) + 1)
        + sum(stems) * _share(STEMS, sum(pairs))
        + sum(senses) * _share(SENSES, sum(meant))
    )


def _inside(rows: np.ndarray, ends: np.ndarray, apart: int = 0) -> np.ndarray:
    """Sums over each piece; of pairs that stand so far `apart`, those that lie in it altogether."""
    sums = np.zeros((len(rows) + 1, *rows.shape[1:]), np.float32)
    np.cumsum(rows, axis=0, dtype=np.float32, out=sums[1:])
    first = ends[:, 0].clip(max=len(rows))
    return sums[(ends[:, 1] - apart).clip(min=first)] - sums[first]


def _share(weight: float, count: np.ndarray | int) -> np.ndarray:
    return weight / np.sqrt(np.maximum(1.0, count, dtype=np.float32))
