"""People who are yet to be hired: "Nächstes Jahr wollen wir fünf Leute einstellen", "wenn Geld kommt, stellen wir zwei ein"."""

from __future__ import annotations

from .fold import rx
from .normal import Normal

STAFF_FACTS = ("beschaeftigte_antragsteller", "management_vzae")
_WANTED = rx(
    r"\b(?:wollen|möchten|will|möchte|sollen|planen|plane|würden|werden|vorhaben|hoffen)\b.*\b(?:einstellen|anstellen|einzustellen|anzustellen|dazuholen|aufstocken)\b"
    r"|\b(?:wollen|möchten|will|möchte|sollen|planen|plane|hoffen)\b.*\bauf (?:\S+ ){0,2}?#\d+ .*\b(?:wachsen|kommen|vergrößern|aufstocken|ausbauen|zu wachsen)\b"
)
_HIRE = rx(r"\b(?:stellen|stelle|stellt) (?:wir|ich|man|der verein|das netzwerk) (?:\S+ ){0,5}?ein\b")
_ONLY_IF = rx(r"^(?:und |aber |erst )*(?:wenn|falls|sobald|sofern)\b")
_LATER = rx(r"\b(?:nächste[snm]?|kommende[snm]?|demnächst|bald|künftig|später|dann)\b")


def to_be_hired(form: Normal, i: int) -> bool:
    """Does the figure at token i count people who are not there yet?"""
    clause = form.clause_of(i)
    if _WANTED.search(clause.text):
        return True
    if not _HIRE.search(clause.text):
        return False
    before = next((c for c in form.clauses if c.last == clause.first and c.sentence == clause.sentence), None)
    return bool(_LATER.search(clause.text) or (before and _ONLY_IF.match(before.text)))
