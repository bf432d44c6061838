"""What the words of a question may mean: their parts, their neighbours, and what they were meant to be.

The one place of understanding, for production and for the quality tool; plain Python.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .dutch import Token
from .engines.document import exact_token
from .engines.question import Clause, Form, Word
from .engines.ranking import Statistics

#: Tells how many counted documents there are and how many of them hold each token.
Statistician = Callable[[Iterable[str]], Statistics]

#: What is found only by the parts of a compound counts for this much.
SPLIT_WEIGHT = 0.7


@dataclass(frozen=True)
class Meaning:
    """`clauses` have the words of the question in their order, one Word per token. `corrections` are the tokens
    that nobody holds, with how they were probably typed right."""

    clauses: tuple[Clause, ...] = ()
    bonuses: tuple[Form, ...] = ()
    corrections: tuple[tuple[Token, str], ...] = ()


def wanted(tokens: Iterable[Token]) -> list[Token]:
    """Return the tokens that a question stands for: each once, and weak ones only when there is nothing else."""
    each = {token.text: token for token in tokens}
    return [token for token in each.values() if not token.weak] or list(each.values())


def understand(tokens: Sequence[Token], statistics: Statistician) -> Meaning:
    """Return what `tokens` (see `wanted`) mean."""
    clauses = tuple(Clause((Word(_forms(token)),)) for token in tokens)
    return Meaning(clauses, (Form((exact_token(tokens),), 1.0),) if tokens else ())


def _forms(token: Token) -> tuple[Form, ...]:
    whole = Form((token.text,))
    return (whole, Form(token.parts, SPLIT_WEIGHT)) if token.parts else (whole,)
