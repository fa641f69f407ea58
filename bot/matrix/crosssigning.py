"""Vouching for our own device, as an app does when a person confirms a new telephone: without it apps warn of the device, and
newer ones no longer share keys with it. The client library cannot do this; the keys are made here and kept in our store.
"""

from __future__ import annotations

import base64
import json
import logging
from typing import Any

from Crypto.PublicKey import ECC
from Crypto.Signature import eddsa
from nio import AsyncClient

from bot.matrix.settings import Settings
from bot.matrix.store import Store

API = "/_matrix/client/v3/keys"
MASTER, SELF, USER = "master_key", "self_signing_key", "user_signing_key"
DONE = "vouched_for"
log = logging.getLogger("clusterlotse.matrix")


async def vouch(client: AsyncClient, settings: Settings, store: Store) -> None:
    """Sign our device with our account's keys. If the account has keys that are not ours, only their owner can."""
    if store.get(DONE) == client.device_id:
        return
    known = await _call(client, "query", {"device_keys": {client.user_id: []}})
    device = known.get("device_keys", {}).get(client.user_id, {}).get(client.device_id)
    if device is None:
        return  # our keys are not there yet; next start
    keys = _keys(store)
    public = {name: _public(key) for name, key in keys.items()}
    theirs = known.get("master_keys", {}).get(client.user_id, {}).get("keys")
    if theirs and f"ed25519:{public[MASTER]}" not in theirs:
        log.warning(
            "Das Konto hat schon Schlüssel zum Bestätigen von Geräten, die nicht von hier stammen. "
            "Bestätigen Sie das Gerät %s in der App, in der das Konto eingerichtet wurde.",
            client.device_id,
        )
        return
    if not theirs and not await _publish(client, settings, keys, public):
        return
    signed = _signed(device, client.user_id, public[SELF], keys[SELF])
    answer = await _call(client, "signatures/upload", {client.user_id: {client.device_id: signed}})
    if answer.get("failures") == {}:
        store.put(**{DONE: str(client.device_id)})
        log.info("Das eigene Gerät ist bestätigt")


async def _publish(client: AsyncClient, settings: Settings, keys: dict[str, Any], public: dict[str, str]) -> bool:
    """Publish the three public keys; the homeserver may want the password for it."""
    body: dict[str, Any] = {}
    for name in keys:
        usage = name.removesuffix("_key")
        key = {"user_id": client.user_id, "usage": [usage], "keys": {f"ed25519:{public[name]}": public[name]}}
        body[name] = key if name == MASTER else _signed(key, client.user_id, public[MASTER], keys[MASTER])
    answer = await _call(client, "device_signing/upload", body)
    if "flows" in answer and settings.password:
        identifier = {"type": "m.id.user", "user": client.user_id}
        auth = {"type": "m.login.password", "identifier": identifier, "password": settings.password}
        answer = await _call(
            client, "device_signing/upload", {**body, "auth": {**auth, "session": answer.get("session")}}
        )
    if answer:
        log.warning("Das eigene Gerät ließ sich nicht bestätigen: Der Homeserver verlangt mehr als das Passwort")
    return not answer


def _keys(store: Store) -> dict[str, Any]:
    """Our private keys, made at the first start."""
    kept = store.get("signing_keys")
    if kept is None:
        made = {name: ECC.generate(curve="ed25519").export_key(format="PEM") for name in (MASTER, SELF, USER)}
        kept = json.dumps(made)
        store.put(signing_keys=kept)
    return {name: ECC.import_key(pem) for name, pem in json.loads(kept).items()}


def _public(key: Any) -> str:
    return _unpadded(key.public_key().export_key(format="raw"))


def _signed(thing: dict[str, Any], user: str, name: str, key: Any) -> dict[str, Any]:
    """The thing with our signature: over its canonical JSON without signatures and `unsigned`."""
    bare = {field: value for field, value in thing.items() if field not in ("signatures", "unsigned")}
    canonical = json.dumps(bare, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    signature = _unpadded(eddsa.new(key, "rfc8032").sign(canonical))
    return {**bare, "signatures": {user: {f"ed25519:{name}": signature}}}


def _unpadded(raw: bytes) -> str:
    return base64.b64encode(raw).rstrip(b"=").decode()


async def _call(client: AsyncClient, path: str, body: dict[str, Any]) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {client.access_token}", "Content-Type": "application/json"}
    answer = await client.send("POST", f"{API}/{path}", json.dumps(body), headers)
    found = await client.parse_body(answer)
    return found if isinstance(found, dict) else {}
