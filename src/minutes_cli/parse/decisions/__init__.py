"""What was resolved: labels, motions, blocks, and the tree of stems and limbs."""
