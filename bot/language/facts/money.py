"""Sums of money: foerderbedarf_eur, private_mittel_eur, de_minimis_eur. A figure needs its cue: turnover, budgets and other people's
money set nothing."""

from __future__ import annotations

import re

from .around import bare, labelled, shown, text_after, text_before
from .departed import UNSETTLED
from .fold import rx
from .heads import head_noun
from .kinds import FIRMS
from .model import Statement
from .money_told import meant_to_give
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .tokens import Token

_GRANT = rx(
    r"\bgeld(?= (?:(?::|=|ca|circa|rund|etwa|um|die|so) )*[€#]\d+(?! (?:\S+ ){0,2}?(?:privat\w*|eigen\w*|von|aus|der))\b)|\b(?:beantrag\w*|antrag|förder\w*|zuschuss\w*|zuschüsse|zuwendung(?!sfähig)\w*|benötig\w*|gebraucht|brauchen|brauche|bräuchten|bräuchte|bedarf|vom bund|vom staat|kosten für den (?:bund|staat|steuerzahler)|den (?:bund|staat|steuerzahler) (?:\S+ ){0,2}?[€#]\d+ kosten|erhoffen|erhofft|suchen|suche|sucht|gesucht (?:wird|werden|sind) (?:\S+ ){0,2}?(?:geld|mittel|finanzierung|unterstützung)|wollen|möchten|gefördert werden (?:sollen|soll|müssten|müsste|müssen)|hätten gern\w*|hätten (?:wir|ich) (?:\S+ ){0,2}?gern\w*|einwerben|einzuwerben|nötig|notwendig|erforderlich|zufrieden|rechnen mit|kosten soll|fehlen|wünschen|budgetwunsch|wunschsumme|wieviel|wie viel|projektmittel|projektsumme|finanzierungsbedarf|mittelbedarf)\b|€\d+ (?:\S+ )?wären (?:\S+ )?(?:schön|prima|gut|super|toll|ideal|fein|klasse|nett|hilfreich|optimal|perfekt|wunderbar|großartig|ein traum)\b"
)
_PRIVATE = rx(
    r"\b(?:legt|drauf|dazu|privat\w*|eigenmittel\w*|aus der (?:wirtschaft|industrie)|mittel der (?:firmen|unternehmen|wirtschaft|betriebe)|beitrag der (?:firmen|unternehmen|wirtschaft|betriebe)|investor\w*|sponsor\w*|kofinanz\w*|ko-finanz\w*|eigenanteil\w*|eigenbeitr\w*|eigenleistung\w*|steuern|steuert|beisteuern|bringen|mitbringen|einbringen|geben|gibt|legen|zahlen|zahlt|tragen|beteilig\w*|finanzier\w*|aus (?:der )?eigene[rn] tasche|industriebeitrag|wirtschaftsbeitrag|von der (?:industrie|wirtschaft)|schießen|drauflegen|dazugeben|wirtschaftsmittel|industriemittel|drittmittel der industrie|von den (?:firmen|unternehmen|betrieben)|selbst auf\w*|aufbringen|stemmen|stecken|reinstecken|reinzustecken|schmeißen|werfen|buttern|zubuttern|locker\w*|in den topf|in die kasse|in die hand|zusammenlegen|investieren|übernehmen|kommen|kommt)\b"
)
_PRIVATE_WHO = rx(
    r"\b(?:privat\w*|eigenmittel\w*|aus der (?:wirtschaft|industrie)|industrie|wirtschaft|investor\w*|(?:business[ -])?angels?|gesellschafter\w*|\w*geldgeber\w*|\w*kapitalgeber\w*|\w*fonds|sponsor\w*|kofinanz\w*|eigenanteil\w*|eigenbeitr\w*|firma|firmen\w*|unternehmen|betrieb|betriebe|betrieben|industrie\w*|privatwirtschaft|selbst|mitglieder|selber|industriepartner|industriebeitrag|wirtschaftsbeitrag|eigene[rn] tasche|\w+bauer|\w+ereien)\b"
)
_PUBLIC_GIVES = rx(  # what a town or a bank pays is no money of the firms, and has its own decision
    r"\b(?:die|der|das|unser|unsere|eine?) (?:\w*stadt|land|landkreis|kreis|gemeinde|kommune|\w*bank|sparkasse|stiftung|\w*kammer|ihk) (?:\S+ ){0,2}?(?:zahlt|gibt|gab|legt|schießt|steuert|bringt|übernimmt|trägt|verlangt|fordert|spendiert|will|hat)\b(?: \S+){0,4}? $"
)
_MONEY_OF_FIRMS = rx(
    r"\b(?:geld|\w*mittel|\w*anteile?|\w*beitrag|\w*beiträge) (?:der|unserer|von den|von unseren) (?:\w*firmen|betriebe?n?|\w*unternehmen|industrie|wirtschaft) ,$"
)
DE_MINIMIS = rx(r"\b(?:de-?minimis\w*|de minimis\w*|minimis\w*|beihilfe\w*)\b")
_NOT_MONEY = rx(
    r"\b(?:umsatz\w*|jahresumsatz|bilanz\w*|beitrag\w*|mitgliedsbeitrag\w*|gesamtkosten|gesamtausgaben|gesamtbudget|gesamtvolumen|projektvolumen|budget|gewinn|stundensatz|gehalt|preis|export\w*|miete|stammkapital|kredit\w*|schulden|marktvolumen|investiert|haushalt|jahresetat|etat|bekommen haben|bekam\w*|erhielt\w*|gefördert worden|gefördert wurde\w*)\b"
)
_GRANT_FIRM = rx(r"\b(?:beantrag\w*|förderbedarf|fördersumme|zuschuss)\b")
_YEARLY = rx(
    r"^ ?(?:(?:\w*förderung|\w*zuschuss|\w*mittel|fördergelder?|davon|beihilfe) )?(?:je jahr|pro jahr|im jahr|jährlich|p a|pa|per annum|jedes jahr|/ jahr)\b"
)
_EACH = rx(
    r"^ ?(?:je|pro|jeweils) (?:partner|firma|unternehmen|betrieb|projekt|mitglied|monat|kopf|teilprojekt|nase)\b|^ ?(?:jeweils|im monat|monatlich|stück)\b"
)
_OF_EACH = rx(
    r"\bjede[rs]? (?:(?:der|von den|von unseren|unserer) )?(?:#(?P<n>\d+) )?(?:firmen|firma|betriebe?n?|unternehmen|partner|mitglieder?n?)\b"
)
_OWN_VERB = rx(r"\b(?:haben|hat|machen|macht|beträgt|liegt|sind|ist|kostet)\b")
_NO_TURNOVER = rx(r"\b(?:umsatz|mitgliedsbeitr\w*|jahresbeitr\w*)\b")
_BARE_PRIVATE = rx(
    r"\b(?:von der (?:industrie|wirtschaft)|aus der (?:industrie|wirtschaft)|von (?:den |unseren )?(?:firmen|unternehmen|betrieben|partnern)|von (?:einem|einer|unser\w+|den|dem|der|#\d+|privaten) (?:\w+en )?(?:investor\w*|(?:business )?angels?|\w*geldgebern?|\w*kapitalgebern?|sponsor\w*)|aus (?:der )?eigene[rn] tasche|(?:leg\w*|geben|gibt|steuer\w*|zahl\w*|bring\w*|pack\w*|schmeiß\w*|werfen|wirft|butter\w*|schieß\w*|steck\w*|tu[nt])\b.*\b(?:drauf|druff|obendrauf|dazu|dazua|bei|ein|mit|auf den tisch))\b"
)
_BARE_CUE = rx(
    r"\bgeld(?= (?:(?::|=|ca|circa|rund|etwa|um|die|so) )*[€#]\d+(?! (?:\S+ ){0,2}?(?:privat\w*|eigen\w*|von|aus|der))\b)|\b(?:geld wollen|gebraucht|kohle|budget\w*|geld vom|vom staat|brauchen|bräuchten|brauche|bräuchte|benötigen|beantrag\w*|förderbedarf|fördersumme|zuschuss|zuwendung|bedarf|vom bund|erhoffen|förderung)\b"
)


def is_sum(form: Normal, i: int) -> bool:
    """Money, or a large bare number beside a word for aid or a duration ("De-minimis hatten wir 180.000", "80 Tausend für ein Jahr")."""
    token = form.tokens[i]
    if token.kind == "€":
        return True
    if token.kind != "#" or (token.value or 0) < 10000 or head_noun(form, i + 1) is not None:
        return False
    sentence = form.sentence_text(form.clause_of(i).sentence)
    return bool(
        DE_MINIMIS.search(sentence)
        or _BARE_CUE.search(form.clause_of(i).text)
        or (_BARE_PRIVATE.search(form.clause_of(i).text) and _PRIVATE_WHO.search(form.clause_of(i).text))
        or re.match(r" (?:fur|auf|uber|in) (?:\S+ )?@\d+", text_after(form, i))
    )


def money(form: Normal, i: int, suppose: bool) -> Statement | None:
    """The sum at token i as grant, private money or de-minimis aid."""
    token, before, after = form.tokens[i], text_before(form, i), text_after(form, i)
    clause = form.clause_of(i)
    aided = _EACH.match(after) and DE_MINIMIS.search(clause.text)  # "höchstens 80.000 pro Firma": the most of any
    if (_EACH.match(after) and not aided) or rx(r"\b(?:je|pro|jeweils) (?:\S+ ){0,2}$").search(before):
        return None
    factor = _years(form, i, before, after)
    each = _OF_EACH.search(clause.text)
    if factor is None or (each and each["n"] is None):
        return None
    factor *= float(form.tokens[int(each["n"])].value or 0) if each else 1.0
    if _PUBLIC_GIVES.search(before) and not _GRANT.search(clause.text):
        form.noted.setdefault(UNSETTLED, set()).add(i)
        return None
    if _apposed_to_firms(form, i):
        return _said("private_mittel_eur", token, factor)
    near, sentence = labelled(form, i), form.sentence_text(clause.sentence)
    if _is_de_minimis(form, near, sentence, clause.sentence):
        if _LEVEL.search(clause.text) and not _REACHED.search(sentence):
            return None
        return _said("de_minimis_eur", token)
    private = bool(_PRIVATE.search(near) and (_PRIVATE_WHO.search(near) or _of_firms(form, i)))
    grant = bool(_GRANT.search(near))
    if private and grant:
        private = _closer(near, i) or all(meant_to_give(near, cue.group()) for cue in _GRANT.finditer(near))
    if not private and not grant and token.kind == "€" and not rx(r"^ ?,? davon\b").match(after):
        private = bool(
            _PRIVATE.search(sentence)
            and _PRIVATE_WHO.search(sentence)
            and not _GRANT.search(sentence)
            and " rest " not in sentence
        )
    if private and not _NO_TURNOVER.search(near):
        return _said("private_mittel_eur", token, factor)
    if _NOT_MONEY.search(near) and not _GRANT_FIRM.search(near):
        return None
    if rx(
        r"\b(?:gefördert (?:werden|wird)(?! (?:sollen|soll|müssten|müsste|müssen))|werden gefördert|maximal gefördert)\b"
    ).search(f"{before} {after}"):
        return None
    elsewhere = _GRANT.search(sentence) and not _OWN_VERB.search(clause.text) and not _PRIVATE_WHO.search(clause.text)
    if suppose or grant or elsewhere or token.kind == "#" or _in_a_profile(form, i):
        return _said("foerderbedarf_eur", token, factor)
    return None


def _apposed_to_firms(form: Normal, i: int) -> bool:
    """ "Das Geld der Firmen, etwa 220.000 Euro, ist zugesagt" """
    clause = form.clause_of(i)
    before = next((c for c in form.clauses if c.last == clause.first and c.sentence == clause.sentence), None)
    return before is not None and bool(_MONEY_OF_FIRMS.search(before.text)) and bare(form, i)


def _of_firms(form: Normal, i: int) -> bool:
    """ "Die sechs Hotels bringen 45.000 Euro auf": firms by whatever name they have in the clause."""
    clause = form.clause_of(i)
    return any(t.kind == "word" and noun_class(t.norm) in FIRMS for t in form.tokens[clause.first : clause.last])


_LEVEL = rx(r"\b(?:grenze|schwelle|höchstbetrag|obergrenze|limit)\b")
_REACHED = rx(r"\b(?:ausgeschöpft|erreicht|ausgereizt|ausgenutzt|aufgebraucht)\b")


def _in_a_profile(form: Normal, i: int) -> bool:
    """ "18 Monate, 190.000 Euro, 5 Betriebe": a bare sum among other bare figures is what the project is to get."""
    clause = form.clause_of(i)
    same = [c for c in form.clauses if c.sentence == clause.sentence]
    sums = sum(t.kind == "€" for t in form.tokens[same[0].first : same[-1].last])
    figures = any(t.kind in "#@" for t in form.tokens[same[0].first : same[-1].last])
    return (
        sums == 1
        and figures
        and len(same) > 2
        and bare(form, i)
        and not _NOT_MONEY.search(form.sentence_text(clause.sentence))
    )


def speaks_of_aid(form: Normal, i: int) -> bool:
    """De-minimis aid is by nature what was received: "hatten wir in den letzten drei Jahren 150.000 Euro"."""
    return bool(DE_MINIMIS.search(form.sentence_text(form.clause_of(i).sentence)))


def _said(fact: str, token: Token, factor: float = 1.0) -> Statement:
    return Statement(fact, shown(token, factor), token.start, token.end)


_RECEIVED = rx(r"\b(?:gekriegt|bekommen|erhalten|kassiert)\b")
_NOBODY_RECEIVED = rx(  # "De-minimis hat noch keiner bekommen, wir brauchen 90.000 Euro": the sum is another one
    r"\b(?:noch nie|nie|keine?r?|niemand|noch nichts|nichts)\b(?: [^\s,;.#€]+){0,5} (?:gekriegt|bekommen|erhalten|kassiert)\b"
)


def _is_de_minimis(form: Normal, near: str, sentence: str, number: int) -> bool:
    if DE_MINIMIS.search(near):
        return True
    if _RECEIVED.search(sentence) and DE_MINIMIS.search(sentence):
        named = [c.text for c in form.clauses if c.sentence == number and DE_MINIMIS.search(c.text)]
        denied = any(_NOBODY_RECEIVED.search(text) and "€" not in text for text in named)
        return not (denied and _GRANT.search(near))
    if _GRANT.search(near) or _PRIVATE.search(near):
        return False
    before = form.sentence_text(number - 1) if number else ""
    return bool(DE_MINIMIS.search(sentence) or (DE_MINIMIS.search(before) and not _NOT_MONEY.search(near)))


def _years(form: Normal, i: int, before: str, after: str) -> float | None:
    """How many years a yearly sum is paid; 1 for a plain sum, None where the years are not said."""
    if not (_YEARLY.match(after) or rx(r"\b(?:jährlich|jedes jahr|pro jahr|im jahr)\b").search(before)):
        return 1.0
    sentence = form.clause_of(i).sentence
    terms = [
        t.value or 12
        for k, t in enumerate(form.tokens)
        if t.kind == "@" and form.clause_of(k).sentence == sentence and t.high is None and (t.value or 0) >= 12
    ]
    return terms[0] / 12 if len(terms) == 1 else None


def _closer(text: str, i: int) -> bool:
    """Does the word for private money stand nearer to the sum than the word for a grant?"""
    spot = re.search(rf"[#€]{i}\b", text)
    at = spot.start() if spot else 0

    def nearest(pattern: re.Pattern[str]) -> int:
        return min((min(abs(at - m.start()), abs(at - m.end())) for m in pattern.finditer(text)), default=999)

    return nearest(_PRIVATE_WHO) <= nearest(_GRANT)


_AS_MUCH = rx(
    r"\b(?:noch ?(?:ein)?mal so viel|noch einmal soviel|nochmal soviel|ebenso viel|ebensoviel|genauso viel|genausoviel|gleich viel|dieselbe summe|die gleiche summe|(?:den|der) (?:gleichen?|selben?) betrag|de(?:n|r)selben? betrag|noch ?(?:ein)?mal (?:dasselbe|das gleiche))\b"
)


def as_much(form: Normal, found: dict[str, Statement], blocked: set[str]) -> list[Statement]:
    """ "3,6 Millionen Förderung und noch einmal so viel aus der Wirtschaft"; "rund 4 Millionen, zur Hälfte beantragt, zur Hälfte selbst"."""
    for match in _AS_MUCH.finditer(form.string):
        clause = form.clause_at(match.start())
        known = [found[f] for f in ("foerderbedarf_eur", "private_mittel_eur") if f in found]
        if clause.status & blocked or len(known) != 1:
            continue
        other = "private_mittel_eur" if known[0].fact == "foerderbedarf_eur" else "foerderbedarf_eur"
        near = form.string[match.start() : match.end() + 60]
        cue = _PRIVATE_WHO if other == "private_mittel_eur" else _GRANT
        if cue.search(near) or (other != "private_mittel_eur" and cue.search(clause.text)):
            return [Statement(other, known[0].value, *form.span(match.start(), match.end()))]
    return _halves(form, found)


def _halves(form: Normal, found: dict[str, Statement]) -> list[Statement]:
    said = found.get("foerderbedarf_eur") or found.get("private_mittel_eur")
    if (
        said is None
        or not isinstance(said.value, (int, float))
        or len(found.keys() & {"foerderbedarf_eur", "private_mittel_eur"}) > 1
    ):
        return []
    sentence = form.clause_of(next((i for i, t in enumerate(form.tokens) if t.start == said.start), 0)).sentence
    halves = [
        i
        for i, t in enumerate(form.tokens)
        if t.kind == "%" and t.value == 0.5 and form.clause_of(i).sentence == sentence
    ]
    text = form.sentence_text(sentence)
    if len(halves) < 2 or not _GRANT.search(text) or not _PRIVATE_WHO.search(text):
        return []
    half = tidy(said.value / 2)
    return [Statement(f, half, said.start, said.end) for f in ("foerderbedarf_eur", "private_mittel_eur")]
