"""Scores of all pieces of a text at once: what is shared by clauses and their sentence is looked up once and summed along the text.

The same as weighing `clause_features.features` of each piece, in a fraction of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from .clause_features import LETTERS, edges_of, groups_of, letters, share

Span = tuple[int, int]  # first word, last word (excluded)
Spelt = Callable[[str], np.ndarray]
Weights = Callable[..., np.ndarray]
EDGES = 2  # of a piece


def scores(words: Sequence[str], spans: Sequence[Span], weights: Weights, spelt: Spelt) -> np.ndarray:
    """One row for each piece; `weights` gives a row for each bucket, into an array if one is named, `spelt` what the letters of a word score together."""
    ends, groups, places = np.array(spans), groups_of(words), np.arange(len(words))
    first = np.concatenate([places, *(group.first for group in groups)])
    last = np.concatenate([places, *(group.last for group in groups)])
    lies = ((first >= ends[:, :1]) & (last < ends[:, 1:])).astype(np.float32)  # which feature altogether in which piece
    spread = lies[:, : len(words)]
    spread *= share(LETTERS, spread @ np.array([len(letters(word)) for word in words], np.float32))[:, None]
    at, more = len(words), EDGES
    for group in groups:
        spread = lies[:, at : at + len(group.buckets)]
        spread *= share(group.weight, spread.sum(axis=1) + more)[:, None]
        at, more = at + len(group.buckets), 0
    edges = weights(np.array([edges_of(words[first], words[last - 1]) for first, last in spans])).sum(axis=1)
    of_edge = share(groups[0].weight, 2 * (ends[:, 1] - ends[:, 0]) - 1 + EDGES)[:, None]
    rows = np.empty((lies.shape[1], edges.shape[1]), np.float32)
    np.concatenate([spelt(word) for word in words], out=rows[: len(words)].reshape(-1))
    weights(np.concatenate([group.buckets for group in groups]), rows[len(words) :])
    found: np.ndarray = lies @ rows + edges * of_edge
    return found
