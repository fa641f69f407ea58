"""Places: the Länder of the own network, whether it sits in one region, whether its seat is in Germany (reading.md, "Place").

Names, short forms, adjectives ("sächsische Firmen"), towns ("Berliner Betriebe") and regions come from data/places.yaml.
"""

from __future__ import annotations

import re
from functools import lru_cache

from .data import load, words
from .fold import fold, rx
from .model import Statement
from .normal import Normal, once

BLOCKED = {"question", "condition", "other", "past", "rule"}
_ENDINGS = r"(?:e[nrsm]?)?"
_PREPOSITION = rx(r"(?:in|im|aus|bei|um|nach|von|rund um|raum|region|stadt|standort|sitz|nähe|der|den|dem|und|,|\() ?$")
_AMBIGUOUS_BEFORE = rx(
    r"(?:\bin|\bim|\baus|\bbei|\bum|\braum|\bregion|\bstadt|\bstandort|\braum|\bgroßraum|\blandkreis|\bkreis|\b[\w-]*universität|\buni|\b\w*hochschule|\bfh|\btu|\bth|\bhs|\bhtw|\bhaw|\bhft|\bmlu|\both|\bfhs|\b(?:in|aus|uni|unis|universitäten|hochschulen) \S+ (?:und|,|oder)|\bin der|\baus der|\baus dem|\bim|\baus dem raum) $"
)
_REGION_BEFORE = rx(
    r"(?:\brund um|\bin und um|\bum|\bmetropolregion|\bregion|\braum|\bgroßraum|\bumland von|\bumgebung von|\bnähe von|\bwirtschaftsraum|\blandkreis|\bkreis|\bstadtregion|\bwirtschaftsregion|\bindustrieregion|\btechnologieregion|\bim umkreis von|\bmodellregion|\bregion um|\bgroßregion|\bin der gegend von|\bin der gegend um|\bder gegend um) $"
)
_REGION_AFTER = re.compile(r"^ (?:und|& ?) ?(?:um|umland|umgebung|umkreis|drumherum)\b")
_EXCLUDED = rx(
    r"\b(?:kunden?kreis|kundinnen|abnehmer\w*|absatzm\w+|exportieren|exportiert|beliefern|beliefert|liefern|verkaufen|vertreiben|\w*lieferant\w*|(?:partner|firmen|unternehmen|mitglieder|betriebe) suchen wir|vorbild\w*|messe in|messe|urlaub|konferenz|tagung in|studiert|programm des landes|landesprogramm|landesförderung|ministerium|ministeriums|staatsministerium|gibt es (?:das|so was|sowas|etwas)|ausgründung|gefördert vom land|standort von|wie in|ähnlich wie|anders als|im gegensatz zu|\w*messe|kongress|kongresses|projektträger|gebürtig|ursprünglich aus|geboren|aufgewachsen|vortrag|minister\w*|regierung|landesregierung|grenzt|grenznah\w*|grenze zu\w*|richtung|wetter|expandieren|ausweiten|ausdehnen|programm in|umgezogen|früher in|nach \w+ (?:gehen|ziehen))\b"
)
_SOUGHT = rx(
    r"\b(?:suchen|sucht|suche|gesucht|gewinnen|dazukommen|dazuholen|hinzukommen|fehlen|fehlt|anfragen|ansprechen|aufnehmen|hätten gern\w*)\b"
)
_SOUGHT_NOUN = rx(
    r"\b(?:partner\w*|firmen|unternehmen|betriebe?n?|hochschulen?|institute?n?|mitglieder\w*|jemand\w*|leute|welche|verstärkung|mitstreiter\w*|kmu|weitere\w*|einen|eine) (?:\S+ ){0,2}?(?:aus|in|im|von) (?:der |dem |den )?$"
)
_DENIED_AFTER = rx(
    r"^ (?:ist|sind|kommt|kommen|macht|machen|haben wir|sitzt|sitzen|gibt es) (?:\S+ ){0,2}?(?:keine?r?|niemand|nicht|noch niemand|noch keine?r?)\b(?! \w*(?:unternehmen|konzerne?|hochschulen?|firmen|institute?)\b)"
)
_CUSTOMERS = rx(
    r"\b(?:unsere|unserer|unseren|die|ihre|hauptsächlich|viele) (?:kunden|kundinnen|käufer|abnehmer|auftraggeber)\b|(?<!einen )(?<!meinen )(?<!unseren )(?<!den )\bkunden (?:in|aus)\b"
)
_ABROAD_SEAT = rx(
    r"\b(?:sitz|geschäftsstelle|management|verwaltung|hauptsitz|clustermanagement|antragsteller\w*|firmensitz|zentrale|büro) (?:\S+ ){0,5}?(?:in|im) (?:der |dem |den )?$|\bwir sitzen (?:\S+ ){0,3}?(?:in|im) (?:der |den )?$|\bwir (?:sind|kommen) aus (?:der |den |dem )?$|\bansässig (?:\S+ )?in (?:der |den )?$"
)
_ABROAD_SEAT_AFTER = rx(
    r"^ (?:ansässig|sitzt (?:das|unser|die) (?:management|geschäftsstelle|verein)|sitzen wir|sitzt (?:\S+ )?management)"
)
_SEAT_GERMANY = rx(
    r"\b(?:sitz\w*|ansässig|geschäftsstelle|hauptsitz|firmensitz|standort|standorte|sitzen|sitzt|kommen (?:alle )?aus|deutsches|deutscher)\b"
)
_NO_SEAT = rx(
    r"\b(?:nicht|kein\w*) (?:\S+ ){0,4}?(?:in )?deutschland\b|\bdeutschland (?:\S+ )?nicht\b|\bkein\w* (?:deutschen? )?(?:sitz|niederlassung|standort|betriebsstätte) (?:\S+ ){0,3}?(?:in )?deutschland\b"
)
_SPREAD = rx(
    r"\b(?:über|in|quer durch|verteilt auf|aus) (?:ganz deutschland|die ganze republik|die republik|das ganze bundesgebiet|das gesamte bundesgebiet|ganze land|alle bundesländer)\b|\b(?:bundesweit|deutschlandweit|überregional) (?:verteilt|verstreut|aufgestellt|verstreute?|tätig|aktiv|organisiert|vertreten|gestreut)\b|\b(?:verstreut|weit verteilt|weit auseinander|bunt verteilt|keine gemeinsame region|nicht in einer region|keinen regionalen schwerpunkt|kein regionaler schwerpunkt|nicht regional (?:konzentriert|gebunden|beschränkt)|in der ganzen republik|in ganz deutschland|von kiel bis|von flensburg bis|von der küste bis|weit auseinander|kreuz und quer|in alle winde|von \w+ bis \w+ (?:verteilt|verstreut|verteilen)|über (?:mehrere|viele|sechs|fünf|vier|drei|#\d+) (?:bundes)?länder|in (?:mehreren|vielen) (?:bundes)?ländern|quer durch (?:deutschland|die republik|das land))\b|\bsitzen (?:\S+ )?(?:bundesweit|deutschlandweit)\b"
)
_CLOSE = rx(
    r"\b(?:alle|allesamt|sämtlich\w*|partner|firmen|mitglieder|akteure|betriebe|unternehmen|wichtigsten|wir) (?:\S+ ){0,5}?(?:(?:in|aus) (?:einer|derselben|der gleichen|dieser|der) region|im umkreis von ~|im umkreis|auf engem raum|in einem landkreis|im selben landkreis|nah beieinander|dicht beieinander|in der nachbarschaft|in einem tal|im selben ort|im gleichen ort|in einer gegend|aus der gegend|aus der ecke|in der ecke|in unserer region|aus unserer region|hier in der region|aus der region|gewerbegebiet|gewerbepark|nachbarorte\w*|von hier|vor der haustür|in unserer stadt|im selben kreis|im gleichen kreis|keine ~ (?:voneinander|auseinander)\w*|(?:in|auf) (?:einem|engstem|engem) (?:umkreis|raum)|(?:minuten|stunde|autostunde|fahrstunde|steinwurf|katzensprung) (?:\S+ ){0,3}?(?:voneinander|entfernt|auseinander|fahrt)|nah zusammen|eng beieinander|direkt nebeneinander|regional konzentriert|im gleichen landkreis|aus einem landkreis|in einer stadt)\b|\balle (?:\S+ ){0,2}?von hier\b|\b(?:regional(?:e|er)? (?:konzentriert|konzentration|schwerpunkt|verankert|cluster)|räumlich konzentriert|im umkreis von (?:~|#\d+)|alles in einer region)\b"
)
_NEGATED = rx(r"\b(?:nicht|kein\w*|ohne|weder)\b")


def _key(name: str) -> str:
    return re.sub(r"\s*-\s*", "-", fold(name))


@lru_cache(maxsize=1)
def _tables() -> tuple[
    re.Pattern[str], dict[str, tuple[str, tuple[str, ...]]], re.Pattern[str], re.Pattern[str], frozenset[str]
]:
    """(pattern of all German names, name -> (kind, Länder), pattern of adjectives, pattern of places abroad, ambiguous names)."""
    raw = load("places")
    names: dict[str, tuple[str, tuple[str, ...]]] = {}
    for land, block in raw["staedte"].items():
        names.update({_key(w): ("stadt", (land,)) for w in words(block)})
    refused = {_key(w) for w in words(raw["keine_staedteadjektive"])}
    ambiguous_towns = {_key(w) for w in words(raw["nur_mit_vorwort"])}
    for land, block in list(raw["staedte"].items()) + [(k, k) for k in ("berlin", "hamburg", "bremen", "brandenburg")]:
        for word in words(block):
            stem = _key(word)
            if " " in stem or stem in ambiguous_towns:
                continue
            forms = {stem + "er"}
            if stem.endswith("ingen"):
                forms.add(stem[:-2] + "er")
            elif stem.endswith("e"):
                forms = {stem + "r"}
            names.update({f: ("beiwort", (land,)) for f in forms if f not in refused and f not in names and len(f) > 5})
    names.update(
        {
            "thuringer": ("beiwort", ("thueringen",)),
            "munchner": ("beiwort", ("bayern",)),
            "hannoveraner": ("beiwort", ("niedersachsen",)),
            "bremer": ("beiwort", ("bremen",)),
            "dresdner": ("beiwort", ("sachsen",)),
            "meissner": ("beiwort", ("sachsen",)),
            "erlanger": ("beiwort", ("bayern",)),
            "emder": ("beiwort", ("niedersachsen",)),
            "barmer": ("beiwort", ("nordrhein-westfalen",)),
            "saarlander": ("beiwort", ("saarland",)),
        }
    )
    for land, block in raw["laender"].items():
        names.update({_key(w): ("land", (land,)) for w in words(block)})
    for region, lands in raw["regionen"].items():
        kind = (
            "landregion" if _key(region) in {_key(w) for b in raw["laender"].values() for w in words(b)} else "region"
        )
        names[_key(region.replace("_", " "))] = (kind if kind == "region" else "region", tuple(lands))
    names.update({_key(w): ("deutschland", ()) for w in words(raw["laenderweit"])})
    adjectives = {}
    for land, block in raw["adjektive"].items():
        adjectives.update({_key(w): land for w in words(block)})
    for stem, land in adjectives.items():
        for ending in ("e", "er", "es", "en", "em", ""):
            names.setdefault(stem + ending, ("beiwort", (land,)))
    abroad = [_key(w) for part in ("laender", "staedte", "feste") for w in words(raw["ausland"][part])]
    abroad += [_key(w) + "n" for w in words(raw["ausland"]["feste"]) if w.endswith("er")]
    foreign = "|".join(sorted((re.escape(a) for a in abroad), key=len, reverse=True))
    adjective = "|".join(
        sorted((re.escape(_key(w)) for w in words(raw["ausland"]["adjektive"])), key=len, reverse=True)
    )
    german = "|".join(sorted((re.escape(n) for n in names), key=len, reverse=True))
    return (
        re.compile(rf"(?<![\w-])(?:{german})(?![\w])"),
        names,
        re.compile(rf"(?<![\w-])(?:{adjective}){_ENDINGS}(?![\w-])"),
        re.compile(rf"(?<![\w-])(?:{foreign})(?![\w-])"),
        frozenset(_key(w) for w in words(raw["nur_mit_vorwort"])),
    )


def single_words() -> set[str]:
    """Names of one word, for mending slips and cutting run-together words."""
    raw = load("places")
    blocks = [*raw["laender"].values(), *raw["staedte"].values(), " ".join(raw["regionen"])]
    ambiguous = {_key(w) for w in words(raw["nur_mit_vorwort"])}
    return {
        key
        for block in blocks
        for w in words(block)
        if " " not in (key := _key(w)) and key not in ambiguous and len(key) > 3
    }


def abroad(text: str) -> list[re.Match[str]]:
    """Places and adjectives abroad in a normal string."""
    _, _, adjective, names, _ = _tables()
    return sorted([*names.finditer(text), *adjective.finditer(text)], key=lambda m: m.start())


@once
def german_places(form: Normal) -> list[tuple[re.Match[str], str, tuple[str, ...]]]:
    """(match, kind stadt|land|region|beiwort|deutschland, Länder) for every German place in the text, whoever it belongs to."""
    pattern, names, _, _, ambiguous = _tables()
    found = []
    for match in pattern.finditer(form.string):
        name = match.group()
        kind, lands = names[name]
        before = form.string[max(0, match.start() - 60) : match.start()]
        listed = bool(found) and rx(r"^ (?:,|und|sowie) (?:und )?$").match(form.string[found[-1][0].end() : match.start()])
        if name in ambiguous and not listed and (
            not _AMBIGUOUS_BEFORE.search(before)
            or (kind == "stadt" and rx(r"\b(?:in|aus) (?:der|dem) $|\bim $").search(before))
        ):
            continue
        if kind == "beiwort" and not _qualifies(form.string[match.end() :], names):
            continue
        if name == "frankfurt" and re.match(
            r" (?:\( )?(?:an der )?oder\b(?! \w+ (?:firmen|unternehmen))", form.string[match.end() :]
        ):
            lands = ("brandenburg",)
        found.append((match, kind, lands))
    return found


def town_at(text: str, at: int) -> re.Match[str] | None:
    """The German town or Land whose name begins exactly here, ordinary words of the same spelling included."""
    _, names, _, _, _ = _tables()
    match = re.compile(r"[\w-]+").match(text, at)
    return match if match and names.get(match.group(), ("", ()))[0] in ("stadt", "land") else None


def _qualifies(after: str, names: dict[str, tuple[str, tuple[str, ...]]]) -> bool:
    """Is an adjective of place followed by a noun, or by another such adjective ("sächsische und thüringische Betriebe")?"""
    link = re.match(r" (?:und|oder|,|sowie) (?:und )?([\w-]+)", after)
    if link:
        return link.group(1) in names and names[link.group(1)][0] == "beiwort"
    return re.match(r" (?!in\b|aus\b|,|\.|ist\b|sind\b|:|\))\S", after) is not None


def _own(form: Normal, match: re.Match[str]) -> bool:
    clause = form.clause_at(match.start())
    if clause.status & BLOCKED:
        return False
    return not _EXCLUDED.search(clause.text) and not _CUSTOMERS.search(clause.text)


def read_places(form: Normal, blocked: set[str] | None = None) -> list[Statement]:
    """bundeslaender, regionale_konzentration and sitz_deutschland as stated."""
    blocked = BLOCKED if blocked is None else blocked
    lands: list[str] = []
    spans: list[tuple[int, int]] = []
    region: tuple[int, int] | None = None
    region_lands: set[str] = set()
    germany: tuple[int, int] | None = None
    seat: bool | None = None
    seat_span: tuple[int, int] | None = None
    for match, kind, where in german_places(form):
        clause = form.clause_at(match.start())
        if clause.status & blocked or _EXCLUDED.search(clause.text) or _CUSTOMERS.search(clause.text):
            continue
        before, after = form.string[max(0, match.start() - 40) : match.start()], form.string[match.end() :]
        denied = rx(
            r"\b(?:nicht (?:in|aus|im)|außerhalb von|niemand (?:in|aus)|keine?r? (?:in|aus)|ohne|kein\w*|nicht mehr in) (?:der |dem |den )?$"
        ).search(before)
        denied = denied or _DENIED_AFTER.match(after) or (_SOUGHT.search(clause.text) and _SOUGHT_NOUN.search(before))
        span = form.span(match.start(), match.end())
        if kind == "deutschland":
            if denied or _NO_SEAT.search(clause.text):
                if match.group() == "deutschland" and rx(
                    r"\bsitz\w*|ansässig|niederlassung|geschäftsstelle|standort"
                ).search(clause.text):
                    seat, seat_span = False, span
            elif _SEAT_GERMANY.search(clause.text) or match.group() != "deutschland":
                germany = span
            continue
        if denied:
            continue
        lands += [w for w in where if w not in lands]
        spans.append(span)
        if (
            kind == "region"
            or (kind != "beiwort" and _REGION_BEFORE.search(before))
            or (kind == "stadt" and _REGION_AFTER.match(after))
            or (kind == "beiwort" and rx(r"^ (?:raum|region|umland|gegend|land)\b").match(after))
            or rx(r"^ (?:raum|umland|region)\b").match(after)
        ) and (
            not rx(r"^(?:berlin|hamburg|bremen)$").match(match.group())
            or _REGION_BEFORE.search(before)
            or _REGION_AFTER.match(after)
        ):
            region = region or span
            region_lands |= set(where)
    for found in abroad(form.string):
        clause = form.clause_at(found.start())
        if clause.status & blocked:
            continue
        before, after = (
            form.string[max(clause_start(form, found.start()), found.start() - 80) : found.start()],
            form.string[found.end() :],
        )
        theirs = rx(r"\b(?:partner\w*|kunden|zweig\w*|tochter\w*|niederlassung|weitere)\b").search(before)
        if not theirs and (_ABROAD_SEAT.search(before) or _ABROAD_SEAT_AFTER.match(after)):
            seat, seat_span = False, form.span(found.start(), found.end())
    return _statements(form, lands, spans, region, region_lands, germany, (seat, seat_span), blocked)


def clause_start(form: Normal, offset: int) -> int:
    """Where the sentence of a place in the normal string begins."""
    sentence = form.clause_at(offset).sentence
    first = next(c.first for c in form.clauses if c.sentence == sentence)
    return form.offsets[first] if form.offsets else 0


def _statements(
    form: Normal,
    lands: list[str],
    spans: list[tuple[int, int]],
    region: tuple[int, int] | None,
    region_lands: set[str],
    germany: tuple[int, int] | None,
    seat: tuple[bool | None, tuple[int, int] | None],
    blocked: set[str],
) -> list[Statement]:
    result = []
    if lands:
        result.append(Statement("bundeslaender", lands, spans[0][0], spans[-1][1]))
    if seat[0] is False and seat[1]:
        result.append(Statement("sitz_deutschland", False, *seat[1]))
    elif lands or germany:
        result.append(Statement("sitz_deutschland", True, *(spans[0] if spans else germany or (0, 0))))
    spread = _first(form, _SPREAD, blocked)
    close = _first(form, _CLOSE, blocked)
    if spread:
        result.append(Statement("regionale_konzentration", False, *spread[:2]))
        if not any(s.fact == "sitz_deutschland" for s in result) and "deutschland" in spread[2]:
            result.append(Statement("sitz_deutschland", True, *spread[:2]))
    elif close:
        result.append(Statement("regionale_konzentration", not close[3], *close[:2]))
    elif region and set(lands) <= region_lands:
        result.append(Statement("regionale_konzentration", True, *region))
    return result


def _first(form: Normal, pattern: re.Pattern[str], blocked: set[str]) -> tuple[int, int, str, bool] | None:
    for match in pattern.finditer(form.string):
        clause = form.clause_at(match.start())
        if not clause.status & blocked:
            return (
                *form.span(match.start(), match.end()),
                match.group(),
                bool(_NEGATED.search(rx(r"\bkeine ~").sub(" ", clause.text))),
            )
    return None
