from django.contrib.auth import get_user_model

Reader = get_user_model()
Librarian = "auth.User"
