"""AuditEvent: what happened, by whom, to what. Rows are only ever added."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class AppendOnlyError(TypeError):
    """Somebody tried to change or remove a row of the audit table."""


class AuditQuerySet(models.QuerySet):
    """Refuses every change; the database refuses it again, see migration 0003."""

    def update(self, **values):
        raise AppendOnlyError("AuditEvent rows are never changed")

    def delete(self):
        raise AppendOnlyError("AuditEvent rows are never removed")


class AuditEvent(models.Model):
    """One action. Holds no titles or texts: who may read the log need not be allowed to read the thing."""

    at = models.DateTimeField(_("tijd"), default=timezone.now, db_index=True)
    actor_id = models.BigIntegerField(_("door"), null=True, blank=True, db_index=True)
    action = models.CharField(_("handeling"), max_length=60, db_index=True)
    object_type = models.CharField(_("soort"), max_length=40)
    object_id = models.CharField(_("nummer"), max_length=40, db_index=True)
    result = models.CharField(_("uitkomst"), max_length=12, default="done")
    origin = models.CharField(_("herkomst"), max_length=60, blank=True)
    detail = models.JSONField(_("bijzonderheden"), default=dict, blank=True)

    objects = AuditQuerySet.as_manager()

    class Meta:
        verbose_name = _("gebeurtenis")
        verbose_name_plural = _("gebeurtenissen")
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.action} {self.object_type} {self.object_id}"

    def save(self, *args, **kwargs):
        if self.pk:
            raise AppendOnlyError("AuditEvent rows are never changed")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise AppendOnlyError("AuditEvent rows are never removed")
