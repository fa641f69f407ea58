"""The number in a reply: bare, hedged, with its unit, "keine", "alle" of a known total.

A number with another noun than the asked one ("zwei Hochschulen" to "Wie viele KMU?") does not answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .contacts import distinct
from .counts import AND_WE
from .fold import rx
from .heads import head_noun
from .kinds import FACTS
from .model import Question, Statement
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .organisations import named
from .plans import dropped
from .polarity import polarity, unknown

_ALLOWED: dict[str, set[str]] = {
    "zahl_unternehmen": {"unternehmen"},
    "zahl_kmu": {"kmu", "unternehmen"},
    "zahl_grossunternehmen": {"gross", "unternehmen"},
    "zahl_zaehlende_unternehmen": {"unternehmen", "kmu"},
    "zahl_unternehmen_ausland": {"unternehmen", "partner"},
    "zahl_hochschulen": {"hochschule"},
    "zahl_forschungseinrichtungen": {"forschung"},
    "zahl_partner": {"partner"},
    "beschaeftigte_groesstes_unternehmen": {"staff"},
    "beschaeftigte_antragsteller": {"staff"},
    "management_vzae": {"fte", "staff"},
    "internationale_kontakte": {"other", "partner"},
    "zahl_kooperationsprojekte": {"project", "other"},
}

_ZERO = rx(r"\b(?:keine[nrsm]?|null|gar nichts|nichts|niemand|nix|kein|keinerlei|garkeine[nrs]?|nie)\b")

_ONE = rx(
    r"^(?:(?:nur|genau|bloß|bislang|bisher|gerade mal|das ist|es ist|ja|lediglich|einzig|so) ?,? ?)*(?:ein|eine|einen|einer|eines|eins|ne|nen|ein einziger|eine einzige|einen einzigen|ein einziges)(?: (?:einzige[nrs]?|davon|dabei|bisher|bislang))?(?: (?P<noun>\w+))? ?[.]?$"
)

_MIND = rx(
    r"\b(?:nein|quatsch|äh|halt|moment|ach|sorry|korrigiere|vielmehr|stop|besser gesagt|ne|nee|falsch|doch|beziehungsweise|also eher)\b"
)

_NOW = rx(r"\b(?:jetzt|heute|inzwischen|mittlerweile|aktuell|derzeit|momentan|nun)\b")

_COUNTLIKE = {
    "zahl_unternehmen",
    "zahl_kmu",
    "zahl_grossunternehmen",
    "zahl_zaehlende_unternehmen",
    "zahl_unternehmen_ausland",
    "zahl_hochschulen",
    "zahl_forschungseinrichtungen",
    "internationale_kontakte",
    "zahl_kooperationsprojekte",
    "private_mittel_eur",
    "de_minimis_eur",
    "management_vzae",
}

_WHOLE = rx(r"\b(?:wir sind|sind wir|insgesamt|wir haben|davon|darunter|zusammen|bei uns sind)\b")

_OTHER_NOUNS = {
    "prozent",
    "uhr",
    "wochen",
    "tage",
    "mal",
    "minuten",
    "faktoren",
    "grunde",
    "grunden",
    "fragen",
    "sachen",
    "dinge",
    "punkte",
    "sekunden",
    "stunden",
    "jahre",
    "jahren",
    "meter",
    "ideen",
    "monate",
    "monaten",
    "etagen",
}

_TAILS = {
    "stuck",
    "davon",
    "ich",
    "sie",
    "wir",
    "insgesamt",
    "das",
    "mehr",
    "dann",
    "der",
    "die",
    "unternehmen",
    "und",
    "oder",
    "so",
    "aber",
    "genau",
    "etwa",
}


def _fits(form: Normal, i: int, asked: Question) -> bool:
    """Does the noun behind the number belong to what was asked?"""
    head = head_noun(form, i + 1)
    if head is None:
        token = form.tokens[i + 1] if i + 1 < len(form.tokens) else None
        if token is None or token.kind != "word":
            return True
        return token.norm not in _OTHER_NOUNS and not (
            token.text[:1].isupper() and not token.text.isupper() and token.norm not in _TAILS
        )
    return head[0] in _ALLOWED.get(asked.fact, set())


def _months(form: Normal, known: Mapping[str, Any]) -> float | None:
    """How long a yearly sum is paid: said beside it, or before."""
    terms = [float(t.value) for t in form.tokens if t.kind == "@" and t.value is not None and t.high is None]
    said = known.get("laufzeit_monate")
    return terms[0] if len(terms) == 1 else said if isinstance(said, (int, float)) else None


def _yearly(form: Normal, i: int) -> bool:
    """Is the sum at this token one for each year?"""
    around = (
        " ".join(t.norm for t in form.tokens[max(0, i - 3) : i]),
        " ".join(t.norm for t in form.tokens[i + 1 : i + 4]),
    )
    return bool(rx(r"\b(?:jährlich|pro jahr|im jahr|jedes jahr)\b").search(around[0])) or bool(
        rx(r"^(?:euro )?(?:pro jahr|im jahr|jährlich|p a|pa|je jahr|jedes jahr)\b").search(around[1])
    )


_ALL_SMALL = rx(r"^(?:nur|alles|alle|lauter|bloß|ausschließlich|wir sind alle|sind alle|sind alles) (?:nur |alles |lauter )?(?:kmus?|kleine?|mittelständler|klein|kleinbetriebe|kleine (?:betriebe|firmen))\b")
_MINUS = rx(r"#(\d+) (?:minus|weniger|abzüglich|ohne) (?:die |den )?#(\d+)")
_WHOLE_POST = rx(r"(?:#(\d+)|\b(?:eine?|ein)\b) (?:volle?n?|ganze?n?)\b")
_HALF_POST = rx(r"(?:#(\d+)|\b(?:eine?|ein)\b) (?:halbe?n?|halbtags\w*)\b")


def _left_over(form: Normal) -> float | None:
    """ "58 minus 12" """
    match = _MINUS.search(form.string)
    return None if match is None else tidy((form.tokens[int(match[1])].value or 0) - (form.tokens[int(match[2])].value or 0))


def half_posts(form: Normal) -> float | None:
    """ "drei volle, zwei halbe", "halbtags": full-time posts."""
    if rx(r"^(?:\S+ ){0,3}?(?:halbtags|teilzeit halb|halbtagsstelle|halbtagsjob|halbtagskraft)\b").search(form.string) and len(form.tokens) <= 6:
        return 0.5
    halves, wholes = _HALF_POST.search(form.string), _WHOLE_POST.search(form.string)
    if halves is None or wholes is None:
        return None
    count = [1.0 if m[1] is None else float(form.tokens[int(m[1])].value or 0) for m in (wholes, halves)]
    return tidy(count[0] + count[1] / 2)


def _of_total(form: Normal, i: int) -> bool:
    """ "von den elf": the whole, not the part that was asked for."""
    return bool(rx(r"\b(?:von|von den|von unseren|der|unserer) $").search(" ".join(t.norm for t in form.tokens[max(0, i - 2) : i]) + " "))


def number_in(
    form: Normal, text: str, asked: Question, stated: list[Statement], known: Mapping[str, Any] | None = None
) -> Statement | None:
    if asked.fact == "management_vzae" and (posts := half_posts(form)) is not None:
        return whole_text(asked.fact, posts, text)
    if (left := _left_over(form)) is not None and asked.fact.startswith("zahl_"):
        return whole_text(asked.fact, left, text)
    if asked.fact == "zahl_grossunternehmen" and _ALL_SMALL.search(form.string):
        return whole_text(asked.fact, 0, text)
    money, months = (
        asked.unit == "EUR" or asked.fact.endswith("_eur"),
        asked.unit == "Monate" or asked.fact.endswith("_monate"),
    )
    kinds = "#€" if money else "#@" if months else "#"
    lent = (
        {f for kind in _ALLOWED.get(asked.fact, set()) if (f := FACTS.get(kind)) and f != asked.fact}
        if not _WHOLE.search(form.string) and sum(t.kind == "#" for t in form.tokens) == 1
        else set()
    )
    loose = {t.start for i, t in enumerate(form.tokens) if t.kind == "#" and head_noun(form, i + 1) is None}
    taken = [
        (s.start, s.end)
        for s in stated
        if s.fact != asked.fact
        and s.fact not in lent
        and not (s.fact == "zahl_partner" and s.start in loose)
        and s.fact.startswith(
            ("zahl_", "foerder", "private", "de_minimis", "laufzeit", "beschaeftigte", "management_vzae")
        )
    ]
    found: list[tuple[int, Statement]] = []
    for i, token in enumerate(form.tokens):
        if token.junk and re.fullmatch(r"[-−]\d+", token.text):
            found.append((i, Statement(asked.fact, -int(token.text[1:]), token.start, token.end)))
            continue
        if token.junk or token.value is None or token.kind not in kinds or not token.kind or token.kind == "word":
            continue
        if asked.fact == "laufzeit_monate" and token.kind == "#" and not float(token.value).is_integer():
            token = token.with_(value=token.value * 12)  # "anderthalb": years
        status = form.clause_of(i).status
        if status & {"question", "other"} or dropped(form, i) or any(s <= token.start < e for s, e in taken):
            continue
        if token.kind == "#" and not _fits(form, i, asked):
            continue
        if money and token.kind == "#" and i + 1 < len(form.tokens) and form.tokens[i + 1].norm in ("tsd", "t", "mille", "k"):
            token = token.with_(value=token.value * 1000, high=None if token.high is None else token.high * 1000)
        high = None if token.high is None else tidy(token.high)
        if money and _yearly(form, i):
            months = _months(form, known or {})
            if months is None or high is not None:
                continue
            found.append(
                (
                    i,
                    Statement(
                        asked.fact, tidy(token.value * months / 12), token.start, token.end
                    ),
                )
            )
            continue
        value: Any = tidy(token.value) if high is None else {"min": tidy(token.value), "max": high}
        found.append((i, Statement(asked.fact, value, token.start, token.end)))
    found = [f for f in found if _NOW.search(form.clause_of(f[0]).text)] or found
    found = [f for f in found if not _of_total(form, f[0])] or found
    found = [f for f in found if "past" not in form.clause_of(f[0]).status] or found
    if found:
        sums = [
            f
            for f in found
            if rx(
                r"\b(?:also|insgesamt|zusammen|macht|gesamt|total|unterm strich|summe|sprich|heißt)(?: \S+)?$"
            ).search(" ".join(t.norm for t in form.tokens[max(0, f[0] - 3) : f[0]]))
        ]
        if len(found) > 1 and sums:
            return sums[-1][1]
        if (
            asked.fact in ("zahl_partner", "zahl_unternehmen")
            and len(found) == 1
            and isinstance(found[0][1].value, int)
        ):
            i, only = found[0]
            if AND_WE.search(" ".join(t.norm for t in form.tokens[i + 1 : i + 6])):
                return Statement(only.fact, only.value + 1, only.start, only.end)
        first, last = found[0], found[-1]
        between = " ".join(t.norm for t in form.tokens[first[0] + 1 : last[0]])
        return (last if len(found) > 1 and _MIND.search(between) else first)[1]
    if asked.fact == "internationale_kontakte" and (names := distinct(form.string)) and not unknown(form.string):
        return whole_text(asked.fact, len(names), text)
    if asked.fact == "management_vzae" and (
        part := rx(r"\b(?:eine |ne )?(halbe|dreiviertel|viertel) (?:\w*stelle\w*|\w*kraft)").search(form.string)
    ):
        return whole_text(asked.fact, {"halbe": 0.5, "dreiviertel": 0.75, "viertel": 0.25}[part.group(1)], text)
    one = _ONE.match(form.string)
    if one and asked.fact in _COUNTLIKE and (one.group("noun") is None or _noun_fits(form, asked)):
        return whole_text(asked.fact, 1, text)
    if (
        asked.fact in _COUNTLIKE
        and not unknown(form.string)
        and not any(t.kind in "%@#€" and t.kind != "word" for t in form.tokens)
    ):
        if (
            _ZERO.search(form.string)
            and not any("question" in c.status for c in form.clauses)
            and not rx(
                r"\b(?:keine ahnung|kein(?:en)? (?:plan|schimmer)|keine angabe|keine lust|keine zahl\w*|keine daten|keine idee)\b"
            ).search(form.string)
        ):
            return whole_text(asked.fact, 0, text) if len(form.tokens) <= 12 else None
        if asked.fact in ("zahl_grossunternehmen", "zahl_unternehmen") and (
            firms := {n.name for n in named(form) if n.kind == "firma"}
        ):
            return whole_text(asked.fact, len(firms), text)
        if (count := listed_names(text, asked)) is not None:
            return whole_text(asked.fact, count, text)
        if (
            polarity(form, asked.fact, False) is False
            and len(form.tokens) <= 12
            and not rx(r"\b(?:in arbeit|geplant|kommt noch|demnächst)\b").search(form.string)
        ):
            return whole_text(asked.fact, 0, text)
    return None


_BASE = {
    "zahl_kmu": "zahl_unternehmen",
    "zahl_grossunternehmen": "zahl_unternehmen",
    "zahl_zaehlende_unternehmen": "zahl_unternehmen",
    "zahl_unternehmen": "zahl_partner",
    "zahl_hochschulen": "zahl_partner",
    "zahl_forschungseinrichtungen": "zahl_partner",
}

_ALL = rx(r"\b(?:durch die bank|ohne ausnahme|jede[rs]? einzelne|alle|alles|sämtliche|allesamt|durchweg|ausnahmslos|jeder|jede|komplett|restlos)\b")

_LESS = rx(r"\b(?:bis auf|außer|mit ausnahme von|abgesehen von|minus|ohne|abzüglich) (?:die |den |unsere )?(?:(?:ein|eine|einen|einem|einer)\b|#(\d+))")

_NOT_ALL = rx(r"\b(?:nicht alle|nicht jeder|fast alle|beinahe alle|nahezu alle)\b")


def share_of_known(form: Normal, text: str, asked: Question, known: Mapping[str, Any]) -> Statement | None:
    """ "alle", "die Hälfte", "80 Prozent", "alle bis auf zwei" of a total that is known already."""
    base = known.get(_BASE.get(asked.fact, ""), _said_total(form, asked))
    if base is None and rx(r"\b(?:mitglieder\w*|partner\w*)\b").search(form.string):
        base = known.get("zahl_partner")
    if not isinstance(base, (int, float)) or isinstance(base, bool):
        return None
    for token in form.tokens:
        if token.kind == "%" and token.value is not None and token.high is None and token.value <= 1:
            return Statement(asked.fact, int(base * token.value + 0.5), token.start, token.end)
    if asked.fact in _BASE and (part := _of_whole(form, base)) is not None:
        return whole_text(asked.fact, part, text)
    if _ALL.search(form.string) and asked.fact != "zahl_grossunternehmen" and not _NOT_ALL.search(form.string):
        less = _LESS.search(form.string)
        minus = 0 if less is None else 1 if less.group(1) is None else int(form.tokens[int(less.group(1))].value or 0)
        return whole_text(asked.fact, tidy(base - minus), text) if base >= minus else None
    return None


_X_OF_Y = rx(r"#(\d+) (?:von|aus|unter) (?:den |unseren |unsern )?#(\d+)")
_OUT = rx(r"^(?:(?:nur|bloß|von den #\d+ sind|davon sind|davon|es sind|leider) )*#(\d+) (?:(?:sind|fallen|gehören|zählen|davon|es|leider) )*(?:nicht|kein\w*|raus|weg)\b")


def _of_whole(form: Normal, base: float) -> float | None:
    """ "vier von fünf" of a known total; "zwölf fallen raus" takes them off."""
    if (match := _X_OF_Y.search(form.string)) is not None:
        part, whole = (float(form.tokens[int(n)].value or 0) for n in match.groups())
        return tidy(part) if whole == base or whole not in (3, 4, 5, 10, 100) else int(base * part / whole + 0.5)
    if (match := _OUT.search(form.string)) is not None:
        less = float(form.tokens[int(match[1])].value or 0)
        return tidy(base - less) if less < base else None
    return None


def _said_total(form: Normal, asked: Question) -> float | None:
    """The total that the reply itself names: "70 % unserer 60 Unternehmen"."""
    counts = [t for t in form.tokens if t.kind == "#" and t.value is not None and not t.junk and t.high is None]
    shared = any(t.kind == "%" for t in form.tokens)
    return float(counts[0].value or 0) if asked.fact in _BASE and shared and len(counts) == 1 else None


def headed(form: Normal) -> bool:
    """Does the reply begin with its number and explain it: "Drei: Uni Bonn, Hochschule Köln und Alanus"?"""
    first = form.tokens[0]
    alone = sum(t.kind == "#" for t in form.tokens) == 1
    return first.kind == "#" and alone and not first.junk and len(form.tokens) > 1 and form.tokens[1].norm in (":", ",", "-", "(")


_NAMED = ("zahl_grossunternehmen", "zahl_hochschulen", "zahl_forschungseinrichtungen", "zahl_unternehmen_ausland")
_NAME = r"[A-ZÄÖÜ][\w&.-]*(?: [A-ZÄÖÜ][\w&.-]*)*"


def listed_names(text: str, asked: Question) -> int | None:
    """ "Bosch, Trumpf, Festo" as a reply to a count: three names."""
    if asked.fact not in _NAMED or re.search(r"\d", text):
        return None
    names = re.match(rf"^\W*({_NAME}(?:\s*(?:,|und|sowie)\s*{_NAME})+)\s*(?:[.;–-].*)?$", text)
    return len(re.split(r"\s*(?:,|\bund\b|\bsowie\b)\s*", names[1])) if names else None


def _noun_fits(form: Normal, asked: Question) -> bool:
    kinds = {noun_class(t.norm) for t in form.tokens} - {None}
    return not kinds or bool(kinds & _ALLOWED.get(asked.fact, set()))


def whole_text(fact: str, value: Any, text: str, start: int = 0, end: int | None = None) -> Statement:
    return Statement(fact, value, start, len(text) if end is None else end)
