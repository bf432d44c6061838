"""The page of a review: what a reviewer reads, decides and says, and what others never see of it."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Comment, TaskState

from cases.contributions.actions import ensure_workflow
from cases.contributions.review.actions import hand_in, remind_reviewers
from cases.members.actions import end_membership
from cases.models import AuditEvent, CaseStudyPage, Entry, Mail, PersonalDataAnswer, Submission
from cases.notifications.sending import deliver
from cases.tlp import Label
from tests.conftest import make_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(write_case, cast):
    """Return a function that makes a page that somebody handed in."""
    ensure_workflow()

    def _waiting(by=None, **fields):
        page = write_case(by=by or cast.bram, publish=False, **fields)
        hand_in(page, by=by or cast.bram)
        return page

    return _waiting


def address(page):
    return reverse("review", args=[page.entry.public_id])


def read(client, page):
    return client.get(address(page)).content.decode()


def seen_on(client, page):
    return client.get(address(page)).context["item"].mark


def approve(client, page, seen=None):
    form = {"decision": "goedkeuren", "seen": seen or seen_on(client, page)}
    return client.post(address(page), form)


def now(page):
    return CaseStudyPage.objects.get(pk=page.pk)


def write(page, by, **changed):
    """Let somebody save another version."""
    version = now(page).get_latest_revision_as_object()
    for name, value in changed.items():
        setattr(version, name, value)
    return version.save_revision(user=by)


def test_a_reviewer_reads_the_text_and_one_press_puts_it_online(waiting, sign_in, cast):
    page = waiting()
    client = sign_in(cast.eva)
    html = read(client, page)
    assert "Alleen naar één kanaal kijken." in html and "TLP:GREEN" in html
    assert html.count("nl-button--primary") == 1
    assert approve(client, page).status_code == 302
    assert now(page).live
    actions = AuditEvent.objects.filter(object_id=page.entry.public_id).values_list("action", flat=True)
    assert {"submitted", "approved", "published"} <= set(actions)
    assert Mail.objects.filter(kind="published", recipient=cast.bram).exists()


def test_of_a_change_only_the_changed_words_are_shown(write_case, sign_in, cast):
    ensure_workflow()
    page = write_case(again="<p>Vroeg bellen met de scholen.</p><p>Blijf rustig.</p>")
    write(page, cast.bram, again="<p>Vroeg bellen met alle scholen.</p><p>Blijf rustig.</p>")
    hand_in(now(page), by=cast.bram)
    html = read(sign_in(cast.eva), page)
    assert "<ins>" in html and "alle" in html.split("<ins>")[1].split("</ins>")[0]
    assert "<del>" in html and "de" in html.split("<del>")[1].split("</del>")[0]
    assert "Blijf rustig." not in html and "kanaal kijken" not in html


@pytest.mark.parametrize("who", ["lies", "dirk", "nadia", "cor", "pien", "xander"])
def test_for_others_the_review_does_not_exist(waiting, sign_in, cast, who):
    page = waiting(gist="Zilverreiger in het riet.")
    client = sign_in(getattr(cast, who))
    for answer in (client.get(address(page)), approve(client, page, "1-1")):
        assert answer.status_code == 404 and "Zilverreiger" not in answer.content.decode()
    assert not now(page).live


def test_the_draft_of_a_live_page_is_not_shown_to_its_readers(write_case, sign_in, cast):
    ensure_workflow()
    page = write_case()
    write(page, cast.bram, gist="Zilverreiger in het riet.")
    hand_in(now(page), by=cast.bram)
    for who in (cast.lies, cast.dirk, cast.cor):
        assert sign_in(who).get(address(page)).status_code == 404
    assert "Zilverreiger" in read(sign_in(cast.eva), page)


def test_without_a_second_editor_the_regions_coordinator_sees_it_while_it_waits(waiting, sign_in, cast):
    page = waiting(by=cast.eva)
    assert Entry.objects.get(pk=page.entry_id).review_desk == "region"
    assert Mail.objects.filter(kind="awaits_you").get().recipient == cast.cor
    client = sign_in(cast.cor)
    client.post(
        address(page), {"decision": "terugsturen", "seen": seen_on(client, page), "reason": "Noem de bron."}
    )
    assert client.get(address(page)).status_code == 404
    assert not Entry.objects.visible_to(cast.cor).filter(pk=page.entry_id).exists()


def test_what_stays_within_the_agency_never_goes_to_the_region(waiting, sign_in, cast):
    page = waiting(by=cast.eva, label=Label.AMBER_STRICT)
    assert sign_in(cast.cor).get(address(page)).status_code == 404
    assert not Entry.objects.visible_to(cast.cor).filter(pk=page.entry_id).exists()


def test_for_landelijk_and_tools_a_platform_editor_decides(write_case, write_tool, sign_in, cast, agencies):
    ensure_workflow()
    rik = make_member("Rik", agencies.wadrand, "editor", is_platform_editor=True)
    card = write_tool(publish=False)
    hand_in(card, by=cast.pien)
    assert (
        sign_in(cast.pien)
        .post(address(card), {"decision": "goedkeuren", "seen": seen_on(sign_in(cast.pien), card)})
        .status_code
        == 409
    )
    approve(sign_in(rik), card)
    assert type(card).objects.get(pk=card.pk).live
    own = write_case(by=cast.pien, agency=agencies.redactie, publish=False)
    hand_in(own, by=cast.pien)
    approve(sign_in(rik), own)
    assert now(own).live


def test_red_is_never_approved_by_its_author(waiting, sign_in, cast, agencies):
    ella = make_member("Ella", agencies.veenstroom, "editor")
    page = waiting(by=cast.eva, label=Label.RED, named=[cast.eva, ella, cast.lies])
    write(page, ella, gist="Ella schaaft bij.")
    approve(sign_in(cast.eva), page)
    assert not now(page).live
    approve(sign_in(ella), page)
    assert now(page).live


def test_an_approval_is_for_the_text_that_was_seen(waiting, sign_in, cast, agencies):
    ella = make_member("Ella", agencies.veenstroom, "editor")
    page = waiting()
    client = sign_in(cast.eva)
    seen = seen_on(client, page)
    write(page, ella, gist="Ella schrijft iets heel anders.")
    answer = approve(client, page, seen)
    html = answer.content.decode()
    assert (
        answer.status_code == 409
        and "Ella schrijft" in html.split("intussen veranderd")[1].split("</section>")[0]
    )
    assert not now(page).live and TaskState.objects.get().status == "in_progress"
    approve(client, page)
    assert now(page).live and now(page).gist == "Ella schrijft iets heel anders."


def test_a_revision_saved_over_while_typing_is_another_text(waiting, sign_in, cast, agencies):
    ella = make_member("Ella", agencies.veenstroom, "editor")
    page = waiting()
    first = write(page, ella, gist="Eerste zin.")
    client = sign_in(cast.eva)
    seen = seen_on(client, page)
    version = now(page).get_latest_revision_as_object()
    version.gist = "Tweede zin."
    version.save_revision(user=ella, overwrite_revision=first)
    assert approve(client, page, seen).status_code == 409
    assert not now(page).live


def test_wagtails_own_door_asks_the_same(waiting, sign_in, cast, agencies):
    ella = make_member("Ella", agencies.veenstroom, "editor")
    page = waiting()
    state = TaskState.objects.get()
    door = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    write(page, ella, gist="Ella schrijft iets heel anders.")
    client = sign_in(cast.eva)
    for form in ({}, {"seen": "1-1"}):
        answer = client.post(door, form)
        assert answer.status_code == 409 and "Ella schrijft" in answer.content.decode()
    assert not now(page).live
    client.post(door, {"seen": seen_on(client, page)})
    assert now(page).live


def test_a_decision_sent_twice_is_one(waiting, sign_in, cast):
    page = waiting()
    client = sign_in(cast.eva)
    form = {"decision": "terugsturen", "seen": seen_on(client, page), "reason": "Noem de bron."}
    assert [client.post(address(page), form).status_code for _n in range(2)] == [302, 409]
    assert AuditEvent.objects.filter(action="sent back").count() == 1
    assert Mail.objects.filter(kind="returned").count() == 1


def test_what_came_back_is_mended_and_compared_with_what_was_handed_in_before(waiting, sign_in, cast):
    page = waiting()
    client = sign_in(cast.eva)
    refused = client.post(
        address(page), {"decision": "terugsturen", "seen": seen_on(client, page), "reason": " "}
    )
    assert refused.status_code == 422 and "Fout:" in refused.content.decode()
    client.post(
        address(page), {"decision": "terugsturen", "seen": seen_on(client, page), "reason": "Noem de bron."}
    )
    bram = sign_in(cast.bram)
    assert "Noem de bron." in read(bram, page)
    write(page, cast.bram, gist="Nu met bron.")
    assert bram.post(reverse("review-hand-in", args=[page.entry.public_id])).status_code == 302
    html = read(sign_in(cast.eva), page)
    assert "Nu met bron." in html and "kanaal kijken" not in html
    assert "kanaal kijken" in sign_in(cast.eva).get(address(page) + "?sinds=online").content.decode()
    assert Submission.objects.filter(entry=page.entry).count() == 2


def test_the_submitted_text_stays_visible_beside_the_published_one(waiting, sign_in, cast):
    page = waiting(gist="Zo schreef Bram het.")
    write(page, cast.eva, gist="Nu publiceert Eva het anders en korter.")
    client = sign_in(cast.eva)
    assert "Zoals ingediend, en wat een redacteur sindsdien veranderde" in read(client, page)
    approve(client, page)
    html = read(sign_in(cast.bram), page)
    after = html.split("Zoals ingediend, en zoals gepubliceerd")[1]
    assert "Bram" in after.split("<del>")[1] and "publiceert Eva" in after


def test_an_edit_after_approval_voids_it(waiting, sign_in, cast):
    page = waiting(go_live_at=timezone.now() + datetime.timedelta(days=2))
    approve(sign_in(cast.eva), page)
    assert now(page).revisions.filter(approved_go_live_at__isnull=False).exists()
    write(page, cast.bram, gist="Toch nog iets.")
    assert not now(page).revisions.filter(approved_go_live_at__isnull=False).exists()
    assert AuditEvent.objects.filter(action="approval voided").exists()
    assert TaskState.objects.filter(status="in_progress").exists()
    assert "Toch nog iets." in read(sign_in(cast.eva), page)


def test_remarks_are_for_the_author_and_the_reviewers(waiting, sign_in, cast, mailoutbox):
    page = waiting()
    to = reverse("review-remark", args=[page.entry.public_id])
    client = sign_in(cast.eva)
    for _twice in range(2):
        client.post(to, {"field": "gist", "text": "Is dit ooievaarsnest zeker?"})
    assert Comment.objects.get().contentpath == "gist"
    assert client.post(to, {"field": "bestaat_niet", "text": "x"}).status_code == 422
    assert sign_in(cast.lies).post(to, {"field": "gist", "text": "x"}).status_code == 404
    assert "ooievaarsnest" in read(sign_in(cast.bram), page)
    sign_in(cast.bram).post(
        reverse("review-remark-done", args=[page.entry.public_id, Comment.objects.get().pk])
    )
    assert "ooievaarsnest" not in read(sign_in(cast.bram), page)
    assert not mailoutbox


def test_answers_about_personal_data_stand_with_name_and_date(waiting, sign_in, cast):
    page = waiting()
    PersonalDataAnswer.objects.create(
        entry=page.entry,
        kind="phone",
        fingerprint="f",
        verdict="allowed",
        reason="openbaar nummer",
        by=cast.bram,
    )
    html = read(sign_in(cast.eva), page)
    assert "openbaar nummer" in html and "Bram de Tester" in html


def test_a_page_that_the_reviewer_may_not_see_is_not_named(
    write_lesson, write_playbook, sign_in, cast, agencies
):
    ensure_workflow()
    hidden = write_playbook(
        "Kraaiennestplan", label=Label.AMBER_STRICT, agency=agencies.duinkust, by=cast.dirk
    )
    page = write_playbook("Ons draaiboek", derived_from=hidden, publish=False)
    hand_in(page, by=cast.bram)
    html = read(sign_in(cast.eva), page)
    assert "Kraaiennestplan" not in html and "een pagina die u niet mag zien" in html


def test_after_three_days_the_reviewers_hear_once_more(waiting, cast, mailoutbox):
    page = waiting()
    assert remind_reviewers() == 0
    TaskState.objects.update(started_at=timezone.now() - datetime.timedelta(days=4))
    assert [remind_reviewers(), remind_reviewers()] == [1, 0]
    for pk in Mail.objects.values_list("pk", flat=True):
        deliver(pk)
    assert [m.subject.split(":")[0] for m in mailoutbox] == ["Er wacht iets op u", "Er wacht nog iets op u"]
    roots = {m.extra_headers["References"] for m in mailoutbox}
    assert len(roots) == 1 and page.entry.public_id in roots.pop()
    assert len({m.extra_headers["Message-ID"] for m in mailoutbox}) == 2
    assert address(page) in mailoutbox[0].body


def test_a_decision_drops_what_still_asks_for_it(waiting, sign_in, cast, agencies, mailoutbox):
    make_member("Ella", agencies.veenstroom, "editor")
    page = waiting()
    approve(sign_in(cast.eva), page)
    for pk in Mail.objects.values_list("pk", flat=True):
        deliver(pk)
    assert [m.to for m in mailoutbox] == [["bram@veenstroom.example"]]


@pytest.mark.parametrize("label", ["amber", "amber-strict", "red"])
def test_above_green_no_message_of_a_review_holds_a_word(label, waiting, sign_in, cast, mailoutbox):
    named = [cast.bram, cast.eva] if label == "red" else ()
    page = waiting(label=label, named=named, title="Geheimzinnig gedoe")
    client = sign_in(cast.eva)
    client.post(
        address(page), {"decision": "terugsturen", "seen": seen_on(client, page), "reason": "Onverklaarbaar."}
    )
    for pk in Mail.objects.values_list("pk", flat=True):
        deliver(pk)
    assert [m.to for m in mailoutbox] == [["bram@veenstroom.example"]]
    for message in mailoutbox:
        assert "eheimzinnig" not in message.message().as_string() and "Onverklaar" not in message.body


BAD = [
    {},
    {"decision": "ja", "seen": "1-1"},
    {"decision": "goedkeuren", "seen": "\x00"},
    {"decision": "goedkeuren", "seen": "9" * 50},
    {"decision": "terugsturen", "seen": "1-1", "reason": "x" * 100_000},
    {"decision": "terugsturen", "seen": "1-1", "reason": "\x00"},
]


@pytest.mark.parametrize("form", BAD, ids=range(len(BAD)))
def test_what_no_browser_sends_is_refused_with_a_sentence(waiting, sign_in, cast, form):
    page = waiting()
    answer = sign_in(cast.eva).post(address(page), form)
    assert answer.status_code in (409, 422)
    assert not now(page).live and TaskState.objects.get().status == "in_progress"


@pytest.mark.parametrize("who", ["lies", "dirk", "cor"])
def test_for_others_the_other_doors_of_a_review_do_not_exist_either(waiting, sign_in, cast, who):
    page = waiting()
    standing = Comment.objects.create(page=page, user=cast.eva, text="Klopt dit?", contentpath="gist")
    client = sign_in(getattr(cast, who))
    for name, more in (("review-hand-in", []), ("review-remark-done", [standing.pk])):
        assert client.post(reverse(name, args=[page.entry.public_id, *more])).status_code == 404
    standing.refresh_from_db()
    assert standing.resolved_at is None
    unknown = reverse("review-remark-done", args=[page.entry.public_id, 2**70])
    assert sign_in(cast.eva).post(unknown).status_code == 404


def test_when_a_second_editor_comes_the_region_need_not_decide_any_more(waiting, sign_in, cast, agencies):
    page = waiting(by=cast.eva)
    assert sign_in(cast.cor).get(address(page)).status_code == 200
    ella = make_member("Ella", agencies.veenstroom, "editor")
    assert sign_in(cast.cor).get(address(page)).status_code == 404
    assert Mail.objects.filter(kind="awaits_you", recipient=ella).exists()
    end_membership(ella.memberships.get())
    assert sign_in(cast.cor).get(address(page)).status_code == 200
