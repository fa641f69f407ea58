"""What was said becomes facts: checked against its kind and sensible bounds, merged with what is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.catalogue.model import Catalogue, Question
from bot.rules.facts import UNKNOWN

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True)
class Change:
    """A fact that was noted. before None: it was not known."""

    fact: str
    before: Any
    after: Any

    @property
    def corrects(self) -> bool:
        """Did the user change something that they had said?"""
        return self.before not in (None, UNKNOWN)


@dataclass(frozen=True)
class Rejected:
    """A value that can't be: the fact keeps what it was."""

    fact: str
    value: Any


@dataclass(frozen=True)
class Void:
    """An answer that counts no more: its value, why, and the fact whose change did it (dependents.py)."""

    fact: str
    value: Any
    why: str
    by: str


@dataclass(frozen=True)
class Noted:
    """The profile after a message. `void`: answers that it made void."""

    facts: Mapping[str, Any]
    changes: tuple[Change, ...]
    rejected: tuple[Rejected, ...]
    void: tuple[Void, ...] = ()

    @property
    def corrected(self) -> bool:
        """Was anything changed that had been said?"""
        return any(change.corrects for change in self.changes)


def note(
    facts: Mapping[str, Any], said: Iterable[tuple[str, Any]], catalogue: Catalogue, *, replace: bool = False
) -> Noted:
    """Take statements (fact, value) in their order. `replace`: lists are set anew instead of growing."""
    profile, changes, rejected = dict(facts), [], []
    for fact, value in said:
        question = catalogue.questions.get(fact)
        if question is None:
            continue
        after = accepted(value, question)
        if after is None:
            rejected.append(Rejected(fact, value))
            continue
        before = profile.get(fact)
        if question.kind == "mehrfach" and not replace:
            after = _grown(before, after)
        if after == UNKNOWN and before not in (None, UNKNOWN):
            continue
        if after != before:
            profile[fact] = after
            changes.append(Change(fact, before, after))
    return Noted(profile, tuple(changes), tuple(rejected))


def _grown(before: Any, after: Any) -> Any:
    if not isinstance(before, list) or not isinstance(after, list):
        return after
    return before + [value for value in after if value not in before]


def accepted(value: Any, question: Question) -> Any:
    """The value as it is stored, None if it is not of the question's kind or out of bounds."""
    if value == UNKNOWN:
        return UNKNOWN
    checks = {
        "zahl": _number,
        "ja_nein": lambda v, _: v if isinstance(v, bool) else None,
        "auswahl": lambda v, q: v if v in _values(q) else None,
        "mehrfach": _choices,
        "datum": _day,
        "text": lambda v, _: v.strip()[:200] or None if isinstance(v, str) else None,
    }
    return checks[question.kind](value, question)


def _values(question: Question) -> list[str]:
    return [option.value for option in question.options]


def _choices(value: Any, question: Question) -> Any:
    chosen = [value] if isinstance(value, str) else value
    if not isinstance(chosen, list) or not chosen or any(v not in _values(question) for v in chosen):
        return None
    return list(dict.fromkeys(chosen))


def _number(value: Any, question: Question) -> Any:
    if isinstance(value, Mapping):
        if set(value) != {"min", "max"}:
            return None
        low, high = _number(value["min"], question), _number(value["max"], question)
        if low is None or high is None or low > high:
            return None
        return low if low == high else {"min": low, "max": high}
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value != value:
        return None
    if (question.low is not None and value < question.low) or (question.high is not None and value > question.high):
        return None
    whole = float(value).is_integer()
    if not whole and not question.decimal:
        return None
    return int(value) if whole else float(value)


def _day(value: Any, _: Question) -> Any:
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        return None
    return day.isoformat() if FIRST_DAY <= day <= LAST_DAY else None
