"""Who is excepted: "alle bis auf neun", "außer den drei Konzerntöchtern", "bis auf einen Konzern und zwei Schwesterfirmen"."""

from __future__ import annotations

from dataclasses import dataclass

from .fold import rx
from .kinds import is_number
from .normal import Normal

_EXCEPT = rx(r"\b(?:bis auf|außer|mit ausnahme von|abgesehen von|ausgenommen|bis aufn?)(?= )")
ALL = rx(r"\b(?:alle|alles|sämtliche|allesamt|durchweg|ausnahmslos|restlos|jede[rs]?)\b")
NEARLY = rx(r"\b(?:fast|beinahe|nahezu|nicht|so gut wie) (?:\S+ )?(?:alle|alles)\b")
_ONE = ("ein", "eine", "einen", "einem", "einer", "oan", "oane", "oanen")
_STOPS = (
    "sind",
    "ist",
    "san",
    "sans",
    "is",
    "haben",
    "gelten",
    "zahlen",
    "passen",
    "machen",
    "fallen",
    "alle",
    "alles",
    "der",
    "wir",
    "das",
)
_LARGE = rx(r"(?:^| )(?:groß\w*|\w*konzern\w*)(?: |$)")


@dataclass(frozen=True)
class Excepted:
    """How many are excepted, the tokens that say so (last excluded), and whether they are called large."""

    number: float
    first: int
    last: int
    large: bool


def excepted(form: Normal) -> Excepted | None:
    """The first exception that is counted."""
    for match in _EXCEPT.finditer(form.string):
        first = form.token_at(match.start())
        number, at = 0.0, form.token_at(match.end()) + 1
        start = at
        while at < len(form.tokens) and form.tokens[at].norm not in (*_STOPS, ".", "?", ")", ";"):
            if at > start and form.tokens[at].norm == ",":
                break
            if is_number(form, at):
                number += form.tokens[at].value or 0
            elif form.tokens[at].norm in _ONE:
                number += 1
            at += 1
        if number:
            words = " ".join(t.norm for t in form.tokens[start:at])
            return Excepted(number, first, at, bool(_LARGE.search(words)))
    return None
