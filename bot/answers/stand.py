"""Whether a programme takes applications, in words."""

from __future__ import annotations

from datetime import date

from bot.answers import german
from bot.answers.cards import proof_of
from bot.answers.phrases import say
from bot.answers.sources import source_text
from bot.catalogue.model import Catalogue, Programme
from bot.rules.availability import Availability, Stand
from bot.rules.judge import Fit, Verdict


def recommended_stand(verdict: Verdict, programme: Programme, *, past: bool) -> str:
    """For a programme that is recommended: open with its proof, or not proved."""
    availability, proof = verdict.availability, proof_of(verdict, programme)
    if availability.stand is Stand.OPEN:
        said = source_text(proof) if proof else german.day(availability.newest_proof or availability.since or date.min)
        return say("stand_offen_damals" if past else "stand_offen", beleg=said)
    if availability.newest_proof and not past:
        return say("stand_unbekannt", tag=german.day(availability.newest_proof))
    return say("stand_unbekannt_tag")


def closed_stand(availability: Availability) -> str:
    """ "geschlossen seit …, letzte Frist war der …"."""
    if availability.since is None:
        return say("geschlossen_noch_nicht")
    parts = [say("geschlossen_seit", tag=german.day(availability.since))]
    if availability.last_deadline:
        parts.append(say("geschlossen_frist", tag=german.day(availability.last_deadline)))
    return ", ".join(parts)


def came_after(programme: Programme, availability: Availability, catalogue: Catalogue) -> str:
    """What followed a closed programme, as a sentence; "" where nothing did or where it was not yet open."""
    followers = [catalogue.programmes[id_] for id_ in programme.successors]
    if availability.since is None or not followers:
        return ""
    names = german.listed(follower.with_article for follower in followers)
    several = len(followers) > 1 or followers[0].plural
    return say("geschlossen_danach_mehrere" if several else "geschlossen_danach", programme=names)


def would_have(verdict: Verdict, reasons: str) -> str:
    """A closed programme's fit, in the subjunctive."""
    if verdict.fit is Fit.UNFIT:
        return say("haette_nicht", gruende=reasons)
    return say("haette_gepasst" if verdict.fit is Fit.FITS else "haette_vielleicht")


def status_text(programme: Programme, day: date) -> str:
    """The state on a day as a sentence; whose it is, stands before it."""
    stand = programme.rules.calendar.on(day)
    gaps = {"tag": german.day(day)}
    if stand.stand is Stand.OPEN:
        window = next(w for w in reversed(programme.rules.calendar.windows) if w.start <= day)
        if window.end:
            return say("status_offen_frist", frist=german.day(window.end), **gaps)
        return say("status_offen", beleg=german.day(stand.newest_proof or window.start), **gaps)
    if stand.stand is Stand.UNKNOWN:
        if stand.newest_proof:
            return say("status_unbekannt", beleg=german.day(stand.newest_proof), **gaps)
        return say("status_unbekannt_ohne", **gaps)
    if stand.since and stand.last_deadline:
        return say("status_geschlossen", seit=german.day(stand.since), frist=german.day(stand.last_deadline), **gaps)
    return say("status_geschlossen_ohne", **gaps)


def overview(catalogue: Catalogue, day: date) -> str:
    """What takes applications on a day, what is not proved, what is closed: one line."""
    by_stand: dict[Stand, list[str]] = {stand: [] for stand in Stand}
    for programme in catalogue.programmes.values():
        by_stand[programme.rules.calendar.on(day).stand].append(programme.with_article)
    none = say("uebersicht_keines")
    return say(
        "uebersicht_heute",
        tag=german.day(day),
        offen=_names("uebersicht_offen", by_stand[Stand.OPEN]) or none,
        unbekannt=_names("uebersicht_unbekannt", by_stand[Stand.UNKNOWN]),
        geschlossen=_names("uebersicht_geschlossen", by_stand[Stand.CLOSED]),
    )


def _names(key: str, names: list[str]) -> str:
    return say(key, programme=german.listed(names)) if names else ""
