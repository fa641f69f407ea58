"""Money of a reply that is not the money asked for: "die Firmen bringen 90.000 aus eigener Tasche auf" to how much grant is wanted.

Only where the words say it outright; a bare sum is what was asked for.
"""

from __future__ import annotations

from collections.abc import Iterable

from .cost_shares import GRANT, OWN
from .fold import rx
from .model import Question, Statement
from .normal import Normal

_OF = {
    GRANT: rx(
        r"\b(?:beantrag\w*|(?:vom|beim|von|bei) (?:der |dem )?(?:bund|staat|ministerium|bundesministerium|projektträger)|an (?:zuschuss|förderung|fördermitteln))\b"
    ),
    OWN: rx(r"\baus (?:der )?eigene[rn] (?:tasche|mitteln|kraft|kasse)\b|\beigenmittel\w*"),
}
_REFUSED = rx(r"\b(?:nicht|kein\w*|nichts|rest|hälfte|mehr als|wenn|falls)\b|\?")


def other_money(form: Normal, asked: Question, stated: Iterable[Statement]) -> Statement | None:
    """What the reply says of the other sum, where its one figure is surely that."""
    other = {GRANT: OWN, OWN: GRANT}.get(asked.fact)
    sums = [t for t in form.tokens if t.kind in "#€" and (t.value or 0) >= 1000 and not t.junk]
    if other is None or len(sums) != 1 or _REFUSED.search(form.string):
        return None
    beside = form.clause_of(next(i for i, t in enumerate(form.tokens) if t is sums[0])).text
    if not _OF[other].search(beside) or _OF[asked.fact].search(form.string):
        return None
    return next((s for s in stated if s.fact == other and s.start <= sums[0].start < s.end), None)
