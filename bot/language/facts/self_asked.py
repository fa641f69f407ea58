"""Questions that people ask themselves and answer: "Englische Webseite? Fehlt uns noch.", "Strategie: haben wir, Label: nein".

The question names one fact, and what stands behind it is read as the reply to it. A question to us is answered by nobody: one that asks
for a rule, and one behind which a sentence stands that has a matter of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache
from typing import Any

from .asking_us import asks_us, wording
from .bare_lines import bare_lines
from .bare_replies import is_left_open, knows_nothing
from .data import load
from .field_names import FIGURE, YES_NO, field
from .fold import rx
from .judging import affirmed
from .leaning import UNSURE
from .model import Question, Statement
from .normal import Normal, normal, seen
from .quality import speaking, with_foreign
from .questions import HAS_VERB
from .scope import mark

LONGEST = 14  # words of a question that names one thing
LABEL = 6  # words before a colon or a dash
_STANDS_FOR = {
    "(?:@wieviel )?": r"(?:(?:und|die|unsere|an|wie ?viele?|anzahl|zahl der) )*",
    "@ausland": r"(?:(?:im|in) \S+|drüben)",
}
_FIRST = r"^(?:(?:und|also|na|ach|tja|nun|so|äh|aber|jetzt|dann|ob|die|der|das|unser\w*|eine?n?) )*"
_SUBORDINATE = rx(
    r"^(?:und |aber )?(?:ob|wo|wer|wem|wie ?viele?|wie (?:lange?|groß|hoch))\b.*\b\w+(?:t|en|st|ist|sind|hat)$"
)
DURATION = "laufzeit_monate"
_OF_A_DATE = re.compile(r"\b(?:ab|bis|seit|von|zum)\b|\b(?:19|20)\d\d\b", re.I)  # "Laufzeit: ab 2027"
_DECIMAL = re.compile(r"\d,\d")
_LABELS = (":", "-", "=")
NOT_OURS = frozenset({"condition", "other", "past"})


class Naming(Enum):
    """How surely a question names its fact."""

    FIELD = auto()  # like the line of a fact sheet
    WORDING = auto()
    GUESSED = auto()  # no wording names it, but it is the only fact that the words have to do with


@dataclass(frozen=True)
class Pair:
    """A question and the text behind it, as far as the next."""

    asked: Question
    reply: str
    start: int
    end: int
    sure: bool  # it begins like a reply, or replies to a question
    named: Naming


Own = Sequence[tuple[Statement, bool]]  # what is replied to oneself, and whether surely


@cache
def _named() -> Sequence[tuple[Question, re.Pattern[str]]]:
    """What a question calls each fact."""
    found = []
    for kind in (YES_NO, FIGURE):
        for fact, wordings in load("selbstgefragt")[kind].items():
            pattern = "|".join(wordings)
            for name, words in _STANDS_FOR.items():
                pattern = pattern.replace(name, words)
            found.append((Question(fact, kind), rx(f"{_FIRST}(?:{pattern})$")))
    return found


def _subject(head: str) -> tuple[Question | None, Naming]:
    """The one fact that a question names, and how."""
    if listed := field(head):
        return listed, Naming.FIELD
    for asked, pattern in _named():
        if pattern.match(head):
            return asked, Naming.WORDING
    about_it = affirmed(with_foreign(head))
    about = [quality for quality in speaking(about_it) if quality.need is None or quality.need.search(about_it)]
    return (Question(about[0].fact, YES_NO) if len(about) == 1 else None), Naming.GUESSED


@lru_cache(maxsize=16)  # several look at one message in a turn
def looked_at(text: str) -> Normal:
    """The marked form of a text, for who changes nothing of it."""
    return mark(normal(text))


@lru_cache(maxsize=64)
def pairs(text: str) -> tuple[Pair, ...]:
    """The questions of a text that it seems to answer."""
    listed = tuple(Pair(*line, sure=True, named=Naming.FIELD) for line in bare_lines(text))
    if not re.search(r"[?:=–]\s|\s-\s", text):
        return listed
    return (*_pairs(text, looked_at(text)), *listed)


def _pairs(text: str, form: Normal) -> Iterator[Pair]:
    heads = list(_heads(form))
    for (first, last, asks), after in zip(heads, [*heads[1:], None], strict=False):
        head = " ".join(form.string[form.offsets[i] :].split(" ", 1)[0] for i in range(first, last))
        begins = last + 1
        ends = after[0] if after else len(form.tokens)
        if begins >= ends or not head:
            continue
        sentence = form.clause_of(begins).sentence
        while ends > begins and form.clause_of(ends - 1).sentence != sentence:
            ends -= 1
        starts = form.tokens[begins].start
        reply = text[starts : form.tokens[ends - 1].end].rstrip(" ,;/|–-\n")
        if (asks and sentence in form.questions) or not _is_told(form, first, begins, asks):
            continue
        asked, named = _subject(head)
        if asked and _is_reply(head, reply, asked):
            sure = asks or is_sure(reply, asked)
            yield Pair(asked, reply, form.tokens[first].start, starts + len(reply), sure, named)


def is_sure(reply: str, asked: Question) -> bool:
    """Does a reply behind a mere label count before what its words state? Figures do not, which may be parts of a sum."""
    if knows_nothing(reply) or is_left_open(reply, asked):
        return True
    string = seen(reply).string
    return bool(wording("antwort").match(string)) and not string.startswith(tuple("#€@%"))


def _is_told(form: Normal, first: int, begins: int, asks: bool) -> bool:
    """Is neither what is asked supposed, or somebody else's, nor what stands behind it? An "ob" with its mark supposes nothing."""
    head = form.clause_of(first).status - ({"condition"} if asks else set())
    return NOT_OURS.isdisjoint(head | form.clause_of(begins).status)


def _heads(form: Normal) -> Iterator[tuple[int, int, bool]]:
    """The first token of each question or label, the mark behind it, and whether it is a question."""
    first = 0
    for at, token in enumerate(form.tokens):
        if token.kind != "mark":
            continue
        if token.norm == "?":
            yield from (
                [(first, at, True)] if 0 < at - first <= LONGEST and form.tokens[at - 1].norm not in _LABELS else []
            )
        elif token.norm in _LABELS:
            label = form.tokens[_clause_start(form, at) : at]
            if label and len(label) <= LABEL:
                yield at - len(label), at, False
        if token.norm in (".", "?", "\\", ";"):
            first = at + 1


def _clause_start(form: Normal, at: int) -> int:
    """Where the piece begins that ends with this mark."""
    while at and form.tokens[at - 1].kind != "mark":
        at -= 1
    return at


def _is_reply(head: str, reply: str, asked: Question) -> bool:
    if asks_us(head):
        return False
    if knows_nothing(reply) or is_left_open(reply, asked):
        return True
    string = seen(reply).string
    if not re.search(r"\w", string) or wording("keine_antwort").match(string):
        return False
    if asked.kind == FIGURE and "," in reply and not _DECIMAL.search(reply):
        return False  # "Partner: drei Mälzereien, die TU München" is read as a list
    if wording("antwort").match(string):
        return True
    if HAS_VERB.search(head) and not _SUBORDINATE.match(head):
        return False
    return {quality.fact for quality in speaking(affirmed(with_foreign(string)))} <= {asked.fact}


def self_asked(text: str, answer: Callable[[str, Question], list[Statement]], understood: Container[int] = ()) -> Own:
    """What a text says in reply to its own questions. `understood`: where questions begin of which nothing need be guessed."""
    return _replied((p for p in pairs(text) if p.named is not Naming.GUESSED or p.start not in understood), answer)


def on_the_sheet(text: str, answer: Callable[[str, Question], list[Statement]]) -> Own:
    """What the lines of a fact sheet say."""
    return _replied(lines_of_the_sheet(text), answer)


def _replied(own: Iterable[Pair], answer: Callable[[str, Question], list[Statement]]) -> Own:
    found: dict[str, tuple[Statement, bool]] = {}
    for pair in own:
        value = _value(pair, answer)
        if value is not None:
            found.setdefault(pair.asked.fact, (Statement(pair.asked.fact, value, pair.start, pair.end), pair.sure))
    return list(found.values())


def _value(pair: Pair, answer: Callable[[str, Question], list[Statement]]) -> Any:
    if is_left_open(pair.reply, pair.asked):
        return UNSURE
    said = next((s.value for s in answer(pair.reply, pair.asked) if s.fact == pair.asked.fact), None)
    if pair.asked.fact == DURATION and _OF_A_DATE.search(pair.reply):
        return None
    if said is None or said == UNSURE:
        return UNSURE if knows_nothing(pair.reply) else None
    return said  # what is "noch nicht geklärt" is not settled


def lines_of_the_sheet(text: str) -> list[Pair]:
    """What is noted like on a fact sheet."""
    return [pair for pair in pairs(text) if pair.named is Naming.FIELD]


def with_own(said: list[Statement], own: Own) -> list[Statement]:
    """What is replied outright counts before what was gathered from the words; behind a mere label only where nothing was."""
    stated = {statement.fact for statement in said}
    replied = [statement for statement, sure in own if sure or statement.fact not in stated]
    facts = {statement.fact for statement in replied}
    return [*replied, *(s for s in said if s.fact not in facts)] if replied else said


def nothing_else(text: str, own: Own, asked: Question) -> bool:
    """Does a reply speak only of what it asks itself, and that is not what was asked?"""
    if not own or any(statement.fact == asked.fact for statement, _ in own):
        return False
    return not re.search(r"\w", text[: min(statement.start for statement, _ in own)])
