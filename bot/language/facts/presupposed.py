"""Counts and places that a question or a condition takes for granted: "gelten unsere acht Mühlen als KMU?", "wenn unsere zwölf Betriebe bauen"."""

from __future__ import annotations

from .fold import rx
from .kinds import is_number
from .normal import Normal

ASKED = {"question", "condition", "rule"}  # what the clause may be, for all that it says of others than these
_OURS = rx(r"(?:^|\s)(?:unser|mein)(?:e|en|er|em)?(?: (?:bisherig|jetzig|derzeitig|insgesamt|beid|eigen|klein)\w*)? $")
_IF_MORE = rx(r"\b(?:wären|wäre|hätten|hätte|würden|statt|mehr|weniger|weitere[nr]?|andere[nr]?|zehn mal)\b")


_FOR_US = rx(r"\bfür (?:unser|mein)(?:e|en|er|em)? (?:\S+ ){1,4}?(?:in|aus|im|bei|rund um|um) (?:der |dem |den )?$")


def for_our_own(form: Normal, start: int) -> bool:
    """ "Gibt es etwas für unser Netzwerk in Erfurt?": what is asked for, and the place of it is none of the question."""
    clause = form.clause_at(start)
    before = form.string[form.offsets[clause.first] : start]
    return clause.status == {"question"} and bool(_FOR_US.search(before))


def presupposed(form: Normal, i: int) -> bool:
    """Does "unsere" stand before the figure at i, in a clause that asks or supposes something of them and no other number?"""
    clause = form.clause_of(i)
    before = "".join(f"{t.norm} " for t in form.tokens[max(clause.first, i - 3) : i])
    granted = is_number(form, i) and bool(clause.status) and clause.status <= ASKED and bool(_OURS.search(before))
    return granted and not _IF_MORE.search(clause.text)
