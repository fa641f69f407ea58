"""A text as tokens with a normal form: folded, mended, numbers as values.

`tokenize` gives the raw words and figures; amounts.py joins them to ranges, money, durations and shares; normal.py makes the string
on which patterns work ("wir sind #2 unternehmen ,").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .fold import fold, light
from .lexicon import cut, mend
from .numbers import digits, number_word


@dataclass(frozen=True)
class Token:
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
        return replace(self, **changes)  # type: ignore[arg-type]


_ABBREVIATIONS = (
    r"z\.\s?b\.|zw\.(?=\s)|u\.(?=\s|\d)|d\.\s?h\.|u\.\s?a\.|e\.\s?v\.|i\.\s?d\.\s?r\.|v\.\s?a\.|o\.\s?ä\.|p\.\s?a\.|u\.\s?s\.\s?w\.|ca\.|rd\.|mind\.|max\.|mio\.|mrd\.|tsd\.|mill\.|bzw\.|inkl\.|insb\.|insg\.|nr\.|"
    r"st\.|dr\.|prof\.|etc\.|usw\.|evtl\.|ggf\.|vgl\.|ges\.|std\.|mon\.|jhr\.|unt\.|zzgl\.|abs\.|art\.|tel\.|str\.|univ\.|dipl\.|ing\.|beschäft\.|mitarb\.|vs\.|bspw\.|u\.u\.|lt\.|ehem\."
)
_TOKEN = re.compile(
    rf"""(?P<url>https?://\S+|www\.\S+|\S+@\S+\.\w+)
    |(?P<junk>\d+(?:[.,]\d+)?e[+-]?\d+|(?<![\w,.)–-])[-−]\d+(?:[.,]\d+)*|\b\d+\.0\b(?!\d)|\b0\d+(?![\d,.])|\d+[.,:]?\d*\s?(?:uhr|h)\b|\d{{1,2}}:\d\d|24/7|\b3d\b|\b2d\b|\b[3456]g\b|\bb2b\b|\bco2\b|\bh2\b|\bhorizon\s2020\b|§\s?\d+\w?|(?:°|\bgrad\b)|\d+\s?°)
    |(?P<iso>\b\d{{4}}-\d{{1,2}}-\d{{1,2}}\b)
    |(?P<dmy>\b\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d{{2}})\b(?!\.\d)|\b\d{{1,2}}/\d{{1,2}}/\d{{4}}\b)
    |(?P<frac>(?<![\d/])[1-9]\s?/\s?(?:10|[2-9])(?=\s(?:davon|der|des|aller|unserer|von|sind|ist|kmu|mio|million)\b)|½)
    |(?P<num>\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|\d{{1,3}}(?:['’\u202f\xa0 ]\d{{3}})+(?![\d.])|\d+,\d+|\d+\.\d+|\d+)
    |(?P<abbr>\b(?:{_ABBREVIATIONS}))
    |(?P<rd>\b(?:f\s?&\s?e|f\s?\+\s?e|f\s?u\.?\s?e|fue|r\s?&\s?d|f\.u\.e\.)(?:-[^\W\d_]+)*(?![\w]))
    |(?P<gender>[^\W\d_]{{3,}}(?:-[^\W\d_]+)*(?:[:*_]|/-?|\()(?:innen\)?|in\)?|frau(?:en)?|r\b|n\b))
    |(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?(?:-[^\W\d_]+)*-?)
    |(?P<euro>€)|(?P<percent>%)
    |(?P<mark>\.\.\.|[.,;:!?()\[\]/=+&•–—\n"„“”»«]|-)""",
    re.I | re.X,
)
_GENDER = re.compile(r"(?:[:*_]|/-?|\()(innen|in|frau(?:en)?|r|n)\)?$", re.I)
_CAMEL = re.compile(r"^(.{3,}[a-zäöüß])Innen$")


_SPOKEN = {
    "nüscht": "nichts",
    "nischt": "nichts",
    "nüschte": "nichts",
    "garnix": "gar nichts",
    "garnichts": "gar nichts",
    "leutchen": "leute",
    "leutle": "leute",
    "leit": "leute",
    "leut": "leute",
    "lüüd": "leute",
    "lüt": "leute",
    "people": "leute",
    "hanseln": "leute",
    "us": "aus",
    "isch": "ist",
    "hend": "haben",
    "hebbt": "haben",
    "sünd": "sind",
    "san": "sind",
    "hob": "habe",
    "keene": "keine",
    "keen": "kein",
    "kleene": "kleine",
    "wa": "wir",
    "mir'n": "wir ein",
    "ooch": "auch",
    "uff": "auf",
    "ick": "ich",
    "dat": "das",
    "wat": "was",
    "würd": "würde",
    "wuerd": "würde",
    "schreib": "schreibe",
    "möcht": "möchte",
    "wär": "wäre",
    "hätt": "hätte",
    "sowas": "so etwas",
    "nich": "nicht",
    "ned": "nicht",
    "net": "nicht",
    "nit": "nicht",
    "nix": "nichts",
    "ham": "haben",
    "hamm": "haben",
    "habn": "haben",
    "hab": "habe",
    "sin": "sind",
    "is": "ist",
    "un": "und",
    "oda": "oder",
    "aba": "aber",
    "wolln": "wollen",
    "gibts": "gibt es",
    "gibt's": "gibt es",
    "isses": "ist es",
    "simma": "sind wir",
    "hamma": "haben wir",
    "hammer": "haben wir",
    "hats": "hat es",
    "gehts": "geht es",
    "ham'wir": "haben wir",
    "nur'n": "nur ein",
    "n": "ein",
    "nen": "einen",
    "ne": "eine",
    "ner": "einer",
    "nem": "einem",
    "koa": "kein",
    "koane": "keine",
    "wars": "war es",
    "obs": "ob es",
    "machn": "machen",
    "suchn": "suchen",
    "möchtn": "möchten",
    "unsre": "unsere",
    "unsrer": "unserer",
    "unsres": "unseres",
    "unserm": "unserem",
    "ausm": "aus dem",
    "aufm": "auf dem",
    "mitm": "mit dem",
    "beim": "beim",
    "innem": "in einem",
    "habens": "haben",
    "sinds": "sind es",
}


def _word(text: str, start: int, end: int) -> list[Token]:
    spoken = _SPOKEN.get(light(text))
    if spoken is not None:
        return [Token(text, fold(w), light(w), start, end) for w in spoken.split()]
    camel = _CAMEL.match(text)
    raw = camel.group(1) + "innen" if camel else text
    norm = mend(raw)
    value = number_word(norm)
    if value is not None and norm not in ("ein", "halb"):
        return [Token(text, norm, light(raw), start, end, "#", value)]
    parts = () if camel or "-" in raw else cut(raw)
    if parts:
        pieces = []
        for part in parts:
            value = number_word(part)
            strong = value is not None and part != "ein"
            pieces.append(Token(text, part, part, start, end, "#" if strong else "word", value if strong else None))
        return pieces
    return [Token(text, norm, light(raw), start, end)]


def tokenize(text: str) -> list[Token]:
    """Words, figures and marks with their places in the text. Never fails; what it does not know it skips."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind, said, start, end = match.lastgroup, match.group(), match.start(), match.end()
        if kind == "word":
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
            tokens.extend(replace(t, start=start, end=end) for t in _word(full, start, end))
        elif kind == "frac":
            upper, _, lower = said.replace(" ", "").partition("/")
            part = float(upper) / float(lower) if lower else 0.5
            tokens.append(
                Token(said, "%", "%", start, end, "%", part)
                if part < 1
                else Token(said, "zz", "zz", start, end, "~", junk=True)
            )
        elif kind == "num":
            value = digits(said)
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
        elif kind == "mark":
            norm = {"–": "-", "—": "-", "•": "-", "\n": "\\", "...": ".", "[": "(", "]": ")", "!": "."}.get(said, said)
            tokens.append(Token(said, norm, norm, start, end, "mark"))
    return tokens
