from django.contrib.auth.models import AbstractUser


class Employee(AbstractUser):
    pass
