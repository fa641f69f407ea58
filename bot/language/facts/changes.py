"""Changes that a what-if makes: "noch zwei KMU aufnehmen" -> plus 2, "zwei Firmen weniger" -> minus 2, "ohne die Konzerne" -> 0."""

from __future__ import annotations

import re

from .fold import rx
from .kinds import FACTS, Mention
from .mentions import mentions
from .model import Statement
from .normal import Normal
from .numbers import tidy

_PLUS = rx(
    r"\b(?:noch|weitere[nrs]?|zusätzlich\w*|mehr|dazu|hinzu|dazukommen|dazukämen|dazunehmen|dazuholen|hinzukommen|hinzukämen|aufnehmen|aufnähmen|gewinnen|gewännen|dazugewinnen|beitreten|beiträten|einsteigen|einstiegen|mitmachen|mitmachten|dazustoßen|extra|dazubekommen|dazubekämen|reinholen|reinnehmen|ins boot|dazu nehmen|neue[nrs]?|andere[nrs]?)\b"
)
_MINUS = rx(
    r"\b(?:weniger|aussteigen|ausstiegen|aussteigt|abspringen|absprängen|abspringt|verlieren|verlören|wegfallen|wegfielen|wegfällt|ausscheiden|ausschieden|ausscheidet|austreten|austräten|rausgehen|rausfliegen|raus|absagen|absagten|absagt|wegbrechen|fehlen|fehlten|fehlt|abziehen|streichen|verzichten|weg|abgehen)\b"
)
_SO_MANY_MORE = rx(r"# \S+ mehr wären wir\b")
_WITHOUT = rx(r"\bohne (?:die )?(?:#|ein\w*)")
_TOTAL = rx(r"\b(?:statt|anstatt|insgesamt|nur|wären wir|wenn wir #\d+ (?:\S+ )?(?:wären|hätten|sind|haben))\b")


_LEFT_OUT = {  # who is meant where the noun is left out
    re.compile(r"\bohne die (?:ganz )?gro(?:ß|ss)en(?=\W*$|[,.?!]|\s+w[äa])", re.I): "ohne die Großunternehmen",
    re.compile(r"\bohne die (?:ganz )?kleinen(?=\W*$|[,.?!]|\s+w[äa])", re.I): "ohne die KMU",
}


def spelled_out(text: str) -> str:
    """ "Und ohne die Großen?" with the noun that it leaves out."""
    for pattern, meant in _LEFT_OUT.items():
        text = pattern.sub(meant, text)
    return text


def _window(form: Normal, m: Mention) -> str:
    clause = form.clause_of(m.first)
    start = max(clause.first, m.first - 4)
    end = min(clause.last, m.last + 7)
    return " ".join(t.norm if t.kind != "#" else "#" for t in form.tokens[start:end])


def _may_change(form: Normal) -> bool:
    """Does somebody come or go?"""
    return any(sign.search(form.string) for sign in (_PLUS, _MINUS, _WITHOUT))


def relative(form: Normal) -> list[Statement]:
    """Statements that change a count rather than set it."""
    found: dict[str, Statement] = {}
    if not form.tokens or not _may_change(form):
        return []
    for m in mentions(form, suppose=True):
        if m.none or m.high is not None or m.kind not in FACTS or "past" in form.clause_of(m.first).status:
            continue
        window = _window(form, m)
        value: dict[str, float] | None = None
        if _MINUS.search(window) or _WITHOUT.search(window):
            value = {"minus": tidy(m.value)}
        elif _PLUS.search(window) and (not _TOTAL.search(window) or _SO_MANY_MORE.search(window)):
            value = {"plus": tidy(m.value)}
        if value is not None:
            start, end = form.tokens[m.first].start, form.tokens[m.last].end
            found.setdefault(FACTS[m.kind], Statement(FACTS[m.kind], value, start, end))
    return list(found.values())
