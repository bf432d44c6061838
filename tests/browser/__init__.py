"""What people see in a real browser: one Chromium and one served site for the whole suite."""
