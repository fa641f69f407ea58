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


def of_an_outsider(form: Normal, i: int) -> bool:
    """Is the figure at token i the staff of a firm that takes no part?"""
    sentence = form.clause_of(i).sentence
    own = [c for c in form.clauses if c.sentence == sentence]
    last = own[-1].last
    end = form.offsets[last] if last < len(form.offsets) else len(form.string)
    behind = form.string[form.offsets[i] : end].partition(" ")[2]
    before = form.string[form.offsets[own[0].first] : form.offsets[i]]
    if _OUTSIDE.match(behind) or _WORKS_FOR.search(before):
        return True
    return bool(_TRADES_WITH_US.search(before) and not _APPLIES.search(form.sentence_text(sentence)))
