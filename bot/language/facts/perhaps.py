"""Who may come one day is not there: "aus Hessen meldet sich vielleicht noch jemand", "dazu womöglich bald eine Hochschule"."""

from __future__ import annotations

from .fold import rx
from .normal import Normal

_MAYBE = (
    r"(?:vielleicht|womöglich|möglicherweise|eventuell|evtl|unter umständen|gegebenenfalls|ggf|allenfalls|wohlmöglich)"
)
_SAID = rx(rf"\b{_MAYBE}\b")
_LATER = r"(?:noch|bald|später|demnächst|irgendwann|künftig|dereinst|einmal|eines tages|nächstes jahr|im (?:frühjahr|sommer|herbst|winter))"
_STILL_TO_COME = rx(rf"\b{_MAYBE}(?: (?:auch|sogar|dann|ja|schon|mal))* {_LATER}\b|\b{_LATER} (?:\S+ )?{_MAYBE}\b")
_COMES = rx(
    r"\b(?:kommt|kommen|käme|kämen|stößt|stoßen|folgt|folgen|meldet|melden|steigt|steigen|tritt|treten|beitritt|beitreten|anschließt|anschließen|schließt sich|schließen sich|einsteigt|einsteigen|holen|gewinnen|dazuholen|dazugewinnen|aufnehmen|einladen|angehört|angehören|interessiert|mitmacht|mitmachen|(?:macht|machen)(?= (?:\S+ ){0,4}?mit\b))\b"
)
_MORE = rx(rf"\b(?:{_LATER}|dazu|hinzu|jemand\w*|wer|welche|beitritt|beitreten|einsteigen|einsteigt|interessiert)\b")
_THERE = rx(
    rf"\b(?:unsere[nrm]? #|zu unser\w*|wir sind|sind wir|wir haben|haben wir|es sind|sind es|sind dabei|dabei sind|bisher|bislang|derzeit|zurzeit|heute|auf {_MAYBE})\b"
)
_BROKEN_OFF = rx(rf"\b{_MAYBE} ,$")  # "und vielleicht, aber das ist Zukunftsmusik, ein Institut"


def perhaps(form: Normal, offset: int) -> bool:
    """Does what stands at this place of the normal string only perhaps join?"""
    clause = form.clause_at(offset)
    said = _SAID.search(clause.text)
    if said is None:
        before = [c for c in form.clauses if c.sentence == clause.sentence and c.last <= clause.first]
        return len(before) > 1 and any(_BROKEN_OFF.search(c.text) for c in before)
    if _COMES.search(clause.text) and _MORE.search(clause.text) and not _THERE.search(clause.text):
        return True
    later = _STILL_TO_COME.search(clause.text)
    return later is not None and form.offsets[clause.first] + later.end() <= offset
