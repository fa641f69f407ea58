"""A text as tokens with a normal form: folded, mended, numbers as values.

`tokenize` gives the raw words and figures; combining.py joins them to ranges, money, durations and shares; normal.py makes the string
on which patterns work ("wir sind #2 unternehmen ,").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from .data import load
from .fold import fold, light
from .lexicon import heard, mend
from .numbers import PART_SIGNS, digits, number_word
from .run_together import cut

KEPT_WORDS = 20000  # that need no second look


class Token(NamedTuple):
    """One word, figure or mark. kind: word | mark | # count | % share | € money | @ months | ~ other measure | & date."""

    text: str
    norm: str
    light: str
    start: int
    end: int
    kind: str = "word"
    value: float | None = None
    high: float | None = None
    below: bool = False  # "unter 500", "weniger als 20"
    date: str | None = None
    junk: bool = False  # a figure that counts nothing: 1e9, -5, 01069, Industrie 4.0

    def with_(self, **changes: object) -> Token:
        return self._replace(**changes)  # type: ignore[arg-type]


_ABBREVIATIONS = (
    r"z\.\s?b\.|zw\.(?=\s)|u\.(?=\s|\d)|d\.\s?h\.|u\.\s?a\.|e\.\s?v\.|i\.\s?d\.\s?r\.|v\.\s?a\.|o\.\s?ä\.|p\.\s?a\.|u\.\s?s\.\s?w\.|ca\.|rd\.|mind\.|max\.|mio\.|mrd\.|tsd\.|mill\.|bzw\.|inkl\.|insb\.|insg\.|nr\.|"
    r"st\.|dr\.|prof\.|etc\.|usw\.|evtl\.|ggf\.|vgl\.|ges\.|std\.|jhr\.|abs\.|art\.|tel\.|str\.|dipl\.|ing\.|vs\.|bspw\.|u\.u\.|lt\."
)
_KINDS = (  # the sign without which a text has none of a kind of token, and how that is written
    (r"://|www\.|@", r"(?P<url>https?://\S+|www\.\S+|\S+@\S+\.\w+)"),
    (
        r"\d|[°½¼¾]|grad",
        r"""(?P<junk>\d+(?:[.,]\d+)?e[+-]?\d+|(?<!\w)(?!n\d)[a-zäöü]\d{1,4}(?![\w.,]\d)\b|\b(?:ws|ss|wise|sose|\w+semester)\s?\d\d/\d\d\b|(?:(?<=\bam\s)|(?<=\bzum\s)|(?<=\bseit\s)|(?<=\bstand\s)|(?<=\bab\s)|(?<=\bbis\s)|(?<=\bvom\s)|(?<=\bdem\s))\d{1,2}\.(?:0?[1-9]|1[0-2])\.(?!\s?\d)|(?<![\w,.)–-])[-−]\d+(?:[.,]\d+)*|\b\d+\.0\b(?!\d)|\b0\d+(?![\d,.])|\d+[.,:]?\d*\s?(?:uhr|h)\b|\d{1,2}:\d\d|24/7|\b3d\b|\b2d\b|\b[3456]g\b|\bb2b\b|\bco2\b|\bh2\b|\bhorizon\s2020\b|§\s?\d+\w?|(?:°|\bgrad\b)|\d+\s?°)
        |(?P<iso>\b\d{4}-\d{1,2}-\d{1,2}\b)
        |(?P<dmy>\b\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})\b(?!\.\d)|\b\d{1,2}/\d{1,2}/\d{4}\b)
        |(?P<frac>(?<![\d/])[1-9]\s?/\s?(?:10|[2-9])(?=\s(?:davon|der|des|aller|unserer|von|sind|ist|kmu|mio|million)\b)|[½¼¾])
        |(?P<num>\d{1,3}(?:,\d{3}){2,}(?![\d,])|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:['’\u202f\xa0 ]\d{3})+(?![\d.])|\d+,\d+|\d+\.\d+|\d+)(?P<even>,[-–—]{1,2}(?![\w]))?""",
    ),
    (r"\.", rf"(?P<abbr>\b(?:{_ABBREVIATIONS}))"),
    (
        "",
        r"(?P<rd>\b(?:f\s?&\s?e|f\s?\+\s?e|f\s?u\.?\s?e|fue|r\s?&\s?d|f\.u\.e\.)(?:-[^\W\d_]+)*(?![\w]))",
    ),
    (r"[:*_/(]", r"(?P<gender>[^\W\d_]{3,}(?:-[^\W\d_]+)*(?:[:*_]|/-?|\()(?:innen\)?|in\)?|frau(?:en)?|r\b|n\b))"),
    (
        "",
        r"""(?P<word>(?<=\d)(?:k|t|tsd|mio)(?=-\d)|[^\W\d_]+(?:['’][^\W\d_]+)?(?:-[^\W\d_]+)*-?)
        |(?P<euro>€)|(?P<percent>%)
        |(?P<mark>\.\.\.|[.,;:!?()\[\]/=+&•–—\n"„“”»«]|-)""",
    ),
)
_SIGNS = tuple(re.compile(sign, re.I) for sign, _ in _KINDS if sign)


def _token(present: Iterable[bool]) -> re.Pattern[str]:
    """A token of the kinds that need no sign, or whose sign is present."""
    there = iter(present)
    return re.compile("|".join(written for sign, written in _KINDS if not sign or next(there)), re.I | re.X)


_TOKENS = {
    present: _token(present) for present in product((False, True), repeat=len(_SIGNS))
}  # most texts lack several
_GENDER = re.compile(r"(?:[:*_]|/-?|\()(innen|in|frau(?:en)?|r|n)\)?$", re.I)
_CAMEL = re.compile(r"^(.{3,}[a-zäöüß])Innen$")


SPOKEN: dict[str, str] = {light(word): meant for word, meant in load("mundart").items()}


Told = tuple[str, str, float | None]  # normal form, light form, and the number that it is


def _meant(word: str) -> Told:
    """A word of the written language that a spoken one stands for: "teihn" is the number 10."""
    norm = fold(word)
    value = number_word(norm)
    return norm, light(word), None if norm in ("ein", "halb") else value


@lru_cache(maxsize=KEPT_WORDS)
def _told(text: str) -> tuple[Told, ...]:
    """What a word says: mostly one, several where they run together."""
    spoken = SPOKEN.get(light(text))
    if spoken is not None:
        return tuple(_meant(word) for word in spoken.split())
    camel = _CAMEL.match(text)
    raw = camel.group(1) + "innen" if camel else text
    norm = mend(raw)
    plain = light(raw)
    if norm != plain == fold(raw) and norm == heard(raw):
        plain = norm  # as a region speaks it
    value = number_word(norm)
    if value is not None and norm not in ("ein", "halb"):
        return ((norm, plain, value),)
    parts = () if camel or "-" in raw else cut(raw)
    if parts:
        return tuple((part, part, None if part == "ein" else number_word(part)) for part in parts)
    return ((norm, plain, None),)


def _word(text: str, start: int, end: int) -> list[Token]:
    return [
        Token(text, norm, plain, start, end, "word" if value is None else "#", value)
        for norm, plain, value in _told(text)
    ]


_BEFORE_PLACE = frozenset({"in", "aus", "bei", "um", "nach"})
_QUOTES = frozenset('"„“”»«')  # what stands between them is said all the same
_SPOKEN_MARKS = {
    "komma": ",",
    "punkt": ".",
    "doppelpunkt": ":",
    "semikolon": ";",
    "fragezeichen": "?",
    "ausrufezeichen": ".",
}


_SHORT: dict[str, str] = {fold(word): meant for word, meant in load("kuerzel")["punkt"].items()}
_CAPITALS: dict[str, str] = load("kuerzel")["gross"]


def _spelled_out(tokens: list[Token]) -> list[Token]:
    """ "Mitgl.: 44, davon 31 Untern." with its words in full; the full stop goes."""
    if not any(token.norm == "." or token.text in _CAPITALS for token in tokens):
        return tokens
    result: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        cut_short = token.kind == "word" and after is not None and after.norm == "." and after.start == token.end
        meant = _SHORT.get(fold(token.text)) if cut_short else _CAPITALS.get(token.text)
        if meant is None:
            result.append(token)
        else:
            end = after.end if cut_short and after else token.end
            result.append(Token(token.text, fold(meant), light(meant), token.start, end))
        i += 2 if meant is not None and cut_short else 1
    return result


def _dictated(tokens: list[Token]) -> list[Token]:
    """Marks that a dictation spelled out ("Komma", "Punkt"), where at least two stand in the text and none joins figures."""
    spots = [
        i
        for i, t in enumerate(tokens)
        if t.norm in _SPOKEN_MARKS
        and not (
            t.norm == "komma"
            and (tokens[i - 1].kind == "#" or tokens[i - 1].norm in ("ein", "eine", "eins"))
            and i + 1 < len(tokens)
            and tokens[i + 1].kind == "#"
        )
    ]
    if len(spots) < 2:
        return tokens
    marks = {i: _SPOKEN_MARKS[tokens[i].norm] for i in spots}
    return [t.with_(kind="mark", norm=marks[i], light=marks[i]) if i in marks else t for i, t in enumerate(tokens)]


def tokenize(text: str) -> list[Token]:
    """Words, figures and marks with their places in the text. Never fails; what it does not know it skips."""
    return list(_tokenized(text))


@lru_cache(maxsize=8)  # several ask in one turn
def _tokenized(text: str) -> tuple[Token, ...]:
    tokens: list[Token] = []
    written = _TOKENS[tuple(sign.search(text) is not None for sign in _SIGNS)]
    for match in written.finditer(text):
        kind, said, start, end = match.lastgroup, match.group(), match.start(), match.end()
        if kind == "word" and tokens and tokens[-1].norm in _BEFORE_PLACE and light(said) == "hamm":
            tokens.append(Token(said, fold(said), light(said), start, end))  # "in Hamm" is no "haben"
        elif kind == "word":
            if said.endswith("-") and len(said) > 1:
                value = number_word(fold(said[:-1]))
                strong = value is not None and value > 1
                tokens.append(
                    Token(
                        said,
                        fold(said[:-1] if strong else said),
                        light(said),
                        start,
                        end,
                        "#" if strong else "word",
                        value if strong else None,
                    )
                )
            else:
                tokens.extend(_word(said, start, end))
        elif kind == "gender":
            ending = _GENDER.search(said)
            base = said[: ending.start()] if ending else said
            suffix = ending.group(1).lower() if ending else ""
            full = base + suffix if suffix.startswith("in") else base
            tokens.extend(t.with_(start=start, end=end) for t in _word(full, start, end))
        elif kind == "frac":
            upper, _, lower = said.replace(" ", "").partition("/")
            part = float(upper) / float(lower) if lower else PART_SIGNS[said]
            tokens.append(
                Token(said, "%", "%", start, end, "%", part)
                if part < 1
                else Token(said, "zz", "zz", start, end, "~", junk=True)
            )
        elif kind in ("num", "even"):  # a round sum of money ("300,-") is a figure like others
            value = digits(match["num"])
            tokens.append(Token(said, said, said, start, end, "#", value, junk=value is None))
        elif kind == "junk":
            tokens.append(Token(said, "zz", "zz", start, end, "~", junk=True))
        elif kind in ("iso", "dmy"):
            tokens.append(Token(said, said, said, start, end, "&"))
        elif kind == "abbr":
            plain = fold(said).replace(".", "").replace(" ", "")
            plain = {"zw": "zwischen", "u": "und", "inst": "institute", "forschungsinst": "forschungsinstitute"}.get(
                plain, plain
            )
            tokens.append(Token(said, plain, plain, start, end))
        elif kind == "rd":
            tail = said[said.index("-") :] if "-" in said else ""
            tokens.append(Token(said, "fande" + fold(tail), "fande" + light(tail), start, end))
        elif kind == "euro":
            tokens.append(Token(said, "euro", "euro", start, end))
        elif kind == "percent":
            tokens.append(Token(said, "prozent", "prozent", start, end))
        elif kind == "mark" and said not in _QUOTES:
            norm = {"–": "-", "—": "-", "•": "-", "\n": "\\", "...": ".", "[": "(", "]": ")", "!": "."}.get(said, said)
            tokens.append(Token(said, norm, norm, start, end, "mark"))
    return tuple(_dictated(_spelled_out(tokens)))
