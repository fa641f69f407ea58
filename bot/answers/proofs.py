"""Where a statement comes from, when somebody asks: title, day, grade and address of each source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot.answers.cards import source_cards
from bot.answers.message import Message, card
from bot.answers.phrases import say
from bot.answers.sources import source_text
from bot.catalogue.model import Catalogue, Hint, Passage, Programme, Source

MOST = 6
TOPICS = ("ueberblick", "frist_status")  # what a programme's sources are where nothing else is asked for


def proof_line(source: Source) -> str:
    """The source in one line, with its address where there is one."""
    return say("beleg_link", quelle=source_text(source), adresse=source.url) if source.url else source_text(source)


def proofs_message(sources: Sequence[Source], about: str, *, weakest: bool = False) -> Message:
    """The sources, the best proved first, or only those of the weakest grade. `about`: what they prove."""
    ordered = sorted(dict.fromkeys(sources), key=lambda source: source.grade)
    if weakest:
        ordered = [source for source in ordered if source.grade == ordered[-1].grade]
    lines = "\n".join(say("beleg_zeile", beleg=proof_line(source)) for source in ordered[:MOST])
    text = say("belege_schwach" if weakest else "belege", zu=about, zeilen=lines)
    return Message(text, card("answer", programme=None, topic="aktualitaet", sources=source_cards(ordered[:MOST])))


def sources_of(named: Programme | Hint) -> list[Source]:
    """What an account of the programme rests on."""
    return [source for topic in TOPICS if topic in named.topics for source in named.topics[topic].sources]


def titles_told(cards: Iterable[Mapping[str, Any]], catalogue: Catalogue) -> list[str]:
    """The titles of the sources that the cards of an answer name or rest on."""
    titles = [source["title"] for fields in cards for source in _sources_in(fields, catalogue)]
    return list(dict.fromkeys(titles))[:MOST]


def _sources_in(fields: Mapping[str, Any], catalogue: Catalogue) -> Iterator[Mapping[str, Any]]:
    yield from fields.get("sources", ())
    if fields.get("kind") == "gap":
        texts = catalogue.programmes[fields["programme"]].texts
        for missing in fields["missing"]:
            yield from source_cards(texts[missing["criterion"]].sources)
    for programme in fields.get("programmes", ())[:1] if fields.get("kind") == "assessment" else ():
        yield from [programme["proof"]] if programme["proof"] else []
        for criterion in programme["criteria"]:
            yield from criterion["sources"][:1]


def with_title(titles: Sequence[str], catalogue: Catalogue) -> list[Source]:
    """The catalogue's sources with these titles."""
    known = {source.title: source for _, passage in _passages(catalogue, ()) for source in passage.sources}
    return [known[title] for title in titles if title in known]


def proving(
    figures: Sequence[str], first: Sequence[str], catalogue: Catalogue
) -> tuple[str, tuple[Source, ...]] | None:
    """The first passage that holds all the figures, by whose name it goes, and its sources; programmes of `first` come first."""
    wanted = [re.compile(rf"(?<![\d.,]){re.escape(figure)}(?!\d|[.,]\d)") for figure in figures]
    for name, passage in _passages(catalogue, first):
        if passage.sources and all(pattern.search(passage.text) for pattern in wanted):
            return name, passage.sources
    return None


def _passages(catalogue: Catalogue, first: Sequence[str]) -> Iterator[tuple[str, Passage]]:
    every: dict[str, Programme | Hint] = {**catalogue.programmes, **catalogue.hints}
    for id_ in dict.fromkeys((*(id_ for id_ in first if id_ in every), *every)):
        named = every[id_]
        if isinstance(named, Programme):
            for text in named.texts.values():
                told = f"{text.sentence} {text.needed} {text.note or ''}"
                yield named.short, Passage(told, text.sources, text.simple)
        for passage in named.topics.values():
            yield named.short, passage
        if isinstance(named, Programme):
            for source in named.sources.values():
                yield named.short, Passage("", (source,), "")
    for subject in catalogue.subjects.values():
        yield subject.title, subject.passage
    for term in catalogue.terms.values():
        yield term.title, term.passage
