"""A number that counts the whole network: "ein Netzwerk aus sieben Firmen", whoever of them speaks."""

from __future__ import annotations

from .around import text_before
from .fold import rx
from .normal import Normal

_MADE_OF = rx(
    r"\b(?:\w*netzwerk\w*|\w*verbund\w*|konsortium|bündnis\w*|zusammenschluss\w*|arbeitsgemeinschaft) (?:aus|von) (?:(?:rund|etwa|circa|ca|insgesamt) )?$"
)
_FUNDED = rx(r"\bfür (?:ein|einen|unser|unseren|mein|das|den|n|nen) (?:\S+ )?\S+ (?:aus|von) (?:\S+ )?$")
_FUNDS = rx(r"\b(?:\w*förder\w*|geld|zuschuss\w*|zuschüsse|antrag|beantrag\w*|unterstützung|finanzierung)\b")


_CHAMBER = rx(
    r"\b(?:\w*kammer|ihk|hwk|\w*innung) (?:(?:\S+ ){0,3}?mit (?:(?:ihren|rund|über|etwa|fast|knapp|gut|insgesamt|mehr|als|ca) ){0,2}|(?:vertritt|vertreten|betreut|betreuen|zählt|zählen|hat|haben) (?:\S+ ){0,2})$"
)


_ASSOCIATION = rx(r"\b\w*(?:verband|kammer|innung|verein)\b")
_STANDS_FOR = rx(r"\b(?:vertritt|vertreten) (?:\S+ ){0,2}$")
_OWN_GROUP = rx(
    r"\b(?:(?:firmen|unternehmens)gruppe|(?:gehören|gehört) zu einer gruppe|teil einer gruppe) (?:aus|mit|von) (?:\S+ )?$"
)


def no_consortium(form: Normal, i: int, noun: str) -> bool:
    """ "Wir sind eine Kammer mit 48.000 Mitgliedsbetrieben", "eine Firmengruppe aus drei Gesellschaften": no consortium of ours."""
    before = text_before(form, i)
    stands_for = _STANDS_FOR.search(before) and _ASSOCIATION.search(form.sentence_text(form.clause_of(i).sentence))
    if stands_for or _OWN_GROUP.search(before):
        return True
    chamber = _CHAMBER.search(before)
    return chamber is not None and (noun.startswith("mitglied") or not chamber.group().split()[-1].startswith("ha"))


def counts_the_network(form: Normal, i: int) -> bool:
    """Does the number at i count all of them?"""
    return bool(_MADE_OF.search(text_before(form, i)))


def funded_network(form: Normal, i: int) -> bool:
    """ "… hätten gern Geld für ein Netzwerk aus sieben Firmen": the money is wished for, not the firms."""
    return bool(_FUNDED.search(text_before(form, i))) and bool(_FUNDS.search(form.clause_of(i).text))
