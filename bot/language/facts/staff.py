"""Staff and full-time posts: beschaeftigte_antragsteller, beschaeftigte_groesstes_unternehmen, management_vzae."""

from __future__ import annotations

import re

from .around import shown, text_after, text_before
from .clauses import Clause
from .fold import rx
from .heads import head_noun
from .judging import VERB
from .model import Statement
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy

_SELF = rx(
    r"\b(?:wir|ich|mein\w*|unser\w*|betrieb|firma|unternehmen|metallbauer|gmbh|start-?up|familienunternehmen|familienbetrieb|handwerksbetrieb|mandantin|mandant|kundin|kunde|antragsteller\w*|antrag (?:stellt|würde|soll)|maschinenbauer|hersteller|zulieferer|mittelständler|schreinerei|gießerei|ingenieurbüro|softwarehaus|\w+firma|\w+betrieb|\w+bauer|\w+bau|\w+unternehmen|\w+erei|\w+unternehmer\w*|\w+laden|\w+bude|\w+technik)\b"
)
_NOT_SELF = rx(
    r"\b(?:zusammen|insgesamt|gemeinsam|in summe|alle firmen|mitglieder beschäftigen|mitgliedsunternehmen|\w*szene|gruppe|community|initiative|bündnis|im schnitt|durchschnittlich|je|pro|jeweils|uni\w*|hochschule\w*|institut\w*|fraunhofer\w*|helmholtz\w*|max-planck\w*|dlr|klinik\w*|geschäftsstelle|management\w*|verein\w*|netzwerk\w*|cluster\w*|firmen|betriebe|partner\w*|mitglieder\w*|team|auszubildende|azubis|studier\w*|universität|hat weniger|haben weniger|davon|jede[rs]?|hälfte)\b|%"
)
_LARGEST = rx(
    r"\b(?:größte[rnsm]?|größten|größtes|dickste[rn]?|grösste[rn]?|größer als|am meisten (?:leute|beschäftigte|mitarbeiter\w*|personal)|die meisten (?:leute|mitarbeiter\w*|beschäftigten) hat|keine?r? (?:hat|von|der|davon|über|mehr|ist|beschäftigt)|kein (?:unternehmen|betrieb|partner|mitglied)|keine (?:firma|mitgliedsfirma)|alle (?:haben |sind |firmen |unternehmen )?(?:unter|weniger als|kleiner))\b"
)
_ALL_BELOW = rx(r"\b(?:alle|allesamt|sämtliche\w*|jede[rs]?|durchweg|ausnahmslos)\b")
_SELF_ONLY = rx(r"\b(?:wir|ich|mein\w*) (?:\S+ ){0,3}$")
_LARGEST_SAID = rx(r"\b(?:der|die|das) größte[rsn]? (?:\S+ ){0,3}?#\d+")
_NOBODY = rx(r"\b(?:keine?[rs]?|niemand|kein \w+)\b")
_UP_TO = rx(r"\b(?:reicht|reichen|größe\w*|zwischen|spanne)\b")
_SPAN_OF_FIRMS = rx(
    r"\bvo[nm] (?:\S+ ){1,7}?mit (?:\S+ )?#\d+ (?:\S+ ){0,2}?bis (?:hin )?(?:zu[mr]?|#) (?:\S+ ){0,6}?$"
)
_POST_CUE = rx(
    r"\b(?:\w*management\w*|\w*manager\w*|geschäftsstelle|koordination|personal\w*|besetzt|verein|\w*büro|kümmer\w*|cluster\w*|netzwerk\w*|gemanagt|hauptamtlich\w*)\b"
)
_OTHER_POSTS = rx(r"\b(?:offene|freie|unbesetzte|neue|weitere) $")
_POST_PLANNED = rx(r"\b(?:soll|würden|einrichten|geplant|schaffen|einstellen|ausgeschrieben|suchen|sollen|wollen)\b")
_POST_WISHED = rx(
    r"\b(?:brauchen|bräuchten|benötigen|suchen|beantragen) (?:\S+ ){0,3}?(?:geld|mittel|förderung|zuschuss|stelle\w*)\b|\bwürden (?:\S+ ){0,4}?(?:einrichten|schaffen|einstellen)\b|\bsoll(?:en)? (?:\S+ ){0,8}?(?:haben|bekommen|wachsen|geben|umfassen|sein|werden)\b"
)
_A_GROUP_AMONG = rx(
    r"(?:\b(?:ein|einem|einen)|#\d+) (?:\w+e[nrsm]? )?\w*konzerne?n? mit (?:\S+ )?$"
)  # no firm beside it is larger
_LABEL = rx(
    r"\b(?:mitarbeiter\w*|beschäftigte|angestellte|belegschaft|mitarbeiterzahl|beschäftigtenzahl|leute|ma|team)(?: (?:unserer firma|des betriebs|der firma|unseres betriebs|unseres unternehmens|haben wir|sind wir|sind es|habe ich|:|=|von|umfasst|zählt|hat|derzeit|aktuell|so|rund|etwa|ca|knapp|gut|insgesamt|bei|uns|liegt)){1,4} $"
)
_BIG_ONE = rx(
    r"\b(?:der|das|die|unser|unsere) (?:mit abstand |deutlich )?größte[rsn]? (?:\S+ ){0,5}?(?:hat|zählt|beschäftigt|mit|bei|liegt bei|kommt auf) (?:\S+ ){0,3}?$|\b(?:der|das|die|unser\w*) größte[rsn]? (?:so |etwa |rund |ca )?$"
)


def staff(form: Normal, i: int) -> Statement | None:
    """What the count at token i says of staff or posts."""
    head = head_noun(form, i + 1)
    if head is None and _labelled_staff(form, i):
        return _said(form, "beschaeftigte_antragsteller", i, i)
    if head is None or head[0] not in ("staff", "fte"):
        return _without_noun(form, i)
    last = head[1]
    return _posts(form, i, last) if head[0] == "fte" else _people(form, i, last)


def _said(form: Normal, fact: str, i: int, last: int) -> Statement:
    start, end = form.tokens[i].start, form.tokens[last].end
    return Statement(fact, shown(form.tokens[i]), start, max(start, end))


def _posts(form: Normal, i: int, last: int) -> Statement | None:
    clause = form.clause_of(i)
    word = form.tokens[last].norm
    if noun_class(word) != "fte" or _POST_PLANNED.search(clause.text) or posts_wished(form, i):
        return None
    if _OTHER_POSTS.search(text_before(form, last)):
        return None
    cued = word.startswith("v") or _POST_CUE.search(form.sentence_text(clause.sentence)) or _of_the_management(form, i)
    return _said(form, "management_vzae", i, last) if cued else None


def posts_wished(form: Normal, i: int) -> bool:
    """ "Wir brauchen Geld für das Management, eine Vollzeitstelle": these posts are yet to come, as the clause or the one before says."""
    return _wished_in(form, form.clause_of(i))


def _wished_in(form: Normal, clause: Clause) -> bool:
    before = next((c for c in form.clauses if c.last == clause.first and c.sentence == clause.sentence), None)
    hangs_on = before is not None and not VERB.search(clause.text)
    return bool(_POST_WISHED.search(clause.text) or (before and hangs_on and _POST_WISHED.search(before.text)))


def _of_the_management(form: Normal, i: int) -> bool:
    """ "… ein Management, das zu einem Konzern gehört. Zweieinhalb Stellen.": the sentence before says whose posts."""
    clause = form.clause_of(i)
    short = len(form.sentence_text(clause.sentence).split()) <= 5
    return short and bool(clause.sentence and _POST_CUE.search(form.sentence_text(clause.sentence - 1)))


def _people(form: Normal, i: int, last: int) -> Statement | None:
    clause = form.clause_of(i)
    sentence = form.sentence_text(clause.sentence)
    before = text_before(form, i)
    if rx(r"\b(?:in )?vollzeit\b").search(text_after(form, last)) and _POST_CUE.search(sentence):
        return _said(form, "management_vzae", i, last)
    token = form.tokens[i]
    if (token.below and not _LARGEST_SAID.search(form.string) and _ALL_BELOW.search(clause.text)) or (
        rx(r"\bmehr als $").search(before) and _NOBODY.search(text_after(form, last))
    ):
        return _said(form, "beschaeftigte_groesstes_unternehmen", i, last)
    if token.high is not None and _UP_TO.search(clause.text) and not _SELF_ONLY.search(before):
        start, end = token.start, form.tokens[last].end
        return Statement("beschaeftigte_groesstes_unternehmen", tidy(token.high), start, max(start, end))
    if _SPAN_OF_FIRMS.search(before):
        return _said(form, "beschaeftigte_groesstes_unternehmen", i, last)
    if rx(r"\bvo[nm] (?:\S+ ){1,7}?mit (?:\S+ )?$").search(before) and " bis " in text_after(form, i):
        return None
    if _A_GROUP_AMONG.search(before) and rx(r"\b(?:kmus?|betriebe|firmen|mittelständler)\b").search(sentence):
        return _said(form, "beschaeftigte_groesstes_unternehmen", i, last)
    if _LARGEST.search(clause.text) or (_LARGEST.search(sentence) and not _SELF.search(clause.text)):
        return _said(form, "beschaeftigte_groesstes_unternehmen", i, last)
    if _POST_CUE.search(before) and rx(r"\b(?:büro|geschäftsstelle|management)\b").search(sentence):
        return None
    if rx(r"\b(?:\w*szene|community|initiative)\b").search(sentence):
        return None
    if of_no_one_firm(form, i):
        return None
    own = _SELF.search(sentence) or _opening(form, i)
    if own and not _NOT_SELF.search(f"{before} {_short_after(form, last)}") and not _belongs_to_others(form, i):
        return _said(form, "beschaeftigte_antragsteller", i, last)
    return None


_ON_THEIR_OWN = rx(  # people of several trades are the partners, not the staff of one firm
    r"\bsolo-?selbst(?:st)?ändige?n?\b|\b(?:viele|meist|meisten|alle|lauter|größtenteils|überwiegend) (?:\S+ )?selbst(?:st)?ändige?n?\b|\bfreiberuf\w+|\bfreelancer\w*|\b(?:wir|ich) sind #\d+ (?:leute|menschen|personen|köpfe) aus \S+ (?:, \S+ )*und \S+"
)


def of_no_one_firm(form: Normal, i: int) -> bool:
    """Are these people each on their own, or the staff of one of several firms?"""
    sentence = form.sentence_text(form.clause_of(i).sentence)
    return bool(_ON_THEIR_OWN.search(sentence)) or _one_firm_of_several(form, i)


def _one_firm_of_several(form: Normal, i: int) -> bool:
    """ "A (Gießerei, 210 MA), B (Formenbau, 30 MA)": staff told in brackets behind one firm after the other."""
    return _bracketed(form, i) and sum(_bracketed(form, k) for k in _staff_counts(form)) > 1


def _staff_counts(form: Normal) -> list[int]:
    heads = ((k, head_noun(form, k + 1)) for k, token in enumerate(form.tokens) if token.kind == "#")
    return [k for k, head in heads if head is not None and head[0] == "staff"]


def _bracketed(form: Normal, i: int) -> bool:
    before = [t.norm for t in form.tokens[:i] if t.kind == "mark" and t.norm in ("(", ")")]
    return before[-1:] == ["("]


def _opening(form: Normal, i: int) -> bool:
    """ "Galvanik mit 65 Beschäftigten in Pforzheim, …": the first words of the text are the firm."""
    named = any(t.kind == "word" and len(t.norm) > 4 for t in form.tokens[:i])
    return named and form.clause_of(i).sentence == 0 and i <= 6 and not any(t.kind == "#" for t in form.tokens[:i])


def _short_after(form: Normal, last: int) -> str:
    """Up to three words behind, no further than an "und" or a comma."""
    words = []
    for token in form.tokens[last + 1 : last + 4]:
        if token.kind == "mark" or token.norm in ("und", "sowie"):
            break
        words.append(token.norm)
    return " ".join(words)


def _labelled_staff(form: Normal, i: int) -> bool:
    """ "Mitarbeiter: 45", "Beschäftigte haben wir 45", "Belegschaft von 45" """
    before = text_before(form, i)
    behind = form.tokens[i + 1].norm if i + 1 < len(form.tokens) else ""
    return bool(_LABEL.search(before)) and noun_class(behind) is None and not _NOT_SELF.search(before)


def _without_noun(form: Normal, i: int) -> Statement | None:
    """ "der größte hat 320", "wir beschäftigen 45" """
    if not rx(r"^ ?(?:[.,;:)(]|$|und|leute|beschäftigt\w*)").match(text_after(form, i)):
        return None
    before = text_before(form, i)
    if rx(r"\b(?:vzä|vzae|vollzeitstellen|vollzeitäquivalente|fte) (?:: |= )?$").search(before):
        return _said(form, "management_vzae", i, i)
    if _BIG_ONE.search(before):
        return _said(form, "beschaeftigte_groesstes_unternehmen", i, i)
    if rx(r"\b(?:wir|ich) (?:beschäftigen|beschäftige) (?:\S+ ){0,2}?$").search(before):
        return _said(form, "beschaeftigte_antragsteller", i, i)
    return None


_OF_ANOTHER = rx(  # "wir gehören zu einem Konzern mit …", "obwohl er … Leute beschäftigt", "jeder Betrieb hat …", "hier im Tal arbeiten …"
    r"\b(?:zu|von|für|aus|bei) (?:einem|dem|einen|den) \w*(?:konzern|riesen|gruppe|holding) mit (?:\S+ ){0,2}$|^(?:obwohl|während|obgleich|auch wenn) (?:er|dieser|jener) (?:\S+ ){0,1}$"
    r"|\bjede[rs]? (?:betrieb|firma|unternehmen|mitglied|von uns) (?:\S+ ){0,4}$|\barbeiten (?:hier|dort|da|im \w+|in der \w+) (?:\S+ ){0,2}$"
)


def _belongs_to_others(form: Normal, i: int) -> bool:
    """ "zwölf Firmen mit 20 bis 200 Leuten", "zwei davon über 500": the staff of many, not of the applicant."""
    before = text_before(form, i)
    return bool(
        re.search(r"#\d+ (?:\S+ ){0,3}?\S+ (?:mit|zu) (?:\S+ ){0,2}$", before)
        or re.search(r"#\d+ (?:haben|beschaftigen|liegen|zwischen) (?:\S+ ){0,3}$", before)
        or _OF_ANOTHER.search(before)
        or re.search(r"\b(?:jenseits|oberhalb|unterhalb) (?:der|von) $", before)
        or re.search(r"\b(?:sitzung|treffen|veranstaltung|versammlung|workshop|termin)\w* mit (?:\S+ )?$", before)
        or re.search(r"#\d+ (?:davon|von ihnen|von denen|der \S+) (?:\S+ ){0,3}$", before)
    ) or bool(rx(r"\b(?:für|kunden|schulen|erreichen|betreuen|vertreten|dort|arbeiten dort)\b").search(before))


_HALF = rx(
    r"#(?P<people>\d+) (?:leute|personen|kräfte|mitarbeiter\w*) (?:in |mit )?vollzeit und eine? halbe\b|\b(?:mit |in )?(?:eine[rm]? )?(?P<whole>volle[rn]?) stelle\b|\beine[rm]? (?P<one>vollzeit(?:kraft|stelle))\b|\b(?:ein|eine|einen|unser|unsere) \w*(?:manager|managerin|geschäftsführer|geschäftsführerin|kraft|koordinatorin|koordinator) (?:\S+ ){0,2}?in (?P<full>vollzeit)\b|\b(?:mit|zu) %(?P<share>\d+)|\b(?P<half>halbtags)\b|(?:#(?P<n>\d+)|\b(?:eine?|ein)\b) (?:volle?n?|ganze?n?) (?:und|,|plus) (?:#(?P<h>\d+)|(?:eine?|ein)\b) (?:halbe?n?) (?:\S*stellen?|\S*kraft|\S*kräfte|\S*posten)|\b(?:eine[rmn]?|ne) (?P<part>halben?|dreiviertel|viertel) (?:\S*stelle|\S*kraft)\b|\b(?P<compound>halb|dreiviertel|viertel)-?(?:stelle|posten|kraft)\b"
)
_PARTS = {"halbe": 0.5, "halben": 0.5, "halb": 0.5, "dreiviertel": 0.75, "viertel": 0.25}


def partial_posts(form: Normal, blocked: set[str]) -> Statement | None:
    """ "eine volle und eine halbe Stelle", "eine halbe Stelle im Management" """
    for match in _HALF.finditer(form.string):
        clause = form.clause_at(match.start())
        sentence = form.sentence_text(clause.sentence)
        if (
            clause.status & blocked
            or not _POST_CUE.search(sentence)
            or _POST_PLANNED.search(clause.text)
            or _wished_in(form, clause)
        ):
            continue
        if match["people"]:
            return Statement(
                "management_vzae", tidy(_count(form, match["people"]) + 0.5), *form.span(match.start(), match.end())
            )
        if match["whole"] or match["full"] or match["one"]:
            return Statement("management_vzae", 1, *form.span(match.start(), match.end()))
        if match["share"]:
            value = form.tokens[int(match["share"])].value or 0
            if not rx(r"\b(?:\w*manage\w+|geschäftsstelle|kümmert|koordin\w+)\b").search(sentence) or value > 1:
                continue
            return Statement("management_vzae", tidy(value), *form.span(match.start(), match.end()))
        part = match["part"] or match["compound"] or ("halb" if match["half"] else None)
        value = _PARTS[part] if part else _count(form, match["n"]) + _count(form, match["h"]) / 2
        return Statement("management_vzae", tidy(value), *form.span(match.start(), match.end()))
    return None


def _count(form: Normal, index: str | None) -> float:
    return 1.0 if index is None else float(form.tokens[int(index)].value or 0)
