"""How it is learned what adds to the number of firms (bot/language/facts/firm_roles.py), and how far that is to be trusted (firm_count.py).

"Mein [Betrieb](+1) und [zwei](+2) Kollegen, gegründet vor [drei](nichts) Jahren. ⇒ 3": +N comes on top, -N goes off, =N is all of them,
"teil" is counted in another number, "nichts" counts no firms. Behind the arrow stands what it comes to, or "?" where that is not told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pycrfsuite

from bot.language.facts import firm_signs, firm_story
from bot.language.facts.firm_count import FIRMS, OF_STORIES, RIGHT, WRONG, is_count, number_of, stated
from bot.language.facts.firm_features import Signs, is_figure
from bot.language.facts.firm_left import Left
from bot.language.facts.firm_roles import ADDS, GOES_OFF, NONE, OTHER, PART, WHOLE, Roles, labels_of, tokens_of
from bot.language.facts.holding import settled
from bot.language.facts.leaning import Leanings
from bot.language.facts.leaning_features import Vector
from bot.language.facts.model import Statement
from bot.language.facts.normal import Normal, normal
from bot.language.facts.scope import mark
from bot.language.figures_training import NEW_LINE
from bot.language.odds import odds
from bot.language.ranking import Group, ranking

TABLE = "firmen"
UNTOLD = "?"
FOLDS = 4
STEPS = 50  # of the solver: more bring nothing
SPARSE = 0.3  # how strongly the weights of the parts are drawn to nothing: few are left
SMOOTH = 0.5  # how strongly they are held small
C = 1.0
SMALL = 1.0  # how strongly the weights of what a story may tell are held small
_PARTS = {"+": ADDS, "-": GOES_OFF, "=": WHOLE, "teil": PART, "nichts": OTHER}
_MARKED = re.compile(r"\[([^\]]+)\]\(([+=-]\d+|teil|nichts)\)")
_RESULT = re.compile(r" ⇒ (\d+|\?)$")
Read = Callable[[str], Sequence[Statement]]
Row = tuple[Vector, bool]  # the signs of a number of firms, and whether it is right


@dataclass(frozen=True)
class Mark:
    """What a stretch of the text adds; `amount` where it is told."""

    start: int
    end: int
    part: str
    amount: int | None


@dataclass(frozen=True)
class Story:
    """A description without its marks, its marks, how many firms it tells of (None: that is not told), and whose it is."""

    text: str
    marks: tuple[Mark, ...]
    firms: int | None
    voice: str

    def comes_to(self) -> int | None:
        """What the marks come to."""
        wholes = [mark.amount for mark in self.marks if mark.part == WHOLE]
        if wholes:
            return wholes[-1]
        amounts = [
            (mark.amount or 0) * (-1 if mark.part == GOES_OFF else 1)
            for mark in self.marks
            if mark.part in (ADDS, GOES_OFF)
        ]
        return sum(amounts) if amounts else None


def is_firms(table: Mapping[str, Any]) -> bool:
    """Does the lookup table hold descriptions in which firms are marked, and no names?"""
    return bool(table["name"].split(":")[0] == TABLE)


def stories_of(tables: Iterable[Mapping[str, Any]]) -> list[Story]:
    """From lookup tables named `firmen:<Stimme>`, in the order of the voices: so the same is learned in whatever order files are read."""
    told = sorted(filter(is_firms, tables), key=lambda table: str(table["name"]))
    return [story_of(text, table["name"]) for table in told for text in table["elements"]]


def story_of(line: str, voice: str) -> Story:
    """One line of a table; ValueError names it where a mark is misspelt, or its result is missing or not what the marks come to."""
    result = _RESULT.search(line)
    if result is None:
        raise ValueError(f"{voice}: Am Ende fehlt „⇒ Zahl“ oder „⇒ ?“: {line}")
    text, marks = _unmarked(line[: result.start()].replace(NEW_LINE, "\n"))
    if "](" in text:
        raise ValueError(f"{voice}: Ein Zeichen ist keines von +N, -N, =N, teil, nichts: {line}")
    firms = None if result[1] == UNTOLD else int(result[1])
    story = Story(text, marks, firms, voice)
    if firms is not None and story.comes_to() != firms:
        raise ValueError(f"{voice}: Die Zeichen ergeben {story.comes_to()} und nicht {firms}: {line}")
    return story


def _unmarked(line: str) -> tuple[str, tuple[Mark, ...]]:
    marks, plain, end = [], "", 0
    for match in _MARKED.finditer(line):
        plain += line[end : match.start()]
        sign, amount = (match[2][0], int(match[2][1:])) if match[2][0] in _PARTS else (match[2], None)
        marks.append(Mark(len(plain), len(plain) + len(match[1]), _PARTS[sign], amount))
        plain, end = plain + match[1], match.end()
    return plain + line[end:], tuple(marks)


def parts_of(form: Normal, marks: Sequence[Mark]) -> list[str]:
    """The part of each token: in a marked stretch the figure has it, or else its first word."""
    tokens, part_at = tokens_of(form), dict[int, str]()
    for mark_ in marks:
        inside = [i for i in tokens if mark_.start <= form.tokens[i].start < mark_.end]
        figures = [i for i in inside if is_figure(form.tokens[i])]
        for i in (figures or inside)[:1]:
            part_at[i] = mark_.part
    return [part_at.get(i, NONE) for i in tokens]


@dataclass(frozen=True)
class Learned:
    """The parts of words and figures, and by the names of firm_count.py how far to trust them beside what is read without."""

    roles: Roles
    trust: Leanings


def learned_from(stories: Sequence[Story], read: Read) -> Learned | None:
    """What the stories teach; None without a story.

    How far is measured on voices that a model of the parts had not seen: ValueError where there is only one.
    """
    if not stories:
        return None
    voices = list(dict.fromkeys(story.voice for story in stories))
    if len(voices) == 1:
        raise ValueError(
            f"{voices[0]}: In data/nlu/firmen fehlt eine zweite Tabelle, an der sich prüfen lässt, was gelernt ist."
        )
    said_of = [read(story.text) for story in stories]
    heard = [stated(said) for said in said_of]
    shown = [_shown(story, said) for story, said in zip(stories, heard, strict=True)]
    folds = [voices.index(story.voice) % FOLDS for story in stories]
    plain, of_stories = list[Row](), list[Group]()
    for unseen in range(min(FOLDS, len(voices))):
        roles = _fitted(one for one, fold in zip(shown, folds, strict=True) if fold != unseen)
        for story, said, fold in zip(stories, said_of, folds, strict=True):
            if fold == unseen and is_count(stated(said)):
                _weigh(story, said, roles, plain, of_stories)
    trust = {
        FIRMS: odds(plain, (WRONG, RIGHT), C, firm_signs.BUCKETS),
        OF_STORIES: ranking(of_stories, RIGHT, SMALL, firm_story.BUCKETS),
    }
    return Learned(_fitted(shown), trust)


Shown = tuple[list[list[str]], list[str]]  # the signs and labels of a story's tokens


def _shown(story: Story, heard: Statement | None) -> Shown:
    form = _form(story)
    signs = Signs(form, number_of(heard))
    return [signs.of(i) for i in tokens_of(form)], list(labels_of(parts_of(form, story.marks)))


def _form(story: Story) -> Normal:
    return settled(mark(normal(story.text)))


def _fitted(shown: Iterable[Shown]) -> Roles:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": SPARSE, "c2": SMOOTH, "max_iterations": STEPS, "feature.possible_transitions": True})
    for signs, labels in shown:
        trainer.append(signs, labels)
    with TemporaryDirectory() as folder:
        kept = Path(folder) / "roles"
        trainer.train(str(kept))
        return Roles(kept.read_bytes())


def _weigh(story: Story, said: Sequence[Statement], roles: Roles, plain: list[Row], of_stories: list[Group]) -> None:
    """Add what may be said of a story, and what of it is right: as of a plain text, and as of a longer one if it can be told at all."""
    form, heard = _form(story), number_of(stated(said))
    told = roles.told(form, heard)
    if told is None:
        return
    plain += ((firm_signs.vector(told, heard, n), n == story.firms) for n in firm_signs.numbers_of(told, heard))
    choices = firm_story.choices(Left(form, said), told, heard)
    if story.firms in choices:
        of_stories.append((list(choices.values()), list(choices).index(story.firms)))
