"""What scenario files may hold. Unknown keys, wrong kinds and missing keys are refused (pydantic)."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field

from bot.catalogue.schema import Entry, Text

State = Literal["erfuellt", "nicht_erfuellt", "offen", "pruefen", "entfaellt"]


class ExpectedEntry(Entry):
    eignung: Literal["passt", "offen", "passt_nicht"] | None = None
    offen_wegen: list[Literal["angaben", "pruefung"]] | None = None
    verfuegbarkeit: Literal["offen", "geschlossen", "unbekannt"] | None = None
    weg: str | None = None
    kriterien: dict[str, State] = {}


class VariantEntry(Entry):
    wenn: dict[str, Any]
    erwartet: dict[str, ExpectedEntry] = {}
    empfohlen: list[str] | None = None


class CaseEntry(Entry):
    name: Text
    beschreibung: Text | None = None
    tag: date | None = None
    angaben: dict[str, Any] = {}
    gespraech: list[Text] = []
    verstanden: dict[str, Any] = {}
    erwartet: dict[str, ExpectedEntry] = {}
    empfohlen: list[str] | None = None
    varianten: dict[str, list[Any]] = {}
    erwartet_je: list[VariantEntry] = []


class SharedEntry(Entry):
    tag: date | None = None
    angaben: dict[str, Any] = {}
    erwartet: dict[str, ExpectedEntry] = {}


class FileEntry(Entry):
    beschreibung: Text | None = None
    gemeinsam: SharedEntry = SharedEntry()
    faelle: list[CaseEntry] = Field(..., min_items=1)
