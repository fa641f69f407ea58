"""Orders to change what was said, put as the statement that they mean.

"Setz die Firmen auf 9" says "9 Firmen", "streich die Hochschule wieder" says "keine Hochschule", "nicht Hessen, Thüringen" says "Thüringen", "die 9 Firmen stimmen nicht, es sind 11" says "es sind 11".
The reader then reads the statement like any other.
"""

from __future__ import annotations

import re

_FILL = r"(?:(?:Sie|bitte|mal|doch|noch|jetzt|also|einfach|die|den|der|das|dem|unsere[rn]?|zahl|anzahl|mit|bei|von|es|mir|da) )*"
_COUNT = r"\d+|null|eine?[nrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\w+zehn|\w+zig"
_UNIT = r"Monat|Jahr|Euro|EUR|€|T€|TEUR|Mio|Mill|Tausend|%|Prozent|Vollzeit|Stelle|k\b|[.,]\d"  # read well enough as it stands
_SET = re.compile(
    rf"\b(?:setz|änder|aender|korrigier|berichtig|stell|mach|pass|erhöh|erhoeh|senk|verringer)\w* {_FILL}(?P<noun>[^\W\d_][\w-]*),?"
    rf"(?: (?:bitte|mal|doch|jetzt|von \w+|an))* (?:auf|in|zu) (?P<count>{_COUNT})\b(?! *(?:{_UNIT}))",
    re.I,
)
_DROP = re.compile(
    rf"\b(?:streich|nimm|nehmen|lösch|loesch|entfern|tu|werf|wirf)\w* {_FILL}(?:das mit (?:den|dem|der) (?:\w+ )?)?(?P<noun>[^\W\d_][\w-]*)"
    r"(?: (?:bitte|doch|mal))* (?:wieder|raus|heraus|weg)\b(?: raus| heraus| weg)?",
    re.I,
)
_NOT_BUT = re.compile(
    r"^\W*(?:(?:nein|nee|ne|doch|halt|stopp)\W+)?(?:nich|nicht|nit|net|ned) [^\d,;–-][^\d,;]{1,40}[,;–] *(?:sondern )?",
    re.I,
)
_WAS_WRONG = re.compile(
    r"^\W*(?:die|der|das|den|mit|zahl|angabe|\d+|[^\W\d_]+)(?: [^,;.!?]{1,50}?)? (?:stimmt|stimmen|ist|war|sind|waren) "
    r"(?:so |ja |doch |gar )*(?:nicht|falsch|verkehrt)\s*[,;.:–-]+ *(?=.*\d +(?!sind\b|waren\b|und\b)[^\W\d_]{3})",
    re.I,
)


def is_order(text: str) -> bool:
    """Does it tell to set a figure, or to take something out?"""
    return bool(_SET.search(text) or _DROP.search(text))


def as_statement(text: str) -> str:
    """The text with its orders put as statements; unchanged where it gives none."""
    text = _SET.sub(lambda found: f"{found['count']} {found['noun']}", text)
    text = _DROP.sub(lambda found: f"keine {found['noun']}", text)
    return _NOT_BUT.sub("", _WAS_WRONG.sub("", text, count=1), count=1)
