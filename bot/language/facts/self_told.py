"""Questions with their own answer, put as the sentence that both make: "Wo unser Management ist? In Ulm." says "unser Management ist in Ulm".

The reader then reads the sentence like any other, so whatever it knows to read of a fact it also knows of the question for it. After a
no it holds the other way round. What is learned of whole clauses counts for nothing in the answer alone, which is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from .asking_us import asks_for_a_rule, wording
from .judging import NOT_YET, negated, of_some
from .model import Question, Statement
from .normal import Normal, seen
from .question_sentences import Word, filled_in, stated
from .questions import HAS_VERB
from .self_asked import LONGEST, NOT_OURS, Own, looked_at, on_the_sheet, self_asked
from .sheet_lines import without_fields

Answer = Callable[[str, Question], list[Statement]]
Read = Callable[[str], Sequence[Statement]]
LONGEST_REPLY = 12  # tokens of an answer that is no sentence
_SUBJECT = re.compile(r"(?:wir|ich|es|man|sie|er) ")
_OF_PRONOUN = re.compile(r"(?:wir|es|das) ", re.I)
_LEADS_IN = frozenset({"und", "aber", "also", "ja", "na", "so", ","})
_MAY_BE_ANSWERED = re.compile(
    r"\?\s|^\W*(?:und |aber )?(?:ob|wo|wer|wie ?viele?|wieviele?)\b.*[:,–-]\s|[,.:;–-]\s+(?:ja|nein|nee|nö|klar)\b",
    re.I,
)
_OF_WHAT_THERE_IS = re.compile(r"(?:unser\w*|das|die|der) ", re.I)  # "verdient unser Management daran? Nein"
_A = re.compile(r"\bein(e[nmr]?)?\b", re.I)
NONE_AT_ALL = ("keins", "keiner")
_ENDS = (".", "?", "\\", ";")


@dataclass(frozen=True)
class Sentence:
    """What a question and its own answer say together."""

    text: str
    more: str = ""  # what stands behind a yes
    denied: bool = False
    ours: bool = True  # it speaks of the own network, so that whatever is counted or named in it is of it
    bare: bool = True  # the answer is no sentence of its own
    alone: bool = False  # nothing stands behind the yes or no


@dataclass(frozen=True)
class Told:
    """A question with its own answer, and the stretches in the text."""

    sentence: Sentence
    start: int
    reply: int
    end: int


@lru_cache(maxsize=64)
def told(text: str) -> tuple[Told, ...]:
    """The questions of a text with the answers that stand behind them."""
    return tuple(_told(text, looked_at(text))) if _MAY_BE_ANSWERED.search(text) else ()


def _told(text: str, form: Normal) -> Iterator[Told]:
    for first, at in _asked(form):
        begins = at + 1
        sentence = form.clause_of(begins).sentence
        ends = next((i for i in range(begins, len(form.tokens)) if form.clause_of(i).sentence != sentence), None)
        ends = len(form.tokens) if ends is None else ends
        if sentence in form.questions or _is_others(form, first, begins):
            continue
        words = [Word(token.norm, text[token.start : token.end]) for token in form.tokens[first:at]]
        reply = text[form.tokens[begins].start : form.tokens[ends - 1].end].rstrip(" .,;!–-")
        if found := _joined([word for word in words if not wording("partikel").fullmatch(word.norm)], reply):
            yield Told(found, form.tokens[first].start, form.tokens[begins].start, form.tokens[ends - 1].end)


def _is_others(form: Normal, first: int, begins: int) -> bool:
    """Is it supposed, or somebody else's? An "ob" with its mark supposes nothing, and a bare yes or no is nobody's."""
    head, answer = form.clause_of(first).status - {"condition"}, form.clause_of(begins)
    only = any(wording(name).fullmatch(answer.text.rstrip(" ,.!")) for name in ("ja", "nein"))
    return not NOT_OURS.isdisjoint(head if only else head | answer.status)


def _asked(form: Normal) -> Iterator[tuple[int, int]]:
    """The first token of each question that something stands behind, and the mark at its end."""
    first = 0
    for at, token in enumerate(form.tokens[:-1]):
        if token.kind != "mark":
            continue
        if 0 < at - first <= LONGEST and (token.norm == "?" or _asks_without_its_mark(form, first, at)):
            yield first, at
            first = at + 1
        elif token.norm in _ENDS:
            first = at + 1


def _asks_without_its_mark(form: Normal, first: int, at: int) -> bool:
    """ "Haben wir eine Strategie. Nein.", "Ob sie zahlen: ja", "Wer wir sind: ein Verein"."""
    head, answer = (" ".join(token.norm for token in form.tokens[i:j]) for i, j in ((first, at), (at + 1, at + 4)))
    if wording("ja").match(answer) or wording("nein").match(answer):
        return bool(wording("fragt_ja_nein").match(head))
    return form.tokens[at].norm in (":", "-") and bool(wording("fragt").match(head))


def _joined(words: list[Word], reply: str) -> Sentence | None:
    """The sentence of both."""
    while words and words[0].norm in _LEADS_IN:
        words = words[1:]
    head, answer = " ".join(word.norm for word in words), seen(reply).string
    if not words or asks_for_a_rule(head) or wording("offen").search(answer):
        return None
    yes, no = wording("ja").match(answer), wording("nein").match(answer)
    if yes or no:
        return _of_yes_or_no(words, head, reply, answer)
    if _is_sentence(answer) or len(answer.split()) > LONGEST_REPLY or wording("keine_antwort").match(answer):
        return None
    own = wording("von_uns_selbst").search(head) or answer.startswith("unser") or not HAS_VERB.search(head)
    sentence = filled_in(words, reply) if own else None
    return Sentence(sentence) if sentence else None


def _is_sentence(answer: str) -> bool:
    return bool(HAS_VERB.search(answer) or _SUBJECT.match(answer))


def _of_yes_or_no(words: list[Word], head: str, reply: str, answer: str) -> Sentence | None:
    sentence = stated(words)
    if sentence is None:
        return None
    rest = _behind(reply)
    bare, ours = not _is_sentence(seen(rest).string), bool(wording("uns").search(head) or not HAS_VERB.search(head))
    denied = not wording("ja").match(answer)
    if negated(head):
        return Sentence(sentence, "", True, ours, bare) if wording("doch").match(answer) else None
    if not denied and NOT_YET.search(answer):
        return None
    turned = negated(rest) and not of_some(rest)  # "klar, warum nicht"
    goes_on = bare and not denied and not turned and (ours or of_some(rest))
    return Sentence(sentence, rest if goes_on else "", denied, ours, bare, not rest)


def _behind(reply: str) -> str:
    """What follows the yes or no."""
    parts = re.split(r"[,;–-]\s+|\s+[–-]\s+", reply, maxsplit=1)
    return parts[1] if len(parts) == 2 else ""


def own_replies(text: str, answer: Answer, read: Read) -> Own:
    """What a text says in reply to its own questions: with them as one sentence, or else by what they name."""
    found = {own[0].fact: own for own in on_the_sheet(text, answer)}
    understood, lines = set(), {statement.start for statement, _ in found.values()}
    for each in (each for each in told(text) if each.start not in lines):
        said = _stating(each.sentence, read)
        if said:
            understood.add(each.start)
        for statement in [*_holding(said, each.sentence), *_none_of_it(each.sentence, read)]:
            found.setdefault(statement.fact, (replace(statement, start=each.start, end=each.end), True))
    return [*found.values(), *(own for own in self_asked(text, answer, understood) if own[0].fact not in found)]


def _stating(sentence: Sentence, read: Read) -> list[Statement]:
    """What is asked, as far as it is read. One question asks one thing: what was learned counts where no pattern knows it, and without what stands behind the yes."""
    said = list(read(f"{sentence.text} {sentence.more}".rstrip()))
    said = [s for s in said if not s.learned] or said
    if sentence.more and any(s.learned for s in said):
        asked = {s.fact for s in read(sentence.text)}
        said = [s for s in said if s.fact in asked]
    return said


def _holding(said: list[Statement], sentence: Sentence) -> list[Statement]:
    """What holds of it: after a no only what can be denied, and in a question of others only what is no figure or place of theirs."""
    if not sentence.denied and sentence.ours:
        return said
    if any(not isinstance(s.value, bool) and s.fact != "thema" for s in said):
        return []  # "sitzen wir in Bayern? Nein": what follows from the place is not denied with it
    said = [s for s in said if isinstance(s.value, bool)]
    if not sentence.denied:
        return said
    if _OF_WHAT_THERE_IS.match(sentence.text):
        said = [s for s in said if s.fact != "clustermanagement"]
    return [replace(s, value=not s.value) for s in said]


def _none_of_it(sentence: Sentence, read: Read) -> list[Statement]:
    """ "Haben wir ein Label? Nein.": no yes or no is asked for but which, and there is none."""
    if not sentence.denied or not sentence.ours or len(_A.findall(sentence.text)) != 1:
        return []
    said = read(_A.sub(lambda article: f"kein{article[1] or ''}", sentence.text))
    return [s for s in said if s.value in NONE_AT_ALL and not s.learned]


def without_answers(said: list[Statement], text: str, own: Own) -> list[Statement]:
    """The statements but for those that were only learned, and of nothing but a bare answer, and what a no denies that belongs to the question."""
    understood = {statement.start for statement, _ in own}
    said = without_fields(said, text)
    return [s for s in said if not any(_is_of_answer(s, each, each.start in understood) for each in told(text))]


def _is_of_answer(said: Statement, each: Told, understood: bool) -> bool:
    if said.learned:
        return each.sentence.bare and each.reply <= said.start and said.end <= each.end
    if not each.sentence.denied or not each.start <= said.start < each.reply:
        return False
    return understood if isinstance(said.value, bool) and not said.value else _asked_for(said, each.sentence)


def _asked_for(said: Statement, sentence: Sentence) -> bool:
    """ "Sind es zwölf Firmen? Nein." Of "unsere zwölf Firmen" more is asked than their number."""
    is_figure = isinstance(said.value, (int, float, dict)) and not isinstance(said.value, bool)
    return is_figure and sentence.alone and bool(_OF_PRONOUN.match(sentence.text))


__all__ = ["own_replies", "told", "without_answers"]
