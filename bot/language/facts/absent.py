""" "Keine Konzerne dabei" is 0; "kein Unternehmen hat mehr als 200 Leute" says nothing of their number."""

from __future__ import annotations

from .beside import MORE
from .fold import rx
from .heads import head_noun, refine
from .kinds import Mention, word_at
from .normal import Normal
from .nouns import noun_class
from .part_words import OF_THEM
from .what_one_is import what_one_is_not

PART = rx(rf"\b{OF_THEM}\b")
_TAKES_PART = rx(
    r"\b(?:dabei|beteiligt|an bord|mit im boot|im boot|vertreten|mit dabei|mitmachen|macht (?:auch )?mit|machen (?:auch )?mit|drin|mit von der partie|gehören|gehört|mitglied|im netzwerk|im cluster|im konsortium|partner sind|dazu|haben wir|gibt es|angeschlossen|im verbund|bei uns|unter uns|an der hand|an unserer seite|im rücken|haben|darunter|drunter|unter ihnen|dazwischen)\b"
)


NO = {"kein", "keine", "keinen", "keinem", "keiner", "keines", "keinerlei", "ohne", "weder"}
_IN_WHICH = rx(  # "ein Netzwerk, in dem kein Großunternehmen ist"
    r"^(?:in dem|in der|worin|wo|bei dem|zu dem) kein\w* \S+ (?:ist|sind|steckt|mitmacht|sitzt|vorkommt|gehört) ?[.,;]?$"
)
_OURS = ("die", "den", "das", "unsere", "unser", "unseren")
_A_SINGLE = ("ein", "eine", "einen", "einem", "einer")  # "ohne einen einzigen Konzern"
_WE_ARE_NEITHER = rx(  # "wir sind kein Verein und | keine Uni"
    r"\b(?:wir sind|ich bin|sind wir|bin ich) (?:\S+ )?kein\w* \S+ (?:(?:,|und|oder) (?:auch )?kein\w* \S+ )*(?:,|und|oder) (?:auch )?$"
)
_IS_THERE = rx(  # "kein Konzern ist dabei"
    r"^(?:ist|sind) (?:(?:bisher|bislang|derzeit|noch|mit|bei uns|leider|aktuell) ){0,2}(?:dabei|beteiligt|an bord|im boot|vertreten)\b"
)
_OF_WHICH_KIND = rx(  # "keine Firma ist dabei, die mehr als 100 Leute hat"; but "…, die Firmen machen das allein", "…, die haben abgesagt"
    r"^, (?:die|der|den|deren|dessen|welche\w*) (?!(?:hat|haben|hatten?|ist|sind|waren?|will|wollen|\w+ten|kommen|machen|wird|werden|soll\w*|mach\w*|brauch\w*|könn\w*|kann|muss\w*) )[^,.;]*(?:\w(?:t|en)|will|kann|darf|muss|soll) ?(?:[,.;]|$)"
)
_BUT_OTHERS = rx(  # "keine Uni ist dabei, wohl aber …": another one of the kind is
    r"^(?:, |; |\. |und |(?:nur|bloß) )*(?:wohl aber|sehr wohl|dafür|sondern|aber|stattdessen|jedoch|doch|allerdings)\b"
)
_ONE_OF_OURS_DOES = rx(  # "kein Betrieb bei uns hat mehr als 50 Leute", "keine Firma aus dem Kreis hat sich gemeldet"
    r"^(?:bei|unter|in|im|aus|von|am|rund um) (?:\S+ ){1,4}?(?!(?:ist|bleibt|mit|gibt|nicht|gehört|#\S+) )(?:\w{2,}t|will|kann|darf|muss|wird) (?!(?:dabei|mit) ?(?:[.,;]|$))"
)
_ONLY_KNOWN = rx(  # "ich kenne hier keine Firma", "wir brauchen keine Hochschule"
    r"\b(?:kenn|brauch|benötig|find)(?:en?|st|t)? (?:(?:ich|wir|hier|dazu|dafür|auch|noch|bisher|leider|überhaupt|gar|eigentlich|sonst) ){0,4}$"
)
_SHORT_FOR = {"hochschule": ("uni", "fh", "th", "tu", "hochschule")}
_IS_ELSE = rx(r"^(?:kein\w* \S+ , )*(?:wir sind|ich bin|bin) (?:ein|eine|vom|von)\b")


_HAD = rx(  # "Was wäre, wenn wir keine Hochschule hätten?"
    r"\b(?:wir|mir|mer|ma) (?:(?!(?:das|der|die|den|dem|mit|als) |,)\S+ ){2,7}?(?:hätten?|hättn|hätt|haben|bekämen|bekommen|kriegten|kriegen)(?= ?[?.!,]|$)"
)
_SAYS_WHICH = rx(r"^,? ?(?:das|der|die|deren|dessen|welche\w*) ")
_BUT_US = rx(r"\b(?:außer|neben|bis auf) (?:uns|mir|mich|unser\w*|mein\w*)\b")  # "außer uns ist keine Firma dabei"


def absent(form: Normal, i: int, found: list[Mention], suppose: bool = False) -> None:
    """ "keine Konzerne dabei" is 0; "kein Unternehmen hat mehr als 200 Leute" says nothing of their number."""
    if rx(
        r"^(?:einziger? |einziges )?(?:großer|große|großen|großes|riese|dicker fisch)(?: (?:dabei|an bord|darunter|im boot|unter uns)\b| ?[.,;)]|$)"
    ).match(" ".join(t.norm for t in form.tokens[i + 1 : i + 5])):
        found.append(Mention("gross", 0, None, i, i + 1, none=True))
        return
    if _BUT_US.search(form.clause_of(i).text):
        return  # who we are, and whether that is one of the kind, is told elsewhere or not at all
    only = 1 if word_at(form, i + 1).startswith("einzig") else 0
    neither = word_at(form, i) in ("weder", "noch")  # "weder eine Uni noch ein Institut"
    skipped = _OURS if suppose else _A_SINGLE if neither or word_at(form, i + 2).startswith("einzig") else ()
    head = head_noun(form, i + only + (2 if word_at(form, i + 1) in skipped else 1))
    if head is None or what_one_is_not(form, i) or _ONLY_KNOWN.search(form.string[: form.offsets[i]]):
        return
    kind, at, modifiers = head
    refined = refine(form, kind, at, modifiers)
    if (
        refined not in ("gross", "hochschule", "forschung", "kmu", "ausland", "unternehmen")
        or set(modifiers) & MORE
        or any(
            m.startswith(("gemeinsam", "eigen", "verbunden", "abhangig", "assoziiert", "zusatzlich", "einzelne"))
            for m in modifiers
        )
    ):
        return
    if refined == "gross" and word_at(form, i - 1) in ("zu", "von", "an"):
        return  # "wir gehören zu keinem Konzern"
    following = word_at(form, at + 1)
    there = _IS_THERE.match(" ".join(t.norm for t in form.tokens[at + 1 : at + 7])) or (
        suppose and would_be_had(form, i)
    )
    if (
        not there
        and not _IN_WHICH.match(form.clause_of(i).text)
        and following
        in (
            "hat",
            "ist",
            "zahlt",
            "beschaftigt",
            "gehort",
            "uber",
            "mit",
            "will",
            "mochte",
            "kann",
            "mehr",
            "darf",
            "muss",
            "wird",
            "hatte",
            "bekommt",
            "kommt",
            "soll",
            "braucht",
            "von",
            "der",
            "als",
            "großer",
            "liegt",
            "sitzt",
        )
    ):
        return
    text = form.clause_of(i).text
    rest = form.sentence_text(form.clause_of(i).sentence).removeprefix(text).strip()
    if word_at(form, at) in ("betrieb", "firma", "uni", "hochschule", "konzern") and _IS_ELSE.match(rest):
        return  # "Kein Betrieb, keine Uni, wir sind ein Ministerium"
    within = following in ("ist", "sind") and _IN_WHICH.match(text)
    taken_up = there or _TAKES_PART.search(form.clause_of(i).text) or following == ","
    if taken_up and _qualified(form, i, refined):
        return
    if _ONE_OF_OURS_DOES.match(" ".join(t.norm for t in form.tokens[at + 1 : form.clause_of(i).last])):
        return
    if _WE_ARE_NEITHER.search(" ".join([*(t.norm for t in form.tokens[:i]), ""])):
        return
    if rx(r"\bkein kmu\b").search(form.sentence_text(form.clause_of(i).sentence)):
        return
    single = word_at(form, at) in (
        "hochschule",
        "universitat",
        "uni",
        "institut",
        "forschungsinstitut",
        "forschungseinrichtung",
        "konzern",
        "grossunternehmen",
        "kmu",
        "firma",
        "unternehmen",
        "betrieb",
        "fh",
    )
    if (
        single
        and not (
            _TAKES_PART.search(text)
            or there
            or within
            or word_at(form, i) == "ohne"
            or following in ("", ",", ".", "und", "oder", ";", ")", "nur", "sondern", "aber", "bloss")
            or following in NO
        )
    ) or (
        rx(r"\b(?:sind|bin|ist) (?:\S+ )?kein\w*").search(text)
        and refined != "ausland"
        and not within
        and not rx(r"\b(?:dabei|beteiligt|an bord|im boot|vertreten)\b").search(text)
    ):
        return
    if word_at(form, i) == "ohne" and rx(
        r"\bohne (?:\S+ ){1,3}?(?:läuft|geht|ginge|liefe|\S+en (?:kann|können|lässt|lassen))\b"
    ).search(text):
        return
    if word_at(form, i) == "ohne" and refined == "unternehmen":
        return  # "…, die man ohne Elektriker legen kann": whom it takes to do something
    found.append(Mention(refined, 0, None, i, at, none=True, part=bool(PART.search(text))))


def would_be_had(form: Normal, i: int) -> bool:
    """ "wenn wir eine Uni hätten", but not "…, die forscht"."""
    clause = form.clause_of(i)
    if not _HAD.search(clause.text):
        return False
    return not _SAYS_WHICH.match(" ".join(t.norm for t in form.tokens[clause.last : clause.last + 3]))


def _qualified(form: Normal, i: int, kind: str) -> bool:
    """Does what goes on behind "keine Uni ist dabei" say which kind is meant, or name another one of the same kind?"""
    first = form.clause_of(i).last - 1
    tokens = form.tokens[first:]
    behind = " ".join(t.norm for t in tokens)
    if _OF_WHICH_KIND.match(behind) and noun_class(word_at(form, first + 2)) is None:
        return True
    if not _BUT_OTHERS.match(behind):
        return False
    return any(noun_class(t.norm) == kind or t.norm in _SHORT_FOR.get(kind, ()) for t in tokens)
