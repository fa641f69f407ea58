"""What catalogue files may hold. Unknown keys, wrong kinds and missing keys are refused (pydantic)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, Extra, Field, constr

if TYPE_CHECKING:  # mypy sees plain strings where pydantic checks patterns
    Text = str
    Id = str
    CriterionId = str
    Url = str
else:
    Text = constr(strip_whitespace=True, min_length=1)
    Id = constr(regex=r"^[a-z0-9][a-z0-9_-]*$")
    CriterionId = constr(regex=r"^[A-Z]+(-[A-Z0-9]+)+$")
    Url = constr(regex=r"^https?://\S+$")
Role = Literal["eignung", "planbar", "zaehlregel", "auswahl", "spaeter", "aufruf", "verfuegbarkeit"]


class Entry(BaseModel):
    """Base: keys that are not declared are refused."""

    class Config:
        extra = Extra.forbid


class SourceEntry(Entry):
    titel: Text
    url: Url | None
    datum: date | None
    stand: Text | None = None
    grad: Literal["A", "B", "C"]


class WindowEntry(Entry):
    von: date
    bis: date | None
    stand: Literal["offen", "geschlossen", "unbekannt"]
    quelle: str | None = None
    hinweis: Text | None = None
    juengster_beleg: date | None = None
    grad: Literal["A", "B", "C"] | None = None


class AvailabilityEntry(Entry):
    fenster: list[WindowEntry]
    davor: Literal["geschlossen", "unbekannt"] = "geschlossen"
    danach: Literal["geschlossen"] = "geschlossen"
    quelle: str | None = None
    hinweis: Text | None = None


class WayRuleEntry(Entry):
    regel: dict[str, Any]
    rolle: Role | None = None
    hart: bool | None = None


class CriterionEntry(Entry):
    id: CriterionId
    rolle: Role
    hart: bool = False
    titel: Text
    titel_einfach: Text | None = None  # None: the title is simple already
    satz: Text
    braucht: Text
    einfach: Text
    regel: dict[str, Any] | None = None
    je_weg: dict[str, WayRuleEntry] | None = None
    quellen: list[str] = Field(..., min_items=1)
    anmerkung: Text | None = None
    ab: date | None = None
    wenn: dict[str, Any] | None = None
    weg: str | None = None


class PassageEntry(Entry):
    text: Text
    einfach: Text | None = None  # here and below: None is refused by simple_text, which says how to mend it
    quellen: list[str] = Field(..., min_items=1)


class ContradictionEntry(PassageEntry):
    thema: Text


class NamedEntry(Entry):
    id: Id
    name: Text
    kurzname: Text
    artikel: Literal["der", "die", "das", ""]
    mehrzahl: bool
    namen: list[Text]
    quellen: dict[str, SourceEntry]
    themen: dict[str, PassageEntry]


class PartnerShareEntry(PassageEntry):
    wer: Text


class StageEntry(Entry):
    titel: Text
    national: float
    international: float


class RatesEntry(Entry):
    quellen: list[str] = Field(..., min_items=1)
    stufen: list[StageEntry] = Field(..., min_items=1)


class OwnShareEntry(Entry):
    partner: list[PartnerShareEntry] = Field(..., min_items=1)
    saetze: RatesEntry | None = None
    beispiel_kosten_eur: float | None = None


class StepEntry(PassageEntry):
    titel: Text
    titel_einfach: Text | None = None
    vor_antrag: bool = False
    ab_monat: int | dict[str, int] | None = None  # one number, or one for each way into the programme
    dauer_monate: int | dict[str, int] | None = None


class ProgrammeEntry(NamedEntry):
    platz: int = 100
    kern: bool
    ressort: Literal["forschung", "wirtschaft"]
    ziele: list[str]
    nachfolge: list[str]
    verfuegbarkeit: AvailabilityEntry
    kriterien: list[CriterionEntry] = Field(..., min_items=1)
    widersprueche: list[ContradictionEntry] = []
    naechster_schritt: PassageEntry | None = None
    eigenanteil: OwnShareEntry | None = None
    fahrplan: list[StepEntry] = []


class StatusEntry(Entry):
    stand: Literal["offen", "geschlossen", "unbekannt"]
    seit: date | None
    text: Text
    einfach: Text | None = None
    quelle: str


class HintEntry(NamedEntry):
    ressort: Literal["forschung", "wirtschaft", "eu", ""]
    status: StatusEntry
    rat: Text
    rat_einfach: Text | None = None


class SubjectEntry(Entry):
    id: Id
    titel: Text
    quellen: dict[str, SourceEntry] = {}
    text: Text
    einfach: Text | None = None
    belege: list[str] = []
    beispiele: list[Text]


class TermEntry(Entry):
    id: Id
    begriff: Text
    namen: list[Text]
    quellen: dict[str, SourceEntry] = {}
    text: Text
    einfach: Text | None = None
    belege: list[str] = []


class OptionEntry(Entry):
    wert: Id
    titel: Text
    kurz: Text
    namen: list[Text] = []


class LimitsEntry(Entry):
    min: float
    max: float
    dezimal: bool = False


class OtherwiseEntry(Entry):
    wenn: dict[str, Any]  # a rule
    frage: Text
    frage_dritte: Text
    einfach: Text


class QuestionEntry(Entry):
    id: Id
    art: Literal["zahl", "ja_nein", "auswahl", "mehrfach", "datum", "text"]
    titel: Text
    frage: Text
    frage_dritte: Text
    einfach: Text
    hinweis: Text
    hinweis_einfach: Text
    einheit: Text | None = None
    grenzen: LimitsEntry | None = None
    optionen: list[OptionEntry] = []
    gehoert_zu: list[Id] = []  # the answer is about the answer to these; when one of them changes it means nothing more
    anders: OtherwiseEntry | None = None  # the question where the usual one would take something for granted
    gilt_wenn: dict[str, Any] | None = None  # a rule; where it fails the answer means nothing
    gesagt: Text = "{wert}"
    gesagt_eins: Text | None = None
    gesagt_ja: Text = "ja"
    gesagt_nein: Text = "nein"
    gesagt_einfach: dict[Literal["wert", "eins", "ja", "nein"], Text] = {}


class PointerEntry(Entry):
    id: Id
    wenn: dict[str, Any] | None
    gescheitert: list[str] | None = Field(None, min_items=2, max_items=2)
    weil: Text
    weil_einfach: Text | None = None
    bemerkung: Text | None = None
    bemerkung_einfach: Text | None = None


class PointersEntry(Entry):
    wegweiser: list[PointerEntry]


class MinistryEntry(Entry):
    von: date | None
    bis: date | None
    name: Text
    kurz: Text
    quellen: list[str]


class MinistriesEntry(Entry):
    quellen: dict[str, SourceEntry]
    wirtschaft: list[MinistryEntry]
    forschung: list[MinistryEntry]
