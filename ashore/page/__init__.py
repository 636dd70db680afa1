"""What makes a tool live in a published page: the bundle of Python files, and the scripts and styles beside it."""
