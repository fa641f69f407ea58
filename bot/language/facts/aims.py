"""vorhaben_ziel: every aim that the text wants (reading.md, "Aim"); what exists already is no aim."""

from __future__ import annotations

import re

from .fold import rx
from .model import Statement
from .normal import Normal

_NET = r"(?:\S*netzwerk\w*|\S*cluster\w*|\S*verbund\w*|konsortium\w*|innovationsnetz\w*|zusammenschluss\w*)"
_OWN_NET = _NET.replace("(?:", "(?:(?!clustern\\b|netzwerken\\b)(?:", 1) + ")"
_AIMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (aim, rx(p))
    for aim, p in (
        (
            "netzwerk_aufbauen",
            rf"{_OWN_NET}(?: \S+){{0,7}}? (?:aufbauen|aufzubauen|gründen|zu gründen|bilden|zu bilden|starten|schaffen|ins leben|auf die beine|aufziehen|aufzuziehen|initiieren|etablieren|zu etablieren|formen|knüpfen|aufgebaut werden|gegründet werden|entstehen|aus dem boden|anstoßen|gestalten|hochziehen)\b|\b(?:gründen|bauen|gründe|baue|bilden|starten|ziehen|schmieden) (?:\S+ ){{0,5}}?{_NET}(?: \S+){{0,4}}?(?: auf| ins leben)?|\b(?:aufbau|gründung|bildung|etablierung|neugründung) (?:\S+ ){{0,4}}?{_NET}|\b(?:akteure|partner|firmen|unternehmen|betriebe|hochschulen|institute|beteiligte|wissenschaft|wirtschaft)(?: \S+){{0,9}}? (?:zusammenbringen|zusammenführen|vernetzen|zusammenzubringen|zu vernetzen|vernetzt werden|zusammengebracht werden|zusammenzuführen)\b|\bvernetzung (?:\S+ ){{0,3}}?(?:akteure|partner|firmen|unternehmen|branche|region)|\bnetzwerkaufbau\b|\bclusteraufbau\b|\bnetzwerkgründung\b|\b(?:gemeinsam|zusammen) (?:\S+ ){{0,3}}?auf die beine stellen\b|\b(?:wollen|möchten) (?:\S+ ){{0,3}}?(?:uns|sich) (?:\S+ ){{0,3}}?(?:zusammenschließen|vernetzen|zusammentun)\b|\b(?:neues|gemeinsames) {_NET} (?:\S+ ){{0,3}}?(?:aufbauen|gründen)",
        ),
        (
            "netzwerk_erweitern",
            rf"{_NET}(?: \S+){{0,7}}? (?:erweitern|zu erweitern|vergrößern|zu vergrößern|ausbauen|auszubauen|ausweiten|auszuweiten|wachsen|zu wachsen|größer machen|erweitert werden|ausgebaut werden|verbreitern|größer werden)\b|\b(?:erweiterung|ausbau|vergrößerung|ausweitung) (?:\S+ ){{0,3}}?{_NET}|\bnetzwerkerweiterung\b|\b(?:neue|weitere|mehr|zusätzliche|#\d+ neue|#\d+ weitere) (?:\S+ )?(?:mitglieder|partner|firmen|unternehmen|betriebe|akteure|netzwerkpartner|kmu)(?: \S+){{0,5}}? (?:gewinnen|aufnehmen|zu gewinnen|aufzunehmen|holen|finden|dazuholen|anwerben|werben|reinholen|einbinden|ins boot)\b|\bmitglieder (?:gewinnen|werben)\b|\bbreiter aufstellen\b|\bmehr (?:mitglieder|partner)\b|\bmitgliederzahl (?:\S+ ){{0,3}}?(?:erhöhen|steigern|verdoppeln)\b|\b(?:wollen|möchten|sollen|soll|will) (?:\S+ ){{0,6}}?(?:wachsen|größer werden)\b",
        ),
        (
            "cluster_professionalisieren",
            r"\b(?:professionalisier\w*|professioneller (?:werden|aufstellen|machen|aufgestellt|arbeiten))\b|\b(?:management\w*|clustermanagement|netzwerkmanagement|geschäftsstelle|clusterarbeit)(?: \S+){0,6}? (?:verbessern|zu verbessern|weiterentwickeln|weiterzuentwickeln|stärken|zu stärken|besser (?:machen|werden|aufstellen)|ausbauen|optimieren|auf vordermann|schulen|qualifizieren)\b|\b(?:qualität|exzellenz)(?: \S+){0,4}? (?:managements|clusters|clustermanagements|netzwerks)\b|\bclusterexzellenz\b|\b(?:label|qualitätslabel|qualitätssiegel|exzellenzlabel)(?: \S+){0,4}? (?:erwerben|bekommen|holen|anstreben|erlangen|zu erwerben)\b|\bbesser(?:es)? (?:\S+ )?(?:cluster|netzwerk)management\b",
        ),
        (
            "internationalisieren",
            r"\b(?:internationalisier\w*|internationaler (?:werden|aufstellen|aufgestellt|machen))\b|\binternational (?:\S+ ){0,4}?(?:zusammenarbeiten|kooperieren|wachsen|aufstellen|vernetzen|sichtbar\w*|tätig werden|zusammenzuarbeiten|zu kooperieren|zu vernetzen|auftreten|werden|ausrichten)\b|\b(?:ins|im) ausland (?:\S+ ){0,5}?(?:gehen|kooperieren|zusammenarbeiten|expandieren|wachsen|fuß fassen|partner (?:finden|suchen)|projekte)\b|\b(?:mit|zu|partner\w*) (?:\S+ ){0,5}?(?:ausland|ausländische\w* \S+|foreignland \S+|in foreignland|internationalen (?:partnern|clustern|netzwerken))(?: \S+){0,8}? (?:zusammenarbeiten|kooperieren|aufbauen|forschen|entwickeln|knüpfen|anbahnen|arbeiten|projekte|vernetzen|ausbauen|suchen|finden|kooperation\w*|vertiefen|zusammenzuarbeiten)\b|\b(?:kooperation\w*|zusammenarbeit|projekte?\w*|partnerschaft\w*) mit (?:\S+ ){0,4}?(?:foreignland|ausländischen|partnern im ausland|internationalen|clustern im ausland|regionen im ausland)|\bgrenzüberschreitend\w*|\bins ausland\b|\binternationale\w* (?:\S+ )?(?:kooperation\w*|projekte?\w*|zusammenarbeit|partnerschaft\w*|märkte|verbundprojekte\w*)",
        ),
        (
            "fue_projekte",
            r"\b(?:fande\S*|forschungs-? ?(?:und entwicklungs)?(?:projekte?\w*|vorhaben)|entwicklungsprojekte?\w*|forschungs- und \w+projekte?\w*|forschungs- und \w+vorhaben|forschung und entwicklung|verbundprojekte?\w*|innovationsprojekte?\w*|verbundforschung|forschungsarbeit\w*|verbundvorhaben|forschungsvorhaben|entwicklungsvorhaben)\b|\b(?:gemeinsam|zusammen|miteinander) (?:\S+ ){0,8}?(?:entwickeln|forschen|zu entwickeln|zu forschen|erforschen|zu erforschen)\b|\b(?:neue\w*|neuartige\w*|innovative\w*|bessere\w*) (?:\S+ ){0,4}?(?:entwickeln|zu entwickeln|erforschen|entwickelt werden)\b|\b(?:produkte?|verfahren|technologien?|prototyp\w*|werkstoffe|materialien|prozesse|lösungen)(?: \S+){0,4}? (?:entwickeln|zu entwickeln|erforschen|zu erforschen|entwickelt werden)\b|\bgemeinsame\w* (?:\S+ )?(?:forschung|entwicklung|forschungsprojekt\w*|entwicklungsprojekt\w*)\b",
        ),
        (
            "strategie_umsetzen",
            r"\bstrategie\w*(?: \S+){0,6}? (?:umsetzen|umzusetzen|umgesetzt werden|in die tat|realisieren|verwirklichen|zu realisieren|mit leben|in die praxis|implementieren|ausrollen)\b|\b(?:umsetzung|realisierung|implementierung|verwirklichung) (?:\S+ ){0,4}?\w*strategie\w*|\bstrategieumsetzung\b|\bsetzen (?:\S+ ){0,4}?strategie\w* (?:\S+ )?um\b",
        ),
    )
)
_WANT = rx(
    r"\b(?:wollen|will|möchten|möchte|würden gern\w*|würde gern\w*|planen|plant|plane|ziel|ziele|zielt|vorhaben|vor|sollen|soll|geplant|vorgesehen|streben|anstreben|beabsichtigen|beabsichtigt|beabsichtige|dabei|geht (?:es )?um|geht (?:es )?darum|darum|suchen förderung|suchen (?:geld|fördermittel)|brauchen (?:geld|förderung|fördermittel|unterstützung)|beantragen|interessieren uns|interesse an|haben vor|um|wünschen|überlegen|zweck|absicht|idee|zwecks|wunsch|anliegen|gern|gerne|vorhat|hätten gern\w*|thema|gefördert werden|förderung|fördern lassen|arbeiten daran|gerade|für|denken an|denken darüber|lust|plan|träumen|anpeilen|erwägen|im begriff|schweben|anpacken|angehen|zum|zur)\b"
)
_PRESENT = rx(
    r"^(?:und |also |wir |ich |jetzt |gerade )*(?:gründen|bauen|gründe|baue|starten|professionalisieren|internationalisieren|entwickeln|erweitern|vergrößern|planen|entwickle|schmieden)\b|\bwir (?:\S+ ){0,2}?(?:gründen|bauen (?:\S+ ){1,8}?auf|professionalisieren|internationalisieren|erweitern)\b"
)
_DONE = rx(
    r"\b(?:haben|hat|habe|wurde|wurden|ist|sind) (?:\S+ ){0,10}?(?:aufgebaut|gegründet|erweitert|ausgebaut|professionalisiert|internationalisiert|entwickelt|umgesetzt|geschaffen|etabliert|geforscht|abgeschlossen|vergrößert)\b(?! werden)|\b(?:gegründet|aufgebaut|entstanden) (?:wurde|worden|haben|hat|20\d\d|#\d+)|\bseit (?:\S+ ){0,2}?(?:#\d+|@\d+)\b"
)
_NEGATED = rx(r"\b(?:nicht|kein|keine|keinen|ohne)\b")
_EXISTS = rx(r"\b(?:betreiben|führen|haben|laufen|gibt|machen|gehört)\b")


def read_aims(form: Normal, blocked: set[str]) -> list[Statement]:
    """One statement with every aim, in the vocabulary's order; nothing where none is wanted."""
    from .qualities import _with_foreign

    aims: dict[str, tuple[int, int]] = {}
    for index, clause in enumerate(form.clauses):
        if clause.status & (blocked - {"rule"}) or _DONE.search(clause.text):
            continue
        text = _with_foreign(clause.text)
        wanted = _WANT.search(text) or _PRESENT.search(text)
        if not wanted and index and form.clauses[index - 1].sentence == clause.sentence:
            previous = form.clauses[index - 1].text
            wanted = _WANT.search(previous) if not _EXISTS.search(text) and not _DONE.search(previous) else None
        if not wanted and rx(r"\b(?:ziel|plan|wunsch|vorhaben|idee|absicht)\b").search(
            form.sentence_text(clause.sentence)
        ):
            wanted = _WANT.search(form.sentence_text(clause.sentence))
        if not wanted and (
            len(text.split()) > 9
            or _EXISTS.search(text)
            or not rx(r"\b\w+(?:ieren|ung|bauen|gründen|weitern|setzen|aufbau|ausbau|projekte)\b").search(text)
            or len([c for c in form.clauses if c.sentence == clause.sentence]) > 2
        ):
            continue
        if (
            wanted
            and rx(r"^(?:und |aber |sondern )?(?:das|dieses|es|den|diesen|ihn|die|sie|eins|einen|so eins)\b").match(
                text
            )
            and index
            and form.clauses[index - 1].sentence == clause.sentence
        ):
            subject = rx(rf"\b{_NET}").search(form.clauses[index - 1].text)
            text = f"{subject.group()} {text}" if subject else text
        for aim, pattern in _AIMS:
            match = pattern.search(text)
            if match is None or aim in aims:
                continue
            around = text[max(0, match.start() - 25) : match.end() + 12]
            if (
                aim == "netzwerk_erweitern"
                and rx(r"\b(?:foreignland|ausland|ausländisch\w*|international\w*)\b").search(around)
                and not rx(r"\bnetzwerk\w*|cluster\w*|mitglieder\b").search(match.group())
            ):
                continue
            if _NEGATED.search(around) and not rx(r"\bnicht nur\b").search(around):
                continue
            aims[aim] = (form.tokens[clause.first].start, form.tokens[clause.last - 1].end)
    for number in dict.fromkeys(c.sentence for c in form.clauses if c.last > c.first):
        clauses = [c for c in form.clauses if c.sentence == number]
        text = _with_foreign(" ".join(c.text for c in clauses))
        if (
            len(clauses) < 2
            or any(c.status & (blocked - {"rule"}) for c in clauses)
            or not _WANT.search(text)
            or _DONE.search(text)
            or _NEGATED.search(text)
        ):
            continue
        for aim, pattern in _AIMS:
            if (
                aim not in aims
                and aim in ("internationalisieren", "fue_projekte", "netzwerk_aufbauen")
                and pattern.search(re.sub(r" ,(?= )", "", text))
            ):
                aims[aim] = (form.tokens[clauses[0].first].start, form.tokens[clauses[-1].last - 1].end)
    if not aims:
        return []
    order = [aim for aim, _ in _AIMS if aim in aims]
    return [Statement("vorhaben_ziel", order, min(s for s, _ in aims.values()), max(e for _, e in aims.values()))]
