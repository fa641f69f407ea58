"""Question marks of a reply that only mean doubt."""

from __future__ import annotations

from .fold import rx
from .normal import Normal
from .questions import starts_question
from .scope import RULE

_COUNTER = rx(
    r"\b(?:was|wie|warum|wieso|welche\w*|wozu|wer|meinen sie|heißt das|bedeutet|zählen|zählt|auch|gelten|gilt|echt|inklusive|einschließlich|oder nur|brutto|netto|mit uns)\b"
)


def unhedged(form: Normal) -> Normal:
    """In a reply a question mark may only mean doubt: "so acht?", "ja, ich glaube schon?" stay answers, "reichen acht?" does not."""
    for number in form.questions:
        clauses = [c for c in form.clauses if c.sentence == number]
        if sum(c.last - c.first for c in clauses) <= 9 and not any(
            starts_question(c, True, i == 0) or RULE.search(c.text) or _COUNTER.search(c.text)
            for i, c in enumerate(clauses)
        ):
            for clause in clauses:
                clause.status.discard("question")
    return form
