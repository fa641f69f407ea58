"""Firms told in a row that are what somebody has, buys, supplies or looks for, and none who takes part."""

from __future__ import annotations

from .fold import rx
from .kinds import word_at
from .normal import Normal

_NOT_WITH_US = rx(
    r"\b(?:nicht(?! nur)(?! ,)|kein\w*(?! (?:\w+e[nrs]? )?(?:\w*netzwerk|\w*cluster|\w*verbund|konsortium|\w*bündnis|\w*verein|management|büro|geld|namen?|vertrag|antrag|strategie)\b)|kund\w*|abnehmer\w*|lieferanten?|(?:be)?liefer[nt]\w*|abgesagt|sagten ab|abgesprungen|ausgestiegen|ausgetreten|konkurren\w*|wettbewerb\w*|angefragt|angeschrieben"
    r"|vielleicht|früher|oder|davon|darunter|verhandel\w*|fehlt|fehlen|such\w*|bräuchten|hätten gern\w*|wünsch\w*|bezahl\w*|finanzier\w*|einstell\w*|eingestellt|team|belegschaft|eingeladen)\b"
)
_WHAT_FIRMS_HAVE = rx(
    r"\b(?:hat|haben|besitz\w+|betreib\w+|plan\w+|bau\w+|teil\w+|eröffn\w+|miet\w+|kauf\w+|besuch\w+|besichtig\w+|unterhalt\w+|nutz\w+|verkauf\w+|vertreib\w+|umfass\w+|brauch\w+)(?: (?:wir|ich|auch|noch|sich|er|sie|dazu|bisher|zusammen|gemeinsam|außerdem|derzeit))* $"
)
_TO_HAVE = rx(
    r" (?:aufbauen|bauen|errichten|eröffnen|kaufen|mieten|einrichten|betreiben|unterhalten|besuchen|besichtigen|besitzt|besitzen|betreibt|hat|bekommen|gründen) ?[.,;]?$"
)
_WITH_US_NOW = rx(
    r"\b(?:zugesagt|unterschrieben|mach\w* (?:[^\s.]+ ){0,4}?mit|mitmachen|dabei|an bord|im boot|ins boot|gewonnen|überzeugt|mit drin|im netzwerk|im verbund|beisammen|zusammen)\b"
)
_SPOKEN_OF = {
    "bei", "an", "fur", "als", "aus", "in", "von", "vom", "beim", "am", "im", "zu", "zur", "zum", "auf", "gegen", "statt", "wie", "bin", "uber", "durch", "ohne", "nach", "um", "eines", "jede", "jeder", "jedes", "nur",
}  # fmt: skip
_MADE_UP_OF = rx(r"\b(?:besteh\w*|setz\w*|zusammengesetzt)\b")


def only_theirs(form: Normal, lead_from: int, first: int, last: int) -> bool:
    """Are they what somebody has, buys, wants to build or looks for, and none who takes part?"""
    numbers = range(form.clause_of(first).sentence, form.clause_of(last).sentence + 1)
    text = " ".join(form.sentence_text(number) for number in numbers)
    lead = "".join(f"{t.norm} " for t in form.tokens[lead_from:first])
    if _NOT_WITH_US.search(text) or (word_at(form, first - 1) in _SPOKEN_OF and not _MADE_UP_OF.search(lead)):
        return True
    theirs = _WHAT_FIRMS_HAVE.search(lead) or _TO_HAVE.search(" ".join(t.norm for t in form.tokens[first : last + 1]))
    return bool(theirs) and not _WITH_US_NOW.search(text)
