"""What tells who somebody is does not stay: names, addresses and numbers are masked before a text is stored.

Understanding sees the text as it was written; only what is kept afterwards is masked. Firms and institutes stay, they are
what a consortium is made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.keeping.codes import CODE

MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+\s?(?:@|\(at\)|\[at\]|\{at\})\s?[\w-]+(?:\.[\w-]+)*\.[a-zäöü]{2,}", re.I)
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?\b")
PHONE = re.compile(
    r"(?<![\w.,/+-])(?:"
    r"(?:\+|00)[1-9](?:[ ()/-]{0,3}\d){6,13}"  # +49 351 123456
    r"|\(?0[1-9]\d{1,4}\)?(?:[ ]?[/-][ ]?|[ ])(?!(?:19|20)\d\d(?!\d))\d(?:[ /-]?\d){3,9}(?: ?- ?\d{1,4})?"  # 0351 / 123 456 - 7
    r"|0[1-9]\d{7,12}"  # 03511234567
    r")(?![\w]|[.,]\d)"
)
CALLED = re.compile(r"\b(?:tel|fax|telefon|telefonnummer|handy|handynummer|mobil)\b[ :.]{1,3}\d[\d /-]{3,}\d", re.I)
CODE_WORD = "[Code]"
NUMBERS = ((CODE, CODE_WORD), (MAIL, "[E-Mail]"), (IBAN, "[IBAN]"), (PHONE, "[Telefon]"), (CALLED, "[Telefon]"))

_WORD = r"[A-ZÄÖÜ][\w'’-]+"
_TITLE = (
    r"(?:(?:(?:Univ\.-)?Prof(?:\.|essorin\b|essor\b)|Doktor\b|Dr\.(?:-\w+\.)?|Dipl\.-\w+\.|Ing\.|Mag\.) ?)+"
    r"(?:(?:med|rer|nat|phil|jur|h\.c)\. ?)*"
)
_NAME = rf"(?:{_TITLE})?(?:[A-ZÄÖÜ]\. ?)?{_WORD}(?: (?:(?:von|van|de|zu|der) )*{_WORD}){{0,2}}"
_NO_NAME = r"(?!(?:und|an|zurück|nach|aus|von|vom|ich|wir|bin|hier|der|die|das|bei|ist|mit|für)\b)"
_OFFICE = (
    r"(?:Kolleg|Lots|Minister|Präsident|Vorsitzend|Direktor|Bürgermeister|Landrat|Landrätin|Doktor\b|Professor\w*\b)"
)
_REGARDS = r"\b(?:viele|liebe|beste|schöne|herzliche|freundliche[nr]?) gr(?:ü|ue)(?:ß|ss)e?n?"
NAMES = (
    re.compile(rf"\b(?i:ich hei(?:ß|ss)e|mein name ist|mein name ?:|name ?:) (?P<name>{_NAME})"),
    re.compile(rf"\b(?:ich hei(?:ß|ss)e|mein name ist) (?P<name>{_NO_NAME}[\w'’-]+(?: {_NO_NAME}[\w'’-]+)?)", re.I),
    re.compile(rf"\b(?:Herrn?|Frau|Fr\.|Hr\.) (?!{_OFFICE})(?P<name>{_NAME})"),
    re.compile(rf"\b(?P<name>{_TITLE}{_WORD}(?: {_WORD})?)"),
    re.compile(rf"\b(?i:ansprechpartner(?:in)?|ansprechperson|kontaktperson) ?(?:(?i:ist)|:) (?P<name>{_NAME})"),
    re.compile(
        r"\b(?i:gr(?:ü|ue)(?:ß|ss)en?|gru(?:ß|ss)|mfg|vg|lg|hochachtungsvoll)\b(?: (?i:aus|vom) \w+)?[, ]*[\n,]\s*"
        rf"(?P<name>{_NAME})"
    ),
    re.compile(rf"{_REGARDS}[,\s]+(?P<name>{_NO_NAME}[^\W\d]+(?: {_NO_NAME}[^\W\d]+)?)\W*$", re.I),
)
PARTICLE = re.compile(r" (?:von|van|de|zu|der) ")
ORGANISATION = re.compile(
    r"\b(?:gmbh|mbh|ag|kg|ohg|se|ug|eg|gbr|e\.?\s?v|inc|ltd|gruppe|holding|stiftung|verband|verein|cluster|netzwerk|kammer|ihk|hwk)\b"
    r"|institut|universit|hochschule|fraunhofer|planck|leibniz|helmholtz|akademie|zentrum|werke?\b|bau\b|technik\b|systeme?\b",
    re.I,
)
_LEGAL = r"(?:[\w&.-]+ ){0,2}(?:gmbh|mbh|ag|kg|ohg|se|ug|eg|gbr|e\.? ?v)\b"
LEGAL_FORM = re.compile(_LEGAL, re.I)
NEXT_WORDS = 3  # a legal form this far behind a name makes it a firm's


@dataclass(frozen=True)
class Masked:
    """The text to keep, and what was taken out of it, so that it can be taken out elsewhere, too."""

    text: str
    found: dict[str, str]


def mask(text: str) -> Masked:
    """The text with a word in brackets for whatever tells who somebody is."""
    found: dict[str, str] = {}
    for pattern, what in NUMBERS:
        for match in pattern.finditer(text):
            found.setdefault(match[0].strip(), what)
        text = pattern.sub(what, text)
    for pattern in NAMES:
        for match in pattern.finditer(text):
            name = _person(match["name"], text[match.end() :])
            if name:
                found.setdefault(name, "[Name]")
    return Masked(replaced(text, found), found)


def private_in(said: Iterable[str], answered: Iterable[str]) -> dict[str, str]:
    """What must not stay of a turn: what the messages tell about a person, and the code that a reply gives out."""
    found: dict[str, str] = {}
    for text in said:
        found.update(mask(text).found)
    for text in answered:
        found.update(dict.fromkeys(CODE.findall(text), CODE_WORD))
    return found


def _person(name: str, rest: str) -> str | None:
    """The part of a name that is a person's: of "Müller von der Huber GmbH" the first word; None for a firm's."""
    following = " ".join(re.split(r"[\n,;!?]", rest, maxsplit=1)[0].split()[:NEXT_WORDS])
    if not ORGANISATION.search(name) and not LEGAL_FORM.match(following):
        return name
    return PARTICLE.split(name)[0] if PARTICLE.search(name) else None


def replaced(value: Any, found: dict[str, str]) -> Any:
    """The value without what was found, in texts and in lists and mappings of texts."""
    if not found:
        return value
    if isinstance(value, str):
        for secret in sorted(found, key=len, reverse=True):
            value = _without(secret, found[secret], value)
        return value
    if isinstance(value, dict):
        return {key: replaced(part, found) for key, part in value.items()}
    return [replaced(part, found) for part in value] if isinstance(value, list) else value


def _without(secret: str, word: str, text: str) -> str:
    """The text without a secret; a firm of the same name keeps it."""
    pattern = rf"(?<!\w){re.escape(secret)}(?!\w)(?! (?i:{_LEGAL}))"
    return re.sub(pattern, word, text)
