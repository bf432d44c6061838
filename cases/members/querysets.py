"""Which memberships."""

from django.db import models


class MembershipQuerySet(models.QuerySet):
    def current(self):
        """Memberships that have not ended, of people whose account is open."""
        return self.filter(ended_at__isnull=True, user__is_active=True)

    def with_role(self, *roles):
        return self.filter(role__in=roles)
