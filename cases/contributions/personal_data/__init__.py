"""Personal data in a text: found, shown in place, taken out or allowed with a reason."""
