"""Writing the audit row."""

from .models import AuditEvent


def record_event(*, action: str, target, by=None, result: str = "done", origin: str = "", detail=None):
    """Add one row about `target` (a model instance), in the transaction of the change itself.

    Args: action, a verb in the past ("published"); by, the user or None for the system; origin, the door
    it came through; detail, facts without titles or texts.
    """
    return AuditEvent.objects.create(
        action=action,
        actor_id=getattr(by, "pk", None),
        object_type=target._meta.model_name,
        object_id=str(getattr(target, "public_id", None) or target.pk),
        result=result,
        origin=origin,
        detail=detail or {},
    )
