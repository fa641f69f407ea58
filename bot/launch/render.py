"""The assistant's messages in a terminal: wrapped text, numbered choices, cards as tables."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable
from typing import Any

Names = Callable[[str], str]

FIT = {"passt": "passt", "passt_nicht": "passt nicht", "offen": "noch offen"}
FIT_CLOSED = {"passt": "hätte gepasst", "passt_nicht": "hätte nicht gepasst", "offen": "wäre noch offen"}
OPEN_REASON = {"angaben": "Angaben fehlen", "pruefung": "zu prüfen"}
MIN_COLUMN = 10
AVAILABILITY = {"offen": "nimmt Anträge an", "geschlossen": "geschlossen", "unbekannt": "nicht belegt"}


def wrapped(text: str, width: int) -> str:
    """The text in lines of at most this width; its own line breaks and list marks stay."""
    return "\n".join(_wrapped_line(line, width) for line in text.splitlines())


def _wrapped_line(line: str, width: int) -> str:
    stripped = line.lstrip()
    indent = " " * (len(line) - len(stripped))
    hanging = indent + ("  " if stripped.startswith(("- ", "• ", "* ")) else "")
    options = {"break_long_words": False, "break_on_hyphens": False}
    return textwrap.fill(stripped, width, initial_indent=indent, subsequent_indent=hanging, **options)  # type: ignore[arg-type]


def choices(buttons: Iterable[dict[str, Any]], mark: str) -> str:
    """Buttons as numbered choices; `mark` stands before the number where a bare number would be an answer."""
    return "\n".join(f"  [{mark}{number}] {button.get('title', '')}" for number, button in enumerate(buttons, start=1))


def card(custom: dict[str, Any], text: str, width: int, name_of: Names, server: str = "") -> str:
    """What a card adds to the reply's text; empty where the text says it all."""
    if custom.get("kind") == "question":
        said = remaining(custom.get("remaining"))
        return "" if said.strip("()").lower() in " ".join(text.split()).lower() else said
    if custom.get("kind") == "assessment":
        return assessment(custom, width, name_of)
    if custom.get("kind") == "memo":
        return files(custom, text, server)
    return ""


def files(custom: dict[str, Any], text: str, server: str) -> str:
    """Where the result lies: links that the text does not name, on the assistant's own server."""
    found = [(str(file.get("title")), str(file.get("url"))) for file in custom.get("files") or []]
    return "\n".join(
        f"- {title}: {server if url.startswith('/') else ''}{url}" for title, url in found if url not in text
    )


def remaining(count: Any) -> str:
    """How many questions may still come."""
    if not isinstance(count, int) or isinstance(count, bool):
        return ""
    if count <= 0:
        return "(die letzte Frage)"
    return f"(danach höchstens noch {count} {'Frage' if count == 1 else 'Fragen'})"


def assessment(custom: dict[str, Any], width: int, name_of: Names) -> str:
    """The verdict as a table: programme, fit, and whether it takes applications."""
    rows = [[name_of(str(row.get("id"))), fit(row), availability(row)] for row in custom.get("programmes") or []]
    if not rows:
        return ""
    return table(["Programm", "Eignung", f"Stand {german_date(custom.get('as_of'))}".rstrip()], rows, width)


def fit(row: dict[str, Any]) -> str:
    """The fit in words; of a closed programme only in the subjunctive."""
    words = FIT_CLOSED if row.get("availability") == "geschlossen" else FIT
    text = words.get(str(row.get("fit")), str(row.get("fit")))
    why = [OPEN_REASON.get(reason, reason) for reason in row.get("open_reason") or []]
    return f"{text} ({', '.join(why)})" if why and row.get("fit") == "offen" else text


def availability(row: dict[str, Any]) -> str:
    """Whether it takes applications, and since when."""
    text = AVAILABILITY.get(str(row.get("availability")), str(row.get("availability")))
    since = german_date(row.get("availability_since"))
    if not since:
        return text
    return f"{text} (zuletzt {since})" if row.get("availability") == "unbekannt" else f"{text} seit {since}"


def german_date(value: Any) -> str:
    """An ISO date as it is written in German; empty if it is none."""
    parts = str(value or "").split("-")
    return ".".join(reversed(parts)) if len(parts) == 3 else ""


def table(head: list[str], rows: list[list[str]], width: int) -> str:
    """A plain table; where it is too wide for the terminal, the widest column gives way."""
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    while sum(widths) + 2 * (len(head) - 1) > max(width, MIN_COLUMN * len(head) + 2 * (len(head) - 1)):
        widths[widths.index(max(widths))] -= 1
    rule = "  ".join("-" * w for w in widths)
    return "\n".join([_row(head, widths), rule, *(_row(row, widths) for row in rows)])


def _row(cells: list[str], widths: list[int]) -> str:
    columns = [textwrap.wrap(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    height = max(map(len, columns))
    padded = [column + [""] * (height - len(column)) for column in columns]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in zip(*padded, strict=True)
    )
