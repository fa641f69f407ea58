"""A count in a reply without a figure of its own: "keine", "eine", "Bosch, Trumpf und Festo", "eine halbe Stelle", "nur KMU"."""

from __future__ import annotations

import re

from .contacts import distinct, reached
from .fold import rx
from .gazetteer import abroad
from .heads import head_noun
from .leaning import UNSURE, leaning
from .model import Question, Statement, of_whole_text
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .organisations import named
from .packs import counts_nobody
from .polarity import knows_not, polarity
from .reply_awaited import awaited
from .reply_never import but_some, never_received
from .reply_no_aid import none_received
from .reply_pictures import none_in_sight
from .reply_posts import posts

AID = "de_minimis_eur"
# The kinds of nouns that may stand with the number that was asked for.
ALLOWED: dict[str, set[str]] = {
    "zahl_unternehmen": {"unternehmen"},
    "zahl_kmu": {"kmu", "unternehmen"},
    "zahl_grossunternehmen": {"gross", "unternehmen"},
    "zahl_zaehlende_unternehmen": {"unternehmen", "kmu"},
    "zahl_unternehmen_ausland": {"unternehmen", "partner"},
    "zahl_hochschulen": {"hochschule"},
    "zahl_forschungseinrichtungen": {"forschung"},
    "zahl_partner": {"partner"},
    "beschaeftigte_groesstes_unternehmen": {"staff"},
    "beschaeftigte_antragsteller": {"staff"},
    "management_vzae": {"fte", "staff"},
    "internationale_kontakte": {"other", "partner"},
    "zahl_kooperationsprojekte": {"project", "other"},
}
_MAY_BE_NONE = (
    set(ALLOWED) - {"zahl_partner", "beschaeftigte_groesstes_unternehmen", "beschaeftigte_antragsteller"}
) | {
    "private_mittel_eur",
    AID,
}
_ZERO = rx(
    r"\b(?:zero|keine[nrsm]?|null|gar nichts|nichts|niemand\w*|nix|kein|keinerlei|garkeine[nrs]?|nie|nirgends|nirgendwo|nirgendwohin)\b"
)
_NO_ZERO = rx(
    r"\b(?:keine ahnung|kein(?:en)? (?:plan|schimmer)|keine angabe|keine lust|keine zahl\w*|keine daten|keine idee)\b"
)
_ONE = rx(
    r"^(?:(?:nur|genau|bloß|bislang|bisher|gerade mal|das ist|es ist|ja|lediglich|einzig|so) ?,? ?)*(?:ein|eine|einen|einer|eines|eins|ne|nen|ein einziger|eine einzige|einen einzigen|ein einziges)(?: (?:einzige[nrs]?|davon|dabei|bisher|bislang))?(?: (?P<noun>\w+))? ?[.]?$"
)
_SAYS_NO = rx(
    r"^(?:\S+ ,? ?){0,2}?(?:nein|nee|nö|ne|nope|keins|keine[rs]?|nicht eine?r?|noch nicht|bisher nicht|bislang nicht|leider nicht|gar nicht|überhaupt nicht|fehlanzeige|nada|negativ)\b|\b(?:haben wir|gibt es|gibts|sind|ist|hat) (?:\S+ ){0,2}?nicht (?:dabei|beteiligt|vertreten|vorhanden|an bord)?"
)
_ONE_FIRST = rx(
    r"^(?:nur |bloß |genau |bisher |erst )*(?:eine?r?s?|ein)(?: (?:steht|läuft|gibt es|haben wir|ist (?:fest|sicher|dabei|es)|fest))?(?: ,| (?:und zwar|nämlich)\b)"
)
_NONE_FIRST = rx(
    r"^(?:(?:bisher|bislang|noch|derzeit|gar|überhaupt|aktuell|leider|nein|nö|,) )*(?:keine?[nrs]?|keins|null|niemand)(?: (?:davon|dabei|bisher|einzige\w*))? ?[,.;:-] (?!.*\b(?:außer|bis auf|doch|halt|moment|stimmt|nein|abgesehen|sondern)\b)"
)
_NONE_BUT = rx(  # "Fehlanzeige, nur zwei Fraunhofer-Institute"
    r"^(?:(?:also|na|ja|leider|bisher|bislang|noch|derzeit|aktuell|gar|da) )*(?:fehlanzeige|nein|nee|nö|nope|nada|negativ|nicht(?! nur| bloß)|keins)(?: dabei| vertreten)? ?[,.;:-]? ?"
    r"(?:(?:aber|haben|wir|gibt|es|da|sind|bei uns|immerhin) )*(?:nur|bloß|lediglich|dafür|stattdessen|sondern|aber)\b(?P<rest>(?!.*\b(?:moment|stimmt|halt)\b).*)"
)
_WITH_ONE = rx(
    r"^(?:nur |bisher |bislang |schon |bloß )*(?:mit|zu) (?:nur |bloß )?einer(?: einzigen)? ?[,.:]"
)  # "Mit einer, in Norditalien"
_ALL_GERMAN = rx(
    r"^(?:\S+ ){0,2}?(?:alle|alles|lauter|nur|ausschließlich|durchweg|sämtlich\w*) (?:\S+ ){0,2}?(?:deutsche\w*|inländer|inländisch\w*|aus deutschland|in deutschland|im inland|von hier)\b"
)
_GIANTS = rx(r"#(\d+) (?:riesen|dicke|große|brocken|schwergewichte)\b")
_NOBODY_BUT = rx(
    r"\b(?:außer|bis auf|neben|abgesehen von) (?:\S+ ){1,5}?(?:niemand\w*|keine[rsnm]?|nichts)\b|#\d+ komma nichts\b"
)
_LATER = rx(r"\b(?:in arbeit|geplant|kommt noch|demnächst)\b")
NOT_ONLY = rx(r"\bnicht (?:nur|bloß|allein|lediglich)\b")
_ALL_SMALL = rx(
    r"^(?:nur|alles|alle|lauter|bloß|ausschließlich|wir sind alle|sind alle|sind alles) (?:nur |alles |lauter )?(?:kmus?|kleine?|mittelständler|klein|kleinbetriebe|kleine (?:betriebe|firmen))\b"
)
_LARGEST = rx(r"#\d+\D.*\b(?:der|die|das) größte(?: \w+)?(?: hat| mit| beschäftigt| :)?(?: etwa| rund| so)? #(\d+)\b")
_LISTABLE = ("zahl_grossunternehmen", "zahl_hochschulen", "zahl_forschungseinrichtungen", "zahl_unternehmen_ausland")
_OF_SCIENCE = {"zahl_hochschulen", "zahl_forschungseinrichtungen"}
_NAME = r"[A-ZÄÖÜ][\w&.-]*(?: [A-ZÄÖÜ][\w&.-]*)*"


def count_in_words(form: Normal, text: str, asked: Question) -> Statement | None:
    """The count that a reply without a fitting figure means."""
    value = _value(form, text, asked)
    return None if value is None else of_whole_text(asked.fact, value, text)


def _value(form: Normal, text: str, asked: Question) -> float | None:
    fact = asked.fact
    if fact == "internationale_kontakte" and (places := distinct(reached(form.clauses))) and not knows_not(form):
        return len(places)
    if fact == "beschaeftigte_antragsteller" and rx(
        r"\b(?:einzige[rn]?|nur ich|ich allein\w*|bin (?:ganz )?allein\w*|solo\S*)\b"
    ).search(form.string):
        return 1
    if fact not in _MAY_BE_NONE:
        return None
    vague = any(map(counts_nobody, form.tokens))
    if not vague and _single(form, asked):
        return 1
    one = None if vague else _ONE.match(form.string)
    if one and (one.group("noun") is None or _noun_fits(form, asked)):
        return 1
    if fact == AID and (but_some(form) or never_received(form)):
        return None if but_some(form) else 0
    counted = "%#€" if fact in (AID, "private_mittel_eur") else "%@#€"
    if _knows_not(form) or any(t.kind in counted for t in form.tokens):
        return None
    asks = any("question" in c.status for c in form.clauses)
    if _ZERO.search(form.string) and not asks and not _NO_ZERO.search(form.string):
        return 0 if len(form.tokens) <= LONGEST_NONE and not _none_of_others(form, asked) else None
    if (count := _named(form, text, fact)) is not None:
        return count
    more = _LATER.search(form.string) or NOT_ONLY.search(form.string)
    denied = polarity(form, fact, False) is False and len(form.tokens) <= 12 and not more
    return 0 if denied and (_SAYS_NO.search(form.string) or _noun_fits_some(form, asked)) else None


def _none_of_others(form: Normal, asked: Question) -> bool:
    """ "Die Hochschule will kein Geld": a none that does not begin the reply, in a text about others than those asked for."""
    if any(_ZERO.match(token.norm) for token in form.tokens[:FIRST]):
        return False
    kinds, fitting = {noun_class(token.norm) for token in form.tokens} - {None, "other"}, ALLOWED.get(asked.fact)
    return bool(kinds) and fitting is not None and not kinds & fitting


def _knows_not(form: Normal) -> bool:
    """ "Da habe ich keinen Einblick" counts none, but does not say that there are none."""
    name, chance = leaning(form)
    return knows_not(form) or (name == UNSURE and chance >= LIKELY_UNKNOWN and len(form.tokens) > 3)


LIKELY_UNKNOWN = 0.6
FIRST, LONGEST_NONE = 2, 15  # words that a "none" begins with; words up to which a text may be one
_SINGLE = rx(
    r"^(?:\S+ ){0,3}?(?:ein|eine|einen|einem|einer) (?P<only>einzig\w*)?\b|\b(?:mit|nur) (?:einem|einer) einzigen\b|\bnur ich\b"
)


def _single(form: Normal, asked: Question) -> bool:
    """ "Ein einziger Konzern, mehr brauchen wir nicht", "eine Firma aus Gent", "nur ein gemeinsames Projekt"."""
    match = _SINGLE.search(form.clauses[0].text)
    if match is None or any(t.kind in "#%€@" for t in form.tokens) or _LATER.search(form.clauses[0].text):
        return False
    at = next((i for i, t in enumerate(form.tokens) if t.norm.startswith("ein")), 0)
    if awaited(form, at, asked.fact):
        return False
    head = head_noun(form, at + 1)
    fits = head is not None and head[0] in ALLOWED.get(asked.fact, set())
    if match["only"] or "nur ich" in match.group() or "einzigen" in match.group():
        return fits or head is None or head[0] == "other"
    foreign = asked.fact == "zahl_unternehmen_ausland" and bool(abroad(form.clauses[0].text))
    return (fits or foreign) and not rx(r"\b(?:kein\w*|nicht)\b").search(form.clauses[0].text)


def _named(form: Normal, text: str, fact: str) -> int | None:
    """ "Bosch, Trumpf, Festo": names instead of a number."""
    firms = {n.name for n in named(form) if n.kind == "firma"}
    if fact in ("zahl_grossunternehmen", "zahl_unternehmen") and firms:
        return len(firms)
    if fact not in _LISTABLE or re.search(r"\d", text):
        return None
    names = re.match(rf"^\W*({_NAME}(?:\s*(?:,|und|sowie)\s*{_NAME})+)\s*(?:[.;–-].*)?$", text)
    return len(re.split(r"\s*(?:,|\bund\b|\bsowie\b)\s*", names[1])) if names else None


def names_one(form: Normal) -> bool:
    """ "Eine, die FH", "zu einer, das ist Flandern": the name explains the one, and does not add to it."""
    return bool(_ONE_FIRST.match(form.string) or _WITH_ONE.match(form.string)) and not any(
        t.kind in "#%" for t in form.tokens
    )


def said_otherwise(form: Normal, text: str, asked: Question) -> Statement | None:
    """Counts that a plain look at the figures would misread: "drei volle, zwei halbe", "alles kleine"."""
    if asked.fact == "beschaeftigte_groesstes_unternehmen" and (largest := _LARGEST.search(form.string)) is not None:
        return of_whole_text(asked.fact, tidy(form.tokens[int(largest[1])].value or 0), text)
    if asked.fact == AID and none_received(form):
        return of_whole_text(asked.fact, 0, text)
    if asked.fact == "management_vzae" and (total := posts(form)) is not None:
        return of_whole_text(asked.fact, total, text)
    if asked.fact == "internationale_kontakte" and _WITH_ONE.match(form.string):
        return of_whole_text(asked.fact, 1, text)
    if asked.fact in _MAY_BE_NONE and _NONE_FIRST.match(form.string):
        return of_whole_text(asked.fact, 0, text)
    if _none_but_others(form, asked):
        return of_whole_text(asked.fact, 0, text)
    if asked.fact in _MAY_BE_NONE and asked.fact.startswith("zahl_") and _ONE_FIRST.match(form.string):
        return of_whole_text(asked.fact, 1, text)
    if asked.fact == "zahl_grossunternehmen" and (giants := _GIANTS.search(form.string)) is not None:
        return of_whole_text(asked.fact, tidy(form.tokens[int(giants[1])].value or 0), text)
    if asked.fact in _MAY_BE_NONE - {AID} and _NOBODY_BUT.search(form.string) and not _noun_fits_some(form, asked):
        return of_whole_text(asked.fact, 0, text)
    if asked.fact == "zahl_unternehmen_ausland" and _ALL_GERMAN.match(form.string) and not re.search(r"\d", text):
        return of_whole_text(asked.fact, 0, text)
    none = asked.fact in _MAY_BE_NONE and none_in_sight(
        form, ALLOWED.get(asked.fact, set()) - {"unternehmen", "partner"}
    )
    if none or (asked.fact == "zahl_grossunternehmen" and _ALL_SMALL.search(form.string)):
        return of_whole_text(asked.fact, 0, text)
    return None


def _none_but_others(form: Normal, asked: Question) -> bool:
    """Does a no come first, and then what there is instead, of another kind?"""
    told = _NONE_BUT.match(form.string) if asked.fact in _OF_SCIENCE else None
    if told is None or any("question" in clause.status for clause in form.clauses):
        return False
    right = ALLOWED[asked.fact]
    bodies = {body.kind.replace("firma", "unternehmen") for body in named(form)}
    kinds = {noun_class(word) for word in told["rest"].split()} | bodies
    return bool(kinds & {"unternehmen", "kmu", "hochschule", "forschung"} - right) and not kinds & right


def _noun_fits_some(form: Normal, asked: Question) -> bool:
    return any(noun_class(t.norm) in ALLOWED.get(asked.fact, set()) for t in form.tokens)


def _noun_fits(form: Normal, asked: Question) -> bool:
    kinds = {noun_class(t.norm) for t in form.tokens} - {None}
    return not kinds or bool(kinds & ALLOWED.get(asked.fact, set()))
