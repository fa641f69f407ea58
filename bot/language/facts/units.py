"""Sums of money, shares and durations: a number joined to its unit ("2,4 Mio. Euro", "zwei Drittel", "anderthalb Jahre")."""

from __future__ import annotations

from .data import stop_words
from .joins import APPROX, BARE_LETTERS, EURO, FACTORS, MONTHS_IN, ONE, is_count, join, norm_at
from .money_joins import unit_first
from .nouns import noun_class
from .numbers import FRACTIONS, ORDINALS, number_word, tidy
from .tokens import Token

_WHOLE_DAYS = {"aufeinanderfolgenden", "ganze", "ganzen", "volle", "vollen"}
_OTHER = stop_words("andere_masse")
_FULL = _WHOLE_DAYS | {"knappe", "knappen", "komplette", "kompletten"}  # of years and months
_A_YEAR = ("jahr", "jahres", "jahre")  # the last is what "Johr" stands for
_EACH, _PERCENT = {"jeder", "jede", "jedes", "jeden"}, {"prozent", "vh", "prozentig"}
SHARE_WORDS = frozenset({"von", *_PERCENT, *_EACH, *FRACTIONS})  # of which each share has one
_NO_NOUN = {"fur", "furs", "zur", "zum", "dazu", "drauf", "obendrauf", "hinten", "danach", "und", "als", "mehr", "lang"}


def half_million(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    if 0 <= i < len(tokens) and tokens[i].kind == "%" and norm_at(tokens, i + 1) in ("mio", "million"):
        last = i + 2 if norm_at(tokens, i + 2) in EURO else i + 1
        return join(tokens, i, last, kind="€", value=tidy((tokens[i].value or 0) * 1e6), norm="€")
    j = i + 1 if norm_at(tokens, i) in ONE else i
    if norm_at(tokens, j) in APPROX and j > i:
        j += 1
    share = {"halbe": 0.5, "halben": 0.5, "viertel": 0.25, "dreiviertel": 0.75}.get(norm_at(tokens, j), 1.0)
    k = j + 1 if share != 1.0 else j
    word = norm_at(tokens, k)
    word = {"viertelmio": "viertelmillion", "dreiviertelmio": "dreiviertelmillion"}.get(word, word)
    if word in ("viertelmillion", "dreiviertelmillion", "halbmillion"):
        share, word = {"viertelmillion": 0.25, "dreiviertelmillion": 0.75, "halbmillion": 0.5}[word], "million"
    if word not in ("million", "mio") or (k == i and share == 1.0):
        return None
    last = k + 1 if norm_at(tokens, k + 1) in EURO else k
    return join(tokens, i, last, kind="€", value=tidy(share * 1e6), norm="€")


def money(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    if (led := unit_first(tokens, i)) is not None:
        return led
    prefix = norm_at(tokens, i) in EURO and is_count(tokens, i + 1) and not (is_count(tokens, i - 1))
    j = i + 1 if prefix else i
    if not is_count(tokens, j):
        return None
    token, k, factor = tokens[j], j + 1, 1.0
    euro = prefix
    unit = norm_at(tokens, k)
    if unit == "tausend" and token.norm == "tausend":
        unit = ""
    if unit in FACTORS and FACTORS[unit] and (unit not in BARE_LETTERS or norm_at(tokens, k + 1) in EURO):
        factor, k = FACTORS[unit], k + 1
        euro = euro or unit in ("teur", "keur", "tsdeur", "meur", "mille")
    if norm_at(tokens, k) == "." and norm_at(tokens, k + 1) in EURO:
        k += 1
    if norm_at(tokens, k) in EURO:
        factor = 1e3 if norm_at(tokens, k) in ("teuro", "kilo-euro", "kiloeuro") else factor
        euro, k = True, k + 1
    if not euro and not (factor >= 1e6 or (unit == "k" and factor == 1e3)):
        return None
    if not euro and k < len(tokens) and noun_class(norm_at(tokens, k)) is not None:
        return None
    value = tidy((token.value or 0) * factor)
    high = None if token.high is None else tidy(token.high * factor)
    return join(tokens, i, k - 1, kind="€", value=value, high=high, norm="€")


_OF_WHOM = {"unserer", "der", "aller", "unseren", "dieser", "beteiligten", "firmen", "betrieben", "unternehmen", "mitgliedern", "partnern"}  # fmt: skip


def _counted_more(before: list[Token], whole: float) -> bool:
    """ "150 Firmen sind es, vier von fünf sind KMU": five is not how many there are."""
    return any(token.kind == "#" and (token.value or 0) > whole for token in before)


def share(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    if is_count(tokens, i) and norm_at(tokens, i + 1) in _PERCENT:
        high = tokens[i].high
        return join(
            tokens,
            i,
            i + 1,
            kind="%",
            value=(tokens[i].value or 0) / 100,
            high=None if high is None else high / 100,
            norm="%",
        )
    whole = (
        tokens[i + 2].value
        if is_count(tokens, i) and norm_at(tokens, i + 1) == "von" and is_count(tokens, i + 2)
        else None
    )
    if (
        whole in (3, 4, 5, 10, 100)
        and (
            norm_at(tokens, i + 3) in _OF_WHOM
            or (norm_at(tokens, i + 3) == "sind" and _counted_more(tokens[:i], whole))
        )
        and 0 < (tokens[i].value or 0) < whole
    ):
        return join(tokens, i, i + 2, kind="%", value=(tokens[i].value or 0) / whole, norm="%")
    article = norm_at(tokens, i) in {"die", "der", *ONE}
    if article and norm_at(tokens, i + 1) in ("gute", "knappe") and norm_at(tokens, i + 2) in FRACTIONS:
        return join(tokens, i, i + 2, kind="%", value=FRACTIONS[norm_at(tokens, i + 2)], norm="%")
    if article and norm_at(tokens, i + 1) in FRACTIONS:
        return join(tokens, i, i + 1, kind="%", value=FRACTIONS[norm_at(tokens, i + 1)], norm="%")
    if (
        is_count(tokens, i)
        and (tokens[i].value or 99) < 10
        and norm_at(tokens, i + 1) in FRACTIONS
        and norm_at(tokens, i + 1) != "halfte"
    ):
        return join(
            tokens, i, i + 1, kind="%", value=(tokens[i].value or 0) * FRACTIONS[norm_at(tokens, i + 1)], norm="%"
        )
    if norm_at(tokens, i) in _EACH and norm_at(tokens, i + 1).rstrip("rns") in ORDINALS:
        part = ORDINALS[norm_at(tokens, i + 1).rstrip("rns")]
        return join(tokens, i, i + 1, kind="%", value=1 / part, norm="%") if part > 1 else None
    if norm_at(tokens, i) in ("halfte", "drittel", "dreiviertel"):
        return join(tokens, i, i, kind="%", value=FRACTIONS[norm_at(tokens, i)], norm="%")
    return None


def duration(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    norm = norm_at(tokens, i)
    if norm in ONE and norm_at(tokens, i + 1) in (*_A_YEAR, "jahrchen"):
        if norm_at(tokens, i + 2) == "lang":
            return join(tokens, i, i + 1, kind="@", value=12, norm="@")
        return join(tokens, i, i + 1, kind="@", value=12, norm="@")
    if (
        norm in ONE
        and norm_at(tokens, i + 1) in ("halbes", "halben", "dreiviertel", "viertel", "gutes", "knappes", "ganzes")
        and norm_at(tokens, i + 2) in _A_YEAR
    ):
        months = {"halbes": 6, "halben": 6, "dreiviertel": 9, "viertel": 3}.get(norm_at(tokens, i + 1), 12)
        return join(tokens, i, i + 2, kind="@", value=months, norm="@")
    alone = i + 2 >= len(tokens) or tokens[i + 2].kind == "mark" or norm_at(tokens, i + 2) in _NO_NOUN
    if norm in ONE and norm_at(tokens, i + 1) == "halbes" and alone and _years_before(tokens, i):
        return join(tokens, i, i + 1, kind="@", value=6, norm="@")
    if norm in ("dreivierteljahr", "halbjahr", "vierteljahr", "halbes"):
        last = i + 1 if norm == "halbes" else i
        if norm == "halbes" and norm_at(tokens, i + 1) != "jahr":
            return None
        return join(tokens, i, last, kind="@", value={"dreivierteljahr": 9, "vierteljahr": 3}.get(norm, 6), norm="@")
    for ending, factor in (
        ("jahrige", 12),
        ("jahrig", 12),
        ("monatige", 1),
        ("monatig", 1),
        ("jahresprojekt", 12),
        ("jahresvorhaben", 12),
        ("jahresplan", 12),
    ):
        head, found, tail = norm.partition(ending)
        if found and head and tail in ("", "n", "r", "s", "m", "e", "er", "es", "en", "em"):
            count = number_word(head.rstrip("-")) if not head.rstrip("-").isdigit() else float(head.rstrip("-"))
            return None if count is None else join(tokens, i, i, kind="@", value=tidy(count * factor), norm="@")
    if not is_count(tokens, i):
        return None
    of_days = i + 2 if norm_at(tokens, i + 1) == "-" else i + 1
    if tokens[i].value == 2 and norm_at(tokens, of_days).startswith(("tagig", "tages-", "tages")[: of_days - i + 1]):
        return join(tokens, i, of_days, kind="word", norm="zweitagige", value=None)
    between = norm_at(tokens, i + 1) == "-" or norm_at(tokens, i + 1) in _FULL
    j = i + 2 if between and norm_at(tokens, i + 2) in MONTHS_IN else i + 1
    unit = norm_at(tokens, j)
    if unit.startswith("-"):
        unit = unit[1:]
    if unit in MONTHS_IN:
        factor = MONTHS_IN[unit]
        token = tokens[i]
        high = None if token.high is None else tidy(token.high * factor)
        value = tidy((token.value or 0) * factor)
        if factor == 12 and high is None:
            more = j + 2 if norm_at(tokens, j + 1) == "und" else j + 1
            if norm_at(tokens, more) in ("ein",) and norm_at(tokens, more + 1) == "halbes":
                return join(tokens, i, more + 1, kind="@", value=value + 6, norm="@")
            if more == j + 2 and is_count(tokens, more) and norm_at(tokens, more + 1) in ("monate", "monaten"):
                return join(tokens, i, more + 1, kind="@", value=tidy(value + float(tokens[more].value or 0)), norm="@")
        return join(tokens, i, j, kind="@", value=value, high=high, norm="@")
    days = (
        j + 1
        if unit in _WHOLE_DAYS
        else j + 2
        if unit == "aufeinander" and norm_at(tokens, j + 1) == "folgenden"
        else j
    )
    if norm_at(tokens, days) in ("tage", "tagen", "tag") and tokens[i].value == 2:
        return join(tokens, i, days, kind="word", norm="zweitage", value=None)
    if unit in _OTHER:
        return join(tokens, i, j, kind="~", junk=True, norm="~")
    return None


def _years_before(tokens: list[Token], i: int) -> bool:
    """ "Ein Jahr, verlängert um ein halbes": the year stands further left."""
    return any(MONTHS_IN.get(token.norm) == 12 for token in tokens[:i])


def unit_after(tokens: list[Token], i: int) -> list[Token]:
    """Unit words right behind the number at i."""
    units = []
    for token in tokens[i + 1 : i + 4]:
        if token.norm in FACTORS or token.norm in EURO or token.norm in MONTHS_IN or token.norm == "prozent":
            units.append(token)
        else:
            break
    return units


def lend_units(tokens: list[Token]) -> list[Token]:
    """ "2,4 statt 4,8 Mio. Euro", "nicht 24 Monate, sondern 36": the bare number takes the other's unit."""
    result = list(tokens)
    for i in range(len(tokens) - 1, -1, -1):
        if not is_count(tokens, i) or unit_after(tokens, i):
            continue
        if norm_at(tokens, i + 1) in ("statt", "anstatt"):
            j = next((k for k in range(i + 2, min(i + 6, len(tokens))) if is_count(tokens, k)), None)
        elif "sondern" in [norm_at(tokens, k) for k in range(max(0, i - 4), i)] and (
            i + 1 >= len(tokens) or tokens[i + 1].kind == "mark"
        ):
            j = next((k for k in range(i - 1, max(-1, i - 9), -1) if is_count(tokens, k)), None)
        else:
            continue
        if j is not None and (units := unit_after(tokens, j)):
            result[i + 1 : i + 1] = [u.with_(start=tokens[i].start, end=tokens[i].end) for u in units]
    return result


def headed(tokens: list[Token]) -> list[Token]:
    """ "48-Mann-Betrieb" as "Betrieb 48 Mann", "30-köpfiges Unternehmen" as "30 Mann Unternehmen"."""
    result: list[Token] = []
    i = 0
    while i < len(tokens):
        j = i + 2 if norm_at(tokens, i + 1) == "-" else i + 1
        word = norm_at(tokens, j)
        if is_count(tokens, i) and (word.startswith("mann-") or word.startswith("kopfig")):
            staff = tokens[j].with_(norm="mann", light="mann")
            firm = [tokens[j].with_(norm=word[5:], light=word[5:])] if word.startswith("mann-") else []
            result += [*firm, tokens[i], staff]
            i = j + 1
            continue
        result.append(tokens[i])
        i += 1
    return result
