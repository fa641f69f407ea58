"""What the last answers were and rested on, so that somebody may ask for their sources or hear them again."""

from __future__ import annotations

from collections.abc import Sequence

from actions.conversation import SUBJECT, Conversation
from bot.answers.message import Message
from bot.answers.phrases import say
from bot.answers.proofs import proofs_message, proving, sources_of, titles_told, with_title

SOURCES, LAST = "quellen_zuletzt", "antwort_zuletzt"
ABOUT = {  # of each kind of answer, enough to give it again; a verdict's programmes are no ids but all it says, and come from the facts
    "answer": ("programme", "topic"),
    "detail": ("programme",),
    "gap": ("programme",),
    "assessment": (),
    "comparison": ("programmes",),
}


def remember(talk: Conversation, messages: Sequence[Message]) -> None:
    """Keep which kind of answer was given, and the titles of its sources; those of a turn without any stay those before."""
    cards = [message.card for message in messages if message.card]
    titles = titles_told(cards, talk.catalogue)
    if titles:
        talk.remember(SOURCES, titles)
    last = next((fields for fields in cards if fields["kind"] in ABOUT), None)
    talk.remember(LAST, last and {key: last[key] for key in ("kind", *ABOUT[last["kind"]]) if last.get(key)})


def proofs(talk: Conversation) -> list[Message]:
    """The sources of the figure asked for, of the programme named, or of what was answered last; [] where there are none."""
    wanted, named = talk.details(), talk.programmes()
    weak, figures = bool(wanted.get("schwach")), wanted.get("zahlen") or []
    if figures:
        first = [id_ for id_ in (*named, talk.memory.get(SUBJECT), talk.subject()) if id_]
        found = proving(figures, first, talk.catalogue)
        if found:
            return [proofs_message(found[1], say("belege_bei", name=found[0]), weakest=weak)]
    if named:
        chosen = talk.catalogue.named(named[0])
        return [proofs_message(sources_of(chosen), say("belege_bei", name=chosen.short), weakest=weak)]
    last = with_title(talk.memory.get(SOURCES, ()), talk.catalogue)
    told = [proofs_message(last, say("belege_zuletzt"), weakest=weak)] if last else []
    return [Message(say("beleg_unbekannt", zahl=", ".join(figures))), *told] if figures else told
