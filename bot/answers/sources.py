"""Sources as text: who says it, from when, how well proved."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers import german
from bot.answers.phrases import either, say
from bot.catalogue.model import Passage, Source

GRADES = {"A": "quelle_amtlich", "B": "quelle_dritte_oeffentlich", "C": "quelle_dritte"}
MOST_IN_TEXT = 4


def source_text(source: Source) -> str:
    """ "BMBF: Der Wettbewerb (undatiert, nach 2015; amtlich)"."""
    dated = german.day(source.date) if source.date else source.dated or say("quelle_undatiert")
    return say("quelle_eine", titel=source.title, datum=dated, grad=say(GRADES[source.grade]))


def sources_text(sources: Iterable[Source]) -> str:
    """One line that names the sources, the official ones first; "" if there are none."""
    named = [source_text(s) for s in sorted(dict.fromkeys(sources), key=lambda s: s.grade)][:MOST_IN_TEXT]
    if not named:
        return ""
    return say("quelle", quelle=named[0]) if len(named) == 1 else say("quellen", quellen="; ".join(named))


def told(passage: Passage) -> str:
    """The text of a passage, in simple language where the turn is spoken so."""
    return either(passage.text, passage.simple).strip()


def with_sources(passage: Passage) -> str:
    """The text of a passage and where it comes from."""
    return "\n".join(part for part in (told(passage), sources_text(passage.sources)) if part)
