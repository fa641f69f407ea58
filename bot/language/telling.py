"""Does a message tell of the case, though its words are most like those of something else?

The classifier names the act that the words are most like, and many words of a description are those of some subject: "Den Zutritt
verwehren wir niemandem" is like a question about who may apply. How a message is built tells more: what sounds like a reply to some
question of ours where none is open, and asks nothing, is a description.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.facts.model import Statement
from bot.language.heard import Message

LIKE_A_REPLY = 0.3  # how little like one it may sound; questions and orders that were held out hardly ever lie below
CLEARLY = 0.1  # in words that are strange to us, or that else would surely ask or order something
STRANGE = 0.5  # how foreign a message may look of which nothing but what was learned speaks for us
DOES_WHAT_IT_SAYS = {"dritte": 0.5}  # acts that are told, and from which chance on they are meant
REPLIES_TO_NOTHING = dict.fromkeys(("verneinung", "bestaetigung", "ueberspringen", "weiss_nicht", "dank"), 0.8)
OF_WHAT_WAS_SAID = dict.fromkeys(("korrektur", "was_waere_wenn"), 0.8)  # read in ways of their own
READS = {"angabe", *OF_WHAT_WAS_SAID}  # labels whose facts are read however they sound
ACTS = DOES_WHAT_IT_SAYS | REPLIES_TO_NOTHING | OF_WHAT_WAS_SAID
ASKS = re.compile(r"\?|\bob\b|\bfrag\w* mich\b|\bwuss?te\w* (?:ich |wir )?gern|\b(?:will|mochte\w*) (?:\w+ )?wissen\b")
OF_OUR_PAST = re.compile(  # what befell us is told; unfolded, for "würden" only supposes
    r"\b(?:wurden|waren|hatten|bekamen|erhielten) wir\b|\bwir (?:wurden|waren|hatten|bekamen|erhielten)\b", re.I
)
OF_A_PLAN = re.compile(r"^\W*(?:\w+t|\w+en) (?:werden )?soll(?:en|te|ten)?\b")  # "Gebaut werden soll ein Antrieb"
LONGEST_REPLY = 20  # words: what is longer describes beside replying
TO_THE_ASSISTANT = re.compile(r"\b(?:du|dich|dir|dein\w*|euch|euer|eure\w*|ihr (?:seid|habt|macht|wollt|konnt|seht))\b")


def tells(message: Message) -> bool:
    """Something is told, nothing asked for and nothing ordered."""
    if message.asked or message.no_reply > LIKE_A_REPLY or message.confidence >= ACTS.get(message.label, 1.1):
        return False
    return not ASKS.search(message.folded) and not TO_THE_ASSISTANT.search(message.folded)


def tells_clearly(message: Message) -> bool:
    """So that neither strange words speak against it, for every trade has its own, nor those of a question."""
    of_us = OF_OUR_PAST.search(message.text) or OF_A_PLAN.match(message.folded)
    return message.no_reply <= (LIKE_A_REPLY if of_us else CLEARLY) and tells(message)


def describes(message: Message) -> bool:
    """May what was learned of descriptions count alone? "Nicht weiterfragen" closes no network."""
    return message.label == "angabe" or (message.foreign <= STRANGE and tells(message))


def only_seems_to_state(said: Sequence[Statement], message: Message) -> bool:
    """Nothing was stated but what was learned, in what is no description."""
    return not describes(message) and all(statement.learned for statement in said)


def in_reply(said: Sequence[Statement], message: Message) -> list[Statement]:
    """A reply tells of something else only in words for it: of 80 such facts that were but learned, in fresh replies, hardly one was meant."""
    asked = message.asked
    if asked is None or len(message.text.split()) > LONGEST_REPLY:
        return list(said)
    return [s for s in said if not s.learned or s.fact == asked.fact]
