"""Which terms exist for whom."""

from django.db.models import Q

from cases.vocabulary.models import Term

from .models import Entry


def terms_visible_to(user):
    """Official terms exist for everybody; a free one only through an entry that `user` may read.

    A withdrawn entry still says why it is gone, but not what it was about.
    """
    visible = Entry.objects.visible_to(user).exclude(state=Entry.State.WITHDRAWN)
    seen = Entry.terms.through.objects.filter(entry__in=visible).values("term")
    return Term.objects.filter(Q(official=True) | Q(pk__in=seen))
