"""Messages in which nothing is to be read: what only asks or orders, and what is surely strange.

The reader takes most of the time that a message takes, and what it finds in such messages is nearly always wrong: "was ist aus der
Internationalisierung geworden" names no aim of ours.
"""

from __future__ import annotations

import re

from bot.language import scope, telling, turning
from bot.language.facts.data import stop_words
from bot.language.facts.gazetteer import german_places
from bot.language.facts.normal import normal
from bot.language.facts.numbers import number_word
from bot.language.heard import Message, Reader

ONLY_ASKS = 0.97  # so little like a reply sounds what only asks or orders
STRANGER = 0.9  # so foreign are words that tell no case, whatever they count
HARDLY_A_REPLY = 0.5  # unless they sound like one
ASKS_OF_NOBODY = 0.85  # the same of a question in which neither its writer nor a figure stands
NOTED = "nothing_to_read"
_LEADS_IN = r"(?:(?:und|aber|also|denn|weil|da|wenn|falls|obwohl|nachdem|zumal|wobei|nun|nur|wo|ja|nein|naja|hm|ok|hallo|moin|hi|servus) )*"
_TRADE = r"(?:\w*netz\w*|cluster|verbund|firmen|\w*betrieb\w*|\w*partner\w*)"
STATES_OF_US = re.compile(  # a clause that begins with its writer tells; "kann ich da ..." and "was müssen wir ..." only ask
    rf"(?:^|[.!?;:,–-]\W*){_LEADS_IN}(?:wir|ma|mia|mer|mir (?:sin|sind|san|ham|hom|hend|hen|haben|woll\w*)"
    r"|(?:(?:in|bei|aus|von|mit|an|auf|fur) )?(?:unse?r\w*|unsa\w*|mein\w*)"
    r"|fur uns|bei (?:uns|mir)|als"
    rf"|(?:i|ick|isch) (?:bin|hab|hob)|ich (?:mocht\w*|will|wollt\w*|plan\w*|grund\w*|bau\w*|such\w*)\b(?=[^.!?;]*\b{_TRADE}\b)"
    r"|ich (?:bin|war|hab\w*|hatt\w*|arbeit\w*|leit\w*|fuhr\w*|manag\w*|koordinier\w*|organisier\w*|vertret\w*|vertritt|berat\w*|betreu\w*|begleit\w*"
    r"|komm\w*|sitz\w*|gehor\w*))\b|\b(?:wir|uns|unse?r\w*|mein\w*) (?:\w+ )?(?:mit|als|aus)\b"
)
ASKS_FIRST = re.compile(
    r"^\W*(?:was|wie|wieviel\w*|wer|wo|wann|warum|wieso|weshalb|welche\w*|wozu|wofur|womit|wohin|woher|we[mn]|wessen|kann|darf|soll|gibt|ist|sind|muss|hat"
    r"|mussen|konn\w*|durf\w*|wird|werden|reich\w*|brauch\w*|zahl\w*|bekomm\w*|krieg\w*)\b",
    re.I,
)
_US = r"wir|uns|unse?r\w*"
US = re.compile(rf"\b(?:{_US})\b")
WRITER = re.compile(rf"\b(?:{_US}|unsa\w*|ich|mich|mir|mein\w*|ma|mer|mia)\b")
SENTENCE, CLAUSE, WORD = re.compile(r"[^.!?]+[.!?]*"), re.compile(r"[^.!?;:,–]+"), re.compile(r"\w+")
ONE = stop_words("ein")
TOLD_FIRST = re.compile(
    r"^(?P<told>[^?]+?) ?[,;:.–-] (?:und )?(?:welche\w*|was|wie|wo|gibt|kann|geht|kommt|passt)\b[^?]*\?", re.I
)
OF_A_PLAN = re.compile(
    r"grund|bau|netz|cluster|verbund|ausland|international|wachs|erweiter|start|neu|forsch|entwick|strateg|koop|zusammen|label|management"
)
PLACE, PLANS = "bundeslaender", {"vorhaben_ziel", "netzwerk_phase"}


def nothing_to_read(message: Message, reader: Reader) -> bool:
    """Whatever the reader would find in it was not said of the case."""
    if NOTED not in message.noted:
        passes = turning.passes_on(message)
        message.noted[NOTED] = not passes and (_only_asks(message, reader) or _is_strange(message))
    return bool(message.noted[NOTED])


def _only_asks(message: Message, reader: Reader) -> bool:
    """A question, an order, strange talk, and no clause that tells of us."""
    text = message.folded
    enough = ASKS_OF_NOBODY if _asks_of_nobody(text) else ONLY_ASKS
    if message.no_reply < enough or message.label in telling.READS:
        return False
    return not (STATES_OF_US.search(text) or _tells_beside(text) or _tells_before_it_asks(message, reader))


def _asks_of_nobody(text: str) -> bool:
    """ "Was bringt das Silber-Label?": begins like a question, ends like one, and tells of nobody."""
    asks = text.rstrip().endswith("?") and ASKS_FIRST.match(text) is not None
    return asks and not WRITER.search(text) and not _counts(text)


def _tells_beside(text: str) -> bool:
    """ "Lohnt sich Gold noch? In go-cluster sind wir ja schon.", "bisher sind wir neun Firmen, was passt?": not all of it asks."""
    if not US.search(text):
        return False
    sentences = SENTENCE.findall(text) if "?" in text else []
    if any(US.search(said) and not said.endswith("?") and not ASKS_FIRST.match(said) for said in sentences):
        return True
    return any(_counts(clause) and not ASKS_FIRST.match(clause) for clause in CLAUSE.findall(text))


def _counts(clause: str) -> bool:
    """A figure: "14 Betriebe aus Sachsen"."""
    return any(
        word[0].isdigit() or (word not in ONE and number_word(word) is not None) for word in WORD.findall(clause)
    )


def _tells_before_it_asks(message: Message, reader: Reader) -> bool:
    """ "Netzwerk gründen in Thüringen, welche Förderung?": a place and a plan that no question asks for."""
    before = TOLD_FIRST.match(message.text)
    if before is None or ASKS_FIRST.match(before["told"]) or not OF_A_PLAN.search(message.folded):
        return False
    if not german_places(normal(before["told"])):
        return False
    facts = {statement.fact for statement in reader.read(before["told"])}
    return PLACE in facts and bool(facts & PLANS)


def _is_strange(message: Message) -> bool:
    """Surely none of ours: in the words of strangers, or else with no figure, which may still tell a case."""
    if message.asked:
        return False
    return _of_strangers(message) or (_sounds_strange(message) and not _counts(message.folded))


def _of_strangers(message: Message) -> bool:
    """ "Mein Auto hat 180 PS, ist das viel?" """
    return message.foreign >= STRANGER and message.no_reply >= HARDLY_A_REPLY and not message.programmes


def _sounds_strange(message: Message) -> bool:
    """None of ours, and no reply by its sound or in words that are strange to us."""
    strange = message.no_reply >= scope.NO_REPLY or message.foreign > telling.STRANGE
    return strange and scope.is_none_of_ours(message)
