"""Firms told by their trades or sizes: "zwei Schreiner, ein Maler und zwei Elektriker", "neun Start-ups und drei Konzerne"."""

from __future__ import annotations

from .fold import rx
from .kinds import Mention, shown
from .parts import Parts

GENERIC = rx(r"^(?:\w*unternehmen\w*|\w*firm\w+|\w*betriebe?n?s?|\w*partner\w*|\w*mitglied\w*|organisationen)$")
_JUST_AND = {"und", "+", "plus", "sowie", ",", "&"}


class Trades(Parts):
    """Which of them stand beside each other rather than say the same again."""

    def _between(self, a: int, b: int) -> str:
        return " ".join(t.norm for t in self.form.tokens[a:b])

    def _of_another_trade(self, a: Mention, b: Mention) -> bool:
        """ "… ein Maler und drei Elektriker": the same number of others, while "drei Firmen, drei Betriebe" says it twice."""
        nouns = {self.form.tokens[m.last].norm for m in (a, b)}
        return len(nouns) == 2 and not any(GENERIC.match(noun) for noun in nouns)

    def _right_behind(self, a: Mention, b: Mention) -> bool:
        """ "5 Reedereien 3 Werften": typed without a mark between them, unless the whole stands before ("8 Firmen 5 … 3 …")."""
        firms = (self.form.tokens[m.last].norm for m in self.found if m.kind == a.kind and m.last < b.first)
        return a.last + 1 == b.first and self._of_another_trade(a, b) and not any(GENERIC.match(noun) for noun in firms)

    def _of_two_sizes(self) -> None:
        """ "Neun Start-ups und drei Konzerne": twelve firms, for none of the three is a start-up."""
        said, firms = self.values.get("zahl_unternehmen"), [m for m in self.found if m.kind == "unternehmen"]
        large = [m for m in self.found if m.kind == "gross" and not (m.none or m.part or m.weak)]
        if not said or len(firms) != 1 or len(large) != 1:
            return
        if any(GENERIC.match(t.norm) for t in self.form.tokens[firms[0].first : firms[0].last + 1]):
            return
        first, last = sorted((firms[0], large[0]), key=lambda m: m.first)
        if self._between(first.last + 1, last.first) in _JUST_AND and said[0] == firms[0].value:
            self.values["zahl_unternehmen"] = (shown(firms[0].value + large[0].value, None), *said[1:])
