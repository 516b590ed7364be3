"""What the sandbox was asked is what the vendors' own libraries would have asked.

Argument: the sandbox's address. Every body that was sent to OpenAI, or to a server that speaks its language, is validated
against the types of OpenAI's own library; keys that these do not have are refused. Every good call of ElevenLabs is made again by
ElevenLabs' own library, which must send the same.
"""

import importlib
import inspect
import pkgutil
import sys
from collections import Counter
from collections.abc import Iterator

import openai.types
import replay_elevenlabs
import requests
from openai.types.audio.speech_create_params import SpeechCreateParams
from openai.types.chat.completion_create_params import CompletionCreateParamsNonStreaming
from openai.types.image_generate_params import ImageGenerateParamsNonStreaming
from openai.types.moderation_create_params import ModerationCreateParams
from openai.types.responses.response_create_params import ResponseCreateParamsNonStreaming
from pydantic import ConfigDict, TypeAdapter, ValidationError
from typing_extensions import is_typeddict

OPENAI = {
    "responses.create": ResponseCreateParamsNonStreaming,
    "chat.completions.create": CompletionCreateParamsNonStreaming,
    "audio.speech": SpeechCreateParams,
    "images.generate": ImageGenerateParamsNonStreaming,
    "moderations.create": ModerationCreateParams,
}

# a union that nothing fits names what each of its members misses
WHYS = 5


def main(base: str) -> None:
    forbid_unknown_keys()
    adapters = {operation: TypeAdapter(kind) for operation, kind in OPENAI.items()}
    seen, wrong = Counter(), []
    for provider in ("openai", "compatible"):
        for asked in requests.get(f"{base}/_sandbox/requests?provider={provider}", timeout=30).json():
            adapter = adapters.get(asked["operation"])
            if adapter is None:
                continue
            seen[f"{provider} {asked['operation']}"] += 1
            wrong += [f"request {asked['number']}, {asked['operation']}: {why}" for why in problems(adapter, asked["body"])]
    for asked in requests.get(f"{base}/_sandbox/requests?provider=elevenlabs", timeout=30).json():
        if asked["operation"] in replay_elevenlabs.METHODS:
            seen[f"elevenlabs {asked['operation']}"] += 1
            why = "; ".join(replay_elevenlabs.problems(asked))
            wrong += [f"request {asked['number']}, {asked['operation']}: {why}"] if why else []
    print("\n".join([*wrong, *(f"{count} x {name}" for name, count in sorted(seen.items()))]))
    if wrong:
        sys.exit(f"{len(wrong)} requests are not what the vendors' own libraries would have sent")


def forbid_unknown_keys() -> None:
    """Has to come before the first adapter is made."""
    for module in pkgutil.walk_packages(openai.types.__path__, "openai.types."):
        for _, kind in inspect.getmembers(importlib.import_module(module.name), is_typeddict):
            kind.__pydantic_config__ = ConfigDict(extra="forbid")


def problems(adapter: TypeAdapter, body: object) -> list[str]:
    try:
        exhaust(adapter.validate_python(body))
    except ValidationError as error:
        return [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors(include_url=False)[:WHYS]]
    return []


def exhaust(value: object) -> None:
    """Lists are validated one by one, when somebody reads them."""
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, list | tuple | Iterator):
        return
    for one in value:
        exhaust(one)


if __name__ == "__main__":
    main(sys.argv[1])
