"""Where a name can only be a place although it is a word or an adjective too: "im nördlichen Franken", "Hof in Oberfranken", "rein sächsisch"."""

from __future__ import annotations

import re
from functools import cache

from .data import load, words
from .fold import rx
from .normal import Normal
from .place_tables import Gazetteer, key

COMPASS = r"(?:nördlich|südlich|östlich|westlich|nordöstlich|nordwestlich|südöstlich|südwestlich)"
_COMPASS = rf"(?:{COMPASS}|mittler|ober|unter|inner|tiefst|hinterst)en"
_WHERE_IN_IT = rx(rf"\b{_COMPASS} $")
_IN_A_LIST = rx(rf" (?:und|,|sowie|/|bis) (?:und )?(?:aus )?(?:dem |der )?(?:{_COMPASS} )?$")

_ADDED = rx(r"^ (?:in|im|an der|am|,|\(|/) (?:der |dem )?(?P<name>[\w-]+(?: [\w-]+)?)")
_A_THING = rx(
    r"\b(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|zum|beim|vom|zur|kein\w*|unser\w*|ihr\w*|jede\w*|diese\w*|\w+e[nmrs]) $"
)

_ENTIRELY = r"(?:rein|ganz|komplett|vollständig|durchweg|durchgehend|ausschließlich|ausnahmslos|allesamt|alle|alles|nur|überwiegend|vorwiegend|hauptsächlich|mehrheitlich|großteils|größtenteils|sind|ist|bleiben|bleibt)"
_SAID_OF_US = rx(rf"\b{_ENTIRELY} $|: $|^$")
_US = rx(
    r"\b(?:wir|alle|\w*netzwerk|\w*verbund|\w*cluster|konsortium|bündnis|verein|firmen|\w*betriebe|unternehmen|mitglieder|partner)\b|#\d"
)
_ENDS = re.compile(r"^ ?(?:$|[.,;:()\\?-]|(?:und|aber|sind|ist)\b)")
_MANNER = rx(
    r"\b(?:sprech\w*|spricht|red(?:en|et|e)|schwätz\w*|babbel\w*|klingt|klingen|koch\w*|küche|ess(?:en|bar)|dialekt|akzent|mundart|humor\w*|übersetz\w*|wein\w*|bier\w*|recht|gesetz|schmeckt)\b"
)
_IN_THE = rx(rf"\b(?:im|aus dem|vom|ins|in das) (?:{_COMPASS} )?$")
SHORT = 3  # words of a clause that says nothing else


_OF_WHAT = re.compile(r"^ (?:von|vom|des|der|d\w+s)\b")


def other_capital(form: Normal, name: str, end: int, table: Gazetteer) -> bool:
    """ "In der Hauptstadt Wien", "die Hauptstadt von Bayern": not Berlin."""
    if name != "hauptstadt":
        return False
    after = form.string[end:]
    word = after.strip().split(" ")[0]
    return bool(_OF_WHAT.match(after)) or word in table.foreign or (word in table.names and word != "berlin")


def without_direction(before: str) -> str:
    """ "im nördlichen" before a landscape is "im"."""
    return _WHERE_IN_IT.sub("", before)


def listed_landscape(between: str) -> bool:
    """ "Sonneberg und dem nördlichen" Franken: what stands between a place and the next one of its list."""
    return bool(_IN_A_LIST.fullmatch(between))


def has_addition(form: Normal, i: int, end: int, lands: tuple[str, ...], table: Gazetteer) -> bool:
    """ "Hof in Oberfranken", "Neunkirchen, Saar", "Münster (Westfalen)": what stands behind says that the word is a town."""
    found = _ADDED.match(form.string[end:])
    if found is None or form.tokens[i].text.islower() or _A_THING.search(form.string[: form.offsets[i]][-30:]):
        return False
    two, one = found["name"], found["name"].split(" ")[0]
    kind, there = table.names.get(two) or table.names.get(one, ("", ()))
    return kind in ("stadt", "land", "region") and bool(set(there) & set(lands))


@cache
def _bare() -> tuple[frozenset[str], frozenset[str]]:
    raw = load("ortsnamen")
    behind_comma = frozenset(key(w) for w in words(raw["nackt_hinter_komma"]))
    return behind_comma, behind_comma | {key(w) for w in words(raw["nackt_als_satz"])}


@cache
def words_too() -> frozenset[str]:
    """Words that are spelled like a town once case, "ß" and umlauts no longer tell them apart: "fußen", "lehrte"."""
    return frozenset(words(load("ortsnamen")["auch_woerter"]))


def stands_bare(form: Normal, i: int) -> bool:
    """ "Elf Firmen, Metallbau, Hagen.", "Acht Betriebe. Essen.": a town alone between two marks, in a text that counts something or that says nothing else."""
    token = form.tokens[i]
    behind_comma, as_sentence = _bare()
    if token.norm in as_sentence and all(t.kind == "mark" for t in form.tokens if t is not token):
        return True
    if token.norm not in as_sentence or "#" not in form.string:
        return False
    if not token.text[:1].isupper() and (
        token.norm not in behind_comma or any(t.text != t.text.lower() for t in form.tokens)
    ):
        return False  # who writes everything small writes towns so too
    before = form.tokens[i - 1].norm if i else "."
    after = form.tokens[i + 1].norm if i + 1 < len(form.tokens) else "."
    if before in (".", "\\") and after in (".", "\\"):
        return True
    counted = "#" in form.sentence_text(form.clause_of(i).sentence)
    return token.norm in behind_comma and before in (",", ":") and after in (".", ",", "\\") and counted


_LIKE_ONE = rx(r"\b(?:mit|neben|außer|plus|samt|inklusive) der $|(?:\b(?:und|sowie|plus|auch|noch|dazu)|,|:) die $")
_ONE_BEFORE = rx(r"\b(?:unis?|universität|hochschulen?|fachhochschule|fh|th|tu|akademie|firma)\b")
_NO_NOUN = rx(r"^ ?(?:$|[.,;:()]|(?:sind|ist|wären|und|sowie|dazu|dabei|zusammen|macht|noch)\b)")


def _one_of_a_town(form: Normal, i: int, end: int) -> bool:
    """ "Eine Uni, mit der Lübecker sind es zwei": one more of what was named before, which the town tells apart."""
    sentence = form.clause_of(i).sentence
    first = next(c.first for c in form.clauses if c.sentence == sentence)
    told = form.string[form.offsets[first] : form.offsets[i]]
    return bool(_LIKE_ONE.search(told) and _ONE_BEFORE.search(told) and _NO_NOUN.match(form.string[end:]))


_ALL_OF_US = rx(
    r"^(?:(?:ja|also|na|nun|,) )*(?:wir sind|sind)? ?(?:alle|alles|allesamt|lauter)(?: (?:echte|waschechte|gebürtige|nur))? $"
)
_ARE_WE_ALL = rx(r"^ sind wir (?:alle|allesamt|hier alle|fast alle)\b")


def _are_from_there(before: str, behind: str) -> bool:
    """ "Wir sind alle Oberpfälzer", "Oberpfälzer sind wir alle" """
    return bool((_ALL_OF_US.match(before) and _ENDS.match(behind)) or (not before and _ARE_WE_ALL.match(behind)))


def predicative(form: Normal, i: int, name: str, end: int) -> bool:
    """ "rein sächsisch", "aus dem Badischen": an adjective of place with no noun behind it."""
    at = form.offsets[i]
    clause = form.clause_of(i)
    before = form.string[form.offsets[clause.first] : at]
    if name.endswith("er") and _one_of_a_town(form, i, end):
        return True
    if _MANNER.search(form.sentence_text(clause.sentence)):
        return False
    if name.endswith("er") and _are_from_there(before, form.string[end:]):
        return True
    if name.endswith("ischen") and _IN_THE.search(before):
        return True
    if not name.endswith("isch") or not _ENDS.match(form.string[end:]) or not _SAID_OF_US.search(before):
        return False
    few = sum(t.kind != "mark" for t in form.tokens[clause.first : clause.last]) <= SHORT
    return few or bool(_US.search(clause.text))
