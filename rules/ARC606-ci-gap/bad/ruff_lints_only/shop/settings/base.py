INSTALLED_APPS = []  # ARC606 a format check
