"""Numbers, days and lists as German text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal

MILLION = 1_000_000
KEPT = 1024


@lru_cache(maxsize=KEPT)  # one reply tells the same few figures again and again
def number(value: float) -> str:
    """1500000 → "1.500.000", 2.5 → "2,5"."""
    return format_decimal(value, locale="de")


def euros(value: float) -> str:
    """4000000 → "4 Mio. Euro", 98000 → "98.000 Euro"."""
    if value >= MILLION and value % 10_000 == 0:
        return f"{number(value / MILLION)} Mio. Euro"
    return f"{number(value)} Euro"


def amount(value: Any, unit: str | None) -> str:
    """A number or range with its unit."""
    if isinstance(value, Mapping):
        return f"{amount(value['min'], None if unit == 'EUR' else unit and '')} bis {amount(value['max'], unit)}"
    if unit == "EUR":
        return euros(value)
    return f"{number(value)} {unit}" if unit else number(value)


def day(value: date | str) -> str:
    """An ISO day or date as "01.12.2007"."""
    return format_date(value if isinstance(value, date) else date.fromisoformat(value), "dd.MM.yyyy", locale="de")


def listed(parts: Iterable[str], last: str = "und") -> str:
    """["a", "b", "c"] → "a, b und c"; parts that hold an "und", a comma or a colon are parted by semicolons."""
    items = list(parts)
    if len(items) < 2:
        return "".join(items)
    if any(f" {last} " in item or "," in item or ":" in item for item in items):
        return "; ".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def capital(text: str) -> str:
    """The text with its first letter in upper case; names such as go-cluster keep theirs."""
    return text if text.startswith("go-") else text[:1].upper() + text[1:]


def in_dative(article: str, name: str, *, plural: bool) -> str:
    """A name after "bei": "bei den Landesprogrammen", "bei der IGF", "bei go-cluster"."""
    articles = {"die": "den" if plural else "der", "der": "dem", "das": "dem"}
    head, space, rest = name.partition(" ")
    if plural and not head.endswith(("n", "s")):
        head += "n"
    return f"{articles.get(article, '')} {head}{space}{rest}".strip()


def sentence(text: str) -> str:
    """The text as a sentence of its own: capital first, full stop last."""
    return capital(text) + ("" if text.endswith((".", "?", ":")) else ".")
