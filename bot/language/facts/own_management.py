"""management_wer where the speaker says to be science and to manage: "Wir sind ein Institut … das Netzwerk würden wir selbst managen"."""

from __future__ import annotations

from .clauses import Clause
from .fold import rx
from .model import Statement
from .normal import Normal
from .own_body import own_body

_ITSELF = rx(r"\b(?:selbst|selber)\b")
_SELF = rx(
    r"\b(?:selbst|selber)\b(?: \S+){0,4}? (?:managen|manage|steuern|leiten|übernehmen|machen)\b|\b(?:manage|managen) (?:wir|ich) (?:\S+ ){0,4}?(?:selbst|selber)\b|\b(?:managen?|führen?|leiten?|steuern?|übernehmen?|übernimmt|managt) (?:\S+ ){0,9}?(?:selbst|selber)\b"
)
_INSERTED = rx(
    r" , (?:in |zu |an |bei )?(?:dem|der|das|die|den|dessen|deren) [^,]{3,60} ,(?= )"
)  # "das Netzwerk, dem wir angehören,"
_NETWORK = rx(r"\b(?:\S*netzwerk\w*|\S*verbund\w*|\S*cluster\w*|konsortium|\S*management\w*)\b")
_ELLIPTIC = rx(r"^und (?:würden?|könnten?|möchten?|wollen) ")  # the subject stands before: no "würden wir …, dann …"
_CASE = rx(  # the case of somebody who advises: "Mandantin ist eine Hochschule. Sie möchte …"
    r"\b(?:mandant(?:in)?|kund(?:e|in)|klient(?:in)?|auftraggeber(?:in)?|(?:es )?geht um)(?: ist| :| bin ich für)? (?:ein\w* |das |die )?(?:\S+ )?(?:\S*institut|\S*hochschule|\S*universität|uni|\S*forschungseinrichtung)\b"
)
_FORBID = rx(r"\b(?:nicht|kein\w*|nie|ob)\b")


def own_management(form: Normal, blocked: set[str]) -> Statement | None:
    """The institute or university that speaks would manage the network itself."""
    if not _ITSELF.search(form.string):
        return None
    told = _CASE.search(form.string) is not None
    if not told and own_body(form, "forschung") is None and own_body(form, "hochschule") is None:
        return None
    for clause in form.clauses:
        holds = clause.status - ({"condition"} if _ELLIPTIC.match(clause.text) else set())
        if holds & blocked:
            continue
        if any(_manages(text) for text in (clause.text, _around_insertion(form, clause))):
            start, end = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
            return Statement("management_wer", "forschungseinrichtung_im_netzwerk", start, end)
    return None


def _manages(text: str) -> bool:
    return bool(_SELF.search(text) and _NETWORK.search(text) and not _FORBID.search(text))


def _around_insertion(form: Normal, clause: Clause) -> str:
    """The clause with what goes on behind a relative clause: "managen das Netzwerk, dem wir angehören, auch selbst"."""
    sentence = _INSERTED.sub("", form.sentence_text(clause.sentence))
    at = sentence.find(clause.text.rstrip(" ,"))
    return sentence[at:] if at >= 0 else ""
