"""Named bodies among the counts: "Siemens, Bosch und drei weitere Firmen" = 5 (reading.md: named ones add up with counted ones)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from .fold import rx
from .kinds import FACTS, Mention
from .numbers import tidy
from .organisations import Named
from .parts import Parts
from .questions import HAS_VERB

_ASKS = rx(r"\b(?:fragt|schreibt|bittet|meldet)\b")
_ADDED = rx(r"\b(?:dazu|außerdem|hinzu|ferner|zudem|sowie|auch|zusätzlich|plus|ebenso|darüber)\b")


_PUT_RIGHT = rx(
    r"\b(?:also|nein|sprich|bzw|beziehungsweise|genauer(?: gesagt)?|besser gesagt|das heißt|nämlich|ich meine?|mein ich|meine ich)(?: ,)? (?:die |der |von der )?$"
)


def _same_town(name: str, other: str) -> bool:
    """Are they called after the same town: "uni dortmund", "tu dortmund"?"""
    return name.split()[-1] == other.split()[-1]


def _in_one_list(between: str) -> bool:
    """Do the words between a counted and a named body only list, or add what follows?"""
    return not (HAS_VERB.search(between) or _ASKS.search(between)) or bool(_ADDED.search(between))


def _is_called_so(text: str) -> bool:
    """Is the firm named right behind "wir" the speaker's own, set between commas?"""
    told = _WE_ARE_IT.search(text)
    if _THAT_IS_US.search(text):
        return True
    return told is not None and HAS_VERB.search(told["verb"]) is not None


_SOCIETY = rx(
    r"^(fraunhofer|max-planck|leibniz|helmholtz|mpi)(?:-institut|-zentrum)?$"
)  # and not which of its institutes
_ALL_OF_THEM = re.compile(r"beide[nr]?\b", re.IGNORECASE)
_OF = rx(r"\bvo[nm] (?:der )?$")  # "vom Fraunhofer zwei Institute": whose they are
_IN_TOWN = rx(r" (?:in|aus) ([\w-]+)")
_APPOSITION = rx(r"^ ?(?:\(|:|-|, (?:nämlich|und zwar|konkret|genauer)|nämlich|und zwar)")
_PRESENT = rx(r"^ (?:mit )?(?:dabei|an bord|im boot|beteiligt|drin)(?= ?[:(,])")  # "drei Institute dabei: …"
_WHICH_ARE = rx(r"^ (?:von|aus|in|im|bei|der|des) [^.;:,]*: ?$")  # "drei Institute aus Freiburg: …"
_WITH_US = rx(
    r"\b(?:neben|außer) (?:uns|mir)\b|\b(?:und|plus|sowie) (?:wir|ich|meine firma|mein betrieb|unsere firma|unser betrieb)\b|\b(?:wir|ich) (?:selbst )?(?:und|,|plus|sowie) (?:die |der |das |noch die )?(?:firma )?\w"
)
_WE_ARE_IT = rx(
    r"\b(?:wir|ich) , (?:[^\s.,;]+ ){0,4}?[^\s.,;]+ , (?P<verb>[\w-]+)"
)  # "wir, also die Müller GmbH, haben …"
_THAT_IS_US = rx(r"\b(?:wir|ich)(?: selbst| selber)? , (?:also|nämlich|sprich|das heißt) ")
_SPEAKER = rx(r"\b(?:wir|ich|uns|mir|unser\w*|mein\w*)\b")
_JOINED = rx(
    r"\b(?:dabei|beteiligt|an bord|im boot|machen mit|mitmachen|partner|konsortium|netzwerk|zusammen|gemeinsam|cluster|mitglieder|unsere firmen)\b"
)


_STAY_OUT = rx(
    r"^(?:leider |noch |bisher |auch )*nicht (?:mehr )?(?:mit )?(?:dabei|beteiligt|an bord|im boot) (?:sind|ist)\b"
)
_GOES_ON = rx(
    r"^\S*(?: (?:aus|in|von|bei) (?:der |dem )?\S+)? (?:und|sowie|plus) (?:mit )?(?:die |der |das |den |dem )?$"
)


_BESIDE = rx(
    r"(?:^|[,;.] )(?:(?:und|also|bei uns|im netzwerk) )?(?:neben|außer|zusätzlich zu[mr]?) (?:(?:dem |der |den )?(?:[\w.-]+ ){1,3}(?:und|sowie|,) )?(?:dem |der |den )?$"
)
_LINK_AHEAD = rx(
    r"^ ?(?:als (?:die )?(?:großen?|konzerne|großunternehmen) )?,? ?(?:und|sowie|plus|dazu|daneben)\b"
)  # "Airbus und Liebherr als Große, daneben vierzehn Mittelständler"
_AS_LARGE = rx(r"^ als (?:die |unsere )?(?:großen?|konzerne|großunternehmen|schwergewichte)\b")
_AND = rx(r"^ ?(?:,|und|sowie) (?:die |der |das )?$")
_COMMA_AHEAD = rx(r"^ ?, (?:(?:noch|dazu|etwa|rund|gut|knapp|ca) )*$")
_GOES_ON_BEHIND = rx(r"^\S*(?: (?:aus|in|von|bei) (?:der |dem )?[\w-]+)? ?(?:,|und\b|sowie\b|plus\b)")
_NOT_WITH_US = rx(
    r"\b(?:nicht|kein\w*|kund\w*|abnehmer\w*|lieferant\w*|(?:be)?liefer[nt]\w*|abgesagt|ausgestiegen|konkurren\w*|vielleicht|früher|anders als|bei|für) (?:\S+ )?$"
)  # right before the name: of whom somebody only speaks
_LIES = rx(
    r"\b(?:sitzt|sitzen|liegt|liegen|steht|stehen|gebaut|angesiedelt|alle)\b"
)  # beside it on the map, or no further


class NamedCounts(Parts):
    """Adds what is called by name."""

    def _distinct(self, bodies: Iterable[Named]) -> list[Named]:
        seen: dict[str, Named] = {}
        for body in bodies:
            society = _SOCIETY.match(body.name)
            place = _IN_TOWN.match(self.form.string, body.end)
            if society and not place and any(name.startswith(society[1]) for name in seen):
                continue  # "das Fraunhofer IAP …, gemanagt vom Fraunhofer"
            if _PUT_RIGHT.search(self.form.string[: body.start]) and any(_same_town(name, body.name) for name in seen):
                continue  # "die Unis Bochum und Dortmund, also die TU Dortmund"
            key = body.name + (place[1] if society and place else "")
            if body.kind == "hochschule" and not body.name.startswith(("tu ", "hochschule ", "fh ", "th ")):
                key = re.sub(r"^(?:universitat|uni|technische universitat|tu|hochschule) ", "", body.name)
            seen.setdefault(key, body)
        return list(seen.values())

    def _named_extra(self, counted: Mention, names: list[Named]) -> int:
        """How many named bodies stand beside the counted ones rather than say which they are."""
        if self.form.tokens[counted.first].norm.startswith("einzig"):
            return 0  # "das DLR, unser einziges Institut": it is the one
        sentence = self.form.clause_of(counted.first).sentence
        start, end = self.form.offsets[counted.first], self.form.offsets[counted.last]
        before = [n for n in names if n.end <= start and self.form.clause_at(n.start).sentence == sentence]
        before = [n for n in before if not (_SOCIETY.match(n.name) and _OF.search(self.form.string[: n.start]))]
        if _ALL_OF_THEM.match(self.form.tokens[counted.first].text) and len(before) >= counted.value:
            before = before[: len(before) - int(counted.value)]  # "das IPA und das IAO, beide Fraunhofer"
        inside = [n for n in names if n.start <= end < n.end or start <= n.start <= end]
        after = [
            n for n in names if n.start > end and n not in inside and self.form.clause_at(n.start).sentence == sentence
        ]
        extra = sum(
            counted.more or _in_one_list(self.form.string[n.end : start]) or self._beside(n, start) for n in before
        )
        after = [n for n in after if _in_one_list(self.form.string[end : n.start])]
        if after:
            between = self.form.string[end : after[0].start]
            between = _PRESENT.sub("", between[between.find(" ") :] if " " in between else "")
            joined = rx(r"(?:\bund|\bsowie|\bplus|,) (?:die |der |das |dem |mit |mit der |am )?$").search(between)
            if not (
                (counted.weak and not joined)
                or _APPOSITION.match(between)
                or _WHICH_ARE.match(between)
                or (
                    between.lstrip().startswith(",")
                    and len(after) == counted.value
                    and not rx(r"\bund\b").search(between)
                )
            ):
                extra += len(after)
        return extra

    def _beside(self, body: Named, counted: int) -> bool:
        """ "Neben dem Fraunhofer IWU sind zwei Leibniz-Institute dabei": the one named takes part as well."""
        between = self.form.string[body.end : counted]
        opens = _BESIDE.search(self.form.string[: body.start])
        return opens is not None and not HAS_VERB.search(opens.group()) and not _LIES.search(between)

    def _firms(self, bodies: list[Named]) -> None:
        """Named firms add to counted ones of the same sentence: "Siemens, Bosch und drei weitere Firmen" = 5."""
        if not any(m.kind in ("unternehmen", "gross", "kmu") for m in self.found):
            self._only_named(bodies)
        for m in self.found:
            if m.kind not in ("unternehmen", "gross") or m.none or m.part:
                continue
            fact = FACTS[m.kind]
            near = [b for b in bodies if self.form.clause_at(b.start).sentence == self.form.clause_of(m.first).sentence]
            start, end = self.form.offsets[m.first], self.form.offsets[m.last]
            ahead = [b for b in near if b.end <= start]
            extra = (
                len(ahead)
                if ahead
                and (
                    m.more
                    or self._beside(ahead[0], start)
                    or _LINK_AHEAD.match(self.form.string[ahead[-1].end : start])
                    or self._in_a_row(ahead, start, end)
                )
                else 0
            )
            behind = [b for b in near if b.start > end]
            listed = [o for o in self.found if o.kind == m.kind and not (o.none or o.part)]
            ends = [self.form.offsets[o.last] for o in listed if behind and self.form.offsets[o.last] < behind[0].start]
            if ends and _GOES_ON.match(self.form.string[max(ends) : behind[0].start]):
                extra += len(behind)
            if ahead and _AS_LARGE.match(self.form.string[ahead[-1].end :]):
                self.put("gross", self._chained(ahead), ahead[0].start, ahead[-1].end)
            value, *span = self.values.get(fact, (None, 0, 0))
            if (
                ahead
                and m.plus_own
                and not _SPEAKER.search(self.form.sentence_text(self.form.clause_of(m.first).sentence))
            ):
                extra -= (
                    1  # "Die Weber GmbH mit vier weiteren Betrieben": the one named is the one that the others join
                )
            if extra and isinstance(value, (int, float)):
                self.values[fact] = (tidy(value + extra), *span)  # type: ignore[assignment]
            return

    def _chained(self, ahead: list[Named]) -> int:
        """How many of them stand side by side up to the last."""
        apart = [k for k, (a, b) in enumerate(pairwise(ahead)) if not _AND.match(self.form.string[a.end : b.start])]
        return len(ahead) - (apart[-1] + 1 if apart else 0)

    def _in_a_row(self, ahead: list[Named], start: int, end: int) -> bool:
        """ "BASF, Evonik, 17 Chemiefirmen und …": a comma parts them, and the list has two names or goes on behind."""
        if not _COMMA_AHEAD.match(self.form.string[ahead[-1].end : start]):
            return False
        listed = len(ahead) > 1 or _GOES_ON_BEHIND.match(self.form.string[end:])
        return bool(listed) and not _NOT_WITH_US.search(self.form.string[: ahead[0].start])

    def _only_named(self, bodies: list[Named]) -> None:
        """ "die Huber GmbH, die Firma Maier und wir" = 3: firms that are only called by name, two or more of them."""
        for number in dict.fromkeys(self.form.clause_at(b.start).sentence for b in bodies):
            near = self._distinct(b for b in bodies if self.form.clause_at(b.start).sentence == number)
            text = self.form.sentence_text(number)
            with_us = _WITH_US.search(text) is not None
            own = 1 if with_us and not _is_called_so(text) else 0
            if len(near) + own >= 2 and (with_us or _JOINED.search(text)) and not _STAY_OUT.search(text):
                self.put("unternehmen", len(near) + own, near[0].start, near[-1].end)
                return
