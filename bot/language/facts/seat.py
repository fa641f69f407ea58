"""sitz_deutschland: is the management based in Germany? A German place says so, unless the text puts the seat abroad."""

from __future__ import annotations

from .fold import rx
from .gazetteer import Place, abroad
from .model import Statement
from .moved import seat_moved_to
from .normal import Normal

_ABROAD_SEAT = rx(
    r"\bsitz(?: (?:ist|:|liegt in|also))* (?:in )?(?:der |dem |den )?$|\b(?:sitz|geschäftsstelle|management|verwaltung|hauptsitz|clustermanagement|antragsteller\w*|firmensitz|zentrale|büro)(?: , (?:die|das|der|des|den|welche\w*) [^,]{3,60} ,)? (?:\S+ ){0,5}?(?:in|im) (?:der |dem |den )?$|\bwir sitzen (?:\S+ ){0,3}?(?:in|im) (?:der |den )?$|\bwir (?:sind|kommen) aus (?:der |den |dem )?$|\bansässig (?:\S+ )?in (?:der |den )?$|\b(?:mein|meine|unser|unsere) (?:\S+ )?(?:firma|betrieb|unternehmen|gmbh|werk|büro) (?:sitzt|liegt|hat (?:ihren|seinen) (?:\S+ )?sitz) (?:\S+ ){0,2}?in (?:der |den )?$"
)
_BODY_FROM = rx(  # "wir sind ein Zulieferer aus Tirol"; what it is made of stands behind "aus" as well: "ein Verbund aus polnischen Firmen"
    r"\b(?:wir sind|ich bin) (?:ein|eine|einer|n|ne) (?:(?!mit\b|aus\b|in\b|im\b|und\b|von\b|für\b|zu\w?\b|,)\S+ ){1,3}?(?:aus|in|mit sitz in) (?:der |dem |den )?$"
    r"|\b(?:(?:netzwerk|cluster|gesamt)?leitung|federführung|koordination|steuerung) (?:liegt|läge|wäre|ist|sitzt|säße|bleibt|bliebe) (?:\S+ ){0,3}?(?:in|im) (?:der |dem |den )?$"
)
_MADE_OF = rx(r"isch(?:e[nrsm]?)?$|^schweizern?$")
_OUR_SEAT = rx(  # "unsere Geschäftsstelle, die den Antrag stellt, liegt in …": ours, whoever stands in between
    r"\bunser\w* (?:geschäftsstelle|management|clustermanagement|netzwerkmanagement|zentrale|büro|sitz) , [^,]{3,60} , (?:sitzt|liegt|ist|hat) (?:[^,]+ )?(?:in|im) (?:der |dem |den )?$"
)
_ABROAD_SEAT_AFTER = rx(
    r"^ (?:ansässig|sitzt (?:das|unser|die) (?:management|geschäftsstelle|verein)|sitzen wir|sitzt (?:\S+ )?management)"
)
_RUN_FROM = rx(  # "unser Management arbeitet von Wien aus", "wir steuern das Netzwerk von Basel aus"
    r"\b(?:unser\w*|das|die) (?:\w*management|geschäftsstelle|zentrale|\w*büro|netzwerkleitung) (?:[^,;\s]+ ){0,5}?von $"
    r"|\b(?:wir|ich) (?:managen?|steuern?|leiten?|führen?|koordinieren?|organisieren?|betreuen?) (?:[^,;\s]+ ){0,4}?von $"
    r"|\b(?:managen?|steuern?|leiten?|koordinieren?) (?:wir|ich) (?:[^,;\s]+ ){0,4}?von $"
    r"|\b(?:gemanagt|gesteuert|geleitet|koordiniert) (?:[^,;\s]+ ){0,5}?von $"
)
_FROM_HERE = rx(r"^ aus\b")
_NO_GERMAN_SITE = rx(
    r"\b(?:ohne|kein\w*) (?:\w+ )?deutsche\w* (?:sitz|standort|niederlassung|betriebsstätte|zweigstelle|tochter\w*)\b"
)
_WE = rx(r"\b(?:wir|ich|uns|antragsteller\w*|mandant\w*)\b")
_SEAT_GERMANY = rx(
    r"\b(?:sitz\w*|ansässig|geschäftsstelle|hauptsitz|firmensitz|standort|standorte|sitzen|sitzt|kommen (?:alle )?aus|deutsches|deutscher)\b"
)
_NO_SEAT = rx(
    r"\b(?:nicht|kein\w*|nirgends|nirgendwo|nie|niemals|mitnichten) (?:\S+ ){0,4}?(?:in )?deutschland\b|\bohne (?:\w+ )?(?:sitz|niederlassung|standort|betriebsstätte) (?:\S+ )?(?:in )?deutschland\b|\bdeutschland (?:\S+ ){0,2}?nicht\b|\b(?:niemand|weder) (?:\S+ ){0,8}?(?:in )?deutschland\b|\bdeutschland (?:\S+ ){0,5}?(?:niemand|nirgends|kein\w* (?:\w+e[nr]? )?(?:\w*sitz|niederlassung|standort|betriebsstätte|büro|zweigstelle|geschäftsstelle)|weder (?:\S+ )?(?:sitz|niederlassung|standort|geschäftsstelle)|fehlt)\b|\bkein\w* (?:deutschen? )?(?:sitz|niederlassung|standort|betriebsstätte) (?:\S+ ){0,3}?(?:in )?deutschland\b"
)
_SEAT = rx(r"\bsitz\w*|ansässig|niederlassung|geschäftsstelle|standort")

_BODY = r"(?:\w*netzwerk|\w*cluster|\w*verein|\w*verbund|\w*verband|\w*unternehmen|\w*firma|\w*betrieb|\w*gesellschaft|\w*genossenschaft|\w*stiftung|\w*institut|\w*hochschule|universität|konsortium|start-?up|mittelständler|\w*hersteller|gmbh|ag|kg)"
_WE_AS = r"(?:wir sind (?:ein|eine)|(?:wir|ich) als|(?:mein|unser)e? (?:betrieb|firma|unternehmen|gmbh|verein|verband|verbund|netzwerk|cluster|institut|management) ist (?:ein|eine)) (?:(?!eine[rs]\b)\w+e[rs]? )?"
_GERMAN_BODY = rx(rf"\b{_WE_AS}deutsch(?:e[rs]?)? (?:\w+e[rs]? )?{_BODY}\b")
_FOREIGN_BODY = rx(rf"\b{_WE_AS}$"), rx(rf"^ (?:\w+e[rs]? )?{_BODY}\b")


OF_THE_PARENT = rx(
    r"\b(?:mutter(?:konzern|gesellschaft|firma|unternehmen|haus|-?ag|-?gmbh)?s?|\w*konzern(?:s|mutter|zentrale|spitze)?|holding)\b"
)
ONE_OFFICE = rx(
    r"\b(?:ein(?:e[mnrs]?)?|eigene\w*|zweite\w*|zusätzliche\w*|noch|zwei|mehrere|#\d+) (?:\S+ )?(?:\w*büros?|vertretung\w*|repräsentanz\w*|filiale\w*|außenstelle\w*|standorte?)\b"
)
_AND = rx(r" (?:und|sowie|,|/|&) (?:auch )?(?:in )?(?:der )?")


def read_seat(form: Normal, own: list[Place], placed: list[Place], blocked: set[str]) -> Statement | None:
    """own: places that are the network's, placed: those of them that are not denied."""
    if _both_sides(form, own, blocked):
        return None
    outside = _abroad(form, blocked)
    germany: Place | None = None
    for place in own:
        if place.kind != "deutschland":
            continue
        clause = form.clause_at(place.start)
        if _NO_SEAT.search(clause.text):
            if place.name == "deutschland" and _SEAT.search(clause.text) and not _of_some(form, place):
                outside = form.span(place.start, place.end)
        elif _SEAT_GERMANY.search(clause.text) or place.name != "deutschland":
            germany = place
    outside = outside or _without_german_site(form, blocked)
    if outside is not None:
        return Statement("sitz_deutschland", False, *outside)
    said = _GERMAN_BODY.search(form.string) if germany is None and not placed else None
    if said and not form.clause_at(said.start()).status & blocked:
        return Statement("sitz_deutschland", True, *form.span(said.start(), said.end()))
    first = placed[0] if placed else germany
    return Statement("sitz_deutschland", True, *form.span(first.start, first.end)) if first else None


def _both_sides(form: Normal, own: list[Place], blocked: set[str]) -> bool:
    """ "Wir sitzen in Straßburg und Kehl": where the management sits of the two, nobody has said."""
    for found in abroad(form.string):
        if form.clause_at(found.start()).status & blocked:
            continue
        for place in own:
            first, last = sorted([(found.start(), found.end()), (place.start, place.end)])
            joined = place.kind == "stadt" and _AND.fullmatch(form.string[first[1] : last[0]])
            if joined and _ABROAD_SEAT.search(form.string[max(0, first[0] - 140) : first[0]]):
                return True
    return False


def _without_german_site(form: Normal, blocked: set[str]) -> tuple[int, int] | None:
    """ "Als dänische Firma ohne deutschen Standort möchten wir …": said of ourselves, not of some partners."""
    for said in _NO_GERMAN_SITE.finditer(form.string):
        clause = form.clause_at(said.start())
        sentence = form.sentence_text(clause.sentence)
        others = _SOME.search(sentence) or "#" in sentence
        if not clause.status & blocked and _WE.search(sentence) and not others:
            return form.span(said.start(), said.end())
    return None


_OUR_FIRM = rx(  # "wir sind eine Firma aus Winterthur"
    r"\b(?:wir sind|ich habe|ich leite|ich führe) (?:ein|eine|einen) (?:(?!deutsch)[\w-]+e[srn]? )?(?:firma|betrieb|unternehmen|start-?up|hersteller|[\w-]+(?:hersteller|bauer|firma|betrieb|unternehmen)) (?:aus|in) (?:der |den )?$"
)
_SOME = rx(r"\b(?:einige|manche|mitglieder|firmen|partner\w*|alle|letztere|die anderen)\b")


def _of_some(form: Normal, place: Place) -> bool:
    """ "Fünf Mitglieder haben keinen Sitz in Deutschland": that is not the management's."""
    text = form.sentence_text(form.clause_at(place.start).sentence)
    return "#" in text or bool(_SOME.search(text))


def seated_abroad(form: Normal) -> bool:
    """Does the speaker's own firm sit abroad? It is none of the firms here, however it stands beside them."""
    there = any(_OUR_FIRM.search(form.string[: place.start()]) for place in abroad(form.string))
    return there or _abroad(form, {"question", "condition", "other", "past"}) is not None


_OF_A_PART = rx(  # "…, letztere nur in Dänemark ansässig": where some of the partners sit
    r"^(?:(?:und|aber|wobei|davon|von denen) )*(?:die )?(?:letztere[nrs]?|erstere[nrs]?|einige|manche|mehrere|andere[nr]?|#\d+)(?! (?:von )?(?:uns|wir)\b)\b"
)
_NOT_THERE = rx(  # "in Deutschland, nicht in Österreich", "niemand von uns sitzt in Polen"
    r"\b(?:nicht|kein\w*|niemand\w*|nirgends|nie|kaum)(?: [^\s,;.]+){0,4}? (?:in|im|aus|nach) (?:der |dem |den )?$"
)


def _abroad(form: Normal, blocked: set[str]) -> tuple[int, int] | None:
    span = None
    for found in abroad(form.string):
        clause = form.clause_at(found.start())
        sentence = next(c.first for c in form.clauses if c.sentence == clause.sentence)
        before = form.string[max(form.offsets[sentence], found.start() - 140) : found.start()]
        if clause.status & (blocked - ({"other"} if _OUR_SEAT.search(before) else set())):
            continue
        if seat_moved_to(form, found.start()):
            span = form.span(found.start(), found.end())
            continue
        if _NOT_THERE.search(before):
            continue
        theirs = rx(r"\b(?:partner\w*|kunden|zweig\w*|tochter\w*|niederlassung|weitere)\b").search(before)
        behind = form.string[found.end() :]
        there = clause.text[: max(0, found.start() - form.offsets[clause.first])]
        theirs = theirs or OF_THE_PARENT.search(there) or ONE_OFFICE.search(there) or _OF_A_PART.search(there)
        run_from = _RUN_FROM.search(before) and _FROM_HERE.match(behind)
        from_there = _is_body_from(before, found.group(), behind)
        if not theirs and (run_from or from_there or _ABROAD_SEAT.search(before) or _ABROAD_SEAT_AFTER.match(behind)):
            span = form.span(found.start(), found.end())
    return span


def _is_body_from(before: str, place: str, behind: str) -> bool:
    """ "Wir sind ein Betrieb aus Tirol", "wir sind ein polnischer Verein": by what stands around the name."""
    if _MADE_OF.search(place):
        return bool(_FOREIGN_BODY[0].search(before) and _FOREIGN_BODY[1].match(behind))
    return bool(_BODY_FROM.search(before))
