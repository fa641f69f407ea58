"""`seiten`: readable pages and feeds into a folder. `verlauf`: the days on which the verdicts of cases change."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from rich.console import Console

from bot.catalogue.load import load
from bot.scenarios.feed import case_feed, change_text, programme_feed
from bot.scenarios.pages import programme_page
from bot.scenarios.reader import read_paths
from bot.scenarios.turns import case_turns

ADDRESS = "http://localhost:5005/programme/"


def pages(arguments: list[str]) -> int:
    """Write a page and a feed for each programme."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.scenarios seiten",
        description="Schreibt je Programm eine lesbare Seite und einen Atom-Feed.",
    )
    parser.add_argument("ordner", type=Path)
    parser.add_argument("--am", type=date.fromisoformat, default=date.today(), metavar="TAG", help="Stand der Seiten")
    parser.add_argument("--adresse", default=ADDRESS, metavar="URL", help="unter der die Seiten später liegen")
    told = parser.parse_args(arguments)
    told.ordner.mkdir(parents=True, exist_ok=True)
    catalogue = load()
    for programme in catalogue.programmes.values():
        page = programme_page(programme, catalogue, told.am)
        address = f"{told.adresse.rstrip('/')}/{programme.id}"
        (told.ordner / f"{programme.id}.html").write_text(page, encoding="utf-8")
        feed = programme_feed(programme, catalogue, address, told.am)
        (told.ordner / f"{programme.id}.atom").write_text(feed, encoding="utf-8")
    print(f"{len(catalogue.programmes)} Seiten und Feeds in {told.ordner}.")
    return 0


def course(arguments: list[str]) -> int:
    """Print, and if asked write as a feed, when the verdicts of cases change."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.scenarios verlauf", description="Zeigt die Tage, an denen sich Urteile von Fällen ändern."
    )
    add = parser.add_argument
    add("pfade", nargs="+", type=Path, metavar="PFAD", help="Falldateien oder Ordner")
    add("--ab", type=date.fromisoformat, default=date(2007, 1, 1), metavar="TAG")
    add("--bis", type=date.fromisoformat, default=date.today(), metavar="TAG")
    add("--atom", type=Path, metavar="ORDNER", help="je Fall einen Feed in diesen Ordner schreiben")
    told = parser.parse_args(arguments)
    catalogue, console = load(), Console()
    for number, case in enumerate(read_paths(told.pfade, catalogue), start=1):
        console.print(case.title, style="bold")
        for day, changes in case_turns(case.facts, catalogue, told.ab, told.bis):
            for change in changes:
                console.print(f"  {day:%d.%m.%Y}  {change_text(change, catalogue)}")
        if told.atom:
            told.atom.mkdir(parents=True, exist_ok=True)
            file = told.atom / f"{case.file.stem}-{number}.atom"
            feed = case_feed(
                case.facts, catalogue, f"urn:clusterlotse:fall:{case.file.stem}-{number}", told.bis, told.ab
            )
            file.write_text(feed, encoding="utf-8")
    return 0
