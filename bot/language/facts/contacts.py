"""internationale_kontakte: leading regions abroad with which contact exists already; named ones are counted, wished-for ones are not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .clauses import Clause
from .contacts_begun import ONLY_BEGUN
from .data import load, words
from .fold import rx
from .gazetteer import abroad
from .kinds import FIRMS
from .model import Statement
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .place_tables import key
from .project_row import project_row
from .questions import HAS_VERB

_CUE = rx(
    r"\b(?:auslandskontakte|feste[nr]? partner|langjährige\w* partner\w*|partner gefunden|\w*partner\w* (?:sind|in|aus|im|aus dem|:)|partnerschaften|kontakte?n?|kontaktiert|kooperier\w*|kooperation(?!sprojekt)\w*|zusammenarbeit|arbeiten (?:\S+ ){0,8}?zusammen|zusammen|arbeiten wir (?:schon|bereits)|partnerschaft\w*|partnerregion\w*|austausch|beziehungen|verbindungen|vernetzt|verbunden|mou|mous|absichtserklärung\w*|partnerschaftsvertrag|memorandum|memoranden|letters? of intent|abkommen|drähte|draht|partnercluster\w*|(?:sprechen|reden|redn|spreche|rede) (?:\S+ ){0,4}?mit|mit (?:\S+ ){1,9}?(?:sprechen|reden)|tauschen (?:\S+ ){0,2}?uns (?:\S+ ){0,6}?aus|kenn(?:t|en) (?:\S+ ){0,4}?[\w-]*(?:regionen|region|cluster)(?![\w-]))\b"
)
_ABROAD = rx(
    r"\b(?:ausland|ausländisch\w*|international\w*|europa|weltweit|übersee|innovationsregion\w*|spitzenregion\w*|regionen)\b"
)
_WISH = rx(
    r"\b(?:wollen|möchten|planen|such\w*|beabsichtig\w*|vorgesehen|sollen|würden|knüpfen|anbahnen|geplant|interessier\w*|aufbauen|noch keine|ziel|künftig|vorhaben|anstreben|streben|strebt|anzustreben|angestrebt\w*|visieren|anvisier\w*|peilen|anpeilen|angepeilt\w*|hoffen|bemühen|gesucht|aufzubauen|zu knüpfen)\b"
)
_COUNTED = rx(
    r"#(\d+) (?:\S+ ){0,3}?(?:[\w-]*regionen|cluster|clustern|partnercluster|partnerclustern|auslandspartner|auslandspartnern|ländern|länder|standorte|netzwerken|netzwerke|kontakte|hotspots|partnern|partner)\b"
)
_HOLDS = rx(
    r"\b(?:kooperieren|kooperiert|pflegen|unterhalten|tauschen|kennen|reden|sprechen) (?:wir|uns)\b|\bwir (?:kooperieren|pflegen|unterhalten|kennen)\b"
)
_NONE = rx(
    r"\b(?:ausland\w*|ausländisch\w*|international\w*)\b(?: [^\s,]+){0,7}? kein\w* (?:einzige\w* )?(?:kontakte?|verbindung\w*|beziehung\w*|austausch|draht|drähte)\b|\bmit (?:\S+ ){0,2}?(?:ausländisch\w*|internationale\w*) (?:\S+ )?[\w-]*(?:regionen|clustern|netzwerken|partnern) (?:\S+ ){0,5}?nichts zu tun\b|\b(?:im|ins) ausland (?:kennen|haben) wir (?:\S+ ){0,3}?(?:niemand\w*|noch nichts)\b|\bkennen wir (?:\S+ ){0,2}?im ausland (?:\S+ ){0,2}?niemand\w*|\b(?:ausländische\w*|internationale\w*) (?:partner|cluster|regionen|kontakte) (?:kennen|haben|gibt es) (?:\S+ ){0,3}?keine?n?\b|\bauslandskontakte (?:uns )?fehlen\b|\binternationale\w* kontakte ?,? (?:die )?(?:haben wir|gibt es) (?:\S+ ){0,3}?(?:nirgends|nirgendwo|keine)\b|\bfehlt ?, (?:sind|ist|wären) (?:\S+ ){0,2}?(?:auslandskontakte|internationale kontakte|kontakte ins ausland)\b|\bfehlen (?:\S+ ){0,3}?auslandskontakte\b|"
    r"\b(?:ausland\w*|\w*regionen|international\w*)\b(?: \S+){0,10}? (?:zu|mit) keine[rmn](?: einzigen)?(?: in (?:verbindung|kontakt|austausch)| ?[.,;!]|$)|\b(?:zu|mit) kein\w* (?:\S+ ){0,2}?(?:\w*region|\w*cluster)\w* (?:\S+ ){0,6}?(?:kontakte?|verbindung\w*|austausch|beziehung\w*)\b|\bkontakte? (?:\S+ ){0,3}?(?:ins|im) ausland (?:\S+ ){0,4}?keine?n?\b|\b(?:ins|im) ausland (?:\S+ ){0,5}?keine\w* (?:\S+ )?(?:kontakte|verbindungen|beziehungen|drähte|partner|kooperationen)\b|\bohne (?:\S+ )?(?:auslandskontakte|internationale kontakte|kontakte ins ausland)\b|\binternationale kontakte(?: \S+){0,5}? (?:keine|nicht|noch nicht)\b|\b(?:auslandskontakte|kontakte ins ausland|internationale kontakte) (?:\? |: )?(?:null|keine|fehlanzeige|nein)\b|\b(?:keine|noch keine|keinerlei|null) (?:\S+ ){0,3}?(?:kontakte|auslandskontakte|partner im ausland|verbindungen ins ausland|internationalen kontakte|kooperationen im ausland|beziehungen ins ausland)\b|\bauslandskontakte (?:\S+ ){0,3}?(?:keine|nicht|noch nicht)\b|\bkontakte ins ausland (?:\S+ ){0,4}?(?:keine|nicht|noch nicht)\b|\bkeine (?:\S+ )?kontakte (?:ins|im) ausland\b|\b(?:fehlen|fehlt|mangelt) (?:\S+ ){0,3}?(?:kontakte\w*|verbindungen) (?:ins|im) ausland\b|\bkontakte ins ausland (?:\S+ ){0,2}?fehlen\b"
)
_ONE = rx(r"\b(?:eine|einer|einem|einen) (?!kein)(?:\S+ ){0,3}?[\w-]*(?:region|cluster|hotspot)\b")
_BOUND = rx(
    r"\b(?:kontakt|draht|drähte|beziehungen|verbindung|verbindungen|verbunden|austausch|zusammenarbeit|kooperier\w*|partnerschaft\w*|kennt|kennen)\b"
)
_OUTSIDE = rx(r"\b(?:im ausland|ausländisch\w*|in übersee|außerhalb (?:\S+ )?deutschlands?)\b")
_NOT = rx(
    r"\b(?:kunden|kundschaft|verkaufen|exportieren|exportiert|beliefern|liefern|lieferanten|absatz|niederlassung\w*|tochter\w*|messe\w*)\b"
)


@cache
def _towns_of() -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    near = load("gemeinden")["ausland"]
    return tuple(
        (
            rx(rf"^(?:{str(c).replace('_', ' ')})"),
            frozenset(map(key, words(towns))) | frozenset(key(near.get(c, "")).split()),
        )
        for c, towns in load("auslandsorte").items()
    )


def _without_countries(names: list[str]) -> list[str]:
    """Regions without the countries whose towns are named too."""
    covered = {
        name
        for country, towns in _towns_of()
        for name in names
        if country.match(name) and name not in towns and towns & set(names)
    }
    return [name for name in names if name not in covered]


_HOPED = rx(
    r"\b(?:\w*wunsch\w*|\w*traum\w*|träum\w*|wünsch\w*|wär\w* (?:\S+ ){0,2}?(?:schön|toll|was)|hätten (?:wir|ich)|würden (?:wir|ich)|nicht|noch nichts|kein\w*|niemand\w*|angedacht|irgendwann|geplant|(?:schritt|sprung|weg|gang|vorstoß|aufbruch|expansion|markteintritt) (?:nach|in|richtung))\b"
)
_WANTED = rx(
    r"\b(?:wollen|möchten|planen|würden)\b.* (?:knüpfen|anbahnen|aufbauen|aufnehmen|herstellen|finden|anknüpfen)\b|\b(?:möchten|wollen) (?:wir|ich) (?:\S+ )?(?:noch|auch noch|als nächstes)\b|\b(?:strebe|streben|strebt|peilen|peilt|visieren|visiert)\b.* an ?$"
)
_PIECE = rx(r" ?[,;.:] ?")
_POINTS_BACK = rx(r"^(?:das|die|dort|da|der|dies) (?:wär\w*|würde\w*|bleibt|ist|sind|hätten?|haben|steht|kennt)\b")


def reached(clauses: Sequence[Clause]) -> str:
    """The text without what is only dreamt of: "Boston bleibt ein Wunsch", "Boston, das wäre schön"."""
    kept: list[str] = []
    for clause in clauses:
        for piece in _PIECE.split("" if "wish" in clause.status else clause.text):
            wanted = _WANTED.search(piece) and not _EXISTING.search(piece)
            if piece and not wanted and not _HOPED.search(piece) and not ONLY_BEGUN.search(piece):
                kept.append(piece)
            elif kept and _POINTS_BACK.match(piece) and not HAS_VERB.search(kept[-1]):
                kept.pop()
    return " , ".join(kept)


def _counted(text: str, cued: list[Clause]) -> re.Match[str] | None:
    """The count of regions; a count of partners only in a piece that speaks of contacts itself."""
    for match in _COUNTED.finditer(text):
        vague = match.group().endswith(("partner", "partnern"))
        if not vague or any(match.group() in c.text for c in cued):
            return match
    return None


_FROM = rx(r"(?P<noun>[\w-]+|#\d+) (?:aus|in|im)(?: der| dem| den)? (?:[\w-]+n )?$")


def only_of_firms(text: str) -> bool:
    """ "Zwei dänische Saatgutfirmen", "drei Schmieden aus Gifu": places that say where firms sit are no contacts to regions."""
    if _firms_abroad(text, ("firmen", "unternehmen", "betrieben", "betriebe", "betrieb"), "(?:aus|in)"):
        return True
    return all(_of_a_firm(text, place) for place in abroad(text))


def _firms_abroad(text: str, nouns: tuple[str, ...], where: str) -> bool:
    """ "20 Firmen aus Polen", and not "hier sind es 44 Firmen aus Dresden": those sit where we do."""
    pieces = (m.group(1) for m in re.finditer(rf"\b(?:{'|'.join(nouns)}) {where}\b([^,;.:]*)", text))
    return any(abroad(piece) or "ausland" in piece for piece in pieces)


def _of_a_firm(text: str, place: re.Match[str]) -> bool:
    before, behind = _FROM.search(text[: place.start()]), text[place.end() :].split(" ")[1:3]
    if before is not None and (before["noun"].startswith("#") or noun_class(before["noun"]) in FIRMS):
        return True
    return place.group().endswith(_ADJECTIVE_ENDS) and any(noun_class(word) in FIRMS for word in behind)


def _one_region(text: str) -> bool:
    """ "Unser Cluster kennt eine ausländische Innovationsregion gut": one, and nobody says which."""
    return bool(_ONE.search(text) and _BOUND.search(text))


def read_contacts(form: Normal, blocked: set[str]) -> list[Statement]:
    """A counted number of regions or clusters abroad, else the number of places abroad that contact exists with."""
    names: list[str] = []
    span: tuple[int, int] | None = None
    held = [c for c in form.clauses if c.last > c.first and not c.status & blocked]
    for number in dict.fromkeys(c.sentence for c in held):
        clauses = [c for c in held if c.sentence == number]
        text = " ".join(c.text for c in clauses)
        if _NOT.search(text) or _firms_abroad(text, ("firmen", "unternehmen"), "aus"):
            continue
        start, end = form.tokens[clauses[0].first].start, form.tokens[clauses[-1].last - 1].end
        if _NONE.search(text):
            return [Statement("internationale_kontakte", 0, start, end)]
        cued = [c for c in clauses if _CUE.search(c.text)]
        if not cued:
            continue
        if all(
            (_WISH.search(c.text) or (not (HAS_VERB.search(c.text) or _HOLDS.search(c.text)) and _WISH.search(text)))
            and not _EXISTING.search(c.text)
            for c in cued
        ) or rx(r"\b(?:nicht|keine)\b").search(cued[0].text):
            continue
        found = distinct(reached(clauses))
        counted = _counted(text, cued)
        if counted and (form.tokens[int(counted.group(1))].value or 0) > 500:
            counted = None  # a year
        if counted and (found or _ABROAD.search(text)):
            token = form.tokens[int(counted.group(1))]
            if (
                not rx(r"\b(?:partnern|partner|kontakte)$").search(counted.group())
                or found
                or rx(r"\b(?:ausland|ausländisch\w*|international\w*)\b").search(text)
            ):
                value: object = (
                    tidy(token.value or 0)
                    if token.high is None
                    else {"min": tidy(token.value or 0), "max": tidy(token.high)}
                )
                return [Statement("internationale_kontakte", value, token.start, max(token.end, end))]
        if not found and any(_one_region(c.text) for c in cued) and _OUTSIDE.search(text):
            return [Statement("internationale_kontakte", 1, start, end)]
        if found and not only_of_firms(text):
            names += [n for n in found if n not in names]
            span = (span[0] if span else start, end)
    return [Statement("internationale_kontakte", len(_without_countries(names)), *span)] if span else []


_EXISTING = rx(r"\b(?:schon|bereits|bestehend\w*|bestehen|langjährig\w*|etabliert\w*)\b")
_TOGETHER = rx(r"\bgemeinsame\w* (?:\S+ )?(?:projekte?n?|vorhaben)\b")
_PROJECTS = rx(
    r"#(\d+) (?:\S+ ){0,3}?[\w-]*(?:projekte?n?|vorhaben)\b|\b[\w-]*(?:projekte|vorhaben) (?:: |= |sind |sollen es )+#(\d+)"
)


def read_projects(form: Normal, blocked: set[str]) -> list[Statement]:
    """zahl_kooperationsprojekte: counted projects with partners abroad."""
    if (row := project_row(form)) is not None:
        return [row]
    for match in _PROJECTS.finditer(form.string):
        clause = form.clause_at(match.start())
        token = form.tokens[int(match[1] or match[2])]
        text = form.sentence_text(clause.sentence)
        if (
            clause.status & blocked
            or token.value is None
            or (
                not rx(
                    r"\b(?:ausland|ausländisch\w*|international\w*|auslandspartner\w*|grenzüberschreitend\w*|dortige\w* partner\w*)\b"
                ).search(text)
                and not (
                    _TOGETHER.search(text) and clause.sentence and distinct(form.sentence_text(clause.sentence - 1))
                )
                and not distinct(text)
            )
        ):
            continue
        if rx(r"\b(?:bisher|abgeschlossen\w*|schon|bereits|durchgeführt\w*|gelaufen)\b").search(clause.text):
            continue
        value: object = tidy(token.value) if token.high is None else {"min": tidy(token.value), "max": tidy(token.high)}
        return [Statement("zahl_kooperationsprojekte", value, token.start, token.end)]
    return []


_SAME = rx(r"^ ?(?:\( ?|/ ?|in (?:der |den )?|aus (?:der |den )?)$|^ (?:\S+ ){1,4}?(?:in|aus) (?:der |den )?$")


_NO_REGION = rx(  # "die finnische Seite", "eine englische Webseite": behind an adjective of a country
    r"^ (?:[\w-]*seiten?|website|homepage|\w*auftritt|sprache|fassung|version|regierung|behörden?|förderung|förderer)\b"
)
_ADJECTIVE_ENDS = ("ische", "ischen", "ischer", "isches", "ischem")


def distinct(text: str) -> list[str]:
    """Each region once: "Grenoble in Frankreich", "Frankreich (Lyon)" and "der finnische Cluster in Oulu" are one."""
    names: list[str] = []
    end, last = -1, ""
    for match in abroad(text):
        if match.group().startswith("auslandisch") or _NO_REGION.match(text[match.end() :]):
            continue
        between = text[end : match.start()] if end >= 0 else None
        described = (
            between is not None and last.endswith(_ADJECTIVE_ENDS) and re.fullmatch(r" (?:[\w-]+ ){0,3}", between)
        )
        last = match.group()
        if (
            between is not None
            and (_SAME.match(between) or described)
            and not re.search(r"\b(?:und|sowie|oder)\b|,", between)
        ):
            end = match.end()
            continue
        end = match.end()
        if match.group() not in names:
            names.append(match.group())
    return names
