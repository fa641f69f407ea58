"""The limits of the SME calculator, from kmu.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pydantic import Field

from bot.catalogue.entries import read_entry
from bot.catalogue.errors import CatalogueError
from bot.catalogue.model import Source
from bot.catalogue.schema import Entry, Id, SourceEntry, Text
from bot.catalogue.simple import simple_text
from bot.catalogue.sources import Sources
from bot.rules.sme import Limits, SizeClass

FILE = Path(__file__).parent / "kmu.yaml"


class ClassEntry(Entry):
    id: Id
    beschaeftigte_unter: float
    umsatz_bis: float
    bilanz_bis: float


class DefinitionEntry(Entry):
    quellen: dict[str, SourceEntry]
    klassen: list[ClassEntry] = Field(..., min_items=1)
    partner_ab_prozent: float
    verbunden_ueber_prozent: float
    weitere_grenzen: list[float] = Field(..., min_items=2, max_items=2)
    bedeutung: Text
    bedeutung_einfach: Text | None = None
    belege: list[str]
    belege_weitere: list[str]


@dataclass(frozen=True)
class Definition:
    """The definition with what proves it; `wider_…`: what the limits beyond the EU's mean, and what proves it."""

    limits: Limits
    sources: tuple[Source, ...]
    wider_sources: tuple[Source, ...]
    wider_meaning: str
    wider_meaning_simple: str


@lru_cache(maxsize=2)
def definition(path: Path = FILE) -> Definition:
    """The definition; CatalogueError names what is wrong in the file."""
    entry = read_entry(path, DefinitionEntry)
    sources = Sources(path, entry.quellen)
    classes = tuple(SizeClass(c.id, c.beschaeftigte_unter, c.umsatz_bis, c.bilanz_bis) for c in entry.klassen)
    if list(classes) != sorted(classes, key=lambda c: (c.staff_below, c.turnover, c.balance)):
        raise CatalogueError(path, "klassen", "Die Klassen steigen nicht an.", "Bitte von klein nach groß ordnen.")
    limits = Limits(classes, entry.partner_ab_prozent, entry.verbunden_ueber_prozent, tuple(entry.weitere_grenzen))
    found = Definition(
        limits,
        sources.get(entry.belege, "belege"),
        sources.get(entry.belege_weitere, "belege_weitere"),
        entry.bedeutung,
        simple_text(entry.bedeutung, entry.bedeutung_einfach, path, "bedeutung_einfach"),
    )
    sources.refuse_unused()
    return found
