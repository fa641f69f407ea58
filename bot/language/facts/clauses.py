"""Cuts a text into sentences and clauses."""

from __future__ import annotations

from dataclasses import dataclass, field

from .data import load, words
from .tokens import Token


@dataclass
class Clause:
    """A piece of a sentence between two breaks: tokens first..last (last excluded) and what holds in it (scope.py)."""

    first: int
    last: int
    sentence: int
    text: str
    light: str
    status: set[str] = field(default_factory=set)


_ENDS = {".", "?", "\\"}
_BREAKS = {",", ";", ":", "(", ")", "-", "/"}
_TURNS = frozenset(words(load("clauses")["wendungen"]))
_NEW_AFTER_AND = frozenset(words(load("clauses")["neu_nach_und"]))
FINITE = frozenset(words(load("clauses")["verben"]))
_RESTART = frozenset(words(load("clauses")["neuanfang"]))
_ASKS = frozenset(words(load("clauses")["fragt"]))


_OPENERS = {"ob", "wenn", "falls", "was", "wie", "wer"}  # "…, ob das passt: sieben Firmen" is no label
_SUBJECTS = {"wir", "ich", "es", "das", "sie", "er"}
FINITE_OR_SUBJECT = FINITE | _SUBJECTS
_INSERTED = {"allerdings", "jedoch", "hingegen"}
FRONT = 3  # words before the verb of a main clause
_GOES_ON = {"noch", "nicht", "leider", "auch", "schon", "gar", "bisher", "bislang", "nie", "derzeit", "aktuell"}


def split(tokens: list[Token], shown: list[str]) -> tuple[list[Clause], set[int]]:
    clauses: list[Clause] = []
    questions: set[int] = set()
    sentence, first = 0, 0

    def close(last: int) -> None:
        nonlocal first
        if last > first:
            text = " ".join(shown[first:last])
            plain = " ".join(t.light for t in tokens[first:last])
            clauses.append(Clause(first, last, sentence, text, plain))
        first = last

    dictated = len(tokens) >= 9 and not any(t.norm in (",", ";") for t in tokens)
    for i, token in enumerate(tokens):
        if dictated and i - first >= 4 and _restarts(tokens, first, i):
            close(i)
        if token.kind == "mark" and token.norm in _ENDS:
            close(i + 1)
            if token.norm == "?":
                questions.add(sentence)
            sentence += 1
        elif token.kind == "mark" and token.norm in _BREAKS:
            if token.norm == ":" and i - first <= 4 and tokens[first].norm not in _OPENERS:
                continue
            close(i + 1)
        elif (
            token.kind == "word"
            and i > first
            and token.norm in _TURNS
            and not (token.norm == "aber" and _within(tokens, first, i))
            and not (token.norm in _INSERTED and _between(tokens, i))
            and not (token.norm == "damit" and tokens[i - 1].kind != "mark")
            and not (token.norm == "denn" and i - first == 1 and tokens[first].norm in FINITE)
        ) or (
            token.norm in ("und", "oder") and i > first and i + 1 < len(tokens) and tokens[i + 1].norm in _NEW_AFTER_AND
        ):
            close(i)
    close(len(tokens))
    return clauses, questions


def _within(tokens: list[Token], first: int, i: int) -> bool:
    """ "Dort ist aber keiner", "Mitglied sind wir aber noch nicht": behind the verb or its subject the word begins nothing new.

    Neither does it between a few words and their verb: "im Augenblick aber sind nur vier dabei".
    """
    after = tokens[i + 1].norm if i + 1 < len(tokens) else ""
    before = [t.norm for t in tokens[first:i]]
    if before[-1] in FINITE or (len(before) <= FRONT and after in FINITE and FINITE.isdisjoint(before)):
        return True
    subject = i > 1 and tokens[i - 1].norm in _SUBJECTS and tokens[i - 2].norm in FINITE
    return subject and (after in _GOES_ON or after.startswith("kein"))


def _between(tokens: list[Token], i: int) -> bool:
    """ "Verkaufen wollen wir sie allerdings vor allem hier": with no mark before and no verb behind, the word begins nothing new."""
    after = tokens[i + 1].norm if i + 1 < len(tokens) else ""
    return tokens[i - 1].kind != "mark" and after not in FINITE_OR_SUBJECT


def _restarts(tokens: list[Token], first: int, i: int) -> bool:
    """Dictation without commas: a new main clause begins where a subject and a verb follow a clause that has its verb."""
    if not any(t.norm in FINITE for t in tokens[first:i]) or i + 1 >= len(tokens):
        return False
    word, after = tokens[i].norm, tokens[i + 1].norm
    if (
        word in _RESTART
        and after in FINITE
        and tokens[i - 1].norm not in FINITE
        and tokens[i - 1].norm not in ("dass", "wenn", "ob", "weil", "und", "oder")
    ):
        return True
    return (
        word in _ASKS
        and after in ("das", "es", "da", "was", "ich", "wir")
        and tokens[i - 1].norm not in ("und", "was", "wie", "das", "es", "wir")
    )
