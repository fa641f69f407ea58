"""Bodies that are only talked with: "mit der TU reden wir noch", "die Stadt hat noch nicht zugesagt". They take part in nothing yet."""

from __future__ import annotations

from .clauses import Clause
from .fold import rx
from .normal import Normal

_COURTED = rx(
    r"\b(?:reden|sprechen|verhandeln|telefonieren|fragen) (?:wir|ich) (?:\S+ )?(?:noch|gerade|derzeit|erst)\b"
    r"|^(?:\S+ ){0,2}?(?:wir|ich) (?:reden|sprechen|verhandeln) (?:\S+ ){0,2}?mit\b"
    r"|\b(?:noch|bisher|bislang) nicht (?:\S+ )?(?:zugesagt|geantwortet|reagiert|entschieden|unterschrieben|gemeldet|überzeugt|sicher dabei|gewonnen)\b"
    r"|\b(?:zusage|antwort|rückmeldung)(?: \S+){0,3}? (?:steht (?:\S+ )?aus|fehlt|noch aus|noch offen)\b"
    r"|\b(?:überlegt|überlegen|zögert|zögern) (?:\S+ )?noch\b"
    r"|\b(?:wollen|möchten|würden) (?:wir )?(?:\S+ ){0,5}?noch (?:fragen|ansprechen|anfragen|gewinnen|reden|sprechen|verhandeln|überzeugen|einladen)\b"
    r"|\b(?:weiß|wissen|ahnt|ahnen) (?:\S+ ){0,5}?(?:noch nichts|noch nix|von nichts|nichts davon)\b"
    r"|\b(?:noch|bisher|bislang) (?:gar |überhaupt )?nicht (?:an)?(?:gefragt|gesprochen|geschrieben|kontaktiert|eingeweiht)\b"
    r"|\b(?:wollen|möchten|würden|will|möchte|würde) (?:\S+ ){0,8}?(?:andocken|anbändeln|anklopfen|vorsprechen|kontakt aufnehmen|ins gespräch kommen)\b"
    r"|\b(?:steht|stehen) (?:\S+ ){0,3}?wunsch(?:liste|zettel)\b"
    r"|\b(?:haben|habe) (?:wir|ich) (?:\S+ ){0,4}?im (?:auge|blick|visier)\b|\bim (?:auge|blick|visier) (?:haben|habe) (?:wir|ich)\b"
    r"|\b(?:sind|ist|wären) (?:\S+ ){0,3}?im gespräch\b|\bim gespräch (?:sind|ist|wären)\b"
    r"|\b(?:käme|kämen) (?:\S+ ){0,5}?(?:infrage|in frage)\b|\b(?:infrage|in frage) (?:käme|kämen)\b|\b(?:kandidaten|kandidatinnen|anwärter)\b"
    r"|\blaufen (?:\S+ ){0,2}?gespräche\b|\bgespräche laufen\b|\b(?:hat|haben|hatten) (?:\S+ )?(?:abgewunken|abgewinkt|abgelehnt)\b"
    r"|^gesucht\b(?! (?:\S+ ){0,3}?(?:hilfe|rat|\w*förder\w*|geld|unterstützung|beratung|\w*zuschuss|\w*programm\w*)\b)"
    r"|\b(?:kennen|kenne|kennt) (?:(?:wir|ich|dort|da|bisher|bislang|leider|aber) ){0,4}?(?:noch )?niemand\w*\b"
)
_SOME_OF_MANY = rx(r"#\d+ (?:\S+ ){0,5}?noch nicht\b|\b(?:alle|einige|manche|die meisten)\b")  # counted ones are there

REGULARLY = rx(
    r"\b(?:jede[nrsm]?|einmal (?:im|pro|die)|regelmäßig|alle (?:paar|#\d+)|wöchentlich|monatlich)\b"
)  # so talk members


_TALKS = rx(
    r"\b(?:reden|redet|rede|sprechen|spricht|spreche|verhandeln|verhandelt|verhandle) (?:wir|ich|sie|er|man|unser\w*|mein\w*|mit)\b"
)
_UNCERTAIN = rx(
    r"\b(?:nichts|nix|noch nicht|nicht) (?:\S+ )?(?:fix\w*|fest\w*|sicher\w*|entschieden|beschlossen|ausgemacht|spruchreif)\b"
    r"|\b(?:fix|fest|sicher|entschieden|beschlossen|zugesagt|ausgemacht|spruchreif) (?:ist|sind|hat|haben) (?:\S+ ){0,4}?(?:nichts|nix|nicht|niemand|keine?[rs]?)\b"
    r"|\b(?:ungewiss|unsicher|in der schwebe|ob (?:das|es|daraus) (?:was|etwas|klappt|gelingt))\b"
)


def courted(form: Normal, clause: Clause) -> bool:
    """Does the clause tell of a body that is yet to be won?"""
    if not _COURTED.search(clause.text):
        if not _TALKS.search(clause.text):
            return False
        behind = " ".join(c.text for c in form.clauses if c.sentence == clause.sentence and c.first >= clause.last)
        if not _UNCERTAIN.search(behind):
            return False
    return not (_SOME_OF_MANY.search(clause.text) or REGULARLY.search(clause.text))
