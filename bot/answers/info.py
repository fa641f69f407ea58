"""Answers about programmes, terms and general subjects."""

from __future__ import annotations

from datetime import date

from bot.answers import german
from bot.answers.cards import source_cards
from bot.answers.message import Message, button, card
from bot.answers.phrases import say
from bot.answers.sources import sources_text, with_sources
from bot.answers.stand import overview, status_text
from bot.catalogue.model import Catalogue, Hint, Programme

# Topics that answer each other's questions where one is not covered.
NEAREST = {
    "kosten": ("eigenanteil",),
    "chancen": ("ergebnisse",),
    "kontakt": ("verfahren",),
    "antragsberechtigte": ("konsortium",),
    "konsortium": ("antragsberechtigte",),
    "zweck": ("ueberblick",),
}


def topic_message(id_: str, topic: str, catalogue: Catalogue, day: date) -> Message:
    """What the catalogue knows about one topic of a programme; honest where it knows nothing."""
    named = catalogue.named(id_)
    passage = named.topics.get(topic)
    parts = []
    if topic in ("frist_status", "ueberblick"):
        parts.append(_status(named, day))
    if passage:
        parts.append(passage.text.strip())
    elif topic != "frist_status":
        parts.append(_nothing_proved(named, topic, catalogue))
    if topic == "kriterien" and isinstance(named, Programme):
        parts += [say("widerspruch_quellen", text=c.passage.text.strip()) for c in named.contradictions if passage][:1]
    sources = passage.sources if passage else ()
    text = "\n".join(part for part in (*parts, sources_text(sources)) if part)
    return Message(text, card("answer", programme=id_, topic=topic, sources=source_cards(sources)))


def _status(named: Programme | Hint, day: date) -> str:
    return status_text(named, day) if isinstance(named, Programme) else named.status.text.strip()


def _nothing_proved(named: Programme | Hint, topic: str, catalogue: Catalogue) -> str:
    about = german.capital(catalogue.topics[topic].about)
    parts = [say("keine_angabe", zu=about, programm=named.short)]
    near = next((named.topics[t] for t in NEAREST.get(topic, ()) if t in named.topics), None)
    parts.append(with_sources(near) if near else say("keine_angabe_rat"))
    return " ".join(parts)


def which_programme(catalogue: Catalogue) -> Message:
    """A topic without a programme: ask which one."""
    buttons = tuple(button(p.short) for p in catalogue.programmes.values())
    suggestions = [{"title": b.title, "payload": b.payload} for b in buttons]
    return Message(say("welches_programm"), card("fallback", suggestions=suggestions), buttons)


def subject_message(id_: str, catalogue: Catalogue, day: date) -> Message:
    """A general subject."""
    subject = catalogue.subjects[id_]
    text = with_sources(subject.passage)
    if id_ == "programme_uebersicht":
        text = f"{overview(catalogue, day)}\n{text}"
    sources = source_cards(subject.passage.sources)
    return Message(text, card("answer", programme=None, topic=id_, sources=sources))


def term_message(id_: str, catalogue: Catalogue) -> Message:
    """A term of the glossary."""
    term = catalogue.terms[id_]
    text = f"{term.title}: {with_sources(term.passage)}"
    return Message(
        text, card("answer", programme=None, topic=f"glossar:{id_}", sources=source_cards(term.passage.sources))
    )
