"""Settings of the shop."""  # ARC132 local
