"""Money, duration, staff and full-time posts: foerderbedarf_eur, private_mittel_eur, de_minimis_eur, laufzeit_monate,
beschaeftigte_…, management_vzae. A figure needs its cue: turnover, budgets and other people's money set nothing."""

from __future__ import annotations

import re

from .fold import rx
from .model import Statement
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .tokens import Token

_GRANT = rx(
    r"\b(?:beantrag\w*|antrag|förder\w*|zuschuss\w*|zuschüsse|zuwendung\w*|benötig\w*|brauchen|brauche|bräuchten|bräuchte|bedarf|vom bund|vom staat|wollen|möchten|hätten gern\w*|rechnen mit|kosten soll|fehlen|wünschen|projektmittel|projektsumme|finanzierungsbedarf|mittelbedarf)\b"
)
_PRIVATE = rx(
    r"\b(?:legt|drauf|dazu|privat\w*|eigenmittel\w*|aus der (?:wirtschaft|industrie)|investor\w*|sponsor\w*|kofinanz\w*|ko-finanz\w*|eigenanteil\w*|eigenbeitr\w*|eigenleistung\w*|steuern|steuert|beisteuern|bringen|mitbringen|einbringen|geben|gibt|legen|zahlen|zahlt|tragen|schießen|drauflegen|dazugeben|wirtschaftsmittel|industriemittel|drittmittel der industrie|von den (?:firmen|unternehmen|betrieben)|selbst auf\w*|stemmen)\b"
)
_PRIVATE_WHO = rx(
    r"\b(?:privat\w*|eigenmittel\w*|aus der (?:wirtschaft|industrie)|industrie|wirtschaft|investor\w*|sponsor\w*|kofinanz\w*|eigenanteil\w*|eigenbeitr\w*|firmen|unternehmen|betriebe|selbst|mitglieder|selber|industriepartner)\b"
)
_DE_MINIMIS = rx(r"\b(?:de-?minimis\w*|de minimis\w*|minimis\w*|beihilfe\w*)\b")
_NOT_MONEY = rx(
    r"\b(?:umsatz\w*|jahresumsatz|bilanz\w*|beitrag\w*|mitgliedsbeitrag\w*|gesamtkosten|gesamtbudget|gesamtvolumen|projektvolumen|budget|gewinn|stundensatz|gehalt|preis|export\w*|miete|stammkapital|kredit\w*|schulden|marktvolumen|investiert|haushalt|jahresetat|etat|bekommen haben|bekam\w*|erhielt\w*|gefördert worden|gefördert wurde\w*)\b"
)
_EACH = rx(
    r"^ ?(?:je|pro|jeweils|im|p a|jahrlich|jährlich) ?(?:jahr|partner|firma|unternehmen|betrieb|projekt|mitglied|monat|kopf|teilprojekt)?\b"
)
_YEARLY = rx(r"^ ?(?:je jahr|pro jahr|im jahr|jährlich|p a|pa|per annum|jedes jahr|/ jahr)\b")
_EACH_OTHER = rx(
    r"^ ?(?:je|pro|jeweils) (?:partner|firma|unternehmen|betrieb|projekt|mitglied|monat|kopf|teilprojekt|nase)\b|^ ?(?:jeweils|im monat|monatlich|stück)\b"
)

_TERM_CUE = rx(
    r"\b(?:laufzeit\w*|dauer|dauert|dauern|projektdauer|projektlaufzeit|projektzeitraum|läuft|laufen|projekt\w*|vorhaben|angesetzt|förderzeitraum|zeitraum|förderung|gefördert|fördern|geplant|planen|plan|beantragen|beantragt|umsetzen|lang|vorgesehen|euro|kalkulieren|kalkuliert|brauchen|möchten|wollen)\b"
)
_TERM_STRONG = rx(
    r"\b(?:laufzeit\w*|dauer|dauert|dauern|projektdauer|projektlaufzeit|projektzeitraum|förderzeitraum|förderdauer|laufen soll|angesetzt)\b"
)
_NOT_TERM_BEFORE = rx(
    r"\b(?:seit|vor|in den letzten|in den vergangenen|letzten|nach|schon|bereits|alle|erst|binnen|in|fast seit|während der letzten|jahrgang|alter|besteht|bestehen|existiert|existieren|gibt es|der letzten|über die letzten)(?: (?:mehr als|über|rund|etwa|knapp|gut|fast|ca|ungefähr|nun|schon|genau|circa|ziemlich))* $"
)
_AFTER_TERM = rx(
    r"^ ?(?:alt|her|existenz|bestehen|erfahrung|jung|berufserfahrung|zusammenarbeit|vorher|später|danach|garantie|gibt es|existiert|besteht|bestehen|zusammen|tätig|aktiv|am markt|im geschäft|in der branche)\b"
)
_TERM_BEFORE = rx(
    r"\b(?:über|für|auf|laufzeit(?: (?:von|beträgt|ist|:|soll|wäre|liegt bei|sind))*|dauer(?: (?:von|beträgt|ist|:|soll))*|dauert|dauern|läuft|laufen|innerhalb von|mit|von|zeitraum von|:|wir (?:planen|kalkulieren)(?: mit)?|rechnen mit)(?: (?:rund|etwa|ca|circa|maximal|höchstens|mindestens|genau|insgesamt|die nächsten|nur|wohl|so|gut|knapp|dann|also|soll|sollen|das|projekt|vorhaben|voraussichtlich|ungefähr|ganze))* $"
)

_STAFF_SELF = rx(
    r"\b(?:wir|ich|mein\w*|unser\w*|betrieb|firma|unternehmen|metallbauer|gmbh|start-?up|familienunternehmen|familienbetrieb|handwerksbetrieb|mandantin|mandant|kundin|kunde|antragsteller\w*|maschinenbauer|hersteller|zulieferer|mittelständler|schreinerei|gießerei|ingenieurbüro|softwarehaus|\w+firma|\w+betrieb|\w+bauer|\w+unternehmen|\w+erei)\b"
)
_STAFF_NOT = rx(
    r"\b(?:zusammen|insgesamt|gemeinsam|in summe|alle firmen|mitglieder beschäftigen|mitgliedsunternehmen|im schnitt|durchschnittlich|je|pro|jeweils|uni\w*|hochschule\w*|institut\w*|geschäftsstelle|management\w*|verein\w*|netzwerk\w*|cluster\w*|firmen|betriebe|partner\w*|mitglieder\w*|team|auszubildende|azubis|studier\w*|universität)\b"
)
_LARGEST = rx(
    r"\b(?:größte[rnsm]?|größten|größtes|dickste[rn]?|grösste[rn]?|größer als|keine?r? (?:hat|von|der|davon|über|mehr|ist|beschäftigt)|kein (?:unternehmen|betrieb|partner|mitglied)|keine (?:firma|mitgliedsfirma)|alle (?:haben |sind |firmen |unternehmen )?(?:unter|weniger als|kleiner))\b"
)
_FTE_CUE = rx(
    r"\b(?:management\w*|geschäftsstelle|clustermanagement|netzwerkmanagement|koordination|team|personal\w*|wir|besetzt|verein)\b"
)


def _text_before(form: Normal, i: int, width: int = 70) -> str:
    clause = form.clause_of(i)
    return form.string[max(form.offsets[clause.first], form.offsets[i] - width) : form.offsets[i]]


def _text_after(form: Normal, i: int, width: int = 60) -> str:
    end = form.offsets[i] + len(f"{form.tokens[i].kind}{i}") if form.tokens[i].norm != "zz" else form.offsets[i]
    return form.string[end : end + width]


def _value(token: Token, factor: float = 1.0) -> object:
    low = tidy((token.value or 0) * factor)
    return low if token.high is None else {"min": low, "max": tidy(token.high * factor)}


class Sums:
    """Reads the figures that carry a unit."""

    def __init__(self, form: Normal, blocked: set[str], suppose: bool = False) -> None:
        self.form, self.blocked, self.suppose = form, blocked, suppose
        self.out: dict[str, Statement] = {}

    def put(self, fact: str, value: object, first: int, last: int | None = None) -> None:
        start = self.form.tokens[first].start
        end = self.form.tokens[last if last is not None else first].end
        self.out.setdefault(fact, Statement(fact, value, start, max(end, start)))

    def run(self) -> list[Statement]:
        from .plans import dropped

        for i, token in enumerate(self.form.tokens):
            if (
                token.junk
                or token.value is None
                or token.kind not in "#€@"
                or self.form.clause_of(i).status & self.blocked
                or dropped(self.form, i)
            ):
                continue
            if token.kind == "€" or (token.kind == "#" and self._bare_money(i, token)):
                self._money(i, token)
            elif token.kind == "@":
                self._term(i, token)
            else:
                self._posts(i, token)
        self._never()
        return list(self.out.values())

    def _bare_money(self, i: int, token: Token) -> bool:
        """ "De-minimis hatten wir 180.000": a large bare number beside a word for aid."""
        from .heads import head_noun

        text = self.form.clause_of(i).text
        return (
            (token.value or 0) >= 10000
            and head_noun(self.form, i + 1) is None
            and bool(
                _DE_MINIMIS.search(text) or rx(r"\b(?:beantrag\w*|förderbedarf|fördersumme|zuschuss)\b").search(text)
            )
        )

    def _never(self) -> None:
        """ "De-minimis hat noch keine der Firmen bekommen": 0."""
        for clause in self.form.clauses:
            if (
                clause.status & self.blocked
                or not _DE_MINIMIS.search(self.form.sentence_text(clause.sentence))
                or any(t.kind in "#€" and t.kind != "word" for t in self.form.tokens[clause.first : clause.last])
            ):
                continue
            if rx(r"\b(?:kein\w*|nie|niemand|nichts|null|noch nicht|nicht)\b").search(clause.text) and not rx(
                r"\b(?:problem|ahnung|weiß|wissen|überschritten|ausgeschöpft|sicher|bekannt|genau|grenze)\b"
            ).search(clause.text):
                self.put("de_minimis_eur", 0, clause.first, clause.last - 1)

    def _money(self, i: int, token: Token) -> None:
        clause, before, after = self.form.clause_of(i), _text_before(self.form, i), _text_after(self.form, i)
        sentence = self.form.sentence_text(clause.sentence)
        near = f"{before} {after}"
        if _EACH_OTHER.match(after) or rx(r"\b(?:je|pro|jeweils) (?:\S+ ){0,2}$").search(before):
            return
        factor = 1.0
        if _YEARLY.match(after) or rx(r"\b(?:jährlich|jedes jahr|pro jahr|im jahr)\b").search(before):
            months = [
                t
                for k, t in enumerate(self.form.tokens)
                if t.kind == "@"
                and self.form.clause_of(k).sentence == clause.sentence
                and t.high is None
                and (t.value or 0) >= 12
            ]
            if len(months) != 1:
                return
            factor = (months[0].value or 12) / 12
        if _DE_MINIMIS.search(clause.text) or (
            _DE_MINIMIS.search(sentence) and not _GRANT.search(clause.text) and not _PRIVATE.search(clause.text)
        ):
            self.put("de_minimis_eur", _value(token), i)
            return
        if (
            _DE_MINIMIS.search(self._previous_sentence(clause.sentence))
            and not _GRANT.search(clause.text)
            and not _PRIVATE.search(clause.text)
            and not _NOT_MONEY.search(clause.text)
        ):
            self.put("de_minimis_eur", _value(token), i)
            return
        private = _PRIVATE.search(clause.text) and _PRIVATE_WHO.search(clause.text)
        grant = _GRANT.search(clause.text)
        if private and grant:
            private = self._closer(i, _PRIVATE_WHO, _GRANT)
            grant = None if private else grant
        if private and not rx(r"\b(?:umsatz|mitgliedsbeitr\w*|jahresbeitr\w*)\b").search(clause.text):
            self.put("private_mittel_eur", _value(token, factor), i)
            return
        if _NOT_MONEY.search(clause.text) and not rx(r"\b(?:beantrag\w*|förderbedarf|fördersumme|zuschuss)\b").search(
            clause.text
        ):
            return
        if (
            self.suppose
            or grant
            or (
                _GRANT.search(sentence)
                and not _HAS_OWN_VERB.search(clause.text)
                and not _PRIVATE_WHO.search(clause.text)
            )
        ) and not rx(r"\b(?:gefördert (?:werden|wird)|werden gefördert|maximal gefördert)\b").search(near):
            self.put("foerderbedarf_eur", _value(token, factor), i)

    def _previous_sentence(self, sentence: int) -> str:
        return self.form.sentence_text(sentence - 1) if sentence else ""

    def _closer(self, i: int, one: re.Pattern[str], other: re.Pattern[str]) -> re.Match[str] | None:
        at, clause = self.form.offsets[i], self.form.clause_of(i)
        start = self.form.offsets[clause.first]

        def nearest(pattern: re.Pattern[str]) -> tuple[int, re.Match[str] | None]:
            return min(
                (
                    (min(abs(at - start - m.start()), abs(at - start - m.end())), m)
                    for m in pattern.finditer(clause.text)
                ),
                key=lambda p: p[0],
                default=(999, None),
            )

        (a, match), (b, _) = nearest(one), nearest(other)
        return match if a <= b else None

    def _term(self, i: int, token: Token) -> None:
        clause, before, after = self.form.clause_of(i), _text_before(self.form, i), _text_after(self.form, i)
        sentence = self.form.sentence_text(clause.sentence)
        if (
            _NOT_TERM_BEFORE.search(before)
            or _AFTER_TERM.match(after)
            or rx(r"\b(?:de-?minimis\w*|beihilfe\w*|alt|erfahrung|zusammenarbeit seit|gegründet)\b").search(clause.text)
        ):
            return
        adjective = bool(
            rx(
                r"^ (?:projekt\w*|laufzeit|vorhaben|dauer|förderung|förderdauer|forschungsprojekt|projektlaufzeit)\b"
            ).match(after)
        )
        if (
            self.suppose
            or adjective
            or _TERM_STRONG.search(clause.text)
            or (_TERM_STRONG.search(sentence) and len(clause.text) < 40)
        ):
            self.put("laufzeit_monate", _value(token), i)
            return
        if (
            _TERM_BEFORE.search(before)
            or rx(
                r"^ ?(?:lang|laufen|dauern|laufzeit|projekt|brauchen|benötigen|veranschlagen|einplanen|rechnen|dauert|angesetzt|kalkuliert|sind (?:geplant|vorgesehen|angesetzt))\b"
            ).match(after)
        ) and _TERM_CUE.search(sentence):
            self.put("laufzeit_monate", _value(token), i)

    def _posts(self, i: int, token: Token) -> None:
        from .heads import head_noun

        head = head_noun(self.form, i + 1)
        clause = self.form.clause_of(i)
        sentence = self.form.sentence_text(clause.sentence)
        if head is None and self._staff_before(i):
            self.put("beschaeftigte_antragsteller", _value(token), i)
            return
        if head is None or head[0] not in ("staff", "fte"):
            self._bare_staff(i, token)
            return
        _, last, _ = head
        if head[0] == "fte":
            if (
                noun_class(self.form.tokens[last].norm) == "fte"
                and (_FTE_CUE.search(sentence) or self.form.tokens[last].norm.startswith("v"))
                and not rx(r"\b(?:geplant|schaffen|einstellen|ausgeschrieben|suchen|sollen|wollen)\b").search(
                    clause.text
                )
            ):
                self.put("management_vzae", _value(token), i, last)
            return
        if _LARGEST.search(clause.text) or (
            _LARGEST.search(sentence)
            and rx(r"^(?:\S+ ){0,3}?(?:mit|hat|der|das|die|nämlich)? ?").match(clause.text)
            and not _STAFF_SELF.search(clause.text)
        ):
            self.put("beschaeftigte_groesstes_unternehmen", _value(token), i, last)
        elif (
            _STAFF_SELF.search(sentence)
            and not _STAFF_NOT.search(_text_before(self.form, i) + " " + self._short_after(last))
            and not self._belongs_to_others(i)
        ):
            self.put("beschaeftigte_antragsteller", _value(token), i, last)

    def _short_after(self, last: int) -> str:
        """Up to three words behind, no further than an "und" or a comma."""
        words = []
        for token in self.form.tokens[last + 1 : last + 4]:
            if token.kind == "mark" or token.norm in ("und", "sowie"):
                break
            words.append(token.norm)
        return " ".join(words)

    def _staff_before(self, i: int) -> bool:
        """ "Mitarbeiter: 45", "Beschäftigte haben wir 45", "Belegschaft von 45" """
        before = _text_before(self.form, i)
        return (
            bool(
                rx(
                    r"\b(?:mitarbeiter\w*|beschäftigte|angestellte|belegschaft|mitarbeiterzahl|beschäftigtenzahl|leute|ma|team)(?: (?:haben wir|sind wir|sind es|habe ich|:|=|von|umfasst|zählt|hat|derzeit|aktuell|so|rund|etwa|ca|knapp|gut|insgesamt|bei|uns|liegt)){1,4} $"
                ).search(before)
            )
            and noun_class(self.form.tokens[i + 1].norm if i + 1 < len(self.form.tokens) else "") is None
            and not _STAFF_NOT.search(before)
        )

    def _bare_staff(self, i: int, token: Token) -> None:
        """ "der größte hat 320", "wir beschäftigen 45" """
        clause, after = self.form.clause_of(i), _text_after(self.form, i)
        if rx(r"^ ?(?:[.,;:)(]|$|und|leute|beschäftigt\w*)").match(after):
            if rx(
                r"\b(?:der|das|die|unser|unsere) (?:mit abstand |deutlich )?größte[rsn]? (?:\S+ ){0,5}?(?:hat|zählt|beschäftigt|mit|bei|liegt bei|kommt auf) (?:\S+ ){0,3}?$"
            ).search(_text_before(self.form, i)):
                self.put("beschaeftigte_groesstes_unternehmen", _value(token), i)
            elif rx(r"\b(?:wir|ich) (?:beschäftigen|beschäftige) (?:\S+ ){0,2}?$").search(_text_before(self.form, i)):
                self.put("beschaeftigte_antragsteller", _value(token), i)
        del clause

    def _belongs_to_others(self, i: int) -> bool:
        """ "zwölf Firmen mit 20 bis 200 Leuten": the staff of many, not of the applicant."""
        before = _text_before(self.form, i)
        return bool(re.search(r"#\d+ (?:\S+ ){0,3}?\S+ (?:mit|zu) (?:\S+ ){0,2}$", before)) or bool(
            rx(r"\b(?:für|kunden|schulen|erreichen|betreuen|vertreten|dort|arbeiten dort)\b").search(before)
        )


_HAS_OWN_VERB = rx(r"\b(?:haben|hat|machen|macht|beträgt|liegt|sind|ist|kostet)\b")


def read_sums(form: Normal, blocked: set[str], suppose: bool = False) -> list[Statement]:
    """Facts with EUR, months, staff and full-time posts."""
    return Sums(form, blocked, suppose).run()
