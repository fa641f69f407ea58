"""A yes or no where no plain word settles it: what was learned and what the patterns find are weighed, unless it is about something else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .fold import rx
from .judging import negated
from .leaning import UNSURE
from .model import Statement
from .normal import Normal, from_tokens
from .polarity import judged, knows_not, told
from .qualities import judge_reply
from .reply_beside import answers_another
from .reply_evidence import weighed
from .subject import really, strangeness
from .sure_denials import denied_outright, true_where_denied

LIKELY = 0.55  # how sure the weighing must be
AGREED = 0.5  # and where the whole text states the same
LIKELY_BESIDE, APART = 0.65, 0.95  # where the text says other things too
OVERRULES_SHORT, OVERRULES_PLAIN = 0.7, 0.85  # and against what few words say; against a plain word: "nein"
DOUBT = 0.5  # how much it counts that a text seems to be about something else
SURELY_KNOWN = 0.85  # and where the text asks, or says hardly anything
SURELY_UNSURE = 0.7  # and where it leans to "weiß nicht"
ALL_BUT_CERTAIN, NEVER = 0.97, 2.0  # and where words for "weiß nicht" stand in it; no chance is as high
OFF_TOPIC = 0.65  # how sure it must be that a text is about something else
OFF_TOPIC_LOOSELY = 0.3  # where no word of the fact stands in it
OFF_TOPIC_UNSAID = 0.4  # where no word of a yes or no stands in it either
OFF_TOPIC_PLAINLY, PLAIN = 0.95, 5  # and in so many words that an idiom is one
SAYING_SO = 6  # words up to which such a yes or no is one, whatever follows
LONGEST_UNKNOWN = 5  # words of a plain "weiß nicht"
SHORT, SHORTEST = 3, 2  # words of an idiom that nothing overrules; of whatever reply
_OF_PLACES = {"regionale_konzentration", "sitz_deutschland"}  # a map and a denial say these, no likeness
VALUES = {"ja": True, "nein": False, "unbekannt": UNSURE}

_EXCEPT = rx(r"\balle(?:s)? (?:bis auf|außer)\b|\bbis auf (?:eine?[nrm]?|zwei|drei|#\d+)\b")

_BY_THE_WAY = rx(r"\b(?:übrigens|nebenbei|im übrigen|was anderes|noch etwas)\b")

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
_MIGHT = rx(r"\b(?:könnten?|ließen?)\b")
_MEETS = rx(
    r"\b(?:treffen (?:wir )?uns|trifft sich|treffen sich|\w*stammtisch\w*)\b"
)  # that is a network, and no project


@dataclass(frozen=True)
class Reply:
    """A text as the reply to a yes/no question, with what it states whatever is asked."""

    form: Normal
    text: str
    fact: str
    stated: list[Statement]

    @property
    def told(self) -> str:
        """The reply without what it asks."""
        return told(self.form)

    @property
    def direct(self) -> Any:
        """What it states of the fact; None where it states nothing of it."""
        return next((s.value for s in self.stated if s.fact == self.fact), None)

    @property
    def says_more(self) -> bool:
        """Does it state something of other facts?"""
        return any(s.fact != self.fact for s in self.stated)

    @property
    def answers_another(self) -> bool:
        """Does it answer another question than the open one?"""
        return answers_another(self.form, self.fact, self.stated)

    @cached_property
    def learned(self) -> tuple[Any, float]:
        """Yes, no, "weiß nicht" or None for nothing, and how surely."""
        name, chance = weighed(self.form, self.fact, self.direct)
        return VALUES.get(name), really(self.form, self.fact, name, chance, DOUBT)


def stated(reply: Reply) -> Any:
    """What the whole text states, where all else bears it out, or else what all comes to.

    That something is not known needs no proof, and neither does what the reply begins with as well.
    """
    plainly = judged(reply.form, reply.fact, reply.says_more) == (reply.direct, True)
    plainly = plainly or (reply.direct is False and denied_outright(reply.fact, reply.told))
    plainly = plainly or (reply.direct is True and true_where_denied(reply.fact, reply.told))
    plainly = plainly or (reply.fact in _OF_PLACES and negated(reply.told) is (reply.direct is False))
    return reply.direct if plainly or reply.direct == UNSURE else _borne_out(reply, reply.direct)


def settled(reply: Reply) -> Any:
    """True, False, "weiß nicht", or None where the reply says nothing of the fact."""
    form = reply.form
    said, firm = judged(form, reply.fact, reply.says_more)
    if said is not False and true_where_denied(reply.fact, reply.told):
        return True if said or reply.learned[0] is True else None  # "an Ideen fehlt es nicht"
    if said is None:
        return None if _evades(reply, firm) else _unsaid(reply)
    if len(form.tokens) <= (SHORT if firm else SHORTEST):
        return said
    if _says_nothing(reply):
        return None
    if _SAYS_SO.match(form.string) or _ENDS_SO.search(form.string):
        return _overruled(reply, said, OVERRULES_PLAIN)
    return _overruled(reply, said, OVERRULES_SHORT) if len(form.tokens) <= PLAIN else _borne_out(reply, said)


def _evades(reply: Reply, firm: bool) -> bool:
    """Does it begin with "keine Ahnung", or tell of a network where a project was asked for?"""
    meets = reply.fact == "vorhaben_begonnen" and bool(_MEETS.search(reply.form.string))
    return meets or (firm and knows_not(reply.form))


def _unsaid(reply: Reply) -> Any:
    """What was learned, where no pattern speaks."""
    value, chance = reply.learned
    if value == UNSURE and reply.says_more and not knows_not(reply.form):
        return None  # "Hessen habe ich nie gesagt" knows well what it says
    enough = max(_enough(reply.form, reply.says_more), SURELY_UNSURE if value == UNSURE else LIKELY)
    apart = reply.answers_another or (value != UNSURE and off_topic(reply.form, reply.fact, OFF_TOPIC_UNSAID))
    return value if not apart and chance >= enough else None


def _says_nothing(reply: Reply) -> bool:
    """Is a text that holds words of a yes or no about something else?"""
    form, fact = reply.form, reply.fact
    if _AND_MORE.match(form.string):
        return False
    if _SAYS_SO.match(form.string) or _ENDS_SO.search(form.string):
        long = len(form.tokens) > SAYING_SO
        strays = long and not _in_its_words(form, fact) and off_topic(_beside_it(form), fact, OFF_TOPIC)
        return bool(_CORRECTS.match(form.string)) or strays
    if len(form.tokens) <= PLAIN:
        return reply.answers_another or off_topic(form, fact, OFF_TOPIC_PLAINLY)
    return reply.answers_another or off_topic(form, fact, OFF_TOPIC if _in_its_words(form, fact) else OFF_TOPIC_LOOSELY)


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
    if knows_not(form):
        return NEVER if len(form.tokens) <= LONGEST_UNKNOWN else ALL_BUT_CERTAIN
    if len(form.tokens) <= SHORT or form.questions or _MIGHT.search(form.string):
        return SURELY_KNOWN  # a scrap of text may mean anything, and a question mostly asks
    if not more:
        return LIKELY
    counts = rx(r"^(?:wir sind|wir haben|es sind)? ?#\d+ \S+ ?[.]?$").match(form.string)
    return APART if counts or _BY_THE_WAY.search(form.string) else LIKELY_BESIDE


def _overruled(reply: Reply, said: Any, enough: float) -> Any:
    """What few words say, unless all else surely says something else."""
    value, chance = reply.learned
    return said if value is None or chance < enough or _EXCEPT.search(reply.form.string) else value


def _borne_out(reply: Reply, said: Any) -> Any:
    """What everything comes to together; what patterns found alone, where nothing was learned or a "bis auf zwei" turns it round."""
    value, chance = reply.learned
    if value is None or _EXCEPT.search(reply.form.string):
        return said
    return value if chance >= (AGREED if value == reply.direct else LIKELY) else None
