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


_NONE_LARGE = rx(  # as a noun: "Große sind nicht dabei", "ein Großer ist nicht darunter"
    r"(?:^|[,.;:] |\b(?:und|aber|denn) )(?:(?:richtig|ganz|wirklich) )?(?:ein(?:en)? )?(?P<none>große[rn]?) (?:sind|ist|gibt es|haben wir|machen|macht) (?:(?:bei uns|da|hier|davon|aber|leider|übrigens|auch) ){0,2}(?:keine?[rn]?|nicht)(?: (?:dabei|mit|darunter|drin|drunter|im boot|an bord))?(?= ?(?:[.,;)]|$|und\b))"
)
_AS_THE_LARGE = rx(  # "dazu noch Bosch als Großen", "und als Großer Siemens"
    r"\bals (?:einzige[rn] )?(?P<large>große[rn])(?= ?(?:[.,;)]|$|(?:und|noch|dazu)\b)| (?P<name>[\w-]+) ?(?:[.,;)]|$))"
)


def no_large(form: Normal, found: list[Mention]) -> None:
    """Adds that there is none: "Große sind nicht dabei"."""
    match = _NONE_LARGE.search(form.string)
    if match is not None and not any(m.kind == "gross" for m in found):
        at = form.token_at(match.start("none"))
        found.append(Mention("gross", 0, None, at, at, none=True))


def as_the_large(form: Normal, found: list[Mention]) -> None:
    """Adds the one that is named as such: "drei KMU, dazu noch Bosch als Großen"."""
    match = _AS_THE_LARGE.search(form.string)
    if match is None or any(m.kind == "gross" and not m.none for m in found):
        return
    at = form.token_at(match.start("large"))
    lower = not any(token.text[:1].isupper() for token in form.tokens)
    if form.tokens[at].text[:1].isupper() or (lower and not match["name"]):
        found.append(Mention("gross", 1, None, at, at))


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
