"""What each figure of a reply is to the count that was asked for: it adds up, goes off, is the result, or is of something else.

"Zwölf standen auf der Liste, zwei haben wieder abgesagt" is ten; "sechs, davon fünf aus Sachsen" is six. Learned from
data/nlu/rechnungen; what the patterns make of the figures (reply_figures.py, reply_sums.py) is among the signs. All the ways in which
the figures may play their parts are worked out; what most of them come to counts where it is clearly likelier than what the patterns
found. Without a model the patterns have their say.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from .figure_tokens import figures_of
from .fold import rx
from .heads import head_noun
from .leaning import learned
from .leaning_features import Vector
from .model import Question, Statement
from .normal import Normal
from .numbers import tidy
from .reply_awaited import announces, awaited, is_article
from .reply_figures import ONE, figures, says_no
from .reply_money import in_units, yearly
from .reply_narrowed import in_prospect
from .reply_posts import more_posts
from .reply_role_features import value_of, vector
from .reply_shares import known_total, takes_off
from .reply_sums import Term, relation
from .reply_total import each_of_a_firm
from .reply_words import ALLOWED
from .reply_years import told_by_year
from .things import one_thing

ROLES = "rechnung"  # the name of the model
ADDS, ADDS_US, GOES_OFF, RESULT, LEFT_OUT, NOTHING = "+", "+1", "-", "=", "weg", "nichts"
POSTS = "management_vzae"  # parts of posts are worked out by their own reader
LIKELY = 0.5  # how likely what the figures come to must be
CLEARER = 3.0  # how many times as likely as what the patterns found
SURELY_NONE = 0.9  # that no figure answers, though the patterns found one
MOST = 6  # figures: more are a list or a description
POSSIBLE = 0.03  # a part that is less likely is not weighed
_RECEIVED = rx(  # aid of the last years, told as past: "ein Betrieb hat letztes Jahr 35.000 bekommen"
    r"^(?!.*\b(?:vor|seit) @)(?=.*[#€]\d+ (?:\S+ )?(?:bekommen|gekriegt|erhalten|kassiert)\b|.*\b(?:bekommen|gekriegt|erhalten|kassiert) (?:hat|haben)\b.*[#€]\d+)(?!.*\b(?:nichts?|nix|kein\w*) (?:\S+ )?(?:bekommen|gekriegt|erhalten|kassiert)\b)"
)
AID = "de_minimis_eur"
_BODIES = {"partner", "unternehmen", "kmu", "gross", "hochschule", "forschung"}
_BODY = rx(  # what ends like a thing and may be a partner
    r"^eine?[nmr]? (?:\S+ ){0,2}?\w*(?:vertretung|innung|vereinigung|einrichtung|niederlassung|leitstelle|initiative|redaktion|delegation|fraktion|region)\b"
)
_US = rx(r"\b(?:wir|ich|uns|mich|mir|unser\w*|mein\w*|selbst|selber|eigene\w*|mandant\w*|kund\w*)\b")
_ON_TOP = rx(
    r"\b(?:mit|plus|und (?:dann |auch |natürlich )?(?:wir|ich|uns|mein\w*|unser\w*)|dazu|drauf|obendrauf|obendrein|extra|noch|außer\w*|neben|mitgezählt|gezählt|(?:mit|ein)gerechnet|dabei|ohne)\b"
)
Way = tuple[tuple[str, float], ...]  # a part and its chance for each figure


def reckoned(
    form: Normal, asked: Question, stated: Sequence[Statement], known: Mapping[str, Any], found: Statement | None
) -> Statement | None:
    """What the figures come to by the parts they play if that is clearly likelier, else what was found."""
    if asked.fact == POSTS:
        return more_posts(form, found)
    model = learned(ROLES)
    places = places_of(form, asked.fact) if model is not None else []
    if model is None or not 0 < len(places) <= MOST or any(yearly(form, i) for i in places):
        return found
    if found is None and takes_off(form):
        return None  # "bis auf zwei sind alle KMU": of how many is not told
    only_ones = all(form.tokens[i].kind == "word" for i in places)
    if found is None and only_ones and any(said.fact != asked.fact for said in stated):
        return None  # "wir haben eine Strategie": an article
    every = sum_of_all(form, asked.fact)
    if found is not None and ((_limits(found) or (0, 0))[0] > every or known_total(form, asked, known) == every):
        return found  # ourselves on top ("elf und wir"), or the parts of a known whole
    if found is not None and asked.fact == "de_minimis_eur" and each_of_a_firm(form, places):
        return found  # the highest of several firms, and no sum
    if found is not None and not _reachable(form, asked, places, _limits(found)):
        return found  # a pattern has worked out what no parts of the figures come to: "dreimal sechs", "sechs, vielleicht sieben"
    told = (model.chances_of(seen) for seen in vectors(form, places, asked, stated, known))
    parts = [_possible(form, i, part, asked.fact) for i, part in zip(places, told, strict=True)]
    values = _values(form, asked, places, parts, known)
    best = max(values, key=lambda value: values[value])
    if best is None and values[best] >= SURELY_NONE:
        return found if received(form, asked.fact) else None
    if best is None or values[best] < LIKELY or values[best] < CLEARER * values.get(_limits(found), 0.0):
        return found
    return Statement(asked.fact, _shown(*best), form.tokens[places[0]].start, form.tokens[places[-1]].end)


def received(form: Normal, fact: str) -> bool:
    """Is it aid of the last years that was asked for, and is told as past?"""
    return fact == AID and (_RECEIVED.search(form.string) is not None or told_by_year(form, fact))


def _values(
    form: Normal,
    asked: Question,
    places: Sequence[int],
    parts: Sequence[Mapping[str, float]],
    known: Mapping[str, Any],
) -> dict[tuple[float, float] | None, float]:
    """What the figures may come to, and how likely that is, over all the parts that they may play."""
    values: dict[tuple[float, float] | None, float] = {}
    bounds, whole = _bounds(form, asked, places), known_total(form, asked, known)
    for way in itertools.product(*([(role, p) for role, p in part.items() if p >= POSSIBLE] for part in parts)):
        roles = {i: role for i, (role, _) in zip(places, way, strict=True)}
        value = _come_to(roles, bounds, whole)
        values[value] = values.get(value, 0.0) + _chance(way)
    return values


def _possible(form: Normal, i: int, part: dict[str, float], fact: str) -> dict[str, float]:
    """The parts without those that words rule out: "eine gemeinsame Strategie" is no body that counts.

    We come on top only where we are spoken of beside the figure; "wir" of another sentence tells of something else.
    """
    if ALLOWED.get(fact, set()) & _BODIES and form.tokens[i].kind == "word" and _is_thing(form, i):
        return {NOTHING: 1.0}
    number, last = form.clause_of(i).sentence, form.clauses[-1].sentence
    before = form.sentence_text(number - 1) if number > form.clauses[0].sentence else ""
    behind = form.sentence_text(number + 1) if number < last else ""
    beside = f"{before} {form.sentence_text(number)}"
    if _US.search(beside) or (_US.search(behind) and _ON_TOP.search(behind)):
        return part
    return {role: chance for role, chance in part.items() if role != ADDS_US}


def _is_thing(form: Normal, i: int) -> bool:
    return one_thing(form, i) and not _BODY.match(form.string[form.offsets[i] :])


def _reachable(form: Normal, asked: Question, places: Sequence[int], limits: tuple[float, float] | None) -> bool:
    """Is there a way for the figures to come to these limits, however unlikely? Without a part for any they come to nothing."""
    ways: set[tuple[float, float] | None] = {None}
    for least, most in _bounds(form, asked, places).values():
        for way in list(ways):
            low, high = way or (0.0, 0.0)
            ways |= {(low + least, high + most), (low - most, high - least), (low + least + 1, high + most + 1)}
    return limits is None or (0 <= limits[0] <= limits[1] and limits in ways)


def _bounds(form: Normal, asked: Question, places: Sequence[int]) -> dict[int, tuple[float, float]]:
    """The least and the most that each figure counts."""
    tokens = {i: form.tokens[i] if form.tokens[i].kind == "word" else in_units(form, i, asked) for i in places}
    counted = ((i, value_of(token), token.high) for i, token in tokens.items())
    return {i: (least, least if most is None else most) for i, least, most in counted}


def _chance(way: Way) -> float:
    chance = 1.0
    for _, likely in way:
        chance *= likely
    return chance


def places_of(form: Normal, fact: str) -> list[int]:
    """The figures, and each "eine" that may count one of several; one month, or one euro, is never meant."""
    bodies = not fact.endswith(("_eur", "_monate")) and not fact.startswith("beschaeftigte_")
    other = (
        "@" if fact.endswith("_eur") else "€" if fact.endswith("_monate") or fact.startswith("zahl_") else ""
    )  # "45.000 Euro in den drei Jahren"
    counted = {
        i
        for i in figures_of(form)
        if form.tokens[i].kind != other and not (in_prospect(form, i) or says_no(form, i) or announces(form, i))
    }
    right = ALLOWED.get(fact, set())
    ones = {
        i
        for i, token in enumerate(form.tokens)
        if token.kind == "word" and token.norm in ONE and not (says_no(form, i) or announces(form, i))
    }
    ones = {i for i in counted | ones if form.tokens[i].kind == "word"}
    articles = {i for i in ones if not bodies or is_article(form, i, right)}
    return sorted(i for i in (counted | ones) - articles if not awaited(form, i, fact))


def sum_of_all(form: Normal, fact: str) -> float:
    """What all figures come to, whatever they count: more than this only names can make."""
    return sum(value_of(form.tokens[i]) for i in places_of(form, fact))


def vectors(
    form: Normal, places: Sequence[int], asked: Question, stated: Sequence[Statement], known: Mapping[str, Any]
) -> Iterator[Vector]:
    """The signs of each figure: what stands around it, what was asked, and what the patterns make of it."""
    counted = {figure.at for figure in figures(form, asked, list(stated), known)}
    related = ["first", *(_related(form, a, b) for a, b in pairwise(places))]
    for at, i in enumerate(places):
        yield vector(form, places, at, [*_signs(form, i, asked, i in counted, related[at])], asked.fact)


def _signs(form: Normal, i: int, asked: Question, counted: bool, related: str) -> Iterator[str]:
    head = head_noun(form, i + 1)
    noun = "none" if head is None else "right" if head[0] in ALLOWED.get(asked.fact, ()) else "other"
    yield from (f"asked={asked.fact}", f"noun={noun}", f"counted={counted}", f"related={related}")
    yield from (f"counted={counted}|{noun}", f"counted={counted}|{related}")


def _related(form: Normal, a: int, b: int) -> str:
    """What the words between two figures say to the patterns."""
    terms = [Term(i, i, value_of(form.tokens[i]), one=form.tokens[i].kind == "word") for i in (a, b)]
    return relation(form, *terms) or "none"


def _come_to(
    roles: Mapping[int, str], bounds: Mapping[int, tuple[float, float]], whole: float | None
) -> tuple[float, float] | None:
    """The least and the most that the figures with a part come to; None where none has one, or where nothing sensible comes out.

    `whole`: what was known before.
    """
    own = [i for i, role in roles.items() if role != NOTHING]
    results = [i for i in own if roles[i] == RESULT]
    low = high = 0.0
    for i in results[-1:] or own:
        least, most = bounds[i]
        if roles[i] in (GOES_OFF, LEFT_OUT):
            low, high = low - most, high - least
        else:
            low, high = low + least + (roles[i] == ADDS_US), high + most + (roles[i] == ADDS_US)
    if LEFT_OUT in roles.values():
        if whole is None or results:
            return None
        low, high = low + whole, high + whole
    return (low, high) if own and 0 <= low <= high else None


def _limits(found: Statement | None) -> tuple[float, float] | None:
    if found is None or isinstance(found.value, (str, bool)):
        return None
    if isinstance(found.value, dict):
        return float(found.value["min"]), float(found.value["max"])
    return float(found.value), float(found.value)


def _shown(low: float, high: float) -> Any:
    return tidy(low) if low == high else {"min": tidy(low), "max": tidy(high)}
