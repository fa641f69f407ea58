"""Sums of money in a reply: worked out, by the year, in thousands ("2 x 125.000", "50.000 im Jahr", "300 Tsd.")."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .cost_shares import GRANT, OWN, cost_shares, whose_share
from .fold import rx
from .model import Question, Statement, of_whole_text
from .normal import Normal
from .numbers import tidy
from .reply_relative import related_sum
from .tokens import Token

THOUSAND = {"tsd", "t", "mille", "k", "riesen", "tausender"}
MILLIONS = "m"  # "1,2M"
WANTED = "foerderbedarf_eur"
_NONE_WANTED = rx(
    r"^(?:(?:gar|überhaupt|eigentlich|bisher|wir (?:brauchen|wollen|möchten|benötigen)|danke|nein|also|,) )*(?:kein(?:e[nrs]?|s)?|keinerlei|nichts|nix)(?: (?:förderung|fördermittel|geld|zuschuss|bedarf|euro|cent|zuwendung))? ?[.]?$"
)
_YEARLY_BEFORE = rx(r"\b(?:jährlich|pro jahr|im jahr|jedes jahr)\b")
_YEARLY_AFTER = rx(r"^(?:euro )?(?:pro jahr|im jahr|jährlich|p a|pa|je jahr|jedes jahr)\b")
_TIMES = rx(r"(?:#(?P<n>\d+) (?:x|mal|jahre?n? (?:a|zu|je))|\b(?P<word>zweimal|dreimal|viermal)) [#€](?P<sum>\d+)")
_PER_HEAD = rx(
    r"\b(?:je|pro|von jede[rm]) (?:firma|betrieb|unternehmen|nase|kopf|partner|mitglied)\b|\bjede[rsm]? (?:der|von den|unserer|von unseren) #\d+\b"
)
_EACH_FIRM = rx(
    r"\b(?:jede[rs]?|je|pro) (?:(?:der|von den|von unseren|unserer) )?(?:firmen|firma|unternehmen|betriebe?n?|partner|mitglieder?n?)\b"
)
_SHARE_OF = rx(
    r"%\d+ (?:von|der|des|aus)\b|\bdavon (?:\S+ )?%\d+ ?[.,]?$|%\d+ (?:\S+ ){0,3}?(?:förder\w*|gefördert|zuschuss|beantrag\w*)|\b(?:gesamt\w*|insgesamt|kosten|projektkosten|volumen|projektvolumen|kostet|quote|förderquote)\b"
)
_YEARS = range(1990, 2041)
_TIMES_WORDS = {"zweimal": 2, "dreimal": 3, "viermal": 4}


def computed_sum(form: Normal, text: str, asked: Question, known: Mapping[str, Any] | None = None) -> Statement | None:
    """A sum that the reply leaves to be worked out, or that none is wanted."""
    if asked.fact not in ("foerderbedarf_eur", "private_mittel_eur", "de_minimis_eur"):
        return None
    if asked.fact == WANTED and _NONE_WANTED.match(form.string):
        return of_whole_text(WANTED, 0, text)
    if (related := related_sum(form, asked, known or {})) is not None:
        return of_whole_text(asked.fact, related, text)
    if (share := next((s for s in cost_shares(form, set()) if s.fact == asked.fact), None)) is not None:
        return share
    value = _repeated(form) if asked.fact == "de_minimis_eur" else _computed(form, asked) or _by_each(form, known or {})
    return None if value is None else of_whole_text(asked.fact, value, text)


def _repeated(form: Normal) -> float | None:
    """ "2 x 125.000", "zweimal 30.000 Euro" """
    if (match := _TIMES.search(form.string)) is None:
        return None
    factor = _TIMES_WORDS[match["word"]] if match["word"] else float(form.tokens[int(match["n"])].value or 0)
    if factor in _YEARS:
        return None  # "2024 mal 18.000"
    return tidy(factor * (form.tokens[int(match["sum"])].value or 0))


def _computed(form: Normal, asked: Question) -> float | None:
    """ "2 x 125.000", "50 % von 500.000", "Gesamtkosten 500.000, davon die Hälfte" """
    if (repeated := _repeated(form)) is not None:
        return repeated
    sums = [t for t in form.tokens if t.kind in "#€" and t.value is not None and not t.junk and t.value >= 1000]
    counts = [t for t in form.tokens if t.kind == "#" and t.value is not None and not t.junk and 1 < t.value < 1000]
    if _PER_HEAD.search(form.string) and len(sums) == 2 and (sums[1].value or 0) > (sums[0].value or 0):
        return tidy(sums[1].value or 0)
    if _PER_HEAD.search(form.string) and len(sums) == len(counts) == 1:
        return tidy((sums[0].value or 0) * (counts[0].value or 0))
    if not _SHARE_OF.search(form.string):
        return None
    shares = [
        i
        for i, t in enumerate(form.tokens)
        if t.kind == "%" and t.value is not None and t.high is None and t.value <= 1
    ]
    if len(sums) != 1 or len(shares) != 1 or sums[0].high is not None:
        return None
    share, whose = form.tokens[shares[0]].value or 0, whose_share(form.clause_of(shares[0]).text)
    rest = asked.fact in (OWN, GRANT) and whose is not None and whose != asked.fact and 0 < share < 1
    return tidy((sums[0].value or 0) * (1 - share if rest else share))


def _by_each(form: Normal, known: Mapping[str, Any]) -> float | None:
    """ "Jedes der Unternehmen gibt 15.000 Euro": times the firms that are known."""
    firms = known.get("zahl_unternehmen")
    sums = [t for t in form.tokens if t.kind == "€" and t.value is not None and t.high is None]
    if len(sums) != 1 or not isinstance(firms, (int, float)):
        return None
    at = next(i for i, t in enumerate(form.tokens) if t is sums[0])
    if not _EACH_FIRM.search(form.clause_of(at).text):
        return None
    return tidy((sums[0].value or 0) * firms)


def in_units(form: Normal, i: int, asked: Question) -> Token:
    """ "300 Tsd." is 300,000 Euro, "anderthalb" is 18 months."""
    token = form.tokens[i]
    factor = 1.0
    if token.kind == "#" and asked.fact == "laufzeit_monate" and not float(token.value or 0).is_integer():
        factor = 12
    behind = form.tokens[i + 1].norm if i + 1 < len(form.tokens) else ""
    if token.kind == "#" and asked.fact.endswith("_eur") and behind in THOUSAND:
        factor = 1000
    elif token.kind == "#" and asked.fact.endswith("_eur") and behind == MILLIONS:
        factor = 1e6
    elif token.kind == "#" and asked.fact.endswith("_eur") and (token.value or 0) < 1000:
        # "1,2 Millionen, halt, 1,3"
        factor = 1e6 if any(t.kind == "€" and (t.value or 0) >= 1e6 for t in form.tokens[:i]) else 1.0
    return token.with_(value=(token.value or 0) * factor, high=None if token.high is None else token.high * factor)


def yearly(form: Normal, i: int) -> bool:
    """Is the sum at this token one for each year?"""
    before = " ".join(t.norm for t in form.tokens[max(0, i - 3) : i])
    after = " ".join(t.norm for t in form.tokens[i + 1 : i + 4])
    return bool(_YEARLY_BEFORE.search(before) or _YEARLY_AFTER.search(after))


def yearly_sum(form: Normal, i: int, known: Mapping[str, Any]) -> object | None:
    """A yearly sum times the years, which stand beside it or are known."""
    terms = [float(t.value) for t in form.tokens if t.kind == "@" and t.value is not None and t.high is None]
    months = terms[0] if len(terms) == 1 else known.get("laufzeit_monate")
    token = form.tokens[i]
    if not isinstance(months, (int, float)) or token.high is not None:
        return None
    return tidy((token.value or 0) * months / 12)
