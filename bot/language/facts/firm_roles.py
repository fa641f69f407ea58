"""What each word and figure of a description adds to the number of firms: "mein [Betrieb](+1) und [zwei](+2) Kollegen, [einer](teil) aus Ulm".

A conditional random field tells the parts, learned from data/nlu/firmen: what a figure adds hangs on what those before it have added,
so all are told at one go. Without a model nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from threading import Lock

import pycrfsuite

from .figure_tokens import value_of
from .firm_features import Signs, is_figure
from .kinds import word_at
from .normal import Normal
from .tokens import Token

FILE = "firmen.crfsuite"
ADDS, GOES_OFF, WHOLE, PART, OTHER, NONE = "plus", "minus", "gesamt", "teil", "nichts", "nie"
COUNTING = (ADDS, GOES_OFF, WHOLE)
AFTER = "|"  # between a part and what was told before it
SPEAKING = {"wir", "ich"}
AND = {"und", "sowie", "plus", "oder", "mit"}
REACH = 3  # tokens behind "als" among which it is told what they are
_LEAST = 1e-9


@dataclass(frozen=True)
class Told:
    """The likeliest parts. `tokens`: places in the form; `chances`: for each of them how likely each part is."""

    tokens: tuple[int, ...]
    counts: tuple[float, ...]
    figures: tuple[bool, ...]
    parts: tuple[str, ...]
    chances: tuple[Mapping[str, float], ...]
    likely: float  # the logarithm of the chance that all of them are so

    @property
    def counting(self) -> list[int]:
        """The tokens that count."""
        return [i for i, part in zip(self.tokens, self.parts, strict=True) if part in COUNTING]

    @property
    def firms(self) -> float | None:
        """What they come to; None where nothing counts, or less is there than goes off."""
        counted = [(part, count) for part, count in zip(self.parts, self.counts, strict=True) if part in COUNTING]
        wholes = [count for part, count in counted if part == WHOLE]
        found = wholes[-1] if wholes else sum(-count if part == GOES_OFF else count for part, count in counted)
        return found if found > 0 else None


class Roles:
    """The model as it was kept. One text at a time: the library has one place for what it tags.

    It reads what was learned where it lies, and takes no copy: `learned` is kept as long as the tagger.
    """

    def __init__(self, learned: bytes) -> None:
        self.learned = learned
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(learned)
        self._labels = self._tagger.labels()
        self._one_at_a_time = Lock()

    def told(self, form: Normal, heard: float | None) -> Told | None:
        """None where there is no word. `heard`: how many firms the patterns found."""
        tokens = tokens_of(form)
        if not tokens:
            return None
        signs = Signs(form, heard)
        with self._one_at_a_time:
            self._tagger.set([signs.of(i) for i in tokens])
            labels = self._tagger.tag()
            likely = log(max(self._tagger.probability(labels), _LEAST))
            chances = tuple(self._chances(at) for at in range(len(tokens)))
        parts = _once(form, dict(zip(tokens, map(_part, labels), strict=True)))
        of_figures = tuple(is_figure(form.tokens[i]) for i in tokens)
        counts = tuple(count_of(form, i) for i in tokens)
        return Told(tuple(tokens), counts, of_figures, tuple(parts.values()), chances, likely)

    def _chances(self, at: int) -> dict[str, float]:
        found: dict[str, float] = {}
        for label in self._labels:
            part = _part(label)
            found[part] = found.get(part, 0.0) + self._tagger.marginal(label, at)
        return found


def tokens_of(form: Normal) -> list[int]:
    """Those that may have a part: all but the marks."""
    return [i for i, token in enumerate(form.tokens) if token.kind != "mark"]


def count_of(form: Normal, i: int) -> float:
    """How many firms token i is if it counts any: a name, or "mein Betrieb", is one."""
    return value_of(form.tokens[i]) if is_figure(form.tokens[i]) else 1.0


def labels_of(parts: Sequence[str]) -> Iterator[str]:
    """Each part with what was told before: nothing, firms, or their whole number. So the next one knows of those far back."""
    before = "-"
    for part in parts:
        before = WHOLE if part == WHOLE else ADDS if part == ADDS and before == "-" else before
        yield part if part == NONE else f"{part}{AFTER}{before}"


def _once(form: Normal, parts: dict[int, str]) -> dict[int, str]:
    """The parts with one firm for "wir als Druckerei" and for "Schulz Metallbau": who speaks is what they are, a name may be long."""
    firms = {i for i, part in parts.items() if part == ADDS and not is_figure(form.tokens[i])}
    twice = {
        i
        for i in firms
        if form.tokens[i].norm in SPEAKING
        and word_at(form, i + 1) == "als"
        and firms & set(range(i + 2, i + 2 + REACH))
    }
    twice |= {i for i in firms if i - 1 in firms or (i - 2 in firms and _in_a_name(form.tokens[i - 1]))}
    return {i: NONE if i in twice else part for i, part in parts.items()}


def _in_a_name(token: Token) -> bool:
    return token.kind == "word" and token.text[:1].isupper() and token.norm not in AND


def _part(label: str) -> str:
    return label.split(AFTER)[0]


_roles: Roles | None = None


def use(roles: Roles | None) -> None:
    """Tell parts by these from now on."""
    global _roles
    _roles = roles


def in_use() -> Roles | None:
    """What was learned, if anything was."""
    return _roles


def keep(roles: Roles, folder: Path) -> None:
    (folder / FILE).write_bytes(roles.learned)


def read(folder: Path) -> Roles | None:
    """The counterpart of `keep`; None where nothing was kept."""
    kept = folder / FILE
    return Roles(kept.read_bytes()) if kept.exists() else None
