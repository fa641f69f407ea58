"""A reply to the open question, and beside it an earlier fact put right: "Zwei. Und bei den Firmen habe ich mich vertan, es sind 17."

Each half is heard on its own: the one replies, the other corrects. Only where it names another known fact, for "Zwei. Nein, drei"
puts the reply itself right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from bot.language import ear, lands, second_thoughts, trial
from bot.language.contrasts import contrasts, is_number
from bot.language.facts.data import load
from bot.language.facts.field_names import field
from bot.language.facts.fold import fold, rx
from bot.language.facts.kinds import FACTS
from bot.language.facts.model import Question, Statement
from bot.language.facts.normal import normal
from bot.language.facts.nouns import noun_class
from bot.language.heard import Heard, Message, Reader
from bot.language.reopened_values import Asked

CORRECTION, UNKNOWN = "korrektur", "unbekannt"
CUT = re.compile(  # between sentences, or where another clause begins
    r"(?<!\d)[.!;\n]+\s+|(?<=\d)[.!;]\s+(?=(?-i:[A-ZÄÖÜ]))|\s[–-]\s"
    r"|,\s+(?=(?:und|aber|nur|allerdings|außerdem|übrigens|sorry|ach|bei|korrektur|vorhin)\b)",
    re.I,
)

Mend = Callable[[Heard, Message], Heard]


def listen(
    message: Message, heard: Heard, reader: Reader, mend: Mend, questions: Mapping[str, Question]
) -> Heard | None:
    """Both halves, the corrected facts first; None for everything else. `mend` finds what a correction reopens (reopened.py)."""
    asked = message.asked
    if asked is None or not message.values or heard.act == trial.ACT or asked.kind == "text":
        return None
    if heard.details and heard.act != CORRECTION:
        return None
    for before, after, start in _halves(message.text):
        for answer, told, at, told_at in ((before, after, 0, start), (after, before, start, 0)):
            if not _puts_right(told) or _puts_right(answer) or "?" in answer:
                continue
            if replied := _replied(answer, asked, reader, at):
                half = _alone(message, told)
                right = _meant(_corrected(half, reader, mend, questions), half, asked, replied)
                if not _announced(told):
                    right = [s for s in right if _is_set_aside(s.fact, Asked(half, reader, questions, False))]
                if right:
                    return Heard(
                        CORRECTION,
                        [*(replace(s, start=s.start + told_at, end=s.end + told_at) for s in right), *replied],
                    )
    return None


def _halves(text: str) -> Iterator[tuple[str, str, int]]:
    """The text before and behind each place where it may be cut, and where the latter begins."""
    for cut in CUT.finditer(text):
        before, after = text[: cut.end()].rstrip(" ,;:–-\n"), text[cut.end() :]
        if before.strip() and after.strip():
            yield before, after, cut.end()


def _puts_right(text: str) -> bool:
    """Does it say that it puts something right, or set one thing against another?"""
    folded, table = fold(text), _table()
    if table["früher"].search(folded) or ("?" in text and not table["bittet"].search(folded)):
        return False
    return _announced(text) or any(True for _ in contrasts(text))


def _announced(text: str) -> bool:
    folded = fold(text)
    return any(pattern.search(folded) for pattern in _announcements())


def _replied(text: str, asked: Question, reader: Reader, at: int) -> list[Statement]:
    lead = _table()["zur_frage"].match(fold(text))
    skipped = lead.end() if lead else 0
    said = [
        replace(s, start=s.start + at + skipped, end=s.end + at + skipped) for s in reader.answer(text[skipped:], asked)
    ]
    return said if any(s.fact == asked.fact and s.value != UNKNOWN for s in said) else []


def _alone(message: Message, text: str) -> Message:
    """The half that corrects, as if nothing had been asked."""
    told = text.replace("?", ".")
    return replace(
        message,
        text=told,
        folded=fold(told),
        ranking=[(CORRECTION, 1.0)],
        programmes=(),
        terms=(),
        asked=None,
        foreign=0.0,
    )


def _corrected(half: Message, reader: Reader, mend: Mend, questions: Mapping[str, Question]) -> Sequence[Statement]:
    """What the half states; where it changes nothing known, what it replies to the question of the one known fact that it names."""
    heard = lands.listen(half, reader) or second_thoughts.fewer(half, reader) or ear.listen(half, reader)
    said = mend(heard, half).statements
    if any(_changes(s, half) for s in said):
        return said
    named = [fact for fact in half.values if fact in questions and _is_named(fact, half.text)]
    return [s for s in reader.answer(half.text, questions[named[0]]) if s.fact == named[0]] if len(named) == 1 else said


def _changes(said: Statement, message: Message) -> bool:
    return said.fact in message.values and said.value not in (UNKNOWN, message.values[said.fact])


def _meant(
    said: Sequence[Statement], half: Message, asked: Question, replied: Sequence[Statement]
) -> Sequence[Statement]:
    """What is put right of what is known; nothing where that may be the reply itself."""
    reply = next(s.value for s in replied if s.fact == asked.fact)
    right = [s for s in said if _changes(s, half)]
    if any(s.fact == asked.fact for s in said) or not all(_is_meant(s, half, reply) for s in right):
        return ()
    return right


def _is_meant(said: Statement, half: Message, reply: object) -> bool:
    """Is the fact named, or is what was known of it set aside, where that is not what was just replied?"""
    before = half.values[said.fact]
    if not is_number(said.value) or _is_named(said.fact, half.text):
        return True
    set_aside = before in {token.value for token in normal(half.text).tokens}
    return (is_number(before) and before != reply and set_aside) or said.fact not in (*_sums(), *FACTS.values())


def _is_set_aside(fact: str, ask: Asked) -> bool:
    """Does the text set what is known of the fact against something else: "17, nicht 15", and not "nicht vorher"?"""
    dropped = (ask.side(contrast.dropped, fact) for contrast in contrasts(ask.message.text))
    return fact in ask.every and any(value == ask.message.values[fact] for value in dropped)


def _is_named(fact: str, text: str) -> bool:
    """By its noun, by what a sheet calls it, or by the word for such a sum."""
    words = [token.norm for token in normal(text).tokens]
    if fact in {FACTS.get(noun_class(word) or "") for word in words}:
        return True
    if any(named.fact == fact for word in words if (named := field(word))):
        return True
    return fact in _sums() and bool(_sums()[fact].search(fold(text)))


@cache
def _table() -> Mapping[str, re.Pattern[str]]:
    return {name: rx(load("berichtigung")[name]) for name in ("bittet", "früher", "zur_frage")}


@cache
def _announcements() -> Sequence[re.Pattern[str]]:
    return [rx(rf"\b{pattern}\b") for pattern in load("berichtigung")["kündigt_an"]]


@cache
def _sums() -> Mapping[str, re.Pattern[str]]:
    return {fact: rx(rf"\b{pattern}\b") for fact, pattern in load("berichtigung")["summen"].items()}
