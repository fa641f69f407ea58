"""Does the speaker's own firm stand beside the counted ones? ("Mein Betrieb und vier andere", "Softwareladen aus Rostock mit drei
weiteren": reading.md, "The speaker's own firm counts where the text says 'wir und …'")"""

from __future__ import annotations

from .data import stop_words
from .fold import rx
from .kinds import word_at
from .normal import Normal
from .nouns import noun_class
from .own_firm import own_firm_told
from .own_sites import OWN_SITES

MORE = stop_words("weitere")
COLLEAGUES = stop_words("kollegen")
RIVALS = stop_words("mitbewerber")  # firms of the same trade, by what they are to the speaker
_AND = r"(?:und|plus|sowie|mit|\+|&)"
_FILL = r"(?: (?:noch|dazu|nochmal|circa|ca|etwa|rund|den|unseren|meinen|zusammen mit|gemeinsam mit|mit))*"
_ONE = r"[\w-]*(?:firma|betrieb|unternehmen|gmbh|laden|bude|erei|büro|werkstatt|softwarehaus|hersteller|bauer|händler|zulieferer|start-?up|sägewerk|technik|klitsche|agentur|manufaktur|schmiede)"
_WE_AND = rx(
    rf"\b(?:wir|ich|wir selbst|ich selbst) (?:selbst )?(?:und|plus|sowie|\+|&){_FILL} $"
    rf"|\b(?:wir|ich) als (?:\S+ )?{_ONE} {_AND}{_FILL} $"
    rf"|\b(?:meine|unsere|unser|mein|meiner|meinem|unserem|unserer) (?:eigene |eigener |kleine |kleiner )?(?:firma|betrieb|unternehmen|gmbh|werkstatt|laden|chef|\w+betrieb|\w+firma|\w+bude|\w+erei) (?:selbst )?{_AND}{_FILL} $"
    r"|\b(?:neben|außer) (?:uns|mir)(?: selbst)?(?: (?:sind|noch|gibt|es|machen|beteiligen|sich|kommen|dabei|haben|wir|nochmal|ca|etwa|rund)){0,5} $"
)
_WE_LISTED = rx(  # "das sind wir als Gründung in Lübeck, [zwei Hersteller aus …]"
    rf"(?:^|[:,;] |\b(?:sind|dabei) )(?:wir|ich) (?:selbst )?als (?:\w+e[rns]? )?(?:{_ONE}|[\w-]*(?:gründung|mittelständler|konzern))(?: (?:in|aus|bei|von|im) (?:\S+ ){{0,2}}[^\s,]+)? , $"
)
_WITH = rx(
    r"(?:^| )(?:mit|und|plus|\+|&|sowie|kommen|kommt|daneben (?:gibt es|gibts|sind|haben wir|stehen|machen|arbeiten|gehören))(?: bei uns)?(?: (?:noch|den|unseren|meinen|etwa|rund|ca|dazu|nochmal|unsere|meine))* $"
)
_TOGETHER = rx(
    r"\b(?:zusammen\w*|gemeinsam\w*|gründen|netzwerk\w*|entwickeln|machen|verbund|verbünden|kooperieren|kooperation|aufbauen|auf die beine|mitmachen|forschen|weitere[nr]?|andere[nr]?|tun wir uns|tun uns|zusammentun|projekt|einsteigen|anpacken|vorhaben|konsortium|dazu|plus|dabei|daneben)\b|\+"
)
_OWN_FIRM = rx(
    rf"\b(?:haben (?:ne|eine|nen|einen|n)|ich hab\w*|wir haben|ich führe|ich leite|wir führen|habe ich|hab ich|mein\w*|unser\w*|ich bin|wir sind|bin|hier ist|für (?=ein|mein|unser|die |den )) ?(?:selbst |selber )?(?:ein\w* |ne |nen |n |an |a |der |die |meine |unsere )?(?:\S+ ){{0,2}}?{_ONE}\b"
    rf"|\bmein chef\b|\b(?:der|die|meine?|unsere?|meinem?|unserem?|einem?) (?:mandant\w*|kunde|kundin)\b|(?:^|[.,:] )(?:ein|eine) (?:\S+ )?{_ONE} (?:bei uns|aus unserem|in unserem|hier|von hier|im bezirk|im kammerbezirk)\b"
)
_APPLIES = rx(
    r"\b(?:meine?|unsere?) (?:eigene\w? )?[\w-]+ (?:[^.;?]+ )??(?:antrag\w*|beantrag\w*)\b[^.;?]* (?:mitmachen|mitziehen|mitwirken|dazukommen|dabei) (?:\S+ ){1,2}$"
)  # "unser Betrieb stellt den Antrag, mitmachen würden [sechs Formenbauer]"
_HAS_THEM = rx(  # "mein Mandant hat einen Entwurf der Netzwerkvereinbarung und [zehn Firmen]": all that are in it
    r"\b(?:mandant|klient|kund)\w* hat\b(?: (?!mit\b|neben\b)[^\s,#]+)* (?:und|sowie)(?: (?:schon|bereits|auch|noch|etwa|rund))*$"
)
_DENIED = rx(r"\b(?:nicht|kein\w*|verein\w*|verband\w*)\b")
_FIRM_WORD = rx(rf"^{_ONE}$")


def one_firm(word: str) -> bool:
    """Is this folded word one firm: "malerbetrieb", "softwareladen"?"""
    return noun_class(word) in ("unternehmen", "kmu") or bool(_FIRM_WORD.match(word))


def own_before(form: Normal, i: int) -> bool:
    """ "Wir und …", "mein Betrieb plus …" right before the number at i."""
    before = " ".join(t.norm for t in form.tokens[max(0, i - 8) : i])
    return bool(_WE_AND.search(before + " ") or _WE_LISTED.search(before + " "))


def firm_beside(form: Normal, i: int) -> bool:
    """A single own firm is the subject and the number at i stands with "mit", "plus", "dazu kommen"."""
    clause = form.clause_of(i)
    before = " ".join(t.norm for t in form.tokens[max(0, i - 6) : i])
    first = next(c.first for c in form.clauses if c.sentence == clause.sentence)
    if _HAS_THEM.search(" ".join(t.norm for t in form.tokens[first:i])):
        return False
    if not _WITH.search(before + " ") or not _TOGETHER.search(form.sentence_text(clause.sentence)):
        return False
    told = " ".join(t.norm for t in form.tokens[max(0, first - 25) : i])
    return (
        bool(_OWN_FIRM.search(told) or form.noted.get(OWN_SITES)) or own_firm_told(form, i) or _opens_with_one(form, i)
    )


def joins_applicant(form: Normal, i: int) -> bool:
    """Are these the ones who join the speaker's own firm, which applies?"""
    told = _APPLIES.search(form.string[: form.offsets[i]])
    return told is not None and not _DENIED.search(told.group()) and own_firm_told(form, i)


def _opens_with_one(form: Normal, i: int) -> bool:
    """ "Softwareladen aus Rostock, zusammen mit drei anderen": the text begins with one firm, without a verb or article."""
    start = next((k for k, t in enumerate(form.tokens[:4]) if t.kind == "word" and t.norm not in _GREETING), 0)
    if start and form.tokens[start - 1].kind == "#":
        return False
    return any(one_firm(word_at(form, k)) for k in range(start, min(start + 2, i))) and not any(
        t.kind == "#" for t in form.tokens[start : start + 2]
    )


_GREETING = {"hallo", "moin", "servus", "hi", "ein", "eine", "wir", "ich", "tag", "guten", "bin", "sind", "hier"}


def others_after(form: Normal, i: int) -> bool:
    """Is the number followed by "andere", "weitere", "(meiner) Kollegen" and no noun?"""
    after = word_at(form, i + 1)
    if after in ("meiner", "unserer"):
        return word_at(form, i + 2) in COLLEAGUES
    return after in COLLEAGUES or (after in MORE and noun_class(word_at(form, i + 2)) is None)


def rivals_and_we(form: Normal, i: int) -> bool:
    """ "Drei meiner Mitbewerber und ich", "mit drei unserer Mitbewerber": firms beside the speaker's own."""
    if word_at(form, i + 1) not in ("meiner", "unserer") or word_at(form, i + 2) not in RIVALS:
        return False
    joins = word_at(form, i + 3) in ("und", "plus", "sowie") and word_at(form, i + 4) in ("ich", "wir")
    return joins or word_at(form, i - 1) == "mit"
