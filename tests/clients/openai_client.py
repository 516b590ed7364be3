"""OpenAI's own client library does with the sandbox what it does with OpenAI.

Argument: the sandbox's address.
"""

import base64
import json
import sys

import openai
import requests
from openai import OpenAI
from pydantic import BaseModel

KEY = "sk-sandbox-official-client"


class Scene(BaseModel):
    narration: str
    search_terms: list[str]


class Plan(BaseModel):
    title: str
    hook: str | None
    scenes: list[Scene]


def main(base: str) -> None:
    # models that end soon are to be tried as long as this file is
    requests.post(f"{base}/_sandbox/settings", json={"openai_shutdowns": False}, timeout=30).raise_for_status()
    client = OpenAI(base_url=f"{base}/api.openai.com/v1", api_key=KEY, max_retries=0)
    models(client)
    responses(client)
    chat(client)
    speech(client)
    pictures(client)
    refusals(base, client)
    compatible(base)
    print("OpenAI's own client library wrote, spoke and painted on the sandbox")


def models(client: OpenAI) -> None:
    ends = {model.id: model.shutdown_date for model in client.models.list()}
    assert ends["gpt-6-luna"] is None and ends["tts-1"] == "2027-01-06", ends
    assert client.models.retrieve("gpt-6-luna").object == "model"


def responses(client: OpenAI) -> None:
    answer = client.responses.create(
        model="gpt-6-luna", instructions="You write.", input="Topic: Coffee", max_output_tokens=900, store=False
    )
    assert answer.status == "completed" and len(answer.output_text.split()) > 20, answer
    assert [item.type for item in answer.output] == ["reasoning", "message"], answer.output
    assert answer.usage.total_tokens == answer.usage.input_tokens + answer.usage.output_tokens
    parsed = client.responses.parse(model="gpt-6-luna", input="Topic: Coffee", text_format=Plan)
    assert len(parsed.output_parsed.scenes) >= 3, parsed.output_parsed
    raw = client.responses.with_raw_response.create(model="gpt-6-luna", input="Topic: Coffee")
    assert raw.headers["x-ratelimit-remaining-requests"] and raw.parse()._request_id, raw.headers


def chat(client: OpenAI) -> None:
    messages = [{"role": "developer", "content": "You write."}, {"role": "user", "content": "Topic: Coffee, as JSON"}]
    parsed = client.chat.completions.parse(model="gpt-6-luna", messages=messages, response_format=Plan)
    assert parsed.choices[0].message.parsed.title, parsed
    answer = client.chat.completions.create(model="gpt-6-luna", messages=messages, response_format={"type": "json_object"})
    assert json.loads(answer.choices[0].message.content)["title"], answer
    assert answer.choices[0].finish_reason == "stop", answer


def speech(client: OpenAI) -> None:
    with client.audio.speech.with_streaming_response.create(
        model="gpt-4o-mini-tts", voice="marin", input="Good morning.", instructions="Calmly.", response_format="wav"
    ) as answer:
        assert answer.read().startswith(b"RIFF")


def pictures(client: OpenAI) -> None:
    answer = client.images.generate(model="gpt-image-2", prompt="A lighthouse", size="1088x1920", quality="low")
    assert base64.b64decode(answer.data[0].b64_json).startswith(b"\x89PNG"), answer.usage
    judged = client.moderations.create(input="A quiet garden", model="omni-moderation-latest")
    assert not judged.results[0].flagged, judged


def refusals(base: str, client: OpenAI) -> None:
    stranger = OpenAI(base_url=f"{base}/api.openai.com/v1", api_key="sk-somebody", max_retries=0)
    must_fail(openai.AuthenticationError, "invalid_api_key", stranger.models.list)
    must_fail(openai.NotFoundError, "model_not_found", lambda: client.responses.create(model="dall-e", input="a"))
    bad = {"type": "json_schema", "name": "a", "strict": True, "schema": {"type": "object", "properties": {}}}
    must_fail(
        openai.BadRequestError,
        "invalid_json_schema",
        lambda: client.responses.create(model="gpt-6-luna", input="a", text={"format": bad}),
    )
    requests.post(
        f"{base}/_sandbox/keys", json={"provider": "openai", "key": "sk-sandbox-poor", "credits": 0}, timeout=30
    ).raise_for_status()
    poor = OpenAI(base_url=f"{base}/api.openai.com/v1", api_key="sk-sandbox-poor", max_retries=0)
    must_fail(
        openai.RateLimitError, "insufficient_quota", lambda: poor.responses.create(model="gpt-6-luna", input="a")
    )


def compatible(base: str) -> None:
    client = OpenAI(base_url=f"{base}/compatible.example/v1", api_key="sandbox-at-home", max_retries=0)
    model = next(iter(client.models.list())).id
    answer = client.chat.completions.create(model=model, messages=[{"role": "user", "content": "Topic: Rain"}], max_tokens=200)
    assert answer.choices[0].message.content, answer


def must_fail(kind: type[openai.APIStatusError], code: str, call) -> None:
    try:
        call()
    except kind as error:
        assert error.code == code, error
    else:
        raise AssertionError(f"was to be refused with {code}")


if __name__ == "__main__":
    main(sys.argv[1])
