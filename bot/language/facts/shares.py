"""Parts of a total: "60 % davon KMU", "alle", "der Rest sind Institute", "lauter Betriebe" (reading.md: a share is computed and rounded)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .fold import rx
from .kinds import FACTS, FIRMS, Mention, shown
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy

KINDS = (
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
        r"\w*unternehmen|\w*firmen|\w*betriebe|aus der (?:wirtschaft|industrie)",
    ),
)
_ANY_KIND = "|".join(f"(?P<{name}>{rx(p).pattern})" for name, p in KINDS)
_OF = r"(?:davon|(?:der|von den|von unseren|unserer|aller|von) #\d+(?= sind)|(?:der|unserer|von den|aller|von unseren) (?:beteiligten )?(?!#)\w+|von ihnen|von (?:ihnen|denen|diesen|uns)|hiervon|darunter|(?:der|von|von den|unserer|dieser|aus den|von unseren) #\d+ (?:\S+ ){0,2}?\S+)"
_ARE = r"(?:sind|ist|gelten als|zahlen als|zahlen zu den|fallen unter|waren|erfullen die|kommen)"
PREDICATE = re.compile(rf"#(?P<n>\d+) (?:{_OF} )?(?:{_ARE} )(?:\S+ )??(?:{_ANY_KIND})\b")
OF_ONLY = re.compile(
    rf"(?:(?:davon|darunter) (?:sind )?#(?P<n>\d+)|#(?P<m>\d+) (?:davon|darunter|von (?:ihnen|denen))) (?:sind )?(?:{_ANY_KIND})\b(?! \w+(?:firmen|unternehmen|betriebe))"
)
FROM_SECTOR = re.compile(
    r"#(?P<n>\d+) (?:davon )?(?:kommen |stammen |sind )?(?:aus|von) (?:der |dem )?(?P<unternehmen>wirtschaft|industrie|mittelstand|handwerk)\b(?! (?:und|,|sowie) (?!\S+ aus))"
)
BELOW = re.compile(
    rx(r"#(?P<n>\d+) (?:davon |von ihnen |von denen |der firmen )?(?:mit|haben|unter|sind unter|liegen) (?:\S+ )?#(?P<staff>\d+) (?:leuten?|mitarbeiter\w*|mitarbeitenden?|beschäftigten?|mann|ma|angestellten?|köpfen?)\b").pattern
)
_UNDER = r"(?:unter die kmu-?\w*|als kmus?|zu den kmus?|in die kmu-?\w+|unter die definition)"
COUNTED_AS = re.compile(
    rf"#(?P<n>\d+) (?:\S+ ){{0,4}}?{_UNDER}\b|(?:fallen|gelten|zahlen) (?:\S+ ){{0,2}}?#(?P<m>\d+) (?:\S+ ){{0,3}}?{_UNDER}\b"
)
_REST_DOES = rx(r"\b(?:der rest|die anderen|die übrigen|alle anderen) (?:\S+ ){0,2}?(?:schon|ja|sind es|sind welche|auch|fällt darunter|fallen darunter)\b")
PREPOSED = re.compile(rf"(?:{_ANY_KIND}) {_ARE} (?:davon |darunter |wohl |etwa |rund )*#(?P<n>\d+)\b(?! \w)")
_BASE = r"(?:der|von den|unserer|aller|von unseren|unter den|dieser|unsrer|unserer #\d+|der #\d+|von #\d+) (?:(?:beteiligten|#\d+) )?(?P<base>\w+)"
_SHARE = re.compile(
    rf"%(?P<n>\d+) (?:(?:{_BASE}|davon|von (?:ihnen|denen|uns)|hiervon) )?(?:(?:{_ARE}|aus|als) )?(?:\S+ )??(?:{_ANY_KIND})\b"
)
_SHARE_LABEL = re.compile(
    r"(?P<what>kmu|mittelstands|konzern)-?(?:anteil|quote) ?(?:von|liegt bei|betragt|ist|:|bei|=|liegt|so bei)* (?:rund |etwa |ca |uber |gut |knapp |bei )*%(?P<n>\d+)"
)
_SHARE_ARE = re.compile(r"(?P<what>kmus?|konzerne) (?:machen|stellen|sind) (?:\S+ )?%(?P<n>\d+)")
_ALL = re.compile(
    rf"(?:alle|alles|allesamt|samtlich\w*|durchweg|durchwegs|lauter|ausschliesslich|ausnahmslos|jeweils alle|komplett) (?:davon |samt |#\d+ |beide |\S+ ?firmen |firmen |unternehmen |betriebe )?(?:{_ARE} )?(?:selbst |auch |wohl |ubrigens |echte |im sinne der eu )?(?:aus |bei uns )?(?P<kind>kmus?|klein\w*(?: und mitt\w*)?(?: \w*unternehmen| \w*betriebe| \w*firmen)?|mittelstandler\w*|mittelstandisch\w*|konzerne|grossunternehmen)\b"
)
_ALL_KIND = re.compile(
    r"(?:alles|alle|allesamt|lauter|durchweg|ausschliesslich|nur|samtlich|durch die bank|jeweils|komplett|rein) (?:kleine |kleinere |mittelgrosse |regionale |lokale |hiesige |echte |reine |private )*(?P<noun>[\w-]+)"
)
_AT_NUMBER = re.compile(
    r"(?:(?P<small>klein\w*|mittl\w+|mittelständisch\w*) )?(?P<noun>[\w-]+) (?:, |bei uns , )?(?:so |etwa |rund |insgesamt |zusammen )*#(?P<n>\d+) (?:an der zahl|stuck|insgesamt)\b"
)
_PIECES = re.compile(r"#(\d+) (?:stuck|an der zahl|insgesamt|mann hoch)\b|\b(?:insgesamt|zusammen) #(\d+)\b")
_EXCEPT = re.compile(
    r"\b(?:bis auf|ausser|mit ausnahme von|abgesehen von) (?:(?:ein|einen|einem|eine|einer)|#(?P<n>\d+))\b"
)
_REST = re.compile(
    rf"\b(?:der rest|die ubrigen|die restlichen|alle anderen|die anderen|alle ubrigen|der uberrest)(?: (?:davon|sind|ist|besteht|kommt|sitzt|aus|das|:|alles|alle|nur|,|-)){{0,3}} (?:{_ANY_KIND})\b(?! ?(?:,|und|oder|sowie|/) \w)"
)
NONE = re.compile(
    rf"\b(?:keine?r?s?|niemand|kein einzige[sr]?) (?:davon |von ihnen |von denen |von uns |der (?:firmen|unternehmen|betriebe) )?(?:ist|sind) (?:\S+ )??(?:{_ANY_KIND})\b"
)
_COUNTING = re.compile(
    rx(
        r"#(\d+) (?:davon |von ihnen |von denen |firmen |unternehmen |betriebe )?(?:\S+ ){0,3}?(?:würden|werden|wollen|möchten|könnten|können|sind bereit|wären bereit|machen|treten)\b[^.?]*?\b(?:zahlen|einzahlen|beitrag|bezahlen|eigenanteil|mitzuzahlen)\b"
    ).pattern
)
_COUNTING_BEFORE = rx(
    r"\b(?:davon |von denen |von ihnen )?(?:würden|werden|wollen|möchten|könnten|können) (?:davon |etwa |rund |wohl )?#(\d+) (?:\S+ ){0,6}?(?:zahlen|einzahlen|beitrag|bezahlen|eigenanteil|mitzahlen)\b"
)
_COUNTING_NEED = rx(
    r"\b(?:mitmachen|beitreten|einsteigen|dabei|teilnehmen|eintreten|unabhängig|mitzumachen|beizutreten|mit)\b"
)


class Parts:
    """What is known of the counts so far, and how shares, remainders and wholes follow from it."""

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

    def _put(self, kind: str, value: object, start: int, end: int) -> None:
        fact = FACTS[kind]
        if fact not in self.values:
            self.values[fact] = (value, *self.form.span(start, end))

    def _number(self, fact: str) -> float | None:
        value = self.values.get(fact, (self.known.get(fact),))[0]
        return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None

    def _base(self, word: str | None, at: int) -> float | None:
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
                else next((name for name, _ in KINDS if groups.get(name)), None)
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
            base = base if base is not None else self._pieces(sentence)
            if (
                base is None
                or not self.holds(at)
                or rx(r"\bnicht $").search(self.form.string[max(0, match.start() - 8) : match.start()])
            ):
                continue
            kind = "gross" if rx(r"konzern|gross").match(match.group("kind")) else "kmu"
            self._put(kind, tidy(base - count), match.start(), match.end())

    def _pieces(self, sentence: str) -> float | None:
        """ "alles KMU, 13 Stück": a count without a noun."""
        found = _PIECES.search(sentence)
        return None if found is None else self.form.tokens[int(found[1] or found[2])].value

    def _counted_as(self) -> None:
        """ "139 fallen unter die KMU-Definition", "vier gelten nicht als KMU, der Rest schon"."""
        for match in COUNTED_AS.finditer(self.form.string):
            i = int(match["n"] or match["m"])
            token, base = self.form.tokens[i], self._base(None, i)
            if token.kind != "#" or token.value is None or not self.holds(i):
                continue
            denied = rx(r"\b(?:nicht|kein\w*)\b").search(match.group())
            rest = _REST_DOES.search(self.form.sentence_text(self.form.clause_of(i).sentence))
            if not denied:
                self._put("kmu", shown(float(token.value), token.high), match.start(), match.end())
            elif rest and base is not None and base >= token.value:
                self._put("kmu", tidy(base - token.value), match.start(), match.end())

    def _below(self) -> None:
        """ "zwölf davon mit weniger als 250 Leuten": KMU."""
        for match in BELOW.finditer(self.form.string):
            i, staff = int(match["n"]), self.form.tokens[int(match["staff"])]
            token = self.form.tokens[i]
            if token.kind == "#" and staff.below and (staff.value or 999) < 250 and token.value and self.holds(i):
                self._put("kmu", shown(float(token.value), token.high), match.start(), match.end())

    def _at_number(self) -> None:
        """ "lauter Kleinbetriebe, vierzehn an der Zahl" """
        for match in _AT_NUMBER.finditer(self.form.string):
            kind, i = noun_class(match.group("noun")), int(match.group("n"))
            if kind == "unternehmen" and match.group("small"):
                kind = "kmu"
            value = self.form.tokens[i].value
            if kind in FACTS and FACTS[kind] not in self.values and value is not None and self.holds(i):
                self._put(kind, shown(float(value), self.form.tokens[i].high), match.start(), match.end())

    def _all_of_a_kind(self) -> None:
        """ "Wir sind zu zehnt, alles Handwerksbetriebe": the bare count is one of firms."""
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
            kind = next((name for name, _ in KINDS if match.group(name)), None)
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
