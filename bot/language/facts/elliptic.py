"""Numbers whose noun is only told by a size or an origin: "drei Großunternehmen, neun kleine und mittlere", "37 deutsche", "aus der Schweiz drei"."""

from __future__ import annotations

from .fold import rx
from .gazetteer import abroad
from .kinds import FIRMS, Mention, has_count, is_number
from .normal import Normal
from .nouns import noun_class

_END = r"(?= ?(?:[.,;:()\\]|$|und\b|sowie\b|plus\b))"
_END_OF_SIZE = r"(?= ?(?:[.,;:()\\]|$|(?:und|sowie|plus|sind|haben|machen|ziehen|wollen|dabei|mit|aus|von|beisammen|beinand|zusammen|dazu)\b))"
_SMALL_ONES = r"klein(?:e(?:re)?n?)?(?: und mittlere| und mittelgroße)?"
_SIZE = rx(
    rf"#(?P<n>\d+) (?:davon |wiederum |ganz |richtig )?(?P<what>{_SMALL_ONES}|mittlere|mittelständisch\w*|groß(?:e|er|es|en)?)(?: im sinne \S+ \S+)?{_END_OF_SIZE}"
)
_ONE_OF_SIZE = rx(  # "elf KMU und ein Großer"
    rf"(?:^|[,:(] ?|\b(?:und|sowie|plus|dazu|nur|noch) )(?P<one>eine?[nrsm]?|a|oan|oaner|een) (?:ganz |richtig )?(?P<what>große[rsn]?|kleine[rsn]?){_END_OF_SIZE}"
)
_GERMAN = rx(rf"#(?P<n>\d+) deutsche{_END}")
_FROM = rx(rf"^ (?:seite |kommen |sind )?#(?P<n>\d+){_END}")
_BEFORE = rx(r"\b(?:aus|auf|von) (?:der |dem |den )?$")
_ORIGIN = rx(r"#(?P<n>\d+) $")


def elliptic(form: Normal, found: list[Mention]) -> None:
    """Adds these where the text speaks of firms."""
    if not has_count(form) and not any(m.kind in FIRMS for m in found):
        return
    sizes = {
        match["what"][:3] for match in _SIZE.finditer(form.string)
    }  # "vier Große, neun Kleine": firms whatever they are called
    of_firms = any(m.kind in FIRMS for m in found) or any(
        noun_class(t.norm) in FIRMS for t in form.tokens if t.kind == "word"
    )
    if not of_firms and not {"gro", "kle"} <= sizes:
        return
    bound = {k for m in found for k in range(m.first, m.last + 1)}

    def put(i: int, kind: str, more: bool = False) -> None:
        token = form.tokens[i]
        if i not in bound and is_number(form, i) and float(token.value or 0).is_integer() and (token.value or 0) < 1900:
            found.append(Mention(kind, float(token.value or 0), token.high, i, i, tail=more, part=not more))
            bound.add(i)

    for match in _SIZE.finditer(form.string):
        put(int(match["n"]), "gross" if match["what"].startswith("gross") else "kmu")
    counted = {m.kind for m in found}
    for match in _ONE_OF_SIZE.finditer(form.string):
        at, kind = form.token_at(match.start("one")), "gross" if match["what"].startswith("gross") else "kmu"
        if at not in bound and kind not in counted and counted & FIRMS:
            found.append(Mention(kind, 1, None, at, at + 1))
    for match in _GERMAN.finditer(form.string):
        put(int(match["n"]), "unternehmen")
    for place in abroad(form.string):
        behind, before = form.string[place.end() :], form.string[max(0, place.start() - 30) : place.start()]
        told = _FROM.match(behind) if _BEFORE.search(before) else None
        if told is None and rx(rf"^{_END}").match(behind) and not place.group().endswith(("land", "reich")):
            told = _ORIGIN.search(before)
        if told:
            put(int(told["n"]), "ausland", any(m.kind == "ausland" for m in found))
