"""Nouns that label a number: "Mitgliederzahl", "Zahl der Firmen", "Mitgliederstand Ende Mai: 48"."""

from __future__ import annotations

from .dates import MONTHS
from .kinds import word_at
from .normal import Normal

LABEL_KIND = {
    "unternehmensanzahl": "unternehmen",
    "firmenanzahl": "unternehmen",
    "hochschulanzahl": "hochschule",
    "mitgliederanzahl": "partner",
    "partneranzahl": "partner",
    "mitgliederzahl": "partner",
    "mitgliederstand": "partner",
    "mitgliederbestand": "partner",
    "mitgliedszahl": "partner",
    "partnerzahl": "partner",
    "teilnehmerzahl": "partner",
    "unternehmenszahl": "unternehmen",
    "firmenzahl": "unternehmen",
}
_DAYS = {*MONTHS, "ende", "anfang", "mitte", "stand", "per", "zum", "jahresende", "quartalsende", "heute"}
_NEAR = 3  # tokens to the colon behind a day; "Mitgliederzahl: Mai 48, Juni 52" has several numbers


def is_number_of(form: Normal, i: int) -> bool:
    """ "Mitgliederzahl", "Zahl der Mitglieder" """
    return form.tokens[i].norm in LABEL_KIND or word_at(form, i - 2) in ("zahl", "anzahl")


def of_a_day(form: Normal, j: int) -> bool:
    """ "Mitgliederstand Ende Mai: 48", "Mitgliederzahl zum Jahresende: 60" """
    return form.tokens[j].norm in _DAYS and any(word_at(form, k) in (":", "=") for k in range(j + 1, j + 1 + _NEAR))
