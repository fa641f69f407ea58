"""A title that nobody was given, told without its name: "wurde uns nie verliehen", "knapp gescheitert damals", "das wollen wir erst werden".

Asked for a status or a label, what was sought in vain or is still sought is none. Where a title is named, other readers know better
which one ("Silber nie verliehen, nur Bronze").
"""

from __future__ import annotations

from .fold import rx
from .model import Question
from .normal import Normal
from .option_names import by_words
from .polarity import knows_not

_STATUS, _NONE = "anerkannter_status", {"anerkannter_status": "keiner", "label": "keins"}
LONGEST = 9  # words
_GIVEN = r"(?:verliehen|bekommen|erhalten|gekriegt|gekrigt|zuerkannt|zugesprochen|zugeteilt|anerkannt|ausgezeichnet|zertifiziert|gewonnen|geworden|geschafft|errungen|erreicht|gehabt|vergeben)"
_NEVER = rx(
    rf"\b(?:nie|niemals|nicht|noch nicht|nix|nichts|keine[nrsm]?|keins)\b(?: [^\s,.]+){{0,4}}? (?:worden )?{_GIVEN}\b|\b(?:nie|niemals|nicht) (?:\S+ ){{0,2}}?(?:so ausgezeichnet|anerkannt)\b"
)
_IN_VAIN = rx(
    r"\b(?:gescheitert|durchgefallen|durchgerasselt|leer ausgegangen|abgeblitzt|abgelehnt|ausgeschieden|rausgeflogen|unterlegen|verpasst|vergeigt|daneben gegangen|danebengegangen"
    r"|knapp (?:daneben|vorbei)|nicht (?:geklappt|genommen|berücksichtigt|durchgekommen|zum zug gekommen|gereicht|hingehauen|ausgewählt)"
    r"|ging (?:\S+ )?(?:schief|daneben)|hat (?:\S+ ){0,2}?nicht (?:geklappt|gereicht|hingehauen|sollen sein)|bewerbung (?:\S+ )?(?:erfolglos|abgelehnt|zurückgezogen)|erfolglos|vergeblich|ohne erfolg)\b"
)
_AHEAD = rx(
    r"^(?:(?:das|den|die|so|sowas|so was|so einer|so eins|es|da|na|ja|tja|also|nein|dahin|den titel|den status) )*(?:wollen|möchten|wollten|sollen|müssen) (?:wir )?(?:das |den |es |gern |gerne |ja |auch |erst |noch |mal |eines tages |irgendwann |später |schon )*"
    r"(?:werden|bekommen|erreichen|haben|holen|hin|schaffen|anstreben|kriegen|erst|noch|noch werden) ?[.!]?$"
    r"|^(?:das |den |dafür |darauf |daran |noch |erst |ja |also |wir )*(?:streben|bewerben|arbeiten|peilen|sparen|zielen|hoffen) (?:wir )?(?:uns )?(?:das |gerade |noch |erst |grad |darum |drum |darauf |drauf |daran |dran |dafür |an )*(?:an|hin|darauf|drauf|daran|dran)? ?[.!]?$"
    r"|^(?:das |ja |ist |wäre |noch |unser |unser großes |ein |der |große )*(?:ziel|traum|wunsch|wunschtraum|fernziel) ?[.!]?$"
)
_THAT_ONE_NEVER = rx(  # "Silber noch nicht bekommen", "Spitzencluster nie geworden"
    r"^(?:(?:ein|das|den|ja|also|na|leider) )*(?:gold|silber|bronze|spitzencluster|zukunftsprojekt)\w* (?:(?:haben|sind|ist|wurde|wurden|wir|uns|leider|bisher|bislang|noch|ja|auch|gar) )*"
    rf"(?:nie|niemals|nicht|noch nicht) {_GIVEN} ?[.!]?$"
)
_EMPTY = rx(
    r"^(?:(?:also|bisher|bislang|noch|leider|wir haben|haben wir|da|na|ja|ne|nein) )*(?:null|zero|#\d+|keinerlei|nicht eine?n?|kein einzige[rs]?|keine einzige|gar keine?n?) "
    r"(?:ehrung(?:en)?|titel|auszeichnung(?:en)?|anerkennung(?:en)?|prädikate?|medaillen?|preise?|orden|urkunden?|siegel|labels?|plaketten?|lorbeeren|trophäen?|zertifikate?|status)(?: (?:bisher|bislang|leider|noch|bei uns|erhalten|bekommen))* ?[.!]?$"
)
_AT_LAST = rx(
    r"\b(?:aber|dann|danach|später|doch|inzwischen|jetzt|mittlerweile|erst beim|zuletzt|am ende|schließlich|nur|sondern|außer|bis|(?:nie|nicht) (?:gescheitert|abgelehnt|verpasst|durchgefallen)|beim (?:ersten|zweiten|dritten)|\w* ?anlauf|wir nicht)\b"
)
_PAPERS = rx(
    r"\b(?:auskunft|info\w*|antwort|bescheid|unterlagen|nachricht|rückmeldung|liste|zahlen|daten|mitbekommen|anruf|post|einladung|geld|förderung)\b"
)
_ENDED = rx(r"\b(?:verlängert|aberkannt|entzogen|zurückgegeben|verloren)\b")


def untitled(form: Normal, asked: Question) -> str | None:
    """The choice that there is none, where the reply says that it was never given or is only sought."""
    none = _NONE.get(asked.fact)
    text = form.string
    if none is None or len(form.tokens) > LONGEST or form.questions or _PAPERS.search(text) or _ENDED.search(text):
        return None
    if _THAT_ONE_NEVER.match(text):
        return none
    if knows_not(form) or any(value != none for _, _, value in by_words(form, asked)):
        return None
    if (empty := _EMPTY.match(text)) is not None:
        return none if all(t.value == 0 for t in form.tokens if t.kind == "#") and empty else None
    if _AHEAD.match(text):
        return none if asked.fact == _STATUS else None  # which label is sought may be what is asked
    told = _NEVER.search(text) or _IN_VAIN.search(text)
    return none if told and not _AT_LAST.search(text) else None
