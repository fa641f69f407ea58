"""What was pasted from elsewhere, as it was said: quoted lines of a mail, and a chat with its times and speakers.

"> Wie viele Firmen? / 21" and "[10:14] Chef: und unis? / [10:16] Ich: 2" are questions with their answers. Blanks take the place of what only
frames them, so that nothing else moves.
"""

from __future__ import annotations

import re
from itertools import pairwise

_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.M)
_ASKED_OF_US = re.compile(r"^[ \t]*>.*\?[ \t]*$", re.M)
_YOU = re.compile(r"(?<=[a-zäöü] )Sie\b")
_TIME = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?Uhr)?"
_DAY = r"\d{1,2}\.\d{1,2}\.(?:\d{2,4})?"
_NAME = r"[^\W\d_][\w.-]*(?: [^\W\d_][\w.-]*)?"
_WHEN = rf"(?:\[(?:{_DAY},? )?{_TIME}\]|(?:{_DAY},? )?{_TIME}(?=[ ,–-]))"
_TURN = re.compile(rf"^[ \t]*{_WHEN}[ ,–-]*(?P<who>{_NAME}) ?:[ \t]*", re.M)
_SPEAKER = re.compile(rf"^[ \t]*(?P<who>{_NAME}) ?:[ \t]+", re.M)
FEWEST_TURNS, SPEAKERS = 2, 2
FEWEST_PAIRS = 2
LONGEST_ANSWER = 60
_ANSWER_BELOW = re.compile(rf"\?[ \t]*(?P<break>\n?)(?=[ \t]*[^?\s][^?\n]{{0,{LONGEST_ANSWER}}}(?:\n|$))")
_ASKS = re.compile(
    r"(?:(?:und|aber|also|ja|ok|okay) )*(?:wie ?viele?|wieviele?|wo|wer|wann|welche\w*|wie)\b[^.?!\n]*$", re.I
)


def as_said(text: str) -> str:
    """The text without quotation marks of mails, times and speakers; what is asked there has its mark."""
    if "\n" not in text:
        return text
    text = _QUOTED.sub(_blanks, _ASKED_OF_US.sub(_of_us, text))
    if turns := _turns(text):
        left = list(text)
        for turn in turns:
            left[turn.start() : turn.end()] = " " * (turn.end() - turn.start())
        text = _asked("".join(left))
    return _answered(text)


def _turns(text: str) -> list[re.Match[str]]:
    """The heads of the lines of a chat. Without times there must be two speakers who take turns, and nobody else."""
    timed = list(_TURN.finditer(text))
    if len(timed) >= FEWEST_TURNS:
        return timed
    spoken = list(_SPEAKER.finditer(text))
    names = [turn["who"] for turn in spoken]
    lines = sum(bool(line.strip()) for line in text.splitlines())
    alternate = all(a != b for a, b in pairwise(names))
    takes_turns = len(names) > SPEAKERS and len(names) == lines and alternate and len(set(names)) == SPEAKERS
    return spoken if takes_turns else []


def _asked(text: str) -> str:
    """Who types fast leaves out the mark of a question; the end of its line becomes it."""
    lines = text.split("\n")
    marks = ["?" if _ASKS.match(line.strip()) else "\n" for line in lines[:-1]]
    return "".join(f"{line}{mark}" for line, mark in zip(lines, [*marks, ""], strict=True))


def _answered(text: str) -> str:
    """Several questions with a short answer in the line below: each stands behind its question."""
    pairs = list(_ANSWER_BELOW.finditer(text))
    if len(pairs) < FEWEST_PAIRS:
        return text
    left = list(text)
    for pair in pairs:
        left[pair.start("break") : pair.end("break")] = " " * len(pair["break"])
    return "".join(left)


def _of_us(found: re.Match[str]) -> str:
    """What a quoted question asks "Sie" about is asked about us."""
    return _YOU.sub("wir", found.group())


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found.group())
