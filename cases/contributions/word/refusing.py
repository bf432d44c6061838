"""The one refusal of a Word file: a sentence that says what, why and the mend."""


class Unreadable(Exception):
    """A file that we do not read; `sentence` is for its owner. `is_too_big` tells size from all other reasons."""

    def __init__(self, sentence: str, *, is_too_big: bool = False):
        super().__init__(sentence)
        self.sentence, self.is_too_big = str(sentence), is_too_big
