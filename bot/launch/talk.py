"""`python -m bot talk`: the assistant in the terminal, over the same REST channel that others use.

Talks to the assistant that runs; if none does, starts one quietly and takes it down afterwards. Works in a pipe too:
one line, one message.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shutil
import sys
from collections.abc import Iterator
from typing import Any

from bot.launch import render
from bot.launch.assistant import running
from bot.launch.child import answers
from bot.launch.client import Conversation
from bot.launch.names import names_in
from bot.launch.settings import LaunchError, Settings, add_options, settings_from
from bot.launch.start import stop_on_signals

LEAVE = {"ende", "exit", "quit"}
GREETING = "Hallo"
OPEN_ANSWERS = {"zahl", "datum", "text"}  # kinds of questions that a bare number may answer
_ONE_CHOICE = re.compile(r"#?(\d{1,2})")
_SEVERAL_CHOICES = re.compile(r"#?\d{1,2}(\s*[,;+ ]\s*#?\d{1,2})+")


class Talk:
    """What is on the screen: the choices that can be made by number, and how wide it is."""

    def __init__(self, conversation: Conversation, settings: Settings) -> None:
        """Nothing has been said yet."""
        self.conversation, self.settings = conversation, settings
        self.names = names_in(settings.root)
        self.width = min(100, shutil.get_terminal_size().columns)
        self.buttons: list[dict[str, Any]] = []
        self.answer: str | None = None

    def send(self, typed: str) -> None:
        """Send what was typed, or the payload of the choice that it names, and show the replies."""
        replies = self.conversation.say(self.message_for(typed))
        self.buttons, self.answer = [], None
        for reply in replies:
            custom = reply.get("custom")
            if isinstance(custom, dict) and custom.get("kind") == "question":
                self.answer = custom.get("answer")
        said = " ".join(str(reply.get("text", "")) for reply in replies)
        for reply in replies:
            self.show(reply, said)
        if not replies:
            print("(keine Antwort)")
        sys.stdout.flush()

    def message_for(self, typed: str) -> str:
        """The payload of a numbered choice, the titles of several, or what was typed."""
        numbers = [int(n) for n in re.findall(r"\d+", typed)]
        numbered = typed.startswith("#") or self.answer not in OPEN_ANSWERS
        if not numbered or not self.buttons or not all(1 <= n <= len(self.buttons) for n in numbers):
            return typed
        if _ONE_CHOICE.fullmatch(typed):
            button = self.buttons[numbers[0] - 1]
            return str(button.get("payload") or button.get("title", ""))
        if self.answer == "mehrfach" and _SEVERAL_CHOICES.fullmatch(typed):
            return ", ".join(str(self.buttons[n - 1].get("title", "")) for n in numbers)
        return typed

    def show(self, reply: dict[str, Any], said: str) -> None:
        """One message: text, choices, what the card adds to what was `said`."""
        parts = [render.wrapped(str(reply["text"]), self.width)] if reply.get("text") else []
        if reply.get("buttons"):
            mark = "#" if self.answer in OPEN_ANSWERS else ""
            first = len(self.buttons)
            self.buttons += reply["buttons"]
            parts.append(render.choices(self.buttons, mark).split("\n", first)[-1])
        if isinstance(reply.get("custom"), dict):
            names = self.names
            parts.append(
                render.card(reply["custom"], said, self.width, lambda id_: names.get(id_, id_), self.settings.url)
            )
        for part in filter(None, parts):
            print(part)
        if any(parts):
            print()


def talk(arguments: list[str]) -> int:
    """Talk until Ctrl-D or `ende`. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bot talk", description="Im Terminal mit dem Assistenten sprechen.")
    add_options(parser)
    settings = settings_from(parser.parse_args(arguments))
    stop_on_signals()
    try:
        with _assistant(settings):
            _converse(Talk(Conversation(settings.url), settings))
    except LaunchError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print()
    except BrokenPipeError:  # `make talk | head`: nobody reads on
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _converse(talk: Talk) -> None:
    if sys.stdin.isatty():
        with contextlib.suppress(ImportError):
            import readline  # noqa: F401  (arrow keys and history in input())
        print("Ctrl-D oder „ende“ beendet das Gespräch. Einen Knopf wählen Sie mit seiner Nummer.\n")
        talk.send(GREETING)
    for line in _lines():
        if line.lower() in LEAVE:
            return
        if line:
            talk.send(line)


def _lines() -> Iterator[str]:
    while True:
        try:
            line = input("> " if sys.stdin.isatty() else "")
        except EOFError:
            print()
            return
        if not sys.stdin.isatty():
            print(f"> {line}")
        yield line.strip()


@contextlib.contextmanager
def _assistant(settings: Settings) -> Iterator[None]:
    if answers(f"{settings.url}/webhooks/rest/"):
        yield
        return
    print("Es läuft noch kein Assistent; einer wird gestartet …", file=sys.stderr, flush=True)
    with running(settings, lambda text: print(text, file=sys.stderr, flush=True)):
        yield
