"""What a programme costs the partners: by kind of partner, in euros a year, and the de-minimis room left."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers import german
from bot.answers.cards import source_cards
from bot.answers.message import Message, card
from bot.answers.phrases import say
from bot.answers.sources import GRADES, sources_text, told
from bot.catalogue.model import Catalogue, OwnShare, Programme, Source
from bot.interview.assessment import Assessment
from bot.interview.costs import NATIONAL, paying_firms, per_firm, rates
from bot.interview.room import FACT, Room, room
from bot.rules.availability import Stand

TOPIC = "eigenanteil"


def costs_message(
    programme_id: str, assessment: Assessment, catalogue: Catalogue, euros: float | None, *, again: bool = False
) -> Message:
    """The whole answer for one programme; `euros`: the yearly costs that the user named; `again`: only reckon anew with them."""
    programme, verdict = catalogue.programmes[programme_id], assessment.verdict(programme_id)
    share, passage = programme.own_share, programme.topics.get(TOPIC)
    parts = [say("kosten_titel", programm=programme.short)]
    if again and share and share.stages:
        _, *reckoned = _reckoned(share, verdict.way or NATIONAL, assessment, euros)  # the rates were told before
        return _told((*parts, *reckoned), programme_id, share.rate_sources)
    if verdict.availability.stand is Stand.CLOSED:
        parts.append(say("kosten_geschlossen", tag=german.day(assessment.day)))
    if share:
        parts += [say("kosten_zeile", wer=who, text=told(text)) for who, text in share.partners]
    elif passage:
        parts.append(told(passage))
    if share and share.stages:
        parts += _reckoned(share, verdict.way or NATIONAL, assessment, euros)
    else:
        parts.append(say("kosten_ohne_saetze"))
    parts += _room(programme, assessment, catalogue)
    return _told(parts, programme_id, tuple(_sources(programme, share)))


def _told(parts: Iterable[str], programme_id: str, sources: tuple[Source, ...]) -> Message:
    text = "\n".join((*parts, sources_text(sources)))
    return Message(text, card("answer", programme=programme_id, topic=TOPIC, sources=source_cards(sources)))


def _reckoned(share: OwnShare, way: str, assessment: Assessment, euros: float | None) -> Iterable[str]:
    grade = say(GRADES[max(source.grade for source in share.rate_sources)])
    stages = german.listed(say("kosten_stufe", titel=t, prozent=german.number(p)) for t, p in rates(share, way))
    yield say("kosten_saetze", weg=say(f"weg_{way}"), grad=grade, stufen=stages)
    firms, costs = paying_firms(assessment.facts), euros or share.example_costs
    if firms is None or costs is None:
        yield say("kosten_firmen_fehlen")
        return
    each = german.listed(
        say("kosten_rechnung_stufe", titel=title, betrag=german.euros(round(amount)))
        for title, amount in per_firm(share, way, costs, firms)
    )
    key = "kosten_rechnung_eins" if firms == 1 else "kosten_rechnung"
    yield say(key, kosten=german.euros(costs), firmen=german.number(firms), stufen=each)
    if not euros:
        yield say("kosten_annahme", kosten=german.euros(costs))


def _room(programme: Programme, assessment: Assessment, catalogue: Catalogue) -> Iterable[str]:
    found = room(assessment.facts, catalogue, assessment.day)
    if found and found.programme == programme.id:
        yield _room_text(found)


def _room_text(found: Room) -> str:
    limit = german.euros(found.limit)
    if found.left is None:
        return say("kosten_rest_unbekannt", grenze=limit)
    if not found.left[1]:
        return say("kosten_rest_keiner", grenze=limit)
    return say("kosten_rest", grenze=limit, rest=german.euros(found.left[0]))


def room_message(assessment: Assessment, catalogue: Catalogue, used: float | None = None) -> Message | None:
    """The de-minimis room left, None where no limit is known for the day. `used`: a sum that the question itself names."""
    facts = assessment.facts if used is None else {**assessment.facts, FACT: used}
    found = room(facts, catalogue, assessment.day)
    if found is None:
        return None
    sources = catalogue.programmes[found.programme].texts[found.criterion].sources
    text = "\n".join((_room_text(found), sources_text(sources)))
    return Message(text, card("answer", programme=None, topic="de_minimis", sources=source_cards(sources)))


def _sources(programme: Programme, share: OwnShare | None) -> Iterable[Source]:
    if share is None:
        passage = programme.topics.get(TOPIC)
        yield from passage.sources if passage else ()
        return
    yield from share.rate_sources
    for _, passage in share.partners:
        yield from passage.sources
