"""A living printer in a process of its own: answers what it is asked. Tells its port on a line."""

from __future__ import annotations

import re
import socket
import sys
import threading

QUESTION = re.compile(rb"\x10\x04[\x01\x02\x04]|\x1dr\x01")


def serve(link: socket.socket) -> None:
    rest = b""
    with link:
        while data := link.recv(65_536):
            rest += data
            for found in QUESTION.finditer(rest):
                link.sendall(b"\x12" if found[0].startswith(b"\x10") else b"\x00")
            ends = [found.end() for found in QUESTION.finditer(rest)]
            rest = rest[ends[-1] :] if ends else rest[-2:]


def main() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        sys.stdout.write(f"{server.getsockname()[1]}\n")
        sys.stdout.flush()
        while True:
            link, _ = server.accept()
            threading.Thread(target=serve, args=(link,), daemon=True).start()


if __name__ == "__main__":
    main()
