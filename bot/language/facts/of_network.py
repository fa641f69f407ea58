"""A number that counts the whole network: "ein Netzwerk aus sieben Firmen", whoever of them speaks."""

from __future__ import annotations

from .around import text_after, text_before
from .data import stop_words
from .fold import rx
from .heads import head_noun
from .normal import Normal

ATTENDED = "who sat in a meeting"  # of the form: the figures that count them

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


_EVENT = rf"\w*(?:{'|'.join(sorted(stop_words('veranstaltungen')))})"
_AT_AN_EVENT = rx(
    rf"\b(?:bei|beim|auf|an|am|zu|zum|zur|im|in) (?:[^\s,;#]+ ){{0,3}}{_EVENT} (?:[^\s,;]+ ){{0,4}}?(?:war|waren|kam|kamen|nahmen|haben|hatten|erschienen|sprachen|tagten|trafen|begrüßten)\b"
    rf"|\b(?:kam|kamen|waren|nahmen|hatten|begrüßten) (?:[^\s,;#]+ ){{0,2}}?(?:bei|beim|auf|an|am|zu|zum|zur) (?:[^\s,;#]+ ){{0,3}}{_EVENT}\b"
)
_JOINED_THERE = rx(
    r"\b(?:zusammen(?:geschlossen|getan|gefunden)|gegründet|zugesagt|zugestimmt|beigetreten|unterschrieben|eingestiegen|mitmachen)\b"
)
_PEOPLE = r"(?:personen|leuten?|köpfen?|menschen|gästen?|teilnehmer\w*|teilnehmende\w*|besucher\w*|anwesenden?|(?:vertreter|mitarbeiter)\w*)"
_PRESENT = rx(r"\banwesend\w*(?: (?:waren|sind|war|heute|diesmal|insgesamt|dort|:|=|\(|-)){0,3} $")
_SENT_BY = rx(rf"#\d+ {_PEOPLE} (?:waren |sind |kamen )?(?:aus|von|vom) (?:(?:insgesamt|rund|etwa|den|unseren) )*$")
_CAME = rx(
    r"\b(?:anwesend|erschienen|gekommen|teilgenommen|zu gast|(?:kam|kamen|waren)\b.* (?:da|dort|vorbei)|(?:kam|kamen)|nahmen\b.* teil)\b"
)
_WE_ARE = rx(r"\b(?:wir sind|sind wir)\b")
_WAS_PRESENT = rx(r"^ ?(?:(?:aus|von) (?:#?\S+ ){1,2})?(?:waren|sind|war) (?:\S+ )?anwesend\b")
_LEISURE = rf"\w*(?:{'|'.join(sorted(stop_words('keine_partnerkreise')))})"
_OF_LEISURE = rx(rf"\b{_LEISURE} (?:hat|zählt|umfasst|mit|aus|von|hatte|besteht aus) (?:\S+ ){{0,2}}$|\b{_LEISURE} $")


def no_partners(form: Normal, i: int, kind: str) -> bool:
    """Those who came to an event, and the members of a choir or a council: "auf der Tagung waren 80 Firmen"."""
    before = text_before(form, i)
    at_an_event = (_AT_AN_EVENT.search(before) or _attended(form, i, before)) and not _JOINED_THERE.search(
        form.clause_of(i).text
    )
    return bool(at_an_event or (kind == "partner" and _OF_LEISURE.search(before)))


def _attended(form: Normal, i: int, before: str) -> bool:
    """ "Anwesend: 23 Personen von 8 Firmen": who sat in a meeting, and whoever sent them."""
    clause = form.clause_of(i).text
    head = head_noun(form, i + 1)
    behind = form.string[form.offsets[head[1]] + len(form.tokens[head[1]].norm) :] if head else text_after(form, i)
    there = not _WE_ARE.search(before) and bool(
        _PRESENT.search(before)
        or (_SENT_BY.search(before) and (_CAME.search(clause) or _PRESENT.search(before[: before.rfind("#")])))
        or _WAS_PRESENT.match(behind)
    )
    if there:
        form.noted.setdefault(ATTENDED, set()).add(i)
    return there


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
