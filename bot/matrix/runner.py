"""Puts the bridge together and runs it until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import signal

from nio import AsyncClient

from bot.matrix.account import alone, client_for, protect, sign_in
from bot.matrix.crosssigning import vouch
from bot.matrix.door import Door, DoorRefused, DoorShut
from bot.matrix.intake import Intake
from bot.matrix.lanes import Lanes
from bot.matrix.mishaps import log_without_words
from bot.matrix.rooms import Rooms
from bot.matrix.sealed import SealedEvents
from bot.matrix.sender import Sender
from bot.matrix.settings import Settings
from bot.matrix.store import Store
from bot.matrix.sync import Syncing
from bot.matrix.talks import Talks
from bot.matrix.turn import Turn

BREAK_SECONDS, A_WHILE = 10, 360  # breaks
log = logging.getLogger("clusterlotse.matrix")


async def run(settings: Settings) -> None:
    """Run until SIGTERM or Ctrl-C; errors that end the bridge come out as exceptions."""
    with alone(settings.folder):
        store = Store(settings.folder / "bruecke.sqlite")
        client, door = client_for(settings, store), Door(settings.assistant)
        try:
            await sign_in(client, settings, store)
            await _work(settings, store, client, door)
        finally:
            await client.close()
            await door.close()
            store.close()


async def _work(settings: Settings, store: Store, client: AsyncClient, door: Door) -> None:
    if client.should_upload_keys:
        await client.keys_upload()
    await vouch(client, settings, store)
    rooms, sealed = Rooms(settings, store, client), SealedEvents(store, client, settings.patience)
    lanes = Lanes(store, Turn(settings, store, door), Sender(store, client, door))
    intake = Intake(settings, store, client, rooms, sealed)
    tasks = [
        asyncio.create_task(Syncing(store, client, rooms, intake, sealed, lanes).run()),
        asyncio.create_task(_keep_house(settings, store, door, lanes)),
        asyncio.create_task(_told_to_stop()),
    ]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await lanes.stop()
    for task in done:
        task.result()


async def _told_to_stop() -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await stop.wait()
    log.info("Beendet")


async def _keep_house(settings: Settings, store: Store, door: Door, lanes: Lanes) -> None:
    """What has to be looked after: old things go, erased talks are deleted at the assistant, stuck lanes start anew."""
    breaks = 0
    while True:
        try:
            if breaks % A_WHILE == 0:
                store.grow_old(settings.keep_days)
                protect(settings.folder)
            store.compact()
            await _say_farewell(Talks(store), door)
            lanes.wake()
        except Exception as error:
            log_without_words(error)
        breaks += 1
        await asyncio.sleep(BREAK_SECONDS)


async def _say_farewell(talks: Talks, door: Door) -> None:
    for conversation in talks.farewells():
        try:
            await door.end(conversation)
        except (DoorShut, DoorRefused):
            return
        talks.ended(conversation)
