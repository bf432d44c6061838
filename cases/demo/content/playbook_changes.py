"""How a regional version is made from the main playbook: copy, leave out, change, add.

Every function returns new phases and leaves its input alone, so that the main playbook stays what it is.
Steps keep their number; an added step gets a number above 36, so that a reader recognises it as regional.
"""

from copy import deepcopy


def without_steps(phases, *numbers):
    """The phases with these steps left out."""
    gone = set(numbers)
    return [
        {**part, "steps": [row for row in part["steps"] if row["number"] not in gone]}
        for part in deepcopy(phases)
    ]


def with_changes(phases, changes):
    """The phases with fields replaced: `changes` maps a step number to {field: new value}."""
    return [
        {
            **part,
            "steps": [{**row, **changes.get(row["number"], {})} for row in part["steps"]],
        }
        for part in deepcopy(phases)
    ]


def with_role_names(phases, names):
    """The phases with roles renamed: `names` maps an old role name to the new one, also inside "a, b"."""

    def renamed(text):
        return ", ".join(names.get(name, name) for name in text.split(", "))

    return [
        {
            **part,
            "steps": [{**row, "role": renamed(row["role"])} for row in part["steps"]],
        }
        for part in deepcopy(phases)
    ]


def with_step_after(phases, number, new_step):
    """The phases with one step added behind the step with this number, in the same phase."""
    result = deepcopy(phases)
    for part in result:
        numbers = [row["number"] for row in part["steps"]]
        if number in numbers:
            part["steps"].insert(numbers.index(number) + 1, new_step)
            return result
    raise ValueError(f"step {number} is in no phase")
