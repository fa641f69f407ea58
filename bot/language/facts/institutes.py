"""Institutes outside universities called by name: "Fraunhofer IWS", "das Julius Kühn-Institut", "Zentrum für … Forschung"."""

from __future__ import annotations

from collections.abc import Iterator

from .bodies import Named, pattern_of
from .fold import rx
from .institutes_in_towns import institutes_in_towns
from .kinds import is_number, word_at
from .lexicon import known
from .normal import Normal
from .nouns import noun_class
from .short_names import short_names
from .societies import SOCIETY

_SOCIETY = rx(r"^(?:fraunhofer|max-planck|mpi|leibniz|helmholtz)(?:-.*)?$")
_SOCIETY_IN = rx(r"(?<!\S)(?:fraunhofer|max-planck|mpi|leibniz|helmholtz)")
_OTHER_THINGS = r"(?:preis\w*|gemeinschaft|programm|professur|stipendi\w*|medaille|keks\w*|butterkeks\w*|gymnasium|gymnasien|schule|ring|stra(?:ß|ss)e|platz|allee|weg|ufer|apotheke|formel|linie|linien|spule|resonator)"
_ONE_OF_HERS = rx(  # "mein Institut gehört zur Leibniz-Gemeinschaft", which is none herself
    r"\b(?:(?:mein|unser|unseres) (?P<own>\S*(?:institut|zentrum)s?)|wir) (?:[^\s.;]+ ){0,3}?(?:gehört|gehören|zählt|zählen|(?:(?:ist|sind|,) )?(?:teil|mitglied|ein teil)) (?:auch |selbst )?(?:zur|zu der|der|in der) $"
)
_NO_BODY = rx(rf"-{_OTHER_THINGS}$")
_THING = rx(rf"^{_OTHER_THINGS}$")
_PLURAL = rx(r"(?:institute|instituten|institutes|zentren|einrichtungen)$")
_ARTICLES = {"das", "dem", "vom", "des", "am", "beim", "zum", "ins", "ans", "im"}
_BEFORE = _ARTICLES | {"und", "sowie", ",", "mit", "plus", "+", ":", "&", "die", "der", "-", "("}
_PLAIN = {
    "institut", "forschungsinstitut", "forschungszentrum", "forschungseinrichtung", "forschungsstelle", "forschungspartner", "institutes",
    "forschungsgesellschaft", "forschungsinstituts", "forschungslabor",
}  # fmt: skip
_NO_MEMBER = rx(
    r"^(?:vertreter\w*|mitarbeiter\w*|kolleg\w+|leute\w?|forscher\w*|professor\w*|expert\w+|jemand\w*|frau|herrn?|doktorand\w*|vorträge?|studien?|berichte?|gutachten|artikel|geräte?|patente?|lizenz\w*)$"
)
_JOINS = rx(r"\b(?:dabei|beteiligt|mit|an bord|im boot|partner\w*|zugesagt|forschen|entwickel\w*)\b")
_LINKS = {"der", "von", "aus", "vom", "des", "und", ",", "sowie"}
_SEVERAL = {"eins", "eines", "ein", "eine", "einem", "mehrere", "einige", "institute", "instituten"}
_NO_NAME = {"kein", "ein", "unser", "mein", "jedes", "welches", "dieses"}
_RESEARCH = rx(
    r"(?:forschung|technik|technologie|technologien|wissenschaft|wissenschaften|physik|chemie|biologie|optik|werkstoffe|materialien|medizin)\w*$"
)
OF_UNIVERSITY = rx(
    r"^(?:der|an der|einer|am|des|am|von der) (?:[\w-]+ )?(?:[\w-]+-)?(?:uni\w*|tu|hochschule|th|fh|rwth|kit|fachhochschule|technischen)\b"
)
_NO_ABBREVIATION = {"und", "ist", "das", "der", "die", "mit", "aus", "als", "sind", "oder", "zwei", "drei", "hat", "im", "in", "am", "an", "wir", "bei", "noch", "dazu", "auch", "aber", "fur", "zu", "dabei", "sitzt"}  # fmt: skip


def institutes(form: Normal) -> Iterator[Named]:
    """Every named institute; several ways of naming one may overlap, the caller takes the first."""
    societies = _SOCIETY_IN.search(form.string) is not None
    for i, token in enumerate(form.tokens):
        if token.kind != "word":
            continue
        if societies and _SOCIETY.match(token.norm) and not _NO_BODY.search(token.norm):
            if not (_PLURAL.search(token.norm) or names_a_thing(form, i) or _of_counted(form, i)):
                yield _named(form, i, _end_of_name(form, i))
        elif societies and _SOCIETY.match(token.norm) and (hers := _ONE_OF_HERS.search(form.string[: form.offsets[i]])):
            yield _named(form, form.token_at(hers.start("own")) if hers["own"] else i, i)
        elif noun_class(token.norm) == "forschung" and not (_PLURAL.search(token.norm) and not _called(form, i)):
            yield from _own_name(form, i)
        elif token.norm in ("zentrum", "anstalt", "versuchsanstalt", "institut") and word_at(form, i + 1) == "fur":
            last = _end_of_name(form, i)
            if _RESEARCH.search(word_at(form, last)):
                yield _named(form, i, last)
    if societies:
        yield from _each_of(form)
    yield from institutes_in_towns(form)
    for match in pattern_of("forschung").finditer(form.string):
        yield Named("forschung", match.group(), match.start(), match.end())
    yield from short_names(form, "forschung")


def names_a_thing(form: Normal, i: int) -> bool:
    """ "Der Leibniz Keks": no society, though its name stands there."""
    return _SOCIETY.match(form.tokens[i].norm) is not None and _THING.match(word_at(form, i + 1)) is not None


def _called(form: Normal, i: int) -> bool:
    """ "Hohenstein Institute": the name of one body, though the word is a plural; "die Institute", "drei Institute" are none."""
    before = form.tokens[i - 1] if i else None
    if before is None or before.kind != "word" or not before.text[:1].isupper() or form.string.isupper():
        return False
    opens = i == 1 or word_at(form, i - 2) in _BEFORE
    return opens and not known(before.text) and not known(before.text.lower()) and noun_class(before.norm) is None


_SOCIETIES = rx(r"^(?:fraunhofer|max-planck|leibniz|helmholtz)-?(?:institute|instituten|zentren|einrichtungen)$")


def _each_of(form: Normal) -> Iterator[Named]:
    """ "die Fraunhofer-Institute ISE und IPM": one for each name, unless a number counts them."""
    for i, token in enumerate(form.tokens):
        if not _SOCIETIES.match(token.norm) or any(t.kind == "#" for t in form.tokens[max(0, i - 2) : i]):
            continue
        j = i + 1
        while j < len(form.tokens) and form.tokens[j].kind == "word" and form.tokens[j].text[:1].isupper():
            yield _named(form, j, j)
            if word_at(form, j + 1) not in (",", "und", "sowie"):
                break
            j += 2


def _named(form: Normal, first: int, last: int) -> Named:
    start, end = form.offsets[first], form.offsets[last] + len(form.tokens[last].norm)
    return Named("forschung", form.string[start:end], start, end)


_ALL_OF_THEM = rx(  # "Institute haben wir vier, alles Fraunhofer": says which the counted ones are
    r"\b(?:alles|alle|allesamt|lauter|durchweg|sämtliche?|samt und sonders|ausschließlich)(?: #\d+)?"
    r"(?: (?:sind|gehören|nur|reine|von|bei|vom|aus|der|zu|zur|davon))* $"
)


def _of_counted(form: Normal, i: int) -> bool:
    """ "zwei Einrichtungen der Fraunhofer-Gesellschaft", "zwei von Fraunhofer", "… von Leibniz und Helmholtz": societies of what is counted."""
    if _ALL_OF_THEM.search(form.string[: form.offsets[i]]):
        return True
    j = i - 1
    while word_at(form, j) in _LINKS or (j < i - 1 and SOCIETY.match(word_at(form, j))):
        j -= 1
    if j == i - 1 or not ({word_at(form, j + 1)} & {"der", "von", "aus", "vom", "des"}):
        return False
    if _NO_MEMBER.match(word_at(form, j)) and not _JOINS.search(form.clause_of(i).text):
        return True  # "ein Vortrag von Fraunhofer"
    return noun_class(word_at(form, j)) in ("forschung", "other") or is_number(form, j) or word_at(form, j) in _SEVERAL


def _own_name(form: Normal, i: int) -> Iterator[Named]:
    """ "das Staatliche Weinbauinstitut", "Julius Kühn-Institut", "Forschungszentrum Jülich", "Institut für Textiltechnik"."""
    word = form.tokens[i].norm
    first = i
    while (
        first
        and form.tokens[first - 1].kind == "word"
        and form.tokens[first - 1].text[:1].isupper()
        and i - first < 3
        and word_at(form, first - 1) not in _BEFORE | {"als"} | _NO_NAME
    ):
        first -= 1
    behind = " ".join(t.norm for t in form.tokens[i + 1 : i + 5])
    if OF_UNIVERSITY.match(behind) or word_at(form, first - 1) in (
        "ein",
        "als",
        "kein",
        "unser",
        "einem",
        "mein",
        "eine",
        "einen",
    ):
        return
    last = _end_of_name(form, i)
    own = word not in _PLAIN or first < i or last > i
    if own and (first == 0 or word_at(form, first - 1) in _BEFORE or last > i):
        if word in _PLAIN and last == i and form.tokens[first].norm in _BEFORE:
            return
        if OF_UNIVERSITY.match(" ".join(t.norm for t in form.tokens[last + 1 : last + 5])):
            return
        yield _named(form, first, last)


def _end_of_name(form: Normal, i: int) -> int:
    """Where a name that begins with the institute's noun ends: "… für Optik und Feinmechanik", "… IWS", "… Jülich"."""
    j = i + 1
    if word_at(form, j).startswith(("institut", "zentrum", "einrichtung")) and form.tokens[j].kind == "word":
        j += 1
    if word_at(form, j) == "fur":
        return _end_of_field(form, j)
    token = form.tokens[j] if j < len(form.tokens) else None
    if token is None or token.kind != "word" or token.norm in _NO_ABBREVIATION or noun_class(token.norm) is not None:
        return j - 1
    short = 2 <= len(token.norm) <= 5 and (token.text.isupper() or not form.tokens[i].text[:1].isupper())
    named = token.text[:1].isupper() and token.norm not in ("partner", "institut")
    return j if short or named else j - 1


def _end_of_field(form: Normal, j: int) -> int:
    """The last word of "für Angewandte Optik und Feinmechanik" in running text."""
    last, k = j, j + 1
    while k < len(form.tokens) and k - j < 9 and form.tokens[k].kind == "word":
        token = form.tokens[k]
        if token.norm in ("und", "oder"):
            after = form.tokens[k + 1] if k + 1 < len(form.tokens) else None
            if (
                after is None
                or after.kind != "word"
                or after.norm in ("vom", "die", "das", "der", "dem", "wir", "ein", "eine")
                or noun_class(after.norm)
            ):
                break
            if not (after.text[:1].isupper() or form.tokens[k - 1].norm.endswith("-")):
                break
        elif not (token.text[:1].isupper() or token.norm.endswith(("-", "e", "en")) or k == j + 1):
            break
        else:
            last = k
        k += 1
    return last
