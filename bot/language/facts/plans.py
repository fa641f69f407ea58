"""Counts that are hopes, searches or old values: "suchen noch drei Firmen", "auf 60 wachsen", "nicht 64, sondern 71"."""

from __future__ import annotations

from .clauses import Clause
from .courted import REGULARLY, courted
from .fold import rx
from .in_vain import wanted_in_vain
from .lacking import lacking
from .normal import Normal
from .other_networks import of_another_network
from .perhaps import perhaps
from .served import served

_GROWTH = rx(
    r"\b(?:fehlen|fehlt|fehlten|anwerben|gewinnen|aufnehmen|hinzugewinnen|hinzukommen|dazukommen|dazugewinnen|dazuholen|dazunehmen|hinzunehmen|hereinnehmen|reinnehmen|hereinholen|reinholen|interessiert|interessieren|interesse|interessenten|angefragt|angeschrieben|kontaktiert|gesprächen|anfragen|ansprechen|angesprochen|eingeladen|einladen|zuwachs|bräuchten|beitrittswillig\w*|bewerben sich|abgesprungen|ausgetreten|ausgestiegen|verloren|abgesagt|abgelehnt|kündigt|gekündigt|potenzial|potenziell\w*|potentiell\w*|denkbar|möglich|mögliche|höchstens noch|gehofft|hoffen|hoffe|erwarten|erwartet|wünschen|träumen|träume|träumt)\b"
)

_SEARCH = rx(
    r"\b(?:suche|suchen|sucht) (?:(?:wir|noch|mindestens|etwa|weitere|nach|dringend|aktuell|gerade|auch|ein|zwei|für|unser\w*|das|den|netzwerk|cluster|rund|ca|bis zu|\w+ weitere) ){0,5}#\d+|\b(?:im (?:sommer|herbst|winter|frühjahr)|nächstes jahr|ab (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)) (?:werden|sind|kommen|wären) (?:\S+ ){0,2}?#\d+|#\d+ (?:\S+ ){0,4}?(?:gesucht|suchen wir|suche ich|sucht)\b|\b(?:demnächst|in kürze(?! :)|bald|künftig)\b(?: \S+){0,4} #\d+"
)
_OF_BODY = rx(
    r"\b(?:ihk|hwk|\w*kammer|kreis\w+schaft|innung|gewerkschaft|bauernverband) (?:hat|zählt|vertritt) (?:\S+ ){0,2}?#\d+"
)
_AT_LARGE = rx(
    r"\b(?:in|bei) (?:der|unserer|ganz|dieser) (?:\S+ )?(?:region|branche|stadt|gegend|deutschland)\w*(?: \S+)? gibt es (?:\S+ ){0,3}?#\d+|\b(?:deutschlandweit|bundesweit|landesweit|insgesamt im land) gibt es (?:\S+ ){0,2}?#\d+"
)
_AROUND = r"(?:\w*region|branche|\w*stadt|gegend|\w*tal|\w*kreis|\w*bezirk|nähe|umgebung|umland|nachbarschaft|gemeinde|ort|dorf|bundesland|gewerbegebiet)"
_ARE_AROUND = rx(  # who is there in a town or a valley, a chamber's rolls
    rf"\b(?:in|bei uns in|hier in) (?:der|dem|unser\w*|diese[rm]) (?:\S+ )?{_AROUND} (?:\S+ )?(?:gibt es|gibt's|existieren|liegen) (?:\S+ ){{0,3}}?#\d+"
    rf"|\b(?:im|in unserem) {_AROUND} (?:gibt es|gibt's|existieren) (?:\S+ ){{0,3}}?#\d+"
    rf"|\b(?:die|unsere?|der|das) {_AROUND} (?:hat|zählt|beherbergt) (?:\S+ ){{0,2}}?#\d+"
    r"|\b(?:ihk|hwk|\w*kammer|innung|gewerbeamt) (?:sind|haben) (?:\S+ ){0,6}?#\d+ .*\b(?:gemeldet|eingetragen|registriert|organisiert)\b"
)
_WITH_US = rx(
    r"\b(?:mitmachen|dabei|beteilig\w+|an bord|im boot|zugesagt|mach\w* (?:\S+ ){0,5}?mit|zusammen\w*|gemeinsam|netzwerk\w*|verbund|cluster)\b"
)
_NEWCOMERS = rx(r"\b(?:kamen|kam|sind) (?:\S+ ){0,3}?#\d+ (?:\S+ ){0,4}?(?:dazu|hinzu|dazugekommen|hinzugekommen)\b")
_INTENDED = rx(
    r"\b(?:beteiligt|dabei|partner|mit dabei|vertreten) (?:sein )?(?:sollen|sollten|wären|wollen)\b|\b(?:mitmachen|teilnehmen|mitwirken|beteiligen) (?:sollen|sollten|wollen|würden|möchten)\b|\b(?:sollen|sollten|würden) (?:\S+ ){0,12}?(?:beteiligt|dabei) sein\b"
)
_FUNDS = rx(
    r"\b(?:suche|suchen|sucht) (?:\S+ ){0,8}?(?:\w*förder\w*|geld|programm\w*|zuschuss\w*|mittel|finanzierung|€\d+)"
)
_GROWTH_NEED = rx(r"\b(?:brauchen|benötigen|brauche|bräuchten|bräuchte|müssten|müsste) (?:\S+ ){0,3}?#")
_COURTED = rx(
    r"\b(?:wir|ich) (?:verhandeln|reden|sprechen|verhandle|rede|spreche|telefonieren) (?:\S+ ){0,4}?mit (?:\S+ )?#\d+|\b(?:verhandeln|reden|sprechen|verhandle|rede|spreche) (?:wir|ich) (?:\S+ ){0,3}?mit (?:\S+ )?#\d+|\bmit (?:\S+ )?#\d+ (?:\S+ ){1,7}?(?:verhandeln|reden|sprechen|verhandle|rede|spreche) (?:wir|ich)\b"
)

_WOULD_DO = rx(r"#\d+ (?:\S+ ){0,3}?würden (?:\S+ ){0,3}?(?:reichen|genügen|fehlen|guttun|helfen)\b")

_PARTLY = rx(
    r"\b(?:zier\w+|sträub\w+|weiger\w+|mauer\w+|zöger\w+|sperr\w+|(?<!kreuz und )quer(?! (?:durch|über|verteilt|verstreut))|springen (?:\S+ ){0,4}?ab|steigen (?:\S+ ){0,4}?aus|abspringen|aussteigen|gehör\w+ (?:\S+ ){0,3}?(?:zusammen|demselben|derselben|denselben|zu einem(?! (?:\S+ )?(?:\w*netzwerk|\w*verbund|\w*cluster|\w*zusammenschluss|\w*bündnis|\w*kreis|\w*ring|\w*bund|\w*zirkel|\w*verein|\w*verband|\w*konsortium|\w*stammtisch)\b)|zur gleichen)|hängen (?:\S+ ){0,4}?zusammen|schwesterfirmen|tochterfirmen|tochterunternehmen|sind (?:\S+ )?töchter)\b"
)

_TO_GROW = rx(
    r"\b(?:wünscht|wünschen|fordert|erwartet|hofft) (?:\S+ ){0,6}?#\d+|\bauf (?:\S+ ){0,3}?#\d+(?: \S+){0,6}? (?:wachsen|ausbauen|erweitern|vergrößern|steigern|aufstocken|erhöhen|bringen(?! (?:wir|sie) es)|kommen|anwachsen|verdoppeln|auszubauen|zu wachsen|zu erweitern|zu vergrößern)\b|\b(?:wachsen|wächst|ausgebaut|erweitert|vergrößert|wachstum|ausbau|erweiterung) (?:\S+ ){0,5}?auf (?:\S+ ){0,3}?#\d+|\bziel\w* (?:\S+ ){0,4}?#\d+|\b(?:wollen|sollen|möchten|könnten|werden|könnte|planen|soll) (?:\S+ ){0,8}?werden\b|\b(?:sollen|sollten|soll) (?:\S+ ){0,4}?#\d+|\b#\d+ (?:\S+ ){0,4}?(?:sollen|sollten|könnten|wollen) (?:\S+ ){0,4}?(?:dazu\w*|hinzu\w*|mitmachen|beitreten|werden|einsteigen|kommen)\b|\b(?:bis|ab) (?:ende |anfang |mitte |zum jahr )?#\d+ (?:\S+ ){0,4}?(?:wollen|sollen|möchten|werden)|\b(?:wollen|sollen|möchten|werden) (?:\S+ ){0,4}?bis (?:ende |anfang |mitte )?#\d+"
)

_FUNDED = rx(  # who is there already
    r"\b(?:gefördert|unterstützt) werden (?:sollen|soll|sollten|müssten)\b"
    r"|\bwünschen (?:sich )?(?:(?:eine?n?|etwas|mehr|dafür|finanzielle) ){0,2}(?:\w*förder\w*|\w*zuschuss|geld|unterstützung|beratung|auskunft|hilfe)\b"
)
_NO_CONCERN = rx(r"^(?:und |aber )?(?:die|das|der) (?:\S+ ){0,3}?nichts (?:\S+ ){0,2}?zu (?:tun|schaffen)\b")
_TAKE_IN = rx(  # "acht Brauereien aus Bamberg wollen weitere Betriebe aufnehmen": who wants that is there
    r"(?<=\d )(?:(?!#)[^\s:;]+ ){0,7}?(?:wollen|möchten) (?!wir |ich )(?:(?!#)\S+ ){0,4}?(?:mehr|weitere|neue|andere|zusätzliche|noch) (?:(?!#)\S+ ){1,4}?(?:aufnehmen|gewinnen|anwerben|hinzugewinnen|dazuholen|hereinholen|ansprechen|einladen)\b"
)
_DUTY = rx(r"\b(?:seien|sind|wären) (?:\S+ )?(?:pflicht|vorschrift|vorgeschrieben)\b")
_GROWTH_OK = rx(
    r"\b(?:zugesagt|haben (?:\S+ ){0,4}?(?:bekundet|unterschrieben)|insgesamt|an bord|sind dabei|bestehend\w* aus|besteht aus|netzwerk (?:aus|mit|von)|verein mit|wir sind)\b"
)


_FORESEEN = rx(
    r"^(?:und )?(?:geplant|vorgesehen|angedacht|angepeilt|angestrebt|gedacht) (?:sind|waren)\b(?! (?:\S+ ){1,4}?\w*(?:projekt|vorhaben))"
)  # projects are all to come
_SO_FAR = rx(  # "geplant sind vier Hochschulen, dabei ist bislang eine"
    r"\b(?:dabei|beteiligt|zugesagt|unterschrieben|an bord|sicher|fest) (?:ist|sind|hat|haben) (?:\S+ )?(?:bislang|bisher|derzeit|aktuell|erst|nur|schon|bereits|momentan)\b"
    r"|\b(?:dabei|zugesagt|unterschrieben|sicher|mitgemacht) (?:ist|sind|hat|haben) (?:\S+ ){0,2}?(?:niemand|keine?[rs]?)\b"
)


def planned(form: Normal, at: int) -> bool:
    """Is a count in this clause a hope or a search, not a state? ("suchen noch drei Firmen", "auf 60 Mitglieder wachsen")"""
    clause = form.clause_of(at)
    if courted(form, clause) or perhaps(form, form.offsets[at]) or of_another_network(form, form.offsets[at]):
        return True
    if lacking(form, form.clauses.index(clause)):  # "was fehlt, ist eine Uni"
        return True
    text = _FUNDED.sub(" ", clause.text)
    if _NO_CONCERN.match(next((c.text for c in form.clauses if c.first == clause.last), "")) or _DUTY.search(text):
        return True
    if _FUNDS.search(text):
        return False
    if _FORESEEN.match(text) and _SO_FAR.search(form.sentence_text(clause.sentence)):
        return True
    if served(form, at) or _AT_LARGE.search(text) or _NEWCOMERS.search(text):
        return True
    if _ARE_AROUND.search(text) and not _WITH_US.search(form.sentence_text(clause.sentence)):
        return True
    if _COURTED.search(text) and not REGULARLY.search(text):
        return True
    if _INTENDED.search(text):
        return False
    if text.startswith(("nämlich ", "namlich ")):
        before = next((c.text for c in form.clauses if c.last == clause.first), "")
        text = f"{before} {text}"
    text = _TAKE_IN.sub(" ", text)
    growth = _SEARCH.search(text) or _GROWTH.search(text) or _GROWTH_NEED.search(text)
    if growth and not _GROWTH_OK.search(text):
        return True
    if _OF_BODY.search(text) and not rx(r"\b(?:wir|unser\w*)\b").search(text):
        return True
    hoped = _TO_GROW.search(text) or _PARTLY.search(text) or _WOULD_DO.search(text)
    return bool(hoped or _wished(form, clause))


def _wished(form: Normal, clause: Clause) -> bool:
    """ "Der Minister wünscht sich, dass wir 50 Firmen werden": the clause that hangs on a wish of somebody else."""
    before = [c for c in form.clauses if c.sentence == clause.sentence and c.last == clause.first]
    return clause.text.startswith("dass ") and any(
        rx(r"\b(?:wünscht|hofft|fordert|erwartet|träumt)\b").search(c.text) for c in before
    )


def dropped(form: Normal, at: int) -> bool:
    """Is the number at this token the old value of "nicht 64, sondern 71" or "7 statt 9", or does it count whom nobody took in?"""
    if wanted_in_vain(form, form.clause_of(at)):
        return True
    before = " ".join(
        t.norm if t.kind != "#" else f"#{k}" for k, t in enumerate(form.tokens[max(0, at - 5) : at], max(0, at - 5))
    )
    if rx(
        r"\b(?:statt|anstatt|anstelle von)(?: (?:der|bisher|der bisherigen|bisherigen|von|den|wie|gesagt|bislang|angegebenen|nur|im|in|genannt|genannten|frühjahr|herbst|sommer|winter|letztes|letzten|jahr|zuvor)){0,5}$"
    ).search(before):
        return True
    if rx(r"\bnicht(?: (?:mehr|die|unsere|mit|aus|bei|nur mehr))?(?: (?:rund|etwa|ca))?$").search(before):
        after = form.sentence_text(form.clause_of(at).sentence)
        return " sondern " in f" {after} " or _beside_another(form, at)
    return False


def _beside_another(form: Normal, at: int) -> bool:
    """ "Fünf Institute, nicht vier": a bare figure that is denied where another one is said."""
    bare = at + 1 >= len(form.tokens) or form.tokens[at + 1].kind == "mark"
    sentence = form.clause_of(at).sentence
    others = (t for k, t in enumerate(form.tokens) if k != at and form.clause_of(k).sentence == sentence)
    return bare and any(t.kind == "#" and not t.junk for t in others)
