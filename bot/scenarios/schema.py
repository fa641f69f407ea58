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
    kriterien: dict[str, State] = Field(default_factory=dict)


class VariantEntry(Entry):
    wenn: dict[str, Any]
    erwartet: dict[str, ExpectedEntry] = Field(default_factory=dict)
    empfohlen: list[str] | None = None


class CaseEntry(Entry):
    name: Text
    beschreibung: Text | None = None
    tag: date | None = None
    angaben: dict[str, Any] = Field(default_factory=dict)
    gespraech: list[Text] = Field(default_factory=list)
    verstanden: dict[str, Any] = Field(default_factory=dict)
    erwartet: dict[str, ExpectedEntry] = Field(default_factory=dict)
    empfohlen: list[str] | None = None
    varianten: dict[str, list[Any]] = Field(default_factory=dict)
    erwartet_je: list[VariantEntry] = Field(default_factory=list)


class SharedEntry(Entry):
    tag: date | None = None
    angaben: dict[str, Any] = Field(default_factory=dict)
    erwartet: dict[str, ExpectedEntry] = Field(default_factory=dict)


class FileEntry(Entry):
    beschreibung: Text | None = None
    gemeinsam: SharedEntry = Field(default_factory=SharedEntry)
    faelle: list[CaseEntry] = Field(..., min_items=1)
