"""The catalogue in memory: frozen, ready to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.rules.availability import Stand
from bot.rules.case import Condition
from bot.rules.judge import Rules


@dataclass(frozen=True)
class Source:
    """Where a statement comes from.

    grade: A official, B chamber, university or Land, C press, consultant or own conclusion.
    """

    title: str
    url: str | None
    date: date | None
    dated: str | None
    grade: str


@dataclass(frozen=True)
class Passage:
    """A text with the sources that prove it. `simple` says the same in simple language."""

    text: str
    sources: tuple[Source, ...]
    simple: str


@dataclass(frozen=True)
class CriterionText:
    """A criterion in own words. `simple` says in simple language what `sentence`, `needed` and `note` say."""

    id: str
    title: str
    title_simple: str
    sentence: str
    needed: str
    simple: str
    note: str | None
    about: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Contradiction:
    """Sources that disagree."""

    subject: str
    passage: Passage


@dataclass(frozen=True)
class Named:
    """Something users name: how it is called, and how it stands in a sentence."""

    id: str
    name: str
    short: str
    article: str
    plural: bool
    names: tuple[str, ...]
    department: str

    @property
    def with_article(self) -> str:
        """The short name in the nominative: "die Innovationsforen Mittelstand"."""
        return f"{self.article} {self.short}".strip()


@dataclass(frozen=True)
class OwnShare:
    """What partners pay themselves: by kind of partner, and in percent by stage and way where that is known."""

    partners: tuple[tuple[str, Passage], ...]
    stages: tuple[tuple[str, Mapping[str, float]], ...]
    rate_sources: tuple[Source, ...]
    example_costs: float | None


@dataclass(frozen=True)
class PlanStep:
    """A step on the way. `month`: months after the application, by way where ways differ; None: no time is proved."""

    title: str
    title_simple: str
    passage: Passage
    before: bool
    month: int | dict[str, int] | None
    months: int | dict[str, int] | None


@dataclass(frozen=True)
class Programme(Named):
    """A programme that gets a verdict."""

    rules: Rules
    texts: Mapping[str, CriterionText]
    topics: Mapping[str, Passage]
    contradictions: tuple[Contradiction, ...]
    successors: tuple[str, ...]
    sources: Mapping[str, Source]
    status_note: str | None
    next_step: Passage | None
    own_share: OwnShare | None = None
    plan: tuple[PlanStep, ...] = ()
    window_notes: Mapping[date, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Hint(Named):
    """A programme or place that is pointed to, without a verdict."""

    stand: Stand
    since: date | None
    status: Passage
    advice: str
    advice_simple: str
    topics: Mapping[str, Passage]


@dataclass(frozen=True)
class Subject:
    """A general subject people ask about."""

    id: str
    title: str
    passage: Passage
    examples: tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """A term of the glossary."""

    id: str
    title: str
    names: tuple[str, ...]
    passage: Passage


@dataclass(frozen=True)
class Option:
    """One value of a choice."""

    value: str
    title: str
    short: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Wording:
    """A question addressed to the consortium, about it, and in simple language."""

    text: str
    third: str
    simple: str


@dataclass(frozen=True)
class Question:
    """How a fact is asked for, and how its value is said."""

    id: str
    kind: str  # zahl · ja_nein · auswahl · mehrfach · datum · text
    title: str
    text: str
    text_third: str
    text_simple: str
    hint: str
    hint_simple: str
    unit: str | None
    low: float | None
    high: float | None
    decimal: bool
    options: tuple[Option, ...]
    spoken: str
    spoken_one: str | None
    spoken_yes: str
    spoken_no: str
    spoken_simple: Mapping[str, str] = field(default_factory=dict)  # by wert, eins, ja, nein; else as usual
    belongs_to: tuple[str, ...] = ()  # facts whose change makes the answer void
    holds_if: Condition | None = None  # where this is not met, the answer is void
    otherwise: tuple[Condition, Wording] | None = None  # where this is met, the question is put so


@dataclass(frozen=True)
class Pointer:
    """When to point to a hint (contract: wegweiser.yml). `failed`: a criterion that must have failed."""

    id: str
    condition: Condition | None
    failed: tuple[str, str] | None
    because: str
    because_simple: str
    remark: str | None
    remark_simple: str | None


@dataclass(frozen=True)
class MinistryName:
    """A ministry's name in a period; None: open end."""

    start: date | None
    end: date | None
    name: str
    short: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Topic:
    """What users can ask about a programme; `about` reads after "Zu …"."""

    id: str
    title: str
    title_simple: str
    about: str


@dataclass(frozen=True)
class Catalogue:
    """Everything, by id, in the order of the vocabulary."""

    programmes: Mapping[str, Programme]
    hints: Mapping[str, Hint]
    subjects: Mapping[str, Subject]
    terms: Mapping[str, Term]
    questions: Mapping[str, Question]
    topics: Mapping[str, Topic]
    pointers: tuple[Pointer, ...]
    ministries: Mapping[str, tuple[MinistryName, ...]]
    version: str

    def named(self, id_: str) -> Programme | Hint:
        """A programme or hint by id."""
        return self.programmes.get(id_) or self.hints[id_]
