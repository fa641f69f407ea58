"""A reply that only tells what one would like to have: "wir hätten gern drei Stellen", "wir würden gern noch eine Uni dazuholen"."""

from __future__ import annotations

from .fold import rx
from .normal import Normal

_NOT_THERE = rx(
    r"^(?:(?:na ja|naja|also|tja|nun|,) )*(?:(?:wir|ich) (?:hätten|hätte|bräuchten|bräuchte|wünschen uns|wünsche mir)|(?:wir|ich) (?:würden|würde|möchten|möchte|wollen) (?:uns )?(?:gern\w* )?(?=(?:\S+ ){1,5}?(?:dazuholen|hinzuholen|gewinnen|dazugewinnen|haben|einstellen|schaffen|aufnehmen|finden|ansprechen|einbinden|dazunehmen)\b)) ?(?:gern\w* |lieber |schon |noch )*[^,;.]*[.]?$"
)
_WANTED = ("zahl_kooperationsprojekte", "zahl_zaehlende_unternehmen")  # what is planned is what is asked for


def wished(form: Normal, fact: str) -> bool:
    """Does the whole reply only wish for what is counted where it is?"""
    counted = fact.startswith("zahl_") or fact == "management_vzae"
    return counted and fact not in _WANTED and _NOT_THERE.match(form.string) is not None
