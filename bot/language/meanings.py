"""What the open question means or is for, asked without a question's form: "neutral in welchem Sinne", "sagt mir nix", "und das soll zählen?".

Nothing is said of the case then, whatever yes, no or none stands in it.
"""

from __future__ import annotations

import re

from bot.language.facts.data import stop_words
from bot.language.facts.fold import fold
from bot.language.facts.gate import AnyOf
from bot.language.facts.model import Question
from bot.language.facts.once import once
from bot.language.heard import Heard, Message

_NOTHING = r"(?:nichts|nix|nischt|nicht viel|wenig)"
_A_WORD = r"(?:(?:das|den|der|die|dieses|diesen|des) )(?:wort|begriff|ausdruck|abkurzung|kurzel)"
_ANOTHER_KNOWS = (  # whom to ask is known: then it is not known, and no word needs to be explained
    r"[,.;:!–-]? (?:da|das|dazu|aber)\b[^?]*\bmu[sß]s?\w*\b[^?]*\b(?:\w*fragen|wissen|erkundigen|nachsehen|nachschauen|nachhaken)\b"
)
UNKNOWN_WORD = AnyOf(
    map(
        re.compile,
        (
            r"\bin welch\w* (?:sinne?|hinsicht|form|art|weise|beziehung|umfang|radius|umkreis)\W*$",
            r"^\W*(?:\w+\W+)?was fur (?:ein\w*|ne\w*|a) \w+\W*$",
            r"^\W*\w+ (?:wovon|von wem|wem gegenuber|gegenuber wem|worin|inwiefern)\W*$",
            rf"\bsagt (?:mir|ma|mer|uns) (?:\w+ )?{_NOTHING}\b(?!{_ANOTHER_KNOWS})",
            rf"\b{_NOTHING} (?:anfangen|(?:darunter |drunter )?vorstellen)\b",
            r"^\W*(?!nein|nee|kein|ne\b|noch|ja\b|davon)(?:\w+\W+){1,3}nie gehort(?:,? d(?:as|en|ie) (?:wort|begriff|ausdruck|abkurzung|kurzel))?\W*$",
            r"\bwofur steht\b",
            rf"\b{_A_WORD} (?:kenn|versteh|sagt)\w*",
            rf"\b(?:kenn|versteh)\w* (?:\w+ )?(?:nicht|net|nich)\W+{_A_WORD}\W*$",
        ),
    )
)
_ONE = r"(?:man|ich|wir|i|ma|mer)"
ASKS_FOR_A_WORD = re.compile(  # with a question mark behind, whatever is told beside
    r"^\W*(?:(?:und|aber|also|hm+|ah+|moment|ok\w*)\W+)*(?:"
    rf"was (?:denn )?(?:versteht|verstehen|versteh|verstehst) (?:{_ONE}|sie|du|ihr) (?:denn |hier |eigentlich )*unter"
    r"|was (?:ist|war) (?:denn |hier |eigentlich )*(?:gemeint )?mit\b.*\bgemeint"
    r"|was (?:alles )?(?:zahlt|gilt) (?:denn |hier |da |alles |eigentlich )*(?:als|dazu|zu|unter)"
    rf"|woran (?:\w+ )?(?:{_ONE}|sieht|merkt|erkennt)\b|(?:ab )?wann (?:ist|sind|gilt|gelten|zahlt|bin|spricht) (?!da\b|die frist|frist|schluss|stichtag)"
    rf"|wer (?:alles )?(?:zahlt|gilt) (?:denn |hier |da |alles |eigentlich )*(?:als|dazu|zu)\b|wen (?:alles )?(?:soll|muss|darf|kann) {_ONE}\b"
    r")"
    r"|\b(?:mit|an) (?:einem|nem|am) beispiel\b|\bein beispiel,? (?:dafur|dazu|hierfur|was|wie|wer)\b"
)
UNDERSTANDS_NOT = re.compile(
    r"^\W*(?:(?:das|des|die frage|puh|hm+|sorry|ah+|also)\W+)*(?:versteh|kapier|begreif|check|raff|schnall)\w* (?:ich |i |ick |wir |ma )?"
    r"(?:das |des |die frage )?"
    r"(?:jetzt |grad |leider |uberhaupt |gar )*(?:nicht|ned|net|nich|nit|nix|nichts)\W*(?:$|[,.;:!]|(?:ganz|so|was|wen|wie|wer)\b)"
)
_IT = r"(?:das|des|dat|denn|eigentlich|genau|uberhaupt|hier|da|i?n)"
ASKS_WHAT_IS = re.compile(  # of one of the question's own words, with or without a question mark (what a word means: plain_words.py)
    r"^\W*(?:(?:und|aber|also|hm+|ah+|moment|sorry|ok\w*)\W+)*"
    rf"(?:(?:was|wos|wat|wer|wen) (?:alles )?(?:ist|sind|is|san|meint|meinen|meinst) (?:{_IT} |sie |du |ihr )*(?P<word>.+)"
    rf"|(?P<first>[\w\W]+?)\W+(?:was|wos|wat) (?:ist|is|sind|heisst|bedeutet|soll|meint) (?:{_IT} ?)+(?:sein|heissen)?\W*)$"
)
WORD = re.compile(r"[a-z]{3,}")
LITTLE_WORDS = stop_words("ohne_inhalt")  # of the titles of choices, and beside the word that is asked for
STEM = 7  # letters of a word by which its forms are known
FEW = 3  # words of what is asked for
STRANGE = 0.65  # "Wen soll ich wählen?" asks for no word of ours
REPLIES = re.compile(r"\b(?:wir (?:haben|sind)|haben wir|sind wir|kein\w*|nein|ja)\b")
DOUBTS_THE_POINT = AnyOf(
    map(
        re.compile,
        (
            r"\b(?:das|des|sowas|so was) (?:soll|sollte|entscheid\w*) .*\b(?:entscheid\w*|wichtig|zahl\w*|rolle)\b.*\?",
            r"\bund (?:das|des) (?:ist|soll) wichtig\b.*\?",
            r"^\W*(?:\w+\W+)?(?:was|wos|wat) (?:hat|hot|hod|haben|hom|soll|sollen)\b.*\bmit\b.*\bzu[mr]? (?:tun|doa|dun|schaffen)\b",
            r"\b(?:erschliesst sich|leuchtet|ist|wird|is)\b(?: \w+){0,3} (?:nicht|net|ned|nich)(?: \w+){0,2},? (?:warum|wieso|weshalb|wozu|wofur)\b",
            r"\b(?:versteh|begreif|kapier|seh)\w*(?: \w+){0,3} (?:nicht|net|ned|nich)(?: \w+){0,2},? (?:warum|wieso|weshalb|wozu|wofur)\b",
            r"\b(?:warum|wieso|weshalb) (?:denn )?(?:jetzt |nun )?(?:noch ?mal|schon wieder|extra)\b",
            r"(?:^\W*(?:und |aber )?|\b(?:nicht|net|ned|nich|keine ahnung|frag\w* (?:mich|uns)|wuss?te\w* gern)\W+)"
            r"was (?:das|des|dat) (?:\w+ )?(?:zur \w+ tu\w*|bringen soll|bringt)\W*$",
        ),
    )
)


@once
def listen(message: Message) -> Heard | None:
    """The question's own word or point is asked for; None for everything else, and where no question is open."""
    if message.asked is None:
        return None
    if DOUBTS_THE_POINT.search(message.folded):
        return Heard("warum")
    if message.programmes:
        return None
    if _asks_for_a_word(message) or _asks_what_is(message, message.asked):
        return Heard("glossar" if message.terms else "unklar")
    return Heard("glossar" if message.terms else "unklar") if knows_no_word(message) else None


def knows_no_word(message: Message) -> bool:
    """ "Benchmarking - nie gehört": no question that is answered in the same breath."""
    unknown = message.asked is not None and UNKNOWN_WORD.search(message.folded)
    return bool(unknown) and not REPLIES.search(message.folded)


def _asks_for_a_word(message: Message) -> bool:
    asks = "?" in message.text and message.foreign <= STRANGE and ASKS_FOR_A_WORD.search(message.folded)
    return bool(asks or UNDERSTANDS_NOT.match(message.folded))


def _asks_what_is(message: Message, asked: Question) -> bool:
    """ "Was ist denn Bronze": a word of the question or of its choices is asked for."""
    found = ASKS_WHAT_IS.match(message.folded)
    if found is None:
        return False
    wanted = found["word"] or found["first"]
    titles = (fold(option.title) for option in asked.options)
    words = _stems(wanted)
    return 0 < len(words) <= FEW and words <= _stems(" ".join([fold(asked.fact.replace("_", " ")), *titles]))


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in WORD.findall(text) if word not in LITTLE_WORDS}
