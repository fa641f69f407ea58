"""A large figure without "Euro" is money only where it counts nothing else: "25.000 Betriebe", "50.000 Beschäftigte"."""

from __future__ import annotations

from .fold import rx
from .heads import head_noun
from .normal import Normal

SMALLEST = 1000  # a bare number below is no money
_OF_MONEY = rx(
    r"^(?:eur\w*|mark|förder\w*|zuschuss|zuschüsse|zuwendung\w*|eigen\w*|privat\w*|beihilfe\w*|de|geld\w*|mittel|kapital|netto|brutto)$"
)
_ADJECTIVE = rx(r"^\w{3,}(?:e|en|er)$")


def counts_things(form: Normal, i: int) -> bool:
    """Does a noun stand behind the bare figure at token i, with an adjective between at most, that names no money?"""
    if form.tokens[i].kind != "#":
        return False
    if head_noun(form, i + 1) is not None:
        return True
    behind = form.tokens[i + 1 : i + 3]
    if len(behind) == 2 and _ADJECTIVE.match(behind[0].norm) and not behind[0].text[:1].isupper():
        behind = behind[1:]
    noun = behind[0] if behind else None
    return noun is not None and noun.kind == "word" and noun.text[:1].isupper() and not _OF_MONEY.match(noun.norm)
