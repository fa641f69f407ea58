"""The speaker's own institute beside firms that are counted: "unser Institut für Holztechnik und elf Firmen" is one research body.

One at a university is no body of its own, and one that only serves the firms is none of them.
"""

from __future__ import annotations

from .fold import rx
from .institutes import institutes
from .kinds import FIRMS, Mention, word_at
from .normal import Normal
from .own_body import own_body

_INSTITUTE = rx(r"^(?:\w*institut|forschungs(?:zentrum|einrichtung|stelle))$")
_OF_UNIVERSITY = rx(
    r"\b(?:uni\w*|tu|th|fh|hs|rwth|kit|\w*hochschule|technischen|fakultät|fachbereich|lehrstuhl|professur)\b"
)
_SERVES = rx(
    r"\b(?:berät|beraten|prüft|prüfen|untersucht|untersuchen|begleitet|befragt|zertifiziert|beliefert|schult|kennt|betreut)\b"
)
_SHUT = frozenset({"question", "condition", "other", "past", "rule"})


def own_institute(form: Normal, found: list[Mention]) -> None:
    """Adds the one that is said outright to be the speaker's, where no other is named or counted."""
    if any(m.kind == "forschung" for m in found) or not any(m.kind in FIRMS and not m.none for m in found):
        return
    own = own_body(form, "forschung")
    if own is None or not _INSTITUTE.match(word_at(form, own)) or not _ours(form, own):
        return
    clause = form.clause_of(own)
    if clause.status & _SHUT or _SERVES.search(clause.text) or _OF_UNIVERSITY.search(clause.text):
        return
    if any(body.start <= form.offsets[own] < body.end for body in institutes(form)):
        return  # counted by its name
    found.append(Mention("forschung", 1, None, own, own))


def _ours(form: Normal, own: int) -> bool:
    lead = [word_at(form, k) for k in range(max(0, own - 3), own)]
    return bool({"als", "sind", "bin"} & set(lead)) or any(word.startswith(("unser", "mein")) for word in lead[-2:])
