"""The example client in TypeScript makes and publishes a video, as its page says.

Argument: the address of a house.
"""

import os
import subprocess
import sys
from pathlib import Path

from house import Person

EXAMPLE = Path(__file__).parents[2] / "docs/examples/typescript"
SCRIPT = "Octopuses taste with their arms. Each arm decides on its own. Three hearts keep it all going."


def main(base: str) -> None:
    person = Person(base)
    for platform in ("YOUTUBE", "TIKTOK"):
        person.connect(platform)
    person.make_pipeline([person.connections()["YOUTUBE"]], approval=True, privacy="PUBLIC", captionPreset="clean")
    said = run(base, person.token, SCRIPT, "--also", "TIKTOK")
    assert said.returncode == 0, said
    platforms = [line.split()[0] for line in said.stdout.splitlines() if "http" in line]
    assert platforms == ["YOUTUBE", "TIKTOK"], said.stdout
    assert "AWAITING_APPROVAL" in said.stdout, said.stdout
    refused = run(base, person.make_token("READ"), SCRIPT)
    assert refused.returncode != 0 and "lacks the scope RUNS_WRITE" in refused.stderr, refused
    print("the example client in TypeScript made and published a video")


def run(base: str, token: str, *arguments: str) -> subprocess.CompletedProcess:
    environment = {**os.environ, "VIDEO_PUBLISHER_URL": base, "VIDEO_PUBLISHER_TOKEN": token}
    program = ["node", str(EXAMPLE / "dist/main.js"), *arguments]
    return subprocess.run(program, env=environment, capture_output=True, text=True, timeout=300, check=False)


if __name__ == "__main__":
    main(sys.argv[1])
