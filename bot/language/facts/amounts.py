"""Joins tokens to what they mean together: ranges, money, durations, shares, dozens, dates (reading.md: only "a bis b", "a oder b",
"zwischen a und b" is a range)."""

from __future__ import annotations

from collections.abc import Callable

from .dates import MONTHS, day, written
from .nouns import noun_class
from .numbers import FRACTIONS, GROUPS, tidy
from .tokens import Token

_FACTORS = {
    "mio": 1e6,
    "million": 1e6,
    "millionen": 1e6,
    "mill": 1e6,
    "mios": 1e6,
    "tsd": 1e3,
    "k": 1e3,
    "t": 1e3,
    "tausend": 1e3,
    "mrd": 1e9,
    "milliarde": 1e9,
    "milliarden": 1e9,
    "teur": 1e3,
    "tsdeur": 1e3,
    "tausende": 0,
    "meur": 1e6,
}
_EURO = {"euro", "eur", "euros", "euronen", "teuro"}
_MONTHS_IN = {
    "jahr": 12,
    "jahre": 12,
    "jahren": 12,
    "jahrs": 12,
    "jahres": 12,
    "monat": 1,
    "monate": 1,
    "monaten": 1,
    "monats": 1,
    "mon": 1,
    "mte": 1,
    "jahriges": 12,
    "jahrige": 12,
    "jahrigen": 12,
    "monatige": 1,
    "monatigen": 1,
    "monatiges": 1,
    "halbjahre": 6,
    "quartale": 3,
}
_OTHER = {
    "wochen",
    "woche",
    "tage",
    "tagen",
    "stunden",
    "uhr",
    "minuten",
    "km",
    "kilometer",
    "kilometern",
    "meter",
    "quadratmeter",
    "grad",
    "seiten",
    "kwh",
    "mw",
    "gw",
    "tonnen",
    "kg",
    "zoll",
    "mm",
    "cm",
    "qm",
    "hektar",
}
_NO_COUNT_BEFORE = {
    "nr",
    "nummer",
    "seite",
    "punkt",
    "phase",
    "runde",
    "paragraf",
    "paragraph",
    "artikel",
    "industrie",
    "kapitel",
    "version",
    "absatz",
    "plz",
    "tel",
    "telefon",
    "horizont",
    "stufe",
    "antwort",
    "option",
    "iso",
    "din",
    "agenda",
    "hausnummer",
    "frage",
}
_ONE = {"ein", "eine", "einen", "einem", "einer", "eines", "ne", "nen", "n"}
_APPROX = {
    "knappe",
    "runde",
    "schlappe",
    "satte",
    "ganze",
    "volle",
    "glatte",
    "gut",
    "gute",
    "guten",
    "gutes",
    "gutem",
    "knapp",
    "knappes",
    "knappen",
    "knapp ein",
    "rund",
    "etwa",
    "circa",
}
_PREFIX_YEARS = {
    "ein": 1,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "funf": 5,
    "sechs": 6,
    "anderthalb": 1.5,
    "zehn": 10,
    "mehr": 0,
}

Rule = Callable[[list[Token], int], "tuple[Token, int] | None"]


def _join(tokens: list[Token], first: int, last: int, **changes: object) -> tuple[Token, int]:
    head, tail = tokens[first], tokens[last]
    base = Token(head.text, head.norm, head.light, head.start, tail.end)
    return base.with_(**changes), last + 1


def _norm(tokens: list[Token], i: int) -> str:
    return tokens[i].norm if 0 <= i < len(tokens) else ""


def _is_count(tokens: list[Token], i: int) -> bool:
    return 0 <= i < len(tokens) and tokens[i].kind == "#" and not tokens[i].junk and tokens[i].value is not None


def _date(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    token = tokens[i]
    if token.kind == "&" and token.date is None:
        return _join(tokens, i, i, kind="&", date=written(token.text) or "", norm="&")
    if token.kind == "#" and not token.junk and token.value is not None and 1 <= token.value <= 31:
        j = i + 1 if _norm(tokens, i + 1) == "." else i
        if _norm(tokens, j + 1) in MONTHS and _is_count(tokens, j + 2) and 1000 <= (tokens[j + 2].value or 0) <= 2999:
            iso = day(int(tokens[j + 2].value or 0), MONTHS[_norm(tokens, j + 1)], int(token.value))
            return _join(tokens, i, j + 2, kind="&", date=iso or "", norm="&")
    return None


def _ordinal(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    if (
        _is_count(tokens, i)
        and _norm(tokens, i + 1) == "."
        and tokens[i].text.isdigit()
        and tokens[i].end == tokens[i + 1].start
        and i + 2 < len(tokens)
    ):
        after = tokens[i + 2]
        before = _norm(tokens, i - 1)
        if (
            (
                before in ("der", "die", "das", "dem", "den", "am", "im", "zum", "zur", "ab", "bis")
                and after.kind == "word"
            )
            or (after.kind == "word" and after.text[0].islower())
            or after.norm in MONTHS
        ):
            return _join(tokens, i, i + 1, kind="~", junk=True, norm="~")
    return None


def _dozen(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    j, factor = i, 1.0
    if _norm(tokens, j) in _ONE:
        j += 1
    elif _is_count(tokens, j) and (tokens[j].value or 0) < 20:
        factor, j = float(tokens[j].value or 0), j + 1
    if _norm(tokens, j) in ("gutes", "knappes", "gute", "gut", "knapp"):
        j += 1
    if _norm(tokens, j) in ("halbes", "halbe", "halben"):
        factor, j = factor * 0.5, j + 1
    if _norm(tokens, j) in ("dutzend", "dutzends"):
        return _join(tokens, i, j, kind="#", value=tidy(factor * 12), norm="#")
    return None


def _half_million(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    j = i + 1 if _norm(tokens, i) in _ONE else i
    if _norm(tokens, j) in _APPROX and j > i:
        j += 1
    share = {"halbe": 0.5, "halben": 0.5, "viertel": 0.25, "viertelmillion": 0, "dreiviertel": 0.75}.get(
        _norm(tokens, j), 1.0
    )
    k = j + 1 if share != 1.0 else j
    word = _norm(tokens, k)
    if word in ("viertelmillion", "dreiviertelmillion", "halbmillion"):
        share, word = {"viertelmillion": 0.25, "dreiviertelmillion": 0.75, "halbmillion": 0.5}[word], "million"
    if word not in ("million", "mio") or k == i:
        return None
    last = k + 1 if _norm(tokens, k + 1) in _EURO else k
    return _join(tokens, i, last, kind="€", value=tidy(share * 1e6), norm="€")


def _thousand(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """Spoken in two words: "zwei hundert", "fünf und zwanzig" stays apart on purpose."""
    if (
        _is_count(tokens, i)
        and _norm(tokens, i + 1) in ("hundert", "tausend")
        and (tokens[i].value or 0) < 1000
        and tokens[i].norm not in ("hundert", "tausend")
    ):
        factor = 100 if _norm(tokens, i + 1) == "hundert" else 1000
        return _join(
            tokens,
            i,
            i + 1,
            kind="#",
            value=tidy((tokens[i].value or 0) * factor),
            norm="#t" if factor == 1000 else "#",
        )
    return None


def _comma_word(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "zwei komma fünf" -> 2,5"""
    if (
        _is_count(tokens, i)
        and _norm(tokens, i + 1) == "komma"
        and _is_count(tokens, i + 2)
        and float(tokens[i + 2].value or 0) < 100
    ):
        tail = str(int(tokens[i + 2].value or 0))
        return _join(tokens, i, i + 2, kind="#", value=float(f"{int(tokens[i].value or 0)}.{tail}"), norm="#")
    return None


def _lead(word: str) -> tuple[float, float] | None:
    """ "funfhunderttausend" -> (5, 100000): so "vier bis fünfhunderttausend" is 400,000 to 500,000."""
    from .numbers import number_word

    for ending, factor in (("hunderttausend", 1e5), ("tausend", 1e3), ("hundert", 1e2)):
        if word.endswith(ending) and word != ending:
            head = number_word(word[: -len(ending)])
            return None if head is None else (head, factor)
    return None


def _range(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """a bis b, a - b, a oder b, zwischen a und b (a < b); the unit, if any, follows b."""
    start = i
    between = _norm(tokens, i) == "zwischen"
    if between:
        i += 1
        if _norm(tokens, i) in _APPROX:
            i += 1
    if not _is_count(tokens, i) or tokens[i].high is not None:
        return None
    low_factor, j = 1.0, i + 1
    if _norm(tokens, j) in _FACTORS and _norm(tokens, j) not in ("t",):
        low_factor, j = _FACTORS[_norm(tokens, j)], j + 1
    if _norm(tokens, j) in _EURO or _norm(tokens, j) in ("prozent", "monate", "monaten", "jahre", "jahren"):
        j += 1
    link = _norm(tokens, j)
    if (
        link == ","
        and not between
        and _is_count(tokens, j + 1)
        and 0 < (tokens[j + 1].value or 0) - (tokens[i].value or 0) <= 2
        and (tokens[i].value or 0) < 40
        and tokens[i].value == int(tokens[i].value or 0)
        and not tokens[i].text.isdigit()
    ):
        return _join(tokens, start, j + 1, kind="#", value=tokens[i].value, high=tokens[j + 1].value, norm="#")
    if not (link in ("bis", "oder") or link == "-" or (between and link == "und") or link == "beziehungsweise"):
        return None
    if link == "-" and tokens[j].end - tokens[j].start != 1:
        return None
    k = j + 1
    while _norm(tokens, k) in ("zu", "maximal", "hochstens", "rund", "etwa", "ca", "vielleicht", "auch", "sogar"):
        k += 1
    if not _is_count(tokens, k):
        return None
    low, high = float(tokens[i].value or 0), float(tokens[k].value or 0)
    factor = _FACTORS.get(_norm(tokens, k + 1), 1.0)
    if low_factor == 1.0 and factor > 1 and low < 1000 and low < high:
        low_factor = factor
    lead = _lead(tokens[k].norm)
    if lead and not tokens[i].text[:1].isdigit() and low < lead[0]:
        low *= lead[1]
    if tokens[k].norm == "#t" and low < 1000:
        low *= 1000
    if low * low_factor >= high * factor or (1900 <= low <= 2100 and 1900 <= high <= 2100):
        return None
    if link == "-" and (tokens[j].start > tokens[i].end) != (tokens[k].start > tokens[j].end):
        return None
    return _join(
        tokens, start, k, kind="#", value=tidy(low * low_factor / factor) if factor else low, high=tidy(high), norm="#"
    )


def _money(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    prefix = _norm(tokens, i) in _EURO and _is_count(tokens, i + 1) and not (_is_count(tokens, i - 1))
    j = i + 1 if prefix else i
    if not _is_count(tokens, j):
        return None
    token, k, factor = tokens[j], j + 1, 1.0
    euro = prefix
    unit = _norm(tokens, k)
    if unit == "tausend" and token.norm == "tausend":
        unit = ""
    if unit in _FACTORS and _FACTORS[unit] and (unit != "t" or _norm(tokens, k + 1) in _EURO):
        factor, k = _FACTORS[unit], k + 1
        euro = euro or unit in ("teur", "tsdeur", "meur")
    if _norm(tokens, k) == "." and _norm(tokens, k + 1) in _EURO:
        k += 1
    if _norm(tokens, k) in _EURO:
        factor = 1e3 if _norm(tokens, k) == "teuro" else factor
        euro, k = True, k + 1
    if not euro and not (factor >= 1e6 or (unit == "k" and factor == 1e3)):
        return None
    if not euro and k < len(tokens) and noun_class(_norm(tokens, k)) is not None:
        return None
    value = tidy((token.value or 0) * factor)
    high = None if token.high is None else tidy(token.high * factor)
    return _join(tokens, i, k - 1, kind="€", value=value, high=high, norm="€")


def _share(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    if _is_count(tokens, i) and _norm(tokens, i + 1) in ("prozent", "vh", "prozentig"):
        high = tokens[i].high
        return _join(
            tokens,
            i,
            i + 1,
            kind="%",
            value=(tokens[i].value or 0) / 100,
            high=None if high is None else high / 100,
            norm="%",
        )
    article = _norm(tokens, i) in {"die", "der", *_ONE}
    if article and _norm(tokens, i + 1) in ("gute", "knappe") and _norm(tokens, i + 2) in FRACTIONS:
        return _join(tokens, i, i + 2, kind="%", value=FRACTIONS[_norm(tokens, i + 2)], norm="%")
    if article and _norm(tokens, i + 1) in FRACTIONS:
        return _join(tokens, i, i + 1, kind="%", value=FRACTIONS[_norm(tokens, i + 1)], norm="%")
    if (
        _is_count(tokens, i)
        and (tokens[i].value or 99) < 10
        and _norm(tokens, i + 1) in FRACTIONS
        and _norm(tokens, i + 1) != "halfte"
    ):
        return _join(
            tokens, i, i + 1, kind="%", value=(tokens[i].value or 0) * FRACTIONS[_norm(tokens, i + 1)], norm="%"
        )
    if _norm(tokens, i) in ("halfte", "drittel", "dreiviertel"):
        return _join(tokens, i, i, kind="%", value=FRACTIONS[_norm(tokens, i)], norm="%")
    return None


def _duration(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    norm = _norm(tokens, i)
    if norm in _ONE and _norm(tokens, i + 1) in ("jahr", "jahres"):
        if _norm(tokens, i + 2) == "lang":
            return _join(tokens, i, i + 1, kind="@", value=12, norm="@")
        return _join(tokens, i, i + 1, kind="@", value=12, norm="@")
    if (
        norm in _ONE
        and _norm(tokens, i + 1) in ("halbes", "dreiviertel", "viertel", "gutes", "knappes")
        and _norm(tokens, i + 2) == "jahr"
    ):
        months = {"halbes": 6, "dreiviertel": 9, "viertel": 3}.get(_norm(tokens, i + 1), 12)
        return _join(tokens, i, i + 2, kind="@", value=months, norm="@")
    if norm in ("dreivierteljahr", "halbjahr", "halbes"):
        last = i + 1 if norm == "halbes" else i
        if norm == "halbes" and _norm(tokens, i + 1) != "jahr":
            return None
        return _join(tokens, i, last, kind="@", value=9 if norm == "dreivierteljahr" else 6, norm="@")
    for ending, factor in (("jahrige", 12), ("jahrig", 12), ("monatige", 1), ("monatig", 1)):
        head, found, tail = norm.partition(ending)
        if found and head and tail in ("", "n", "r", "s", "m", "e", "er", "es", "en", "em"):
            from .numbers import number_word

            count = number_word(head.rstrip("-")) if not head.rstrip("-").isdigit() else float(head.rstrip("-"))
            return None if count is None else _join(tokens, i, i, kind="@", value=tidy(count * factor), norm="@")
    if not _is_count(tokens, i):
        return None
    if _norm(tokens, i + 1) == "-" and _norm(tokens, i + 2).startswith("tagig") and tokens[i].value == 2:
        return _join(tokens, i, i + 2, kind="word", norm="zweitagige", value=None)
    j = i + 2 if _norm(tokens, i + 1) == "-" and _norm(tokens, i + 2) in _MONTHS_IN else i + 1
    unit = _norm(tokens, j)
    if unit.startswith("-"):
        unit = unit[1:]
    if unit in _MONTHS_IN:
        factor = _MONTHS_IN[unit]
        token = tokens[i]
        high = None if token.high is None else tidy(token.high * factor)
        value = tidy((token.value or 0) * factor)
        if factor == 12 and high is None:
            more = j + 2 if _norm(tokens, j + 1) == "und" else j + 1
            if _norm(tokens, more) in ("ein",) and _norm(tokens, more + 1) == "halbes":
                return _join(tokens, i, more + 1, kind="@", value=value + 6, norm="@")
            if more == j + 2 and _is_count(tokens, more) and _norm(tokens, more + 1) in ("monate", "monaten"):
                return _join(
                    tokens, i, more + 1, kind="@", value=tidy(value + float(tokens[more].value or 0)), norm="@"
                )
        return _join(tokens, i, j, kind="@", value=value, high=high, norm="@")
    if unit in ("tage", "tagen") and tokens[i].value == 2:
        return _join(tokens, i, j, kind="word", norm="zweitage", value=None)
    if unit in _OTHER:
        return _join(tokens, i, j, kind="~", junk=True, norm="~")
    return None


def _group(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    word = _norm(tokens, i + 1)
    if (
        _norm(tokens, i) == "zu"
        and word in GROUPS
        and (tokens[i + 1].kind == "word" or word == "acht")
        and _norm(tokens, i + 2) not in ("prozent", "euro")
    ):
        return _join(tokens, i, i + 1, kind="#", value=GROUPS[word], norm="zu#")
    return None


def _both(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    if _norm(tokens, i) in ("beide", "beiden", "beider") and noun_class(_norm(tokens, i + 1)) is not None:
        return _join(tokens, i, i, kind="#", value=2, norm="#")
    return None


def _unit_before(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    if _is_count(tokens, i) and _norm(tokens, i - 1) in _NO_COUNT_BEFORE and noun_class(_norm(tokens, i + 1)) is None:
        return _join(tokens, i, i, kind="~", junk=True, norm="~")
    return None


def _below(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    j = (
        i + 1
        if _norm(tokens, i) == "unter"
        else i + 2
        if _norm(tokens, i) == "weniger" and _norm(tokens, i + 1) == "als"
        else 0
    )
    if (
        j
        and j < len(tokens)
        and tokens[j].kind in "#€"
        and tokens[j].value is not None
        and not tokens[j].below
        and tokens[j].high is None
    ):
        lowered = tidy(tokens[j].value or 0) - 1
        return _join(tokens, i, j, kind=tokens[j].kind, value=lowered, below=True, norm=tokens[j].kind)
    return None


def _pass(tokens: list[Token], rules: tuple[Rule, ...]) -> list[Token]:
    result: list[Token] = []
    i = 0
    while i < len(tokens):
        for rule in rules:
            if (found := rule(tokens, i)) is not None:
                result.append(found[0])
                i = found[1]
                break
        else:
            result.append(tokens[i])
            i += 1
    return result


def _headed(tokens: list[Token]) -> list[Token]:
    """ "48-Mann-Betrieb" as "Betrieb 48 Mann", "30-köpfiges Unternehmen" as "30 Mann Unternehmen"."""
    result: list[Token] = []
    i = 0
    while i < len(tokens):
        j = i + 2 if _norm(tokens, i + 1) == "-" else i + 1
        word = _norm(tokens, j)
        if _is_count(tokens, i) and (word.startswith("mann-") or word.startswith("kopfig")):
            staff = tokens[j].with_(norm="mann", light="mann")
            firm = [tokens[j].with_(norm=word[5:], light=word[5:])] if word.startswith("mann-") else []
            result += [*firm, tokens[i], staff]
            i = j + 1
            continue
        result.append(tokens[i])
        i += 1
    return result


def _unit_after(tokens: list[Token], i: int) -> list[Token]:
    """Unit words right behind the number at i."""
    units = []
    for token in tokens[i + 1 : i + 4]:
        if token.norm in _FACTORS or token.norm in _EURO or token.norm in _MONTHS_IN or token.norm == "prozent":
            units.append(token)
        else:
            break
    return units


def _lend_units(tokens: list[Token]) -> list[Token]:
    """ "2,4 statt 4,8 Mio. Euro", "nicht 24 Monate, sondern 36": the bare number takes the other's unit."""
    result = list(tokens)
    for i in range(len(tokens) - 1, -1, -1):
        if not _is_count(tokens, i) or _unit_after(tokens, i):
            continue
        if _norm(tokens, i + 1) in ("statt", "anstatt"):
            j = next((k for k in range(i + 2, min(i + 6, len(tokens))) if _is_count(tokens, k)), None)
        elif "sondern" in [_norm(tokens, k) for k in range(max(0, i - 4), i)] and (
            i + 1 >= len(tokens) or tokens[i + 1].kind == "mark"
        ):
            j = next((k for k in range(i - 1, max(-1, i - 9), -1) if _is_count(tokens, k)), None)
        else:
            continue
        if j is not None and (units := _unit_after(tokens, j)):
            result[i + 1 : i + 1] = [u.with_(start=tokens[i].start, end=tokens[i].end) for u in units]
    return result


def combine(tokens: list[Token]) -> list[Token]:
    """All joins, in an order in which each sees what it needs."""
    tokens = _lend_units(_headed(tokens))
    tokens = _pass(
        tokens, (_date, _ordinal, _dozen, _half_million, _thousand, _comma_word, _group, _both, _unit_before)
    )
    tokens = _pass(tokens, (_range,))
    tokens = _pass(tokens, (_money, _share, _duration))
    return _pass(tokens, (_below,))
