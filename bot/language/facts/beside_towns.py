"""A large town named to say where a place lies: "Ahrensburg, vor den Toren Hamburgs", "Delmenhorst, gleich neben Bremen". It is no seat of anybody."""

from __future__ import annotations

from .fold import rx
from .gazetteer import Place
from .normal import Normal
from .place_context import COMPASS

_CITY_STATES = {"berlin", "hamburg", "bremen"}
_OUTSIDE = rf"(?:vor den toren(?: von| der stadt)?|vor der haustür von|(?:gleich|direkt|unmittelbar|dicht) neben|unweit(?: von)?|nicht weit (?:von|weg von)|{COMPASS} von|gegenüber(?: von)?|angrenzend an|am rande? von|am stadtrand von|kurz vor|kurz hinter)"
_OUTSIDE_OF = rx(rf"\b{_OUTSIDE} $")
_BEHIND_A_PLACE = rx(
    rf"^ (?:[,(] )?(?:(?:also|das|ist|liegt|sitzt|gleich|direkt|ganz|unmittelbar|so|gerade|etwas|ein|stück|in|der|dicht|quasi|praktisch|fast|auch) ){{0,5}}(?:{_OUTSIDE}|bei|nahe(?: bei)?|nähe von) $"
)


def only_beside(form: Normal, place: Place, places: list[Place]) -> bool:
    """Does it only tell where another place lies, or what lies outside of it?"""
    city = place.lands and place.lands[0] in _CITY_STATES and place.name.startswith(place.lands[0])
    if city and _OUTSIDE_OF.search(form.string[max(0, place.start - 40) : place.start]):
        return True
    previous = next((p for p in reversed(places) if p.end < place.start and p.kind != "deutschland"), None)
    if previous is None or set(previous.lands) & set(place.lands):
        return False
    return bool(_BEHIND_A_PLACE.match(form.string[previous.end : place.start]))
