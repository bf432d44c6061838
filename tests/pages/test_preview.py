"""What a writer sees before anybody else does."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from .test_editing import add_url, case_form

pytestmark = pytest.mark.django_db


def playbook_form(**changed):
    """What the browser sends for a complete playbook."""
    step = {"number": "1", "instruction": "Bel de wijkagent", "role": "adviseur OOV", "kind": "task"}
    steps = {"count": "1", "0-deleted": "", "0-order": "0", "0-type": "", "0-id": ""}
    step |= {"lessons-count": "0", "tool_page": ""}
    steps |= {f"0-value-{name}": value for name, value in step.items()}
    phase = {"number": "0", "name": "Voorbereiden", "steps": steps}
    rich = {name: rich_text("") for name in ("scope", "prerequisites", "lawful_intro", "stop_criteria")}
    names = ("roles", "triggers", "lawful_checks", "metrics", "exercises", "sources", "attachments")
    streams = {name: streamfield([]) for name in names}
    form = {
        "title": "Evenement zonder vergunning",
        "slug": "evenement-zonder-vergunning",
        "label": "green",
        "gist": "Van oproep tot leren.",
        "purpose": rich_text("<p>Op tijd handelen.</p>"),
        "phases": streamfield([("phase", phase)]),
        "report_interval": "30",
        "log_categories": "feiten, geruchten",
        **rich,
        **streams,
    }
    return nested_form_data({**form, **changed})


FORMS = {"casestudypage": case_form, "playbookpage": playbook_form}


def preview(client, url, form):
    answer = client.post(url, form)
    assert answer.json() == {"is_valid": True, "is_available": True}
    shown = client.get(url + "?mode=")
    assert shown.status_code == 200
    return shown.content.decode()


@pytest.mark.parametrize("model", FORMS)
def test_a_new_page_is_previewed_before_its_first_save(sign_in, cast, agencies, model):
    ensure = add_url(agencies.veenstroom, model).removesuffix("/")
    form = FORMS[model]()
    assert form["title"] in preview(sign_in(cast.bram), f"{ensure}/preview/", form)


@pytest.mark.parametrize(
    ("write", "model"), [("write_case", "casestudypage"), ("write_playbook", "playbookpage")]
)
def test_a_page_is_previewed_while_it_changes(request, sign_in, cast, write, model):
    page = request.getfixturevalue(write)()
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    form = FORMS[model](title="Andere titel")
    assert "Andere titel" in preview(sign_in(cast.eva), url, form)


def test_a_playbook_is_written_and_published_through_its_form(sign_in, cast, agencies):
    from cases.models import PlaybookPage

    url = add_url(agencies.veenstroom, "playbookpage")
    sign_in(cast.bram).post(url, playbook_form())
    page = PlaybookPage.objects.get()
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    sign_in(cast.eva).post(edit, {**playbook_form(slug=page.slug), "action-publish": "1"})
    page = PlaybookPage.objects.get()
    assert page.live and page.log_categories == ["feiten", "geruchten"]
    assert page.phases[0].value["steps"][0]["role"] == "adviseur OOV"


@pytest.mark.parametrize("write", ["write_case", "write_playbook"])
def test_a_draft_is_shown_to_its_editor(request, sign_in, cast, write):
    page = request.getfixturevalue(write)(publish=False)
    answer = sign_in(cast.eva).get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert page.title in answer.content.decode()
