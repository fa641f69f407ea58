"""A small subject that only tests teach: two colours, and what is none."""

from __future__ import annotations

from bot.language.clause_training import Example

RED, BLUE = ("farbe", "rot"), ("farbe", "blau")
TEXTS = {
    RED: (
        "die mauer ist rot",
        "rot ist das dach",
        "wir streichen rot",
        "ganz rot",
        "unser tor ist rot",
        "rote fenster",
    ),
    BLUE: ("die mauer ist blau", "blau ist das dach", "wir streichen blau", "ganz blau", "unser tor ist blau"),
}
SILENT = (
    "das dach ist neu",
    "die mauer ist hoch",
    "ganz gut",
    "wir wohnen hier",
    "wir streichen bald",
    "rot oder blau",
)


def examples() -> list[Example]:
    """Two colours, and what is none."""
    coloured = [Example(text, {claim}, {"farbe"}) for claim, texts in TEXTS.items() for text in texts]
    return [*coloured, *(Example(text, settled={"farbe"}) for text in SILENT)]
