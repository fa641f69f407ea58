"""Who is left out of a choice of several: "alle außer Politik", "Firmen, Hochschulen, alle bis auf die Vereine", "kein Verein, sonst alle"."""

from __future__ import annotations

import re

from .fold import rx
from .model import Question
from .normal import Normal, normal
from .option_knowledge import own_knowledge
from .option_names import by_words, names

_SAVE = r"(?:außer|bis auf|ohne|mit ausnahme von)\b(?! (?:jede )?(?:ausnahme|einschränkung|vorbehalt|zweifel|frage))"
_ALL = rx(r"^(?:ja |eigentlich )*(?:alle[sr]?|sämtliche) (?:\S+ )?" + _SAVE)
_BEHIND = rx(rf"\balle[sr]? (?:dabei |vertreten |da )?{_SAVE}(?P<who>[^,;.]*)")
_FIRST = rx(  # "außer Politik alle", "bis auf Verwaltung jeder"
    r"^(?:ja |eigentlich |also |na |nur )*" + _SAVE + r"(?P<who>[^;.]*?) ?,? ?"
    r"(?:(?:sind|ist|haben wir|machen|macht|bei uns|dabei|mit|vertreten|da|eigentlich|wirklich|so ziemlich|dann|und zwar|in) )*"
    r"(?:alle[ns]?|jede[rs]?|sämtliche|überall|der rest|den rest|die anderen|alle anderen|alle übrigen|die übrigen|das volle programm|das ganze programm)"
    r"(?: (?:dabei|vertreten|da|mit|davon|länder|bundesländer|ländern|bundesländern|bereiche|gruppen|machen mit|sind dabei|von denen|bei uns|drin))* ?[.!]?$"
)
_EVERYBODY = rx(
    r"^(?:ja |eigentlich |also |na )*(?:jede[rs]?|alle[ns]?|sämtliche|überall) (?:(?:dabei|vertreten|bereiche|bundesländer|länder|anderen|davon) )*"
    + _SAVE
    + r"(?P<who>[^;.]*)$"
)
_OTHERWISE = rx(r"\bsonst (?:alle[s]?|jede\w*)\b")
_A_FEW = rx(  # some of them are left out, and not the kind: "bis auf zwei aus der Verwaltung"
    r"^ (?:(?:etwa|vielleicht|ganze) )?(?:#\d+|eine?[nmrs]?|wenige|einzelne|einige|manche|ein paar)(?: [^\s,]+)? (?:aus|von|bei|in) "
)


def all_but(form: Normal, string: str, asked: Question) -> list[str] | None:
    """The options left where the reply says who of all is not there; None where it leaves out none."""
    if _OTHERWISE.search(string):
        out = {o.value for o in asked.options if any(re.search(rf"\b{re.escape(n)}\b", string) for n in names(o))}
        return _without(out, asked) or None
    for pattern in (_FIRST, _EVERYBODY):
        if (said := pattern.match(string)) is not None:
            out = set() if _A_FEW.match(said["who"]) else _named_in(form, string, said.span("who"), asked)
            return _without(out, asked) if out or _A_FEW.match(said["who"]) else None
    behind = _BEHIND.search(string)
    if behind is not None and _A_FEW.match(behind["who"]):
        return None if string[: behind.start()].strip() else [o.value for o in asked.options]
    if behind is not None and string[: behind.start()].strip() and (listed := _listed(form, behind["who"], asked)):
        return listed
    if _ALL.match(string) is None:
        return None
    out = {value for _, _, value in by_words(form, asked)}
    out = out or (set(own_knowledge(form, asked)) if asked.fact == "vorhaben_ziel" else set())
    return _without(out, asked) if out else None


def _named_in(form: Normal, string: str, span: tuple[int, int], asked: Question) -> set[str]:
    """Who is named in a stretch of the reply, by the words of the options or by what belongs to them ("NRW, BY", "die Unis")."""
    shift = len(form.string) - len(string)  # marks before the first word
    start = span[0] + len(string[slice(*span)]) - len(string[slice(*span)].lstrip())
    first, last = form.token_at(start + shift), form.token_at(span[1] + shift - 1)
    told = normal(" ".join(token.text for token in form.tokens[first : last + 1]))
    return {value for _, _, value in by_words(told, asked)} | set(own_knowledge(told, asked))


def _listed(form: Normal, left_out: str, asked: Question) -> list[str]:
    """What is named, before "alle" or behind it, but for those who are left out."""
    out = {value for _, _, value in by_words(normal(left_out), asked)}
    named = {value for _, _, value in by_words(form, asked)} | set(own_knowledge(form, asked))
    return [o.value for o in asked.options if o.value in named - out] if out else []


def _without(out: set[str], asked: Question) -> list[str]:
    return [o.value for o in asked.options if o.value not in out]
