"""Each row that is made asks for its domain, so that a number does with fewer queries."""

from django.db import models


class Domain(models.Model):
    name = models.CharField(max_length=50)


class Mailbox(models.Model):
    domain = models.ForeignKey(Domain, on_delete=models.CASCADE)
    name = models.CharField(max_length=50)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.old_address = self.address

    @property
    def address(self):
        return f"{self.name}@{self.domain.name}"


class Alias(models.Model):
    domain = models.ForeignKey(Domain, on_delete=models.CASCADE)


def is_used():
    for domain in Domain.objects.all():
        if domain.mailbox_set.exists():  # ARC202 Count("mailbox", distinct=True)
            print(domain.name)


def is_known():
    for domain in Domain.objects.all():
        if domain.alias_set.exists():  # ARC202 .prefetch_related("alias_set")
            print(domain.name)


def is_listed():
    for domain in Domain.objects.all():
        if domain.mailbox_set.exists():  # ARC202 .prefetch_related("mailbox_set")
            print(list(domain.mailbox_set.all()))
