"""Articles and endings of a dialect that are words of their own elsewhere: "de Firmen", "a Netzwerk", "des macht", "mir wolle e Maschin entwickle".

Most of them are told only where another word of the sentence is spoken too: "Banque de France", "Plan A Steht" and "E Mobilität" stand in German sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from .clauses import FINITE
from .dialect_words import is_spoken, stretch
from .fold import light
from .lexicon import common, known
from .tokens import Token

_WITH_DATIVE = frozenset({"von", "mit", "bei", "aus", "zu", "nach", "seit"})
_OF_LATIN = frozenset({"minimis", "facto", "jure", "luxe", "janeiro", "novo", "la", "los"})
_MODAL = frozenset({"wollen", "konnen", "mochten", "sollen", "mussen", "werden", "durfen", "wurden", "darf", "kann"})
_JOINS = frozenset({"und", "oder"})
_BEHIND_ALL = frozenset(
    {
        "das",
        "dem",
        "der",
        "die",
        "den",
        "dies",
        "diese",
        "diesen",
        "diesem",
        "unsere",
        "unseren",
        "ihre",
        "inclusive",
        "in",
    }
)
_BESIDE_WANT = frozenset({"wir", "mir", "und", "sie"})
_IN = frozenset({"im", "vom", "ausm", "zum"})
_SPOKEN_SMALL = frozenset({"de", "des", "s", "d", "a", "e", "ae", "en", "ma", "mir"})
_MEANT = {"s": "das", "d": "die", "a": "ein", "e": "ein", "ae": "ein", "en": "ein"}
_SWALLOWING = re.compile(r"(?<=[^aeioul])([lr])e$")  # "entwickle", "erweitre"
Rule = Callable[[Sequence[Token], int], str | None]


def with_articles(tokens: list[Token]) -> list[Token]:
    """The tokens with such words as what they stand for."""
    spots = [(at, rule) for at, token in enumerate(tokens) if (rule := _rule_of(token))]
    found = list(tokens)
    for at, rule in sorted(spots, key=lambda spot: spot[1] is _infinitive):  # last: a modal verb may be found before
        if (word := rule(found, at)) is not None:
            found[at] = found[at].with_(norm=word, light=word)
    return found


def _rule_of(token: Token) -> Rule | None:
    if token.kind != "word":
        return None
    return _RULES.get(token.norm) or (_infinitive if token.norm.endswith("e") and len(token.norm) > 5 else None)


def _near(tokens: Sequence[Token], at: int) -> Token | None:
    return tokens[at] if 0 <= at < len(tokens) else None


def _in_dialect(tokens: Sequence[Token], at: int) -> bool:
    """Is another word of the same stretch a spoken one, and none of those that are in doubt themselves?"""
    return any(
        is_spoken(token) and light(token.text) not in _SPOKEN_SMALL
        for token in stretch(tokens, at)
        if token is not tokens[at]
    )


def _names_a_thing(token: Token | None) -> bool:
    """Is a word a German noun with its capital?"""
    return token is not None and token.kind == "word" and token.text[:1].isupper() and _is_german(token)


def _is_german(token: Token) -> bool:
    return token.norm in common() or known(token.text)


def _the(tokens: Sequence[Token], at: int) -> str | None:
    """ "de gressde Firma", "von de Betrieb": but "de minimis", "Rio de Janeiro"."""
    before, after = _near(tokens, at - 1), _near(tokens, at + 1)
    if after is None or after.kind == "mark" or after.norm in _OF_LATIN or not _in_dialect(tokens, at):
        return None
    return "den" if before is not None and before.norm in _WITH_DATIVE else "die"


def _that(tokens: Sequence[Token], at: int) -> str | None:
    """ "des macht d'Hochschul", "kloane Betrieb san des", "des Management macht …": a genitive has its noun behind it, and belongs to another."""
    before, after, then = (_near(tokens, i) for i in (at - 1, at + 1, at + 2))
    if after is None or after.kind == "mark" or after.norm in FINITE:
        return "das"
    opens = before is None or before.kind == "mark"
    verb = then is not None and then.norm in FINITE
    return "das" if opens and verb and _names_a_thing(after) and _in_dialect(tokens, at) else None


def _article(tokens: Sequence[Token], at: int) -> str | None:
    """ "a Veranstaltung", "a neie Maschin", "s Netzwerk"."""
    after, then = _near(tokens, at + 1), _near(tokens, at + 2)
    described = (
        after is not None
        and after.kind == "word"
        and after.norm.endswith(("e", "s", "n", "r", "i"))
        and _names_a_thing(then)
    )
    if not (_names_a_thing(after) or described) or not _in_dialect(tokens, at):
        return None
    return _MEANT.get(light(tokens[at].text))


def _article_or_also(tokens: Sequence[Token], at: int) -> str | None:
    """ "a Netzwerk", but "die verkaafn mer a spader", "mir wolln des a verkaafn"."""
    after = _near(tokens, at + 1)
    verb = after is not None and after.text.islower() and after.norm.endswith("en") and after.norm in common()
    if verb and at and tokens[at - 1].kind == "word" and _in_dialect(tokens, at):
        return "auch"
    return _article(tokens, at)


def _also(tokens: Sequence[Token], at: int) -> str | None:
    """ "wi sünd ok dorbi", but "ok, mookt wi"."""
    before, after = _near(tokens, at - 1), _near(tokens, at + 1)
    amid = before is not None and before.kind != "mark" and after is not None and after.kind != "mark"
    return "auch" if amid and _in_dialect(tokens, at) else None


def _all(tokens: Sequence[Token], at: int) -> str | None:
    """ "all klaane Bedriebe", "all Firme zahle", but "all das", "all unsere"."""
    before, after = _near(tokens, at - 1), _near(tokens, at + 1)
    opens = before is None or before.kind == "mark" or before.norm in _JOINS
    goes_on = after is not None and after.kind == "word" and after.norm not in _BEHIND_ALL
    return "alle" if opens and goes_on and _in_dialect(tokens, at) else None


def _want(tokens: Sequence[Token], at: int) -> str | None:
    """ "mir welle", "un welle zämme ebbes entwickle", but "eine Welle"."""
    near = {token.norm for i in (at - 1, at + 1) if (token := _near(tokens, i)) is not None}
    return "wollen" if tokens[at].text == "welle" and near & _BESIDE_WANT and _in_dialect(tokens, at) else None


def _new(tokens: Sequence[Token], at: int) -> str | None:
    """ "e nei Maschin", but the Swiss "nei, hämmer nöd"."""
    return "neue" if _names_a_thing(_near(tokens, at + 1)) and _in_dialect(tokens, at) else None


def _days(tokens: Sequence[Token], at: int) -> str | None:
    """ "zwä Dach": two days, where two roofs would be "Dächer"."""
    before = _near(tokens, at - 1)
    return "tage" if before is not None and before.kind == "#" and _in_dialect(tokens, at - 1) else None


def _ruhr(tokens: Sequence[Token], at: int) -> str | None:
    """ "im Pott", but "ein Pott Kaffee"."""
    before = _near(tokens, at - 1)
    return "ruhrgebiet" if before is not None and before.norm in _IN and tokens[at].text[:1] == "P" else None


def _infinitive(tokens: Sequence[Token], at: int) -> str | None:
    """ "mir wolle e Maschin entwickle": at the end of a clause with a modal verb."""
    after = _near(tokens, at + 1)
    ends = after is None or after.kind == "mark" or after.norm in _JOINS
    near = [token.norm for token in stretch(tokens, at)]
    verb = _SWALLOWING.sub(r"e\1n", tokens[at].norm) if _SWALLOWING.search(tokens[at].norm) else tokens[at].norm + "n"
    if (
        not ends
        or tokens[at].text[:1].isupper()
        or "ich" in near
        or not _MODAL.intersection(near)
        or verb not in common()
    ):
        return None
    return verb if _in_dialect(tokens, at) else None


_RULES: dict[str, Rule] = {
    "de": _the,
    "des": _that,
    "s": _article,
    "d": _article,
    "a": _article_or_also,
    "en": _article,
    "ok": _also,
    "nei": _new,
    "all": _all,
    "welle": _want,
    "e": _article,
    "dach": _days,
    "pott": _ruhr,
}
