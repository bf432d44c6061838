"""What a browser sends when somebody opens the edit form of a page and changes nothing."""

from wagtail import blocks
from wagtail.fields import StreamField


def form_of(page, user) -> dict[str, str]:
    """Return the whole form of `page` as the browser of `user` would send it."""
    handler = page.get_edit_handler()
    form = handler.get_form_class()(instance=page, for_user=user)
    streams = {field.name for field in page._meta.get_fields() if isinstance(field, StreamField)}
    sent = {f"comments-{part}": "0" for part in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")}
    for name, field in form.fields.items():
        if name in streams:
            sent |= _stream(name, getattr(page, name))
        else:
            sent |= _simple(name, field.widget, form[name].value())
    return sent | {"comments-MAX_NUM_FORMS": ""}


def _simple(name: str, widget, value) -> dict[str, str]:
    if value is False or (not value and getattr(widget, "allow_multiple_selected", False)):
        return {}
    if value is None or value is True:
        return {name: "on" if value else ""}
    said = widget.format_value(value)
    return {name: ",".join(map(str, said)) if isinstance(said, (list, tuple)) else str(said or "")}


def _stream(prefix: str, stream) -> dict[str, str]:
    sent = {f"{prefix}-count": str(len(stream))}
    for number, child in enumerate(stream):
        here = f"{prefix}-{number}"
        sent |= {f"{here}-type": child.block_type, f"{here}-id": child.id or ""}
        sent |= _item(here, number, child.block, child.value)
    return sent


def _item(here: str, number: int, block, value) -> dict[str, str]:
    return {f"{here}-deleted": "", f"{here}-order": str(number)} | _block(f"{here}-value", block, value)


def _block(prefix: str, block, value) -> dict[str, str]:
    if isinstance(block, blocks.StructBlock):
        parts = [_block(f"{prefix}-{name}", child, value[name]) for name, child in block.child_blocks.items()]
        return {name: said for part in parts for name, said in part.items()}
    if isinstance(block, blocks.ListBlock):
        sent = {f"{prefix}-count": str(len(value))}
        for number, child in enumerate(value.bound_blocks):
            sent[f"{prefix}-{number}-id"] = child.id or ""
            sent |= _item(f"{prefix}-{number}", number, block.child_block, child.value)
        return sent
    said = block.value_for_form(value)
    return _simple(prefix, block.field.widget, getattr(said, "pk", said))
