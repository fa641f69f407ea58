"""Is a word German? simplemma's dictionary of a million forms, kept as sorted hashes: 9 MB instead of 110.

The hashes are made at training time and come with the model; without them simplemma itself is asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

import numpy as np

_hashes: np.ndarray | None = None


def hashes_of_dictionary() -> np.ndarray:
    """Sorted 64-bit hashes of every form in simplemma's German dictionary."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    words = DefaultDictionaryFactory().get_dictionary("de")
    return np.sort(np.fromiter((_hash(word) for word in words), dtype=np.uint64, count=len(words)))


def use(hashes: np.ndarray) -> None:
    """Look words up in these hashes from now on."""
    global _hashes
    _hashes = hashes


def any_known(forms: Iterable[str]) -> bool:
    """Is one of these spellings a German word?"""
    if _hashes is None:
        import simplemma

        return any(simplemma.is_known(form, lang="de") for form in forms)
    wanted = np.fromiter((_hash(form) for form in forms), dtype=np.uint64)
    nearest = _hashes.take(_hashes.searchsorted(wanted), mode="clip")
    return bool((nearest == wanted).any())


def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")
