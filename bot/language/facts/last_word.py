"""A reply that changes its mind, or does not make it up: "Ja, obwohl: nein, doch nicht", "jein", "kommt drauf an", "unter Vorbehalt"."""

from __future__ import annotations

from .fold import rx

_YES = r"(?:doch )?(?:ja|jo|jawohl|doch|schon|wohl schon|eher schon|eher ja)"
_NO = r"(?:doch |eher |wohl |lieber )*(?:nein|nee|nö|nicht)(?: ,? ?(?:doch|eher) nicht)?"
_END = r"(?= ?(?:[.,;:]|$))"
_TURN = r"(?:obwohl|wobei|moment|halt|quatsch|andererseits|also|oder|aber|allerdings|ach|ne|nochmal überlegt|genau genommen|genau betrachtet|wenn ich(?: \S+){1,4}? (?:überlege|nachdenke|bedenke) ,?)"
_LAST = rx(
    rf"\b{_TURN} (?:[,:.] |äh |ähm |ach |dann |eigentlich |eher |wohl |doch |also )*(?:(?P<yes>{_YES})|(?P<no>{_NO})){_END}"
)
_AT_LEAST_A_WORD_BEFORE = rx(r"^\W*(?:ja|jo|jawohl|nein|nee|nö|eher|neutral|schon|klar|doch)\b|\b(?:ja|nein)\b")

_LOOKED_UP = rx(
    r"^\W*(?:ja|jo|nein|nee|nö)\b.*\b(?:moment|augenblick|sekunde|warte\w*|nachsehen|nachschauen|nachgucken|nachfragen|(?:schau|guck|seh)\w* (?:\w+ )?nach)\b.*"
    r"[.:…-] (?:(?:also|doch|ah|ach|so|okay|ok) ,? ?)*(?:(?P<yes>ja|jo|doch)|(?P<no>nein|nee|nö))\b"
)
_MIXED = rx(
    r"\b(?:jein|teils ,? ?teils|(?:kommt|kommts|hängt) (?:\S+ ){0,2}?(?:drauf|darauf|davon) an?b?|mal so ,? mal so|halb ,? ?halb|so halb|sowohl als auch"
    r"|wie man(?:s| es)? nimmt|nicht ganz ja und nicht ganz nein|mal ja ,? mal nein|ja und nein|je nachdem|ansichtssache|auslegungssache|grenzfall)\b"
)
# A contract that binds nobody yet, or not for good: whether that is a beginning, only they can say.
_WITH_RESERVE = rx(
    r"\b(?:unter (?:\S+ )?vorbehalt|mit (?:\S+ )?(?:rücktrittsrecht|rücktrittsklausel|ausstiegsklausel|vorbehalt|kündigungsrecht)|vorbehaltlich|widerruflich|stornierbar\w*)\b"
)
_RESERVABLE = {"vorhaben_begonnen"}


_EITHER = rx(r"\bja oder nein\b")


def last_word(string: str) -> bool | None:
    """The yes or no that a reply ends up with after a turn; None where it takes none."""
    if _EITHER.search(string):
        return None
    looked_up = _LOOKED_UP.match(string)
    if looked_up is not None:
        return looked_up["yes"] is not None
    turns = list(_LAST.finditer(string))
    if not turns or not _AT_LEAST_A_WORD_BEFORE.search(string[: turns[-1].start()]):
        return None
    return turns[-1]["yes"] is not None


_HUMS = rx(r"^(?:(?:hm+|[aäoö]h+m?|naja|na ja|tja|joa mei|mal überlegen|lass\w* mich überlegen) ?[.,…-]* ?)+$")


def hums(string: str) -> bool:
    """Is it no word at all: "hm", "äh", "na ja"?"""
    return bool(_HUMS.match(string))


def undecided(string: str, fact: str) -> bool:
    """Neither yes nor no: the question has to be asked again."""
    return bool(_MIXED.search(string) or (fact in _RESERVABLE and _WITH_RESERVE.search(string)))
