"""The audit table refuses changes in the database too, whoever asks."""

from django.db import migrations

SQLITE = [
    """CREATE TRIGGER audit_never_changed BEFORE UPDATE ON cases_auditevent
       BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END""",
    """CREATE TRIGGER audit_never_removed BEFORE DELETE ON cases_auditevent
       BEGIN SELECT RAISE(ABORT, 'audit rows are never removed'); END""",
]
POSTGRESQL = [
    """CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'audit rows are never changed or removed'; END $$""",
    """CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON cases_auditevent
       FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()""",
]
UNDO = {
    "sqlite": ["DROP TRIGGER audit_never_changed", "DROP TRIGGER audit_never_removed"],
    "postgresql": [
        "DROP TRIGGER audit_append_only ON cases_auditevent",
        "DROP FUNCTION refuse_audit_change()",
    ],
}


def lock(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def unlock(apps, schema_editor):
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_house")]

    operations = [migrations.RunPython(lock, unlock)]
