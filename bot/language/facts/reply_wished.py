"""A reply that only tells what one would like to have: "wir hätten gern drei Stellen", "wir würden gern noch eine Uni dazuholen"."""

from __future__ import annotations

from .fold import rx
from .normal import Normal

_NOT_THERE = rx(
    r"^(?:(?:na ja|naja|also|tja|nun|,) )*(?:(?:wir|ich) (?:hätten|hätte|bräuchten|bräuchte|wünschen uns|wünsche mir)|(?:wir|ich) (?:würden|würde|möchten|möchte|wollen) (?:uns )?(?:gern\w* )?(?=(?:\S+ ){1,5}?(?:dazuholen|hinzuholen|gewinnen|dazugewinnen|haben|einstellen|schaffen|aufnehmen|finden|ansprechen|einbinden|dazunehmen)\b)) ?(?:gern\w* |lieber |schon |noch )*[^,;.]*[.]?$"
)
_TO_BE = rx(  # "Spitzencluster wollen wir erst werden"
    r"^(?:(?:ein|das|so ein|erst|ja|also|na) )*(?:spitzencluster|zukunftsprojekt) (?:wollen|möchten|wollten|müssen) (?:wir )?(?:gern |gerne |ja |auch |erst |noch |mal |eines tages |irgendwann |später )*(?:werden|sein)? ?[.!]?$"
    r"|^(?:(?:wir|ja|also|na) )*(?:wollen|möchten|wollten) (?:wir )?(?:gern |gerne |ja |auch |erst |noch |mal |eines tages |irgendwann |später )*(?:ein )?(?:spitzencluster|zukunftsprojekt)(?: werden)? ?[.!]?$"
)
_STATUS = "anerkannter_status"
_WANTED = ("zahl_kooperationsprojekte", "zahl_zaehlende_unternehmen")  # what is planned is what is asked for


def wished(form: Normal, fact: str) -> bool:
    """Does the whole reply only wish for what is counted where it is, or for a status by its name? What one had before, that does not say."""
    if fact == _STATUS:
        return _TO_BE.match(form.string) is not None
    counted = fact.startswith("zahl_") or fact == "management_vzae"
    return counted and fact not in _WANTED and _NOT_THERE.match(form.string) is not None
