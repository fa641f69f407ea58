"""The label as a reply tells it: held, gone ("war mal Silber") or still to come ("Bronze, Gold will der Vorstand irgendwann").

What is said of one label is not said of the other: each clause is looked at for itself.
"""

from __future__ import annotations

import re

from .clauses import Clause
from .fold import rx
from .normal import Normal

_MEDAL = rx(r"\b(gold|silber|bronze)\w*\b")
_LASTS = rx(  # "gültig bis nächstes Jahr" is held
    r"\b(?:gültig|gilt|läuft|laufen|geht|hält|haben wir|noch)\b (?:\S+ ){0,3}?bis\b(?: [^\s,.]+){0,3}|\b(?:läuft|laufen) (?:[^\s,.]+ ){0,3}?(?:aus|ab)\b"
)
_GONE = rx(  # said of the label itself
    r"\b(?:war|waren|hatten?) (?:(?:wir|ich|mal|einmal|früher|damals|bis|schon|auch) )*(?:gold|silber|bronze)|(?:gold|silber|bronze)\w* (?:hatten?|war|waren)\b|\bwir hatten (?:\S+ ){0,2}?(?:gold|silber|bronze)|\b(?:früher|ehemals|damals) (?:mal |einmal )?(?:gold|silber|bronze)|\bnicht mehr (?:\S+ )?(?:gold|silber|bronze)|(?:gold|silber|bronze)\w* (?:haben wir |ist |gilt )?nicht mehr ?[.,;]?$"
)
_ENDED = rx(
    r"\b(?:ausgelaufen|abgelaufen|lief (?:\S+ ){0,3}?(?:aus|ab)|verfallen|erloschen|zurückgegeben|entzogen|(?:nicht|nie) (?:\S+ )?(?:verlängert|erneuert))\b"
)
_WAS_HELD = rx(  # "Hatten wir mal, Bronze", and nothing now
    r"^(?:(?:ja|ach|das|ein|eins|label|so eins) ){0,3}hatten wir (?:(?:schon|auch|früher) )?(?:mal|einmal|früher|damals)\b(?!.*\b(?:jetzt|heute|inzwischen|mittlerweile|aktuell|wieder)\b)"
)
_STILL = rx(r"\b(?:bald|demnächst|noch nicht|nicht ausgelaufen)\b")
_AGAIN = rx(
    r"\b(?:wieder|jetzt|inzwischen|mittlerweile|seitdem|heute|aktuell|seit)\b(?! (?:\S+ )?(?:nichts?|nix|kein\w*|ohne|ausgelaufen|abgelaufen|verfallen|erloschen|weg)\b)|(?<!nicht )\b(?:verlängert|erneuert|rezertifiziert)\b"
)
_AHEAD = rx(
    r"\b(?:will|wollen|möchten?|sollen?|streb\w+|plan\w+|geplant|kommt|folgt|nächste[sn]? jahr|später|irgendwann|beantrag\w*|beworben|ziel|angestrebt|anstreben|vorbereit\w*|angehen|peilen|in arbeit|demnächst|bald)\b"
)
_GOT = rx(
    r"\b(?:bekommen|erhalten|erreicht|verliehen|verlängerung|rezertifizierung|will ich meinen|möchte ich meinen|wie geplant|mehr wollen)\b"
)
_WISHED = re.compile(
    r"\b(?:waeren?|haetten?|wuerden?|wuensch\w+|traum|traeum\w+)\b"
)  # of the light text, which keeps "hätten" apart from "hatten"
_SAYS_NONE = rx(r"^(?:nein|nee?|noch |bisher |leider |gar )*(?:nein|nee?|keins|keines|kein label)\b")
_NONE = "keins"
_SILVER_AHEAD = "silber_geplant"


def label_told(form: Normal) -> str | None:
    """Which label is held, where some clause says that one is gone or still to come; None where none does, or none is named."""
    held: list[str] = []
    gone: list[str] = []
    ahead: list[str] = []
    wished = False
    over = _WAS_HELD.match(form.string) is not None
    for clause in form.clauses:
        for medal in _MEDAL.findall(clause.text):
            if _WISHED.search(clause.light):
                wished = True
            else:
                (gone if over or _is_gone(form, clause) else ahead if _is_ahead(clause.text) else held).append(medal)
    if not (held or gone or ahead):
        return _NONE if _MEDAL.search(form.string) and _SAYS_NONE.match(form.string) else None
    if not (gone or ahead or wished or _LASTS.search(form.string)):
        return None
    if "silber" in ahead and not {"gold", "silber"} & set(held):
        return _SILVER_AHEAD
    if len(set(held)) == 1:
        return held[0]
    return _NONE if gone and not held else None


def _behind(form: Normal, clause: Clause) -> str:
    """What the next clauses go on to say of the same label."""
    rest = [c for c in form.clauses if c.first >= clause.last]
    told = []
    for after in rest:
        if _MEDAL.search(after.text):
            break
        told.append(after.text)
    return " " + " ".join(told)


def _is_gone(form: Normal, clause: Clause) -> bool:
    gone = _GONE.search(clause.text)
    behind = _behind(form, clause)
    ended = _ENDED.search(f"{clause.text} {behind}")
    if ended is not None and _STILL.search(f"{clause.text} {behind}"):
        return False
    told = f"{clause.text[gone.end() :] if gone else clause.text} {behind}"
    return (gone is not None or ended is not None) and not _AGAIN.search(told)


def _is_ahead(text: str) -> bool:
    told = _LASTS.sub(" ", text)
    return _AHEAD.search(told) is not None and not _GOT.search(told)
