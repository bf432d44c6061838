"""Saving while typing: answers with a few facts as JSON, never with a page."""

from django.http import JsonResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from ..actions import Conflict, save_answers
from ..answers import sent_answers, too_long
from ..checking import answered
from ..models import Draft
from ..queries import draft_for
from ..questions import MOST, questions_of
from .frame import number_in, window_of


def wants_json(request) -> bool:
    """Whether the script asks, and not the form itself."""
    return request.headers.get("Accept", "") == "application/json"


def refusal(sentence: str, status: int, /, **more) -> JsonResponse:
    return JsonResponse({"sentence": sentence, **more}, status=status)


@require_POST
@never_cache
def save(request, public_id):
    """Keep the answers that changed; say which version there is now."""
    if not request.user.is_authenticated:
        return refusal(_("U bent uitgelogd. Log in om verder te gaan."), 401)
    draft = draft_for(request.user, public_id)
    if draft is None:
        return refusal(_("Dit concept bestaat niet."), 404)
    if draft.sent_at is not None:
        return refusal(_("Deze bijdrage is al verstuurd. Verder schrijven kan in de editor."), 410)
    version = number_in(request, "version")
    if version < 0:
        return refusal(_("Het nummer van de versie ontbreekt. Laad de pagina opnieuw."), 400)
    answers = sent_answers(request.POST, questions_of(draft.kind))
    return _keep(request, draft, answers, version)


def created(request, draft: Draft, url: str, answers: dict) -> JsonResponse:
    """Answer the first save of a new form; a repeated one brings what was typed meanwhile."""
    more = {"draft": draft.public_id, "url": url, "save_url": reverse("quick-save", args=[draft.public_id])}
    return _keep(request, draft, answers, 1, **more)


def _keep(request, draft: Draft, answers: dict, version: int, /, **more) -> JsonResponse:
    questions = questions_of(draft.kind)
    try:
        draft = save_answers(draft, by=request.user, answers=answers, version=version, **window_of(request))
    except Conflict as conflict:
        return _both_texts(conflict, answers, **more)
    done, required = answered(draft, questions)
    facts = {
        "version": draft.version,
        "saved_at": date_format(localtime(draft.changed_at), "H.i"),
        "done": done,
        "progress": _("%(done)s van %(required)s verplichte velden") % {"done": done, "required": required},
        **more,
    }
    if long := too_long(answers, questions, MOST):
        sentence = _("Een antwoord is te lang en niet bewaard: er passen 20.000 tekens in. Maak het korter.")
        return refusal(sentence, 422, names=[question.name for question in long], **facts)
    return JsonResponse(facts)


def _both_texts(conflict: Conflict, answers: dict, /, **more) -> JsonResponse:
    labels = {question.name: str(question.label) for question in questions_of(conflict.draft.kind)}
    both = [
        {
            "name": name,
            "label": labels[name],
            "theirs": conflict.draft.answers.get(name, ""),
            "yours": answers[name],
        }
        for name in conflict.names
    ]
    sentence = _("In een ander venster is hier iets anders geschreven. Kies wat blijft.")
    return refusal(sentence, 409, version=conflict.draft.version, conflicts=both, **more)
