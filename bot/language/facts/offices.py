"""Offices that take part: "das Umweltamt, ein Verein und sechs Firmen". One that is only dealt with ("das Finanzamt schrieb uns") does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .fold import rx

_OFFICE = rx(
    r"\b(?!(?:ge|insge|alle|mitge)sam|(?:be|ehren|haupt|neben)am)(?:\w{3,}(?:amt|amte?s|ämter|ämtern)|ämter|ämtern|amt(?= für))\b(?: für [\w-]+(?: und [\w-]+(?= ))?)?"
)
_BESIDE = rx(
    r"^(?:$| ?[.,;:()]| als (?:\w+ )?(?:partner\w*|mitglied\w*)| (?:und|sowie|plus|aus|dabei|beteiligt)\b| (?:ist|sind|macht|gehört|sitzt|arbeitet|hilft|wirkt|beteiligt) (?:\S+ ){0,4}?(?:mit|dabei|dazu|partner\w*|beteiligt|mitglied\w*|uns|am tisch|an bord|im boot)\b| (?!haben|wollen|fordern|verlangen|fördern|prüfen|genehmigen)[a-zäöü]{3,}en\b)"
)
_LISTED = rx(
    r"(?:^|[,:;(] |\b(?:und|sowie|plus|mit|aus|dazu|dabei|sind|auch|ist|macht|machen|gehören|gehört|außerdem|ferner) )(?:(?:das|die|der|dem|den|eine?[nmr]?|unser\w*|#\d+|mehrere\w*|einige\w*) )?(?:\w+(?:e|en|es|er|em) )?$"
)


_SPEAKS = rx(  # "aus Sicht unserer Kammer", "die Innovationsberatung unserer Kammer", "ich arbeite bei der IHK"
    r"\b(?:aus (?:der )?sicht|seitens|von ?seiten|im namen|im auftrag) (?:der|des|unser\w*|meiner|einer)? ?$"
    r"|\b(?:\w*beratung|\w*beratungsstelle|\w*abteilung|\w*referat|\w*berater\w*|\w*referent\w*) (?:der|unser\w*|einer|meiner|bei der|bei unserer|in der) $"
)
_TIP = r"(?:tipp|tip|empfehlung|hinweis|adresse|ihre adresse|link|rat)"
_FROM_WHOM = rx(  # "den Tipp haben wir von der Handwerkskammer", "die Empfehlung kam von der Stadt"
    rf"\b{_TIP} (?:(?:haben|hat|habe|hab|kam|kommt|stammt|gab|bekamen|bekam) )(?:(?:wir|ich|uns|mir|es) )?(?:von|vom|bei|aus) (?:der |dem |unserer |unserem |einer )?$"
)
_TELLS_US = rx(  # "das hat uns die Kammer empfohlen", "auf Sie hat mich die Stadt aufmerksam gemacht"
    r"\b(?:(?:hat|haben|hatte) (?:(?:mir|mich|uns|es|das|sie|dies) ){1,2}|(?:mir|mich|uns) (?:hat|haben|hatte) )(?:(?:die|der|das|unsere?|eine?) )?(?:\w+e )?$"
)
_ADVISED = rx(
    r"^ (?:(?!und\b)[^\s,.;]+ ){0,5}?(?:empfohlen|nahegelegt|ans herz gelegt|\w*geraten|\w*verwiesen|(?:her|hierher|weiter)?geschickt|aufmerksam gemacht|hingewiesen|gesagt|erzählt|genannt|vermittelt)\b"
)
_JOINS_TOO = rx(  # "die Kammer hat uns das empfohlen und macht selbst mit"
    r"(?:\bund|,) (?:(?:aber|auch|selbst|ja|sie|die) )*(?:macht|ist|sitzt|wirkt|gehört) (?:\S+ ){0,4}?(?:mit|dabei|dazu|partner\w*|beteiligt|mitglied\w*|am tisch|an bord|im boot)\b"
)
_TELLS = rx(
    r"\b(?:hat|haben|wurde|bekam|habe) (?:(?:man|mir|uns|ich|wir|es) ){1,2}(?:(?:im|in der|bei der|beim|von der|vom|aus dem) )$"
)
_TO_US = rx(  # "die Kammer hat mich weiterverwiesen", "die Handwerkskammer wollte uns abwerben"
    r"^ (?:(?:hat|hatte|haben) (?:mir|mich|uns) (?:(?!und\b)[^\s,.;]+ ){0,5}?(?:\w*verwiesen|\w*geschickt|empfohlen|\w*geraten|gesagt|erzählt|vermittelt|hingewiesen|aufmerksam gemacht)\b"
    r"|(?:wollte|wollten|will|wollen) (?:mich|uns) (?!beitreten\b)"
    r"|(?:verwies|verweist|empfahl|empfiehlt|riet|rät|schickte|schickt|kennt|lobt|lobte|wünscht|wünschte|gratuliert|gratulierte) (?:mir|mich|uns)\b)"
)
_TAKES_PART = rx(  # "die Technologieberatung der Handwerkskammer ist Partner"
    r"^ (?:[\w-]+ ){0,2}?(?:ist|sind|macht|machen|gehört|sitzt|wirkt) (?:\S+ ){0,4}?(?:mit|dabei|dazu|partner\w*|beteiligt|mitglied\w*|am tisch|an bord|im boot)\b"
)
_TOLD = rx(
    r"^ (?:\S+ ){0,3}?(?:bestätigt|gesagt|erzählt|erfahren|gehört|mitgeteilt|geraten|empfohlen|versichert|berichtet)\b"
)


_GREETS = r"(?:(?:hallo|moin|servus|guten \w+|grüß \w+|hi|ja) ?[,.!]? ?)*"
_HERE_IS = rx(rf"^{_GREETS}(?:hier (?:(?:ist|spricht|schreibt|meldet sich) )?(?:(?:die|das|der) )?)?$")
_HERE = rx(r"^(?: [\w-]+){0,3}? hier ?(?:[,.:]|$)")
_TERRITORY = rx(r"(?:(?:der|dem|den|einem|einer) )?(?:gemeinde|stadt|landkreis|kreis|kommune)")
_INSIDE = rx(r"\b(?:in|im|aus)(?: (?:der|dem|einer|einem|unserer|unserem))? $")
_WHERE_IT_LIES = rx(  # "Sitz in Guben, Landkreis Spree-Neiße": it says where the place before it lies
    r"(?:^|[.:!] )(?:(?!dabei|mit|und)[^\s,;#]+ ){0,4}(?:in|im|aus|bei) (?:(?!und)[^\s,;#]+ ){1,3}, $"
)
_IS_A_PLACE = rx(  # "der Landkreis Cham grenzt an Tschechien"
    r"^ \S+ (?:liegt|grenzt|umfasst|erstreckt sich|(?:hat|zählt) (?:\S+ )?#\d+ (?:einwohner\w*|gemeinden|orte)|ist (?:\S+ ){0,2}?(?:besiedelt|ländlich|bekannt))\b"
)


def only_a_place(text: str, start: int, end: int) -> bool:
    """Does what stands here in a normal string lie somewhere, or does somebody sit in it, rather than do something?

    "Der Landkreis Nordsachsen liegt zwischen …", "ein Kollege in der Gemeinde Büsum".
    """
    territory = _TERRITORY.fullmatch(text[start:end])
    inside = territory and (_INSIDE.search(text[max(0, start - 20) : start]) or _WHERE_IT_LIES.search(text[:start]))
    return bool(inside or _IS_A_PLACE.match(text[end:]))


def only_speaks(text: str, start: int, end: int) -> bool:
    """Does what stands here in a normal string only speak or inform? "Hat man mir im Rathaus bestätigt" makes it no partner."""
    before = text[max(0, start - 60) : start]
    if _HERE_IS.match(before) and ("hier" in before or _HERE.match(text[end:])):
        return True  # "Wirtschaftsförderung Lippe hier, es geht um …"
    behind = _STOP.split(text[end:], maxsplit=1)[0]
    if (_TO_US.match(_SEAT.sub("", behind, count=1)) or _advises(before, behind)) and not _JOINS_TOO.search(behind):
        return True
    if _SPEAKS.search(before) and not _TAKES_PART.match(text[end:]):
        return True
    return bool(_TELLS.search(before) and _TOLD.match(text[end:]))


_STOP = re.compile(r"[.;!?]")
_SEAT = rx(
    r"^ (?:(?:in|aus|zu|von|für) (?:der |dem )?)?(?!(?:hat|haben|hatte|wollten?|will|wollen|kennt|lobte?|wünschte?|verwies|verweist|empfahl|empfiehlt|riet|rät|schickte?|gratulierte?)\b)[^\s,.;]+(?= )"
)


def _advises(before: str, behind: str) -> bool:
    """Has the body only told the speaker where to ask?"""
    return bool(_FROM_WHOM.search(before) or (_TELLS_US.search(before) and _ADVISED.match(behind)))


def in_a_list(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Each match in a normal string that stands in a list, or of which a verb says that it is one of them."""
    for match in pattern.finditer(text):
        if _LISTED.search(text[: match.start()]) and _BESIDE.match(text[match.end() :]):
            yield match


def offices(text: str) -> Iterator[re.Match[str]]:
    """Each office that takes part."""
    return in_a_list(_OFFICE, text)
