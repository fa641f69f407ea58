"""Which known fact a bare figure of a change means: what it comes to with what is known, its unit, or that there is but one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Any

from bot.language.contrasts import contrasts
from bot.language.facts.kinds import FACTS, shown
from bot.language.facts.model import Statement
from bot.language.facts.normal import Normal
from bot.language.facts.nouns import noun_class
from bot.language.facts.numbers import tidy
from bot.language.facts.tokens import Token
from bot.language.heard import Message

UNITS = {"€": "_eur", "@": "_monate"}  # kind of figure -> how the ids of the facts end that it measures
LEAST_SUM = 5000  # a bare figure from here on is money
COUNTED = "zahl_"
SWAPPED = re.compile(r"\b(?:zahlen)?dreher\b|\bver(?:dreht|tauscht|wechselt)\b")
A_NOUGHT = re.compile(r"\bnull\b")
BEFORE_NO_COUNT = re.compile(
    r"^(?:seite|kapitel|frage|punkt|um|nr|nummer|paragra\w+|artikel|phase|schritt|gegen|anlage)$"
)
OTHER_THINGS = re.compile(
    r"^(?:stunden?|uhr|seiten?|kapitel|fragen?|punkte?|prozent|jahre?|tage?|wochen?|kilometer|km|minuten?|grad|mal|gaste?|teilnehm\w+|besuch\w+)$"
)
STAFF = re.compile(r"^(?:mitarbeit\w*|beschaftigt\w*|leuten?|mann|kopfen?|personen|angestellt\w*|stellen?)$")
OF_STAFF = ("beschaeftigte_", "management_vzae")
NO_GRANT = re.compile(
    r"\b(?:umsatz\w*|alt|stadt|beitr\w*|gebuhr\w*|miete\w*|gehalt\w*|kost(?:et|en)|spende\w*|preis\w*)\b"
)
SHORT = 8  # words of a correction; in more the figure may be of something else
CONCLUDES = re.compile(r"\b(?:also|dann|damit|macht|insgesamt|zusammen|sind(?: es)?|somit)\b(?: \w+)? $")
Found = Iterator[tuple[str, Token]]


@dataclass(frozen=True)
class Figures:
    """The figures of a message, the facts of which a number is known, and what was read."""

    form: Normal
    message: Message
    said: Sequence[Statement]
    supposed: bool = False  # in a thought experiment

    def worked_out(self) -> Statement | None:
        """The fact that a figure surely changes: another one names what is known, or leads from there to it."""
        return self._only(self._stepped()) or self._only(self._put_right()) or self._only(self._beside_the_old())

    def likely(self) -> Statement | None:
        """The fact that a figure can hardly but change: there is no other of its unit, or none that was counted."""
        return self._only(self._of_its_unit()) or self._only(self._of_the_only_count())

    def _only(self, meant: Found) -> Statement | None:
        """Where one fact is meant and no other."""
        found = [(fact, figure) for fact, figure in meant if not self._is_dropped(figure)]
        if len({fact for fact, _ in found}) != 1:
            return None
        fact, figure = found[-1]
        return Statement(fact, shown(figure.value or 0, figure.high), figure.start, figure.end)

    @property
    def _figures(self) -> list[Token]:
        return [t for t in self.form.tokens if t.kind in "#€@" and t.value is not None and not t.junk]

    def _is_dropped(self, figure: Token) -> bool:
        """ "12, nicht 13": what is set aside is no new value."""
        return any(c.start <= figure.start and figure.end <= c.end for c in contrasts(self.message.text))

    @property
    def _known(self) -> dict[str, float]:
        return dict(_numbers(self.message.values))

    def _stepped(self) -> Found:
        """ "Eins zu viel, es sind zwei", where three are known; "die Hochschule auch noch, also drei", where two are."""
        read = dict(_steps(self.said))
        concluded = {after for after in self._figures if CONCLUDES.search(self.form.string[: self._place(after)])}
        for fact, before in self._known.items():
            for step, after in pairwise(self._figures):
                own = fact in read or (step.kind in UNITS and step.kind == after.kind)
                fits = own and _fits(step, fact) and _fits(after, fact)
                if fits and after in concluded and _leads(before, step.value or 0, after):
                    yield fact, after
            for after in concluded:
                if fact in read and _leads(before, read[fact], after):
                    yield fact, after

    def _place(self, figure: Token) -> int:
        """Where a figure's sign begins in the normal form."""
        return self.form.string.index(f"{figure.kind}{self.form.tokens.index(figure)}")

    def _put_right(self) -> Found:
        """ "Zahlendreher, 53", where 35 is known; "eine Null zu viel, 400.000", where four millions are."""
        swapped, nought = SWAPPED.search(self.message.folded), A_NOUGHT.search(self.message.folded)
        for (fact, before), figure in product(self._known.items(), self._figures):
            after = figure.value or 0
            turned = swapped and before != after and _digits(before) == _digits(after)
            tenfold = nought and after and after in (before * 10, before / 10)
            if _fits(figure, fact) and (turned or tenfold):
                yield fact, figure

    def _beside_the_old(self) -> Found:
        """ "Nur 1,5 Stellen, die 2,5 waren mit den Werkstudenten gerechnet": of two figures one is what is known."""
        taken = {str(said.value) for said in self.said if said.value != self.message.values.get(said.fact)}
        if len(self._figures) != 2 or taken & {str(shown(figure.value or 0, figure.high)) for figure in self._figures}:
            return
        for one, other in (self._figures, self._figures[::-1]):
            for fact, before in self._known.items():
                if one.value == before != other.value and one.high is None and _fits(one, fact) and _fits(other, fact):
                    yield fact, other

    def _of_its_unit(self) -> Found:
        """ "18 Monate meinte ich": there is one duration among the facts."""
        long = len(self.message.text.split()) > SHORT and not self.supposed
        if long or NO_GRANT.search(self.message.folded):
            return
        for figure in self._figures:
            unit = "€" if figure.kind == "#" and (figure.value or 0) >= LEAST_SUM else figure.kind
            facts = [fact for fact in self._known if unit in UNITS and fact.endswith(UNITS[unit])]
            if len(facts) == 1 and figure.value != self._known[facts[0]]:
                yield facts[0], figure

    def _of_the_only_count(self) -> Found:
        """A bare figure, and one count that it may be: the only one known, or the one told last."""
        if self.said or len(self._figures) != 1 or self._figures[0].kind != "#":
            return
        figure = self._figures[0]
        latest = [fact for fact in self.message.latest if fact in self._known]
        counts = [fact for fact in self._known if fact.startswith(COUNTED)] or list(self._known)
        for facts in (latest, counts):
            if len(facts) == 1 and figure.value != self._known[facts[0]]:
                yield facts[0], figure
                return


def _numbers(values: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    for fact, value in values.items():
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            yield fact, value


def _steps(said: Sequence[Statement]) -> Iterator[tuple[str, float]]:
    """By how much each fact that was read may have moved."""
    for statement in said:
        value = statement.value
        moved = value.get("plus", value.get("minus")) if isinstance(value, Mapping) else value
        if isinstance(moved, (int, float)) and not isinstance(moved, bool):
            yield statement.fact, moved


def _leads(before: float, step: float, after: Token) -> bool:
    return bool(step) and after.value in (before + step, before - step)


def measures(form: Normal, fact: str) -> bool:
    """Is there no figure of another unit or of something else in the text?"""
    figures = [at for at, token in enumerate(form.tokens) if token.kind in "#€@"]
    return all(_fits(form.tokens[at], fact) and not _counts_else(form, at, fact) for at in figures)


def _counts_else(form: Normal, at: int, fact: str) -> bool:
    """ "12 Stunden", "Seite 12", "20 Mitarbeiter" count no firms."""
    around = [form.tokens[i].norm if 0 <= i < len(form.tokens) else "" for i in (at - 1, at + 1)]
    if form.tokens[at].kind != "#":
        return False
    if BEFORE_NO_COUNT.match(around[0]) or OTHER_THINGS.match(around[1]):
        return True
    staff = bool(STAFF.match(around[1]))
    counted = FACTS.get(noun_class(around[1]) or "")
    return staff != fact.startswith(OF_STAFF) if staff else counted is not None and counted != fact


def _fits(figure: Token, fact: str) -> bool:
    ending = UNITS.get(figure.kind)
    return fact.endswith(ending) if ending else True


def _digits(number: float) -> list[str]:
    return sorted(str(tidy(number)))
