"""Settings of the clinic."""  # ARC132 production
