"""Who asks may say along who they are: "Was bekommen wir als Verein aus Sachsen?" tells that of the case, though it is a question."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from .model import Statement
from .self_asked import Own

_ENDS = (  # the rest of the question, behind who they are
    r"bei[m]?|für|fürs|eine[nmrs]?|ein|den|die|das|dem|der|des|maximal|höchstens|mindestens|überhaupt|auch|da|dort|hier|denn|noch|schon|dann|jetzt"
    r"|eigentlich|selbst|selber|allein|federführend|direkt|trotzdem|genauso|nicht|nur|was|am|zum|zur|ins|dabei|dazu|davon|daran|\w+en"
)
_WITH = r"(?: (?:aus|in|im|mit|von|rund um) (?:(?:\d+|de[mnr]|einem|einer) )*\w+(?: \w+){0,2}?)"
AS_WHOM = re.compile(
    r"(?<!gelten )(?<!zählen )(?<!gehen )(?<!werden )(?<!würden )(?<!treten )(?<!sehen )\b(?:wir|uns) als "
    rf"(?P<who>(?:eine?r? )?[\w-]+(?: [\w-]+){{0,2}}?{_WITH}{{0,3}}?)(?= ?(?:[,.?!;:–]|$)| (?:{_ENDS})\b)",
    re.I,
)
_ONLY_CALLED = re.compile(  # "als Verein eingetragen": what they would be, and not who asks
    r" (?:eingetragen|organisiert|anerkannt|eingestuft|aufgetreten|auftreten|antreten|gegründet|firmieren|durchgehen|gelten|zählen|angesehen|gezählt|gewertet)\b",
    re.I,
)
_OF_WHO_ASKS = {
    "antragsteller_art",
    "bundeslaender",
    "sitz_deutschland",
    "regionale_konzentration",
    "beschaeftigte_antragsteller",
}


def as_whom(text: str, read: Callable[[str], list[Statement]]) -> Own:
    """What a question says of who asks it; it counts where nothing else is said of the same."""
    found = AS_WHOM.search(text) if "?" in text else None
    if found is None or _ONLY_CALLED.match(text, found.end("who")):
        return []
    start, end = found.span("who")
    return [
        (replace(said, start=start, end=end), False)
        for said in read(f"Wir als {found['who']} möchten mitmachen.")
        if _is_of_them(said)
    ]


def _is_of_them(said: Statement) -> bool:
    return said.fact in _OF_WHO_ASKS or said.fact.startswith("zahl_")
