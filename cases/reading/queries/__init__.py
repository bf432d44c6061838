"""What the pages of readers show, gathered over slices; each function asks the rule of access first."""
