"""Days and next steps as a calendar file (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

from icalendar import Calendar, Event, Todo

from bot.memo.dates import Appointment
from bot.memo.model import Memo
from bot.memo.words import word

PRODUCT = "-//Clusterlotse//Memo//DE"


def ics(memo: Memo, appointments: Iterable[Appointment]) -> bytes:
    """Each day an all-day event, each next step a task without a day."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", word("kalender_name"))
    stamp = datetime(memo.created.year, memo.created.month, memo.created.day, tzinfo=timezone.utc)
    for number, appointment in enumerate(appointments, 1):
        event = Event()
        event.add("uid", f"{memo.reference}-{number}@clusterlotse.invalid")
        event.add("dtstamp", stamp)
        event.add("dtstart", appointment.day)
        event.add("dtend", appointment.day + timedelta(days=1))
        event.add("summary", appointment.title)
        event.add("description", "\n".join(part for part in (appointment.text, memo.reference) if part))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    planned = [(row.title, "\n".join(part for part in (row.when, row.text) if part)) for row in memo.plan]
    for number, (step, text) in enumerate([*((step, "") for step in memo.steps), *planned], 1):
        task = Todo()
        task.add("uid", f"{memo.reference}-s{number}@clusterlotse.invalid")
        task.add("dtstamp", stamp)
        task.add("summary", step)
        task.add("description", "\n".join(part for part in (text, memo.reference) if part))
        calendar.add_component(task)
    return bytes(calendar.to_ical())
