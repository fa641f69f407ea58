"""No aid in a reply, without a verb of receiving: "nicht einen Cent", "da sind wir leer ausgegangen", "da ist noch alles frei"."""

from __future__ import annotations

from .fold import rx
from .normal import Normal

_NONE = rx(
    r"\b(?:nicht|nie|noch nie) (?:mal |einmal |auch nur )?(?:einen?|#\d+) (?:einzigen |müden |roten |lumpigen )?(?:cent|euro|pfennig|heller)\b"
    r"|\bleer ausgegangen\b|\bgehen (?:\S+ )?leer aus\b|\b(?:drauf|darauf|auf sowas|auf so was) verzichtet\b"
    r"|\b(?:alles|der rahmen|rahmen|der topf|das kontingent) (?:ist |noch |also |da |bisher )*(?:frei|unangetastet|unberührt|ungenutzt)\b"
    r"|^(?:wir |bisher |bislang |leben |kommen |sind |immer |ganz )*ohne (?:\w*geld\w*|\w*mittel|\w*hilfe\w*|zuschüsse?)(?: (?:ausgekommen|aus|klar|da|gut))? ?[.!]*$"
    r"|^(?:da |bisher |bislang |bei uns )*(?:war|waren|gab es|ist|lief) (?:da |bisher |bislang |bei uns )*(?:noch |nie )*(?:nichts|nix|noch nie was)(?: (?:gewesen|bisher|dergleichen))? ?[.!]*$"
)
_BUT = rx(
    r"\b(?:außer|bis auf|doch|aber|nur|ausgeschöpft|weiß|ahnung|zahlen?|bescheide?|belege?|unterlagen|antwort\w*|auskunft|informationen?|übersicht|mehr als|zu ?viel|volle|obergrenze|höchst\w*)\b"
)


def none_received(form: Normal) -> bool:
    """Does the reply say that nothing was received, and leave out no sum?"""
    figures = any(token.kind in "#€" and (token.value or 0) > 1 for token in form.tokens)
    return _NONE.search(form.string) is not None and not figures and not _BUT.search(form.string)
