"""The widget's files and what the door tells around the talk."""

from __future__ import annotations

import secrets

import pytest

from bot.catalogue.load import load
from tests.channels.server import Server, code_of, direct


@pytest.fixture
def built(server: Server) -> Server:
    assets = server.widget / "assets"
    assets.mkdir(parents=True, exist_ok=True)
    page = "<!doctype html><title>Ü</title>" + secrets.token_hex(8_000)  # large even when packed
    (server.widget / "index.html").write_text(page)
    (server.widget / "einbetten.html").write_text("<!doctype html><title>Einbetten</title>")
    (server.widget / "widget.js").write_text("void 0;")
    (assets / "index-a1B2c3D4.css").write_text("a{}")
    (server.folder / "geheim.txt").write_text("geheim")
    return server


def get(server: Server, path: str, **headers: str):
    return direct().get(f"{server.url}{path}", headers=headers, timeout=10)


def test_without_a_built_widget_a_sentence_says_so(server: Server) -> None:
    for path in ("/", "/einbetten", "/widget.js"):
        if not server.widget.exists():
            assert code_of(get(server, path)) == (404, "page_missing")


def test_pages_are_strict(built: Server) -> None:
    for path in ("/", "/einbetten"):
        page = get(built, path)
        policy = page.headers["content-security-policy"]
        assert page.status_code == 200
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert page.headers["x-content-type-options"] == "nosniff"
        assert "set-cookie" not in page.headers


def test_pages_are_fetched_again_only_when_they_changed(built: Server) -> None:
    first = get(built, "/widget.js")
    assert first.headers["cross-origin-resource-policy"] == "cross-origin"
    again = get(built, "/widget.js", **{"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    (built.widget / "widget.js").write_text("void 1;")
    changed = get(built, "/widget.js", **{"If-None-Match": first.headers["etag"]})
    assert (changed.status_code, changed.text) == (200, "void 1;")


def test_pages_travel_packed(built: Server) -> None:
    assert get(built, "/").headers["content-encoding"] == "gzip"
    assert "Ü" in get(built, "/").content.decode()
    assert "content-encoding" not in get(built, "/", **{"Accept-Encoding": "identity"}).headers


def test_hashed_files_are_kept(built: Server) -> None:
    assert "immutable" in get(built, "/assets/index-a1B2c3D4.css").headers["cache-control"]


@pytest.mark.parametrize(
    "path",
    [
        "/assets/../geheim.txt",
        "/assets/..%2fgeheim.txt",
        "/assets/%2e%2e%2fgeheim.txt",
        "/assets/.env",
        "/assets/x.py",
        "/geheim.txt",
    ],
)
def test_nothing_else_is_handed_out(built: Server, path: str) -> None:
    session = direct()
    request = session.prepare_request(__import__("requests").Request("GET", built.url))
    request.url = f"{built.url}{path}"
    assert session.send(request, timeout=10).status_code == 404


def test_the_operators_word_and_todays_state(server: Server) -> None:
    server.operator_file.write_text(
        "name: Kammer\nlinks: {impressum: 'https://www.example.org/i'}\n"
        "hinweise:\n  - {programm: go-cluster, ab: 2026-01-01, stand: geschlossen, "
        "quelle: {titel: T, url: 'https://www.example.org/t', datum: 2026-01-01, grad: A}}\n"
    )
    try:
        told = server.get("/operator").json()
    finally:
        server.operator_file.unlink()
    assert (told["name"], told["links"]["imprint"], told["pause"]) == ("Kammer", "https://www.example.org/i", None)
    stand = {programme["id"]: programme["availability"] for programme in told["programmes"]}
    assert stand["go-cluster"] == "geschlossen"
    assert list(stand) == list(load().programmes)
    assert told["notices"][0]["programme"] == "go-cluster"


def test_a_sample_case_is_chosen_by_what_the_door_says(server: Server) -> None:
    sample = server.get("/operator").json()["samples"][0]
    messages = server.talk(greet=False).say(sample["say"])
    assert any(sample["text"] in message["text"] for message in messages)


def test_every_id_on_a_card_has_a_name(server: Server) -> None:
    answer = server.get("/catalogue")
    names = answer.json()
    assert server.get("/catalogue", headers={"If-None-Match": answer.headers["etag"]}).status_code == 304
    messages = server.talk(greet=False).say("Wir sind 12 Betriebe aus Sachsen, davon 9 KMU.")
    card = next(m["card"] for m in messages if (m["card"] or {}).get("kind") == "question")
    assert set(card["facts"]) <= set(names["facts"])
    assert card["fact"] in names["facts"]
    for programme in card["programmes"]:
        known = names["programmes"][programme["id"]]["criteria"]
        assert {criterion["id"] for criterion in programme["criteria"]} <= set(known)
