"""What only several papers together can tell: pure, and asked anew at every question."""
