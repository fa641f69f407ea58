"""Firms told one by one, each with its town: "eine Firma aus Leipzig, eine aus Jena und eine aus Halle", "…, der dritte in Dessau"."""

from __future__ import annotations

from .departed import UNSETTLED
from .each_place import WORKED_OUT
from .fold import rx
from .gazetteer import abroad, german_places
from .kinds import FIRMS, Mention, is_number
from .normal import Normal
from .nouns import noun_class

_SITS = r"(?:(?:sitzt|sitzen|ist|sind|kommt|kommen|stammt|stammen|liegt) )?(?:aus|in|im|bei|vom) (?:der |dem )?"
_FIRST = rx(rf"\b(?P<one>eine?) (?:[\w-]+e[rs]? )??(?P<noun>[\w-]+) {_SITS}(?=(?P<where>[\w-]+))")
_NEXT = rx(
    rf" ?(?:,|;|und|sowie|, und) (?:noch )?(?:#(?P<n>\d+)|eine?[rs]?|(?:der|die|das) (?:andere|zweite|dritte|vierte|fünfte|letzte)) {_SITS}(?=(?P<where>[\w-]+))"
)
_NOT_OURS = rx(
    r"\b(?:nicht|kein\w*|kunde\w*|lieferant\w*|filiale\w*|werke?|niederlassung\w*|davon|darunter|früher|suche\w*|vielleicht)\b"
)


def one_by_one(form: Normal, found: list[Mention]) -> None:
    """Adds them up where no other firms are counted."""
    places = {place.start: place.end for place in german_places(form)}
    for first in _FIRST.finditer(form.string):
        if noun_class(first["noun"]) != "unternehmen" or first.start("where") not in places:
            continue
        end, towns, value, figures = places[first.start("where")], {first["where"]}, 1.0, set[int]()
        while (more := _NEXT.match(form.string, end)) and more.start("where") in places:
            figures |= {int(more["n"])} if more["n"] and is_number(form, int(more["n"])) else set()
            value += float(form.tokens[int(more["n"])].value or 0) if more["n"] else 1.0
            towns.add(more["where"])
            end = places[more.start("where")]
        at, last = form.token_at(first.start("one")), form.token_at(end - 1)
        text = form.sentence_text(form.clause_of(at).sentence)
        others = [m for m in found if m.kind in FIRMS | {"partner"} and not at <= m.first <= last]
        if (
            value < len(towns)
            or len(towns) < 2
            or others
            or _NOT_OURS.search(text)
            or abroad(form.string[first.start() : end])
        ):
            continue
        found[:] = [m for m in found if not at <= m.first <= last]
        found.append(Mention("unternehmen", value, None, at, last, total=True))
        form.noted.setdefault(UNSETTLED, set()).update(figures)
        form.noted[WORKED_OUT] = True
        return
