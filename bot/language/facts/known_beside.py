"""What a reply knows beside what it does not: "Amtsgericht Stuttgart, die Nummer hab ich nicht parat" answers where the seat is.

Who says of a thing of its own (the number, the street, the date) that it is not known has answered with the rest.
"""

from __future__ import annotations

from .fold import rx
from .normal import Normal
from .polarity import unknown

_OF_A_THING = rx(  # the unknown has its own noun, or its own question word
    r"^(?:und |aber |nur |bloß |doch )*(?:(?:die|der|den|das|deren|dessen|ihre?n?|seine?n?|unsere?n?) (?:genaue\w* |aktuelle\w* |exakte\w* )?(?!zahl\b|anzahl\b|summe\b|höhe\b|wert\b|stand\b)[a-z-]{4,} (?!der\b|des\b|von\b)|genaue\w* [a-z-]{4,} |[a-z-]{4,} (?:weiß|kenne|habe|hab) ich |(?:wann|wo|wer|warum|weshalb|wozu|seit wann|welche\w*|wie) (?:genau |exakt )?)"
)
_OTHERS = rx(r"\b(?:ander\w+|übrige\w*|restliche\w*|rest)\b")
_PRONOUNS = rx(
    r"^(?:und |aber |nur |bloß |doch )*(?:das|die|den|der|mehr|sonst|aber|leider|wie viele?|wieviele?|wie hoch) (?:weiß|weiss|wissen|kenne|kann|könnte|hab|habe|müsste|muss|ist|sind)\b"
)


_NO_PART = rx(
    r"\b(?:namen?|nummern?|\w*adressen?|straßen?|hausnummer|datum|aktenzeichen|titel|ansprechpartner\w*|links?|rechtsform\w*|ort|orte|tag|uhrzeit|wann|wer|wo)\b"
)


def without_unknown_things(form: Normal, text: str, counts: bool) -> str | None:
    """The text with blanks for what it does not know of other things; None where nothing else is left, or nothing is unknown.

    Where it `counts`, only what is no part of a sum may be unknown: the names, and not the turnover of a firm.
    """
    out = [c for c in form.clauses if unknown(c.text) and _OF_A_THING.match(c.text) and not _PRONOUNS.match(c.text)]
    out = [c for c in out if not _OTHERS.search(c.text) and (not counts or _NO_PART.search(c.text))]
    rest = [c for c in form.clauses if c not in out]
    hangs_on = any(c.text.startswith(("ob ", "wenn ", "dass ", "wie ")) for c in rest)
    if not out or not rest or hangs_on or any(unknown(c.text) or "question" in c.status for c in rest):
        return None
    for clause in out:
        start, end = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
        text = text[:start] + " " * (end - start) + text[end:]
    return text
