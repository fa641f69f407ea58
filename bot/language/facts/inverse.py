"""Numbers behind their noun: "Mitglieder haben wir 64", "Konzerne haben wir keine"."""

from __future__ import annotations

from .absent import PART
from .beside import MORE
from .coordination import of_several_kinds
from .count_labels import LABEL_KIND, is_number_of, of_a_day
from .fold import rx
from .heads import head_noun, refine
from .kinds import FACTS, Mention, is_number, word_at
from .normal import Normal
from .nouns import noun_class
from .own_body import own_body
from .plans import dropped

_INVERSE = rx(
    r"(?:gesamt|total|anzahl|haben|konnten|sind|ist|gibt|wir|es|davon|darunter|dabei|insgesamt|aktuell|derzeit|momentan|zahlen|zahlt|bei|uns|im|moment|so|etwa|rund|ca|knapp|gut|uber|mindestens|sind|genau|jetzt|inzwischen|beteiligt|an|bord|netzwerk|mittlerweile|um|die|zusammen|an|der|ich|machen|mit|hat|der|verein|das|cluster|konsortium|unser|unserem|zurzeit|nur|auch|noch|zwar|liegt|liegen|betragt|lauft|standort|sitz|mit|ohne|in|deutschland|deutsche[nm]|hier|gar|leider|bisher|bislang|überhaupt|also|wohl|eigentlich|mal|genug|da|vorhanden|ebenfalls|irgendwas|irgendwo|vermutlich|blieb|bleibt|unverandert|konstant|stabil|geschatzt|ungefahr|etwas|=|:|-|\() "
)

_WON = (
    "gewinnen",
    "gewonnen",
    "uberzeugen",
    "uberzeugt",
    "begeistern",
    "finden",
    "gefunden",
    "ansprechen",
    "auftreiben",
)
_ENDS = ("", ".", ",", ";", ")", "und", "aber")
_THERE = (["haben", "wir"], ["gibt", "es"])
_AMONG_US = ("dabei", "beteiligt", "vertreten", "an", "mit", "im", "drin", "darunter", "unter")
_ONE_BODY = ("konzern", "institut", "forschungsinstitut", "universitat")  # one of its kind, denied by "keiner"


_AS_IT_IS = rx(  # "die Mitgliederzahl von derzeit 61 steigern": so many there are, whatever is hoped
    r"^\S+ (?:von|bei) (?:(?:derzeit|momentan|aktuell|zurzeit|heute|jetzt|bisher|bislang|gegenwärtig|rund|etwa|ca|circa|knapp|gut) )+#(?P<n>\d+)(?! auf\b)"
)


def _none_behind(form: Normal, j: int) -> bool:
    """ "Konzerne haben wir keine", "Hochschulen sind nicht dabei" """
    word, after = word_at(form, j), word_at(form, j + 1)
    if word.startswith("kein") and after.startswith("einzig"):  # "kein einziges" is none
        word, after = "keine", word_at(form, j + 2)
    return (
        word in ("fehlen", "fehlt", "fehlanzeige")
        or (
            word in ("keine", "keinen", "keiner", "keins", "keines", "null")
            and after
            in (
                "",
                ".",
                ",",
                "dabei",
                "vertreten",
                "beteiligt",
                "im",
                "an",
                "mit",
                "bisher",
                "und",
                "aber",
                ";",
                ")",
                "darunter",
                "drin",
                *_WON,
            )
        )
        or (word == "nicht" and after in ("dabei", "beteiligt", "vertreten", "an", "mit", "im", "drin"))
        or (word == "nicht" and after in _ENDS and [word_at(form, k) for k in (j - 2, j - 1)] in _THERE)
    )


_LINKED = rx(  # "Tochterfirmen haben wir keine", "verbundene Firmen gibt es keine": tells of one's own firm, and counts none
    r"^(?:\S* (?:tochter|töchter|mutter|schwester|beteiligungs)\w+|(?:verbunden|verflochten|abhängig|zugehörig|beteiligt|beherrscht|eigen|angeschlossen)\w* \S+)$"
)


def _is_what_we_are(form: Normal, i: int, j: int) -> bool:
    """ "Ein Konzern sind wir keiner" says what the speaker is; "Konzern ist keiner dabei" counts."""
    verbs = {"sind", "bin", "ist"} & {word_at(form, k) for k in range(i + 1, j)}
    return form.tokens[i].norm in _ONE_BODY and bool(verbs) and word_at(form, j + 1) not in _AMONG_US


def _denied_with_it(form: Normal, i: int, kind: str) -> list[Mention]:
    """ "Hochschulen oder Institute sind keine dabei": what stands before the "oder" is denied as well."""
    other = noun_class(word_at(form, i - 2)) if word_at(form, i - 1) in ("oder", "und", "/", "bzw") else None
    counted = is_number(form, i - 3) or word_at(form, i - 3) in ("die", "unsere", "mit", "von", "der")
    if other in ("gross", "hochschule", "forschung", "kmu") and other != kind and not counted:
        return [Mention(str(other), 0, None, i - 2, i - 2, none=True)]
    return []


def inverse(form: Normal, found: list[Mention]) -> None:
    """ "Unternehmen: 12", "Hochschulen sind zwei dabei", "Mitglieder haben wir 64"."""
    bound = {k for m in found for k in range(m.first, m.last + 1)}
    for i, token in enumerate(form.tokens):
        if token.kind != "word" or i in bound or token.norm.endswith("-"):
            continue
        kind = LABEL_KIND.get(token.norm) or noun_class(token.norm)
        if kind not in FACTS or kind == "project":
            continue
        refined = refine(form, kind, i, [word_at(form, i - 1)] if word_at(form, i - 1) not in ("", ",") else [])
        singular = token.norm in ("unternehmen", "uni", "hochschule", "fh", "tu") or rx(
            r"(?:en|e|s|kmu|partner|mitglieder|institute|betriebe|konzerne|unternehmen|r|zahl|stand|bestand)$"
        ).search(token.norm)
        if refined is None or not (singular or token.norm in _ONE_BODY):
            continue
        j, steps = (i + 4, 1) if [word_at(form, i + k) for k in (1, 2, 3)] == ["(", "anzahl", ")"] else (i + 1, 0)
        now = _AS_IT_IS.match(form.string[form.offsets[i] :]) if is_number_of(form, i) else None
        if now is not None:
            j, steps = int(now["n"]), 1
        while (
            j < len(form.tokens)
            and steps < 10
            and not is_number(form, j)
            and (_INVERSE.fullmatch(form.tokens[j].norm + " ") or (is_number_of(form, i) and of_a_day(form, j)))
        ):
            if word_at(form, j) == "-" and steps:
                break
            j, steps = j + 1, steps + 1
        if (
            _none_behind(form, j)
            and not (_is_what_we_are(form, i, j) or word_at(form, i - 1).startswith("mein"))
            and refined in ("gross", "hochschule", "forschung", "kmu", "ausland", "unternehmen")
            and (
                steps
                or form.clause_of(i).last - form.clause_of(i).first <= (6 if word_at(form, j).startswith("fehl") else 4)
            )
        ):
            if word_at(form, i - 1) in MORE:  # "wir als Universität …, weitere Hochschulen sind nicht dabei"
                own = own_body(form, refined, (i, j))
                found += [Mention(refined, 1, None, own, own)] if own is not None else []
                continue
            if _LINKED.match(f"{word_at(form, i - 1)} {token.norm}"):
                continue
            found.append(Mention(refined, 0, None, i, j, none=True))
            found.extend(_denied_with_it(form, i, refined))
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
        if of_several_kinds(form, i, kind):
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
                    sure=now is not None,
                )
            )
            bound.update(range(i, j + 1))


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
