"""What the user never said: "Hessen habe ich nie gesagt", "davon war nie die Rede", "wie kommen Sie auf 14 Firmen?".

Such a sentence is no answer and no new value. What it speaks of is taken out of the facts again; who asks where a fact comes from is
asked for it anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.language import leaving, scope
from bot.language.doubted import named_in
from bot.language.facts.fold import fold
from bot.language.facts.model import Question, Statement
from bot.language.facts.numbers import digits, number_word
from bot.language.heard import Heard, Message, Reader

_HAVE = r"(?:hab|habe|haben|han|hob|hamm?|hatte|hatten)"
_ME = r"(?:ich|i|ik|ick|wir|mir|ma|mer)"
_NEVER = (
    r"(?<!noch )(?:nie|niemals|nicht|net|ned|nich|nit|nix|nichts|nischt|kein wort)(?! (?:nur|bloss|allein|alles)\b)"
)
_SAID = r"(?:ge|g|je)?(?:sagt|sacht|sait)|erwahnt|angegeben|behauptet|genannt|gemeldet|eingegeben|eingetragen|getippt|gemeint|erzahlt|gesprochen|geredet"
_SO = r"(?: (?:so|etwas|was|irgendwas|davon|dazu|daruber|selbst|hier|je|jemals))*"
DENIAL = re.compile(
    rf"\b(?:{_HAVE} {_ME}|{_ME} {_HAVE})(?P<meant>(?: \w[\w-]*){{0,5}}?)(?: (?:gar|uberhaupt|wirklich))? {_NEVER}{_SO}"
    rf"(?P<also>(?: \w[\w-]*){{0,2}}?) (?:{_SAID}|geschrieben)\b"
    r"|\b(?:war|ist) (?:doch |hier |ja |aber |bei uns |von uns aus )*(?:nie|niemals|nicht|gar nicht|keine)(?: \w+)? (?:die )?rede\b"
    r"|\b(?:ist|kommt|stammt|war) (?:so |aber |doch |gar )*nicht von (?:mir|uns)\b"
    r"|\b(?:hab|habe|haben|hast) (?:sie|du) (?:sich |dir |da |wohl |einfach )*(?P<invented>(?:\w+ ){0,3}?)(?:ausgedacht|dazuerfunden|erfunden|dazugedichtet)\b"
)
WHENCE = re.compile(
    r"\b(?:wo)?her (?:haben|hast|hab|wissen|weisst|nehmen|nimmst) (?:sie|du|ihr)\b"
    r"|\bwie komm\w* (?:sie|du|ihr) (?:denn |eigentlich |bloss )*(?:drauf|darauf|auf|zu)\b"
)
FORGET = re.compile(r"\b(?:losch\w*|entfern\w*|vergiss|vergessen sie)\b")
# "Die Angabe zum Label nehme ich zurück": only of what was said, for an application is withdrawn as well.
UTTERED = re.compile(
    r"\b(?:(?:meine?|unsere?|die) )?(?:angabe|antwort|aussage|ausserung|das)\w* (?:mit|zu[mr]?|uber)\b"
)
RETRACTED = re.compile(
    r"\b(?:nehm|zieh)\w*(?: (?:ich|wir|mir|ma|i|hiermit|bitte|lieber|wieder))*(?P<what> .*)? zuruck\b"
    r"|\bzuruck(?:zu)?(?:nehm|zieh)\w*|\bwiderruf\w*"
)
EVERYTHING = re.compile(
    r"\b(?:all\w*|ois|samtlich\w*|daten|eingaben|verlauf|gesprach|chat|ganze\w*|komplett|nicht|net|ned|wie|wo|wann|warum)\b"
)
ONLY = re.compile(r"\b(?:nur|bloss|lediglich)\b")
# What people never wrote before.
WRITTEN = re.compile(r"\b(?:antrag|antrage|skizze|skizzen|mail|brief|bericht|projekt)\b")
SENTENCE = re.compile(r"(?:[^.!?;\n]|(?<=\d)\.(?=\d))+[.!?;]*")
OF_US = re.compile(r"\b(?:wir|ich)\b.*\bein\w*\b|\b(?:be)?antrag|\bbewerb")  # who we are or who applies
TO_THAT = re.compile(r"\b(?:dazu|daruber)\b")  # no fact, but the question that is open
BARE = re.compile(
    r"^(?:das|so|es|dass|aber|doch|nein|nee|halt|moment|ja|was|also|denn|und|auch|stimmt|hier|gar|zu|jetzt|mal|schon|ich|davon|dazu|daruber|\W)*$"
)


def listen(message: Message, titles: Mapping[str, Question], reader: Reader) -> Heard | None:
    """The denial with what it takes back, None for everything else."""
    if not message.known or message.programmes or "sondern" in message.folded:
        return None
    forgotten = _to_forget(message.folded)
    if forgotten and not EVERYTHING.search(message.folded):
        return _forget(forgotten, message, titles, reader)
    sentences = list(SENTENCE.finditer(message.text))
    for at, sentence in enumerate(sentences):
        folded = fold(sentence[0])
        if WHENCE.search(folded):
            spoken_of = WHENCE.sub("", folded).strip(" ?")
            same = _same(reader.correction(spoken_of), _numbers(spoken_of), spoken_of, titles, message, reader)
            return Heard("korrektur", details={"fakten": list(same)}) if same else None
        denial = DENIAL.search(folded)
        if denial is None or folded.rstrip().endswith("?"):
            continue
        right = list(_right(sentences[at + 1 :], message, reader))
        if right:
            return Heard("korrektur", right)
        spoken_of = _rest(folded, denial)
        if BARE.match(spoken_of) and at:
            spoken_of = fold(sentences[at - 1][0]).strip(" ?")
        return _taken_back(spoken_of, titles, message, reader)
    return None


def _to_forget(folded: str) -> str | None:
    """What shall be forgotten, None: nothing."""
    if FORGET.search(folded):
        return FORGET.sub("", folded).strip(" .!")
    retracted = RETRACTED.search(folded) if UTTERED.search(folded) else None
    if retracted is None:
        return None
    spoken_of = " ".join((folded[: retracted.start()], retracted["what"] or "", folded[retracted.end() :]))
    return UTTERED.sub("", spoken_of).strip(" .!")


def _forget(text: str, message: Message, titles: Mapping[str, Question], reader: Reader) -> Heard | None:
    """ "Das mit Hessen bitte löschen" takes back one fact, and by no means everything."""
    same = _same(_stated(text, message, reader), _numbers(text), text, titles, message, reader)
    named = [fact for fact in named_in(text, titles) if fact in message.known]
    if same or len(named) == 1:
        return Heard("korrektur", details={"nie_gesagt": same or {named[0]: None}})
    if named:
        return Heard("korrektur", details={"fakten": named})
    return Heard("korrektur") if ONLY.search(text) else None


def _stated(text: str, message: Message, reader: Reader) -> list[Statement]:
    """What a mere mention states: "Hessen", "die Uni"."""
    said = reader.correction(text)
    counted = leaving.who(re.sub(r"^welche[rsn]? ", "eine ", text), message, reader)
    found = {s.fact for s in said}
    return [*said, *(Statement(fact, number, 0, len(text)) for fact, number in counted if fact not in found)]


def _rest(sentence: str, denial: re.Match[str]) -> str:
    """The sentence without its "habe ich nie gesagt"."""
    inside = " ".join(part for part in denial.groups() if part)
    return " ".join((sentence[: denial.start()], inside, sentence[denial.end() :])).strip()


def _right(sentences: Iterable[re.Match[str]], message: Message, reader: Reader) -> Iterable[Statement]:
    """What the sentences after the denial say is right."""
    for sentence in sentences:
        for said in reader.correction(sentence[0]):
            if said.fact in message.known:
                yield Statement(said.fact, said.value, sentence.start() + said.start, sentence.start() + said.end)


def _taken_back(text: str, titles: Mapping[str, Question], message: Message, reader: Reader) -> Heard | None:
    if BARE.match(text):
        return None if TO_THAT.search(text) else _last(message)
    stated = _stated(text, message, reader)
    same = _same(stated, _numbers(text), text, titles, message, reader)
    if same:
        return Heard("korrektur", details={"nie_gesagt": same})
    otherwise = {said.fact for said in stated} - scope.DERIVED
    spoken_of = {*named_in(text, titles), *otherwise}
    known = sorted(fact for fact in message.known if fact in spoken_of)
    if len(known) > 1 or set(known) & otherwise:  # which one, or what is it then?
        return Heard("korrektur", details={"fakten": known})
    if known or (spoken_of and not WRITTEN.search(text)):
        return Heard("korrektur", details={"nie_gesagt": dict.fromkeys(known)})
    return None


def _last(message: Message) -> Heard:
    """ "Das habe ich nie gesagt": what was taken last."""
    last = [fact for fact in message.latest if fact in message.known]
    if not last:
        return Heard("korrektur")
    return Heard("korrektur", details={"nie_gesagt": {last[0]: None}} if len(last) == 1 else {"fakten": last})


def _same(
    stated: Sequence[Statement],
    numbers: Sequence[float],
    text: str,
    titles: Mapping[str, Question],
    message: Message,
    reader: Reader,
) -> dict[str, Any]:
    """The known facts that hold what the text speaks of, with what is left of them; None: nothing."""
    found: dict[str, Any] = {}
    for said in [said for said in stated if said.fact not in scope.DERIVED] or stated:
        known = message.values.get(said.fact)
        if isinstance(known, list) and isinstance(said.value, list) and set(known) & set(said.value):
            found[said.fact] = [value for value in known if value not in said.value] or None
        elif known is not None and known == said.value:
            found[said.fact] = None
    if not found and OF_US.search(text):
        found = _chosen(text, titles, message, reader)
    counted = {fact: None for fact, value in message.values.items() if _is_number(value) and value in set(numbers)}
    return found or (counted if len(counted) == 1 else {})


def _chosen(text: str, titles: Mapping[str, Question], message: Message, reader: Reader) -> dict[str, Any]:
    """A choice that was noted, named by itself: "dass wir ein KMU sind"."""
    asked = [q for q in titles.values() if q.kind == "auswahl" and q.fact in message.values]
    replies = ((q.fact, said.value) for q in asked for said in reader.answer(text, q) if said.fact == q.fact)
    return {fact: None for fact, value in replies if message.values[fact] == value}


def _numbers(text: str) -> list[float]:
    words = [word for word in re.findall(r"[\w.,]*\w", text) if not word.startswith("ein") or len(word) > len("eines")]
    return [n for word in words if (n := digits(word) if word[0].isdigit() else number_word(word)) is not None]


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
