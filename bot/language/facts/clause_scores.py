"""Scores of all pieces of a text at once: what is shared by clauses and their sentence is looked up once and summed along the text.

The same as weighing `clause_features.features` of each piece, in a fraction of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from .clause_features import LETTERS, edges_of, groups_of, letters, share

Span = tuple[int, int]  # first word, last word (excluded)
Spelt = Callable[[str], np.ndarray]
Weights = Callable[[np.ndarray], np.ndarray]
EDGES = 2  # of a piece


def scores(words: Sequence[str], spans: Sequence[Span], weights: Weights, spelt: Spelt) -> np.ndarray:
    """One row for each piece; `weights` gives a row for each bucket, `spelt` knows what the letters of a word score together."""
    ends, groups = np.array(spans), groups_of(words)
    rows, parts = [np.stack([spelt(word) for word in words])], []
    places, sizes = np.arange(len(words)), np.array([len(letters(word)) for word in words], np.float32)
    lies = _inside(places, places, ends)
    parts.append(lies * share(LETTERS, lies @ sizes)[:, None])
    rows.append(weights(np.concatenate([group.buckets for group in groups])))
    for group in groups:
        lies = _inside(group.first, group.last, ends)
        count = lies.sum(axis=1) + (EDGES if group is groups[0] else 0)
        parts.append(lies * share(group.weight, count)[:, None])
    edges = weights(np.array([edges_of(words[first], words[last - 1]) for first, last in spans])).sum(axis=1)
    of_edge = share(groups[0].weight, 2 * (ends[:, 1] - ends[:, 0]) - 1 + EDGES)[:, None]
    found: np.ndarray = np.concatenate(parts, axis=1) @ np.concatenate(rows) + edges * of_edge
    return found


def _inside(first: np.ndarray, last: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Which features lie altogether in which piece."""
    return ((first >= ends[:, :1]) & (last < ends[:, 1:])).astype(np.float32)
