"""Which regions and agencies."""

from datetime import date

from django.db import models
from django.db.models import Q


class RegionQuerySet(models.QuerySet):
    def safety_regions(self):
        """The 25 regions of the law, without Landelijk."""
        return self.exclude(code="NL")


class AgencyQuerySet(models.QuerySet):
    def valid_on(self, day: date):
        """Agencies that exist on `day`; `valid_until` is the first day on which one is gone."""
        begun = Q(valid_from__isnull=True) | Q(valid_from__lte=day)
        lasting = Q(valid_until__isnull=True) | Q(valid_until__gt=day)
        return self.filter(begun & lasting)

    def in_region(self, region):
        return self.filter(regions=region)
