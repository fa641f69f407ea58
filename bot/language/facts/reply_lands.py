"""Länder as a reply tells them barely: by their abbreviations, or by regions that elsewhere are ordinary words ("Harz", "Börde")."""

from __future__ import annotations

from .fold import fold, rx
from .gazetteer import Place, german_places
from .lexicon import is_place, known, names
from .normal import Normal, normal

_SHORT = {
    "bw": "baden-wuerttemberg",
    "by": "bayern",
    "be": "berlin",
    "bb": "brandenburg",
    "hb": "bremen",
    "hh": "hamburg",
    "he": "hessen",
    "mv": "mecklenburg-vorpommern",
    "ni": "niedersachsen",
    "nds": "niedersachsen",
    "nw": "nordrhein-westfalen",
    "nrw": "nordrhein-westfalen",
    "rp": "rheinland-pfalz",
    "rlp": "rheinland-pfalz",
    "sl": "saarland",
    "sn": "sachsen",
    "st": "sachsen-anhalt",
    "lsa": "sachsen-anhalt",
    "sh": "schleswig-holstein",
    "th": "thueringen",
    "bawu": "baden-wuerttemberg",
}

_SCIENCE = rx(r"\b(?:uni\w*|\w*hochschule\w*|fh|htw|haw|fraunhofer\w*|institut\w*)\b")
_JOINS = {"und", "sowie", "plus", "in", "aus"}
_LINKS = {",", "/", "+", "&", ";", "(", ")", ":", "."} | _JOINS
FEW = 5  # words of a reply that may name nothing but regions
SHORTEST_SWAPPED = 5  # letters of a town in which two changed places


def abbreviated(form: Normal) -> list[str] | None:
    """ "NRW, RLP, SL": nothing but abbreviations of Länder."""
    words = [t.norm for t in form.tokens if t.kind == "word" and t.norm not in _JOINS]
    known = bool(words) and all(word in _SHORT for word in words) and not any(t.kind in "#€%@" for t in form.tokens)
    return list(dict.fromkeys(_SHORT[word] for word in words)) if known else None


def only_abbreviations(text: str) -> bool:
    """ "SH + HH", "BW, RP" in capitals, or a few of them in any letters: no word of it is to be taken for another."""
    form = normal(text)
    short = abbreviated(form) or []
    return len(short) > 1 or (len(short) == 1 and text.isupper())


def among_others(form: Normal) -> set[str]:
    """ "Hamburg, SH und der Norden": abbreviations in capitals that stand alone between the links of a list."""
    if _SCIENCE.search(form.string):
        return set()  # "Uni Köln, TH und Fraunhofer"
    norms = ["", *(fold(token.text) for token in form.tokens), ""]
    return {
        _SHORT[norms[i + 1]]
        for i, token in enumerate(form.tokens)
        if norms[i + 1] in _SHORT and token.text.isupper() and {norms[i], norms[i + 2]} <= _LINKS | {""}
    }


def swapped(form: Normal) -> set[str]:
    """ "Mianz und Wiesbaden": towns in which two letters changed places, each alone between the links of a list."""
    norms = ["", *(fold(token.text) for token in form.tokens), ""]
    if sum(norm not in _LINKS for norm in norms[1:-1]) > FEW:
        return set()
    alone = [t for i, t in enumerate(form.tokens) if t.kind == "word" and {norms[i], norms[i + 2]} <= _LINKS | {""}]
    meant = (_unswapped(fold(t.text)) for t in alone if not (known(t.text) or is_place(fold(t.text))))
    return {land for name in meant if name for place in german_places(normal(f"in {name}")) for land in place.lands}


def _unswapped(word: str) -> str | None:
    """The only town that the word becomes when two neighbouring letters change places."""
    if len(word) < SHORTEST_SWAPPED or word in names():
        return None
    turns = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)} & names()
    return turns.pop() if len(turns) == 1 else None


def placed(form: Normal) -> tuple[Normal, list[Place]]:
    """The places of a reply of nothing but a few of them, read as if "in" stood before each of them."""
    words = [token for token in form.tokens if token.norm not in _LINKS]
    if not words or len(words) > FEW or any(token.kind != "word" for token in words):
        return form, []
    before = [token.text for token in form.tokens if fold(token.text) not in _LINKS]
    told = normal("in " + " und in ".join(before))
    places = german_places(told)
    return (told, places) if len(places) == len(before) else (form, [])
