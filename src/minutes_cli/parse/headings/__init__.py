"""Where items of business begin, and under which number."""
