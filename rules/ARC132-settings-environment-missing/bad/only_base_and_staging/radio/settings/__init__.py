"""Settings of the radio."""  # ARC132 production
