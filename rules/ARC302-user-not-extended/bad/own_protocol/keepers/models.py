from django.contrib.auth.models import AbstractBaseUser
from django.db import models


class Team(models.Model):
    name = models.CharField(max_length=80)
    beds = models.JSONField(default=list)


class Keeper(AbstractBaseUser):  # ARC302 Keeper extends AbstractBaseUser without Django's PermissionsMixin: add it last, and keep its own is_superuser, groups, has_perm and has_module_perms, which override it
    email = models.EmailField(unique=True)
    is_superuser = models.BooleanField(default=False)
    groups = models.ManyToManyField(Team)
    USERNAME_FIELD = "email"

    def has_perm(self, perm, obj=None):
        return self.is_superuser or self.groups.filter(beds__contains=perm).exists()

    def has_module_perms(self, app_label):
        return self.is_superuser
