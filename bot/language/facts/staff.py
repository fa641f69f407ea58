"""Staff: beschaeftigte_antragsteller, beschaeftigte_groesstes_unternehmen; full-time posts where people are counted for them."""

from __future__ import annotations

import re

from .around import stated, text_after, text_before
from .clauses import Clause
from .fold import rx
from .full_time import POST_CUE, in_that_office, posts, posts_of_a_firm
from .heads import head_noun
from .hiring import to_be_hired
from .model import Statement
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .staff_of_others import of_an_office, of_an_outsider, others_apply

_SELF = rx(
    r"\b(?:wir|ich|mein\w*|unser\w*|betrieb|firma|unternehmen|metallbauer|gmbh|start-?up|familienunternehmen|familienbetrieb|handwerksbetrieb|mandantin|mandant|kundin|kunde|antragsteller\w*|antrag (?:stellt|würde|soll)|maschinenbauer|hersteller|zulieferer|mittelständler|schreinerei|gießerei|ingenieurbüro|softwarehaus|\w+firma|\w+betrieb|\w+bauer|\w+bau|\w+unternehmen|\w+erei|\w+unternehmer\w*|\w+laden|\w+bude|\w+technik)\b"
)
_NOT_SELF = rx(
    r"\b(?:zusammen|insgesamt|gemeinsam|in summe|alle firmen|mitglieder beschäftigen|mitgliedsunternehmen|\w*szene|gruppe|community|initiative|bündnis|im schnitt|durchschnittlich|je|pro|jeweils|uni\w*|hochschule\w*|institut\w*|fraunhofer\w*|helmholtz\w*|max-planck\w*|dlr|klinik\w*|geschäftsstelle|management\w*|verein\w*|netzwerk\w*|cluster\w*|firmen|betriebe|partner\w*|mitglieder\w*|team|auszubildende|azubis|studier\w*|universität|hat weniger|haben weniger|davon|jede[rs]?|hälfte)\b|%"
)
_LARGEST = rx(
    r"\b(?:(?:der|das) (?:riese|gigant|platzhirsch|schwergewicht|dickschiff|goliath)(?= (?:in|im|unter|bei|von|am|hat|mit|beschäftigt)\b| ?[.,;])|größte[rnsm]?|größten|größtes|dickste[rn]?|grösste[rn]?|größer als|am meisten (?:leute|beschäftigte|mitarbeiter\w*|personal)|mit den meisten (?:leuten|mitarbeiter\w*|beschäftigten|angestellten)|die meisten (?:leute|mitarbeiter\w*|beschäftigten) hat|keine?r? (?:hat|von|der|davon|über|mehr|ist|beschäftigt)|kein (?:unternehmen|betrieb|partner|mitglied)|keine (?:firma|mitgliedsfirma)|alle (?:haben |sind |firmen |unternehmen )?(?:unter|weniger als|kleiner))\b"
)
_ALL_BELOW = rx(r"\b(?:alle|allesamt|sämtliche\w*|jede[rs]?|durchweg|ausnahmslos)\b")
_NEARLY_ALL = rx(  # "fast alle haben weniger als 250 Leute" leaves the largest open
    r"\b(?:fast|nahezu|beinahe|annähernd|praktisch|bis auf \S+) (?:\S+ )?(?:alle|jede[rs]?|sämtliche)\b|\b(?:die meisten|meist|meistens|überwiegend|größtenteils|mehrheitlich|hauptsächlich|vorwiegend)\b"
)
_AT_THE_LARGEST = rx(r"#(?P<n>\d+) (?:\S+ ){0,4}?(?:beim|bei der|bei dem) größten\b")
_ONE_AMONG = rx(
    r"\b(?:(?:davon|darunter) (?:ist |hat )?eine?[rs]?|eine?[rs]? (?:davon|von (?:ihnen|denen))) (?:mit|hat|über) (?:\S+ ){0,2}$"
)
OTHERS_SMALLER = rx(
    r"\b(?:anderen|übrigen|restlichen|rest)\b(?: (?:sind|ist|alle|viel|deutlich|weit|wesentlich|haben|liegen|hat))* (?:kleiner|klein|weniger|darunter|drunter)\b"
)
_OVER = rx(r"\b(?:mehr als|über) $")
_HE_HAS = rx(
    r"^(?:er|sie|diese[rs]?) (?:selbst )?(?:hat|beschäftigt|zählt|umfasst|kommt auf) |^(?:er|sie|diese[rs]?) liegt bei "
)
_APPLIES = rx(r"\b(?:antragsteller\w*|antrag)\b")
_A_FIRM = rx(
    r"\b(?:mandant|mandantin|kunde|kundin|konzerne?s?|\w*firma|\w*betriebe?s?|\w*unternehmens?|gmbh|mittelständlers?|\w*herstellers?|\w*zulieferers?|\w+bauer|\w+erei|start-?up)\b"
)
_SELF_ONLY = rx(r"\b(?:wir|ich|mein\w*) (?:\S+ ){0,3}$")
_LARGEST_SAID = rx(r"\b(?:der|die|das) größte[rsn]? (?:\S+ ){0,3}?#\d+")
_NOBODY = rx(r"\b(?:keine?[rs]?|niemand|kein \w+)\b")
_UP_TO = rx(r"\b(?:reicht|reichen|größe\w*|zwischen|spanne)\b")
_SPAN_OF_FIRMS = rx(
    r"\bvo[nm] (?:\S+ ){1,7}?mit (?:\S+ )?#\d+ (?:\S+ ){0,2}?bis (?:hin )?(?:zu[mr]?|#) (?:\S+ ){0,6}?$"
)
_A_GROUP_AMONG = rx(
    r"(?:\b(?:ein|einem|einen)|#\d+) (?:\w+e[nrsm]? )?\w*konzerne?n? mit (?:\S+ )?$"
)  # no firm beside it is larger
_LABEL = rx(
    r"\b(?:mitarbeiter\w*|beschäftigte|angestellte|belegschaft|mitarbeiterzahl|beschäftigtenzahl|leute|ma|team)(?: (?:unserer firma|des betriebs|der firma|unseres betriebs|unseres unternehmens|haben wir|sind wir|sind es|habe ich|:|=|von|umfasst|zählt|hat|derzeit|aktuell|so|rund|etwa|ca|knapp|gut|insgesamt|bei|uns|liegt)){1,4} $"
    r"|\b(?:belegschaft|mitarbeiterzahl|beschäftigtenzahl|mitarbeiterstärke|personalstärke) $"
)
_LARGEST_ALONE = rx(r"(?:und |aber )?(?:d\w{1,2}|unser\w*) (?:größte|dickste)[rsn]?(?: \S+)? ?\.?$")
_GOES_ON = rx(r"(?:bei uns|im \w+|von uns|unter uns) (?:hat|zählt|beschäftigt)\b")
_BIG_ONE = rx(
    r"\b(?:der|das|die|unser|unsere) (?:mit abstand |deutlich )?größte[rsn]? (?:\S+ ){0,5}?(?:hat|zählt|beschäftigt|mit|bei|liegt bei|kommt auf) (?:\S+ ){0,3}?$|\b(?:der|das|die|unser\w*) größte[rsn]? (?:so |etwa |rund |ca )?$"
)
_MOST_STAFF = rx(  # "der mit den meisten Leuten hat 520"
    r"\bmeisten (?:leuten?|beschäftigten|mitarbeiter\w*|mitarbeitenden|angestellten|köpfen?) (?:hat|zählt|beschäftigt|kommt auf|liegt bei|bei uns)? ?(?:(?:so|etwa|rund|ca|um die|gut|knapp) )?$"
)


def staff(form: Normal, i: int) -> Statement | None:
    """What the count at token i says of staff or posts."""
    head = head_noun(form, i + 1)
    if head is None and _labelled_staff(form, i):
        return stated(form, "beschaeftigte_antragsteller", i, i)
    if head is None or head[0] not in ("staff", "fte"):
        return _without_noun(form, i)
    last = head[1]
    if head[0] == "fte" and not posts_of_a_firm(form, i):
        return posts(form, i, last)
    return None if of_an_outsider(form, i) or to_be_hired(form, i) else _people(form, i, last)


def _people(form: Normal, i: int, last: int) -> Statement | None:
    clause = form.clause_of(i)
    sentence = form.sentence_text(clause.sentence)
    before = text_before(form, i)
    cued = POST_CUE.search(sentence) or in_that_office(form, clause)
    if cued and rx(r"\b(?:in )?vollzeit\b").search(text_after(form, last)):
        return stated(form, "management_vzae", i, last)
    token = form.tokens[i]
    if (token.value or 0) % 1 and POST_CUE.search(clause.text):
        return stated(form, "management_vzae", i, last)  # "zweieinhalb Leute": nobody counts heads in halves
    at_largest = _AT_THE_LARGEST.search(form.string)
    if at_largest and at_largest["n"] == str(i):
        return stated(form, "beschaeftigte_groesstes_unternehmen", i, i)
    if ((token.below or _OVER.search(before)) and at_largest) or of_nearly_all(form, i):
        return None
    if (token.below and not _LARGEST_SAID.search(form.string) and _ALL_BELOW.search(clause.text)) or (
        rx(r"\bmehr als $").search(before) and _NOBODY.search(text_after(form, last))
    ):
        return stated(form, "beschaeftigte_groesstes_unternehmen", i, last)
    if token.high is not None and _UP_TO.search(clause.text) and not _SELF_ONLY.search(before):
        start, end = token.start, form.tokens[last].end
        return Statement("beschaeftigte_groesstes_unternehmen", tidy(token.high), start, max(start, end))
    if _SPAN_OF_FIRMS.search(before):
        return stated(form, "beschaeftigte_groesstes_unternehmen", i, last)
    if rx(r"\bvo[nm] (?:\S+ ){1,7}?mit (?:\S+ )?$").search(before) and " bis " in text_after(form, i):
        return None
    if _A_GROUP_AMONG.search(before) and rx(r"\b(?:kmus?|betriebe|firmen|mittelständler)\b").search(sentence):
        return stated(form, "beschaeftigte_groesstes_unternehmen", i, last)
    if _ONE_AMONG.search(before) and OTHERS_SMALLER.search(sentence):
        return stated(form, "beschaeftigte_groesstes_unternehmen", i, last)
    largest = _LARGEST.search(sentence) and not _SELF.search(clause.text)
    if _LARGEST.search(clause.text) or largest or _of_the_largest(form, clause):
        return stated(form, "beschaeftigte_groesstes_unternehmen", i, last)
    if POST_CUE.search(before) and rx(r"\b(?:büro|geschäftsstelle|management)\b").search(sentence):
        return None
    if rx(r"\b(?:\w*szene|community|initiative)\b").search(sentence):
        return None
    if of_no_one_firm(form, i):
        return None
    if others_apply(form):
        return None
    own = _SELF.search(sentence) or _opening(form, i) or of_the_applicant(form, clause)
    if own and not _NOT_SELF.search(f"{before} {_short_after(form, last)}") and not _belongs_to_others(form, i):
        return stated(form, "beschaeftigte_antragsteller", i, last)
    return None


_ON_THEIR_OWN = rx(  # people of several trades are the partners, not the staff of one firm
    r"\bsolo-?selbst(?:st)?ändige?n?\b|\b(?:viele|meist|meisten|alle|lauter|größtenteils|überwiegend) (?:\S+ )?selbst(?:st)?ändige?n?\b|\bfreiberuf\w+|\bfreelancer\w*|\b(?:wir|ich) sind #\d+ (?:leute|menschen|personen|köpfe) aus \S+ (?:, \S+ )*und \S+"
)


def of_nearly_all(form: Normal, i: int) -> bool:
    """ "Fast alle mit weniger als 250 Beschäftigten": a limit that the largest may pass."""
    limit = form.tokens[i].below or _OVER.search(text_before(form, i))
    return bool(limit and _NEARLY_ALL.search(form.clause_of(i).text))


_OF_A_PART = rx(r"\b(?:\w*labor|\w*abteilung|filiale|zweigstelle|außenstelle) mit (?:\S+ ){0,2}$")


def of_no_one_firm(form: Normal, i: int) -> bool:
    """Are these people each on their own, the staff of one of several firms, of a part of one, of an office, or yet to be hired?"""
    sentence, head = form.sentence_text(form.clause_of(i).sentence), head_noun(form, i + 1)
    if head is not None and of_an_office(form, head[1]):
        return True
    apart = _OF_A_PART.search(text_before(form, i)) or _ON_THEIR_OWN.search(sentence)
    return bool(apart) or _one_firm_of_several(form, i) or to_be_hired(form, i)


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


def _of_the_largest(form: Normal, clause: Clause) -> bool:
    """ "de größte Firma. bei uns hat 230 Leute": spoken, and cut behind its subject."""
    before = form.sentence_text(clause.sentence - 1) if clause.sentence else ""
    return _LARGEST_ALONE.match(before) is not None and _GOES_ON.match(clause.text) is not None


def of_the_applicant(form: Normal, clause: Clause) -> bool:
    """ "Den Antrag stellt ein Maschinenbauer. Er hat 230 Beschäftigte.": the firm of the sentence before."""
    before = form.sentence_text(clause.sentence - 1) if clause.sentence and _HE_HAS.match(clause.text) else ""
    return bool(_APPLIES.search(before) and _A_FIRM.search(before))


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
    at_largest = _AT_THE_LARGEST.search(form.string)
    if at_largest and at_largest["n"] == str(i):
        return stated(form, "beschaeftigte_groesstes_unternehmen", i, i)
    if not rx(r"^ ?(?:[.,;:)(]|$|und|leute|beschäftigt\w*)").match(text_after(form, i)):
        return None
    before = text_before(form, i)
    if rx(r"\b(?:vzä|vzae|vollzeitstellen|vollzeitäquivalente|fte) (?:: |= )?$").search(before):
        return stated(form, "management_vzae", i, i)
    if (_BIG_ONE.search(before) or _MOST_STAFF.search(before)) and not of_an_outsider(form, i):
        return stated(form, "beschaeftigte_groesstes_unternehmen", i, i)
    if rx(r"\b(?:wir|ich) (?:beschäftigen|beschäftige) (?:\S+ ){0,2}?$").search(before):
        return stated(form, "beschaeftigte_antragsteller", i, i)
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
