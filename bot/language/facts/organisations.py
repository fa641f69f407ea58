"""Universities, institutes and firms called by name, each one of its kind: "TU Dresden", "Fraunhofer IWS", "das DLR"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .data import load, words
from .fold import fold, rx
from .normal import Normal
from .places import german_places

_UNI = rx(
    r"(?<![\w-])(?:(?:technische|freie|humboldt|private|duale|evangelische|katholische|europa|bauhaus) (?:universität|uni|hochschule)|universität|uni|hochschule|fachhochschule|tu|fh|th|hs|htw|haw|oth|htwk|berufsakademie|dhbw)(?: (?:für \w+(?: und \w+)?(?: in)?|der bundeswehr|in|zu))? "
)
_UNIS = rx(r"(?<![\w-])(?:universitäten|unis|hochschulen|fachhochschulen|tus|fhs) (?:(?:in|aus) )?")
_FRAUNHOFER = rx(
    r"(?<![\w-])(?:fraunhofer(?:-?gesellschaft|-?institut\w*|-?zentrum|-?einrichtung)?|fraunhofer-\w+|max-planck(?:-institut|-gesellschaft)?|mpi|leibniz(?:-institut|-zentrum)?|leibniz-\w+|helmholtz(?:-zentrum|-institut|-gemeinschaft)?)(?: (?:für (?:\w+-? (?:(?:und|,) )?){1,4}?(?=(?:und|,|\.|in|aus|$|\) ))|\w{2,4}(?= |$)(?<! und)(?<! ist)(?<! das)(?<! der)(?<! die)(?<! mit)(?<! aus)(?<! als)(?<! sind)(?<! oder)(?<! zwei)(?<! drei)))?"
)
_NOT_PART = rx(
    r"\b(?:ausgründung|ausgegründet|spin-off|spinoff|studiert|absolvent\w*|promoviert|vorbild|professor an|alumni|gefördert von|nach dem modell|früher an)\b"
)
_LEGAL = rx(
    r"(?<![\w-])firma (?!aus\b|in\b|und\b|mit\b|die\b|hat\b|ist\b|will\b|macht\b|zu\b|von\b|im\b|gegründet\b|sitzt\b|als\b|bei\b|auf\b|für\b|oder\b|wir\b|beschäftigt\b)[a-z][\w-]+|(?<![\w-])\w[\w-]+ (?:gmbh|ag|kg|se|ohg|ug)\b(?: & co kg)?"
)


@dataclass(frozen=True)
class Named:
    """One named body: its class and its place in the normal string."""

    kind: str
    name: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    raw = load("organisations")
    return {
        kind: re.compile(
            r"(?<![\w-])(?:"
            + "|".join(sorted((re.escape(fold(w)) for w in words(block)), key=len, reverse=True))
            + r")(?![\w-])"
        )
        for kind, block in raw.items()
    }


def _universities(form: Normal) -> list[Named]:
    places = {m.start(): m for m, kind, _ in german_places(form)}
    text = form.string
    found = []
    for match in _UNI.finditer(text + " "):
        place = places.get(match.end())
        if place is None:
            rest = re.match(r"(?:\( )?(\w+)", text[match.end() :])
            place_at = match.end() + (rest.start(1) if rest else 0)
            place = places.get(place_at)
        if place is None and match.group().split()[0] in ("tu", "uni", "universitat", "hochschule", "fh", "th"):
            place = _ambiguous_town(text, match.end())
        if place is not None:
            found.append(Named("hochschule", text[match.start() : place.end()].strip(), match.start(), place.end()))
    for match in _UNIS.finditer(text):
        at = match.end()
        if re.search(r"#\d+ (?:\S+ )?$", text[: match.start()]):
            continue
        while (place := places.get(at) or _ambiguous_town(text, at)) is not None:
            found.append(
                Named("hochschule", "uni " + place.group(), match.start() if at == match.end() else at, place.end())
            )
            link = re.match(r" (?:und|,|sowie) (?:und )?", text[place.end() :])
            if link is None:
                break
            at = place.end() + link.end()
    return found


def _ambiguous_town(text: str, at: int) -> re.Match[str] | None:
    from .places import _tables

    _, names, _, _, ambiguous = _tables()
    match = re.compile(r"[\w-]+").match(text, at)
    return (
        match
        if match
        and match.group() in names
        and names[match.group()][0] in ("stadt", "land")
        and (match.group() in ambiguous or True)
        else None
    )


def named(form: Normal) -> list[Named]:
    """Every named body of the text, each place once, in order."""
    found = _universities(form)
    text = form.string
    taken = [(n.start, n.end) for n in found]

    def add(kind: str, match: re.Match[str]) -> None:
        if not any(s < match.end() and match.start() < e for s, e in taken):
            taken.append((match.start(), match.end()))
            found.append(Named(kind, match.group().strip(), match.start(), match.end()))

    patterns = _patterns()
    for match in patterns["hochschule"].finditer(text):
        add("hochschule", match)
    for match in _FRAUNHOFER.finditer(text):
        if not re.match(r".*(?:institute|institutes|institutsteile)\b", match.group()):
            add("forschung", match)
    for match in patterns["forschung"].finditer(text):
        add("forschung", match)
    for match in patterns["firmen"].finditer(text):
        add("firma", match)
    for match in _LEGAL.finditer(text):
        add("firma", match)
    own = [n for n in found if not _NOT_PART.search(form.clause_at(n.start).text)]
    return sorted(own, key=lambda n: n.start)
