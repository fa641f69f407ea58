"""What is typed and is no German sentence: commands, markup, other scripts, the number of a sample case."""

from __future__ import annotations

import re

COMMAND = re.compile(r"^\s*/\w")  # "/restart": no order to us, and no German word either
MARKUP = re.compile(
    r"<\s*[/!%a-z]|[{$#]\{|\{\d*\}|\{\s*[\x22\x27]|\\u[0-9a-f]{4}|%[0-9a-f]{2}|script:|&#?\w+;|\]\(|^\s*\{[^{}]*\}\s*$|__\w+__|set-cookie|' OR '",
    re.I,
)
ANY_LETTER, LATIN = re.compile(r"[^\W\d_]"), re.compile(r"[A-Za-zÀ-ɏ]")
SAMPLE = re.compile(r"^\s*beispiel(?:fall)?\s*(?:nr\.?|nummer)?\s*([1-9])\W*$", re.I)


def is_for_machines(text: str) -> bool:
    """Written for a program to read."""
    return bool(COMMAND.match(text) or MARKUP.search(text))


def is_in_another_script(text: str) -> bool:
    """Letters, and none of them Latin: nothing of it is German."""
    return ANY_LETTER.search(text) is not None and LATIN.search(text) is None


def sample(text: str) -> int | None:
    """ "Beispielfall 3": which one is asked for."""
    found = SAMPLE.match(text)
    return int(found[1]) if found else None
