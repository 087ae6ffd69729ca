"""The server's module is called sea."""  # ARC132 production
