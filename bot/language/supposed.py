"""Counts that a thought experiment moves: "wenn aus den sieben zehn werden", "wenn es nur fünf wären", "wenn noch drei dazukommen".

Where no noun says what is counted, it is the total that is known. Read in every dialect that the numbers are read in.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from bot.language import leaving, only_told, orders
from bot.language.facts.fold import light, rx
from bot.language.facts.kinds import FACTS, is_number, shown
from bot.language.facts.model import Statement
from bot.language.facts.normal import Normal, normal
from bot.language.facts.nouns import noun_class
from bot.language.facts.numbers import tidy
from bot.language.facts.once import once
from bot.language.heard import Message

# Looked for where umlauts still count: "wären" supposes, "waren" tells.
SUPPOSES = re.compile(
    r"\b(?:wenn|wann|falls|waer\w*|haett\w*|angenommen|gesetzt|nehmen wir (?:mal )?an|sofern|sobald|wuerd\w*|stell\w* (?:sie )?(?:dir|euch|sich|uns)|mal)\b"
)
# Words that suppose whatever is asked, and in whatever mood the sentence is.
_OPENING = r"(?:^|[,;:.!?–-] ?)(?:(?:und|also|aber|nur|so|mal|einmal|rein|ja|nein|na|nun|jetzt|dann|doch|bitte|einfach|ein|das|ander\w*|neu\w*)\W+)*"
GRANTED = (
    rf"{_OPENING}angenommen\b(?! (?:hab|hat|wurd|word|wird|ist|sind|im|am|von|vom|seit))"  # "im Mai angenommen" tells
)
OUTRIGHT = re.compile(
    rf"{GRANTED}|\bgedanken(?:spiel|experiment)\b|\bhypothe?tisch\b|\bhypothe?tische[rsmn]? (?:fall|annahme)\b|\bgesetzt den fall\b"
    r"|\b(?:nehmen|nehmn|nehm|nemma|nehma|nehmet|nemmat) (?:wir|mir|ma|mer) (?:\w+ )?(?:an|o|oo)\b|\bnur (?:so |mal )*gedacht\b|\bnicht eintragen\b"
    r"|\bstell\w* (?:sie sich|dir|euch|dich) (?:\w+ )?vor\b|\bnimm\w*(?: \w+){0,2} (?:an|o)\b|\bunterstell\w*\b[^.?!]{0,30}\bdass\b"
    r"|^\W*(?:(?:und|also|dann)\W+)*(?:geh|gehn|gehen|gang) (?:\w+ ){0,3}davo[nr]? aus\W+dass\b"
    r"|\b(?:tun|tu|tat) (?:wir|mir|ma|sie) (?:\w+ )?so\b|\bzum (?:test|testen|spass|ausprobieren)\b|\bgsponn\w*|\btheoretisch\b.*\?"
)
# Words of everyday work too: "wir simulieren Brände" tells of it. They suppose where that is asked for in the same sentence.
_TRIED = r"(?:simulier(?:en?|t)?|szenario|(?:probe|test|versuchs)(?:halber|weise)|(?:spiel|rechn)\w* .*\bdurch|durch(?:zu)?spiel\w*)\b"
TRIED = re.compile(rf"\b{_TRIED}")
SENTENCE = re.compile(r"[^.!?;]+[.!?;]*")
INVITES = re.compile(
    rf"{_OPENING}(?:im |in (?:ein|d|dies)em )?{_TRIED}|\bbitte\b|(?<!ersten )(?<!jedes )\bmal\b|\bich (?:will|mocht\w*|wurd\w*|tat|dad)\b"
    rf"|{_OPENING}\w+ (?:sie|du|ihr|wir|mir|ma|mer|man|ich)\b|^(?!.*\b(?:wir|uns\w*|mir)\b).*\?"
)
# In the conditional nobody asks how it was: looked for where umlauts still count.
HOW_WOULD_IT_BE = re.compile(
    r"\bwie (?:säh\w*|saeh\w*|wär\w*|waer\w*|stünd\w*|stuend\w*) (?:es|das|des|dat|det|wir) (?:denn |dann |da |aus )*(?:mit|ohne|bei)\b"
)
WOULD = re.compile(
    r"\b(?:(?:wär|waer)(?:en?|et|s?t|n|at)?|(?:hätt|haett|würd|wuerd|bräucht|braeucht|könnt|koennt|säh|saeh|stünd|stuend)\w*)\b"
)
CONDITION = re.compile(r"\b(?:wenn|wann|falls|gesetzt|sofern|sobald|mal)\b")
ACCEPTED = re.compile(
    r"\b(?:wurden?|worden|wird|ist|sind|war|waren|hat|haben|hab)\b[^.!?]*\bangenommen\b|\bangenommen (?:hab|hat|wurd|word|wird)"
)
LIKELY, SURE = 0.1, 0.8  # like a thought experiment beside its words
_WE = r"(?:wir|mir|mia|mer|ma|mr|es|das|sie)"
_ONLY = r"(?: (?:nur|bloß|bloss|blos|lediglich|noch|nur noch|doch|jetzt|dann|insgesamt|plötzlich|auf einmal|auch|gerade mal|am ende))*"
_BE = r"(?:wären|wäret|wärn|wärat|warn|waren|sind|san|send|hätten|hättn|hättet|haben|hom|blieben|bleiben|werden|würden)"
_BECOME = r"(?:werden|werdn|würden|wurden|wern|werdet|machen)"
_NOUN = r"(?P<noun> (?!#)[\w-]+)??"
_TOTALS = (
    rx(rf"\baus (?:den |de |dene |unseren |uns )?#\d+(?: \w+)?(?: (?:auf (?:einmal|oamoi|oimol)|dann|plötzlich))? #(?P<n>\d+){_NOUN} {_BECOME}\b"),
    rx(rf"#(?P<n>\d+){_NOUN} (?:statt|anstatt|anstelle von)(?: (?:der|den|nur|von|bisher))* #\d+"),
    rx(rf"\b(?:statt|anstatt)(?: (?:der|den|nur|von))* #\d+{_NOUN} #(?P<n>\d+)\b"),
    rx(rf"\b{_WE}{_ONLY} #(?P<n>\d+){_NOUN} {_BE}\b"),
    rx(rf"\b(?:nur|bloss|bloß|lediglich) (?:noch )?#(?P<n>\d+){_NOUN} (?:mit(?:mach|zog|zieh)\w*|dabei|übrig)\b"),
    rx(rf"\b(?:wären|wäret|wärn|hätten|sind) {_WE}{_ONLY} #(?P<n>\d+){_NOUN} ?(?:[?.]|$)"),
)  # fmt: skip
_COUNTING = rx(r"\bnur #(?P<n>\d+)(?: (?:firmen|unternehmen|betriebe|davon))? (?:zählen|zählten|zählt)\b")
_COME = rx(
    r"\b(?:dazu\w*|hinzu\w*|mehr|beitreten|beiträten|einsteigen|mitmachen|mitmachten|aufnehmen|reinholen|gewinnen)\b"
)
_GO = rx(
    r"\b(?:(?:spring|spräng|hör|fall|fiel|steig|stieg|scheid|schied|brech|geh|sag)\w*(?: \w+)? (?:ab|auf|weg|aus|raus)|abspring\w*|absag\w*|aufhör\w*"
    r"|wegfall\w*|aussteig\w*|ausscheid\w*|ausfall\w*|weggeh\w*|rausgeh\w*|geht|gehen|weniger|verlieren|verlören)\b"
)
_PIECE = re.compile(r"(?: und | aber |, | oder |^)")
_OF = ("der", "den", "von", "unserer", "unseren", "dieser")
_ONE = ("einer", "eine", "eins", "oaner", "eener")


@once
def outright(message: Message) -> bool:
    """Does it suppose in so many words? "Spielen wir das mal mit 5 Millionen durch" is no reply to a question for the sum."""
    if HOW_WOULD_IT_BE.search(light(message.text)):
        return True
    agrees = orders.AGREES.match(message.folded) or orders.REFUSES.match(message.folded)  # "ja, das spielen wir durch"
    likely = message.score("was_waere_wenn") >= (SURE if agrees else LIKELY)
    return likely and bool(OUTRIGHT.search(message.folded) or _tries(message))


def only_tells(message: Message) -> bool:
    """Words that suppose elsewhere, and here say what is done or was: "der Antrag wurde angenommen"."""
    if only_told.courteously(message) or only_told.behind_a_wish(message):
        return True
    told = TRIED.search(message.folded) or ACCEPTED.search(message.folded)
    if told is None or OUTRIGHT.search(message.folded) or _tries(message):
        return False
    return not (CONDITION.search(message.folded) or WOULD.search(light(message.text)))


def _tries(message: Message) -> bool:
    """ "Simulieren wir mal 48 Monate" asks for a trial, "wir simulieren Strömungen" for none."""
    would = WOULD.search(light(message.text))
    sentences = (found[0].strip() for found in SENTENCE.finditer(message.folded))
    return any(TRIED.search(sentence) and (would or INVITES.search(sentence)) for sentence in sentences)


def counts(message: Message) -> list[Statement]:
    """The counts that are supposed, as numbers, {"plus": n} or {"minus": n}."""
    form = normal(message.text)
    if leaving.total(message) is None or not form.tokens:
        return []
    if "?" not in message.text and not SUPPOSES.search(light(message.text)):
        return []  # "bisher waren es 30"
    whole = (0, len(message.text))
    if (counting := _COUNTING.search(form.string)) is not None:
        return [Statement("zahl_zaehlende_unternehmen", tidy(form.tokens[int(counting["n"])].value or 0), *whole)]
    for pattern in _TOTALS:
        for match in pattern.finditer(form.string):
            fact = _fact((match["noun"] or "").strip(), message)
            if fact:
                return [
                    Statement(
                        fact, shown(form.tokens[int(match["n"])].value or 0, form.tokens[int(match["n"])].high), *whole
                    )
                ]
    moved: dict[str, float] = {}
    for fact, step in _steps(form, message):
        moved[fact] = moved.get(fact, 0) + step
    return [
        Statement(fact, {"plus": tidy(step)} if step > 0 else {"minus": tidy(-step)}, *whole)
        for fact, step in moved.items()
        if step
    ]


def _steps(form: Normal, message: Message) -> Iterator[tuple[str, float]]:
    """Who comes and who goes, piece by piece."""
    ends = [m.start() for m in _PIECE.finditer(form.string)] + [len(form.string)]
    for start, end in itertools.pairwise(ends):
        piece = form.string[start:end]
        goes, comes = _GO.search(piece), _COME.search(piece)
        if not goes and not comes:
            continue
        first, last = form.token_at(start), form.token_at(max(start, end - 1))
        for i in range(first, last + 1):
            number = _number(form, i, message)
            fact = _fact(_noun_behind(form, i), message)
            if number and fact:
                yield fact, -number if goes else number
                break


def _number(form: Normal, i: int, message: Message) -> float | None:
    token = form.tokens[i]
    if is_number(form, i):
        return token.value
    if token.kind == "%" and token.value is not None and token.value <= 1:
        total = message.values.get(leaving.total(message) or "")
        return float(int(total * token.value + 0.5)) if isinstance(total, (int, float)) else None
    return 1.0 if token.norm in _ONE else None


def _noun_behind(form: Normal, i: int) -> str:
    """ "zwei KMU", "zwei der KMU", "zwei von den Hochschulen" """
    behind = [t.norm for t in form.tokens[i + 1 : i + 4]]
    return next((word for word in behind if word not in _OF), "")


def _fact(noun: str, message: Message) -> str | None:
    """What is counted: the noun's kind, the total where no noun is; None for a noun of something else."""
    kind = noun_class(noun) if noun else None
    if kind is None:
        return leaving.total(message)
    fact = FACTS.get(kind)
    if fact is None or fact == "zahl_kooperationsprojekte":
        return None
    return fact if fact in message.known or kind not in ("partner",) else leaving.total(message)
