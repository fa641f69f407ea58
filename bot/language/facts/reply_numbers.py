"""The figure in a reply: bare, hedged, with its unit, several that add up or correct each other.

A number with another noun than the asked one ("zwei Hochschulen" to "Wie viele KMU?") does not answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .fold import rx
from .model import Question, Statement, of_whole_text
from .normal import Normal
from .private_givers import FACT as PRIVATE
from .private_givers import private_givers
from .reply_durations import lasting
from .reply_figures import figures, headed, several
from .reply_money import computed_sum
from .reply_shares import not_every, of_total, takes_off
from .reply_sums import worked_out
from .reply_total import settled
from .reply_words import count_in_words, said_otherwise

_NOT_AS_MANY = rx(
    r"^(?:(?:noch|das sind|es sind|wir sind) )*keine #\d+(?: mehr)? ?(?:[.]|$|, aber (?!#)\D*$)"
)  # below, but how far


def number_in(
    form: Normal, text: str, asked: Question, stated: list[Statement], known: Mapping[str, Any]
) -> Statement | None:
    """The number that the reply means."""
    if (
        said := said_otherwise(form, text, asked) or lasting(form, text, asked) or of_total(form, text, asked)
    ) is not None:
        return said
    if asked.fact == PRIVATE and (pieces := private_givers(form, {"question", "other"}, asked=True)) is not None:
        return pieces
    if asked.unit is None and (worked := worked_out(form)) is not None:
        return of_whole_text(asked.fact, worked, text)
    counted_off = takes_off(form) and not rx(r"\b(?:also|macht|sprich|bleiben) #").search(form.string)
    if not_as_many(form, asked) or (asked.fact.startswith("zahl_") and not_every(form)):
        return None
    found = [] if counted_off else figures(form, asked, stated, known)
    return settled(form, asked, found) if found else count_in_words(form, text, asked)


def not_as_many(form: Normal, asked: Question) -> bool:
    """ "Noch keine zwanzig" says how many there are not."""
    return asked.fact.startswith("zahl_") and _NOT_AS_MANY.match(form.string) is not None


__all__ = ["computed_sum", "headed", "not_as_many", "number_in", "several"]
