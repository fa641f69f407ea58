"""Money of a reply that is not the money asked for: "die Firmen bringen 90.000 aus eigener Tasche auf" to how much grant is wanted.

Only where the words say it outright; a bare sum is what was asked for.
"""

from __future__ import annotations

from collections.abc import Iterable

from .cost_shares import GRANT, OWN
from .fold import rx
from .model import Question, Statement
from .normal import Normal

AID_SO_FAR = "de_minimis_eur"
_WISH = r"(?:brauch\w*|benötig\w*|will|wollen|möcht\w*|bräucht\w*)"
_AID = r"(?:zuschuss|förderung|fördergeld\w*|fördermittel\w*)"
_PUT_IN = (
    r"(?:leg(?:en|t)\b[^.!?;]*\b(?:drauf|dazu)|steuer(?:n|t)\b[^.!?;]*\bbei|schieß(?:en|t)\b[^.!?;]*\b(?:zu|dazu))"
)
_OF = {
    GRANT: rx(
        r"\b(?:beantrag\w*|(?:vom|beim|von|bei) (?:der |dem )?(?:bund|staat|ministerium|bundesministerium|projektträger)"
        rf"|an (?:zuschuss|förderung|fördermitteln)|{_AID} {_WISH}|{_WISH}\b[^.!?;]*\b{_AID})\b"
    ),
    OWN: rx(
        rf"\baus (?:der )?eigene[rn] (?:tasche|mitteln|kraft|kasse)\b|\beigenmittel\w*|\b(?:die|unsere) (?:firmen|betriebe|unternehmen) {_PUT_IN}"
        r"|\b(?:legen|steuern|schießen) die (?:firmen|betriebe|unternehmen)\b[^.!?;]*\b(?:drauf|dazu|bei|zu)\b"
    ),
}
_OTHER = {GRANT: OWN, OWN: GRANT, AID_SO_FAR: GRANT}
_REFUSED = rx(r"\b(?:nicht|kein\w*|nichts|rest|hälfte|mehr als|wenn|falls)\b|\?")


def other_money(form: Normal, asked: Question, stated: Iterable[Statement]) -> Statement | None:
    """What the reply says of the other sum, where its one figure is surely that."""
    other = _OTHER.get(asked.fact)
    sums = [t for t in form.tokens if t.kind in "#€" and (t.value or 0) >= 1000 and not t.junk]
    if other is None or len(sums) != 1 or _REFUSED.search(form.string):
        return None
    beside = form.clause_of(next(i for i, t in enumerate(form.tokens) if t is sums[0])).text
    if not _OF[other].search(beside) or (asked.fact in _OF and _OF[asked.fact].search(form.string)):
        return None
    return next((s for s in stated if s.fact == other and s.start <= sums[0].start < s.end), None)
