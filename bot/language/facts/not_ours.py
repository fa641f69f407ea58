"""Clauses that a later one of the sentence sets apart from the own case: "das Cluster in Ulm hat ein tolles Management, so etwas bräuchten wir auch"."""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Clause
from .fold import rx

_THEIRS = rx(  # what is told before holds of others, whoever they are
    r"\b(?:wir|uns) (?:\S+ ){0,4}?nicht (?:\S+ )?(?:mit|zu|bei) (?:denen|ihnen|der gruppe)\b"
    r"|\b(?:die|sie|der|das) (?:gehören|gehört|machen|macht|sind|ist) (?:aber |leider )?(?:bei uns|zu uns|mit uns|bei unserem \S+) (?:aber |leider )?nicht\b"
    r"|\bmit (?:uns|unser\w* \S+) (?:\S+ ){0,3}?nichts zu (?:tun|schaffen)\b"
    r"|^(?:aber |doch |und )?(?:wir|dazu) gehören (?:\S+ )?nicht (?:\S+ )?dazu\b"
    r"|^(?:aber |doch |und )?unser\w* (?:\S+ )?(?:ist|sind) (?:aber )?(?:ein |eine |etwas )?(?:ganz |völlig )?ander\w+\b"
    r"|^(?:aber |und )?so (?:etwas|was|einen?|eins) (?:\S+ )?(?:bräuchten|hätten|wünschen|suchen|brauchen|fehlt) (?:wir|uns)\b"
)
_HEARSAY = rx(
    r"^(?:so |wie |das )?(?:hört man|man hört|hat man mir (?:gesagt|erzählt|berichtet)|heißt es|sagt man|erzählt man sich|wird erzählt)\b"
)
_A_NETWORK = rx(
    r"^(?:und |aber )?(?:das|der|die|beim|bei dem|im|am|in dem|ein|einem) (?:\S+ ){0,2}?\w*(?:cluster|netzwerk|verbund|verein|konsortium|bündnis)s?(?: \S+)? (?:in|aus|von|im|nebenan|an|bei)\b"
)
_OWN = rx(r"(?:^(?:und |aber )?(?:unser\w*|mein\w*|bei uns)\b|\b(?:wir|ich)\b)")


def told_of_others(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses of a sentence that tell of others, as what stands behind them says."""
    for place, clause in enumerate(clauses[1:], start=1):
        before = [c for c in clauses[:place] if not _OWN.search(c.text)]
        if _THEIRS.search(clause.text) or (_HEARSAY.match(clause.text) and _A_NETWORK.match(clauses[0].text)):
            return before
    return []
