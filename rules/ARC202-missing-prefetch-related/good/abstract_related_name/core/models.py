from django.db import models


class Account(models.Model):
    name = models.CharField(max_length=100)


class AccountRecord(models.Model):
    account = models.ForeignKey(
        Account,
        on_delete=models.CASCADE,
        related_name="%(app_label)s_%(class)s_records",
    )
    watchers = models.ManyToManyField("core.Account", related_name="watched_%(class)ss")

    class Meta:
        abstract = True
