"""Has the text spoken of the speaker's own firm, or of the one firm it asks for? "Unsere Fabrik macht Schrauben", "wir sind ein Studio"."""

from __future__ import annotations

from .fold import rx
from .heads import head_noun, is_of_science
from .kinds import FIRMS, is_number, word_at
from .normal import Normal
from .nouns import is_one_firm, noun_class

_ONE = rx(
    r"^[\w-]*(?:firma|betrieb|unternehmen|gmbh|laden|bude|erei|büro|werkstatt|softwarehaus|hersteller|bauer|händler|zulieferer|start-?up|sägewerk|klitsche|agentur|manufaktur|schmiede|hütte|fabrik|studio|mühle|werft|hof|gärtnerei|weingut|verarbeiter|mittelständler|spezialist|konzern)$"
)
_SINGULAR = rx(r"(?:ei|ma|att|ur|bude|schmiede|klitsche|fabrik|gmbh|mühle|werft|kanzlei|genossenschaft|spedition)$")
_ARTICLE = {"ein", "eine", "einen", "einem", "einer", "ne", "nen", "n", "a", "an", "nem", "ner"}
_SPEAKER = {
    "ich", "wir", "bin", "sind", "habe", "haben", "hab", "leite", "leiten", "fuhre", "fuhren", "bei", "betreibe", "betreiben", "fur",
    "kunde", "kunden", "mandant", "mandantin", "besitze", "gehort", "mache", "vertrete", "als",
}  # fmt: skip
_HERE = {"hier", "aus", ",", "in", "mit", "sucht", "schreibt", "mochte", "will"}


def one_firm(word: str) -> bool:
    """Is this folded word one firm: "malerbetrieb", "softwareladen"?"""
    return noun_class(word) in FIRMS or bool(_ONE.match(word))


def single(article: str, word: str) -> bool:
    """Is it one firm with this article: "der Metallbauer", "die Glaserei", but not "die Hersteller"?"""
    if article in ("die", "de", "d", "meine", "unsere"):
        return one_firm(word) and _is_feminine_singular(word)
    return bool(_ONE.match(word)) or is_one_firm(word) or (one_firm(word) and word.endswith(("er", "ei", "ler")))


def _is_feminine_singular(word: str) -> bool:
    """ "Meine Alpakafarm", while "meine Logistiker" may be many."""
    return bool(_SINGULAR.search(word)) or (is_one_firm(word) and not word.endswith(("er", "en")))


def own_firm_told(form: Normal, i: int) -> bool:
    """Was it spoken of before token i?"""
    return any(
        form.tokens[k].kind == "word"
        and one_firm(form.tokens[k].norm)
        and _is_own(form, k)
        and not is_of_science(form, k)
        for k in range(min(i, 60))
    )


_OF_MANY = rx(
    r"\b(?:\w*netzwerk\w*|\w*verbund\w*|\w*cluster\w*|verein\w*|verband\w*|partner\w*|firmen|betriebe|unternehmen|mitglied\w*|andere[rn]?|weitere[rn]?|kollegen|mit uns)\b"
)


def people_of_one_firm(form: Normal, i: int) -> bool:
    """ "Unsere Firma macht Software, wir sind 20": where no others were spoken of, these are its people."""
    if _OF_MANY.search(form.string[: form.offsets[i]]) or not own_firm_told(form, i):
        return False
    heads = (head_noun(form, k + 1) for k in range(i) if is_number(form, k))
    return all(head is not None and head[0] == "staff" for head in heads)


_CLIENTS = {"kunde", "kundin", "mandant", "mandantin", "auftraggeber", "auftraggeberin"}


def _is_science(form: Normal, k: int) -> bool:
    """ "Meine Mandantin ist die Universität Siegen": a client that is no firm."""
    told = word_at(form, k) in _CLIENTS and word_at(form, k + 1) == "ist"
    return told and any(noun_class(word_at(form, j)) in ("hochschule", "forschung") for j in range(k + 3, k + 5))


def _is_own(form: Normal, k: int) -> bool:
    if _is_science(form, k):
        return False
    lead = [word_at(form, j) for j in range(max(0, k - 4), k)]
    if any(is_number(form, j) for j in range(max(0, k - 3), k)):
        return False
    if (lead and lead[-1] in ("meine", "unsere")) or lead[-2:-1] in (["meine"], ["unsere"]):
        return _is_feminine_singular(word_at(form, k))
    if any(w.startswith(("mein", "unser")) and w not in ("meine", "unsere") for w in lead[-2:]):
        return bool(_ONE.match(word_at(form, k))) or is_one_firm(word_at(form, k))
    if any(word_at(form, j).startswith("antragsteller") for j in range(max(0, k - 4), k)):
        return True
    if _ARTICLE & set(lead[-2:]):
        return bool(_SPEAKER & set(lead))
    return k <= 1 and bool(_ONE.match(word_at(form, k))) and word_at(form, k + 1) in _HERE
