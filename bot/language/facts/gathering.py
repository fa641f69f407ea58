"""Which mentions count: drops stray ones, adds predicates ("acht davon sind KMU") and ellipses ("… und drei aus Thüringen")."""

from __future__ import annotations

import re
from dataclasses import replace

from .fold import rx
from .gazetteer import abroad, german_places
from .kinds import FIRMS, Mention
from .normal import Normal
from .part_patterns import FROM_SECTOR, KINDS, NONE, OF_ONLY, ONE_OF, PREDICATE, PREPOSED
from .parts import Parts
from .plans import planned
from .scope import HAS_VERB


def _after_place(form: Normal, i: int) -> bool:
    """ "zwei Firmen aus Lübeck drei aus Kiel": dictated, the number right behind a place."""
    return any(p.end == form.offsets[i] - 1 for p in german_places(form))


class Gathering(Parts):
    """The mentions of one text, put in order."""

    def _weak(self) -> None:
        """Drops "eine Hochschule" unless something else is counted in its sentence or it takes part."""
        beside = [m for m in self.found if m.weak and self._in_a_list(m)]
        strong = {self.form.clause_of(m.first).sentence for m in self.found if not m.weak and m.kind != "project"}
        takes = rx(
            r"\b(?:dabei|beteiligt|an bord|im boot|vertreten|mit dabei|macht mit|drin|mit von der partie|machen mit|mitmach\w*|mit drin|ferner|zudem|hinzu kommt|dazu kommt|außerdem|gehört (?:auch )?dazu|gehören (?:auch )?dazu|gehört zu (?:uns|unserem)|unterstützt|begleitet|hilft|forscht mit|beteiligt sich|ist partner|steht uns|arbeitet mit)\b"
        )
        keep = []
        for m in self.found:
            clause = self.form.clause_of(m.first)
            if (
                m.weak
                and m not in beside
                and not (
                    takes.search(self.form.sentence_text(clause.sentence))
                    or (
                        clause.sentence in strong
                        and not rx(
                            r"^(?:und |auch |weil |da )?(?:wir|ich) (?:sind|bin) (?:selbst )?(?:ein|eine) "
                        ).match(clause.text)
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
        large = [
            m for m in self.found if m.kind == "gross" and not m.none and self.form.tokens[m.last].norm == "unternehmen"
        ]
        self.found = sorted(
            [*self.found, *(replace(m, kind="unternehmen") for m in [*sized, *large])], key=lambda m: m.first
        )
        for m in sized:
            m.plus_own = False

    def _in_a_list(self, m: Mention) -> bool:
        """Is another body named beside it, with no verb between ("eine Schreinerei und ein Sägewerk")?"""
        if m.listed or any(
            o is not m and not o.weak and self._fragments(*sorted((m, o), key=lambda x: x.first)) for o in self.found
        ):
            return True
        for other in self.found:
            if (
                other is not m
                and other.weak
                and other.kind in ("unternehmen", "kmu", "gross", "hochschule", "forschung")
            ):
                first, last = sorted((m, other), key=lambda x: x.first)
                between = " ".join(t.norm for t in self.form.tokens[first.last + 1 : last.first])
                if not HAS_VERB.search(between) and "\\" not in between and "." not in between and len(between) < 60:
                    return True
        return False

    def _fragments(self, a: Mention, b: Mention) -> bool:
        """ "Fünf Brauereien! Zwei Mälzereien! Eine Uni!": a list in pieces without a verb."""
        first, last = self.form.clause_of(a.first), self.form.clause_of(b.first)
        between = [c for c in self.form.clauses if first.first <= c.first <= last.first]
        return first is not last and all(c.last - c.first <= 6 and not HAS_VERB.search(c.text) for c in between)

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
        for match in ONE_OF.finditer(self.form.string):
            kind = next((name for name, _ in KINDS if match.group(name)), None)
            at = self.form.token_at(match.start())
            if kind in ("kmu", "gross") and at not in taken and self.holds(at):
                self.found.append(Mention(kind, 1, None, at, self.form.token_at(match.end() - 1), part=True))
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
                or (before not in ("und", "sowie", ",", "plus", "+", "&") and not _after_place(self.form, i))
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
                behind = self.form.string[self.form.offsets[i + 2] :] if i + 2 < len(self.form.tokens) else ""
                foreign = any(not re.sub(r"^(?:der |dem |den )", "", behind[: f.start()]) for f in abroad(behind))
                kind = "ausland" if foreign and same[-1].kind in FIRMS else same[-1].kind
                extra.append(Mention(kind, float(token.value), token.high, i, i, tail=True))
        self.found = sorted(self.found + extra, key=lambda m: m.first)
