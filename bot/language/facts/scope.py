"""What holds in a clause: is it said of the own case, or asked, supposed, past, a rule, or somebody else's? (reading.md, "Not facts")

Marks every clause of a normal form with a set out of question, condition, other, past, rule, wish. Which of them block a fact is the
reader's choice: what-ifs read conditions and questions too.
"""

from __future__ import annotations

import re

from .clauses import Clause
from .conditions import depends, only_says, unless_known
from .data import stop_words
from .fold import rx
from .gained import gained
from .gate import Gate
from .gazetteer import abroad
from .normal import Normal
from .questions import DECLARES, HAS_VERB, mark_questions
from .strangers import STRANGERS, for_somebody, of_before, strangers

_CONDITION = rx(
    r"^(?:\S+ ){0,3}?(?:wenn|falls|sofern|vorausgesetzt|gesetzt den fall|gesetzt|im falle|unterstellt|hypothetisch|theoretisch|sollten wir|sollte (?:sich|das|der|die)|was wäre|mal angenommen|nehmen wir an|nehmen wir mal an|stellen sie sich vor|stell dir vor|sobald|solange|rein theoretisch|je nachdem|ob)\b|^(?:und |aber |oder )?(?:würde es|gäbe es|könnten wir|hätten wir|wären wir)\b|^(?:(?!(?:wurden?|worden|hat|haben|habe|ist|sind|war|waren) )\S+ ){0,3}?angenommen(?! (?:wurden?|worden|hat|haben)\b)"
)
_SUPPOSED = rx(
    r"^(?:(?!(?:wurden?|worden|hat|haben|habe|ist|sind|war|waren) )\S+ )*?angenommen(?! (?:wurden?|worden|hat|haben)\b)|\b(?:gesetzt den fall|nehmen wir (?:mal )?an|stellen sie sich vor|stell dir vor|hypothetisch|mal theoretisch|rein theoretisch|was wäre)\b"
)
_IN_EARNEST = rx(r"\b(?:im ernst|spaß beiseite|nein quatsch|scherz beiseite|jetzt ernsthaft|in echt)\b")
_SUBJUNCTIVE = re.compile(
    r"\b(?:waere|waeren|haette|haetten|wuerde|wuerden|koennte|koennten|kaeme|kaemen|muesste|muessten)\b"
)
_CONDITION_LIGHT = re.compile(
    r"^(?!und wuerden (?:auch|gerne?|uns|sofort|jederzeit|natuerlich|beim|ihre[nmrs]?|seinen|unsere[nmrs]?|einen|das geld|mitzahlen|zahlen|selbst) |haetten gerne? )(?:und |aber )?(?:sonst |ansonsten |andernfalls )?(?:haetten|waeren|wuerden|kaemen|haette|waere|gaebe|stiege|traeten?|kaeme|bekaemen?|faenden?|gewaennen?|schloesse) "
)
_WITH_MORE = re.compile(  # "bei vier Firmen mehr könnten wir …"
    r"^(?:und |aber |oder )?(?:bei|mit) (?:\S+ ){2,5}?(?:mehr|weniger|zusaetzlich) (?:waeren?|haetten?|wuerden?|koennten?|kaemen?|muessten?|braeuchten?|ginge|ginges|reichte)\b"
)
_WISH = re.compile(
    r"\b(?:haetten|haette|waeren|waere) (?:\S+ ){0,2}?(?:gern|gerne|lieber|am liebsten)\b|\b(?:am liebsten|lieber|gern|gerne) (?:haetten|haette|waeren|waere) (?:wir|ich)\b|\bgern \S+ (?:haetten|waeren)\b"
)
_OTHER = rx(
    r"\b(?:(?<!mit dem )(?<!mit unserem )(?<!mit einem )(?<!mit den )(?<!mit #\d )(?<!mit #\d\d )nachbar(?!schaft\b|betrieben?\b|firmen\b|kreise?n?\b|orte?n?\b|landkreise?n?\b)\w+|(?<!sonst )(?<!eigentlich )konkurren\w+(?<!gemeinsam mit der konkurrenz)(?<!zusammen mit der konkurrenz)(?! (?:lassen|bleiben|nehmen|dürfen|wollen wir|kommen|haben bei uns|untereinander|zusammen|gemeinsam))|mitbewerber\w*|wettbewerber\w*|(?<!#\d )(?<!#\d\d )(?<!#\d\d\d )(?:befreundet\w*|benachbart\w*)|schwester(?:netzwerk|cluster|verein)\w*|(?:cluster|netzwerk|verein|verbund) nebenan|bei denen drüben"
    r"|(?:eine?[mnrs]?|das|des|der|die|im|vom|den|dem|manche|viele|einige) ander(?:e|er|es|en|em) (?:\w+[ -])?(?:clusters?|clustern|netzwerks|vereins|verbunds|konsortiums|netzwerk|netzwerke|netzwerken|verein|verbund|konsortium|initiative|gruppe|firmengruppe)|(?:ein|eine|einem|einer) fremd\w* (?:\w+ )?(?:\w*projekt|\w*vorhaben|\w*cluster|\w*netzwerk|\w*verein|\w*verband|\w*verbund|konsortium|initiative|gruppe)|bei den anderen(?= ,)|(?:unser\w*|mein\w*|ein\w*) (?:größt|wichtigst|best)\w* (?:kund\w+|lieferant\w*|abnehmer\w*|zulieferer\w*)"
    r"|gibt es (?:so )?(?:etwas|was) (?:ähnliches|vergleichbares)|andere (?:cluster|netzwerke|vereine|verbünde|konsortien)|(?<!#\d )(?<!#\d\d )(?<!mit seinen )(?<!mit ihren )(?<!mit meinen )(?<!mit unseren )(?<!mit einigen )(?<!mit ein paar )(?:kollegen|freunde|bekannte[rn]?|die leute) (?:in|aus|vom|von|drüben)|(?:ein|mein|eine|meine) (?:kolleg\w+|schwester|bruder|vetter|tante|onkel) (?:in|aus|vom|von) \S+ (?:\S+ ){0,2}?(?:hat|schwärmte?|erzählte?|prahlte?|berichtete?|sprach|leitet|führt|betreibt|managt)|(?:ein|mein|eine|meine) (?:bekannter|bekannte|schwager|nachbar|cousin|freund|freundin|bruder)(?! (?:meinte?|sagte?|rät|riet|empfahl|empfiehlt|hat|schickt|schickte)(?: \S+){0,5}? (?:wir|ich|mich|uns|mir)\b)"
    r"|\w*(?:cluster|netzwerk|verein|firma|verbund|konsortium) (?:meine[sr]|unsere[sr]|eines|einer) (?:schwagers|schwägerin|nachbarn?|nachbarin|freund\w*|bruders|schwester|bekannten|konkurrenz|kolleg\w+|cousin\w*|vetters|onkels|tante|vaters|mutter|frau|mannes|sohnes|tochter)|nach dem vorbild(?!(?: \S+){1,8}? (?:wir|ich)\b)|wie (?:beim|bei|das|der|die|in) (?:\w+ )?(?:cluster|netzwerk|silicon)\w*|(?<!nach dem )vorbild(?:er|ern)?|silicon saxony|it's owl|medical valley|hamburg aviation|mai carbon|cool silicon|software-cluster|biorn|effizienzcluster|unsere kunden|unserer kunden|unseren kunden|unsere abnehmer|unsere lieferanten|die kunden|kunden (?:sitzen|haben wir|sind)|vorgänger(?! (?:hat|haben) (?:mir|uns) (?:\S+ ){1,12}?(?:hinterlassen|übergeben|vererbt|vermacht|überlassen)\b)|vorgängerprojekt\w*|vorgängernetzwerk\w*|gelesen|in der zeitung|habe gehört|hab gehört|hörte|angeblich)\b"
)
_COMPARED = rx(
    r"\b(?:verglichen mit|im vergleich (?:mit|zu[mr]?)|anders als|im gegensatz zu)\b.*\b(?:wir|uns|unser\w*)\b"
)
_COLLEAGUES = rx(r"\b(?:kollegen|freunde|die leute) (?:in|aus|von|drüben)\b")
_TALKED = rx(  # with somebody elsewhere, of whom what follows tells
    r"\bmit (?!unser)(?:(?!unser)\S+ ){0,4}?(?:kollegen|kolleginnen|leuten|vertretern|bekannten|managern|\w*netzwerk|\w*cluster|\w*verein|\w*verbund) (?:aus|in|im|von|vom|des|der) (?!unser)(?:\S+ ){1,7}?(?:gesprochen|geredet|telefoniert|unterhalten|ausgetauscht|getroffen|zusammengesessen)\b"
)
_WITH_COLLEAGUES = rx(  # "unsere Hütten aus dem Harz und die Kollegen aus Ilmenau ziehen an einem Strang"
    r"^(?:wir|unser\w*) (?:\S+ ){1,7}?(?:und|mit|sowie) (?:die |den |unsere[n]? |ein paar )?(?:kollegen|freunden?|leuten?|bekannten) (?:aus|in|von) (?:\S+ ){1,4}?(?:zusammen\w*|gemeinsam\w*|an einem strang|machen|arbeiten|planen|wollen|bauen|entwickeln|bilden)\b"
)
_OWN = rx(r"\b(?:wir|uns|ich|unser(?:e|em|en|er|es)?|mein(?:e|er|em|en)?|dies(?:er|es|em) hier)\b")
_OURS = rx(r"^(?:und |aber |doch )?(?:unsere[rs]|bei uns|wir)\b")  # begins with what is set against that of others
_NEIGHBOUR_OWN = rx(
    r"\b(?:unser\w*|mein\w*) (?:nachbar\w+|konkurren\w+|mitbewerber\w*|schwester\w+|wettbewerber\w*|kunden|abnehmer|lieferanten|schwager|bekannter|bekannte|freund\w*|cousin|bruder|vorgänger\w+)\b"
)
_CUSTOMERS = rx(r"\b(?:\w*kunden|kundschaft|abnehmer|lieferanten|käufer)\b")
_NETWORK_ITSELF = rx(
    r"^(?:und |aber |doch |dagegen |(?:sitz|lieg|komm|stamm|sind|ist|hat)\w* )?(?:der|das|die) (?:\w*netzwerk|\w*cluster|\w*verbund|\w*verein|konsortium|zusammenschluss|bündnis|management|geschäftsstelle|mitglieder|mitgliedsfirmen|betriebe|firmen|unternehmen|partner)\b"
    r"|^(?:und |aber |doch )?(?:im (?:netzwerk|cluster|verbund|verein|konsortium|bündnis)|mit dabei|dabei|an bord|mit im boot) (?:ist|sind|haben wir|machen)\b"
)
_RESULTS = rx(  # "unsere Kunden sitzen in Detroit, genutzt werden die Ergebnisse in Deutschland": whose they are, customers say nothing of
    r"^(?:und |aber |doch )?(?:(?:genutzt|verwertet|produziert|hergestellt|gefertigt|gebaut|eingesetzt|entwickelt|umgesetzt) (?:wird|werden)|(?:die|unsere) (?:ergebnisse|produktion|fertigung|verwertung|nutzung|herstellung|entwicklung))\b"
)
_HAVE = r"(?:hat|haben|habe|hab|konnten?)"
_LET_IN = rx(  # who may join, who may not, who joins us ("drei meiner Mitbewerber | und ich"), and who was won
    r"^(?:und |aber |doch )?(?:außer|bis auf|ausgenommen|mit ausnahme|nur|auch|selbst|sogar)\b.*(?:konkurren|wettbewerb|mitbewerb)|^(?:und |aber |doch )?(?:\w+e )?(?:konkurrenten|wettbewerber|mitbewerber)\b.* nicht ?[.,;!]?$"
    r"|^(?:und |aber )?(?:zusammen |gemeinsam )?mit (?:\S+ ){0,3}?(?:konkurrent|mitbewerber|wettbewerber)\w* (?:will|wollen|möchten?|planen?|baue?n?|entwickeln?|gründen?|habe?n?) (?:ich|wir)\b"
    rf"|^(?:und |aber )?#\d+ (?:meiner|unserer) (?:{'|'.join(sorted(stop_words('mitbewerber')))})$"
    rf"|^(?!.*\b(?:nicht|kein\w*|nie)\b)(?:\S+ ){{0,9}}?(?:(?:sie|er|wir|ich) {_HAVE}|{_HAVE} (?:sie|er|wir|ich|die \S+|der \S+))(?: \S+){{0,5}}? (?:konkurrent|mitbewerber|wettbewerber)\w*\b.* (?:gewonnen|gewinnen|überzeugt|überzeugen|(?:dazu|ins boot |an bord |zusammen)ge?hol\w+|verpflichtet)\b"
)
_FOLLOWS = rx(r"^(?:und |aber |auch )?(?:die|der|das|sie|dort|deren|da|diese\w*|er|es|denen)\b")
_CONTRAST = rx(
    r"^(?:und |aber |doch )?(?:wir|bei uns|unser \w+|unsere)(?: \S+){0,3}? (?:dagegen|hingegen|aber nur|nur|bloß|(?:selber|selbst)(?! ?(?:[.,;]|$)| (?:auch|noch|natürlich|kommen|dazu)\b))\b"
)
_APPLIES = rx(  # whoever applies is the case, though "wir machen nur mit"
    r"\b(?:antragsteller(?:in)? ist|(?:stellt|reicht|beantragt) (?:\S+ ){0,2}?(?:den |einen )?(?:antrag|das|ein)|den antrag stellt)\b"
)
_PAST = rx(
    r"\b(?:(?<!oder )früher|damals|ehemals|einst|ursprünglich|anfangs|vor @\d+|letztes jahr|letzten jahr|im vorjahr|bei der gründung|zu beginn|bis vor kurzem|(?:voriges|vorheriges|letztes|früheres) (?:\w*projekt|vorhaben) (?:war|hatte)|voriges jahr|seinerzeit|zuvor|zwischenzeitlich|in der (?:ersten|letzten|alten|vorigen) (?:runde|förderperiode|phase|förderphase)|gestartet sind wir(?! (?:\S+ ){0,3}?nicht\b)|klein angefangen|(?<!unserer )gründungsmitglied\w*|gestartet mit|(?:hat|haben) (?:\S+ ){0,3}?mit (?:\S+ )?#\d+ \S+ (?:angefangen|begonnen)|(?:begonnen|angefangen) haben wir mit (?:\S+ ){0,2}?#\d+|zu[mr] (?:vorläufer\w*|vorgänger\w*|(?:letzten|vorigen|vergangenen) (?:mal|treffen|\w*veranstaltung|\w*tag|ausgabe|auflage)) (?:kamen|kam|erschienen)|im letzten jahrzehnt|noch im jahr|einmal hatten|es waren mal|waren mal|mal hatten)\b|\b(?:bisher|bislang) (?:waren|hatten)\b|\b(?:waren|hatten) wir\b|\bwir (?:waren|hatten)\b"
)
_PRETERITE = rx(r"\b(?:waren|hatten|war|hatte)\b")
NOW = rx(r"\b(?:jetzt|heute|inzwischen|mittlerweile|aktuell|derzeit|momentan|nun|zurzeit|diesmal)\b")
RULE = rx(
    r"\b(?:reichen|reicht|genügt|genügen|langt|(?<!in )(?<!aus )langen|genug(?! (?:luft|platz|spielraum|raum|da|davon|haben|dabei|vorhanden|\())|ausreichend|zu wenige?|zu viele?|förderte|förderten|braucht man|man braucht|muss man|man muss|bekommt man|man bekommt|vorgeschrieben|richtlinie|verlangt|verlangen|mindestanzahl|mindestzahl|erlaubt|zulässig|gefördert werden|werden gefördert|fördert|fördern sie|fördert ihr|höchstgrenze|obergrenze|untergrenze|förderhöchstbetrag|mindestens \S+ \S+ (?:sein|haben|nachweisen|mitmachen)|mindestens (?:nötig|erforderlich)|erforderlich|nötig|notwendig|voraussetzung|bedingung|kriterium|kriterien|müssen (?:es )?(?:mindestens|wenigstens)|dürfen (?:höchstens|maximal)|im merkblatt|in der ausschreibung|in der bekanntmachung|im flyer|auf der website steht|laut (?:richtlinie|bekanntmachung|ausschreibung|merkblatt|programm\w*|förder\w*|bmbf|bmwk|ministerium|gesetz|verordnung|flyer|internet|ihnen|faq)|ausgelobt|gab es|gewonnen haben|man mit|schreibt vor)\b"
)
_OF_PROGRAMME = rx(r"\b(?:im programm|bei zim|beim zim)\b")
_RULE_NOT = rx(
    r"\bim sinne der richtlinie (?:sind|gelten) wir\b|\b(?:sind|gelten) wir (?:\S+ ){0,6}?im sinne der richtlinie\b|\breicht (?:\S+ ){0,2}?bis (?:zu|in|nach|an)\b|\breicht (?:\S+ ){0,4}?für (?:#\d+|eine|die|anderthalb|eine halbe) (?:\S+ )?\w*stellen?\b|\berfüllen (?:\S+ ){0,3}?kmu\S*|\b(?:uns|mir) (?:\S+ ){0,3}?(?:reichen|reicht|genügen|genügt|langen|langt)\b|\b(?:reichen|reicht|genügen|genügt|langen|langt) (?:uns|mir)\b|\bgefördert werden (?:möchten|wollen|sollen|soll|will)\b|\b(?:wir|ich|uns) (?:\S+ ){0,6}?gefördert werden\b|\b(?:reicht|reichen) (?:\S+ ){0,3}?von #|\bbis (?:\S+ ){1,3}?reicht\b|\breicht (?:weit )?über\b|\buns zu viel\b|\b(?:reicht|reichen) (?:\S+ ){0,3}?vo[mn] \S+ (?:\S+ ){0,3}?bis\b|\breichen wir (?:\S+ ){1,6}ein\b|\breicht \S+ (?:\S+ ){0,3}ein\b|\blaut (?:mitgliederliste|satzung|website|liste|letter|\w*vertrag|\w*protokoll|beschluss|vorstand\w*|unserer|unserem|letztem|umfrage)\b|€\d+ (?:\S+ )?würden? (?:\S+ )?(?:langen|reichen|genügen)\b|\bfür uns (?:ist|sind)\b|\bhaben wir (?:\S+ ){0,2}?genug\b|\bnötig haben wir\b"
    r"|^(?:(?:eine|die) (?:\w*laufzeit|\w*dauer) von )?@\d+ (?:\S+ )?(?:sollten?|soll|sollen|müssten?|muss|müssen|dürften?|werden|wird|würden?) (?:\S+ ){0,3}?(?:reichen|genügen|langen)\b"
    r"|\bgab es (?:(?:\S+ ){0,4}?(?:bisher|bislang|bis jetzt|bis dato|bis heute)|bei uns|hier|(?:\S+ ){0,4}?noch (?:nie|nicht|kein\w*))\b"
)
_OF_OTHERS = rx(r"\b(?:mindestens|wenigstens|höchstens|maximal|man|genug|genügend|ausreichend)\b")
_GOES_ON_BEHIND = rx(r"^(?:und|sowie|plus) (?:noch |auch )?(?:#|eine?\b)")
_UNREAL = re.compile(r"^(?:haett|waer|wuerd|koennt|muesst|gaeb)")


def real_text(clause: Clause) -> str:
    """The clause without its subjunctive verbs, which folding makes look like a past ("hätten" -> "hatten")."""
    pairs = zip(clause.text.split(), clause.light.split(), strict=False)
    return " ".join("xx" if _UNREAL.match(plain) else word for word, plain in pairs)


_THEN = rx(r"\b(?:waren es|waren wir|hatten wir|gab es|zählten wir|waren das)\b")


def _in_a_year(form: Normal, clause: Clause) -> bool:
    """ "2005 waren es neun": how many there were in a year that is named."""
    years = (t.kind == "#" and 1900 < (t.value or 0) < 2100 for t in form.tokens[clause.first : clause.last])
    return bool(_THEN.search(real_text(clause))) and any(years) and not NOW.search(clause.text)


def _needed(clause: Clause) -> bool:
    """ "Nötig wären 90.000 Euro", "70.000 Euro würden uns reichen": the own case's need, no rule."""
    return "€" in clause.text and bool(_SUBJUNCTIVE.search(clause.light)) and not _OF_OTHERS.search(clause.text)


def is_past(clause: Clause) -> bool:
    """Is it told as something of the past that no longer is so?"""
    return bool(_PAST.search(real_text(clause))) and not (NOW.search(clause.text) or gained(clause.text))


_ORDER = rx(  # "Schreiben Sie eine Mail an die vier unsicheren Betriebe" tells whom to write to
    r"\b(?:schreib\w*|verfass\w*|formulier\w*|send\w*|schick\w*|mach\w*|erstell\w*|setz\w*) (?:\S+ ){0,3}?(?:mail|e-mail|brief|anschreiben|nachricht|rundmail|einladung|rundschreiben)\b"
)


_SIGNS = {
    "supposed": _SUPPOSED,
    "earnest": _IN_EARNEST,
    "order": _ORDER,
    "other": _OTHER,
    "talked": _TALKED,
    "past": _PAST,
    "then": _THEN,
    "rule": RULE,
    "programme": _OF_PROGRAMME,
}
_NAMES, _GATE = tuple(_SIGNS), Gate([pattern] for pattern in _SIGNS.values())


def _likely(clause: Clause) -> set[str]:
    """The signs that may stand in a clause: most have none, and need no search for them."""
    return {_NAMES[place] for place in _GATE.open(clause.text)}


def _is_condition(clause: Clause) -> bool:
    if _CONDITION.match(clause.text) and not only_says(clause.text):
        return True
    if unless_known(clause.text):
        return True
    return _CONDITION_LIGHT.match(clause.light) is not None or _WITH_MORE.search(clause.light) is not None


def mark(form: Normal) -> Normal:
    """Fills the status of every clause; returns the same form."""
    follows_other = customers = False  # of whom it speaks: somebody else, and among them those who buy or sell
    strange, surely, bygone = strangers(form), False, False
    sentences: dict[int, list[Clause]] = {}
    for clause in form.clauses:
        sentences.setdefault(clause.sentence, []).append(clause)
    for number, clauses in sentences.items():
        mark_questions(clauses, number in form.questions)
        supposed = False
        conditions = [_is_condition(c) for c in clauses]
        conditional = any(conditions)
        other = (
            follows_other
            and bool(_FOLLOWS.match(clauses[0].text))
            and not (_OWN.search(clauses[0].text) or (customers and _NETWORK_ITSELF.match(clauses[0].text)))
        )
        contrast = next((i for i, c in enumerate(clauses) if i and _CONTRAST.search(c.text)), 0)
        earlier, previous = set[str](), set[str]()
        before = ""
        for place, clause in enumerate(clauses):
            if place < contrast and not _OWN.search(clause.text) and not _APPLIES.search(clause.text):
                clause.status.add("other")
            fragment = not HAS_VERB.search(clause.text) and not DECLARES.match(clause.text)
            status = clause.status
            if fragment and place > 1 and _GOES_ON_BEHIND.match(clause.text) and before.endswith(" ,"):
                previous = (
                    earlier  # "…, falls Bremen mitmacht, und elf Firmen": what stands before the condition goes on
                )
            if fragment and not before.endswith((" :", " ;")):
                ours = {"other"} if _OURS.match(clause.text) else set()
                status |= previous - {"question", "past"} - ours | (
                    {"past"}
                    if "past" in previous and _PRETERITE.search(before) and not NOW.search(clause.text)
                    else set()
                )
            likely = _likely(clause)
            if "supposed" in likely and _SUPPOSED.search(clause.text):
                supposed = True
            elif "earnest" in likely and _IN_EARNEST.search(clause.text):
                supposed = False
            if (
                supposed
                or conditions[place]
                or (conditional and (_SUBJUNCTIVE.search(clause.light) or clause.text.startswith("dann ")))
                or depends(clauses, place)
            ):
                status.add("condition")
            if "order" in likely and _ORDER.search(clause.text):
                status.add("other")
            if _WISH.search(clause.light):
                status.add("wish")
            if clause in strange or ("talked" in likely and _TALKED.search(clause.text)):
                other, bygone = True, of_before(clause)
                customers = bool(_CUSTOMERS.search(clause.text))
            elif (
                "other" in likely
                and _OTHER.search(clause.text)
                and not (_COMPARED.search(clause.text) or for_somebody(clause) or _LET_IN.match(clause.text))
                and not (_COLLEAGUES.search(clause.text) and abroad(clause.text) and "#" not in clause.text)
            ):
                own_part = _WITH_COLLEAGUES.search(clause.text) or (
                    _OWN.search(clause.text)
                    and not _NEIGHBOUR_OWN.search(clause.text)
                    and rx(r"^(?:und |aber )?(?:wir|ich|bei uns)\b").match(clause.text)
                )
                other = other or not own_part
                customers = bool(_CUSTOMERS.search(clause.text))
            elif other and (
                _OWN.search(clause.text)
                or (customers and (_NETWORK_ITSELF.match(clause.text) or _RESULTS.match(clause.text)))
                or (bygone and NOW.search(clause.text))
            ):
                other = False
            if other:
                status.add("other")
            if surely := other and (surely or clause in strange):
                form.noted.setdefault(STRANGERS, []).append(clause)
            if ("past" in likely and is_past(clause)) or ("then" in likely and _in_a_year(form, clause)):
                status.add("past")
            if (
                ("rule" in likely and RULE.search(clause.text))
                or ("programme" in likely and _OF_PROGRAMME.search(clause.text) and not _OWN.search(clause.text))
            ) and not (_RULE_NOT.search(clause.text) or _needed(clause)):
                status.add("rule")
            earlier, previous, before = previous, status, clause.text
        follows_other = other
    return form
