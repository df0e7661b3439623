"""From the Markdown of the content files to the HTML that Telegram understands, and to plain text."""

from __future__ import annotations

import html
import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKDOWN = MarkdownIt("zero").enable(["emphasis", "list", "link", "newline", "escape"])
_TAGS = {"strong": "b", "em": "i"}
_TAG = re.compile(r"<[^>]+>")


def to_html(markdown: str) -> str:
    """Telegram HTML (Bot API: formatting options) of a Markdown text; bullets become lines with a dot.

    Raises ValueError on Markdown that has no Telegram form.
    """
    blocks: list[str] = []
    depth_of_list = 0
    for token in _MARKDOWN.parse(markdown.strip()):
        if token.type == "bullet_list_open":
            depth_of_list += 1
            blocks.append("")
        elif token.type == "bullet_list_close":
            depth_of_list -= 1
        elif token.type == "inline":
            text = _inline(token.children or [])
            if depth_of_list:
                blocks[-1] += ("\n" if blocks[-1] else "") + f"• {text}"
            else:
                blocks.append(text)
        elif token.type not in _STRUCTURE:
            raise ValueError(f"no Telegram form for {token.type}")
    return "\n\n".join(blocks)


_STRUCTURE = frozenset({"paragraph_open", "paragraph_close", "list_item_open", "list_item_close"})


def _inline(tokens: list[Token]) -> str:
    out: list[str] = []
    for token in tokens:
        if token.type == "text":
            out.append(html.escape(token.content, quote=False))
        elif token.type in ("softbreak", "hardbreak"):
            out.append("\n")
        elif token.type == "link_open":
            out.append(f'<a href="{html.escape(str(token.attrs["href"]))}">')
        elif token.type == "link_close":
            out.append("</a>")
        elif token.tag in _TAGS:
            out.append(f"<{'/' if token.nesting < 0 else ''}{_TAGS[token.tag]}>")
        elif token.type == "text_special":
            out.append(html.escape(token.content, quote=False))
        else:
            raise ValueError(f"no Telegram form for {token.type}")
    return "".join(out)


def to_plain(text: str) -> str:
    """Telegram HTML without its tags, entities resolved: what is sent when formatting is refused."""
    return html.unescape(_TAG.sub("", text))
