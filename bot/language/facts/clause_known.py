"""What patterns know better than what was learned of statements: labels, names, counts, double negations.

"Keiner weigert sich", "fast alle zahlen, einer noch nicht", "ECCP-Profil: nein": a statement like these stays as the pattern says it.
"""

from __future__ import annotations

from collections.abc import Sequence

from .clause_reading import OF_PLACES, overlaps
from .fold import rx
from .grown import grown
from .holding import MARKED
from .judging import ALL_OF, affirmed, negated, of_some
from .lacking import lacking
from .model import Statement
from .normal import Normal
from .once import once
from .quality import qualities
from .set_against import read_set_against
from .sure_denials import denied_outright, true_where_denied
from .taken_back import denied_behind, ended
from .titles import held_title, label_of_others

BARE = 3  # words of an item that names a place and no more, the mark at its end counted: "GRW-Gebiet."
WORKED_OUT = {"antragsteller_art", "regionale_konzentration", "sitz_deutschland"}  # from a head count, from a map
LABELS = {":", "=", "[", "]"}
_NONE = rx(r"\bkein\w* (?:\w+(?:e|en|er|es|em|s) ){0,2}$")


_TOLD_OUTRIGHT = {  # a phase in so many words, whatever stands beside it
    "bestehend_kooperiert": rx(
        r"\b(?:arbeiten|kooperieren) (?:(?:künftig|dauerhaft|langfristig|fest|eng) )+(?:\S+ )?mit (?:\S+ ){1,3}?\S*(?:netzwerk|cluster|verbund|bündnis)\w*"
    ),
    "neu": rx(
        r"\bhaben sich (?:dieses jahr|in diesem jahr|heuer|kürzlich|neulich|frisch|gerade erst) (?:\S+ )?(?:gefunden|zusammengefunden|zusammengetan|zusammengeschlossen)\b"
    ),
}


def known_better(form: Normal, said: Statement, every: Sequence[Statement]) -> bool:
    """Does the pattern see here what sentences do not teach?"""
    if (
        said.fact in WORKED_OUT
        or _labelled(form, said)
        or said in _of_ours_and_theirs(form)
        or said == grown(form, MARKED)  # asked anew: a figure may have been struck since
    ):
        return True
    places = [at for at, c in enumerate(form.clauses) if overlaps(form, (c.first, c.last), said)]
    texts = [form.clauses[at].text for at in places]
    if said.value is False:
        return (
            any(denied_behind(form, at, MARKED) or lacking(form, at) for at in places)
            or any(ended(said.fact, text, 0) for text in texts)
            or _tied(said.fact, texts)
            or any(denied_outright(said.fact, text) for text in texts)
            or (said.fact in ALL_OF and (any(of_some(text) for text in texts) or _excepted(form, places)))
        )
    if said.value is not True:
        told = _TOLD_OUTRIGHT.get(said.value) if isinstance(said.value, str) else None
        return told is not None and any(map(told.search, texts))
    bare = said.fact in OF_PLACES and any(len(text.split()) <= BARE and not negated(text) for text in texts)
    return (
        bare
        or _outright(said.fact, texts)
        or any(affirmed(text) != text or true_where_denied(said.fact, text) for text in texts)
        or _only_others_denied(form, said, every)
    )


_EXCEPTED = rx(  # not "außer am Montag"
    r"^(?:und |aber |doch )?(?:außer|bis auf|ausgenommen|mit ausnahme|abgesehen von) (?!am\b|im\b|in\b|an\b|um\b|wenn\b|natürlich\b)"
    r"|^(?:und |aber |doch )?(?:\w+e )?(?:konkurrenten|wettbewerber|mitbewerber)\b.* nicht ?[.,;!]?$"
    r"|^(?:und |aber |doch )?nur (?:[^\s#]+ ){1,4}nicht(?: rein| dabei| mit)? ?[.,;]?$"
)


def _excepted(form: Normal, places: Sequence[int]) -> bool:
    """ "Wer mitmachen will, kann das, außer direkten Konkurrenten": a piece of the sentence says for whom it does not hold."""
    sentences = {form.clauses[at].sentence for at in places}
    return any(c.sentence in sentences and _EXCEPTED.search(c.text) for c in form.clauses)


@once
def _of_ours_and_theirs(form: Normal) -> list[Statement | None]:
    """One title held and another denied, and what others have set against what we have."""
    return [held_title(form, MARKED), label_of_others(form, MARKED), *read_set_against(form, MARKED)]


def _outright(fact: str, texts: Sequence[str]) -> bool:
    """ "Die beschlossene Strategie soll umgesetzt werden": what the word before it says is so, whatever is still to come."""
    return any(q.always.search(text) for q in qualities() if q.fact == fact and q.always for text in texts)


def _tied(fact: str, texts: Sequence[str]) -> bool:
    """ "Kein Eintrag auf der ECCP": does the denial stand right before what the fact is about?"""
    things = [thing for q in qualities() if q.fact == fact for thing in (q.topic, q.yes) if thing]
    matches = [(text, match) for text in texts for thing in things for match in thing.finditer(affirmed(text))]
    return any(_NONE.search(affirmed(text)[: match.start()]) for text, match in matches)


def _only_others_denied(form: Normal, said: Statement, every: Sequence[Statement]) -> bool:
    """ "Auf der ECCP gelistet, bei go-cluster nicht": does each denial of the sentence belong to another fact that it denies?"""
    own = next(c for c in form.clauses if overlaps(form, (c.first, c.last), said))
    around = [c for c in form.clauses if c.sentence == own.sentence and c is not own and negated(c.text)]
    denied = [s for s in every if s.fact != said.fact and s.value is False]
    return (
        bool(around)
        and not negated(own.text)
        and all(any(overlaps(form, (c.first, c.last), s) for s in denied) for c in around)
    )


def _labelled(form: Normal, said: Statement) -> bool:
    """ "ECCP-Profil: nein": patterns read labels, and a label is no sentence to learn from."""
    return any(t.norm in LABELS for t in form.tokens if said.start <= t.start < said.end)
