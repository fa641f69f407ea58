"""What the assistant says about results to take along, codes to come back with, and what is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bot.answers import german
from bot.answers.facts import fact_lines
from bot.answers.message import Message, button, card
from bot.answers.phrases import say
from bot.answers.talk import notice
from bot.catalogue.model import Catalogue

SEVERAL = 2
KINDS = ("pdf", "html", "json", "ics")


def memo_contents(result: str, *, whole: bool) -> Message:
    """What the files hold, in a sentence; `whole`: nothing that matters is open any more."""
    return Message(result if whole else say("mitnehmen_zwischenstand", ergebnis=result))


def memo_message(
    reference: str, token: str, until: datetime, address: str | None, *, dates: bool, whole: bool
) -> Message:
    """Where the result lies. Without a public address only a page that knows its own server can make links of it."""
    files = [
        {"kind": kind, "title": say(f"datei_{kind}"), "url": f"{address or ''}/memo/{token}.{kind}"}
        for kind in KINDS
        if dates or kind != "ics"
    ]
    what = say("mitnehmen_ergebnis" if whole else "mitnehmen_stand")
    gaps = {"was": what, "nummer": reference, "tag": german.day(until.date())}
    if address:
        links = "\n".join(say("mitnehmen_link", titel=file["title"], url=file["url"]) for file in files)
        text = say("mitnehmen", links=links, **gaps)
    else:
        text = say("mitnehmen_hier", **gaps)
    fields = card("memo", url=files[0]["url"], reference=reference, until=_iso(until), files=files)
    return Message(text, fields, (button(say("knopf_code")),))


def nothing_to_take(facts: Mapping[str, Any], key: str) -> Message:
    """Before anything was said there is neither a result nor a case to come back to."""
    return notice("hilfe", say(key), facts)


def code_message(code: str, until: datetime) -> Message:
    """The code, shown once."""
    return Message(say("code", code=code, tag=german.day(until.date())), card("resume", code=code, until=_iso(until)))


def resumed(facts: Mapping[str, Any], catalogue: Catalogue) -> Message:
    """The profile that the code brought back, for the user to look over."""
    return notice("fortgesetzt", say("fortgesetzt", fakten=fact_lines(facts, catalogue)), facts)


def stored(facts: Mapping[str, Any], cases: int, days: int, *, learns: bool = False) -> Message:
    """What is kept of this talk right now. `learns`: what is not understood is kept as well."""
    text = say(
        "gespeichert",
        angaben=say(f"angaben_{_plural(len(facts))}", zahl=len(facts)),
        mitgenommen=say(f"mitnahmen_{_plural(cases)}", zahl=cases),
        tage=say("frist_ein_tag" if days == 1 else "frist_tage", zahl=days),
    )
    if learns:
        text = f"{text} {say('gespeichert_lernen')}"
    return notice("datenschutz", text, facts, titles=(say("knopf_loeschen"),))


def _plural(number: int) -> str:
    return ("keine", "eine")[number] if number < SEVERAL else "mehrere"


def _iso(moment: datetime) -> str:
    day: date = moment.date()
    return day.isoformat()
