"""What happens in the admin reaches the right people; Wagtail's own mails, which carry titles, do not go."""

from cases.contributions.actions import ensure_workflow
from cases.models import CaseStudyPage, Mail
from cases.notifications.sending import deliver
from tests.pages.test_editing import add, case_form  # noqa: F401


def told() -> list[tuple[str, str]]:
    return list(Mail.objects.values_list("kind", "recipient__email"))


def test_submitting_tells_the_editors_and_publishing_tells_the_author(add, cast, sign_in, mailoutbox):
    ensure_workflow()
    answer = add(cast.bram, **{"action-submit": "1"})
    assert answer.status_code == 302
    assert told() == [("awaits_you", "eva@veenstroom.example")]
    assert not mailoutbox
    deliver(Mail.objects.get().pk)
    page = CaseStudyPage.objects.get()
    form = {**case_form(slug=page.slug), "action-publish": "1"}
    assert sign_in(cast.eva).post(f"/beheer/pages/{page.pk}/edit/", form).status_code == 302
    page.refresh_from_db()
    assert page.live
    assert ("published", "bram@veenstroom.example") in told()
    for pk in Mail.objects.values_list("pk", flat=True):
        deliver(pk)
    assert sorted(message.subject.split(":")[0] for message in mailoutbox) == [
        "Er wacht iets op u",
        "Uw bijdrage is gepubliceerd",
    ]
