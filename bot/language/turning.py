"""Does a message leave the open question: an act or a question of its own, or a reply in words of one's own?

Pure functions of what the classifier and the scope say; bot/language/ear.py asks them.
"""

from __future__ import annotations

import re

from bot.language import meanings, only_told, orders, scope, supposed
from bot.language.facts.gate import AnyOf
from bot.language.facts.normal import seen
from bot.language.facts.numbers import number_word
from bot.language.facts.once import once
from bot.language.facts.reply_own_words import own_words
from bot.language.facts.reply_phrases import as_phrase
from bot.language.facts.reply_plain import is_plain
from bot.language.heard import Message
from bot.language.intents import FOREIGN
from bot.language.orders import ERASING

BEYOND_DOUBT = 0.9
CERTAIN = 0.8
LIKELY = 0.3
SURE = LIKELY_WITH_A_FIGURE = LIKELY_IN_ITS_WORDS = 0.5
COMPARES = 0.08  # where two programmes are named
UNMISTAKABLE = 0.85  # an act that no reply in words of one's own may be
SURELY_FOREIGN = 0.7
ASKS_OF_SOMETHING_ELSE = 0.85  # how foreign a question may look that still replies
NO_REPLY = 0.8  # how little like a reply
NO_REPLY_OF_A_STRANGER, STRANGE = 0.7, 0.8  # in a sentence of strange words, where a figure may stand by accident
LONGEST_ASIDE = 3  # words of a figure with its unit
TOPIC, GENERAL = "thema_", "allgemein_"
STRONG_ACTS = {"warum", "unklar", "neustart", "loeschen", "zusammenfassung", "zwischenstand", "mensch", "zurueck"}
STEPS = {"zusammenfassung", "zwischenstand", "zurueck", "neustart", "vergleich"}
PASSING = {"weiss_nicht", "ueberspringen"}
OWN_ACTS = {"stopp", "einfache_sprache", "normale_sprache", "mitnehmen", "partnerliste", "steckbrief", "fahrplan"}
OWN_ACTS |= {"brief", "vergleich", "pause", "kurzfassung"}
CHANGING = {"korrektur", "was_waere_wenn"}
REPLIES = {"angabe", "korrektur", "weiss_nicht", "ueberspringen", "verneinung", "bestaetigung"}
OF_ADVICE = {"fahrplan", "kosten_uns", "worauf_achten", "steckbrief", "brief", "partnerliste"}
TURNING = (
    STRONG_ACTS
    | OF_ADVICE
    | {"pause", "stopp", "einfache_sprache", "normale_sprache", "mitnehmen", "abschied", "dank", "kurzfassung"}
)
OF_THE_CASE = {"was_fehlt", "einzelheiten", "kmu_rechner", "zwischenstand", "entscheidend"}
QUESTION_ACTS = {"glossar", "vergleich"} | OF_THE_CASE | OF_ADVICE
QUESTION = re.compile(r"\?|^\W*(was|wie|wer|wo|wann|warum|wieso|weshalb|welche[rsmn]?|wozu|wieviel)\b")
WHOEVER = re.compile(  # "wer will, kann kommen": whoever it is, nobody is asked for
    r"^\W*(?:und |also |naja |ja |klar )*wer (?:\w+ ){0,6}?(?:will|wollen|mocht\w*|mag|hat|passt|mitmacht|zahlt|ist|kann)\b,? (?:der |die |das )?"
    r"(?:kann|darf|soll|ist|wird|kommt|muss|bekommt)\b(?! (?:ich|wir|man|mir|uns)\b)[^?]*$"
)
ASKS_SOMEWHERE = re.compile(r"\?|\b(welche[rsmn]?|wie|wann|wo)\b|^(brauch|hat|kann|darf|muss|ist|gibt)\w*\b")
WHY = re.compile(
    r"\?|\b(warum|wieso|weshalb|weswegen|wozu|wofur|wofuer|zweck|sinn|geht .*\ban\b|was soll|brauch\w* (sie|ihr|du|man) das)\b"
)
FOR_A_WORD = re.compile(
    r"\?|\b(was|wat|wos|wie|wofur|wozu|bedeut\w*|heisst|hoasst|versteht|erklar\w*|definition|definier\w*|begriff|wort|unterschied)\b"
)
PUTS_AN_ANSWER_RIGHT = re.compile(  # "das Ja von eben sollte ein Nein sein"
    r"\b(?:sollte?n?|hatte|muss|musste|gehort) (?:eigentlich |doch |ein )*(?:ja|nein) (?:sein|heissen|stehen|rein)\b"
)
TAKES_BACK = re.compile(
    r"\b(stimm(t|en) (so |ja |doch )?nicht|falsch|vertan|vertippt|geirrt|verschrieben|verlesen|korrektur|korrigier\w*"
    r"|zahlendreher|null (?:zu viel|zu wenig|vergessen)|fehlte? (?:da |hier )?(?:noch )?(?:eine?|ne) null)\b"
)
BACK = re.compile(r"\bzu?ruck\b(?! (?:in|im)\b)|\bretour\b")  # "eins zurück" counts nothing
PASSES_ON = AnyOf(  # passes in words that hold a "nichts", ask where to look, or sound like a pause
    map(
        re.compile,
        (
            r"\bgeht? (?:\w+ )?(?:sie|ihnen|euch|eich|di|dich|niemand\w*|keinen) (?:\w+ )?(?:nichts|nix|nischt|e?t?was) (?:an|o|on)\b",
            r"^\W*(?:keine? (?:ahnung|idee|plan)|k\.?a\.?|kp|weiss (?:ich |i )?(?:nicht|ned|net|nich))\W+"
            r"(?:und |aber )?(?=.*\b(?:das|des|dat|es|sowas|so (?:et)?was|raus|nach)\b)(?:wo|wie|woher|bei wem) (?:\w+ )?"
            r"(?:schau|find|krieg|seh|steh|erfahr|bekomm|sucht|pruf|guck|rauskrieg)\w*\b",
            r"\b(?:tut|gehort) (?:hier |doch |ja |wirklich )*(?:nichts|nix|nicht) (?:hier |da )*(?:zur sache|hierher)",
            r"^\W*(?:das |dat |des )?(?:ist |spielt )?(?:doch |hier |ja |fur sie )*(?:nicht relevant|irrelevant|unerheblich|nebensachlich|keine rolle"
            r"|privatsache|betriebsgeheimnis|geschaftsgeheimnis|nicht ihr bier)\W*$",
            r"^\W*(?:da(?:zu|ruber) )?(?:keine auskunft|kein kommentar|geb\w* (?:ich|wir) (?:\w+ )?keine auskunft"
            r"|darf (?:ich|man) (?:\w+ )?nicht (?:sagen|verraten))\W*$",
            r"\b(?:behalt\w*) (?:ich|wir) (?:\w+ )?(?:fur (?:mich|uns)|lieber)\b",
            r"\b(?:kommen|kumma) (?:wir|mir|ma|mer) (?:\w+ )?(?:spater|nachher) (?:noch ?mal |wieder )?(?:drauf|darauf|dazu) (?:zuruck|zruck)\b",
        ),
    )
)
SAYS_SO = {  # acts that replies may sound like: "von allen unterschrieben", "wir warten"
    "vergleich": re.compile(r"vergl|nebenein|gegenuber|gegeneinander|tabelle|unterschied"),
    "steckbrief": re.compile(r"brief|profil|text|vorstell|beschreib|satz|blatt|seite|pager|schick|wer wir sind"),
    "pause": re.compile(r"pause|" + orders.BREAK.pattern),
}
ASKS = re.compile(
    r"\?|^\s*(was|wie|wer|wo|wann|warum|wieso|weshalb|welche[rsmn]?|wozu|gibt|ist|sind|kann|darf|muss|müssen|wieviel|erklär\w*|definier\w*)\b",
    re.I,
)


def asks_why(message: Message) -> bool:
    """Surely, or in words of a why though a slip hides what is asked for."""
    enough = LIKELY_IN_ITS_WORDS if WHY.search(message.folded) else CERTAIN
    return message.label == "warum" and message.confidence >= enough


def asks_for_a_word(message: Message) -> bool:
    """ "Letter of Intent, was isn des": the word is asked for, and nothing is said of the case."""
    sure = message.label == "glossar" and message.confidence >= CERTAIN
    return sure and bool(FOR_A_WORD.search(message.folded)) and not re.search(r"\d", message.text)


def does_something_else(message: Message) -> bool:
    """Surely an act that leaves no room for facts."""
    if supposed.outright(message) or meanings.listen(message):
        return True
    return erases(message) or orders_else(message) or asks_for_a_word(message)


def orders_else(message: Message) -> bool:
    """Surely an act of its own, and no figure in it: "Schluss, keine Fragen mehr" is no no."""
    sure = message.label in OWN_ACTS and message.confidence >= BEYOND_DOUBT and not re.search(r"\d", message.text)
    return sure and (message.label not in SAYS_SO or bool(SAYS_SO[message.label].search(message.folded)))


@once
def interrupts(message: Message) -> bool:
    """A clear act or question of its own, not a reply."""
    asked = message.asked
    if asked is None:
        return False
    if erases(message) or orders.orders_only(message):
        return True
    if orders.answers(message) or passes_on(message):
        return False
    if supposed.outright(message) or meanings.listen(message) or PUTS_AN_ANSWER_RIGHT.search(message.folded):
        return True
    if compares(message) or scope.asks_elsewhere(message):
        return True
    if bool(ASKS.search(message.text)) and _names_something(message) and is_question(message):
        return True
    if message.known and takes_back(message):
        return True
    if is_plain(message.text, asked):
        return (asked.kind != "ja_nein" and _foreign_talk(message)) or _goes_elsewhere(message)
    if message.label == "warum" or message.score("warum") >= LIKELY:
        return bool(WHY.search(message.folded))
    foreign = message.label in FOREIGN and message.foreign > ASKS_OF_SOMETHING_ELSE
    if foreign and message.no_reply > scope.LIKE_A_REPLY and ASKS_SOMEWHERE.search(message.folded):
        return True
    changes = message.label in CHANGING and message.confidence >= CERTAIN and not supposed.only_tells(message)
    if changes and message.known:
        return True
    if asked.kind == "zahl" or (QUESTION.search(message.folded) and not WHOEVER.match(message.folded)):
        return message.label not in REPLIES and message.confidence >= UNMISTAKABLE
    return message.label in TURNING and message.confidence >= UNMISTAKABLE


def erases(message: Message) -> bool:
    """Surely a wish to delete or to begin anew, and no figure: "null" counts and starts nothing."""
    sure = message.label in ERASING and message.confidence >= CERTAIN and orders.orders_anew(message)
    return sure and not re.search(r"\d", message.text) and number_word(message.folded.strip(" .!")) is None


def passes(message: Message) -> bool:
    """Surely a "weiß nicht" or the wish for the next question."""
    enough = CERTAIN if only_told.courteously(message) else SURE  # "wenn ich ehrlich bin" sounds like a pass
    return (message.label in PASSING and message.confidence >= enough) or passes_on(message)


def passes_on(message: Message) -> bool:
    """Passes in so many words: "das geht Sie nichts an", "da kommen wir später drauf zurück"."""
    return message.asked is not None and bool(PASSES_ON.search(message.folded))


def withholds(message: Message) -> bool:
    """Passes in words whose "nicht" or "nichts" would else be read as the reply: "das geht Sie nichts an" is no none."""
    if message.asked is not None and as_phrase(message.text, message.asked):
        return False  # "bloß im Kopf" is a no
    if message.asked is not None and own_words(seen(message.text), message.text, message.asked.fact) is not None:
        return False  # "parteiisch, ehrlich gesagt" sounds like a pass
    sure = message.label in PASSING and message.confidence >= CERTAIN
    return passes_on(message) or (sure and not orders.REFUSES.match(message.folded))


def corrects(message: Message) -> bool:
    """Surely puts right what was said before."""
    return message.label == "korrektur" and message.confidence >= CERTAIN and bool(message.known)


def takes_back(message: Message) -> bool:
    """ "Das war falsch"; with the right figure beside it, a likely correction is enough."""
    enough = LIKELY_WITH_A_FIGURE if re.search(r"\d", message.text) else CERTAIN
    return message.label == "korrektur" and message.confidence >= enough and bool(TAKES_BACK.search(message.folded))


def _foreign_talk(message: Message) -> bool:
    """A figure in the midst of something else: "Handyvertrag 24 Monate kündigen"."""
    sure = message.label in FOREIGN and message.confidence >= SURELY_FOREIGN
    return sure and len(message.text.split()) > LONGEST_ASIDE


def _goes_elsewhere(message: Message) -> bool:
    """ "Eins zurück, zur Frage davor": a number word in a sentence that is surely a step in the talk."""
    if re.search(r"\d", message.text):
        return False
    if message.label == "zurueck" and message.confidence >= SURE and BACK.search(message.folded):
        return True
    sure = message.label in STEPS and message.confidence >= BEYOND_DOUBT
    return sure and len(message.text.split()) > LONGEST_ASIDE


@once
def is_no_reply(message: Message) -> bool:
    """Talk that answers no question whatever: "mein Rücken tut weh" is no yes."""
    asked = message.asked
    if asked is None or orders.answers(message) or passes_on(message):
        return False
    plain = is_plain(message.text, asked)
    if message.foreign > STRANGE and _is_a_sentence(message):
        return message.no_reply > NO_REPLY_OF_A_STRANGER and (not plain or asked.kind == "zahl")
    return message.no_reply > NO_REPLY and not plain


def _is_a_sentence(message: Message) -> bool:
    """More words than a figure has beside it: "drei Komma zwo fünf" is no sentence."""
    return sum(number_word(word) is None for word in re.findall(r"[^\W\d_]+", message.folded)) > LONGEST_ASIDE


def _names_something(message: Message) -> bool:
    return bool(message.programmes or message.terms)


def compares(message: Message) -> bool:
    """Does it set programmes side by side?"""
    return len(message.programmes) > 1 and message.score("vergleich") >= COMPARES


def is_question(message: Message) -> bool:
    """Does it ask about a programme, a subject or the case?"""
    if compares(message):
        return True
    about = message.label.startswith((TOPIC, GENERAL)) or message.label in QUESTION_ACTS
    return about and message.confidence >= LIKELY and bool(message.programmes or ASKS.search(message.text))
