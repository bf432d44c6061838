"""The shapes in which the content is written down: small constructors, so that each row names its parts once.

Rich text is simple HTML (p, h3, ul, ol, li, b, i, a): the features that the pages allow.
"""


def paragraphs(*texts):
    """Rich text of one paragraph per argument."""
    return "".join(f"<p>{text}</p>" for text in texts)


def bullets(*texts):
    """Rich text of one unordered list."""
    return "<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>"


def source(title, url, date=""):
    """One source. `date` is text: a source may give only a month or a year; empty means unknown to us."""
    return {"title": title, "url": url, "date": date}


def moment(when, *, known, source, date=None, decided="", by_role="", turning_point=False):
    """One row of a timeline. `when` is what the reader sees; `date` is None when the day is not known."""
    return {
        "moment": when,
        "date": date,
        "known": known,
        "decided": decided,
        "by_role": by_role,
        "source": source,
        "turning_point": turning_point,
    }


def figure(what, advice, *values):
    """One figure on which sources differ: each value is (value, source, date text)."""
    rows = [{"value": value, "source": origin, "date": date} for value, origin, date in values]
    return {"what": what, "advice": advice, "values": rows}


STEP_KINDS = ("task", "decision", "message", "form")


def step(number, instruction, role, *, due, result, basis="", kind="task", **more):
    """One step; `more` may fill why, condition, tool, template_text, lawful_check, lesson, may_skip."""
    empty = {
        "why": "",
        "condition": "",
        "tool": "",
        "template_text": "",
        "lawful_check": False,
        "lesson": "",
        "may_skip": False,
    }
    unknown = set(more) - set(empty)
    if unknown:
        raise TypeError(f"step {number}: unknown field {sorted(unknown)}")
    named = {
        "number": number,
        "instruction": instruction,
        "role": role,
        "due": due,
        "result": result,
    }
    return {**empty, **named, "basis": basis, "kind": kind, **more}


def phase(number, name, starts, goal, *steps):
    """One phase with its steps in order."""
    return {
        "number": number,
        "name": name,
        "starts": starts,
        "goal": goal,
        "steps": list(steps),
    }


def trigger(signal, *, source, threshold, judged_by, leads_to):
    """One trigger; `leads_to` is the number of the phase that starts."""
    return {
        "signal": signal,
        "source": source,
        "threshold": threshold,
        "judged_by": judged_by,
        "leads_to": leads_to,
    }


def role(name, task, *, alternate=""):
    """One role of a playbook, with who takes over."""
    return {"role": name, "alternate": alternate, "task": task}


def reply(author, text, days_ago, *, answer=False, reply_to=None):
    """One reply in a thread; `reply_to` is the 1-based number of an earlier reply in the same thread."""
    return {
        "author": author,
        "text": text,
        "days_ago": days_ago,
        "answer": answer,
        "reply_to": reply_to,
    }
