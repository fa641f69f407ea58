"""As many from each of several places: "aus Sachsen und Thüringen sind je vier Werkzeugbauer dabei, aus Brandenburg nur einer" are nine.

What stands behind them with a place of its own and no noun goes on with the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from .departed import UNSETTLED
from .fold import rx
from .gazetteer import Place, abroad, german_places
from .heads import head_noun, refine
from .kinds import FIRMS, Mention, is_number, word_at
from .normal import Normal
from .own_firm import single
from .served import served

WORKED_OUT = "as many from each place"  # of the form: a number that is said by no figure
_EACH = ("je", "jeweils")
_COUNTABLE = FIRMS | {"hochschule", "forschung"}
_FROM = r"(?:aus|in|im|von|vom|bei) (?:der |dem |den )?"
_AND = rx(rf" ?(?:,|und|sowie|, und) (?:{_FROM})?(?:der |dem |den )?")
_OPENS = rx(rf"\b{_FROM}$")
_VERB = rx(
    r" (?:(?:sind|kommen|stammen|sitzen|machen|haben wir|gibt es|wirken|ziehen|beteiligen sich) )?(?:(?:uns|bisher|bislang|derzeit|auch|schon|also) )*$"
)
_BEHIND = rx(rf"^ (?:(?:kommen|stammen|sitzen|sind) )?{_FROM}$")
_ONE_MORE = rx(
    rf" ?(?:[\w-]+ )??(?:,|;|und|sowie|, und) (?:dazu |plus |und )?(?:{_FROM}(?P<where>[\w-]+) (?:(?:kommen|kommt|sitzen|sitzt|ist|sind|noch|nur|bloß|dann) )*(?:#(?P<n>\d+)|(?P<one>eine?[rs]?))"
    rf"|(?:noch |nur )?(?:#(?P<m>\d+)|(?P<single>eine?[rs]?)) {_FROM}(?P<place>[\w-]+))(?= ?(?:[.,;)]|$|(?:weitere\w*|und|dabei|mit)\b))"
)
_OF_A_WHOLE = rx(r"\b(?:davon|darunter|insgesamt|rest|anderen|übrigen|restlichen|kunden|lieferanten)\b")


_COMES_TO = rx(
    r"^(?:dabei |vertreten |beteiligt )?[,;:(] (?:(?:also|das|macht|sind|zusammen|insgesamt|in summe) )+#(?P<n>\d+)(?= ?(?:[.,;)]|$))"
)
_WE_THERE = rx(  # "wir in Leipzig, dazu je ein Betrieb in …"
    r"(?:^|[,;:.] )(?:und )?(?:wir|ich|uns|(?P<own>unser\w*|mein\w*) (?P<noun>[\w-]+)) (?:(?:sitzen|sitzt|sind|ist) )?(?:in|aus|im) [\w-]+ (?:,|;|und|sowie|plus)(?: (?:dazu|noch|und|plus))*$"
)


def each_place(form: Normal, found: list[Mention]) -> None:
    """Puts as many as they come to in the place of the one figure."""
    for i in range(1, len(form.tokens) - 1):
        if word_at(form, i - 1) not in _EACH or served(form, i) or not (is_number(form, i) or _is_one(form, i)):
            continue
        head = head_noun(form, i + 1)
        kind = refine(form, *head) if head else None
        if head is None or kind not in _COUNTABLE:
            continue
        places = list(_around(form, i, head[1]))
        if len(places) < 2 or _shared(form, head[1]):
            _with_its_total(form, i, (kind, head[1]), found)
            continue
        value, again = _value(form, i) * len(places), _again(form, head[1])
        last, more = _gone_on(form, head[1], places) if kind in FIRMS else (head[1], 0.0)
        more += sum(_value(form, k) * len(list(_around(form, k, k))) for k in again)
        last = max((last, *again))
        _put(form, found, Mention(kind, value + more, None, i - 1, max(head[1], last)))


def _with_its_total(form: Normal, i: int, noun: tuple[str, int], found: list[Mention]) -> None:
    """ "… sind vertreten mit je vier Firmen, insgesamt zwölf": what they come to is said, and a multiple of the figure."""
    told = _COMES_TO.match(form.string[form.offsets[noun[1]] :].partition(" ")[2])
    total = _value(form, int(told["n"])) if told else 0.0
    if told and total > _value(form, i) and total % _value(form, i) == 0:
        found[:] = [m for m in found if not m.first <= int(told["n"]) <= m.last]
        found.append(Mention(noun[0], total, None, i - 1, int(told["n"]), total=True))


def _again(form: Normal, noun: int) -> list[int]:
    """ "…, aus Plauen und Hof je zwei": further figures of the sentence that count the same in each place."""
    clauses = [c for c in form.clauses if c.sentence == form.clause_of(noun).sentence]
    behind = range(noun + 2, clauses[-1].last)
    return [
        k for k in behind if word_at(form, k - 1) in _EACH and is_number(form, k) and head_noun(form, k + 1) is None
    ]


def _is_one(form: Normal, i: int) -> bool:
    return word_at(form, i) in ("ein", "eine", "einen", "einem", "einer")


def _value(form: Normal, i: int) -> float:
    return float(form.tokens[i].value or 0) if is_number(form, i) else 1.0


def _shared(form: Normal, at: int) -> bool:
    """ "Je zwei Hochschulen und vier Firmen": whether the second figure is for each place as well nobody knows."""
    return word_at(form, at + 1) in ("und", "sowie", "plus") and (is_number(form, at + 2) or _is_one(form, at + 2))


def _around(form: Normal, i: int, noun: int) -> Iterator[Place]:
    """The places side by side before "je", or behind the noun; none where one of them is abroad."""
    start, end = form.offsets[i - 1], form.offsets[noun] + len(form.tokens[noun].norm)
    every = [p for p in german_places(form) if not abroad(form.string[p.start : p.end])]
    ahead, behind = [p for p in every if p.end <= start], [p for p in every if p.start >= end]
    if ahead and _VERB.fullmatch(form.string[ahead[-1].end : start]):
        run = [ahead.pop()]
        while ahead and _AND.fullmatch(form.string[ahead[-1].end : run[0].start]):
            run.insert(0, ahead.pop())
        if _OPENS.search(form.string[: run[0].start]):
            yield from run
    elif behind and _BEHIND.fullmatch(form.string[end : behind[0].start]):
        yield (last := behind.pop(0))
        while behind and _AND.fullmatch(form.string[last.end : behind[0].start]):
            if _counted_behind(form, last, behind[0]):
                return
            yield (last := behind.pop(0))


def _counted_behind(form: Normal, last: Place, after: Place) -> bool:
    """ "…, aus Marburg zwei": a place with a figure of its own."""
    between = form.string[last.end : after.start]
    return (
        _OPENS.search(between) is not None
        and rx(r"^ (?:(?:nur|noch) )?(?:#|eine?[rs]?\b)").match(form.string[after.end :]) is not None
    )


def _gone_on(form: Normal, noun: int, places: list[Place]) -> tuple[int, float]:
    """The token up to which further places tell how many they add, and how many."""
    end = max(places[-1].end, form.offsets[noun] + len(form.tokens[noun].norm))
    total, last = 0.0, noun
    known = {p.start for p in german_places(form)}
    while (more := _ONE_MORE.match(form.string, end)) is not None:
        at = more.start("where" if more["where"] else "place")
        figure = next((form.token_at(more.start(name)) for name in ("n", "one", "m", "single") if more[name]), noun)
        if at not in known:
            break
        total += _value(form, figure)
        form.noted.setdefault(UNSETTLED, set()).add(figure)
        last, end = form.token_at(more.end() - 1), more.end()
    return last, total


def _put(form: Normal, found: list[Mention], them: Mention) -> None:
    sentence = form.clause_of(them.first).sentence
    inside = [m for m in found if m.kind == them.kind and them.first <= m.first <= them.last]
    told = form.sentence_text(sentence)
    whole = any(
        m.kind in FIRMS | {"partner"} and m not in inside and m.value >= them.value and m.first < them.first
        for m in found
    )
    if whole or _OF_A_WHOLE.search(told):
        form.noted.setdefault(UNSETTLED, set()).update(range(them.first, them.last + 1))
        return
    found[:] = [m for m in found if m not in inside]
    form.noted[WORKED_OUT] = True
    us = _WE_THERE.search(" ".join(t.norm for t in form.tokens[form.clauses[0].first : them.first]))
    if us is not None and them.kind == "unternehmen":
        if not (us["own"] and single(us["own"], us["noun"])):
            return  # what we are the text does not say
        them.value += 1
    found.append(them)
