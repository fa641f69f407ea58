"""How a text points at some of those that it counted, and at the others: one place for all who read parts."""

from __future__ import annotations

OF_THEM = r"(?:davon|darunter|hiervon|drunter|von (?:ihnen|denen|diesen|dene)|unter ihnen|daraus|wovon)"
THE_OTHERS = r"(?:der rest|die (?:anderen|andern|übrigen|restlichen)|alle (?:anderen|andern|übrigen))"
