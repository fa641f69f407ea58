"""How many another network counts: "das Schwesternetzwerk in Polen hat 30 Firmen, wir haben zwölf". Theirs are not ours."""

from __future__ import annotations

from .fold import rx
from .gazetteer import abroad
from .normal import Normal

_NETWORK = r"(?:netzwerke?s?|netz|cluster|verbund|verein|verband|konsortium|bündnis|zusammenschluss|initiative)"
_COUNTS = r"(?:hat|haben|zählt|zählen|führt|führen|umfasst|umfassen|besteht|bestehen|bringt|bringen|vereint|vereinen|kommt|verfügt|vernetzt)"
_BY_NAME = rx(
    rf"\b(?:schwester|partner|nachbar|bruder|konkurrenz) ?-?{_NETWORK}\b(?: \S+){{0,5}}? {_COUNTS}\b"
    rf"|\b(?:gleichnamige|benachbarte|befreundete|andere|zweite)[rsnm]? (?:\w+ )?\w*{_NETWORK}\b(?: \S+){{0,5}}? {_COUNTS}\b"
)
_ABROAD = rx(rf"\b(?:das|der|die|ein|eine) (?:\w+ )?\w*{_NETWORK} (?:\w+ )?(?:in|aus|von) (?:der |den |dem )?$")
_FOREIGN = rx(rf"^(?: \w+)? \w*{_NETWORK} (?:\S+ )?{_COUNTS}\b")
_COUNTS_BEHIND = rx(rf"^ (?:\S+ )?{_COUNTS}\b")
_OURS = rx(r"\b(?:wir|uns|ich|unser\w*)\b|\berste[rsn]?\b")


def of_another_network(form: Normal, offset: int) -> bool:
    """Does what stands at this place of the normal string belong to a network that is not the speaker's?"""
    clause = form.clause_at(offset)
    text = clause.text
    if _OURS.search(text):
        return False
    at = offset - form.offsets[clause.first]
    named = _BY_NAME.search(text)
    if named is not None:
        return named.end() <= at
    for place in abroad(text):
        before, behind = text[: place.start()], text[place.end() :]
        theirs = _ABROAD.search(before) and _COUNTS_BEHIND.match(behind)
        if place.end() <= at and (theirs or (_FOREIGN.match(behind) and not before.endswith(("unser ", "unsere ")))):
            return True
    return False
