"""What readers see: home, lists, search, regions, terms and pages."""
