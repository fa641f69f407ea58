"""What comes beside the interview and is read in its own way: the SME calculator, pasted lists and answers, a crisis.

Pure function; bot/language/components.py calls it before the ear decides among the usual acts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.keeping.codes import CODE
from bot.language import criteria, ear, firm_size, meanings, other_day, partner_list, replying, scope, turning
from bot.language.facts.fold import fold
from bot.language.facts.model import Question, Statement

CRISIS = re.compile(
    r"\b(suizid\w*|selbstmord\w*|(ich )?\bbringe? mich um\b(?! (den|die|das|meinen?|unser\w*) )|mich umbringen|mir das leben nehmen|nehm\w* mir das leben"
    r"|(will|mag|mochte|kann) (ich )?nicht (mehr|langer|weiter) leben|nicht mehr leben (will|mag|mochte|kann)"
    r"|lieber tot|ich war gern tot|ich will sterben|sterben mochte|mach\w* schluss mit (meinem|dem) leben"
    r"|tu\w* mir (etwas|was) an|mir (etwas|was) antun|ritz\w* mich|ende machen mit meinem leben)\b"
)
# Words that the assistant itself offers do what it says they do.
OFFERED = {
    "einfache sprache": "einfache_sprache",
    "normale sprache": "normale_sprache",
    "kmu-rechner": "kmu_rechner",
    "zeitplan": "fahrplan",
}
BY_NAME = re.compile(r"\W*kmu-? ?rechner ?:")  # and figures for it behind
CRISIS_LABEL, CALCULATOR = "krise", "kmu_rechner"
BARE = ("weiss_nicht", "ueberspringen", "verneinung", "bestaetigung")
CERTAIN, SURE, LIKELY = 0.9, 0.6, 0.3
OF_ONE_FIRM = {"beschaeftigte_antragsteller", "beschaeftigte_groesstes_unternehmen", "antragsteller_art", "zahl_kmu"}
MONEY = {"foerderbedarf_eur", "private_mittel_eur"}  # what a turnover or a balance sheet total looks like
OF_WHO_APPLIES = {"beschaeftigte_antragsteller", "antragsteller_art"}
APPLIES = re.compile(r"antrag|bewerb|einreich")
OF_ME = re.compile(r"\b(ich|mich|mir|mein\w*)\b")
ENDS = ("stopp", "zurueck", "neustart", "abschied")
NUMBERED = re.compile(r"^\s*(?:frage\s*)?(\d{1,2})\s*[.):=–-]\s*(\S.*)$", re.I)
LEFT = re.compile(
    r"\b(?:u(?:e)?brig|bleib|rest\b|spielraum|luft\b|ausgeschopft)"
)  # what is left of a sum that is named
OF_A_SIZE = re.compile(
    r"\bkmu|\bob\b|klein|mittel(?:gross|stand|st)|gross|rechn|schwell|einstuf|grenz|zahl\w* (?:wir|ich)"
)
ENGLISH = re.compile(r"\b(englisch\w*|english|auf engl|in engl)\b")


@dataclass(frozen=True)
class Beside:
    """What is open beside the interview: the calculator's question, and the questions of the letter to the partners."""

    calculator: str | None = None
    letter: Sequence[Question] = ()


def beside(memory: Mapping[str, Any], questions: Mapping[str, Question]) -> Beside:
    """From the assistant's memory of its own course."""
    letter = [questions[fact] for fact in memory.get("brief", ()) if fact in questions]
    return Beside((memory.get("kmu") or {}).get("frage"), letter)


def counts_outright(message: ear.Message) -> bool:
    """ "Nur mein Bruder und ich" is two people, however lonely it sounds."""
    return message.asked is not None and message.asked.kind == "zahl" and replying.is_outright(message)


def listen(message: ear.Message, open_now: Beside, reader: ear.Reader) -> ear.Heard | None:
    """The act beside the interview that a message is, None for everything else."""
    if CRISIS.search(message.folded):
        return ear.Heard("krise")
    answered = open_now.calculator is None and (
        bool(ear.replies(message, reader)) or ear.replies_to_itself(message, reader)
    )
    sure = SURE if not answered or of_me(message) else CERTAIN
    if message.label == CRISIS_LABEL and message.confidence >= sure and not (answered and counts_outright(message)):
        return ear.Heard("krise")
    if CODE.search(message.text):
        return ear.Heard("fortsetzen")
    offered = OFFERED.get(message.folded.strip(" .!"))
    if offered:
        return ear.Heard(offered)
    if not answered and (criterion := criteria.listen(message, reader)):
        return criterion
    if BY_NAME.match(message.folded):
        return ear.Heard(CALCULATOR, details=firm_size.read(message.text))
    day = other_day.listen(message)
    if day:
        return ear.Heard("angabe", details=day)
    replies = letter_replies(message.text, open_now.letter, reader)
    if replies:
        return ear.Heard("angabe", replies)
    rows = partner_list.read(message.text)
    if rows and not (answered and "\n" not in message.text.strip()):
        around = partner_list.parted(message.text)
        told = reader.read(around[1]) if around[0] else []
        return ear.Heard("partnerliste", told, details={"zeilen": rows})
    if answered:
        return None
    if open_now.calculator:
        heard = _calculator_reply(message, open_now.calculator, reader)
        if heard:
            return heard
    if message.confidence < LIKELY or scope.is_foreign(message) or meanings.listen(message):
        return None
    return _asked_for(message, reader)


def _asked_for(message: ear.Message, reader: ear.Reader) -> ear.Heard | None:
    """What is worked out or written on request."""
    if message.label == CALCULATOR and not _of_the_case(message, reader):
        size = firm_size.read(message.text)
        own = OF_ONE_FIRM | (MONEY if {"turnover", "balance"} & set(size.get("eigene", ())) else set())
        told = [s for s in reader.read(message.text) if s.fact not in own and not s.learned]
        return ear.Heard(CALCULATOR, told, details=size)
    if message.label == "steckbrief" and not _tells(message, reader):
        return ear.Heard("steckbrief", details={"sprache": "en" if ENGLISH.search(message.folded) else "de"})
    if message.label in ("kosten_uns", "allgemein_de_minimis"):
        money = firm_size.read(message.text).get("eigene", {}).get("turnover")
        if message.label == "kosten_uns" or (money is not None and LEFT.search(message.folded)):
            return ear.Heard("kosten_uns", details={"eur": money, "de_minimis": "minimis" in message.folded})
    return None


def of_me(message: ear.Message) -> bool:
    """Does the message speak of its writer?"""
    return bool(OF_ME.search(message.folded))


def letter_replies(text: str, asked: Sequence[Question], reader: ear.Reader) -> list[Statement]:
    """Answers by number to the letter's questions, pasted from a mail: "1: ja", "2) 14"."""
    lines = [match for match in map(NUMBERED.match, text.splitlines()) if match]
    if len(lines) < 2:
        return []
    said: list[Statement] = []
    for match in lines:
        number = int(match[1])
        if 1 <= number <= len(asked):
            question = asked[number - 1]
            said += [s for s in reader.answer(match[2], question) if s.fact == question.fact]
    return said


def _calculator_reply(message: ear.Message, asked: str, reader: ear.Reader) -> ear.Heard | None:
    if message.label in ENDS and message.confidence >= LIKELY:
        return ear.Heard(CALCULATOR, details={"ende": True}) if message.label in ENDS[:2] else None
    if _asks_something(message) or _counts(message, reader):
        return None
    reply = firm_size.answer(message.text, asked)
    if reply is None and _is_bare(message):
        reply = {"antwort": "unbekannt"}
    return None if reply is None else ear.Heard(CALCULATOR, details=reply)


def _is_bare(message: ear.Message) -> bool:
    """Neither a figure nor anything else: who answers a question for a figure so has none."""
    return message.label in BARE and message.confidence >= LIKELY


def _of_the_case(message: ear.Message, reader: ear.Reader) -> bool:
    """Does it count firms, or reply to the open question? "KMU" may be the answer to who applies."""
    asked = message.asked
    if asked and any(message.folded == fold(option.title) for option in asked.options):
        return True
    unsure = asked and asked.options and message.confidence < SURE and "?" not in message.text
    if asked and unsure and any(s.fact == asked.fact for s in reader.answer(message.text, asked)):
        return True
    if any(said.fact == "unternehmen_unabhaengig" and not said.learned for said in reader.read(message.text)):
        return "?" not in message.text
    if _only_tells_its_staff(message, reader):
        return True
    return (
        _counts(message, reader)
        or _applies(message, reader)
        or (message.confidence < SURE and _describes(message, reader))
    )


def _tells(message: ear.Message, reader: ear.Reader) -> bool:
    """ "Das Ministerium hat uns als vergleichbares Netzwerk eingestuft": said of the consortium, and nothing asked for."""
    return "?" not in message.text and any(not said.learned for said in reader.read(message.text))


def _describes(message: ear.Message, reader: ear.Reader) -> bool:
    """Told, and more than of one firm's size: where it sits, who speaks, what has begun."""
    told = {said.fact for said in reader.read(message.text)}
    return "?" not in message.text and len(told - OF_ONE_FIRM) >= scope.FACTS_OF_A_CASE


def _applies(message: ear.Message, reader: ear.Reader) -> bool:
    """ "Unsere Firma hat 450 Leute, ist kein KMU mehr und stellt den Antrag" tells who applies, and asks for no sum."""
    said = APPLIES.search(message.folded) and "?" not in message.text
    return bool(said) and {statement.fact for statement in reader.read(message.text)} >= OF_WHO_APPLIES


def _only_tells_its_staff(message: ear.Message, reader: ear.Reader) -> bool:
    """ "Mein Betrieb hat zwölf Angestellte": no other figure, and nobody wants to know how large that is."""
    if "?" in message.text or OF_A_SIZE.search(message.folded):
        return False
    firm = firm_size.read(message.text)
    told = {said.fact for said in reader.read(message.text)}
    return set(firm) == {"eigene"} and set(firm["eigene"]) == {"staff"} and "beschaeftigte_antragsteller" in told


def _counts(message: ear.Message, reader: ear.Reader) -> bool:
    """Does it state how many firms or partners there are? Then it speaks of the consortium, not of one firm."""
    return any(statement.fact.startswith("zahl_") for statement in reader.read(message.text))


def _asks_something(message: ear.Message) -> bool:
    """A question or an act of its own, not a figure."""
    if message.label == CALCULATOR:
        return False
    own_act = message.label in turning.STRONG_ACTS and message.confidence >= ear.SURE
    return own_act or bool(turning.ASKS.search(message.text)) or "?" in message.text
