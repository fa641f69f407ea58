"""Is the speaker itself a body of the kind that is counted? "Wir als Hochschule …, neben uns zwei weitere", "wir sind ein KMU und holen
sechs andere dazu": one more than the figure says (reading.md: the speaker's own firm counts where the text says "wir und …")."""

from __future__ import annotations

from .bodies import Named
from .fold import rx
from .kinds import is_number, word_at
from .normal import Normal
from .nouns import noun_class
from .once import once

KINDS = {"hochschule", "forschung", "kmu"}
_SPEAKER = {"ich", "wir", "bin", "sind", "als"}
_ARTICLE = {"ein", "eine", "einen", "einem", "einer", "ne", "als", "selbst", "selber", ",", "die", "das"}
_OURS = ("mein", "meine", "unser", "unsere", "unserem", "unserer", "meinem", "meiner")
_SEVERAL = rx(r"(?:en|e|s|n)$")
_NEAR = 5  # words between the speaker and its kind
_BESIDE = rx(
    r"(?:\b(?:neben|außer|mit) (?:uns|mir)(?: \S+){0,3}|\b(?:dazu|hinzu) (?:kommen|kommt|noch)(?: \S+)?|\b(?:zusammen|gemeinsam) mit(?: \S+)?|\bholen)$"
)
_JOINED = rx(r"\b(?:mit|neben|und|plus|sowie|dazu|hinzu)(?: (?:noch|auch|der|die|das|dem|unserer|kommt|kommen)){0,2} $")
_BESIDES_OURS = rx(  # "außer meiner eigenen noch die TH Bingen"
    r"\b(?:außer|neben) (?:(?:meine|unsere)[rm]|(?:der|dem) (?=eigen))(?: eigenen)?(?: (?:uni\w*|\w*hochschule|\w*institut))? (?:noch |auch |nur |ist |gibt es |haben wir )*(?:die |das |der )?$"
)


def own_body(form: Normal, kind: str, skip: tuple[int, int] = (-1, -1)) -> int | None:
    """The place of the word by which the speaker says to be one of this kind; places within `skip` are the counted ones."""
    for k, token in enumerate(form.tokens):
        if token.kind == "word" and not skip[0] <= k <= skip[1] and noun_class(token.norm) == kind and _is_own(form, k):
            return k
    return None


def with_own_body(form: Normal, kind: str, first: int, last: int, more: bool) -> bool:
    """Do the ones counted from token `first` to `last` stand beside the speaker's own body?"""
    if kind not in KINDS:
        return False
    before = " ".join(t.norm for t in form.tokens[max(form.clause_of(first).first, first - 6) : first])
    return (more or bool(_BESIDE.search(before))) and own_body(form, kind, (first, last)) is not None


def joins_own_body(form: Normal, kind: str, start: int) -> bool:
    """Is the body named from this letter on another one beside the speaker's own ("wir als Hochschule, zusammen mit der Uni Marburg")?"""
    own = own_body(form, kind)
    before = form.string[max(0, start - 60) : start]
    if _BESIDES_OURS.search(before):
        return True
    return own is not None and form.offsets[own] + len(form.tokens[own].norm) < start and bool(_JOINED.search(before))


def others_than_own(form: Normal, kind: str, names: list[Named]) -> list[Named]:
    """ "Unser Fraunhofer-Institut und zwei weitere": the speaker's own is counted already."""
    own = own_body(form, kind)
    return [n for n in names if own is None or not n.start <= form.offsets[own] < n.end]


_FOR_SCIENCE = rx(
    r"(?:^|[.:;] )(?:professur|lehrstuhl|fachgebiet|arbeitsgruppe|institut) (?:für\b|\w+ ,)|\b(?:ich bin|bin|wir sind|ich als|als) (?:(?:der|die|ein|eine|selbst|hier) ){0,2}(?:\w+-?)?(?:professor\w*|institutsleiter\w*|institutsdirektor\w*|dekan\w*|prorektor\w*|lehrstuhl\w*)\b"
    r"|\b(?:arbeite|forsche|lehre|promoviere|bin|sitze|schreibe|komme|spreche|melde mich) (?:(?:ich|hier|selbst|als \w+|wissenschaftlich) ){0,2}(?:am|an der|an einer|an einem|an unserem|bei der|beim|bei einem|vom|von der|von einem|für das|für die) (?:(?!und\b|mit\b)[\w-]+ )?(?:[\w-]*(?:institut|hochschule|universität|fakultät)|uni|tu|th|fh|hs|haw|fraunhofer|leibniz|helmholtz|max-planck|dlr|mpi|\w+-zentrum)\b"
    r"|\b(?:hier|es) (?:schreibt|fragt|meldet sich|spricht) (?:das|die|ein|eine) (?:[\w-]+ )?(?:[\w-]*(?:institut|hochschule|universität)|uni|tu|th|fh|hs|haw|fraunhofer|leibniz|helmholtz)\b"
    r"|\b(?:leite\w*|betreibe\w*|führe\w*|hab\w*|sind) (?:(?:ich|wir|hier) )?(?:ein|eine|einen|das|die|den|unser|mein) (?:\w+e[rns]? )?[\w-]*(?:labor|werkstatt|abteilung|gruppe|technikum|zentrum) (?:für (?:\S+ ){1,3}?)?(?:an (?:der|einer|unserer)|am|im|bei der|beim) (?:\w+e[rn]? )?(?:uni\w*|tu|th|fh|hs|haw|rwth|kit|[\w-]*(?:hochschule|universität|institut|fakultät)|fraunhofer\S*|leibniz\S*|helmholtz\S*|max-planck\S*|dlr)\b"
    r"|\bleite\w* (?:den|einen|das|ein|die) (?:lehrstuhl|institut|fachgebiet|professur)\b|\bwir als (?:\w+e[rs]? )?(?:\S*institut|hochschule|uni\w*|lehrstuhl|fachhochschule)\b|\b(?:mein|unser)e?[mnrs]? (?:lehrstuhl|professur|institut|fachgebiet)\b"
)


_FOR_A_FIRM = rx(  # "… und wir, die Kern GmbH"
    r"\b(?:wir|ich) (?:, (?:also |nämlich )?|also |von )(?:die|der|das|eine?) (?:[^\s,;.]+ ){0,4}?(?:gmbh|ag|kg|ohg|ug|gbr|firma|betrieb|unternehmen|\w*werke?|\w*erei)\b"
)


@once
def speaks_for_science(form: Normal) -> bool:
    """ "Professur für Textiltechnik. Fünf Webereien und wir": then "wir" is no firm."""
    return bool(_FOR_SCIENCE.search(form.string)) and _FOR_A_FIRM.search(form.string) is None


def _is_own(form: Normal, k: int) -> bool:
    if any(is_number(form, j) or form.tokens[j].kind == "%" for j in range(max(0, k - 2), k)):
        return False
    lead = [word_at(form, j) for j in range(max(0, k - _NEAR), k)]
    if (lead[-1:] and lead[-1] in _OURS) or (lead[-2:-1] and lead[-2] in _OURS):
        return (
            lead[-1].endswith(("r", "m", "n"))
            or not _SEVERAL.search(word_at(form, k))
            or word_at(form, k) == "hochschule"
        )
    return (
        bool(_SPEAKER & set(lead))
        and bool(_ARTICLE & set(lead[-3:]))
        and not {"mit", "und", "an", "von", "bei"} & set(lead)
    )


_SOMEBODY = rx(r"\b(?:ich|wir|uns|mir|mich|mein\w*|unser\w*|weitere\w*|andere\w*|(?:zusammen|gemeinsam) mit)\b")


def nobody_speaks(form: Normal) -> bool:
    """ "Beteiligt sind zwei Schreinereien und ein Sägewerk": one sentence, and nobody who says "wir" beside them."""
    return form.clauses[0].sentence == form.clauses[-1].sentence and not _SOMEBODY.search(form.string)
