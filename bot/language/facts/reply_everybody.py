"""A reply that is nothing but a word for all: "durch die Bank", "samt und sonders", "restlos".

What it comes to, other readers know (reply_shares.py, options.py); here is told that it is a reply, for its words sound like those of
a bank, of erasing everything or of examples.
"""

from __future__ import annotations

from .fold import rx

_ALL = (
    r"(?:durch die bank(?: weg)?|ausnahmslos|allesamt|samt und sonders|restlos|durchweg|durchgängig|vollzählig|einer wie der andere|eine wie die andere|eins wie das andere"
    r"|ohne (?:jede |eine einzige )?ausnahme|alle[sr]? (?:miteinander|zusammen)|jede[rs]? einzelne|das ganze (?:programm|paket)|einmal alles)"
)
_SAYS_ALL = rx(
    r"(?:(?:ja|also|na|ach|eigentlich|wohl|das sind|sind das|sind|sind wir|wir sind|es sind|im grunde|bei uns|so gut wie|tatsächlich|zahlen|zahlt|machen mit|mit dabei|dabei|und zwar) )*"
    rf"(?:alle[sr]? |sämtliche )?{_ALL}(?: (?:alle[sr]?|kmus?|klein\w*|kleine (?:firmen|betriebe)|mittelständ\w*|firmen|betriebe|dabei|vertreten|mit dabei|davon|ja))*"
)


def says_all(plain: str) -> bool:
    """Does the message, folded and without marks, say "all" and nothing else?"""
    return _SAYS_ALL.fullmatch(plain) is not None
