"""Who has moved sits where he went: "von Basel nach Lörrach gezogen", "seit dem Umzug von Mainz in Bad Homburg", "früher Stade, heute Hamburg"."""

from __future__ import annotations

from .fold import rx
from .gazetteer import Place
from .normal import Normal

_GONE = rx(
    r"\b(?:(?:um|weg|fort|her|hin|rüber|zurück|nach)?gezogen|verlegt|verlagert|übergesiedelt|umgesiedelt|gewechselt|(?:rüber|weg|fort)?gegangen)\b"
)
_SINCE_THE_MOVE = rx(r"\b(?:seit|nach|durch|dank) (?:dem|unserem|unserm|ihrem|seinem|einem|den) (?:\w+ )?umzug\b")
_FROM = rx(r"\b(?:von|aus|umzug aus|umzug von) (?:der |dem )?$")
_AWAY = rx(
    r"^ (?:(?:\w+ ){0,3}?(?:nach|in|ins|im|über die) |(?:weg|fort)(?:gezogen|gegangen)\b)"
)  # where it went to stands behind: "aus Berlin raus nach Potsdam"
_TO = rx(r"\b(?:nach|ins|an den|an die) (?:der |die |den )?$")
_TO_A_COUNTRY = rx(r"\b(?:nach|in|ins) (?:die |den )?$")
_NOW_IN = rx(r"\b(?:in|im|auf|bei|am) (?:der |den )?$")
_FORMERLY = rx(
    r"\b(?:vorher|zuvor|davor|vormals|ehedem|ehemals|bisher|bislang|früher|einst|damals)(?: (?:mal|noch|waren wir|war es|saßen wir))*(?: (?:in|aus|im))? $"
    r"|\bbis (?:zum |vor |anfang |mitte |ende )?(?:@\d+|#\d+|&\d+|letzte\w+ \w+|vorige\w+ \w+|kurzem)(?: (?:noch|waren wir|saßen wir|war es))*(?: (?:in|aus|im)) $"
)
_NOW = rx(r"\b(?:jetzt|heute|inzwischen|mittlerweile|nun|seither|seitdem|seit|nunmehr|aktuell|derzeit)\b")
_NOT_DONE = rx(
    r"\b(?:nicht|nie|kein\w*|soll|sollen|sollte|will|wollen|wird|werden|würde|würden|möchte\w*|könnte\w*|vielleicht|geplant|erwogen|überlegen)\b"
)
_SEAT_GOES = rx(
    r"\b(?:wir sind|sind wir|geschäftsstelle|management|hauptsitz|firmensitz|büro|zentrale|verwaltung)\b.*\b(?:gezogen|umgezogen|übergesiedelt|umgesiedelt|rübergegangen)\b|\b(?:haupt|firmen)?sitz\b.*\b(?:verlegt|verlagert)\b"
)
_SOMEBODY = rx(
    r"\b(?:ich|mitarbeiter\w*|kolleg\w*|kund\w+|sohn|tochter|schwester|bruder|mutter|vater|frau|mann|herr|familie|eltern|großeltern|oma|opa|onkel|tante|nachbar\w*|bekannt\w*|freund\w*|professor\w*|chef\w*|lieferant\w*|abnehmer\w*|konkurren\w*)\b"
)
_SHIFTED = rx(r"verlegt|verlagert")  # data, machines, whatever
_OUR_FIRM = rx(r"\b(?:firma|betrieb|unternehmen|gmbh|büro|sitz|geschäftsstelle|werkstatt|verein|netzwerk)\b")


def left_behind(form: Normal, place: Place) -> bool:
    """Is it the place that was moved from?"""
    clause = form.clause_at(place.start)
    sentence = form.sentence_text(clause.sentence)
    before = form.string[max(0, place.start - 60) : place.start]
    if _FORMERLY.search(before):
        return bool(_NOW.search(_FORMERLY.sub(" ", sentence)))
    if not _FROM.search(before):
        return False
    moved = _SINCE_THE_MOVE.search(clause.text) or _done(clause.text)
    return bool(moved) and bool(_AWAY.match(form.string[place.end :]))


def moved_to(form: Normal, place: Place) -> bool:
    """Is it the place where the network went, however long ago?"""
    clause = form.clause_at(place.start)
    before = form.string[max(0, place.start - 60) : place.start]
    since = bool(_SINCE_THE_MOVE.search(clause.text))
    return (bool(_TO.search(before)) and (since or _done(clause.text))) or (since and bool(_NOW_IN.search(before)))


def somebody_moved(form: Normal, place: Place) -> bool:
    """ "Mein Sohn ist von Köln nach Bonn gezogen": neither place is the network's."""
    text = form.clause_at(place.start).text
    gone = _GONE.search(text)
    others = gone is not None and (_SOMEBODY.search(text) or _SHIFTED.search(gone.group()))
    return bool(others) and not _OUR_FIRM.search(text)


def seat_moved_to(form: Normal, at: int) -> bool:
    """ "Unsere Geschäftsstelle ist nach Basel gezogen": is this place of the normal string where the seat went?"""
    text = form.clause_at(at).text
    went = _TO_A_COUNTRY.search(form.string[max(0, at - 20) : at]) and _SEAT_GOES.search(text)
    return bool(went) and _done(text) and not _SOMEBODY.search(text)


def _done(text: str) -> bool:
    return bool(_GONE.search(text)) and not _NOT_DONE.search(text)
