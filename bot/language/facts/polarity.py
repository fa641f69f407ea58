"""Yes, no and "weiß nicht" in all colours."""

from __future__ import annotations

import re

from .fold import rx
from .normal import Normal
from .qualities import judge_reply

_UNKNOWN = rx(
    r"\b(?:(?:weiß|weiss|wissen|wüsste|wüsst) (?:ich |wir |des |es |das |i |mer |jetzt |leider |gerade |grad |auch |so |noch |selbst |aktuell |im moment |momentan |genau |ehrlich gesagt |ehrlich |echt |da |auf anhieb |aus dem stegreif |spontan |adhoc |ned |gar |wirklich |halt |dazu )*(?:nicht|net|ned|nix|nichts|nüt)|"
    r"(?:ich |wir )?(?:weiß|weiss) nicht|keine ahnung|kein(?:en)? (?:plan|schimmer|blassen|dunst)|ka|k a|unbekannt|überfragt|"
    r"(?:müsste|muss|müsst|müssten|müssen|werde|würde|sollte) (?:ich |wir |i |da |das |erst |mal |noch |selbst |selber |intern |beim |bei |den |dem |der |die |unseren |steuerberater |chef |kollegen |jemanden |\w+ ){0,6}?(?:nachfragen|nachschauen|nachsehen|klären|fragen|prüfen|nachschlagen|rausfinden|herausfinden|erfragen|recherchieren|nachreichen|nachgucken|abklären|gucken|schauen)|"
    r"(?:kann|könnte|können) (?:ich |wir |man |das |dazu |da |ihnen |jetzt |gerade |leider |so |noch |im moment |derzeit |aktuell |spontan |nix |auf anhieb |aus dem kopf |wirklich |genau |nur |ned |net |schwer )*(?:nicht|nix|nichts|keine|net|ned|schlecht|schwer|schwerlich)(?: \w+){0,4}? (?:sagen|beantworten|beziffern|einschätzen|beurteilen|angeben|abschätzen|aussage\w*|angabe\w*|auskunft)|"
    r"(?:kann|könnte|können) (?:\S+ ){0,8}?(?:nicht|nichts|keine|schlecht|schwer) (?:\S+ ){0,3}?(?:sagen|beantworten|beziffern|einschätzen|beurteilen|angeben|abschätzen)|nicht bekannt|nicht (?:bekannt|klar) im moment|entzieht sich|schwer zu sagen|schwer (?:einzu|abzu)schätzen|keine (?:angabe|angaben|info|infos|information\w*|kenntnis|zahlen|daten)|(?:da bin ich|bin ich) (?:leider |jetzt |ehrlich gesagt )?(?:überfragt|raus|nicht sicher|unsicher|nicht im bilde)|nicht sicher|unsicher|hab ich nicht parat|habe ich nicht (?:parat|im kopf|vorliegen|zur hand)|nicht parat|nicht im kopf|"
    r"frag(?:en)? (?:sie )?(?:mich )?(?:was|etwas) (?:leichteres|anderes)|gute frage|tja|puh|da müsste ich|offen gestanden keine|ohne gewähr|nachfragen|nachschauen|weiß der (?:geier|himmel|kuckuck)|was weiß ich|bin mir (?:da )?(?:nicht|un)\s?sicher|steht noch nicht fest|noch (?:\w+ )?(?:unklar|offen|ungeklärt|unbekannt)|unklar|ungeklärt|nicht geklärt|lässt sich (?:\w+ )*nicht sagen|woher soll ich (?:das )?wissen|idk|dunno|nicht genau|keinen überblick|fragezeichen)\b"
)


def unknown(string: str) -> bool:
    """Does the reply say that the answer is not known?"""
    return bool(_UNKNOWN.search(string)) or bool(re.fullmatch(r"(?:\? ?)+", string.strip()) and False)


_NO = rx(
    r"(?:nein|ne|nee|nö|noe|nöö|nop|nope|nada|naa|na|nicht|net|ned|noch nicht|keineswegs|keinesfalls|mitnichten|auf keinen fall|auf gar keinen fall|gott bewahre|um gottes willen|um himmels willen|bloß nicht|leider (?:noch )?(?:nicht|nein|keine?\w*)|eher (?:nicht|nein|weniger)|kaum|überhaupt nicht|gar nicht|niemals|nie|fehlanzeige|negativ|bislang (?:noch )?(?:nicht|keine?\w*)|bisher (?:noch )?(?:nicht|keine?\w*)|in arbeit|in planung|in vorbereitung|im aufbau|noch in arbeit|weder|woher denn|wo denken sie hin|schön wärs|schön wäre es|schön wär s|denkste|von wegen|ach was|i wo|nicht wirklich|nicht dass ich wüsste|trifft nicht zu|stimmt nicht|falsch|kein\w*|gar kein\w*|noch kein\w*|nix|daran fehlt|unmöglich|nicht alle|nur teilweise|nur zum teil|nur einige|nur manche|nein nein|never|no|wär schön|ausgeschlossen|dafür fehlt|noch lange nicht|bedaure|muss ich verneinen|wir arbeiten daran|kommt noch|nächstes jahr|demnächst|bald|nichts|niemand|ohne|nicht so richtig|mittlerweile nicht mehr|nicht mehr|das nicht|also nein|eigentlich nicht|eigentlich nein|so nicht|nä|nei|nah)\b"
)
_YES = rx(
    r"(?:ja|jo|joa|jap|jep|jepp|jup|jupp|jawohl|jawoll|jaja|ja ja|yes|yep|yo|klar|na klar|aber klar|sicher|aber sicher|sicherlich|natürlich|selbstverständlich|selbstredend|genau|stimmt|richtig|korrekt|auf jeden fall|auf alle fälle|jedenfalls|absolut|definitiv|logo|logisch|passt|freilich|gewiss|durchaus|unbedingt|ok|okay|oki|trifft (?:voll |alles )?zu|so ist es|ganz genau|vollkommen|völlig|eher ja|eher schon|im prinzip (?:ja|schon)|im grunde (?:ja|schon)|grundsätzlich (?:ja|schon)|eigentlich (?:ja|schon)|ich denke (?:ja|schon)|denke (?:ja|schon)|glaube (?:ja|schon)|ich glaube (?:ja|schon)|würde ich (?:so )?sagen|schon|mhm|hm ja|doch|aber ja|gern|gerne|bejahe|positiv|vorhanden|alle|alles|allesamt|sämtliche|sehr|wird gemacht|machen wir|sind wir|haben wir|gibt es|gibts|ist so|ist der fall|ist vorhanden|liegt vor|existiert|steht|steht schon|seit langem|seit jahren|schon lange|längst|längst schon|bereits|vollständig|komplett|hundertprozentig|100 prozent|einverstanden|wahrscheinlich (?:ja|schon)?|vermutlich (?:ja|schon)?|ziemlich sicher|jede menge|sowieso|eh|freilich|sischer|jou|joo|japp|jaa|jaaa|jau|jup|si|is so|jaha|ganz sicher|mit sicherheit|garantiert|bestimmt|ohne zweifel|kein problem|zweifellos|auf jeden|safe|jawoll)\b"
)
_LEAD = rx(
    r"^(?:(?:also|naja|na ja|nun|nun ja|äh|ähm|hm|hmm|tja|gut|oh|ach|ehrlich gesagt|ich fürchte|ich würde sagen|da|das|dazu|leider|momentan|zurzeit|derzeit|aktuell|im moment|soweit ich weiß|meines wissens|glaube|ich glaube|denke|ich denke|wir|ist|sind|haben|hat|es|eigentlich|sagen wir mal|ich|bin|mal|so|puh|und|aber|bei uns|die|sie|der|wohl|vermutlich|hier|ganz klar|ganz|klares|klare|eindeutig|eindeutiges|ein|klarer|bedauerlicherweise|schon|uns|davon|damit|gibt) ?,? ?)*"
)
_SPECIAL_YES = {
    "zweitaegige_veranstaltung": rx(r"\b(?:geplant|vorgesehen|eingeplant|machen wir|steht|fest)\b"),
    "netzwerkvereinbarung": rx(r"\b(?:entwurf|entwürfe|entworfen|im entwurf)\b"),
    "eigenanteil_bereit": rx(r"\b(?:bereit|zugesagt|machen alle mit)\b"),
    "benchmarking_bereit": rx(r"\b(?:bereit|gern\w*|kein problem|warum nicht)\b"),
    "offen_fuer_neue": rx(r"\b(?:jeder\w*|willkommen|offen|jederzeit)\b"),
}
_NOT_YET = rx(
    r"\b(?:noch nicht|in arbeit|in planung|in vorbereitung|im aufbau|noch kein\w*|geplant|soll noch|kommt noch|arbeiten (?:noch |gerade )?daran|im entstehen|wird gerade|wird noch|angedacht)\b"
)
_NEGATION = rx(
    r"\b(?:nicht|kein|keine|keinen|keiner|keins|keinerlei|nie|niemand|nirgends|nix|nichts|net|ned|fehlt|fehlen|weder|mangelt)\b"
)
_NO_NEGATION = rx(
    r"\bnicht (?:nur|schlecht|zuletzt)\b|\bkein (?:problem|thema|ding)\b|\bkeine frage\b|\bnatürlich nicht nur\b"
)
_AFFIRM = rx(
    r"\b(?:haben wir|gibt es|gibts|liegt vor|machen wir|sind wir|ist (?:so|der fall|vorhanden|gegeben|richtig|geplant)|trifft zu|tun wir|hat er|hat sie|wird gemacht|existiert|vorhanden|gegeben|erfüllt|tun sie|sind sie|haben sie|ist es|sind alle|alle dabei|machen alle|wollen wir|können wir|würden wir|dürfen sie|tut es|steht|erledigt|abgehakt)\b"
)
_MIXED = rx(
    r"\b(?:jein|teils teils|kommt (?:ganz )?drauf an|kommt darauf an|mal so mal so|sowohl als auch|halb halb|je nachdem)\b"
)


def polarity(form: Normal, fact: str, more: bool) -> bool | None:
    """True or False where the reply says yes or no, None otherwise. `more`: the text states other facts too, so loose words count less."""
    clauses = [c for c in form.clauses if "question" not in c.status]
    string = " ".join(c.text for c in clauses)
    string = re.sub(r"^[ .,;:-]+", "", string)
    if not string:
        return _emoji(form)
    if _MIXED.search(string):
        return None
    special = _SPECIAL_YES.get(fact)
    if (
        special
        and special.search(string)
        and not _NEGATION.search(string)
        and not re.match(r"(?:nein|ne|nee|no)\b", string)
    ):
        return True
    body = string[_LEAD.match(string).end() :] if _LEAD.match(string) else string  # type: ignore[union-attr]
    for start in (string, body):
        if _NO_NEGATION.match(start):
            return True
        if _UNKNOWN.match(start):
            return None
        if _NO.match(start):
            return None if unknown(string) and not re.match(r"(?:nein|ne|nee|no)\b", start) else False
        if _YES.match(start):
            rest = start[_YES.match(start).end() :]  # type: ignore[union-attr]
            if unknown(string) and len(string.split()) < 8 and not re.match(r"ja\b", start):
                return None
            if not re.match(r"(?:ja|jo|jap|jep|jawohl|yes|jup|joa)\b", start) and _NEGATION.search(
                " ".join(_NO_NEGATION.sub(" ", rest).split()[:3])
            ):
                return False
            if rx(
                r"^(?:klar|sicher|genau|ok|okay|richtig|gut|passt|doch|schon|alle|alles|steht|sehr|sicherlich|bestimmt|wahrscheinlich|vermutlich|eh|bereits)\b"
            ).match(start) and _NEGATION.search(_NO_NEGATION.sub(" ", rest)):
                return False
            return not (_NOT_YET.search(rest) and fact not in _SPECIAL_YES)
    if unknown(string):
        return None
    judged = judge_reply(fact, string, more)
    if judged is not None:
        return judged
    words = len(string.split())
    if not more and words <= 10 and _NEGATION.search(_NO_NEGATION.sub(" ", string)):
        return False
    if not more and words <= 8 and _NOT_YET.search(string):
        return False
    if words <= 8 and _AFFIRM.search(string):
        return True
    return _emoji(form)


def _emoji(form: Normal) -> bool | None:
    return None
