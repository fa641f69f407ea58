"""The website's door: a REST channel under /api/v1 and the pages that show the widget. Named in credentials.yml."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic

from bot.channels.conversations import Conversations
from bot.channels.database import Database
from bot.channels.desk_codes import DeskCodes
from bot.channels.desk_routes import DeskRoutes
from bot.channels.engine import NAME, Engine
from bot.channels.erasing import keep_the_rules
from bot.channels.gate import Handler, answer_strays, by_method
from bot.channels.info_routes import InfoRoutes
from bot.channels.limits import Limiter
from bot.channels.local_only import keep_rest_local
from bot.channels.pages import Pages
from bot.channels.settings import Settings, folder, pages_folder, settings_from
from bot.channels.statements import Doubts
from bot.channels.talk_routes import TalkRoutes
from bot.channels.tokens import Signer, signing_key
from bot.channels.turns import Turns

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
API = "/api/v1"
TALK = f"{API}/conversations/<id:str>"


class WebChannel(InputChannel):
    """Rasa's view of the door."""

    def __init__(self, settings: Settings) -> None:
        """A door with these limits."""
        self._settings = settings

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return NAME

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> WebChannel:
        """The door as credentials.yml describes it."""
        return cls(settings_from(credentials))

    def url_prefix(self) -> str:
        """Not below /webhooks/: the door has addresses of its own."""
        return "/"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """All addresses."""
        engine, database = Engine(on_new_message), Database(folder() / "web.sqlite")
        talks = Conversations(database)
        keep_the_rules(talks)
        signer = Signer(signing_key(folder()))
        turns = Turns(talks, engine, signer, self._settings.waiting_per_conversation)
        doubts = Doubts(folder() / "einwaende.jsonl")
        talk = TalkRoutes(self._settings, signer, talks, turns, doubts)
        info, pages = InfoRoutes(database, engine), Pages(pages_folder())
        door = _Routes(Limiter(self._settings.requests_per_address))
        door.add(f"{API}/conversations", POST=talk.begin)
        door.add(f"{TALK}/messages", GET=talk.read, POST=talk.send)
        door.add(f"{TALK}/state", GET=talk.state)
        door.add(f"{TALK}/objections", POST=talk.doubt)
        door.add(TALK, DELETE=talk.delete)
        door.add(f"{API}/operator", GET=info.operator)
        door.add(f"{API}/catalogue", GET=info.catalogue)
        door.add(f"{API}/openapi.yaml", GET=info.description)
        door.add(f"{API}/health", counted=False, GET=info.health)
        door.add(f"{API}/ready", counted=False, GET=info.ready)
        for path, handlers in _desk(self._settings).items():
            door.add(f"{API}/desk{path}", counted=True, **handlers)
        door.add("/", GET=pages.host)
        door.add("/einbetten", GET=pages.embed)
        door.add("/labor", GET=pages.desk)
        door.add("/widget.js", GET=pages.script)
        door.add("/assets/<name:str>", GET=pages.asset)
        door.blueprint.listener("before_server_start")(self._settle(engine))
        return door.blueprint

    def _settle(self, engine: Engine) -> Callable[..., Awaitable[None]]:
        async def settle(app: Sanic, _: Any) -> None:
            engine.app = app
            if self._settings.proxies:
                app.config.PROXIES_COUNT = self._settings.proxies
            app.register_middleware(keep_rest_local, "request")
            answer_strays(app)

        return settle


def _desk(settings: Settings) -> dict[str, dict[str, Handler]]:
    """The addresses of the desk below its own."""
    desk, codes = DeskRoutes(settings), DeskCodes(settings)
    return {
        "": {"GET": desk.info},
        "/cases": {"GET": desk.cases},
        "/verdicts": {"POST": desk.judge},
        "/partners": {"POST": desk.partners},
        "/files": {"POST": desk.save},
        "/files/read": {"POST": desk.load},
        "/workbook": {"POST": desk.workbook},
        "/memo": {"POST": desk.memo},
        "/codes": {"POST": codes.keep},
        "/codes/open": {"POST": codes.open},
        "/codes/erase": {"POST": codes.erase},
    }


class _Routes:
    """Addresses behind the gate."""

    def __init__(self, addresses: Limiter) -> None:
        self.blueprint = Blueprint("web_door")
        self._addresses = addresses

    def add(self, path: str, *, counted: bool = True, **handlers: Handler) -> None:
        """An address with its methods. All others are refused here: Sanic would say that the address does not exist."""
        if "GET" in handlers:
            handlers["HEAD"] = handlers["GET"]
        self.blueprint.add_route(
            by_method(handlers, self._addresses if counted else None),
            path,
            methods=[*METHODS],
            stream=True,  # the body is read by bodies.read and nowhere else, never past its limit
            strict_slashes=True,
            name="".join(letter if letter.isalnum() else "_" for letter in path),
        )
