"""The SME calculator's voice: its questions, and the result with every step."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.answers import german
from bot.answers.cards import source_cards
from bot.answers.message import Button, Message, button, card
from bot.answers.phrases import either, say
from bot.answers.sources import sources_text
from bot.catalogue.sme import Definition
from bot.interview.calculator import FIGURES, LINKS, OWN, State, links_of, result
from bot.rules.sme import ANY, NONE, Figures, Link, Size, SizeClass, Span, Tie

NOTICE = "kmu_rechner"


def calculator_begins(definition: Definition, *, decided: bool) -> Message:
    """What it is about, and the limits; not where the result follows at once (`decided`), which tells the one that counts."""
    limits = [] if decided else [*map(_limit, definition.limits.classes), sources_text(definition.sources[:1])]
    text = "\n".join((say("kmu_los"), *limits))
    sources = source_cards(definition.sources)
    return Message(text, card("answer", programme=None, topic="kmu_definition", sources=sources))


def calculator_question(asked: str, state: State, definition: Definition) -> Message:
    """One question of the calculator."""
    text = say(f"kmu_frage_{_name(asked)}", **_gaps(asked, state, definition))
    return Message(text, card("notice", name=NOTICE, field=asked), tuple(_buttons(asked)))


def _name(asked: str) -> str:
    return f"link_{asked.rsplit(':', 1)[-1]}" if asked.startswith("link:") else asked


def _gaps(asked: str, state: State, definition: Definition) -> dict[str, str]:
    if asked == "links":
        return {"ab": german.number(definition.limits.partner_from)}
    if not asked.startswith("link:"):
        return {}
    number = int(asked.split(":")[1]) + 1
    return {"wo": say("kmu_wo_eine") if len(links_of(state)) == 1 else say("kmu_wo", nummer=number)}


def _buttons(asked: str) -> Iterable[Button]:
    if asked == "links":
        yield button(say("ja").capitalize(), say("ja"))
        yield button(say("kmu_knopf_nein"))
    yield button(say("weiss_ich_nicht"))
    yield button(say("kmu_knopf_ende"))


def calculator_why(asked: str) -> Message:
    """Why the calculator asks."""
    return Message(say("kmu_warum_link" if asked.startswith("link:") else f"kmu_warum_{asked}"), _notice())


def calculator_end() -> Message:
    """Left by the user."""
    return Message(say("kmu_ende"), _notice())


def _notice() -> dict[str, Any]:
    return card("notice", name=NOTICE)


def calculator_result(state: State, definition: Definition, *, offer: bool) -> Message:
    """The class with every step, as far as it is known without the links if nothing was said of them; `offer`: the user may take it over."""
    found = result(state, definition.limits)
    steps = list(_steps(state, found, definition))
    sources = (*definition.sources, *definition.wider_sources)
    last = [say("kmu_uebernehmen")] if offer else []
    lines = "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))
    text = "\n".join((_verdict(found, state), lines, say("haftung"), *last, sources_text(sources)))
    fields = card(
        "sme",
        **{"class": found.decided},
        classes=list(found.classes),
        staff=_value(found.staff),
        steps=steps,
        under_500=found.under[0],
        under_1000=found.under[1],
        sources=source_cards(sources),
    )
    return Message(text, fields, (button(say("uebernehmen_knopf")),) if offer else ())


def _verdict(found: Size, state: State) -> str:
    if found.decided is None:
        return say("kmu_unklar", klassen=german.listed((say(f"kmu_klasse_{c}") for c in found.classes), last="oder"))
    if found.decided == NONE:
        return say("kmu_ist_nicht")
    return say("kmu_ist" if state[LINKS] is not None else "kmu_vorlaeufig", klasse=say(f"kmu_klasse_{found.decided}"))


def _steps(state: State, found: Size, definition: Definition) -> Iterable[str]:
    limits, links = definition.limits, links_of(state)
    own = Figures(**{name: v for name, v in state[OWN].items() if isinstance(v, (int, float))})
    yield say("kmu_eigene", zahlen=_figures(own) or say("unbekannt"))
    for link, tie in zip(links, found.ties, strict=True):
        yield _tie(link, tie, definition)
    if links:
        sums = [_sum(name, getattr(found, name)) for name in FIGURES]
        yield say("kmu_summe", zahlen=german.listed(part for part in sums if part))
    else:
        known = state[LINKS] is not None
        yield say("kmu_keine_verbindung" if known else "kmu_verbindung_offen", ab=german.number(limits.partner_from))
    if Tie.PUBLIC not in found.ties:
        yield _limit(_relevant(found, definition))
    for limit, below in zip(limits.wider, found.under, strict=True):
        answer = say("kmu_unter_offen") if below is None else say("ja") if below else say("nein")
        yield say("kmu_unter", grenze=german.number(limit), antwort=answer)
    yield either(definition.wider_meaning, definition.wider_meaning_simple)
    yield say("kmu_zwei_jahre")


def _relevant(found: Size, definition: Definition) -> SizeClass:
    """The class whose limits decided: the found one, else the largest."""
    classes = definition.limits.classes
    return next((c for c in classes if c.id == found.decided), classes[-1])


def _limit(step: SizeClass) -> str:
    gaps = {"klasse": say(f"kmu_klasse_{step.id}"), "leute": german.number(step.staff_below)}
    money = {"umsatz": german.euros(step.turnover), "bilanz": german.euros(step.balance)}
    return say("kmu_grenze_gleich" if step.turnover == step.balance else "kmu_grenze", **gaps, **money)


def _tie(link: Link, tie: Tie, definition: Definition) -> str:
    limits = definition.limits
    return say(
        f"kmu_band_{tie.value}",
        anteil=german.number(link.share or 0),
        ab=german.number(limits.partner_from),
        ueber=german.number(limits.linked_above),
        zahlen=_counted(link, tie),
    )


def _counted(link: Link, tie: Tie) -> str:
    """The other firm's figures, and what of them counts."""
    told = _figures(link.figures)
    if not told:
        return say("kmu_ohne_zahlen")
    if tie is not Tie.PARTNER:
        return say("kmu_mit", zahlen=told)
    shares = {name: getattr(link.figures, name) for name in FIGURES}
    parts = {name: round(v * (link.share or 0) / 100, 1) for name, v in shares.items() if v is not None}
    return say("kmu_mit_anteil", gesagt=told, zahlen=_figures(Figures(**parts)))


def _figures(figures: Figures) -> str:
    known = [(name, getattr(figures, name)) for name in FIGURES]
    return german.listed(_figure(name, value) for name, value in known if value is not None)


def _figure(name: str, value: float) -> str:
    if name == "staff" and value == 1:
        return say("kmu_zahl_eine_person")
    shown = german.number(value) if name == "staff" else german.euros(value)
    return say(f"kmu_zahl_{name}", zahl=shown)


def _sum(name: str, span: Span) -> str:
    low, high = span
    if high == ANY and not low:
        return ""
    text = _figure(name, round(low, 1))
    return text if low == high else say("kmu_mindestens", zahl=text)


def _value(span: Span) -> Any:
    low, high = span
    if low == high:
        return int(low) if low == int(low) else round(low, 1)
    return None if high == ANY else {"min": low, "max": high}
