"""The speech process: one JSON request per line on stdin, one JSON answer per line on stdout.

Request {"id": 1, "op": "hello" | "speak" | "align", ...}; answer {"id": 1, "ok": {...}} or
{"id": 1, "error": {"code": "...", "message": "..."}}. It ends when stdin does.
"""

import errno
import json
import os
import sys

from fault import Fault


def main():
    # libraries may print; only answers may reach the parent's pipe
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    operations = Operations()
    for line in sys.stdin:
        print(json.dumps(answer(operations, line)), file=answers, flush=True)


def answer(operations, line):
    request = json.loads(line)
    try:
        return {"id": request["id"], "ok": operations.run(request)}
    except Fault as fault:
        code, message = fault.code, str(fault)
    except OSError as error:
        code, message = "disk_full" if error.errno == errno.ENOSPC else "file_failed", str(error)
    return {"id": request["id"], "error": {"code": code, "message": message}}


class Operations:
    """What can be asked for. Models are loaded by the first request that needs them."""

    def __init__(self):
        self.speaker = None
        self.listener = None

    def run(self, request):
        match request["op"]:
            case "hello":
                return {"pid": os.getpid()}
            case "speak":
                return self.voice().speak(request["text"], request["speed"], request["out"])
            case "align":
                return self.aligner().align(request["wav"], request["words"])
            case unknown:
                raise Fault("unknown_operation", f"there is no operation {unknown!r}")

    def voice(self):
        if self.speaker is None:
            from voice import Voice

            self.speaker = Voice()
        return self.speaker

    def aligner(self):
        if self.listener is None:
            from aligner import Aligner

            self.listener = Aligner(self.voice())
        return self.listener


if __name__ == "__main__":
    main()
