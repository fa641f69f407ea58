"""Which mentions count: drops stray ones, adds predicates ("acht davon sind KMU") and ellipses ("… und drei aus Thüringen")."""

from __future__ import annotations

import re
from dataclasses import replace

from .abroad_firms import abroad_beside
from .absent import would_be_had
from .clauses import Clause
from .departed import UNSETTLED
from .elsewhere import others_elsewhere
from .exceptions import is_exception
from .fold import rx
from .gazetteer import abroad, german_places
from .kinds import FIRMS, Mention, has_count, is_number
from .normal import Normal
from .nouns import noun_class
from .organisations import named
from .parallel import parallel, specified
from .part_patterns import ARE_SO_MANY, FROM_SECTOR, KINDS, NONES, OF_ONLY, ONE_OF, PREDICATE, PREPOSED, REST_ARE_SMALL
from .part_words import OF_A_SHARE
from .parts import Parts
from .plans import planned
from .portions import names_a_place
from .scope import HAS_VERB
from .small_ones import with_small
from .uncounted import some_uncounted

MOST = 10_000  # a larger bare number counts money
YEARS = 1900  # from here on a bare number is one
SME_STAFF = 250  # who has as many is none


_WHO = rx(r"^(?:hallo , |guten tag , )?(?:meine?|unsere?) (?:mandant|kund|klient|firma|betrieb|unternehmen)\w* ,$")


_IS_ONE = rx(r"^(?:und |auch |weil |da )?(?:wir|ich) (?:sind|bin) (?:selbst )?(?:ein|eine) ")


def _after_place(form: Normal, i: int) -> bool:
    """ "zwei Firmen aus Lübeck drei aus Kiel": dictated, the number right behind a place."""
    return any(p.end == form.offsets[i] - 1 for p in german_places(form))


class Gathering(Parts):
    """The mentions of one text, put in order."""

    def _placed_parts(self) -> None:
        """ "Zwei Firmen sitzen in Kiel, der Rest in Lübeck": some of a whole that is not told."""
        firms = [m for m in self.found if m.kind == "unternehmen"]
        if len(firms) == 1 and others_elsewhere(self.form, firms[0].first):
            self.found.remove(firms[0])
        for m in firms[1:]:  # "Zwölf Firmen, überwiegend aus Hessen, zwei sitzen in Bayern"
            m.part = m.part or others_elsewhere(self.form, m.first)

    def _weak(self) -> None:
        """Drops "eine Hochschule" unless something else is counted in its sentence or it takes part."""
        if not any(m.weak for m in self.found):
            return
        beside = [m for m in self.found if m.weak and self._in_a_list(m)]
        strong = {self.form.clause_of(m.first).sentence for m in self.found if not m.weak and m.kind != "project"}
        takes = rx(
            r"\b(?:dabei|beteiligt|an bord|im boot|vertreten|mit dabei|macht (?:(?!#)\S+ ){0,4}?mit|drin|mit von der partie|machen mit|mitmach\w*|mit drin|ferner|zudem|hinzu kommt|dazu kommt|außerdem|gehört (?:auch )?dazu|gehören (?:auch )?dazu|gehört zu (?:uns|unserem)|unterstützt|begleitet|hilft|forscht mit|beteiligt sich|ist partner|steht uns|arbeitet mit|hat (?:\S+ ){0,8}?(?:unterschrieben|zugesagt)|ist mitglied|gehört (?:\S+ ){0,6}?dazu|der (?:auch )?mitmacht|die (?:auch )?mitmacht)\b"
        )
        keep = []
        for m in self.found:
            clause = self.form.clause_of(m.first)
            if (
                m.weak
                and m not in beside
                and not (
                    takes.search(self.form.sentence_text(clause.sentence))
                    or (self.suppose and would_be_had(self.form, m.first))
                    or (clause.sentence in strong and not _IS_ONE.match(clause.text) and not self._apposed(clause))
                )
            ):
                continue
            keep.append(m)
        self.found = keep

    def _apposed(self, clause: Clause) -> bool:
        """ "Meine Mandantin, ein KMU mit 85 Leuten, …": what she is, and no count."""
        before = next((c for c in self.form.clauses if c.last == clause.first), None)
        return before is not None and _WHO.match(before.text) is not None

    def _drop_mittelstand(self) -> None:
        """ "19 KMU, zwei Mittelständler und drei Konzerne": beside KMU, and with 300 staff, Mittelständler are none."""
        if not any(m.kind == "kmu" for m in self.found):
            return
        plain = {s for m in self.found if m.kind == "kmu" and not self._of_middle(m) for s in [self._sentence(m)]}
        plain |= {self.form.clause_at(rest.start()).sentence for rest in REST_ARE_SMALL.finditer(self.form.string)}
        self.middle = [
            m
            for m in self.found
            if m.kind == "kmu" and self._of_middle(m) and (self._sentence(m) in plain or self._too_large(m))
        ]
        self.found = [m for m in self.found if m not in self.middle]
        called = {self.form.clause_at(n.start).sentence for n in named(self.form) if n.kind == "firma"}
        for m in self.found:  # "die BASF und drei Mittelständler": smaller than who is called by name, and maybe no KMU
            if (
                m.kind == "kmu"
                and self._of_middle(m)
                and self._sentence(m) in called
                and not (m.part or self._small_staff(m))
            ):
                m.kind, m.sized = "unternehmen", False

    def _sentence(self, m: Mention) -> int:
        return self.form.clause_of(m.first).sentence

    def _of_middle(self, m: Mention) -> bool:
        return self.form.tokens[m.last].norm.startswith("mittelstand")

    def _too_large(self, m: Mention) -> bool:
        """ "drei Mittelständler mit 300 bis 450 Leuten", "zwei größere Mittelständler" """
        if any(t.norm.startswith("gross") for t in self.form.tokens[m.first : m.last]):
            return True
        return max(self._staff(m), default=0) >= SME_STAFF

    def _small_staff(self, m: Mention) -> bool:
        """ "fünf Mittelständler mit unter 50 Leuten" """
        return 0 < max(self._staff(m), default=0) < SME_STAFF

    def _staff(self, m: Mention) -> list[float]:
        """The figures right behind the firms, where they count people."""
        behind = self.form.tokens[m.last + 1 : m.last + 6]
        staffed = any(noun_class(t.norm) == "staff" for t in behind)
        return [float(t.high or t.value or 0) for t in behind if t.kind == "#"] if staffed else []

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
        if m.kind == "ausland" and abroad_beside(self.form, m):
            return True
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
        preposed = (PREPOSED,) if ARE_SO_MANY.search(self.form.string) else ()
        for pattern in (PREDICATE, OF_ONLY, *preposed, FROM_SECTOR) if has_count(self.form) else ():
            for match in pattern.finditer(self.form.string):
                groups = match.groupdict()
                i = int(groups.get("n") or groups.get("m") or 0)
                kind = next((name for name, _ in KINDS if groups.get(name)), None)
                value = self.form.tokens[i].value
                if i in taken or kind is None or value is None or not self.holds(i) or not float(value).is_integer():
                    continue
                if is_exception(self.form, i):
                    self.form.noted.setdefault(UNSETTLED, set()).add(i)
                    continue
                if float(value) > MOST or names_a_place(self.form, i):
                    continue
                if OF_A_SHARE.search(self.form.string[: match.start()]):
                    continue
                if rx(r"\b(?:nicht|kein\w*)\b").search(match.group()) or (not self.suppose and planned(self.form, i)):
                    continue
                last = self.form.token_at(match.end() - 1)
                self.found.append(Mention(kind, float(value), self.form.tokens[i].high, i, max(last, i), part=True))
                taken.add(i)
        self.found = with_small(self.form, self.found)
        for match in ONE_OF.finditer(self.form.string):
            kind = next((name for name, _ in KINDS if match.group(name)), None)
            at = self.form.token_at(match.start())
            if kind in ("kmu", "gross") and at not in taken and self.holds(at):
                self.found.append(Mention(kind, 1, None, at, self.form.token_at(match.end() - 1), part=True))
        for match in (m for pattern in NONES for m in pattern.finditer(self.form.string)):
            kind = next((name for name, _ in KINDS if match.group(name)), None)
            at = self.form.token_at(match.start())
            if kind and self.holds(at):
                self.found.append(Mention(kind, 0, None, at, self.form.token_at(match.end() - 1), none=True))
        self.found.sort(key=lambda m: m.first)

    def _ellipses(self) -> None:
        """ "vier Firmen aus Sachsen und drei aus Thüringen": the noun goes on."""
        bound = {k for m in self.found for k in range(m.first, m.last + 1)}
        extra = []
        for i, token in enumerate(self.form.tokens) if self.found else ():
            one = token.norm in ("ein", "eine", "einer") and i not in bound
            if not (one or is_number(self.form, i)) or i in bound or not self.holds(i):
                continue
            value = 1.0 if one else float(token.value or 0)
            after, before = self.form.tokens[i + 1 : i + 2], self.form.tokens[i - 1].norm if i else ""
            if (
                not after
                or after[0].norm not in ("aus", "in", "im", "vom")
                or (before not in ("und", "sowie", ",", "plus", "+", "&") and not _after_place(self.form, i))
                or value > YEARS
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
                foreign = any(not re.sub(r"^(?:der |dem |den |de )", "", behind[: f.start()]) for f in abroad(behind))
                if one and foreign:
                    continue  # counted as a single one
                there = same[-1].kind == "ausland"  # "eine Firma aus Polen und zwölf aus Brandenburg"
                kind = "ausland" if foreign and same[-1].kind in FIRMS else same[-1].kind
                kind = "unternehmen" if there and not foreign else kind
                extra.append(Mention(kind, value, token.high, i, i, tail=True))
        self.found += extra
        parallel(self.form, self.found)
        specified(self.form, self.found)
        if unknown := some_uncounted(self.form, self.found):
            self.found = [m for m in self.found if m not in unknown]
            self.form.noted.setdefault(UNSETTLED, set()).update(m.first for m in unknown)
        self.found.sort(key=lambda m: m.first)
