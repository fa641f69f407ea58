"""A reply to a yes/no question: signs, what the asked fact knows of itself, patterns, and behind them what was learned."""

from __future__ import annotations

import re
from typing import Any

from .fold import rx
from .gazetteer import abroad, german_places
from .judging import ALL_OF
from .last_word import hums, last_word, undecided
from .leaning import UNSURE
from .lexicon import known as is_german
from .model import Question, Statement
from .normal import Normal, from_tokens
from .polarity import judged, told, unknown
from .qualities import judge_reply, outright
from .reply_beside import answers_another
from .reply_elsewhere import belongs_elsewhere
from .subject import inclination, strangeness

LIKELY = 0.5  # how sure a leaning must be where no pattern speaks
LIKELY_BESIDE, APART = 0.55, 0.95  # where the text says other things too
OVERRULES_LOOSE, OVERRULES = 0.6, 0.65  # and where a pattern says something else
OVERRULES_PLAIN = 0.85  # and where it says so in a word: "nein"
OVERRULES_A_READING = 0.95  # and where the whole text reads otherwise
SURELY_KNOWN = 0.85  # and where the text says that something is not known, asks, or says hardly anything
SURELY_UNSURE = 0.7  # and where it leans to "weiß nicht"
NEVER = 2.0  # no chance is as high
OFF_TOPIC = 0.65  # how sure it must be that a text is about something else
OFF_TOPIC_LOOSELY = 0.3  # where no word of the fact stands in it
OFF_TOPIC_UNSAID = 0.4  # where no word of a yes or no stands in it either
OFF_TOPIC_PLAINLY, PLAIN = 0.75, 5  # and in so many words that an idiom is one
SAYING_SO = 6  # words up to which such a yes or no is one, whatever follows
LONGEST_UNKNOWN = 5  # words of a plain "weiß nicht"
SHORT, SHORTEST = 3, 2  # words of an idiom that nothing overrules; of whatever reply
VALUES = {"ja": True, "nein": False, "unbekannt": "unbekannt"}

_OF_PLACES = {"sitz_deutschland", "regionale_konzentration", "strukturschwache_region", "verwertung_deutschland"}
_SITS = rx(
    r"^(?:nein|nee|nö|ne) (?:, )?(?:wir|ich|unser\w* \w+) (?:sitzen|sitze|sitzt|sind|kommen|komme|kommt) (?:\S+ ){0,2}?(?:in|aus|im)\b"
)
_ABROAD = rx(r"^(?:nein )?(?:im|ins) ausland\b")
_MARKET = rx(
    r"\b(?:unser|der|hauptmarkt|zielmarkt|absatzmarkt) (?:\w+ )?markt (?:ist|liegt|sitzt)(?: in)?\b|\bunser markt\b"
)
_HERE = rx(
    r"^(?:eine? |ist eine? |wir sind eine? )?(?:deutsche[rs]? (?:gmbh|firma|verein|unternehmen|sitz|ag|hochschule)|hierzulande|in deutschland)\b"
)
_TWO_DAYS = rx(
    r"^(?:ja |klar |genau |geplant sind |es sind |an )*zwei ?tage\b|\b(?:freitag|samstag|montag|dienstag|mittwoch|donnerstag) (?:und|bis|/|-) (?:freitag|samstag|sonntag|dienstag|mittwoch|donnerstag)\b"
)
_EXCEPT = rx(r"\balle(?:s)? (?:bis auf|außer)\b|\bbis auf (?:eine?[nrm]?|zwei|drei|#\d+)\b")


_ALL_BUT = rx(r"^(?:ja|jo|klar|schon|eigentlich ja)\b(?: ,)? (?:bis auf|außer) (?:ein\w*|zwei|drei|#\d+|den|die|der)\b")


_BY_THE_WAY = rx(r"\b(?:übrigens|nebenbei|im übrigen|was anderes|noch etwas)\b")
_TO_BE_SETTLED = rx(
    r"^(?:das |dies |so was )?(?:haben|hat|ist|wird|wurde) (?:\S+ ){0,3}?noch nicht (?:\S+ )?entschieden ?[.]?$"
)
_WHETHER = rx(r"^(?:\S+ ){0,2}?(?:ob|wer|wem|wie) ")


_SAYS_SO = rx(
    r"^(?:[~,. ]|hm+|ach|also|naja?|na|ja mei|äh+m?|tja|gut|oh|leider|bisher|ehrlich gesagt|eher|wohl|im prinzip|grundsätzlich|ganz klar(?:es)?|ein klares|klares|klare[sr]?)*(?:nein|nee|nö|ne|noe|nope|no|nicht|noch nicht|ja|jo|joa|jup|jap|jep|jepp|yes|jawohl|jawoll|doch|klar|genau|stimmt|richtig|korrekt|natürlich|selbstverständlich|freilich|sicher|logisch|passt|absolut|definitiv|auf jeden fall|auf keinen fall|keinesfalls|keineswegs|schon|durchaus|alle|niemand|keiner|keine|keins|nichts|nix|nie)\b(?! \w)"
)


_ENDS_SO = rx(
    r"(?:,|\balso|\beher|\bdemnach|\binsofern|:) (?:eher |wohl |also |: )*(?:ja|nein|nee|nö|ja natürlich|klar) ?[.]?$"
)
_AND_MORE = rx(r"^(?:ja|nein|jawohl|nee|nö|jo) ,? ?und ")  # "Ja, und begonnen haben wir noch nicht."
_CORRECTS = rx(
    r"^(?:nein|nee|nö|ne) ,? ?(?:doch )?(?:es|wir|das)? ?(?:sind|waren|haben) (?:es |doch |nur |noch |jetzt )*#"
)


_NOT_SO_MANY = rx(r"^(?:nein ,? )?(?:nicht|net|ned|nich) #\d+ ,? ?(?:sondern |es sind )?#\d+")  # puts a figure right
_NOBODY = rx(
    r"\b(?:niemand\w*|keiner|keener|koaner)\b(?: \S+){0,4}? (?:manag\w*|macht|leitet|kümmert|betreut)\b|\b(?:kein\w*|ohne) (?:\S+ )?(?:\w*management|büro|geschäftsstelle|\w*manager\w*)\b|^(?:bisher |bislang |noch )?niemand(?: bisher| bislang)?\b|^(?:\S+ ){0,2}?(?:\w*management|büro|geschäftsstelle|\w*manager\w*) (?:\S+ ){0,2}?(?:nicht|keine\w*|fehlt)\b"
)
_INTERESTS = rx(
    r"\b(?:neutral\w*|unabhängig\w*|interess\w*|verdien\w*|verkauf\w*|vermarkt\w*|profitier\w*|beteilig\w*|anteil\w*|gesellschafter\w*)\b"
)
_MIGHT = rx(r"\b(?:könnten?|ließen?)\b")
_MEETS = rx(
    r"\b(?:treffen (?:wir )?uns|trifft sich|treffen sich|\w*stammtisch\w*)\b"
)  # that is a network, and no project
NOTHING_BUT = rx(
    r"\b(?:nichts|nix|noch nicht|kein\w*)\b(?: \S+){0,5}? (?:außer|bis auf|abgesehen von) (?:ein\w*|nem|ner|nen|de[nrm]|die|das|unser\w*|#\d+) "
    r"(?!(?:\S+ ){0,1}?(?:\w*logos?|flyer\w*|\w*namen?|\w*treffen|stammtisch\w*|\w*gespräch\w*|\w*planung\w*|idee\w*|\w*skizze\w*|\w*antr[aä]g\w*|\w*konzept\w*|papier\w*|kick-?off)\b)"
)
_WHAT_DO_YOU_MEAN = rx(r"^ja,? bitte ?\?")


def sign(text: str) -> bool | None:
    """Thumb up or down, and the like."""
    return next((value for mark, value in _SIGNS.items() if mark in text), None)


_SIGNS = {"👍": True, "✅": True, "✔": True, "👌": True, "👎": False, "❌": False, "🚫": False}


def yes_or_no(form: Normal, text: str, asked: Question, stated: list[Statement]) -> Any:
    """True, False, "unbekannt", or None where the reply says nothing of it."""
    if (shown := sign(text)) is not None:
        return shown
    if not _has_words(text):
        return judged(form, asked.fact, False)[0]
    if hums(form.string):
        return None
    if (_WHETHER.search(form.string) and unknown(form.string)) or _TO_BE_SETTLED.search(form.string):
        return UNSURE
    if asked.fact == "management_neutral" and _nobody_manages(form, stated):
        return None  # who is not there yet has no interests
    if asked.fact == "vorhaben_begonnen" and NOTHING_BUT.search(form.string):
        return True
    if _WHAT_DO_YOU_MEAN.match(form.string) or _NOT_SO_MANY.match(form.string):
        return None
    if (last := last_word(told(form))) is not None:
        return last
    if undecided(told(form), asked.fact):
        return _careful(form, asked.fact)
    if (said := outright(asked.fact, told(form))) is not None:
        return said
    direct = next((s.value for s in stated if s.fact == asked.fact), None)
    if direct is False and unknown(form.string) and judged(form, asked.fact, False) == (None, True):
        return None  # "Weiß ich nicht, darüber hat noch niemand gesprochen."
    if direct is not None:
        return _overruled(form, asked.fact, direct, OVERRULES_A_READING)
    known = _known_of(form, asked.fact)
    if known is not None:
        return known
    if _only_the_place(form, asked, stated):
        return None
    if asked.fact in ALL_OF and _ALL_BUT.search(told(form)):
        return False
    if belongs_elsewhere(form, asked.fact, stated):
        return None
    more = any(s.fact != asked.fact for s in stated)
    return _settled(form, asked.fact, more, answers_another(form, asked.fact, stated))


def _has_words(text: str) -> bool:
    """Is there a word in it that means anything? Of "blorgh znak" nothing can be learned."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    return any(is_german(word) for word in words) if len(words) > 1 else bool(words)


def _careful(form: Normal, fact: str) -> bool | None:
    """A "jein" is a no where the rest says so in words of the fact, and no yes whatever the rest says."""
    return False if judge_reply(fact, told(form), True) is False else None


def _nobody_manages(form: Normal, stated: list[Statement]) -> bool:
    absent = any(s.fact == "clustermanagement" and s.value is False for s in stated)
    return (absent or bool(_NOBODY.search(form.string))) and not _INTERESTS.search(form.string)


def _known_of(form: Normal, fact: str) -> bool | None:
    """What only the asked fact makes a yes or a no: a place, a market, two days."""
    if fact == "sitz_deutschland":
        if not german_places(form) and (abroad(form.string) or _ABROAD.search(form.string)):
            return False
        return True if _HERE.search(form.string) else None
    if fact == "verwertung_deutschland" and _MARKET.search(form.string):
        return not abroad(form.string)
    return True if fact == "zweitaegige_veranstaltung" and _TWO_DAYS.search(form.string) else None


def _only_the_place(form: Normal, asked: Question, stated: list[Statement]) -> bool:
    """ "Nein, wir sitzen in Bayern." corrects the place; it is no "no" to a question about something else."""
    others = {s.fact for s in stated} - {"thema"}
    return (
        asked.fact not in _OF_PLACES
        and bool(others)
        and others <= _OF_PLACES | {"bundeslaender"}
        and bool(_SITS.match(form.string))
    )


def _settled(form: Normal, fact: str, more: bool, elsewhere: bool) -> Any:
    """The patterns' word, unless what was learned says surely something else; where they are silent, what was learned."""
    said, firm = judged(form, fact, more)
    name, chance = inclination(form, fact)
    if fact == "vorhaben_begonnen" and said is None and _MEETS.search(form.string):
        return None
    if said is None and firm and unknown(form.string):
        return None  # it begins with "keine Ahnung"
    if said is None:
        enough = max(_enough(form, more), SURELY_UNSURE if name == UNSURE else LIKELY)
        apart = elsewhere or (name != UNSURE and off_topic(form, fact, OFF_TOPIC_UNSAID))
        return VALUES.get(name) if not apart and chance >= enough else None
    if len(form.tokens) <= (SHORT if firm else SHORTEST):
        return said
    if _says_nothing(form, fact, firm, elsewhere):
        return None
    plainly = _SAYS_SO.match(form.string) or _ENDS_SO.search(form.string)
    return _overruled(form, fact, said, OVERRULES_PLAIN if plainly else OVERRULES if firm else OVERRULES_LOOSE)


def _says_nothing(form: Normal, fact: str, firm: bool, elsewhere: bool) -> bool:
    """Is a text that holds words of a yes or no about something else?"""
    if _AND_MORE.match(form.string):
        return False
    if _SAYS_SO.match(form.string) or _ENDS_SO.search(form.string):
        long = len(form.tokens) > SAYING_SO
        strays = long and not _in_its_words(form, fact) and off_topic(_beside_it(form), fact, OFF_TOPIC)
        return bool(_CORRECTS.match(form.string)) or strays
    if len(form.tokens) <= PLAIN:
        return elsewhere or off_topic(form, fact, OFF_TOPIC_PLAINLY)
    return elsewhere or off_topic(form, fact, OFF_TOPIC if _in_its_words(form, fact) else OFF_TOPIC_LOOSELY)


def _beside_it(form: Normal) -> Normal:
    """What stands right beside a yes or no: "Ja, eine Pumpe" of "Ja, eine Pumpe, und bestellt ist noch nichts"."""
    end = next((c.first for c in form.clauses[2:] if c.text.startswith("und ")), len(form.tokens))
    return from_tokens(form.tokens[:end])


def _in_its_words(form: Normal, fact: str) -> bool:
    """Does the text speak as people speak of the fact?"""
    return judge_reply(fact, " ".join(c.text for c in form.clauses if "question" not in c.status)) is not None


def off_topic(form: Normal, fact: str, sure: float = OFF_TOPIC) -> bool:
    """Is the text about something else than the question? A "nicht" in it is no no then: "die Hochschule will kein Geld"."""
    return strangeness(form, fact) >= sure


def _enough(form: Normal, more: bool) -> float:
    """How sure a leaning must be where no pattern speaks: surer where the text says other things, or that something is not known."""
    if unknown(form.string):
        return NEVER if len(form.tokens) <= LONGEST_UNKNOWN else SURELY_KNOWN
    if len(form.tokens) <= SHORT or form.questions or _MIGHT.search(form.string):
        return SURELY_KNOWN  # a scrap of text may mean anything, and a question mostly asks
    if not more:
        return LIKELY
    counts = rx(r"^(?:wir sind|wir haben|es sind)? ?#\d+ \S+ ?[.]?$").match(form.string)
    return APART if counts or _BY_THE_WAY.search(form.string) else LIKELY_BESIDE


def _overruled(form: Normal, fact: str, said: Any, enough: float) -> Any:
    """What the words seem to say, unless what was learned says surely something else."""
    name, chance = inclination(form, fact)
    learned = VALUES.get(name)
    enough = max(enough, SURELY_KNOWN if name == UNSURE else 0)
    return said if learned is None or chance < enough or _EXCEPT.search(form.string) else learned
