"""The assistant under test: its own start command in a folder of links, so that the operator's store stays as it is."""

from __future__ import annotations

import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

from bench.errors import NotMeasuredError
from bench.server import LOOPBACK, Reply, Server, free_port

LEFT_OUT = {"var", "logs", "betreiber.yml", "bench", "tests"}
TURNS_OF_A_TALK = 15
DESCRIPTION = (
    "Wir sind {firms} Unternehmen aus Sachsen, davon {small} KMU, dazu die TU Dresden und ein Fraunhofer-Institut. "
    "Wir wollen in einem neuen Netzwerk gemeinsam Sensoren entwickeln, den Antrag stellt die Hochschule."
)
CORRECTION = "Nein, doch nur {firms} Unternehmen, davon {small} KMU."
PLAIN = ("Hallo", "Danke", "Wer bist du?", "Was ist ein KMU?", "Was ist ZIM?")


def server(root: Path, folder: Path) -> Server:
    """`make start`'s command on free ports; `folder` becomes the project by links to all that matters."""
    folder.mkdir()
    for entry in root.iterdir():
        if entry.name not in LEFT_OUT and not entry.name.startswith("."):
            (folder / entry.name).symlink_to(entry)
    port, actions = free_port(), free_port()
    command = [sys.executable, "-m", "bot", "start", "--port", str(port), "--actions-port", str(actions)]
    return Server(
        "Clusterlotse", command, folder, port, folder.parent / "ours.log", also=(f"http://{LOOPBACK}:{actions}/health",)
    )


def talk_with_facts(bot: Server, number: int) -> Iterator[tuple[float, bool]]:
    """Bring facts in each turn: describe, answer, and after the verdict correct. Seconds, and whether a verdict came."""
    sender, firms = uuid.uuid4().hex, 9 + number % 5
    text, judged = DESCRIPTION.format(firms=firms, small=firms - 2), False
    for turn in range(TURNS_OF_A_TALK):
        took, reply = bot.say(sender, text)
        kinds = {card["kind"]: card for card in _cards(reply)}
        if not kinds.keys() & {"assessment", "question"}:
            raise NotMeasuredError(f"Auf »{text}« kam weder Frage noch Urteil: {[m.get('text') for m in reply]}")
        judged = judged or "assessment" in kinds
        yield took, "assessment" in kinds
        if judged or "question" not in kinds:
            firms = 8 + (firms + turn) % 7
            text = CORRECTION.format(firms=firms, small=firms - 1 - turn % 2)
        else:
            text = _answer(kinds["question"])


def plain_talk(bot: Server) -> Iterator[float]:
    """Ask for replies that need neither facts nor rules: greeting, thanks, a term."""
    sender = uuid.uuid4().hex
    for turn in range(TURNS_OF_A_TALK):
        yield bot.say(sender, PLAIN[turn % len(PLAIN)])[0]


def _cards(reply: Reply) -> Iterator[dict[str, object]]:
    for message in reply:
        if isinstance(message.get("custom"), dict) and "kind" in message["custom"]:
            yield message["custom"]


def _answer(question: dict[str, object]) -> str:
    """Say what somebody might say to this question, whichever it is."""
    options = question.get("options")
    if isinstance(options, list) and options:
        return str(options[0]["title"])
    return {"ja_nein": "Ja.", "zahl": "12", "datum": "01.06.2027"}.get(str(question.get("answer")), "Sensoren")
