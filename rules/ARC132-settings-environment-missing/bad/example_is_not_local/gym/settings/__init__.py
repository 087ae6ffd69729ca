"""Copy local.example.py to local.py."""  # ARC132 local
