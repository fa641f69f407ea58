"""The operator's own file `betreiber.yml`: reach of the own adviser, links, pause, dated notices."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from pydantic import ConstrainedStr, Field

from bot.catalogue.entries import read_entry
from bot.catalogue.errors import CatalogueError
from bot.catalogue.model import Catalogue, Source
from bot.catalogue.schema import Entry, SourceEntry, Text
from bot.keeping.erasure import LONGEST_DAYS, SHORTEST_DAYS, USUAL_DAYS
from bot.rules.availability import Stand
from bot.rules.judge import with_stand

FILE = Path(os.environ.get("CLUSTERLOTSE_BETREIBER", "betreiber.yml"))

NOTICE = "betreiber-"  # key of a notice's source among the sources of its programme


class Link(ConstrainedStr):
    regex = re.compile(r"https?://[^\s<>\"]+\Z")


class Origin(ConstrainedStr):
    regex = re.compile(r"https?://[a-z0-9.-]+(:[0-9]{1,5})?\Z")


class AdviserEntry(Entry):
    name: Text
    stelle: Text | None = None
    telefon: Text | None = None
    email: Text | None = None
    zeiten: Text | None = None


class LinksEntry(Entry):
    impressum: Link | None = None
    datenschutz: Link | None = None
    barrierefreiheit: Link | None = None


class PauseEntry(Entry):
    aktiv: bool = False
    text: Text = "Der Clusterlotse macht gerade Pause. Bitte versuchen Sie es später noch einmal."


class LearningEntry(Entry):
    aktiv: bool = False


class WebsiteEntry(Entry):
    eingebettet_auf: list[Origin] = Field(default_factory=list)


class NoticeEntry(Entry):
    programm: str
    ab: date
    stand: str = Field(..., regex="^(offen|geschlossen)$")
    quelle: SourceEntry


class OperatorEntry(Entry):
    name: Text | None = None
    land: str | None = None
    ansprechperson: AdviserEntry | None = None
    links: LinksEntry = LinksEntry()
    pause: PauseEntry = PauseEntry()
    lernen: LearningEntry = LearningEntry()
    website: WebsiteEntry = WebsiteEntry()
    aufbewahrung_tage: int = Field(default=USUAL_DAYS, ge=SHORTEST_DAYS, le=LONGEST_DAYS)
    adresse: str | None = Field(default=None, regex=r"^https?://[^\s/]+(/[^\s]*[^\s/])?$")
    hinweise: list[NoticeEntry] = Field(default_factory=list)


@dataclass(frozen=True)
class Operator:
    """Who runs the assistant, and what they want told."""

    name: str | None
    land: str | None
    adviser: str | None
    links: Mapping[str, str]
    pause: str | None
    notices: tuple[NoticeEntry, ...]
    origins: tuple[str, ...] = ()
    days_kept: int = USUAL_DAYS
    address: str | None = None
    learns: bool = False


def operator(path: Path | None = None) -> Operator:
    """The operator's settings as they are on disk now; empty ones if there is no file."""
    path = path or FILE
    return _read(path, path.stat().st_mtime_ns) if path.exists() else _build(OperatorEntry())


@lru_cache(maxsize=2)
def _read(path: Path, _changed: int) -> Operator:
    return _build(read_entry(path, OperatorEntry))


def _build(entry: OperatorEntry) -> Operator:
    links = {key: value for key, value in entry.links.dict().items() if value}
    pause = entry.pause.text if entry.pause.aktiv else None
    return Operator(
        entry.name,
        entry.land,
        _reach(entry.ansprechperson),
        links,
        pause,
        tuple(entry.hinweise),
        origins=tuple(entry.website.eingebettet_auf),
        days_kept=entry.aufbewahrung_tage,
        address=entry.adresse,
        learns=entry.lernen.aktiv,
    )


def _reach(adviser: AdviserEntry | None) -> str | None:
    if adviser is None:
        return None
    parts = (
        adviser.name,
        adviser.stelle,
        adviser.telefon and f"Telefon {adviser.telefon}",
        adviser.email,
        adviser.zeiten,
    )
    return ", ".join(part for part in parts if part)


def with_notices(catalogue: Catalogue, notices: tuple[NoticeEntry, ...], path: Path = FILE) -> Catalogue:
    """The catalogue with the operator's dated notices: a programme stated open or closed from a day on."""
    programmes = dict(catalogue.programmes)
    for number, notice in enumerate(sorted(notices, key=lambda n: n.ab)):
        programme = programmes.get(notice.programm)
        if programme is None:
            allowed = ", ".join(programmes)
            raise CatalogueError(
                path, "hinweise.programm", f"„{notice.programm}“ gibt es nicht.", f"Erlaubt: {allowed}."
            )
        key, entry = f"{NOTICE}{number}", notice.quelle
        source = Source(entry.titel, entry.url, entry.datum, entry.stand, entry.grad)
        programmes[programme.id] = replace(
            programme,
            rules=with_stand(programme.rules, Stand(notice.stand), key, notice.ab),
            sources={**programme.sources, key: source},
        )
    return replace(catalogue, programmes=programmes)
