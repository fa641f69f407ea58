"""Replies about a thing that is like the one asked for: where customers sit, when the club was founded, our own money, a new logo."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .bare_counts import counts_nobody
from .fold import rx
from .gazetteer import german_places
from .normal import Normal
from .reply_wished import wished

_CUSTOMERS = rx(
    r"^(?:[^\s,]+ ){0,2}?(?:\w*kund(?:e|en|in|innen|schaft)|\w*abnehmer\w*|\w*lieferant\w*|\w*zulieferer\w*|auftraggeber\w*|investor\w*) (?:\S+ ){0,2}?(?:sitz\w*|ist|sind|komm\w*|stamm\w*|hock\w*)\b"
)
_OTHER = {
    "sitz_deutschland": _CUSTOMERS,
    "bundeslaender": _CUSTOMERS,
    "bereiche": _CUSTOMERS,
    "widmet_sich_fue": rx(
        r"^(?!(?:genau |eben |gerade |nur |extra )*(?:dafür|dazu|deshalb|deswegen|darum|hierfür|hierzu|zu (?:diesem|dem) zweck)\b)(?:[^\s,]+ ){1,4}?(?:gegründet|seit #\d+|seit @\d+)(?: gegründet)? ?[.!]?$"
    ),
    "auslandspartner_finanzierung": rx(
        r"^(?:also |ja )?unser(?:e|er)? (?:eigen\w+ \w+|\w*anteil|eigenmittel) (?:ist|sind|steht|stehen)\b"
    ),
    "netzwerk_phase": rx(
        r"\b(?:webseite|website|homepage|logo|flyer|name|büro|vorstand|satzung|geschäftsführe\w+|adresse) (?:\S+ ){0,3}?neu\b"
        r"|\bneue[nrs]? (?:webseite|website|homepage|logo|flyer|namen?|büro|vorstand|satzung|geschäftsführe\w+|adresse)\b"
    ),
}
_OF_BOTH = rx(r"\b(?:wir|forsch\w*|entwick\w*|ausland\w*|ausländ\w*|partner\w*|mitglied\w*|netzwerk\w*|cluster\w*)\b")
_AND_MORE = rx(  # a second thing in the same clause: "… und der der Finnen auch", "… und stellt den Antrag"
    r"\b(?:und|aber|dagegen|sowie) (?:auch )?(?:der|die|das|den|dem|unsere?|meine?|ich|man) |\b\w*antrag\w*"
)
_MEMBERSHIP = rx(
    r"^(?!.*\b(?:gold|silber|bronze|label|kein|keins|ohne|auszeichnung)).*\bgo-?cluster"
)  # it tells no label
_PHASE = "netzwerk_phase"  # whoever has a new office is a "wir" as well


def is_another_thing(form: Normal, fact: str, known: Mapping[str, Any]) -> bool:
    """Does the reply speak of such a thing alone, or only of what one would like to have?"""
    if wished(form, fact) or counts_nobody(form, fact, known) or (fact == "label" and _MEMBERSHIP.search(form.string)):
        return True
    pattern = _OTHER.get(fact)
    if pattern is None or pattern.search(form.string) is None or _says_more(form):
        return False
    rest = form.string.replace("wir ", "") if fact == _PHASE else form.string
    return _OF_BOTH.search(rest) is None


def _says_more(form: Normal) -> bool:
    """Is there another clause, or a second subject, that may answer? Towns that go on with a list are none."""
    towns = {p.start for p in german_places(form)}
    further = [c for c in form.clauses[1:] if c.text and form.offsets[c.first] not in towns]
    return bool(further) or _AND_MORE.search(form.string) is not None
