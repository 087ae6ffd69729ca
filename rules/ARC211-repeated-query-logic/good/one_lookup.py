from django.db import models


class Member(models.Model):
    is_active = models.BooleanField(default=True)


def count():
    return Member.objects.filter(is_active=True).count()


def names():
    return Member.objects.filter(is_active=True).values_list("pk")


def mail():
    return list(Member.objects.filter(is_active=True).order_by("pk"))


def delete():
    Member.objects.filter(is_active=True).delete()
