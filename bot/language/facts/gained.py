"""What came to be in the past and still is: "letztes Jahr haben wir das Label bekommen". The perfect tells what there is now."""

from __future__ import annotations

from .fold import rx

_HAS_BEEN = r"\b(?:hat|haben|hab|habe|hobn|ist|sind|wurden?)\b.*"
_REACHED = (
    r"(?:bekommen|gekriegt|erhalten|verliehen|ausgezeichnet|anerkannt|bei(?:ge)?treten|eingetreten|eingerichtet|beschlossen|verabschiedet|geschrieben"
    r"|unter(?:schrieben|zeichnet)|benannt|bestimmt|gewählt|aufgenommen|eingetragen|ernannt|geworden|geschafft|gewonnen|fertig\w*)"
)
_GAINED = rx(rf"{_HAS_BEEN}\b{_REACHED}\b")
_LAST_YEAR = rx(
    r"\b(?:letzte[sn] jahr|voriges jahr|(?:im )?vorjahr|vergangene[sn] jahr)\b"
)  # so lately hardly anything has gone again
_DONE = rx(rf"{_HAS_BEEN}\b(?:\w*ge\w{{2,}}(?:t|en)|\w+iert)\b")
_GONE = rx(
    r"\b(?:hatten?|waren?|\w*gegangen|aufgelöst|ausgelaufen|abgelaufen|abgeschafft|eingestellt|verloren|gekündigt|geschlossen|aus(?:getreten|gestiegen|geschieden)"
    r"|abgesprungen|\w*gegeben|gestrichen|gescheitert|abgelehnt|beendet|eingeschlafen|gestorben|verkauft|verlassen)\b"
)
_FIGURE = rx(r"[#€@]\d")  # how many there were then says nothing of today

_AGO = rx(r"\bvor @\d+")


def gained(text: str) -> bool:
    """Does a clause tell of something that was reached and has not gone again?"""
    if _FIGURE.search(_AGO.sub(" ", text)) or _GONE.search(text):
        return False
    return bool(_GAINED.search(text) or (_LAST_YEAR.search(text) and _DONE.search(text)))
