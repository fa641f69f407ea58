"""Does a message order something of the assistant, or does it tell of the case in words that an order has too?

"Wir fangen bei null an" begins no new talk, "ja, mit einer Pause am Nachmittag" makes none. An order needs words of its own where
the message begins with the answer, tells how far things are, or replies to a question whose choices sound alike.
"""

from __future__ import annotations

import re

from bot.language.facts.fold import fold
from bot.language.heard import Message

ERASING = {"neustart", "loeschen"}
_SOMETHING = re.compile(  # none of our data
    r"^\W*(?:\w+ung|neustart|neuanfang) (?:von|der|des) (?!mein|unser|alle|dies|mir\b|uns\b|\w*(?:daten|angaben|gesprach|verlauf|chat|eingaben)\b)"
)
_NOT = r"(?:nicht|nich|net|ned|nit)"
REFUSES = re.compile(
    rf"^\W*(?:(?:also|naja|ach|hm+|tja|leider)\W+)*(?:nein|nee+|ne|noe|na\b(?=\W*,)|no\b(?=\W*,)|noch {_NOT}|no {_NOT}|(?:gar )?kein\w*)\b"
    r"|^\W*(?:gar )?(?:nichts|nix|nischt|null|niemand)(?:\W*,|\W*$| so ?weit\b)"
)
AGREES = re.compile(r"^\W*(?:(?:also|naja|ach|hm+|tja)\W+)*(?:ja|jo|jep|joa|doch)\b")
TELLS_ANEW = re.compile(
    r"\bam anfang\b|\b(?:wir|mir|mia|es|alles|das|die|unser\w* \w+)(?: \w+){0,2}"
    r" (?:steh\w*|stand|sind|san|fang\w*|beginn\w*|start\w*|setz\w*|bau\w*|ist|geht)\b"
    r"|\b(?:da|damit|dort|bei uns) (?:fang|steh|beginn|start|geht|muss)\w*|\bsteht? (?:alles|noch|bei uns)\b"
    r"|\b(?:fang\w*|steh\w*|beginn\w*|start\w*|bau\w*) (?:wir|mir) (?:\w+ )?(?:erst|gerade|grad|noch nicht)\b"
)
TOLD = re.compile(
    r"\b(?:ist|sind|war|waren|wurden?|hat|haben)\b(?: \w+){0,3} (?:aus)?gelosch\w*\W*$"
)  # "die alte ist gelöscht"
OF_OTHERS = re.compile(
    r"\b(?:er|der|verein|netzwerk|cluster|verbund) (?:muss|will|soll|wird|wurde|fangt|beginnt|startet)\b|"
    + TOLD.pattern
)
_BEFORE = r"^\W*(?:(?:ja|jo|jep|doch|nein|nee+|ne|noe|na|kein\w*|bitte|also|dann|jetzt|so|noch ?mal|wieder|erst ?mal|kurze?|kleine)\b\W*)*"
WHOLE = re.compile(
    rf"{_BEFORE}(?:(?:a?l+es |ois )?(?:ganz |noch ?mal )?von (?:vorne?|anfang an)"
    r"|(?:a?l*es|ois) (?:bitte |wieder |zuruck )*(?:auf (?:anfang|null)|weg)|neust\w+)\W*$"
)
WHOLE_OTHERS = {
    "pause": re.compile(rf"{_BEFORE}pause\W*$"),
    "stopp": re.compile(rf"{_BEFORE}(?:is?t? )?(?:schluss|ende|aus)\W*$"),
}
ANEW = re.compile(
    r"\b(?:bitte|lass\w*|(?:kann|konn\w*|durf\w*) (?:wir|ich|man)|ich (?:will|mochte|wurde)|wurde ich"
    r"|(?:noch ?mal|noch einmal|wieder|no ?am\w+|nom\w+) (?:ganz |alles )?(?:neu|von)"
    r"|(?:ander|neu)\w* (?:konsortium|fall|mandant\w*|prufung)|ander\w* (?:netzwerk|cluster)|losch\w*|zuruck\w*|gesprach\w*"
    r"|eingaben|angaben|vergiss\w*|vergess\w* (?:sie|wir|ma|mer)|verwirf|verwerf\w*|reset\w*|restart|alles neu|vernicht\w*|entfern\w*|radier\w*|tilg\w*)\b"
    r"|(?:^|[,.;:!] ?)(?:bitte |so |komm |dann |also )*(?:fang\w*|start\w*|beginn\w*) (?:wir|ma|mer|mir|sie)\b(?! (?:gerade|grad|erst)\b)"
    r"|^\W*(?!wir|mir)(?:\w+ ){0,2}(?:von vorne?|neu|(?:bei|auf) null) (?:anfangen|beginnen|starten|setzen)\W*$|"
    + WHOLE.pattern
)
BREAK = re.compile(
    r"\b(?:gleich|moment\w*|kurz|augenblick|unterbrech(?!ung)\w*|(?:brauch|mach|mag|will|mocht)\w* .*\bpause|(?:jetzt|bitte) .*pause"
    r"|pause (?:bitte|jetzt|machen)"
    r"|(?:morg\w*|spater|nachher|montag|nachmittag|woche) .*\b(?:weiter|weida|weider|wieder)\w*|muss? .*\b(?:weg|los|fort)|muass? weg)\b"
)
END = re.compile(
    r"\b(?:schluss (?:jetzt|damit|aus)|jetzt (?:\w+ )?schluss|hor\w* (?:sie |du |ihr )?auf|aufhor\w*|ich .*(?:nicht mehr|keine lust)|abbrech\w*|brech\w*"
    r"|beend\w*|kein\w* (?:weiteren? )?frag\w*|lass\w*|stop\w*|reicht\w*|langt\w*|genug)\b"
)
NEW = re.compile(r"\bneu(?:e[nrs]?|anfang|start|grundung)?\b")
WORDS = {"neustart": ANEW, "loeschen": ANEW, "pause": BREAK, "stopp": END}
THANKS, LONGEST_WITH_THANKS = {"dank", "verneinung"}, 4  # "gar keins, danke"


def orders_anew(message: Message) -> bool:
    """A guess that all is to go or to begin anew, as far as the words bear it out."""
    if OF_OTHERS.search(message.folded):
        return False
    if ANEW.search(message.folded):
        return True
    return not (tells(message) or _offers_newness(message))


def _offers_newness(message: Message) -> bool:
    """Is one of the choices that are open itself something new? "Neuanfang" replies then."""
    options = message.asked.options if message.asked else ()
    return any(NEW.search(fold(name)) for option in options for name in (option.title, *option.names))


def is_nothing_else(message: Message) -> bool:
    """ "Alles auf Anfang": an order and not a word more is none of somebody else's business, slips or not."""
    return message.label == "neustart" and bool(WHOLE.match(message.folded))


def orders_only(message: Message) -> bool:
    """ "Ja, Pause", "keine, Schluss": behind the bare answer stands an order and not a word more."""
    whole = WHOLE if message.label in ERASING else WHOLE_OTHERS.get(message.label)
    return whole is not None and bool(whole.match(message.folded))


def tells(message: Message) -> bool:
    """ "Wir stehen ganz am Anfang", "nein, da fangen wir neu an"."""
    text = message.folded
    return bool(TELLS_ANEW.search(text) or OF_OTHERS.search(text) or REFUSES.match(text) or AGREES.match(text))


def answers(message: Message) -> bool:
    """A reply that sounds like an order: it begins with the answer or tells, and nothing in it is ordered."""
    if message.asked is None or "?" in message.text or orders_only(message):
        return False
    label, text = message.label, message.folded
    if label in ERASING:
        return not orders_anew(message)
    if label in THANKS:
        return bool(REFUSES.match(text)) and len(text.split()) <= LONGEST_WITH_THANKS
    return label in WORDS and bool(REFUSES.match(text) or AGREES.match(text)) and not WORDS[label].search(text)


def erases_something(message: Message) -> bool:
    """ "Löschung von Bränden": a field of work, though it sounds like a wish to delete."""
    return message.label in ERASING and _SOMETHING.match(message.folded) is not None
