"""Other networks that are told of beside the own: "in Detmold gibt es ein vergleichbares Netzwerk", "der Verband in Jena ist dreimal so groß"."""

from __future__ import annotations

from .fold import rx
from .normal import Normal

_NET = r"(?:[\w-]*(?:netzwerk|netz|cluster|verbund|verein|verband|konsortium|zusammenschluss|initiative|bündnis))"
_PLACE = r"(?:(?:drüben|dort|oben|unten) )?(?:in|aus|im|bei|von) (?:der |dem |den )?[\w-]+"
_LIKE_OURS = r"(?:vergleichbar|ähnlich|gleichartig|konkurrierend|ander|größer|kleiner)\w*"
_ANOTHER_ONE = rx(
    rf"^(?:auch |und |übrigens |zwar |drüben )*{_PLACE} (?:gibt es|existiert|besteht|arbeitet) (?:\w+ ){{0,2}}?ein\w* (?:\w+ )?{_LIKE_OURS} (?:\w+ )?{_NET}\b"
    rf"|^(?:es )?gibt (?:es )?{_PLACE} (?:\w+ ){{0,2}}?ein\w* {_LIKE_OURS} (?:\w+ )?{_NET}\b"
)
_OF_ANOTHER_SIZE = rx(
    rf"^(?:auch |und |aber |übrigens |zwar )*(?:der|die|das) (?:\w+ )?{_NET} {_PLACE} ist (?:\S+ ){{0,4}}?(?:so (?:groß|klein|alt|stark)|größer|kleiner|älter)\b"
)
_OURS = rx(r"\b(?:wir|uns|ich|unser\w*|mein\w*)\b")
_WITH_ONE = rx(
    rf"\b(?:mit|zu|gegen) (?:einem|einer|dem|der) (?:[\w-]+ )?{_NET}(?: {_PLACE})?(?: (?:ein|zusammen|verloren|aus))? ,$"
)
_TOGETHER = rx(
    r"\b(?:koop\w*|zusammen\w*|austausch\w*|partnerschaft\w*|allianz\w*|abkommen|vereinbar\w*|verbünde\w*|kontakt\w*|konkurr\w*|verlor\w*)\b"
)
_OF_IT = rx(r"^(?:das|der|die|dem|den)\b.*#\d+")


def tells_of_a_third(form: Normal, i: int) -> bool:
    """Does this clause tell of a network that is set beside the speaker's?"""
    clause = form.clauses[i]
    if _OURS.search(clause.text):
        return False
    if _ANOTHER_ONE.match(clause.text):
        return True
    told = any(_OURS.search(c.text) for c in form.clauses if c.sentence < clause.sentence)
    return (bool(told) and _OF_ANOTHER_SIZE.match(clause.text) is not None) or _of_the_other_of_two(form, i)


def _of_the_other_of_two(form: Normal, i: int) -> bool:
    """ "Wir kooperieren mit einem Verein aus Sachsen, der 75 Mitglieder zählt": what is said of it is not ours."""
    before = form.clauses[i - 1] if i else None
    if before is None or before.sentence != form.clauses[i].sentence or not _OF_IT.match(form.clauses[i].text):
        return False
    text = before.text
    return bool(_OURS.search(text) and _TOGETHER.search(text) and _WITH_ONE.search(text))
