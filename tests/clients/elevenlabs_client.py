"""ElevenLabs' own client library does with the sandbox what it does with ElevenLabs.

Argument: the sandbox's address.
"""

import base64
import sys

import requests
from elevenlabs.client import ElevenLabs
from elevenlabs.core.api_error import ApiError

KEY = "sandbox-official-client"
VOICE = "JBFqnCBsd6RMkjVDRZzb"
TEXT = "Dr. Moore slept 9 hours. Then it rained."


def main(base: str) -> None:
    client = connect(base, KEY)
    about(client)
    timed(client)
    plain(client)
    refusals(base, client)
    print("ElevenLabs' own client library spoke on the sandbox")


def connect(base: str, key: str) -> ElevenLabs:
    return ElevenLabs(base_url=f"{base}/api.elevenlabs.io", api_key=key)


def about(client: ElevenLabs) -> None:
    page = client.voices.search(page_size=5, sort="name")
    assert len(page.voices) == 5 and page.has_more and page.next_page_token, page
    assert client.voices.search(page_size=5, next_page_token=page.next_page_token).voices[0].voice_id != page.voices[0].voice_id
    assert client.voices.get(VOICE).name == "George"
    assert len(client.voices.get_all().voices) == page.total_count
    longest = {model.model_id: model.maximum_text_length_per_request for model in client.models.list()}
    assert longest["eleven_flash_v2_5"] == 40_000, longest
    plan = client.user.subscription.get()
    assert plan.tier == "creator" and plan.character_limit > plan.character_count, plan
    assert client.user.get().subscription.status == "active"


def timed(client: ElevenLabs) -> None:
    first = client.text_to_speech.with_raw_response.convert_with_timestamps(VOICE, text=TEXT, model_id="eleven_flash_v2_5")
    assert first.headers["character-cost"] == str(len(TEXT) // 2), first.headers
    answer = client.text_to_speech.convert_with_timestamps(
        VOICE,
        text=TEXT,
        model_id="eleven_multilingual_v2",
        output_format="mp3_44100_192",
        voice_settings={"stability": 0.4, "similarity_boost": 0.8, "speed": 1.1, "use_speaker_boost": True},
        previous_request_ids=[first.headers["request-id"]],
        seed=7,
    )
    assert len(base64.b64decode(answer.audio_base_64)) > 20_000
    alignment = answer.alignment
    assert "".join(alignment.characters) == TEXT
    assert len(alignment.character_start_times_seconds) == len(alignment.character_end_times_seconds) == len(TEXT)
    assert "".join(answer.normalized_alignment.characters).startswith("Doctor Moore slept nine hours."), answer


def plain(client: ElevenLabs) -> None:
    whole = b"".join(client.text_to_speech.convert(VOICE, text=TEXT, output_format="wav_24000"))
    assert whole.startswith(b"RIFF")
    streamed = b"".join(client.text_to_speech.stream(VOICE, text=TEXT, output_format="pcm_24000"))
    assert len(streamed) > 24_000


def refusals(base: str, client: ElevenLabs) -> None:
    must_fail(401, "invalid_api_key", connect(base, "somebody").user.get)
    must_fail(404, "voice_not_found", lambda: client.voices.get("a" * 20))
    must_fail(400, "text_too_long", lambda: client.text_to_speech.convert_with_timestamps(VOICE, text="a" * 10_001))
    change = {"provider": "elevenlabs", "key": "sandbox-poor", "credits": 3}
    requests.post(f"{base}/_sandbox/keys", json=change, timeout=30).raise_for_status()
    poor = connect(base, "sandbox-poor")
    must_fail(402, "insufficient_credits", lambda: poor.text_to_speech.convert_with_timestamps(VOICE, text=TEXT))
    try:
        client.text_to_speech.convert_with_timestamps(VOICE, text=None)
    except ApiError as error:
        assert error.status_code == 422, error
    else:
        raise AssertionError("was to be refused with 422")


def must_fail(status: int, code: str, call) -> None:
    try:
        call()
    except ApiError as error:
        body = error.body if isinstance(error.body, dict) else error.body.model_dump()
        assert (error.status_code, body["detail"]["code"]) == (status, code), error
    else:
        raise AssertionError(f"was to be refused with {code}")


if __name__ == "__main__":
    main(sys.argv[1])
