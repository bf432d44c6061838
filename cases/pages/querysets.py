"""Which knowledge pages."""

from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from cases.catalogue.models import Entry


class KnowledgePageQuerySet(PageQuerySet):
    def visible_to(self, user):
        """Pages whose entry `user` may see."""
        return self.filter(entry__in=Entry.objects.visible_to(user))

    def of_entries(self, entries):
        """Pages of the given entries."""
        return self.filter(entry__in=entries)


class KnowledgePageManager(PageManager.from_queryset(KnowledgePageQuerySet)):
    """Orders by the tree as Wagtail does, and knows the rule of access."""

    _queryset_class = KnowledgePageQuerySet
