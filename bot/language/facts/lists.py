"""Firms listed one by one without a number: "Schreinerei aus Kempten, Sägewerk aus Ulm und ein Händler aus Lindau" are three."""

from __future__ import annotations

from .fold import rx
from .gazetteer import german_places
from .kinds import Mention
from .normal import Normal
from .nouns import noun_class, only_looks_like_firms
from .things import is_thing

_ITEM = rx(
    r"(?:^|[,;:.&+/\\] |\bund |\bsowie |\bplus |\bmit |- )(?:(?:ein|eine|einen|einem|einer|ne|nen|n|die|der|das|den|dem|dazu|noch|auch|unser|unsere|mein|meine) ){0,2}(?:(?!#)[\w-]+(?:e|er|es|en|em) )?(?P<noun>[\w-]{4,}) (?:aus|in|bei|von|vom|im|nahe|nähe|raum) (?:der |dem |den |dem raum |der nähe von |raum )?$"
)
_TRADE = rx(
    r"(?:er|erei|ei|werk|bau|büro|haus|laden|bude|hof|mühle|fabrik|technik|klitsche|weingut|manufaktur|gmbh|betrieb|firma|unternehmen)$"
)
NO_FIRM = rx(
    r"^(?:partner|mitglieder|mitarbeiter|vertreter|professor\w*|leiter|manager|\w*manager|wissenschaftler|forscher|kollege\w*|leute|sitzen|sitz|kommen|alle|berater|träger|vereine?r?|unser|einer|weiter|immer|oder|aber|hier|weder|finanzierung|geschäftsführer|ingenieur|techniker|kunde|kunden|kundinnen|lieferant\w*|abnehmer|anwender|nutzer|bürger|arbeiter|fördermittelgeber|partei|datei|polizei|bücherei|entwickler|vorhaben|cluster|bisher|anderer|dieser|unserer|jeder|keiner|händler vor|ansprechpartner)$"
)


_PLURAL = ("en", "betriebe", "hofe", "werke", "hauser", "buros", "studios", "labore")
NO_TRADE = rx(
    r"^(?:\w*(?:meter|länder|kinder|bürger|felder|räume\w*|zimmer|wohner|lehrer|sprecher|schüler|studenten|besucher|gäste|bücher|minister\w*|bürgermeister\w*|träger|stifter|förderer|gesellschafter|teilnehmer|vertreter|berater|forscher|wissenschaftler|ingenieure?n?|professor\w*|häuser|dörfer|städter|muster|filter|papiere?|register|semester|newsletter|flyer|poster|ordner|theater|rechner|lager|keller|fenster|server|container|computer|anhänger|laster|bagger|fehler|schalter|roboter|geräte\w*|sommer|winter|oktober|november|dezember|september|jahrzehnt\w*|interessenten|studierende\w*))$"
)
_PIECE = rx(
    r"(?:^|[,;:&+] |\bund |\bsowie |\bplus )(?:dazu |noch |wir |sind |wir sind |das sind )*(?:#(?P<n>\d+)|eine?n?) (?:(?!#)\w+(?:e|er|es|en) )?(?P<noun>[\w-]{4,})(?= ?(?:[,;.)]|$)|(?: (?:und|sowie|plus|aus|in|im|vom|von|am|an|haben|sind|machen|wollen|möchten) ))"
)
TRADES = rx(
    r"(?:\w{3,}(?:er|ler|ner|eur|ist|makler|schmied|wirt)(?:e|n|en)?|\w+(?:eien|häuser|mühlen|höfe|läden|werke|büros?))$"
)


_ONE_PLACE = rx(  # where one firm works: "drei Entsorger, ein Seilwerk"
    r"\w*(?:haus|mühle|hof|laden|werk|studio|verlag|fabrik|labor|küche|manufaktur|kanzlei|schmiede|bude|baumschule|tanzschule|fahrschule|skischule|lieferant|lieferanten|produzent|produzenten|werft|molkerei)$"
)
NO_PLACE = rx(
    r"(?:\w*netzwerk|\w*kraftwerk|handwerk|kunstwerk|bauwerk|laufwerk|stockwerk|regelwerk|\w*rathaus|\w*krankenhaus|wohnhaus|hochhaus|parkhaus|treibhaus|gewächshaus|lagerhaus|autohaus|zuhause|haus|"
    r"\w*bahnhof|\w*friedhof|bauhof|schulhof|innenhof|reallabor|testlabor|prüflabor|\w*schullabor|lehrlabor|werk)$"
)


def trades_in_a_list(form: Normal, found: list[Mention]) -> None:
    """ "Fünf Reeder, zwei Werften, ein Schiffsmakler": a trade that nobody listed counts beside one that is known."""
    known = {form.clause_of(m.first).sentence for m in found if m.kind == "unternehmen" and not m.part and not m.none}
    bound = {k for m in found for k in range(m.first, m.last + 1)}
    for match in _PIECE.finditer(form.string) if known else ():
        at = form.token_at(match.start("noun"))
        first = int(match["n"]) if match["n"] else at - 1
        word, counted = form.tokens[at].norm, form.tokens[first]
        several = match["n"] is not None
        trade = TRADES.match(word) or (not several and _ONE_PLACE.match(word) and not NO_PLACE.match(word))
        trade = trade and not NO_FIRM.match(word) and not (NO_TRADE.match(word) or is_thing(word))
        if at in bound or first in bound or noun_class(word) is not None or only_looks_like_firms(word) or not trade:
            continue
        if form.clause_of(at).sentence in known and (not several or float(counted.value or 0).is_integer()):
            value = float(counted.value or 0) if several else 1.0
            found.append(Mention("unternehmen", value, counted.high if several else None, first, at, listed=True))


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
        firm = noun_class(word) in ("unternehmen", "kmu") and not word.endswith(_PLURAL)
        guessed = noun_class(word) is None and _TRADE.search(word) and not NO_FIRM.match(word)
        if firm or guessed:
            hits.setdefault(form.clause_of(at).sentence, []).append(at)
    for places in hits.values():
        if len(places) < 2 or not any(noun_class(form.tokens[at].norm) for at in places):
            continue
        for at in places:
            if at not in bound:
                found.append(Mention("unternehmen", 1, None, at, at, weak=True, listed=True))
