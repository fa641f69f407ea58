"""Projects told land by land: "ein Projekt mit Israel und zwei mit Korea" are three."""

from __future__ import annotations

from .fold import rx
from .gazetteer import abroad
from .model import Statement
from .normal import Normal
from .numbers import tidy

_ONE = r"(?:eine?[nms]?|eins|ein)"
_WITH = r"(?:mit|in|zusammen mit) (?:der |den |dem |einem |einer |partnern (?:aus|in) |firmen (?:aus|in) )*"
_FIRST = rx(
    rf"(?P<before>^|.* )(?:#(?P<n>\d+)|{_ONE}) (?:(?:gemeinsame[snr]?|laufende[snr]?|neue[snr]?) )?[\w-]*(?:projekte?n?|vorhaben) {_WITH}$"
)
_NEXT = rx(
    rf"[\w-]*(?: [\w-]*(?:partner|firmen|cluster)n?)? ?(?:,|und|sowie|plus|dazu|, und|, dazu) (?:noch |auch )?(?:#(?P<n>\d+)|{_ONE})(?: weitere[sn]?)?(?: [\w-]*(?:projekte?n?|vorhaben))? {_WITH}$"
)
_PAST = rx(
    r"\b(?:bisher|abgeschlossen\w*|durchgeführt\w*|gelaufen|hatten|waren|früher|gescheitert|kein\w*|nicht|suchen)\b"
)
_UNREAL = {"question", "condition", "other", "past"}


def project_row(form: Normal) -> Statement | None:
    """What the groups of the first such row come to."""
    places = list(abroad(form.string))
    for at, place in enumerate(places):
        first = _FIRST.match(form.string[: place.start()])
        clause = form.clause_at(place.start())
        if first is None or clause.status & _UNREAL or _PAST.search(form.sentence_text(clause.sentence)):
            continue
        total, last = _value(form, first["n"]), place
        for following in places[at + 1 :]:
            more = _NEXT.match(form.string[: following.start()], last.end())
            if more is None:
                break
            total, last = total + _value(form, more["n"]), following
        if last is not place:
            start = first.start("n") - 1 if first["n"] else len(first["before"])
            return Statement("zahl_kooperationsprojekte", tidy(total), *form.span(start, last.end()))
    return None


def _value(form: Normal, index: str | None) -> float:
    return 1.0 if index is None else float(form.tokens[int(index)].value or 0)
