"""What stands behind an answer as a concession or as what would be otherwise denies nothing: "zahlen wollen alle, wenn auch nicht viel"."""

from __future__ import annotations

import re

_CONCEDES = re.compile(
    r"^(?!\W*(?:(?:nur|aber|ja|schon|also)\W+)*(?:wenn|falls|sofern|sobald)\b)(?P<answer>[^.;?!]*\w[^.;?!]*?)\s*,\s*(?:(?:und|aber|denn|weil) )?"
    r"(?:wenn auch|wenngleich|auch wenn|obwohl|obgleich|sonst|ansonsten|andernfalls)\b[^.;?!]*(?P<end>[.!]?)\s*$",
    re.I,
)


def answer_before_concession(text: str) -> str | None:
    """The answer alone; None where nothing is conceded behind it."""
    found = _CONCEDES.match(text)
    return found["answer"] + found["end"] if found else None
