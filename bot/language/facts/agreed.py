"""Clauses that only agree: "…, damit sind alle einverstanden". What to, the clause before says, and not what was learned of such words."""

from __future__ import annotations

from .clause_reading import Span
from .fold import rx
from .normal import Normal

_TO_WHAT = {  # what they must agree to, so that the fact is said
    "eigenanteil_bereit": rx(
        r"€|%|\beigen(?:anteil|beitr|mittel|leistung)|\bgeld|kosten|zahl|finanz|beitr[aä]g|anteil|euro|prozent|steuern|schieß|tasche|ums[aä]tz|aufbring|zuzahl|selbst tragen"
    ),
    "koordinator": rx(r"koordin|federf|\bhut\b|f[aä]den|leit|führ|steuer|verantwort"),
}
_AGREES = rx(
    r"^(?:(?:und|aber|denn|also) )*(?:damit|dem|dazu|dafür|darüber|das|alle|jeder|wir)\b(?: \S+){0,6}? (?:einverstanden|zugestimmt|zu|einig|dafür|mit|recht)(?: \S+){0,2} ?[.,;!]?$"
)


def agrees_to_another(form: Normal, span: Span, fact: str) -> bool:
    """Does the piece only agree, to something that is not what the fact is about?"""
    about = _TO_WHAT.get(fact)
    if about is None:
        return False
    at = next((k for k, c in enumerate(form.clauses) if c.first <= span[0] < c.last), 0)
    clause = form.clauses[at]
    if not _AGREES.match(clause.text):
        return False
    near = [*form.clauses[max(0, at - 1) : at], *(c for c in form.clauses[at:] if c.first < span[1])]
    return not any(about.search(c.text) for c in near)
