"""The sizes in which images are shown. A closed list: whoever may ask for any size may fill the disk."""

#: Ours first, then what Wagtail's admin shows.
FORMATS = (
    "width-320",
    "width-640",
    "width-960",
    "width-1280",
    "max-165x165",
    "max-320x200",
    "max-800x600",
    "original",
)
