"""Settings of the library."""  # ARC132 base
