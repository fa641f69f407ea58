"""One-of facts from data/choices.yaml: label, anerkannter_status, netzwerk_phase, management_wer, rolle_nutzer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from .data import load
from .fold import rx
from .gate import Gate
from .gazetteer import abroad
from .grown import grown
from .holding import NOT_YET
from .lacking import spoken
from .management_pieces import TO_BE, labelled, of_the_management, seat_of_the_management, without_insertion
from .model import Statement
from .normal import Normal
from .own_management import own_management
from .titles import award_is_title, held_title, label_of_others
from .wider import Piece, headings


@dataclass(frozen=True)
class Choice:
    """Compiled patterns of one fact; values in the order in which they are tried."""

    fact: str
    gate: re.Pattern[str]
    unless: re.Pattern[str]
    values: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def _choices() -> tuple[Choice, ...]:
    raw: dict[str, dict[str, Any]] = load("choices")
    return tuple(
        Choice(
            fact,
            rx(c["gate"]),
            rx(c["unless"]),
            tuple(
                (value, rx(r"(?<![\w-])(?:" + "|".join(f"(?:{p})" for p in patterns) + r")(?!\w)"))
                for value, patterns in c["werte"].items()
            ),
        )
        for fact, c in raw.items()
    )


@cache
def _gate() -> Gate:
    return Gate((pattern for _, pattern in choice.values) for choice in _choices())


def _speaking(text: str) -> list[Choice]:
    """The facts that a text may say something about."""
    return [_choices()[place] for place in _gate().open(text)]


_NEGATED = rx(r"\b(?:weder|nicht|kein|keine|keinen|keinem|noch nicht|nie)\b")
_DENIED_NEW = rx(
    r"(?<!noch )(?<!bisher )\bkein\w* (?:ganz )?neu\w* |\bneu\w* (?:\S+ ){0,4}?(?:gründen|bauen|wollen|brauchen|aufbauen) (?:wir |wollen |\S+ )?nicht\b"
)
_FLIP = {"anerkannter_status", "label", "rolle_nutzer", "netzwerk_phase"}
_NEXT_VERB = rx(
    r" und (?:(?:ich|wir) )?(?:weiß|wissen|kenne?n?|kann|können|habe?n?|bin|sind|will|wollen|möchten?|darf|dürfen|muss|müssen|brauche?n?|überblicke?n?|blicke?n?|stecke?n?|durchschaue?n?) "
)
_LED = rx(r"\b(?:cluster|netzwerk)-?(?:manag\w+|leit\w+|koordinat\w+|betreu\w+)\b|\bgeschäftsstelle\b")
_IN_CARE = rx(r"\bich (?:\S+ )*?betreue$")


_LABEL = rx(r"\b(?:label\w*|ecei|esca|zertifi\w+|bronze\S*|silberlabel|silber-label|audit)\b")
_SILVER_AHEAD = rx(
    r"\b(?:silber\S*|silbern\w*)\b(?=.*\b(?:geplant|eingeplant|angestrebt|anstreben|streben|beantrag\w*|vorbereit\w*|wollen|möchten|soll|angehen|nächstes jahr|angemeldet|vorgesehen|in planung|visieren|anvisiert|peilen|angepeilt|audit|prüfung|nehmen (?:wir )?uns|ziel|folgt|kommt|in arbeit|bewerben|beworben|herbst|frühjahr|demnächst|bald)\b)|\b(?:geplant|eingeplant|angestrebt|anstreben|streben|beantrag\w*|vorbereit\w*|wollen|möchten|soll|angehen|nächstes jahr|angemeldet|vorgesehen|in planung|visieren|anvisiert|peilen|angepeilt|audit|prüfung|nehmen (?:wir )?uns|ziel|folgt|kommt|in arbeit|bewerben|beworben|herbst|frühjahr|demnächst|bald)\b(?=.*\b(?:silber\S*|silbern\w*)\b)"
)
_SILVER = rx(
    r"\b(?:silber\S*|silbern\w*)(?: \S+){0,4}? (?:geplant|eingeplant|angestrebt|streben|beantragt|kommen|in arbeit|in vorbereitung|in planung|wollen|soll|anstreben)\b|\b(?:soll|sollen|wollen|möchten|planen|streben|arbeiten an|bereiten|folgt|kommt)(?: \S+){0,3}? (?:silber\S*|silbern\w*)\b(?! (?:haben|behalten))"
)
_SILVER_IS = rx(
    r"\b(?:silber\S*|silbern\w*) (?:\S+ ){0,2}?(?:haben|hat|seit|tragen|trägt)\b|\b(?:haben|hat|tragen|mit|trägt) (?:\S+ ){0,3}?(?:silber\S*|silbern\w*)|\b(?:sind|ist|bin|wurden) (?:\S+ ){0,2}?silber-?(?:zertifiziert|ausgezeichnet)(?! (?:werden|lassen))"
)
_TURN = rx(r"^(?:sondern|nur|aber|bloß|dafür)\b")
_NONE = {"keins", "keiner"}
_MEDALS = {"gold", "silber", "bronze"}
_NOT_ITSELF = rx(r"\bnicht (?:\S+ )?(?:selbst|selber)\b")
_OPEN = rx(
    r"\b(?:wer|ob) (?:\S+ ){0,9}?(?:\w*management\w*|managt|managen|geschäfte)(?: \S+){0,6}? , (?:\S+ ){0,5}?(?:offen|unklar|nicht fest|nicht|ungeklärt|überlegen)\b"
)


def _ends(form: Normal, sentence: int) -> tuple[int, int]:
    clauses = [c for c in form.clauses if c.sentence == sentence]
    return form.tokens[clauses[0].first].start, form.tokens[clauses[-1].last - 1].end


def _clauses(form: Normal, blocked: set[str]) -> list[Piece]:
    return [(spoken(form, i), c.first, c.last) for i, c in enumerate(form.clauses) if not c.status & blocked]


_AWARDED = rx(
    r"^(?=.*\b(?:spitzencluster\w*|zukunftsprojekt\w*))(?!.*\bnicht mehr\b).*\b(?:ausgezeichnet|gewonnen|anerkannt|gekürt|prämiert|ernannt|geworden|wurden wir|wir wurden)\b"
)


_A_CLUB = rx(r"\bverein werden$")
_STANDS = rx(  # "Das soll ein Verein werden, das Netzwerk gibt es seit 2012"
    r"\b\S*(?:netzwerk|cluster|verbund|bündnis|zusammenschluss) (?:gibt es|gibts|besteht|existiert|läuft|steht|arbeitet) (?:\S+ ){0,2}?seit\b"
    r"|\bseit (?:\S+ ){1,3}?(?:gibt es|besteht|existiert|läuft) (?:\S+ ){0,2}?\S*(?:netzwerk|cluster|verbund|bündnis|zusammenschluss)\b"
)
_NEVER = rx(r"^(?=.*\b(?:spitzencluster\w*|zukunftsprojekt\w*)).*\b(?:nie|niemals)\b")
_GIVEN = rx(
    r"^(?=.*\b(?:gold|silber|bronze)\S*)(?!.*\bnicht mehr\b).*\b(?:ausgezeichnet|bekommen|erhalten|verliehen|zertifiziert)\b"
)


def _awards(form: Normal, blocked: set[str]) -> list[Piece]:
    """ "Damals als Spitzencluster ausgezeichnet": told as past, but a title or label once awarded counts on, and one never held is none."""
    kept = (_AWARDED, _NEVER, _GIVEN)
    past = (c for c in form.clauses if "past" in c.status and c.status & blocked == {"past"})
    told = [c for c in past if any(p.search(c.text) for p in kept)]
    return [(c.text, c.first, c.last) for c in told]


def _denied(text: str, end: int) -> bool:
    """Is what ends here denied? "Ich berate ein Konsortium und kenne nicht jedes Detail" denies another verb's object."""
    other = _NEXT_VERB.search(text, end)
    said = text[: other.start()] if other else text
    return bool(_NEGATED.search(said)) and not rx(r"\bnicht nur\b").search(said)


def read_choices(form: Normal, blocked: set[str]) -> list[Statement]:
    """Statements of one-of facts; a negated match says nothing unless the value itself is the negative one."""
    found: dict[str, Statement] = {}
    for number in dict.fromkeys(c.sentence for c in form.clauses):
        sentence = form.sentence_text(number)
        if (
            "silber" in sentence
            and _LABEL.search(sentence)
            and (_SILVER.search(sentence) or (_SILVER_AHEAD.search(sentence) and not _SILVER_IS.search(sentence)))
            and all(c.status.isdisjoint(blocked) for c in form.clauses if c.sentence == number)
        ):
            first, last = _ends(form, number)
            found["label"] = Statement("label", "silber_geplant", first, last)
        if number not in form.questions and _OPEN.search(sentence):
            first, last = _ends(form, number)
            found["management_wer"] = Statement("management_wer", "noch_offen", first, last)
    if (seat := seat_of_the_management(form, blocked)) is not None:
        found.setdefault("management_wer", seat)
    if (own := own_management(form, blocked)) is not None:
        found.setdefault("management_wer", own)
    for said in (held_title(form, blocked), label_of_others(form, blocked), grown(form, blocked)):
        if said is not None:
            found.setdefault(said.fact, said)
    for text, first, last in headings(form, blocked):
        for choice in _speaking(text):
            value = next((v for v, pattern in choice.values if pattern.search(text)), None)
            if choice.gate.search(text) and not choice.unless.search(text) and value:
                start, end = form.tokens[first].start, form.tokens[last - 1].end
                found.setdefault(choice.fact, Statement(choice.fact, value, start, end))
    pieces = [
        *_clauses(form, blocked),
        *_awards(form, blocked),
        *of_the_management(form, blocked),
        *labelled(form, blocked),
    ]
    for text, first, last in [*pieces, *without_insertion(form, blocked)]:
        for choice in _speaking(text):
            turned = choice.fact in found and (
                (_TURN.match(text) and found[choice.fact].value in _NONE)
                or (found[choice.fact].value == "noch_offen" and TO_BE.search(text))
            )
            if (
                (choice.fact in found and not turned)
                or not (
                    choice.gate.search(text) or choice.gate.search(form.sentence_text(form.clause_of(first).sentence))
                )
                or choice.unless.search(text)
            ):
                continue
            for value, pattern in choice.values:
                match = pattern.search(text)
                if match is None or (turned and value == found[choice.fact].value):
                    continue
                if value == "berater" and "kund" in match.group() and abroad(text):
                    break  # whoever buys abroad is no client who seeks advice
                if value == "neu" and _DENIED_NEW.search(text) and not _NEGATED.search(match.group()):
                    break
                if value == "neu" and _A_CLUB.search(match.group()) and _STANDS.search(form.string):
                    break  # a new form of what is there
                if choice.fact == "management_wer" and _NOT_ITSELF.search(text):
                    break
                if choice.fact == "label" and award_is_title(
                    match.group(), form.sentence_text(form.clause_of(first).sentence)
                ):
                    break
                if value in _MEDALS and not form.clause_of(first).status.isdisjoint(NOT_YET):
                    break  # "Gold wäre schön" has none
                negative = value in ("keins", "keiner", "noch_offen", "bestehend_stabil", "neu")
                if not negative and choice.fact in _FLIP and _denied(text, match.end()):
                    break
                if value == "berater" and _IN_CARE.search(match.group()) and _LED.search(form.string):
                    break  # "das Cluster, das ich betreue": so speaks its manager too
                start, end = form.tokens[first].start, form.tokens[last - 1].end
                found[choice.fact] = Statement(choice.fact, value, start, end)
                break
    return list(found.values())
