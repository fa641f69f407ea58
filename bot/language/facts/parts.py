"""What is known of the counts so far while one text is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .kinds import FACTS, Mention
from .normal import Normal
from .nouns import noun_class
from .part_words import OF_SO_MANY


class Parts:
    """The state of one reading: mentions found, values settled; what a part may be a part of."""

    def __init__(
        self, form: Normal, blocked: set[str], suppose: bool = False, known: Mapping[str, Any] | None = None
    ) -> None:
        self.form, self.blocked, self.suppose = form, blocked, suppose
        self.known = known or {}
        self.found: list[Mention] = []
        self.middle: list[Mention] = []  # Mittelständler that are no KMU
        self.values: dict[str, tuple[object, int, int]] = {}
        self.firms_shared_at: int | None = None  # the token of a share that says how many firms there are

    def holds(self, at: int) -> bool:
        clause = self.form.clause_of(at)
        return not clause.status & self.blocked and (self.suppose or "wish" not in clause.status)

    def put(self, kind: str, value: object, start: int, end: int) -> None:
        fact = FACTS[kind]
        if fact not in self.values:
            self.values[fact] = (value, *self.form.span(start, end))

    def words_beside(self, m: Mention) -> set[str]:
        return {t.norm for t in self.form.tokens[max(0, m.first - 3) : m.last + 2]}

    def number(self, fact: str) -> float | None:
        value = self.values.get(fact, (self.known.get(fact),))[0]
        return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None

    def base(self, word: str | None, at: int, part: str | None = None) -> float | None:
        whole = OF_SO_MANY.search(self.form.string[: self.form.offsets[at]])
        if whole is not None:
            return self.form.tokens[int(whole[1])].value
        kind = noun_class(word) if word else None
        if kind in FACTS:
            return self.number(FACTS[kind])
        if part in ("kmu", "gross", "ausland") and self.firms_shared_at is not None and self.firms_shared_at < at:
            return self.number("zahl_unternehmen")  # "drei Viertel sind Firmen, davon 80 Prozent KMU"
        if part in ("kmu", "gross", "ausland") and self._firms_within(at):
            return self.number("zahl_unternehmen")
        before = [m for m in self.found if m.last < at and m.kind in ("unternehmen", "partner", "kmu") and not m.part]
        if before:
            firm = [m for m in before if m.kind == "unternehmen"]
            return self.number(FACTS[(firm or before)[-1].kind])
        return self.number("zahl_unternehmen") or self.number("zahl_partner")

    def _firms_within(self, at: int) -> bool:
        """ "160 Mitglieder, 150 sind Firmen und davon vier Fünftel KMU": were the firms told behind the members, as the nearer whole?"""
        said = self.values.get("zahl_unternehmen")
        members = [self.form.tokens[m.first].start for m in self.found if m.kind == "partner" and m.last < at]
        return said is not None and bool(members) and max(members) < said[1] < self.form.tokens[at].start
