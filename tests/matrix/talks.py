"""Talks that the tests lead."""

from __future__ import annotations

OPENING = (
    "Wir sind 12 Betriebe aus Sachsen, davon 9 KMU, dazu die TU Dresden und ein Fraunhofer-Institut, "
    "und wollen gemeinsam neue Leichtbauverfahren entwickeln."
)
TO_THE_VERDICT = (
    ("ja", "schon begonnen"),
    ("nein", "zählt ein Unternehmen"),
    ("alle zwölf", "Heute möglich"),
)
"""What is said after the opening, and words of the answer."""
