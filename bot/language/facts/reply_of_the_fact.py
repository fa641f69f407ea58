"""What only the asked fact makes a yes or a no: a place, a market, two days, a mixed company."""

from __future__ import annotations

from typing import Any

from .fold import rx
from .gazetteer import abroad, german_places
from .normal import Normal
from .reply_settled import Reply

_ABROAD = rx(r"^(?:nein )?(?:im|ins) ausland\b")
_MARKET = rx(
    r"\b(?:unser|der|hauptmarkt|zielmarkt|absatzmarkt) (?:\w+ )?markt (?:ist|liegt|sitzt)(?: in)?\b|\bunser markt\b"
)
_HERE = rx(
    r"^(?:de|brd|daheim|bei uns daheim|hier vor ort|(?:rein|komplett|ganz|alles|alle) deutsch)$|^(?!.*\b(?:nicht|kein\w*|nur|filiale|büro)\b).*\b(?:sitzt|sitzen) (?:\S+ )?(?:hier|daheim|in d)\b|"
    r"^(?!.*\b(?:nicht|nur|kein\w*|filiale)\b)(?:eine? |ist eine? |wir sind eine? )?(?:deutsche[rs]? (?:gmbh|firma|verein|unternehmen|sitz|ag|hochschule)|hierzulande|in deutschland)\b"
)
_TWO_DAYS = rx(
    r"^(?:ja |klar |genau |geplant sind |es sind |an )*zwei ?tage\b|\b(?:freitag|samstag|montag|dienstag|mittwoch|donnerstag) (?:und|/|-) (?:freitag|samstag|sonntag|dienstag|mittwoch|donnerstag)\b"
)
_OF_SOME = rx(r"\b(?:nicht|nur|partner\w*|kein\w*|machen|einer|eine|ein paar)\b")  # "im Ausland sitzt nur ein Partner"
_ABROAD_TOO = rx(r"\b(?:europa\w*|welt\w*|global\w*|international\w*|übersee|export\w*|überall)\b")
_GERMANY = rx(r"\b(?:deutschland|inland|hier|hierzulande|regional\w*|deutsche[rn]?|heimisch\w*)\b")
_NO_TWO_DAYS = rx(r"\b(?:nicht|kein\w*|zu (?:lang|viel|aufwendig|aufwändig|teuer)|erreichbar|wozu|warum|nur ein\w*)\b")
_ALL_GOES = rx(  # "Geht alles nach China", "das geht komplett in die USA"
    r"^(?!.*\b(?:nicht|nichts|kein\w*|teilweise|deutschland|hier|inland|wäre)\b)(?:(?:das|es|die ware) )?(?:(?:geht|gehen|wird|werden|ist|liefern wir|verkaufen wir) )?(?:fast |praktisch )?"
    r"(?:alles|das meiste|komplett|ausschließlich|hauptsächlich|überwiegend) (?:nach|in die|ins|in den) "
)
_EXPORTED = rx(
    r"^(?:(?:das|es|geht|wird|ist) )*(?:fast |praktisch )?(?:alles|komplett|ausschließlich) (?:(?:in den|für den) )?export(?:iert)?\b"
)
_MIXED = rx(
    r"^(?:wir sind |das ist |ist |ganz |ziemlich |völlig |recht |sehr )*(?:querbeet|kunterbunt|bunt (?:gemischt|gewürfelt|zusammengewürfelt)|gemischt|von allem (?:etwas|was))\b"
)
_ALL_ALIKE = rx(  # "alles Chemiker": one trade
    r"^(?:wir sind |sind |das sind )?(?:alles|alle|lauter|nur|bloß|ausschließlich|allesamt|durchweg) (?:nur |alles )?(?!partner\b|mitglieder\b|firmen\b)\w+(?:iker|bauer|ingenieure|biologen|mediziner|juristen|techniker|innen)(?: hier| bei uns)? ?[.]?$"
)


def of_the_fact_alone(reply: Reply) -> Any:
    """What only the asked fact makes a yes or a no: a place, a market, two days."""
    form, fact = reply.form, reply.fact
    if fact == "sitz_deutschland":
        if not german_places(form) and (abroad(form.string) or _ABROAD.search(form.string)):
            return None if _OF_SOME.search(form.string) else False
        return True if _HERE.search(form.string) else None
    if fact == "verwertung_deutschland" and (
        _EXPORTED.match(form.string)
        or (_ALL_GOES.match(form.string) and abroad(form.string) and not german_places(form))
    ):
        return False
    if fact == "interdisziplinaer" and (_MIXED.match(form.string) or _ALL_ALIKE.match(form.string)):
        return _MIXED.match(form.string) is not None
    if fact == "verwertung_deutschland" and _MARKET.search(form.string):
        return _market(form)
    two_days = (
        fact == "zweitaegige_veranstaltung" and _TWO_DAYS.search(form.string) and not _NO_TWO_DAYS.search(form.string)
    )
    return True if two_days else None


def _market(form: Normal) -> bool | None:
    """Where the market is said to be; None where nothing says so."""
    if abroad(form.string) or _ABROAD_TOO.search(form.string):
        return False
    here = _GERMANY.search(form.string) or german_places(form)
    return not _NO_TWO_DAYS.search(form.string) if here else None
