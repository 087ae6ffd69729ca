from django.db import models

from library.users import Librarian, Reader


class Loan(models.Model):
    reader = models.ForeignKey(Reader, on_delete=models.CASCADE)  # ARC304 get_user_model()
    given_by = models.ForeignKey(Librarian, on_delete=models.PROTECT)  # ARC304 "auth.User"
