"""Whose money a sum is: what firms earn is neither grant nor their share, and what they mean to give is no wish for money."""

from __future__ import annotations

from .fold import rx
from .normal import Normal

_EARNED = rx(
    r"\b(?:\w*umsatz|\w*umsätze\w*|erwirtschafte\w*|erlös\w*|(?:brutto)?wertschöpfung\w*|bring\w* es (?:\S+ ){0,3}?auf)\b"
)
_OUT_OF_IT = rx(r"\b(?:von|vom|aus|für|um) (?:\S+ ){0,2}?\w*(?:umsatz|umsätzen|erlös\w*)\b")  # where the money is from
_GIVEN_OR_WANTED = rx(
    r"\b(?:brauch\w*|bräuchte\w*|benötig\w*|\w*beantrag\w*|\w*förder\w*|zuschuss\w*|geben|gibt|dazu|drauf|beisteuern|steuer\w* (?:\S+ ){0,5}?bei|zahl\w*|leg(?:en|t))\b"
)
_LINKS = {",", ";", ".", "und", "sowie", "\\"}
_WISH = rx(r"\b(?:wollen|möchten|wünschen)\b")
_TO_GIVE = rx(
    r"[€#]\d+ (?:[^\s.,;]+ ){0,3}?(?:beisteuern|aufbringen|einbringen|mitbringen|beitragen|dazugeben|dazulegen|drauflegen|zusammenlegen|zuschießen|zubuttern|investieren"
    r"|bereitstellen|übernehmen|(?:ein|dazu|drauf)?zahlen|stemmen|tragen|geben)\b"
)


def earned(form: Normal, i: int) -> bool:
    """ "Umsatz alle zusammen 60 Millionen", "die Mitglieder erwirtschaften 5 Milliarden": the words of the sum itself say so."""
    clause = form.clause_of(i)
    sums = [k for k in range(clause.first, i) if form.tokens[k].kind == "€"]
    first = _link(form, sums[-1], i) if sums else clause.first
    text = " ".join(t.norm for t in form.tokens[first : _link(form, i, clause.last)])
    return bool(_EARNED.search(_OUT_OF_IT.sub(" ", text))) and not _GIVEN_OR_WANTED.search(text)


_PROMISED = r"(?:versprochen|zugesagt|angekündigt|in aussicht gestellt|zugesichert|vorgesehen|erhofft|geplant|gedacht|angedacht|eingeplant)"
_ONCE_PROMISED = rx(
    rf"\b{_PROMISED} (?:hatten?|waren?|gewesen) (?:\S+ ){{0,5}}?[€#]\d+|\b(?:hatten?|waren?) (?:\S+ ){{0,5}}?[€#]\d+ (?:\S+ ){{0,3}}?{_PROMISED}\b"
)


def once_promised(form: Normal, i: int) -> bool:
    """ "Sie geben 90.000, versprochen hatten sie mal 150.000": what was to come, where another clause says what comes."""
    clause = form.clause_of(i)
    others = (k for k, t in enumerate(form.tokens) if not clause.first <= k < clause.last and t.kind == "€")
    return any(True for _ in others) and _ONCE_PROMISED.search(clause.text) is not None


def _link(form: Normal, i: int, j: int) -> int:
    """Where behind token i, and before j, other words begin."""
    return next((k for k in range(i + 1, j) if form.tokens[k].norm in _LINKS), j)


def meant_to_give(near: str, grant_cue: str) -> bool:
    """ "Die Firmen wollen zusammen 300.000 Euro beisteuern": the only word for a grant is the wish to give."""
    return bool(_WISH.fullmatch(grant_cue) and _TO_GIVE.search(near))
