"""Some of a whole that nobody tells, by where they sit: "Zwei Firmen sitzen in Kiel, der Rest in Lübeck"."""

from __future__ import annotations

from .clauses import Clause
from .fold import rx
from .gazetteer import abroad, german_places
from .normal import Normal
from .part_words import THE_OTHERS
from .portion_words import OUT_THERE_TOO

_ELSEWHERE = rx(
    rf"\b(?:die meisten|{THE_OTHERS}(?! #)|das gros|der großteil) (?:[^\s.;?]+ ){{0,5}}?(?:in|aus|im|auf|um)\b"
)
_MOSTLY = rx(
    r"\b(?:überwiegend|hauptsächlich|vorwiegend|größtenteils|mehrheitlich|zumeist|meistens|vor allem|schwerpunktmäßig|im wesentlichen)\b"
)
_SITS = rx(r"\b(?:sitz\w*|hock\w*|kommen|stammen|liegen|sind|haus\w+) (?:\S+ ){0,3}?(?:in|aus|im|auf)\b")


def others_elsewhere(form: Normal, at: int) -> bool:
    """Does the figure at this token count those in one place, while its sentence puts the others in another, or those with works abroad?"""
    clause = form.clause_of(at)
    if OUT_THERE_TOO.search(clause.text) and abroad(clause.text):
        return True
    if _the_others_first(form, clause, at):
        return False
    earlier = [c for c in form.clauses if c.sentence == clause.sentence and c.last <= clause.first]
    mostly = not _MOSTLY.search(clause.text) and any(_MOSTLY.search(c.text) and _placed(form, c) for c in earlier)
    return bool(_SITS.search(clause.text) and (mostly or _ELSEWHERE.search(form.sentence_text(clause.sentence))))


def _the_others_first(form: Normal, clause: Clause, at: int) -> bool:
    """ "Die meisten von uns sitzen im Ruhrgebiet 36 Firmen": dictated; the verb is that of the most, and no place stands with the figure."""
    told = form.string[form.offsets[clause.first] : form.offsets[at]]
    behind = any(
        place.start > form.offsets[at] for place in german_places(form) if form.clause_at(place.start) is clause
    )
    return bool(_ELSEWHERE.search(told)) and not behind


def _placed(form: Normal, clause: Clause) -> bool:
    return any(form.clause_at(place.start) is clause for place in german_places(form))
