"""Which entries. Everything that lists content starts with `visible_to`."""

from django.db import models
from django.db.models import Exists, F, OuterRef

from cases.access.models import EntryAudience
from cases.access.policy import tokens_of_user


class EntryQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Entries of which `user` may know that they exist: the first form of the rule of access.

        One subquery without joins, the form that both Django and modelsearch take. Drafts are included
        for those who may see them; lists for readers add `.live()`.
        """
        reach = EntryAudience.objects.filter(token__in=tokens_of_user(user)).values("entry")
        return self.filter(pk__in=reach)

    def few_visible_to(self, user):
        """The same rows as `visible_to`, asked row by row: for an entry found by its address or number.

        SQLite would write out the whole reach of the reader to answer the other form.
        """
        reach = EntryAudience.objects.filter(token__in=tokens_of_user(user), entry=OuterRef("pk"))
        return self.filter(Exists(reach))

    def live(self):
        return self.filter(state="live")

    def of_kind(self, *kinds):
        return self.filter(kind__in=kinds)

    def in_region(self, region):
        return self.filter(regions=region)

    def with_term(self, term):
        return self.filter(terms=term)

    def newest_first(self):
        return self.order_by(F("published_at").desc(nulls_last=True), "-pk")

    def recently_changed_first(self):
        """What was published or changed last comes first: new and renewed in one list."""
        return self.order_by(F("changed_at").desc(nulls_last=True), "-pk")

    def for_cards(self):
        """Load what a card or a hit shows, in a fixed number of queries."""
        return self.select_related("owner_agency").prefetch_related("regions")

    def behind_in_index(self):
        """Entries whose latest version the search engine has not seen."""
        return self.filter(version__gt=F("indexed_version"))
