"""regionale_konzentration: do the partners sit in one connected region? Named regions, "rund um Mainz", "im Umkreis", "bundesweit verteilt"."""

from __future__ import annotations

import re

from .fold import rx
from .gate import Gate
from .gazetteer import Place, german_places
from .model import Statement
from .normal import Normal
from .turned import FEW

_REGION_BEFORE = rx(
    r"(?:\brund um|\bdreiländereck von|\bin und um|\bum|\bmetropolregion|\bregion|\braum|\bgroßraum|\bumland von|\bumgebung von|\bnähe von|\bwirtschaftsraum|\blandkreis|\bkreis|\bstadtregion|\bwirtschaftsregion|\bindustrieregion|\btechnologieregion|\bim umkreis von|\bmodellregion|\bregion um|\bgroßregion|\bin der gegend von|\bin der gegend um|\bder gegend um) $"
)
_REGION_AFTER = re.compile(
    r"^ (?:und|& ?) ?(?:um|umland|umgebung|umkreis|drumherum|drumrum|drum herum|drum rum|rundrum|rundherum)\b"
)
_SPREAD = rx(
    r"\bzusammenhängende[nr]? region (?:\S+ ){0,4}?(?:keine rede|nicht|keine?)\b|\bkeine zusammenhängende region\b|\b(?:halb|ganz) deutschland\b|\bim (?:ganzen|gesamten) bundesgebiet\b|\bin (?:zwei|drei|vier|fünf|sechs|sieben|acht|mehreren|vielen|#\d+) (?:verschiedenen )?(?:bundes)?ländern\b|\b(?:sitzen|sind|kommen) (?:\S+ )?(?:überall|verstreut)\b|\büberall in deutschland\b|\bgemeinsame region (?:\S+ ){0,3}?(?:nicht|keine|gibt es nicht)\b|\bkeine gemeinsame region\b|\bvon (?:der |den )?(?:nordsee|ostsee|küste|waterkant|sylt|kiel|flensburg|hamburg|rostock|husum|aachen|bremen|emden) bis (?:zu[mr]? |an |an die |nach |ins |in )*(?:den |die )?(?:alpen|allgäu|bodensee|münchen|passau|freiburg|konstanz|garmisch\S*|zugspitze|dresden|görlitz|stuttgart|bayern|berchtesgaden|lindau)\b|\b(?:über|in|quer durch|verteilt auf|aus) (?:ganz deutschland|die ganze republik|die republik|das ganze bundesgebiet|das gesamte bundesgebiet|ganze land|alle bundesländer)\b|\b(?:bundesweit|deutschlandweit|überregional) (?:verteilt|verstreut|aufgestellt|verstreute?|tätig|aktiv|organisiert|vertreten|gestreut)\b|\b(?:verstreut|weit verteilt|weit auseinander|bunt verteilt|keine gemeinsame region|nicht in einer region|keinen regionalen schwerpunkt|regionale[nr]? schwerpunkt (?:haben wir|gibt es|existiert) (?:\S+ )?(?:nicht|keine[nr]?)|kein regionaler schwerpunkt|nicht regional (?:konzentriert|gebunden|beschränkt)|in der ganzen republik|in ganz deutschland|von kiel bis|von flensburg bis|von der küste bis|weit auseinander|kreuz und quer|in alle winde|über (?:mehrere|viele|sechs|fünf|vier|drei|#\d+) (?:bundes)?länder|in (?:mehreren|vielen) (?:bundes)?ländern|quer durch (?:deutschland|die republik|das land))\b|\bsitzen (?:\S+ )?(?:bundesweit|deutschlandweit)\b"
)
_EACH_ELSEWHERE = rx(
    r"\b(?:jede[rs]?|alle|mitglieder|partner|firmen|betriebe|unternehmen) (?:sitzt|sitzen|hockt|arbeite[nt]|ist|sind) (?:(?!nicht\b)\S+ ){0,2}?(?:woanders|anderswo|(?:an|in) (?:einem|einer|verschiedenen) ander\w* (?:ort|stadt|ecke|gegend|region|bundesland)|an (?:ganz )?verschiedenen (?:orten|ecken|enden))\b"
    r"|\b(?:sind|ist|als|unser|betreiben|leiten|führen|haben) (?:\S+ ){0,2}?(?:bundesweit|deutschlandweit|überregional)(?:e[snrm]?)? (?:\w*netz\w*|\w*cluster\w*|\w*verbund\w*|\w*verein\w*|\w*zusammenschluss\w*)\b"
)
_OF_TOPICS = rx(
    r"\b(?:themen\w*|thematisch\w*|fachlich\w*|inhaltlich\w*|interessen|meinungen|ansichten|vorstellungen|ideen|ziele|produkte|geschäftsfelder|schwerpunkte|kompetenzen)\b"
)  # what is far apart there is no place
_PLACED = rx(r"\b(?:räumlich\w*|örtlich\w*|geograf\w*|geograph\w*|standorte?n?|sitz\w*|kilometer|orte?n?)\b")
_FROM_TO = rx(r"\bvon \w+ bis \w+ (?:verteilt|verteilen)\b")  # inside a named region that is no spread
_CLOSE = rx(
    r"\b(?:alle|allesamt|sämtlich\w*|partner|firmen|mitglieder|akteure|betriebe|unternehmen|wichtigsten|wir) (?:[^\s.?;\\]+ ){0,5}?(?:(?:in|aus) (?:einer|einer zusammenhängenden|einer gemeinsamen|derselben|der gleichen|dieser|der) region|im (?:umkreis|radius) von ~|im radius|im umkreis|auf engem raum|in einem landkreis|im selben landkreis|nah beieinander|dicht beieinander|in der nachbarschaft|in einem tal|im selben ort|im gleichen ort|in einer gegend|aus der gegend|(?:aus dem|im|vom) (?:näheren |direkten |unmittelbaren )?umland|(?:aus|in) der (?:näheren |direkten |unmittelbaren )?(?:umgebung|nachbarschaft)|aus den nachbar\w+|aus der ecke|in der ecke|in unserer region|aus unserer region|hier in der region|aus der region|gewerbegebiet|gewerbepark|nachbarorte\w*|von hier|vor der haustür|in unserer stadt|im selben kreis|im gleichen kreis|keine ~ (?:voneinander|auseinander)\w*|(?:in|auf) (?:einem|engstem|engem) (?:umkreis|raum)|(?:minuten|stunde|autostunde|fahrstunde|steinwurf|katzensprung) (?:\S+ ){0,3}?(?:voneinander|entfernt|auseinander|fahrt)|nah zusammen|eng beieinander|direkt nebeneinander|regional konzentriert|halbe stunde (?:voneinander|auseinander|entfernt)|viertelstunde \w+|im gleichen landkreis|aus einem landkreis|in einer stadt|an einem ort|am (?:selben|gleichen) ort)\b|\balle (?:\S+ ){0,2}?von hier\b|\b(?:regional(?:e|er)? (?:konzentriert|konzentration|schwerpunkt|verankert|cluster)|räumlich konzentriert|im umkreis von (?:~|#\d+)|alles in einer region)\b"
)
_LANDSCAPE = r"(?:am|im|aus dem|vom) (?:\w+en )?(?:\w{4,}ufer|(?!quartal|portal|hospital|kapital)\w{3,}tal|\w{4,}becken|\w{4,}revier)"
_ALL_IN_IT = rx(  # "alle am deutschen Bodenseeufer", "sitzen alle im Wiesental": one stretch of land, known by name or not
    rf"\b(?:sitzen|liegen|sind|kommen|stammen|arbeiten) (?:[^\s,;.]+ ){{0,3}}?(?:alle|allesamt|sämtlich|durchweg) (?:hier )?{_LANDSCAPE}\b"
    rf"|\b(?:alle|allesamt|sämtlich\w*|durchweg)(?: [^\s,;.]+){{0,4}}? {_LANDSCAPE} (?:sitzen|liegen|ansässig|zuhause|zu hause|sind)\b"
)
_CUSTOMERS = rx(
    r"\b(?:liefern|beliefern|verkauf\w*|vertreiben|vertrieb(?! sitzt)|vermarkt\w*|absatz|exportieren|kunden|bekannt)\b"
)
_NEGATED = rx(rf"\b(?:nicht|kein\w*|ohne|weder|kaum|nirgends|niemand|nie)\b|{FEW.pattern}")
_BETWEEN = rx(r"\bzwischen (?:(?:der|dem) )?(?P<one>[\w-]+)(?: , [\w-]+)* und (?:(?:der|dem) )?(?P<two>[\w-]+)\b")
_WATERS = {"ems", "weser", "elbe", "rhein", "main", "neckar", "donau", "isar", "lech", "oder", "spree", "saale", "mosel", "saar", "ruhr", "lippe", "havel", "inn", "fulda", "werra", "lahn", "nahe", "alpen", "nordsee", "ostsee", "bodensee", "alb", "iller", "naab", "mulde", "unstrut", "sieg", "wupper"}  # fmt: skip
_CITY_STATES = {"berlin", "hamburg", "bremen"}


_ALL_SIT = rx(
    r"\b(?:schauplatz|ort des geschehens|ort der handlung|standort aller \S+) ist $|(?<!nicht )(?<!\bfast )\b(?:alle[srn]?|allesamt|sämtlich\w*|ausnahmslos|ausschließlich|durchweg|restlos|beide)(?: (?!nicht\b|außer\b|bis\b)[^\s.,;:?]+){0,5}? (?:in|aus|von|zu)(?: der stadt| der hansestadt)? $"
)
_AND_ELSEWHERE = rx(r"^(?! und (?:nur|sonst)\b) (?:,|und|oder|sowie|bis|/)(?: (?:in|aus|der|um|bei))* ")


def all_in_one_town(form: Normal, place: Place) -> bool:
    """ "Acht Betriebe, alle in Görlitz": a town that everybody sits in is one connected region, a Land is none."""
    before, after = form.string[max(0, place.start - 70) : place.start], form.string[place.end :]
    town = place.kind == "stadt" or place.name in _CITY_STATES
    another = _AND_ELSEWHERE.match(after)
    elsewhere = another and any(p.start == place.end + another.end() for p in german_places(form))
    return town and not elsewhere and bool(_ALL_SIT.search(before))


def in_a_region(form: Normal, place: Place) -> bool:
    """Is the place named as a region rather than as a point on the map?"""
    before, after = form.string[max(0, place.start - 40) : place.start], form.string[place.end :]
    around = bool(_REGION_BEFORE.search(before) or _REGION_AFTER.match(after))
    if all_in_one_town(form, place):
        return True
    if place.name in _CITY_STATES:
        return around
    behind = rx(r"^ (?:raum|umland|region|gegend)\b").match(after)
    return place.kind == "region" or bool(behind) or (around and place.kind in ("stadt", "land"))


_OF_THE_MAP = Gate([p] for p in (_SPREAD, _EACH_ELSEWHERE, _CLOSE, _ALL_IN_IT, _FROM_TO, _BETWEEN))


def read_region(form: Normal, region: Place | None, blocked: set[str]) -> Statement | None:
    """What the text says of the region; `region` is a named one that holds every named Land."""
    if region is None and not _OF_THE_MAP.open(form.string):
        return None
    spread = _first(form, _SPREAD, blocked) or _first(form, _EACH_ELSEWHERE, blocked)
    if spread is not None:
        return Statement("regionale_konzentration", False, *spread[:2])
    close = _first(form, _CLOSE, blocked) or _first(form, _ALL_IN_IT, blocked)
    if close is not None:
        return Statement("regionale_konzentration", not close[2], *close[:2])
    if region is not None:
        return Statement("regionale_konzentration", True, *form.span(region.start, region.end))
    if (spread := _first(form, _FROM_TO, blocked)) is not None:
        return Statement("regionale_konzentration", False, *spread[:2])
    return _between(form, blocked)


def _first(form: Normal, pattern: re.Pattern[str], blocked: set[str]) -> tuple[int, int, bool] | None:
    for match in pattern.finditer(form.string):
        clause = form.clause_at(match.start())
        of_topics = pattern is _SPREAD and _OF_TOPICS.search(clause.text) and not _PLACED.search(clause.text)
        if not (clause.status & blocked or of_topics or _CUSTOMERS.search(clause.text)):
            denied = bool(
                _NEGATED.search(rx(r"\bkeine (?:~|halbe stunde|stunde|#\d+|viertelstunde)").sub(" ", clause.text))
            )
            return (*form.span(match.start(), match.end()), denied)
    return None


def _between(form: Normal, blocked: set[str]) -> Statement | None:
    """ "zwischen Ems und Weser", "zwischen Husum und Heide" """
    towns = {p.name for p in german_places(form)}
    for match in _BETWEEN.finditer(form.string):
        ends = {match["one"], match["two"]}
        if ends <= _WATERS | towns and not form.clause_at(match.start()).status & blocked:
            return Statement("regionale_konzentration", True, *form.span(match.start(), match.end()))
    return None
