"""Replies that put themselves right: "zwei, ich meine drei", "Silber, nein, Bronze", "Sechs, Korrektur: sieben".

They sound like a correction of what was said before, but both what is taken back and what holds reply to the open question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.language.facts.model import Question, Statement
from bot.language.heard import Message, Reader

_TAKES_BACK = (
    "nein|nee?|quatsch|unsinn|sorry|verzeihung|entschuldigung|pardon|korrektur|korrigiere|vertippt|verz(?:ä|ae)hlt|vertan"
    "|ich meine|ich meinte|vielmehr|besser gesagt"
)
_STOPS = (
    rf"{_TAKES_BACK}|ach|oh|äh|aeh|ah|ups|hoppla|stopp|halt|warte|moment|falsch|stimmt(?: (?:so|ja|gar|doch))? nicht"
)
_THEN = r"(?:[\s,.;:!–-]+(?:doch|eher|ist|wohl|nat(?:ü|ue)rlich|es sind|das sind))*[\s,.;:!–-]+"
_ON_SECOND_THOUGHT = r"(?:obwohl|wobei)\s*[,.;:…–-]"  # "ja, obwohl wir noch suchen" takes nothing back


def _mark(in_passing: str) -> re.Pattern[str]:
    """Words that take back what stands before them: behind a pause, or `in_passing`. "Im Moment nicht" takes nothing back."""
    stops = rf"\s*[,.;:…–-]+\s*(?:{_STOPS}|{_ON_SECOND_THOUGHT})"
    return re.compile(rf"(?:{stops}|\s+(?:{in_passing})){_THEN}(?:(?:{_STOPS}){_THEN})*", re.I)


MARK = _mark(_TAKES_BACK)
BETWEEN_YES_AND_NO = _mark(rf"{_TAKES_BACK}|(?:ä|ae)h+m?")  # "ja äh nein"; "zwei äh drei" may be a list

NO = re.compile(r"\W*(?:nein|nee?|nö|noe|falsch|halt|stopp)\W*", re.I)


def reply(message: Message, reader: Reader) -> Sequence[Statement]:
    """What holds in the end; nothing where only one side replies."""
    asked = message.asked
    if asked is None:
        return ()
    mark = (BETWEEN_YES_AND_NO if asked.kind == "ja_nein" else MARK).search(message.text)
    if mark is None:
        return ()
    before, after = message.text[: mark.start()], message.text[mark.end() :]
    if asked.kind != "ja_nein" and NO.fullmatch(before):
        return ()  # "Nein, falsch, es sind sechs Hochschulen" corrects what was said before
    taken_back = _value(reader.answer(before, asked), asked)
    then = [replace(s, start=s.start + mark.end(), end=s.end + mark.end()) for s in reader.answer(after, asked)]
    if taken_back is None or _value(then, asked) is None:
        return ()
    whole = reader.answer(message.text, asked)
    return then if _value(whole, asked) in (None, taken_back) else whole


def _value(said: Sequence[Statement], asked: Question) -> object:
    return next((statement.value for statement in said if statement.fact == asked.fact), None)
