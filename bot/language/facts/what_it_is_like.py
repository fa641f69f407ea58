"""What patterns say of a consortium beside its counts: qualities, choices, who applies, what it wants.

One list for the reader and for who learns how much such patterns count (bot/language/claim_evidence_training.py).
"""

from __future__ import annotations

from .aims import read_aims
from .applicant import read_applicant
from .choices import read_choices
from .disciplines import read_disciplines
from .model import Statement
from .normal import Normal
from .qualities import read_qualities
from .set_against import read_set_against


def read_what_it_is_like(
    form: Normal, shut: set[str], there: set[str], suppose: bool = False, staff: float | None = None
) -> list[Statement]:
    """Statements from clauses that are not shut; `there`: what is shut to what is only counted where it is. `staff`: of the applicant."""
    return [
        *read_qualities(form, shut, suppose),
        *read_set_against(form, shut),
        *read_disciplines(form, there),
        *read_choices(form, shut),
        *read_applicant(form, shut, staff),
        *read_aims(form, shut),
    ]
