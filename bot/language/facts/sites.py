"""Firms told apart by whether they have a site here: "Mit Standort hier: sieben", "drei ohne Standort in Deutschland"."""

from __future__ import annotations

from .fold import rx
from .kinds import FIRMS, Mention
from .normal import Normal

_SITE = r"(?:deutsche\w* |eigene\w* |hiesige\w* |eine[nmr] |ein )?(?:sitz|standort|niederlassung|betriebsstätte|filiale|zweigstelle)(?: (?:in deutschland|hier|bei uns|im inland|hierzulande))?"
_COUNT = r"(?:#(?P<n>\d+)|eine?)"
_ANY = rx(rf"\b(?:mit|ohne) {_SITE}\b")
_LABELLED = rx(
    rf"\b(?P<how>mit|ohne)(?: {_SITE})? (?:: |sind (?:es |das )?|haben wir |machen )(?:derzeit |nur |bisher |noch )?{_COUNT}(?= ?(?:[.,;)]|$)| (?:firma|firmen|betriebe?|unternehmen|davon|mit)\b)"
)
_BEHIND = rx(rf"#(?P<n>\d+) (?:davon |von ihnen |von denen |weitere )?ohne(?: {_SITE}\b|(?= ?(?:[.,;)]|$)))")
NO_SITE = rx(rf"\bohne {_SITE}\b")


def sites(form: Normal, found: list[Mention]) -> None:
    """Adds these counts, each as what its words say of the site."""
    if not _ANY.search(form.string):
        return
    for match in _LABELLED.finditer(form.string):
        at = int(match["n"]) if match["n"] else form.token_at(match.end() - 1)
        _put(form, at, "ausland" if match["how"] == "ohne" else "unternehmen", found)
    for match in _BEHIND.finditer(form.string):
        if any(m.kind in FIRMS and m.last < int(match["n"]) for m in found):
            _put(form, int(match["n"]), "ausland", found)


def _put(form: Normal, at: int, kind: str, found: list[Mention]) -> None:
    token = form.tokens[at]
    value = 1.0 if token.value is None else float(token.value)
    if value.is_integer():
        found[:] = [m for m in found if not m.first <= at <= m.last]
        found.append(Mention(kind, value, token.high, at, at, total=kind == "unternehmen"))
