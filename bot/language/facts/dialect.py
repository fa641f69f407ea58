"""Number words as they are spoken: "dreiezwanzg", "zwohundertfuffzich", "zwoi", "fünfahalb", "dreikommazwei". Input is folded."""

from __future__ import annotations

import re
from collections.abc import Callable

# Spoken forms of the pieces that number words are made of, and the written piece.
_PIECES = (
    (r"hond(?:e)?rt|hunne?rt|hund(?:e)?(?:rt|at)|hunderd", "hundert"),
    (r"dau?s(?:en|n)?d|tausn?d|tuusig", "tausend"),
    (r"zwoa|zwoi|zwee|zwai|zwo|zwei", "zwei"),
    (r"drui|droi|drii|drai|drei", "drei"),
    (r"viir|feer|vier", "vier"),
    (r"fuffe?|fumf|funef|foif|finf|funf", "funf"),
    (r"sachs|sechs", "sechs"),
    (r"siebn|sibe|siebe(?!n)|sieben|sieb(?=z)", "sieben"),
    (r"ocht|aacht|acht", "acht"),
    (r"nuun|neu?n", "neun"),
    (r"zehne?", "zehn"),
    (r"olf|elfe|eif", "elf"),
    (r"zwolfe|zwelf|zwoif|zwolf", "zwolf"),
    (r"(?<=[a-z])z(?:ig|isch|ich|g)(?=tausend|$)", "zig"),
    (r"zwanzig|zwanzisch|zwanzich|zwanzg|zwonzig", "zwanzig"),
    (r"drei(?:ss|s|z)(?:ig|ich|isch|g)", "dreissig"),
)
_TENS = r"(?:zwanzig|dreissig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig)"
_LINKED = re.compile(rf"(?<=[a-z])(?:e|a|en|un|und)(?={_TENS})")
_HALF = re.compile(r"(?<=[a-z])(?:e|a)?halb")
_ENDING = re.compile(r"(?<=[a-z]{4})(?<!hundert)(?<!tausend)(?:e|a)$")


def plain(word: str) -> str:
    """The word with its spoken pieces written out: "dreiezwanzg" -> "dreiundzwanzig"."""
    for spoken, written in _PIECES:
        word = re.sub(spoken, written, word)
    word = re.sub(r"siebenzig", "siebzig", word)
    word = re.sub(r"sechszig", "sechzig", word)
    return _LINKED.sub("und", word)


def spoken_number(word: str, written: Callable[[str], float | None]) -> float | None:
    """The number of a word that is no written number word; `written` reads those."""
    if not _LIKELY.search(word):
        return None
    whole, comma, behind = word.partition("komma")
    if comma and (first := written(plain(whole))) is not None and (tail := written(plain(behind))) is not None:
        return float(f"{int(first)}.{int(tail)}") if tail < 100 else None
    if word.startswith("anderthalb") and word[10:] in ("hundert", "tausend"):
        return 1.5 * _UNITS[word[10:]]
    plainer = plain(word)
    if "halb" in plainer:
        head, _, unit = _HALF.sub("einhalb", re.sub(r"(?:und)?einhalb", "halb", plainer), count=1).partition("einhalb")
        value, factor = written(head), _UNITS.get(unit)
        return None if value is None or factor is None or value >= 20 else (value + 0.5) * factor
    for form in (plainer, _ENDING.sub("", plainer)):
        if form != word and (value := written(form)) is not None:
            return value
    return None


_UNITS = {"": 1.0, "hundert": 100.0, "tausend": 1000.0}
_LIKELY = re.compile(
    r"anderthalb|komma|halb|z(?:i?g|ich|isch)$|h[ou]n|[td]au?s|^(?:zw|dr|vi|fe|fu|fo|fi|se|sa|si|oc|aa|ne|nu|ze|za|ol|el|ei)"
)
