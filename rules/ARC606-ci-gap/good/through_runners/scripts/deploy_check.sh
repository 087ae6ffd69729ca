python manage.py check --deploy
