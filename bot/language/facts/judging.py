"""What a clause says of a yes/no fact: affirmed, negated, refused, only for some, or not yet so."""

from __future__ import annotations

import re
from functools import lru_cache

from .fold import rx
from .gate import Gate
from .quality import Quality
from .turned import FEW, TURNS, denied, hardly, hardly_any, only_of_ties, without_lacks

_NEGATION = rx(
    r"\b(?:nicht|kein|keine|keinen|keinem|keiner|keines|keinerlei|weder|nie|niemals|niemand|nein|nö|fehlanzeige|zukunftsmusik|hapert|sträuben|weigern|weigert|mauern|mauert|drücken sich|lehnen|lehnt|verweigern|ungern|fehlt|fehlen|mangelt|nirgends|nirgendwo|alles andere als|weit (?:davon )?entfernt|keineswegs|keinesfalls|mitnichten|nichts|niemande\w|(?:eben|genau|gerade)so ?wenig)\b"
)
NO_NEGATION = rx(
    r"\b(?:(?:kein\w*|niemand|nicht|ohne|nie|keiner)(?: \S+){0,4}? (?:dagegen|probleme?n?|murren|meckern|sträub\w*|weiger\w*|drück\w*|bedenken|einwand|einwände|zweifel|schwierigkeit\w*|zögern|gezögert|beschwer\w*|widerspr\w*|diskussion\w*|abgeneigt|abgelehnt)|(?:für |von |bei )?kein\w* (?:\S+ ){0,3}?(?:ein )?problem|nicht (?:nur|zuletzt|schlecht|wahr|mehr wegzudenken|allein)|kein (?:problem|thema|ding|wunder)|keine (?:frage|sorge|angst|ahnung|schwierigkeit\w*|einwände|hürde)|nicht ohne|nichts dagegen|nichts einzuwenden|kein(?:e|en)? (?:hindernis|stolperstein|hexenwerk|einwand|widerspruch|diskussion)|ohne (?:zweifel|weiteres|frage|probleme))\b"
)
NOT_YET = rx(
    r"\b(?:noch (?:nicht|kein\w*|keine)|in arbeit|in vorbereitung|in planung|in der mache|halb fertig|halbfertig|nicht fertig|feilen|feilt|basteln (?:\S+ ){0,2}?(?:daran|dran|an)|steht auf der (?:to-do-)?liste|kinderschuhen|schwebt|überlegen|müsste (?:\S+ ){0,3}?(?:erst|noch)|müssen (?:\S+ ){0,4}?(?:erst|noch)|erst zu|nachgereicht|in entwicklung|im entstehen|im aufbau|geplant|planen|plant|soll|sollen|sollte|wollen|möchten|würden|streben|angestrebt|anstreben|erarbeiten|entsteht|demnächst|bald|künftig|arbeiten (?:\S+ ){0,2}?(?:daran|dran|an)|(?:daran|dran) arbeiten|schreiben (?:\S+ ){0,2}?(?:gerade|noch)|bauen (?:\S+ ){0,6}?auf|aufbauen|aufzubauen|zukunft|kommt noch|folgt|nächstes jahr|steht noch aus|brauchen|bräuchten|suchen|gesucht|fehlt|wünschen|hätten gern\w*|wird (?:gerade|grad|noch|derzeit|aktuell|momentan|erst)|entwerfen|erstellen|entwickeln (?:gerade|noch|derzeit)|muss noch|müssen (?:wir )?noch|verhandeln|in verhandlung|beantragt|angemeldet aber|erst noch|machen wir (?:gerade|grad|grade|jetzt|eben) erst)\b"
)
DONE = rx(
    r"\b(?:gesteuert|koordiniert|betreut|organisiert|organisieren|geleitet|gemanagt|bildet|findet man|zu finden|haben|habe|hat|hab|gibt|existiert|existieren|vorhanden|liegt|liegen|besteht|bestehen|verfügen|verfügt|verfüge|steht|stehen|beschlossen|verabschiedet|erarbeitet|abgestimmt|festgelegt|unterschrieben|unterzeichnet|abgeschlossen|fertig|geschrieben|betreibt|betrieben|betreiben|mit|ist da|sind|ist|benannt|gewählt|eingesetzt|geeinigt|eingetragen|gelistet|registriert|eingerichtet|besetzt|sitzt|führt|leitet|kümmert|unser|unsere|unserer|einig|verabredet|hinterlegt|ja|jawohl|check|erledigt|parat|geregelt|geklärt|unter dach und fach|in trockenen tüchern|bereits|schon|samt|inklusive|arbeitet|macht|vereinbart|ausgehandelt|geschlossen|veröffentlicht|online|bin|sitzen)\b"
)
VERB = rx(
    r"\b(?:haben|hat|ist|sind|wird|werden|soll|sollen|wollen|möchten|kann|können|gibt|war|waren|hatten|macht|machen|möchte|würde|würden|muss|müssen)\b"
)
_REFUSES = rx(
    r"\b(?:problem\w*|schwierig\w*|bedenken|skeptisch|sträub\w*|weiger\w*|mauer[nt]|sperr\w*|vergessen|abschminken|knicken|illusorisch|unrealistisch|utopisch|keine chance|nicht machbar|nicht drin|wunschdenken|bauchschmerzen|knackpunkt|haken|hürde)\b"
)
_AGAINST = rx(
    r"\b(?:problem\w*|vergessen|abschminken|knicken|illusorisch|unrealistisch|utopisch|knackpunkt|haken|hürde|offen|ungeklärt|unklar|strittig|abgewunken|zögern|zögert|zögerlich|skeptisch|abgelehnt|ablehnen|streit|wackelt|wackelig|in der schwebe|aussteht|stehen aus|steht aus|baustelle|schwierig|knapp|zu teuer|überfordert|bauchschmerzen|bremsen|bremst|halten sich (?:\S+ )?(?:raus|heraus|zurück)|außen vor|bleiben fern)\b"
)
_FOR = rx(
    r"\b(?:bereit|gern|gerne|einverstanden|geklärt|geregelt|gesichert|gedeckt|steht|stehen|zugesagt|zusage\w*|mit|dabei|durchfinanziert|klar|ok|okay|ja|sicher|unterschrieben|unterzeichnet|vereinbart|vorhanden|haben|hat|können|kann|würden|fest|festgelegt|abgemacht|ausgehandelt|besiegelt|beschlossen|selbstverständlich|natürlich|trocken\w* \w+|dach und fach|übernehmen|tragen|stemmen|leisten|akzeptiert|willkommen|recht)\b"
)
_REFUSABLE = {
    "eigenanteil_bereit",
    "benchmarking_bereit",
    "offen_fuer_neue",
    "auslandspartner_finanzierung",
    "koordinator",
    "strategie",
}
_PARTIAL = rx(
    r"\b(?:die meisten|fast alle|manche|einige|ein paar|nur ein teil|der großteil|größtenteils|nicht alle|noch nicht alle|bis auf|außer|nur (?:die|der|#\d+))\b|#\d+ (?:von|der|aus|unserer) (?:den |unseren )?(?:insgesamt )?#\d+"
)
ALL_OF = {
    "koordinator",
    "innovationskette",
    "eigenanteil_bereit",
    "unternehmen_unabhaengig",
    "gemeinsames_thema",
    "regionale_konzentration",
    "offen_fuer_neue",
    "schluesselakteure",
    "auslandspartner_finanzierung",
}
MOSTLY = ALL_OF | {"verwertung_deutschland", "kmu_relevanz"}  # so of the most, at least: what only few do is a no
_ALL_THERE_ARE = rx(  # "wir haben nur fünf": few, and all of them
    r"\b(?:haben|sind|zählen|mit)(?: (?:wir|es|ja|nämlich|bisher|bislang|leider|halt|eben|zwar))* nur #\d+(?= ?(?:[.,;:]|$)| (?:\w+ )?(?:firmen|betrieben?|unternehmen|partnern?|mitgliedern?|akteuren?)\b)"
)
_OF_A_WHOLE = rx(r"\b(?:davon|darunter|von (?:den|unseren|ihnen|denen)|(?:der|unserer) #\d+)\b")
_IMPROVE = rx(
    r"\b(?:unser|unsere|unserem|unseren|unserer|das bestehende|bestehendes)\b.*\b(?:heben|verbessern|stärken|professionalisieren|ausbauen|weiterentwickeln|aufwerten|vordermann|umsetzen|bringen|erreichen|zertifizieren|holen)\b"
)
_IMPROVES_ITSELF = rx(  # only what there is can become better: "die Geschäftsstelle soll professioneller werden"
    r"\b(?:die|das|der|den|dem|unser\w*) (?:\w+[en] )?\w*(?:geschäftsstelle|management|manager\w*|büro|organisation)\b(?: (?!nicht\b|kein\w*)[^\s,.;]+){0,5}? (?!immer |wieder |später |weiter |leider |sicher )\w{3,}er (?:werden|wird|aufgestellt|aufstellen|machen|arbeiten|ausgestattet)\b"
    r"|\b(?:die|das|unser\w*) (?:\w*geschäftsstelle|\w*management|\w*büro)\b(?: (?!nicht\b|kein\w*)[^\s,.;]+){0,3}? (?:zu )?(?:professionalisieren|weiterentwickeln|weiterzuentwickeln|verbessern|stärken)\b"
)
_LITTLE = rx(r"\b(?:wenig|kaum|niemandes|egal|uninteressant|fehlt|fehlen|abgesagt|keinem|keiner)\b")
_YES_WORDS = r"yes|natürlich|selbstverständlich|ja|jawohl|jo|jep|check|vorhanden|erledigt|klar"
_NO_WORDS = r"no|nope|nein|nee|nö|keins|keine?[rn]?|nicht|noch nicht|noch keine?r?|fehlanzeige|null|nix"
_YES_LABELS = rf"{_YES_WORDS}|gegeben|erfüllt|liegt vor|liegen vor|fertig|geklärt|geregelt|zugesagt|besteht|steht|unterschrieben|einverstanden|alle (?:beteiligt|dabei)|von allen zugesagt|vollständig|ok|okay"
_NO_LABELS = rf"{_NO_WORDS}|(?:noch )?(?:offen|unklar|ungeklärt|in arbeit|in vorbereitung|im aufbau|ausstehend|unbesetzt)|fehlt(?: noch)?|steht (?:noch )?aus"
_LABEL_END = rx(
    rf"^ ?(?:mitglied\w* |label |eintrag |vorhanden )?(?:(?:-|,|gibt es|haben wir|da)? ?(?:auch |ebenfalls )?(?:(?P<yes>{_YES_WORDS})|(?P<no>{_NO_WORDS}))|(?::|=) (?:(?P<yes_label>{_YES_LABELS})|(?P<no_label>{_NO_LABELS})))\b(?: (?:mit|haben wir|vorhanden|dabei|gibt es|schon|,|.|\S+ #\d+)|$| ?[.,;)])"
)


_NOTHING_MISSING = rx(r"\bkeine?[rsmn]?\b((?: \S+){0,6}?) (?:fehlt|fehlen)\b")
_NONE_MISSING = rx(r"\b(?:fehlt|fehlen) (?:uns )?(?:keine[rs]?|keins|niemand|nichts)\b")


NOT_MORE = r"(?:geht|ginge|gings?|gehts) (?:es )?(?:(?:wohl|ja|auch|fast|schon|eigentlich) )*(?:kaum|nicht|nimmer)(?: (?:noch|mehr))?\b"
_NOT_MORE = rx(rf"\b(\w{{3,}}er(?: \w+)?) {NOT_MORE}")  # "bunter geht es kaum": as colourful as can be


_TWICE_DENIED = Gate([p] for p in (_NOT_MORE, _NOTHING_MISSING, *TURNS, _NONE_MISSING, NO_NEGATION))


@lru_cache(maxsize=512)
def affirmed(text: str) -> str:
    """Double negations as a yes: "keiner hat etwas dagegen", "strukturschwächer geht es kaum"."""
    if not _TWICE_DENIED.open(text):
        return text
    text = without_lacks(_NOTHING_MISSING.sub(r"alle\1 vorhanden", _NOT_MORE.sub(r"\1", text)))
    return NO_NEGATION.sub("gern", _NONE_MISSING.sub("alle vorhanden", text))


@lru_cache(maxsize=512)
def negated(text: str) -> bool:
    """Does the clause deny what it speaks of? "Ohne" only denies what stands right behind it (see _lacks)."""
    return bool(_NEGATION.search(NO_NEGATION.sub(" ", _NOT_MORE.sub(r"\1", text))))


def of_some(text: str) -> bool:
    """Is it said of some only? "Nur drei zahlen", "fast alle" """
    return bool(_PARTIAL.search(text if _OF_A_WHOLE.search(text) else _ALL_THERE_ARE.sub(" ", text)))


_INTERJECTED_NO = rx(r"^(?:\S+ ){0,2}?(?:nein|nee|nö|ne)\b|\b(?:nein|nee|nö) (?=,)")


def denied_interest(text: str) -> bool:
    """Is the interest that the clause speaks of denied? A "nein" at its head answers the question and denies nothing."""
    return negated(_INTERJECTED_NO.sub(" ", text))


_LACKING = rx(r"\bohne (?:\w+(?:e|en|er|es|em) )?$")


def _lacks(text: str, match: re.Match[str]) -> bool:
    """ "Ein Netzwerk ohne Management": the thing itself stands behind "ohne"; "ein Leim ohne Formaldehyd" lacks something else."""
    return bool(_LACKING.search(text[: match.start()])) or match.group().startswith("ohne ")


_OURS = rx(
    r"\bunser\w*\b|(?:^|, |und |aber )(?:das|die) (?:cluster|netzwerk)? ?-?(?:\w*büro|agentur|geschäftsstelle|sekretariat)$"
)
_HAS_NO = rx(
    r"^(?: (?:hat|haben|führt|trägt|besitzt))?(?: (?:noch|bisher|bislang|derzeit|aber|leider|drüben|dort|im|ausland|hier|auch|ja|gar|foreignland|in)){0,3} kein\w* \w"
)


_ABROAD = rx(r"\b(?:drüben|dort|ausland\w*|ausländisch\w*|foreignland|gegenüber)\b")  # what is there is not ours


def _lacks_another(text: str, match: re.Match[str]) -> bool:
    """ "Unser Management hat kein Label": what is ours is there, and lacks something else."""
    ours = _OURS.search(text[: match.end()])
    verb = rx(r"\b(?:hat|haben|führt|trägt|besitzt)\b").search(text)
    return bool(ours and verb and _HAS_NO.match(text[match.end() :])) and not _ABROAD.search(match.group())


_SHALL_BE = rx(
    r"\b(?:später|irgendwann|künftig|demnächst|bald|einmal) (?:soll|sollen|wird|werden|möchten wir|wollen wir) (?:es )?(?:\S+ ){1,6}?(?:geben|haben|bekommen|anlegen|einrichten|schreiben|entstehen)\b"
)
_WHO_MAY_BE_NEUTRAL = {"clustermanagement", "koordinator"}


def judge(quality: Quality, text: str, sentence: str, suppose: bool = False) -> tuple[bool, int, int] | None:
    """(value, start, end) in the clause text, None where it says nothing about the fact."""
    if quality.fact in _WHO_MAY_BE_NEUTRAL and only_of_ties(text):
        return None
    told, text, sentence = text, affirmed(text), affirmed(sentence)
    kept = quality.unless is None or not quality.unless.search(text)
    if kept and quality.lack and any(denied(told, lack) for lack in quality.lack.finditer(told)):
        return True, 0, len(text)
    if quality.label and (short := _short(quality.label, text)) is not None:
        return short
    if quality.always and (match := quality.always.search(text)):
        return True, match.start(), match.end()
    if quality.unless_sentence and quality.unless_sentence.search(re.sub(r" \([^()]*\)", "", sentence)):
        return None
    if (quality.unless and quality.unless.search(text)) or (quality.need and not quality.need.search(sentence)):
        return None
    if (thing := quality.topic or quality.about) and (short := _short(thing, text)) is not None:
        return short
    if thing and not (suppose or quality.planned) and _SHALL_BE.search(text) and (match := thing.search(text)):
        return False, match.start(), match.end()
    if quality.firm and (match := quality.firm.search(text)):
        return True, match.start(), match.end()
    if quality.against and (match := quality.against.search(text)):
        return denied_interest(text), match.start(), match.end()
    if quality.no and (match := quality.no.search(text)) and not hardly_any(text, match):
        return False, match.start(), match.end()
    if quality.yes and (match := quality.yes.search(text)):
        if (
            (negated(text) and not _lacks_another(text, match))
            or _lacks(text, match)
            or hardly(text, match)
            or (quality.fact in MOSTLY and FEW.search(text))
            or (quality.fact in ALL_OF and of_some(sentence))
            or (quality.fact in _REFUSABLE and _REFUSES.search(text))
        ):
            return False, match.start(), match.end()
        if quality.topic is None or not NOT_YET.search(text) or quality.fact == "netzwerkvereinbarung":
            return True, match.start(), match.end()
    if quality.topic and (match := quality.topic.search(text)):
        if quality.fact == "clustermanagement" and (_IMPROVE.search(text) or _IMPROVES_ITSELF.search(text)):
            return True, match.start(), match.end()
        if _lacks_another(text, match):
            return True, match.start(), match.end()
        if (
            negated(text)
            or _lacks(text, match)
            or hardly(text, match)
            or (not suppose and not quality.planned and NOT_YET.search(text))
        ):
            return False, match.start(), match.end()
        if suppose or quality.planned or DONE.search(text) or not VERB.search(text):
            return True, match.start(), match.end()
    if (paired := _paired(quality, text)) is not None:
        return paired
    if quality.about and (match := quality.about.search(text)):
        if negated(text) or _AGAINST.search(text):
            return False, match.start(), match.end()
        if _FOR.search(text):
            return True, match.start(), match.end()
    return None


def _paired(quality: Quality, text: str) -> tuple[bool, int, int] | None:
    """Two words that say it together, in any order: "profitieren" and "Handwerk"."""
    for pairs, value in ((quality.pairs_no, False), (quality.pairs, True)):
        for one, other in pairs:
            if (match := one.search(text)) and (second := other.search(text)):
                rest = text if value else f"{text[: second.start()]} {text[second.end() :]}"
                denied = bool(negated(rest) or _lacks(text, match) or _AGAINST.search(rest) or _LITTLE.search(rest))
                partial = quality.fact in ALL_OF and of_some(text)
                return value is not (denied or partial), match.start(), match.end()
    return None


_DENIED = rx(r"\b(?:kein\w*|weder|ohne)(?: [\w-]+){0,2} $")  # "keine schriftliche Strategie vorhanden"


def _short(pattern: re.Pattern[str], text: str) -> tuple[bool, int, int] | None:
    """ "Strategie ja, Label nein, ECCP: ja": the thing with yes or no right behind it."""
    match = pattern.search(text) if len(text.split()) <= 9 else None
    tail = _LABEL_END.match(text[match.end() :]) if match else None
    if match is None or tail is None or _lacks_another(text, match):
        return None
    said = bool(tail["yes"] or tail["yes_label"]) and not _DENIED.search(text[: match.start()])
    return said, match.start(), match.end()
