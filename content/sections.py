"""Reading one content file: a TOML header between `+++` lines, then Markdown sections headed `# key`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

VOICES = ("gentle", "plain", "dry")
_HEADER = re.compile(r"\A\+\+\+\n(.*?)^\+\+\+\n", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^# +(\S+)[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"\A([a-z0-9_]+)(?:@([a-z_,]+))?(?:\.(plain|dry))?\Z")


class ContentError(ValueError):
    """A content file is wrong; the message names the file and what to mend."""


@dataclass(frozen=True, slots=True)
class Variant:
    """Which situation ("" = any) and voice ("gentle" = default) a section is written for."""

    key: str
    situation: str
    voice: str


@dataclass(frozen=True, slots=True)
class ContentFile:
    """One parsed file: its header and the raw Markdown of every section."""

    path: Path
    header: dict[str, Any]
    sections: dict[Variant, str]


def read_file(path: Path) -> ContentFile:
    """Parse one content file. Raises ContentError naming the file when header or headings are wrong."""
    text = path.read_text(encoding="utf-8")
    match = _HEADER.match(text)
    try:
        header = tomllib.loads(match.group(1)) if match else {}
    except tomllib.TOMLDecodeError as error:
        raise ContentError(f"{path}: header is not TOML: {error}") from error
    body = text[match.end() :] if match else text
    return ContentFile(path, header, dict(_sections(path, body)))


def _sections(path: Path, body: str) -> list[tuple[Variant, str]]:
    found: list[tuple[Variant, str]] = []
    seen: set[Variant] = set()
    headings = list(_HEADING.finditer(body))
    for here, after in zip(headings, [*headings[1:], None], strict=True):
        text = body[here.end() : after.start() if after else len(body)].strip()
        for variant in variants(here.group(1), path):
            if variant in seen:
                raise ContentError(f"{path}: section {here.group(1)} is there twice")
            seen.add(variant)
            found.append((variant, text))
    return found


def variants(heading: str, path: Path) -> list[Variant]:
    """The variants one heading such as `thought@order_binds,asked_to_stop.dry` stands for."""
    match = _KEY.match(heading)
    if match is None:
        raise ContentError(f"{path}: heading {heading!r} is not key, key@situation or key.voice")
    key, situations, voice = match.groups()
    return [Variant(key, s, voice or "gentle") for s in (situations or "").split(",")]
