"""Scores of all pieces of a text at once: what is shared by clauses and their sentence is looked up once and summed along the text.

The same as weighing `clause_features.features` of each piece, in a fraction of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

import numpy as np

from .clause_features import LETTERS, WORDS, Groups, edges_of, letters, share

Span = tuple[int, int]  # first word, last word (excluded)
Spelt = Callable[[str], np.ndarray]
Weights = Callable[..., np.ndarray]
EDGES = 2  # of a piece


def scores(words: Sequence[str], spans: Sequence[Span], groups: Groups, weights: Weights, spelt: Spelt) -> np.ndarray:
    """One row for each piece; `weights` gives a row for each bucket, into an array if one is named, `spelt` what the letters of a word score together."""
    ends, places = np.array(spans), np.arange(len(words))
    some = [group for group in groups if len(group.buckets)]
    first = np.concatenate([places, *(group.first for group in some)])
    last = np.concatenate([places, *(group.last for group in some)])
    lies = ((first >= ends[:, :1]) & (last < ends[:, 1:])).astype(np.float32)  # which feature altogether in which piece
    sizes = [len(words), *(len(group.buckets) for group in some)]
    letters_and_one = np.ones(len(first), np.float32)
    letters_and_one[: len(words)] = [len(letters(word)) for word in words]
    begins = [0, *accumulate(sizes[:-1])]
    counts = np.add.reduceat(lies * letters_and_one, begins, axis=1)  # of each group in each piece
    counts[:, 1] += EDGES
    each = np.array([LETTERS, *(group.weight for group in some)], np.float32)
    lies *= share(each, counts).repeat(sizes, axis=1)
    edges = weights(np.array([edges_of(words[first], words[last - 1]) for first, last in spans])).sum(axis=1)
    of_edge = share(WORDS, 2 * (ends[:, 1] - ends[:, 0]) - 1 + EDGES)[:, None]
    rows = np.empty((lies.shape[1], edges.shape[1]), np.float32)
    np.concatenate([spelt(word) for word in words], out=rows[: len(words)].reshape(-1))
    weights(np.concatenate([group.buckets for group in some]), rows[len(words) :])
    found: np.ndarray = lies @ rows + edges * of_edge
    return found
