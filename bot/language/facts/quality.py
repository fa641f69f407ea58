"""A yes/no fact as data/qualities.yaml describes it: compiled patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any

from .data import load, words
from .fold import rx
from .gate import Gate
from .gazetteer import abroad


@dataclass(frozen=True)
class Quality:
    """Compiled patterns of one fact."""

    fact: str
    topic: re.Pattern[str] | None
    always: re.Pattern[str] | None
    firm: re.Pattern[str] | None
    yes: re.Pattern[str] | None
    no: re.Pattern[str] | None
    need: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    unless_sentence: re.Pattern[str] | None
    planned: bool
    pairs: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    pairs_no: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    about: re.Pattern[str] | None
    label: re.Pattern[str] | None
    against: re.Pattern[str] | None = None  # says the opposite, and denied says it is so
    lack: re.Pattern[str] | None = None  # speaks against it, and denied says it is so
    wide: bool = False  # what it is about may stand in the sentence before
    deciding: tuple[re.Pattern[str], ...] = ()  # wordings of which one must match before anything is decided

    @cached_property
    def touched(self) -> re.Pattern[str]:
        """Matches wherever one of them does."""
        return re.compile("|".join(pattern.pattern for pattern in self.deciding))


@cache
def _placeholders() -> tuple[tuple[str, str], ...]:
    """What the patterns may call by one name: places abroad, things that are developed (data/technik.yaml)."""
    raw = load("technik")
    heads, verbs, wants, new = ("|".join(words(raw[name])) for name in ("koepfe", "verben", "absicht", "neu"))
    return (
        ("@foreign", "foreignland"),
        ("@technik", rf"\S*(?:{heads})(?:e|en|n|s|es|er|ern)?"),
        ("@entwickeln", f"(?:zu |ge)?(?:{verbs})"),
        ("@absicht", f"(?:{wants})"),
        ("@neu", f"(?:{new})"),
    )


def _compile(patterns: list[str] | str | None) -> re.Pattern[str] | None:
    if not patterns:
        return None
    items = [patterns] if isinstance(patterns, str) else patterns
    pattern = r"(?<![\w-])(?:" + "|".join(f"(?:{p})" for p in items) + r")(?![\w])"
    for name, words_meant in _placeholders():
        pattern = pattern.replace(name, words_meant)
    return rx(pattern)


_DECIDING = ("topic", "immer", "ja_fest", "ja", "nein", "um", "kurz", "gegen", "mangel")


def _deciding(raw: Mapping[str, Any]) -> tuple[re.Pattern[str], ...]:
    listed = [raw.get(name) or [] for name in _DECIDING]
    listed += [first for name in ("paare", "paare_nein") for first, _ in raw.get(name) or ()]
    wordings = [word for one in listed for word in ([one] if isinstance(one, str) else one)]
    return tuple(pattern for pattern in map(_compile, wordings) if pattern is not None)


def _pairs(items: list[list[str]] | None) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    both = ((_compile(a), _compile(b)) for a, b in items or ())
    return tuple((a, b) for a, b in both if a is not None and b is not None)


def quality_of(fact: str) -> Quality | None:
    """The yes/no fact of this id; None for facts of other kinds."""
    return next((quality for quality in qualities() if quality.fact == fact), None)


@lru_cache(maxsize=1)
def qualities() -> tuple[Quality, ...]:
    """All yes/no facts of the data file."""
    raw: dict[str, dict[str, Any]] = load("qualities")
    return tuple(
        Quality(
            fact,
            _compile(q.get("topic")),
            _compile(q.get("immer")),
            _compile(q.get("ja_fest")),
            _compile(q.get("ja")),
            _compile(q.get("nein")),
            _compile(q.get("need")),
            _compile(q.get("unless")),
            _compile(q.get("unless_satz")),
            q.get("art") == "plan",
            _pairs(q.get("paare")),
            _pairs(q.get("paare_nein")),
            _compile(q.get("um")),
            _compile(q.get("kurz")),
            _compile(q.get("gegen")),
            _compile(q.get("mangel")),
            q.get("satz_davor", False),
            _deciding(q),
        )
        for fact, q in raw.items()
    )


@cache
def _wordings() -> tuple[list[tuple[int, re.Pattern[str]]], Gate]:
    """All deciding wordings, each with the place of its fact, and the gate before them."""
    known = [(place, pattern) for place, quality in enumerate(qualities()) for pattern in quality.deciding]
    return known, Gate([pattern] for _, pattern in known)


def speaking(text: str) -> list[Quality]:
    """The facts that a text says something about: most clauses speak of few."""
    wordings, gate = _wordings()
    found: set[int] = set()
    for at in gate.open(text):
        place, pattern = wordings[at]
        if place not in found and pattern.search(text):
            found.add(place)
    return [qualities()[place] for place in sorted(found)]


@lru_cache(maxsize=512)
def with_foreign(text: str) -> str:
    """Places and adjectives abroad under one word, so that patterns may speak of them."""
    for match in reversed(abroad(text)):
        if match.group().startswith(("auslandisch", "englisch")):
            continue
        text = text[: match.start()] + "foreignland" + text[match.end() :]
    return text
