"""What every page has that this program makes: one file, no network, nothing obeyed that papers or people wrote."""
