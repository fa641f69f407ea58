"""How many there are, told beside what some of them do: "nicht alle Firmen zahlen, drei von zehn weigern sich"; "die größte hat 80 Leute, die anderen neun …"."""

from __future__ import annotations

from .departed import UNSETTLED, kind_of
from .each_place import WORKED_OUT
from .fold import rx
from .kinds import FIRMS, Mention, is_number
from .normal import Normal
from .nouns import noun_class
from .parallel import CHAINED
from .served import served

_COUNTABLE = FIRMS | {"partner", "hochschule", "forschung"}
_SOME_OF_ALL = rx(
    r"\b(?:alle|einige|manche|mehrere|viele|die|unsere) (?P<noun>[\w-]+) (?:(?!#)[^\s.;]+ ){0,8}?[,;:.] (?:und |aber |doch |nur |erst |schon )?#\d+ (?:von|aus) #(?P<n>\d+)"
    r" (?:(?!#)[^\s.,;]+ ){0,4}?(?:weigern|zögern|sträuben|zieren|sperren|mauern|lehnen|verzichten|zahlen|mitzahlen|unterschrieben|zugesagt|mitmachen|ziehen mit|machen mit|machen nicht mit|wollen nicht)\b"
)
_LARGEST_AND_OTHERS = rx(
    r"\b(?:der|die|das|unser\w*) größte[rs]? (?P<noun>[\w-]+) (?:(?!#)[^\s.;]+ ){0,6}?#\d+ (?:(?!#)[^\s.;]+ ){0,4}?[,;] (?:und |aber )?die (?:anderen|übrigen|restlichen) #(?P<n>\d+)"
    r" (?:sind|haben|zusammen|alle|liegen|kommen|bleiben|nur|je|jeweils|deutlich)\b"
)
_REALISTIC = rx(  # "… spricht von 100 Firmen. Realistisch: 29"
    r"#(?P<said>\d+) (?!\w*kund|abnehmer|lieferant|besucher)[\w-]+(?: (?!#)[^\s.;]+){0,8} ?[.,;:-] (?:realistisch(?:er)?|tatsächlich|faktisch|in wahrheit|in wirklichkeit|de facto)(?: (?:gesehen|betrachtet|sind|es|aber))* ?:? #(?P<n>\d+)(?= ?(?:[.,;)]|$))"
)


def totals_told(form: Normal, found: list[Mention]) -> None:
    """Adds such totals where nothing else says how many there are."""
    for match in _SOME_OF_ALL.finditer(form.string):
        _put(form, found, noun_class(match["noun"]), int(match["n"]), 0.0)
    for match in _LARGEST_AND_OTHERS.finditer(form.string):
        if noun_class(match["noun"]) == "unternehmen":
            _put(form, found, "unternehmen", int(match["n"]), 1.0)
    for match in _REALISTIC.finditer(form.string):
        said = int(match["said"])
        if (kind := kind_of(form, said)) is not None and not served(form, said):
            found[:] = [m for m in found if not m.first <= said <= m.last]
            _put(form, found, kind, int(match["n"]), 0.0)


def _put(form: Normal, found: list[Mention], kind: str | None, at: int, more: float) -> None:
    told = [m for m in found if m.kind == kind and not m.none and m.last < at]
    if kind not in _COUNTABLE or not is_number(form, at) or told:
        return
    found[:] = [m for m in found if not (m.kind == kind and (m.none or m.first <= at <= m.last))]
    found.append(Mention(kind, float(form.tokens[at].value or 0) + more, None, at, at, total=True, sure=True))
    form.noted.setdefault(UNSETTLED, set()).add(at)
    worked_out(form, at)


def worked_out(form: Normal, at: int) -> None:
    """The figure at this token is a total by reckoning: what was learned of figures and firms makes nothing else of it."""
    form.noted[WORKED_OUT] = True
    form.noted.setdefault(CHAINED, set()).add(at)
