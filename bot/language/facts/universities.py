"""Universities called by name: "TU Dresden", "die Unis Leipzig, Jena und Halle", "der Bergischen Universität", "Hochschule Anhalt"."""

from __future__ import annotations

from collections.abc import Iterator

from .bare_sorts import bare_sorts
from .bodies import Named, pattern_of
from .fold import rx
from .gazetteer import abroad, german_places, town_at
from .kinds import word_at
from .normal import Normal
from .nouns import noun_class
from .once import once
from .short_names import short_names
from .university_pairs import university_pairs

_ONE = rx(
    r"^(?:universität|uni|hochschule|fachhochschule|tu|fh|th|hs|htw|haw|oth|hft|hfwu|htwk|fhs|berufsakademie|dhbw|(?!heimvolks|volks)[\w-]{4,}(?:universität|hochschule|uni))$"
)
_SHORT = {"tu", "fh", "th", "hs", "htw", "haw", "oth", "hft", "hfwu", "htwk", "dhbw", "berufsakademie"}
_SEVERAL = {"universitaten", "unis", "hochschulen", "fachhochschulen", "tus", "fhs"}
_SORT_IN = rx(
    r"uni|hochschule|akademie|(?<!\S)(?:tus?|fhs?|ph|th|hs|htwk?|haw|oth|hft|hfwu|dhbw)(?!\S)"
)  # without one no sort of university is named
_SOUNDS = {"hm"}
_BERLIN = {"hu", "fu"}  # a vehicle's inspection too: only where it stands in a list
_LISTED = {"", ".", ",", ";", ":", "(", ")", "und", "sowie", "dazu", "mit", "neben", "plus"}
_LINKS = {"in", "zu", "aus", "der", "des", "(", "fur"}
_NO_NAME = {
    "hilft", "hat", "ist", "macht", "forscht", "steuert", "liefert", "will", "mit", "und", "als", "sind", "dabei", "beteiligt", "oder", "auch",
    "partner", "wir", "haben", "sowie", "aber", "nicht", "noch", "von", "aus", "bei", "am", "an", "auf", "konnte", "wurde", "kann", "wird", "soll", "begleitet", "sitzt",
}  # fmt: skip
_ADJECTIVE = rx(r"^\w{3,}(?:ische|ischen|ischer)$")
_SORT_BEHIND = rx(
    r" (?:universität|uni|hochschule|university|universitätsmedizin|kunsthochschule|berufsakademie)(?![\w-])"
)
_PLAIN_ADJECTIVE = rx(
    r"^(?:technisch|medizinisch|pädagogisch|kirchlich|katholisch|evangelisch|ausländisch|deutsch|europäisch|polnisch|französisch|schweizerisch|österreichisch|dänisch)"
)


@once
def universities(form: Normal) -> list[Named]:
    """Every named university, in order of the text."""
    places = {p.start: p.end for p in german_places(form)}
    sort_told = _SORT_IN.search(form.string) is not None
    found = [*_single(form, places), *_several(form, places)] if sort_told else []
    found += _of_berlin(form)
    for match in pattern_of("hochschule").finditer(form.string):
        at = form.token_at(match.start())
        sound = match.group() in _SOUNDS and not form.tokens[at].text.isupper()
        if sound and word_at(form, at - 1) not in ("die", "der"):
            continue  # "Hm, das weiß ich nicht"
        found.append(Named("hochschule", match.group(), match.start(), _whole_name(form, match.end(), places)))
    for short in short_names(form, "hochschule"):
        found.append(Named("hochschule", short.name, short.start, _whole_name(form, short.end, places)))
    pairs = university_pairs(form) if sort_told else ()
    found += [pair for pair in pairs if not any(n.start <= pair.start < n.end for n in found)]
    found += bare_sorts(form, found) if sort_told else []
    return sorted(found, key=lambda body: (body.start, -body.end))


def _whole_name(form: Normal, end: int, places: dict[int, int]) -> int:
    """The end of "Leuphana Universität Lüneburg", "Viadrina Frankfurt", where a listed name ends before."""
    if sort := _SORT_BEHIND.match(form.string, end):
        last = _name_after(form, form.token_at(sort.end() - 1), places)
        end = sort.end() if last is None else form.offsets[last] + len(form.tokens[last].norm)
    return places.get(end + 1) or town_at(form.string, end + 1) or end


def _single(form: Normal, places: dict[int, int]) -> Iterator[Named]:
    for i, token in enumerate(form.tokens):
        if token.kind != "word" or not _ONE.match(token.norm) or _of_an_institute(form, i):
            continue
        last = _name_after(form, i, places)
        adjective = word_at(form, i - 1)
        if last is None and _ADJECTIVE.match(adjective) and not _PLAIN_ADJECTIVE.match(adjective):
            last = i if word_at(form, i - 2) not in ("eine", "einer", "keine", "ne", "a") else None
        if last is None and "-" in token.norm and token.text[:1].isupper():
            last = i
        if last is None and _in_the_list(form, i):
            last = i
        if last is None and _shares_the_name(form, i, places):
            last = i
        if last is not None:
            first = i - 1 if _ADJECTIVE.match(adjective) else i
            start, end = form.offsets[first], form.offsets[last] + len(form.tokens[last].norm)
            yield Named("hochschule", form.string[start:end], start, end)


def _shares_the_name(form: Normal, i: int, places: dict[int, int]) -> bool:
    """ "TU und HTW Dresden": the town behind the second is that of both."""
    other = i + 3 if word_at(form, i + 2) in ("die", "der") else i + 2
    linked = word_at(form, i + 1) in ("und", "sowie", "&", "+") and _ONE.match(word_at(form, other))
    if not linked or word_at(form, other) == word_at(form, i):
        return False
    last = _name_after(form, other, places)
    return last is not None and form.offsets[last] in places


def _of_berlin(form: Normal) -> Iterator[Named]:
    """ "…, dazu die HU", "HU und FU sind dabei" """
    for i, token in enumerate(form.tokens):
        if token.norm in _BERLIN and token.text.isupper() and word_at(form, i + 1) in _LISTED | {"sind"}:
            lead = i - 1 if word_at(form, i - 1) in ("die", "der") else i
            before = word_at(form, lead - 1)
            if before in _LISTED or (before in ("sind", "haben") and word_at(form, i + 1) in (",", "und", "sowie")):
                yield Named("hochschule", token.norm, form.offsets[i], form.offsets[i] + len(token.norm))


def _of_an_institute(form: Normal, i: int) -> bool:
    """ "ein An-Institut der TU Chemnitz" takes part, and not the university it stands by."""
    return any(word_at(form, k).startswith("an-institut") for k in (i - 1, i - 2, i - 3))


def _in_the_list(form: Normal, i: int) -> bool:
    """ "dazu die Universität, die OTH Regensburg und …", "die Zeppelin Universität": one of a list, or with its name before it."""
    before = form.tokens[i - 1] if i else None
    if (
        before is not None
        and before.kind == "word"
        and word_at(form, i - 2) in ("die", "der")
        and _is_name(form, i - 1)
    ):
        return True
    again = any(t.norm == form.tokens[i].norm for t in form.tokens[:i])  # "die TU Clausthal …, die TU leitet"
    if (
        form.tokens[i].norm in _SHORT
        and form.tokens[i].text.isupper()
        and not again
        and word_at(form, i - 1) in ("die", "der", "und", "sowie")
    ):
        return True
    known = any(_ONE.match(t.norm) or t.norm in _SEVERAL for t in form.tokens[:i])
    return (
        not known
        and word_at(form, i - 1) in ("die", "der")
        and word_at(form, i - 2) in ("dazu", ",", "und", "sowie", "neben", "plus")
        and word_at(form, i + 1) in (",", "und", "sowie")
    )


def _is_name(form: Normal, i: int) -> bool:
    token = form.tokens[i]
    plain = noun_class(token.norm) is None and not token.norm.endswith(("e", "en", "er"))
    return plain and token.text[:1].isupper() and not form.string.isupper() and len(token.norm) > 3


def _name_after(form: Normal, i: int, places: dict[int, int]) -> int | None:
    """Last token of the name that follows: a town, a land, or a word written as a name."""
    j = i + 1
    if word_at(form, j) == "fur":
        while j < len(form.tokens) and form.tokens[j].kind == "word" and j - i < 7 and form.offsets[j] not in places:
            j += 1
        if j < len(form.tokens) and form.offsets[j] in places:
            return form.token_at(places[form.offsets[j]] - 1)
        return i + 2 if word_at(form, i + 1) == "fur" and i + 2 < len(form.tokens) else None
    steps = 0
    while word_at(form, j) in _LINKS and steps < 2:
        j, steps = j + 1, steps + 1
    if j >= len(form.tokens):
        return None
    at = form.offsets[j]
    place = places.get(at) or town_at(form.string, at)
    if place is not None:
        return form.token_at(place - 1)
    token = form.tokens[j]
    proper = (
        token.kind == "word" and token.text[:1].isupper() and not form.string.isupper() and token.norm not in _NO_NAME
    )
    if abroad(token.norm):
        return None
    if steps == 0 and proper and noun_class(token.norm) is None and not token.text.isupper():
        return j
    hyphened = token.norm.split("-")[0]
    return j if steps == 0 and "-" in token.norm and town_at(hyphened, 0) is not None else None


def _several(form: Normal, places: dict[int, int]) -> Iterator[Named]:
    """ "die Unis Leipzig, Jena und Halle": one for each town, unless a number counts them."""
    for i, token in enumerate(form.tokens):
        if token.kind != "word" or token.norm not in _SEVERAL:
            continue
        if any(t.kind == "#" for t in form.tokens[max(0, i - 2) : i]):
            continue
        j = i + 2 if word_at(form, i + 1) in ("in", "aus") else i + 1
        start = form.offsets[i]
        while j < len(form.tokens):
            place = places.get(form.offsets[j]) or town_at(form.string, form.offsets[j])
            if place is None:
                break
            yield Named("hochschule", "uni " + form.string[form.offsets[j] : place], start, place)
            j = form.token_at(place - 1) + 1
            if word_at(form, j) not in (",", "und", "sowie"):
                break
            j += 2 if word_at(form, j + 1) == "und" else 1
            start = form.offsets[j] if j < len(form.tokens) else start
