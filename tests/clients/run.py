"""The platforms' and providers' own client libraries do with the sandbox what they do with the real servers.

Arguments: the sandbox's address, and a video file.
"""

import json
import os
import sys
import time
from pathlib import Path
from urllib.parse import parse_qsl, urlparse

import elevenlabs_client
import openai_client
import requests
import validate_requests
from facebook_business.adobjects.igmedia import IGMedia
from facebook_business.adobjects.iguser import IGUser
from facebook_business.api import FacebookAdsApi, FacebookSession
from google.auth.transport.requests import Request
from google_auth_oauthlib.flow import Flow
from googleapiclient.discovery import build_from_document
from googleapiclient.discovery_cache import get_static_doc
from googleapiclient.errors import HttpError
from googleapiclient.http import MediaFileUpload

BACK = "http://localhost:8080/callback"
GOOGLE = "https://www.googleapis.com/auth/"
PART = 262_144


def main(base: str, video: Path) -> None:
    uploaded = youtube(base, video)
    instagram(base, f"{base}/_sandbox/videos/youtube/{uploaded}/file")
    print("Google's and Meta's own client libraries published on the sandbox")
    openai_client.main(base)
    elevenlabs_client.main(base)
    validate_requests.main(base)


def youtube(base: str, video: Path) -> str:
    credentials = sign_in(base)
    credentials.refresh(Request())
    api = build_from_document(discovery(base), credentials=credentials)
    channel = api.channels().list(part="id,snippet", mine=True).execute()["items"][0]

    media = MediaFileUpload(str(video), mimetype="video/mp4", chunksize=PART, resumable=True)
    body = {
        "snippet": {"title": "By Google's own client", "description": "d", "categoryId": "22"},
        "status": {"privacyStatus": "public", "selfDeclaredMadeForKids": False},
    }
    insert = api.videos().insert(part="snippet,status", body=body, media_body=media)
    parts, answer = 0, None
    while answer is None:
        _, answer = insert.next_chunk()
        parts += 1
    assert parts == -(-video.stat().st_size // PART), f"{parts} parts"

    turn_the_clock(base)
    seen = api.videos().list(part="snippet,status", id=answer["id"]).execute()["items"][0]
    assert seen["status"]["uploadStatus"] == "processed", seen
    assert seen["snippet"]["channelId"] == channel["id"], seen
    must_fail(403, lambda: api.videos().delete(id=answer["id"]).execute())
    return answer["id"]


def discovery(base: str) -> dict:
    """Google's own description of the API, at another address."""
    described = get_static_doc("youtube", "v3")
    document = json.loads(described) if isinstance(described, str) else described
    document["rootUrl"] = f"{base}/youtube.googleapis.com/"
    document["baseUrl"] = document["rootUrl"]
    document.pop("mtlsRootUrl", None)
    return document


def sign_in(base: str):
    # the sandbox speaks plain HTTP, and may grant in another order than asked
    os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = os.environ["OAUTHLIB_RELAX_TOKEN_SCOPE"] = "1"
    app = {
        "client_id": "sandbox-youtube",
        "client_secret": "sandbox-youtube-secret",
        "auth_uri": f"{base}/accounts.google.com/o/oauth2/v2/auth",
        "token_uri": f"{base}/oauth2.googleapis.com/token",
    }
    scopes = [GOOGLE + "youtube.upload", GOOGLE + "youtube.readonly"]
    flow = Flow.from_client_config({"web": app}, scopes=scopes, redirect_uri=BACK)
    address, _ = flow.authorization_url(access_type="offline", prompt="consent")
    flow.fetch_token(code=allow(address)["code"])
    return flow.credentials


def instagram(base: str, video_url: str) -> None:
    ask = {
        "client_id": "sandbox-instagram",
        "redirect_uri": BACK,
        "response_type": "code",
        "scope": ",".join(f"instagram_business_{scope}" for scope in ("basic", "content_publish", "manage_insights")),
        "state": "s",
    }
    address = requests.Request("GET", f"{base}/www.instagram.com/oauth/authorize", params=ask).prepare().url
    trade = {
        "client_id": "sandbox-instagram",
        "client_secret": "sandbox-instagram-secret",
        "grant_type": "authorization_code",
        "redirect_uri": BACK,
        "code": allow(address)["code"],
    }
    granted = requests.post(f"{base}/api.instagram.com/oauth/access_token", data=trade, timeout=30).json()["data"][0]

    FacebookSession.GRAPH = f"{base}/graph.instagram.com"
    FacebookAdsApi.set_default_api(FacebookAdsApi(FacebookSession(access_token=granted["access_token"])))
    user = IGUser(granted["user_id"])
    reel = {"media_type": "REELS", "video_url": video_url, "caption": "By Meta's own client"}
    container = user.create_media(params=reel)
    await_finished(base, container["id"])
    published = user.create_media_publish(params={"creation_id": container["id"]})
    seen = IGMedia(published["id"]).api_get(fields=["id", "caption", "media_product_type", "permalink"])
    assert (seen["caption"], seen["media_product_type"]) == ("By Meta's own client", "REELS"), seen
    insights = IGMedia(published["id"]).get_insights(params={"metric": ["views", "reach"]})
    assert [one["name"] for one in insights] == ["views", "reach"], insights


def allow(address: str) -> dict:
    """A person allows everything that is asked; what the address of the way back says."""
    page = requests.get(address, headers={"Accept": "application/json"}, timeout=30).json()
    decision = {"request": page["request"], "decision": "allow"}
    back = requests.post(address, data=decision, allow_redirects=False, timeout=30).headers["Location"]
    return dict(parse_qsl(urlparse(back).query))


def turn_the_clock(base: str) -> None:
    """Processing takes its time, on the sandbox's own clock."""
    requests.post(f"{base}/_sandbox/clock", json={"advance_seconds": 60}, timeout=30).raise_for_status()


def await_finished(base: str, container: str) -> None:
    """The video is fetched in real time and processed on the sandbox's clock."""
    api, deadline = FacebookAdsApi.get_default_api(), time.monotonic() + 60
    while time.monotonic() < deadline:
        turn_the_clock(base)
        state = api.call("GET", (container,), {"fields": "status_code"}).json()["status_code"]
        if state == "FINISHED":
            return
        assert state == "IN_PROGRESS", state
        time.sleep(0.2)
    raise AssertionError("the container was never finished")


def must_fail(status: int, call) -> None:
    try:
        call()
    except HttpError as error:
        assert error.status_code == status, error
    else:
        raise AssertionError(f"was to be refused with {status}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
