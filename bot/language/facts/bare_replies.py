"""Replies behind the name of a thing that are nothing but a yes, a no, a none or what nobody knows."""

from __future__ import annotations

import re

from .asking_us import wording
from .field_names import FIGURE
from .model import Question
from .normal import seen
from .polarity import unknown

LONGEST = 6  # words of a reply that says no more than that nobody knows


def knows_nothing(reply: str) -> bool:
    """ "Weiß ich nicht", "unklar", "k. A.", "?", and no more. Who is still to be named is not there yet: "Koordinator: noch offen"."""
    string = seen(reply).string
    if wording("keine_angabe").fullmatch(string) or not re.search(r"[\w?]", string):
        return True
    lead, _, tail = string.partition(" ,")
    if len(lead.split()) > LONGEST or wording("nicht_bekannt").fullmatch(lead) or not unknown(lead):
        return False
    return not tail or not wording("weiss_nicht_was").match(tail.strip())


def is_left_open(reply: str, asked: Question) -> bool:
    """ "Laufzeit: offen", where "Offen für Neue: offen" would be a yes."""
    return asked.kind == FIGURE and bool(wording("nicht_bekannt").fullmatch(seen(reply).string))


def is_bare(reply: str) -> bool:
    """Is it nothing but a yes, a no or what nobody knows?"""
    string = seen(reply).string.rstrip(" .")
    return knows_nothing(reply) or any(wording(name).fullmatch(string) for name in ("ja", "nein", "kein"))
