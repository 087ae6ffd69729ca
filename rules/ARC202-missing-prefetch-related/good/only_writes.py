"""Adding to a relation reads no rows through it."""

from django.db import models


class Permission(models.Model):
    name = models.CharField(max_length=100)


class Role(models.Model):
    name = models.CharField(max_length=100)
    permissions = models.ManyToManyField(Permission)


class Grant(models.Model):
    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="grants")
    reason = models.CharField(max_length=100)


def grant_everywhere(permission):
    for role in Role.objects.all():
        role.permissions.add(permission)


def record(reason):
    for role in Role.objects.all():
        role.grants.create(reason=reason)
