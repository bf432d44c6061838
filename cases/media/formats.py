"""The sizes in which images are shown. A closed list: whoever may ask for any size may fill the disk."""

#: Whole, in the column of a page, and cut around the focal point, as one of several; each in two formats:
#: `{% picture %}` names them in this order. templates/components/file_list.html asks for these.
WHOLE = tuple(f"width-{width}" for width in (320, 640, 960, 1280))
CUT = ("fill-320x240", "fill-640x480")
PICTURES = tuple(f"format-{name}|{size}" for name in ("webp", "jpeg") for size in (*WHOLE, *CUT))

#: Ours first, then what Wagtail's admin shows.
FORMATS = (
    *WHOLE,
    *PICTURES,
    "max-165x165",
    "max-320x200",
    "max-800x600",
    "original",
)
