"""Who a whole sentence says applies, where the clause that says so names nobody: "unser Management, das auch den Antrag stellt, sitzt in Ulm"."""

from __future__ import annotations

from .fold import rx
from .nouns import noun_class

_APPLIES = r"(?:stellt|stellen|einreicht|einreichen|macht|übernimmt)"
_ANSWERING = rx(
    rf"(?P<who>(?:[^ ,]+ ){{0,4}}?[^ ,]+) , (?:die|der|das|des|dess|wo|wos|welche\w*) (?:[^ ,]+ ){{0,3}}?(?:den|einen|an|ein|n) (?:förder|projekt|zim-?)?antrag (?:(?!nicht\b|nie\b)[^ ,]+ ){{0,2}}?{_APPLIES}\b"
)
_APPOSED = rx(
    r"(?:^|, )(?:meine?|unsere?|eine?) [^ ,]+ , (?P<who>eine? [^,]{3,60}) , (?:[^,]+ )??(?:stellt|reicht) (?:\S+ )?(?:den|einen) (?:förder|projekt|zim-?)?antrag\b"
)
_AS = rx(
    r"\b(?:wir|ich|sie|er|es) (?:würden?|will|wollen|möchten?|wird|werden) (?:\S+ )?als (?P<who>(?:\S+ ){0,3}?\S+) (?:den |einen )?(?:(?:förder|projekt|zim-?)?antrag (?:stellen|einreichen)|beantragen)\b"
)
_AS_BEHIND = rx(  # "würden den Antrag als Großunternehmen stellen", "beantragen das als Hochschule", "den Antrag stellen wir als KMU"
    r"\b(?<!könnten )(?<!sollten )(?<!dürften )(?:wir|ich) (?:(?!könn|kann|dürf|darf|sollten|nicht\b)[^\s,;.]+ ){0,6}?(?:\w*antrag|\w*antrags|förderung|skizze|bewerbung|das|es|alles|dafür) (?:(?:dann|auch|hier|wohl|selbst|gern|gerne|dabei) )*als (?P<who>(?:(?!oder\b|nicht\b)[^\s,;.]+ ){0,5}?(?!oder\b)[^\s,;.]+) (?:stellen|stelle|einreichen|beantragen|abgeben|einbringen|machen)\b(?! nicht)"
    r"|\bantrag (?:würden|werden|wollen|möchten|stellen|stelle|reichen|reiche) (?:wir|ich) (?:(?:dann|auch|hier|wohl|selbst|gern|gerne|dabei) )*als (?P<as>(?:(?!nicht\b)[^\s,;.]+ ){0,3}?(?!nicht\b)[^\s,;.]+)(?= (?:stellen|einreichen|ein)\b| ?[.,;]| ?$)"
)
_NOT_THIS_ONE = rx(
    r"\b(?:beantragt|beantragen|bewirbt sich|bewerben sich|stellt|stellen|reicht|reichen) (?:(?:hier|dabei|selbst|selber|aber|also|dafür|diesmal|jedoch) )*(?:(?:den|einen) (?:\w+)?antrag (?:(?:hier|dabei|selbst|selber|aber|also) )*)?(?:nichts|nicht(?! nur\b)|nie|kein\w*)\b"
    r"|\b(?:will|möchte|wird|würde|kann|darf|soll|wollen|möchten|werden|würden|können|dürfen) (?:(?:hier|dabei|selbst|selber|aber|also|dafür|diesmal|jedoch) )*(?:nichts|nicht(?! nur\b)|nie|kein\w*) (?:(?!sondern\b)\S+ ){0,4}?(?:\w*antrag|beantragen|bewerben|antragsteller\w*)\b"
    r"|\b(?:will|möchte|wird|würde|kann|darf|soll) (?:\S+ )?(?:den|einen) (?:\w+)?antrag (?:\S+ )?nicht (?:stellen|einreichen)\b|\b(?:ist|wird|wäre|tritt) (?:\S+ )?(?:nicht (?:selbst |selber |als )?|kein\w* )antragsteller\w*"
    r"|\b(?:will|möchte|wird|würde|kann|darf|soll) (?:\S+ )?(?:für sich )?nichts beantragen\b"
)
_THAT_IS_US = rx(
    r"^(?:(?:also|hallo|ja) ,? ?)?(?P<who>[^,;.]{3,60}) , (?:das|dies) (?:sind|bin|wären) (?:wir|ich)\b(?! nicht| kein)"
)
_ONE_OF_THEM = rx(
    r"(?P<noun>[\w-]+) [,;] (?:eine?[rs]?|eins) (?:davon|von (?:ihnen|denen|beiden)|der beiden) (?:stellt|würde|reicht|macht|übernimmt)(?: \S+){0,2}? (?:förder|projekt|zim-?)?antrag\b"
)
_CLASSES = {"hochschule": "hochschule", "forschung": "institut", "kmu": "kmu", "gross": "konzern"}
_NOT_ROLE = rx(
    r"\b(?:netzwerk (?:aus|mit|von)|cluster (?:aus|mit)|konsortium|verbund|partner|mitglied|teil|gruppe|zusammenschluss|gemeinschaft aus|netzwerk für|kooperation|mischung|team|bündnis|ausgründung|kunde|kein cluster|eine region|^region)\b"
)
_AND_ANOTHER = rx(  # "wir sind ein Betrieb und ein Institut": which of them applies, nobody has said
    r"^(?:(?:ein|eine|n|ne) )?(?:(?!mit\b|aus\b|in\b|von\b|für\b)\S+ ){1,3}?(?:und|, (?:ein|eine) (?:\S+ ){1,3}?und) (?:ein|eine|zwei|mehrere|#\d+)\b"
)
_END = rx(r"^(.*?)(?: (?:mit|aus|in|und|die|der seit|der die|das die|für|vom|von|bei|im|seit|,|\.|:|\()(?: |$)|$)")
_NEG = rx(r"\b(?:nicht|kein|keine|keiner)\b")
_UNDECIDED = rx(
    r"\bob (?:er|sie|es|wir|ich|der|die|das|unser\w*) (?:\S+ ){0,4}?(?:(?:förder|projekt|zim-?)?antrag\b|antragsteller\w*|beantrag\w*|bewirbt|bewerben)"
    r"|\bwer (?:\S+ ){0,3}?(?:antragsteller\w*|(?:den|einen) antrag|beantragt) (?:\S+ ){0,3}?, (?:\S+ ){0,6}?(?:offen|unklar|nicht|noch|überlegen|klären)\b"
)


def applying(sentence: str) -> str | None:
    """The words for who applies, if the sentence tells it in several pieces."""
    if (us := _THAT_IS_US.match(sentence)) is not None:
        return str(us["who"])
    if "antrag" not in sentence:
        return None
    said = next((m for pattern in (_ANSWERING, _APPOSED, _AS, _AS_BEHIND) if (m := pattern.search(sentence))), None)
    if said is not None:
        return str(said.groupdict().get("as") or said["who"])
    one = _ONE_OF_THEM.search(sentence)
    return _CLASSES.get(noun_class(one["noun"]) or "") if one else None


def own_role(who: str, sentence: str) -> str | None:
    """What somebody is said to be, with the word that ends it ("ein Kreis von"); nothing where that is a group, several, or denied."""
    head = _END.match(who)
    core = head.group() if head else who
    return (
        None
        if _NEG.search(core) or _NOT_ROLE.search(core) or _AND_ANOTHER.search(sentence[sentence.find(who) :])
        else core
    )


def does_not(text: str) -> bool:
    """ "Die Stadt selbst beantragt nichts", "der Verein stellt keinen Antrag": whoever is named here applies for nothing."""
    return _NOT_THIS_ONE.search(text) is not None


def one_of_them(sentence: str) -> bool:
    """ "Drei Institute; eines davon stellt den Antrag": the words around the noun say nothing of it."""
    return _ONE_OF_THEM.search(sentence) is not None


def undecided(sentence: str) -> bool:
    """ "Der Verband überlegt, ob er den Antrag stellt": nobody applies yet."""
    return _UNDECIDED.search(sentence) is not None
