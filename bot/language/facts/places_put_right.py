"""A place put right in the same breath: "in Emden, ach Unsinn, in Bremen". Only the second holds."""

from __future__ import annotations

from .data import stop_words
from .fold import rx
from .gazetteer import Place, german_places
from .normal import Normal

_WORDS = "|".join(sorted(stop_words("ort_versprochen")))
_FILL = "|".join(sorted(stop_words("ort_versprochen_fuell")))
_TAKES_BACK = rx(
    rf"^(?: \.(?= (?:korrektur|berichtigung|falsch)\b))? ?[,(:-]?(?: (?:{_FILL}|[,:]))* (?:{_WORDS})\b(?: (?:{_WORDS}|{_FILL}|[,:]))* (?:(?:in|aus|im|bei|an der|am) (?:der |dem )?)?$"
)


def put_right(form: Normal, place: Place) -> bool:
    """Is it taken back, with another place right behind?"""
    behind = next((p for p in german_places(form) if p.start >= place.end), None)
    return behind is not None and bool(_TAKES_BACK.match(form.string[place.end : behind.start]))
