"""What is exempt from publication, by the paper's own words."""
