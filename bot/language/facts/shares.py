"""Parts of a total: "60 % davon KMU", "alle", "der Rest sind Institute", "lauter Betriebe" (reading.md: a share is computed and rounded)."""

from __future__ import annotations

import re
from itertools import chain

from .counting_firms import NONE_COUNTS, counting_firms, says_counting
from .fold import rx
from .heads import head_noun
from .kinds import FACTS, FIRMS, has_count, shown
from .nouns import noun_class
from .numbers import tidy
from .organisations import named
from .part_patterns import ANY_KIND, APART, ARE, KINDS
from .part_words import THE_OTHERS
from .parts import Parts
from .rests import rests

BELOW = re.compile(
    rx(
        r"#(?P<n>\d+) (?:davon |von ihnen |von denen |der firmen )?(?:mit|haben|unter|sind unter|liegen) (?:\S+ )?#(?P<staff>\d+) (?:leuten?|mitarbeiter\w*|mitarbeitenden?|beschäftigten?|mann|ma|angestellten?|köpfen?)\b"
    ).pattern
)
_UNDER = r"(?:unter die kmu-?\w*|als kmus?|zu den kmus?|in die kmu-?\w+|unter die definition)"
COUNTED_AS = re.compile(
    rf"#(?P<n>\d+) (?:\S+ ){{0,4}}?{_UNDER}\b|(?:fallen|gelten|zahlen) (?:\S+ ){{0,2}}?#(?P<m>\d+) (?:\S+ ){{0,3}}?{_UNDER}\b|\bals kmus? (?:gelten|zahlen|laufen) (?:\S+ ){{0,2}}?#(?P<k>\d+)"
)
_REST_DOES = rx(
    rf"\b{THE_OTHERS} (?:\S+ ){{0,2}}?(?:schon|ja|sind es|sind welche|auch|fällt darunter|fallen darunter)\b"
)
_BASE = r"(?:der|von den|unserer|aller|von unseren|unter den|dieser|unsrer|unserer #\d+|der #\d+|von #\d+) (?:(?:beteiligten|#\d+) )?(?P<base>\w+)"
_SHARE = re.compile(
    rf"%(?P<n>\d+) (?:(?:{_BASE}|davon|von (?:ihnen|denen|uns)|hiervon) )?(?:(?:{ARE}|aus|als) )?(?:\S+ )??(?:{ANY_KIND})\b"
)
_NEARLY = rx(r"\b(?:fast|nahezu|beinahe|so gut wie|annähernd|praktisch) $")
_SHARE_LABEL = re.compile(
    r"(?:anteil (?:der|an|von) )?(?P<what>kmu|mittelstands|konzern)s?-?(?:anteil|quote|(?<=kmu)|(?<=kmus)) ?(?:von|liegt bei|betragt|ist|:|bei|=|liegt|so bei)* (?:rund |etwa |ca |uber |gut |knapp |bei )*%(?P<n>\d+)"
)
_SHARE_ARE = re.compile(r"(?P<what>kmus?|konzerne) (?:machen|stellen|sind) (?:\S+ )?%(?P<n>\d+)")
_ALL = re.compile(
    rf"(?:alle|alles|allesamt|samtlich\w*|durchweg|durchwegs|lauter|ausschliesslich|ausnahmslos|jeweils alle|komplett) (?:davon |samt |#\d+ (?:\w+en )?\w*(?:unternehmen|betriebe|firmen) |#\d+ |beide |\S+ ?firmen |firmen |unternehmen |betriebe )?(?:{ARE} )?(?:selbst |auch |wohl |ubrigens |echte |im sinne der eu )?(?:aus |bei uns )?(?P<kind>kmus?|klein\w*(?: und mitt\w*)?(?: \w*unternehmen| \w*betriebe| \w*firmen)?|mittelstandler\w*|mittelstandisch\w*|konzerne|grossunternehmen)\b"
)
_ALL_KIND = re.compile(
    r"(?:alles|alle|allesamt|lauter|durchweg|ausschliesslich|nur|samtlich|durch die bank|jeweils|komplett|rein) (?:kleine |kleinere |mittelgrosse |regionale |lokale |hiesige |echte |reine |private )*(?P<noun>[\w-]+)"
)
_IN_ALL = ("an der zahl", "stuck", "insgesamt")
_AT_NUMBER = re.compile(
    rf"(?:(?P<small>klein\w*|mittl\w+|mittelständisch\w*) )?(?P<noun>[\w-]+) (?:(?:aus|in|im|rund um|um) [\w-]+(?: und (?:de[mnr] )?[\w-]+)? )?(?:, |bei uns , )?(?:so |etwa |rund |insgesamt |zusammen )*#(?P<n>\d+) (?:{'|'.join(_IN_ALL)})\b"
)
_PIECES = re.compile(r"#(\d+) (?:stuck|an der zahl|insgesamt|mann hoch)\b|\b(?:insgesamt|zusammen) #(\d+)\b")
_EXCEPT = re.compile(
    r"\b(?:bis auf|ausser|mit ausnahme von|abgesehen von) (?:(?:ein|einen|einem|eine|einer)|#(?P<n>\d+))\b"
)
_BUT = rx(r"\b(?:bis auf|außer|mit ausnahme von|abgesehen von) ")
_COUNTING = re.compile(
    rx(
        r"\bzim\S* (?:[^\s#.]+ ){0,3}?(?:zählen|zählten|zählt) (?:[^\s#.]+ ){0,4}?#(\d+)\b|\b(?:von|unter) (?:den|unseren|unsern|insgesamt) #\d+ \w+ (?:zählen|zählten|zählt) (?:[^\s#.]+ ){0,3}?zim\S* (?:[^\s#.]+ ){0,2}?#(\d+)\b|\b(?:von|unter) (?:den|unseren|unsern|insgesamt) #\d+ \w+ (?:zählen|zählten|zählt) (?:[^\s#.]+ ){0,2}?#(\d+) (?:[^\s#.]+ ){0,3}?zim|#(\d+) (?:davon |von ihnen |von denen |firmen |unternehmen |betriebe |(?:der|unserer|von|von den|von unseren) #\d+ )?(?:\S+ ){0,5}?(?:wären dabei|sind dabei|würden|werden|wollen|möchten|könnten|können|sind bereit|wären bereit|machen|treten)\b(?! (?:\S+ )?#)[^.?]*?\b(?:zahlen|zahlen auch|einzahlen|beitrag|bezahlen|eigenanteil|mitzuzahlen|mitzahlen|dazuzahlen)\b|#(\d+) zählende\w*\b|\bzim\S* (?:[^\s#.]+ ){0,6}?#(\d+) (?:[^\s#.]+ ){0,3}?zählen\b|#(\d+) (?:[^\s#.]+ ){0,3}?(?:zählen|zählten) (?:[^\s#.]+ ){0,4}?zim\b"
    ).pattern
)
_COUNTING_BEFORE = rx(
    r"\b(?:davon |von denen |von ihnen )?(?:würden|werden|wollen|möchten|könnten|können) (?:davon |etwa |rund |wohl )?#(\d+) (?:\S+ ){0,6}?(?:zahlen|einzahlen|beitrag|bezahlen|eigenanteil|mitzahlen)\b"
)
_COUNTING_NEED = rx(
    r"\b(?:mitmachen|beitreten|einsteigen|dabei|teilnehmen|eintreten|unabhängig|zim|zählende\w*|wären dabei|mitzumachen|beizutreten|mit)\b"
)

_NOT_SMALL = rx(
    r"#(?P<n>\d+) (?:davon |von (?:ihnen|denen|uns) )?sind (?:(?:eben|doch|leider|gar|ja|aber|halt|also) )*keine kmus?\b"
)


class Shares(Parts):
    """How shares, remainders and wholes follow from what is counted."""

    def _shares(self) -> None:
        patterns = (_SHARE, _SHARE_LABEL, _SHARE_ARE) if "%" in self.form.string else ()
        for match in chain.from_iterable(pattern.finditer(self.form.string) for pattern in patterns):
            groups = match.groupdict()
            i = int(groups["n"])
            what = groups.get("what")
            kind = (
                ("gross" if what.startswith("konzern") else "kmu")
                if what
                else next((name for name, _ in KINDS if groups.get(name)), None)
            )
            share, base = self.form.tokens[i].value, self.base(groups.get("base"), i, kind)
            if (
                kind is None
                or base is None
                or share is None
                or not self.holds(i)
                or share > 1
                or rx(r"\b(?:nicht|kein\w*)\b").search(match.group())
            ):
                continue
            self.put(kind, int(base * share + 0.5), match.start(), match.end())
            if kind == "unternehmen":
                self.firms_shared_at = i
        for match in _ALL.finditer(self.form.string):
            at = self.form.token_at(match.start())
            base = self.base(None, at + 1) or self.number("zahl_unternehmen")
            sentence = self.form.sentence_text(self.form.clause_of(at).sentence)
            less = _EXCEPT.search(sentence)
            but = less is None and _BUT.search(sentence)
            names = sum(n.kind == "firma" for n in named(self.form)) if but else 0
            count = (
                names
                if less is None
                else 1
                if less.group("n") is None
                else self.form.tokens[int(less.group("n"))].value or 0
            )
            base = base if base is not None else self._pieces(sentence)
            if (
                base is None
                or not self.holds(at)
                or _NEARLY.search(self.form.string[max(0, match.start() - 12) : match.start()])
                or rx(r"\b(?:nicht|rest|rest sind|übrigen sind|anderen sind|sonst|ansonsten) $").search(
                    self.form.string[max(0, match.start() - 16) : match.start()]
                )
            ):
                continue
            kind = "gross" if rx(r"konzern|gross").match(match.group("kind")) else "kmu"
            self.put(kind, tidy(base - count), match.start(), match.end())

    def _pieces(self, sentence: str) -> float | None:
        """ "alles KMU, 13 Stück": a count without a noun."""
        found = _PIECES.search(sentence)
        return None if found is None else self.form.tokens[int(found[1] or found[2])].value

    def _counted_as(self) -> None:
        """ "139 fallen unter die KMU-Definition", "vier gelten nicht als KMU, der Rest schon"."""
        for match in COUNTED_AS.finditer(self.form.string) if has_count(self.form) else ():
            i = int(match["n"] or match["m"] or match["k"])
            token, base = self.form.tokens[i], self.base(None, i)
            head = head_noun(self.form, i + 1)
            if head is not None and head[0] == "staff":
                continue  # "38 Leute, sie würde als KMU …"
            if token.kind != "#" or token.value is None or not self.holds(i):
                continue
            denied = rx(r"\b(?:nicht|kein\w*)\b").search(match.group())
            rest = _REST_DOES.search(self.form.sentence_text(self.form.clause_of(i).sentence))
            if not denied:
                self.put("kmu", shown(float(token.value), token.high), match.start(), match.end())
            elif rest and base is not None and base >= token.value:
                self.put("kmu", tidy(base - token.value), match.start(), match.end())

    def _below(self) -> None:
        """ "zwölf davon mit weniger als 250 Leuten": KMU."""
        for match in BELOW.finditer(self.form.string) if has_count(self.form) else ():
            i, staff = int(match["n"]), self.form.tokens[int(match["staff"])]
            token = self.form.tokens[i]
            if token.kind == "#" and staff.below and (staff.value or 999) < 250 and token.value and self.holds(i):
                self.put("kmu", shown(float(token.value), token.high), match.start(), match.end())

    def _at_number(self) -> None:
        """ "lauter Kleinbetriebe, vierzehn an der Zahl" """
        told = any(words in self.form.string for words in _IN_ALL)
        for match in _AT_NUMBER.finditer(self.form.string) if told and has_count(self.form) else ():
            kind, i = noun_class(match.group("noun")), int(match.group("n"))
            if kind == "unternehmen" and match.group("small"):
                kind = "kmu"
            value = self.form.tokens[i].value
            if kind in FACTS and FACTS[kind] not in self.values and value is not None and self.holds(i):
                self.put(kind, shown(float(value), self.form.tokens[i].high), match.start(), match.end())

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
                and not APART.search(self.form.string[: match.start()])
                and not (
                    match.group().startswith("alle ") and self.form.string[match.end() : match.end() + 2].strip(" .,;)")
                )
            ):
                self.values[FACTS[kind]] = (total[0], *self.form.span(match.start(), match.end()))

    def _rest(self) -> None:
        """ "20 Partner, 12 davon Firmen, der Rest Institute": 8."""
        wholes = {"zahl_unternehmen", "zahl_partner"} & self.values.keys()
        for kind, match in rests(self.form) if wholes else ():
            at = self.form.token_at(match.start())
            if not self.holds(at):
                continue
            whole = "zahl_unternehmen" if kind in FIRMS and kind != "unternehmen" else "zahl_partner"
            total = self.number(whole)
            others = {"kmu": ("zahl_grossunternehmen",), "gross": ("zahl_kmu",)}.get(
                kind, ("zahl_unternehmen", "zahl_hochschulen", "zahl_forschungseinrichtungen")
            )
            if whole == "zahl_partner" and "zahl_unternehmen" not in self.values:
                others = (*others, "zahl_kmu", "zahl_grossunternehmen")
            parts = [n for f in others if (n := self.number(f)) is not None and f != FACTS[kind]]
            parts += [m.value for m in self.middle if kind == "kmu"]
            if total is not None and parts and total - sum(parts) >= 0:
                self.put(kind, tidy(total - sum(parts)), match.start(), match.end())

    def _small_denied(self) -> None:
        """ "9 sind keine KMU": all the others are."""
        total = self.number("zahl_unternehmen")
        for match in _NOT_SMALL.finditer(self.form.string) if total is not None and has_count(self.form) else ():
            denied = self.form.tokens[at := int(match["n"])].value
            if self.holds(at) and total is not None and denied is not None and total >= denied:
                self.put("kmu", tidy(total - denied), match.start(), match.end())

    def _counting(self) -> None:
        """Firms that would join and pay in: zahl_zaehlende_unternehmen."""
        patterns = (_COUNTING, _COUNTING_BEFORE) if has_count(self.form) else ()
        for match in chain.from_iterable(pattern.finditer(self.form.string) for pattern in patterns):
            i = int(next(group for group in match.groups() if group))
            token = self.form.tokens[i]
            if (
                self.holds(i)
                and token.value is not None
                and not token.below
                and _COUNTING_NEED.search(match.group())
                and "zahl_zaehlende_unternehmen" not in self.values
            ):
                own = any(m.first == i and m.plus_own for m in self.found)
                self.values["zahl_zaehlende_unternehmen"] = (
                    shown(float(token.value) + own, None if token.high is None else token.high + own),
                    *self.form.span(match.start(), match.end()),
                )
        for match in NONE_COUNTS.finditer(self.form.string):
            if self.holds(self.form.token_at(match.start())):
                self.values.setdefault("zahl_zaehlende_unternehmen", (0, *self.form.span(match.start(), match.end())))
        at = counting_firms(self.form)
        if at is not None and self.holds(at) and "zahl_zaehlende_unternehmen" not in self.values:
            token = self.form.tokens[at]
            self.values["zahl_zaehlende_unternehmen"] = (
                shown(float(token.value or 0), token.high),
                token.start,
                token.end,
            )
            whole = self.values.get("zahl_unternehmen")
            if (
                whole
                and says_counting(self.form, at)
                and whole[1] <= token.start < whole[2]
                and whole[0] == token.value
            ):
                del self.values["zahl_unternehmen"]
