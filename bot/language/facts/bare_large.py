"""A large firm that takes part without a number: "der Konzern nebenan ist dabei", "acht Zulieferer und der Autokonzern"."""

from __future__ import annotations

from .fold import rx
from .kinds import FIRMS, Mention
from .normal import Normal

_LARGE = r"(?P<large>(?:\w+-?)?konzern|großunternehmen|großbetrieb)"
_WHERE = r"(?: (?:nebenan|von nebenan|am ort|vor ort|hier|selbst|(?:aus|in|von) (?:der |dem )?[\w-]+))?"
_FILL = r"(?: (?:auch|schon|fest|sogar|mit|natürlich|bereits|ebenfalls|offiziell|inzwischen|jetzt|nun|mittlerweile|gestern|längst))*"
_JOINS = rx(
    rf"\b(?:der|das|unser|den) (?:[\w-]+e[rn]? )?{_LARGE}{_WHERE} (?:ist|is|macht|zieht|sitzt|hat){_FILL} (?:dabei|mit(?= ?(?:[.,;)]|$|(?:und|sowie)\b))|an bord|im boot|zugesagt|unterschrieben|partner)\b"
)
_LISTED = rx(
    rf"(?:,|\bund|\bsowie|\bplus|\bdazu)(?: noch)? (?:der|das) (?:[\w-]+e[rn]? )?{_LARGE}{_WHERE}(?= ?(?:[.,;)]|$|(?:und|sowie|wollen|machen|sind|ziehen|haben)\b))"
)
_NOT = rx(
    r"\b(?:nicht|kein\w*|will|vielleicht|könnte\w*|gern\w*|reden|sprechen|kunde\w*|beliefern\w*|überleg\w*|angefragt|tochter|gehör\w*)\b"
)


def large_takes_part(form: Normal, found: list[Mention]) -> None:
    """Adds the one, unless the text counts large firms itself; in a list it needs other firms beside it."""
    if any(m.kind == "gross" for m in found):
        return
    counted = {form.clause_of(m.first).sentence for m in found if m.kind in FIRMS and not m.none}
    for pattern in (_JOINS, _LISTED):
        for match in pattern.finditer(form.string):
            clause = form.clause_at(match.start("large"))
            listed = pattern is _JOINS or clause.sentence in counted
            if listed and not _NOT.search(clause.text):
                at = form.token_at(match.start("large"))
                found.append(Mention("gross", 1, None, at, at))
                return
