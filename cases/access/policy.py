"""The rule of access, in two forms that a test holds equal.

An entry's audience and a person are both sets of tokens; a person sees what shares a token with them.
Tokens: `clear` everyone · `green` every active member · `agency:12` its members · `region:VR01` members of
agencies there · `editor:12` editors and coordinators of an agency · `coordinator:VR01` who coordinates a
region · `platform` platform editors · `user:9` one person · `user:9@12` one person while member of agency 12.
Source of the labels: FIRST TLP 2.0; our reading stands in docs/access.md.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet

from cases.members.account.queries import codes_used_by, has_app
from cases.members.models import Membership, Role
from cases.regions.models import Agency
from cases.tlp import Label, is_narrower

CLEAR = "clear"
GREEN = "green"
PLATFORM = "platform"

EDITING_ROLES = (Role.EDITOR, Role.COORDINATOR)
ADDING_ROLES = (Role.CONTRIBUTOR, *EDITING_ROLES)


class Desk(StrEnum):
    """Who decides about what was handed in: the own agency, else its region, else the platform."""

    AGENCY = "agency"
    REGION = "region"
    PLATFORM = "platform"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Change:
    """What waits to go live: who handed it in, and who wrote it since it last was online (primary keys)."""

    submitted_by: int | None
    written_by: frozenset[int]

    def is_own_of(self, user_id: int | None) -> bool:
        """Whether one person alone stands behind it."""
        return user_id is not None and (self.submitted_by == user_id or self.written_by == {user_id})


#: Widening one of these shows something to people it was kept from: a second person must agree.
NEEDS_SECOND_PERSON = (Label.AMBER_STRICT, Label.RED)


@dataclass(frozen=True)
class Post:
    """One current membership, as the rule needs it."""

    agency_id: int
    role: str
    region_codes: tuple[str, ...]
    agency_kind: str
    role_since: datetime


@dataclass(frozen=True)
class SecondStep:
    """What somebody has to prove a second time who they are."""

    is_on: bool = False
    codes_used: int = 0


def posts_of(user: Any) -> tuple[Post, ...]:
    """Return the current memberships of `user`; read once per user object, that is once per request."""
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return ()
    if not hasattr(user, "_posts"):
        user._posts, user._second_step = _read_posts(user.pk)
    return user._posts


def _read_posts(user_id: int) -> tuple[tuple[Post, ...], SecondStep]:
    """Read posts and second step in one query without model instances: every page of a member begins with this."""
    rows = Membership.objects.current().filter(user=user_id).order_by("pk", "agency__regions__code")
    found: dict[tuple, list[str]] = {}
    step = SecondStep()
    for agency_id, role, kind, since, code, is_on, used in rows.values_list(
        "agency_id",
        "role",
        "agency__kind",
        "role_since",
        "agency__regions__code",
        has_app("user"),
        codes_used_by("user"),
    ):
        found.setdefault((agency_id, role, kind, since), []).extend([code] if code else [])
        step = SecondStep(is_on, (used or 0).bit_count())
    posts = (
        Post(agency, role, tuple(codes), kind, since) for (agency, role, kind, since), codes in found.items()
    )
    return tuple(posts), step


def second_step_of(user: Any) -> SecondStep:
    """Return the second step of `user`; asks the database only for who works for nobody."""
    if posts_of(user):
        return user._second_step
    return SecondStep(is_on=get_user_model().objects.filter(has_app("pk"), pk=user.pk).exists())


def posts_are_read(user: Any) -> bool:
    """Whether this request has asked already where `user` works."""
    return hasattr(user, "_posts")


def forget_posts(user: Any) -> None:
    """Let the next question read the memberships again, after they changed within a request."""
    user.__dict__.pop("_posts", None)
    user.__dict__.pop("_second_step", None)


def tokens_of_user(user: Any) -> frozenset[str]:
    """Return the tokens that `user` holds; somebody without a current membership holds `clear` alone."""
    tokens = {CLEAR}
    posts = posts_of(user)
    if posts:
        tokens |= {GREEN, f"user:{user.pk}"}
        if getattr(user, "is_platform_editor", False):
            tokens.add(PLATFORM)
    for post in posts:
        tokens |= {f"agency:{post.agency_id}", f"user:{user.pk}@{post.agency_id}"}
        tokens |= {f"region:{code}" for code in post.region_codes}
        if post.role in EDITING_ROLES:
            tokens.add(f"editor:{post.agency_id}")
    return frozenset(tokens | {f"coordinator:{code}" for code in regions_judged(user)})


def tokens_of_entry(entry: Any) -> frozenset[str]:
    """Return the audience of `entry`: by its label once it is live or withdrawn, narrower while a draft."""
    if entry.state == "removed":
        return frozenset()
    if entry.label == Label.RED:
        return _named_tokens(entry)
    if entry.state == "draft":
        return _draft_tokens(entry)
    return _published_tokens(entry, entry.label)


def tokens_under(entry: Any, label: str) -> frozenset[str]:
    """Return whom `entry` would reach if it stood online under `label`: for a part with a label of its own."""
    return _named_tokens(entry) if label == Label.RED else _published_tokens(entry, label)


def _draft_tokens(entry: Any) -> frozenset[str]:
    """A draft is its author's, its agency's editors' and, while it waits, its reviewers'; a tool's card also
    the platform editors'."""
    tokens = {f"editor:{entry.owner_agency_id}", f"user:{entry.author_id}@{entry.owner_agency_id}"}
    if is_kept_by_the_platform(entry):
        tokens.add(PLATFORM)
    return frozenset(tokens | desk_tokens(entry, entry.review_desk))


def is_kept_by_the_platform(entry: Any) -> bool:
    """Whether platform editors look after `entry` beside its agency: the cards of tools, none of them RED."""
    return entry.kind == "tool" and entry.label != Label.RED


def _named_tokens(entry: Any) -> frozenset[str]:
    people = {person.pk for person in entry.named.all()} | {entry.author_id}
    return frozenset(f"user:{pk}" for pk in people if pk)


def _published_tokens(entry: Any, label: str) -> frozenset[str]:
    if label == Label.CLEAR:
        return frozenset({CLEAR})
    if label == Label.GREEN:
        return frozenset({GREEN})
    tokens = {f"agency:{entry.owner_agency_id}"}
    if label == Label.AMBER:
        tokens |= {f"region:{region.code}" for region in entry.regions.all()}
        tokens |= {f"agency:{agency.pk}" for agency in entry.shared_with.all()}
    return frozenset(tokens)


def user_can_view(user: Any, entry: Any) -> bool:
    """Whether `user` may know that `entry` exists: the second form of the rule."""
    return bool(tokens_of_user(user) & tokens_of_entry(entry))


def has_role(user: Any, agency_id: int | None, roles: Iterable[str]) -> bool:
    """Whether `user` holds one of `roles` at the agency."""
    wanted = set(roles)
    return any(post.agency_id == agency_id and post.role in wanted for post in posts_of(user))


def edited_agencies(user: Any) -> frozenset[int]:
    """Return the primary keys of the agencies whose entries `user` may edit where he may see them."""
    return frozenset(post.agency_id for post in posts_of(user) if post.role in EDITING_ROLES)


def is_active_member(user: Any) -> bool:
    """Whether `user` works for at least one agency today."""
    return bool(posts_of(user))


def user_can_contribute(user: Any, agency_id: int | None = None) -> bool:
    """Whether `user` may add content for the agency, or for any agency when none is named."""
    return any(post.role in ADDING_ROLES and agency_id in (None, post.agency_id) for post in posts_of(user))


def user_can_write_draft(user: Any, draft: Any) -> bool:
    """A quick draft is its writer's alone, for as long as they may add something for its agency."""
    return draft.author_id == getattr(user, "pk", None) and user_can_contribute(user, draft.agency_id)


def user_can_edit(user: Any, entry: Any) -> bool:
    """Whether `user` may change and publish `entry`: an editor of its agency who may see it.

    Platform editors may do so with the cards of tools.
    """
    edits = has_role(user, entry.owner_agency_id, EDITING_ROLES)
    if not edits and is_kept_by_the_platform(entry):
        edits = getattr(user, "is_platform_editor", False) and is_active_member(user)
    return edits and user_can_view(user, entry)


def desk_tokens(entry: Any, desk: str) -> frozenset[str]:
    """Return the tokens of which a reviewer at `desk` holds one.

    A desk outside the agency is reached by what the label lets out: AMBER goes to the entry's own regions,
    AMBER+STRICT to nobody else. At RED a reviewer must be named besides, see `_named_tokens`.
    """
    if desk == Desk.AGENCY:
        kept = {PLATFORM} if is_kept_by_the_platform(entry) else set()
        return frozenset({f"editor:{entry.owner_agency_id}"} | kept)
    if desk == Desk.REGION and entry.label != Label.AMBER_STRICT:
        codes = {region.code for region in entry.owner_agency.regions.all()}
        if entry.label == Label.AMBER:
            codes &= {region.code for region in entry.regions.all()}
        return frozenset(f"coordinator:{code}" for code in codes)
    if desk == Desk.PLATFORM and entry.label not in (Label.AMBER, Label.AMBER_STRICT):
        return frozenset({PLATFORM})
    return frozenset()


def user_is_reviewer(user: Any, entry: Any, desk: str | None = None) -> bool:
    """Whether `user` sits at `desk`, or where `entry` waits, whoever wrote it."""
    desk = entry.review_desk if desk is None else desk
    held = tokens_of_user(user)
    if entry.label == Label.RED and not held & _named_tokens(entry):
        return False
    return bool(held & desk_tokens(entry, desk))


def user_can_review(user: Any, entry: Any, change: Change) -> bool:
    """Whether `user` decides about what waits: a reviewer who may see it and is not who stands behind it.

    RED is never approved by its author, also when somebody else wrote at it since.
    """
    if change.is_own_of(user.pk) or (entry.label == Label.RED and entry.author_id == user.pk):
        return False
    return user_is_reviewer(user, entry) and user_can_view(user, entry)


def user_can_follow_review(user: Any, entry: Any) -> bool:
    """Whether `user` may read what is handed in, also of what is online: its author, editors and reviewers."""
    if not user_can_view(user, entry):
        return False
    writes = f"user:{entry.author_id}@{entry.owner_agency_id}" in tokens_of_user(user)
    named = entry.label == Label.RED and entry.author_id == user.pk
    return writes or named or user_can_edit(user, entry) or user_is_reviewer(user, entry)


def user_can_publish(user: Any, entry: Any, change: Change, *, others: bool) -> bool:
    """Whether an editor may put it online without a review: another has seen it, or there is no other.

    `others`: somebody else could judge it. Of RED the author never decides alone.
    """
    if entry.label == Label.RED and entry.author_id == user.pk:
        return False
    mine = Change(change.submitted_by, change.written_by | {user.pk})
    return user_can_edit(user, entry) and not (mine.is_own_of(user.pk) and others)


def user_can_withdraw(user: Any, entry: Any) -> bool:
    """Whoever may edit it may withdraw it, and moderators of its regions may too."""
    return user_can_edit(user, entry) or user_can_moderate(user, entry)


def user_can_relabel(user: Any, entry: Any, label: str) -> bool:
    """Editors choose the label of their agency's entries; its author may only narrow it."""
    if user_can_edit(user, entry):
        return True
    is_author = entry.author_id == getattr(user, "pk", None) and is_active_member(user)
    return is_author and user_can_view(user, entry) and not is_narrower(entry.label, label)


def relabel_needs_second_person(entry: Any, label: str) -> bool:
    """Widening AMBER+STRICT or RED waits for somebody else; everything else acts at once."""
    return Label(entry.label) in NEEDS_SECOND_PERSON and is_narrower(entry.label, label)


def user_can_accept_relabel(user: Any, entry: Any, requested_by_id: int | None) -> bool:
    """Whether `user` is the second person: may edit the entry and did not ask for it."""
    return user_can_edit(user, entry) and getattr(user, "pk", None) != requested_by_id


def user_can_moderate(user: Any, entry: Any) -> bool:
    """Coordinators of a safety region moderate what stands in their region; platform editors Landelijk."""
    if not user_can_view(user, entry):
        return False
    codes = {region.code for region in entry.regions.all()}
    if getattr(user, "is_platform_editor", False) and is_active_member(user) and "NL" in codes:
        return True
    return bool(coordinated_regions(user) & codes)


def coordinated_regions(user: Any) -> frozenset[str]:
    """Return the codes of the regions that `user` coordinates, through a safety-region agency."""
    return frozenset(
        code
        for post in posts_of(user)
        if post.role == Role.COORDINATOR and post.agency_kind == "safety_region"
        for code in post.region_codes
    )


def regions_judged(user: Any) -> frozenset[str]:
    """The regions that `user` coordinates; for platform editors who work there, Landelijk is one."""
    works_in = {code for post in posts_of(user) for code in post.region_codes}
    national = {"NL"} & works_in if getattr(user, "is_platform_editor", False) else set()
    return coordinated_regions(user) | national


def user_can_start_thread(user: Any, region: Any) -> bool:
    """Every active member may open a thread at any region's table."""
    return is_active_member(user)


def user_can_reply(user: Any, entry: Any) -> bool:
    """Every active member who may see a live thread may answer in it."""
    return entry.state == "live" and is_active_member(user) and user_can_view(user, entry)


def user_can_steer_thread(user: Any, entry: Any) -> bool:
    """Its opener, editors of its agency and moderators of its region choose the answer and close a thread."""
    is_opener = entry.author_id is not None and entry.author_id == getattr(user, "pk", None)
    if not user_can_reply(user, entry):
        return False
    return is_opener or user_can_edit(user, entry) or user_can_moderate(user, entry)


def user_can_manage_terms(user: Any) -> bool:
    """Platform editors keep the vocabulary."""
    return getattr(user, "is_platform_editor", False) and is_active_member(user)


def user_can_reset_second_step(user: Any, membership: Any) -> bool:
    """A coordinator of an agency where the person works today, or a platform editor; nobody for oneself.

    Of a platform editor or a superuser only a platform editor may.
    """
    person = membership.user
    if membership.ended_at or not person.is_active or person.pk == getattr(user, "pk", None):
        return False
    if getattr(user, "is_platform_editor", False) and is_active_member(user):
        return True
    looks_after_the_platform = person.is_platform_editor or person.is_superuser
    return not looks_after_the_platform and has_role(user, membership.agency_id, (Role.COORDINATOR,))


def agencies_managed_by(user: Any) -> QuerySet[Agency]:
    """Return the agencies whose members `user` manages: the first form of the rule below.

    Managing members shows no entry: what a manager may read follows from the own memberships alone.
    """
    posts = posts_of(user)
    if posts and getattr(user, "is_platform_editor", False):
        return Agency.objects.all()
    own = [post.agency_id for post in posts if post.role == Role.COORDINATOR]
    with_coordinator = Membership.objects.current().filter(role=Role.COORDINATOR).values("agency")
    regional = Agency.objects.filter(regions__code__in=coordinated_regions(user)).exclude(
        pk__in=with_coordinator
    )
    return Agency.objects.filter(Q(pk__in=own) | Q(pk__in=regional.values("pk")))


def user_can_manage_members(user: Any, agency: Agency | None) -> bool:
    """Whether `user` decides who works for `agency`: its coordinators, else its safety region's; platform editors.

    None stands for an agency that is not there yet: platform editors alone.
    """
    if getattr(user, "is_platform_editor", False) and is_active_member(user):
        return True
    if agency is None:
        return False
    if has_role(user, agency.pk, [Role.COORDINATOR]):
        return True
    codes = {region.code for region in agency.regions.all()} & coordinated_regions(user)
    has_its_own = Membership.objects.current().filter(agency=agency, role=Role.COORDINATOR)
    return bool(codes) and not has_its_own.exists()
