"""The Standard Webhooks library verifies what we send.

Argument: the program that sends one webhook.
"""

import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

NEW = "whsec_bmV3IHNlY3JldCwgdGhpcnR5LXR3byBieXRlcy4uLg=="
OLD = "whsec_b2xkIHNlY3JldCwgdGhpcnR5LXR3byBieXRlcy4uLg=="
OTHER = "whsec_c29tZWJvZHkgZWxzZSdzIHNlY3JldCwgYW5kIGxvbmc="


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.heard.append((body, dict(self.headers.items())))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


def main(program: str) -> None:
    server = HTTPServer(("127.0.0.1", 0), Receiver)
    server.heard = []
    Thread(target=server.serve_forever, daemon=True).start()

    def sent(ago: int, *secrets: str) -> tuple[bytes, dict[str, str]]:
        address = f"http://127.0.0.1:{server.server_port}/hook"
        said = subprocess.run([program, address, str(ago), *secrets], check=True, capture_output=True, text=True).stdout
        assert said.strip() == "Arrived", said
        return server.heard.pop()

    body, headers = sent(0, NEW)
    told = Webhook(NEW).verify(body, headers)
    assert (told["type"], told["data"]["title"]) == ("run.done", "Grüße vom Meer"), told

    must_fail(NEW, body.replace(b"run.done", b"run.gone"), headers)
    must_fail(NEW, body, {**headers, "webhook-id": "another"})
    must_fail(OTHER, body, headers)
    must_fail(NEW, *sent(600, NEW))
    must_fail(NEW, *sent(-600, NEW))

    # while a secret is changed, whoever knows either of the two can verify
    body, headers = sent(0, NEW, OLD)
    Webhook(NEW).verify(body, headers)
    Webhook(OLD).verify(body, headers)
    must_fail(OTHER, body, headers)
    print("the Standard Webhooks library verified what was sent, and refused what was not")


def must_fail(secret: str, body: bytes, headers: dict[str, str]) -> None:
    try:
        Webhook(secret).verify(body, headers)
    except WebhookVerificationError:
        return
    raise AssertionError("was to be refused")


if __name__ == "__main__":
    main(sys.argv[1])
