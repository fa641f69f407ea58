"""What is left of a whole: "12 davon Firmen, der Rest sind Institute", "alle anderen sind Betriebe, und die sitzen in Gera"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .fold import rx
from .kinds import word_at
from .normal import Normal
from .part_patterns import ANY_KIND, KINDS
from .questions import HAS_VERB

_WHO = r"(?:der (?:ganze |gesamte |komplette |grosse )?rest|die ubrigen|die restlichen|alle anderen|die anderen|die andern|alle ubrigen|alle weiteren|der uberrest|alles andere|(?:an)?sonst(?:en)?(?= (?:sind )?(?:das )?(?:alle|alles|nur|lauter)\b))"
_PLAIN = r"(?:ganz )?(?:gewohnlich|normal|privat|rein|echt|gewerblich|produzierend|regional|lokal|ortlich|hiesig|heimisch|deutsch|klassisch|typisch|einfach|privatwirtschaftlich|mittelgross)e"
_FILLED = rf"(?: (?:davon|sind|ist|besteht|kommt|sitzt|aus|das|dann|also|wiederum|:|alles|alle|allesamt|samtlich|durchweg|ausschliesslich|ausnahmslos|nur|lauter|,|-|{_PLAIN}))"
_REST = re.compile(rf"\b{_WHO}{_FILLED}{{0,4}} (?:{ANY_KIND})\b")
_JOINS = {",", "und", "oder", "sowie", "/", "&", "plus"}
_GOES_ON = rx(  # says more of them, without a verb
    r"^(?:[,;] )?(?:(?:und|aber) )*(?:zwar|alle|allesamt|fast alle|meist\w*|überwiegend|größtenteils|hauptsächlich|vor allem|vorwiegend|vom|von|davon|darunter|mit|also|die meisten|quer durch|jede[rs]?)\b"
)


def rests(form: Normal) -> Iterator[tuple[str, re.Match[str]]]:
    """Of which kind the rest is; nothing where it is of several: "der Rest sind Firmen und Vereine"."""
    for match in _REST.finditer(form.string):
        kind = next((name for name, _ in KINDS if match.group(name)), None)
        if kind is not None and not _of_more_kinds(form, match.end()):
            yield kind, match


def _of_more_kinds(form: Normal, end: int) -> bool:
    """Does another noun stand beside the one that ends there, rather than a further clause?"""
    at = form.token_at(end - 1) + 1
    if word_at(form, at) not in _JOINS or at + 1 >= len(form.tokens):
        return False
    behind = form.string[form.offsets[at] :]
    beside = form.clause_of(at + 1)
    told = " ".join(t.norm for t in form.tokens[at + 1 : beside.last])
    return not (HAS_VERB.search(told) or _GOES_ON.match(behind))
