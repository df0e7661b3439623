"""What the bot says, as a value: made from content without Telegram, turned into Bot API calls by the door alone."""

from __future__ import annotations

import base64
import json
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Button:
    """One inline button. `data` is at most 64 bytes (Bot API: InlineKeyboardButton.callback_data)."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file made by the bot, such as an export. `content` is base64 text so that a message can be stored as JSON."""

    name: str
    content: str

    @classmethod
    def of(cls, name: str, data: bytes) -> Attachment:
        """Wrap raw bytes."""
        return cls(name, base64.b64encode(data).decode("ascii"))

    @property
    def data(self) -> bytes:
        """The raw bytes."""
        return base64.b64decode(self.content)


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A message: Telegram HTML, rows of inline buttons, at most one voice note or document.

    keyboard: rows of the reply keyboard to show; an empty tuple removes it; None leaves it as it is.
    source: the content id, for logs; never a person's words.
    edit: id of the message to change in place instead of sending a new one (falls back to a new one).
    action: "send" (or edit, with `edit`), or "unkeyboard": take the buttons off message `edit`.
    """

    text: str
    rows: Rows = ()
    source: str = ""
    voice: str | None = None
    document: Attachment | None = None
    keyboard: tuple[tuple[str, ...], ...] | None = None
    location_button: str | None = None
    edit: int | None = None
    silent: bool = False
    action: Literal["send", "unkeyboard"] = "send"

    def editing(self, message_id: int | None) -> Message:
        """The same message, put in the place of an earlier one."""
        return replace(self, edit=message_id)

    def to_json(self) -> str:
        """As JSON text, for the store."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Message:
        """The inverse of `to_json`. Raises ValueError or KeyError on foreign text."""
        raw: dict[str, Any] = json.loads(text)
        raw["rows"] = tuple(tuple(Button(**b) for b in row) for row in raw["rows"])
        if raw["document"] is not None:
            raw["document"] = Attachment(**raw["document"])
        if raw["keyboard"] is not None:
            raw["keyboard"] = tuple(tuple(row) for row in raw["keyboard"])
        return cls(**raw)


def unkeyboard(message_id: int) -> Message:
    """Take the inline buttons off an earlier message, leaving its words."""
    return Message("", edit=message_id, action="unkeyboard", source="unkeyboard")


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, which is how Telegram counts (Bot API: MessageEntity offsets)."""
    return len(text.encode("utf-16-le")) // 2
