"""The commands of the advisers' desk by name. Without a name, paths are judged."""

from __future__ import annotations

from collections.abc import Callable

from bot.scenarios import (
    backtest_command,
    bounds_command,
    compare_command,
    figures_command,
    judge_command,
    misunderstood_command,
    pages_command,
    skeleton_command,
    statements_command,
    take_over_command,
)

Command = Callable[[list[str]], int]
COMMANDS: dict[str, tuple[Command, str]] = {
    "urteile": (judge_command.main, "Fälle beurteilen (auch ohne dieses Wort)"),
    "vergleich": (compare_command.main, "zwei Tage oder zwei Stände des Katalogs vergleichen"),
    "grenzen": (bounds_command.main, "prüfen, ob die Fälle jede verschobene Grenze bemerken"),
    "rueckblick": (backtest_command.main, "geförderte Konsortien durch das Gespräch führen"),
    "belege": (statements_command.main, "Aussagen nach Alter, Grad und letztem Tag"),
    "seiten": (pages_command.pages, "je Programm eine lesbare Seite und einen Feed schreiben"),
    "verlauf": (pages_command.course, "die Tage zeigen, an denen sich Urteile ändern"),
    "missverstanden": (misunderstood_command.main, "nicht verstandene Nachrichten, ähnliche zusammen"),
    "zahlen": (figures_command.main, "Gespräche, Themen, Urteile zählen, ohne persönliche Daten"),
    "aus-code": (take_over_command.main, "aus dem Code eines Gesprächs eine Falldatei machen"),
    "neu-programm": (skeleton_command.programme, "ein Programm als Gerüst anlegen"),
    "neu-frage": (skeleton_command.question, "eine Frage als Gerüst anlegen"),
}


def run(arguments: list[str]) -> int:
    """The named command, or the judging of paths."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print("Befehle: python -m bot.scenarios …")
        for name, (_, what) in COMMANDS.items():
            print(f"  {name:<16} {what}")
        print("Jeder Befehl erklärt sich mit --help.")
        return 0
    command = COMMANDS.get(arguments[0])
    return command[0](arguments[1:]) if command else judge_command.main(arguments)
