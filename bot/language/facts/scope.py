"""What holds in a clause: is it said of the own case, or asked, supposed, past, a rule, or somebody else's? (reading.md, "Not facts")

Marks every clause of a normal form with a set out of question, condition, other, past, rule, wish. Which of them block a fact is the
reader's choice: what-ifs read conditions and questions too.
"""

from __future__ import annotations

import re

from .clauses import Clause
from .fold import rx
from .gazetteer import abroad
from .normal import Normal

_W_WORD = rx(
    r"(?:und |aber |also |oder |na |ja |hallo |ok |okay |nun |denn )?(?:was|wie|welche\w*|wer|wem|wen|wo|wann|warum|wieso|weshalb|wozu|wofür|woran|wieviel\w*|wohin|woher|inwiefern|inwieweit|ab wann|bis wann|für wen|mit wem|zu welche\w*|in welche\w*)\b"
)
_LABEL = re.compile(r"^(?:[\w#/-]+ ){1,4}:(?: |$)")
_INDIRECT = rx(
    r"(?:was|wie|wer|wo|wann|ob|welche\w*) (?:\S+ ){1,7}?(?:wissen|weiß|weiss|steht|ist|klären|überlegen) (?:\S+ ){0,3}?(?:nicht|noch|offen|unklar|sternen)\b"
)
_WHOEVER = rx(r"wer (?:\S+ ){1,7},$")
_SAYING = rx(
    r"(?:kann|könnte) man (?:so |schon |durchaus |das |wohl ){0,3}sagen|geht so|passt schon|gibt es (?:noch )?nicht|kann sein|sollte (?:eigentlich |wohl )?so sein"
)
_W_NOT = rx(
    r"(?:und |aber )?(?:warum nicht|wieso nicht|wer (?:\S+ ){0,5}?(?:will|möchte|mag|lust hat|kann|mitmacht)(?= ?,| ist\b| der\b| darf\b)|was (?:\S+ ){1,4}?(?:angeht|betrifft|anbelangt|antreibt|eint)|wie (?:gesagt|schon|bereits|oben|erwähnt|folgt|bei uns)|wo wir)\b"
)
_VERB_ALWAYS = rx(
    r"(?:und |aber |oder |also |bitte )?(?:reicht|reichen|genügt|genügen|langt|langen|kann|können|darf|dürfen|muss|müssen|gibt es|gibts|braucht|gilt|gelten|passt|passen|lohnt|geht|dürfte|wäre|könnte|könnten|bekommt|bekommen|kriegt|kriegen|fördert|spielt|stimmt es|soll|sollte|sollten|darf)\b"
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
_STATED = rx(
    r"(?:haben|hat|gibt|machen|sind|ist|habe|hab|wollen|können) (?:wir|es|er|sie|das|ich) (?:\S+ ){0,2}?(?:nicht|kein\w*|noch|schon|bereits|leider|natürlich|alles|alle|längst|auch|erst|selbst|beides|beide|seit|ja|gerade|jetzt)\b"
)
_DECLARES = rx(
    r"(?:und |aber |also |denn |weil |da |nämlich |zur info |info |hallo |ja |nein |gut )*(?:wir|ich|unser\w*|mein\w*|bei uns|uns|dabei|beteiligt|insgesamt|es (?:sind|gibt|haben|handelt|geht|machen)|im moment|derzeit|aktuell|momentan|zurzeit)\b"
)
HAS_VERB = rx(
    r"\b(?:bin|ist|sind|seid|war|waren|hat|haben|habe|hatte|hatten|habt|wird|werden|wurde|wurden|will|wollen|möchte|möchten|soll|sollen|kann|können|muss|müssen|darf|dürfen|gibt|gäbe|wäre|würde|kommt|kommen|kommt|sitzt|sitzen|macht|machen|mache|steht|stehen|arbeitet|arbeiten|arbeite|plant|planen|plane|zählt|zählen|besteht|bestehen|suchen|sucht|suche|brauchen|braucht|beteiligen|beteiligt|liegt|liegen|umfasst|vereint|betreibt|stellt|stellen|beantragen|beantragt|reicht|reichen|genügt|verlangt|fordert|gehört|gehören|zahlt|zahlen|verfügt|verfügen|leite|leitet|berate|betreue|fehlt|fehlen|läuft|laufen|dauert|bringt|bringen|heißt)\b"
)
_TAG = rx(
    r"(?:oder|ok|okay|ne|gell|nicht wahr|richtig|stimmt s|ja|nicht|oder nicht|geht das|passt das|gell ja|odr|wa) ?[?.]?$"
)

_CONDITION = rx(
    r"^(?:\S+ ){0,3}?(?:wenn|falls|sofern|angenommen|vorausgesetzt|gesetzt den fall|gesetzt|im falle|unterstellt|hypothetisch|theoretisch|sollten wir|sollte (?:sich|das|der|die)|was wäre|mal angenommen|nehmen wir an|nehmen wir mal an|stellen sie sich vor|stell dir vor|sobald|solange|rein theoretisch|je nachdem|ob)\b|^(?:und |aber |oder )?(?:würde es|gäbe es|könnten wir|hätten wir|wären wir)\b"
)
_SUPPOSED = rx(
    r"\b(?:angenommen|gesetzt den fall|nehmen wir (?:mal )?an|stellen sie sich vor|stell dir vor|hypothetisch|mal theoretisch|rein theoretisch|was wäre)\b"
)
_SUBJUNCTIVE = re.compile(
    r"\b(?:waere|waeren|haette|haetten|wuerde|wuerden|koennte|koennten|kaeme|kaemen|muesste|muessten)\b"
)
_CONDITION_LIGHT = re.compile(r"^(?:und |aber )?(?:haetten|waeren|wuerden|kaemen|haette|waere|gaebe) ")
_WISH = re.compile(
    r"\b(?:haetten|haette|waeren|waere) (?:\S+ ){0,2}?(?:gern|gerne|lieber|am liebsten)\b|\bgern \S+ (?:haetten|waeren)\b"
)

_OTHER = rx(
    r"\b(?:(?<!mit dem )(?<!mit unserem )(?<!mit einem )(?<!mit den )nachbar(?!betrieben?\b|firmen\b|kreise?n?\b|orte?n?\b|landkreise?n?\b)\w+|konkurren\w+|mitbewerber\w*|wettbewerber\w*|(?<!#\d )(?<!#\d\d )(?<!#\d\d\d )(?:befreundet\w*|benachbart\w*)|schwester(?:netzwerk|cluster|verein)\w*|(?:cluster|netzwerk|verein|verbund) nebenan|bei denen drüben"
    r"|(?:ein|eine|das|der|die|im|vom|den|dem|manche|viele|einige) ander(?:e|er|es|en|em) (?:\w+ )?(?:cluster|clustern|netzwerk|netzwerke|netzwerken|verein|verbund|konsortium|initiative)"
    r"|andere (?:cluster|netzwerke|vereine|verbünde|konsortien)|(?:kollegen|freunde|bekannte[rn]?|die leute) (?:in|aus|vom|von|drüben)|(?:ein|mein|eine|meine) (?:bekannter|bekannte|schwager|nachbar|cousin|freund|freundin|bruder)"
    r"|(?:cluster|netzwerk|verein|firma|verbund) (?:meine[sr]|unsere[sr]) (?:schwagers|nachbarn|freund\w*|bruders|bekannten|konkurrenz)|nach dem vorbild|wie (?:beim|bei|das|der|die|in) (?:\w+ )?(?:cluster|netzwerk|silicon)\w*|vorbild|silicon saxony|it's owl|medical valley|hamburg aviation|mai carbon|cool silicon|software-cluster|biorn|effizienzcluster|unsere kunden|unserer kunden|unseren kunden|unsere abnehmer|unsere lieferanten|die kunden|kunden (?:sitzen|haben wir|sind)|vorgängerprojekt\w*|vorgängernetzwerk\w*|gelesen|in der zeitung|habe gehört|hab gehört|hörte)\b"
)
_COLLEAGUES = rx(r"\b(?:kollegen|freunde|die leute) (?:in|aus|von|drüben)\b")
_OWN = rx(r"\b(?:wir|uns|ich|unser|unsere|unserem|unseren|unserer|mein|meine|meiner|meinem|meinen)\b")
_NEIGHBOUR_OWN = rx(
    r"\b(?:unser\w*|mein\w*) (?:nachbar\w+|konkurren\w+|mitbewerber\w*|schwester\w+|wettbewerber\w*|kunden|abnehmer|lieferanten|schwager|bekannter|bekannte|freund\w*|cousin|bruder|vorgänger\w+)\b"
)
_FOLLOWS = rx(r"^(?:und |aber |auch )?(?:die|der|das|sie|dort|deren|da|diese\w*|er|es|denen)\b")

_CONTRAST = rx(
    r"^(?:und |aber |doch )?(?:wir|bei uns|unser \w+|unsere)(?: \S+){0,3}? (?:dagegen|hingegen|aber nur|nur|bloß|selber|selbst)\b"
)
_PAST = rx(
    r"\b(?:früher|damals|ehemals|einst|ursprünglich|anfangs|vor @\d+|letztes jahr|letzten jahr|im vorjahr|bei der gründung|zu beginn|bis vor kurzem|voriges jahr|seinerzeit|zuvor|zwischenzeitlich|in der (?:ersten|letzten|alten|vorigen) (?:runde|förderperiode|phase|förderphase)|gestartet sind wir|klein angefangen|gründungsmitglied\w*|gestartet mit|begonnen haben wir mit|angefangen haben wir mit|im letzten jahrzehnt|noch im jahr|einmal hatten|mal hatten)\b|\b(?:waren|hatten) wir\b|\bwir (?:waren|hatten)\b"
)
_PRETERITE = rx(r"\b(?:waren|hatten|war|hatte)\b")
NOW = rx(r"\b(?:jetzt|heute|inzwischen|mittlerweile|aktuell|derzeit|momentan|nun|zurzeit)\b")
_RULE = rx(
    r"\b(?:reichen|reicht|genügt|genügen|langt|langen|genug|ausreichend|zu wenige?|zu viele?|förderte|förderten|braucht man|man braucht|muss man|man muss|bekommt man|man bekommt|vorgeschrieben|richtlinie|verlangt|verlangen|mindestanzahl|mindestzahl|erlaubt|zulässig|gefördert werden|werden gefördert|fördert|fördern sie|fördert ihr|höchstgrenze|obergrenze|untergrenze|förderhöchstbetrag|mindestens \S+ \S+ (?:sein|haben|nachweisen|mitmachen)|mindestens (?:nötig|erforderlich)|erforderlich|nötig|notwendig|voraussetzung|bedingung|kriterium|kriterien|müssen (?:es )?(?:mindestens|wenigstens)|dürfen (?:höchstens|maximal)|im merkblatt|in der ausschreibung|in der bekanntmachung|im flyer|auf der website steht|laut|ausgelobt|gab es|gewonnen haben|man mit|schreibt vor)\b"
)
_OF_PROGRAMME = rx(r"\b(?:im programm|bei zim|beim zim)\b")
_RULE_NOT = rx(
    r"\berfüllen (?:\S+ ){0,3}?kmu\S*|\b(?:uns|mir) (?:\S+ ){0,3}?(?:reichen|reicht|genügen|genügt|langen|langt)\b|\b(?:reichen|reicht|genügen|genügt|langen|langt) (?:uns|mir)\b|\breichen wir (?:\S+ ){1,6}ein\b|\breicht \S+ (?:\S+ ){0,3}ein\b|\blaut (?:mitgliederliste|satzung|website|liste|letter|vertrag|unserer|unserem|letztem)\b|\bfür uns (?:ist|sind)\b|\bnötig haben wir\b"
)


_SECOND = rx(
    r"(?:und |aber |denn |also )?(?!(?:wenn|falls|ob|dass|weil|damit|wo|was|wie) )(?:\S+ ){1,4}?(?:ist|sind|hat|haben|wird|werden|will|wollen|kommt|kommen|gibt|soll|sollen|kann|können|macht|machen|sitzt|sitzen|liegt|liegen|bringt|profitieren|arbeiten|zahlen|tragen|geht|läuft|besteht|betrifft|hilft|nützt|bleibt|möchte|möchten) \S+ [^ .?,]"
)


def _question_clauses(clauses: list[Clause], asked: bool) -> None:
    starts = [_starts_question(c, asked, i == 0) for i, c in enumerate(clauses)]
    any_start = any(starts)
    running = False
    for i, clause in enumerate(clauses):
        if starts[i]:
            running = True
        elif (_DECLARES.match(clause.text) and (any_start or not asked or i + 1 < len(clauses))) or (
            running and _SECOND.match(clause.text) and any_start
        ):
            running = False
        elif asked and not any_start and i + 1 == len(clauses) and not _TAG.match(clause.text):
            running = True
        elif running and clause.text.startswith(("weil ", "obwohl ", "denn ", "da ")):
            running = False
        if running:
            clause.status.add("question")
            if i and starts[i] and _POINTS_BACK.match(clause.text) and not HAS_VERB.search(clauses[i - 1].text):
                clauses[i - 1].status.add("question")
    if asked and not any_start and clauses and "question" in clauses[-1].status:
        for clause in reversed(clauses[:-1]):
            if HAS_VERB.search(clause.text):
                break
            clause.status.add("question")


_POINTS_BACK = rx(
    r"(?:gibt es|kennt ihr|kennen sie|habt ihr|haben sie) (?:den|die|sowas|so was|so etwas|so einen|so eine|das)\b"
)


def _starts_question(clause: Clause, asked: bool, first: bool) -> bool:
    text = clause.text
    if not asked and (_INDIRECT.match(text) or _WHOEVER.match(text)):
        return False
    if not asked and (_LABEL.match(text) or _SAYING.match(text)):
        return False
    if _W_WORD.match(text):
        return not _W_NOT.match(text) and (asked or first or text.startswith(("was ", "wie ", "welche", "ob ")))
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


_UNREAL = re.compile(r"^(?:haett|waer|wuerd|koennt|muesst|gaeb)")


def real_text(clause: Clause) -> str:
    """The clause without its subjunctive verbs, which folding makes look like a past ("hätten" -> "hatten")."""
    pairs = zip(clause.text.split(), clause.light.split(), strict=False)
    return " ".join("xx" if _UNREAL.match(plain) else word for word, plain in pairs)


def is_past(clause: Clause) -> bool:
    """Is it told as something of the past that no longer is so?"""
    return bool(_PAST.search(real_text(clause))) and not NOW.search(clause.text)


def mark(form: Normal) -> Normal:
    """Fills the status of every clause; returns the same form."""
    follows_other = False
    sentences: dict[int, list[Clause]] = {}
    for clause in form.clauses:
        sentences.setdefault(clause.sentence, []).append(clause)
    for number, clauses in sentences.items():
        _question_clauses(clauses, number in form.questions)
        supposed = False
        conditional = any(_CONDITION.match(c.text) or _CONDITION_LIGHT.match(c.light) for c in clauses)
        other = follows_other and bool(_FOLLOWS.match(clauses[0].text)) and not _OWN.search(clauses[0].text)
        contrast = next((i for i, c in enumerate(clauses) if i and _CONTRAST.search(c.text)), 0)
        previous: set[str] = set()
        before = ""
        for place, clause in enumerate(clauses):
            if place < contrast and not _OWN.search(clause.text):
                clause.status.add("other")
            fragment = not HAS_VERB.search(clause.text) and not _DECLARES.match(clause.text)
            status = clause.status
            if fragment:
                status |= previous - {"question", "past"} | (
                    {"past"} if "past" in previous and _PRETERITE.search(before) else set()
                )
            if _SUPPOSED.search(clause.text):
                supposed = True
            if (
                supposed
                or _CONDITION.match(clause.text)
                or _CONDITION_LIGHT.match(clause.light)
                or (conditional and (_SUBJUNCTIVE.search(clause.light) or clause.text.startswith("dann ")))
            ):
                status.add("condition")
            if _WISH.search(clause.light):
                status.add("wish")
            if _OTHER.search(clause.text) and not (_COLLEAGUES.search(clause.text) and abroad(clause.text)):
                own_part = (
                    _OWN.search(clause.text)
                    and not _NEIGHBOUR_OWN.search(clause.text)
                    and rx(r"^(?:und |aber )?(?:wir|ich|bei uns)\b").match(clause.text)
                )
                other = other or not own_part
            elif other and _OWN.search(clause.text):
                other = False
            if other:
                status.add("other")
            if is_past(clause):
                status.add("past")
            if (
                _RULE.search(clause.text) or (_OF_PROGRAMME.search(clause.text) and not _OWN.search(clause.text))
            ) and not _RULE_NOT.search(clause.text):
                status.add("rule")
            previous, before = status, clause.text
        follows_other = other
    return form


def unhedged(form: Normal) -> Normal:
    """In a reply a question mark may only mean doubt: "so acht?", "ja, ich glaube schon?" stay answers, "reichen acht?" does not."""
    for number in form.questions:
        clauses = [c for c in form.clauses if c.sentence == number]
        if sum(c.last - c.first for c in clauses) <= 9 and not any(
            _starts_question(c, True, i == 0) or _RULE.search(c.text) or _COUNTER.search(c.text)
            for i, c in enumerate(clauses)
        ):
            for clause in clauses:
                clause.status.discard("question")
    return form


_COUNTER = rx(
    r"\b(?:was|wie|warum|wieso|welche\w*|wozu|wer|meinen sie|heißt das|bedeutet|zählen|zählt|auch|gelten|gilt|echt|inklusive|einschließlich|oder nur|brutto|netto|mit uns)\b"
)
