"""What the mentions say together: sums of one kind, parts, shares, the rest, named bodies (reading.md, "Counts").

Counts of different facts are never added up; "12 Firmen und Institute" counts neither; a later number of the same kind is a part
or a repetition unless the text adds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from .fold import rx
from .mentions import FACTS, FIRMS, Mention, mentions, planned, shown
from .model import Statement
from .normal import Normal
from .numbers import tidy
from .organisations import Named, named

_KINDS = (
    (
        "kmu",
        r"kmus?|klein\w*(?: (?:und|bis|oder|/) mittel\w*| (?:und|bis|oder) mittl\w*)?(?: unternehmen| betriebe| firmen)?|mittelständisch\w*|mittelständler\w*|mittelstand",
    ),
    ("gross", r"konzerne?n?|großunternehmen|großbetriebe|große(?: unternehmen| firmen| betriebe)?|groß|großkonzerne?"),
    ("hochschule", r"hochschulen?|universitäten|unis|fachhochschulen|fhs"),
    ("forschung", r"(?:forschungs)?institute?|forschungseinrichtungen|forschungsinstitute|fraunhofer-institute"),
    ("ausland", r"(?:aus|in|im) (?:dem )?ausland|ausländische?\w*(?: unternehmen| firmen)?"),
    (
        "unternehmen",
        r"unternehmen|firmen|betriebe|industriebetriebe|aus der (?:wirtschaft|industrie)|wirtschaftsunternehmen|handwerksbetriebe",
    ),
)
_ANY_KIND = "|".join(f"(?P<{name}>{rx(p).pattern})" for name, p in _KINDS)
_OF = r"(?:davon|von (?:ihnen|denen|diesen|uns)|hiervon|darunter|(?:der|von|von den|unserer|dieser|aus den|von unseren) #\d+ (?:\S+ ){0,2}?\S+)"
_ARE = r"(?:sind|ist|gelten als|zahlen als|zahlen zu den|fallen unter|waren|erfullen die|kommen)"
_PREDICATE = re.compile(rf"#(?P<n>\d+) (?:{_OF} )?(?:{_ARE} )(?:\S+ )??(?:{_ANY_KIND})\b")
_OF_ONLY = re.compile(
    rf"(?:(?:davon|darunter) (?:sind )?#(?P<n>\d+)|#(?P<m>\d+) (?:davon|darunter|von (?:ihnen|denen))) (?:sind )?(?:{_ANY_KIND})\b(?! \w+(?:firmen|unternehmen|betriebe))"
)
_PREPOSED = re.compile(rf"(?:{_ANY_KIND}) {_ARE} (?:davon |darunter |wohl |etwa |rund )*#(?P<n>\d+)\b(?! \w)")
_BASE = r"(?:der|von den|unserer|aller|von unseren|unter den|dieser|unsrer|unserer #\d+|der #\d+|von #\d+) (?:(?:beteiligten|#\d+) )?(?P<base>\w+)"
_SHARE = re.compile(
    rf"%(?P<n>\d+) (?:(?:{_BASE}|davon|von (?:ihnen|denen|uns)|hiervon) )?(?:(?:{_ARE}|aus|als) )?(?:\S+ )??(?:{_ANY_KIND})\b"
)
_SHARE_LABEL = re.compile(
    r"(?P<what>kmu|mittelstands|konzern)-?(?:anteil|quote) ?(?:von|liegt bei|betragt|ist|:|bei|=|liegt|so bei)* (?:rund |etwa |ca |uber |gut |knapp |bei )*%(?P<n>\d+)"
)
_SHARE_ARE = re.compile(r"(?P<what>kmus?|konzerne) (?:machen|stellen|sind) (?:\S+ )?%(?P<n>\d+)")
_ALL = re.compile(
    rf"(?:alle|alles|allesamt|samtlich\w*|durchweg|durchwegs|lauter|ausschliesslich|ausnahmslos|jeweils alle|komplett) (?:davon |samt |#\d+ |beide |\S+ ?firmen |firmen |unternehmen |betriebe )?(?:{_ARE} )?(?:selbst |auch |wohl |ubrigens |echte |im sinne der eu )?(?P<kind>kmus?|klein\w*(?: und mitt\w*)?(?: \w*unternehmen| \w*betriebe| \w*firmen)?|mittelstandler\w*|mittelstandisch\w*|konzerne|grossunternehmen)\b"
)
_ALL_KIND = re.compile(
    r"(?:alles|alle|allesamt|lauter|durchweg|ausschliesslich|nur|samtlich|durch die bank|jeweils|komplett|rein) (?:kleine |kleinere |mittelgrosse |regionale |lokale |hiesige |echte |reine |private )*(?P<noun>[\w-]+)"
)
_EXCEPT = re.compile(
    r"\b(?:bis auf|ausser|mit ausnahme von|abgesehen von) (?:(?:ein|einen|einem|eine|einer)|#(?P<n>\d+))\b"
)
_REST = re.compile(
    rf"\b(?:der rest|die ubrigen|die restlichen|alle anderen|die anderen|alle ubrigen|der uberrest)(?: (?:davon|sind|ist|besteht|kommt|sitzt|aus|das|:|alles|alle|nur|,|-)){{0,3}} (?:{_ANY_KIND})\b"
)
_NONE = re.compile(
    rf"\b(?:keine?r?s?|niemand|kein einzige[sr]?) (?:davon |von ihnen |von denen |von uns |der (?:firmen|unternehmen|betriebe) )?(?:ist|sind) (?:\S+ )??(?:{_ANY_KIND})\b"
)
_COUNTING = re.compile(
    rx(
        r"#(\d+) (?:davon |von ihnen |von denen |firmen |unternehmen |betriebe )?(?:\S+ ){0,3}?(?:würden|werden|wollen|möchten|sind bereit|wären bereit|machen|treten)\b[^.?]*?\b(?:zahlen|einzahlen|beitrag|bezahlen|eigenanteil|mitzuzahlen)\b"
    ).pattern
)
_COUNTING_BEFORE = rx(
    r"\b(?:davon |von denen |von ihnen )?(?:würden|werden|wollen|möchten) (?:davon |etwa |rund |wohl )?#(\d+) (?:\S+ ){0,6}?(?:zahlen|einzahlen|beitrag|bezahlen|eigenanteil|mitzahlen)\b"
)
_COUNTING_NEED = rx(
    r"\b(?:mitmachen|beitreten|einsteigen|dabei|teilnehmen|eintreten|unabhängig|mitzumachen|beizutreten|mit)\b"
)
_LINK_ADD = rx(
    r"^(?:,|und|sowie|plus|dazu|hinzu|zuzüglich|außerdem|noch|nochmal|weiters|zusätzlich|kommen|kommt|obendrauf|ferner|\+|;|mit|auch|nebst|in|aus|der|die|das|den|dem|im|bei|beim|vom|\w+)( |$)"
)
_ADDS = rx(
    r"\b(?:dazu kommen|dazu kommt|hinzu kommen|hinzu kommt|kommen (?:noch )?(?:dazu|hinzu)|kommt (?:noch )?(?:dazu|hinzu)|zusätzlich|obendrauf|plus|außerdem|dazu noch|und dazu|sowie|kommen noch)\b"
)
_APPOSITION = rx(r"^ ?(?:\(|:|-|, (?:nämlich|und zwar|konkret|genauer)|nämlich|und zwar)")


_AND_WE = rx(
    r"^(?:und|plus|\+|sowie) (?:noch )?(?:wir|ich|uns)(?: selbst| selber)?(?: dazu)?(?: [.,;]|$)|^(?:, )?(?:uns|wir|mich|ich) (?:selbst )?(?:nicht )?(?:noch )?(?:nicht )?(?:mitgezählt|eingerechnet) nicht|^(?:, )?(?:ohne uns|uns nicht (?:mit)?gezählt|wir (?:noch )?nicht (?:mit)?(?:gezählt|gerechnet)|wir kommen (?:noch )?dazu)"
)


class Counter:
    """One reading of one text: collects mentions that hold and settles every count once."""

    def __init__(
        self, form: Normal, blocked: set[str], suppose: bool = False, known: Mapping[str, Any] | None = None
    ) -> None:
        self.form, self.blocked, self.suppose = form, blocked, suppose
        self.known = known or {}
        self.found: list[Mention] = []
        self.values: dict[str, tuple[object, int, int]] = {}

    def holds(self, at: int) -> bool:
        clause = self.form.clause_of(at)
        return not clause.status & self.blocked and (self.suppose or "wish" not in clause.status)

    def run(self) -> list[Statement]:
        everything = mentions(self.form, self.suppose)
        self.found = [
            m for m in everything if self.holds(m.first) and (self.suppose or m.none or not planned(self.form, m.first))
        ]
        self._weak()
        self._predicates()
        self._ellipses()
        bodies = [n for n in named(self.form) if self.holds(self.form.token_at(n.start))]
        for kind in FACTS:
            self._settle(kind, [m for m in self.found if m.kind == kind], [b for b in bodies if b.kind == kind])
        self._firms([b for b in bodies if b.kind == "firma"])
        self._shares()
        self._all_of_a_kind()
        self._rest()
        self._counting()
        return [Statement(fact, value, *span) for fact, (value, *span) in self.values.items()]  # type: ignore[arg-type]

    def _weak(self) -> None:
        """Drops "eine Hochschule" unless something else is counted in its sentence or it takes part."""
        strong = {self.form.clause_of(m.first).sentence for m in self.found if not m.weak and m.kind != "project"}
        takes = rx(
            r"\b(?:dabei|beteiligt|an bord|im boot|vertreten|mit dabei|macht mit|drin|mit von der partie|machen mit|mitmach\w*|mit drin)\b"
        )
        keep = []
        for m in self.found:
            clause = self.form.clause_of(m.first)
            if m.weak and not (
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

    def _put(self, kind: str, value: object, start: int, end: int) -> None:
        fact = FACTS[kind]
        if fact not in self.values:
            self.values[fact] = (value, *self.form.span(start, end))

    def _predicates(self) -> None:
        taken = {m.first for m in self.found}
        for pattern in (_PREDICATE, _OF_ONLY, _PREPOSED):
            for match in pattern.finditer(self.form.string):
                groups = match.groupdict()
                i = int(groups.get("n") or groups.get("m") or 0)
                kind = next((name for name, _ in _KINDS if groups.get(name)), None)
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
        for match in _NONE.finditer(self.form.string):
            kind = next((name for name, _ in _KINDS if match.group(name)), None)
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
            and _AND_WE.search(" ".join(t.norm for t in self.form.tokens[first.last + 1 : first.last + 6]))
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
                or (m.more and not m.none)
                or (same_sentence and not m.part and not m.none and m.value != total and self._adds(linked, m))
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
            elif (first.none and not m.none) or (first.weak and not m.weak and not m.part):
                total, high = m.value, m.high
                last = m
            previous = m
        if names and kind in ("hochschule", "forschung") and not first.none:
            total += self._named_extra(first, names)
        start, end = self.form.offsets[first.first], self.form.offsets[last.last] + 1
        self._put(kind, shown(total, high), start, max(end, start + 1))

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
            if not (
                _APPOSITION.match(between)
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

    def _number(self, fact: str) -> float | None:
        value = self.values.get(fact, (self.known.get(fact),))[0]
        return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None

    def _base(self, word: str | None, at: int) -> float | None:
        from .nouns import noun_class

        kind = noun_class(word) if word else None
        if kind in FACTS:
            return self._number(FACTS[kind])
        before = [m for m in self.found if m.last < at and m.kind in ("unternehmen", "partner", "kmu") and not m.part]
        if before:
            firm = [m for m in before if m.kind == "unternehmen"]
            return self._number(FACTS[(firm or before)[-1].kind])
        return self._number("zahl_unternehmen") or self._number("zahl_partner")

    def _shares(self) -> None:
        for match in (
            *_SHARE.finditer(self.form.string),
            *_SHARE_LABEL.finditer(self.form.string),
            *_SHARE_ARE.finditer(self.form.string),
        ):
            groups = match.groupdict()
            i = int(groups["n"])
            what = groups.get("what")
            kind = (
                ("gross" if what.startswith("konzern") else "kmu")
                if what
                else next((name for name, _ in _KINDS if groups.get(name)), None)
            )
            share, base = self.form.tokens[i].value, self._base(groups.get("base"), i)
            if (
                kind is None
                or base is None
                or share is None
                or not self.holds(i)
                or share > 1
                or rx(r"\b(?:nicht|kein\w*)\b").search(match.group())
            ):
                continue
            self._put(kind, int(base * share + 0.5), match.start(), match.end())
        for match in _ALL.finditer(self.form.string):
            at = self.form.token_at(match.start())
            base = self._base(None, at + 1) or self._number("zahl_unternehmen")
            sentence = self.form.sentence_text(self.form.clause_of(at).sentence)
            less = _EXCEPT.search(sentence)
            count = (
                0
                if less is None
                else 1
                if less.group("n") is None
                else self.form.tokens[int(less.group("n"))].value or 0
            )
            if (
                base is None
                or not self.holds(at)
                or rx(r"\bnicht $").search(self.form.string[max(0, match.start() - 8) : match.start()])
            ):
                continue
            kind = "gross" if rx(r"konzern|gross").match(match.group("kind")) else "kmu"
            self._put(kind, tidy(base - count), match.start(), match.end())

    def _all_of_a_kind(self) -> None:
        """ "Wir sind zu zehnt, alles Handwerksbetriebe": the bare count is one of firms."""
        from .nouns import noun_class

        if "zahl_unternehmen" in self.values or not (total := self.values.get("zahl_partner")):
            return
        for match in _ALL_KIND.finditer(self.form.string):
            at = self.form.token_at(match.start())
            kind = noun_class(match.group("noun"))
            if (
                kind in ("unternehmen", "hochschule", "forschung")
                and self.holds(at)
                and FACTS[kind] not in self.values
                and match.group().split()[0] != "nur"
            ):
                self.values[FACTS[kind]] = (total[0], *self.form.span(match.start(), match.end()))

    def _rest(self) -> None:
        """ "20 Partner, 12 davon Firmen, der Rest Institute": 8."""
        for match in _REST.finditer(self.form.string):
            kind = next((name for name, _ in _KINDS if match.group(name)), None)
            at = self.form.token_at(match.start())
            if kind is None or not self.holds(at):
                continue
            whole = "zahl_unternehmen" if kind in FIRMS and kind != "unternehmen" else "zahl_partner"
            total = self._number(whole)
            others = {"kmu": ("zahl_grossunternehmen",), "gross": ("zahl_kmu",)}.get(
                kind, ("zahl_unternehmen", "zahl_hochschulen", "zahl_forschungseinrichtungen")
            )
            if whole == "zahl_partner" and "zahl_unternehmen" not in self.values:
                others = (*others, "zahl_kmu", "zahl_grossunternehmen")
            parts = [n for f in others if (n := self._number(f)) is not None and f != FACTS[kind]]
            if total is not None and parts and total - sum(parts) >= 0:
                self._put(kind, tidy(total - sum(parts)), match.start(), match.end())

    def _counting(self) -> None:
        """Firms that would join and pay in: zahl_zaehlende_unternehmen."""
        for match in (*_COUNTING.finditer(self.form.string), *_COUNTING_BEFORE.finditer(self.form.string)):
            i = int(match[1])
            token = self.form.tokens[i]
            if (
                self.holds(i)
                and token.value is not None
                and _COUNTING_NEED.search(match.group())
                and "zahl_zaehlende_unternehmen" not in self.values
            ):
                self.values["zahl_zaehlende_unternehmen"] = (
                    shown(float(token.value), token.high),
                    *self.form.span(match.start(), match.end()),
                )


def read_counts(
    form: Normal, blocked: set[str], suppose: bool = False, known: Mapping[str, Any] | None = None
) -> list[Statement]:
    """All zahl_… facts of partners that the text states."""
    return Counter(form, blocked, suppose, known).run()
