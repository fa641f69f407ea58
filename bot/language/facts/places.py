"""bundeslaender: the Länder of the own network; with the seat (seat.py) and the connected region (regions.py). reading.md, "Place"."""

from __future__ import annotations

from collections.abc import Sequence

from .beside_towns import only_beside
from .clauses import Clause
from .courted import courted
from .fold import rx
from .gazetteer import Place, german_places
from .holding import DESCRIBES
from .hopes import stands
from .in_vain import wanted_in_vain
from .model import Statement
from .moved import left_behind, moved_to, somebody_moved
from .normal import Normal
from .organisations import Named, named, only_heard_of, outside
from .other_networks import allied_with
from .own_places import OURS, note_ours, ours
from .passing_places import in_passing
from .perhaps import perhaps
from .places_put_right import put_right
from .presupposed import for_our_own
from .regions import in_a_region, read_region
from .seat import read_seat

BLOCKED = {"question", "condition", "other", "past", "rule"}
OF_US = {
    OURS,
    "verneint",
    "daneben",
    "erhofft",
}  # what is said of places that are not those of others or of another time
_EXCLUDED = rx(
    r"\b(?:kunden?kreis|kundinnen|abnehmer\w*|absatzm\w+|exportieren|exportiert|beliefern|beliefert|liefern|liefert nach|verkauft nach|verkauf|verkaufen|vertreiben|vertrieb in|\w*lieferant\w*|(?:partner|firmen|unternehmen|mitglieder|betriebe) suchen wir|messe in|messe|(?:ein)?kaufen|(?:ein)?gekauft|bestellen|bestellt|urlaub|konferenz|tagung in|workshops? in|studiert|programm des landes|landesprogramm|landesförderung|ministerium|ministeriums|staatsministerium|gibt es (?:das|so was|sowas|etwas)(?! für (?:unser|mein)\w* )|ausgründung|gefördert vom land|standort von|wie in|ähnlich wie|anders als|im gegensatz zu|\w*messe|kongress|kongresses|projektträger|gebürtig|ursprünglich aus|geboren|aufgewachsen|vortrag|minister\w*|regierung|landesregierung|grenzt|grenznah\w*|grenze zu\w*|richtung|wetter|expandieren|ausweiten|ausdehnen|programm in|umgezogen|umzug|umziehen|früher in|nach \w+ (?:gehen|ziehen))\b"
)
_SOUGHT = rx(
    r"\b(?:suchen|sucht|suche|gesucht|gewinnen|dazukommen|dazuholen|hinzukommen|fehlen|fehlt|anfragen|ansprechen|aufnehmen|hätten gern\w*)\b"
)
_SOUGHT_NOUN = rx(
    r"\b(?:partner\w*|firmen|unternehmen|betriebe?n?|hochschulen?|institute?n?|mitglieder\w*|jemand\w*|leute|welche|verstärkung|mitstreiter\w*|kmu|weitere\w*|einen|eine) (?:\S+ ){0,2}?(?:aus|in|im|von) (?:der |dem |den )?$"
)
_FOR_WHOM = rx(  # "für eine Bekannte in Husum suche ich ein Programm"
    r"\bfür (?:eine?[nrm]?|mein\w*|unser\w*) (?:\w+ ){1,2}(?:aus|in|im|von) (?:der |dem )?$"
)
_DENIED_AFTER = rx(
    r"^ (?:zählt|zählen|ist|sind|kommt|kommen|macht|machen|haben wir|sitzt|sitzen|gibt es) (?:\S+ ){0,3}?(?:keine?r?|niemand|nicht|noch niemand|noch keine?r?)\b(?! \w*(?:unternehmen|konzerne?|hochschulen?|firmen|institute?)\b)"
)
_CUSTOMERS = rx(
    r"\b(?:unsere|unserer|unseren|die|ihre|hauptsächlich|viele) (?:kunden|kundinnen|käufer|abnehmer|auftraggeber)\b|\b(?:kundschaft|laufkundschaft)\b|\b(?:der|unser|ein|unsere|die) (?:\w+e[rn]? )?(?:\w*lieferant\w*|händler|abnehmer|auftraggeber|käufer) (?:sitzt|sitzen|kommt|kommen|ist|sind|stammt|stammen|hockt)\b|(?<!einen )(?<!meinen )(?<!unseren )(?<!den )\bkunden (?:(?:vor allem|hauptsächlich|überwiegend|meist|vorwiegend) )?(?:in|aus)\b"
    r"|\b(?:sind|ist) (?:(?:nur|lediglich|bloß|ausschließlich|unsere?|reine?) )+(?:kund\w+|abnehmer\w*|\w*lieferant\w*|zulieferer\w*|auftraggeber\w*)\b"
)
_DENIED_BEFORE = rx(
    r"\b(?:nicht (?:in|aus|im)|außerhalb von|absagen? (?:aus|von)|niemand (?:in|aus)|keine?r? (?:in|aus)|ohne|kein\w*|nicht mehr in|verhandelt mit|vorbild (?:von |des |der )?(?:\S+ ){0,3}?(?:in|aus|von)) (?:der |dem |den )?$"
)
_OF_OTHERS = rx(
    r"\b(?:mit|zu|zum|an) (?:(?!unser)\S+ ){0,3}?(?!unser)\S*(?:netzwerk\w*|cluster\w*|verbund\w*|netz) (?:aus|in|im|von) (?:der |dem )?$"
    r"|\b(?:unterlag\w*|unterlegen|verlor\w*|geschlagen) (?:\S+ ){0,5}?(?:eine[mnr]|dem|den) (?:\S+ )?\S*(?:netzwerk|cluster|verbund|verein|bündnis) (?:aus|in|im|von) (?:der |dem )?$"
    r"|\bmit (?:dem|einem (?:anderen|weiteren|befreundeten|zweiten)) (?:(?:\S*(?:netzwerk|cluster|verbund|netz|verein|bündnis) )?, dem|\S*(?:netzwerk|cluster|verbund|netz|verein|bündnis)) (?:der|des|von|für) (?:\S+ ){1,2}?(?:aus|in|im) (?:der |dem )?$"
)
_OF_OTHER_NETWORKS = r"(?:mit|zu|an|von) (?:#\d+|anderen|weiteren|benachbarten|befreundeten|mehreren|einigen|\S*(?:clustern|netzwerken|verbünden))\b"
_OUR_OWN = rx(  # "wir sind mit dem Cluster in Jena"; but "wir kooperieren mit dem Cluster in Hessen"
    rf"\b(?<!unterlagen )(?<!verloren )(?:unser\w*|wir sind|wir|berate|betreue|begleite|vertrete)(?! mit (?:dem|einem anderen) ) (?:(?!{_OF_OTHER_NETWORKS}|\S*(?:koop|verbünd|verbind|verzahn|vernetz|zusammen|arbeit))\S+ ){{0,3}}?\S*(?:netzwerk|cluster|verbund)\w* (?:\S+ ){{0,2}}?(?:aus|in|im|von) (?:der |dem )?$"
)
_EXCEPT = rx(
    r"\b(?:außer|bis auf|mit ausnahme von|ausgenommen|abgesehen von|nur nicht|ohne)(?: (?:in|aus|der|dem|den|das|die|\S+ (?:und|,)))* $"
)

_ALL_OVER = rx(
    r"\b(?:ganz deutschland|ganze[nrs]? (?:republik|bundesrepublik|bundesgebiet|land)|deutschlandweit|bundesweit|überall)\b"
)


def read_places(form: Normal, blocked: set[str] | None = None) -> list[Statement]:
    """bundeslaender, regionale_konzentration and sitz_deutschland as stated."""
    shut = BLOCKED if blocked is None else blocked
    known = towns_and_regions(form)
    heard = heard_of(form, known, shut)
    placed = [p for p, is_ours in zip(known, ours(form, known, heard, shut), strict=True) if is_ours]
    of_us = {p for p, said in zip(known, heard, strict=True) if said in OF_US} | {*placed}
    own = [p for p in german_places(form) if p in of_us or (p.kind == "deutschland" and _own(form, p, shut))]
    lands = lands_of(form, placed)
    found = []
    if lands:
        start, end = form.span(placed[0].start, placed[0].end)[0], form.span(placed[-1].start, placed[-1].end)[1]
        found.append(note_ours(form, Statement("bundeslaender", lands, start, end)))
    names = named(form)
    regional = next((p for p in placed if in_a_region(form, p) and not _in_a_name(p, names)), None)
    region_lands = {land for p in placed if in_a_region(form, p) for land in p.lands}
    whole = regional if regional and set(lands) <= region_lands else None
    seat = read_seat(form, own, placed, shut)
    region = read_region(form, whole, shut)
    if seat is None and region is not None and region.value is False and "deutschland" in form.string:
        seat = Statement("sitz_deutschland", True, region.start, region.end)
    return [*found, *([seat] if seat else []), *([region] if region else [])]


def towns_and_regions(form: Normal) -> list[Place]:
    """Every German place of the text that lies in some of the Länder."""
    return [p for p in german_places(form) if p.kind != "deutschland"]


def heard_of(form: Normal, places: Sequence[Place], blocked: set[str]) -> list[str]:
    """Of each place that it is ours, or why the patterns say that it is not."""
    every = german_places(form)
    return [_why_not(form, p, blocked, every) or OURS for p in places]


def _why_not(form: Normal, place: Place, blocked: set[str], every: list[Place]) -> str | None:
    if why := _another(form, place, blocked):
        return why
    if _denied(form, place):
        return "verneint"
    if only_beside(form, place, every):
        return "daneben"
    said = Statement("bundeslaender", list(place.lands), *form.span(place.start, place.end))
    return None if DESCRIBES not in form.noted or stands(form, said) else "erhofft"


def lands_of(form: Normal, placed: list[Place]) -> list[str]:
    """The Länder named, in order; "alle neuen Bundesländer außer Thüringen" without Thüringen."""
    groups = any(p.kind == "gruppe" for p in placed)
    excepted = {land for p in placed if groups and _EXCEPT.search(_before(form, p)) for land in p.lands}
    towns = {land for p in placed if len(p.lands) == 1 for land in p.lands}
    narrowed = [_narrowed(p, towns) for p in placed]
    return [land for land in dict.fromkeys(land for lands in narrowed for land in lands) if land not in excepted]


def _narrowed(place: Place, towns: set[str]) -> tuple[str, ...]:
    """ "Cottbus, Region Lausitz": a region over several Länder means those of the towns beside it."""
    return (
        tuple(land for land in place.lands if land in towns) or place.lands if place.kind == "region" else place.lands
    )


def _in_a_name(place: Place, names: list[Named]) -> bool:
    """ "Hochschule Niederrhein" tells the Land, and not that the partners sit by the Rhine."""
    return any(n.start < place.start < n.end for n in names)


def _before(form: Normal, place: Place) -> str:
    return form.string[max(0, place.start - 70) : place.start]


def _own(form: Normal, place: Place, shut: set[str]) -> bool:
    return _another(form, place, shut) is None


def _another(form: Normal, place: Place, shut: set[str]) -> str | None:
    """Why it is a place of others or of another time; None where it is ours."""
    clause = form.clause_at(place.start)
    if left_behind(form, place) or somebody_moved(form, place) or put_right(form, place):
        return "verlassen"
    arrived = moved_to(form, place)
    granted = {"question"} if for_our_own(form, place.start) else set()
    told = clause.status - ({"past"} if arrived else granted)
    if told & shut:
        return "gesperrt"
    if of_others(form, place):
        return "fremd"
    if perhaps(form, place.start):
        return "vielleicht"
    text = _HERE_IS.sub(" ", clause.text)
    text = f"{_before_it(form, clause)}{text}"
    excluded = _EXCLUDED.search(_MOVE.sub(" ", text) if arrived else text)
    ours_all_the_same = excluded and (
        _sold_later(form, place, excluded.group()) or _sellers(form, place, excluded.group())
    )
    return "beiläufig" if excluded and not ours_all_the_same else None


def _before_it(form: Normal, clause: Clause) -> str:
    """ "Wir besuchen eine Messe, in Hannover": of what a place alone is said stands before it."""
    before = next((c for c in form.clauses if c.last == clause.first and c.sentence == clause.sentence), None)
    return f"{before.text} " if before and before.text.endswith(",") and _PLACE_ALONE.match(clause.text) else ""


_PLACE_ALONE = rx(r"(?:in|im|aus|bei|am|an der|nahe)(?: [^\s,.;]+){1,2} ?[.;!]?$")


def of_others(form: Normal, place: Place) -> bool:
    """Is it the place of a customer, of somebody who is talked with only, or of one who is said to be no partner?"""
    clause = form.clause_at(place.start)
    if (
        _GONE.search(clause.text)
        or wanted_in_vain(form, clause)
        or only_heard_of(clause)
        or in_passing(form, place.start)
    ):
        return True
    return courted(form, clause) or outside(form, clause) or bool(_CUSTOMERS.search(clause.text))


_GONE = rx(
    r"\b(?:ausgeschieden|ausgestiegen|abgesprungen|ausgetreten|abgesagt|abgelehnt|weggefallen|nicht mehr (?:dabei|mit|partner|mitglied))\b"
)
_HERE_IS = rx(  # "bei uns in Jena gibt es das Netz schon ewig": it is here
    r"(?<=\bbei uns )(?P<where>(?:in|im|am|an der) .*)\b(?:gibt|gab) es das (?=\w*(?:netz|netzwerk|cluster|verbund|verein|bündnis)\b)|^(?:hier|da) (?:in|im|am|an der) .*\b(?:gibt|gab) es (?:das|so \S+) (?=\w)"
)
_MOVE = rx(r"\b(?:umgezogen|umzug)\b")
_AND_THEN = rx(r"\bund (?:(?:ihn|es|sie|das|den|die|diese[snr]?|dann|später|danach|anschließend|auch|dort) )+")
_SALES = ("verkauf", "vertreib", "export", "liefer")


def _sold_later(form: Normal, place: Place, word: str) -> bool:
    """ "Mit Firmen aus Hessen ein Verfahren entwickeln und es dann verkaufen": the place is the firms', not the market's."""
    return word.startswith(_SALES) and bool(
        _AND_THEN.search(form.string[place.end : form.string.find(word, place.end)])
    )


def _sellers(form: Normal, place: Place, word: str) -> bool:
    """ "Unsere Betriebe im Allgäu exportieren nach Kanada": the place before the verb is where those sit who sell."""
    clause = form.clause_at(place.start)
    before = form.string[form.offsets[clause.first] : place.start]
    behind = f"{form.string[place.end :]} ".startswith(f" {word} ")
    return bool(word.startswith(_SALES) and behind and _SELLS_FROM.search(before))


_SELLS_FROM = rx(
    r"\b(?:unser\w*|mein\w*|die|der|das|wir|alle|ein\w*) (?:\S+ ){0,2}?(?:in|im|aus|an der|vom|am) (?:der |dem )?$"
)


def _denied(form: Normal, place: Place) -> bool:
    clause, before, after = form.clause_at(place.start), _before(form, place), form.string[place.end :]
    sought = _SOUGHT.search(clause.text) and _SOUGHT_NOUN.search(before) and not _FOR_WHOM.search(before)
    own = _OUR_OWN.search(before)
    with_it = rx(r"\bmit (?:dem|einem|den|der|zwei|#\d+) (?:\S+ )?$").search(before) and place.kind == "beiwort"
    theirs = with_it and rx(r"^ (?:\S+ )?\S*(?:netzwerk|cluster|verbund|verein|bündnis)\w*").match(after)
    if theirs or (_OF_OTHERS.search(before) and not own) or allied_with(form, place.start):
        return True
    if _EXCEPT.search(before) and _ALL_OVER.search(before):
        return True
    return bool(_DENIED_BEFORE.search(before) or _DENIED_AFTER.match(after) or sought)
