"""The open question once more in words that name nothing, and its answer: "Wie viele sind wir? Zwölf.", "Sind wir da drin? Nein.", "Anzahl? Zehn."."""

from __future__ import annotations

import re

from .model import Question

_HOW_MANY = re.compile(
    r"^\W*(?:(?:und|also|na|ja|tja|hm+)\W+)*(?:wie ?viele?|wieviel|anzahl|zahl|menge)(?: (?:sind|waren|haben|wären|hätten|wir|es|das|denn|jetzt|da|insgesamt|zusammen|so|ich)){0,4}\s*\?\s*(?=\S)",
    re.I,
)
_BY_WHAT = re.compile(  # what exactly is counted, and what there is to say to that: "nach EU-Definition? Da bin ich überfragt."
    r"^\W*(?:(?:also|hm+|puh|na|ja|tja)\W+)*(?:nach|laut|gemäß|im sinne|inklusive|einschließlich|mit|ohne) (?!(?:\S+ )*(?:was|welche\w*|wie|wem|wen)\b)[^.?!,]{2,40}\?\s*(?=\S)",
    re.I,
)
_WHETHER = re.compile(
    r"^\W*(?:(?:und|also|na|ja|tja|hm+|ob)\W+)*(?:sind|haben|hat|ist|gibt|gilt|stimmt|machen|wollen|können|gehören|stehen|wir|die|das|es)"
    r"(?: (?:wir|die|sie|es|das|ich|alle|man|so|da|dort|drin|dabei|dazu|drauf|schon|auch|denn|überhaupt|bei|uns|sind|haben|ist))+\s*\?\s*(?=(?:ja|jo|jep|doch|nein|nee|ne|nö)\b)",
    re.I,
)


def behind_it(text: str, asked: Question) -> str | None:
    """The text with such a question blanked out, so that every word keeps its place; None where there is none."""
    patterns = {"zahl": (_HOW_MANY, _BY_WHAT), "ja_nein": (_WHETHER,)}.get(asked.kind, ())
    found = next((match for pattern in patterns if (match := pattern.match(text))), None)
    return " " * found.end() + text[found.end() :] if found and "?" not in text[found.end() :] else None
