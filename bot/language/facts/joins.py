"""Small helpers over token lists, shared by the joins of amounts.py, units.py and others."""

from __future__ import annotations

from .data import stop_words
from .tokens import Token

EURO = {"euro", "eur", "euros", "euronen", "teuro", "kilo-euro", "kiloeuro"}

FACTORS = {
    "mio": 1e6,
    "million": 1e6,
    "millionen": 1e6,
    "mill": 1e6,
    "mios": 1e6,
    "tsd": 1e3,
    "mille": 1e3,
    "k": 1e3,
    "t": 1e3,
    "tausend": 1e3,
    "mrd": 1e9,
    "milliarde": 1e9,
    "milliarden": 1e9,
    "teur": 1e3,
    "keur": 1e3,
    "m": 1e6,
    "tsdeur": 1e3,
    "tausende": 0,
    "meur": 1e6,
}

BARE_LETTERS = {"t", "m"}  # tonnes and metres, unless Euro stand behind

MONTHS_IN = {
    "j": 12,
    "jahrchen": 12,
    "jahr": 12,
    "jahre": 12,
    "jahren": 12,
    "jahrs": 12,
    "jahres": 12,
    "monat": 1,
    "monate": 1,
    "monaten": 1,
    "monats": 1,
    "mon": 1,
    "mte": 1,
    "jahriges": 12,
    "jahrige": 12,
    "jahrigen": 12,
    "monatige": 1,
    "monatigen": 1,
    "monatiges": 1,
    "halbjahre": 6,
    "quartale": 3,
    "quartal": 3,
    "semester": 6,
    "semestern": 6,
    "jahrle": 12,
    "jahrli": 12,
    "johr": 12,
    "johre": 12,
    "joahr": 12,
    "monatle": 1,
    "monade": 1,
}

ONE = stop_words("ein")

APPROX = stop_words("etwa")


def join(tokens: list[Token], first: int, last: int, **changes: object) -> tuple[Token, int]:
    head, tail = tokens[first], tokens[last]
    base = Token(head.text, head.norm, head.light, head.start, tail.end)
    return base.with_(**changes), last + 1


def norm_at(tokens: list[Token], i: int) -> str:
    return tokens[i].norm if 0 <= i < len(tokens) else ""


def is_count(tokens: list[Token], i: int) -> bool:
    return 0 <= i < len(tokens) and tokens[i].kind == "#" and not tokens[i].junk and tokens[i].value is not None


def society(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "max planck institut" typed without its hyphens."""
    if norm_at(tokens, i) != "max" or norm_at(tokens, i + 1) != "planck":
        return None
    tail = norm_at(tokens, i + 2)
    last, name = (i + 2, f"max-planck-{tail}") if tail.startswith("institut") else (i + 1, "max-planck")
    return join(tokens, i, last, kind="word", norm=name, light=name, value=None)
