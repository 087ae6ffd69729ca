CACHES = {}
