"""A university that takes part without a name or an article of its own: "fünf Gießereien und die Uni", "8 Firmen, 1 Institut, TU"."""

from __future__ import annotations

from .fold import rx
from .kinds import FIRMS, Mention, word_at
from .normal import Normal
from .nouns import noun_class
from .organisations import only_served
from .own_body import own_body
from .questions import HAS_VERB
from .universities import universities

_BARE = rx(r"^(?:uni|universität|tu|th|fh|hochschule|(?!heimvolks|volks)\w{4,}hochschule|unimedizin|uniklinik)$")
_LINK = {",", "und", "sowie", "plus", "+", "mit", ":", "(", ";", "."}
_BESIDES = {"dazu", "außerdem", "ausserdem", "nebst", "samt", "obendrein", "zudem"}
_HERE = r"(?: (?:hier|dort|da))?(?: (?:vor ort|nebenan|am ort|im ort|von hier|bei uns|aus der (?:stadt|nahe|region)|in der (?:stadt|nahe|region|nachbarschaft)|um die ecke))?"
_UNI = rf"(?P<uni>uni|universität|tu|th|fh|hochschule|\w{{4,}}hochschule){_HERE}"
_COMES = rx(r"(?:dazu|hinzu|noch) (?:kommt|kommen)$|(?:kommt|kommen) (?:noch|dann noch|auch noch)$")
_HOPED = rx(r"\b(?:wünsch\w*|hoff\w*|träum\w*)\b")  # anywhere in its sentence
_ONLY_MAYBE = rx(
    r"\b(?:könnte[nt]?|sollte[nt]?|vielleicht|überleg\w*|eventuell|reden|sprechen|fragen|abgesagt|gern|nicht|nichts|kein\w*|nie|ohne|such\w*)\b"
)
_THERE = r"(?:im (?:konsortium|verbund|netzwerk|boot|cluster|bunde)|an bord|dabei|mit von der partie)"
_ONLY_TALK = r"(?:\w*(?:reden|sprechen|verhandeln|klären|absprechen|abstimmen|abklären|telefonieren|treffen|austauschen|unterhalten|konkurrieren|streiten|fragen)|werden|können|sollen|müssen|haben)\b"
_WITH_IT = (
    rx(  # "…, mit im Konsortium die dortige Uni", "dabei ist auch die Hochschule"
        rf"(?:^|[,;:.] )(?:und )?(?:mit |auch )?{_THERE}(?: (?:ist|sitzt|sind|auch|noch|außerdem|sogar|:)){{0,3}} (?:die|unsere|eine) (?:\S+ )?{_UNI} ?(?:$|[.,;)]|und\b|sowie\b)"
    ),
    rx(  # "haben die Hochschule mit im Boot"
        rf"\b(?:haben|hab|habe|holen|ist|sind|sitzt|macht|wäre) (?:\S+ ){{0,4}}?(?:die|unsere|de|auch) (?:\S+ )?{_UNI} (?:(?:auch|schon|bereits|mit|fest|gleich|ebenfalls|als partnerin|als partner|sogar) ){{0,3}}(?:im boot|an bord|ins boot|dabei|mit drin|gewonnen|verpflichtet)\b"
    ),
    rx(  # "neben den Firmen machen die Kammer, der Kreis und die Hochschule mit"
        rf"\b(?:macht|machen|wirkt|wirken|zieht|ziehen|mischt|mischen|ist|sind) (?:(?!nicht\b|kein\w*|niemand|außer\b|ohne\b)[^\s.;:?]+ ){{0,12}}?(?:die|unsere) (?:\S+ )?{_UNI} (?:(?:auch|schon|bereits|natürlich|fest|sogar) ){{0,2}}(?:mit|dabei|an bord|im boot) ?(?:$|[.,;)]|und\b)"
    ),
    rx(  # "arbeitet mit der dortigen Hochschule zusammen", "kooperiert eng mit der Uni"
        rf"\b(?:kooperier\w+|zusammenarbeite\w*|forsch(?:e|t|en)|tüftel\w+|entwick(?:le|elt|eln)) (?:(?!nicht\b|kein\w*)[^\s.,;:?]+ ){{0,3}}?mit (?:der|unserer|einer) (?:\S+ )?{_UNI}\b"
    ),
    rx(
        rf"\barbeite[nt]? (?:(?:eng|schon|lange|länger|bereits|gut|viel|oft|regelmäßig|direkt|seit \S+) )*mit (?:der|unserer|einer) (?:\S+ )?{_UNI} (?:[^\s.,;:?]+ ){{0,5}}?zusammen\b"
    ),
    rx(  # "möchten wir mit der Uni und ein paar Firmen aufbauen": whatever is to be done with it, if it is more than talk
        rf"\b(?:wollen|will|möchten?) (?:[^\s.,;:?]+ ){{0,6}}?mit (?:der|unserer) (?:\S+ )?{_UNI} (?:[^\s.,;:?]+ ){{0,8}}?(?!{_ONLY_TALK})\w{{3,}}(?:en|eln|ern) ?(?:$|[.,;])"
    ),
    rx(
        rf"\b(?:die|unsere|de) {_UNI} (?:ist|macht|sitzt|machen|sind|wirk(?:t|en)|zieh(?:t|en)|misch(?:t|en)) (?:(?:auch|schon|bereits|natürlich|fest|sogar|mit) ){{0,3}}?(?:dabei|an bord|im boot|mit)\b"
    ),
    rx(  # "haben uns mit der Uni zusammengetan", "wollen mit der Uni ein Verfahren entwickeln"
        rf"\bmit (?:der|unserer|de|einer) (?:\S+ )?{_UNI} (?:[^\s.,;:?]+ ){{0,12}}?(?:zusammengetan|zusammentun|zusammengeschlossen|zusammengefunden|verbündet|verbünden|entwickeln|erforschen|forschen|erproben|kooperieren|bauen|tüfteln|konstruieren|planen|ausgeheckt|ausgetüftelt|erarbeitet|geschmiedet|an einem (?:tisch|strang))\b"
    ),
    rx(  # but not "zusammen mit der Uni zu forschen wäre schön"
        rf"\b(?:gemeinsam|zusammen) mit (?:der|unserer|de|einer) (?:\S+ )?{_UNI}\b(?!(?: [^\s,.]+){{0,5}} zu [a-zäöüß]+en\b)"
    ),
    rx(rf"\bdie {_UNI} haben (?:wir|uns) (?:\S+ ){{0,3}}?(?:an bord|im boot|dabei|gewonnen|mit drin)\b"),
    rx(  # "der Universität, die bei uns Partner ist"
        rf"\b(?:der|die|einer|unserer) {_UNI} , die (?:(?:bei uns|selbst|auch|als|im netzwerk|im verbund|schon|mit) ){{0,4}}?(?:partner\w*|dabei|mitglied|an bord|im boot|beteiligt) ist\b"
    ),
    rx(  # "ein Professor von der Hochschule macht mit"
        rf"\bprof\w* (?:von|aus|an) (?:der|unserer) (?:\S+ )?{_UNI} (?:auch )?(?:macht (?:auch )?mit|ist (?:auch )?dabei|ist (?:mit )?(?:an bord|im boot)|hilft|forscht|begleitet)\b"
    ),
)
_ARTICLE = {"die", "der", "de", "d", "unsere", "unserer", "seine", "noch", "dazu", "auch"}
_LOCAL = rx(
    r"^(?:dortige|örtliche|hiesige|ansässige|heimische|nahe|nahegelegene|benachbarte|lokale|regionale|einzige|duale|technische|pädagogische|staatliche|private|kirchliche|medizinische|tierärztliche)n?$"
)
_BY_THE_PLACE = rx(rf"^(?: in [\w-]{{4,}})?{_HERE} ?")
_THE = {"die", "der", "de", "unsere", "unserer"}
_AND = {"und", "sowie", "plus", "&", "+"}
_WHERE = {"an", "bei", "von", "in", "zu", "aus", "auf", "vor", "zwischen", "fur", "durch", "uber"}
_REACH = 10  # tokens that a list may go back to its firms
_ENDS = {",", "und", "sowie", "plus", "+", ".", ")", ";", "(", ""}
_ARE_ONE_SUBJECT = rx(  # "fünf Betriebe und die Uni ziehen an einem Strang": a verb of several
    r"^(?!(?:\w*einen|ihren|unseren|haben|hätten|könnten|sollten|wollten|müssten|werden|sollen|würden|fragen|suchen|reden|sprechen)\b)(?:sind|[a-zäöüß]{3,}en) (?!(?:\S+ )?(?:wir|ich|nicht|nichts|kein\w*|noch)\b)"
)
_TOGETHER = rx(
    r"\b(?:zusammen\w*|gemeinsam\w*|arbeiten|dabei|beteiligt|vertreten|neben|partner\w*|mitglied\w*|gehören|an einem tisch|an einem strang|mit(?:machen|wirken|ziehen)?|an bord|im boot|vernetz\w*)\b"
)
_TAKES_PART = rx(
    r"^an (?:[.,;)]|$)|^(?:haben|sind|machen|wollen|möchten|würden|ist|macht|hilft|forscht|unterstützt|begleitet|ware|wären|wäre|arbeiten) (?:\S+ ){0,4}?(?:verbündet|zusammen\w*|dabei|mit|mitmachen|gefunden|beteiligt|an bord|im boot|uns)\b"
)


def university_in_list(form: Normal, found: list[Mention]) -> None:
    """Adds one university where the text counts other bodies beside it, or says that it takes part, and names or counts none."""
    said = [m for m in found if m.kind == "hochschule"]
    if said:
        _our_own(form, said, found)
        return
    if universities(form):
        return
    bare = any(token.kind == "word" and _BARE.match(token.norm) for token in form.tokens)
    for look in (_in_the_listing, _takes_part, _speaker) if bare else (_speaker,):
        if not any(m.kind == "hochschule" for m in found):
            look(form, found)


def _speaker(form: Normal, found: list[Mention]) -> None:
    """ "Wir als Hochschule möchten mit fünf Firmen …": it is one of them itself, where it counts the others."""
    own = _own(form)
    if own is not None and _counts_others(found):
        found.append(Mention("hochschule", 1, None, own, own))


def _our_own(form: Normal, said: list[Mention], found: list[Mention]) -> None:
    """ "Wir sind eine Hochschule und arbeiten mit drei Firmen": what the speaker is counts beside others."""
    if (
        len(said) == 1
        and said[0].weak
        and not universities(form)
        and _own(form) == said[0].last
        and _counts_others(found)
    ):
        said[0].weak = False


def _own(form: Normal) -> int | None:
    """The speaker's own, said outright: "wir als Hochschule", "wir sind eine Hochschule", "unsere Hochschule"."""
    own = own_body(form, "hochschule")
    if own is not None and only_served(form.clause_of(own)):
        return None  # "die Hochschule ist unsere Gesellschafterin"
    lead = {word_at(form, k) for k in range(max(0, (own or 0) - 5), own or 0)}
    return own if lead & {"als", "sind", "bin"} or any(word.startswith("unser") for word in lead) else None


def _counts_others(found: list[Mention]) -> bool:
    return any(m.kind in FIRMS | {"partner"} and not m.none for m in found)


def _takes_part(form: Normal, found: list[Mention]) -> None:
    """ "Wir haben die Hochschule mit im Boot": the verb says that it is one of them."""
    said = next((m for pattern in _WITH_IT for m in pattern.finditer(form.string)), None)
    clause = form.clause_at(said.start("uni")) if said else None
    if (
        said
        and clause
        and not _ONLY_MAYBE.search(clause.text)
        and not _HOPED.search(form.sentence_text(clause.sentence))
    ):
        at = form.token_at(said.start("uni"))
        found.append(Mention("hochschule", 1, None, at, at))


def _in_the_listing(form: Normal, found: list[Mention]) -> None:
    """ "Fünf Gießereien und die Uni": one of those that the text lists."""
    counted = {form.clause_of(m.first).sentence for m in found if m.kind != "project" and not m.none}
    for i, token in enumerate(form.tokens):
        if token.kind != "word" or not _BARE.match(token.norm):
            continue
        j = i - 1 if word_at(form, i - 1) in _ARTICLE or _LOCAL.match(word_at(form, i - 1)) else i
        if j < i and word_at(form, j - 1) in ("die", "der", "eine", "einer"):
            j -= 1
        besides = (
            word_at(form, j - 1) in _BESIDES
            or word_at(form, j) == "dazu"
            or _COMES.search(" ".join(t.norm for t in form.tokens[max(0, j - 3) : j]))
        )
        behind = " ".join(t.norm for t in form.tokens[i + 1 : i + 8])
        behind = _BY_THE_PLACE.sub("", f" {behind}", count=1).strip()
        listed = (word_at(form, j - 1) in _LINK or besides) and (
            behind.split(" ")[0] in _ENDS or _TAKES_PART.match(behind) or _ARE_ONE_SUBJECT.match(behind)
        )
        sentence = form.clause_of(i).sentence
        if _beside_counted(form, found, i, j) or (word_at(form, j - 1) in _LINK and _beside_firms(form, i, j)):
            listed, counted = True, counted | {sentence}
        if listed and ({sentence, sentence - 1, sentence + 1} & counted if j == i else sentence in counted):
            found.append(Mention("hochschule", 1, None, i, i, tail=any(m.kind == "hochschule" for m in found)))


def _beside_counted(form: Normal, found: list[Mention], i: int, j: int) -> bool:
    """ "Wir sind mit acht weiteren Herstellern und der Uni in festem Austausch": linked with counted firms, whatever follows."""
    firms = [m for m in found if m.kind in FIRMS and not (m.none or m.weak)]
    behind = word_at(form, j - 1) in _AND and any(m.last == j - 2 for m in firms)
    ahead = (
        word_at(form, i + 1) in _AND
        and word_at(form, j - 1) not in _WHERE
        and any(i + 2 <= m.first <= i + 3 for m in firms)
    )
    clause = form.clause_of(j)
    unsure = _ONLY_MAYBE.search(clause.text) or only_served(clause)
    return word_at(form, j) in _THE and (behind or ahead) and not unsure


def _beside_firms(form: Normal, i: int, j: int) -> bool:
    """ "Neben den Firmen und der Uni", "bei uns sitzen Firmen, die Stadt und die Uni an einem Tisch": firms that nobody counts stand in the list."""
    if word_at(form, j) not in _THE or j == i:
        return False
    sentence = form.clause_of(i).sentence
    first = next(c.first for c in form.clauses if c.sentence == sentence)
    firms = [k for k in range(max(first, j - _REACH), j) if noun_class(word_at(form, k)) in FIRMS]
    if not firms or HAS_VERB.search(" ".join(t.norm for t in form.tokens[firms[-1] : j])):
        return False
    told = form.clauses[form.clauses.index(form.clause_of(firms[-1])) : form.clauses.index(form.clause_of(i)) + 1]
    unsure = any(_ONLY_MAYBE.search(c.text) or only_served(c) for c in told)
    return bool(_TOGETHER.search(form.sentence_text(sentence))) and not unsure
