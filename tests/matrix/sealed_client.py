"""A person's encrypted client, with a store of its own. Runs in the bridge's environment and is told what to do line by line:

{"do": "room", "invite": […]} · {"do": "say", "room": …, "text": …} · {"do": "look"} · {"do": "fetch", "file": {…}} ·
{"do": "trust", "user": …, "trust": false} · {"do": "release"}
"""

from __future__ import annotations

import asyncio
import base64
import json
import sys
from typing import Any

from nio import AsyncClient, AsyncClientConfig, MegolmEvent, RoomMessage, SyncResponse
from nio.crypto.attachments import decrypt_attachment
from nio.store import SqliteStore


async def tend(client: AsyncClient) -> None:
    if client.should_upload_keys:
        await client.keys_upload()
    if client.should_query_keys:
        await client.keys_query()
    if client.should_claim_keys:
        await client.keys_claim(client.get_users_for_key_claiming())
    await client.send_to_device_messages()


async def room(client: AsyncClient, told: dict[str, Any]) -> dict[str, Any]:
    encryption = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}
    made = await client.room_create(invite=told["invite"], is_direct=True, initial_state=[encryption])
    return {"room": made.room_id}


HELD: list[tuple[Any, ...]] = []


def hold_keys(client: AsyncClient) -> None:
    """From now on keys are not sent but kept back."""

    async def send(kind: Any, method: str, path: str, data: Any = None, response_data: Any = None, **more: Any) -> Any:
        if "sendToDevice" in path:
            HELD.append((kind, method, path, data, response_data))
            return kind(*response_data)
        return await AsyncClient._send(client, kind, method, path, data, response_data, **more)

    client.olm.outbound_group_sessions.clear()
    client._send = send


async def release(client: AsyncClient, told: dict[str, Any]) -> dict[str, Any]:
    del client._send
    for held in HELD:
        await client._send(*held)
    return {"sent": len(HELD)}


async def say(client: AsyncClient, told: dict[str, Any]) -> dict[str, Any]:
    content = {"msgtype": "m.text", "body": told["text"]}
    if told.get("without_key"):
        hold_keys(client)
    sent = await client.room_send(told["room"], "m.room.message", content, ignore_unverified_devices=True)
    return {"event": sent.event_id}


async def look(client: AsyncClient, told: dict[str, Any]) -> dict[str, Any]:
    answer = await client.sync(timeout=1000, since=client.next_batch or None, full_state=not client.next_batch)
    assert isinstance(answer, SyncResponse), answer
    await tend(client)
    found, sealed = [], 0
    for name, news in answer.rooms.join.items():
        for event in news.timeline.events:
            sealed += isinstance(event, MegolmEvent)
            if isinstance(event, RoomMessage) and event.sender != client.user_id:
                fields = {"event": event.event_id, "content": event.source["content"], "sealed": event.decrypted}
                found.append({"room": name, **fields})
    return {"messages": found, "unreadable": sealed}


async def fetch(client: AsyncClient, told: dict[str, Any]) -> dict[str, Any]:
    file = told["file"]
    answer = await client.download(file["url"])
    body = decrypt_attachment(answer.body, file["key"]["k"], file["hashes"]["sha256"], file["iv"])
    return {"sent": base64.b64encode(answer.body[:8]).decode(), "body": base64.b64encode(body).decode()}


async def trust(client: AsyncClient, told: dict[str, Any]) -> dict[str, Any]:
    for device in client.device_store.active_user_devices(told["user"]):
        (client.unblacklist_device if told["trust"] else client.blacklist_device)(device)
    return {}


async def main(url: str, user: str, device: str, token: str, store: str) -> None:
    client = AsyncClient(url, user, device, store, AsyncClientConfig(store=SqliteStore))
    client.restore_login(user, device, token)
    await tend(client)
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        told = json.loads(line)
        doing = {"room": room, "say": say, "look": look, "fetch": fetch, "trust": trust, "release": release}[told["do"]]
        print(json.dumps(await doing(client, told)), flush=True)
    await client.close()


asyncio.run(main(*sys.argv[1:]))
