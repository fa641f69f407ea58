"""What a clause means, for all that is learned of spots and clauses of a description: the encoder looks at its pieces once."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from .claim_evidence import pieces_of
from .claim_signs import Pieces
from .clause_learned import in_use
from .clauses import Clause
from .encoder import SIZE
from .holding import NOT_YET
from .leaning_features import Vector
from .normal import Normal


def pieces_in(form: Normal, blocked: Collection[str]) -> Pieces | None:
    """The pieces that may state something, plans too; None where there are none, or nothing was learned of statements.

    They are worked out once: who asks first says what is blocked.
    """
    claims = in_use()
    return pieces_of(form, set(blocked) - NOT_YET, claims) if claims is not None else None


def meaning_of(pieces: Pieces | None, clause: Clause) -> np.ndarray:
    """What the piece means that begins with the clause: SIZE numbers, zeros where there is none."""
    if pieces is None or pieces.meant is None:
        return np.zeros(SIZE, np.float32)
    own = next((k for k, (first, _) in enumerate(pieces.spans) if first == clause.first), None)
    found: np.ndarray = np.zeros(SIZE, np.float32) if own is None else pieces.meant[own]
    return found


def joined(vector: Vector, numbers: np.ndarray, buckets: int) -> Vector:
    """Buckets and values with these numbers behind them, in buckets of their own from `buckets` on."""
    places, values = vector
    behind = np.arange(buckets, buckets + len(numbers))
    return np.concatenate([places, behind]), np.concatenate([values, numbers]).astype(np.float32)
