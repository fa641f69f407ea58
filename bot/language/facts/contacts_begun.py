"""Contacts that are only begun count as none yet: "mit Mailand sind wir erst am Anbandeln"."""

from __future__ import annotations

from .fold import rx

ONLY_BEGUN = rx(
    r"\banband\w*|\banbahn\w*|\ban(?:gefragt|geschrieben|gedacht)\b|\berst(?: noch)? (?:dazu|in (?:der )?planung|in gesprächen|im gespräch|im entstehen|im aufbau|lose?|am anfang|am kennenlernen)\b"
    r"|\b(?:noch|erst|gerade) (?:(?:wir|erst|gerade|ganz|noch) )*(?:am anfang|in (?:den |ersten )*gesprächen|in verhandlung\w*|auf der suche|am (?:verhandeln|abtasten|beschnuppern|sondieren|vorfühlen|ausloten))\b"
    r"|\b(?:fangen|fängt) (?:\S+ ){0,3}?(?:gerade|erst)(?: \S+){0,2} an\b|\b(?:sondieren|beschnuppern|tasten) (?:wir|uns)\b"
)
