"""thema: the field of work in the user's own words, only where the text plainly names it."""

from __future__ import annotations

import re

from .fold import rx
from .gazetteer import german_places
from .model import Statement
from .normal import Normal
from .nouns import noun_class

_CUE = rx(
    r"\b(?:(?:im|aus dem|in dem|auf dem) (?:\w+)?(?:bereich|gebiet|feld|themenfeld|themengebiet|technologiefeld|fachgebiet|sektor|umfeld)(?: der| des| von)?|zum thema|in sachen|(?:mach\w*|mache) (?:\S+ ){0,2}?(?:was|etwas) mit|kompetenz-? ?netzwerk|(?:(?<=, )|(?<=\( )|(?<=- )|(?<=\\ ))thema(?! (?::|=|ist\b|wäre\b|sind\b|lautet\b|liegt\b|heißt\b|bei\b|unseres\b|des\b|der\b|die\b|das\b|clusters\b|netzwerks\b))|(?:unser |das |gemeinsames )?(?:thema|themenfeld|schwerpunkt|arbeitsgebiet|fachgebiet|technologiefeld|themenschwerpunkt)(?: (?:ist|wäre|sind|lautet|liegt auf|liegt bei|liegt im bereich|heißt|bei uns|unseres|des|clusters|netzwerks|:|der|die|das))+|(?:^|(?<=, )|(?<=; )|(?<=\. )|(?<=am )|(?<=gemeinsamen ))thema|(?:\w*selbe[ns]?|gleiche[ns]?|gemeinsame[ns]?|einem|ein|einzige[ns]) (?:feld|gebiet|themenfeld|thema|fachgebiet) (?:(?:, )?(?:(?:und )?zwar|nämlich|und das ist|das heißt|(?<=, )(?:der|dem|den))(?: an| am)?(?: der| dem| den)?|:)|(?:arbeiten|forschen|tüfteln|entwickeln) (?:\S+ ){0,3}?an|beschäftigt sich (?:\S+ ){0,2}?mit|(?:eint|verbindet) das thema|beschäftigen uns (?:\S+ ){0,2}?mit|dreht sich (?:\S+ ){0,3}?um|geht (?:es )?(?:\S+ ){0,2}?um(?: das thema)?|(?:netzwerk|cluster|verbund|konsortium|clusterinitiative|spitzencluster|verein)(?: \w+)? (?:für|zum thema|im bereich|rund um|zu)|in der|aus der|tätig in(?: der| den)?|spezialisiert auf|rund um(?: das thema| die| den)?)(?= )"
)
_BRANCH = rx(r"^\w+(?:-?branche|-?industrie|technologie|technik|wirtschaft)$")
_STOP = {
    "mit",
    "in",
    "im",
    "aus",
    "wir",
    "die",
    "das",
    "dass",
    "suchen",
    "wollen",
    "mochten",
    "haben",
    "sind",
    "ist",
    "gegrundet",
    "aufbauen",
    "grunden",
    "arbeiten",
    "arbeitet",
    "zusammen",
    "und_wir",
    "bei",
    "an",
    "auf",
    "wird",
    "werden",
    "erweitern",
    "machen",
    "entwickeln",
    "tatig",
    "aktiv",
    "wo",
    "um",
    "als",
    "seit",
    "soll",
    "sollen",
    "kooperieren",
    "forschen",
    "planen",
    "hat",
    "gibt",
    "starten",
    "schaffen",
    "vernetzt",
    "vernetzen",
    "zu",
    "von",
    "uber",
    "mehr",
    "noch",
    "alle",
    "nicht",
    "beantragen",
    "wurde",
    "wurden",
    "voranbringen",
    "umsetzen",
    "bilden",
    "bundelt",
    "bundeln",
    "vereint",
    "unterwegs",
    "forscht",
    "sitzt",
    "beschaftigt",
    "besteht",
}
_ARTICLE = {
    "der",
    "die",
    "das",
    "den",
    "dem",
    "des",
    "ein",
    "eine",
    "einen",
    "einer",
    "unser",
    "unsere",
    "unserem",
    "neue",
    "neuen",
    "neuer",
    "gemeinsame",
    "gemeinsamen",
    "gemeinsames",
    "einem",
    "rund",
    "auch",
    "hier",
    "dann",
    "immer",
}
_IN_A_TITLE = {"mit", "in", "im", "aus", "an", "auf", "bei", "von", "zu", "uber"}  # "Thema: Dämmen mit Hanf"
_NO_TOPIC = rx(
    r"^(?!(?:herstellung|entwicklung|nutzung) von (?!\S*(?:netzwerk|cluster|projekt|strateg|antr[aä]g|ideen)))(?:thema|themen|nummer|nr|kosten|eigenanteil|laufzeit|fristen?|antragstellung|region|umgebung|nähe|förderung|geld|fördermittel|frage|fragen|antrag|projekt|projekte|programm|gründung|aufbau|ausland|zukunft|regel|schweiz|türkei|nachbarschaft|sache|stadt|gegend|pfalz|lausitz|eifel|wirtschaft|wissenschaft|industrie|politik|praxis|forschung|entwicklung|gruppe|lage|summe|geschäftsstelle|satzung|branche|gleichen|selben|derselben|es|sie|ihn|uns|einem|strategie|netzwerk|cluster|zusammenarbeit|kooperation|herstellung|tat|runde|phase|firma|uni|hochschule|eu|kmu|unternehmen|firmen|mitglieder|förderperiode|vergangenheit|arbeit|mitte|nutzung|planung|vorbereitung|verwaltung|hand|letzten|ersten|zweiten|innovation)\b"
)


def read_topic(form: Normal, text: str, blocked: set[str]) -> list[Statement]:
    """The first plainly named field of work, cut from the user's own text."""
    places = {form.token_at(p.start) for p in german_places(form)}
    for match in _CUE.finditer(form.string):
        clause = form.clause_at(match.start())
        if clause.status & blocked:
            continue
        cue = match.group()
        i = form.token_at(match.end() - 1) + 1
        while i < len(form.tokens) and form.tokens[i].norm in _ARTICLE:
            i += 1
        first, words = i, 0
        while i < len(form.tokens) and words < 7:
            token = form.tokens[i]
            if (
                words
                and (token.norm in ("in", "im", "am") or _of_its_object(form, i))
                and _field_behind(form, i, places)
            ):
                words, i = words + 1, i + 1
                continue
            if (
                (token.kind == "mark" and token.norm != "-")
                or (token.norm in _STOP and not (cue.endswith(":") and token.norm in _IN_A_TITLE))
                or (words and token.norm in ("ein", "eine", "einen", "einem", "einer", "neue", "gemeinsame"))
                or (token.kind in "#€%@&" and token.kind != "word")
                or i in places
            ):
                break
            if token.norm in ("und", "oder", "sowie") and (
                i + 1 >= len(form.tokens)
                or form.tokens[i + 1].norm in _STOP | {"haben", "ist", "wir"}
                or noun_class(form.tokens[i + 1].norm) is not None
            ):
                break
            words, i = words + 1, i + 1
        last = i - 1
        while last >= first and form.tokens[last].norm in (
            "und",
            "oder",
            "sowie",
            "der",
            "fur",
            "-",
            "die",
            "den",
            "des",
        ):
            last -= 1
        mixed = any(t.text[:1].isupper() for t in form.tokens[first : last + 1])
        while mixed and last > first and form.tokens[last].kind == "word" and form.tokens[last].text[:1].islower():
            last -= 1
        if last < first:
            continue
        if cue.startswith(("thema", "unser thema", "das thema")) and not mixed and not text.islower():
            continue  # "Das Thema ist geheim"
        said = " ".join(t.norm for t in form.tokens[first : last + 1])
        if _NO_TOPIC.match(said) or len(said) < 3 or noun_class(form.tokens[first].norm) is not None:
            continue
        if re.match(r"(?:in der|aus der|rund um|geht|arbeiten|entwickeln)", cue) and not _named_field(
            form, first, last, cue
        ):
            continue
        start, end = form.tokens[first].start, form.tokens[last].end
        return [Statement("thema", text[start:end], start, end)]
    for i, token in enumerate(form.tokens):
        if (
            token.kind == "word"
            and token.norm.endswith(_FIELDS)
            and rx(r"^\w{3,}-?(?:branche|cluster|netzwerk)$").match(token.norm)
            and not form.clause_of(i).status & blocked
        ):
            stem = re.sub(r"-?(?:branche|cluster|netzwerk)$", "", token.norm)
            if len(stem) > 3 and not rx(
                r"^(?:spitzen|innovations|zukunfts|nachbar|unternehmens|firmen|partner|kooperations|forschungs|landes|regional|zim-?innovations|zim|schwester|zim-|vorgänger|gesamt|exzellenz|kmu|netz|kompetenz|branchen|industrie|eigene|haupt|die|der|mein|unser|technologie|go|mega|groß|mittelstands|experten|wachstums|industrie-|innovation)"
            ).match(stem):
                return [
                    Statement(
                        "thema",
                        re.sub(r"-?(?:branche|cluster|netzwerk)$", "", text[token.start : token.end], flags=re.I),
                        token.start,
                        token.end,
                    )
                ]
    return []


_FIELDS = ("branche", "cluster", "netzwerk")


_DONE_TO_IT = rx(  # "Recycling von …", "Herstellung von …": a field that is named by what it deals with
    r"(?:\w+ing|\w{3,}ung|\w{3,}ion|\w+bau|\w+schutz|umgang|einsatz|anbau|druck|guss|test|transport|rückbau|abbau|\w+ur|\w+yse|\w+these|\w+lagerung|\w+kontrolle|\w+pflege|\w+nutzung|zucht|optik|\w*verwertung)$"
)


_ADJECTIVE = rx(r"\w{3,}en$")


def _of_its_object(form: Normal, i: int) -> bool:
    """ "Recycling von Verbundwerkstoffen": the field goes on behind what is done; "Leichtbau von fünf Firmen" does not."""
    return form.tokens[i].norm == "von" and _DONE_TO_IT.match(form.tokens[i - 1].norm) is not None


def _field_behind(form: Normal, i: int, places: set[int]) -> bool:
    """ "KI in der Radiologie", "Kreislaufwirtschaft im Bau": the field goes on behind the preposition."""
    j = i + 1
    while j < len(form.tokens) and form.tokens[j].norm in ("der", "dem", "den", "die"):
        j += 1
    if (
        form.tokens[i].norm == "von"
        and j + 1 < len(form.tokens)
        and form.tokens[j].text[:1].islower()
        and _ADJECTIVE.match(form.tokens[j].norm)
    ):
        j += 1  # "von alten Batterien"
    if j >= len(form.tokens) or j in places:
        return False
    token = form.tokens[j]
    noun = token.kind == "word" and token.text[:1].isupper() and noun_class(token.norm) is None
    return noun and not _NO_TOPIC.match(token.norm) and not form.string.isupper()


def _named_field(form: Normal, first: int, last: int, cue: str) -> bool:
    head = form.tokens[last]
    if cue.startswith(("in der", "aus der")):
        return bool(_BRANCH.match(form.tokens[first].norm))
    return head.text[:1].isupper() or last > first or bool(_BRANCH.match(head.norm))
