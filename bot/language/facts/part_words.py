"""How a text points at some of those that it counted, and at the others: one place for all who read parts."""

from __future__ import annotations

from .fold import rx

OF_THEM = r"(?:davon|darunter|hiervon|drunter|von (?:ihnen|denen|diesen|dene)|unter ihnen|daraus|wovon)"
THE_OTHERS = r"(?:der rest|die (?:anderen|andern|übrigen|restlichen)|alle (?:anderen|andern|übrigen))"

OF_A_SHARE = rx(
    r"%\d+ (?:von |unter )?(?:den |der |unserer |unseren |diesen |dieser )?$"
)  # "die Hälfte der [80] sind KMU"
OF_SO_MANY = rx(  # "von den 60 sind [75 Prozent] KMU"
    r"\b(?:von|unter) (?:(?:den|diesen|unseren|insgesamt) )*#(\d+) (?:sind|waren|gelten|zählen) (?:(?:etwa|rund|ca|gut|knapp|über|immerhin|nur|wohl|also) )*$"
)
