from django.db import models


class Domain(models.Model):
    name = models.CharField(max_length=100)


class Mailbox(models.Model):
    domain = models.ForeignKey(Domain, on_delete=models.CASCADE)
    address = models.CharField(max_length=100)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.load_full_address()

    def load_full_address(self):
        # It runs before a join could fill the relation: select_related() would not mend it.
        self.full_address = f"{self.address}@{self.domain.name}"


def addresses():
    return [(mailbox.full_address, mailbox.domain.name) for mailbox in Mailbox.objects.all()]


class Forwarding(models.Model):
    domain = models.ForeignKey(Domain, on_delete=models.CASCADE)
    target = models.CharField(max_length=100)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.pk is None:
            return
        self.loaded_target = f"{self.target}@{self.domain.name}"


def targets():
    return [(each.loaded_target, each.domain.name) for each in Forwarding.objects.all()]


class Calendar(models.Model):
    domain = models.ForeignKey(Domain, on_delete=models.CASCADE)
    name = models.CharField(max_length=100)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.pk:
            self.loaded_domain = ""
        else:
            self.loaded_domain = self.domain.name


def calendars():
    return [(calendar.name, calendar.domain.name) for calendar in Calendar.objects.all()]
