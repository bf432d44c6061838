"""The mail that the served site sends: read from the folder in which its worker writes it."""

import email
import re
import time
from email import policy
from pathlib import Path

PATIENCE = 20


class Mailbox:
    """The messages to one address."""

    def __init__(self, folder: Path, address: str):
        self.folder, self.address = folder, address

    def messages(self) -> list[str]:
        """Return the plain text of every message to the address, the oldest first."""
        files = sorted(self.folder.glob("*.log"), key=lambda path: path.stat().st_mtime_ns)
        return [text for path in files for text in self._texts(path)]

    def _texts(self, path: Path) -> list[str]:
        message = email.message_from_bytes(path.read_bytes(), policy=policy.default)
        if self.address not in str(message["To"]):
            return []
        body = message.get_body(preferencelist=("plain",))
        return [body.get_content() if body is not None else ""]

    def link(self, part: str) -> str:
        """Return the address that holds `part`, from the newest message with one; waits until the worker sent it."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            found = [
                link for text in self.messages() for link in re.findall(r"https?://\S+", text) if part in link
            ]
            if found:
                return found[-1]
            time.sleep(0.2)
        raise AssertionError(f"no message to {self.address} with {part}: {self.messages()}")
