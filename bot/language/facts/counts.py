"""What the mentions say together: sums of one kind, parts, shares, the rest, named bodies (reading.md, "Counts").

Counts of different facts are never added up; "12 Firmen und Institute" are 12 partners; a later number of the same kind is a part
or a repetition unless the text adds it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .fold import rx
from .foreign_off import without_foreign
from .gathering import Gathering
from .joined_in import SOME_JOINED
from .kinds import FACTS, Mention, shown
from .mentions import may_count, mentions
from .model import Statement
from .named_counts import NamedCounts
from .normal import Normal
from .organisations import Named, named
from .own_body import joins_own_body, others_than_own, speaks_for_science
from .own_firm import single
from .plans import planned
from .presupposed import presupposed
from .rest_of_share import rest_of_share
from .scope import NOW
from .shares import Shares
from .trades import Trades

_ADDS = rx(
    r"\b(?:dazu kommen|dazu kommt|hinzu kommen|hinzu kommt|kommen (?:noch )?(?:dazu|hinzu)|kommt (?:noch )?(?:dazu|hinzu)|zusätzlich|obendrauf|plus|außerdem|dazu noch|und dazu|sowie|kommen noch)\b"
)
AND_WE = rx(
    r"^(?:und|plus|\+|sowie) (?:noch )?(?:wir|ich|uns)(?: selbst| selber)?(?: dazu)?(?: [.,;]|$)|^(?:, )?(?:uns|wir|mich|ich) (?:selbst )?(?:nicht )?(?:noch )?(?:nicht )?(?:mitgezählt|eingerechnet) nicht|^(?:, )?(?:ohne uns|uns nicht (?:mit|ein)?ge(?:zählt|rechnet)|wir (?:noch )?nicht (?:mit)?(?:gezählt|gerechnet)|wir kommen (?:noch )?dazu)|^(?:, )?(?:und|plus|\+|sowie) (?:wir|ich) mit (?:mein|unser)\w* (?:\w+e[nrm]? )?[\w-]+(?: [.,;]|$)|^, wir als [\w-]+(?: [.,;]|$)|^(?:und|plus|\+|sowie) ich (?:haben|wollen|möchten|planen|würden|suchen|gründen|tun|überlegen|entwickeln|bilden|könnten|arbeiten|sind)\b"
)
_AND_OURS = rx(
    r"(?:\bund|\bplus|\+|\bsowie) (?:noch |auch |natürlich |dazu )?(meine|mein|unsere|unser|meiner|unserer|meinem|unserem)(?: eigene\w?)? ([\w-]+)"
)
_NO_SCIENCE = rx(
    r"\b(?:wissenschaftliche (?:einrichtungen|partner|institute)|wissenschaftspartner|forschungspartner|wissenschaft) (?:[^\s,;]+ ){0,3}?(?:nicht (?:dabei|beteiligt|vertreten|an bord)|keine?(?= ?(?:$|[.,;!)]|dabei|vertreten)))\b|\b(?:keine?|ohne) (?:wissenschaftliche\w* (?:einrichtung\w*|partner\w*|institut\w*)|wissenschaftspartner|wissenschaft)\b"
)
_OF_THE_WHOLE = rx(
    r"(?:#|\beiner|\beine|\beins|\bnur) (?:von |der |aus )(?:den |unseren |unserer |insgesamt |diesen |denen |uns ){0,2}$"
    r"|(?:^|[.,;:] )(?:von|unter) (?:(?:den|unseren|unsern|insgesamt|diesen) )+$"
)
_ALL_TOLD = rx(r"\b(?:insgesamt|zusammen|alles in allem|mit|dabei|beteiligt|wir sind|sind wir|es sind)\b")
_THE_OTHERS = rx(r"\bdie (?:anderen|andern|übrigen|restlichen) #(\d+)\b")


class Counter(Gathering, NamedCounts, Shares, Trades):
    """One reading of one text: collects mentions that hold and settles every count once."""

    def run(self) -> list[Statement]:
        everything = mentions(self.form, self.suppose)
        self.found = [
            m
            for m in everything
            if self._holds(m)
            and (self.suppose or m.none or m.sure or self._whole(m) or not planned(self.form, m.first))
        ]
        self._placed_parts()
        self._weak()
        self._drop_mittelstand()
        self._predicates()
        self._small_are_firms()
        self._ellipses()
        bodies = [n for n in named(self.form) if self.holds(self.form.token_at(n.start))]
        for kind in FACTS if self.found or bodies else ():
            self._settle(kind, [m for m in self.found if m.kind == kind], [b for b in bodies if b.kind == kind])
        self._firms([b for b in bodies if b.kind == "firma"])
        self._counted_as()
        self._below()
        rest_of_share(self)
        self._shares()
        self._at_number()
        self._all_of_a_kind()
        self._rest()
        self._small_denied()
        self._counting()
        self._no_science()
        self._joined()
        self._others_too()
        without_foreign(self)
        self._of_two_sizes()
        return [Statement(fact, value, *span) for fact, (value, *span) in self.values.items()]  # type: ignore[arg-type]

    def _holds(self, m: Mention) -> bool:
        """ "Von ehemals 40 Mitgliedern sind uns 31 geblieben": told as past, and holds. "Gelten unsere acht als KMU?": eight there are."""
        past = m.sure and self.form.clause_of(m.first).status & self.blocked <= {"past"}
        return self.holds(m.first) or past or (presupposed(self.form, m.first) and not m.more)

    def _whole(self, m: Mention) -> bool:
        """ "Vier von unseren zwölf Betrieben weigern sich": twelve there are, whatever four of them do."""
        tokens = self.form.tokens[max(0, m.first - 5) : m.first]
        before = "".join("# " if t.kind == "#" else f"{t.norm} " for t in tokens)
        return bool(_OF_THE_WHOLE.search(before)) and not m.more

    def _settle(self, kind: str, said: list[Mention], bodies: list[Named]) -> None:
        spans = [(self.form.offsets[m.first], self.form.offsets[m.last] + 1) for m in said]
        names = self._distinct(b for b in bodies if not any(s < b.end and b.start < e for s, e in spans))
        if not said:
            if names and kind in ("hochschule", "forschung"):
                own = joins_own_body(self.form, kind, names[0].start)
                self.put(kind, len(names) + own, names[0].start, names[-1].end)
            return
        first = said[0]
        if (
            not first.plus_own
            and kind in ("unternehmen", "partner")
            and (any(self._and_we(m) for m in said if not m.part and not m.none) or self._own_behind(first))
        ):
            first.plus_own = True
        total, high = (
            first.value + (1 if first.plus_own else 0),
            None if first.high is None else first.high + (1 if first.plus_own else 0),
        )
        previous, last = first, first
        for m in said[1:]:
            linked = self._between(previous.last + 1, m.first)
            same_sentence = self.form.clause_of(previous.last).sentence == self.form.clause_of(m.first).sentence
            if m.total and not m.part:
                total, high = m.value, m.high
                last = m
            elif (
                m.tail
                or (m.listed and same_sentence)
                or (not m.part and not m.none and self._fragments(previous, m))
                or (m.more and not m.none)
                or (not (m.part or m.none) and self._right_behind(previous, m))
                or (
                    same_sentence
                    and not m.part
                    and not m.none
                    and (
                        m.value != total
                        or m.weak
                        or self._of_another_trade(previous, m)
                        or self._one_more_kind(previous, m)
                    )
                    and self._adds(linked, m)
                )
                or (not m.part and _ADDS.search(self.form.clause_of(m.first).text) and m.value and not same_sentence)
            ):
                if not first.none and not (first.part and not m.tail):
                    total += m.value
                    high = (
                        None
                        if high is None and m.high is None
                        else (high if high is not None else total - m.value)
                        + (m.high if m.high is not None else m.value)
                    )
                    last = m
            elif not m.part and self._newer(first, m):
                total, high = m.value, m.high
                first = last = m
            elif (first.none and not m.none) or (first.weak and not m.weak and not m.part):
                total, high = m.value, m.high
                last = m
            previous = m
        names = others_than_own(self.form, kind, names) if first.plus_own else names
        if names and kind in ("hochschule", "forschung") and not first.none:
            total += self._named_extra(first, names)
        start, end = self.form.offsets[first.first], self.form.offsets[last.last] + 1
        self.put(kind, shown(total, high), start, max(end, start + 1))

    def _and_we(self, m: Mention) -> bool:
        return not speaks_for_science(self.form) and bool(
            AND_WE.search(" ".join(t.norm for t in self.form.tokens[m.last + 1 : m.last + 9]))
        )

    def _own_behind(self, m: Mention) -> bool:
        """ "Vier Firmen, die Sie kennen, plus unsere eigene" """
        sentence = self.form.clause_of(m.last).sentence
        last = max(c.last for c in self.form.clauses if c.sentence == sentence)
        behind = _AND_OURS.search(" ".join(t.norm for t in self.form.tokens[m.last + 1 : last]))
        return behind is not None and single(behind[1], behind[2])

    def _joined(self) -> None:
        """ "Es gibt 2.000 Betriebe; 19 davon bilden unser Netzwerk": those that joined count."""
        patterns = SOME_JOINED if "zahl_unternehmen" in self.values else ()
        for match in (m for pattern in patterns for m in pattern.finditer(self.form.string)):
            token = self.form.tokens[int(match[1])]
            said = self.values.get("zahl_unternehmen")
            if (
                said
                and token.value is not None
                and self.holds(int(match[1]))
                and isinstance(said[0], (int, float))
                and token.value < said[0]
            ):
                self.values["zahl_unternehmen"] = (
                    shown(float(token.value), token.high),
                    *self.form.span(match.start(), match.end()),
                )

    def _others_too(self) -> None:
        """ "Drei Firmen sind größer, die anderen elf sind KMU": fourteen firms, for neither number is all of them."""
        said = self.values.get("zahl_unternehmen")
        for match in _THE_OTHERS.finditer(self.form.string) if said else ():
            at = int(match[1])
            others = self.form.tokens[at].value
            before = [m for m in self.found if m.kind == "unternehmen" and m.last < at]
            of_size = [self.values.get(fact, (None,))[0] for fact in ("zahl_kmu", "zahl_grossunternehmen")]
            if len(before) != 1 or others not in of_size or not self.holds(at):
                continue
            if said and self._makes(said[0], others, range(before[0].last + 1, at)):
                continue  # "14 Firmen, elf zählen, die anderen drei sind Konzerne": all of them were counted first
            if _ALL_TOLD.search(self.form.clause_of(before[0].first).text):
                continue  # "Insgesamt machen sechs mit, die anderen fünf sind KMU"
            further = any(m for m in self.found if before[0].last < m.first < at)
            if said and said[0] == before[0].value and not further:
                self.values["zahl_unternehmen"] = (shown(before[0].value + float(others or 0), None), *said[1:])

    def _makes(self, whole: object, others: object, between: range) -> bool:
        """Does something said in between, or a part worked out, make the whole with these others?"""
        parts = [self.form.tokens[i].value for i in between if self.form.tokens[i].kind == "#"]
        parts += [self.number(fact) for fact in ("zahl_kmu", "zahl_grossunternehmen", "zahl_zaehlende_unternehmen")]
        return any(part is not None and part + others == whole for part in parts if isinstance(others, (int, float)))

    def _newer(self, first: Mention, m: Mention) -> bool:
        """ "… acht Firmen. Inzwischen sind es 19.": what holds now takes the place of what was."""
        before, now = self.form.clause_of(first.first), self.form.clause_of(m.first)
        return bool(NOW.search(now.text)) and not NOW.search(before.text) and before is not now

    def _no_science(self) -> None:
        """ "Wissenschaftliche Einrichtungen sind nicht beteiligt": neither universities nor institutes."""
        for match in _NO_SCIENCE.finditer(self.form.string):
            if self.holds(self.form.token_at(match.start())):
                self.put("hochschule", 0, match.start(), match.end())
                self.put("forschung", 0, match.start(), match.end())

    def _adds(self, linked: str, m: Mention) -> bool:
        if rx(
            r"\b(?:von (?:ihnen|denen|diesen|den|uns|unser\w*|#\d+)|davon|darunter|insgesamt|nur|sondern|jetzt|die|sind|mit \S+ (?:filialen|standorten|niederlassungen|zweigstellen|verkaufsstellen))\b"
        ).search(linked) and not rx(r"\b(?:dazu|plus|hinzu)\b").search(linked):
            return False
        return bool(rx(r"(?:^|\s)(?:und|sowie|plus|,|dazu|\+|hinzu)(?:\s|$)").search(f" {linked} ")) or m.weak


def read_counts(
    form: Normal, blocked: set[str], suppose: bool = False, known: Mapping[str, Any] | None = None
) -> list[Statement]:
    """All zahl_… facts of partners that the text states."""
    return Counter(form, blocked, suppose, known).run() if may_count(form) else []
