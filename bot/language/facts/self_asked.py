"""Questions that people ask themselves and answer: "Englische Webseite? Fehlt uns noch.", "Strategie: haben wir, Label: nein".

The question names one fact, and what stands behind it is read as the reply to it. A question to us is answered by nobody: one that asks
for a rule, and one behind which a sentence stands that has a matter of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from .data import load
from .fold import rx
from .judging import affirmed
from .leaning import UNSURE
from .model import Question, Statement
from .normal import Normal, normal
from .quality import speaking, with_foreign
from .questions import HAS_VERB
from .scope import mark

YES_NO, FIGURE = "ja_nein", "zahl"
LONGEST = 14  # words of a question that names one thing
LABEL = 5  # words before a colon or a dash
_STANDS_FOR = {
    "(?:@wieviel )?": r"(?:(?:und|die|unsere|an|wie ?viele?|anzahl|zahl der) )*",
    "@ausland": r"(?:(?:im|in) \S+|drüben)",
}
_FIRST = r"^(?:(?:und|also|na|ach|tja|nun|so|äh|aber|jetzt|dann|ob|die|der|das|unser\w*|eine?n?) )*"
_SUBORDINATE = rx(
    r"^(?:und |aber )?(?:ob|wo|wer|wem|wie ?viele?|wie (?:lange?|groß|hoch))\b.*\b\w+(?:t|en|st|ist|sind|hat)$"
)
NOT_OURS = frozenset({"condition", "other", "past"})


@dataclass(frozen=True)
class Pair:
    """A question and the text behind it, as far as the next."""

    asked: Question
    reply: str
    start: int
    sure: bool  # it begins like a reply, or replies to a question
    guessed: bool  # no wording of the question names the fact, but it is the only one that its words have to do with


Own = Sequence[tuple[Statement, bool]]  # what is replied to oneself, and whether surely


@cache
def wording(name: str) -> re.Pattern[str]:
    """A list of selbstgefragt.yaml as one pattern."""
    listed = load("selbstgefragt")[name]
    wordings = listed if isinstance(listed, list) else [listed]
    return rx(r"(?<![\w-])(?:" + "|".join(wordings) + r")(?![\w-])")


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


def _subject(head: str) -> tuple[Question | None, bool]:
    """The one fact that a question names, and whether that is only guessed from its words."""
    for asked, pattern in _named():
        if pattern.match(head):
            return asked, False
    named = affirmed(with_foreign(head))
    about = [quality for quality in speaking(named) if quality.need is None or quality.need.search(named)]
    return (Question(about[0].fact, YES_NO) if len(about) == 1 else None), True


@lru_cache(maxsize=64)
def pairs(text: str) -> tuple[Pair, ...]:
    """The questions of a text that it seems to answer."""
    if not re.search(r"[?:–]\s|\s-\s", text):
        return ()
    return tuple(_pairs(text, mark(normal(text))))


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
        reply = text[form.tokens[begins].start : form.tokens[ends - 1].end].rstrip(" ,;–-")
        if (asks and sentence in form.questions) or not _is_told(form, first, begins, asks):
            continue
        asked, guessed = _subject(head)
        if asked and _is_reply(head, reply, asked):
            outright = asks or bool(wording("antwort").match(normal(reply).string))
            yield Pair(asked, reply, form.tokens[first].start, outright, guessed)


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
            yield from [(first, at, True)] if 0 < at - first <= LONGEST else []
        elif token.norm in (":", "-"):
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


def asks_us(head: str) -> bool:
    """Does a question ask for a rule, or for what only we can tell?"""
    return asks_for_a_rule(head) or bool(wording("an_uns_ohne_antwort").search(head) and not _wants(head))


def asks_for_a_rule(head: str) -> bool:
    """Does a question ask us, whatever is replied to it?"""
    return bool(wording("an_uns").search(head)) and not _wants(head)


def _wants(head: str) -> bool:
    return bool(re.search(rf"{wording('von_uns').pattern}[ ?]*$", head))


def _is_reply(head: str, reply: str, asked: Question) -> bool:
    string = normal(reply).string
    if not re.search(r"\w", string) or wording("keine_antwort").match(string):
        return False
    if asks_us(head):
        return False
    if wording("antwort").match(string):
        return True
    if HAS_VERB.search(head) and not _SUBORDINATE.match(head):
        return False
    return {quality.fact for quality in speaking(affirmed(with_foreign(string)))} <= {asked.fact}


def self_asked(text: str, answer: Callable[[str, Question], list[Statement]], understood: Container[int] = ()) -> Own:
    """What a text says in reply to its own questions. `understood`: where questions begin of which nothing need be guessed."""
    found: dict[str, tuple[Statement, bool]] = {}
    for pair in pairs(text):
        if pair.guessed and pair.start in understood:
            continue
        said = next((s for s in answer(pair.reply, pair.asked) if s.fact == pair.asked.fact), None)
        if said is not None and said.value != UNSURE:
            end = text.find(pair.reply, pair.start) + len(pair.reply)
            found.setdefault(said.fact, (Statement(said.fact, said.value, pair.start, end), pair.sure))
    return list(found.values())


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
