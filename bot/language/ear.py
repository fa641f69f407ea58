"""What kind of act a message is: the classifier's guess, corrected by what was read and by the open question.

Pure function; the Rasa component around it is in components.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language import (
    meanings,
    no_sentences,
    orders,
    replying,
    scope,
    self_corrected,
    silent,
    telling,
    trial,
    turning,
)
from bot.language.correcting import PARTNERS, corrected, corrects_another
from bot.language.facts.asked_again import behind_it
from bot.language.facts.leaning import UNSURE
from bot.language.facts.model import Statement
from bot.language.facts.rewriting import is_order
from bot.language.facts.self_told import own_replies
from bot.language.heard import Heard, Message, Reader
from bot.language.intents import FOREIGN
from bot.language.orders import ERASING
from bot.language.replying import names_a_subject, withholds
from bot.language.trial import CHANGES
from bot.language.turning import CERTAIN, GENERAL, LIKELY, OF_ADVICE, TOPIC
from bot.language.wavering import left_open

SURE = 0.5
ALONE = 0.3  # a topic without a programme, at the start of a talk, must be this likely
NOTHING: tuple[object, ...] = (False, 0, "keins", "keiner", [])  # a "nicht" alone may be read so
WEAK, NOISE = 0.05, 0.02  # below this share of what the others left a guess is none
ABOUT_THE_CASE = {"zusammenfassung", "zwischenstand", "entscheidend", "einzelheiten", "was_fehlt", "frueher", "zurueck"}
ABOUT_THE_CASE |= {trial.ACT, *OF_ADVICE}
TAKES_FACTS = {"frage", "allgemein", "vergleich", "glossar", "was_fehlt", "einzelheiten", "kosten_uns"}
MEANT = {"dritte", "mitnehmen", "beispielfaelle"}  # acts that do something: a mere guess is not enough


def listen(message: Message, reader: Reader) -> Heard:
    """Decide the act."""
    if trial.drops(message):
        return Heard("uebernehmen", details={"verworfen": True})
    if not re.search(r"\w", message.text):
        return _replied(message, reader) or Heard("unklar" if message.asked and "?" in message.text else "fremd")
    if no_sentences.is_for_machines(message.text):
        return Heard("nicht_verstanden")
    if no_sentences.is_in_another_script(message.text):
        return Heard("fremdsprache")
    if (sample := no_sentences.sample(message.text)) is not None:
        return Heard("beispielfaelle", number=sample)
    heard = _replied(message, reader) or _changed(message, reader) or _stated(message, reader)
    return heard or left_open(message) or _spoken(message)


def replies(message: Message, reader: Reader) -> Sequence[Statement]:
    """What the message says in reply to the open question; nothing where it answers nothing or does something else."""
    if replies not in message.noted:
        message.noted[replies] = _found_in_reply(message, reader)
    return tuple(message.noted[replies])


def _found_in_reply(message: Message, reader: Reader) -> Sequence[Statement]:
    if message.asked is None or _names_nothing(message):
        return ()
    if said := self_corrected.reply(message, reader):
        return telling.in_reply(said, message)
    if _interrupts(message, reader) and not replies_to_itself(message, reader):
        return ()
    said = reader.answer(message.text, message.asked)
    found = replying.replied(said, message.asked)
    return () if found is None or (found in NOTHING and withholds(message)) else telling.in_reply(said, message)


def _names_nothing(message: Message) -> bool:
    """ "Nächste Frage" passes, though in any words a field of work may be named."""
    asked = message.asked
    return asked is not None and asked.kind == "text" and (turning.passes(message) or replying.leaves_out(message))


def _interrupts(message: Message, reader: Reader) -> bool:
    """An act, a question, or talk of something else: what reads like a reply only because something was asked is none then."""
    asked = message.asked
    if replying.answers(message):
        return False
    if names_a_subject(message):
        return True
    another = corrects_another(message, reader)
    if another is not None:
        return another
    if turning.interrupts(message):
        return True
    if asked is None or not turning.is_no_reply(message):
        return False
    return silent.nothing_to_read(message, reader) or not any(
        said.fact == asked.fact for said in reader.read(message.text)
    )


def _replied(message: Message, reader: Reader) -> Heard | None:
    return Heard("angabe", said) if (said := replies(message, reader)) else None


def _changed(message: Message, reader: Reader) -> Heard | None:
    """Thought experiments and corrections: they state facts in sentences that otherwise state none."""
    if trial.takes_over(message):
        return Heard("uebernehmen")
    supposes = trial.listen(message, reader)
    if supposes:
        return supposes
    if message.known and (message.score("korrektur") >= CHANGES or is_order(message.text)):
        right = corrected(message, reader)
        if right and (message.label == "korrektur" or any(s.fact in message.known for s in right)):
            return Heard("korrektur", right)
    return None


def _stated(message: Message, reader: Reader) -> Heard | None:
    """Facts, or a reply to the open question."""
    if not message.asked and replies_to_itself(message, reader):
        return Heard("angabe", reader.read(message.text))
    if silent.nothing_to_read(message, reader):
        return None
    told = telling.tells_clearly(message)
    if turning.does_something_else(message) and not told:
        return None
    if message.asked and not _interrupts(message, reader):
        if turning.passes(message) or _names_nothing(message):
            said = reader.answer(message.text, message.asked)
            return Heard("weiss_nicht", [s for s in said if s.fact != message.asked.fact or s.value == UNSURE])
        said = [] if scope.is_none_of_ours(message) else reader.answer(message.text, message.asked)
    else:
        said = reader.read(message.text) if telling.describes(message) else reader.heard(message.text)
    if not said or scope.is_stray(said, message) or telling.only_seems_to_state(said, message):
        return None
    if turning.is_question(message) and not told:
        spoken = _spoken(message)
        return Heard(spoken.act, said, spoken.topic) if spoken.act in TAKES_FACTS else Heard("angabe", said)
    return Heard("angabe", said)


def replies_to_itself(message: Message, reader: Reader) -> bool:
    """ "Englische Webseite? Fehlt uns noch." asks us for nothing. Where something is open, only what replies to that."""
    if message.asked and behind_it(message.text, message.asked):
        return True
    own = () if meanings.knows_no_word(message) else own_replies(message.text, reader.answer, reader.read)
    return bool(own) if message.asked is None else any(said.fact == message.asked.fact for said, _ in own)


def _spoken(message: Message) -> Heard:
    """No facts: the classifier decides, as far as the names in the text agree."""
    if not re.search(r"[^\W\d_]{2}", message.text):
        return Heard("nicht_verstanden")
    if scope.names_other_funding(message) and not message.programmes:
        return Heard("andere_foerderung")
    if (meant := meanings.listen(message)) is not None:
        return meant
    if message.asked and turning.asks_why(message):
        return Heard("warum")  # whatever is asked for may be a word that no example has
    if scope.is_foreign(message) and not orders.is_nothing_else(message):
        return Heard("fremd")
    if message.asked and message.score("warum") >= LIKELY:
        return Heard("warum")
    if _explains(message):
        return Heard("glossar")
    left = 1.0
    for label, confidence in message.ranking:
        if confidence < max(WEAK * left, NOISE):
            break
        if heard := _as_act(label, message):
            return heard
        left -= confidence
    if message.programmes:
        return Heard("frage", topic=message.best(TOPIC) or "ueberblick")
    if message.terms:
        return Heard("glossar")
    return Heard("nicht_verstanden")


def _explains(message: Message) -> bool:
    """A term stands in it, and nothing else is sure."""
    unsure = message.confidence < SURE and message.score("glossar") >= CHANGES
    return bool(message.terms) and not message.programmes and unsure and not scope.is_strange(message)


def _as_act(label: str, message: Message) -> Heard | None:
    """The label as an act, None if the message does not bear it out."""
    if label in ERASING and not (label == message.label and turning.erases(message)):
        return Heard("angabe") if label == message.label and not message.asked and orders.tells(message) else None
    if label in MEANT and message.score(label) < SURE:
        return None
    if label.startswith(TOPIC):
        if message.asked and message.score(label) < SURE and not _asks(message):
            return None
        placed = message.programmes or message.in_talk or message.score(label) >= ALONE
        return Heard("frage", topic=label[len(TOPIC) :]) if placed else None
    if label.startswith(GENERAL):
        return Heard("allgemein", topic=label[len(GENERAL) :])
    if label == "glossar":
        return Heard("glossar") if message.terms or message.score(label) >= CERTAIN else None
    if label == "vergleich":
        everything = not message.programmes and message.score(label) >= SURE
        return Heard("vergleich") if len(message.programmes) > 1 or everything else None
    if label == "warum" and not message.asked and not message.in_talk:
        return None  # nothing was asked yet
    if label == "partnerliste" and not PARTNERS.search(message.folded):
        return None
    if label == "kmu_rechner":
        return Heard("allgemein", topic="kmu_definition")
    if label in FOREIGN and (message.programmes or (label == "fremdsprache" and message.terms)):
        return None
    if label in ("bestaetigung", "verneinung", "ueberspringen", "weiss_nicht", "uebernehmen"):
        return _reply(label, message) if message.score(label) >= SURE or not message.asked else None
    if label in ("beleidigung", "fremdsprache", "krise") and message.score(label) < SURE:
        return Heard("fremd")
    if label == "angabe":
        if message.programmes:
            return Heard("frage", topic=message.best(TOPIC) or "ueberblick")
        told = not message.asked and (message.in_talk or message.confidence >= SURE)
        return Heard("angabe") if told else Heard("nicht_verstanden")
    if label == "korrektur" and not message.known:
        return Heard("angabe")
    if label in ABOUT_THE_CASE and not message.in_talk and message.score(label) < SURE:
        return None
    return Heard(label)


def _asks(message: Message) -> bool:
    """A question, or a word of the trade thrown in for one."""
    return bool(turning.ASKS.search(message.text) or message.programmes or message.terms or names_a_subject(message))


def _reply(label: str, message: Message) -> Heard:
    """A bare yes, no or next: what it means depends on what is open."""
    if label in ("weiss_nicht", "ueberspringen"):
        return Heard("weiss_nicht" if message.asked else "weiterfragen")
    if message.assumed and label in ("bestaetigung", "uebernehmen"):
        return Heard("uebernehmen")
    if message.asked:
        return Heard("unklar")
    if label == "verneinung":
        return Heard("dank")
    return Heard("weiterfragen" if message.judged else "dank")
