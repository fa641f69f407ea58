"""The twenty talks, and how a channel is made to hold them.

A channel brings a `Driver`. `hold(driver, talk)` begins a talk, says what is to be said, chooses by number where a number is on
offer, asks for the rest of long replies, and returns what was read, step by step. `same(read, expected)` compares.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import yaml

from bot.catalogue.load import load

OPENING = "Wir sind 12 Betriebe aus Sachsen, davon 9 KMU, und wollen gemeinsam neue Verfahren entwickeln."
FILE = Path(__file__).with_name("gespraeche.yml")
MORE = "Schreiben Sie „mehr“"
_PREFIX = re.compile(r"^(?:- |\d{1,2}\. )")
# Given out anew in each talk: the memo's number and its days.
_UNIQUE = re.compile(r"CL-\d{8}-\w{6}")


class Driver(Protocol):
    """One talk in one channel. `sender`: what Rasa knows it by, once it has begun; empty if that cannot be told."""

    sender: str

    def start(self) -> list[str]:
        """Begin; the texts that come."""

    def say(self, text: str) -> list[str]:
        """Say something; the texts that come back, all of them."""


@dataclass(frozen=True)
class Talk:
    """One of the twenty."""

    name: str
    says: tuple[str, ...]
    facts: dict[str, Any]


def talks() -> list[Talk]:
    """All twenty."""
    return [Talk(t["name"], tuple(t["sagt"]), t["fakten"]) for t in yaml.safe_load(FILE.read_text(encoding="utf-8"))]


def hold(driver: Driver, talk: Talk) -> list[str]:
    """The whole talk; what was read, one text for the beginning and one for each message."""
    last = _whole(driver, driver.start())
    read = ["\n".join(last)]
    for text in talk.says:
        last = _whole(driver, driver.say(as_number(last, text)))
        read.append("\n".join(last))
    return read


def as_number(last: Sequence[str], text: str) -> str:
    """The number that stands before this choice in the last reply; the text itself if none does."""
    found = re.findall(rf"^(\d{{1,2}})\. {re.escape(text)}$", "\n".join(last), re.M)
    return found[-1] if found else text


def _whole(driver: Driver, texts: list[str]) -> list[str]:
    """A reply with everything that was held back of it."""
    last = texts
    while any(MORE in text for text in last):
        last = driver.say("mehr")
        texts = [*texts, *last]
    return texts


def missing(read: str, expected: str) -> list[str]:
    """Lines of the plain reply that cannot be read in another channel's; a list may stand there with numbers."""
    shown = _squeezed(read)
    lines = [_PREFIX.sub("", line.strip()) for line in expected.splitlines()]
    return [line for line in lines if line and _squeezed(line) not in shown]


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", _UNIQUE.sub("CL", text))


def facts_of(store: Path, sender: str) -> dict[str, Any]:
    """What the assistant knows at the end of a talk, from Rasa's own store."""
    with sqlite3.connect(store, timeout=10) as connection:
        query = "SELECT data FROM events WHERE sender_id = ? AND type_name = 'slot' ORDER BY id"
        slots = [json.loads(data) for (data,) in connection.execute(query, (sender,))]
    last = {slot["name"]: slot["value"] for slot in slots}
    return {name: last[name] for name in load().questions if last.get(name) is not None}
