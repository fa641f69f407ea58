"""A short reply to the open question: yes and no, numbers, choices, "weiß nicht" (contract: reading.md)."""

from __future__ import annotations

import re
from typing import Any

from rapidfuzz import fuzz

from bot.language.facts.fold import fold
from bot.language.facts.model import Option, Question, Statement
from bot.language.facts.normal import Normal, normal
from bot.language.facts.numbers import tidy
from bot.language.names import words_of

UNKNOWN = re.compile(
    r"\b(weiss (ich|i|es|nicht|ned|net)|keine ahnung|kein(en)? (plan|schimmer)|nachfragen|uberfragt|nicht bekannt"
    r"|unbekannt|kann (ich )?(so )?nicht sagen|muss(te)? ich (erst )?(fragen|nachsehen|klaren|schauen)"
    r"|da musst(e)? i(ch)? lugen|noch (offen|unklar)|nicht sicher|unsicher|schwer zu sagen|wissen wir (noch )?nicht"
    r"|ist mir nicht klar)\b"
)
NO = re.compile(
    r"^(nein|ne+|no+|nope|nicht|keineswegs|keinesfalls|auf keinen fall|eher nicht|eher nich|leider nicht|leider nein"
    r"|noch nicht|noch kein\w*|bisher nicht|gar nicht|uberhaupt nicht|nie|niemals|gott bewahre|um gottes willen"
    r"|im gegenteil|jein|fehlanzeige|negativ|nix)\b"
    r"|\b(nicht der fall|haben wir (noch )?(nicht|kein\w*)|gibt es (noch )?(nicht|kein\w*)|in arbeit|eher nicht"
    r"|eher nich|geplant|leider nicht)\b"
)
YES = re.compile(
    r"^(ja+|jo+|jep|jup|jawohl|klar|sicher|natur?lich|selbstverstandlich|genau|stimmt|richtig|korrekt|auf jeden fall"
    r"|unbedingt|doch|absolut|definitiv|logisch|freilich|gewiss|eher ja|eigentlich ja|im prinzip ja"
    r"|grundsatzlich ja|schon|passt|logo|yes|ok(ay)?|positiv|haben wir|gibt es|ist so|so ist es|trifft zu|alle)\b"
    r"|\b(ist (fest )?(eingeplant|vorhanden)|haben wir (schon|bereits|ja)|liegt vor|trifft zu|aber ja)\b"
)
NONE = re.compile(
    r"^(keine?[nrsm]?|null|niemand|gar keine?[nrs]?|nichts|nix|noch keine?[nrs]?|bisher keine?[nrs]?)\b"
    r"|\bnoch (keiner|niemand)\b"
)
NOTHING = re.compile(r"^(keine?[nrs]?( davon| von denen| der genannten)?|nichts davon|weder noch)\W*$")
NUMBERED = re.compile(
    r"^\W*(?:(?:antwort|nummer|nr|punkt|option|das|die|der)\W*)?"
    r"(\d{1,2}|erste|zweite|dritte|vierte|funfte|sechste|letzte)[\W.]*$"
)
SHORT_WORDS = ((re.compile(r"\bzw\.", re.I), "zwischen"), (re.compile(r"\bu\.(?=\s|\d)", re.I), "und"))
ORDINALS = ("erste", "zweite", "dritte", "vierte", "funfte", "sechste")
OPTION_CUTOFF = 84
NAMED = ("zahl_grossunternehmen", "zahl_hochschulen", "zahl_forschungseinrichtungen", "zahl_unternehmen_ausland")
NAME = r"[A-ZÄÖÜ][\w&.-]*(?: [A-ZÄÖÜ][\w&.-]*)*"
SCIENCE = ("zahl_hochschulen", "zahl_forschungseinrichtungen")
FIRMS = (
    "zahl_unternehmen",
    "zahl_kmu",
    "zahl_grossunternehmen",
    "zahl_zaehlende_unternehmen",
    "zahl_unternehmen_ausland",
)
COUNTED = {"EUR": ("€", "#"), "Monate": ("@", "#")}


def reply(text: str, asked: Question, unit: str | None = None) -> list[Statement]:
    """The text as a value of the asked fact; [] where it is none. The span is the whole text."""
    folded = " ".join(words_of(text))
    value = _value(text, folded, asked, unit)
    return [] if value is None else [Statement(asked.fact, value, 0, len(text))]


def spelled_out(text: str) -> str:
    """Short forms of counting words in full: "zw. 8 u. 10"."""
    for pattern, word in SHORT_WORDS:
        text = pattern.sub(word, text)
    return text


def without_misplaced(said: list[Statement], stated: list[Statement], text: str, asked: Question) -> list[Statement]:
    """A reply without what it only seems to say; `stated`: what the text says whatever is asked.

    The title on a button names its choice and nothing else. "4 Institute" is no number of firms and no aim, and "noch
    nicht begonnen" no none.
    """
    if any(fold(text) == fold(option.title) for option in asked.options):
        return [s for s in said if s.fact == asked.fact]
    if asked.kind not in ("zahl", "mehrfach") or not stated or any(s.fact == asked.fact for s in stated):
        return said
    if asked.kind == "mehrfach":
        counts = any(s.fact in (*SCIENCE, *FIRMS) for s in stated)
        return [s for s in said if s.fact != asked.fact] if counts else said
    value = next((s.value for s in said if s.fact == asked.fact), None)
    science = [s.value for s in stated if s.fact in SCIENCE]
    other_kind = asked.fact in FIRMS and value in science and not any(s.fact in FIRMS for s in stated)
    no_none = value == 0 and not NONE.search(" ".join(words_of(text))) and "0" not in text
    return [s for s in said if s.fact != asked.fact] if other_kind or no_none else said


def computed(text: str, asked: Question) -> list[Statement]:
    """A share of a count as a reply to a count; [] where it is none."""
    value = _share_of_a_count(normal(text)) if asked.kind == "zahl" and _unit(asked, None) is None else None
    return [] if value is None else [Statement(asked.fact, value, 0, len(text))]


def _value(text: str, folded: str, asked: Question, unit: str | None) -> Any:
    if "?" not in text and UNKNOWN.search(folded):
        return "unbekannt"
    if asked.kind == "ja_nein":
        return _yes_no(text, folded)
    if asked.kind == "zahl":
        return _number(text, folded, asked, unit)
    if asked.options:
        return _choice(text, folded, asked)
    if asked.kind == "datum":
        return next((t.date for t in normal(text).tokens if t.date), None)
    return text.strip() if asked.kind == "text" and "?" not in text and len(folded) > 1 else None


def _yes_no(text: str, folded: str) -> bool | None:
    if text.rstrip().endswith("?"):
        return None
    if NO.search(folded):
        return False
    return True if YES.search(folded) else None


def _number(text: str, folded: str, asked: Question, unit: str | None) -> Any:
    kinds = COUNTED.get(_unit(asked, unit) or "", ("#",))
    form: Normal = normal(text)
    if text.rstrip().endswith("?"):
        return None
    for kind in kinds:
        found = [t for t in form.tokens if t.kind == kind and t.value is not None and not t.junk]
        if found:
            token = found[0]
            low = tidy(float(token.value or 0))
            return (
                {"min": low, "max": tidy(token.high)}
                if token.high is not None and token.high > (token.value or 0)
                else low
            )
    return 0 if NONE.search(folded) else _named(text, asked)


def _share_of_a_count(form: Normal) -> Any:
    """ "70 % unserer 60 Unternehmen" is 42 (contract: a share of a stated total is computed and rounded)."""
    shares = [t for t in form.tokens if t.kind == "%" and t.value is not None]
    counts = [t for t in form.tokens if t.kind == "#" and t.value is not None and not t.junk]
    if len(shares) != 1 or len(counts) != 1:
        return None
    share, whole = float(shares[0].value or 0), float(counts[0].value or 0)
    return round(whole * (share / 100 if share > 1 else share))


def _named(text: str, asked: Question) -> int | None:
    """ "Bosch, Trumpf, Festo" as a reply to a count: three names."""
    if asked.fact not in NAMED or re.search(r"\d", text):
        return None
    names = re.match(rf"^\W*({NAME}(?:\s*(?:,|und|sowie)\s*{NAME})*)\s*(?:[.,;–-].*)?$", text)
    return len(re.split(r"\s*(?:,|\bund\b|\bsowie\b)\s*", names[1])) if names else None


def _unit(asked: Question, unit: str | None) -> str | None:
    if unit:
        return unit
    return "EUR" if asked.fact.endswith("_eur") else "Monate" if asked.fact.endswith("_monate") else None


def _choice(text: str, folded: str, asked: Question) -> Any:
    numbered = NUMBERED.match(fold(text))
    if numbered:
        option = _by_number(numbered[1], asked.options)
        return None if option is None else _as_asked([option.value], asked)
    if NOTHING.match(folded):
        nothing = [o.value for o in asked.options if o.value in ("keiner", "keins", "sonstige")]
        return _as_asked(nothing, asked) if nothing else None
    scored = [(max(_likeness(name, folded) for name in (o.title, o.value, *o.names)), o.value) for o in asked.options]
    chosen = [value for score, value in scored if score >= OPTION_CUTOFF]
    if asked.kind == "auswahl" and len(chosen) > 1:
        chosen = [max(scored)[1]]
    return _as_asked(chosen, asked) if chosen else None


def _by_number(word: str, options: tuple[Option, ...]) -> Option | None:
    number = int(word) if word.isdigit() else len(options) if word == "letzte" else ORDINALS.index(word) + 1
    return options[number - 1] if 1 <= number <= len(options) else None


def _likeness(name: str, folded: str) -> float:
    """How well a name stands in the text: whole words 100 and more, long names also misspelt."""
    key = " ".join(words_of(name))
    if not key:
        return 0.0
    if re.search(rf"\b{re.escape(key)}\b", folded):
        return 100.0 + len(key)
    return fuzz.partial_ratio(key, folded) - 6 if len(key) > 6 and len(folded) >= len(key) - 2 else 0.0


def _as_asked(values: list[str], asked: Question) -> Any:
    return values if asked.kind == "mehrfach" else values[0]
