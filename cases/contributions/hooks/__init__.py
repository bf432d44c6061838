"""What stands between Wagtail and our rule of access."""
