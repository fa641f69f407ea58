"""Firms that a reply counts and names one after the other: "die drei Gießereien, zwei Formenbauer, der Händler in Siegen und wir" are seven.

Every piece must be counted firms, one firm, ourselves or science; one that may be anything else, and nothing is added up.
"""

from __future__ import annotations

from .fold import rx
from .kinds import is_number
from .lists import NO_FIRM
from .model import Question, Statement
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .one_of_them import several_of_a_trade, told_as_one
from .own_list import OF_ANY_TRADE
from .questions import HAS_VERB

_FEWEST = 3  # pieces
_JOINS = {",", "und", "sowie", "plus", "+", "&", ";"}
_LEADS = rx(r"^(?:(?:und|dann|noch|dazu|auch|natürlich|außerdem|die|den|unsere|unseren|also|ja|da|sind|wären|das) )+")
_NOT_SO = rx(
    r"\b(?:davon|darunter|insgesamt|zusammen|macht|ohne|außer|nicht|kein\w*|vielleicht|eventuell|wollen|möchten|könnten|sollen|angefragt|oder|nein|quatsch)\b|\?"
)
_SCIENCE = {"hochschule", "forschung"}
_UNI = rx(r"\b(?:uni|universität|hochschule|th|tu|fh|\w*institut|fraunhofer|lehrstuhl)\b")


def firms_listed(form: Normal, asked: Question) -> Statement | None:
    """How many firms the whole list comes to, where it counts some and names others."""
    if asked.fact != "zahl_unternehmen" or _NOT_SO.search(form.string):
        return None
    pieces = _pieces(form)
    worth = [_worth(form, first, last) for first, last in pieces]
    if len(pieces) < _FEWEST or any(told is None for told in worth):
        return None
    told = [pair for pair in worth if pair is not None]
    kinds = [kind for _, kind in told]
    if "counted" not in kinds or not {"one", "own"} & set(kinds) or kinds.count("own") > 1:
        return None
    first, last = form.tokens[pieces[0][0]], form.tokens[pieces[-1][1] - 1]
    return Statement(asked.fact, tidy(sum(number for number, _ in told)), first.start, last.end)


def _pieces(form: Normal) -> list[tuple[int, int]]:
    """The pieces between the commas and "und", behind a colon that only announces them."""
    end = len(form.tokens)
    while end and form.tokens[end - 1].norm in (".", "!"):
        end -= 1
    colon = next((i for i, t in enumerate(form.tokens) if t.norm == ":"), -1)
    first = 0 if any(is_number(form, i) for i in range(max(colon, 0))) else colon + 1
    pieces = []
    for i in range(first, end + 1):
        if i == end or form.tokens[i].norm in _JOINS:
            if i > first:
                pieces.append((first, i))
            first = i + 1
    return pieces


def _worth(form: Normal, first: int, last: int) -> tuple[float, str] | None:
    """How many firms a piece tells, and how."""
    at = next((i for i in range(first, last) if form.tokens[i].kind == "#" or form.tokens[i].norm == "beiden"), None)
    if at is not None:
        return _counted(form, first, at, last)
    text = " ".join(t.norm for t in form.tokens[first:last])
    if _UNI.search(text):
        return None if HAS_VERB.search(text) else (0.0, "science")
    one = told_as_one(form, first, last, inner=True)
    return None if one is None else (1.0, "own" if one[1] == "own" else "one")


def _counted(form: Normal, first: int, at: int, last: int) -> tuple[float, str] | None:
    """ "Die drei kleinen Gießereien in Siegen": a figure with a trade behind it, and perhaps a place."""
    token = form.tokens[at]
    before = " ".join(t.norm for t in form.tokens[first:at])
    number = 2.0 if token.kind == "word" else float(token.value or 0)
    noun = next((i for i in range(at + 1, min(at + 3, last)) if _is_trade(form, i)), None)
    if token.high is not None or noun is None or _LEADS.sub("", f"{before} ").strip():
        return None
    adjective = form.tokens[at + 1].norm
    behind = " ".join(t.norm for t in form.tokens[noun + 1 : last])
    if any(is_number(form, i) for i in range(noun, last)) or HAS_VERB.search(behind):
        return None
    if noun > at + 1 and not adjective.endswith(("e", "en")):
        return None
    if noun_class(form.tokens[noun].norm) in _SCIENCE:
        return 0.0, "science"
    return None if OF_ANY_TRADE.match(form.tokens[noun].norm) else (number, "counted")


def _is_trade(form: Normal, i: int) -> bool:
    word = form.tokens[i].norm
    kind = noun_class(word)
    return kind in ("unternehmen", *_SCIENCE) or (not NO_FIRM.match(word) and several_of_a_trade(word))
