"""Full-time posts of the management: management_vzae."""

from __future__ import annotations

from .around import stated, text_before
from .clauses import Clause
from .fold import rx
from .hiring import to_be_hired
from .judging import VERB
from .model import Statement
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy

POST_CUE = rx(
    r"\b(?:\w*management\w*|\w*manager\w*|geschäftsstelle|koordination|personal\w*|besetzt|verein|\w*büro|kümmer\w*|cluster\w*|netzwerk\w*|gemanagt|hauptamtlich\w*)\b"
)
_OTHER_POSTS = rx(r"\b(?:offene|freie|unbesetzte|neue|weitere) $")
_FIRM_WITH = rx(
    r"\b(?:unser\w*|mein\w*|ein|eine|kleine[rs]?) (?:\S+ )?(?:\w*firma|\w*betrieb|\w*unternehmen|gmbh|\w+bauer|\w+erei|\w*hersteller|\w*büro|softwarehaus|start-?up|werk|mittelständler) (?:mit|hat|zählt|beschäftigt|umfasst|, (?:\S+ )?) ?(?:\S+ )?$"
)
_MANAGES = rx(r"\b(?:\w*manag\w+|geschäftsstelle|\w*cluster\w*|\w*netzwerk\w*|koordin\w+)\b")
_PART = rx(r"(?:halbe\w*|halbtags\w*|dreiviertel\w*|viertel\w*)$")
_TO_BE_MADE = rx(  # "… im Management drei Stellen zu schaffen", "sind fünf Stellen vorgesehen"
    r"\b(?:zu (?:schaffen|besetzen|beantragen|finanzieren)|einzurichten|einzustellen|auszuschreiben)\b"
    r"|\b(?:wollen|möchten|werden|würden) (?:\S+ ){0,8}?(?:schaffen|einrichten|einstellen|beantragen|finanzieren|ausschreiben|aufstocken)\b"
    r"|\b(?:stellen?|kräfte|vzä|vzae|fte|\w*vollzeit\w*) (?:\S+ ){0,5}?(?:vorgesehen|angedacht|eingeplant|angestrebt)\b"
)
_HOPES = rx(  # the clause before, on which "zwei Stellen zu haben" hangs
    r"\b(?:planen?|plant|hoffen?|hofft|überlegen?|überlegt|beabsichtigen?|erwägen?|träumen?|streben|ziel|wunsch|vorhaben|plan|absicht|haben vor|denken daran)\b"
)
_TO_HAVE = rx(r"\bzu (?:haben|bekommen|beschäftigen|erreichen|schaffen|können)\b")
_OF_A_FIRM = rx(
    r"\b(?:unsere?|meine?|die|der|das|eine?) (?:\S+ )?(?:firma|betrieb|unternehmen|werk|konzern) (?:hat|beschäftigt)\b"
)
_POST_PLANNED = rx(
    r"\b(?:soll|würden|einrichten|geplant|schaffen|einstellen|ausgeschrieben|beantragt|suchen|sollen|wollen)\b"
)
_POST_WISHED = rx(
    r"\b(?:brauchen|bräuchten|benötigen|suchen|beantragen) (?:\S+ ){0,3}?(?:geld|mittel|förderung|zuschuss|stelle\w*)\b|\bwürden (?:\S+ ){0,4}?(?:einrichten|schaffen|einstellen)\b|\bsoll(?:en)? (?:\S+ ){0,8}?(?:haben|bekommen|wachsen|geben|umfassen|sein|werden)\b"
)


def posts(form: Normal, i: int, last: int) -> Statement | None:
    clause = form.clause_of(i)
    word = form.tokens[last].norm
    if noun_class(word) != "fte" or posts_planned(form, clause) or of_a_part(form, i):
        return None
    if _OTHER_POSTS.search(text_before(form, last)):
        return None
    cued = (
        (word.startswith("v") and not _OF_A_FIRM.search(clause.text))
        or POST_CUE.search(form.sentence_text(clause.sentence))
        or _of_the_management(form, i)
    )
    return stated(form, "management_vzae", i, last) if cued else None


def of_a_part(form: Normal, i: int) -> bool:
    """ "Zwei halbe Stellen", "zwei Dreiviertelstellen" are not two: posts_added.py works them out."""
    behind = form.tokens[i + 1].norm if i + 1 < len(form.tokens) else ""
    return _PART.match(behind) is not None


def no_posts(form: Normal, i: int) -> bool:
    """Are the posts at token i not yet there, only parts of posts, or no management's?"""
    return posts_wished(form, i) or of_a_part(form, i) or posts_of_a_firm(form, i) or to_be_hired(form, i)


def posts_of_a_firm(form: Normal, i: int) -> bool:
    """ "Unser Betrieb hat 40 Vollzeitstellen", "mein Unternehmen mit 33 Vollzeitkräften": that is its staff, no management."""
    before = form.string[form.offsets[form.clause_of(i).first] : form.offsets[i]]
    return _FIRM_WITH.search(before) is not None and not _MANAGES.search(form.sentence_text(form.clause_of(i).sentence))


def posts_wished(form: Normal, i: int) -> bool:
    """ "Wir brauchen Geld für das Management, eine Vollzeitstelle": these posts are yet to come, as the clause or the one before says."""
    return _wished_in(form, form.clause_of(i))


def posts_planned(form: Normal, clause: Clause) -> bool:
    """Are the posts of this clause yet to come?"""
    return bool(_POST_PLANNED.search(clause.text)) or _wished_in(form, clause)


def _wished_in(form: Normal, clause: Clause) -> bool:
    before = next((c for c in form.clauses if c.last == clause.first and c.sentence == clause.sentence), None)
    if _TO_BE_MADE.search(clause.text) or (before and _HOPES.search(before.text) and _TO_HAVE.search(clause.text)):
        return True
    hangs_on = before is not None and not VERB.search(clause.text)
    return bool(_POST_WISHED.search(clause.text) or (before and hangs_on and _POST_WISHED.search(before.text)))


def _of_the_management(form: Normal, i: int) -> bool:
    """ "… ein Management, das zu einem Konzern gehört. Zweieinhalb Stellen.": the sentence before says whose posts."""
    clause = form.clause_of(i)
    short = len(form.sentence_text(clause.sentence).split()) <= 5
    return short and bool(clause.sentence and POST_CUE.search(form.sentence_text(clause.sentence - 1)))


_THERE = rx(r"^(?:und )?(?:dort|da|hier|darin)\b")


def in_that_office(form: Normal, clause: Clause) -> bool:
    """ "Unsere Managementgesellschaft ist neutral. Dort arbeiten fünf Leute in Vollzeit.\""""
    before = form.sentence_text(clause.sentence - 1) if clause.sentence else ""
    return bool(_THERE.match(form.sentence_text(clause.sentence)) and RUNS_IT.search(before))


_HALF = rx(
    r"(?:#(?P<n>\d+)|\beine?[rmn]?) (?:(?:volle|ganze)[nr]?(?: \S*stellen?)?|vollzeit(?:stellen?|kraft|kräften?)) (?:und|,|plus) (?:#(?P<h>\d+)|eine?[rmn]?) halbe[nr]? (?:\S*stellen?|\S*kraft|\S*kräften?|\S*posten)\b|#(?P<people>\d+) (?:leute|personen|kräfte|mitarbeiter\w*) (?:in |mit )?vollzeit und eine? halbe\b|\b(?:mit |in )?(?:eine[rm]? )?(?P<whole>(?:volle|ganze)[rn]?) stelle\b|\beine[rm]? (?P<one>vollzeit(?:kraft|stelle))\b|\b(?:ein|eine|einen|einem|einer|unser|unsere) \w*(?:manager|managerin|(?P<anyone>kollegin|kollegen?|mitarbeiterin|mitarbeiter|referentin|referent|assistentin|assistent)|geschäftsführer|geschäftsführerin|kraft|koordinatorin|koordinator) (?:\S+ ){0,2}?in (?P<full>vollzeit)\b|(?:\b(?:mit|zu) %|%(?=\d+ \w*stelle\b))(?P<share>\d+)|\b(?P<half>halbtags)\b|(?:\b(?:eine?[rmn]? |ne )|(?<=[,:;.(] )|^)(?P<part>halben?|dreiviertel|viertel) (?:\S*stelle|\S*kraft)\b|\b(?P<compound>halb|dreiviertel|viertel)-?(?:stelle|posten|kraft)\b"
)
RUNS_IT = rx(
    r"\b(?:\w*manage\w+|geschäftsstelle|kümmert|koordin\w+|(?:cluster|netzwerk) ?-?(?:büro|agentur|stelle|sekretariat))\b"
)
_NOT_HAD = rx(  # but "mehr als eine volle Stelle haben wir nicht" is one
    r"^(?!.*\b(?:mehr|größer|höher)\b)(?!.*#\d+.*\bnur\b).*\b(?:haben|hat|gibt es|gab es|ist|existiert) (?:\S+ ){0,5}?nicht(?: dafür| frei| drin| mehr| besetzt| finanziert)? ?[.,;]?$"
)
_RUN_BY = rx(  # "momentan führt sie eine halbe Kraft"
    r"\b(?:führt|leitet|macht|managt|betreut|betreibt|erledigt|stemmt|schmeißt) (?:sie|es|die|das|ihn|den|dies) (?:(?:gerade|derzeit|nur|bisher|noch|im moment) )*(?:eine?|#\d+) "
)
_FILLED = rx(r"\bbesetzt\b")
OF_MONEY = rx(  # "gehört zu 51 Prozent dem Kreis", "finanziert sich zu 60 % aus Beiträgen": no share of a post
    r"\b(?:gehör\w*|\w*finanz\w*|hält|halten|träg(?:t|er)|tragen|bezahl\w*|zahlt|zahlen|anteil\w*|\w*beiträge?n?|eigentum\w*|beteiligt|gesellschafter\w*|zuschüsse?n?|\w*kosten|lebt|speist)\b"
)
_PARTS = {"halbe": 0.5, "halben": 0.5, "halb": 0.5, "dreiviertel": 0.75, "viertel": 0.25}


def partial_posts(form: Normal, blocked: set[str]) -> Statement | None:
    """ "eine volle und eine halbe Stelle", "eine halbe Stelle im Management" """
    for match in _HALF.finditer(form.string):
        clause = form.clause_at(match.start())
        sentence = form.sentence_text(clause.sentence)
        if _NOT_HAD.search(clause.text):
            continue
        cued = POST_CUE.search(sentence) or (_RUN_BY.search(clause.text) and _of_the_office_before(form, clause))
        if clause.status & blocked or not cued or posts_planned(form, clause):
            continue
        if match["anyone"] and not POST_CUE.search(clause.text):
            continue  # "im Labor arbeitet ein Mitarbeiter in Vollzeit, unser Netzwerk …"
        if match["people"]:
            return Statement(
                "management_vzae", tidy(_count(form, match["people"]) + 0.5), *form.span(match.start(), match.end())
            )
        if match["whole"] or match["full"] or match["one"]:
            return Statement("management_vzae", 1, *form.span(match.start(), match.end()))
        if match["share"]:
            value = form.tokens[int(match["share"])].value or 0
            if (
                value > 1
                or OF_MONEY.search(clause.text)
                or not (RUNS_IT.search(sentence) or _of_the_office_before(form, clause))
            ):
                continue
            return Statement("management_vzae", tidy(value), *form.span(match.start(), match.end()))
        part = match["part"] or match["compound"] or ("halb" if match["half"] else None)
        value = _PARTS[part] if part else _count(form, match["n"]) + _count(form, match["h"]) / 2
        return Statement("management_vzae", tidy(value), *form.span(match.start(), match.end()))
    return None


def _of_the_office_before(form: Normal, clause: Clause) -> bool:
    """ "Das Clusterbüro lebt von Beiträgen. Besetzt ist es mit einer dreiviertel Stelle": the sentence before says what is staffed."""
    before = form.sentence_text(clause.sentence - 1) if clause.sentence else ""
    return bool((_FILLED.search(clause.text) or _RUN_BY.search(clause.text)) and RUNS_IT.search(before))


def _count(form: Normal, index: str | None) -> float:
    return 1.0 if index is None else float(form.tokens[int(index)].value or 0)
