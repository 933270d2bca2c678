"""What each line says, and which lines are page furniture."""
