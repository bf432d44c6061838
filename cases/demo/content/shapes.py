"""The shapes in which the content is written down: small constructors, so that each row names its parts once.

Rich text is simple HTML (p, h3, ul, ol, li, b, i, a): the features that the pages allow.
"""

from datetime import date

from .agencies import REDACTIE


def paragraphs(*texts):
    """Rich text of one paragraph per argument."""
    return "".join(f"<p>{text}</p>" for text in texts)


def bullets(*texts):
    """Rich text of one unordered list."""
    return "<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>"


def linked(text, url):
    """A link to a page elsewhere, inside rich text."""
    return f'<a href="{url}">{text}</a>'


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
    """One step; `more` may fill why, condition, tool, template_text, lawful_check, lesson, may_skip.

    `lessons` are keys of lessons and `tool_page` the key of a tool card, shown inside the step.
    """
    empty = {
        "why": "",
        "condition": "",
        "tool": "",
        "template_text": "",
        "lawful_check": False,
        "lesson": "",
        "lessons": [],
        "tool_page": None,
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


EDITORS_DATE = date(2026, 11, 2)
EVIDENCE = {"experience": 1, "seen more than once": 2, "exercised": 3, "assessed": 4}

OF_EDITORS = {
    "agency": REDACTIE,
    "author": "maud",
    "label": "clear",
    "shared_with": [],
    "named": [],
    "publish": True,
    "is_example": False,
    "contributors": "Redactie Kennisbank, op basis van openbare bronnen",
    "contact_role": "Redacteur openbare orde",
    "contact_email": "redactie@kennisbank.example",
    "review_by": date(2027, 11, 1),
}


def case(key, note):
    """One case that supports a lesson or speaks against it, and what it shows."""
    return {"case": key, "note": note}


def assessed(by, when="", *, day=None):
    """An evaluation or judgment that states a lesson; `when` is what the reader sees, `day` may be unknown."""
    return {"by": by, "when": when, "day": day}


def lesson(key, title, gist, *, kind, solution, urgency, state, do, when, support, stated_by=None, **more):
    """One lesson of the editors; `do` is the recommendation and `stated_by` the evaluation that states it.

    `more` fills observation, analysis, conclusion, not_when, against, regions, tags, sources and so on.
    """
    origin = "De redactie leidt deze les af uit de casussen. Wij kennen geen evaluatie die haar zo noemt."
    evidence = {
        "evidence_level": EVIDENCE["seen more than once" if len(support) > 1 else "experience"],
        "evidence_date": EDITORS_DATE,
        "evidence_by": "Redactie Kennisbank, afgeleid uit de casussen",
    }
    if stated_by:
        named = f"{stated_by['by']}, {stated_by['when']}"
        origin = f"Deze les steunt op {named}."
        evidence = {
            "evidence_level": EVIDENCE["assessed"],
            "evidence_date": stated_by["day"],
            "evidence_by": stated_by["by"] if stated_by["day"] else named,
        }
    row = (
        OF_EDITORS | evidence | {"regions": ["NL"], "crisis_process": "order", "channels": [], "against": []}
    )
    row |= {"key": key, "title": title, "gist": gist, "lesson_kind": kind, "solution": solution}
    row |= {"urgency": urgency, "lesson_state": state, "recommendation": do, "applies_when": when}
    row |= {"support": list(support), "analysis": "", "not_when": ""} | more
    return row | {"conclusion": row["conclusion"] + paragraphs(origin)}


CRITERIA = (
    "channels",
    "speed",
    "language",
    "location",
    "export",
    "access",
    "transparency",
    "retention",
    "contract",
    "exit",
    "support",
    "crisis",
    "accessibility",
)


def scores(**given):
    """All criteria in their fixed order: each is (score, proof); what is left out is not assessed."""
    unknown = set(given) - set(CRITERIA)
    if unknown:
        raise TypeError(f"unknown criterion {sorted(unknown)}")
    pairs = [(name, *given.get(name, ("", ""))) for name in CRITERIA]
    return [{"criterion": name, "score": str(score), "proof": proof} for name, score, proof in pairs]


def basis(purpose, law):
    """One purpose of a tool, and the law on which it rests."""
    return {"purpose": purpose, "basis": law}


def rule(code, theme, text, meaning, status, url=""):
    """One legal row of a guide."""
    return {"code": code, "theme": theme, "rule": text, "meaning": meaning, "status": status, "url": url}


def section(heading, *texts):
    """One section of a guide; every text is rich text."""
    return {"heading": heading, "text": "".join(texts)}


def existing_guide(title, organisation, year, contents, certainty, url):
    """One guide that others made."""
    return {
        "title": title,
        "organisation": organisation,
        "year": year,
        "contents": contents,
        "certainty": certainty,
        "url": url,
    }


def metric(what, target, how):
    """One thing a playbook measures."""
    return {"what": what, "target": target, "how": how}


def exercise(day, hours, participants, note):
    """One time that a playbook was exercised; `hours` is text, so that 1.5 stays exact."""
    return {"date": day, "hours": hours, "participants": participants, "note": note}
