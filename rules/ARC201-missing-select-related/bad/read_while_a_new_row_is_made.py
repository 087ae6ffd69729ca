from django.db import models


class Domain(models.Model):
    name = models.CharField(max_length=100)


class Mailbox(models.Model):
    domain = models.ForeignKey(Domain, on_delete=models.CASCADE, null=True)
    address = models.CharField(max_length=100)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.pk and self.address:
            self.complete_address()

    def complete_address(self):
        if "@" not in self.address and self.domain:
            self.address = f"{self.address}@{self.domain.name}"


class Alias(models.Model):
    domain = models.ForeignKey(Domain, on_delete=models.CASCADE)
    target = models.CharField(max_length=100)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.pk is not None:
            return
        self.target = f"{self.target}@{self.domain.name}"


def domains():
    # Rows of a queryset have their keys: what only a new row reads is not there.
    names = [mailbox.domain.name for mailbox in Mailbox.objects.all()]  # ARC201 Mailbox.domain
    return names + [alias.domain.name for alias in Alias.objects.all()]  # ARC201 Alias.domain
