INSTALLED_APPS = []  # ARC606 no CI workflow runs a linter, a format check and manage.py check --deploy
