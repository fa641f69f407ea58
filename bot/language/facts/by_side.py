"""Counts told by the side on which they stand: "Firmenseite: 15", "auf Hochschulseite zwei", "auf Seiten der Unternehmen sind es zwölf"."""

from __future__ import annotations

from .fold import rx
from .kinds import Mention
from .normal import Normal

_SIDES = (
    ("unternehmen", r"(?:firmen|unternehmens|unternehmer|wirtschafts|industrie|betriebs)", r"(?:firmen|unternehmen|betriebe|wirtschaft|industrie)"),
    ("hochschule", r"(?:hochschul|universitäts|uni-?)", r"(?:hochschulen|universitäten|unis)"),
    ("forschung", r"(?:instituts|instituts-)", r"(?:institute|forschungsinstitute|forschungseinrichtungen)"),
)  # fmt: skip
_SAID = r"(?: (?:sind|haben|machen|stehen|sitzen|kommen|es|das|wir|derzeit|momentan|aktuell|bisher|jetzt|insgesamt|dabei|mit|etwa|rund|:|-))*"
_END = r"(?= ?(?:[.,;)]|$|und\b|sowie\b|dazu\b|mit(?= ?(?:[.,;)]|$))|dabei\b|davon\b))"
_ANY = rx(r"seiten?\b")
_TOLD = tuple(
    (
        kind,
        rx(
            rf"(?:^|[.,;:(] |\b(?:und|auf|von|aus|dazu) (?:der )?){short}seite{_SAID} #(?P<n>\d+){_END}"
            rf"|\b(?:auf (?:der )?seiten?|seitens) (?:der|von) {whole}{_SAID} #(?P<m>\d+){_END}"
        ),
    )
    for kind, short, whole in _SIDES
)


def by_side(form: Normal, found: list[Mention]) -> None:
    """Adds these counts where nothing else has taken the figure."""
    if not _ANY.search(form.string):
        return
    for kind, pattern in _TOLD:
        for match in pattern.finditer(form.string):
            at = int(match["n"] or match["m"])
            value = float(form.tokens[at].value or 0)
            if value.is_integer() and not any(m.first <= at <= m.last for m in found):
                found.append(Mention(kind, value, form.tokens[at].high, at, at, none=value == 0))
