"""bereiche: firms and science named together, Kommunen, Kammern, Politik and civil society add theirs (reading.md, "Sectors")."""

from __future__ import annotations

from .courted import courted
from .fold import rx
from .gate import Gate
from .institutes import names_a_thing
from .model import Statement
from .normal import Normal
from .nouns import noun_class
from .offices import offices
from .organisations import named, served
from .other_networks import of_another_network
from .perhaps import perhaps

_WORDS = {
    "wirtschaft": rx(
        r"\b(?:wirtschaft|industrie|mittelstand|handwerk|industriepartner\w*|industrievertreter\w*|wirtschaftsvertreter\w*|unternehmer|unternehmern|wirtschaftspartner\w*|fabrikant\w*|betriebsleute|firmenleute|wirtschaftsunternehmen)\b"
    ),
    "wissenschaft": rx(
        r"\b(?:wissenschaft|\baus (?:der )?(?:\w+ ?,? ?(?:und )?){0,4}forschung\b|(?<=, )forschung(?= (?:,|und kommunen|und verwaltung|und politik))|forschung(?= und (?:industrie|wirtschaft|praxis|unternehmen))|(?<=industrie und )forschung|(?<=wirtschaft und )forschung|(?<=unternehmen und )forschung|forschungspartner\w*|wissenschaftspartner\w*|hochschulinstitute?n?|universitätsinstitute?n?|hochschulforschung|forschungslandschaft|akademische\w* partner\w*|(?<=firmen und )forschung|(?<=betriebe und )forschung|(?<=betrieben und )forschung|lehrstühle?n?|hochschulleute\w*|unileute\w*|institutsleute\w*|wissenschaftler\w*|forscher\w*|forschende\w*|professor\w*|forschungsgruppen?|wissenschaftliche (?:einrichtungen?|partner|institute?)|universitätsklinik\w*|uniklinik\w*)\b"
    ),
    "politik": rx(
        r"\b(?:\w*politik|ministerien|ministerium|landesregierung|landtag|politische (?:vertreter|akteure)|\w*abgeordnete\w*|stadtr(?:at|äte)\w*|kreistag\w*|fraktion\w*)\b"
    ),
    "verwaltung": rx(
        r"\b(?:öffentliche\w* (?:hand|stellen|einrichtungen|träger|institutionen)|gebietskörperschaften|verwaltung|verwaltungen|(?:kreis|stadt|gemeinde|landes|kommunal)verwaltung(?:en)?|kommunen?|kommunale?n? (?:partner|akteure|einrichtungen|vertreter|verwaltung)|(?:(?<=und )|(?<=, )|(?<=der )|(?<=dem )|(?<=mit )|(?<=unser )|(?<=sowie )|(?<=plus ))(?<!aus dem )landkreise?n?|(?<=\d )landkreise?n?|landratsamt|gemeinden?|behörden?|ihk|hwk|handwerkskammer|kammern?|industrie- und handelskammer|(?<!ich als )wirtschaftsförderung|(?<!als )(?<!bin )(?<!bin ich )wirtschaftsförderer|wirtschaftsfördergesellschaft|städten?|(?:die|der|unsere|von der|mit der) stadt \w+|stadt \w+ (?:ist|als|und) |rathaus|rathäuser|(?<=wir als )(?:landkreis|kreis|stadt|gemeinde|kommune)|(?<=als )(?:landkreis|stadt|gemeinde|kommune)(?= (?:\w+ )?(?:wollen|möchten|planen|stellen|haben|sind) wir)|(?:(?:der|dem|vom|ein) (?:land)?kreis|unser landkreis)(?! (?:aus|von|der|besteht|ist|umfasst))|\w+kreis(?= (?:und|sowie|,))|samtgemeinde\w*|verbandsgemeinde\w*|bezirksregierung|bürgermeister\w*)\b"
    ),
    "gesellschaft": rx(
        r"\b(?:zivilgesellschaft|gesellschaftliche (?:akteure|gruppen|organisationen)|bürgerinitiativen?|bürgerverein\w*|umweltverb\w+|sozialverb\w+|ngos?|stiftungen|wohlfahrtsverb\w+|vereine der|\w*(?:umwelt|natur|naturschutz|heimat|bürger|sozial|tierschutz|energie)verein\w*|gewerkschaft\w*|kirchen?|nabu|bund naturschutz|naturschutzbund|\w*(?:umwelt|klima|naturschutz|bürger|sozial|kultur)initiativen?|(?<=, )gesellschaft(?= (?:und|sowie|dabei|sind|vertreten|\.|,))|(?<=und )gesellschaft(?= (?:dabei|sind|vertreten|\.|,|an))|aus (?:\w+ ?,? ){0,4}(?:und )?gesellschaft)\b"
    ),
}
_NAMED = tuple(_WORDS.items())
_GATE = Gate([pattern] for _, pattern in _NAMED)
_COUNTED = {
    "zahl_unternehmen": "wirtschaft",
    "zahl_kmu": "wirtschaft",
    "zahl_grossunternehmen": "wirtschaft",
    "zahl_hochschulen": "wissenschaft",
    "zahl_forschungseinrichtungen": "wissenschaft",
}
_ORDER = ("wirtschaft", "wissenschaft", "politik", "verwaltung", "gesellschaft")
_FIRM_NOUNS = {"unternehmen", "kmu", "gross"}
_NOT = rx(r"\b(?:kein|keine|keinen|niemand|niemanden|ohne|nicht|weder)(?: \S+){0,2} $")
LEFT_OUT = rx(
    r"^ (?:[^\s,;.]+ ){0,4}?(?:draußen|raus|außen vor|nicht (?:dabei|vertreten|mit)|fehlen|fehlt|abgesagt|abgelehnt|abgewunken|ausgestiegen|(?:wollte|wollten|will|wollen|mag|macht|machen|kommt|kommen|gehört|gehören) nicht)\b"
)
_SKIP = rx(
    r"\b(?:vernetzung von|brücke zwischen|transfer (?:von|zwischen|aus)|komme aus der verwaltung|ministerium (?:für|fördert)|ministerium (?:\S+ )?(?:bat|bittet|fragt|empfahl|riet|verwies)|ausgezahlt|gefördert (?:vom|von)|fördert|zuschuss (?:vom|von)|studiengang)\b"
)


def read_sectors(form: Normal, blocked: set[str]) -> list[Statement]:
    """bereiche where at least two sectors are named as the own network's."""
    hits: dict[str, tuple[int, int]] = {}

    def add(sector: str, start: int, end: int) -> None:
        clause = form.clause_at(start)
        if LEFT_OUT.match(form.string[end:]):
            return
        if (
            clause.status & {*blocked, "wish"}
            or courted(form, clause)
            or perhaps(form, start)
            or of_another_network(form, start)
            or (sector == "wissenschaft" and served(clause))
            or _SKIP.search(clause.text)
            or _NOT.search(form.string[max(0, start - 30) : start])
        ):
            return
        hits.setdefault(sector, (start, end))

    for i, token in enumerate(form.tokens):
        if token.kind != "word" or names_a_thing(form, i):
            continue
        kind = noun_class(token.norm)
        sector = (
            "wirtschaft" if kind in _FIRM_NOUNS else "wissenschaft" if kind in ("hochschule", "forschung") else None
        )
        if sector:
            add(sector, form.offsets[i], form.offsets[i] + len(token.norm))
    for body in named(form):
        add("wissenschaft" if body.kind in ("hochschule", "forschung") else "wirtschaft", body.start, body.end)
    for place in _GATE.open(form.string):
        sector, pattern = _NAMED[place]
        for match in pattern.finditer(form.string):
            add(sector, match.start(), match.end())
    for match in offices(form.string):
        add("verwaltung", match.start(), match.end())
    if len(hits) < 2:
        return []
    order = [s for s in _ORDER if s in hits]
    starts, ends = [s for s, _ in hits.values()], [e for _, e in hits.values()]
    return [
        Statement("bereiche", order, form.span(min(starts), min(starts) + 1)[0], form.span(max(ends) - 1, max(ends))[1])
    ]


def with_counted(said: list[Statement]) -> list[Statement]:
    """ "2019 waren es 30 Firmen. Heute sind es zwölf und ein Institut": what is counted is a sector too, wherever its noun stands."""
    of_sector = {_COUNTED[s.fact]: s for s in said if s.fact in _COUNTED and s.value}
    named = next((s for s in said if s.fact == "bereiche"), None)
    if len(of_sector) < 2 or (named and set(of_sector) <= set(named.value)):
        return said
    sectors = [s for s in _ORDER if s in of_sector or (named and s in named.value)]
    first, last = sorted(of_sector.values(), key=lambda s: s.start)
    return [*(s for s in said if s is not named), Statement("bereiche", sectors, first.start, max(first.end, last.end))]
