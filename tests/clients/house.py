"""A person in a house of ours, through GraphQL alone, as any program would be."""

import uuid
from urllib.parse import urljoin

import requests

ERRORS = "userErrors { code field message }"


class Person:
    """Registered, with an API token; `base` is the address of the house."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.browser = requests.Session()
        wanted = {"email": f"{uuid.uuid4()}@example.org", "password": "correct horse battery", "adult": True}
        self.ask("userRegister", "UserRegisterInput", f"user {{ id }} {ERRORS}", wanted)
        self.token = self.make_token("READ", "WRITE")

    def make_token(self, *scopes: str) -> str:
        wanted = {"name": "A program", "scopes": scopes}
        return self.ask("apiTokenCreate", "ApiTokenCreateInput", f"token {ERRORS}", wanted)["token"]

    def connect(self, platform: str) -> None:
        """Allows everything that the app asks on the platform's page."""
        begun = self.ask("connectionBegin", "ConnectionBeginInput", f"authorizeUrl {ERRORS}", {"platform": platform})
        page = self.browser.get(begun["authorizeUrl"], headers={"Accept": "application/json"}, timeout=30)
        decision = {"request": page.json()["request"], "decision": "allow"}
        back = self.browser.post(page.url, data=decision, timeout=30)
        assert "connected=" in back.url, back.url

    def make_pipeline(self, destinations: list[str], **settings) -> str:
        wanted = {"name": "Short stories", "destinationIds": destinations, "settings": settings}
        return self.ask("pipelineCreate", "PipelineCreateInput", f"pipeline {{ id }} {ERRORS}", wanted)["pipeline"]["id"]

    def connections(self) -> dict[str, str]:
        """The connected accounts' ids by platform."""
        answer = self.post("{ connections { id platform } }", {})
        return {one["platform"]: one["id"] for one in answer["connections"]}

    def ask(self, mutation: str, kind: str, selection: str, wanted: dict) -> dict:
        document = f"mutation($input: {kind}!) {{ {mutation}(input: $input) {{ {selection} }} }}"
        payload = self.post(document, {"input": wanted})[mutation]
        assert payload["userErrors"] == [], payload
        return payload

    def post(self, document: str, variables: dict) -> dict:
        body = {"query": document, "variables": variables}
        answer = self.browser.post(urljoin(self.base, "graphql"), json=body, timeout=30).json()
        assert "errors" not in answer, answer
        return answer["data"]
