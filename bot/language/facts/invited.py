"""Of those who were asked some take part: "52 der 60 eingeladenen Firmen machen mit" are 52, and "zwölf der 60 … überlegen noch" nobody's number."""

from __future__ import annotations

from .departed import UNSETTLED
from .each_place import WORKED_OUT
from .fold import rx
from .joined_in import NOTED, TAKES_PART
from .kinds import FACTS, Mention, is_number
from .normal import Normal
from .nouns import noun_class

_ASKED = r"(?:angesprochen|angefragt|angeschrieben|eingeladen|geladen|kontaktiert|umworben|befragt)e[nr]"
_OF_THE_ASKED = rx(
    rf"#(?P<n>\d+) (?:der|von|von den|aus den|unter den|der insgesamt|von insgesamt) (?:#(?P<m>\d+) (?:von uns )?{_ASKED}|{_ASKED} #(?P<k>\d+)) (?P<noun>[\w-]+)"
)
_NOT = rx(
    r"\b(?:nicht|kein\w*|niemand|überleg\w*|zöger\w*|zaudern|wollen|würden|könnten|möchten|vielleicht|abgesagt|absag\w*|abgelehnt|beim?|an (?:der|einer|dem|unserem)|am|zur|zum|auf)\b"
)


def invited(form: Normal, found: list[Mention]) -> None:
    """Counts those who take part, and nobody where they do something else."""
    for match in _OF_THE_ASKED.finditer(form.string):
        some, all_of_them = int(match["n"]), int(match["m"] or match["k"])
        kind = noun_class(match["noun"])
        if kind not in FACTS or kind == "project" or not (is_number(form, some) and is_number(form, all_of_them)):
            continue
        clause = form.clause_of(all_of_them)
        behind = form.string[match.end() : form.offsets[clause.last - 1] + 1]
        found[:] = [m for m in found if not {m.first, m.last} & set(range(some, form.token_at(match.end() - 1) + 1))]
        if TAKES_PART.search(behind) and not _NOT.search(behind):
            token = form.tokens[some]
            found.append(Mention(kind, float(token.value or 0), token.high, some, some, total=True))
            form.noted.setdefault(NOTED, set()).add(some)
            form.noted[WORKED_OUT] = True
        else:
            form.noted.setdefault(UNSETTLED, set()).add(some)
        form.noted.setdefault(UNSETTLED, set()).add(all_of_them)
