"""Slips undone: a word that neither German nor the ear knows becomes the learned word next to it.

Real words stay as they are, however rare: correcting them does harm (docs: decision records).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 4  # letters of a word that is corrected
LONG = 8  # from here on two slips are forgiven
TWICE = 2  # a word that no dictionary knows is learned when it occurs so often


class Spelling:
    """The words of the examples, by first letter, the most frequent first: of two that are as near, that one was meant."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = dict.fromkeys(words)
        self._by_letter: dict[str, list[str]] = defaultdict(list)
        for word in self.words:
            if len(word) >= SHORTEST:
                self._by_letter[word[0]].append(word)

    @classmethod
    def of(cls, messages: Iterable[Sequence[tuple[str, str]]], is_german: Callable[[str], bool]) -> Spelling:
        """Learned from messages as pairs of folded and typed words."""
        counts: Counter[str] = Counter()
        typed: dict[str, str] = {}
        for message in messages:
            for word, form in message:
                counts[word] += 1
                typed.setdefault(word, form)
        by_count = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        return cls(w for w, count in by_count if count >= TWICE or is_german(typed[w]))

    def corrected(self, word: str, form: str, is_german: Callable[[str], bool]) -> str:
        """The folded word, or the learned one that it was meant to be."""
        if len(word) < SHORTEST or word in self.words or not word.isalpha() or is_german(form):
            return word
        allowed = 2 if len(word) >= LONG else 1
        match = process.extractOne(word, self._by_letter.get(word[0], ()), scorer=OSA.distance, score_cutoff=allowed)
        return match[0] if match else word
