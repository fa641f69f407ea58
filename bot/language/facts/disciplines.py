"""interdisziplinaer from the disciplines themselves: "Informatiker, Pflegekräfte und Designer", "Textil und Elektronik zusammenbringen"."""

from __future__ import annotations

from .fold import rx
from .model import Statement
from .normal import Normal

_PEOPLE = rx(
    r"\b(informatiker|biolog|ingenieur|medizin|ärzt|designer|chemiker|physiker|landwirt|handwerker|jurist|psycholog|pflege(?:kräfte|r)|logistik|programmierer|softwareentwickler|architekt|soziolog|maschinenbauer|elektronik|metaller|it-ler|mathematiker|materialwissenschaft\w*|textiler|optiker|imker|geolog|werkstoff\w*|pädagog|betriebswirt|kaufleute|künstler|gärtner|mechatronik|elektrotechnik|software(?:leute|firmen)|ökonom|sportwissenschaft\w*|therapeut|apotheker)(?:en|er|ern|innen|e|n)?\b"
)
_FIELDS = rx(
    r"\b(informatik|biologie|biotech\w*|medizin\w*|maschinenbau|chemie|physik|elektrotechnik|elektronik|werkstofftechnik|materialwissenschaft\w*|pflege|textil\w*|landwirtschaft|agrar\w*|logistik|design|handwerk|software|it|energietechnik|bauwesen|bau|holzbau|optik|photonik|robotik|ki|künstliche intelligenz|gesundheit\w*|mikroelektronik|automobil\w*|luftfahrt|lebensmittel\w*|kunststoff\w*|metall\w*|sensorik|verfahrenstechnik|psychologie|soziologie|wirtschaftswissenschaften|architektur|musik|sport|tourismus|umwelttechnik|digitalisierung|mechatronik|pharma\w*|möbel\w*|keramik|glas|papier)\b"
)
_ANY_FIELD = rx(
    r"\b(\w{3,}(?:technik|wissenschaften?|informatik|chemie|physik|biologie|medizin|recht|bau|design|pflege|logie|nomie|tronik|optik|robotik|sensorik|psychologie)|chemie|physik|medizin|design|informatik|biologie|jura|textil|optik|mechanik|pflege)\b"
)
_MIXED = rx(
    r"\b(?:fachleute|leute|experten|forschende|forscher\w*|aus|bunt|gemischt|vertreten|disziplinen|verschieden\w*|branchen)\b"
)
_MEET = rx(
    r"\b(?:zusammenbringen|zusammen(?:führen|kommen|arbeiten|wachsen)?|verbinden|verbindet|verknüpf\w*|kombinier\w*|trifft|treffen|aufeinander|an einem tisch|hand in hand|schnittstelle|brücke|kreuzen|verheirat\w*|verschmelz\w*|vereint|vereinen|kopplung|zusammengebracht)\b"
)
_NEG = rx(r"\b(?:nicht|kein\w*|nur)\b")


def read_disciplines(form: Normal, blocked: set[str]) -> list[Statement]:
    """True where people of several disciplines work together or fields are brought together in one sentence."""
    for number in dict.fromkeys(c.sentence for c in form.clauses):
        clauses = [c for c in form.clauses if c.sentence == number]
        text = " ".join(c.text for c in clauses)
        if any(c.status & blocked for c in clauses) or _NEG.search(text):
            continue
        people = {m.group(1) for m in _PEOPLE.finditer(text)}
        fields = {m.group(1) for m in _FIELDS.finditer(text)}
        several = {m.group(1) for m in _ANY_FIELD.finditer(text)}
        if len(people) >= 2 or (len(fields) >= 2 and _MEET.search(text)) or (len(several) >= 3 and _MIXED.search(text)):
            return [
                Statement(
                    "interdisziplinaer",
                    True,
                    form.tokens[clauses[0].first].start,
                    form.tokens[clauses[-1].last - 1].end,
                )
            ]
    return []
