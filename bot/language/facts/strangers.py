"""Clauses that tell of somebody else's case: the network next door, a customer, the project before this one, a whole country.

Whoever tells of a network in the third person ("das Cluster in Regensburg hat 40 Mitglieder") mostly tells of the case itself. It is
somebody else's where a word says so: a neighbour, another one, an earlier one; where it is known from hearsay; or where the speaker sets
"wir" against it ("…, davon können wir nur träumen").
"""

from __future__ import annotations

from .clauses import Clause
from .fold import rx
from .gate import Gate
from .normal import Normal
from .third_networks import tells_of_a_third

_LEAD = r"^(?:(?:und|aber|auch|sogar|ja|doch|nur|denn|also|naja|wissen sie|übrigens|zwar) ,? ?)*"
_AT = r"(?:(?:bei|beim|in|im|am|vom|von|an) )?"
_THE = r"(?:(?:der|die|das|dem|den|ein|eine|einem|einer|unser\w*|mein\w*) )?"
_NET = r"(?:[\w-]*(?:netzwerke?s?|netz|clusters?|verbund|verein|verband|konsortium|zusammenschluss|initiative))"
_PROJECT = r"(?:[\w-]*(?:projekte?s?|vorhaben))"
_SCIENCE = r"(?:[\w-]*(?:institut|lehrstuhl|hochschule|uni|universität|fakultät|fh|labor))"
_TRADE = r"(?:(?:groß|gut|wichtig|langjährig|treu|neu|alt|best|größt|wichtigst)\w* )?(?:kund(?:e|in|en|innen)|lieferant\w*|abnehmer\w*|zulieferer\w*|auftraggeber\w*)"
_ACQUAINTED = r"(?:schwagers?|schwägerin|freund\w*|bruders?|schwester|bekannte[nr]?|cousin\w*|vetters?|onkels?|tante)"
_KIN = rf"(?:{_ACQUAINTED}|nachbarn?|nachbarin|konkurrenz|konkurrent\w*|wettbewerber\w*)"
_VERB = r"(?:hat|haben|ist|sind|war|waren|steht|stehen|gehört|gehören|zählt|macht|machen|plant|deckt|arbeitet|arbeiten|will|soll|nimmt|wird|wurde|sitzt|führt|bietet|gibt es|hatte|hatten|darf|kann|nennt|betreibt|umfasst|besitzt|verfügt|unterhält)"
_PLACE = r"(?:in|aus|im|bei|von) (?:der |dem |den )?[\w-]+(?: an der \w+| am \w+)?"

_SOMEBODY_ELSE = (
    rx(rf"{_LEAD}{_AT}{_THE}(?:vo[mn] )?(?:nachbar|schwester|konkurrenz)[ -]?{_NET}\b(?! und (?:wir|unser))"),
    rx(
        rf"{_LEAD}(?:bei )?(?:der|die|unsere|unserer) (?:konkurrenz|konkurrenten|wettbewerber|mitbewerber|nachbarn(?= (?:haben|stehen)))\b"
    ),
    rx(rf"{_LEAD}(?:bei |beim )?(?:(?:dem|den|das|unser\w*|mein\w*) )?vorbild\b(?! (?:ist|war|für)\b)"),
    rx(rf"{_LEAD}{_AT}{_THE}{_NET} (?:meine[srn]|unsere[srn]|eines|einer) (?:\w+ )?{_KIN}\b"),
    rx(
        rf"{_LEAD}{_AT}(?:ein|eine|einem|einer|dem|das) (?:ander\w+|fremd\w+) (?:[\w-]+ )?(?:{_NET}|{_PROJECT})\b(?! (?:wollen|möchten|planen|haben|machen|würden|starten|beginnen|bauen) (?:wir|ich)\b)"
    ),
)
_NEXT_DOOR = rx(
    rf"{_LEAD}{_AT}{_THE}(?:{_NET}|[\w-]*(?:genossenschaft|innung|kasse|club|gewerkschaft))(?: \w+)? (?:nebenan|gegenüber|in der nachbarstadt|im nachbar\w+)\b"
)
_BEFORE_THIS = (
    rx(
        rf"{_LEAD}{_AT}(?:unser|das|der|mein|unserem|dem|ein) (?:vorige[snrm]?|frühere[snrm]?|letzte[snrm]?|vorherige[snrm]?|alte[snrm]?|ehemalige[snrm]?|damalige[snrm]?|vorangegangene[snrm]?) (?:{_PROJECT}|{_NET})\b.*\b(?:war|waren|hatte|hatten|lief|beruhte|basierte|ging|gab|\w+(?:te|ten))\b"
    ),
    rx(rf"{_LEAD}{_AT}{_THE}vorgänger[ -]?(?:{_PROJECT}|{_NET})\b"),
    rx(rf"{_LEAD}(?:das|unser) (?:{_PROJECT}|{_NET}) (?:davor|vor diesem)\b"),
)
_SOMEBODY_SIMILAR = rx(
    rf"{_LEAD}(?:(?:eine?|die|das|der|an einer|an der) (?:ander\w+ )?(?:{_SCIENCE}|firma|gruppe|kammer)\b|andere\b|(?:in|an) \S+ (?:hat|haben) (?:jemand|man|eine?|die)\b).*"
    r"\b(?:ähnliche[sn]? (?:\w*projekt|\w*vorhaben|\w*netzwerk|\w*cluster)|(?:et)?was (?:ganz )?(?:ähnliches|vergleichbares)|vergleichbares (?:\w*projekt|\w*vorhaben|\w*netzwerk|\w*cluster))\b"
)
_WANTS = rx(r"\b(?:will|wollen|möchte|möchten|soll|sollen|plant|planen|würde|würden)\b")
_LAND = r"(?:deutschland|frankreich|europa|bayern|hessen|sachsen|thüringen|brandenburg|berlin|hamburg|bremen|niedersachsen|saarland|baden-württemberg|nordrhein-westfalen|nrw|rheinland-pfalz|sachsen-anhalt|schleswig-holstein|mecklenburg-vorpommern)"
_COUNTRY = (
    rx(rf"{_LEAD}(?:ganz |allein |alleine )?{_LAND} hat (?:\S+ ){{0,3}}?#\d+ "),
    rx(
        rf"{_LEAD}(?:in|bundesweit in) (?:ganz )?(?:deutschland|europa) (?:gibt es|existieren|haben wir) (?:\S+ ){{0,3}}?#\d+ "
    ),
    rx(rf"{_LEAD}es gibt in (?:ganz )?(?:deutschland|europa) (?:\S+ ){{0,3}}?#\d+ "),
)
_AUTHORITY = rx(
    rf"{_LEAD}(?:(?:auch|sogar) )?(?:(?:die|das|der|unsere?) (?:[\w-]*regierung|[\w-]*ministerium|[\w-]*hauptstadt|europäische union|freistaat|land(?: {_LAND})?|bund|eu|stadt|stadtrat|kreis|landkreis|politik|wirtschaftsförderung)|{_LAND}) (?:\S+ ){{0,2}}?"
    rf"(?:hat|haben|verfolgt|besitzt|veröffentlichte|verabschiedete|beschloss)\b(?!.*\b(?:gemeinsam|zusammen|mit(?! (?:dem |den )?(?:bund|land|ländern|kreis|eu)\b)|die strategie)\b)(?!.*\b(?:das|dem|den|im|dieses|diesem) {_NET}\b).*\b\w*strategie\b"
)
_TRADER = rx(
    rf"{_LEAD}(?:eine?r? {_TRADE} von uns|eine[rs]? unserer {_TRADE}|(?:unser|unsere) (?:\w+er )?(?:kunde|kundin|lieferant|lieferantin|abnehmer|zulieferer)) (?=\w)(?!und (?:wir|ich)\b)"
)
_TAKES_PART = rx(
    r"\b(?:mit(?:machen|macht|machten|wirkt|wirken)|macht (?:\S+ )?mit|machen (?:\S+ )?mit|wirkt mit|dabei|beteilig\w*|im boot|partner|mit uns|für uns|hat uns)\b"
)
_APPLIES = rx(r"\b(?:stell\w*|reich\w*) (?:\S+ ){0,3}?\w*antrag\b|\bbeantragt?\b|\bbewirbt\b")
_ITS_CASE = rx(r"\b(?:er|sie|ihn|ihm|dafür|zuschuss|förder\w*|antrag\w*|beantrag\w*|bewerb\w*)\b")
_SEEKS = r"(?:sucht|suchen|braucht|brauchen|will|wollen|möchte|möchten|plant|planen|beantragt|beantragen|gründet|gründen|baut|bauen)"
_FOR_SOMEBODY = rx(  # who asks on behalf of a relative or a customer tells of the case itself
    rf"\b(?:{_ACQUAINTED}|kund(?:e|in)|mandant(?:in)?)\b.*\b{_SEEKS}\b.*\b(?:förder(?:ung|mittel\w*|geld\w*)|zuschuss|zuschüsse|antrag|fördern|beantragen)\b"
    rf"|\b(?:kund(?:e|in)|mandant(?:in)?)\b.*\b{_SEEKS}\b.*\b(?:ein|sein|ihr|das) (?:[\w-]+ )?{_NET}\b"
    rf"|\bfür (?:ein|mein|unser|de)\w* (?:\w+en )?(?:{_ACQUAINTED}|kolleg\w+|nachbarn?|nachbarin|kunden?|kundin|mandant\w*|betrieb\w*|firma|unternehmen|verein\w*)\b.*\b(?:suche|frage|schreibe|brauche|bräuchte|erkundige|interessiere|rufe)\b"
    rf"|\b(?:suche|frage|schreibe|brauche|bräuchte|erkundige|rufe)\b (?:\S+ ){{0,4}}?für (?:ein|mein|unser|de)\w* (?:\w+en )?(?:{_ACQUAINTED}|kolleg\w+|nachbarn?|nachbarin|kunden?|kundin|mandant\w*)\b"
)
_NAMED = rx(
    rf"{_LEAD}(?:(?:das|der|die|beim?|im|in dem|bei dem|am|an der|ein|eine) (?:[\w-]+ )?(?:{_NET}|{_SCIENCE}|gruppe)(?: [\w-]+)?(?: {_PLACE}| nebenan| gegenüber| um die ecke)\b|in [\w-]+ (?:wird|werden|gibt es|haben sie|macht man|forscht man|sind)\b)"
)
_NET_IN_PLACE = rx(
    rf"{_LEAD}(?:das|der|die|beim?|im|in dem|bei dem|ein|eine) (?:[\w-]+ )?{_NET}(?: [\w-]+)? {_PLACE}\b"
)
_AS_IS_KNOWN = rx(rf"\b{_VERB} (?:es )?(?:ja|doch|wohl|sogar)\b(?! (?:nicht|kein\w*|noch)\b)|\bsoll (?:ja|wohl)\b")
_WE_INSTEAD = rx(  # our own beside it: only so does "ja" tell of what everybody knows of others
    r"^(?:und |aber |doch |während )?(?:wir|bei uns)(?: (?:haben|hat|gibt es|sind|sind es|ist|ist es|zählen|kommen auf|selbst|selber|aber|dagegen|hingegen|leider|bisher|bislang|noch|nur|erst|gerade|mal))* (?:#\d+|eine?[nsr]?|kein\w*|nicht|nichts|niemand)(?= ?(?:[.,;:!]|$)| (?:vergleichbar\w*|davon|so) )(?! (?:davon|dazu) )"
)
_HEARSAY = rx(
    r"^(?:(?:so|wie|das|jedenfalls|zumindest) )?(?:hört man|man hört|heißt es|(?:hat|haben) (?:man|sie) (?:mir|uns) (?:\S+ )?(?:gesagt|erzählt|berichtet|versichert)|sagt man|erzählt man|munkelt man|(?:habe|hab) ich (?:\S+ )?gehört|höre ich|ich (?:\S+ )?(?:gehört|gelesen) habe|(?:habe|hab) ich (?:\S+ )?gelesen|las ich|sagen die leute)\b"
)
_NOT_WITH_THEM = rx(
    rf"\b(?:mit (?:denen|ihnen|(?:dem|der) (?=haben |habe |hab |hat |aber |wir )|(?:dem|der|den|diese[mrn]) (?:{_NET}|{_SCIENCE}|gruppe|leuten)|uns|unser\w* \w+)|damit) ?(?:\S+ ){{0,4}}?nichts (?:\w+ )?zu tun\b|\bnichts (?:\w+ )?(?:mit (?:denen|dem|ihnen|uns)|damit) zu tun\b"
    r"|\b(?:arbeiten|reden|kooperieren) (?:\S+ )?(?:nicht mit (?:denen|ihnen)|mit (?:denen|ihnen) (?:\S+ )?nicht)\b(?! ,? ?sondern (?!mit\b|allein))"
    r"|\bwir (?:gehören|zählen) (?:(?:aber|da|dort|selbst|selber|leider) )*nicht (?:da)?zu\b|\bwir (?:sind|waren) (?:\w+ )?(?:daran|da|dort) (?:\w+ )?nicht (?:beteiligt|dabei|mitglied|drin)\b"
    r"|\b(?:die|der|das|sie) (?:machen|macht|wirken|wirkt|ist|sind) (?:aber )?bei uns (?:\w+ )?(?:nicht|kein\w*)\b"
    r"|\b(?:davon|von so was|von so etwas) (?:können|kann) (?:wir|ich) nur träumen\b|\bbeneid\w+\b|\bda können wir nicht mithalten\b"
    r"|\bwir machen (?:\S+ )?(?:etwas|was) (?:ganz )?anderes\b|\bunsere[rs]? ist (?:ein|eine) (?:ganz )?(?:andere\w*)\b"
)
_ONE_LIKE_IT = rx(
    r"\bso (?:etwas|was|eins|einen|eines|einer|eine|#\d+) (?:\S+ )?(?:bräuchten|brauchten|hätten|hatten|wünsch\w*|wollen|brauchen|möchten|mochten|fehlt)\b"
    r"|\b(?:das|den|die|eins|einen) hätten wir auch gern\w*\b"
)
_MISSING = rx(
    r"\b(?:fehl\w*|such\w*|brauch\w*|bräucht\w*)\b"
)  # behind it "so eine" is what is missing, not what they have
_LIKE_THEM = rx(  # "ein Cluster wie im Nachbarkreis, | die haben dort 50 Partner"
    r"\b(?:will|wollen|möchten?|hätten?|wünsch\w*|brauch\w*|bräuchten?|träum\w*|soll|so (?:et)?was|so eine?[sn]?|ein (?:\w+e[rs]? )?[\w-]*(?:cluster|netzwerk|verbund|verein)(?= wie))\b.*\bwie (?:im|in|beim|bei|drüben|der nachbar\w+|die nachbar\w+)\b(?: [^\s,]+){0,4} ,$"
)
_THEY_HAVE = rx(
    r"^(?:denn )?(?:die|der|das|dort|da|drüben)(?: (?:dort|da|drüben))? (?:haben|hat|gibt es|sind|zählen|zählt|existieren|arbeiten|machen)\b"
)
_WE_LACK = rx(
    r"^(?:und |aber |doch )?(?:wir|bei uns)(?: (?:haben|hat|sind|gibt es|ist|da|aber|selbst|selber|dagegen|hingegen|leider|bisher|bislang))* (?:noch )?(?:gar )?(?:kein(?:e|en|er|es|s)?|nicht|nur #\d+|nur eine?[nsr]?) ?[.,;]?$"
)
_WE_BEGIN = rx(r"^(?:und |aber |doch )?(?:wir|bei uns) fangen (?:\w+ ){0,2}?erst an\b")
_OWN = rx(r"\b(?:wir|uns|ich|unser\w*|mein\w*|meiner)\b")
_OF_US = rx(
    r"\b(?:netzwerk|cluster|verbund|konsortium|verein|verband|dabei|beteilig\w*|mitmachen|partner|mitglied\w*|mit denen (?:wir|ich)|mit uns)\b"
)
_COMPARES = rx(  # "der Spitzencluster, | mit dem wir uns vergleichen, | hat 200 Firmen"
    r"^(?:mit|an|zu|nach) (?:dem|der|denen) (?:(?:wir|ich) (?:uns|mich) (?:\S+ ){0,2}?(?:vergleich\w*|messen|messe|orientieren|orientiere|ausrichten)|(?:wir|ich) (?:\S+ ){0,2}?(?:aufschau\w*|aufseh\w*|nacheifern|(?:verglichen|gemessen) werden))\b"
)
_GATE = Gate(
    [
        [*_SOMEBODY_ELSE, _NEXT_DOOR],
        _BEFORE_THIS,
        [_SOMEBODY_SIMILAR],
        _COUNTRY,
        [_AUTHORITY],
        [_TRADER],
        [_HEARSAY, _NOT_WITH_THEM, _ONE_LIKE_IT, rx(r"\b(?:wir|bei uns)\b")],
        [_AS_IS_KNOWN],
        [rx(r"\bwie (?:im|in|beim|bei|drüben|der|die)\b")],
        [rx(_COMPARES.pattern.replace("^", r"\b", 1))],
    ]
)
ELSE, EARLIER, SIMILAR, COUNTRY, AUTHORITY, TRADER, APART, KNOWN, LIKE, COMPARED = range(10)
STRANGERS = "strangers"  # under which name a form notes all clauses that go on so


def is_strangers(form: Normal, clause: Clause) -> bool:
    """Does the clause surely tell of somebody else?"""
    return clause in form.noted.get(STRANGERS, ())


def only_strangers(form: Normal) -> bool:
    """Does nothing in the text tell of the case itself?"""
    return bool(form.clauses) and all(is_strangers(form, clause) for clause in form.clauses)


def own_part(form: Normal, text: str) -> str | None:
    """The text with blanks for what tells of somebody else; nothing where that is all of it, or none."""
    theirs = [clause for clause in form.clauses if is_strangers(form, clause)]
    if not theirs or len(theirs) == len(form.clauses):
        return None
    for clause in theirs:
        start, end = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def of_before(clause: Clause) -> bool:
    """ "Unser voriges Projekt hatte sechs Firmen": what holds now is the case itself."""
    return any(pattern.match(clause.text) for pattern in _BEFORE_THIS)


def for_somebody(clause: Clause) -> bool:
    """ "Der Verein meines Bruders sucht Förderung", "unser Kunde plant ein Netzwerk": somebody known, and yet the case itself."""
    return bool(_FOR_SOMEBODY.search(clause.text))


def strangers(form: Normal) -> list[Clause]:
    """The clauses with which a text begins to tell of somebody else's case."""
    likely = set(_GATE.open(form.string))
    return [
        c for i, c in enumerate(form.clauses) if (likely and _is_strange(form, i, likely)) or tells_of_a_third(form, i)
    ]


def _is_strange(form: Normal, i: int, likely: set[int]) -> bool:
    text = form.clauses[i].text
    if for_somebody(form.clauses[i]):
        return False
    if ELSE in likely and any(pattern.match(text) for pattern in _SOMEBODY_ELSE):
        return True
    if ELSE in likely and _NEXT_DOOR.match(text) and not _TAKES_PART.search(text):
        return True
    before = form.clauses[i - 1].text if i else ""
    if LIKE in likely and _THEY_HAVE.match(text) and not _OWN.search(text) and _LIKE_THEM.search(before):
        return True
    if COMPARED in likely and (_COMPARES.match(text) or _is_compared(form, i)):
        return True
    if EARLIER in likely and of_before(form.clauses[i]):
        return True
    if SIMILAR in likely and _SOMEBODY_SIMILAR.match(text) and not _OWN.search(text) and not _WANTS.search(text):
        return True
    if COUNTRY in likely and any(pattern.match(text) for pattern in _COUNTRY):
        return not _OF_US.search(form.sentence_text(form.clauses[i].sentence))
    if AUTHORITY in likely and _AUTHORITY.match(text) and not _OWN.search(text):
        return True
    if TRADER in likely and _TRADER.match(text) and not (_TAKES_PART.search(text) or _APPLIES.search(text)):
        return not any(_ITS_CASE.search(clause.text) for clause in form.clauses[i + 1 :])
    if KNOWN in likely and _NET_IN_PLACE.match(text) and _AS_IS_KNOWN.search(text) and not _OWN.search(text):
        here = [c.text for c in form.clauses[i + 1 :] if c.sentence == form.clauses[i].sentence]
        return any(map(_WE_INSTEAD.match, here)) or _is_set_apart(form, i)
    return APART in likely and _is_set_apart(form, i)


def _is_compared(form: Normal, i: int) -> bool:
    """Does the clause name those with whom the next one compares us?"""
    behind = form.clauses[i + 1] if i + 1 < len(form.clauses) else None
    compared = behind and behind.sentence == form.clauses[i].sentence and _COMPARES.match(behind.text)
    return bool(compared) and not _OWN.search(form.clauses[i].text)


def _is_set_apart(form: Normal, i: int) -> bool:
    """Known from hearsay, or set against what is ours, right behind it or in the next sentence."""
    clause = form.clauses[i]
    if not _NAMED.match(clause.text) or _OWN.search(clause.text):
        return False
    rest = [c for c in form.clauses[i + 1 :] if c.sentence <= clause.sentence + 1]
    here = [c.text for c in rest if c.sentence == clause.sentence]
    if _NET_IN_PLACE.match(clause.text) and any(_HEARSAY.match(text) for text in here):
        return True
    if any(_WE_BEGIN.match(text) for text in here) or any(_WE_LACK.search(c.text) for c in rest):
        return True
    together = " ".join(c.text for c in rest)
    like = _ONE_LIKE_IT.search(together)
    return bool(like and not _MISSING.search(together[: like.start()])) or bool(_NOT_WITH_THEM.search(together))
