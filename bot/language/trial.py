"""A thought experiment: is the message one, what does it suppose, is the open one taken over or dropped?

Pure functions; bot/language/ear.py asks them.
"""

from __future__ import annotations

import re

from bot.language import beside_it, leaving, meanings, scope, supposed
from bot.language.facts.fold import light
from bot.language.facts.model import Statement
from bot.language.heard import Heard, Message, Reader
from bot.language.intents import FOREIGN
from bot.language.turning import CERTAIN, LIKELY

ACT = "was_waere_wenn"
MEANT = 0.5  # how much like a thought experiment a question must be that has none of its words
CHANGES = 0.1  # corrections and thought experiments also need something that they change
REQUIRES = re.compile(
    r"^(?:und |also |dann )*(?:reich|genug|lang)(?:t|en)\b(?!.*\b(?:wenn|ware\w*)\b)"
)  # asks what a rule demands
IS_ENOUGH = re.compile(r"^(?:und |also |dann )*(?:reich|genug|lang)(?:t|en)\b")
SUPPOSITION = re.compile(rf"\b(?:wenn|falls|ware|waren|gesetzt|sofern|hatten wir)\b|{supposed.GRANTED}")
TAKES_OVER = re.compile(r"^\W*(ja\W+)?(bitte\W+)?(so\W+)?ubernehm")
DROPS = re.compile(  # the counterpart: the thought experiment is over, the case stays as it is
    r"^\W*(?:(?:nein|nee|noe?|ne|doch|bitte|das|lieber|ach|danke)\W+)*"
    r"(?:(?:nicht|net|ned|nich)(?: \w+){0,2} (?:ubernehm|eintrag|ander)\w*|(?:ubernehm|eintrag)\w*(?: \w+){0,3} (?:nicht|net|ned|nich)"
    r"|verwirf\w*|verwerf\w*|war nur (?:so )?ein\w* (?:gedank\w*|idee|spiel\w*|uberlegung))"
)
GOES_ON = re.compile(r"^\W*(und|dazu|ausserdem|zusatzlich|auch noch)\b")


def drops(message: Message) -> bool:
    """Is the open thought experiment over?"""
    return message.assumed and bool(DROPS.match(message.folded))


def takes_over(message: Message) -> bool:
    """Does what was supposed become what is said?"""
    return message.assumed and bool(TAKES_OVER.match(message.folded))


def listen(message: Message, reader: Reader) -> Heard | None:
    """The thought experiment with what it supposes; None for everything else."""
    if not is_one(message, reader):
        return None
    moved = supposed.counts(message)
    gone = [s for s in leaving.would_leave(message, reader) if not moved]
    assumed = [*moved, *gone]
    assumed += [s for s in reader.hypothesis(message.text) if s.fact not in {a.fact for a in assumed}]
    assumed = [leaving.joining(said, message) for said in assumed] or _reply(message, reader)
    told = beside_it.stated(message.text, reader)
    if told and IS_ENOUGH.match(message.folded):
        return None  # "Reicht es, wenn acht mitmachen? Wir haben nur fünf" asks for a rule, and tells what there is
    assumed = beside_it.without(assumed, told)
    if not assumed:
        return None
    said = {"gesagt": [[s.fact, s.value] for s in told]} if told else {}
    goes_on = message.assumed and GOES_ON.match(message.folded)
    return Heard(ACT, assumed, details={**said, "dazu": True} if goes_on else said or None)


def is_one(message: Message, reader: Reader) -> bool:
    """Does it suppose something?"""
    if supposed.outright(message):
        return True
    likely = message.score(ACT) >= max(CHANGES, message.score("korrektur"))
    if (
        not likely
        or supposed.only_tells(message)
        or REQUIRES.match(message.folded)
        or _asks_for_a_rule(message)
        or message.label in FOREIGN
        or meanings.listen(message)
    ):
        return False
    return not (_tells(message) or _states(message, reader) or _describes(message, reader))


def _asks_for_a_rule(message: Message) -> bool:
    """ "Können zwei Konzerne und fünf KMU zusammen beantragen?": a question in no words of a supposition, and hardly like one."""
    asks = message.text.rstrip().endswith("?") and message.score(ACT) < MEANT
    return asks and not (SUPPOSITION.search(message.folded) or supposed.SUPPOSES.search(light(message.text)))


def _reply(message: Message, reader: Reader) -> list[Statement]:
    """ "Spielen wir das mal mit 5 Millionen durch" supposes a reply to the open question."""
    if message.asked is None or not supposed.outright(message):
        return []
    return [s for s in reader.answer(message.text, message.asked) if s.fact == message.asked.fact]


def _tells(message: Message) -> bool:
    """Only faintly like a supposition, and in no words of one: "Eine Strategie? Die machen wir gerade."""
    faint = message.score(ACT) < LIKELY and not message.text.rstrip().endswith("?")
    return faint and not SUPPOSITION.search(message.folded)


def _states(message: Message, reader: Reader) -> bool:
    """ "Bewerben würde sich der Verein": said of the case as it is, and only a little like a supposition."""
    unsure = message.score(ACT) < CERTAIN and not message.text.rstrip().endswith("?")
    return unsure and not SUPPOSITION.search(message.folded) and bool(reader.read(message.text))


def _describes(message: Message, reader: Reader) -> bool:
    """ "Wir sind sechs Betriebe; falls noch einer einsteigt, wären wir sieben": told before anything is known, a condition is by the way.

    Where the condition has a sentence of its own, what is told is taken beside it.
    """
    if message.known:
        return False
    if beside_it.describes(message.text, reader):
        return True
    if message.text.rstrip().endswith("?"):
        return False
    told = len(reader.read(message.text))
    return told >= scope.FACTS_OF_A_CASE and told > len(beside_it.stated(message.text, reader))
