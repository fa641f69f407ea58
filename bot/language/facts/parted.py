"""What a text says of some of the firms, worked out: how many are large or abroad, and that the total stays what it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .all_but import FIRMS_LEFT
from .exceptions import ALL, NEARLY, excepted
from .fold import rx
from .gazetteer import german_places
from .model import Question, Statement
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .portion_words import ABROAD, FIRMS, HERE, LARGE, LINKED, NO_SME, SMALL, SMES
from .portions import PARTNERS, UNREAL, Portion, is_size, names_whole, portions
from .rests import rests
from .staff import OTHERS_SMALLER

TOTAL, PARTNER, FOREIGN = "zahl_unternehmen", "zahl_partner", "zahl_unternehmen_ausland"
_ARE_ALL = rx(
    r"^(?:\S+ ){0,2}?(?:kmus?|klein|kleinbetriebe|mittelständler) (?:sind|san|sein|send|sin) (?:\S+ ){0,3}?(?:alle|alles|olle|olli|ois)\b ?(?:[.,]|$)"
)
_SITS = rx(
    r"\b(?:sitzen|sitzt|liegen|liegt|(?:sind|ist|san) (?:in|aus)|(?:kommen|kommt|stammen|stammt) aus|(?:haben|hat) (?:ihren|den|seinen|ihr) (?:\w+ )?sitz|zu hause|ansässig)\b"
)
_MORE = rx(r"\b(?:dazu|noch|auch|zusätzlich|außerdem|plus|weitere)\b")
NEAR = 4  # words before an exception that may say of whom it is one
LARGEST = "beschaeftigte_groesstes_unternehmen"
_FACT = {LARGE: "zahl_grossunternehmen", SMALL: "zahl_kmu", ABROAD: FOREIGN}
_COUNTS = (TOTAL, PARTNER, "zahl_kmu", "zahl_grossunternehmen", FOREIGN)


@dataclass(frozen=True)
class Parted:
    """The parts of the firms that a text speaks of, and what follows from them."""

    form: Normal
    follows: list[Statement]
    mistaken: frozenset[str]  # facts that a part was taken for
    found: Sequence[Portion] = ()

    def __bool__(self) -> bool:
        return bool(self.found or self.follows or self.mistaken)

    def mend(self, said: Iterable[Statement], asked: Question | None = None) -> list[Statement]:
        """The statements without what was read of a part as if it were the whole, and with what the part says."""
        said = list(said)
        if not self or (asked and asked.fact == FOREIGN and self._added_up(said)):
            return said
        worked = {s.fact for s in self.follows}
        kept = [s for s in said if s.fact not in worked | self.mistaken and not self._of_a_part(s, asked)]
        return [*self.follows, *kept]

    def _added_up(self, said: list[Statement]) -> bool:
        """ "Zwei Schweizer und drei aus Polen": the reply says what both come to, and names no whole."""
        counted = next((s.value for s in said if s.fact == FOREIGN and isinstance(s.value, (int, float))), 0)
        loose = bool(self.found) and not any(p.marked or p.definite for p in self.found)
        return loose and all(s.fact == FOREIGN and counted > s.value for s in self.follows)

    def _of_a_part(self, said: Statement, asked: Question | None) -> bool:
        """Does a reply take the part for what was asked?"""
        mine = {_FACT.get(p.what) for p in self.found if p.number == said.value}
        return bool(asked and said.fact == asked.fact and said.fact in _COUNTS and mine - {said.fact, None})


def parted(form: Normal, stated: list[Statement], known: Mapping[str, Any] | None, lead: float | None = None) -> Parted:
    """What the text says of parts. `stated`: what was read of it before; `lead`: the total that a reply begins with."""
    known = known or {}
    but = _all_but(form, stated, known, lead)
    found = [] if but else portions(form, stated, known, lead)
    off = frozenset(_of_excepted(form, stated))
    if not found:
        return Parted(form, but, off)
    follows = {s.fact: s for p in found for s in _worked_out(p, form, stated, known, lead)}
    follows |= {s.fact: s for s in _rest(form, found, stated, lead) if s.fact not in follows}
    return Parted(form, list(follows.values()), off.union(_mistaken(found, form, stated, known)), found)


def _of_excepted(form: Normal, stated: Iterable[Statement]) -> Iterator[str]:
    """ "Alle außer den beiden Autobauern": those two are some of the firms, and not all of them."""
    but = excepted(form) if ALL.search(form.string) and FIRMS_LEFT not in form.noted else None
    around = (
        ()
        if but is None
        else (*form.tokens[max(0, but.first - NEAR) : but.first], *form.tokens[but.last : but.last + NEAR])
    )
    if but is None or not ALL.search(" ".join(t.norm for t in around)):
        return
    start, end = form.tokens[but.first].start, form.tokens[but.last - 1].end
    yield from (s.fact for s in stated if s.fact in (TOTAL, PARTNER) and start <= s.start and s.end <= end)


def _all_but(form: Normal, stated: list[Statement], known: Mapping[str, Any], lead: float | None) -> list[Statement]:
    """ "Alle bis auf neun sind KMU": how many are; who is excepted as a group of large firms is counted as well."""
    but = None if FIRMS_LEFT in form.noted else excepted(form)
    whole = _total({s.fact: s for s in stated}, known, lead)
    if but is None and whole is not None and (all_ := _ARE_ALL.search(form.string)) is not None:
        real = not form.clause_at(all_.start()).status & UNREAL
        return [Statement("zahl_kmu", tidy(whole), *form.span(*all_.span()))] if real else []
    if but is None or whole is None or but.number >= whole or NEARLY.search(form.string):
        return []
    clauses = {c.sentence for k in (but.first, but.last - 1) for c in [form.clause_of(k)]}
    around = " ".join(
        t.norm
        for k, t in enumerate(form.tokens)
        if not but.first <= k < but.last and form.clause_of(k).sentence in clauses
    )
    status = form.clause_of(but.first).status
    if status & UNREAL or not ALL.search(around) or not SMES.search(around):
        return []
    start, end = form.tokens[but.first].start, form.tokens[but.last - 1].end
    said = [Statement("zahl_kmu", tidy(whole - but.number), start, end)]
    return [*said, Statement("zahl_grossunternehmen", tidy(but.number), start, end)] if but.large else said


def _worked_out(
    p: Portion, form: Normal, stated: list[Statement], known: Mapping[str, Any], lead: float | None
) -> Iterator[Statement]:
    token = form.tokens[p.at]
    said = {s.fact: s for s in stated}
    start, end = token.start, token.end

    def state(fact: str, value: Any) -> Statement:
        return Statement(fact, value if isinstance(value, bool) else tidy(value), start, end)

    if p.what == LINKED:
        yield state("unternehmen_unabhaengig", False)
    if p.definite:
        return
    none_large = _FACT[LARGE] in said and said[_FACT[LARGE]].value == 0
    if (p.what == LARGE and not none_large) or (p.what == SMALL and _FACT[SMALL] not in said):
        yield state(_FACT[p.what], p.number)
    members = _of_members(p, stated, known)
    whole = p.whole if p.whole is not None and not members else _total(said, known, lead)
    if p.what == NO_SME and whole is not None:
        yield state("zahl_kmu", whole - p.number)
    if p.what == FIRMS and p.whole is not None and members:
        yield state(TOTAL, p.number)
        yield state(PARTNER, p.whole)
    abroad = said.get(FOREIGN)
    again = abroad is not None and (TOTAL in said or abroad.end <= start)  # worked out before, or one of those
    both = again and p.whole is None and token.kind != "%"
    if p.what in (ABROAD, HERE) and not both:
        text = form.clause_of(p.at).text
        sits = _SITS.search(text) and not _MORE.search(text) and not _whole_is_here(form, said.get(TOTAL), token.start)
        yield from _placed(p, whole, known, state, bool(sits))


def _rest(
    form: Normal, found: Sequence[Portion], stated: Iterable[Statement], lead: float | None
) -> Iterator[Statement]:
    """ "27, zwei davon Konzerne, der Rest alles KMU": all but the large ones, where nothing else is told of some."""
    small = next((match for kind, match in rests(form) if kind == SMALL), None)
    if small is None or len(found) != 1 or found[0].what != LARGE or _FACT[SMALL] in {s.fact for s in stated}:
        return
    whole = _total({s.fact: s for s in stated}, {}, lead)
    if whole is not None and not form.clause_at(small.start()).status & UNREAL and found[0].number < whole:
        yield Statement(_FACT[SMALL], tidy(whole - found[0].number), *form.span(*small.span()))


def _of_members(p: Portion, stated: Iterable[Statement], known: Mapping[str, Any]) -> bool:
    """ "91 Mitglieder, von den 91 sind 66 Firmen": where no noun says of whom it is a part, the figure said before does."""
    if PARTNERS.match(p.of):
        return True
    if p.whole is None or noun_class(p.of) is not None:
        return False
    totals = {fact: [known.get(fact), *(s.value for s in stated if s.fact == fact)] for fact in (PARTNER, TOTAL)}
    return p.whole in totals[PARTNER] and (p.what == FIRMS or p.whole not in totals[TOTAL])


def _whole_is_here(form: Normal, whole: Statement | None, part: int) -> bool:
    """ "Zehn Winzer aus der Pfalz, vier kommen aus dem Elsass": those are ten more, for the ten sit here."""
    if whole is None:
        return False
    places = (form.tokens[form.token_at(place.start)].start for place in german_places(form))
    return any(whole.end <= start < part for start in places)


def _placed(p: Portion, whole: float | None, known: Mapping[str, Any], state: Any, sits: bool) -> Iterator[Statement]:
    """Firms count where they have a site here; the others are firms abroad."""
    if p.what == HERE:
        yield state(TOTAL, p.number)
        if whole is not None:
            yield state(FOREIGN, whole - p.number)
        return
    yield state(FOREIGN, p.number)
    if not p.marked and not sits:
        return
    if whole is not None and (known.get(FOREIGN) != p.number or p.whole is not None):
        yield state(TOTAL, whole - p.number)


def _total(said: Mapping[str, Statement], known: Mapping[str, Any], lead: float | None) -> float | None:
    value = said[TOTAL].value if TOTAL in said else lead if lead is not None else known.get(TOTAL)
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _mistaken(found: list[Portion], form: Normal, stated: list[Statement], known: Mapping[str, Any]) -> Iterator[str]:
    """The facts whose statement rests on a figure that is a part, or that counts the people of the parts."""
    clauses = [form.clause_of(p.at) for p in found]
    clauses = [c for c in clauses if not OTHERS_SMALLER.search(form.sentence_text(c.sentence))]
    sizes = [form.tokens[i] for c in clauses for i in range(c.first, c.last) if is_size(form, c, i)]
    wholes = [form.tokens[i] for c in form.clauses for i in range(c.first, c.last) if names_whole(form, c, i)]
    for said in stated:
        within = [p for p in found if said.start <= form.tokens[p.at].start < said.end]
        if said.fact in (TOTAL, PARTNER) and _is_a_part(said, within, stated, known):
            yield said.fact
        elif said.fact == "zahl_kmu" and said.value == known.get(TOTAL) and any(p.definite for p in found):
            yield said.fact  # "die neun polnischen sind alle klein"
        elif said.fact == FOREIGN:
            yield from [FOREIGN] if not within and any(t.value == said.value for t in wholes) else []
        elif said.fact == LARGEST and any(said.start <= t.start < said.end for t in sizes):
            yield LARGEST


def _is_a_part(said: Statement, within: list[Portion], stated: Iterable[Statement], known: Mapping[str, Any]) -> bool:
    """Is a total read of a figure that counts some of the firms?"""
    of_firms = [p for p in within if not _of_members(p, stated, known)]
    if not of_firms or (known.get(TOTAL) is None and all(p.whole is None for p in of_firms)):
        return False
    return not (known.get(PARTNER) is not None and any(p.what == FIRMS and p.number == said.value for p in of_firms))
