"""What a clause says of some of the firms: large, small, abroad, here, belonging together, not paying."""

from __future__ import annotations

import re

from .clauses import Clause
from .fold import rx
from .gazetteer import abroad
from .in_vain import wanted_in_vain
from .normal import Normal
from .part_words import THE_OTHERS
from .sited_here import sited_here
from .sites import NO_SITE

LARGE, SMALL, NO_SME, ABROAD, HERE = "gross", "kmu", "kein_kmu", "ausland", "inland"
TOO_LARGE = "zu_gross"  # for a programme, which has bounds of its own
LINKED, OUT, FIRMS = "verbunden", "raus", "firmen"
TWO_FIGURES = 2  # the part and its whole
SME_STAFF = 249  # who has more people than this is no SME
_ONLY = r"(?:(?:nur|bloß|lediglich|halt|erst ?mal|noch|einfach|eher|still|mal|ja|aber|wohl|erstmal|vorerst|derzeit|bisher) )+"
ONLY_LOOKS_ON = rx(
    rf"\b(?:guck|kuck|schau|seh|sieh|hör|sitz|steh|lauf|läuf|les|lies)\w*(?: uns)?(?: #\d+| eine[rs]?)? {_ONLY}(?:zu|dabei|daneben|mit|rein|drauf|am rand)\b"
    rf"|\b{_ONLY}(?:(?:sind|wollen|möchten|als|zum|das|uns|ein|bei uns|dabei) )*(?:(?:zu|mit|rein|herein)(?:gucken|kucken|schauen|sehen|hören|lesen|laufen|schnuppern)|beobacht\w+|schnupper\w*|zuschauer\w*|zuhörer\w*|zaungäste?n?|gäste|mitläufer\w*|karteileichen)\b"
    r"|\bbeobachten (?:nur|bloß|lediglich)\b|\b(?:als|zur) (?:stille |reine )*(?:beobachter\w*|zuschauer\w*|zuhörer\w*|gäste|zaungäste)\b"
    r"|\b(?:stille|passive|inaktive|ruhende)[nrs]? (?:mitglieder\w*|partner\w*|teilhaber\w*|beobachter\w*|zuhörer\w*)\b"
)  # "zwei gucken bloß zu", "drei sind nur Beobachter"
_PATTERNS = (
    (LINKED, rx(
        r"\b(?:(?<!ich )(?<!wir )gehör\w+|häng\w+|stecken|hocken)\b.*\b(?:zusammen|selben|demselben|gleichen|derselben|einem|einer|einen|ein und|uns)\b"
        r"|\bzusammen(?:gehör\w*|häng\w*)|(?<!\bmit der )(?<!\bmit unserer )(?<!\bsamt )(?<!\bsamt der )\bschwester(?:firm|unternehm|gesellschaft|betrieb|häus)\w*|\bschwestern (?:voneinander|von|der|des)\b|\btochter\w*|\btöchter\w*|\b\w+töchter\w*|\b\w+tochter\b|\bverflochten|\bverbundene?\b"
    )),
    (OUT, ONLY_LOOKS_ON),
    (OUT, rx(
        r"\b(?:fallen|fällt|fliegen|fliegt|scheiden|sind|müssen)\b(?: \S+){0,3}? (?:raus|weg|aus(?= ?(?:[.,;]|$)))\b"
        r"|\b(?:bleiben|bleibt|sind|ist|lass\w*)\b(?: \S+){0,3}? außen vor\b|\bstreiche?n? (?:ich|wir)\b|\blass\w* (?:ich|wir) (?:\S+ ){0,3}?(?:weg|raus|heraus|fallen|draußen)\b|\b(?:ich|wir) (?:streiche?n?|zieh\w*)\b|\b(?:ziehe?n?|rechne?n?|nehme?n?) (?:ich|wir) (?:\S+ ){0,3}?(?:ab|raus|heraus|weg)\b"
        r"|\b(?:zahlen|zahlt|zählen|zählt|machen|macht|passen|passt|erfüllen|erfüllt|qualifizieren|eignen)\b(?: \S+){0,3}? (?:nicht|net|ned|nix|nichts)\b"
    )),
)  # fmt: skip
_LARGE = rx(
    r"\b(?:(?:zu |ganz |sehr )?groß(?:e|en)?|große? \w+|groß(?:betrieb|unternehm|firm|konzern)\w*|konzerne?n?)\b(?! (?:geworden|genug))"
)
SMES = rx(r"\b(?:kmus?|klein\w*|mittelständ\w+|mittelstand)\b")
_TOO_LARGE = rx(r"\b(?:zu|z) groß(?:e|en)?\b")
_NO_SME = rx(r"\bkein\w* (?:kmus?|kleinen?|mittelständ\w+)\b|\bnicht (?:als )?kmus?\b")
_DENIED = rx(r"\b(?:nicht|kein\w*|net|ned|nich|nie)\b")
_HERE = rx(r"\b(?:in|aus) deutschland\b|\bim inland\b|\b(?:sind|san) deutsche?\b")
_FOREIGN = rx(r"\b(?:jenseits|hinter|über) der (?:\w+ )?grenze\b|\bim ausland\b|\bausländ\w+|\baus dem ausland\b")
OUT_THERE_TOO = rx(  # "zwei unserer Firmen haben Werke in Ungarn": they sit here, and have works or customers there
    r"\b(?:haben|hat|betreiben|betreibt|unterhalten|unterhält|besitzen|besitzt) (?!ihre[nr]? )(?:\S+ ){0,3}?"
    r"(?:werke?n?|\w+werke?n?|produktion\w*|standorte?n?|niederlassung\w*|filialen?|töchter|tochter\w*|büros?|vertretung\w*|lager|fertigung\w*|kund\w+|\w*stätten?) (?:auch |je )?(?:in|im) "
    r"|\b(?:produzier\w+|fertigt|fertigen|liefer\w+|verkauf\w+|exportier\w+) (?:\S+ ){0,3}?(?:in|nach) "
)
_OWNED = rx(
    r"\bmit (?:\w+er )?(?:mutter|konzernmutter|muttergesellschaft|mutterkonzern|eigentümer\w*) in\b|\bgehör(?:t|en)\b(?!.*\b(?:dazu|zu uns)\b)|\b(?:tochter|töchter) (?:eine[rs]|von)\b"
)  # "eine davon gehört einem dänischen Konzern"
_FIRMS = rx(r"\b(?:firmen|unternehmen|betriebe|aus der wirtschaft)\b")
_MORE = rx(r"\b(?:über|mehr als|mehr wie|größer als|jenseits der|oberhalb von|ab) (?:rund |etwa )?#(\d+)")

_NEXT_ONE = re.compile(
    r"(?:,|\b(?:und|sowie|plus)) (?=(?:noch |nur |auch |die (?:verbleibenden|anderen|ubrigen|restlichen) )?(?:#\d+|eine?[nrs]?)\b)"
)

_REST = rx(rf"(?:\bund|,|;|\bsowie) {THE_OTHERS}\b")


def said_of(form: Normal, clause: Clause, at: int) -> str | None:
    """What the clause says of the figure at a token."""
    text = clause.text
    if wanted_in_vain(form, clause):
        return None
    for name, pattern in _PATTERNS:
        if pattern.search(text):
            return name
    if (size := _by_staff(form, clause, at)) is not None:
        return size
    if _NO_SME.search(text):
        return NO_SME
    if NO_SITE.search(text):
        return ABROAD
    if _DENIED.search(text):
        return None
    if abroad(text) or _FOREIGN.search(text):
        at_home = OUT_THERE_TOO.search(text) or _OWNED.search(text) or sited_here(form, clause)
        return None if at_home else ABROAD
    if _HERE.search(text):
        return HERE
    told = _without_rest(text, at)
    size = _size(_own_words(told, at)) or _size(_uncounted(told, at))
    if size is not None:
        return size
    ours = _FIRMS.search(re.sub(r"\b(?:der|von den|unserer|von unseren|von)(?: #\d+)? \w+", " ", text))
    return FIRMS if ours and text.count("#") + text.count("%") <= TWO_FIGURES else None


def _without_rest(text: str, at: int) -> str:
    """ "Von 70 sind 55 KMU und der Rest Konzerne": what the others are is not said of the figure before them."""
    rest = _REST.search(text)
    return text[: rest.start()] if rest is not None and f"#{at} " in text[: rest.start()] else text


def _own_words(text: str, at: int) -> str:
    """ "davon elf KMU und ein Konzern": what stands with the one figure is not said of the other."""
    return next((part for part in _NEXT_ONE.split(text) if re.search(rf"#{at}\b", part)), text)


_COUNTED = rx(  # a size that has a count of its own
    r"(?:#\d+|\beine?[nrs]?) (?:(?!dritte|vierte|weitere)[a-zäöü]+e[nrsm]? )?(?:konzerne?n?|groß(?:e|en|betrieb|unternehm|firm|konzern)\w*|kmus?|klein\w*|mittelständ\w+)\b"
)


def _uncounted(text: str, at: int) -> str:
    """ "Darunter ein Konzern und fünf Start-ups": the size of the one says nothing of the five; "zwei und eine dritte sind groß" speaks of both."""
    own = _own_words(text, at)
    return " ".join(part if part == own else _COUNTED.sub(" ", part) for part in _NEXT_ONE.split(text))


def _size(text: str) -> str | None:
    if _TOO_LARGE.search(text):
        return TOO_LARGE
    if _LARGE.search(text):
        return LARGE
    return SMALL if SMES.search(text) else None


def _by_staff(form: Normal, clause: Clause, at: int) -> str | None:
    """ "über 500 Leute" is large; "unter 250" is small; "mehr als 100" says neither."""
    more = _MORE.search(_own_words(clause.text, at))
    if more and int(more[1]) != at and not _DENIED.search(clause.text):
        return LARGE if (form.tokens[int(more[1])].value or 0) >= SME_STAFF else None
    below = [t for k, t in enumerate(form.tokens) if clause.first <= k < clause.last and k != at and t.below]
    if below and (below[0].value or 0) in (SME_STAFF, SME_STAFF + 1):
        return SMALL
    return None
