from django.db import models
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver


class Domain(models.Model):
    name = models.CharField(max_length=50)


class Harvester(models.Model):
    url = models.URLField()


class Mailbox(models.Model):
    address = models.EmailField()
    domain = models.ForeignKey(Domain, on_delete=models.CASCADE)
    harvester = models.ForeignKey(Harvester, on_delete=models.CASCADE)


class Quota(models.Model):
    mailbox = models.ForeignKey(Mailbox, on_delete=models.DO_NOTHING)
    address = models.EmailField()


class Alias(models.Model):
    address = models.EmailField()
    domain = models.ForeignKey(Domain, on_delete=models.CASCADE)


class Removal(models.Model):
    address = models.EmailField()


class Count(models.Model):
    mailboxes = models.IntegerField()


@receiver(post_delete, sender=Mailbox)
def has_a_foreign_key(sender, instance, **kwargs):  # ARC113
    Quota.objects.filter(address=instance.address).delete()


@receiver(post_delete, sender=Mailbox)
def is_pointed_to(sender, instance, **kwargs):  # ARC113
    Harvester.objects.filter(url=instance.address).delete()


@receiver(post_delete, sender=Mailbox)
def creates_too(sender, instance, **kwargs):  # ARC113 writes Alias (line 50: Alias.delete) and writes Removal (line 51: Removal.create)
    Alias.objects.filter(address=instance.address).delete()
    Removal.objects.create(address=instance.address)


@receiver(post_delete, sender=Mailbox)
def changes_a_number(sender, instance, **kwargs):  # ARC113
    Count.objects.update(mailboxes=models.F("mailboxes") - 1)


@receiver([post_save, post_delete], sender=Mailbox)
def on_saving_too(sender, instance, **kwargs):  # ARC113
    Alias.objects.filter(address=instance.address).delete()


@receiver(post_delete, sender=Mailbox)
def of_a_common_parent(sender, instance, **kwargs):  # ARC113
    Alias.objects.filter(address=instance.address, domain=instance.domain).delete()


@receiver(post_delete, sender=Mailbox)
def whichever_rows_there_are(sender, instance, **kwargs):  # ARC113
    Removal.objects.filter(address="").delete()


@receiver(post_delete)
def of_any_model(sender, instance, **kwargs):  # ARC113 on post_delete, writes Removal
    Removal.objects.filter(address=instance.address).delete()
