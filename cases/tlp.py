"""The Traffic Light Protocol labels and their order.

Source: FIRST, Traffic Light Protocol version 2.0 (August 2022). The order, from wide to narrow, is ours:
CLEAR < GREEN < AMBER < AMBER+STRICT < RED.
"""

from collections.abc import Iterable
from enum import StrEnum


class Label(StrEnum):
    """A label; its value is what the database and addresses hold."""

    CLEAR = "clear"
    GREEN = "green"
    AMBER = "amber"
    AMBER_STRICT = "amber-strict"
    RED = "red"

    @property
    def display(self) -> str:
        """The official way to write it, never translated."""
        return "TLP:" + self.name.replace("_", "+")

    @property
    def narrowness(self) -> int:
        """0 for CLEAR up to 4 for RED."""
        return list(Label).index(self)

    @property
    def is_content_free_in_mail(self) -> bool:
        """AMBER and above travel by link only: mail leaves the platform."""
        return self.narrowness >= Label.AMBER.narrowness


def is_narrower(label: str, other: str) -> bool:
    """Whether `label` reaches fewer people than `other`."""
    return Label(label).narrowness > Label(other).narrowness


def narrowest(labels: Iterable[str]) -> Label:
    """The narrowest of `labels`; CLEAR when there are none."""
    return max(
        (Label(label) for label in labels),
        key=lambda label: label.narrowness,
        default=Label.CLEAR,
    )


LABEL_CHOICES = [(label.value, label.display) for label in Label]
