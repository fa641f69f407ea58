"""A list under a heading that denies all of it: "Was uns fehlt: ein Management, eine Strategie, ein Label." Each entry is read as denied."""

from __future__ import annotations

import re

_HEADING = re.compile(
    r"\b(?:was (?:wir|uns|bei uns)\b[^:.?!\n]{0,40}?\b(?:nicht haben|nicht gibt|fehlt|fehlen|nicht vorweisen können)"
    r"|(?:noch )?nicht vorhanden(?: (?:ist|sind))?|(?:es )?fehl(?:en|t)(?: uns| bei uns)?(?: noch| bisher)?|fehlanzeige(?: bei uns)?)"
    r" ?: ?(?P<list>[^.:?!\n]+)",
    re.I,
)
_LIKE = r"(?:sonst (?:et)?was|irgend(?:et)?was|etwas|dergleichen|ähnliches|sowas|so (?:et)?was|nichts davon)"
_AND_THE_LIKE = re.compile(rf"\b{_LIKE}\b", re.I)
_AT_ITS_END = re.compile(
    r"(?:^|(?<=[.!?\n] ))(?P<list>[^.:;?!\n]{3,120}?)(?:,| oder| und) "
    + rf"(?:{_LIKE}\b[^.,:;?!\n]{{0,40}}? (?:sind|ist|war|waren|haben|hat|gibt)\b[^.,:;?!\n]{{0,30}}? (?:nicht|nie|ned|net|nich)\b"
    + r"|nichts davon (?:sind|ist|war|waren|haben|hat|gibt|besitzen)\b)",
    re.I,
)
_THERE = r"(?:(?:haben|besitzen|führen|tragen|sind|waren) (?:wir|ich)|gibt es|besteht|bestehen|existier(?:t|en)|lieg(?:t|en))"
_AND_ALL_OF_IT = re.compile(  # "Eine Strategie, ein Management oder ein Label haben wir nicht": one "nicht" for all of them
    rf"(?:^|(?<=[.!?:\n] ))(?P<list>[^.:;?!\n]{{3,160}}?, [^.:;?!\n]{{2,80}}?(?: (?:oder|und|sowie) [^.:;?!\n]{{2,60}}?|(?= ?:)))(?= ?:? (?P<verb>{_THERE})\b"
    r"[^.,:;?!\n]{0,40}? (?:nicht|nie)(?: vor| vorhanden| anerkannt| da)? ?(?:[.,;!\n]|$))",
    re.I,
)
_HAS_VERB = re.compile(r"\b[A-ZÄÖÜ][\w-]+ (?!mit\b|seit\b)[a-zäöüß]{2,}(?:t|en|te)\b")  # "unsere Partner arbeiten …"
_DONE = re.compile(
    r"\b(?:oder|und|sowie) (?:\w+ )?[a-zäöüß]*ge[a-zäöüß]+(?:t|en)$"
)  # "…, und angefangen haben wir nicht"
_EACH_AN_ENTRY = re.compile(
    r"(?:(?:kein)?eine?n? [^,]+?(?:,? (?:oder|und|sowie) |, |$))+$"
)  # without capitals nothing else tells nouns
_TITLE = re.compile(r"\b(?:spitzencluster|zukunftsprojekt)", re.I)  # what is not only had, but also been
_MORE_THAN_A_LIST = re.compile(
    r"\b(?:wir|ich|uns|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dass|wenn|falls|ob|was|wie|wer|weil|da|die wir|den wir|das wir|nur|bis auf|außer|alle|viele|manche|einige)\b",
    re.I,
)
_ENTRY = re.compile(
    r"(?P<lead>^|, (?:und |oder |auch )?| und | oder | sowie )(?P<article>eine?[nmr]?(?= ))?(?=[\w ])", re.I
)
_OTHERWISE = re.compile(
    r"\d|\b(?:kein\w*|nicht|aber|dafür|haben|gibt|sind|ist)\b", re.I
)  # no mere list of what is missing


def denied(text: str) -> str:
    """The text with "kein" before each entry of such a list; unchanged where there is none."""
    text = _HEADING.sub(_deny, text)
    if "," in text and " nicht" in text:
        text = _AND_ALL_OF_IT.sub(_deny_each, text)
    return _AT_ITS_END.sub(_deny, text) if _AND_THE_LIKE.search(text) else text


def _deny_each(match: re.Match[str]) -> str:
    been = match["verb"].lower().startswith(("sind", "waren"))
    entries = match["list"]
    told = _MORE_THAN_A_LIST.search(entries) or _HAS_VERB.search(entries) or _DONE.search(entries)
    if told or (been and not _TITLE.search(entries)) or (entries.islower() and not _EACH_AN_ENTRY.match(entries)):
        return match.group()
    return _deny(match)


def _deny(match: re.Match[str]) -> str:
    entries = match["list"]
    if _OTHERWISE.search(entries):
        return match.group()
    first, last = (edge - match.start() for edge in match.span("list"))
    return match.group()[:first] + _ENTRY.sub(_without, entries) + match.group()[last:]


def _without(match: re.Match[str]) -> str:
    return f"{match['lead']}{'k' + match['article'].lower() if match['article'] else 'keine '}"
