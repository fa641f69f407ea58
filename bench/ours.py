"""The assistant under test: its own start command in a folder of links, so that the operator's store stays as it is."""

from __future__ import annotations

import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.errors import NotMeasuredError
from bench.server import LOOPBACK, Reply, Server, free_port

LEFT_OUT = {"var", "logs", "betreiber.yml", "bench", "tests"}
TURNS_OF_A_TALK = 15
LONGEST_INTERVIEW = 40
DESCRIPTION = (
    "Wir sind {firms} Unternehmen aus Sachsen, davon {small} KMU, dazu die TU Dresden und ein Fraunhofer-Institut. "
    "Wir wollen gemeinsam neue Sensoren entwickeln. Unser Management ist neutral und wir haben noch nicht begonnen."
)
CORRECTION = "Nein, doch {firms} Unternehmen, davon {small} KMU."
NOT_KNOWN = "Das weiß ich nicht."
PLAIN = ("Hallo", "Danke", "Wer bist du?", "Was ist ein KMU?", "Was ist ZIM?")


def server(root: Path, folder: Path) -> Server:
    """`make start`'s command on free ports; `folder` becomes the project by links to all that matters."""
    folder.mkdir()
    for entry in root.iterdir():
        if entry.name not in LEFT_OUT and not entry.name.startswith("."):
            (folder / entry.name).symlink_to(entry)
    port, actions = free_port(), free_port()
    command = [sys.executable, "-m", "bot", "start", "--port", str(port), "--actions-port", str(actions)]
    health = f"http://{LOOPBACK}:{actions}/health"
    environment = {"CLUSTERLOTSE_BETREIBER": str(folder / "betreiber.yml")}  # nobody's: a pause would be measured
    return Server("Clusterlotse", command, folder, port, folder.parent / "ours.log", environment, (health,))


class Talk:
    """One talk in which turns bring facts; only those that did are measured."""

    def __init__(self, bot: Server, number: int) -> None:
        """Begin a talk of its own; `number` makes it differ from the others."""
        self.bot, self.sender, self.firms = bot, uuid.uuid4().hex, 9 + number % 7
        self.facts: dict[str, Any] = {}
        self.question: dict[str, Any] | None = None

    def turns(self) -> Iterator[tuple[float, str]]:
        """Yield seconds and what came, `question` or `verdict`: half the turns before the first verdict, half after."""
        half = TURNS_OF_A_TALK // 2
        yield from self._say(DESCRIPTION.format(firms=self.firms, small=self.firms - 2))
        for _ in range(half - 1):
            yield from self._say(self._change())
        for _ in range(TURNS_OF_A_TALK - half):
            self._answer_all()
            yield from self._say(self._change())

    def _answer_all(self) -> None:
        """Lead to the verdict, unmeasured: which questions come, and what the answers bring, may change."""
        for _ in range(LONGEST_INTERVIEW):
            asked = self.question
            if asked is None:
                return
            list(self._say(_answer(asked)))
            if self.question and self.question["fact"] == asked["fact"]:
                list(self._say(NOT_KNOWN))

    def _say(self, text: str) -> Iterator[tuple[float, str]]:
        took, reply = self.bot.say(self.sender, text)
        cards = {card["kind"]: card for card in _cards(reply)}
        self.question = cards.get("question")
        facts = next((card["facts"] for card in cards.values() if "facts" in card), self.facts)
        brought, self.facts = facts != self.facts, facts
        if brought and (kind := "verdict" if "assessment" in cards else "question" if self.question else ""):
            yield took, kind

    def _change(self) -> str:
        """Give another number of firms, which every programme judges anew."""
        self.firms = 9 + (self.firms - 8) % 7
        return CORRECTION.format(firms=self.firms, small=self.firms - 1)


def plain_talk(bot: Server) -> Iterator[float]:
    """Ask for replies that need neither facts nor rules: greeting, thanks, a term."""
    sender = uuid.uuid4().hex
    for turn in range(TURNS_OF_A_TALK):
        yield bot.say(sender, PLAIN[turn % len(PLAIN)])[0]


def check(turns: dict[str, list[float]], at_least: int) -> None:
    """Refuse to pass off turns without facts, question or verdict as the whole work."""
    for kind, name in (("question", "einer Frage"), ("verdict", "einem Urteil")):
        if len(turns.get(kind, ())) < at_least:
            raise NotMeasuredError(
                f"Nur {len(turns.get(kind, ()))} Züge mit Angaben endeten mit {name}, nötig sind {at_least}: "
                "die Zahlen dazu gelten nicht. Versteht der Assistent die Sätze in bench/ours.py noch?"
            )


def _cards(reply: Reply) -> Iterator[dict[str, Any]]:
    for message in reply:
        if isinstance(message.get("custom"), dict) and "kind" in message["custom"]:
            yield message["custom"]


def _answer(question: dict[str, Any]) -> str:
    """Say what somebody might say to this question, whichever it is."""
    if question.get("options"):
        return str(question["options"][0]["title"])
    return {"ja_nein": "Ja.", "zahl": "8", "datum": "01.06.2027"}.get(str(question.get("answer")), "Sensoren")
