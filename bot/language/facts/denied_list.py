"""A list under a heading that denies all of it: "Was uns fehlt: ein Management, eine Strategie, ein Label." Each entry is read as denied."""

from __future__ import annotations

import re

_HEADING = re.compile(
    r"\b(?:was (?:wir|uns|bei uns)\b[^:.?!\n]{0,40}?\b(?:nicht haben|nicht gibt|fehlt|fehlen|nicht vorweisen können)"
    r"|(?:noch )?nicht vorhanden(?: (?:ist|sind))?|(?:es )?fehl(?:en|t)(?: uns| bei uns)?(?: noch| bisher)?|fehlanzeige(?: bei uns)?)"
    r" ?: ?(?P<list>[^.:?!\n]+)",
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
    return _HEADING.sub(_deny, text)


def _deny(match: re.Match[str]) -> str:
    entries = match["list"]
    if _OTHERWISE.search(entries):
        return match.group()
    return match.group()[: match.start("list") - match.start()] + _ENTRY.sub(_without, entries)


def _without(match: re.Match[str]) -> str:
    return f"{match['lead']}{'k' + match['article'].lower() if match['article'] else 'keine '}"
