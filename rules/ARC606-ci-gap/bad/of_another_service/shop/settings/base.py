INSTALLED_APPS = []  # ARC606 the tests
