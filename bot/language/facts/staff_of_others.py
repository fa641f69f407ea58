"""Staff of a firm that is none of the partners: "unser Kunde, ein Autobauer mit 90.000 Leuten", "der größte Arbeitgeber ist nicht dabei"."""

from __future__ import annotations

from .fold import rx
from .normal import Normal

_TRADES_WITH_US = rx(
    r"\b(?:unser|mein)\w* (?:[\w-]+ )?(?:\w*kunden?|\w*kundin|\w*lieferant\w*|\w*abnehmer\w*|\w*auftraggeber\w*)\b"
    r"|\b(?:beliefern|beliefere|(?:arbeiten|arbeite|produzieren|fertigen) für|liefern (?:\S+ )?an) (?:[^\s,;]+ ){1,4}mit (?:\S+ ){0,2}$"
)
_WORKS_FOR = rx(  # one firm that another one works for; "Zulieferer für die Autoindustrie mit 120 Leuten" has them itself
    r"\b(?:\w*zulieferer\w*|\w*lieferant\w*|\w*dienstleister\w*|subunternehmer\w*|ausrüster\w*|berater\w*|arbeiten|arbeite|tätig|fertigen|produzieren) (?:(?:für|bei|von|an) )?(?:eine[nmrs]?) (?:[^\s,;]+ ){1,3}mit (?:\S+ ){0,2}$"
)
_APPLIES = rx(r"\b(?:\w*antrag\w*|beantrag\w*|bewerb\w*|einreich\w*|\w*förder\w*|gründen|aufbauen|plant|möchte)\b")
_STAYS_OUT = r"(?:nicht (?:\S+ )?(?:dabei|mit|dazu|beteiligt|vertreten|partner|mitglied|im netzwerk|im verbund|im cluster|zu uns|bei uns|an bord|im boot)|kein\w* (?:\S+ )?(?:partner|mitglied)\w*|außen vor|draußen)\b"
_OUTSIDE = rx(  # told of the firm itself, right behind its staff
    rf"^[^,;.]{{0,40}}?(?:, |und |aber |doch |\b)(?:(?:aber|doch|und|leider|jedoch|allerdings|der|die|das|er|sie|es|dieser|diese) ){{0,3}}(?:ist|macht|gehört|bleibt|will|zählt) (?:[^,;.\s]+ ){{0,4}}?{_STAYS_OUT}"
)


_BUT_US = r"(?! (?:allein\w*|selbst|selber)\b| , sondern (?:(?:auch|eben) )?(?:wir|ich|unser|mein))"  # we do, too, or instead of them
_OTHERS_APPLY = rx(  # "Antragsteller wären nicht wir, sondern …"
    rf"\bantragsteller\w* (?:wären?|sind|ist|wird|werden|bin) (?:(?:aber|jedoch|allerdings|dann|wohl|freilich|natürlich) ){{0,2}}nicht (?:wir|ich|sie|er|es|unser\w* \S+|mein\w* \S+)\b{_BUT_US}"
    rf"|\bantrag (?:stellt|stellen|stelle|reicht|reichen|würden?|soll|sollen|will|wollen) (?:(?:aber|jedoch|allerdings|dann|wohl|freilich|natürlich) ){{0,2}}nicht (?:wir|ich|sie|er|es|unser\w* \S+|mein\w* \S+)\b{_BUT_US}"
    r"|\b(?:wir|ich) (?:sind|wären|bin|wäre) (?:(?:aber|jedoch|selbst|selber) ){0,2}nicht (?:der |die )?antragsteller\w*"
)
_IN_THE_OFFICE = rx(r"^ (?:im|in unserem|in der|in unserer) (?:\w*büro|geschäftsstelle|\w*management|\w*sekretariat)\b")
_WORKING_HOURS = rx(r"\b(?:\w*teilzeit\w*|vollzeitstellen?|vzä|vzae|halbtags\w*)\b")


def others_apply(form: Normal) -> bool:
    """Does somebody else apply than those who speak? Then their head count is not the applicant's."""
    return _OTHERS_APPLY.search(form.string) is not None


def of_an_office(form: Normal, last: int) -> bool:
    """ "Acht Leute im Büro, sechs davon in Teilzeit": those who run a network, told by their hours; `last` is their noun."""
    behind = form.string[form.offsets[last] :].partition(" ")
    sentence = form.sentence_text(form.clause_of(last).sentence)
    return bool(_IN_THE_OFFICE.match(behind[1] + behind[2]) and _WORKING_HOURS.search(sentence))


_ROOM_FOR = rx(  # seats, and no staff: "die größte Halle fasst 900 Leute"
    r"\b(?:fasst|fassen|faßt|fasste|platz (?:für|bietet)|bietet|sitzplätze|passen|einwohner\w*|zuschauer\w*|besucher\w*)\b(?: \S+){0,3} $"
)
_AUTHORITY_HAS = rx(  # an office in the same town, and no firm: "das Finanzamt bei uns im Ort hat 60 Beschäftigte"
    r"\b(?:der|die|das) (?:\w*amt|rathaus|\w*behörde|\w*verwaltung|polizei|feuerwehr|post|schule|kirche|\w*krankenhaus|gemeinde|kaserne|bundeswehr)(?: \S+){0,5} (?:hat|beschäftigt|zählt)(?: \S+){0,2} $"
)


def of_an_outsider(form: Normal, i: int) -> bool:
    """Is the figure at token i the staff of a firm that takes no part?"""
    sentence = form.clause_of(i).sentence
    own = [c for c in form.clauses if c.sentence == sentence]
    last = own[-1].last
    end = form.offsets[last] if last < len(form.offsets) else len(form.string)
    behind = form.string[form.offsets[i] : end].partition(" ")[2]
    before = form.string[form.offsets[own[0].first] : form.offsets[i]]
    if _OUTSIDE.match(behind) or _WORKS_FOR.search(before) or _ROOM_FOR.search(before):
        return True
    if _AUTHORITY_HAS.search(before) and not _APPLIES.search(form.sentence_text(sentence)):
        return True
    return bool(_TRADES_WITH_US.search(before) and not _APPLIES.search(form.sentence_text(sentence)))
