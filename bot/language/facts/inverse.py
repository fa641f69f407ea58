"""Numbers behind or without their noun: "Mitglieder haben wir 64", "Konzerne haben wir keine", "wir sind zu zwölft"."""

from __future__ import annotations

from .absent import PART
from .data import stop_words
from .fold import rx
from .heads import head_noun, refine
from .kinds import FACTS, Mention, is_number, word_at
from .none_behind import FURTHER, ONE_BODY, denied_with_it, none_behind, says_what_it_is
from .normal import Normal
from .nouns import noun_class
from .plans import dropped

_TOTAL = stop_words("zusammen")

_HEDGES = stop_words("ungefaehr")

_INVERSE = rx(
    r"(?:gesamt|total|anzahl|haben|sind|ist|gibt|wir|es|davon|darunter|dabei|insgesamt|aktuell|derzeit|momentan|zahlen|zahlt|bei|uns|im|moment|so|etwa|rund|ca|knapp|gut|uber|mindestens|sind|genau|jetzt|inzwischen|beteiligt|an|bord|netzwerk|mittlerweile|um|die|zusammen|an|der|ich|machen|mit|hat|der|verein|das|cluster|konsortium|unser|unserem|zurzeit|nur|auch|noch|zwar|liegt|liegen|betragt|lauft|standort|sitz|mit|ohne|in|deutschland|deutsche[nm]|hier|gar|leider|bisher|bislang|überhaupt|also|wohl|eigentlich|mal|genug|da|vorhanden|ebenfalls|irgendwas|irgendwo|vermutlich|blieb|bleibt|unverandert|konstant|stabil|geschatzt|ungefahr|etwas|=|:|-|\() "
)

_LABEL_KIND = {
    "unternehmensanzahl": "unternehmen",
    "firmenanzahl": "unternehmen",
    "hochschulanzahl": "hochschule",
    "mitgliederanzahl": "partner",
    "partneranzahl": "partner",
    "mitgliederzahl": "partner",
    "mitgliedszahl": "partner",
    "partnerzahl": "partner",
    "teilnehmerzahl": "partner",
    "unternehmenszahl": "unternehmen",
    "firmenzahl": "unternehmen",
}


def inverse(form: Normal, found: list[Mention]) -> None:
    """ "Unternehmen: 12", "Hochschulen sind zwei dabei", "Mitglieder haben wir 64"."""
    bound = {k for m in found for k in range(m.first, m.last + 1)}
    for i, token in enumerate(form.tokens):
        if token.kind != "word" or i in bound or token.norm.endswith("-"):
            continue
        kind = _LABEL_KIND.get(token.norm) or noun_class(token.norm)
        if kind not in FACTS or kind == "project":
            continue
        refined = refine(form, kind, i, [word_at(form, i - 1)] if word_at(form, i - 1) not in ("", ",") else [])
        singular = token.norm in ("unternehmen", "uni", "hochschule", "fh", "tu") or rx(
            r"(?:en|e|s|kmu|partner|mitglieder|institute|betriebe|konzerne|unternehmen|r|zahl)$"
        ).search(token.norm)
        if refined is None or not (singular or token.norm in ONE_BODY):
            continue
        j, steps = (i + 4, 1) if [word_at(form, i + k) for k in (1, 2, 3)] == ["(", "anzahl", ")"] else (i + 1, 0)
        while (
            j < len(form.tokens)
            and steps < 10
            and not is_number(form, j)
            and _INVERSE.fullmatch(form.tokens[j].norm + " ")
        ):
            if word_at(form, j) == "-" and steps:
                break
            j, steps = j + 1, steps + 1
        if (
            none_behind(form, j)
            and not (token.norm in ONE_BODY and says_what_it_is(form, i, j))
            and refined in ("gross", "hochschule", "forschung", "kmu", "ausland", "unternehmen")
            and (
                steps
                or form.clause_of(i).last - form.clause_of(i).first <= (6 if word_at(form, j).startswith("fehl") else 4)
            )
        ):
            if FURTHER.match(word_at(form, i - 1)):
                continue  # "weitere Hochschulen sind nicht dabei": one is, or was counted
            found.append(Mention(refined, 0, None, i, j, none=True))
            found.extend(denied_with_it(form, i, refined))
            continue
        if (
            j >= len(form.tokens)
            or not singular
            or not is_number(form, j)
            or j in bound
            or dropped(form, j)
            or year(form, j)
        ):
            continue
        if word_at(form, i - 1) in ("je", "pro", "jeder", "kein", "keine"):
            continue
        if {"ausserhalb", "neben"} & {word_at(form, i - 1), word_at(form, i - 2)}:
            continue
        if (
            word_at(form, i - 1) in ("der", "die", "den")
            and word_at(form, i - 2) not in ("zahl", "anzahl")
            and steps == 0
        ):
            continue
        if (
            steps == 0
            and token.norm not in ("kmu", "kmus")
            and token.kind == "word"
            and not rx(
                r"^(?:unternehmen|partner|mitglieder|akteure|firmen|betriebe|hochschulen|unis?|institute|konzerne|großunternehmen|\w+anzahl|\w+zahl)$"
            ).match(token.norm)
        ):
            continue
        if (
            steps == 0
            and rx(r"\b(?:zahl|anzahl)\b").search(form.clause_of(i).text) is None
            and word_at(form, j + 1) not in ("", ",", ".", ";", "\\", ")", "(")
        ):
            continue
        if head_noun(form, j + 1) is not None or word_at(form, j + 1) in (
            "prozent",
            "von",
            "der",
            "mal",
            "komma",
            "davon",
            "mio",
            "euro",
        ):
            continue
        after = form.tokens[j + 1] if j + 1 < len(form.tokens) else None
        if (
            after is not None
            and after.kind == "word"
            and after.text[:1].isupper()
            and not form.string.isupper()
            and after.norm not in ("stuck", "an")
        ):
            continue
        value = float(form.tokens[j].value or 0)
        if value.is_integer():
            found.append(
                Mention(
                    refined,
                    value,
                    form.tokens[j].high,
                    min(i, j),
                    max(i, j),
                    part=bool(PART.search(" ".join(t.norm for t in form.tokens[i:j]))),
                )
            )
            bound.update(range(i, j + 1))


_WE_ARE = rx(
    r"\b(?:wir sind|wir wären|sind wir|es sind|sind es|macht|wir zählen|wir haben uns) (?:(?:\S+) ){0,4}?#(\d+)(?= ?(?:[.,:;()]|$| insgesamt| im boot| an bord| zusammen| leute insgesamt| alle zusammen))"
)

_ARE_WE = rx(
    r"(?:^|[.,:;] |und |also )#(\d+) (?:sind wir|wären wir|sind es|mann sind wir)\b(?= ?(?:[.,:;()]|$| insgesamt| im boot| an bord| zusammen| bisher| derzeit| aktuell| im moment))"
)


def alone(form: Normal, found: list[Mention]) -> None:
    """ "Wir sind zu zwölft", "wir sind insgesamt 12": partners of any kind."""
    bound = {k for m in found for k in range(m.first, m.last + 1)}
    for i, token in enumerate(form.tokens):
        if token.norm == "zu#" and i not in bound and head_noun(form, i + 1) is None:
            found.append(Mention("partner", float(token.value or 0), None, i, i, total=True))
            bound.add(i)
    for match in _WE_ARE.finditer(form.string):
        i = int(match[1])
        between = match.group().split()[2:-1]
        if (
            i in bound
            or dropped(form, i)
            or not all(
                w in _HEDGES or w in _TOTAL or w in ("wir", "dann", "dabei", "also", "mit", "uns") for w in between
            )
        ):
            continue
        previous = [m for m in found if m.last < i and form.clause_of(m.last).sentence == form.clause_of(i).sentence]
        kind = previous[-1].kind if "mit uns" in match.group() and previous else "partner"
        if (
            is_number(form, i)
            and float(form.tokens[i].value or 0).is_integer()
            and 1 < (form.tokens[i].value or 0) < 10000
        ):
            found.append(Mention(kind, float(form.tokens[i].value or 0), form.tokens[i].high, i, i, total=True))
            bound.add(i)
    for match in _ARE_WE.finditer(form.string):
        i = int(match[1])
        if (
            i not in bound
            and is_number(form, i)
            and float(form.tokens[i].value or 0).is_integer()
            and (form.tokens[i].value or 0) > 1
            and not dropped(form, i)
        ):
            found.append(Mention("partner", float(form.tokens[i].value or 0), form.tokens[i].high, i, i, total=True))
            bound.add(i)


def year(form: Normal, i: int) -> bool:
    value = form.tokens[i].value or 0
    return (
        1900 <= value <= 2100
        and form.tokens[i].text.isdigit()
        and rx(
            r"^(?:seit|in|im|bis|ab|anfang|ende|mitte|jahr|jahre|von|vor|nach|herbst|sommer|fruhjahr|winter)$"
        ).match(word_at(form, i - 1))
        is not None
    )
