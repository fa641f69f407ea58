"""How many firms there are: what the patterns heard, weighed against what each word adds (firm_roles.py).

Patterns read plain sentences well and told stories badly; what was learned reads stories, and errs where nobody is counted. How far
each is right, given how sure it is, is learned too (bot/language/firms_training.py). What is not likely enough is not said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import numpy as np

from . import firm_signs, firm_story
from .counted_in import counts_us_in
from .each_place import WORKED_OUT
from .firm_left import Left
from .firm_roles import Told, in_use
from .firm_spread import POSSIBLE, tokens_that_count
from .fold import rx
from .leaning import Leaning, learned
from .model import Statement
from .normal import Normal
from .numbers import tidy
from .of_network import ATTENDED
from .rests import rests

FACT = "zahl_unternehmen"
FIRMS, OF_STORIES = TRUST = "firmen", "firmen einer Erzählung"  # the models for plain and for longer texts
OF_A_KIND = {"zahl_unternehmen_ausland", "zahl_grossunternehmen"}  # beside them patterns know which firms count as what
_OF_THEM = rx(r"^(?:und )?(?:davon|darunter|von denen|von diesen)\b")
RIGHT, WRONG = "richtig", "falsch"
LIKELY = 0.6  # how likely a number must be that no pattern heard, or that turns what one heard
LIKELY_OF_STORY = 0.75  # the same of a longer text
STORY = 16  # tokens: shorter texts are plain
MAY_COUNT = 0.3  # how likely a token counts that must not be left out on purpose
UNLIKELY = 0.1  # how likely what a pattern heard must still be


def weighed(form: Normal, said: Sequence[Statement], blocked: Collection[str]) -> list[Statement]:
    """The statements with the number of firms that is likely, or without one where none is.

    `blocked`: what keeps a clause from counting. A number that turns another is taken for heard like that one: firms were spoken of.
    """
    plain, of_stories, roles, heard = learned(FIRMS), learned(OF_STORIES), in_use(), stated(said)
    if (
        plain is None
        or of_stories is None
        or roles is None
        or not is_count(heard)
        or any(s.fact in OF_A_KIND for s in said)
    ):
        return list(said)
    number = number_of(heard)
    told = roles.told(form, number)
    if told is None or (told.firms is not None and not holds(form, told, blocked)):
        return list(said)
    is_story = len(told.tokens) >= STORY
    worked_out = (is_story or _rest_are_firms(form)) and _worked_out(told, number, said)
    if WORKED_OUT in form.noted or worked_out:
        return list(said)
    if number is not None and told.firms == number + 1 and counts_us_in(form):
        return list(said)
    found = likeliest_of_story(of_stories, form, said, told) if is_story else likeliest(plain, told, number)
    if found == number or _fewer_than_small_ones(found, said) or (heard is None and _counts_members(found, said)):
        return list(said)
    others = without_total(said)
    return others if found is None else [*others, _statement(form, told, found, heard)]


def tells_parts(form: Normal) -> bool:
    """ "Davon sind acht KMU": does it speak of the firms that were counted before?"""
    return _OF_THEM.match(form.string) is not None


def without_total(said: Iterable[Statement]) -> list[Statement]:
    """What is said but for the number of firms."""
    return [statement for statement in said if statement.fact != FACT]


def stated(said: Iterable[Statement]) -> Statement | None:
    """What is said of the number of firms."""
    return next((statement for statement in said if statement.fact == FACT), None)


def is_count(heard: Statement | None) -> bool:
    """A range, "weiß nicht" and "keine Firma dabei" are not weighed."""
    return heard is None or (isinstance(heard.value, (int, float)) and heard.value > 0)


def holds(form: Normal, told: Told, blocked: Collection[str]) -> bool:
    """Does all that counts hold? What was is told as such: "sieben waren es, zwei sind raus"."""
    shut, attended = set(blocked) - {"past"}, form.noted.get(ATTENDED, ())
    return not any(form.clause_of(i).status & shut or i in attended for i in told.counting)


def _fewer_than_small_ones(firms: float | None, said: Iterable[Statement]) -> bool:
    small = next((s.value for s in said if s.fact == "zahl_kmu" and isinstance(s.value, (int, float))), 0)
    return firms is not None and firms < small


def _counts_members(firms: float | None, said: Iterable[Statement]) -> bool:
    """ "Heute sind es 110 Mitglieder": patterns heard what the figure counts, and members may be anybody."""
    return any(s.fact == "zahl_partner" and s.value == firms for s in said)


def _worked_out(told: Told, heard: float | None, said: Iterable[Statement]) -> bool:
    """ "30 Mitglieder, davon vier Hochschulen, der Rest Firmen": a rest or a share of members, which no part of a figure comes to."""
    of_members = any(s.fact == "zahl_partner" for s in said)
    return heard is not None and of_members and heard not in (*told.counts, told.firms)


def _rest_are_firms(form: Normal) -> bool:
    """ "Sechs der zwanzig sind Hochschulen, alle anderen Firmen": a short text, and yet worked out."""
    return any(kind == "unternehmen" for kind, _ in rests(form))


def number_of(heard: Statement | None) -> float | None:
    """What is heard, where it is one number."""
    return float(heard.value) if heard is not None and is_count(heard) else None


def likeliest(model: Leaning, told: Told, heard: float | None) -> float | None:
    """What was heard stands unless it is unlikely or what the parts come to is likely, and likelier."""
    chances = {value: chance_of(model, told, heard, value) for value in firm_signs.numbers_of(told, heard)}
    if told.firms is not None and chances[told.firms] >= max(LIKELY, *chances.values()):
        return told.firms
    return heard if heard is not None and chances[heard] >= UNLIKELY else None


def likeliest_of_story(model: Leaning, form: Normal, said: Sequence[Statement], told: Told) -> float | None:
    """The same among all that a story may tell, unless something of it was left out on purpose."""
    heard, left = number_of(stated(said)), Left(form, said)
    chances = _chances(model, firm_story.choices(left, told, heard))
    best = max(chances, key=chances.__getitem__)
    if best is not None and best != heard and chances[best] >= LIKELY_OF_STORY:
        return heard if left.out(tokens_that_count(told, MAY_COUNT)) else best
    return heard if heard is not None and chances[heard] >= UNLIKELY else None


def _chances(model: Leaning, choices: firm_story.Choices) -> dict[float | None, float]:
    """How likely each is, if one of them is right."""
    scores = np.array([model.scores_of(vector)[0] for vector in choices.values()])
    likely = np.exp(scores - scores.max())
    return dict(zip(choices, (likely / likely.sum()).tolist(), strict=True))


def chance_of(model: Leaning, told: Told, heard: float | None, value: float) -> float:
    """How likely this number is the right one."""
    return model.chances_of(firm_signs.vector(told, heard, value))[RIGHT]


def _statement(form: Normal, told: Told, firms: float, heard: Statement | None) -> Statement:
    """From the first token that counts to the last; where none does for sure, from the first to the last that may."""
    counting = [form.tokens[i] for i in told.counting or tokens_that_count(told, POSSIBLE)]
    return Statement(FACT, tidy(firms), counting[0].start, counting[-1].end, learned=heard is None)
