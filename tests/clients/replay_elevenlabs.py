"""What the sandbox was asked for ElevenLabs is what ElevenLabs' own library sends for the same wishes.

Each recorded call is made again by the library's own method, against a transport that only listens; path, parameters and
body must come out the same.
"""

import json
from collections.abc import Iterator

import httpx
from elevenlabs.client import ElevenLabs

METHODS = {
    "speech.create": lambda client: client.text_to_speech.convert,
    "speech.stream": lambda client: client.text_to_speech.stream,
    "speech.timestamps": lambda client: client.text_to_speech.convert_with_timestamps,
    "voices.search": lambda client: client.voices.search,
    "voices.list": lambda client: client.voices.get_all,
    "voices.get": lambda client: client.voices.get,
    "models.list": lambda client: client.models.list,
    "subscription.get": lambda client: client.user.subscription.get,
    "user.get": lambda client: client.user.get,
}
NUMBERS = {"page_size", "optimize_streaming_latency"}
FLAGS = {"enable_logging", "include_total_count", "show_legacy"}


class Heard(Exception):
    """The library has sent its request."""


def problems(asked: dict) -> Iterator[str]:
    heard: list[httpx.Request] = []

    def listen(request: httpx.Request) -> httpx.Response:
        heard.append(request)
        raise Heard

    transport = httpx.Client(transport=httpx.MockTransport(listen))
    client = ElevenLabs(base_url="https://api.elevenlabs.io", api_key="listening", httpx_client=transport)
    try:
        answer = METHODS[asked["operation"]](client)(**wishes(asked))
        # streams begin when somebody reads them
        for _ in answer if isinstance(answer, Iterator) else ():
            break
    except Heard:
        yield from differences(asked, heard[-1])
    except TypeError as error:
        yield str(error)


def wishes(asked: dict) -> dict:
    """The arguments of the library's method."""
    parts = asked["path"].split("/")
    known = {"voice_id": parts[3]} if len(parts) > 3 and parts[2] in ("voices", "text-to-speech") else {}
    return known | {name: typed(name, value) for name, value in asked["query"].items()} | (asked["body"] or {})


def typed(name: str, value: str) -> str | int | bool:
    if name in NUMBERS:
        return int(value)
    return value == "true" if name in FLAGS else value


def differences(asked: dict, sent: httpx.Request) -> Iterator[str]:
    body = json.loads(sent.content) if sent.content else None
    for name, here, there in [
        ("method", asked["method"], sent.method),
        ("path", asked["path"], sent.url.host + sent.url.path),
        ("parameters", asked["query"], dict(sent.url.params)),
        ("body", asked["body"], body),
    ]:
        if here != there:
            yield f"{name}: {json.dumps(here)}, and the library sends {json.dumps(there)}"
