"""Options that a reply picks by their place, with words around it: "Nummer zwei trifft zu", "das dritte da", "die ersten beiden"."""

from __future__ import annotations

import re

from .fold import fold, rx
from .normal import Normal
from .numbers import ORDINALS, number_word

_FITS = (
    r"(?:ist es|isses|wäre es|wärs|ist das|ists|wäre das|ist richtig|ist korrekt|stimmt|passt|passt am besten|passt am ehesten|gilt|trifft zu|trifft es|triffts"
    r"|trifft auf uns zu|trifft es am besten|trifft am ehesten zu|trifft bei uns zu|kommt hin|haut hin|zu)"
)
_AROUND = (
    rf"(?:{_FITS}|da|dort|hier|davon|wohl|bitte|oben|von oben|in der liste|auf der liste|bei uns|auf uns|für uns|dann|eher|denke ich|denk ich|glaube ich|glaub ich"
    r"|würde ich sagen|würd ich sagen|vermutlich|wahrscheinlich|das ist)"
)
_LEAD = (
    r"^(?:(?:also|dann|bitte|eher|wohl|ja|na|naja|nur|es ist|das ist|das wäre|wäre|wir sind|bei uns|für uns|ich nehme|ich wähle|nehme|wähle|es trifft|es gilt"
    r"|es passt|trifft|gilt|passt|hier) )*"
)
_TAIL = rf"(?: ?,? ?{_AROUND})* ?[.!]?$"
_KIND = r"(?:option|antwort|möglichkeit|variante|punkt|nummer|nr|ziffer|auswahl|zeile|eintrag|kategorie|stufe)"
_NTH = r"(?:erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|vorletzt|letzt)"
_ONE = rx(
    rf"{_LEAD}(?:(?:die|das|der|den|dem) )?(?:(?P<nth>{_NTH})e[nrs]?(?: {_KIND})?|{_KIND} (?:~|#(?P<at>\d+))){_TAIL}"
    rf"|^(?:ja |also |na |wohl |eher )*(?:es )?(?:(?:trifft|passt|gilt|stimmt) #(?P<fits>\d+)(?: zu)?|#(?P<bare>\d+) {_FITS}){_TAIL}"
)
_FIRST, _LAST = r"(?:ersten|obersten|oberen)", r"(?:letzten|untersten|unteren)"
_SOME = rx(
    rf"{_LEAD}(?:(?:nur|alle) )?(?:die |den )?(?:(?:(?P<first>{_FIRST})|{_LAST}) (?:beiden?|#(?P<few>\d+))|(?:beiden|#(?P<few2>\d+)) (?:(?P<first2>{_FIRST})|{_LAST}))"
    rf"(?: {_KIND}e?n?)?{_TAIL}"
)


def placed(form: Normal, string: str, count: int) -> list[int]:
    """The places, from one on, that a reply names; nothing where it says anything else."""
    if (one := _ONE.match(string)) is not None:
        return _of_one(form, one, count)
    if (some := _SOME.match(string)) is None:
        return []
    few = some["few"] or some["few2"]
    many = 2 if few is None else form.tokens[int(few)].value or 0
    if not (float(many).is_integer() and 1 < many < count):
        return []
    places = range(1, count + 1)
    first = some["first"] or some["first2"]
    return list(places[: int(many)] if first else places[-int(many) :])


_BARE = re.compile(r"^\s*\d(?:\s*[,/+&;. ]\s*\d)+\s*[.!]?\s*$")  # "2,4" picks two and is no decimal
_BETWEEN = frozenset(
    fold(word)
    for word in [
        "nr",
        "nummer",
        "punkt",
        "option",
        "antwort",
        "ziffer",
        "möglichkeit",
        "variante",
        "die",
        "das",
        "der",
        "den",
        "und",
        "u",
        "sowie",
        "auch",
        "plus",
        "bitte",
        "also",
        "ja",
        "dann",
    ]
)


def places_of(text: str, form: Normal, count: int) -> list[int]:
    """The places of a reply that names more than one: "Nr. 2 und Nr. 4", "die 2 und die 4"; nothing where it says anything else."""
    if _BARE.match(text):
        places = [int(digit) for digit in re.findall(r"\d", text)]
    else:
        said = [t for t in form.tokens if t.kind != "mark" and t.norm not in _BETWEEN]
        numbers = [_whole(t.value, t.high) if t.kind == "#" else written(t.text) for t in said]
        places = [n for n in numbers if n is not None] if None not in numbers else []
    return places if len(places) > 1 and all(1 <= n <= count for n in places) else []


def _whole(value: float | None, high: float | None) -> int | None:
    return int(value) if value is not None and high is None and float(value).is_integer() else None


def _of_one(form: Normal, one: re.Match[str], count: int) -> list[int]:
    if one["nth"] is not None:
        return [{"letzt": count, "vorletzt": count - 1}.get(one["nth"]) or ORDINALS[f"{one['nth']}e"]]
    at = one["at"] or one["fits"] or one["bare"]
    if at is None:
        return [n for t in form.tokens if t.junk and (n := written(t.text)) is not None]
    value = form.tokens[int(at)].value or 0
    return [int(value)] if float(value).is_integer() and form.tokens[int(at)].high is None else []


def written(text: str) -> int | None:
    """A small number in figures or as a word: "3", "drei"."""
    value = float(text) if text.isdigit() and len(text) < 3 else number_word(fold(text))
    return None if value is None else int(value)
