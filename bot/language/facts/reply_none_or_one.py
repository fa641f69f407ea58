"""None or one in a short reply without a figure: "Unis? Hat keine angebissen", "zwei Lehrstühle derselben Uni", "läuft nebenher, ohne Stelle"."""

from __future__ import annotations

from .fold import rx
from .gazetteer import abroad
from .nouns import noun_class
from .numbers import tidy
from .reply_core import Core
from .reply_words import NOT_ONLY

_UNIVERSITIES, _INSTITUTES, _POSTS = "zahl_hochschulen", "zahl_forschungseinrichtungen", "management_vzae"
_CONTACTS, _PARTNERS, _GRANT, _AID = "internationale_kontakte", "zahl_partner", "foerderbedarf_eur", "de_minimis_eur"
_FIRMS = {"unternehmen", "kmu", "gross"}
_ONE_UNI = r"(?:uni|hochschule|fh|th|tu|universität|fachhochschule|akademie|haw)"
_WON = r"(?:angebissen|mitgemacht|zugesagt|mitmachen|dabei|interesse|lust|eingestiegen|aufgesprungen|gefunden|gemeldet|beigetreten|zugegriffen|gewonnen|unterschrieben|geantwortet|zeit|bock|reagiert|mitziehen)"
_NONE_CAME = rx(
    rf"^(?:(?:da|davon|bisher|leider|bislang|noch) )*(?:(?:hat|hatte|wollte|ist|macht|kam|zog) (?:(?:da|sich|bisher|noch|leider|bislang|davon|von denen) )*(?:keine[rs]?|niemand|keins)|(?:keine[rs]?|niemand|keins) (?:hat|hatte|wollte|ist)(?: (?:da|sich|bisher|noch))*)"
    rf"(?: (?:so recht|wirklich|ernsthaft|was|davon|bisher|noch|zusagen))*? {_WON}(?: gehabt| gezeigt)?$"
)
_ONLY_FIRMS = rx(
    r"^(?:(?:forschen|forschung|mitmachen|entwickeln|dabei|geforscht) )?(?:(?:tun|tut|macht|machen|sind|wird|treiben|betreiben|wir sind|das sind|es sind|haben wir|wir haben) )*(?:(?:nur|bloß|lediglich|ausschließlich|alles|lauter|allein|rein) )+(?:von |die |den |in |bei |unsere |unseren |wir )*(?P<noun>[\w-]+)(?: (?:selbst|selber|dabei|hier))*$"
)
_ONE_HOUSE = rx(
    rf"^#\d+ (?:[\w-]*(?:lehrstühle|lehrstühlen|professuren|institute|fakultäten|fachbereiche|abteilungen|arbeitsgruppen|fachgebiete|professoren|profs|bereiche|standorte|leute)) (?:(?:an|von|der|aus|bei) )*(?:derselben|der selben|der gleichen|ein und derselben|einer einzigen|einer|einer gemeinsamen) (?:\w+en )?{_ONE_UNI}$"
)
_WITH_HIS = rx(rf"^(?!.*#)(?:[\w.-]+ ){{1,4}}mit (?:seiner|ihrer) (?:\w+ )?{_ONE_UNI}$")
_LOCAL_UNI = rx(
    rf"^(?:haben |ist |mit |wir )*(?:(?:die|unsere|eine|der|unserer) (?:hiesige|örtliche|ortsansässige|eigene|benachbarte|nahe)(?: {_ONE_UNI})?|(?:die|unsere)(?: {_ONE_UNI})? (?:hier )?(?:vor ort|am ort|im ort|in der stadt|nebenan|um die ecke|gegenüber|hier))$"
)
_LOCAL_INSTITUTE = rx(
    r"^(?:das|unser|unseres)(?: (?:hiesige|örtliche|eigene))?(?: [\w-]*institut)? (?:hier )?(?:vor ort|am ort|im ort|in der stadt|nebenan|um die ecke|gegenüber)$"
)
_HOUSES = rx(
    r"^(?:die |das )?(?:fraunhofer|helmholtz|leibniz|max-planck|max planck|dlr|dfki|fhg|mpg|zuse)(?:-gesellschaft|-gemeinschaft)? (?:mit|macht mit|ist mit|, und zwar|, nämlich|und zwar) (?:gleich |insgesamt |immerhin |sogar |mit )*#(?P<n>\d+) (?:häusern?|instituten?|einrichtungen)(?: dabei| mit)?$"
)
_NO_POST = rx(
    r"^(?:(?:das|es|läuft|geht|machen|mach|macht|wir|ich|der chef|die chefin|alles) )*(?:(?:nebenher|nebenbei|so mit|so nebenher|so nebenbei|nebenberuflich|ehrenamtlich|mit) ?,? )*(?:und )?ohne (?:(?:eigene[snr]?|feste[snr]?|bezahlte[snr]?|extra|jede|zusätzliche[snr]?|jegliche[snr]?|eine|richtige) )*"
    r"(?:\w*stellen?|personal|posten|hauptamtliche[nr]?|vzä|kräfte|kraft|angestellte[nr]?|manager\w*)$"
)
_FULL_POST = rx(
    r"^(?:ich|einer|eine|eine (?:kollegin|person|kraft|frau|dame|mitarbeiterin)|ein (?:kollege|mann|mitarbeiter|mensch)|der (?:chef|geschäftsführer|manager|leiter|koordinator)|die (?:chefin|geschäftsführerin|managerin|leiterin|koordinatorin))"
    r" ?,? (?:(?:und zwar|das|macht das|mache das|und das|komplett|rein|bin|ist|als) )*(?:hauptberuflich|hauptamtlich|full-?time|full time|in vollzeit|vollzeit|ganztags|mit voller stelle|auf voller stelle)$"
)
_FULL_POSTS = rx(
    r"^#(?P<n>\d+) (?:hauptamtliche[nr]?|hauptberufliche[nr]?|vollzeitkräfte|vollzeitler|ganztagskräfte|ganztägige)$"
)
_AT_HOME = rx(
    r"^(?:wir )?(?:(?:kennen|haben|pflegen|kontakte?|kooperieren|arbeiten|reden|sind|wir|es|bisher|bestehen) )*(?:nur|bloß|ausschließlich|lediglich|allein|rein) (?:(?:mit|zu|bei) )?(?:deutsche\w*|inländische\w*|innerdeutsche\w*|hiesige\w*|heimische\w*|in deutschland|im inland|innerhalb deutschlands)(?: (?!#)[\w-]+){0,2}$"
)
_ACROSS = rx(
    r"^#(?P<n>\d+)(?: stück)? ?[,:(-] (?:(?:und zwar|nämlich|verteilt|quer durch) )*(?:von|aus|in|zwischen) (?P<rest>[^#]+)$"
)
_ALONE = rx(
    r"^(?:(?:wir |ich )?(?:stehen|sind|bin|stehe|machen|mache|kämpfen)(?: (?:wir|ich|da|noch|das|ganz|bisher|bislang|vorerst|leider|im moment))* )?(?:(?:ganz|noch|völlig) )*(?:allein|alleine|mutterseelenallein|solo)(?: (?:da|auf weiter flur|unterwegs))*$"
)
_ONLY_THE_LABEL = rx(
    r"^(?:(?:gar|überhaupt|eigentlich|wir|brauchen|wollen|möchten|danke) )*(?:(?:nichts|nix|nicht[s]?|kein(?:e[nrs]?|s)?(?: geld| cent| förderung| euro| fördermittel)?|null) ?[,;-]? )?(?:(?:es|uns|wir|geht|wollen|brauchen|möchten|reicht|sondern) )*(?:nur|bloß|lediglich|allein) (?:(?:um|ums|das|den|die|ein|eine|einen|wollen|wir) )*"
    r"(?:\w*siegel|\w*label|plakette|titel|mitgliedschaft|\w*beratung|anerkennung|logo|urkunde|zertifikat|auszeichnung|name|namen|sichtbarkeit|austausch)s?$"
)
_LABEL_WILL_DO = rx(
    r"^(?:uns|mir) (?:reicht|genügt|langt) (?:schon |doch |völlig )*(?:das|die|der) (?:\w*siegel|\w*label|titel|mitgliedschaft|anerkennung|auszeichnung|plakette)$"
)
_NOTHING_THAT_YEAR = rx(
    r"^#(?P<year>\d+) (?:mal |gab es |war |waren |wars )*(?:nichts|nix|gar nichts|keinen cent|null|keine)$"
)
_UNTOUCHED = rx(
    r"^(?:(?:da|noch|wir|sind|bin|völlig|ganz|bisher|absolut|total|ich|in der hinsicht|diesbezüglich|ein) )*(?:jungfräulich|unbefleckt|unberührt|unbeschriebenes blatt)(?: (?:da|in der hinsicht|in dieser hinsicht|bei sowas|bei dem thema|diesbezüglich|was das angeht))*$"
)
_BODIES, _YEARS = "zahl_", range(1990, 2101)


def none_or_one(core: Core) -> float | None:
    """The count; None where the reply is of no such build."""
    said, fact = core.said, core.fact
    if fact.startswith(_BODIES) and fact != _PARTNERS and _NONE_CAME.match(said):
        return 0
    if fact in (_UNIVERSITIES, _INSTITUTES):
        return _of_science(core)
    if fact == _POSTS:
        return _posts(core)
    if fact == _CONTACTS:
        return _contacts(core)
    if fact == _PARTNERS:
        return 1 if _ALONE.match(said) else None
    if fact == _AID and (year := _NOTHING_THAT_YEAR.match(said)) is not None:
        return 0 if _whole(core, year["year"]) in _YEARS else None
    if NOT_ONLY.search(core.form.string):
        return None
    nothing = (fact == _GRANT and (_ONLY_THE_LABEL.match(said) or _LABEL_WILL_DO.match(said))) or (
        fact == _AID and _UNTOUCHED.match(said)
    )
    return 0 if nothing else None


def _posts(core: Core) -> float | None:
    if (posts := _FULL_POSTS.match(core.said)) is not None:
        return _whole(core, posts["n"])
    return 0 if _NO_POST.match(core.said) else 1 if _FULL_POST.match(core.said) else None


def _whole(core: Core, index: str) -> float | None:
    token = core.form.tokens[int(index)]
    return None if token.high is not None or token.junk else tidy(token.value or 0)


def _of_science(core: Core) -> float | None:
    said = core.said
    only = _ONLY_FIRMS.match(core.form.string.strip(" .!")) or _ONLY_FIRMS.match(said)
    if only is not None and noun_class(only["noun"]) in _FIRMS:
        return 0
    if core.fact == _UNIVERSITIES:
        return 1 if any(pattern.match(said) for pattern in (_ONE_HOUSE, _WITH_HIS, _LOCAL_UNI)) else None
    if (houses := _HOUSES.match(said)) is not None:
        return _whole(core, houses["n"])
    return 1 if _LOCAL_INSTITUTE.match(said) else None


def _contacts(core: Core) -> float | None:
    if _AT_HOME.match(core.form.string.strip(" .!")):
        return 0
    across = _ACROSS.match(core.said)
    if across is None or not abroad(across["rest"]):
        return None
    return _whole(core, across["n"])
