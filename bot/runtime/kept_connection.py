"""The connection to the action server stays open from turn to turn.

Rasa opens one for every action and closes it again: 1 ms of a turn, and several where the machine is busy. A server that has closed it
meanwhile, or was started anew, is asked once more over a new one.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

IDLE_SECONDS = 60.0  # bot/launch tells our action server to wait longer than that


def keep_connections(utils: Any) -> None:
    """Of all that Rasa calls, only the action server is called at every turn."""
    endpoints = utils.AvailableEndpoints
    read = endpoints.read_endpoints.__func__

    def read_endpoints(cls: Any, endpoint_file: str) -> Any:
        found = read(cls, endpoint_file)
        if found.action:
            keep_open(found.action)
        return found

    endpoints.read_endpoints = classmethod(read_endpoints)


def keep_open(endpoint: Any) -> None:
    """Let this endpoint share one pool of connections among its calls."""
    endpoint.session = partial(_session, endpoint, {})
    endpoint.request = partial(_ask, endpoint.request)


async def _ask(request: Any, *args: Any, **kwargs: Any) -> Any:
    import aiohttp  # Rasa's own dependency; here Rasa is loaded already

    try:
        return await request(*args, **kwargs)
    except aiohttp.ClientConnectorError:
        raise  # nobody is there
    except (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError):
        return await request(*args, **kwargs)


def _session(endpoint: Any, pools: dict[asyncio.AbstractEventLoop, Any]) -> Any:
    """A session for one call, as Rasa makes it, that leaves the pool open."""
    import aiohttp

    loop = asyncio.get_running_loop()
    if loop not in pools:
        pools.clear()  # of a loop that has ended
        pools[loop] = _pool(aiohttp)
    auth = (
        aiohttp.BasicAuth(endpoint.basic_auth["username"], endpoint.basic_auth["password"])
        if endpoint.basic_auth
        else None
    )
    return aiohttp.ClientSession(headers=endpoint.headers, auth=auth, connector=pools[loop], connector_owner=False)


def _pool(aiohttp: Any) -> Any:
    class Pool(aiohttp.TCPConnector):  # type: ignore[misc]
        """Ends with the process, which is nothing to warn of."""

        def __del__(self, _warnings: Any = None) -> None:
            self._close()

    return Pool(keepalive_timeout=IDLE_SECONDS)
