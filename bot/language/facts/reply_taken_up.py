"""A reply that takes the thing up and says its number: "Unis? Keine.", "Institute? Drei, glaub ich.", "Investor? Eine glatte Million."."""

from __future__ import annotations

from .fold import rx
from .numbers import tidy
from .reply_core import Core

_NONE = rx(
    r"^(?:gar |noch |überhaupt )?(?:keine[rs]?|kein einziges|keine einzige|kein einziger|null|nix|nichts|fehlanzeige|nada|niemand)$"
)
_FIGURE = rx(r"^(?:ein |eine |glatte |runde |satte |volle )*(?P<kind>[#€@])(?P<n>\d+)(?: (?:stück|leute|dabei))?$")
_NEVER_NONE = ("beschaeftigte_", "zahl_partner", "laufzeit_")
LEAST_SUM = 1000  # "Sponsoren? Fünf." counts them


def taken_up(core: Core) -> float | dict[str, float] | None:
    """The number behind the question that only names what was asked for."""
    if not core.taken_up:
        return None
    if _NONE.match(core.said):
        return None if core.fact.startswith(_NEVER_NONE) else 0
    match = _FIGURE.match(core.said)
    token = core.form.tokens[int(match["n"])] if match else None
    if (
        match is None
        or token is None
        or token.value is None
        or token.junk
        or not _fits(core, match["kind"], token.value)
    ):
        return None
    low = tidy(token.value)
    return low if token.high is None else {"min": low, "max": tidy(token.high)}


def _fits(core: Core, kind: str, value: float) -> bool:
    if core.fact.endswith("_eur"):
        return kind == "€" or (kind == "#" and value >= LEAST_SUM)
    return kind == ("@" if core.fact.endswith("_monate") else "#")
