"""Whom the speaker serves, buys from or asks: "wir beliefern 30 Hotels", "bei vier Mühlen kaufen wir", "an der Umfrage haben 90 Firmen
teilgenommen", "im Gewerbepark sitzen 200". They are firms, and none of them takes part for that.

Each figure is held against the words before and behind it, not its clause: in "unsere 17 Firmen beliefern 300 Läden" only the 300 are served.
"""

from __future__ import annotations

from .data import load, words
from .fold import fold, rx
from .gate import AnyOf
from .normal import Normal

_TABLE = load("bedient")
SERVED, REACH = "served", 160  # where it is noted; letters that may lie between a figure and what says it


def _any_of(name: str) -> str:
    """A list of the table as a pattern; "*" at either end lets the word go on."""
    return "(?:" + "|".join(fold(word).replace("*", r"[\w-]*") for word in words(_TABLE[name])) + ")"


_PRODUCT, _CUSTOMERS, _SUPPLIERS = _any_of("produkte"), _any_of("kunden"), _any_of("lieferanten")
_TRADE, _ASKING, _SITE = _any_of("berufe"), _any_of("gefragt"), _any_of("standorte")

_GAP = r"(?:(?!#)[^\s,;:.]+ ){0,5}?"  # no figure and no mark between
_OURS = r"(?:unser\w*|mein\w*)"
_US = rf"(?:uns|mir|mich|{_OURS} [\w-]+)"
_WE = r"(?:wir|ich)"
# forms of verbs alone: "Versorgungstechnik", "Holzbau", "stattdessen", "Kaufbeuren" serve nobody
_SERVE = r"(?:beliefer[ent]|beliefern|belieferten|versorg(?:en|e|t|ten)|bedien(?:en|e|t|ten)|beköstig(?:en|e|t)|rüst(?:en|e|et)|statt(?:en|e|et))"
_HAND = r"(?:(?:ge)?liefer(?:n|e|t|ten)|verkauf(?:en|e|t|ten|n)|vertreib(?:en|e|t)|exportier(?:en|e|t|ten)|vermiet(?:en|e|et)|verleih(?:en|e|t)|verpacht(?:en|e|et)|verschick(?:en|e|t)|versend(?:en|e|et))"
_RUNS = r"(?:läuft|laufen|lief|liefen|steht|stehen|steckt|stecken|arbeitet|arbeiten|hängt|hängen|im einsatz|eingesetzt|verbaut|eingebaut|installiert|genutzt|verwendet|in betrieb)"
_USE = r"(?:nutzt|nutzen|benutzt|benutzen|verwendet|verwenden|einsetzen|setzen)"
_TEND = r"(?:warten?|repariere?n?|reinigen?|prüfen?|putzen?|säubern?|überwachen?)"
_BUY = r"(?:(?:ge|ein)?kauf(?:en|e|t|ten|n)|bezieh(?:en|e|t)|bezogen|bestell(?:en|e|t|ten)|order(?:n|e|t|ten)|hol(?:en|e|t|ten|n))"
_MAKE = r"(?:gebaut|entwickelt|geliefert|hergestellt|gefertigt|programmiert|gearbeitet|produziert|eingerichtet|installiert|konstruiert|übersetzt|gedruckt|genäht|entworfen|gestaltet|bauen|baue|liefern|liefere|fertigen|fertige|arbeiten|arbeite|produzieren|produziere|drucken|drucke|programmieren|programmiere|konstruieren|übersetzen|übersetze|nähen|waschen|machen|mache|erledigen|erledige)"
_LOOK_AFTER = r"(?:betreu(?:en|e|t|ten)|berat(?:en|e|et)|berät|vertret(?:en|e|et)|vertritt)"

_BEFORE = AnyOf(
    rx(pattern + "$")
    for pattern in (
        rf"\b{_SERVE} {_GAP}",
        rf"\b{_HAND} {_GAP}an {_GAP}",
        rf"\b{_PRODUCT} {_GAP}{_RUNS} {_GAP}(?:in|bei|von) {_GAP}",
        rf"\b{_PRODUCT} (?:ist|sind|wird|werden|haben wir) {_GAP}(?:in|bei|von) {_GAP}",
        rf"\b{_OURS} {_PRODUCT} {_USE} {_GAP}",
        rf"\b(?:{_WE} {_TEND}|{_TEND} {_WE}) (?!auf ){_GAP}(?:in|bei|von) {_GAP}",
        rf"\b(?:zu|unter) (?:den|unseren|unsern|meinen) {_CUSTOMERS} {_GAP}",
        rf"\b(?:{_CUSTOMERS}|{_OURS} {_SUPPLIERS}) (?:sind|haben wir|habe ich|umfasst|:) {_GAP}",
        rf"\bals (?:unsere )?{_CUSTOMERS} {_GAP}",
        r"\b\w*(?:wartungs|service|liefer|kauf|kunden|miet|leasing)verträge? (?:mit|für) (?:(?!#)\S+ ){0,3}?",
        rf"\b(?:den|unseren|meinen) {_CUSTOMERS} bilden {_GAP}",
        rf"\bbeliefert werden {_GAP}",
        rf"\b(?:unsere[mn]|meine[mn]) (?:online-?shop|webshop|laden|shop|versand) {_BUY} {_GAP}",
        rf"\b(?:bei|von) {_US} (?:{_BUY}|lassen) {_GAP}",
        rf"\b{_TRADE} (?:{_GAP}){_LOOK_AFTER} {_GAP}",
        rf"\b{_SITE} {_GAP}(?:sitzen|gibt es|arbeiten|haben {_GAP}sitz|befinden sich|liegen) {_GAP}",
    )
)
_BOUGHT_FROM = AnyOf(  # whatever stands beside it: members may buy together
    rx(pattern + "$")
    for pattern in (
        rf"\b{_BUY} {_GAP}(?:bei|von) {_GAP}",
        rf"\b{_WE} lassen? {_GAP}(?:bei|von) {_GAP}",
        rf"\bbeliefert werden {_GAP}",
        rf"\b(?:unsere[mn]|meine[mn]) (?:online-?shop|webshop|laden|shop|versand) {_BUY} {_GAP}",
    )
)
_BEHIND = AnyOf(
    rx(rf"^{pattern}")
    for pattern in (
        rf" {_GAP}(?:und #\d+ {_GAP})?{_BUY} {_GAP}(?:bei|von) {_US}\b",
        rf" {_GAP}(?:und #\d+ {_GAP})?{_USE} {_GAP}{_OURS} {_PRODUCT}\b",
        rf" {_GAP}(?:und #\d+ {_GAP})?(?:arbeiten|produzieren|fertigen|fahren) mit {_OURS} {_PRODUCT}\b",
        rf" {_GAP}(?:und #\d+ {_GAP})?lassen {_GAP}(?:bei|von) {_US}\b",
        rf" {_GAP}(?:und #\d+ {_GAP})?(?:zählen|gehören) zu (?:unseren|unsern|meinen|den) {_CUSTOMERS}\b",
        rf" {_GAP}als {_CUSTOMERS}\b",
        rf" {_GAP}sind {_GAP}{_CUSTOMERS}\b",
        rf" {_GAP}werden {_GAP}(?:von|durch) {_US} {_GAP}(?:beliefert|versorgt|betreut|ausgestattet|gewartet)\b",
        rf" {_GAP}(?:sitzen|sind|haben {_GAP}sitz) {_GAP}(?:im|am|in) {_GAP}{_SITE}\b",
        rf" {_GAP}mit {_OURS} {_PRODUCT} (?:ausgestattet|ausgerüstet|versorgt|beliefert)\b",
    )
)
# what stands before the figure, and what behind it
_AROUND = tuple(
    (rx(rf"{before}$"), rx(rf"^{behind}"))
    for before, behind in (
        (rf"\b(?:an|bei) {_GAP}", rf" {_GAP}{_HAND} {_WE}\b"),
        (rf"\b(?:in|bei) {_GAP}", rf" {_GAP}{_RUNS} {_GAP}{_PRODUCT}\b"),
        (rf"\b(?:in|bei) {_GAP}", rf" {_GAP}(?:ist|sind|wird|werden) {_GAP}{_PRODUCT} {_GAP}{_RUNS}"),
        (rf"\b(?:bei|von) {_GAP}", rf" {_GAP}(?:{_BUY}|lassen) {_WE}\b"),
        ("", rf" {_GAP}{_SERVE} {_WE}\b"),
        (rf"\b{_SITE} {_GAP}sind {_GAP}", rf" {_GAP}(?:ansässig|angesiedelt|zu hause|zuhause|untergebracht)\b"),
        (rf"\bfür {_GAP}", rf" {_GAP}{_MAKE} {_WE}\b"),
        (rf"\b{_WE} (?:haben |habe )?{_GAP}für {_GAP}", rf" {_GAP}{_MAKE}\b"),
        (rf"\b{_WE} {_MAKE} {_GAP}für {_GAP}", ""),
        (rf"\b{_WE} (?:haben|habe) {_GAP}", rf" {_GAP}(?:befragt|interviewt|beliefert|ausgestattet|ausgerüstet)\b"),
    )
)
_ASKED = rx(rf"\b{_ASKING}\b")
_ANSWERED = rx(
    r"\b(?:teilgenommen|nahmen (?:\S+ ){0,5}?teil|beteilig\w+|mitgemacht|geantwortet|antwort\w+|ausgefüllt|zurückgeschickt|befragt|erreicht\w*|geführt)\b"
)
_OF_CUSTOMERS = rx(rf"#\d+ (?:\S+ )?{_CUSTOMERS} ,?$")
_EVENT = r"[\w-]*(?:veranstaltung|tagung|konferenz|messe|kongress|symposium|workshop|seminar|webinar|schulung|treffen|kick-?off|fachtag|exkursion)(?:en|e|s|es)?"
_CAME = rx(r"^ (?:(?!#)[\w-]+ )?(?:teilnehmer\w*|teilnehmende\w*|beteiligten?|mitwirkenden?)\b")
_TO_EVENT = rx(rf"\b{_EVENT} (?P<between>{_GAP})$")
_AT_EVENT = rx(
    rf"^ (?:(?!#)[\w-]+ )?\w+ {_GAP}(?:auf|bei|zu|zur|zum|an|am|beim) (?:(?:der|die|dem|einer|einem|unserer|unserem|unsere) )?(?:[\w-]+ )?{_EVENT}\b"
)
_EVENT_BEFORE = rx(rf"\b{_EVENT} [,:(]$")  # "eine zweitägige Veranstaltung, ca. 80 Teilnehmer"
_HEDGED = rx(r"^(?:(?:ca|circa|etwa|rund|mit|für|gut|knapp|so|geschätzt|vielleicht|erwartet|[.(]) )*$")
_WITH_THEM = rx(r"^(?:(?:und|aber) )?(?:mit|vor|für) (?:(?!#)\S+ ){0,3}$")
_IS_HELD = rx(rf"^ \w+ (?:ist|wird|findet|gab|gibt|planen|haben|machen|wäre) (?:(?!#)[^\s,;:.]+ ){{0,4}}?{_EVENT}\b")
_AUDIENCE = (
    (
        rx(rf"\bvor {_GAP}$"),
        rx(rf"^ {_GAP}(?:vorgestellt|präsentiert|gesprochen|geredet|vorgetragen|referiert|vorgeführt|aufgetreten)\b"),
    ),
    (
        rx(
            rf"\b(?:präsentier(?:en|e|t|te|ten)|referier(?:en|e|t|te|ten)|sprach(?:en)?|sprechen|redeten?|stellten?|stellen|traten?|treten) {_GAP}vor {_GAP}$"
        ),
        rx(r"^ "),
    ),
)
_SOME_OF_THEM = rx(r"^(?:(?:#\d+|eine[rs]?) )?(?:davon|darunter|von ihnen|unter ihnen) ")
_OF_TRADERS = rx(rf"^ (?:unserer|unsrer|meiner|von unseren|von den) (?:\w+e[nr] )?(?:{_CUSTOMERS}|{_SUPPLIERS})\b")
_NETWORK = rx(
    r"\b(?:\w*netzwerk\w*|\w*cluster\w*|\w*verbund\w*|\w*verein|\w*verband|\w*konsorti\w+|\w*bündnis\w*|\w*kooperation\w*|mitglied\w*|\w*vorhaben\w*|\w*management\w*|\w*geschäftsstelle|antrag|anträge|\w*förder\w*|\w*mittel|"
    r"gemeinsam\w*|miteinander|mitmachen|beteiligt|zusammengetan|an bord)\b"
)  # who looks after those, serves their own
_OWN_FIRMS = rx(r"\b(?:unsere[nr]?|meine[nr]?|wir sind|von uns|davon|darunter) (?:(?!#)\S+ )?$")
_MEMBERS = rx(r"^ (?:\S+ )?mitglied\w*\b")
_WHO_JOIN = rx(
    r"^(?:die|welche) (?:\S+ ){0,8}?(?:mitmachen|zusammen\w*|gemeinsam\w*|\w*netzwerk|\w*verbund|kooperieren)\b"
)
_LISTED = rx(r"#(\d+) (?:(?!#)[^\s,;:.]+ ){1,3}(?:und|sowie|,|oder|plus) (?:(?!#)[^\s,;:.]+ )?$")


def served(form: Normal, i: int) -> bool:
    """Is the figure at token i a number of customers, suppliers, people asked, or firms that only sit in one place?"""
    told: dict[int, bool] = form.noted.setdefault(SERVED, {})
    if i not in told:
        told[i] = _served(form, i)
    return told[i]


def _served(form: Normal, i: int) -> bool:
    clause = form.clause_of(i)
    start, end = form.offsets[clause.first], form.offsets[clause.first] + len(clause.text)
    before = form.string[max(start, form.offsets[i] - REACH) : form.offsets[i]]
    rest = " " + form.string[form.offsets[i] : min(end, form.offsets[i] + REACH)].partition(" ")[2]
    told = next((c.text for c in form.clauses if c.last == clause.first), "")
    if _OF_TRADERS.match(rest):
        return True
    if _OF_CUSTOMERS.search(told) and _SOME_OF_THEM.match(clause.text):
        return True
    if _BOUGHT_FROM.search(before) or (
        _ASKED.search(clause.text) and _ANSWERED.search(clause.text) and not _OWN_FIRMS.search(before)
    ):
        return True
    if _came(told, before, rest) or any(a.search(before) and b.match(rest) for a, b in _AUDIENCE):
        return True
    if _NETWORK.search(clause.text) or _OWN_FIRMS.search(before) or _MEMBERS.match(rest):
        return False
    follows = next((c.text for c in form.clauses if c.first == clause.last and c.sentence == clause.sentence), "")
    if _WHO_JOIN.match(follows):
        return False
    if _BEFORE.search(before) or _BEHIND.search(rest):
        return True
    if any(a.search(before) and b.match(rest) for a, b in _AROUND):
        return True
    earlier = _LISTED.search(before)
    return earlier is not None and served(form, int(earlier[1]))


def _came(told: str, before: str, rest: str) -> bool:
    """ "Eine Auftaktveranstaltung mit ca. 80 Teilnehmern": who comes to an event is no partner for that."""
    if not _CAME.match(rest):
        return False
    event = _TO_EVENT.search(before)
    if event is not None:
        return not _NETWORK.search(event["between"])
    if _EVENT_BEFORE.search(told) and _HEDGED.match(before):
        return not _NETWORK.search(rest)
    is_held = _WITH_THEM.search(before) and _IS_HELD.match(rest)
    return bool(is_held or _AT_EVENT.match(rest)) and not _NETWORK.search(before)
