"""Carries out what mends findings. LibCST is imported here, and nowhere else."""
