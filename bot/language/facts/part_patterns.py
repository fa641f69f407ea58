"""How German says which part of a count is what: "davon sind acht KMU", "die Hälfte sind Institute"."""

from __future__ import annotations

import re

from .fold import rx

KINDS = (
    (
        "kmu",
        r"kmus?|klein\w*(?: (?:und|bis|oder|/) mittel\w*| (?:und|bis|oder) mittl\w*)?(?: unternehmen| betriebe| firmen)?|mittelständisch\w*|mittelständler\w*|mittelstand",
    ),
    ("gross", r"konzerne?n?|großunternehmen|großbetriebe|große(?: unternehmen| firmen| betriebe)?|groß|großkonzerne?"),
    ("hochschule", r"hochschulen?|universitäten|unis|fachhochschulen|fhs"),
    ("forschung", r"[\w-]*institute?|forschungseinrichtungen|forschungsinstitute|fraunhofer-institute"),
    ("ausland", r"(?:aus|in|im) (?:dem )?ausland|ausländische?\w*(?: unternehmen| firmen)?"),
    (
        "unternehmen",
        r"\w*unternehmen|\w*firmen|\w*betriebe|aus der (?:wirtschaft|industrie)",
    ),
)
ANY_KIND = "|".join(f"(?P<{name}>{rx(p).pattern})" for name, p in KINDS)
OF = r"(?:davon|(?:der|von den|von unseren|unserer|aller|von) #\d+(?= sind)|(?:der|unserer|von den|aller|von unseren) (?:beteiligten )?(?!#)\w+|von ihnen|von (?:ihnen|denen|diesen|uns)|hiervon|darunter|(?:der|von|von den|unserer|dieser|aus den|von unseren) #\d+ (?:\S+ ){0,2}?\S+)"
ARE = r"(?:sind|ist|gelten als|zahlen als|zahlen zu den|fallen unter|waren|erfullen die|kommen)"
PREDICATE = re.compile(rf"#(?P<n>\d+) (?:{OF} )?(?:{ARE} )(?:(?![#%])\S+ )??(?:{ANY_KIND})\b")
OF_ONLY = re.compile(
    rf"(?:(?:davon|darunter) (?:sind )?#(?P<n>\d+)|#(?P<m>\d+) (?:davon|darunter|von (?:ihnen|denen))) (?:sind )?(?:{ANY_KIND})\b(?! \w+(?:firmen|unternehmen|betriebe))"
)
FROM_SECTOR = re.compile(
    r"#(?P<n>\d+) (?:davon )?(?:(?:kommen |stammen |sind )?(?:aus|von)|(?:entfallen )?auf) (?:der |dem |die |das )?(?P<unternehmen>wirtschaft|industrie|mittelstand|handwerk)\b(?! (?:und|,|sowie) (?!\S+ aus|[#%]\d|davon|darunter))"
)
_ARE_SO_MANY = rf"{ARE} (?:davon |darunter |wohl |etwa |rund )*#"
ARE_SO_MANY = re.compile(_ARE_SO_MANY)  # without it no PREPOSED, which takes ten times as long to look for
PREPOSED = re.compile(rf"(?:{ANY_KIND}) {_ARE_SO_MANY}(?P<n>\d+)\b(?! \w)")
NONE = re.compile(
    rf"\b(?:keine?r?s?|niemand|kein einzige[sr]?) (?:davon |von ihnen |von denen |von uns |(?:der|unserer|dieser|von den|von unseren|unter den) (?:#\d+ )?(?:firmen|unternehmen|betrieben?) )?(?:ist|sind) (?:\S+ )??(?:{ANY_KIND})\b"
)
NONE_BARE = re.compile(  # "keine davon KMU", "keiner von uns groß"
    rf"\b(?:keine?[rs]?|niemand|nicht eine?[rs]?) (?:einzige[rs]? )?(?:davon|darunter|von (?:ihnen|denen|uns)) (?:wirklich |richtig )?(?:{ANY_KIND})(?= ?(?:[.,;)]|$|(?:und|aber)\b))"
)
NONES = (NONE, NONE_BARE)
ONE_OF = re.compile(
    rf"(?:(?:\b(?<!nicht )(?:eine?r?s?|aner|oaner|oane) (?:davon|von (?:ihnen|denen|uns)|darunter|der #\d+)|\bund eine?r?s?|, eine?r?s? (?:weitere|andere)r?s?) (?:ist|gilt als|gehort zu) (?:eine?m? |a )?"
    rf"|(?:,|\bund) eine?r?s?(?: (?:weitere|andere)r?s?)? eine? )(?:{ANY_KIND})\b"  # "vier davon sind KMU, eine weitere ein Konzern"
)
REST_ARE_SMALL = re.compile(
    r"\b(?:rest|ubrigen|restlichen|anderen)(?: (?:davon|sind|ist|das|:|alles|alle|,|-)){0,3} kmus?\b"
)
APART = rx(
    r"\b(?:sonst|ansonsten|rest|übrigen|restlichen|anderen)(?: (?:sind|ist|das|es))* $"
)  # they are those that are left
