"""What the fields of each kind of page hold in an invented site."""

import datetime
import random
import uuid
from collections.abc import Callable, Sequence
from typing import Any

from cases.pages.choices import (
    CaseKind,
    ChooseAgain,
    CrisisProcess,
    Criterion,
    IncidentType,
    Interest,
    LessonKind,
    LessonState,
    Solution,
    ToolStatus,
    Urgency,
)
from cases.pages.models import CaseStudyPage, GuidePage, LessonPage, PlaybookPage, ToolPage, ToolReviewPage

from .language import WORDS, Language

CHANNELS = [channel.strip() for channel in WORDS["kanaal"].split("|")][:-1]
ROLES = ["omgevingsanalist", "communicatieadviseur", "adviseur openbare veiligheid", "officier van dienst"]
PHASES = ["Voorbereiden", "Signaleren", "Duiden", "Handelen", "Leren"]
FIRST_DAY = datetime.date(2012, 1, 1)
DAYS = 5300


class Contents:
    """Writes the fields of pages; `earlier(model)` returns the primary keys of pages that one can point at."""

    def __init__(self, rng: random.Random, language: Language, earlier: Callable[[type], Sequence[int]]):
        self.random, self.language, self.earlier = rng, language, earlier
        self.writers = {
            CaseStudyPage: self._case,
            LessonPage: self._lesson,
            PlaybookPage: self._playbook,
            ToolPage: self._tool,
            ToolReviewPage: self._review,
            GuidePage: self._guide,
        }

    def of(self, model, *, place: str) -> dict[str, Any]:
        """Return the fields of a new page of that kind, its title among them; streams in their stored form."""
        say = self.language
        shared = {
            "gist": say.text("fact", "opinion", sentences=1, plaats=place)[:300],
            "incident_type": self.one(IncidentType),
            "crisis_process": self.one(CrisisProcess),
            "channels": sorted(self.random.sample(CHANNELS, self.random.randrange(3))),
            "evidence_level": self.random.choice([1, 1, 1, 2, 2, 3, 4]),
            "contact_role": self.random.choice(ROLES).capitalize(),
            "sources": [
                self.block("source", title=say.say("title_guide"), url="", date=str(self.day().year))
            ],
        }
        return shared | self.writers[model](place)

    def one(self, choices) -> str:
        """Return a value of a list of choices."""
        return self.random.choice(choices.values)

    def day(self) -> datetime.date:
        """Return a day since 2012."""
        return FIRST_DAY + datetime.timedelta(days=self.random.randrange(DAYS))

    def new_id(self) -> str:
        """Return an id for a block; the same ones for the same seed."""
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))

    def block(self, kind: str, **value) -> dict[str, Any]:
        """Return a block in the form in which streams and lists are stored."""
        return {"type": kind, "id": self.new_id(), "value": value}

    def some(self, model, most: int) -> list[int]:
        """Return up to so many earlier pages of the kind, none twice."""
        pks = self.earlier(model)
        return self.random.sample(pks, min(len(pks), self.random.randrange(most + 1)))

    def _case(self, place: str) -> dict[str, Any]:
        say = self.language
        return {
            "title": say.say("title_case", plaats=place)[:255],
            "case_kind": self.one(CaseKind),
            "date_from": self.day(),
            "place": place,
            "what_happened": say.paragraphs("fact", count=3, plaats=place),
            "again": say.paragraphs("advice", "opinion", count=1, sentences=3),
            "not_again": say.paragraphs("opinion", count=1, sentences=3),
            "lucky": say.paragraphs("opinion", count=1, sentences=1),
            "timeline": [
                self.block(
                    "event",
                    moment=f"{hour}.00 uur",
                    date=None,
                    known=say.say("fact"),
                    decided=say.say("advice"),
                    by_role=self.random.choice(ROLES),
                    source="",
                    turning_point=False,
                )
                for hour in range(20, 20 + self.random.randrange(4))
            ],
            "tools_used": [
                self.block("tool", tool=tool, note=say.say("proof")) for tool in self.some(ToolPage, 2)
            ],
        }

    def _lesson(self, place: str) -> dict[str, Any]:
        say = self.language
        cases = self.some(CaseStudyPage, 4)
        against = cases[3:]
        return {
            "title": say.say("title_lesson")[:255],
            "lesson_kind": self.one(LessonKind),
            "observation": say.paragraphs("fact", count=1, sentences=4, plaats=place),
            "analysis": say.paragraphs("opinion", count=1, sentences=2),
            "conclusion": say.paragraphs("opinion", count=1, sentences=1),
            "recommendation": say.say("advice"),
            "applies_when": say.paragraphs("applies", count=1, sentences=1),
            "solution": self.one(Solution),
            "urgency": self.one(Urgency),
            "lesson_state": self.one(LessonState),
            "cases": [
                self.block("against" if case in against else "support", case=case, note=say.say("opinion"))
                for case in cases
            ],
        }

    def _playbook(self, place: str) -> dict[str, Any]:
        say = self.language
        count = self.random.randrange(3, 6)
        return {
            "title": say.say("title_playbook")[:255],
            "purpose": say.paragraphs("advice", count=1, sentences=2),
            "scope": say.paragraphs("applies", count=1, sentences=1),
            "roles": [self.block("role", role=role, alternate="", task=say.say("advice")) for role in ROLES],
            "triggers": [
                self.block(
                    "trigger",
                    signal=say.say("fact"),
                    source=say.pick("kanaal"),
                    threshold="",
                    judged_by=self.random.choice(ROLES),
                    leads_to=self.random.randrange(count),
                )
            ],
            "phases": [self._phase(number, name) for number, name in enumerate(PHASES[:count])],
            "stop_criteria": say.paragraphs("advice", count=1, sentences=1),
        }

    def _phase(self, number: int, name: str) -> dict[str, Any]:
        steps = [self._step(10 * number + n) for n in range(1, 2 + self.random.randrange(4))]
        return self.block("phase", number=number, name=name, starts="", goal="", steps=steps)

    def _step(self, number: int) -> dict[str, Any]:
        lessons = [{"type": "item", "id": self.new_id(), "value": pk} for pk in self.some(LessonPage, 1)]
        value = {
            "number": number,
            "instruction": self.language.say("advice"),
            "why": self.language.say("opinion"),
            "role": self.random.choice(ROLES),
            "due": "",
            "condition": "",
            "kind": "task",
            "tool": "",
            "result": "",
            "template_text": "",
            "lawful_check": False,
            "lesson": "",
            "lessons": lessons,
            "tool_page": next(iter(self.some(ToolPage, 1)), None),
            "may_skip": False,
            "basis": "",
        }
        return {"type": "item", "id": self.new_id(), "value": value}

    def _tool(self, place: str) -> dict[str, Any]:
        say = self.language
        name = f"{say.pick('tool_name')} {say.pick('tool_tail')}"
        return {
            "title": f"{name} {self.random.randrange(1, 100)}",
            "tool_kind": "omgevingsanalyse",
            "maker": f"Makerij {say.pick('tool_name')}",
            "former_names": [say.pick("tool_name")] if self.random.random() < 0.3 else [],
            "hosting_country": "Nederland",
            "what_it_does": say.paragraphs("tool_does", count=1, sentences=4),
            "status": self.one(ToolStatus),
            "checked_on": self.day(),
        }

    def _review(self, place: str) -> dict[str, Any]:
        say = self.language
        criteria = self.random.sample(Criterion.values, 5)
        return {
            "title": f"{say.pick('tool_name')} {say.pick('tool_tail')} in {place}",
            "tool_id": self.random.choice(self.earlier(ToolPage) or [None]),
            "used_since": self.day(),
            "users": self.random.randrange(1, 60),
            "purpose": say.text("applies", sentences=1),
            "scores": [
                self.block(
                    "score", criterion=name, score=str(self.random.randrange(1, 6)), proof=say.say("proof")
                )
                for name in criteria
            ],
            "legal_bases": [
                self.block("basis", purpose="beeld van de omgeving", basis="artikel 172 Gemeentewet")
            ],
            "choose_again": self.one(ChooseAgain),
            "choose_again_why": say.text("opinion", sentences=2),
            "interest": Interest.NONE,
            "reviewed_on": self.day(),
            "cost_per_year": self.random.randrange(500, 40_000),
        }

    def _guide(self, place: str) -> dict[str, Any]:
        say = self.language
        return {
            "title": say.say("title_guide")[:255],
            "introduction": say.paragraphs("opinion", "advice", count=1),
            "sections": [
                self.block(
                    "section",
                    heading=say.say("title_lesson")[:120],
                    text=say.paragraphs("advice", "fact", count=1),
                )
                for _n in range(3)
            ],
            "rules": [self._rule(number) for number in range(1, 4)],
        }

    def _rule(self, number: int) -> dict[str, Any]:
        say = self.language
        told = {"code": f"R{number}", "theme": say.pick("waarde"), "rule": say.say("advice")}
        return self.block("rule", **told, meaning="", status="", url="")
