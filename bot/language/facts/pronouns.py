"""Counts whose noun was named before: "Mitglieder? Es sind 25.", "Universitäten sollen kommen, bisher ist keine dabei"."""

from __future__ import annotations

from .coordination import of_several_kinds
from .data import stop_words
from .fold import rx
from .kinds import FACTS, Mention, has_count, is_number, size_noun, word_at
from .normal import Normal
from .nouns import noun_class
from .own_firm import people_of_one_firm
from .plans import dropped

_SECTORS = ("wirtschaft", "industrie", "mittelstand", "handwerk")
_HEDGES = stop_words("ungefaehr")
_FILLERS = stop_words("vor_zahlen")
_THEY_ARE = rx(
    r"\b(?:wir wären|wären wir|wir hätten|hätten wir|zugesagt haben|unterschrieben haben|geblieben sind|übrig sind|gezählt habe ich|gezählt haben wir|macht|wir (?:hier )?(?:in|aus) \w+ haben|kommen wir auf|wir kommen auf|ich (?:zähle|komme auf)|zähle ich|komme ich auf|mittlerweile|inzwischen|stehen wir|liegen wir|sind uns|uns sind|bis heute|sind es|es sind|sind das|das sind|haben wir|hat es|sind wir|wir haben|wir|werden es|sinds|es werden|waren es|bei uns sind es|bei uns|sind) ((?:[\w-]+ ){0,3})#(\d+)(?= ?(?:[.,;:()\\]|$|stuck|insgesamt|geworden|an der zahl|heute|jetzt|davon|in (?!vollzeit|teilzeit)|im (?:raum|großraum|kreis|landkreis)|aus|rund um|geblieben|übrig|um genau zu sein|genau genommen|genauer gesagt))"
)
_NONE_OF_THEM = rx(
    r"^(?:und |aber |doch |davon )?(?:(?:ist|sind|haben|hat|gibt|wir|es|noch|bisher|bislang|derzeit|aktuell|momentan|zurzeit|da|bei uns|im moment|jetzt) )*(?:kein|keine[rs]?|keins|niemand|null)(?: (?:von ihnen|davon|einzige[rs]?|fest|bisher|noch))* (?:dabei|an bord|im boot|drin|vertreten|mit dabei)\b"
)
_HAVE_NONE = rx(
    r"^(?:und |aber |doch )?(?:(?:jetzt|heute|inzwischen|nun|derzeit|bisher|noch|da) )*(?:haben|hat) (?:wir|er|sie|es)(?: (?:aber|leider|bisher|noch|jetzt|halt|davon))* (?:keine?[nrs]?|keins)(?: mehr)? ?[.,;)]?$|^(?:und |aber )?stand (?:heute|jetzt) (?:noch )?(?:keine?[nrs]?|keins) ?[.,;)]?$"
)
_NEITHER = rx(
    r"^(?:und |aber )?(?P<noun>[\w-]+) (?:haben wir |sind |gibt es )?(?:auch|ebenfalls|ebenso|genauso)(?: \w+)? (?:nicht|keine?)\b ?[.,;)]?$"
)


def antecedent(form: Normal, before: int, sentence: int) -> str | None:
    """Class of the last counted noun before a token, in this sentence or the one before."""
    for j in range(before - 1, -1, -1):
        token = form.tokens[j]
        if form.clause_of(j).sentence < sentence - 1:
            return None
        kind = noun_class(token.norm) or size_noun(token) if token.kind == "word" else None
        if (
            kind in FACTS
            and kind != "project"
            and (
                word_at(form, j - 1) not in ("der", "unserer")
                or is_number(form, j - 1)
                or word_at(form, j - 2) in ("zahl", "anzahl")
            )
        ):
            return "partner" if of_several_kinds(form, j, kind) else kind
        if kind == "staff" and not rx(r"\bgrößte\w*\b").search(form.sentence_text(form.clause_of(j).sentence)):
            return None
    return None


def pronouns(form: Normal, found: list[Mention]) -> None:
    """Adds the counts that hang on an earlier noun."""
    if has_count(form):
        _counted(form, found)
    else:
        _one(form, found)
        _left(form, found)
    _none(form, found)


def _counted(form: Normal, found: list[Mention]) -> None:
    """Those with a figure; the rest in between, as one may build on the other."""
    bound = {k for m in found for k in range(m.first, m.last + 1)}
    for match in _THEY_ARE.finditer(form.string):
        i = int(match[2])
        value = float(form.tokens[i].value or 0)
        if i in bound or not is_number(form, i) or not value.is_integer() or value >= _NO_COUNT or dropped(form, i):
            continue
        if not all(w in _HEDGES or w in _FILLERS for w in match[1].split()):
            continue
        clause = form.clause_of(i)
        kind = antecedent(form, form.token_at(match.start()), clause.sentence)
        beside = {m.kind for m in found if form.clause_of(m.first).sentence == clause.sentence}
        if kind and match.group().startswith("macht") and len(beside) > 1:
            kind = "partner"
        said = match.group().split()
        if word_at(form, i + 1) == "aus" and word_at(form, i + 3) in _SECTORS:
            continue  # "von diesen 44 sind 31 aus der Wirtschaft": they are told to be firms
        if {"wir", "selbst", "haben"} <= {*said}:
            continue  # "der größte hat 3.400 Beschäftigte, wir selbst haben 55"
        if kind and not ("wir" in said and people_of_one_firm(form, i)):
            found.append(Mention(kind, value, form.tokens[i].high, i, i, total=True))
            bound.add(i)
    _answered(form, found, bound)
    _one(form, found)
    _left(form, found)
    _remaining(form, found)
    _corrected(form, found, bound)
    _pieces(form, found, bound)


_HEADING = rx(
    r"(?:^|[.?;,] )(?:und |die |unsere )?(?P<noun>[\w-]+) (?:\?|:) (?:(?:um|die|so|ca|rund|etwa|gut|knapp|derzeit|aktuell|genau|wir|haben|sind|es|irgendwas|ungefähr|über|inzwischen|jetzt|noch|insgesamt|an) ){0,4}?#(?P<n>\d+)(?= ?(?:[.,;)]|$))"
)


_NOW_ONLY = rx(
    r"\b(?:steht|stehen|liegt|hat|haben|umfasst|zählt) (?:(?:er|sie|es|wir|das) )?(?:jetzt|heute|nun|inzwischen|mittlerweile|aktuell|derzeit)(?: (?:schon|bereits|bei|gut|rund|etwa))* #(?P<m>\d+)(?= ?(?:[.,;)]|$))|(?:^|[.,;:] )(?:und |aber )?(?:jetzt|heute|inzwischen|aktuell|derzeit|mittlerweile)(?: (?:noch|nur|schon|wieder|bloß))* #(?P<n>\d+)(?= ?(?:[.,;)]|$))"
)


_CORRECTED = rx(
    r"\b(?:nein|stop|stopp|korrektur|quatsch|pardon|verzeihung|moment|korrekt|besser gesagt|genauer gesagt)(?: (?:,|:|nein|stop|stopp|moment|halt|doch|es|sind|also|warte))* #(?P<n>\d+)(?= ?(?:[.,;)]|$))"
)


def _corrected(form: Normal, found: list[Mention], bound: set[int]) -> None:
    """ "Firmen sind es dreizehn, nein stop, vierzehn": the later number takes the earlier one's place."""
    for match in _CORRECTED.finditer(form.string):
        i = int(match["n"])
        before = [m for m in found if m.last < i and not m.none]
        value = form.tokens[i].value
        if i not in bound and before and value is not None and float(value).is_integer():
            found.append(Mention(before[-1].kind, float(value), form.tokens[i].high, i, i, total=True))
            bound.add(i)


_ONE_ONLY = rx(
    r"(?:^|[.?;,(\\\\-] )(?:und |die |unsere )?(?P<noun>[\w-]+) (?:\?|:|=) (?:(?:nur|genau|bloß|bisher|derzeit|gerade mal|immerhin) ){0,2}eine?[rsn]?(?= ?(?:[.,;)(]|$|davon|dabei|einzige|\(|aus|in)\b| ?(?:[.,;)(\\\\]|$))"
)


_LEFT = rx(
    r"\b(?:(?:dabei|zugesagt|unterschrieben) (?:ist|sind|hat|haben)(?: (?:bisher|am ende|tatsächlich|schließlich|dann|jetzt|davon)){0,2} (?:nur|bloß|lediglich|gerade mal)|(?:sicher|fest) (?:ist|sind)(?: (?:bisher|bislang|nur|bloß|davon|derzeit)){0,2}) (?:#(?P<m>\d+)|eine[rsn]?)(?= ?(?:[.,;)]|$))|\b(?:geblieben|übrig|davon übrig) (?:ist|sind|bleibt|bleiben)(?: (?:uns|nur|noch|bloß|am ende|bis heute)){0,3} (?:#(?P<n>\d+)|eine[rsn]?)(?= ?(?:[.,;)]|$))"
)


def _left(form: Normal, found: list[Mention]) -> None:
    """ "Ursprünglich waren drei Unis dabei, geblieben ist eine." """
    for match in _LEFT.finditer(form.string):
        at = form.token_at(match.end() - 1)
        kind = antecedent(form, form.token_at(match.start()), form.clause_of(at).sentence)
        counted = match["n"] or match["m"]
        value = 1.0 if counted is None else float(form.tokens[at].value or 0)
        if kind and value.is_integer():
            found[:] = [m for m in found if m.kind != kind]
            found.append(Mention(kind, value, None, at, at, total=True, sure=True))


_OF_THE_ASKED = rx(
    r"\bvon (?:den )?#\d+ (?:angesprochen|angefragt|angeschrieben|eingeladen|kontaktiert|interessiert)en (?P<noun>[\w-]+) (?:sind|haben|machen) (?:\S+ ){0,2}?#(?P<n>\d+) (?:\S+ ){0,3}?(?:dabei|zugesagt|mit|an bord|unterschrieben|im boot|sicher)\b"
)
_REMAINING = rx(
    r"\b(?:von|unter) (?:den|unseren) (?:verbliebenen|verbleibenden|gebliebenen|übrig gebliebenen) #(?P<n>\d+)\b"
)


def _remaining(form: Normal, found: list[Mention]) -> None:
    """ "Drei von elf Firmen sind gegangen. Von den verbliebenen acht …" """
    for match in (*_REMAINING.finditer(form.string), *_OF_THE_ASKED.finditer(form.string)):
        at = int(match["n"])
        noun = match.groupdict().get("noun")
        kind = noun_class(noun) if noun else antecedent(form, at, form.clause_of(at).sentence)
        value = float(form.tokens[at].value or 0)
        if kind in FACTS and value.is_integer():
            found[:] = [m for m in found if m.kind != kind]
            found.append(Mention(str(kind), value, None, at, at, total=True, sure=True))


def _one(form: Normal, found: list[Mention]) -> None:
    """ "Hochschulen: eine." """
    for match in _ONE_ONLY.finditer(form.string):
        kind, at = noun_class(match["noun"]), form.token_at(match.end() - 1)
        if kind in ("hochschule", "forschung", "gross", "kmu", "unternehmen") and not any(
            m.kind == kind for m in found
        ):
            found.append(Mention(kind, 1, None, form.token_at(match.start("noun")), at))


def _answered(form: Normal, found: list[Mention], bound: set[int]) -> None:
    """ "Mitglieder? Um die 130." """
    for match in _HEADING.finditer(form.string):
        i, kind = int(match["n"]), noun_class(match["noun"])
        value = form.tokens[i].value
        if i not in bound and kind in FACTS and kind != "project" and value is not None and float(value).is_integer():
            found.append(Mention(kind, float(value), form.tokens[i].high, i, i))
            bound.add(i)
    for match in _NOW_ONLY.finditer(form.string):
        i = int(match["n"] or match["m"])
        kind = antecedent(form, form.token_at(match.start()), form.clause_of(i).sentence)
        value = form.tokens[i].value
        if i not in bound and kind and value is not None and float(value).is_integer() and value < _NO_COUNT:
            found.append(Mention(kind, float(value), form.tokens[i].high, i, i, total=True))
            bound.add(i)


_NO_COUNT = 10000  # a lone number as large as that is money
_SHRUNK = rx(
    r"\bauf (?:\S+ )?#(\d+) (?:schrumpfen|geschrumpft|zurückgegangen|gesunken|reduziert|zusammengeschmolzen)\b"
)
_PIECES = rx(
    r"#(\d+) (?:an der zahl|stück|an der anzahl)\b|(?<=, )#(\d+) (?:insgesamt|zusammen|alles in allem|in summe)(?= ?[.,;:)]|$)"
)


def _pieces(form: Normal, found: list[Mention], bound: set[int]) -> None:
    """ "ein Netzwerk von Optikern in Wetzlar, zwölf an der Zahl" """
    for match in (*_PIECES.finditer(form.string), *_SHRUNK.finditer(form.string)):
        i = int(match[1] or match[2])
        value = float(form.tokens[i].value or 0)
        kind = antecedent(form, i, form.clause_of(i).sentence)
        counted = {m.kind for m in found if form.clause_of(m.first).sentence == form.clause_of(i).sentence}
        kind = "partner" if match.re is _PIECES and match[2] and len(counted) > 1 else kind
        if i not in bound and kind and value.is_integer():
            found.append(Mention(kind, value, form.tokens[i].high, i, i, total=True))


def _none(form: Normal, found: list[Mention]) -> None:
    nothing = False
    sentence = -1
    for clause in form.clauses:
        nothing = nothing and clause.sentence == sentence
        sentence = clause.sentence
        here = any(m.none and clause.first <= m.first < clause.last for m in found)
        if (_NONE_OF_THEM.match(clause.text) or _HAVE_NONE.match(clause.text)) and not here:
            kind = antecedent(form, clause.first, clause.sentence)
            if kind in ("hochschule", "forschung", "gross", "kmu", "unternehmen"):
                found.append(Mention(kind, 0, None, clause.first, clause.last - 1, none=True))
                here = True
        neither = _NEITHER.match(clause.text)
        kind = noun_class(neither.group("noun")) if neither and nothing else None
        if kind in ("hochschule", "forschung", "gross", "kmu", "unternehmen"):
            found.append(Mention(kind, 0, None, clause.first, clause.last - 1, none=True))
            here = True
        nothing = nothing or here
