"""Places that are named in passing: where an adviser sits, where a meeting was held, whom somebody rang up. No partner sits there for that."""

from __future__ import annotations

from .fold import rx
from .normal import Normal

_WHERE = r"(?: (?!und\b|mit\b|wir\b)\S+){0,2}? (?:aus|in|im|von|bei) (?:der |dem )?$"
_A = r"\b(?:mein|unser|ein|der|die|sein|ihr)(?:e[nmrs]?)? (?:\w+e[nr]? )?"
_ADVISER = rx(
    rf"{_A}(?:steuerberater|anw[aä]lt|rechtsanw[aä]lt|patentanw[aä]lt|fachanw[aä]lt|notar|wirtschaftsprüfer|buchhalter|banker|bankberater|hausarzt|hausbank|schwieger\w+)(?:in|innen|e|en|s)?{_WHERE}"
)
_SOMEBODY = rx(
    rf"{_A}(?:kolleg\w+|freund\w*|bekannt\w+|chef\w*|berater\w*|unternehmensberater\w*|mitarbeiter\w*|referent\w*|professor\w*|prof|dozent\w*|trainer\w*|coach|sachbearbeiter\w*|ansprechpartner\w*|schwager|bruder|schwester|onkel|tante|vater|mutter|sohn|tochter|nichte|neffe|cousin\w*)(?: (?!und\b|mit\b|wir\b)\S+){{0,2}}? (?:(?:aus|in|im|von|bei|der|des|vom) )+(?:\w+ )?$"
)
_SAYS = rx(
    r"\b(?:meint|meinte|sagt|sagte|rät|riet|erzählt|erzählte|findet|fand|glaubt|glaubte|empfiehlt|empfahl|schreibt|schrieb|fragt|fragte|berichtet|berichtete|warnt|warnte|behauptet|behauptete|berät|beriet|erklärt|erklärte"
    r"|(?:hat|haben) (?:\S+ ){0,4}?(?:gesagt|gemeint|empfohlen|erzählt|geraten|abgeraten|gefragt|geschrieben|berichtet|gewarnt|hingewiesen|erklärt|beraten|aufmerksam gemacht))\b"
)
_TAKES_PART = rx(
    r"\b(?:dabei|mitglied\w*|\w*partner|macht (?:\S+ )?mit|mitmach\w*|beteilig\w*|angehör\w*|gehör\w*|konsortium\w*|koordinier\w*|leitet|managt|stellt den antrag)\b"
)
_HELD = rx(
    r"\b(?:fand|fanden|findet|finden)\b.* statt ?[.,;!]?$|\b(?:stattfand|stattfanden|stattfindet|stattgefunden)\b"
)
_OCCASION = rx(
    r"\b(?:sitzung|besprechung|\w*veranstaltung|\w*tagung|workshop|\w*versammlung|termin|seminar|lehrgang|schulung|feier|fest|hochzeit|gespräch|podium\w*|infotag|beratungstag) (?:\w+ )?(?:in|bei) $"
)
_YOURS = rx(  # where those who are written to sit: "bei euch in Berlin kennt man uns nicht"
    r"\b(?:bei )?(?:euch|ihnen|sie|ihr)(?: (?:da|dort|drüben|alle))? (?:in|im|aus) (?:der )?$"
)
_WRITES_TO_YOU = rx(  # "ich schreibe Ihnen aus Bamberg": there the writer sits
    r"\b(?:schreib|schick|send|grüß|meld|mail|tipp|ruf|wend|frag|kontaktier)\w* (?:(?:ich|wir|mich|uns|hier|mal|an|bei) )*(?:euch|ihnen|sie|ihr)(?: (?:heute|gerade|hier|mal|viele \w+))? aus (?:der |dem )?$"
)
_NOBODY_THERE = rx(  # "während wir aus Berlin niemanden haben"
    r"^[\w-]+(?: (?:und|oder) (?:aus |in )?[\w-]+)? (?:(?:bisher|bislang|noch|leider|gar|aber|wir|haben|ist|sind|macht) ){0,4}(?:niemand(?:en)?|keine[nrs]?|kein einzige\w*|fehlt (?:uns )?(?:noch )?jemand)(?= (?:haben|hätten|dabei|mit|ist|sind|macht)\b| ?[.,;)]|$)"
)
_BY_PLACE = rx(r"\b(?:aus|in|im|von) (?:der |dem )?$")
_WAS = rx(r"\b(?:war|waren|lief|dauerte|hat|gab)\b")
_RANG_UP = rx(
    r"^(?: (?!und\b|wir\b)\S+){0,3}? (?:angerufen|telefoniert|nachgefragt|nachgehakt|erkundigt|rückgefragt)\b"
)
_AN_OFFICE = rx(  # firms and institutes that one has rung up may well be members
    r"\b(?:bei|beim|mit|in|im)(?: (?!und\b|firm\w*|betrieb\w*|unternehmen|\w*partner\w*|mitglied\w*|\w*institut\w*|hochschul\w*)\S+){0,4}? (?:in|aus|von) (?:der )?$"
)


def in_passing(form: Normal, start: int) -> bool:
    """Does the place at this offset of the normal string belong to a person or an occasion beside the case?"""
    clause = form.clause_at(start)
    at = start - form.offsets[clause.first]
    before, behind = clause.text[:at], clause.text[at:]
    if (_YOURS.search(before) and not _WRITES_TO_YOU.search(before)) or (
        _BY_PLACE.search(before) and _NOBODY_THERE.match(behind)
    ):
        return True
    if _HELD.search(clause.text) or (_OCCASION.search(before) and _WAS.search(behind)):
        return True
    if _TAKES_PART.search(clause.text):
        return False
    if _ADVISER.search(before) or (_SOMEBODY.search(before) and _SAYS.search(behind)):
        return True
    return bool(_RANG_UP.match(clause.text[at + len(behind.split(" ")[0]) :]) and _AN_OFFICE.search(before))
