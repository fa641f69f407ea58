"""Firms listed one by one without a number: "Schreinerei aus Kempten, Sägewerk aus Ulm und ein Händler aus Lindau" are three."""

from __future__ import annotations

from .fold import rx
from .gazetteer import german_places
from .kinds import Mention
from .normal import Normal
from .nouns import noun_class

_ITEM = rx(
    r"(?:^|[,;:.&+/\\] |\bund |\bsowie |\bplus |\bmit |- )(?:(?:ein|eine|einen|einem|einer|ne|nen|n|die|der|das|den|dem|dazu|noch|auch|unser|unsere|mein|meine) ){0,2}(?:(?!#)[\w-]+(?:e|er|es|en|em) )?(?P<noun>[\w-]{4,}) (?:aus|in|bei|von|vom|im|nahe|nähe|raum) (?:der |dem |den |dem raum |der nähe von |raum )?$"
)
_TRADE = rx(
    r"(?:er|erei|ei|werk|bau|büro|haus|laden|bude|hof|mühle|fabrik|technik|klitsche|weingut|manufaktur|gmbh|betrieb|firma|unternehmen)$"
)
_NO_FIRM = rx(
    r"^(?:partner|mitglieder|mitarbeiter|vertreter|professor\w*|leiter|manager|\w*manager|wissenschaftler|forscher|kollege\w*|leute|sitzen|sitz|kommen|alle|berater|träger|vereine?r?|unser|einer|weiter|immer|oder|aber|hier|weder|finanzierung|geschäftsführer|ingenieur|techniker|kunde|kunden|kundinnen|lieferant\w*|abnehmer|anwender|nutzer|bürger|arbeiter|fördermittelgeber|partei|datei|polizei|bücherei|entwickler|vorhaben|cluster|bisher|anderer|dieser|unserer|jeder|keiner|händler vor|ansprechpartner)$"
)


def listed(form: Normal, found: list[Mention]) -> None:
    """Adds one weak mention for each firm of a list in which two or more stand with their places."""
    bound = {k for m in found for k in range(m.first, m.last + 1)}
    hits: dict[int, list[int]] = {}
    for place in german_places(form):
        if place.kind == "beiwort":
            continue
        item = _ITEM.search(form.string[max(0, place.start - 90) : place.start])
        if item is None:
            continue
        at = form.token_at(max(0, place.start - 90) + item.start("noun"))
        word = form.tokens[at].norm
        firm = noun_class(word) in ("unternehmen", "kmu") and not word.endswith(("en", "firmen", "betriebe"))
        guessed = noun_class(word) is None and _TRADE.search(word) and not _NO_FIRM.match(word)
        if firm or guessed:
            hits.setdefault(form.clause_of(at).sentence, []).append(at)
    for places in hits.values():
        if len(places) < 2 or not any(noun_class(form.tokens[at].norm) for at in places):
            continue
        for at in places:
            if at not in bound:
                found.append(Mention("unternehmen", 1, None, at, at, weak=True, listed=True))
