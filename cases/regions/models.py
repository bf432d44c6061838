"""Region and Agency: the map on which everything stands."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .querysets import AgencyQuerySet, RegionQuerySet

NATIONAL = "NL"


class Region(models.Model):
    """A safety region (VR01-VR25) or Landelijk (NL), which is the table of the national bodies."""

    code = models.CharField(_("code"), max_length=4, unique=True)
    name = models.CharField(_("naam"), max_length=80, unique=True)
    official_name = models.CharField(_("officiële naam"), max_length=120)
    slug = models.SlugField(max_length=80, unique=True)
    seat = models.CharField(_("zetel"), max_length=80, blank=True)
    province = models.CharField(_("provincie"), max_length=80, blank=True)
    police_unit_name = models.CharField(_("politie-eenheid"), max_length=80, blank=True)
    tile_abbreviation = models.CharField(max_length=4, blank=True)
    tile_row = models.PositiveSmallIntegerField(null=True, blank=True)
    tile_column = models.PositiveSmallIntegerField(null=True, blank=True)
    neighbours = models.ManyToManyField("self", verbose_name=_("buurregio’s"), blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        verbose_name = _("regio")
        verbose_name_plural = _("regio’s")
        ordering = ["name"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("region", args=[self.slug])

    @property
    def is_national(self) -> bool:
        return self.code == NATIONAL


class Agency(models.Model):
    """A municipality, police unit, safety region, national body or knowledge institute."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "municipality", _("gemeente")
        POLICE_UNIT = "police_unit", _("politie-eenheid")
        SAFETY_REGION = "safety_region", _("veiligheidsregio")
        NATIONAL = "national", _("landelijk")
        INSTITUTE = "institute", _("kennisinstituut")

    code = models.CharField(_("code"), max_length=24, unique=True)
    name = models.CharField(_("naam"), max_length=120)
    slug = models.SlugField(max_length=120, unique=True)
    kind = models.CharField(_("soort"), max_length=16, choices=Kind)
    regions = models.ManyToManyField(Region, verbose_name=_("regio’s"), related_name="agencies")
    province = models.CharField(_("provincie"), max_length=80, blank=True)
    website = models.CharField(_("website"), max_length=200, blank=True)
    contact_role = models.CharField(_("contactpersoon (rol)"), max_length=120, blank=True)
    contact_phone = models.CharField(_("telefoon"), max_length=40, blank=True)
    contact_email = models.EmailField(_("e-mailadres"), blank=True)
    valid_from = models.DateField(_("bestaat vanaf"), null=True, blank=True)
    valid_until = models.DateField(_("bestaat tot"), null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("opvolger"),
    )
    is_example = models.BooleanField(_("voorbeeld"), default=False)

    objects = AgencyQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisatie")
        verbose_name_plural = _("organisaties")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_until__isnull=True)
                | models.Q(valid_from__isnull=True)
                | models.Q(valid_until__gt=models.F("valid_from")),
                name="agency_ends_after_it_begins",
            )
        ]

    def __str__(self):
        return self.name
