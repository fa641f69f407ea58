""" "Ein Viertel unserer 200 Mitglieder ist Wissenschaft, der Rest Firmen": 150 firms, and what is said of them is said of 150."""

from __future__ import annotations

from .fold import rx
from .numbers import tidy
from .part_words import THE_OTHERS
from .parts import Parts
from .rests import rests

_REST_ARE_FIRMS = rx(
    rf"%(?P<n>\d+) [^%.;?]*?(?:,|;|und) (?:{THE_OTHERS}|sonst|ansonsten) (?:(?:sind|ist|das|alles|alle|nur|dann|aus|aber) )*"
    r"(?:firmen|unternehmen|betriebe|aus der wirtschaft)\b"
)
_FIRMS = rx(r"\b(?:firmen|unternehmen|betriebe|kmus?)\b")


def rest_of_share(parts: Parts) -> None:
    """Puts how many firms are left where only a share of the others is told."""
    total = parts.number("zahl_partner")
    if total is None or "%" not in parts.form.string:
        return
    _plain_rest(parts, total)
    for match in _REST_ARE_FIRMS.finditer(parts.form.string):
        at = int(match["n"])
        share, others = parts.form.tokens[at].value, match.group().rpartition(" ")[0]
        if share is None or share > 1 or _FIRMS.search(others) or not parts.holds(at):
            continue
        parts.put("unternehmen", int(total * (1 - share) + 0.5), match.start(), match.end())
        parts.firms_shared_at = at


def _plain_rest(parts: Parts, total: float) -> None:
    """ "90 Mitglieder, fünf davon Hochschulen, der Rest Firmen; 80 % davon KMU": the rest comes before the share of it."""
    others = [
        n for fact in ("zahl_hochschulen", "zahl_forschungseinrichtungen") if (n := parts.number(fact)) is not None
    ]
    for kind, match in rests(parts.form):
        at = parts.form.token_at(match.start())
        shares = "%" in parts.form.string[: match.start()]
        if kind != "unternehmen" or shares or not others or sum(others) >= total or not parts.holds(at):
            continue
        parts.put("unternehmen", tidy(total - sum(others)), match.start(), match.end())
        parts.firms_shared_at = at
