"""Sums of which each firm pays one: "jeder gibt 10.000, wir sind acht Firmen", "zwei Firmen geben je 20.000".

The sum of one is not that of all: it is taken times the firms that the reply counts or that are known, else nothing is said.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .fold import rx
from .heads import head_noun
from .kinds import FIRMS, word_at
from .model import Question, Statement
from .normal import Normal
from .numbers import tidy
from .reply_money import yearly

FACT = "private_mittel_eur"
_ONE_OF_ALL = (
    r"(?:firma|betrieb|unternehmen|nase|kopf|partner|mitglied|haus|teilnehmer|mitgliedsfirma|mitgliedsbetrieb)"
)
_ABOUT = r"(?:(?:rund|etwa|ca|circa|ungefähr|gut|knapp|so|um|die|mindestens|maximal|höchstens|bis|zu) )*"
_PAYS = r"(?:gibt|zahlt|bezahlt|steuert|bringt|legt|trägt|übernimmt|schießt|würde|wäre|kann|könnte|will|ist|beteiligt|stellt)"
_EACH = rx(
    rf"\b(?:je|pro) (?:\w+(?:e|er|es|em) )?{_ONE_OF_ALL}\b"
    rf"|\bjede[rs]? (?:einzelne[rs]? |von uns |der firmen |der betriebe |{_ONE_OF_ALL} )*{_PAYS} (?:[^\s,;.]+ ){{0,3}}?[€#]\d+"
    rf"|[€#]\d+ (?:euro )?{_PAYS} jede[rs]?\b"
    rf"|\b(?:firmen|betriebe|betrieben|unternehmen|partner|partnern|mitglieder|mitgliedern|geben|zahlen|zu|mit) (?:je|jeweils) {_ABOUT}[€#]\d+"
)
_ALL_TOGETHER = rx(
    r"\b(?:insgesamt|zusammen|gesamt\w*|summe|macht|also|sprich|alles in allem|ergibt)(?: [^\s#€]+){0,3} [€#](?P<sum>\d+)"
)
_SUMS_UP = rx(r"\b(?:insgesamt|zusammen|gesamt\w*|summe|macht|also|sprich|das sind|ergibt)\b")
_LEAST_SUM = 1000
_OTHERS_GIVE = rx(r"\b(?:land|bund|stadt|kreis|landkreis|eu|kommunen?|gemeinden?)\b")


def each_pays(form: Normal, asked: Question, known: Mapping[str, Any]) -> tuple[bool, Statement | None]:
    """Whether the reply tells what one of them pays, and what that comes to."""
    if asked.fact != FACT or not _EACH.search(form.string) or _OTHERS_GIVE.search(form.string):
        return False, None
    figures = [(i, t) for i, t in enumerate(form.tokens) if t.kind in "#€" and t.value is not None and not t.junk]
    sums = [(i, t) for i, t in figures if t.kind == "€" or ((t.value or 0) >= _LEAST_SUM and not _counts(form, i))]
    together = {int(m["sum"]) for m in _ALL_TOGETHER.finditer(form.string)}
    if len(sums) == 2 and _SUMS_UP.search(form.string):
        whole = max((t for _, t in sums), key=lambda t: t.value or 0)
        return True, Statement(asked.fact, tidy(whole.value or 0), whole.start, whole.end)
    if len(sums) != 1 or sums[0][0] in together or yearly(form, sums[0][0]):
        return False, None
    counts = [t for i, t in figures if i != sums[0][0]]
    firms = [t for i, t in figures if i != sums[0][0] and (len(counts) == 1 or _counts(form, i))]
    many = firms[0].value if len(firms) == 1 and firms[0].high is None else None
    many = known.get("zahl_unternehmen") if many is None and not counts else many
    if sums[0][1].high is not None or not isinstance(many, (int, float)):
        return True, None
    paid = sums[0][1]
    return True, Statement(asked.fact, tidy((paid.value or 0) * many), paid.start, paid.end)


def _counts(form: Normal, i: int) -> bool:
    counts = form.tokens[i].kind == "#" and word_at(form, i + 1) not in ("je", "pro", "jeweils")
    head = head_noun(form, i + 1) if counts else None
    return head is not None and head[0] in FIRMS | {"partner"}
