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
_OTHERWISE = rx(r"\bsonst (?:alle[s]?|jede\w*)\b")
_A_FEW = rx(  # some of them are left out, and not the kind: "bis auf zwei aus der Verwaltung"
    r"^ (?:(?:etwa|vielleicht|ganze) )?(?:#\d+|eine?[nmrs]?|wenige|einzelne|einige|manche|ein paar)(?: [^\s,]+)? (?:aus|von|bei|in) "
)


def all_but(form: Normal, string: str, asked: Question) -> list[str] | None:
    """The options left where the reply says who of all is not there; None where it leaves out none."""
    if _OTHERWISE.search(string):
        out = {o.value for o in asked.options if any(re.search(rf"\b{re.escape(n)}\b", string) for n in names(o))}
        return _without(out, asked) or None
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


def _listed(form: Normal, left_out: str, asked: Question) -> list[str]:
    """What is named, before "alle" or behind it, but for those who are left out."""
    out = {value for _, _, value in by_words(normal(left_out), asked)}
    named = {value for _, _, value in by_words(form, asked)} | set(own_knowledge(form, asked))
    return [o.value for o in asked.options if o.value in named - out] if out else []


def _without(out: set[str], asked: Question) -> list[str]:
    return [o.value for o in asked.options if o.value not in out]
