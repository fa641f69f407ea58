"""antragsteller_art: who would apply, by role (reading.md, "Who applies").

"Wir sind ein eingetragener Verein", "den Antrag stellt die Hochschule", "wir als Uni möchten …" set it; "unser Verein vernetzt …" does not.
"""

from __future__ import annotations

import re

from .applying import applying, does_not, own_role, undecided
from .clauses import Clause
from .data import load
from .fold import rx
from .gate import Gate
from .model import Statement
from .normal import Normal

KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, rx(pattern)) for kind, pattern in load("antragsteller")["arten"].items()
)
FIRM = rx(
    r"\b(?:unternehmen|firma|betrieb|gmbh|\w+betrieb|\w+unternehmen|\w+firma|maschinenbauer|metallbauer|\w+bauer|zulieferer|hersteller|\w+hersteller|ingenieurbüro|softwarehaus|\w+erei|dienstleister|\w+büro|ag|kg|aktiengesellschaft)\b"
)
_SUBJECT = tuple(map(rx, load("antragsteller")["stellt"]))
_WE_ARE = tuple(map(rx, load("antragsteller")["wir_sind"]))
_GATE = Gate([pattern] for pattern in (*_SUBJECT, *_WE_ARE))
_APPOSED = rx(
    r"\b(?:wir|ich) , (?:also )?(?:als |die |der |das |ein |eine )(?P<who>(?:\S+ ){0,12}?\S+) , (?:\S+ ){0,3}?(?:wollen|möchten|planen|stellen|beantragen|würden|überlegen|reichen|möchte|würde|haben|sind|suchen)\b"
)
_WRITES = rx(
    r"\b(?:schreibe für|schreiben für|schreibe|schreiben|komme|kommen|bin|sind|arbeite|melde mich|melden uns|frage|rufe|anfrage|grüße|prof\w*|professor\w*|dozent\w*|geschäftsführer\w*|leiter\w*|vorstand|vorsitzende\w*|mitarbeiter\w*) (?:\S+ ){0,2}?(?:vom|von der|von einer|von einem|aus der|für die|für das|für den|für unsere\w*|für meine\w*|an einer|an der|an einem|beim|bei der|eines|einer|des|im namen (?:der|des|eines|einer)) (?P<who>(?:\S+ ){0,4}?\S+)"
)
_APPLIES = rx(
    r"\bwir (?:wollen|möchten|brauchen|suchen) (?:\S+ ){0,3}?(?:förderung|fördermittel|zuschuss)\b|\b(?:wir|ich) (?:\S+ ){0,8}?(?:antrag|beantragen|bewerben|einreichen)\b|\b(?:antrag|beantragen|bewerben) (?:\S+ ){0,5}?(?:wir|ich)\b|\bwürde (?:\S+ ){0,6}?(?:antrag|beantragen)\b"
)
_ADVISES = rx(r"\b(?:begleite|berate|betreue|unterstütze|frage für|begleiten|beraten|betreuen)\b")
_ASKS_FOR = rx(
    r"\b(?:frage|fragen) für (?:ein|einen|eine|das|den|die) (?:netzwerk|verbund|cluster|konsortium|betrieb|firma)|\b(?:frage|fragen|rufe|schreibe|schreiben) (?:ich|wir) (?:\S+ ){0,2}?(?:für|wegen|im auftrag)\b"
)
_MARKS_BEHIND = re.compile(r" ?[.,;:?)(]+$")
_LEAD = re.compile(r"^(?:nein|ja|doch|also|sondern|naja|gut|ok) (?:, )?")
_NEG = rx(r"\b(?:nicht|kein|keine|keiner)\b")


def kind_of(phrase: str) -> str | None:
    """Role of a noun phrase in normal form: "ein eingetragener verein" -> verein_verband."""
    if rx(r"\b\w*institut (?:der|an der|einer|am|des) (?:\S+ )?(?:uni\w*|tu|hochschule|th|fh|rwth|kit)\b").search(
        phrase
    ):
        return "hochschule"
    best: tuple[int, str] | None = None
    for value, pattern in KINDS:
        match = pattern.search(phrase)
        if match and (best is None or match.start() < best[0]):
            best = (match.start(), value)
    if (
        best
        and best[1] != "clustermanagement"
        and KINDS[0][1].search(phrase)
        and best[1] in ("verein_verband", "sonstige")
    ):
        return "clustermanagement"
    return best[1] if best else None


def of_firm(staff: float | None) -> str | None:
    """The class of a firm by its head count."""
    if staff is None:
        return None
    return "kmu" if staff < 250 else "mittelstand" if staff <= 500 else "grossunternehmen"


def _likely(text: str) -> tuple[list[re.Pattern[str]], list[re.Pattern[str]]]:
    """Who applies, and who somebody is, in the wordings that the text may hold."""
    places, first = _GATE.open(text), len(_SUBJECT)
    return [_SUBJECT[place] for place in places if place < first], [
        _WE_ARE[place - first] for place in places if place >= first
    ]


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
        text = _MARKS_BEHIND.sub("", clause.text)
        text = _LEAD.sub("", text)
        sentence = form.sentence_text(clause.sentence)
        if undecided(sentence):
            continue
        if (told := applying(sentence)) and (kind := kind_of(told)):
            return [Statement("antragsteller_art", kind, *span)]
        text = _without_apposition(form, clause) or _around_brackets(form, clause) or _with_subject(form, clause, text)
        subjects, we_are = _likely(text)
        for pattern in subjects:
            match = pattern.search(text)
            if match is None:
                continue
            who = match.group("who")
            if _NEG.search(who) or _NEG.search(text[: match.start("who")]) or does_not(text):
                denied = clause.sentence
                continue
            kind = kind_of(who)
            if kind in OF_A_SIZE and _MIDDLE.search(who):
                kind = of_firm(heads(form, who) or staff) or kind
            if kind is None and FIRM.search(who):
                kind = of_firm(heads(form, who) or staff)
            if kind:
                return [Statement("antragsteller_art", kind, *span)]
        if loose is None:
            apposed = _APPOSED.search(sentence) if "," in sentence else None
            mail = _WRITES.search(text) if _APPLIES.search(form.string) else None
            told_so = [apposed, *(pattern.search(text) for pattern in we_are), mail]
            matches = [match for match in told_so if match]
            if not matches or _ADVISES.search(clause.text) or _ASKS_FOR.search(sentence):
                continue
            for match in matches:
                core = own_role(match.group("who"), sentence)
                if core is None:
                    continue
                kind = kind_of(core)
                if kind in OF_A_SIZE and staff is not None:
                    kind = of_firm(staff)
                if kind is None and FIRM.search(core):
                    kind = of_firm(staff)
                if kind:
                    loose = (kind, *span)
                    break
    if loose:
        return [Statement("antragsteller_art", *loose)]
    return _no_sme(form, blocked, staff) or _opening(form, staff) or _an_sme(form, blocked)


OF_A_SIZE = ("kmu", "mittelstand")  # told apart by the head count, if there is one
_MIDDLE = rx(r"\bmittelständ\w+")


def heads(form: Normal, phrase: str) -> float | None:
    """ "ein Mittelständler mit 310 Beschäftigten": the head count in the phrase itself."""
    said = rx(r"#(\d+) (?:beschäftigte\w*|mitarbeit\w*|leute\w*|angestellte\w*|mann|ma)\b").search(phrase)
    return form.tokens[int(said[1])].value if said else None


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


_INSERTED = tuple(
    rx(
        rf"^(?P<who>[^,(]{{3,70}}){inserted} (?P<rest>(?:ist|stellt|würde|wird|soll|reicht|übernimmt|beantragt|möchte|will) .+)$"
    )
    for inserted in (r" \([^()]{1,60}\)", r" , (?:der|die|das|den|dem|deren|welche\w*) [^,]{3,80} ,")
)


def _around_brackets(form: Normal, clause: Clause) -> str | None:
    """ "Ein Betrieb bei uns (85 Beschäftigte, KMU) möchte …" and "Der Verband, den ich leite, ist …" without the part between."""
    sentence = form.sentence_text(clause.sentence)
    if "," not in sentence and "(" not in sentence:
        return None
    for pattern in _INSERTED:
        parts = pattern.match(sentence)
        if parts and parts["rest"].startswith(clause.text.split(" ")[0]):
            return re.sub(r" ?[.;]$", "", f"{parts['who']} {parts['rest']}")
    return None


def _without_apposition(form: Normal, clause: Clause) -> str | None:
    """ "Unser Clustermanagement, eine gGmbH, stellt den Antrag" without the part between the commas."""
    sentence = form.sentence_text(clause.sentence)
    if "," not in sentence:
        return None
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


_APPLIES_ITSELF = rx(
    r"\b(?:den |einen )?antrag (?:stellt|stellen|mache|machen|macht|stelle|würde) (?:ich|wir|sie|er|es)\b|\b(?:ich|wir|sie|er) (?:\S+ ){0,3}?(?:machen?|stellen?|stellt|will|wollen) (?:\S+ )?antrag\b|\bder (?:einen|den) antrag stellen\b"
)
_IS_SME = rx(r"(?:\b(?:ist|sind|bin|und) (?:ein |ist )?|^|, |\()kmu\b(?! (?:sind|haben|machen|\w*quote))")


def _an_sme(form: Normal, blocked: set[str]) -> list[Statement]:
    """ "Die Firma hat 75 Leute und ist KMU, den Antrag stellt sie": said in two pieces."""
    if not _APPLIES_ITSELF.search(form.string):
        return []
    for clause in form.clauses:
        said = None if clause.status & blocked else _IS_SME.search(clause.text)
        if said and not _NEG.search(clause.text):
            return [
                Statement(
                    "antragsteller_art", "kmu", *form.span(form.offsets[clause.first], form.offsets[clause.first] + 1)
                )
            ]
    return []


_NO_SME = rx(
    r"\b(?:kein kmu|keine kmu|nicht mehr kmu|kmu (?:sind|ist) (?:wir|sie|er)(?: \w+)? (?:nicht|nimmer)|für (?:ein )?kmu (?:sind|ist|bin) (?:wir|sie|er|ich) (?:\S+ )?zu groß|zu groß für (?:ein )?kmu)\b"
)


def _no_sme(form: Normal, blocked: set[str], staff: float | None) -> list[Statement]:
    """ "Wir haben 310 Leute, KMU sind wir also nicht mehr": Mittelstand or larger, by the head count."""
    for clause in form.clauses if staff is not None and staff >= 250 else ():
        if not clause.status & blocked and _NO_SME.search(clause.text):
            start, end = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
            return [Statement("antragsteller_art", of_firm(staff) or "mittelstand", start, end)]
    return []
