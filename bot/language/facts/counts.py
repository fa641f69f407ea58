"""What the mentions say together: sums of one kind, parts, shares, the rest, named bodies (reading.md, "Counts").

Counts of different facts are never added up; "12 Firmen und Institute" are 12 partners; a later number of the same kind is a part
or a repetition unless the text adds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from .fold import rx
from .kinds import FACTS, Mention, shown
from .mentions import mentions
from .model import Statement
from .normal import Normal
from .numbers import tidy
from .organisations import Named, named
from .plans import planned
from .scope import HAS_VERB, NOW
from .shares import FROM_SECTOR, KINDS, NONE, OF_ONLY, PREDICATE, PREPOSED, Parts

_ADDS = rx(
    r"\b(?:dazu kommen|dazu kommt|hinzu kommen|hinzu kommt|kommen (?:noch )?(?:dazu|hinzu)|kommt (?:noch )?(?:dazu|hinzu)|zusätzlich|obendrauf|plus|außerdem|dazu noch|und dazu|sowie|kommen noch)\b"
)
_APPOSITION = rx(r"^ ?(?:\(|:|-|, (?:nämlich|und zwar|konkret|genauer)|nämlich|und zwar)")
_WITH_US = rx(
    r"\b(?:neben|außer) (?:uns|mir)\b|\b(?:und|plus|sowie) (?:wir|ich|meine firma|mein betrieb|unsere firma|unser betrieb)\b|\b(?:wir|ich) (?:selbst )?(?:und|,|plus|sowie) (?:die |der |das |noch die )?(?:firma )?\w"
)
_JOINED = rx(
    r"\b(?:dabei|beteiligt|an bord|im boot|machen mit|mitmachen|partner|konsortium|netzwerk|zusammen|gemeinsam|cluster|mitglieder|unsere firmen)\b"
)
AND_WE = rx(
    r"^(?:und|plus|\+|sowie) (?:noch )?(?:wir|ich|uns)(?: selbst| selber)?(?: dazu)?(?: [.,;]|$)|^(?:, )?(?:uns|wir|mich|ich) (?:selbst )?(?:nicht )?(?:noch )?(?:nicht )?(?:mitgezählt|eingerechnet) nicht|^(?:, )?(?:ohne uns|uns nicht (?:mit)?gezählt|wir (?:noch )?nicht (?:mit)?(?:gezählt|gerechnet)|wir kommen (?:noch )?dazu)"
)


_NO_SCIENCE = rx(
    r"\b(?:wissenschaftliche (?:einrichtungen|partner|institute)|wissenschaftspartner|forschungspartner|wissenschaft) (?:\S+ ){0,3}?(?:nicht (?:dabei|beteiligt|vertreten|an bord)|keine?)\b|\b(?:keine?|ohne) (?:wissenschaftliche\w* (?:einrichtung\w*|partner\w*|institut\w*)|wissenschaftspartner|wissenschaft)\b"
)


class Counter(Parts):
    """One reading of one text: collects mentions that hold and settles every count once."""

    def run(self) -> list[Statement]:
        everything = mentions(self.form, self.suppose)
        self.found = [
            m for m in everything if self.holds(m.first) and (self.suppose or m.none or not planned(self.form, m.first))
        ]
        self._weak()
        self._drop_mittelstand()
        self._predicates()
        self._small_are_firms()
        self._ellipses()
        bodies = [n for n in named(self.form) if self.holds(self.form.token_at(n.start))]
        for kind in FACTS:
            self._settle(kind, [m for m in self.found if m.kind == kind], [b for b in bodies if b.kind == kind])
        self._firms([b for b in bodies if b.kind == "firma"])
        self._counted_as()
        self._below()
        self._shares()
        self._at_number()
        self._all_of_a_kind()
        self._rest()
        self._counting()
        self._no_science()
        return [Statement(fact, value, *span) for fact, (value, *span) in self.values.items()]  # type: ignore[arg-type]

    def _weak(self) -> None:
        """Drops "eine Hochschule" unless something else is counted in its sentence or it takes part."""
        beside = [m for m in self.found if m.weak and self._in_a_list(m)]
        strong = {self.form.clause_of(m.first).sentence for m in self.found if not m.weak and m.kind != "project"}
        takes = rx(
            r"\b(?:dabei|beteiligt|an bord|im boot|vertreten|mit dabei|macht mit|drin|mit von der partie|machen mit|mitmach\w*|mit drin)\b"
        )
        keep = []
        for m in self.found:
            clause = self.form.clause_of(m.first)
            if m.weak and m not in beside and not (
                takes.search(self.form.sentence_text(clause.sentence))
                or (
                    clause.sentence in strong
                    and not rx(r"^(?:und |auch |weil |da )?(?:wir|ich) (?:sind|bin) (?:selbst )?(?:ein|eine) ").match(
                        clause.text
                    )
                )
            ):
                continue
            keep.append(m)
        self.found = keep

    def _drop_mittelstand(self) -> None:
        """ "19 KMU, zwei Mittelständler und drei Konzerne": beside KMU, Mittelständler are none."""
        words = {id(m): self.form.tokens[m.last].norm for m in self.found if m.kind == "kmu"}
        plain = {self.form.clause_of(m.first).sentence for m in self.found if words.get(id(m), "").startswith("kmu")}
        self.found = [
            m
            for m in self.found
            if not (words.get(id(m), "").startswith("mittelstand") and self.form.clause_of(m.first).sentence in plain)
        ]

    def _small_are_firms(self) -> None:
        """ "13 kleine Firmen": firms and KMU in one; large ones beside them count as firms too."""
        sized = [m for m in self.found if m.sized and not m.part]
        if not sized or any(m.kind in ("unternehmen", "partner") and not m.none for m in self.found):
            return
        large = [m for m in self.found if m.kind == "gross" and not m.none and self.form.tokens[m.last].norm == "unternehmen"]
        self.found = sorted([*self.found, *(replace(m, kind="unternehmen") for m in [*sized, *large])], key=lambda m: m.first)
        for m in sized:
            m.plus_own = False

    def _in_a_list(self, m: Mention) -> bool:
        """Is another body named beside it, with no verb between ("eine Schreinerei und ein Sägewerk")?"""
        if m.listed or any(o is not m and not o.weak and self._fragments(*sorted((m, o), key=lambda x: x.first)) for o in self.found):
            return True
        for other in self.found:
            if other is not m and other.weak and other.kind in ("unternehmen", "kmu", "gross", "hochschule", "forschung"):
                first, last = sorted((m, other), key=lambda x: x.first)
                between = " ".join(t.norm for t in self.form.tokens[first.last + 1 : last.first])
                if not HAS_VERB.search(between) and "\\" not in between and "." not in between and len(between) < 60:
                    return True
        return False

    def _predicates(self) -> None:
        taken = {m.first for m in self.found}
        for pattern in (PREDICATE, OF_ONLY, PREPOSED, FROM_SECTOR):
            for match in pattern.finditer(self.form.string):
                groups = match.groupdict()
                i = int(groups.get("n") or groups.get("m") or 0)
                kind = next((name for name, _ in KINDS if groups.get(name)), None)
                value = self.form.tokens[i].value
                if i in taken or kind is None or value is None or not self.holds(i) or not float(value).is_integer():
                    continue
                clause = self.form.clause_of(i)
                if rx(r"\b(?:nicht|kein\w*)\b").search(match.group()) or (not self.suppose and planned(self.form, i)):
                    continue
                last = self.form.token_at(match.end() - 1)
                self.found.append(Mention(kind, float(value), self.form.tokens[i].high, i, max(last, i), part=True))
                taken.add(i)
                del clause
        for match in NONE.finditer(self.form.string):
            kind = next((name for name, _ in KINDS if match.group(name)), None)
            at = self.form.token_at(match.start())
            if kind and self.holds(at):
                self.found.append(Mention(kind, 0, None, at, self.form.token_at(match.end() - 1), none=True))
        self.found.sort(key=lambda m: m.first)

    def _ellipses(self) -> None:
        """ "vier Firmen aus Sachsen und drei aus Thüringen": the noun goes on."""
        bound = {k for m in self.found for k in range(m.first, m.last + 1)}
        extra = []
        for i, token in enumerate(self.form.tokens):
            if token.kind != "#" or token.junk or i in bound or token.value is None or not self.holds(i):
                continue
            after, before = self.form.tokens[i + 1 : i + 2], self.form.tokens[i - 1].norm if i else ""
            if (
                not after
                or after[0].norm not in ("aus", "in", "im", "vom")
                or before not in ("und", "sowie", ",", "plus")
                or float(token.value) > 1900
            ):
                continue
            same = [
                m
                for m in self.found
                if m.last < i and self.form.clause_of(m.last).sentence == self.form.clause_of(i).sentence and not m.none
            ]
            if (
                same
                and self.form.tokens[same[-1].last + 1 : same[-1].last + 2]
                and self.form.tokens[same[-1].last + 1].norm in ("aus", "in", "im", "vom")
            ):
                extra.append(Mention(same[-1].kind, float(token.value), token.high, i, i, tail=True))
        self.found = sorted(self.found + extra, key=lambda m: m.first)

    def _between(self, a: int, b: int) -> str:
        return " ".join(t.norm for t in self.form.tokens[a:b])

    def _settle(self, kind: str, said: list[Mention], bodies: list[Named]) -> None:
        spans = [(self.form.offsets[m.first], self.form.offsets[m.last] + 1) for m in said]
        names = self._distinct(b for b in bodies if not any(s < b.end and b.start < e for s, e in spans))
        if not said:
            if names and kind in ("hochschule", "forschung"):
                self._put(kind, len(names), names[0].start, names[-1].end)
            return
        first = said[0]
        if (
            not first.plus_own
            and kind in ("unternehmen", "partner")
            and AND_WE.search(" ".join(t.norm for t in self.form.tokens[first.last + 1 : first.last + 6]))
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
                or (same_sentence and not m.part and not m.none and (m.value != total or m.weak) and self._adds(linked, m))
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
        if names and kind in ("hochschule", "forschung") and not first.none:
            total += self._named_extra(first, names)
        start, end = self.form.offsets[first.first], self.form.offsets[last.last] + 1
        self._put(kind, shown(total, high), start, max(end, start + 1))

    def _fragments(self, a: Mention, b: Mention) -> bool:
        """ "Fünf Brauereien! Zwei Mälzereien! Eine Uni!": a list in pieces without a verb."""
        first, last = self.form.clause_of(a.first), self.form.clause_of(b.first)
        between = [c for c in self.form.clauses if first.first <= c.first <= last.first]
        return first is not last and all(c.last - c.first <= 6 and not HAS_VERB.search(c.text) for c in between)

    def _newer(self, first: Mention, m: Mention) -> bool:
        """ "… acht Firmen. Inzwischen sind es 19.": what holds now takes the place of what was."""
        before, now = self.form.clause_of(first.first), self.form.clause_of(m.first)
        return bool(NOW.search(now.text)) and not NOW.search(before.text) and before is not now

    def _no_science(self) -> None:
        """ "Wissenschaftliche Einrichtungen sind nicht beteiligt": neither universities nor institutes."""
        for match in _NO_SCIENCE.finditer(self.form.string):
            if self.holds(self.form.token_at(match.start())):
                self._put("hochschule", 0, match.start(), match.end())
                self._put("forschung", 0, match.start(), match.end())

    def _adds(self, linked: str, m: Mention) -> bool:
        if rx(r"\b(?:von|davon|darunter|insgesamt|nur|sondern|jetzt|die|sind)\b").search(linked) and not rx(
            r"\b(?:dazu|plus|hinzu)\b"
        ).search(linked):
            return False
        return bool(rx(r"(?:^|\s)(?:und|sowie|plus|,|dazu|\+|hinzu)(?:\s|$)").search(f" {linked} ")) or m.weak

    def _distinct(self, bodies: Iterable[Named]) -> list[Named]:
        seen: dict[str, Named] = {}
        for body in bodies:
            key = (
                re.sub(r"^(?:universitat|uni|technische universitat|tu|hochschule) ", "", body.name)
                if body.kind == "hochschule" and not body.name.startswith(("tu ", "hochschule ", "fh ", "th "))
                else body.name
            )
            seen.setdefault(key, body)
        return list(seen.values())

    def _named_extra(self, counted: Mention, names: list[Named]) -> int:
        """How many named bodies stand beside the counted ones rather than say which they are."""
        sentence = self.form.clause_of(counted.first).sentence
        start, end = self.form.offsets[counted.first], self.form.offsets[counted.last]
        before = [n for n in names if n.end <= start and self.form.clause_at(n.start).sentence == sentence]
        inside = [n for n in names if n.start <= end < n.end or start <= n.start <= end]
        after = [
            n for n in names if n.start > end and n not in inside and self.form.clause_at(n.start).sentence == sentence
        ]
        extra = len(before)
        if after:
            between = self.form.string[end : after[0].start]
            between = between[between.find(" ") :] if " " in between else ""
            joined = rx(r"(?:\bund|\bsowie|\bplus|,) (?:die |der |das |dem |mit |mit der |am )?$").search(between)
            if not (
                (counted.weak and not joined)
                or _APPOSITION.match(between)
                or (
                    between.lstrip().startswith(",")
                    and len(after) == counted.value
                    and not rx(r"\bund\b").search(between)
                )
            ):
                extra += len(after)
        return extra

    def _firms(self, bodies: list[Named]) -> None:
        """Named firms add to counted ones of the same sentence: "Siemens, Bosch und drei weitere Firmen" = 5."""
        if not any(m.kind in ("unternehmen", "gross", "kmu") for m in self.found):
            self._only_named(bodies)
        for m in self.found:
            if m.kind not in ("unternehmen", "gross") or m.none or m.part:
                continue
            fact = FACTS[m.kind]
            near = [b for b in bodies if self.form.clause_at(b.start).sentence == self.form.clause_of(m.first).sentence]
            start, end = self.form.offsets[m.first], self.form.offsets[m.last]
            ahead = [b for b in near if b.end <= start]
            extra = (
                len(ahead)
                if ahead and (m.more or rx(r"^ ?(?:und|sowie|plus)").match(self.form.string[ahead[-1].end : start]))
                else 0
            )
            behind = [b for b in near if b.start > end]
            if behind and rx(r"^\S* (?:und|sowie|plus) (?:die |der |das )?$").match(
                self.form.string[end : behind[0].start]
            ):
                extra += len(behind)
            value, *span = self.values.get(fact, (None, 0, 0))
            if extra and isinstance(value, (int, float)):
                self.values[fact] = (tidy(value + extra), *span)  # type: ignore[assignment]
            return

    def _only_named(self, bodies: list[Named]) -> None:
        """ "die Huber GmbH, die Firma Maier und wir" = 3: firms that are only called by name, two or more of them."""
        for number in dict.fromkeys(self.form.clause_at(b.start).sentence for b in bodies):
            near = self._distinct(b for b in bodies if self.form.clause_at(b.start).sentence == number)
            text = self.form.sentence_text(number)
            own = 1 if _WITH_US.search(text) else 0
            if len(near) + own >= 2 and (own or _JOINED.search(text)):
                self._put("unternehmen", len(near) + own, near[0].start, near[-1].end)
                return


def read_counts(
    form: Normal, blocked: set[str], suppose: bool = False, known: Mapping[str, Any] | None = None
) -> list[Statement]:
    """All zahl_… facts of partners that the text states."""
    return Counter(form, blocked, suppose, known).run()
