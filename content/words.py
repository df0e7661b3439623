"""Looking up what to say: by key, situation and voice, with placeholders filled."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from babel import Locale

from content.markup import to_html
from content.sections import ContentError, Variant

_HOLE = re.compile(r"\{([^{}]+)\}")
_NAME = re.compile(r"\A[A-Za-z_]+\Z")


@dataclass(frozen=True, slots=True)
class Template:
    """Text split at its placeholders: even places are literal, odd ones are placeholder expressions."""

    parts: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Template:
        """Split a text once, at loading."""
        return cls(tuple(_HOLE.split(text)))

    @property
    def names(self) -> set[str]:
        """Names of the values this text needs."""
        return {part.partition(":")[0] for part in self.parts[1::2]}


@dataclass(frozen=True, slots=True)
class Entry:
    """One section, ready to be said: as Telegram HTML and as the plain text of a label."""

    html: Template
    plain: Template


@dataclass
class Words:
    """All sections of one language under `file.key`."""

    language: str
    entries: dict[tuple[str, str, str], Entry] = field(default_factory=dict)

    def add(self, name: str, variant: Variant, markdown: str) -> None:
        """Take in one section. Raises ContentError when its Markdown has no Telegram form."""
        try:
            entry = Entry(Template.of(to_html(markdown)), Template.of(markdown.strip()))
        except ValueError as error:
            raise ContentError(f"{name}: {error}") from error
        self.entries[(name, variant.situation, variant.voice)] = entry

    def has(self, key: str) -> bool:
        """Whether any variant of this key exists in the default voice."""
        return (key, "", "gentle") in self.entries

    def entry(self, key: str, situation: str = "", voice: str = "gentle") -> Entry:
        """The best variant: key@situation.voice, key@situation, key.voice, key. Raises ContentError if absent."""
        tries = ((situation, voice), (situation, "gentle"), ("", voice), ("", "gentle"))
        for sit, tone in tries:
            found = self.entries.get((key, sit, tone))
            if found is not None:
                return found
        raise ContentError(f"no text {key!r} in {self.language}")

    def html(
        self, key: str, values: Mapping[str, object], situation: str = "", voice: str = "gentle"
    ) -> str:
        """Telegram HTML with escaped values."""
        return self._fill(key, self.entry(key, situation, voice).html, values, escape=True)

    def plain(
        self, key: str, values: Mapping[str, object], situation: str = "", voice: str = "gentle"
    ) -> str:
        """Plain text, for labels and files."""
        return self._fill(key, self.entry(key, situation, voice).plain, values, escape=False)

    def _fill(self, key: str, template: Template, values: Mapping[str, object], *, escape: bool) -> str:
        parts = list(template.parts)
        for index in range(1, len(parts), 2):
            text = self._value(key, parts[index], values)
            parts[index] = html.escape(text, quote=False) if escape else text
        return "".join(parts)

    def _value(self, key: str, hole: str, values: Mapping[str, object]) -> str:
        name, colon, forms = hole.partition(":")
        if name not in values:
            raise ContentError(f"text {key!r} needs {name!r}")
        if not colon:
            return str(values[name])
        return self._plural(key, values[name], dict(form.split("=", 1) for form in forms.split(";")))

    def _plural(self, key: str, value: object, forms: dict[str, str]) -> str:
        if not isinstance(value, int):
            raise ContentError(f"text {key!r} counts with something that is no whole number")
        rule: str = Locale.parse(self.language, sep="-").plural_form(value)
        return forms.get(rule, forms["other"])


def broken_holes(texts: Iterable[Template]) -> list[str]:
    """Placeholder expressions that are not a name or a name with plural forms."""
    wrong = []
    for template in texts:
        for hole in template.parts[1::2]:
            name, colon, forms = hole.partition(":")
            if not _NAME.match(name) or (colon and "other=" not in forms):
                wrong.append(hole)
    return wrong
