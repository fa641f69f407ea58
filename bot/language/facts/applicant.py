"""antragsteller_art: who would apply, by role (reading.md, "Who applies").

"Wir sind ein eingetragener Verein", "den Antrag stellt die Hochschule", "wir als Uni möchten …" set it; "unser Verein vernetzt …" does not.
"""

from __future__ import annotations

import re

from .clauses import Clause
from .fold import rx
from .model import Statement
from .normal import Normal

_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (value, rx(pattern))
    for value, pattern in (
        (
            "clustermanagement",
            r"\b(?:cluster-?management\w*|cluster-?organisation\w*|netzwerk-?management\w*|management-?organisation\w*|managementgesellschaft|cluster-?verein|netzwerk-?verein|cluster-?initiative|trägerverein|trägergesellschaft|\w*management-?gesellschaft|cluster-?manager\w*|netzwerk-?manager\w*|clustergesellschaft|cluster-?gmbh|geschäftsstelle(?: des (?:clusters|netzwerks))?|management (?:des|unseres) (?:clusters|netzwerks)|netzwerkbüro|clustermanagement-\w+|trägerverein des (?:clusters|netzwerks)|management)\b",
        ),
        (
            "hochschule",
            r"\b(?:hochschule|universität|uni|fachhochschule|fh|tu|th|haw|technische universität|htw|rwth|kit|\w*hochschule|lehrstuhl)\b",
        ),
        (
            "forschungseinrichtung",
            r"\b(?:forschungseinrichtung|forschungsinstitut|\w*institut|forschungszentrum|fraunhofer\S*|max-planck\S*|leibniz\S*|helmholtz\S*|dlr|dfki|außeruniversitäre\w* \w+|forschungsstelle|forschungs-?gmbh)\b",
        ),
        (
            "verein_verband",
            r"\b(?:\w*verein|ev|\w*verband|genossenschaft|\w*vereinigung|fördergemeinschaft|interessengemeinschaft|innung|verbands)\b",
        ),
        (
            "verwaltung",
            r"\b(?:stadt|landkreis|kommune|gemeinde|stadtverwaltung|wirtschaftsförderung\w*|wirtschaftsfördergesellschaft|landratsamt|behörde|zweckverband|bezirk|landesamt|kreis|stadtwerke und stadt|ministerium|regionalverband|regionalmanagement|verwaltung)\b",
        ),
        (
            "grossunternehmen",
            r"\b(?:großunternehmen|konzern|\w*konzern|großbetrieb|dax-?unternehmen|großes (?:unternehmen|industrieunternehmen)|große firma)\b",
        ),
        (
            "mittelstand",
            r"\b(?:(?:kein|nicht mehr|über|größer als|mehr als|knapp über|etwas über|nicht) (?:\w+ )?kmu(?:-\w+)?|kmu (?:sind|ist) (?:wir|sie|er|es)?(?: \w+)? ?nicht|gehobener? mittelstand|großer? mittelstand|größerer? mittelständler|mittelstand (?:bis|unter) #\d+)\b",
        ),
        (
            "kmu",
            r"\b(?:kmu|sme|kleinunternehmen|kleinbetrieb|kleinstunternehmen|(?:kleine\w*|kleinere\w*|mittelgroße\w*|kleines bis mittleres|kleines oder mittleres|kleines und mittleres|mittleres) (?:\S+ )?(?:unternehmen|betrieb|firma|\w+betrieb|\w+firma|\w+unternehmen|\w+bauer|\w+büro|gmbh)|mittelständler|mittelständische\w* (?:\S+ )?(?:unternehmen|betrieb|firma|\w+betrieb|\w+unternehmen|\w+bauer|\w+hersteller|\w+firma)|handwerksbetrieb|start-?up|handwerksfirma|familienbetrieb)\b",
        ),
        (
            "sonstige",
            r"\b(?:ihk|hwk|handwerkskammer|industrie- und handelskammer|stiftung|kirche|privatperson|einzelperson|kammer)\b",
        ),
    )
)
FIRM = rx(
    r"\b(?:unternehmen|firma|betrieb|gmbh|\w+betrieb|\w+unternehmen|\w+firma|maschinenbauer|metallbauer|\w+bauer|zulieferer|hersteller|\w+hersteller|ingenieurbüro|softwarehaus|\w+erei|dienstleister|\w+büro|ag|kg|aktiengesellschaft)\b"
)
_SUBJECT = tuple(
    rx(p)
    for p in (
        r"^(?:was wäre |was wäre , )?(?:wenn|falls|sofern|dass) (?P<who>(?:\S+ ){0,6}?\S+) (?:den antrag|einen antrag|den förderantrag|antragsteller\w*|der antragsteller|die antragstellerin|als antragsteller\w*|beantragt|beantragen|die antragstellung)\b",
        r"\bmit (?P<who>(?:\S+ ){0,4}?\S+) als antragsteller\w*",
        r"\bantragsteller\w*(?: (?:ist|wäre|wird|würde|soll|sollte|sind|dann|bei uns|unseres|des|der|netzwerks|sein|hier|im projekt|:|=|-))+ (?P<who>(?:\S+ ){0,5}?\S+)$",
        r"\bantragsteller\w* (?:: |= |- )(?P<who>.+)$",
        r"\bantrag (?:: |= )(?P<who>.+)$",
        r"(?:den|einen|unseren|der|die) (?:förder|projekt|gemeinsamen |formellen |förmlichen )?anträge?g? (?:stellt|stellen|würde|würden|wird|soll|sollte|reicht|will|möchte|schreibt|macht|übernimmt|kommt von|stelle|könnte|käme von|reichen)(?: (?:bei uns|dann|wohl|also|hier|für alle|voraussichtlich|aber|jetzt|wahrscheinlich))* (?P<who>.+)$",
        r"^(?:und |also |aber |dabei )?(?P<who>(?:\S+ ){0,7}?\S+) (?:stellt|stellen|würde|würden|wird|soll|sollte|will|reicht|macht|schreibt|tritt|möchte|wäre|ist|beantragt|übernimmt|fungiert|stelle)(?: \S+){0,8}? (?:den antrag|einen antrag|antrag|antragsteller\w*|als antragsteller\w*|die antragstellung|beantragen|förderung)\b",
        r"(?:beantragt|beantragen|eingereicht|gestellt) (?:wird|werden|würde|soll|werde) (?:\S+ )?(?:durch|von|über) (?P<who>(?:\S+ ){0,4}?\S+)",
        r"(?:antrag|antragstellung|beantragung|förderantrag) (?:\S+ ){0,3}?(?:über|durch|von|via|bei|liegt bei|macht|übernimmt|läuft über|kommt von) (?P<who>(?:\S+ ){0,5}?\S+)$",
        r"(?:einreichen|antrag stellen|stellen) (?:würde|würden|will|soll|möchte|tut|wird|tun) (?:das |es |den |den antrag |ihn )?(?P<who>(?:\S+ ){0,5}?\S+)$",
        r"\banträge?g? (?:\S+ )?(?:kommt|käme|läuft|liefe|geht|ginge) (?:von|vom|über|durch)(?: der| den| dem| die| das)? (?P<who>(?:\S+ ){0,4}?\S+)$",
        r"beantragen (?:würde|würden|will|soll|möchte|tut|wird) (?:das |es |die förderung |den zuschuss )?(?P<who>(?:\S+ ){0,5}?\S+)$",
        r"\bals (?:antragsteller\w*|antragstellende\w* \w+) (?:tritt|fungiert|käme|kommt|würde|soll|haben wir|ist)(?: auf)? (?P<who>.+)$",
    )
)
_WE_ARE = tuple(
    rx(p)
    for p in (
        r"\b(?:wir|ich) (?:sind|bin)(?: (?:selbst|selber|ja|eben|halt|hier|also|auch|übrigens|nämlich|eigentlich|alle))* (?P<who>(?:ein|eine|einer|der|die|das|n|ne|kein|keine|nur|kleines|kleiner|kleine|mittelständischer|mittelständisches|mittelständler|kmu)(?: \S+){0,6})",
        r"^(?:hallo , |guten tag , |also |und )?(?:unser|unsere|mein|meine) (?P<who>(?:\S+ ){0,3}?\S+) (?:möchte|will|plant|würde gern\w*|beabsichtigt|überlegt)\b",
        r"^(?P<who>(?:die|das|der) (?:\S+ ){0,5}?\S+) (?:möchte|will|plant|beabsichtigt|würde gern\w*) (?:\S+ ){0,10}?(?:aufbauen|gründen|beantragen|ausrichten|starten|anstoßen|organisieren|durchführen|veranstalten|zusammenbringen|vernetzen)\b",
        r"^(?:nur|bloß|sondern|eher) (?P<who>(?:ein|eine) (?:\S+ ){0,4}?\S+)",
        r"\b(?:vertrete|vertreten) (?P<who>(?:einen|den|die|eine|ein|das) (?:\S+ ){0,3}?\S+)",
        r"\b(?:sind|bin) (?:ein|eine|n|ne) (?P<who>(?:\S+ ){0,4}?\S+)",
        r"\bwir(?: (?:vom|von der|vom|beim|bei der|am|an der)) (?P<who>(?:\S+ ){0,3}?\S+) (?:möchten|wollen|planen|würden|suchen|überlegen|haben|sind)",
        r"\b(?:wir|ich) (?:, )?als (?P<who>(?:\S+ ){0,5}?\S+)(?= (?:möchten|wollen|planen|würden|können|überlegen|beantragen|stellen|haben|hätten|mit|,|aus|in|mal)|$)",
        r"^(?:hallo |guten tag |also )?als (?P<who>(?:\S+ ){0,8}?\S+?) (?:\S+en|\S+e|sind|bin) (?:wir|ich)\b",
        r"^(?:hallo |guten tag |also )?als (?P<who>(?:\S+ ){0,5}?\S+?) (?:möchten|wollen|planen|würden|überlegen|haben|stellen|beantragen|suchen|sind|vertreten|hätten|interessieren) wir",
        r"(?:mandantin|mandant|kunde|kundin|antragsteller\w*|klient|klientin) (?:ist|, |wäre) (?P<who>(?:ein|eine) (?:\S+ ){0,4}?\S+)",
    )
)
_APPOSED = rx(
    r"\b(?:wir|ich) , (?:also )?(?:als |die |der |das |ein |eine )(?P<who>(?:\S+ ){0,12}?\S+) , (?:\S+ ){0,3}?(?:wollen|möchten|planen|stellen|beantragen|würden|überlegen|reichen|möchte|würde|haben|sind|suchen)\b"
)
_WRITES = rx(
    r"\b(?:schreibe für|schreiben für|schreibe|schreiben|komme|kommen|bin|sind|arbeite|melde mich|melden uns|frage|rufe|anfrage|grüße|prof\w*|professor\w*|dozent\w*|geschäftsführer\w*|leiter\w*|vorstand|vorsitzende\w*|mitarbeiter\w*) (?:\S+ ){0,2}?(?:vom|von der|von einer|von einem|aus der|für die|für das|für den|für unsere\w*|für meine\w*|an einer|an der|an einem|beim|bei der|eines|einer|des|im namen (?:der|des|eines|einer)) (?P<who>(?:\S+ ){0,4}?\S+)"
)
_APPLIES = rx(
    r"\bwir (?:wollen|möchten|brauchen|suchen) (?:\S+ ){0,3}?(?:förderung|fördermittel|zuschuss)\b|\b(?:wir|ich) (?:\S+ ){0,8}?(?:antrag|beantragen|bewerben|einreichen)\b|\b(?:antrag|beantragen|bewerben) (?:\S+ ){0,5}?(?:wir|ich)\b|\bwürde (?:\S+ ){0,6}?(?:antrag|beantragen)\b"
)
_NOT_ROLE = rx(
    r"\b(?:netzwerk (?:aus|mit|von)|cluster (?:aus|mit)|konsortium|verbund|partner|mitglied|teil|gruppe|zusammenschluss|gemeinschaft aus|netzwerk für|kooperation|mischung|team|bündnis|ausgründung|kunde|kein cluster|eine region|^region)\b"
)
_ADVISES = rx(r"\b(?:begleite|berate|betreue|unterstütze|frage für|begleiten|beraten|betreuen)\b")
_NEG = rx(r"\b(?:nicht|kein|keine|keiner)\b")
_END = rx(r"^(.*?)(?: (?:mit|aus|in|und|die|der seit|der die|das die|für|vom|von|bei|im|seit|,|\.|:|\()(?: |$)|$)")


def kind_of(phrase: str) -> str | None:
    """Role of a noun phrase in normal form: "ein eingetragener verein" -> verein_verband."""
    if rx(r"\b\w*institut (?:der|an der|einer|am|des) (?:\S+ )?(?:uni\w*|tu|hochschule|th|fh|rwth|kit)\b").search(
        phrase
    ):
        return "hochschule"
    best: tuple[int, str] | None = None
    for value, pattern in _KINDS:
        match = pattern.search(phrase)
        if match and (best is None or match.start() < best[0]):
            best = (match.start(), value)
    if (
        best
        and best[1] != "clustermanagement"
        and _KINDS[0][1].search(phrase)
        and best[1] in ("verein_verband", "sonstige")
    ):
        return "clustermanagement"
    return best[1] if best else None


def of_firm(staff: float | None) -> str | None:
    """The class of a firm by its head count."""
    if staff is None:
        return None
    return "kmu" if staff < 250 else "mittelstand" if staff <= 500 else "grossunternehmen"


def read_applicant(form: Normal, blocked: set[str], staff: float | None = None) -> list[Statement]:
    """antragsteller_art; staff is the applicant's head count where the text gives it (decides between kmu, mittelstand, grossunternehmen)."""
    loose: tuple[str, int, int] | None = None
    denied: int | None = None
    for clause in form.clauses:
        if clause.status & blocked:
            continue
        if denied == clause.sentence and clause.text.startswith("sondern "):
            kind = kind_of(clause.text)
            if kind:
                return [
                    Statement(
                        "antragsteller_art", kind, form.tokens[clause.first].start, form.tokens[clause.last - 1].end
                    )
                ]
        span = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
        text = re.sub(r" ?[.,;:?)(]+$", "", clause.text)
        text = re.sub(r"^(?:nein|ja|doch|also|sondern|naja|gut|ok) (?:, )?", "", text)
        text = _without_apposition(form, clause) or _with_subject(form, clause, text)
        for pattern in _SUBJECT:
            match = pattern.search(text)
            if match is None:
                continue
            who = match.group("who")
            if _NEG.search(who) or _NEG.search(text[: match.start("who")]):
                denied = clause.sentence
                continue
            kind = kind_of(who)
            if kind is None and FIRM.search(who):
                kind = of_firm(staff)
            if kind:
                return [Statement("antragsteller_art", kind, *span)]
        if loose is None:
            if _ADVISES.search(clause.text):
                continue
            apposed = _APPOSED.search(form.sentence_text(clause.sentence))
            mail = _WRITES.search(text) if _APPLIES.search(form.string) else None
            for match in (apposed, *(pattern.search(text) for pattern in _WE_ARE), mail):
                if match is None:
                    continue
                who = match.group("who")
                head = _END.match(who)
                core = head.group(1) if head else who
                if _NEG.search(core) or _NOT_ROLE.search(core):
                    continue
                kind = kind_of(core)
                if kind == "kmu" and staff is not None:
                    kind = of_firm(staff)
                if kind is None and FIRM.search(core):
                    kind = of_firm(staff)
                if kind:
                    loose = (kind, *span)
                    break
    return [Statement("antragsteller_art", *loose)] if loose else _no_sme(form, blocked, staff) or _opening(form, staff)


def _with_subject(form: Normal, clause: Clause, text: str) -> str:
    """ "Die TU Dresden möchte … und dafür einen Antrag stellen": the subject stands in the piece before."""
    before = next((c for c in form.clauses if c.last == clause.first and c.sentence == clause.sentence), None)
    verbless = rx(
        r"^(?:und )?(?:dafür |dazu |hierfür )?(?:den|einen|selbst den) (?:\w+)?antrag (?:\S+ )?(?:stellen|einreichen)"
    ).match(text)
    if before is None or not verbless or before.status & {"other", "question", "condition"}:
        return text
    subject = rx(r"^(?P<who>(?:\S+ ){0,5}?\S+) (?:möchte|will|wird|plant|würde)\b").match(before.text)
    return f"{subject['who']} will {text.removeprefix('und ')}" if subject else text


def _without_apposition(form: Normal, clause: Clause) -> str | None:
    """ "Unser Clustermanagement, eine gGmbH, stellt den Antrag" without the part between the commas."""
    sentence = form.sentence_text(clause.sentence)
    match = rx(
        r"^(?P<who>[^,]{3,60}) , (?:ein|eine|der|die|das) [^,]{2,60} , (?P<rest>(?:stellt|würde|wird|soll|reicht|übernimmt|beantragt) .+)$"
    ).match(sentence)
    return (
        f"{match['who']} {match['rest']}".rstrip(" .")
        if match and clause.text.startswith(match["rest"].split(" ")[0])
        else None
    )


def _opening(form: Normal, staff: float | None) -> list[Statement]:
    """ "Konzern mit 12.000 Leuten, wir würden den Antrag machen": the first words say who speaks and applies."""
    first = form.clauses[0]
    firm = rx(
        r"^(?:hallo |moin |guten tag )?(?:(?:ein|eine|wir|sind) )?(?:\w+e[rs]? )?(?P<who>[\w-]+) (?:mit|aus|,|in|und)\b"
    ).match(first.text)
    if firm is None or first.status or not _APPLIES.search(form.string):
        return []
    kind = kind_of(firm.group("who"))
    if kind in ("kmu", None) and FIRM.search(firm.group("who")):
        kind = of_firm(staff)
    return [Statement("antragsteller_art", kind, form.tokens[0].start, form.tokens[first.last - 1].end)] if kind else []


_NO_SME = rx(r"\b(?:kein kmu|keine kmu|nicht mehr kmu|kmu (?:sind|ist) (?:wir|sie|er)(?: \w+)? (?:nicht|nimmer))\b")


def _no_sme(form: Normal, blocked: set[str], staff: float | None) -> list[Statement]:
    """ "Wir haben 310 Leute, KMU sind wir also nicht mehr": Mittelstand or larger, by the head count."""
    for clause in form.clauses:
        if staff is not None and staff >= 250 and not clause.status & blocked and _NO_SME.search(clause.text):
            start, end = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
            return [Statement("antragsteller_art", of_firm(staff) or "mittelstand", start, end)]
    return []
