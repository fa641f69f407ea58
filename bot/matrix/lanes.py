"""One lane for each room: what comes in is answered in its order, and rooms do not wait for each other."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from functools import partial

from bot.matrix.inbox import Inbox
from bot.matrix.mishaps import log_without_words
from bot.matrix.outbox import Outbox
from bot.matrix.sender import Sender
from bot.matrix.store import Store
from bot.matrix.turn import NOTICE, Turn

log = logging.getLogger("clusterlotse.matrix")
AFTER_A_MISHAP = 10.0
MOST_MISHAPS = 5


class Lanes:
    """Runs lanes while there is something to do in them."""

    def __init__(self, store: Store, turn: Turn, sender: Sender) -> None:
        """With these."""
        self._inbox, self._outbox, self._turn, self._sender = Inbox(store), Outbox(store), turn, sender
        self._mishaps: Counter[str] = Counter()
        self._running: dict[str, asyncio.Task[None]] = {}
        self._open = False

    def open(self) -> None:
        """We know by now which rooms we are in."""
        self._open = True
        self.wake()

    def wake(self) -> None:
        """Start a lane for each room with something to do."""
        for room in self._inbox.rooms() if self._open else ():
            if room not in self._running:
                lane = asyncio.create_task(self._run(room))
                self._running[room] = lane
                lane.add_done_callback(partial(self._ended, room))

    async def stop(self) -> None:
        """Stop where we are; the store knows what is left to do."""
        self._open = False
        lanes = list(self._running.values())
        for lane in lanes:
            lane.cancel()
        await asyncio.gather(*lanes, return_exceptions=True)

    def _ended(self, room: str, _: asyncio.Task[None]) -> None:
        """Something may have come in while the lane was ending."""
        self._running.pop(room, None)
        self.wake()

    async def _run(self, room: str) -> None:
        try:
            await self._sender.flush(room)
            while item := self._inbox.next(room):
                if item.kind != NOTICE:
                    await self._sender.typing(room, True)
                await self._turn.take(item, lambda: self._sender.flush(room))
                await self._sender.flush(room)
                await self._sender.typing(room, False)
            self._mishaps.pop(room, None)
        except Exception as error:
            log_without_words(error)
            await asyncio.sleep(AFTER_A_MISHAP)
            self._mishaps[room] += 1
            if self._mishaps[room] >= MOST_MISHAPS:
                self._pass_over(room)

    def _pass_over(self, room: str) -> None:
        """What fails again and again must not keep back what comes after it."""
        self._mishaps.pop(room, None)
        log.error("Etwas, das immer wieder scheitert, wird übergangen")
        if waiting := self._outbox.next(room):
            self._outbox.sent(waiting)
        elif item := self._inbox.next(room):
            self._turn.give_up(item)
