"""The noun that a number counts, and its class after a look at what stands around it ("12 kleine Firmen aus Polen")."""

from __future__ import annotations

import re

from .data import stop_words
from .fold import rx
from .gazetteer import abroad, from_abroad, gazetteer
from .kinds import FIRMS, word_at
from .normal import Normal
from .nouns import noun_class

_NO_MODIFIER = stop_words("keine_beiwoerter")

_SMALL = rx(r"^(?:klein|kleine|kleinen|kleiner|kleines|mittlere|mittleren|mittelgroße|mittelgroßen|kleinst|kleinste)$")

_OF_UNIVERSITY = rx(
    r"^(?:(?:an |von )?(?:der|einer|unserer) |am |des )(?:[\w-]+ )?(?:[\w-]+-)?(?:uni\w*|tu|hochschule|th|fh|rwth|kit|fachhochschule|technischen)\b"
)

_OF_SCIENCE = rx(
    rf"{_OF_UNIVERSITY.pattern}|^(?:an |von )?(?:des|dem|der|eines|einem|unseres|vom|am) (?:\w+ )?(?:\S*institut\w*|fraunhofer\S*|dlr|forschungs\w+|landkreises|landes)\b"
)
_MAY_BE_OF_SCIENCE = rx(r"(?:labore?n?|werkstatt|werkstätten|studios?|kliniken|klinik)$")
_FOR_WHAT = rx(r"^für (?!die |den |das )(?:\w+e[rns]? )?[\w-]+(?: und [\w-]+)? ")

ASKED = rx(
    r"^(?:angesprochen|angefragt|angeschrieben|eingeladen|kontaktiert|umworben|interessiert|möglich|denkbar)\w{1,3}$"
)

_LARGE = rx(r"^(?:große|großen|großes|großer|multinationale|börsennotierte|börsennotierten)$")


def is_of_science(form: Normal, at: int) -> bool:
    """ "Ein Labor an der Uni", "die Werkstatt für Keramik am Institut": part of a body of science, and no firm."""
    behind = " ".join(t.norm for t in form.tokens[at + 1 : form.clause_of(at).last])
    return bool(_MAY_BE_OF_SCIENCE.search(word_at(form, at)) and _OF_SCIENCE.match(_FOR_WHAT.sub("", behind)))


def head_noun(form: Normal, i: int) -> tuple[str, int, list[str]] | None:
    """(class, index, modifiers) of the noun that a number before place i counts: "[12] kleine und mittlere Firmen" -> kmu."""
    modifiers: list[str] = []
    j = i
    while j < len(form.tokens) and len(modifiers) < 6:
        token = form.tokens[j]
        word = token.norm
        if (token.kind == "mark" and word in ("-", "+")) or word == "x":
            if modifiers:
                return None
            j += 1
            continue
        if word == "plus" and word_at(form, j + 1) == "x" and not modifiers:
            j += 2
            continue
        if token.junk and word_at(form, j + 1) == "-" and not modifiers:
            j += 2  # "3D-Druck-Firmen"
            continue
        if token.kind != "word":
            return None
        kind = noun_class(word)
        if word in _TAKING_PART and noun_class(word_at(form, j + 1)) not in (None, "other"):
            kind = None  # "die sechs beteiligten Betriebe"
        if word.endswith("-"):
            kind = None
            if (
                word_at(form, j + 1) in ("und", "oder", "sowie")
                and j + 2 < len(form.tokens)
                and form.tokens[j + 2].kind == "word"
            ):
                stem = noun_class(word_at(form, j + 2))
                if stem is not None and rx(r"^(?:klein|mittel|kleinst)").match(word):
                    return ("kmu" if stem in FIRMS else stem), j + 2, modifiers
                if stem is not None and rx(r"^(?:forschungs|hochschul|universitäts|fach)-").match(word):
                    return None
                if stem is not None:
                    return stem, j + 2, modifiers
            return None
        if kind is not None:
            return kind, j, modifiers
        if word in ("und", "oder") and modifiers and _SMALL.match(modifiers[-1]) and _SMALL.match(word_at(form, j + 1)):
            j += 1
            continue
        if _PARTICIPLE.match(word_at(form, j + 1)) and word not in _NO_MODIFIER:
            modifiers.append(word_at(form, j + 1))  # "ein weltweit tätiger Konzern"
            j += 2
            continue
        if word in _NO_MODIFIER or not (
            re.search(r"(?:e|en|er|es|em)$", word)
            or word
            in ("kmu", "eigene", "verschiedene", "circa", "ca", "noch", "sogenannte", "vor-ort", "nrw", "berliner")
        ):
            return None
        modifiers.append(word)
        j += 1
    return None


_AS_FIRMS_ARE = rx(  # "acht Häuser, keines ist mit einem anderen verflochten"
    r"\b(?:verflochten|miteinander verbunden|unabhängig|eigenständig|inhabergeführt\w*|familiengeführt\w*|familienbetrieb\w*|beschäftig\w*|mitarbeit\w*|mitmachen|mach\w* (?:\S+ ){0,3}?mit|beteilig\w*|konkurr\w*|lieferanten|produzier\w*|fertigen|fertigt)\b"
)
_AS_BUILDINGS_ARE = rx(
    r"\b(?:wohn\w*|miet\w*|sanier\w*|renovier\w*|gebaut|bauen|baut|heiz\w*|beheiz\w*|dämm\w*|dach|dächer\w*|gebäude\w*|bewohn\w*|grundstück\w*|quartier\w*|siedlung\w*|straße|denkmal\w*)\b"
)


def are_firms(form: Normal, at: int) -> bool:
    """Are the houses that are counted here firms and no buildings?"""
    sentence = form.clause_of(at).sentence
    told = f"{form.sentence_text(sentence)} {form.sentence_text(sentence + 1)}"
    return bool(_AS_FIRMS_ARE.search(told)) and not _AS_BUILDINGS_ARE.search(told)


_QUALITY = rx(
    r"^(?:klein|größer|groß|mittler|mittel|mittelgroß|deutsch|regional|lokal|privat|kommunal|industriell|weiter|ander|neu|alt|jung|heimisch|hiesig|ausländisch|[\w-]+isch|\w+ständisch)(?:e|es|er|en)$"
)


def _of_some_sort(word: str) -> bool:
    """An adjective, of a place too: "zwei Berliner und eine sächsische Firma"."""
    return bool(_QUALITY.match(word)) or gazetteer().names.get(word, ("",))[0] == "beiwort"


def sized(form: Normal, i: int) -> tuple[str, int, list[str]] | None:
    """ "acht kleine, zwei mittlere und ein großes Unternehmen", "14 deutsche und 6 polnische Firmen": the noun stands at the end."""
    j = i + 1
    if not _of_some_sort(word_at(form, j)) or word_at(form, j) in _NO_MODIFIER:
        return None
    size = word_at(form, j)
    while j + 3 < len(form.tokens) and word_at(form, j + 1) in (",", "und", "sowie"):
        number = form.tokens[j + 2]
        if number.kind != "#" and number.norm not in ("ein", "eine", "einen"):
            return None
        j += 3
        head = head_noun(form, j)
        if head is not None:
            of_size = "unternehmen" if head[0] == "gross" and _SMALL.match(size) else head[0]
            return (of_size, i + 1, [size]) if head[0] in FIRMS else None
        if not _of_some_sort(word_at(form, j)):
            return None
    return None


def refine(form: Normal, kind: str, at: int, modifiers: list[str]) -> str | None:
    """The class after a look at adjectives before and places behind the noun."""
    sentence_end = next(
        (
            i
            for i in range(at + 1, len(form.tokens))
            if form.tokens[i].kind == "mark" and form.tokens[i].norm in ".?,;:()"
        ),
        len(form.tokens),
    )
    behind = " ".join(t.norm for t in form.tokens[at + 1 : min(at + 6, sentence_end)])
    further = " ".join(t.norm for t in form.tokens[at + 1 : at + 8])
    if any(ASKED.match(m) for m in modifiers):
        return None
    if kind == "other" and word_at(form, at) in ("hauser", "hausern") and are_firms(form, at):
        kind = "unternehmen"
    foreign = abroad(" ".join(modifiers)) or any(map(from_abroad, modifiers))
    if (
        foreign
        or rx(r"^(?:aus|in|im|mit sitz in) (?:der |dem |den )?(?:ausland|übersee)\b").match(behind)
        or any(
            m.start() < 24
            and rx(
                r"^(?:(?:kommen|stammen|sitzen) )?(?:aus|in|im|mit sitz in|ohne sitz in) (?:der |dem |den |die )?$"
            ).match(behind[: m.start()])
            for m in abroad(behind)
        )
    ):
        return "ausland" if kind in FIRMS else "project" if kind == "project" else None
    if (
        rx(
            r"^(?:aus \S+ |aus dem \S+ )?ohne (?:(?:eigene\w* )?deutsche\w* (?:sitz|standort|niederlassung|betriebsstätte|filiale|werk|zweigstelle)|(?:\w+e[nr]? )?(?:sitz|standort|niederlassung|betriebsstätte|filiale|werk|zweigstelle) (?:in deutschland|bei uns|hier))"
        ).match(further)
        and kind in FIRMS
    ):
        return "ausland"
    if kind in ("unternehmen", "partner") and any(_SMALL.match(m) for m in modifiers):
        return "kmu" if kind == "unternehmen" else kind
    if kind == "kmu" and word_at(form, at).startswith("mittelst") and any(m.startswith("gross") for m in modifiers):
        return "unternehmen"  # "größere Mittelständler" may be either
    if kind == "unternehmen" and any(_LARGE.match(m) for m in modifiers):
        return "gross"
    if kind == "unternehmen" and any(m.startswith("grosser") for m in modifiers):
        return None
    if kind == "forschung" and _OF_UNIVERSITY.match(behind):
        return None
    if kind == "unternehmen" and is_of_science(form, at):
        return None
    if kind == "partner":
        if rx(
            r"^(?:aus|von) (?:der |dem )?(?:industrie|wirtschaft|mittelstand|handwerk|unternehmen)\b(?! (?:und|,|sowie))"
        ).match(further) or any(m.startswith(("industriell", "gewerblich")) for m in modifiers):
            return "unternehmen"
        if rx(r"^(?:aus|von) (?:der |dem )?(?:wissenschaft|forschung|hochschulen)\b(?! (?:und|,|sowie))").match(
            further
        ) or any(
            m.startswith(("wissenschaftlich", "assoziiert", "kommunal", "akademisch", "offentlich")) for m in modifiers
        ):
            return None
        if any(m.startswith(("stark", "verlasslich", "personlich")) for m in modifiers) or rx(
            r"^an (?:\S+ )?seite\b"
        ).match(behind):
            return None
        if rx(r"^(?:im|in) (?:vorstand|beirat|aufsichtsrat|team|facebook|linkedin)").match(behind):
            return None
    if (
        kind == "other"
        and word_at(form, at).endswith("einrichtungen")
        and rx(r"^(?:der|von) (?:fraunhofer|max-planck|leibniz|helmholtz)").match(behind)
    ):
        return "forschung"
    if (
        kind == "other"
        and modifiers
        and modifiers[-1].startswith(("wissenschaftlich", "ausseruniversitar", "forschend"))
        and word_at(form, at) in ("einrichtung", "einrichtungen")
    ):
        return "forschung"
    return kind


_PARTICIPLE = rx(
    r"^(?:tätig|aktiv|ansässig|bekannt|vernetzt|unabhängig|\w{4,}(?:end|iert|führt|stellt|legen|teiligt))e[rnsm]?$"
)
_TAKING_PART = {"beteiligte", "beteiligten", "teilnehmende", "teilnehmenden"}
