"""The sentences of what is said in a minute, cut once for all who ask."""

from __future__ import annotations

from minutes_cli.words.sentences import STOPS, Sentence, Sentences, sentences


class Spoken:
    """The sentences of a text, cut when somebody first asks: most items tell nothing that needs them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._cut: Sentences | None = None

    def at(self, place: int) -> Sentence:
        """The sentence that the character at `place` stands in."""
        if self._cut is None:
            self._cut = sentences(self._text)
        return self._cut.at(place)

    def since(self, start: int, place: int) -> int:
        """`start`, or where the sentence at `place` begins if that is behind it."""
        part = self._text[start:place]
        return max(start, self.at(place).start) if any(stop in part for stop in STOPS) else start
