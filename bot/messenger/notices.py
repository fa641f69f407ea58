"""Before the first fact: who else processes what is written here, and where it can be avoided."""

from __future__ import annotations

from bot.messenger.marking import markdown
from bot.messenger.model import Part
from bot.messenger.phrases import phrases, say
from bot.messenger.splitting import PARAGRAPH


def first_contact(channel: str, address: str | None = None, privacy: str | None = None, server: str = "") -> Part:
    """The notice of a channel. `address` and `privacy` are the operator's pages (betreiber.yml), `server` a homeserver's name."""
    places = phrases()["hinweis_ort"]
    place = str(places.get(channel, places["sonst"])).format(server=server)
    website = say("hinweis_webseite", adresse=address) if address else say("hinweis_ohne_webseite")
    parts = [f"{place} {say('hinweis_ohne_namen')}", website]
    if privacy:
        parts.append(say("hinweis_datenschutz", datenschutz=privacy))
    text = PARAGRAPH.join([parts[0], "\n".join(parts[1:])])
    return Part(text, markdown(text))
