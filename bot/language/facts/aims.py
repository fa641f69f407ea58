"""vorhaben_ziel: every aim that the text wants (reading.md, "Aim"); what exists already is no aim."""

from __future__ import annotations

import re
from functools import cache

from .data import load, words
from .fold import rx
from .gate import Gate
from .model import Statement
from .normal import Normal
from .quality import with_foreign


@cache
def aims() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each aim with one pattern for all its wordings."""
    raw = load("aims")
    return tuple((aim, rx("|".join(filled(p) for p in patterns))) for aim, patterns in raw["ziele"].items())


@cache
def _gate() -> Gate:
    return Gate([pattern] for _, pattern in aims())


def _speaking(text: str) -> list[tuple[str, re.Pattern[str]]]:
    """The aims that a text may tell."""
    return [aims()[place] for place in _gate().open(text)]


def filled(pattern: str) -> str:
    """A pattern with the words for a network and for a product put in."""
    raw = load("aims")
    for name in ("eigennetz", "netz", "erzeugnis"):
        pattern = pattern.replace(f"@{name}", raw[name])
    return pattern


@cache
def _want() -> re.Pattern[str]:
    raw = load("aims")
    return rx(r"\b(?:" + "|".join([*words(raw["will"]), *raw["will_muster"]]) + r")\b")


_BEGUN = r"(?:gerade|grade?|~|zurzeit|derzeit|momentan|aktuell|eben|jetzt|nun|gemeinsam|zusammen|mit)"
_SET_UP = rx(  # "bauen grad mit sechs weiteren Firmen ein neues Netzwerk auf": the end of a verb stands far behind its beginning
    rf"\b(?:bauen?|ziehen?|setzen?|rufen?|heben?|stellen?|bringen?) (?:(?:wir|ich|uns) )?(?:hier )?{_BEGUN} "
    r"(?:(?!nicht\b|kein|, (?:die|der|das|wir|ich|es|dass|wenn|weil|aber|und)\b)\S+ ){0,14}?(?:auf|ins leben|aus der taufe|auf die beine|auf den weg|an den start)(?= ?(?:[.,;:!)]|$)| und\b)"
)
_PRESENT = rx(
    r"^(?:und |also |wir |ich |jetzt |gerade )*(?:gründen|bauen|gründe|baue|starten|professionalisieren|internationalisieren|entwickeln|erweitern|vergrößern|planen|entwickle|schmieden)\b|\b(?:baut|bauen|gründet) (?:gerade|zurzeit|derzeit|momentan|aktuell|eben|jetzt) (?:\S+ ){0,10}?(?:auf|netzwerk|cluster|verbund)\b|\bwir (?:\S+ ){0,2}?(?:gründen|bauen (?:\S+ ){1,8}?auf|professionalisieren|internationalisieren|erweitern)\b"
)
DONE = rx(
    r"\b(?:haben|hat|habe|wurde|wurden|ist|sind) (?:\S+ ){0,10}?(?:aufgebaut|gegründet|erweitert|ausgebaut|professionalisiert|internationalisiert|entwickelt|umgesetzt|geschaffen|etabliert|geforscht|abgeschlossen|vergrößert)\b(?! werden)|\b(?:gegründet|aufgebaut|entstanden) (?:wurde|worden|haben|hat|20\d\d|#\d+)|\bseit (?:\S+ ){0,2}?(?:#\d+|@\d+)\b"
)
_NEGATED = rx(r"\b(?:nicht|nichts (?:am hut|zu tun)|kein|keine|keinen|weder|überlassen|noch (?=\w+en\b.*\bnur\b))\b")
_BUT = rx(r"\b(?:aber|sondern|nur)\b")
_EXISTS = rx(r"\b(?:betreiben|führen|haben|laufen|gibt|machen|gehört)\b")


def aims_named_in(text: str) -> frozenset[str]:
    """The aims whose words stand in the text of a clause, whether they are wanted there or not."""
    told = with_foreign(text)
    return frozenset(aim for aim, pattern in _speaking(told) if pattern.search(told))


_INTENT = rx(
    r"\b(?:will|wollen|möchte|möchten|soll|sollen|plant|planen|plane|strebt|streben|sucht|suchen|ziel|geplant|beabsichtigt|beabsichtigen|vorhaben|haben vor|würden gern\w*|möchte|nun)\b"
)
_JOINT = rx(
    r"\b(?:gemeinsam\w*|zusammen\w*|kooperation\w*|kooperier\w*|\w*projekte?n?|partner|partnern|partnerschaft\w*|entwickl\w*|entwickeln|forsch\w*|schulterschluss|austausch|bündnis|vernetz\w*|verbindungen)\b"
)
_FOREIGN = rx(
    r"\bforeignland|\b(?:im|ins|aus dem) ausland\b|\bausländisch\w*|\b(?:international|europäisch|weltweit|transnational|grenzüberschreitend)\w* (?:\S+ ){0,2}?(?:kooperation\w*|zusammenarbeit|partner\w*|\w*projekte?n?|verbund\w*|netzwerk\w*|cluster\w*|konsorti\w*|vernetzung|märkte)\b"
)
_NO_AIM_ABROAD = rx(
    r"\b(?:kunden|messe\w*|niederlassung\w*|ohne (?:\S+ )?(?:sitz|standort)|kein\w* (?:sitz|standort)|verkauf\w*|export\w*|(?:kommen|stammen) aus|sitz(?:t|en)? in)\b"
)


def _abroad(form: Normal, blocked: set[str]) -> tuple[int, int] | None:
    """A sentence that wants something together with partners abroad, whatever its words."""
    for number in dict.fromkeys(c.sentence for c in form.clauses if c.last > c.first):
        clauses = [c for c in form.clauses if c.sentence == number]
        text = with_foreign(" ".join(c.text for c in clauses))
        if not _FOREIGN.search(text) or any(c.status & (blocked - {"rule"}) for c in clauses):
            continue
        if (
            _INTENT.search(text)
            and _JOINT.search(text)
            and not _NO_AIM_ABROAD.search(text)
            and not _NEGATED.search(text)
        ):
            return form.tokens[clauses[0].first].start, form.tokens[clauses[-1].last - 1].end
    return None


_OF_IT = rx(
    r"^(?:(?:und|aber|sondern|jetzt|nun|dann|nur|(?:wir|ich) (?:wollen|möchten|würden|will|möchte)|wollen wir|möchten wir) )*(?:das|dieses|es|den|diesen|ihn|die|diese|sie|eins|einen|so eins)\b"
)


_SHE = rx(r"^(?:\S+ ){0,4}?(?:sie|diese(?= (?:wollen|möchten|gilt|soll|müssen)))\b")
_STRATEGY = rx(r"\b\w*strategie\b")
_GOES_ON = rx(r"\b(?:soll|sollen|wollen|möchten) (?:\S+ ){0,4}?(?:weitergehen|weiterwachsen|weitermachen)\b")


def _named_before(form: Normal, index: int) -> str:
    """ "Ein Netzwerk gibt es nicht, wir wollen es gründen": what the clause before named."""
    before = form.clauses[index - 1].text
    subject = rx(rf"\b{filled('@netz')}").search(before) or _STRATEGY.search(before)
    if subject is not None and subject.re is _STRATEGY and _NEGATED.search(before):
        return ""
    if subject is None and _SHE.match(form.clauses[index].text):
        subject = _strategy_before(form, index)
    return f"{subject.group()} " if subject else ""


def _strategy_before(form: Normal, index: int) -> re.Match[str] | None:
    """ "Die Strategie ist fertig, von allen unterschrieben. Nun geht es darum, sie umzusetzen": the sentence before told of it."""
    sentence = form.clauses[index].sentence
    near = [c for c in form.clauses[:index] if sentence - c.sentence <= 1 and not _NEGATED.search(c.text)]
    return next((said for c in reversed(near) if (said := _STRATEGY.search(c.text))), None)


def _as_one_piece(text: str, aim: str) -> str:
    """The sentence without what stands in brackets, and without its commas where the aim's words may stand far apart."""
    whole = re.sub(r" \([^()]*\)", "", text)
    return whole if aim == "strategie_umsetzen" else re.sub(r" ,(?= )", "", whole)


def _may_want(form: Normal) -> bool:
    """Does it have words of an aim, or of what may be wanted together with partners abroad?"""
    text = with_foreign(form.string)
    return _gate().ajar(text) or _FOREIGN.search(text) is not None


def read_aims(form: Normal, blocked: set[str]) -> list[Statement]:
    """One statement with every aim, in the vocabulary's order; nothing where none is wanted."""
    if not _may_want(form):
        return []
    wanted_aims: dict[str, tuple[int, int]] = {}
    for index, clause in enumerate(form.clauses):
        goes_on = _GOES_ON.search(clause.text)  # what was so far is to be so again
        shut = blocked - ({"rule", "past"} if goes_on else {"rule"})
        if clause.status & shut or (DONE.search(clause.text) and not goes_on):
            continue
        text = with_foreign(clause.text)
        wanted = _want().search(text) or _PRESENT.search(text) or _SET_UP.search(text)
        if not wanted and index and form.clauses[index - 1].sentence == clause.sentence:
            previous = form.clauses[index - 1].text
            wanted = _want().search(previous) if not _EXISTS.search(text) and not DONE.search(previous) else None
        if not wanted and rx(r"\b(?:ziel|plan|wunsch|vorhaben|idee|absicht)\b").search(
            form.sentence_text(clause.sentence)
        ):
            wanted = _want().search(form.sentence_text(clause.sentence))
        if not wanted and (
            len(text.split()) > 9
            or _EXISTS.search(text)
            or not rx(r"\b\w+(?:ieren|ung|bauen|gründen|weitern|setzen|aufbau|ausbau|projekte)\b").search(text)
            or len([c for c in form.clauses if c.sentence == clause.sentence]) > 2
        ):
            continue
        if index and wanted and _OF_IT.match(text):
            text = f"{_named_before(form, index)}{text}"
        if index and goes_on:
            text = f"{form.clauses[index - 1].text} {text}"
        for aim, pattern in _speaking(text):
            match = pattern.search(text)
            if match is None or aim in wanted_aims:
                continue
            around = (
                text[max(0, match.start() - 25) : match.end()] + _BUT.split(text[match.end() : match.end() + 40])[0]
            )
            if (
                aim == "netzwerk_erweitern"
                and rx(r"\b(?:foreignland|ausland|ausländisch\w*|international\w*)\b").search(around)
                and not rx(r"\bnetzwerk\w*|cluster\w*|mitglieder\b").search(match.group())
            ):
                continue
            if _NEGATED.search(around) and not rx(r"\bnicht nur\b").search(around):
                continue
            wanted_aims[aim] = (form.tokens[clause.first].start, form.tokens[clause.last - 1].end)
    for number in dict.fromkeys(c.sentence for c in form.clauses if c.last > c.first):
        clauses = [c for c in form.clauses if c.sentence == number]
        if len(clauses) < 2:
            continue
        text = with_foreign(" ".join(c.text for c in clauses))
        if (
            any(c.status & (blocked - {"rule"}) for c in clauses)
            or not (_want().search(text) or _SET_UP.search(text))
            or DONE.search(text)
            or _NEGATED.search(text)
        ):
            continue
        for aim, pattern in aims():
            if (
                aim not in wanted_aims
                and aim in ("internationalisieren", "fue_projekte", "netzwerk_aufbauen", "strategie_umsetzen")
                and pattern.search(_as_one_piece(text, aim))
            ):
                wanted_aims[aim] = (form.tokens[clauses[0].first].start, form.tokens[clauses[-1].last - 1].end)
    if "internationalisieren" not in wanted_aims and (abroad_too := _abroad(form, blocked)) is not None:
        wanted_aims["internationalisieren"] = abroad_too
    if not wanted_aims:
        return []
    order = [aim for aim, _ in aims() if aim in wanted_aims]
    return [
        Statement(
            "vorhaben_ziel", order, min(s for s, _ in wanted_aims.values()), max(e for _, e in wanted_aims.values())
        )
    ]
