"""Marks for a text that has none: "acht betriebe einer davon konzern wer koordiniert wissen wir nicht" is read as if it had its commas.

A mark takes the place of a blank, so that nothing else moves. Where one belongs is learned from sentences that have theirs
(bot/language/dictation_training.py). It leads only where it is sure. Without a model the text stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .columns import label_run
from .data import stop_words
from .dates import MONTHS, year_of
from .dictation_features import Word, repeated, word_of
from .fold import fold
from .leaning import Leaning, learned
from .normal import normal
from .tokens import Token, tokenize

DICTATION = "satzzeichen"  # the name of the model
NONE, COMMA, STOP = "-", ",", "."
FEWEST = 7  # words in a row without a mark that need one
SURE, SURER = 0.7, 0.85  # how likely a mark must be; before an "und", which joins as often as it parts
_JOINS = {"und", "oder", "sowie"}
_TYPED = re.compile(r"[,;:()?!…/–—]|\s-\s|@|https?:|www\.")  # who sets these sets all; addresses stay whole
_STOPS = re.compile(r"\n|\.(?=\s|$)")
_UNITS = stop_words("einheiten")
_SHARES, _OF = {"viertel", "drittel", "halfte", "prozent", "funftel"}, {"der", "unserer", "aller", "von", "dieser"}
_EVER = {"nie", "niemals", "noch", "keiner", "einer", "niemand", "jemand", "je", "jemals", "uns", "mal"}
_PARTICIPLE = re.compile(r"(?:\w{2,3})?ge\w+(?:t|en)$|(?:be|er|ver|emp)\w+(?:t|en)$")
_CAPITAL = re.compile(r"[A-ZÄÖÜ]")


def with_marks(text: str) -> str:
    """The text with marks in the place of blanks, as long as before; unchanged where it has its own, or nothing was learned."""
    model = learned(DICTATION)
    if model is None or _TYPED.search(text) or (_STOPS.search(text) and _CAPITAL.search(text)):
        return text
    stretches = list(_stretches(tokenize(text)))
    marked, labels = list(text), _labelled(text) if stretches else frozenset[int]()
    for tokens in stretches:
        for at, mark in _marks_of([word_of(token) for token in tokens], model):
            end = tokens[at].end
            if end not in labels and text[end : end + 1].isspace() and not _belong_together(*tokens[at : at + 3]):
                marked[end] = mark
    return "".join(marked)


def _labelled(text: str) -> frozenset[int]:
    """Where the nouns of a run end that stand before their numbers: "firmen 9 unis 2" wants no mark between the two."""
    form = normal(text)
    return frozenset(form.tokens[noun].end for noun, _, _ in label_run(form))


def _stretches(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The words between two marks, where they are many."""
    stretch: list[Token] = []
    for token in [*tokens, None]:
        if token is not None and token.kind != "mark":
            stretch.append(token)
            continue
        if len(stretch) >= FEWEST:
            yield stretch
        stretch = []


def _belong_together(before: Token, after: Token, then: Token | None = None) -> bool:
    """Two figures would become one, a day would lose its month, a figure its unit; "hier was zu sagen", "nie was gekriegt" ask nothing."""
    figures = before.text[-1:].isdigit(), after.text[:1].isdigit()
    dated = any(figures) and (before.norm in MONTHS or after.norm in MONTHS)
    something = after.norm == "was" and then is not None and (then.norm == "zu" or _done(before, then))
    share = before.norm in _SHARES and after.norm in _OF  # "drei viertel der unternehmen"
    of_a_day = (
        before.norm.startswith("stichtag")
        or _is_year(before, after)
        or (before.norm in MONTHS and then is not None and _is_year(after, then))
    )
    return all(figures) or dated or of_a_day or something or share or (before.kind == "#" and after.norm in _UNITS)


def _is_year(first: Token, second: Token) -> bool:
    """ "zwanzig siebzehn" """
    return year_of(fold(first.text), fold(second.text)) is not None


def _done(before: Token, then: Token) -> bool:
    """ "Da ist bei uns nie [was] geflossen" """
    return before.norm in _EVER and _PARTICIPLE.match(then.norm) is not None


def _marks_of(words: Sequence[Word], model: Leaning) -> Iterator[tuple[int, str]]:
    """The words behind which a mark belongs, from left to right."""
    last = 0
    for at in range(len(words) - 1):
        chances = model.chances_of(repeated(words, at, last))
        if chances[NONE] <= 1 - (SURER if words[at + 1].form in _JOINS else SURE):
            yield at, max((COMMA, STOP), key=lambda mark: chances[mark])
            last = at + 1
