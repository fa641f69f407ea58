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


def case(number: int) -> list[tuple[str, str]]:
    """A whole talk of its own for this number of firms: what is said, and words that only its own answer holds."""
    opening = (
        f"Wir sind {number} Betriebe aus Sachsen, alles KMU, dazu die TU Dresden, "
        "und wollen gemeinsam neue Leichtbauverfahren entwickeln."
    )
    understood = (opening, f"{number} Unternehmen in Deutschland")
    if number < 6:
        return [understood, ("ja", "ZIM-Innovationsnetzwerke: Mindestzahl der Unternehmen")]
    if number % 2:
        return [
            understood,
            ("ja", "schon begonnen"),
            ("ja", "Das Vorhaben hat schon begonnen"),
            ("ja", "ZIM-Innovationsnetzwerke: Beginn des Vorhabens"),
        ]
    return [
        understood,
        ("ja", "schon begonnen"),
        ("nein", "zählt ein Unternehmen"),
        (f"alle {number}", f"{number} Unternehmen, die für ein ZIM-Netzwerk zählen.\n\nStand"),
    ]
