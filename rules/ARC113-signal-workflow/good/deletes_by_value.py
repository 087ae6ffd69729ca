from django.db import models
from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver


class Mailbox(models.Model):
    address = models.EmailField()


class Alias(models.Model):
    address = models.EmailField()


class Measurement(models.Model):
    kind = models.IntegerField()
    of = models.IntegerField()


class Policy(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        managed = False


class Spam(models.Model):
    email = models.EmailField()
    policy = models.ForeignKey(Policy, on_delete=models.CASCADE)

    class Meta:
        managed = False


@receiver(post_delete, sender=Mailbox)
def drop_the_alias_of_the_same_address(sender, instance, **kwargs):
    Alias.objects.filter(address=instance.address).delete()


@receiver(pre_delete, sender=Mailbox)
def drop_measurements(sender, instance, **kwargs):
    Measurement.objects.filter(kind__in=(1, 2), of=instance.pk).delete()


@receiver([pre_delete, post_delete], sender=Mailbox)
def drop_rows_in_tables_of_another_program(sender, instance, **kwargs):
    forget(instance.address)


def forget(address):
    spam = Spam.objects.get(email=address)
    spam.policy.delete()
    spam.delete()
