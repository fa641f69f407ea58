"""bereiche: firms and science named together, Kommunen, Kammern, Politik and civil society add theirs (reading.md, "Sectors")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .courted import courted
from .data import load
from .fold import rx
from .gate import Gate
from .institutes import names_a_thing
from .model import Statement
from .normal import Normal
from .nouns import FIRMS, noun_class
from .offices import in_a_list, offices, only_a_place, only_speaks
from .organisations import named, only_served
from .other_networks import of_another_network
from .perhaps import perhaps
from .takes_no_part import takes_no_part

ORDER = ("wirtschaft", "wissenschaft", "politik", "verwaltung", "gesellschaft")  # of data/bereiche.yaml too


@cache
def words_of() -> dict[str, re.Pattern[str]]:
    """What names a sector wherever it stands."""
    return {sector: _one_of(lists["immer"]) for sector, lists in load("bereiche").items()}


@cache
def listed_words_of() -> dict[str, re.Pattern[str]]:
    """What names a sector where it stands in a list of those that take part."""
    return {sector: _one_of(lists["in_reihe"]) for sector, lists in load("bereiche").items()}


def _one_of(patterns: list[str]) -> re.Pattern[str]:
    return rx(rf"\b(?:{'|'.join(patterns)})\b")


@cache
def _gate() -> Gate:
    return Gate([p] for p in (*words_of().values(), *listed_words_of().values()))


def by_words(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Every word of a normal string that names a sector."""
    for place in _gate().open(text):
        listed, at = divmod(place, len(ORDER))  # the words that name a sector anywhere come first
        sector = ORDER[at]
        found = in_a_list(listed_words_of()[sector], text) if listed else words_of()[sector].finditer(text)
        for match in found:
            yield sector, match
    for match in offices(text):
        yield "verwaltung", match


_COUNTED = {
    "zahl_unternehmen": "wirtschaft",
    "zahl_kmu": "wirtschaft",
    "zahl_grossunternehmen": "wirtschaft",
    "zahl_hochschulen": "wissenschaft",
    "zahl_forschungseinrichtungen": "wissenschaft",
}
_SCIENCE = ("hochschule", "forschung")
_NOT = rx(r"\b(?:kein|keine|keinen|niemand|niemanden|ohne|nicht|weder)(?: [^\s.;!?]+){0,2} $")
LEFT_OUT = rx(
    r"^ (?:[^\s,;.]+ ){0,4}?(?:draußen|raus|außen vor|nicht (?:dabei|vertreten|mit)|(?:nein|nee|nicht|keine?n?|fehlanzeige)(?= ?(?:$|[.,;!)]| (?:dabei|vertreten|mit dabei)\b))|fehlen|fehlt|abgesagt|abgelehnt|abgewunken|ausgestiegen|(?:wollte|wollten|will|wollen|mag|macht|machen|kommt|kommen|gehört|gehören) nicht)\b"
)
_NOTHING_BUT = rx(r"\b(?:nur|ausschließlich|lauter|bloß|lediglich|rein)(?: (?:aus|die|der|in der))* $")
_AND_NO_OTHERS = rx(  # who is there, and not who is sought or served
    r"^ ?(?:$|[.,;:!)]|(?:mit )?dabei\b|beteiligt\b|vertreten\b|an bord\b|mit drin\b|(?:hier |bei uns )?(?:im|in unserem|in dem) (?:\w*netzwerk|\w*cluster|\w*verbund|\w*verein)\b|als (?:mitglieder|partner)\b)"
)
_OF_WHOM_ELSE = rx(
    r"\b(?:such\w*|sucht|gesucht|wollen|möchten|will|soll\w*|dürfen|darf|können|kann|müssen|\w*berechtigt\w*|\w*förder\w*|zugelassen|beliefern|liefern|bedienen|kunden|für|nicht nur|sonst|ansonsten|daneben|außer\w*)\b"
)  # who may, should or is served, or who is there beside others
_SKIP = rx(
    r"\b(?:keine (?:pflicht|bedingung|voraussetzung)|vernetzung von|brücke zwischen|transfer (?:von|zwischen|aus)|komme aus der verwaltung|ministerium (?:für|fördert)|ministerium (?:\S+ )?(?:bat|bittet|fragt|empfahl|riet|verwies)|ausgezahlt|gefördert (?:vom|von)|fördert|zuschuss (?:vom|von)|studiengang)\b"
)


def sector_of(kind: str | None) -> str | None:
    """The sector of a class of nouns."""
    return "wirtschaft" if kind in FIRMS else "wissenschaft" if kind in _SCIENCE else None


def read_sectors(form: Normal, blocked: set[str]) -> list[Statement]:
    """bereiche where at least two sectors are named as the own network's, or one with the word that there is no other."""
    hits: dict[str, tuple[int, int]] = {}
    alone = False

    def add(sector: str, start: int, end: int) -> None:
        clause = form.clause_at(start)
        if LEFT_OUT.match(form.string[end:]):
            return
        if (
            clause.status & {*blocked, "wish"}
            or courted(form, clause)
            or perhaps(form, start)
            or of_another_network(form, start)
            or (sector == "wissenschaft" and only_served(clause))
            or (
                sector == "verwaltung"
                and (only_speaks(form.string, start, end) or only_a_place(form.string, start, end))
            )
            or takes_no_part(form, start)
            or _SKIP.search(clause.text)
            or _NOT.search(form.string[max(0, start - 30) : start])
        ):
            return
        hits.setdefault(sector, (start, end))
        nonlocal alone
        alone = alone or _nothing_but(form.string, clause.text, start, end)

    for i, token in enumerate(form.tokens):
        sector = sector_of(noun_class(token.norm)) if token.kind == "word" else None
        if sector and not names_a_thing(form, i):
            add(sector, form.offsets[i], form.offsets[i] + len(token.norm))
    for body in named(form):
        add("wissenschaft" if body.kind in _SCIENCE else "wirtschaft", body.start, body.end)
    for sector, match in by_words(form.string):
        add(sector, match.start(), match.end())
    if len(hits) < 2 and not alone:
        return []
    order = [s for s in ORDER if s in hits]
    starts, ends = [s for s, _ in hits.values()], [e for _, e in hits.values()]
    return [
        Statement("bereiche", order, form.span(min(starts), min(starts) + 1)[0], form.span(max(ends) - 1, max(ends))[1])
    ]


def _nothing_but(text: str, clause: str, start: int, end: int) -> bool:
    """ "Es sind nur Firmen im Netzwerk", "ausschließlich Wissenschaft": the only sector there is."""
    before = _NOTHING_BUT.search(text[max(0, start - 40) : start])
    return bool(before and _AND_NO_OTHERS.match(text[end:]) and not _OF_WHOM_ELSE.search(clause))


def with_counted(said: list[Statement]) -> list[Statement]:
    """ "2019 waren es 30 Firmen. Heute sind es zwölf und ein Institut": what is counted is a sector too, wherever its noun stands."""
    of_sector = {_COUNTED[s.fact]: s for s in said if s.fact in _COUNTED and s.value}
    named = next((s for s in said if s.fact == "bereiche"), None)
    if len(of_sector) < 2 or (named and set(of_sector) <= set(named.value)):
        return said
    sectors = [s for s in ORDER if s in of_sector or (named and s in named.value)]
    first, last = sorted(of_sector.values(), key=lambda s: s.start)
    return [*(s for s in said if s is not named), Statement("bereiche", sectors, first.start, max(first.end, last.end))]
