"""Posts told in pieces, added up: "zwei Vollzeitkräfte und eine halbe Stelle", "1,0 VZÄ Leitung, 0,5 VZÄ Assistenz", "drei halbe Stellen"."""

from __future__ import annotations

import re

from .fold import rx
from .full_time import POST_CUE, posts_planned
from .model import Statement
from .normal import Normal
from .numbers import tidy

FACT = "management_vzae"
_NUMBER = r"(?:#(?P<n>\d+)|eine?[rmns]?)"
_POST = r"(?:\w*stellen?|\w*posten|\w*kraft|\w*kräften?)"
_PERSON = r"(?:kolleg\w+|mitarbeiter\w*|assistent\w*|assistenz|referent\w*|sachbearbeiter\w*|manager\w*|koordinator\w*|sekretär\w*)"
_PEOPLE = rf"(?:leuten?|personen?|menschen|kräfte|köpfe|frau(?:en)?|mann|männer|{_PERSON})"
_PIECE = rx(
    rf"(?<!\S){_NUMBER} (?:(?P<half>halbe[nr]? {_POST}|halbe(?= ?(?:[.,;]|$))|halbtags\w+)|(?P<most>dreiviertel(?: {_POST}|\w+))|(?P<little>viertel(?: {_POST}|\w+))"
    rf"|(?:volle|ganze)[nr]?(?: {_POST})?|\w*vollzeit\w*|vzä|vzae|fte|(?:leute|personen|kräfte|mitarbeiter\w*) (?:in |mit )?vollzeit|(?:\w*manager\w*|\w*geschäftsführer\w*|\w*koordinator\w*|\w*leiter\w*|referent\w*|assistent\w*|kraft)(?: in)? in vollzeit"
    rf"|{_PEOPLE} (?:fest )?(?:in|mit) vollzeit|{_PEOPLE} (?:fest angestellt|festangestellt\w*|fest(?= ?(?:,|und|plus)))|(?P<part>(?:(?:\w*teilzeit\w*|{_PEOPLE}) )?(?:mit|auf) (?:(?:je|jeweils) )?(?:einer )?halbe[nr] (?:stellen?|woche))"
    rf"|(?:(?:{_POST}|{_PERSON}) )?(?:in teilzeit )?(?:mit|zu) (?:je )?%(?P<with>\d+)|%(?P<share>\d+) {_POST})(?![\w])"
    rf"|%(?P<alone>\d+) {_POST}(?![\w])"
)
_LINK = rx(r" ?(?:(?!und |dazu )[\w-]+ )?(?:,|und|plus|sowie|\+)(?: noch| dazu)? ")
_OPEN = rx(
    r"^ ?(?:,|und|plus|sowie|\+) (?:\S+ )?(?:\S*teilzeit\w*|\w*student\w*|minijob\w*|\w*hilfskr\w*|azubi\w*|praktikant\w*)"
)


def posts_added(form: Normal, blocked: set[str]) -> Statement | None:
    """What several pieces in a row come to; nothing where one of them has no measure."""
    run: list[re.Match[str]] = []
    for match in _PIECE.finditer(form.string):
        if run and not _LINK.fullmatch(form.string[run[-1].end() : match.start()]):
            if len(run) > 1:
                break
            run = []
        run.append(match)
    if not run or (len(run) < 2 and not _several_parts(run[0])) or _OPEN.match(form.string[run[-1].end() :]):
        return None
    clauses = [form.clause_at(match.start()) for match in run]
    if any(c.status & blocked or posts_planned(form, c) for c in clauses):
        return None
    if len({c.sentence for c in clauses}) > 1 or not POST_CUE.search(form.sentence_text(clauses[0].sentence)):
        return None
    total = sum(_worth(form, match) for match in run)
    return Statement(FACT, tidy(total), *form.span(run[0].start(), run[-1].end()))


def _several_parts(piece: re.Match[str]) -> bool:
    """ "Zwei halbe Stellen", "zwei Teilzeitkräfte mit je 50 Prozent" come to one."""
    return bool(piece["n"] and (piece["half"] or piece["most"] or piece["little"] or piece["with"]))


def _worth(form: Normal, piece: re.Match[str]) -> float:
    """How many full-time posts a piece is."""
    many = float(form.tokens[int(piece["n"])].value or 0) if piece["n"] else 1.0
    share = piece["with"] or piece["share"] or piece["alone"]
    part = 0.5 if piece["half"] or piece["part"] else 0.75 if piece["most"] else 0.25 if piece["little"] else 1.0
    return many * (float(form.tokens[int(share)].value or 0) if share else part)
