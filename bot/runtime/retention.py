"""What is past its time goes: when the server starts, and once a day while it runs."""

from __future__ import annotations

import asyncio
import logging
import time
from datetime import date
from typing import Any

from bot.keeping import log_files, misunderstood
from bot.keeping.cases import Cases
from bot.keeping.erasure import KEEPERS, USUAL_DAYS
from bot.runtime import talk_files

logger = logging.getLogger("clusterlotse")

DAY_SECONDS = 24 * 60 * 60


def purge(store: Any, days: int, now: float) -> None:
    """Remove talks, cases and logs beyond so many days."""
    today = date.fromtimestamp(now)
    talks = talk_files.purge(store, now - days * DAY_SECONDS)
    cases = Cases().purge(days)
    misunderstood.purge(today)
    logs = log_files.purge(days, today)
    if talks or cases or logs:
        told = "Nach %s Tagen gelöscht: %s Gespräche, %s Ergebnisse und Codes, %s Protokolle."
        logger.info(told, days, talks, cases, logs)


def days_now(before: int) -> int:
    """The operator's period as it stands on disk; while their file is broken, the one before."""
    from bot.catalogue.errors import CatalogueError  # pydantic and YAML: not for everybody who only prepares Rasa
    from bot.operator import operator

    try:
        return operator().days_kept
    except CatalogueError as error:
        logger.error("Die Aufbewahrungsfrist bleibt bei %s Tagen: %s", before, error)
        return before


async def purge_daily(agent: Any) -> None:
    """Purge now and every day. A failure is logged and tried again the next day; the assistant goes on."""
    days = USUAL_DAYS
    while True:
        try:
            store = agent.tracker_store._tracker_store
            days = days_now(days)
            await asyncio.to_thread(purge, store, days, time.time())
            KEEPERS.purge_old(days)  # doors use their files in the server's loop only
        except Exception:
            logger.exception("Das Löschen nach der Aufbewahrungsfrist ist gescheitert")
        await asyncio.sleep(DAY_SECONDS)


def start_with_server(run: Any) -> None:
    """Rasa's server begins to purge as soon as its agent is there."""
    load = run.load_agent_on_start

    async def load_agent_on_start(*args: Any) -> Any:
        agent = await load(*args)
        if agent.tracker_store:
            run.purging = asyncio.get_running_loop().create_task(purge_daily(agent))  # kept, or it may be collected
        return agent

    run.load_agent_on_start = load_agent_on_start
