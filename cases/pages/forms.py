"""The forms in /beheer/: drafts may be unfinished; a new page gets its label before its first save."""

import secrets
from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.pages import CopyForm, WagtailAdminPageForm
from wagtail.models import Page

from cases.access.wagtail_policies import user_can_see_page
from cases.catalogue.actions import check_named
from cases.regions.models import Agency
from cases.tlp import LABEL_CHOICES, Label

from .files import check_files, files_of
from .models import KnowledgePage
from .publishing import is_empty, wrong_to_hand_in, wrong_to_publish

#: What is asked of a new page alone; afterwards the label changes at its own address.
FIRST_LABEL_FIELDS = ("label", "shared_with", "named")
MAX_NAMED = 50


class WordListField(forms.CharField):
    """A list of words, written with commas between them."""

    def prepare_value(self, value):
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        words = (value or "").replace("\n", ",").split(",")
        return list(dict.fromkeys(word.strip()[:60] for word in words if word.strip()))

    def has_changed(self, initial, data):
        return self.to_python(data) != list(initial or [])


class NamedPersonsField(forms.CharField):
    """Work e-mail addresses of members, one a line; becomes a list of users."""

    default_error_messages = {
        "unknown": _("Geen lid met dit adres: %(addresses)s"),
        "many": _("Noem ten hoogste vijftig personen."),
    }

    def __init__(self, **kwargs):
        super().__init__(widget=forms.Textarea({"rows": 3}), max_length=4000, **kwargs)

    def clean(self, value):
        addresses = super().clean(value).lower().replace(",", " ").replace(";", " ").split()
        if len(addresses) > MAX_NAMED:
            raise forms.ValidationError(self.error_messages["many"])
        return self._members(dict.fromkeys(addresses))

    def _members(self, addresses) -> list[Any]:
        people = get_user_model().objects.filter(
            email__in=addresses, memberships__ended_at__isnull=True, memberships__isnull=False, is_active=True
        )
        found = {person.email.lower(): person for person in people}
        unknown = [address for address in addresses if address not in found]
        if unknown:
            raise forms.ValidationError(
                self.error_messages["unknown"], params={"addresses": ", ".join(unknown)}
            )
        return list(found.values())


class KnowledgePageForm(WagtailAdminPageForm):
    """Adds: the first label, required fields that wait for publishing, and no word about hidden pages."""

    label = forms.ChoiceField(
        label=_("Wie mag dit lezen?"),
        choices=LABEL_CHOICES,
        initial=Label.GREEN,
        required=False,
        widget=forms.RadioSelect,
    )
    shared_with = forms.ModelMultipleChoiceField(
        Agency.objects.none(), to_field_name="code", label=_("Ook voor deze organisaties"), required=False
    )
    named = NamedPersonsField(label=_("Wie mogen dit zien?"), required=False)
    channels = WordListField(label=_("Kanalen"), required=False, max_length=500)

    #: The revision that somebody else saved while this form was open.
    overtaken_by: Any = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            self.fields["shared_with"].queryset = Agency.objects.valid_on(timezone.localdate())
        else:
            for name in FIRST_LABEL_FIELDS:
                del self.fields[name]
        self._offer_seen_pages()
        self._linked_before = {link.page_id for link in self.instance.linked_pages()}
        self._files_before = {item.file for item in files_of(self.instance)}
        if not self._is_turning_down():
            for name in self._required_fields():
                self.fields[name].required = True

    def _offer_seen_pages(self) -> None:
        """Let the writer choose pages that he may see; what stood there already may stay."""
        for name in self.instance.link_fields.keys() & self.fields.keys():
            field = self.fields[name]
            model = field.queryset.model
            chosen = model.objects.filter(pk=getattr(self.instance, f"{name}_id"))
            field.queryset = model.objects.filter(
                Q(pk__in=model.objects.visible_to(self.for_user).values("pk")) | Q(pk__in=chosen.values("pk"))
            )

    def _is_turning_down(self) -> bool:
        """Sending a page back or stopping its review asks no complete page."""
        turned_down = self.data.get("workflow-action-name") == "reject"
        return bool(turned_down or self.data.get("action-cancel-workflow"))

    def _is_handing_in(self) -> bool:
        return bool(self.data.get("action-submit") or self.data.get("action-restart-workflow"))

    def _required_fields(self) -> list[str]:
        return [name for name in self.instance.required_to_publish if name in self.fields]

    def clean(self):
        self._refuse_to_overwrite()
        self._free_slug()
        cleaned = super().clean()
        if "label" in self.fields:
            self._clean_first_label(cleaned)
            self.instance.first_label = {name: cleaned.get(name) for name in FIRST_LABEL_FIELDS}
        if not self.is_deferred_validation:
            self._check_complete(cleaned)
        return cleaned

    def _post_clean(self):
        super()._post_clean()
        if not self.errors:
            self._refuse_hidden_links()
            self._refuse_hidden_files()
        if self.errors or self.is_deferred_validation:
            return
        wrong = wrong_to_publish(self.instance)
        if self._is_handing_in():
            wrong = wrong_to_hand_in(self.instance) | wrong
        for name, sentence in wrong.items():
            self.add_error(name if name in self.fields else None, sentence)
        try:
            check_files(self.instance, by=self.for_user)
        except forms.ValidationError as refusal:
            self.add_error("attachments" if "attachments" in self.fields else None, refusal)

    def _refuse_hidden_links(self) -> None:
        """A link that is new leads to a page that the writer may see: a number in a form proves nothing."""
        new = {link.page_id for link in self.instance.linked_pages()} - self._linked_before
        seen = KnowledgePage.objects.visible_to(self.for_user).filter(pk__in=new).values_list("pk", flat=True)
        hidden = KnowledgePage.objects.filter(pk__in=new - set(seen))
        if hidden.exists():
            self.add_error(None, _("U verwijst naar een pagina die niet bestaat. Kies een andere."))

    def _refuse_hidden_files(self) -> None:
        """The same for files: what stood there already may stay, also unseen."""
        new = {item.file for item in files_of(self.instance)} - self._files_before
        if any(not file.is_visible_to(self.for_user) for file in new):
            self.add_error(None, _("U voegt een bestand toe dat niet bestaat. Kies een ander."))

    def _refuse_to_overwrite(self) -> None:
        """Somebody else saved since this form was opened: say so and keep this text in the form.

        The form comes back, with both texts and the newer version's number, so that saving it again is a
        choice; the other text stays in the history. Wagtail asks this of forms that are saved while typing alone.
        """
        known = self.data.get("overwrite_revision_id") or self.data.get("loaded_revision_id") or ""
        if not (known.isascii() and known.isdecimal() and len(known) < 19):
            return
        # What the writer saved while typing, in this window or another, is no surprise to the writer.
        of_others = self.instance.revisions.exclude(user=self.for_user)
        newer = of_others.filter(pk__gt=known).exists() or self._was_saved_over(of_others, known)
        if newer:
            self.overtaken_by = self.instance.get_latest_revision()
            self.add_error(
                None,
                _(
                    "Iemand anders heeft deze pagina intussen bewaard. Vergelijk beide teksten hieronder. "
                    "Bewaart u nu nog een keer, dan geldt uw versie."
                ),
            )

    def _was_saved_over(self, of_others, known) -> bool:
        """Whether somebody else, typing, wrote another text into the version that this form was opened with."""
        opened_at = self.data.get("loaded_revision_created_at") or ""
        opened = of_others.filter(pk=known).first()
        return bool(opened_at and opened) and opened.created_at.isoformat() != opened_at

    def _free_slug(self) -> None:
        """A slug taken by a page that the writer may not see gets a random tail: an error would tell."""
        slug = self.cleaned_data.get("slug")
        if slug and self.parent_page is not None:
            self.cleaned_data["slug"] = slug_beside(slug, self.parent_page, self.for_user, self.instance)

    def _check_complete(self, cleaned) -> None:
        for name in self._required_fields():
            if self.fields[name].required and name not in self.errors and is_empty(cleaned.get(name)):
                self.add_error(name, _("Vul dit in. Zonder dit kan de pagina niet online."))

    def _clean_first_label(self, cleaned) -> None:
        cleaned["label"] = cleaned.get("label") or Label.GREEN
        if cleaned["label"] != Label.AMBER:
            cleaned["shared_with"] = Agency.objects.none()
        if cleaned["label"] == Label.RED and self.data.get("action-publish"):
            self.add_error(
                None, _("TLP:RED keurt een ander goed dan de schrijver. Bewaar uw tekst en dien hem in.")
            )
        if cleaned["label"] != Label.RED:
            cleaned["named"] = []
        elif "named" not in self.errors:
            try:
                check_named(cleaned["named"], self.parent_page.specific.agency.pk)
            except forms.ValidationError as refusal:
                self.add_error("named", refusal)


class PlaybookPageForm(KnowledgePageForm):
    """Adds: the categories of the log."""

    log_categories = WordListField(label=_("Soorten in het logboek"), required=False, max_length=500)


class ToolPageForm(KnowledgePageForm):
    """Adds: the names by which people may still look for the tool."""

    former_names = WordListField(label=_("Eerdere namen"), required=False, max_length=500)


class KnowledgeCopyForm(CopyForm):
    """Adds: no aliases (they would keep an old label), no copies online at once, no word about hidden pages."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("alias", "publish_copies"):
            self.fields.pop(name, None)

    def clean_new_slug(self):
        parent = self.cleaned_data.get("new_parent_page") or self.page.get_parent()
        return slug_beside(self.cleaned_data["new_slug"], parent, self.user)


def slug_beside(slug: str, parent, user, page=None) -> str:
    """Return `slug`, or with a random tail when a page below `parent` has it that `user` may not see."""
    twins = Page.objects.child_of(parent).filter(slug=slug)
    if page is not None:
        twins = twins.exclude(pk=page.pk)
    hidden = user is not None and any(not user_can_see_page(user, twin) for twin in twins)
    return f"{slug[:240]}-{secrets.token_hex(3)}" if hidden else slug
