"""What a consortium can do about a rule it does not meet, from schritte.yaml."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from bot.catalogue.errors import CatalogueError
from bot.catalogue.schema import Entry, Text
from bot.catalogue.yaml_file import read_mapping

FILE = Path(__file__).parent / "schritte.yaml"


class ChoiceEntry(Entry):
    wenn: Text | None = None
    text: Text
    einfach: Text
    annahme: Text | None = None


class SetEntry(ChoiceEntry):
    art: Literal["setzen"]
    wert: bool


class FixedEntry(Entry):
    art: Literal["fest"]
    text: Text
    einfach: Text


class ChoicesEntry(Entry):
    art: Literal["wahl"]
    werte: dict[str, ChoiceEntry]


class MoreEntry(Entry):
    art: Literal["mehr"]
    eins: Text
    mehrere: Text
    einfach_eins: Text
    einfach_mehrere: Text
    annahme_eins: Text | None = None
    annahme_mehrere: Text | None = None


@dataclass(frozen=True)
class Wording:
    """How a step is told, in usual and in simple language, and what one types to try it out."""

    text: str
    simple: str
    trial: str | None = None


@dataclass(frozen=True)
class Bringing:
    """Bring a fact to a value; `needs` is the fact that must hold somebody who can do it."""

    value: Any
    wording: Wording
    needs: str | None = None


@dataclass(frozen=True)
class More:
    """Take in further partners: wordings for one and for several, with a gap {zahl}."""

    one: Wording
    several: Wording


@dataclass(frozen=True)
class Steps:
    """By fact, in order of effort. `fixed`: why nothing can be done about a fact."""

    bringing: dict[str, tuple[Bringing, ...]] = field(default_factory=dict)
    more: dict[str, More] = field(default_factory=dict)
    fixed: dict[str, Wording] = field(default_factory=dict)
    order: tuple[str, ...] = ()


KINDS: dict[str, type[Entry]] = {"setzen": SetEntry, "wahl": ChoicesEntry, "mehr": MoreEntry, "fest": FixedEntry}


@lru_cache(maxsize=2)
def steps(path: Path = FILE) -> Steps:
    """All steps; CatalogueError names what is wrong in the file."""
    found = Steps(order=tuple(read_mapping(path)))
    for fact, content in read_mapping(path).items():
        try:
            entry = KINDS[content["art"]](**content)
        except (KeyError, ValueError, TypeError) as error:
            remedy = f"Bitte den Eintrag berichtigen; „art“ ist eines von: {', '.join(KINDS)}."
            raise CatalogueError(path, fact, f"{error}.", remedy) from error
        _note(fact, entry, found)
    return found


def _note(fact: str, entry: Entry, found: Steps) -> None:
    if isinstance(entry, FixedEntry):
        found.fixed[fact] = Wording(entry.text, entry.einfach)
    elif isinstance(entry, MoreEntry):
        one = Wording(entry.eins, entry.einfach_eins, entry.annahme_eins)
        found.more[fact] = More(one, Wording(entry.mehrere, entry.einfach_mehrere, entry.annahme_mehrere))
    elif isinstance(entry, SetEntry):
        found.bringing[fact] = (_bringing(entry.wert, entry),)
    elif isinstance(entry, ChoicesEntry):
        found.bringing[fact] = tuple(_bringing(value, choice) for value, choice in entry.werte.items())


def _bringing(value: Any, entry: ChoiceEntry) -> Bringing:
    return Bringing(value, Wording(entry.text, entry.einfach, entry.annahme), entry.wenn)
