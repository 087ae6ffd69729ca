from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    def has_perm(self, perm, obj=None):
        return self.is_staff
