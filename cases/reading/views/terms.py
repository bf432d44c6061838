"""The terms: all of them, and one, with what members and platform editors may do with it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access.policy import is_active_member, user_can_manage_terms
from cases.catalogue.merging import merge_terms
from cases.catalogue.models import Entry
from cases.catalogue.terms import merged_terms_known_to, terms_visible_to
from cases.notifications.actions import follow_term, unfollow_term
from cases.notifications.queries import follows_term
from cases.vocabulary.models import Term

from ..addresses import clean, number_in, query_string, sent, words_in
from ..queries.terms import entries_with, term_list_panels, term_panels
from ..term_forms import MergeForm


@require_safe
def term_list(request):
    """All terms that exist for this reader, by letter, by category and by words."""
    words, category = words_in(request), clean(request.GET.get("categorie", ""))[:60]
    panels = term_list_panels(request.user, words, category)
    for chip in panels["categories"]:
        chip["url"] = "?" + query_string([("q", words), ("categorie", chip["value"])])
    context = {
        "nav_current": "term-list",
        "words": words,
        "category": category,
        "may_manage": user_can_manage_terms(request.user),
        **panels,
    }
    return render(request, "reading/term_list.html", context)


@require_safe
def term(request, slug):
    """One term; the address of a merged one leads to what it went into."""
    found = terms_visible_to(request.user).filter(slug=slug).select_related("broader").first()
    if found is None:
        return redirect(_merged(request.user, slug).merged_into, permanent=True)
    kind = request.GET.get("soort", "")
    kind = kind if kind in Entry.Kind.values else ""
    panels = term_panels(request.user, found, kind, number_in(request))
    for chip in panels["kinds"]:
        chip["url"] = "?" + query_string([("soort", chip["value"])])
    context = {
        **_on_the_way_to(),
        "term": found,
        "page_query": f"soort={kind}&" if kind else "",
        "is_member": is_active_member(request.user),
        "follows": follows_term(request.user, found),
        "may_manage": user_can_manage_terms(request.user),
        **panels,
    }
    return render(request, "reading/term.html", context)


def _merged(user, slug: str) -> Term:
    return get_object_or_404(merged_terms_known_to(user).select_related("merged_into"), slug=slug)


def _on_the_way_to(term: Term | None = None) -> dict:
    steps = [{"title": _("Begrippen"), "url": reverse("term-list")}]
    if term is not None:
        steps.append({"title": capfirst(term.name), "url": term.get_absolute_url()})
    return {"nav_current": "term-list", "breadcrumbs": steps}


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def merge_term(request, slug):
    """Choose the term that stays, see what changes, and merge; a second sending finds it done."""
    found = terms_visible_to(request.user).filter(slug=slug).first()
    gone = None if found else _merged(request.user, slug)
    if not user_can_manage_terms(request.user):
        raise PermissionDenied
    if gone:
        return redirect(gone.merged_into)
    form = MergeForm(sent(request), term=found, user=request.user)
    is_chosen = request.method == "POST" and form.is_valid()
    if is_chosen and request.POST.get("besluit") == "ja" and _merge(request, found, form):
        return redirect(form.cleaned_data["target"])
    context = {
        **_on_the_way_to(found),
        "term": found,
        "form": form,
        "into": form.cleaned_data["target"] if is_chosen and not form.errors else None,
        "entry_count": entries_with(request.user, found).count(),
        "names": _names_to_choose_from(request.user, found),
    }
    return render(request, "reading/term_merge.html", context, status=422 if form.errors else 200)


def _names_to_choose_from(user, term: Term) -> QuerySet:
    return terms_visible_to(user).exclude(pk=term.pk).order_by("name").values_list("name", flat=True)


def _merge(request, term: Term, form: MergeForm) -> bool:
    into = form.cleaned_data["target"]
    try:
        merge_terms(term, into, by=request.user)
    except ValidationError as error:
        form.add_error("target", error)
        return False
    done = _("‘%(term)s’ is opgegaan in ‘%(into)s’. Het oude adres en de oude naam leiden hierheen.")
    messages.success(request, done % {"term": term.name, "into": into.name})
    return True


@require_POST
@login_required
def follow(request, slug):
    """Follow a term, or stop; the button says which, so that sending it twice does the same."""
    found = get_object_or_404(terms_visible_to(request.user), slug=slug)
    answer = request.POST.get("volgen")
    if answer not in ("ja", "nee"):
        raise Http404
    if answer == "ja":
        follow_term(user=request.user, term=found)
        messages.success(request, _("U volgt dit begrip. Wat nieuw is, ziet u in uw overzicht."))
    else:
        unfollow_term(user=request.user, term=found)
        messages.success(request, _("U volgt dit begrip niet meer."))
    return redirect(found)
