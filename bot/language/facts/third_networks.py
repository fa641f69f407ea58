"""Other networks that are told of beside the own: "in Detmold gibt es ein vergleichbares Netzwerk", "der Verband in Jena ist dreimal so groß"."""

from __future__ import annotations

from .fold import rx
from .gazetteer import german_places
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
_CLIENT = rx(  # another case of an adviser's
    r"^(?:und |aber |auch )?(?:bei |von )?(?:ein|eine|einem|einer|mein|meine) (?:ander|früher|ehemalig|weiter)\w* (?:mandant|kund|klient)\w*"
)
_TAKES_PART = rx(
    r"\b(?:dabei|mit|beteilig\w*|mitglied\w*|partner\w*|gehört|dazu|im (?:\w*netzwerk|\w*verbund|\w*cluster))\b"
)
_THE_NET = rf"(?:und |aber )?(?:der|die|das) (?:\w+ )?{_NET} (?:{_PLACE}|[\w-]+)"
_THE_ONE = rx(rf"^{_THE_NET} ,$")
_LOOKED_AT = rx(  # "von dem wir abschauen", "an dem wir uns orientieren"
    r"^(?:von|an|bei|zu|auf|das|den|die|der) (?:(?:dem|der|das|den) )?(?:wir|ich) (?:(?:uns|mich|mir|gern|gerne|viel|etwas|alle|sehr|immer|so|oft|ein bisschen|ein wenig) )*(?:zum vorbild|abschauen|abgucken|abkupfern|lernen|gelernt|orientieren|beneiden|bewundern|nacheifern|aufschauen|besucht|besichtigt|kennen)\b"
)
_LABEL = r"(?:gold|silber|bronze|[\w-]*label)"
_OUR_LABEL = rx(rf"\b(?:wir|unser\w*|uns)\b.*\b{_LABEL}\b|\b{_LABEL}\b.*\b(?:wir|uns)\b")
_THEIR_LABEL = rx(  # "wir haben Silber, die Mainzer führen Gold"
    rf"^(?:und |aber |während |doch )?(?:die|bei den) [\w-]+er(?:n)? (?:führen|haben|tragen|bekamen|holten|hatten|sind|schon|sogar|ist|mit|auf|bei|das|es) (?:\S+ ){{0,3}}?{_LABEL}\b"
)
_OUR_NET = rx(rf"\bunser\w* (?:[\w-]+ )?(?:{_NET}|management|clustermanagement|geschäftsstelle)\b")
_DOES = rx(rf"^{_THE_NET} (?!,|und\b|sowie\b|oder\b)[\w-]+")
_OF_IT = rx(r"^(?:das|der|die|dem|den)\b.*#\d+")


def tells_of_a_third(form: Normal, i: int) -> bool:
    """Does this clause tell of a network that is set beside the speaker's?"""
    clause = form.clauses[i]
    if _is_looked_at(form, i):
        return True
    if _CLIENT.match(clause.text) and not _TAKES_PART.search(clause.text):
        return any(_OURS.search(c.text) for c in form.clauses if c.sentence < clause.sentence)
    if _OURS.search(clause.text):
        return False
    if _ANOTHER_ONE.match(clause.text) or _sits_elsewhere(form, i):
        return True
    if _THEIR_LABEL.match(clause.text) and any(_OUR_LABEL.search(c.text) for c in form.clauses[:i]):
        return True
    told = any(_OURS.search(c.text) for c in form.clauses if c.sentence < clause.sentence)
    return (bool(told) and _OF_ANOTHER_SIZE.match(clause.text) is not None) or _of_the_other_of_two(form, i)


def _sits_elsewhere(form: Normal, i: int) -> bool:
    """ "Unser Management sitzt in Kiel. Das Cluster Rostock plant zehn": a network of a town that was not named of ours before."""
    clause = form.clauses[i]
    if _DOES.match(clause.text) is None:
        return False
    ours = {c.first for c in form.clauses if c.sentence < clause.sentence and _OUR_NET.search(c.text)}
    places = german_places(form) if ours else []
    told = {land for p in places if form.clause_at(p.start).first in ours for land in p.lands}
    here = [p for p in places if form.clause_at(p.start) is clause]
    return bool(told and here) and told.isdisjoint(land for p in here for land in p.lands)


def _is_looked_at(form: Normal, i: int) -> bool:
    """ "Das Cluster in Heilbronn, von dem wir abschauen, bekam acht Millionen": the network, and what is told of it on both sides."""
    clauses = form.clauses
    for at in range(max(1, i - 1), min(i + 2, len(clauses))):
        same = clauses[at].sentence == clauses[at - 1].sentence == clauses[i].sentence
        if same and _THE_ONE.match(clauses[at - 1].text) and _LOOKED_AT.match(clauses[at].text):
            return i in (at - 1, at) or not _OURS.search(clauses[i].text)
    return False


def _of_the_other_of_two(form: Normal, i: int) -> bool:
    """ "Wir kooperieren mit einem Verein aus Sachsen, der 75 Mitglieder zählt": what is said of it is not ours."""
    before = form.clauses[i - 1] if i else None
    if before is None or before.sentence != form.clauses[i].sentence or not _OF_IT.match(form.clauses[i].text):
        return False
    text = before.text
    return bool(_OURS.search(text) and _TOGETHER.search(text) and _WITH_ONE.search(text))
