"""Which clauses ask. Without a question mark a word or the place of the verb must say so; asides and indirect statements do not."""

from __future__ import annotations

import re
from itertools import pairwise

from .clauses import Clause
from .fold import rx
from .lacking import names_missing

W_WORD = rx(
    r"(?:und |aber |also |oder |na |ja |hallo |ok |okay |nun |denn )?(?:was|wie|welche\w*|wer|wem|wen|wo|wann|warum|wieso|weshalb|wozu|wofür|woran|wieviel\w*|wohin|woher|inwiefern|inwieweit|ab wann|bis wann|für wen|mit wem|zu welche\w*|in welche\w*)\b"
)
_LABEL = re.compile(r"^(?:[\w#/-]+ ){1,4}:(?: |$)")
_INDIRECT = rx(
    r"(?:was|wie|wer|wo|wann|ob|welche\w*) (?:\S+ ){1,7}?(?:wissen|weiß|weiss|steht|ist|klären|überlegen) (?:\S+ ){0,3}?(?:nicht|noch|offen|unklar|sternen)\b|(?:was|wie|wer|wo|wann|welche\w*) (?:\S+ ){1,7}?(?:haben wir|hat niemand|haben alle) (?:\S+ ){0,3}?(?:nicht|noch nie|nie) (?:\S+ ){0,2}?(?:ausgemacht|festgelegt|geklärt|bestimmt|entschieden|vereinbart|besprochen|geregelt|benannt)\b"
)
_WHOEVER = rx(r"wer (?:\S+ ){1,7},$")
_SAYING = rx(
    r"(?:darf|kann|möchte|muss) (?:ich|man) (?:\S+ ){0,3}?(?:mitteilen|anmerken|berichten|vermelden|festhalten|hinzufügen|vorausschicken)\b|(?:kann|könnte) man (?:so |schon |durchaus |das |wohl ){0,3}sagen|könn(?:en|t|ten) (?:wir|die|sie|alle) (?:uns |sich )?(?:locker|problemlos|leicht|sicher|ohne weiteres|auf jeden fall)|geht so|passt schon|gibt es (?:noch )?nicht|kann sein|dürften? (?:so |um die |etwa |rund |circa |ungefähr |knapp |gut |locker |schon |wohl ){0,4}#\d+ (?:(?!dabei|drin|mit)\S+ ){0,2}?(?:sein|liegen)\b|sollte (?:eigentlich |wohl )?so sein"
)
_W_NOT = rx(
    r"(?:und |aber )?(?:warum nicht|wieso nicht|wer (?:\S+ ){0,4}?(?:zu sagen|zu melden) hat|was (?:\S+ )?(?:herauskommt|rauskommt|entsteht)(?= ?,)|wer (?:\S+ ){0,5}?(?:will|möchte|mag|lust hat|interesse hat|kann|mitmacht|passt|dazugehört)(?= ?,| ist\b| der\b| darf\b| kann (?:\S+ )*?\w+en\b| soll\b)|was (?:\S+ ){1,4}?(?:angeht|betrifft|anbelangt|antreibt|eint)|was (?:wir|ich) (?:\S+ ){0,4}?(?:vorhaben|wollen|planen|brauchen|suchen|haben|machen|möchten)(?= ?[,:])|was (?:ich|wir) (?:\S+ ){0,3}?(?:nenne|nennen|sage|sagen|meine|meinen|anmerke|hinzufüge)|was (?:uns|mir) (?:\S+ ){0,3}?(?:fehlt|eint|verbindet|antreibt|hilft)|wie (?:gesagt|schon|bereits|oben|erwähnt|folgt|bei uns)|wo wir)\b"
)
_VERB_ALWAYS = rx(
    r"(?:und |aber |oder |also |bitte )?(?:reicht|reichen|genügt|genügen|langt|langen|kann|können|darf|dürfen|muss|müssen|gibt es|gibts|braucht|gilt|gelten|passt|passen|lohnt|geht|dürfte|wäre|könnte|könnten|bekommt|bekommen|kriegt|kriegen|fördert|spielt|stimmt es|soll|sollte|sollten|kennen sie|kennst du|kennt ihr|wissen sie|weißt du|wisst ihr)\b"
)
_VERB_FIRST = rx(
    r"(?:und |aber |oder |also )?(?:ist|sind|hat|haben|habt|seid|bin|habe|wird|werden|würde|würden|hätte|hätten|wären|will|wollen|brauchen|kommt|kommen|zählt|macht|sollen|gibt|gehört|gehören|fällt|fallen|zahlt|zahlen|müsste|müssten|würdet|schließt|erfüllen|fehlt|fehlen|verlangt)\b"
)
_VERB_PRONOUN = rx(
    r"(?:und |aber |oder |also )?(?:ist|sind|hat|haben|habt|seid|bin|habe|wird|werden|würde|würden|wollen|brauchen|kommen|sollen|müssen|zahlen|erfüllen|fallen|gehören|fehlt|fehlen|gibt) (?:wir|ich|ihr|sie|es|das|dies|er|denn|da|man|uns|damit|dann)\b"
)
_SHORT = rx(
    r"(?:haben|gibt|machen|sind|hat|ist|wollen|können|tun|liegt|zahlen|planen) (?:wir|es|er|sie|das|ich|alle|vor|schriftlich|schon)\b"
)
_MAY_WE = rx(r"(?:können|dürfen|sollen) (?:wir|ich) (?:\S+ )*?\w+en ,$")
_WHO_WE_ARE = rx(r"(?:wir|ich) (?:sind|bin|sitzen|sitze|kommen|komme|haben #|machen|bauen)\b")
_STATED = rx(
    r"(?:haben|hat|gibt|machen|sind|ist|habe|hab|wollen|können) (?:wir|es|er|sie|das|ich) (?:\S+ ){0,2}?(?:nicht|kein\w*|noch|schon|bereits|leider|natürlich|alles|alle|längst|auch|erst|selbst|beides|beide|seit|ja|gerade|jetzt)\b"
)
DECLARES = rx(
    r"(?:und |aber |also |denn |weil |da |nämlich |zur info |info |hallo |ja |nein |gut )*(?:wir|ich|unser\w*|mein\w*|bei uns|uns|dabei|beteiligt|insgesamt|es (?:sind|gibt|haben|handelt|geht|machen)|im moment|derzeit|aktuell|momentan|zurzeit)\b"
)
_TAG = rx(
    r"(?:oder|ok|okay|ne|gell|nicht wahr|richtig|stimmt s|ja|nicht|oder nicht|geht das|passt das|gell ja|odr|wa) ?[?.]?$"
)
_SECOND = rx(
    r"(?:und |aber |denn |also )?(?!(?:wenn|falls|ob|dass|weil|damit|wo|was|wie) )(?:\S+ ){1,4}?(?:ist|sind|hat|haben|wird|werden|will|wollen|kommt|kommen|gibt|soll|sollen|kann|können|macht|machen|sitzt|sitzen|liegt|liegen|bringt|profitieren|arbeiten|zahlen|tragen|geht|läuft|besteht|betrifft|hilft|nützt|bleibt|möchte|möchten) \S+ [^ .?,]"
)
_POINTS_BACK = rx(
    r"(?:gibt es|kennt ihr|kennen sie|habt ihr|haben sie) (?:den|die|sowas|so was|so etwas|so einen|so eine|das)\b"
)
HAS_VERB = rx(
    r"\b(?:bin|ist|sind|seid|war|waren|hat|haben|habe|hatte|hatten|habt|wird|werden|wurde|wurden|will|wollen|möchte|möchten|soll|sollen|kann|können|muss|müssen|darf|dürfen|gibt|gäbe|wäre|würde|kommt|kommen|kommt|sitzt|sitzen|macht|machen|mache|steht|stehen|arbeitet|arbeiten|arbeite|plant|planen|plane|zählt|zählen|besteht|bestehen|suchen|sucht|suche|brauchen|braucht|beteiligen|beteiligt|liegt|liegen|umfasst|vereint|betreibt|stellt|stellen|beantragen|beantragt|reicht|reichen|genügt|verlangt|fordert|gehört|gehören|zahlt|zahlen|verfügt|verfügen|leite|leitet|berate|betreue|fehlt|fehlen|läuft|laufen|dauert|bringt|bringen|heißt)\b"
)


_OF_WHICH = rx(r"\b(?:das|alles|dem|etwas|nichts|vieles|manches|einiges) ,$")  # "das, was wir bauen"
_WHAT_IS = rx(
    r"(?:wem|wer|wie|was|wo|wann|woher|welche\w*) (?:\S+ ){1,10}?(?!das |es |wir |sie |ihr |ich |uns )\w+(?:t|en|st|nd) ,$"
)
_IS_SO = rx(r"(?:ist|sind|steht|stehen|bleibt|bleiben|wurde|haben wir|weiß(?! ich))\b")
_GOES_ON = rx(r"\)$|^wer .*,$")


def mark_questions(clauses: list[Clause], asked: bool) -> None:
    starts = [starts_question(c, asked, i == 0) for i, c in enumerate(clauses)]
    for i in range(1, len(clauses)):
        starts[i] = starts[i] and not (clauses[i].text.startswith("was ") and _OF_WHICH.search(clauses[i - 1].text))
    for i, (clause, after) in enumerate(pairwise(clauses)):
        told = names_missing(clause, after) or (_WHAT_IS.match(clause.text) and _IS_SO.match(after.text))
        asks = (
            not i and _MAY_WE.match(clause.text) and _WHO_WE_ARE.match(after.text)
        )  # "können wir mitmachen, wir sind …"
        starts[i] = bool(asks) or (starts[i] and (asked or not told))
    any_start = any(starts)
    running = False
    for i, clause in enumerate(clauses):
        if starts[i] and not asked and i and _GOES_ON.search(clauses[i - 1].text) and not starts[i - 1]:
            starts[i] = False  # "Unser Netzwerk (seit 2013) geht …": the sentence goes on
        if starts[i]:
            running = True
        elif (DECLARES.match(clause.text) and (any_start or not asked or i + 1 < len(clauses))) or (
            running and _SECOND.match(clause.text) and any_start
        ):
            running = False
        elif asked and not any_start and i + 1 == len(clauses) and not _TAG.match(clause.text):
            running = True
        elif running and clause.text.startswith(("weil ", "obwohl ", "denn ", "da ")):
            running = False
        if running:
            clause.status.add("question")
            running = not (clause.text.endswith(" :") and i + 1 < len(clauses))  # "Was halten Sie davon: Bosch, …"
            if i and starts[i] and _POINTS_BACK.match(clause.text) and not HAS_VERB.search(clauses[i - 1].text):
                clauses[i - 1].status.add("question")
    if asked and not any_start and clauses and "question" in clauses[-1].status:
        for clause in reversed(clauses[:-1]):
            if HAS_VERB.search(clause.text):
                break
            clause.status.add("question")


def starts_question(clause: Clause, asked: bool, first: bool) -> bool:
    text = clause.text
    if not asked and (_INDIRECT.match(text) or _WHOEVER.match(text)):
        return False
    if not asked and (_LABEL.match(text) or _SAYING.match(text)):
        return False
    if W_WORD.match(text):
        return not _W_NOT.match(text) and (asked or first or text.startswith(("was ", "wie ", "ob ")))
    if not asked and clause.last - clause.first <= 4 and _SHORT.match(text):
        return False
    if not asked and _STATED.match(text):
        return False
    if _VERB_ALWAYS.match(text):
        return (
            asked
            or first
            or bool(
                rx(
                    r"(?:und |aber |oder )?(?:reicht|reichen|genügt|passt|geht|kann|können|darf|dürfen|gibt es)\b"
                ).match(text)
            )
        )
    if _VERB_FIRST.match(text):
        return asked or (bool(_VERB_PRONOUN.match(text)) and first)
    return False
