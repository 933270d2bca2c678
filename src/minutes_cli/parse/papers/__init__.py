"""Officers' reports: cover table, summary, recommendations."""
