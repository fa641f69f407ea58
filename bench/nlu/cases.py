"""The held-out messages, and what counts as understood: for every message the labels that a fair judge would accept.

The file has the format of the project's message cases: `type`, `says`, `asked`, `expect`. A message that answers an
open question (`antwort`) has no label of its own; its facts count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bench.nlu.parsed import FOREIGN, NO_CLAIM

RUNNING = {"zahl_partner": 12}  # an act falls in a running talk: something was said before
ACTS = {  # kind of card -> the labels of data/nlu that lead there
    "summary": {"zusammenfassung"},
    "assessment": {"zwischenstand", "kurzfassung", "weiterfragen", "stopp"},
    "gap": {"was_fehlt"},
    "comparison": {"vergleich"},
    "what_if": {"was_waere_wenn"},
    "why": {"warum"},
    "correction": {"korrektur"},
    "decisive": {"entscheidend"},
    "detail": {"einzelheiten"},
    "sme": {"kmu_rechner", "allgemein_kmu_definition"},
    "memo": {"mitnehmen"},
    "resume": {"mitnehmen", "fortsetzen", "code"},
    "handoff": {"mensch"},
    "out_of_scope": set(FOREIGN),
    "fallback": {"unklar", "nicht_verstanden", "nlu_fallback"},
}
TAKEN_IN = {"zusammenfassung", "zwischenstand", "korrektur"}  # what also answers a new fact
NOTICES = {  # name of a notice -> the same
    "begruessung": {"begruessung"},
    "abschied": {"abschied"},
    "dank": {"dank"},
    "datenschutz": {"allgemein_datenschutz", "datenschutz"},
    "geloescht": {"loeschen"},
    "neustart": {"neustart"},
    "zurueck": {"zurueck"},
    "pause": {"pause"},
    "angehalten": {"pause"},
    "stopp": {"stopp"},
    "einfache_sprache": {"einfache_sprache"},
    "hilfe": {"unklar", "allgemein_hilfe", "allgemein_ueber_den_bot"},
    "fortgesetzt": {"fortsetzen"},
}
# What else a notice may be that the messages do not name.
OTHER_NOTICES = {"brief", "steckbrief", "fahrplan", "kosten_uns", "partnerliste", "worauf_achten"}


@dataclass(frozen=True)
class Case:
    """One message. `labels` is empty where only the facts count."""

    text: str
    kind: str
    asked: str | None = None
    known: dict[str, Any] = field(default_factory=dict)
    labels: frozenset[str] = frozenset()
    facts: dict[str, Any] = field(default_factory=dict)
    not_facts: Sequence[str] = ()


def read(path: Path, known: frozenset[str]) -> list[Case]:
    """All messages of a file. `known`: the labels that the examples teach; others cannot be asked of anybody."""
    return [_case(raw, known) for raw in yaml.safe_load(path.read_text(encoding="utf-8"))]


def _case(raw: dict[str, Any], known: frozenset[str]) -> Case:
    expect = raw.get("expect") or {}
    return Case(
        text=raw["says"],
        kind=raw["type"],
        asked=raw.get("asked") or expect.get("asked"),
        known=raw.get("given") or expect.get("given") or (RUNNING if raw["type"] == "akt" else {}),
        labels=frozenset(_labels(raw["type"], expect)) & (known | NO_CLAIM),
        facts=expect.get("facts") or {},
        not_facts=expect.get("not_facts") or (),
    )


def _labels(kind: str, expect: dict[str, Any]) -> set[str]:
    if kind == "fakten":
        return {"angabe"}
    if kind == "fremd":
        return set(NO_CLAIM)
    if kind == "antwort":
        return set()
    found: set[str] = set()
    for card in [expect.get("kind"), *(expect.get("kind_any") or [])]:
        if card == "answer":
            found |= _topics(expect)
        elif card == "notice":
            found |= (
                NOTICES.get(expect.get("name", ""), set())
                if "name" in expect
                else OTHER_NOTICES.union(*NOTICES.values())
            )
        else:
            found |= ACTS.get(card or "", set())
    return found | {"angabe"} if found & TAKEN_IN and expect.get("facts") else found


def _topics(expect: dict[str, Any]) -> set[str]:
    topics = [expect.get("topic"), *(expect.get("topic_any") or [])]
    named = {f"{prefix}{topic}" for topic in topics if topic for prefix in ("thema_", "allgemein_")}
    return named | {"glossar" for topic in topics if str(topic).startswith("glossar:")}


def foreign(path: Path) -> list[str]:
    """Sentences that are none of the assistant's business: the first column of a tab-separated file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[0] for line in lines if line and not line.startswith("#")]
