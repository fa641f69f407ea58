"""Firms called by name behind a label, without a number of their own: "Industriepartner: Liebherr, MTU, Airbus" are three.

Also a number that the names behind it make good: "Unterschrieben haben vier: Kramer, Lutz, Hein und wir."
"""

from __future__ import annotations

from .fold import rx
from .gazetteer import abroad, german_places
from .kinds import FIRMS, Mention, is_number, word_at
from .lexicon import known, understood
from .normal import Normal
from .nouns import noun_class
from .organisations import named

_LABEL = rx(
    r"^(?:industrie|wirtschaft|industriepartner|wirtschaftspartner|praxispartner|firmenpartner|unternehmenspartner|partnerfirmen|mitgliedsfirmen|mitgliedsunternehmen|firmen|unternehmen|betriebe)$"
)
_LINKS = {",", "und", "sowie", "&", "plus", "+"}
_ENDS = {".", ";", "\\", "?", "-", "("}
_US = {"wir", "ich", "uns"}
_CALLED = {"firmen", "unternehmen", "betriebe", "betrieben"}
_LONGEST = 3  # words of a name
_FIELD = rx(
    r"(?:bau|technik|ik|ie|ung|handel|handwerk|wirtschaft|industrie|verkehr|forschung|dienst\w*|it|holz|stahl|metall|glas|energie|tourismus|medizin)$"
)
_NOT_WITH_US = rx(
    r"\b(?:nicht|kein\w*|kund\w*|abnehmer\w*|lieferant\w*|(?:be)?liefer[nt]\w*|abgesagt|sagten ab|ausgestiegen|konkurren\w*|wettbewerb\w*|angefragt|angeschrieben|vielleicht|früher)\b"
)


def name_lists(form: Normal, found: list[Mention]) -> None:
    """Adds them where no firm is counted otherwise."""
    if form.string.isupper() or any(m.kind in FIRMS and not m.part for m in found):
        return
    for i, token in enumerate(form.tokens):
        called = _called(form, i)
        if (token.norm != ":" and not called) or not i:
            continue
        if called:
            names = _names(form, i + 1, in_prose=True)
            strange = any(last > first or _own_word(form, first, last) for first, last in names)
            strange = strange or (len(names) > 2 and not any(_is_field(form, first) for first, _ in names))
            if len(names) > 1 and strange and not _NOT_WITH_US.search(form.sentence_text(form.clause_of(i).sentence)):
                found.append(Mention("unternehmen", len(names), None, i, names[-1][1], total=True))
                return
            continue
        counted = is_number(form, i - 1)
        names = _names(form, i + 1) if counted or _LABEL.match(word_at(form, i - 1)) else []
        if len(names) < 2:
            continue
        ours = any(word_at(form, first) in _US for first, _ in names)
        if (counted and ours and form.tokens[i - 1].value == len(names)) or (
            not counted and all(_own_word(form, *name) for name in names)
        ):
            found.append(Mention("unternehmen", len(names), None, i - 1, names[-1][1], total=True))
            return


def _called(form: Normal, i: int) -> bool:
    """ "Die Firmen Adler Guss, Kranz und Petersen …": names follow the noun at once."""
    if word_at(form, i) not in _CALLED or word_at(form, i - 1) not in ("die", "den", "der"):
        return False
    behind = form.tokens[i + 1] if i + 1 < len(form.tokens) else None
    named_so = behind is not None and behind.kind == "word" and behind.text[:1].isupper()
    trade = noun_class(word_at(form, i + 1))  # "die Firmen Müller, Schulz und Weber": a name may be a trade as well
    return named_so and (trade is None or (trade == "unternehmen" and word_at(form, i + 2) == ","))


def _names(form: Normal, start: int, in_prose: bool = False) -> list[tuple[int, int]]:
    """First and last word of each name in the list that begins at a token; nothing where a piece is no name. In prose a small word ends it."""
    names, first, i = [], start, start
    while True:
        word = word_at(form, i)
        ends = word in _ENDS or not word or (in_prose and word not in _LINKS and form.tokens[i].text[:1].islower())
        if word in _LINKS or ends:
            if i > first:
                if not _is_name(form, first, i):
                    return []
                names.append((first, i - 1))
            if word not in _LINKS:
                return names
            first = i + 1
        i += 1


def _is_name(form: Normal, first: int, last: int) -> bool:
    tokens = form.tokens[first:last]
    if len(tokens) == 1 and tokens[0].norm in _US:
        return True
    start, end = form.offsets[first], form.offsets[last - 1]
    if any(n.kind != "firma" and n.start <= end and start < n.end for n in named(form)):
        return False
    plain = all(t.kind == "word" and noun_class(t.norm) in (None, "unternehmen") for t in tokens)
    capital = tokens[-1].text[:1].isupper() and len(tokens[-1].text) > 1
    return plain and capital and len(tokens) <= _LONGEST


def _is_field(form: Normal, i: int) -> bool:
    """A trade, or a place: "die Unternehmen Optik, Chemie und Bau", while "die Firmen Müller, Schulz und Weber" have names that are words too."""
    start = form.offsets[i]
    here = any(place.start <= start < place.end for place in german_places(form))
    there = any(place.start() <= start < place.end() for place in abroad(form.string))
    return here or there or bool(_FIELD.search(word_at(form, i)))


def _own_word(form: Normal, first: int, last: int) -> bool:
    """A listed firm, or a word that no dictionary has; "Maschinenbau, Optik, Chemie" are trades."""
    start, end = form.offsets[first], form.offsets[last]
    if any(n.kind == "firma" and n.start <= end and start < n.end for n in named(form)):
        return True
    words = [t.text for t in form.tokens[first : last + 1]]
    return any(not understood(word) and not known(word.lower()) for word in words)
