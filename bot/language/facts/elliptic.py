"""Numbers whose noun is only told by a size or an origin: "drei Großunternehmen, neun kleine und mittlere", "37 deutsche", "aus der Schweiz drei"."""

from __future__ import annotations

from .fold import rx
from .gazetteer import abroad
from .kinds import FIRMS, Mention, is_number
from .normal import Normal
from .nouns import noun_class

_END = r"(?= ?(?:[.,;:()\\]|$|und\b|sowie\b|plus\b))"
_SIZE = rx(
    rf"#(?P<n>\d+) (?:davon |wiederum )?(?P<what>kleine(?:re)?(?: und mittlere| und mittelgroße)?|mittlere|mittelständisch\w*|groß(?:e|er|es)?)(?: im sinne \S+ \S+)?{_END}"
)
_GERMAN = rx(rf"#(?P<n>\d+) deutsche{_END}")
_FROM = rx(rf"^ (?:seite |kommen |sind )?#(?P<n>\d+){_END}")
_BEFORE = rx(r"\b(?:aus|auf|von) (?:der |dem |den )?$")
_ORIGIN = rx(r"#(?P<n>\d+) $")


def elliptic(form: Normal, found: list[Mention]) -> None:
    """Adds these where the text speaks of firms."""
    if not any(m.kind in FIRMS for m in found) and not any(
        noun_class(t.norm) in FIRMS for t in form.tokens if t.kind == "word"
    ):
        return
    bound = {k for m in found for k in range(m.first, m.last + 1)}

    def put(i: int, kind: str, more: bool = False) -> None:
        token = form.tokens[i]
        if i not in bound and is_number(form, i) and float(token.value or 0).is_integer() and (token.value or 0) < 1900:
            found.append(Mention(kind, float(token.value or 0), token.high, i, i, tail=more, part=not more))
            bound.add(i)

    for match in _SIZE.finditer(form.string):
        put(int(match["n"]), "gross" if match["what"].startswith("gross") else "kmu")
    for match in _GERMAN.finditer(form.string):
        put(int(match["n"]), "unternehmen")
    for place in abroad(form.string):
        behind, before = form.string[place.end() :], form.string[max(0, place.start() - 30) : place.start()]
        told = _FROM.match(behind) if _BEFORE.search(before) else None
        if told is None and rx(rf"^{_END}").match(behind) and not place.group().endswith(("land", "reich")):
            told = _ORIGIN.search(before)
        if told:
            put(int(told["n"]), "ausland", any(m.kind == "ausland" for m in found))
