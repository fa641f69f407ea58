"""How the leanings of replies and their subjects are learned (bot/language/facts/leaning.py, subject.py)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

from bot.language import evidence_training
from bot.language.evidence_training import Claimed
from bot.language.facts.leaning import EVERY, OTHER, UNSURE, VALUE, YES_NO, Leaning, Leanings
from bot.language.facts.leaning_features import BUCKETS, BUCKETS_OF_A_CHOICE, features, signs, words_of
from bot.language.facts.normal import normal
from bot.language.facts.reply_evidence import WEIGHED
from bot.language.facts.subject import ABOUT, BUCKETS_OF_SUBJECTS
from bot.language.figures_training import sentences_of, unmarked
from bot.language.measured import fitted, fitted_and_unseen

TABLE = "antwort"
C = 1.0
AS_REPLIES = {"bestaetigung": "ja", "verneinung": "nein", "weiss_nicht": "unbekannt"}  # acts that are replies
NO_SIGN = {"angabe", "korrektur", "ueberspringen"}  # acts that may hold a reply or none
COMMON_SHARE = 4  # every fourth of them for a choice, which has few examples
OTHERS = 900  # messages that are no replies: more would drown the replies

STATEMENT = "aussage"  # tables of sentences that say a value without a question before them
LONGEST_FIGURES = 12  # words of a sentence with figures that sounds like a reply
NOTHING = "nichts"  # those that only seem to
Example = tuple[str, str, str]  # fact, leaning, text
Subject = tuple[str, str]  # fact, text


def examples_of(tables: Iterable[Mapping[str, Any]]) -> list[Example]:
    """From lookup tables named `antwort:<Fakt>:<Neigung>`."""
    found: list[Example] = []
    for table in tables:
        if is_reply(table):
            _, fact, leaning = table["name"].split(":")
            found += [(fact, leaning, text) for text in table["elements"] if leaning != VALUE]
    return found


def texts_of(tables: Iterable[Mapping[str, Any]]) -> list[str]:
    """Every reply once, whatever it says."""
    return list(dict.fromkeys(text for table in tables if is_reply(table) for text in table["elements"]))


def statements_of(tables: Iterable[Mapping[str, Any]]) -> list[Example]:
    """Sentences that say a value by themselves, from tables named `aussage:<Fakt>:<Wert>`: as replies they say it too."""
    named = [(table["name"].split(":"), table["elements"]) for table in tables]
    told = [(name[1:], texts) for name, texts in named if name[0] == STATEMENT and name[2] != NOTHING]
    return [(fact, value, text) for (fact, value), texts in told for text in texts]


def is_reply(table: Mapping[str, Any]) -> bool:
    """Does the lookup table hold replies, and no names?"""
    return bool(table["name"].split(":")[0] == TABLE)


def examples_of_acts(messages: Sequence[tuple[str, str]]) -> list[Example]:
    """From the examples (text, act) of data/nlu: bare replies, and an even share of what is no reply."""
    replies = [(EVERY, AS_REPLIES[act], text) for text, act in messages if act in AS_REPLIES]
    others = [text for text, act in messages if act not in AS_REPLIES and act not in NO_SIGN]
    step = max(1, len(others) // OTHERS)
    return [*replies, *((EVERY, OTHER, text) for text in others[::step])]


def subjects_of(tables: Iterable[Mapping[str, Any]], messages: Sequence[tuple[str, str]]) -> list[Subject]:
    """What each reply and sentence is about: its fact, anything, a figure, or nothing of ours."""
    tables = list(tables)
    values = [(VALUE, text) for table in tables if is_reply(table) for text in _with_value(table)]
    told = [*examples_of(tables), *statements_of(tables), *examples_of_acts(messages)]
    figures = [(VALUE, text) for text in map(_plain, sentences_of(tables)) if len(text.split()) <= LONGEST_FIGURES]
    return [*values, *figures, *((OTHER if leaning == OTHER else fact, text) for fact, leaning, text in told)]


def _plain(sentence: str) -> str:
    return unmarked(sentence)[0]


def _with_value(table: Mapping[str, Any]) -> Sequence[str]:
    return table["elements"] if table["name"].split(":")[2] == VALUE else ()


def train(examples: Sequence[Example], subjects: Sequence[Subject], answers: Set[Example], claims: Claimed) -> Leanings:
    """A model of yes and no, one of each choice, one of what a text is about; "weiß nicht" is the same for all.

    How much the yes or no counts beside all else is learned from the answers alone: the claims have seen the statements.
    """
    kinds = {leaning for fact, leaning, _ in examples if fact == EVERY}
    choices = dict.fromkeys(fact for fact, leaning, _ in examples if leaning not in kinds)
    common = [e for e in examples if e[0] == EVERY and e[1] == UNSURE]
    replies = [e for e in examples if e[0] not in choices and e[1] != OTHER]
    vectors, words = [], {}
    for fact, _, text in replies:
        form = normal(text)
        vectors.append(features(form, fact, BUCKETS))
        words[text] = words_of(form)
    yes_no, unseen = fitted_and_unseen(vectors, [leaning for _, leaning, _ in replies], BUCKETS, C)
    told = [(e, scores) for e, scores in zip(replies, unseen, strict=True) if e in answers and e[0] != EVERY]
    groups = {YES_NO: yes_no, WEIGHED: evidence_training.train([e for e, _ in told], [s for _, s in told], claims)}
    for fact in choices:
        named = [*(e for e in examples if e[0] == fact), *common[::COMMON_SHARE]]
        groups[fact] = _of_texts([(leaning, text) for _, leaning, text in named], words, BUCKETS_OF_A_CHOICE)
    groups[ABOUT] = _of_texts(subjects, words, BUCKETS_OF_SUBJECTS)
    return groups


def _of_texts(named: Sequence[tuple[str, str]], words: Mapping[str, list[str]], buckets: int) -> Leaning:
    """Learned from the texts alone; of most of them the words are known."""
    vectors = [signs(words[text] if text in words else words_of(normal(text)), buckets) for _, text in named]
    return fitted(vectors, [name for name, _ in named], buckets, C)
