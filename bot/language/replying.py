"""Does a message answer the open question outright, whatever act its words are most like?

"Haben wir, kann ich Ihnen gern ausdrucken" orders no print: it begins with the answer and asks for nothing. "Zusammenfassung von
Arztbriefen" is a field of work where that was asked. What has words of its own, a question's or an order's, is no such reply.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bot.language import meanings, orders, supposed, turning
from bot.language.facts.cost_shares import GRANT, OWN
from bot.language.facts.model import Question, Statement
from bot.language.facts.normal import seen
from bot.language.facts.numbers import number_word
from bot.language.facts.once import once
from bot.language.facts.reply_everybody import says_all
from bot.language.facts.reply_growth import growth_told
from bot.language.facts.reply_lands import only_abbreviations
from bot.language.facts.reply_large import large_or_none
from bot.language.facts.reply_outright import outright
from bot.language.facts.reply_phrases import as_phrase, plain_words
from bot.language.facts.reply_untitled import untitled
from bot.language.heard import Message
from bot.language.turning import CHANGING, TOPIC

CERTAIN, SURE = 0.8, 0.5
BEHIND_A_NO = {"zurueck", "neustart", "loeschen"}  # a bare "nein" may stand before them
NO_FIELD = {"beleidigung", "fremdsprache", "krise", "dank", "begruessung", "abschied", "ueberspringen", "weiss_nicht"}
NOT_OURS = {"fremd", "andere_foerderung", "angabe"}
SOUNDS_LIKE_ONE = 0.5  # how little like a reply a message may sound that is one if anything is read in it
STRANGE = 0.2  # words that no order to us has: "Löschung von Bränden"
SIMPLY_STRANGE = 0.5
LONGEST_FIELD = 15  # words
_YES_NO = r"(?:ja|jo|jawohl|nein|nee|noe?)"
_SOFTLY = r"(?:(?:also|doch|dann|somit|damit|eher|wohl|insgesamt|mithin|kurzum|unterm strich|lieber|klares?|ein|na) )*"
HAVE = re.compile(
    r"^\W*(?:(?:also|klar|naja|ach|hm+|tja|natur?lich|selbstverstandlich)\W+)*"
    r"(?:(?:hab\w*|ham|sind|machen|tun|gibt|liegt|steht|besteht|existiert) (?:wir|mir|ma|mer|es|vor|fest)|(?:gibt|hab)s|hamm?[ae]r?)"
    r"(?: (?:schon|langst|bereits|naturlich|leider|seit \w+|beide[sn]?|all\w*|auch|sogar|noch))*(?: \w*nicht)?\W*(?:[,.;:!–-]|$)"
)
CLOSES = re.compile(rf"(?:[.,;:!–-]|\b(?:also|doch|somit))\W*{_SOFTLY}{_YES_NO}\W*$")
LAST_SENTENCE = re.compile(rf"[.!;] *{_SOFTLY}{_YES_NO}\b[^.!?;]*\W*$")
CLOSES_WITH_A_FIGURE = re.compile(
    r"\b(?:also|macht|somit|mithin|bleib\w*|verbleib\w*|ergibt|unterm strich|(?:komm|land)e? (?:ich|wir)) "
    r"(?:(?:noch|genau|doch|dann|insgesamt|zusammen|also|uns|mir|auf|bei|damit|so"
    r"|(?:nach|laut) (?:meine|unsere)\w? \w+) )*(?P<figure>[\w.,]*\w)\W*$"
)
OPENS_WITH_A_FIGURE = re.compile(  # "250.000 sind zugesagt, davon 50.000 vom Business Angel"
    r"^\W*(?:(?:ja|also|rund|etwa|circa|ca|gut|knapp|so|insgesamt|zusammen)\W+)*(?P<figure>\d[\d.,]*\d|\w+)(?: ?(?:euro|eur|€))?,? "
    r"(?:davon|darunter|minus|(?:sind|waren|haben|stehen|liegen|kommen)\b(?! (?:sie|das|die)\b)[^?]*,? (?:davon|darunter|minus|ohne|mit))\b"
)
_HEDGES = r"^\W*(?:(?:ja|also|rund|etwa|circa|ca|gut|knapp|so)\W+)*"
_PLACE = r"(?:hier|dort|(?:in|im|am|bei|beim|an|auf) (?:(?:der|dem|den|unserem|unserer) )?\w[\w-]*)(?: (?:in )?\w[\w-]*){0,3}?"
_PEOPLE = r"(?: (?:leute|mitarbeite\w*|beschaftigte\w*|kopfe|personen))?"
PLACED = re.compile(  # "38 in Ulm und 14 im Werk Graz": nothing but how many are where
    rf"{_HEDGES}(?P<figure>\d+|\w+) {_PLACE}\W+(?:(?:und|plus|sowie|dazu|noch|weitere|nochmal)\W+)*(?P<more>\d+|\w+) {_PLACE}\W*$"
)
SOURCED = re.compile(  # "Laut Jahresabschluss 412", "Laut Bilanz 412, polnische Tochter eingerechnet"
    rf"^\W*(?:laut|lt\.?|gemass) (?:[^\W\d][\w-]* ){{1,4}}?(?P<figure>\d[\d.]*){_PEOPLE}\W*(?:[,;.(–-].*|$)"
)
RECKONED_IN = re.compile(
    rf"{_HEDGES}(?P<figure>\d[\d.]*){_PEOPLE}\W+(?:[\w-]+ ){{1,6}}?(?:schon |bereits |noch |nicht )*"
    r"(?:mit|ein|dazu|hinzu)(?:gerechnet|gezahlt|geschlossen|bezogen)\W*$"
)
STAFF, SUMS = "beschaeftigte_", {GRANT, OWN}
NO_PLACE = re.compile(
    r"\b(?:in|im|am) (?:den )?(?:mathe|deutsch|winter|sommer|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november"
    r"|dezember|prozent|euro|minuten|stunden|tagen|wochen|monaten|jahren|kuhlschrank|lotto|spiel|tor\w*)\b"
)
WRONG = re.compile(r"\bstimm\w* (?:so )?nicht\b|\b(?:falsch|vertan|vertippt|verzahlt|gesagt|zahlendreher)\b")
ASKS = re.compile(
    r"\?|(?:^|[,.;:!–-] ?)(?:aber |und |nur |doch |bloss )*(?:warum|wieso|weshalb|wozu|wofur) (?!(?:auch )?(?:nicht|immer)\b)\w+"
    r"|[,.;:!–-] ?(?:aber |und )?(?:was|wie|wer|wo|wann) (?:wird|ist|sind|geht|gehen|steh\w*|kost\w*|passier\w*|bringt|soll|muss|fehlt)\b"
)
ORDERS = re.compile(
    r"\bbitte\b|\bich (?:will|mochte|brauch\w*|hatte|wurde|muss|hor\w*|geh\w*|wusste)\b"
    r"|\b(?:konn\w*|kann|wurd\w*|woll\w*) (?:sie|du|ihr|ich|man|wir)\b(?! ihnen)"
    r"|(?:^|(?:[,.;:!–]|(?<!\w)-) ?|\b(?:und|aber|dann|jetzt|so) )(?:lass(?:t|en)?|zeig(?:en?|t)?|geh(?:en|t)?|fang(?:en|t)?|hor(?:en|t)?|mach(?:en|t)?"
    r"|sag(?:en|t)?|gib|geb(?:en|t)|erklar(?:en?|t)?|schick(?:en?|t)?|schreib(?:en|t)?|losch(?:en?|t)?|vergiss|vergess(?:en|t)|erzahl(?:en?|t)?|such(?:en?|t)?|nenn(?:en|t)?|hilf|helf(?:en|t)"
    r"|ubersetz(?:en?|t)?|spring(?:en|t)?|druck(?:en?|t)?|noch ?mal|zuruck|weiter)\b(?!-)"
)
TO_SOMEBODY = re.compile(r"\b\w+en Sie\b|\bSie \w+en\b")
OF_A_TALK = re.compile(
    r"\b(?:ich|mich|mir|mein\w*|du|dich|dir|dein\w*|sie|ihnen|ihr\w*|antwort\w*|angab\w*|eingab\w*|frag\w*|gesprach\w*|chat\w*|daten"
    r"|allem|nicht|nichts|nix|kein\w*|das ist|das war|heute|gestern|morgen|spater|pause (?:bis|von)|stand|ergebnis\w*"
    r"|thema|vertraulich|geheim|forderung|frist\w*|einreichung)\b"
)
JOINS = re.compile(
    r"\w (?:von|vom|fur|furs|in|im|mit|und|aus|bei|zu|zur|zum|per|durch|auf|an|am|unter|uber|der|des|rund)\b \w"
)
FINITE = re.compile(
    r"\b(?:ist|sind|war|waren|hat|haben|hatte\w*|wird|werden|wurden?|gibt|geht|steht|stehen|liegt|liegen|kommt|kommen|macht|machen|soll|sollen|kann|konnen)\b"
)
COMPOUND = re.compile(r"\b(?:[A-ZÄÖÜ]\w+|\d[A-Z])-[A-ZÄÖÜ]\w+")
LEAVES_OUT = re.compile(r"\b(?:lass\w*) (?:wir|ich|ma|mir) (?:\w+ )?(?:weg|offen|aus)\b")
EXPLAINS = re.compile(r"\w, (?:also|namlich|sprich|das heisst|d\.? ?h\.|genauer|vor allem|und zwar)\b \w")
_MATTER = (
    r"(?:kosten|dauer|hohe|ablauf|umfang|beginn|ende|fristen?|voraussetzung(?:en)?|bedingung(?:en)?|kriterien|unterlagen|zustandigkeit|auszahlung"
    r"|bearbeitung(?:szeit)?|laufzeit|(?:forder)?(?:quote|satz|hohe|summe|dauer))"
)
OF_OUR_PROGRAMMES = re.compile(  # "Kosten und Dauer des Verfahrens": of what is done to be funded, and of nothing else
    rf"^\W*(?:d\w\w )?{_MATTER}(?:(?:, | und | oder | sowie )(?:d\w\w )?{_MATTER})*"
    r" (?:d\w\w|von|vom|beim?|fur|zu[mr]?) (?:d\w\w |eine[rs]? )?"
    r"(?:(?:antrags|bewilligungs|forder)?verfahrens?|(?:forder)?antrag(?:s|es)?|antragstellung|forderung|bewilligung|bewerbung|programme?s?|forderprogramme?s?)\W*$"
)
OPENS_A_QUESTION = re.compile(
    r"^\W*(?:und |aber |also )*(?:was|wer|wo|wann|warum|wieso|weshalb|wozu|welche\w*|wie(?! man)|kann|darf|gibt)\b"
)


@once
def is_outright(message: Message) -> bool:
    """Is it a set phrase, or a number in words of its own: "genauso viele", "da sind wir noch jungfräulich"?"""
    if (asked := message.asked) is None:
        return False
    told = as_phrase(message.text, asked) or outright(message.text, asked, message.values)
    return bool(told or large_or_none(seen(message.text), asked))


def replied(said: Sequence[Statement], asked: Question) -> Any:
    """What is said of what was asked, or of the other sum, where the whole reply is that: "beantragen wollen wir 400.000"."""
    instead = len(said) == 1 and {said[0].fact, asked.fact} == SUMS
    return next((one.value for one in said if instead or one.fact == asked.fact), None)


@once
def answers(message: Message) -> bool:
    """Is it the answer, and nothing that is asked or ordered?"""
    asked = message.asked
    if is_outright(message) or (asked is not None and _says_nothing_else(message.text, asked)):
        return True
    if (
        asked is None
        or orders.orders_only(message)
        or ASKS.search(message.folded)
        or TO_SOMEBODY.search(message.text)
        or message.programmes
    ):
        return False
    if asked.kind == "text":
        return _names_a_field(message)
    if meanings.listen(message):  # "unabhängig wovon" sounds like a reply too
        return False
    if message.no_reply <= SOUNDS_LIKE_ONE and not _changes(message):
        return True
    if ORDERS.search(message.folded):
        return False
    if asked.kind == "ja_nein":
        return _closes(message) or _begins(message)
    if asked.fact.startswith(STAFF) and _counts_people(message):
        return True
    return asked.kind == "zahl" and (_ends_in_a_figure(message) or _begins_with_a_figure(message))


def _says_nothing_else(text: str, asked: Question) -> bool:
    """ "Durch die Bank", "SH + HH", "wachsen wie die Pilze", "Bewerbung abgelehnt": words that are like a stranger's or an act's, and surely reply."""
    if asked.fact == "bundeslaender" and only_abbreviations(text):
        return True
    if asked.kind == "auswahl":
        return growth_told(seen(text), asked) is not None or untitled(seen(text), asked) is not None
    return asked.kind in ("zahl", "mehrfach", "ja_nein") and says_all(plain_words(text))


def withholds(message: Message) -> bool:
    """Does it sound like a pass? "Da sind wir noch jungfräulich" does, and says that there is none."""
    return not is_outright(message) and turning.withholds(message)


def names_a_subject(message: Message) -> bool:
    """ "Dauer und Höhe der Förderung": what our programmes are asked about, and no field of work."""
    of_ours = message.label.startswith(TOPIC) and message.confidence >= SURE and message.foreign <= STRANGE
    asked = message.asked is not None and message.asked.kind == "text"
    return asked and (of_ours or bool(OF_OUR_PROGRAMMES.match(message.folded)))


def leaves_out(message: Message) -> bool:
    """ "Noch geheim, das lassen wir weg": no field of work is called so."""
    return bool(LEAVES_OUT.search(message.folded))


def _closes(message: Message) -> bool:
    """ "Der wird gerade noch mal zurückgeschickt. Also ja.", "Ja – Moment. Nein, wir haben keine" """
    return bool(CLOSES.search(message.folded) or LAST_SENTENCE.search(message.folded))


def _begins(message: Message) -> bool:
    """ "Ja, auch wenn manche gefragt haben, warum": an order may begin so too, and a correction of something else."""
    text = message.folded
    ordered = message.label in orders.WORDS and orders.WORDS[message.label].search(text)
    if ordered or message.label in BEHIND_A_NO or _changes(message):
        return False
    return bool(HAVE.match(text) or orders.AGREES.match(text) or orders.REFUSES.match(text)) and _tells(text)


def _changes(message: Message) -> bool:
    """A correction or a thought experiment, unless its words only tell."""
    return message.label in CHANGING and not supposed.only_tells(message)


def _tells(text: str) -> bool:
    """Is there more than the bare answer that says something? "Nein, Pause" orders one."""
    return bool(HAVE.match(text) or FINITE.search(text))


def _ends_in_a_figure(message: Message) -> bool:
    """ "Zehn, nein, einer gehört zum anderen, also neun" """
    found = CLOSES_WITH_A_FIGURE.search(message.folded)
    if found is None or WRONG.search(message.folded):
        return False
    return found["figure"][0].isdigit() or number_word(found["figure"]) is not None


def _begins_with_a_figure(message: Message) -> bool:
    """A figure first, and then what is a part of it: whatever the rest names, it says how many."""
    found = OPENS_WITH_A_FIGURE.match(message.folded)
    if found is None or WRONG.search(message.folded):
        return False
    return found["figure"][0].isdigit() or (number_word(found["figure"]) or 0) > 1


def _counts_people(message: Message) -> bool:
    """ "38 in Ulm und 14 im Werk Graz", "Laut Jahresabschluss 412, polnische Tochter eingerechnet": strange names, and still a count."""
    text = message.folded
    if WRONG.search(text) or NO_PLACE.search(text):
        return False
    if SOURCED.match(text) or RECKONED_IN.match(text):
        return True
    placed = PLACED.match(text)
    return placed is not None and all(
        word[0].isdigit() or (number_word(word) or 0) > 1 for word in placed.group("figure", "more")
    )


def _names_a_field(message: Message) -> bool:
    """Any word may name a field of work; an act of ours is one only where the words do not name something else beside it."""
    text, label = message.folded, message.label
    if OPENS_A_QUESTION.match(text) or OF_A_TALK.search(text) or ORDERS.search(text) or OF_OUR_PROGRAMMES.match(text):
        return False
    if len(text.split()) > LONGEST_FIELD or (label in NO_FIELD and message.confidence >= SURE):
        return False
    compound = COMPOUND.search(message.text) and not message.terms
    if compound or EXPLAINS.search(text) or orders.erases_something(message):
        return True
    if message.terms or message.foreign <= STRANGE:
        return False
    surely_ours = message.confidence >= CERTAIN and label not in NOT_OURS
    return bool(JOINS.search(text)) or (not surely_ours and message.foreign > SIMPLY_STRANGE)
