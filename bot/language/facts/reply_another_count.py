"""A reply that counts something else than what was asked for: "bei den Hochschulen sind es neun" tells nothing of the partners.

It is made of a number, a noun and words that add nothing. A noun that may be said for what is asked ("wie viele KMU?" – "neun Firmen")
leaves the reply to the others, unless the total is named, or the asked one is not known; a part of what is asked also where it stands first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from .bare_replies import knows_nothing
from .data import load, words
from .field_names import FIGURE, field
from .fold import fold, rx
from .leaning import UNSURE
from .model import Question, Statement
from .normal import Normal, seen
from .nouns import noun_class
from .reply_contrast import without_the_others
from .tokens import Token

LONGEST = 12  # tokens of such a reply
_STAFF = "beschaeftigte_"
MONTHS = "laufzeit_monate"
_TO = ("bis", "oder", "-", "/", "bzw")
_WITHIN = ("im", "in", "der", "dem", "des", "zu", "mit")
_LEADS_ON = re.compile(r"\W*(?:aber|doch|jedoch|nur|und)\b", re.I)
_FACTS = {
    "partner": "zahl_partner", "unternehmen": "zahl_unternehmen", "kmu": "zahl_kmu", "gross": "zahl_grossunternehmen",
    "hochschule": "zahl_hochschulen", "forschung": "zahl_forschungseinrichtungen",
}  # fmt: skip
_FIRMS = frozenset({"zahl_unternehmen", "zahl_kmu", "zahl_grossunternehmen", "zahl_zaehlende_unternehmen"})
_MEMBERS = _FIRMS | {"zahl_unternehmen_ausland", "zahl_hochschulen", "zahl_forschungseinrichtungen"}
_PARTS = {  # what a noun may be said for because that is among it
    "zahl_partner": _MEMBERS | {"internationale_kontakte", "zahl_kooperationsprojekte"},
    "zahl_unternehmen": _FIRMS | {"zahl_unternehmen_ausland"},
    "zahl_kmu": frozenset({"zahl_zaehlende_unternehmen"}),
}
_WHOLE = {  # what it may be said for because all of it may be such
    "zahl_unternehmen": frozenset({"zahl_partner"}),
    "zahl_kmu": frozenset({"zahl_unternehmen", "zahl_partner"}),
    "zahl_zaehlende_unternehmen": frozenset({"zahl_unternehmen"}),
}
_LONG_SINCE = frozenset({"schon", "seit", "erst", "noch", "vor"})  # "zwei Jahre schon" is no duration of the project
_WITHOUT = re.compile(
    r"^\W*(?:ohne|außer|ausser|abgesehen von) (?:(?:die|den|der|dem|unsere?n?) )?(?P<noun>[\w-]+),?\s+(?=\S)", re.I
)
_IN_THE_MANAGEMENT = rx(r"manage|geschäftsstelle|clust|vzä")


Answer = Callable[[str, Question], list[Statement]]


@cache
def _light() -> frozenset[str]:
    return frozenset(fold(word) for word in words(load("andere_zahl")["leicht"]))


def counted_instead(text: str, asked: Question, answer: Answer) -> list[Statement] | None:
    """What a reply counts that was not asked for, or without those of whom it is denied; None where it may be the answer as it is."""
    if (counted := without_the_others(text, asked.fact)) != text:
        return [said for said in answer(counted, asked) if said.fact == asked.fact] or None
    if asked.kind == FIGURE and (left_out := _WITHOUT.match(text)) and noun_class(fold(left_out["noun"])) in _FACTS:
        return [said for said in answer(text[left_out.end() :], asked) if said.fact == asked.fact] or None
    lead, _, behind = text.partition(",")
    if behind and knows_nothing(lead):  # "keine Ahnung, aber Firmen sind es neun"
        said = _instead(_LEADS_ON.sub("", behind), asked, answer, unknown=True)
        return None if said is None else [Statement(asked.fact, UNSURE, 0, len(lead)), *said]
    return _instead(text, asked, answer)


def _instead(text: str, asked: Question, answer: Answer, unknown: bool = False) -> list[Statement] | None:
    form = seen(text)
    if asked.kind != FIGURE or len(form.tokens) > LONGEST or form.questions:
        return None
    figures = [i for i, token in enumerate(form.tokens) if _is_figure(token)]
    heavy = [i for i, token in enumerate(form.tokens) if not _is_light(token)]
    if not _is_one_figure(form, figures) or not _is_one_name(form, heavy):
        return None
    counted = _counted(form, heavy, asked) if heavy else _by_unit(form, figures, asked)
    if counted is None or counted.fact == asked.fact:
        return None
    if heavy and not unknown and not _is_total(form) and _may_answer(counted, asked, figures[0] < heavy[0]):
        return None
    start, end = (form.tokens[heavy[0]].start, form.tokens[heavy[-1]].end) if heavy else (0, 0)
    rest = text[:start] + " " * (end - start) + text[end:]
    return [said for said in answer(rest, counted) if said.fact == counted.fact] or None


def _may_answer(counted: Question, asked: Question, figure_first: bool) -> bool:
    """ "Von den Firmen sind es vier", asked for the SMEs; but "Firmen sind es vier" tells nothing of all partners."""
    among_it = asked.fact in _PARTS.get(counted.fact, ())
    return among_it or (figure_first and asked.fact in _WHOLE.get(counted.fact, ()))


def _by_unit(form: Normal, figures: Sequence[int], asked: Question) -> Question | None:
    """ "24 Monate hatten wir uns gedacht" is neither a sum of money nor a count."""
    months = all(form.tokens[i].kind == "@" for i in figures)
    of_a_project = asked.fact in _MEMBERS | {
        "zahl_partner",
        "foerderbedarf_eur",
        "private_mittel_eur",
        "zahl_kooperationsprojekte",
    }
    since = not _LONG_SINCE.isdisjoint(token.norm for token in form.tokens)
    return Question(MONTHS, FIGURE) if months and of_a_project and not since else None


def _is_one_figure(form: Normal, figures: Sequence[int]) -> bool:
    """One figure or one range: "acht oder neun", "zwischen acht und zehn", but not "22 und zwei Hochschulen"."""
    if len(figures) != 2:
        return len(figures) == 1
    first, last = (form.tokens[i] for i in figures)
    between = {token.norm for token in form.tokens[figures[0] + 1 : figures[1]]}
    apart = figures[0] > 0 and form.tokens[figures[0] - 1].norm == "zwischen"
    return first.kind == last.kind and (apart or not between.isdisjoint(_TO))


def _is_one_name(form: Normal, heavy: Sequence[int]) -> bool:
    """ "Stellen im Management" """
    return all(i in heavy or form.tokens[i].norm in _WITHIN for i in range(heavy[0], heavy[-1])) if heavy else True


def _is_light(token: Token) -> bool:
    return token.kind == "mark" or _is_figure(token) or token.norm.removesuffix("'s") in _light()


def _is_figure(token: Token) -> bool:
    return token.kind in ("#", "€", "@", "%")


def _counted(form: Normal, heavy: Sequence[int], asked: Question) -> Question | None:
    """The figure that the noun names."""
    name = " ".join(token.norm for token in form.tokens[heavy[0] : heavy[-1] + 1])
    named = field(name)
    if named is not None:
        posts = (
            named.fact == "management_vzae" and not _IN_THE_MANAGEMENT.search(name) and asked.fact.startswith(_STAFF)
        )
        return named if named.kind == FIGURE and not posts else None  # a firm has posts too
    fact = _FACTS.get(noun_class(name) or "") if len(heavy) == 1 else None
    return Question(fact, FIGURE) if fact else None


def _is_total(form: Normal) -> bool:
    return not _totals().isdisjoint(token.norm for token in form.tokens)


@cache
def _totals() -> frozenset[str]:
    return frozenset(fold(word) for word in load("andere_zahl")["gesamt"])
