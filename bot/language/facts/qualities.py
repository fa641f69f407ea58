"""Yes/no facts from data/qualities.yaml: affirmed, negated, or not yet so ("eine Strategie ist in Arbeit": none exists yet)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from .data import load
from .fold import rx
from .gazetteer import abroad
from .model import Statement
from .normal import Clause, Normal
from .scope import real_text

_NEGATION = rx(
    r"\b(?:nicht|kein|keine|keinen|keinem|keiner|keines|keinerlei|weder|nie|niemals|ohne|niemand|nein|nö|fehlanzeige|zukunftsmusik|hapert|sträuben|weigern|weigert|mauern|mauert|drücken sich|lehnen|lehnt|verweigern|ungern|fehlt|fehlen|mangelt|nirgends|nichts|niemandes)\b"
)
_NO_NEGATION = rx(
    r"\b(?:(?:kein\w*|niemand|nicht|ohne|nie|keiner)(?: \S+){0,4}? (?:dagegen|probleme?n?|murren|meckern|sträub\w*|weiger\w*|drück\w*|bedenken|einwand|einwände|zweifel|schwierigkeit\w*|zögern|gezögert|beschwer\w*|widerspr\w*|diskussion\w*|abgeneigt|abgelehnt)|(?:für |von |bei )?kein\w* (?:\S+ ){0,3}?(?:ein )?problem|nicht (?:nur|zuletzt|schlecht|wahr|mehr wegzudenken|allein)|kein (?:problem|thema|ding|wunder)|keine (?:frage|sorge|angst|ahnung|schwierigkeit\w*|einwände|hürde)|nicht ohne|nichts dagegen|nichts einzuwenden|kein(?:e|en)? (?:hindernis|stolperstein|hexenwerk|einwand|widerspruch|diskussion)|ohne (?:zweifel|weiteres|frage|probleme))\b"
)
_NOT_YET = rx(
    r"\b(?:noch (?:nicht|kein\w*|keine)|in arbeit|in vorbereitung|in planung|in der mache|halb fertig|halbfertig|nicht fertig|feilen|feilt|basteln (?:\S+ ){0,2}?(?:daran|dran|an)|steht auf der (?:to-do-)?liste|kinderschuhen|schwebt|überlegen|müsste (?:\S+ ){0,3}?(?:erst|noch)|müssen (?:\S+ ){0,4}?(?:erst|noch)|erst zu|nachgereicht|in entwicklung|im entstehen|im aufbau|geplant|planen|plant|soll|sollen|sollte|wollen|möchten|würden|streben|angestrebt|anstreben|erarbeiten|entsteht|demnächst|bald|künftig|arbeiten (?:\S+ ){0,2}?(?:daran|dran|an)|(?:daran|dran) arbeiten|schreiben (?:\S+ ){0,2}?(?:gerade|noch)|bauen (?:\S+ ){0,6}?auf|aufbauen|aufzubauen|zukunft|kommt noch|folgt|nächstes jahr|steht noch aus|brauchen|bräuchten|suchen|gesucht|fehlt|wünschen|hätten gern\w*|wird (?:gerade|noch|derzeit|aktuell|momentan|erst)|entwerfen|erstellen|entwickeln (?:gerade|noch|derzeit)|muss noch|müssen (?:wir )?noch|verhandeln|in verhandlung|beantragt|angemeldet aber|erst noch)\b"
)
_DONE = rx(
    r"\b(?:gesteuert|koordiniert|betreut|organisiert|organisieren|geleitet|gemanagt|bildet|findet man|zu finden|haben|habe|hat|hab|gibt|existiert|existieren|vorhanden|liegt|liegen|besteht|bestehen|verfügen|verfügt|verfüge|steht|stehen|beschlossen|verabschiedet|erarbeitet|abgestimmt|festgelegt|unterschrieben|unterzeichnet|abgeschlossen|fertig|geschrieben|betreibt|betrieben|betreiben|mit|ist da|sind|ist|benannt|gewählt|eingesetzt|geeinigt|eingetragen|gelistet|registriert|eingerichtet|besetzt|sitzt|führt|leitet|kümmert|unser|unsere|unserer|einig|verabredet|hinterlegt|ja|jawohl|check|erledigt|parat|geregelt|geklärt|unter dach und fach|in trockenen tüchern|bereits|schon|samt|inklusive|arbeitet|macht|vereinbart|ausgehandelt|geschlossen|veröffentlicht|online|bin|sitzen)\b"
)
_VERB = rx(
    r"\b(?:haben|hat|ist|sind|wird|werden|soll|sollen|wollen|möchten|kann|können|gibt|war|waren|hatten|macht|machen|möchte|würde|würden|muss|müssen)\b"
)
_PRETERITE = rx(r"\b(?:hatte|hatten|war|waren|gab|damals|früher|ehemals|einst)\b")
_BLOCK_DEFAULT = {"question", "condition", "other", "past", "rule"}


_REFUSES = rx(
    r"\b(?:problem\w*|schwierig\w*|bedenken|skeptisch|sträub\w*|weiger\w*|mauer[nt]|sperr\w*|vergessen|abschminken|knicken|illusorisch|unrealistisch|utopisch|keine chance|nicht machbar|nicht drin|wunschdenken|bauchschmerzen|knackpunkt|haken|hürde)\b"
)
_AGAINST = rx(
    r"\b(?:problem\w*|vergessen|abschminken|knicken|illusorisch|unrealistisch|utopisch|knackpunkt|haken|hürde|offen|ungeklärt|unklar|strittig|abgewunken|zögern|zögert|zögerlich|skeptisch|abgelehnt|ablehnen|streit|wackelt|wackelig|in der schwebe|aussteht|stehen aus|steht aus|baustelle|schwierig|knapp|zu teuer|überfordert|bauchschmerzen|bremsen|bremst)\b"
)
_FOR = rx(
    r"\b(?:bereit|gern|gerne|einverstanden|geklärt|geregelt|gesichert|gedeckt|steht|stehen|zugesagt|zusage\w*|mit|dabei|durchfinanziert|klar|ok|okay|ja|sicher|unterschrieben|unterzeichnet|vereinbart|vorhanden|haben|hat|können|kann|würden|fest|festgelegt|abgemacht|ausgehandelt|besiegelt|beschlossen|selbstverständlich|natürlich|trocken\w* \w+|dach und fach|übernehmen|tragen|stemmen|leisten|akzeptiert|willkommen|recht)\b"
)


_REFUSABLE = {
    "eigenanteil_bereit",
    "benchmarking_bereit",
    "offen_fuer_neue",
    "auslandspartner_finanzierung",
    "koordinator",
    "strategie",
}


@dataclass(frozen=True)
class Quality:
    """Compiled patterns of one fact."""

    fact: str
    topic: re.Pattern[str] | None
    firm: re.Pattern[str] | None
    yes: re.Pattern[str] | None
    no: re.Pattern[str] | None
    need: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    planned: bool
    pairs: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    pairs_no: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    about: re.Pattern[str] | None


def _compile(patterns: list[str] | str | None) -> re.Pattern[str] | None:
    if not patterns:
        return None
    items = [patterns] if isinstance(patterns, str) else patterns
    return (
        rx(r"(?<![\w-])(?:" + "|".join(f"(?:{p})" for p in items) + r")(?![\w])".replace("@foreign", r"foreignland\w*"))
        if "@foreign" not in str(items)
        else rx(
            (r"(?<![\w-])(?:" + "|".join(f"(?:{p})" for p in items) + r")(?![\w])").replace("@foreign", "foreignland")
        )
    )


def _pairs(items: list[list[str]] | None) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    both = ((_compile(a), _compile(b)) for a, b in items or ())
    return tuple((a, b) for a, b in both if a is not None and b is not None)


@lru_cache(maxsize=1)
def qualities() -> tuple[Quality, ...]:
    """All yes/no facts of the data file."""
    raw: dict[str, dict[str, Any]] = load("qualities")
    return tuple(
        Quality(
            fact,
            _compile(q.get("topic")),
            _compile(q.get("ja_fest")),
            _compile(q.get("ja")),
            _compile(q.get("nein")),
            _compile(q.get("need")),
            _compile(q.get("unless")),
            q.get("art") == "plan",
            _pairs(q.get("paare")),
            _pairs(q.get("paare_nein")),
            _compile(q.get("um")),
        )
        for fact, q in raw.items()
    )


@lru_cache(maxsize=512)
def _with_foreign(text: str) -> str:
    """Places and adjectives abroad under one word, so that patterns may speak of them."""
    for match in reversed(abroad(text)):
        if match.group().startswith(("auslandisch", "englisch")):
            continue
        text = text[: match.start()] + "foreignland" + text[match.end() :]
    return text


@lru_cache(maxsize=512)
def _affirmed(text: str) -> str:
    """Double negations as a yes: "keiner hat etwas dagegen"."""
    return _NO_NEGATION.sub("gern", text)


@lru_cache(maxsize=512)
def _negated(text: str) -> bool:
    return bool(_NEGATION.search(_NO_NEGATION.sub(" ", text)))


def _judge(quality: Quality, text: str, sentence: str, suppose: bool = False) -> tuple[bool, int, int] | None:
    """(value, start, end) in the clause text, None where it says nothing about the fact."""
    text, sentence = _affirmed(text), _affirmed(sentence)
    if (quality.unless and quality.unless.search(text)) or (quality.need and not quality.need.search(sentence)):
        return None
    if (short := _short(quality, text)) is not None:
        return short
    if quality.firm and (match := quality.firm.search(text)):
        return True, match.start(), match.end()
    if quality.no and (match := quality.no.search(text)):
        return False, match.start(), match.end()
    if quality.yes and (match := quality.yes.search(text)):
        if _negated(text) or (quality.fact in _ALL_OF and _PARTIAL.search(sentence)) or (quality.fact in _REFUSABLE and _REFUSES.search(text)):
            return False, match.start(), match.end()
        if quality.topic is None or not _NOT_YET.search(text) or quality.fact == "netzwerkvereinbarung":
            return True, match.start(), match.end()
    if quality.topic and (match := quality.topic.search(text)):
        if quality.fact == "clustermanagement" and _IMPROVE.search(text):
            return True, match.start(), match.end()
        if _negated(text) or (not suppose and not quality.planned and _NOT_YET.search(text)):
            return False, match.start(), match.end()
        if suppose or quality.planned or _DONE.search(text) or not _VERB.search(text):
            return True, match.start(), match.end()
    if (paired := _paired(quality, text)) is not None:
        return paired
    if quality.about and (match := quality.about.search(text)):
        if _negated(text) or _AGAINST.search(text):
            return False, match.start(), match.end()
        if _FOR.search(text):
            return True, match.start(), match.end()
    return None


def _paired(quality: Quality, text: str) -> tuple[bool, int, int] | None:
    """Two words that say it together, in any order: "profitieren" and "Handwerk"."""
    denied = _negated(text) or bool(_AGAINST.search(text)) or bool(_LITTLE.search(text))
    for pairs, value in ((quality.pairs_no, False), (quality.pairs, True)):
        for one, other in pairs:
            if (match := one.search(text)) and other.search(text):
                partial = quality.fact in _ALL_OF and bool(_PARTIAL.search(text))
                return value is not (denied or partial), match.start(), match.end()
    return None


_IMPROVE = rx(r"\b(?:unser|unsere|unserem|unseren|unserer|das bestehende|bestehendes)\b.*\b(?:heben|verbessern|stärken|professionalisieren|ausbauen|weiterentwickeln|aufwerten|vordermann|umsetzen)\b")
_LITTLE = rx(r"\b(?:wenig|kaum|niemandes|egal|uninteressant|fehlt|fehlen|abgesagt|keinem|keiner)\b")
_LABEL_END = rx(
    r"^ ?(?:mitglied\w* |label |eintrag |vorhanden )?(?::|=|-|,|gibt es|haben wir|da)? ?(?P<word>ja|jawohl|jo|jep|check|vorhanden|erledigt|klar|nein|nee|nö|keins|keine?[rn]?|nicht|noch nicht|noch keine?r?|fehlanzeige|null|nix)\b(?: (?:mit|haben wir|vorhanden|dabei|gibt es|schon|,|.|\S+ #\d+)|$| ?[.,;)])"
)


def _short(quality: Quality, text: str) -> tuple[bool, int, int] | None:
    """ "Strategie ja, Label nein, ECCP: ja": the thing with yes or no right behind it."""
    pattern = quality.topic or quality.about
    match = pattern.search(text) if pattern and len(text.split()) <= 9 else None
    tail = _LABEL_END.match(text[match.end() :]) if match else None
    if match is None or tail is None:
        return None
    return tail.group("word") in _YES_WORDS, match.start(), match.end()


_YES_WORDS = {"ja", "jawohl", "jo", "jep", "check", "vorhanden", "erledigt", "klar"}


def _plain(clause: Clause) -> str:
    return re.sub(r"(?<=\w) (?=-\w)", "", clause.text)


_SUBJECT = {
    "koordinator": "koordinator",
    "clustermanagement": "clustermanagement",
    "management_neutral": "management",
    "strategie": "strategie",
    "innovationskette": "innovationskette",
    "schluesselakteure": "die wichtigsten akteure",
    "verwertung_deutschland": "verwertung",
    "netzwerkvereinbarung": "netzwerkvereinbarung",
    "ipr_vereinbarung": "ipr mit foreignland",
    "auslandspartner_finanzierung": "finanzierung auslandspartner",
    "auslands_koordinator": "auslandskoordinator",
    "eigenanteil_bereit": "eigenanteil",
    "eccp_eintrag": "eccp",
    "go_cluster_mitglied": "go-cluster mitglied",
    "benchmarking_bereit": "benchmarking",
    "englische_webseite": "webseite",
    "entwicklungsidee": "projektidee",
    "zweitaegige_veranstaltung": "veranstaltung",
    "vorhaben_begonnen": "projekt",
    "widmet_sich_fue": "verein",
    "unternehmen_unabhaengig": "firmen",
    "technisches_ziel": "ziel",
    "strukturschwache_region": "region",
}


def judge_reply(fact: str, string: str, more: bool = False) -> bool | None:
    """What a reply says of the asked fact when its subject is put in front: "liegt schriftlich vor" to the strategy."""
    subject = _SUBJECT.get(fact)
    quality = next((q for q in qualities() if q.fact == fact), None)
    if quality is None:
        return None
    text = _with_foreign(f"{rx(subject).pattern} {string}" if subject else string)
    plain = _with_foreign(string)
    if quality.need is None and (verdict := _judge(quality, plain, text)) is not None:
        return verdict[0]
    verdict = None if more else _judge(quality, text, text)
    if verdict is None or (
        quality.topic is not None and not _DONE.search(string) and not _negated(string) and not _NOT_YET.search(string)
    ):
        return None
    return verdict[0]


def read_qualities(form: Normal, blocked: set[str] | None = None, suppose: bool = False) -> list[Statement]:
    """Every yes/no fact that the text states: clause by clause first, then what only a whole sentence or a short heading
    ("Strategie? Noch keine.") says."""
    blocked = _BLOCK_DEFAULT if blocked is None else blocked
    found: dict[str, Statement] = {}
    sentences = {c.sentence: _with_foreign(form.sentence_text(c.sentence)) for c in form.clauses}
    for index, clause in enumerate(form.clauses):
        if clause.status & (blocked - {"past"}) or (
            "past" in clause.status & blocked and _PRETERITE.search(real_text(clause))
        ):
            continue
        text = _with_foreign(_plain(clause))
        for quality in qualities():
            if quality.fact in found:
                continue
            verdict = _judge(quality, text, sentences[clause.sentence], suppose)
            if verdict is None:
                continue
            value = (
                verdict[0]
                and not (quality.topic is not None and _later_denial(form, index, blocked))
                and not (quality.fact in _ALL_OF and _some_do_not(form, index))
            )
            start, end = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
            found[quality.fact] = Statement(quality.fact, value, start, end)
    for text, first, last in _wider(form, blocked):
        plain = _with_foreign(text)
        for quality in qualities():
            if quality.fact not in found and (verdict := _judge(quality, plain, plain, suppose)) is not None:
                found[quality.fact] = Statement(
                    quality.fact, verdict[0], form.tokens[first].start, form.tokens[last - 1].end
                )
    return list(found.values())


_INDIRECT = rx(
    r"\b(?:geklärt|entschieden|nicht geklärt|noch offen|wissen|weiß|klären|überlegen|diskutieren|klar|offen|unklar) (?:\S+ ){0,4}?(?:nicht|noch)\b|\bist (?:\S+ ){0,2}?(?:offen|unklar|ungeklärt)\b|\bnoch nicht (?:geklärt|entschieden|fest)\b"
)


def _wider(form: Normal, blocked: set[str]) -> list[tuple[str, int, int]]:
    """(text, first token, last token) of sentences of several clauses, and of short headings with the sentence that follows."""
    groups: dict[int, list[Clause]] = {}
    for clause in form.clauses:
        groups.setdefault(clause.sentence, []).append(clause)
    found = []
    numbers = sorted(groups)
    for place, number in enumerate(numbers):
        clauses = groups[number]
        words = sum(c.last - c.first for c in clauses)
        heading = number in form.questions and words <= 5 and not any(_VERB.search(c.text) for c in clauses)
        if heading and place + 1 < len(numbers):
            after = groups[numbers[place + 1]]
            if not any(c.status & blocked for c in after) and sum(c.last - c.first for c in after) <= 14:
                text = " ".join(c.text for c in clauses).replace("?", "") + " ".join(c.text for c in after)
                found.append((text, clauses[0].first, after[-1].last))
        indirect = number not in form.questions and _INDIRECT.search(" ".join(c.text for c in clauses))
        if (
            len(clauses) > 1
            and words <= 32
            and not any(c.status & (blocked - ({"question"} if indirect else set())) for c in clauses)
        ):
            found.append((" ".join(c.text for c in clauses), clauses[0].first, clauses[-1].last))
    return found


_PARTIAL = rx(
    r"\b(?:die meisten|fast alle|manche|einige|ein paar|nur ein teil|der großteil|größtenteils|nicht alle|noch nicht alle|bis auf|nur (?:die|der|#\d+))\b|#\d+ (?:von|der|aus|unserer) (?:den |unseren )?(?:insgesamt )?#\d+"
)
_ALL_OF = {
    "eigenanteil_bereit",
    "unternehmen_unabhaengig",
    "gemeinsames_thema",
    "regionale_konzentration",
    "offen_fuer_neue",
    "schluesselakteure",
    "auslandspartner_finanzierung",
}
_SOME_NOT = rx(
    r"^(?:aber|nur|außer|bis auf|bloß|allerdings|leider|jedoch|doch|wobei|lediglich|mit ausnahme|abgesehen|einzig|und|sondern|,|die|der|einer|eine|zwei|#\d+|manche|einige|ein|ein paar|nicht)\b.*\b(?:nicht alle|nicht|sperr\w*|weiger\w*|sträub\w*|zöger\w*|keiner|noch nicht|mauer\w*|zickt|zicken|ziert|zieren|skeptisch|drückt|drücken|abgewunken|will nichts|wollen nichts|quer|dagegen|gehören zusammen|gehört zu\w*|fehlt|fehlen|tochter\w*|anders|offen)\b|^(?:bis auf|außer|mit ausnahme von|ausgenommen|nur nicht|nur der|nur die|nur einer) (?:\S+ )?\S+"
)


def _some_do_not(form: Normal, index: int) -> bool:
    """ "Den Eigenanteil zahlen alle, nur zwei sperren sich": a later piece of the sentence takes out some, so it does not hold for all."""
    clause = form.clauses[index]
    later = [c for c in form.clauses[index + 1 :] if c.sentence == clause.sentence]
    return any(_SOME_NOT.search(_NO_NEGATION.sub("gern", c.text)) for c in later)


_DENIAL = rx(
    r"^(?:(?:aber|die|der|das|sie|er|es|allerdings|leider|nur|ist|haben wir|gibt es|fehlt|fehlen|doch|jedoch) ){0,4}?(?:noch )?(?:nicht|keine|keins|keinen|fehlt|fehlen|in arbeit|in vorbereitung|nicht fertig|geplant|noch nicht)\b(?! (?:nur|\w+ (?:konzern|hochschul|kmu)))"
)


def _later_denial(form: Normal, index: int, blocked: set[str]) -> bool:
    """ "Strategie, noch in Arbeit": the next piece of the sentence takes it back."""
    clause = form.clauses[index]
    if index + 1 >= len(form.clauses) or form.clauses[index + 1].sentence != clause.sentence:
        return False
    after = form.clauses[index + 1]
    return (
        not after.status & blocked
        and len(after.text.split()) <= 6
        and bool(_DENIAL.match(after.text))
        and not _VERB.search(clause.text)
    )
