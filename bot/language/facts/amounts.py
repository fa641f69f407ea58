"""Counts said in several words or figures, and ranges (reading.md: only "a bis b", "a oder b", "zwischen a und b" is a range)."""

from __future__ import annotations

from .data import stop_words
from .joins import APPROX, BARE_LETTERS, EURO, FACTORS, ONE, is_count, join, norm_at
from .nouns import noun_class
from .numbers import GROUPS, number_word, tidy
from .spans import with_one
from .tokens import Token

NO_COUNT_BEFORE = stop_words("nummer_davor")


def thousand(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """Spoken in two words: "zwei hundert", "250-tausend"; "fünf und zwanzig" stays apart on purpose."""
    if (
        is_count(tokens, i)
        and norm_at(tokens, i + 1) == "-"
        and norm_at(tokens, i + 2) == "tausend"
        and (tokens[i].value or 0) < 1000
    ):
        return join(tokens, i, i + 2, kind="#", value=tidy((tokens[i].value or 0) * 1000), norm="#t")
    if (
        is_count(tokens, i)
        and norm_at(tokens, i + 1) in ("hundert", "tausend", "tsd")
        and (tokens[i].value or 0) < 1000
        and tokens[i].norm not in ("hundert", "tausend")
    ):
        factor = 100 if norm_at(tokens, i + 1) == "hundert" else 1000
        norm, value = "#t" if factor == 1000 else "#", tidy((tokens[i].value or 0) * factor)
        return join(tokens, i, i + 1, kind="#", value=value, norm=norm)
    return None


def hundred_and(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """Dictated in two words: "vierhundert zwanzig", "zwei einhalb"."""
    if not is_count(tokens, i) or tokens[i].text[:1].isdigit():
        return None
    value = float(tokens[i].value or 0)
    if norm_at(tokens, i + 1) == "einhalb" and value < 20:
        return join(tokens, i, i + 1, kind="#", value=value + 0.5, norm="#")
    behind = tokens[i + 1] if is_count(tokens, i + 1) and not tokens[i + 1].text[:1].isdigit() else None
    if behind is None or value < 100 or value % 100 or not 0 < float(behind.value or 0) < 100:
        return None
    return join(tokens, i, i + 1, kind="#", value=tidy(value + float(behind.value or 0)), norm="#")


def comma_word(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "zwei komma fünf" -> 2,5; "eine Komma zwei Millionen" -> 1,2"""
    if (
        norm_at(tokens, i) in ONE
        and norm_at(tokens, i + 1) in ("komma", ",")
        and tokens[i + 1].text.lower() == "komma"
        and is_count(tokens, i + 2)
    ):
        return join(tokens, i, i + 2, kind="#", value=float(f"1.{int(tokens[i + 2].value or 0)}"), norm="#")
    if (
        is_count(tokens, i)
        and norm_at(tokens, i + 1) == "komma"
        and is_count(tokens, i + 2)
        and float(tokens[i + 2].value or 0) < 100
    ):
        tail, last = str(int(tokens[i + 2].value or 0)), i + 2
        if len(tail) == 1 and is_count(tokens, i + 3) and 0 <= float(tokens[i + 3].value or 0) < 10:
            tail, last = tail + str(int(tokens[i + 3].value or 0)), i + 3
        return join(tokens, i, last, kind="#", value=float(f"{int(tokens[i].value or 0)}.{tail}"), norm="#")
    return None


def _lead(word: str) -> tuple[float, float] | None:
    """ "funfhunderttausend" -> (5, 100000): so "vier bis fünfhunderttausend" is 400,000 to 500,000."""
    for ending, factor in (("hunderttausend", 1e5), ("tausend", 1e3), ("hundert", 1e2)):
        if word.endswith(ending) and word != ending:
            head = number_word(word[: -len(ending)])
            return None if head is None else (head, factor)
    return None


_BEFORE_HIGH = stop_words("bis_hoechstens") | APPROX
_DENIES = ("nicht", "net", "ned", "nich", "keine", "statt")
_ONLY = ("bloss", "nur", "mehr", "etwa", "lediglich", "gerade", "blos", "mal", "erst", "schon")


def _is_denied(tokens: list[Token], i: int) -> bool:
    """ "Nicht vier, sechs" is six, and so is "nicht bloß vier, sechs"."""
    while norm_at(tokens, i - 1) in _ONLY:
        i -= 1
    return norm_at(tokens, i - 1) in _DENIES


def from_to(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """a bis b, a - b, a oder b, zwischen a und b (a < b); the unit, if any, follows b."""
    start = i
    between = norm_at(tokens, i) == "zwischen"
    if between:
        i += 1
        if norm_at(tokens, i) in APPROX:
            i += 1
    tokens = with_one(tokens, i, between)
    if not is_count(tokens, i) or tokens[i].high is not None:
        return None
    low_factor, j = 1.0, i + 1
    if norm_at(tokens, j) in FACTORS and norm_at(tokens, j) not in BARE_LETTERS:
        low_factor, j = FACTORS[norm_at(tokens, j)], j + 1
    if norm_at(tokens, j) in EURO or norm_at(tokens, j) in ("prozent", "monate", "monaten", "jahre", "jahren"):
        j += 1
    link = norm_at(tokens, j)
    if (
        link == ","
        and not between
        and not _is_denied(tokens, i)
        and is_count(tokens, j + 1)
        and 0 < (tokens[j + 1].value or 0) - (tokens[i].value or 0) <= 2
        and (tokens[i].value or 0) < 40
        and tokens[i].value == int(tokens[i].value or 0)
        and not tokens[i].text.isdigit()
    ):
        return join(tokens, start, j + 1, kind="#", value=tokens[i].value, high=tokens[j + 1].value, norm="#")
    if not (link in ("bis", "oder") or link == "-" or (between and link == "und") or link == "beziehungsweise"):
        return None
    if link == "-" and tokens[j].end - tokens[j].start != 1:
        return None
    k = j + 1
    while norm_at(tokens, k) in _BEFORE_HIGH:
        k += 1
    if not is_count(tokens, k):
        return None
    low, high = float(tokens[i].value or 0), float(tokens[k].value or 0)
    factor = FACTORS.get(norm_at(tokens, k + 1), 1.0)
    if low_factor == 1.0 and factor > 1 and low < 1000 and low < high:
        low_factor = factor
    lead = _lead(tokens[k].norm)
    if lead and not tokens[i].text[:1].isdigit() and low < lead[0]:
        low *= lead[1]
    if tokens[k].norm == "#t" and low < 1000:
        low *= 1000
    if low * low_factor >= high * factor or (1900 <= low <= 2100 and 1900 <= high <= 2100):
        return None
    if link == "-" and (tokens[j].start > tokens[j - 1].end) != (tokens[k].start > tokens[j].end):
        return None
    return join(
        tokens, start, k, kind="#", value=tidy(low * low_factor / factor) if factor else low, high=tidy(high), norm="#"
    )


def group(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    word = norm_at(tokens, i + 1)
    if (
        norm_at(tokens, i) == "zu"
        and word in GROUPS
        and (tokens[i + 1].kind == "word" or word == "acht")
        and norm_at(tokens, i + 2) not in ("prozent", "euro")
    ):
        return join(tokens, i, i + 1, kind="#", value=GROUPS[word], norm="zu#")
    return None


def both(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    if norm_at(tokens, i) in ("beide", "beiden", "beider") and noun_class(norm_at(tokens, i + 1)) is not None:
        return join(tokens, i, i, kind="#", value=2, norm="#")
    return None


def tolerance(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "Dreißig plus minus zwei" is thirty."""
    give_or_take = is_count(tokens, i) and norm_at(tokens, i + 1) == "plus" and norm_at(tokens, i + 2) == "minus"
    if not give_or_take or not is_count(tokens, i + 3):
        return None
    return join(tokens, i, i + 3, kind="#", value=tokens[i].value, norm="#")


def unit_before(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    if is_count(tokens, i) and norm_at(tokens, i - 1) in NO_COUNT_BEFORE and noun_class(norm_at(tokens, i + 1)) is None:
        return join(tokens, i, i, kind="~", junk=True, norm="~")
    return None
