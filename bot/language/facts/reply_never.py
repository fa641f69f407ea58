"""Aid that nobody ever had, told with a verb of receiving: "hat von uns noch nie einer was gekriegt", "von uns hat noch keiner sowas bezogen".

Such words sound like a "weiß nicht", and are none.
"""

from __future__ import annotations

from .fold import rx
from .normal import Normal

_NEVER = rx(
    r"\b(?:nie|niemals|nichts|nix|niemand\w*|kein\w*|keener|koaner|null|nicht|net|ned) (?:[^\s,;#€]+ ){0,7}?(?:bekommen|gekriegt|bekam\w*|kriegte\w*|erhalten|bezogen|empfangen|geflossen|gesehen|abgerufen|abgegriffen|kassiert"
    r"|gezogen|genutzt|eingestrichen|eingeworben|beantragt|bewilligt|in anspruch genommen|ausgezahlt|gefördert)(?: worden)?\b"
)
_SAID_OF_AID = rx(  # "davon habe ich noch nie etwas gesehen" may tell of the rules, "gesehen" alone says little
    r"\b(?:wir|uns|bei uns|unser\w*|einer|keine[rns]?|keener|niemand\w*|firmen|betriebe?n?|unternehmen|mitglied\w*|partner\w*|was|sowas|etwas|so ?etwas|cent|euro|geld|nix|nichts|nie)\b"
)
_NOT_SO = rx(
    r"\b(?:bis auf|außer|abgesehen|ausgenommen|mehr als|ich|über|fast|kaum|selten|ob|glaube nicht|nicht sicher|vielleicht|bescheid|auskunft|antwort|info\w*|mitteilung\w*|rückmeldung\w*|unterlagen|zahlen|überblick|nur|sondern|doch|noch keine zusage)\b"
)
_BUT_SOME = rx(r"\b(?:bis auf|außer|abgesehen von|mit ausnahme|ausgenommen)\b")
LONGEST = 14  # tokens


def never_received(form: Normal) -> bool:
    """Does the reply say so, with nothing that limits it?"""
    if len(form.tokens) > LONGEST or _NOT_SO.search(form.string) or any(token.kind in "#€%" for token in form.tokens):
        return False
    told = next((clause for clause in form.clauses if _NEVER.search(clause.text)), None)
    return told is not None and not told.status & {"question", "condition"} and bool(_SAID_OF_AID.search(told.text))


def but_some(form: Normal) -> bool:
    """ "Bis auf einen hat noch keiner was gekriegt": then somebody had some, and nobody says how much."""
    return bool(_BUT_SOME.search(form.string) and _NEVER.search(form.string))
