"""When programmes take applications: windows, ageing, notices (contract: verfuegbarkeit.yml)."""

from datetime import date, timedelta

import pytest

from bot.catalogue.load import load
from bot.rules.availability import Availability, Calendar, Stand, Window, proved_until
from bot.rules.judge import with_stand

OPEN, CLOSED, UNKNOWN = Stand.OPEN, Stand.CLOSED, Stand.UNKNOWN


@pytest.mark.parametrize(
    ("programme", "day", "stand"),
    [
        ("spitzencluster-wettbewerb", "2007-08-30", CLOSED),
        ("spitzencluster-wettbewerb", "2007-08-31", OPEN),
        ("spitzencluster-wettbewerb", "2007-12-03", OPEN),
        ("spitzencluster-wettbewerb", "2007-12-04", CLOSED),
        ("spitzencluster-wettbewerb", "2009-04-15", OPEN),
        ("spitzencluster-wettbewerb", "2026-11-25", CLOSED),
        ("internationalisierung", "2015-02-28", OPEN),
        ("internationalisierung", "2015-12-02", CLOSED),
        ("internationalisierung", "2016-09-15", UNKNOWN),
        ("internationalisierung", "2016-10-01", CLOSED),
        ("internationalisierung", "2017-03-15", OPEN),
        ("go-cluster", "2012-06-30", CLOSED),
        ("go-cluster", "2012-07-01", OPEN),
        ("go-cluster", "2026-09-04", OPEN),
        ("go-cluster", "2026-09-05", UNKNOWN),
        ("go-cluster", "2026-11-25", UNKNOWN),
        ("innovationsforen-mittelstand", "2016-08-15", OPEN),
        ("innovationsforen-mittelstand", "2016-08-16", UNKNOWN),
        ("innovationsforen-mittelstand", "2018-02-28", OPEN),
        ("innovationsforen-mittelstand", "2018-03-01", CLOSED),
        ("zim-innovationsnetzwerke", "2014-12-31", UNKNOWN),
        ("zim-innovationsnetzwerke", "2015-01-01", OPEN),
        ("zim-innovationsnetzwerke", "2021-10-08", CLOSED),
        ("zim-innovationsnetzwerke", "2022-08-04", OPEN),
        ("zim-innovationsnetzwerke", "2027-03-26", OPEN),
        ("zim-innovationsnetzwerke", "2027-03-27", UNKNOWN),
        ("zukunftscluster-initiative", "2019-11-15", OPEN),
        ("zukunftscluster-initiative", "2020-05-01", CLOSED),
        ("zukunftscluster-initiative", "2021-02-17", CLOSED),
    ],
)
def test_the_state_of_a_day(programme: str, day: str, stand: Stand) -> None:
    assert load().programmes[programme].rules.calendar.on(date.fromisoformat(day)).stand is stand


def test_windows_age_a_year_after_their_newest_proof() -> None:
    proof = date(2025, 9, 4)
    calendar = Calendar((Window(date(2012, 7, 1), None, OPEN, proof, "q"),))
    assert calendar.on(date(2026, 9, 4)) == Availability(OPEN, date(2012, 7, 1), "q", proof)
    assert calendar.on(date(2026, 9, 5)) == Availability(UNKNOWN, proof, "q", proof)


@pytest.mark.parametrize(("proof", "until"), [("2025-09-04", "2026-09-04"), ("2024-02-29", "2025-02-28")])
def test_a_proof_counts_for_twelve_months(proof: str, until: str) -> None:
    assert proved_until(date.fromisoformat(proof)) == date.fromisoformat(until)


@pytest.mark.parametrize(
    ("programme", "day", "since", "deadline"),
    [
        ("spitzencluster-wettbewerb", "2026-11-25", "2011-04-01", "2011-03-31"),
        ("spitzencluster-wettbewerb", "2010-06-01", "2009-04-16", "2009-04-15"),
        ("internationalisierung", "2016-10-01", "2016-09-16", "2015-02-28"),
        ("zim-innovationsnetzwerke", "2022-01-01", "2021-10-08", "2021-10-07"),
    ],
)
def test_a_closed_programme_tells_since_when_and_the_last_deadline(
    programme: str, day: str, since: str, deadline: str
) -> None:
    found = load().programmes[programme].rules.calendar.on(date.fromisoformat(day))
    assert (found.since, found.last_deadline) == (date.fromisoformat(since), date.fromisoformat(deadline))


@pytest.mark.parametrize("stand", [OPEN, CLOSED])
def test_a_notice_holds_from_its_day_on(stand: Stand) -> None:
    rules, since = load().programmes["zim-innovationsnetzwerke"].rules, date(2026, 10, 1)
    changed = with_stand(rules, stand, "betreiber", since).calendar
    assert changed.on(since) == Availability(stand, since, "betreiber", last_deadline=changed.on(since).last_deadline)
    assert changed.on(since - timedelta(1)) == rules.calendar.on(since - timedelta(1))
    assert changed.on(date(2035, 1, 1)).stand is stand
