"""A kind of body named first and denied behind: "Konzerne haben wir keine", "Hochschulen sind nicht dabei"."""

from __future__ import annotations

from .fold import rx
from .kinds import Mention, is_number, word_at
from .normal import Normal
from .nouns import noun_class

FURTHER = rx(r"^(?:weitere|weiteren|andere|anderen|sonstige|sonstigen|zusätzliche)$")
_ENDS = ("", ".", ",", ";", ")", "und", "aber")
_THERE = (["haben", "wir"], ["gibt", "es"])
ONE_BODY = ("konzern", "institut", "forschungsinstitut", "universitat")  # one of its kind, denied by "keiner"


def none_behind(form: Normal, j: int) -> bool:
    """ "Konzerne haben wir keine", "Hochschulen sind nicht dabei" """
    word, after = word_at(form, j), word_at(form, j + 1)
    return (
        word in ("fehlen", "fehlt")
        or (
            word in ("keine", "keinen", "keiner", "keins", "keines", "null")
            and after
            in (
                "",
                ".",
                ",",
                "dabei",
                "vertreten",
                "beteiligt",
                "im",
                "an",
                "mit",
                "bisher",
                "und",
                "aber",
                ";",
                ")",
                "darunter",
            )
        )
        or (word == "nicht" and after in ("dabei", "beteiligt", "vertreten", "an", "mit", "im", "drin"))
        or (word == "nicht" and after in _ENDS and [word_at(form, k) for k in (j - 2, j - 1)] in _THERE)
    )


def says_what_it_is(form: Normal, i: int, j: int) -> bool:
    """ "Konzern ist keiner von uns", while "Konzern ist keiner dabei" counts."""
    verbs = {word_at(form, k) for k in range(i + 1, j)}
    return bool({"sind", "bin", "ist"} & verbs) and word_at(form, j + 1) not in (
        "dabei",
        "darunter",
        "beteiligt",
        "vertreten",
    )


def denied_with_it(form: Normal, i: int, kind: str) -> list[Mention]:
    """ "Hochschulen oder Institute sind keine dabei": what stands before the "oder" is denied as well."""
    other = noun_class(word_at(form, i - 2)) if word_at(form, i - 1) in ("oder", "und", "/", "bzw") else None
    counted = is_number(form, i - 3) or word_at(form, i - 3) in ("die", "unsere", "mit", "von", "der")
    if other in ("gross", "hochschule", "forschung", "kmu") and other != kind and not counted:
        return [Mention(str(other), 0, None, i - 2, i - 2, none=True)]
    return []
