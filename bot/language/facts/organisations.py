"""Universities, institutes and firms called by name, each one of its kind: "TU Dresden", "Fraunhofer IWS", "das DLR"."""

from __future__ import annotations

from .bodies import Named, pattern_of
from .clauses import Clause
from .courted import courted
from .data import stop_words
from .fold import rx
from .gazetteer import german_places
from .institutes import institutes
from .kinds import word_at
from .lexicon import known
from .normal import Normal
from .nouns import noun_class
from .once import once
from .other_networks import of_another_network
from .own_firm import single
from .perhaps import perhaps
from .questions import HAS_VERB
from .universities import universities

_NOT_PART = rx(
    r"\b(?:ausgründung(?:en)?|ausgegründet|spin-offs?|spinoffs?|studiert|absolvent\w*|promoviert|vorbild|professor an|alumni|gefördert von|nach dem modell|früher an|verhandelt|verhandeln|überlegt|zögert|angefragt|im gespräch|sprechen noch|reden noch)\b"
)
_HEARD_OF = rx(  # "… kennen wir nur vom Hörensagen"
    r"\bhörensagen\b|\bkenn(?:en|e)? (?:wir|ich) (?:[^\s,;]+ )?(?:nur|bloß|kaum|nicht|lediglich)\b(?! (?:zu|erst|allzu|nur))"
    r"|\b(?:wir|ich) kennen? (?:[^\s,;]+ ){1,7}?(?:nur|bloß|kaum|nicht|lediglich)\b(?! (?:zu|erst|allzu|nur))"
)
_NO_RESEARCH = rx(  # offices of the same name
    r"^(?:bundesanstalt für (?:arbeit|finanz|immobilien|landwirtschaft und|post|vereinigungs)|landesanstalt für (?:medien|kommunikation|privaten))"
)
_OUTSIDE = rx(
    r"^ (?:(?!und (?!gehört|ist|macht)|sowie\b)[^\s.,;]+ ){0,7}?(?:gehört|gehören|ist|sind|macht|machen) (?:\S+ ){0,2}?nicht (?:dazu|dabei|mit|beteiligt|partner|mitglied)\b|^(?: (?:in|aus|von) [\w-]+)? (?:(?:ist|sind|macht|machen|will|wollen|leider|noch|aber|bisher|kommt|hat|haben|bislang) ){0,3}(?:nicht|abgesagt|abgelehnt)\b"
    r"|^ (?:(?:ist|hat|uns|mir|leider|schon|gerade|eben|kurzfristig|wieder|dann|jetzt|doch|am ende) ){1,5}(?:abgesagt|abgelehnt|abgesprungen|ausgestiegen)\b"
)
_NO_MEMBER = rx(
    r"^(?:(?:aber|doch|allerdings|nur|und) )?(?:sie|er|es|die|der|das) (?:ist|sind|macht|gehört) (?:(?:aber|noch|leider|bisher|doch|auch|ja|allerdings) ){0,3}(?:nicht|keine?|keiner) (?:\w+ )?(?:mitglied|partner\w*|dabei|mit|dazu|beteiligt)\b"
    r"|^(?:(?:aber|doch|allerdings|nur|und) )?(?:mitglied|partner\w*|dabei|beteiligt) (?:ist|sind) (?:sie|er|es|die|der|das) (?:(?:aber|noch|leider|bisher|doch|auch|ja|allerdings) ){0,3}(?:nicht|kein\w*)\b"
    r"|^(?:(?:aber|doch|allerdings|nur|und) )?(?:(?:an)?gefragt|angesprochen|angeschrieben|kontaktiert) (?:haben wir|ist|wurde|habe ich) (?=(?:\S+ )?(?:sie|es|ihn|das|die|den|dort|da)\b)(?:(?:sie|es|ihn|das|die|den|dort|da|institut|hochschule|uni|aber|auch|allerdings|bisher|bislang|noch|gar) )*(?:nicht|niemand\w*)\b"
    r"|^(?:(?:aber|doch|allerdings|nur|und) )?(?:haben|habe|hat) (?=(?:\S+ )?(?:sie|es|ihn|das|die|den|dort|da)\b)(?:(?:wir|ich|sie|es|ihn|das|die|den|dort|da|aber|auch|allerdings|bisher|bislang|noch|gar|niemand) )*(?:(?:nicht )?(?:an)?gefragt|nicht (?:angesprochen|angeschrieben|kontaktiert))\b"
)
_BUYER = r"(?:haupt|gro(?:ß|ss)|stamm)?(?:kunde|kundin|kunden|auftraggeber|auftraggeberin|abnehmer|abnehmerin)"
_SERVED = rx(  # they buy or own shares, and are no partners
    rf"\b(?:ist|sind|bleibt|bleiben|wird) (?:\S+ ){{0,4}}?{_BUYER}\b|\b{_BUYER} (?:ist|sind|heißt|wie|gehören|gehört|zählen|zählt)\b"
    rf"|\b(?:als|zu unseren|zum|zur|für unseren?|für meinen) (?:\w+ )?{_BUYER}\b|\b(?:beliefer\w*|versorgen|versorgt)\b"
    r"|\b(?:verkauf\w*|liefern|liefert|liefere|vertreib\w*|vermiet\w*) (?:\S+ ){0,4}?an (?:die|das|den)\b"
    r"|\b\w*gesellschafter(?: ?in)? (?:unserer [\w-]+ |des [\w-]+ |der [\w-]+ )?ist\b|\b(?:der|unser|dessen|deren|die) \w*gesellschafter(?: ?in)? (?:[^\s,.;]+ ){1,5}ist\b"
    r"|\bist (?:(?:unsere?|auch|nur|der|die|ihre?) )*\w*gesellschafter(?: ?in)?\b"  # who owns the office
)
_MADE_BY = rx(  # "wir nutzen Chips von Intel": who makes what is used or bought is no partner
    r"\b(?:nutz|benutz|kauf|bezieh|bezog|verwend|verbau|bestell|miet|leas|beschaff|importier|lizenzier)(?:en|e|t|ten|n)? (?:[^\s,;.]+ ){0,5}?(?:von|bei) (?:(?:der|dem|den) )?(?:[^\s,;.]+ (?:und|oder) )?$"
)
_LEGAL = rx(r"(?<![\w-])(?:firma|fa) [a-z][\w-]+|(?<![\w-])\w[\w-]+ (?:gmbh|ag|kg|se|ohg|ug)\b(?: & co kg)?")


_TRADE = rx(
    r"^(?:elektro|\w*mechanik|glasbau|innenausbau|schreinerei|feinwerktechnik|galvanik|zerspanung|härterei|medizintechnik|metallbau|holzbau|stahlbau|maschinenbau|anlagenbau|werkzeugbau|formenbau|hochbau|tiefbau|\w*technik|software|systeme|\w*erei|autohaus|zimmerei|brauerei|weingut|optik|druck|sanitär|heizungsbau)$"
)


_NO_NAME = stop_words("keine_beiwoerter") | {"noch", "plus", "oder", "gegrundet", "selbst", "dazu"}
_ARTICLES = {"die", "der", "den"}
_BEHIND_A_NAME = {"", ",", ".", ";", ")", "und", "sowie", "plus", "sind", "ist", "haben", "machen", "aus", "in", "mit"}
BEFORE = 80  # letters in which the verb stands by which a name is an object
_OF_TOWN = {"stadtwerke", "stadtwerken"}


def _trades(form: Normal) -> list[Named]:
    """ "Kaiser Metallbau", "die Schlosserei Wendt": a trade with a name beside it, in a text that knows capitals."""
    found: list[Named] = []
    if form.string.isupper():
        return found
    for i, token in enumerate(form.tokens):
        if token.kind != "word" or not token.text[:1].isupper() or not _TRADE.match(token.norm):
            continue
        for k in (i + 1, i - 1):
            if 0 <= k < len(form.tokens) and _is_surname(form, k):
                first, last = min(i, k), max(i, k)
                start, end = form.offsets[first], form.offsets[last] + len(form.tokens[last].norm)
                found.append(Named("firma", form.string[start:end], start, end))
                break
    return found


def _local_firms(form: Normal) -> list[Named]:
    """ "Die Molkerei Berchtesgaden", "die Stadtwerke": one firm with its article, and its town or none but it in town."""
    found: list[Named] = []
    places = {p.start: p.end for p in german_places(form)}
    for i, token in enumerate(form.tokens):
        if token.kind != "word" or word_at(form, i - 1) not in _ARTICLES or not i:
            continue
        start, end = form.offsets[i], form.offsets[i] + len(token.norm)
        if token.norm in _OF_TOWN or (end + 1 in places and single("die", token.norm)):
            end = places.get(end + 1, end)
            found.append(Named("firma", form.string[start:end], start, end))
    return found


def _firms_with_a_name(form: Normal) -> list[Named]:
    """ "Die Weberei Sander": one firm with its article, and a word behind it that no verb or article parts from what follows."""
    found: list[Named] = []
    if not any(map(str.islower, form.tokens[0].text if form.tokens else "")):
        return found
    for i, token in enumerate(form.tokens):
        named_so = i and word_at(form, i - 1) in _ARTICLES and single("die", token.norm)
        if not named_so or word_at(form, i + 2) not in _BEHIND_A_NAME or i + 1 >= len(form.tokens):
            continue
        name = form.tokens[i + 1]
        if name.kind == "word" and name.text[:1].isupper() and noun_class(name.norm) is None:
            start, end = form.offsets[i], form.offsets[i + 1] + len(name.norm)
            found.append(Named("firma", form.string[start:end], start, end))
    return found


def _is_surname(form: Normal, k: int) -> bool:
    token = form.tokens[k]
    plain = token.kind == "word" and token.text[:1].isupper() and len(token.text) > 2 and noun_class(token.norm) is None
    opening = k == 0 or form.tokens[k - 1].kind == "mark"
    return plain and (not opening or not known(token.text)) and not known(token.text.lower())


def _is_called(form: Normal, name: str, end: int) -> bool:
    """ "Unsere Firma plus drei andere", "eine Firma noch": what stands behind the word must be a name."""
    if not name.startswith(("firma ", "fa ")):
        return True
    last = form.tokens[form.token_at(end - 1)]
    if last.norm in _NO_NAME or HAS_VERB.search(last.norm):
        return False
    return last.text[:1].isupper() or not any(t.text[:1].isupper() for t in form.tokens[1:])


@once
def named(form: Normal) -> list[Named]:
    """Every named body of the text, each place once, in order."""
    taken: list[Named] = []
    firms = [
        *_trades(form),
        *_local_firms(form),
        *_firms_with_a_name(form),
        *(
            Named("firma", m.group(), m.start(), m.end())
            for p in (pattern_of("firmen"), _LEGAL)
            for m in p.finditer(form.string)
            if _is_called(form, m.group(), m.end())
        ),
    ]
    for body in (*universities(form), *institutes(form), *firms):
        if not any(t.start < body.end and body.start < t.end for t in taken):
            taken.append(body)
    taken = [b for b in taken if not any(_ends_name(form, t, b) for t in taken)]
    taken = [b for b in taken if not any(_says_again(form, t, b) for t in taken)]
    own = [
        b
        for b in taken
        if not _NOT_PART.search(form.clause_at(b.start).text)
        and not only_heard_of(form.clause_at(b.start))
        and not courted(form, form.clause_at(b.start))
        and not (perhaps(form, b.start) or of_another_network(form, b.start))
        and not (b.kind != "firma" and only_served(form.clause_at(b.start)))
        and not _MADE_BY.search(form.string[max(0, b.start - BEFORE) : b.start])
        and not _OUTSIDE.match(form.string[b.end :])
        and not _NO_RESEARCH.match(b.name)
        and not outside(form, form.clause_at(b.start))
    ]
    return sorted(own, key=lambda b: b.start)


def _ends_name(form: Normal, body: Named, other: Named) -> bool:
    """ "Die Firma Weber Feinguss GmbH": the legal form ends the name that "Firma" begins."""
    return other.kind == body.kind == "firma" and body.name.startswith("firma ") and other.start == body.end + 1


_AS_ONE = rx(r" als (?:\w+es )?")  # "das IHP als Leibniz-Institut"


def _says_again(form: Normal, body: Named, other: Named) -> bool:
    """ "Technische Universität Dresden (TUD)": the other name of the same one, alone between brackets."""
    between = form.string[body.end : other.start]
    alone = form.string[other.end : other.end + 2] == " )"
    if body.kind != other.kind:
        return False
    return (alone and between == " ( ") or (other.kind == "forschung" and _AS_ONE.fullmatch(between) is not None)


def only_served(clause: Clause) -> bool:
    """ "Unser größter Kunde ist die Charité": whoever it speaks of buys."""
    return bool(_SERVED.search(clause.text))


def only_heard_of(clause: Clause) -> bool:
    """Are those whom the clause speaks of known from afar only?"""
    return bool(_HEARD_OF.search(clause.text))


def outside(form: Normal, clause: Clause) -> bool:
    """Does what follows the clause say that whom it speaks of is no member: "…, aber die ist kein Partner"?"""
    behind = form.string[form.offsets[clause.last] :] if clause.last < len(form.offsets) else ""
    return bool(_NO_MEMBER.match(behind))


__all__ = ["Named", "named"]
