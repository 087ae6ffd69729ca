"""Settings of the farm."""  # ARC132 local
