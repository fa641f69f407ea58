"""What another network counts and where it sits: "das Schwesternetzwerk in Polen hat 30 Firmen, wir haben zwölf". Theirs are not ours."""

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


_NETWORKS = r"\S*(?:netzwerken?|netzen?|clustern?|verbünden?|vereinen?|bündnissen?|konsortien|initiativen)"
_TOGETHER = r"(?:zusammenarbeit|kooperation\w*|partnerschaft|allianz|bündnis|schulterschluss|verbindung|brücke|abkommen|vereinbarung)"
_BETWEEN_TWO = rx(  # "eine dauerhafte Zusammenarbeit der beiden Netzwerke", "eine Kooperation zwischen unseren Clustern"
    rf"\b{_TOGETHER} (?:(?:der|beider|unserer|von|zwischen|unter|den|unseren|diesen|beiden|zwei|#\d+) ){{1,3}}{_NETWORKS}\b"
    rf"|\b(?:beide|beiden|die (?:beiden|zwei|#\d+)) {_NETWORKS} (?:\S+ ){{0,6}}?(?:zusammen\w*|kooperier\w*|verbünd\w*|verzahn\w*)\b"
    rf"|\b(?:netzwerk|cluster|verbund|verein) zu (?:netzwerk|cluster|verbund|verein)\b"
)
_WITH_THEM = rx(
    r"\b(?:mit|zu|zum|zur) (?!unser|mein|wir\b)(?:(?!und\b|wir\b|uns|unser|haben\b|hat\b|sind\b|ist\b)[^\s,;.:]+ ){1,5}$"
)


def allied_with(form: Normal, offset: int) -> bool:
    """ "Mit den Optikern in Thüringen vereinbarten wir eine Zusammenarbeit der beiden Netzwerke": the place of the other of the two."""
    clause = form.clause_at(offset)
    before = form.string[form.offsets[clause.first] : offset]
    return _BETWEEN_TWO.search(clause.text) is not None and _WITH_THEM.search(before) is not None
