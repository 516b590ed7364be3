"""The official client library of the Model Context Protocol makes and publishes a video, in both generations of the protocol.

Argument: the address of a house.
"""

import asyncio
import sys
from urllib.parse import urljoin

import httpx2
from house import Person
from mcp.client import Client
from mcp.client.streamable_http import streamable_http_client

SCRIPT = "Honey never spoils. Bees dry it with their wings. Jars from old tombs are still sweet."
FOR_LATER = "2099-01-01T00:00:00Z"


def main(base: str) -> None:
    person = Person(base)
    for platform in ("YOUTUBE", "TIKTOK", "INSTAGRAM"):
        person.connect(platform)
    accounts = person.connections()
    person.make_pipeline([accounts["YOUTUBE"]], approval=True, privacy="PUBLIC", captionPreset="clean")
    asyncio.run(whole_run(base, person, accounts))
    asyncio.run(refusals(base, person))
    print("the official client of the Model Context Protocol made, approved and published a video")


def connected(base: str, token: str, mode: str) -> Client:
    http = httpx2.AsyncClient(headers={"Authorization": f"Bearer {token}"}, timeout=httpx2.Timeout(30, read=300))
    return Client(streamable_http_client(urljoin(base, "mcp"), http_client=http), mode=mode)


async def whole_run(base: str, person: Person, accounts: dict[str, str]) -> None:
    async with connected(base, person.token, "auto") as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert tools["run_create"].input_schema["required"] == ["pipelineId", "script"], tools["run_create"]
        assert tools["run_list"].annotations.read_only_hint and not tools["run_create"].annotations.read_only_hint

        pipeline = (await done(client, "pipeline_list"))["pipelines"]["nodes"][0]
        assert [one["platform"] for one in pipeline["destinations"]] == ["YOUTUBE"], pipeline
        wish = {"pipelineId": pipeline["id"], "script": SCRIPT, "idempotencyKey": "honey-1"}
        run = (await done(client, "run_create", wish))["run"]["id"]
        assert (await done(client, "run_create", wish))["run"]["id"] == run

        waiting = await at_rest(client, run)
        assert waiting["run"]["state"] == "AWAITING_APPROVAL" and not waiting["over"], waiting
        assert [step["state"] for step in waiting["run"]["steps"]] == ["DONE"] * 6, waiting
        await done(client, "run_approve", {"id": run})
        await published(client, run, ["YOUTUBE"])

        on = {one["platform"]: one["id"] for one in (await done(client, "connection_list"))["connections"]}
        assert on == accounts, on
        await done(client, "publication_create", {"runId": run, "connectionId": on["TIKTOK"], "description": "Honey"})
        await published(client, run, ["YOUTUBE", "TIKTOK"])
        later = {"runId": run, "connectionId": on["INSTAGRAM"], "description": "Honey", "scheduledFor": FOR_LATER}
        assert "scheduledFor" in str(await refused(client, "publication_create", later))
        again = {"runId": run, "connectionId": on["YOUTUBE"]}
        assert (await refused(client, "publication_create", again))["userErrors"][0]["code"] == "ALREADY_PUBLISHED"


async def at_rest(client: Client, run: str) -> dict:
    """The run when it waits for somebody or is over; its progress must have been told, and only grow."""
    heard = []

    async def hear(progress: float, _total: float | None, message: str | None) -> None:
        heard.append((progress, message))

    follow = {"id": run, "until": "REST", "waitSeconds": 240}
    told = await done(client, "run_follow", follow, progress_callback=hear)
    marks = [progress for progress, _ in heard]
    assert marks and marks == sorted(set(marks)) and all(message for _, message in heard), heard
    return told


async def published(client: Client, run: str, platforms: list[str]) -> None:
    """Follows the run change by change until all its publications are live."""
    told = await done(client, "run_follow", {"id": run})
    while not told["over"]:
        told = await done(client, "run_follow", {"id": run, "mark": told["mark"], "waitSeconds": 60})
    live = [(one["platform"], one["state"], bool(one["url"])) for one in told["run"]["publications"]]
    assert live == [(platform, "PUBLISHED", True) for platform in platforms], told


async def refusals(base: str, person: Person) -> None:
    async with connected(base, person.make_token("READ"), "legacy") as client:
        names = [tool.name for tool in (await client.list_tools()).tools]
        assert names == ["pipeline_list", "connection_list", "run_follow", "run_list"], names
        runs = (await done(client, "run_list", {"filter": {"states": ["DONE"]}}))["runs"]
        assert runs["totalCount"] == 1, runs
        answer = await client.call_tool("run_cancel", {"id": runs["nodes"][0]["id"]})
        assert answer.is_error and "lacks the scope RUNS_WRITE" in answer.content[0].text, answer
    async with connected(base, person.token, "legacy") as client:
        pipeline = (await done(client, "pipeline_list"))["pipelines"]["nodes"][0]["id"]
        mistakes = (await refused(client, "idea_suggest", {"pipelineId": pipeline, "niche": "honey"}))["userErrors"]
        assert mistakes[0]["field"] == "pipelineId" and "built-in writer" in mistakes[0]["message"], mistakes


async def done(client: Client, tool: str, arguments: dict | None = None, **more) -> dict:
    answer = await client.call_tool(tool, arguments or {}, **more)
    assert not answer.is_error, answer
    return answer.structured_content


async def refused(client: Client, tool: str, arguments: dict) -> dict:
    answer = await client.call_tool(tool, arguments)
    assert answer.is_error, answer
    return answer.structured_content


if __name__ == "__main__":
    main(sys.argv[1])
