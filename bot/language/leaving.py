"""Who is in no longer: "die TU macht doch nicht mit", "zwei sind abgesprungen", "was wäre, wenn ein Partner aussteigt?"; and who joins.

A name of somebody who leaves is no count of who is there. What is said is how many fewer there are, as {"minus": n}, or more, as
{"plus": n}; where no noun says of what, it is the total that is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.language.facts.fold import fold
from bot.language.facts.model import Statement
from bot.language.facts.numbers import digits, number_word
from bot.language.heard import Message, Reader

ABROAD = "zahl_unternehmen_ausland"
TOTALS = ("zahl_partner", "zahl_unternehmen", "zahl_kmu")  # the first that is known is what "wir" are
WHOLE_OF = {"zahl_kmu": "zahl_unternehmen", "zahl_grossunternehmen": "zahl_unternehmen"}
_BE = r"(?:ist|sind|is|san|sin|war|waren|hat|haben|hom|ham)"
_NOT = r"(?:nicht|net|ned|nich|nimmer)(?: mehr| langer)?"
_AMID = r"(?P<{}>(?: \w[\w-]*){{0,4}}?)"  # "ist eine Firma abgesprungen"
OUT = re.compile(
    rf"\b{_BE}{_AMID.format('a')} (?:{_NOT} (?:mit )?(?:dabei|an bord|im boot|drin)|raus|draussen|abgesprungen|ausgestiegen|ausgeschieden"
    r"|ausgetreten|weggefallen|weggebrochen|abgesagt|zuruckgezogen|verlassen|hingeschmissen)\b"
    rf"|\bmach\w*{_AMID.format('b')} {_NOT} mit\b|\bgehor\w*{_AMID.format('c')} {_NOT} (?:dazu|zu uns)\b"
    rf"|\b(?:spring\w*{_AMID.format('d')} ab|(?:steig|scheid)\w*{_AMID.format('e')} aus|fall\w*{_AMID.format('f')} weg)$"
    r"|\b(?:hab\w*|hatte\w*) (?:ich|wir)(?: (?:nur|leider|aus))* (?:versehentlich|versehen|irrtumlich|falschlich\w*|zu unrecht)"
    r" (?:mit|auf|an)?(?:genannt|gezahlt|gefuhrt|gegeben|geschrieben|erwahnt|gerechnet)\b"
)
WOULD_BE_OUT = re.compile(
    r"\b(?:abspring\w*|absprang\w*|aussteig\w*|ausstieg\w*|wegfall\w*|wegfiel\w*|wegbrech\w*|wegbrach\w*|ausscheid\w*|ausschied\w*|absag\w*|ausfall\w*|ausfiel\w*"
    r"|austret\w*|austrat\w*|nicht (?:mehr )?mitmach\w*|nicht (?:mehr )?dabei|rausgeh\w*|rausfall\w*)\b"
)
IN = re.compile(
    rf"\b{_BE}{_AMID.format('a')} (?:dazugekommen|hinzugekommen|dazugestossen|eingestiegen|beigetreten|neu dabei|neu an bord)\b"
    rf"|\b(?:kam|kamen|stiess|stiessen){_AMID.format('b')} (?:dazu|hinzu)\b"
)
WOULD_BE_IN = re.compile(
    r"\b(?:dazukomm|dazukam|dazu komm|hinzukomm|hinzukam|mitmach|einsteig|einstieg|beitret|beitrat|dazustoss|dazustiess)\w*"
)
MORE = re.compile(r"\b(?:noch|dazu\w*|hinzu\w*|beitret\w*|beitrat\w*|zusatzlich\w*|weitere\w*)\b")
FROM_ABROAD = re.compile(r"^(\w+) (?=aus )")
SUPPOSES = re.compile(r"\b(?:wenn|falls|ware|waren|angenommen|gesetzt|hypothetisch|sofern|sobald|wurde|wurden)\b")
CLAUSE = re.compile(r"(?:[^,.!?;:–\n]|(?<=\d)[.,](?=\d))+[,.!?;:–]?")
INSTEAD = re.compile(r"\b(?:und )?(?:dafur|stattdessen|aber|jedoch)\b")
SMALL = re.compile(
    r"\b(?:und|aber|denn|also|halt|sorry|nein|nee|ne|naja|gut|so|fei|ach|jetzt|was|ist|passiert|ware|geschieht|wird|wenn|falls|dass|angenommen|nun|leider|inzwischen"
    r"|mittlerweile|ursprunglich|eben|doch|noch|vielleicht|uns|bei uns|wieder|ja|schon|gar|auch|sich|wohl|dann|ganz|plotzlich"
    r"|letzte\w*|vorige\w*|monat|woche|jahr|gestern|vorgestern|kurzlich|neulich|heuer|ubrigens)\b"
)
UNIVERSITY = re.compile(r"\b(?:tu|th|hs|fh|haw)\b")
ARTICLE = re.compile(
    r"^(?:der|die|das|unser|unsere|unseren|unserem|den|dem|diese|dieser|ein\w{1,2} der|ein\w{1,2} von den) (?!beiden\b)"
)
PART_OF = re.compile(r"^(\w+) (?:von den|von unseren|der|unserer|aus den) (\w+)")
SINGLE = re.compile(
    r"^(?:\w+ )?(?:hochschule|universitat|uni|fh|institut|forschungs\w*(?:institut|einrichtung)|konzern|grossunternehmen|kmu|mittelstandler|firma|betrieb)\b"
)
NOBODY = re.compile(r"^(?P<n>\w+)(?: (?:von uns|davon|von ihnen|von denen|leute|(?:\w+ )?(?:partner|mitglied)\w*))?$")
ONE = ("ein", "eine", "einer", "eines", "eins", "oaner", "eener")
A_PARTNER = re.compile(r"^(?:\w+ )?(?:partner|mitglied)$")


def left(message: Message, reader: Reader) -> list[Statement]:
    """Who has left or joined, in a statement about the case; nothing where it is only asked or supposed."""
    if SUPPOSES.search(message.folded) or "?" in message.text:
        return []
    joined = (said for said in _moves(message, reader, IN, "plus") if said.fact in message.known)
    return [*_moves(message, reader, OUT, "minus"), *joined]


def would_leave(message: Message, reader: Reader) -> list[Statement]:
    """Who leaves in a thought experiment; and who joins where no noun says who: "und wenn noch drei dazukommen?"."""
    joined = [said for said in _moves(message, reader, WOULD_BE_IN, "plus") if said.fact in (total(message), ABROAD)]
    return [*_moves(message, reader, WOULD_BE_OUT, "minus"), *joined]


def joining(said: Statement, message: Message) -> Statement:
    """ "Und wenn noch die TU dazukäme": one more than are known."""
    counted = isinstance(said.value, (int, float)) and not isinstance(said.value, bool) and said.fact in message.known
    if counted and said.fact.startswith("zahl_") and WOULD_BE_IN.search(message.folded) and MORE.search(message.folded):
        return replace(said, value={"plus": said.value})
    return said


def total(message: Message) -> str | None:
    """The count that "wir sind" means."""
    return next((fact for fact in TOTALS if fact in message.known), None)


def _moves(message: Message, reader: Reader, out: re.Pattern[str], way: str) -> Iterator[Statement]:
    seen: set[str] = set()
    for clause in CLAUSE.finditer(message.text):
        for part in INSTEAD.split(fold(clause[0]).strip(" ,.!?;:–")):
            found = out.search(part)
            for fact, number in who(_subject(part, found), message, reader) if found else ():
                if fact not in seen:
                    seen.add(fact)
                    yield Statement(fact, {way: number}, clause.start(), clause.end())


def _subject(clause: str, found: re.Match[str]) -> str:
    """The clause without the words that say that somebody is out."""
    amid = "".join(word for word in found.groups() if word)
    words = SMALL.sub("", f"{clause[: found.start()]} {amid} {clause[found.end() :]}".strip())
    return UNIVERSITY.sub("hochschule", " ".join(words.split()))


def who(subject: str, message: Message, reader: Reader) -> Iterable[tuple[str, float]]:
    """Of what, and how many: (fact, number)."""
    whole = total(message)
    bare = NOBODY.match(ARTICLE.sub("", subject) if A_PARTNER.match(ARTICLE.sub("", subject)) else subject)
    number = _number(bare["n"]) if bare else None
    if A_PARTNER.match(ARTICLE.sub("", subject)) and number is None:
        number = 1
    if bare and number is not None:
        return [(whole, number)] if whole else []
    counted = FROM_ABROAD.sub(r"\1 firmen ", PART_OF.sub(r"\1 \2", subject))
    single = ARTICLE.sub("", counted)
    counted = f"eine {single}" if SINGLE.match(single) else counted
    said = {s.fact: s.value for s in reader.read(f"{counted} ist dabei") if s.fact.startswith("zahl_")}
    parts = {WHOLE_OF.get(fact) for fact in said}
    return [
        (fact, n)
        for fact, n in said.items()
        if isinstance(n, (int, float)) and n and fact not in parts and _known(fact, message)
    ]


def _known(fact: str, message: Message) -> bool:
    """Is there a count that changes with it?"""
    return fact == ABROAD or bool({fact, WHOLE_OF.get(fact), "zahl_partner"} & message.known)


def _number(word: str) -> float | None:
    if word in ONE:
        return 1
    return digits(word) if word[0].isdigit() else number_word(word)
