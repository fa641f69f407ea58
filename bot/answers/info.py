"""Answers about programmes, terms and general subjects."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.answers import german
from bot.answers.cards import source_cards
from bot.answers.message import Button, Message, button, card
from bot.answers.operator import LINKS_OF_SUBJECTS, links_text
from bot.answers.phrases import say
from bot.answers.sources import sources_text, told, with_sources
from bot.answers.stand import overview, status_text
from bot.catalogue.model import Catalogue, Hint, Programme, Source
from bot.operator import NOTICE, Operator
from bot.rules.availability import Stand

# Topics that answer each other's questions where one is not covered.
SHOWN_TERMS = ("projektskizze", "eigenanteil", "de_minimis")
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
    passage, notice = named.topics.get(topic), _notice(named, day)
    if notice and topic == "frist_status":
        passage = None  # what it says is older than the operator's notice
    parts = []
    if topic in ("frist_status", "ueberblick") and not (passage and isinstance(named, Hint)):
        parts.append(_status(named, day))  # a hint's passage tells its state itself
    if passage:
        parts.append(told(passage))
    elif topic != "frist_status":
        parts.append(_nothing_proved(named, topic, catalogue))
    if topic == "kriterien" and isinstance(named, Programme):
        parts += [say("widerspruch_quellen", text=told(c.passage)) for c in named.contradictions if passage][:1]
    news = notice if topic in ("frist_status", "ueberblick") else None
    sources = (*((news,) if news else ()), *(passage.sources if passage else ()))
    text = "\n".join(part for part in (*parts, sources_text(sources)) if part)
    return Message(text, card("answer", programme=id_, topic=topic, sources=source_cards(sources)))


def meant(programme: str, answer: Message, catalogue: Catalogue) -> Message:
    """The answer under the name of the programme, where neither the question nor the answer begins with it."""
    if answer.text.startswith(catalogue.named(programme).short):
        return answer
    text = say("bezug", programm=catalogue.named(programme).short, text=answer.text)
    return Message(text, answer.card, answer.buttons)


def _notice(named: Programme | Hint, day: date) -> Source | None:
    """The source of the operator's notice that settles the state on this day."""
    key = named.rules.calendar.on(day).source if isinstance(named, Programme) else None
    return named.sources[key] if isinstance(named, Programme) and key and key.startswith(NOTICE) else None


def _status(named: Programme | Hint, day: date) -> str:
    if isinstance(named, Hint):
        return told(named.status)
    return say("status_zeile", programm=named.short, stand=status_text(named, day))


def _nothing_proved(named: Programme | Hint, topic: str, catalogue: Catalogue) -> str:
    about = german.capital(catalogue.topics[topic].about)
    parts = [say("keine_angabe", zu=about, programm=german.in_dative(named.article, named.short, plural=named.plural))]
    near = next((named.topics[t] for t in NEAREST.get(topic, ()) if t in named.topics), None)
    parts.append(with_sources(near) if near else say("keine_angabe_rat"))
    return " ".join(parts)


def which_programme(catalogue: Catalogue, day: date) -> Message:
    """A topic without a programme: ask which one."""
    buttons = programme_buttons(catalogue, day)
    suggestions = [{"title": b.title, "payload": b.payload} for b in buttons]
    return Message(say("welches_programm"), card("fallback", suggestions=suggestions), buttons)


def programme_buttons(catalogue: Catalogue, day: date) -> tuple[Button, ...]:
    """All programmes to choose from: what takes applications first, what is closed last."""
    by_stand = (Stand.OPEN, Stand.UNKNOWN, Stand.CLOSED)
    ordered = sorted(catalogue.programmes.values(), key=lambda p: by_stand.index(p.rules.calendar.on(day).stand))
    return tuple(button(programme.short) for programme in ordered)


def subject_message(id_: str, catalogue: Catalogue, day: date, operator: Operator | None = None) -> Message:
    """A general subject, with the operator's links where they belong to it."""
    subject = catalogue.subjects[id_]
    links = links_text(operator, LINKS_OF_SUBJECTS.get(id_, ())) if operator else []
    text = "\n".join([with_sources(subject.passage), *links])
    if id_ == "programme_uebersicht":
        text = f"{overview(catalogue, day)}\n{text}"
    sources = source_cards(subject.passage.sources)
    return Message(text, card("answer", programme=None, topic=id_, sources=sources))


def explained(terms: Sequence[str], catalogue: Catalogue) -> list[Message]:
    """Terms of the glossary, or that the word asked for is none."""
    return [term_message(term, catalogue) for term in terms] or [_no_term(catalogue)]


def _no_term(catalogue: Catalogue) -> Message:
    """A word that the glossary does not have: said so, with some that it has."""
    titles = [catalogue.terms[id_].title for id_ in SHOWN_TERMS]
    suggestions = [{"title": title, "payload": title} for title in titles]
    text = say("begriff_fehlt", beispiele=german.listed(titles, "oder"))
    return Message(text, card("fallback", suggestions=suggestions), tuple(button(title) for title in titles))


def term_message(id_: str, catalogue: Catalogue) -> Message:
    """A term of the glossary."""
    term = catalogue.terms[id_]
    text = f"{term.title}: {with_sources(term.passage)}"
    return Message(
        text, card("answer", programme=None, topic=f"glossar:{id_}", sources=source_cards(term.passage.sources))
    )
