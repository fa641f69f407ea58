"""management_wer where the speaker says to be science and to manage: "Wir sind ein Institut … das Netzwerk würden wir selbst managen"."""

from __future__ import annotations

from .fold import rx
from .model import Statement
from .normal import Normal
from .own_body import own_body

_SELF = rx(
    r"\b(?:selbst|selber)\b(?: \S+){0,4}? (?:managen|manage|steuern|leiten|übernehmen|machen)\b|\b(?:manage|managen) (?:wir|ich) (?:\S+ ){0,4}?(?:selbst|selber)\b"
)
_NETWORK = rx(r"\b(?:\S*netzwerk\w*|\S*verbund\w*|\S*cluster\w*|konsortium|\S*management\w*)\b")
_ELLIPTIC = rx(r"^und (?:würden?|könnten?|möchten?|wollen) ")  # the subject stands before: no "würden wir …, dann …"
_FORBID = rx(r"\b(?:nicht|kein\w*|nie|ob)\b")


def own_management(form: Normal, blocked: set[str]) -> Statement | None:
    """The institute or university that speaks would manage the network itself."""
    if own_body(form, "forschung") is None and own_body(form, "hochschule") is None:
        return None
    for clause in form.clauses:
        said = _SELF.search(clause.text) and _NETWORK.search(clause.text) and not _FORBID.search(clause.text)
        holds = clause.status - ({"condition"} if _ELLIPTIC.match(clause.text) else set())
        if said and not holds & blocked:
            start, end = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
            return Statement("management_wer", "forschungseinrichtung_im_netzwerk", start, end)
    return None
