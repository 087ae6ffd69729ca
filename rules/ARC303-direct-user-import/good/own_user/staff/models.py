from django.contrib.auth.models import AbstractUser, Group, Permission, UserManager


class User(AbstractUser):
    objects = UserManager()
    groups_of_friends = (Group, Permission)
