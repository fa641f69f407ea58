"""Firms counted one group after the other, each with where it sits or what it makes: "Sechs sind aus Leipzig. Vier weitere sitzen in Halle."

They stand for different firms and add up, unless a whole was told before them: then they are its parts. One town in the Land of another
group may be among those, and abroad counts otherwise: both are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .departed import UNSETTLED
from .fold import rx
from .gazetteer import Place, abroad, german_places
from .kinds import FIRMS, Mention
from .normal import Normal
from .parallel import CHAINED

_PREPOSITION = r"(?:aus|in|im|vom|von|bei|um|nahe|rund um) (?:der |dem |den |und um |dem raum |der nähe von )?"
_SITS = (
    r"(?:sitzen|sitzt|liegen|liegt|kommen|kommt|stammen|stammt|sind|ist|san|haben (?:ihren|den) (?:\w+ )?sitz|hat (?:ihren|seinen|den) (?:\w+ )?sitz"
    r"|arbeiten|produzieren|machen mit|sind mit dabei|sind dabei|finden sich|gibt es|haben wir)"
)
_SO = r"(?:(?:alle|auch|davon abgesehen|direkt|hier|noch|wiederum|dagegen|mit) )*"
_NUMBER = r"(?:#(?P<n>\d+)|(?P<one>eine[rs]?|ein)) (?:(?:weitere[rs]?|andere[rs]?|noch) )?"
_ENDS = r"(?= ?(?:[.,;)]|$|(?:und|sowie|plus|dazu)\b))"  # "ein Händler in Kiel | fragt an" tells something else
_PLACED = rx(
    rf"(?:noch |dazu |weitere )*{_NUMBER}(?:(?:[\w-]+e )?(?P<noun>[\w-]+) )??(?:{_SITS} )?{_SO}{_PREPOSITION}(?P<where>[\w-]+)(?: (?:ansässig|zu hause|daheim|beheimatet|(?:sind|ist|machen|macht|gehören) (?:auch )?(?:mit dabei|dabei|mit|dazu)))?{_ENDS}"
)
_PLACE_FIRST = rx(
    rf"(?:und )?{_PREPOSITION}(?P<where>[\w-]+) (?:{_SITS} |machen |sind )?(?:noch )?{_NUMBER}(?P<noun>[\w-]+(?:firmen|unternehmen|betriebe)|firmen|unternehmen|betriebe|firma|betrieb)?(?: ?(?:mit|dabei|ansässig|zu hause))*{_ENDS}"
)
_MAKES = (
    r"(?:machen|macht|bauen|baut|fertigen|fertigt|produzieren|produziert|entwickeln|entwickelt|liefern|liefert|stellen|stellt|verarbeiten|verarbeitet|programmieren"
    r"|programmiert|vertreiben|vertreibt|verkaufen|verkauft|handeln|handelt|bieten|bietet|beraten|berät|planen|drucken|druckt|gießen|gießt|schmieden|backen|brauen|nähen|weben)"
)
_WORKING = rx(
    rf"{_NUMBER}(?:(?:[\w-]+e )?(?P<noun>[\w-]+) )??(?P<verb>{_MAKES}) (?!mit\b|auch mit\b|gemeinsam|zusammen|das\b|es\b|nichts|schon\b|bereits\b)(?P<what>(?:(?!#)[\w&-]+ ){{0,4}}?(?!mit\b)[\w-]+)(?= ?(?:[.,;]|$|(?:und|sowie) (?:#|eine)))"
)
_LINK = rx(
    r" ?(?:[.,;]|(?:, |; |\. )?(?:und|sowie|plus|dazu|dann|außerdem|weitere))(?: (?:und|dazu|noch|dann|außerdem|hinzu kommen))* ?"
)
_NO_PLACE = rx(
    r"^(?:verein\w*|verband\w*|\w*netzwerk\w*|\w*cluster\w*|innung|gruppe|konzern\w*|projekt\w*|ausland|gründung|planung|arbeit|zukunft|region|gegend|nähe|umgebung|deutschland|betrieb|ordnung|gespräch\w*|aufbau|insolvenz|jahr\w*|zeit|euro|prozent|\d+|dem|der|den|einem|einer|unser\w*)$"
)
_GOODS = {"sie", "ihn", "her"}  # what was named before
_OF_THEM = rx(
    r"\b(?:davon|darunter|von (?:ihnen|denen|den|unseren)|hiervon|der rest|die (?:anderen|übrigen|restlichen)|nicht|kein\w*|früher|kunden?)\b"
)


def siblings(form: Normal, found: list[Mention]) -> None:
    """Puts what all the groups come to in the place of the first."""
    for pattern in (_PLACED, _PLACE_FIRST, _WORKING):
        for chain in list(_chains(form, pattern, found)):
            _join(form, chain, found)


def _chains(form: Normal, pattern: re.Pattern[str], found: Sequence[Mention]) -> Iterator[list[re.Match[str]]]:
    """Groups side by side that are told alike; the first counts firms by a noun, and nothing was counted before it."""
    counted = [m for m in found if m.kind in FIRMS and not m.none]
    first = min(counted, key=lambda m: m.first, default=None)
    if first is None or first.kind != "unternehmen" or first.part or first.plus_own or first.high is not None:
        return
    at = form.offsets[first.first]
    begin = next((m for m in pattern.finditer(form.string, 0) if m["n"] and int(m["n"]) == first.first), None)
    if begin is None or at > begin.end() or begin.end() < form.offsets[first.last]:
        return
    chain, end = [begin], begin.end()
    while (link := _LINK.match(form.string, end)) and (more := pattern.match(form.string, link.end())):
        chain.append(more)
        end = more.end()
    if len(chain) > 1:
        yield chain


def _join(form: Normal, chain: list[re.Match[str]], found: list[Mention]) -> None:
    start, end = chain[0].start(), chain[-1].end()
    text = form.string[start:end]
    if abroad(text) or _OF_THEM.search(text) or not all(_plain(form, piece) for piece in chain):
        return
    if "where" in chain[0].groupdict() and not _apart(form, chain):
        return
    places = [form.token_at(piece.start("n" if piece["n"] else "one")) for piece in chain]
    inside = [m for m in found if m.kind in FIRMS and places[0] <= m.first <= form.token_at(end - 1)]
    nouns = {i for i, piece in zip(places, chain, strict=True) if piece["noun"]}
    if any(m.kind != "unternehmen" or m.part or m.none for m in inside) or nouns - {m.first for m in inside}:
        return  # "drei Firmen sitzen in Kiel, zwei Hochschulen in Lübeck"
    total = sum(float(form.tokens[i].value or 0) if form.tokens[i].kind == "#" else 1.0 for i in places)
    if any((m.total and m.kind in FIRMS) or (m.kind == "partner" and m.value < total) for m in found):
        return
    found[:] = [m for m in found if m not in inside]
    form.noted.setdefault(CHAINED, set()).update(places)
    form.noted.setdefault(UNSETTLED, set()).update(places[1:])
    found.append(Mention("unternehmen", total, None, places[0], max(places[-1], *(m.last for m in inside))))


def _plain(form: Normal, piece: re.Match[str]) -> bool:
    """A figure without a span; who makes something makes what a noun says: "liefern Ventile", not "liefern pünktlich"."""
    token = form.tokens[form.token_at(piece.start("n" if piece["n"] else "one"))]
    if token.kind == "#" and (token.value is None or token.high is not None or token.junk):
        return False
    if "what" not in piece.groupdict() or not any(t.text[:1].isupper() for t in form.tokens[1:]):
        return True
    first, last = form.token_at(piece.start("what")), form.token_at(piece.end("what") - 1)
    return any(t.text[:1].isupper() or t.norm in _GOODS for t in form.tokens[first : last + 1])


def _apart(form: Normal, chain: Sequence[re.Match[str]]) -> bool:
    """Different places, of which none lies in another one; or trades that the firms come from."""
    words = [piece["where"] for piece in chain]
    if len(set(words)) < len(words) or any(_NO_PLACE.match(word) for word in words):
        return False
    by_start = {place.start: place for place in german_places(form)}
    placed = [by_start.get(piece.start("where")) for piece in chain]
    if not any(placed):
        return all(
            re.search(r"\baus (?:de[rm] )?$", form.string[piece.start() : piece.start("where")]) for piece in chain
        )
    known = [place for place in placed if place is not None]
    return len(known) == len(placed) and not any(_holds(a, b) for a in known for b in known if a is not b)


def _holds(a: Place, b: Place) -> bool:
    """Is one the Land, or a region of the Land, that the other lies in?"""
    return a.kind == "land" and b.kind != "land" and bool(set(a.lands) & set(b.lands))
