"""Firms told by their trades or sizes: "zwei Schreiner, ein Maler und zwei Elektriker", "neun Start-ups und drei Konzerne"."""

from __future__ import annotations

from itertools import pairwise

from .data import stop_words
from .fold import rx
from .kinds import FIRMS, Mention, shown
from .parts import Parts

GENERIC = rx(r"^(?:\w*unternehmen\w*|\w*firm\w+|\w*betriebe?n?s?|\w*partner\w*|\w*mitglied\w*|organisationen)$")
ANY_FIRM = rx(r"^(?:mitglieds|partner)?(?:unternehmen|firmen|betrieben?|mitglieder)$")
_AND = {"und", "sowie", "plus", "+", "&"}
_HEDGES = stop_words("ungefaehr")
_JUST_AND = {"und", "+", "plus", "sowie", ",", "&"}


class Trades(Parts):
    """Which of them stand beside each other rather than say the same again."""

    def _between(self, a: int, b: int) -> str:
        return " ".join(t.norm for t in self.form.tokens[a:b])

    def _of_another_trade(self, a: Mention, b: Mention) -> bool:
        """ "… ein Maler und drei Elektriker": the same number of others, while "drei Firmen, drei Betriebe" says it twice."""
        nouns = {self.form.tokens[m.last].norm for m in (a, b)}
        return len(nouns) == 2 and not any(GENERIC.match(noun) for noun in nouns)

    def _only_lists(self, between: str) -> bool:
        """ "…, gut [zwanzig]": a list, whatever says how exact the next number is."""
        return " ".join(word for word in between.split() if word not in _HEDGES) in _JUST_AND

    def _one_more_kind(self, previous: Mention, m: Mention) -> bool:
        """ "… zwei Softwarefirmen und drei Zulieferbetriebe": an "und" right between two nouns says nothing again."""
        nouns = {self.form.tokens[x.last].norm for x in (previous, m)}
        return len(nouns) == 2 and self._between(previous.last + 1, m.first) in _AND

    def _right_behind(self, a: Mention, b: Mention) -> bool:
        """ "5 Reedereien 3 Werften": typed without a mark between them, unless the whole stands before ("8 Firmen 5 … 3 …")."""
        firms = (self.form.tokens[m.last].norm for m in self.found if m.kind == a.kind and m.last < b.first)
        return a.last + 1 == b.first and self._of_another_trade(a, b) and not any(GENERIC.match(noun) for noun in firms)

    def _of_two_sizes(self) -> None:
        """ "Neun Start-ups und drei Konzerne", "zwei Mittelständler und vier Mühlen": twelve and six, for none of the three is a start-up."""
        said, listed = self.values.get("zahl_unternehmen"), [m for m in self.found if m.kind in FIRMS]
        trades = [m for m in listed if m.kind == "unternehmen"]
        of_a_size = [m for m in listed if m.kind != "unternehmen"]
        if any(m.kind == "gross" and m.weak for m in listed[1:]):
            return  # "sechs Gerber und ein Konzern": one of another kind beside them
        if not said or not trades or not of_a_size or any(m.none or m.part or m.high for m in listed):
            return
        generic = ANY_FIRM if listed[:1] and listed[0].kind == "gross" and listed[0].weak else GENERIC
        if any(generic.match(t.norm) for m in trades for t in self.form.tokens[m.first : m.last + 1]):
            return
        told = sum(m.value for m in trades)
        says_which = listed[0].value == told + sum(
            m.value for m in of_a_size[1:]
        )  # "sechs KMU, vier Mühlen, zwei Höfe"
        side_by_side = all(
            a.last < b.first and self._only_lists(self._between(a.last + 1, b.first)) for a, b in pairwise(listed)
        )
        if side_by_side and said[0] == told and not (listed[0].kind == "kmu" and says_which):
            self.values["zahl_unternehmen"] = (shown(told + sum(m.value for m in of_a_size), None), *said[1:])
