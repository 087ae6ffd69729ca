from django.contrib.auth.signals import user_logged_in
from django.db import models
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver


class Bill(models.Model):
    is_open = models.BooleanField(default=True)

    def check(self):
        from .tasks import check  # ARC122 let the caller call both

        check(self.pk)


def quiet(function):
    return function


@receiver(post_delete, sender=Bill)
@quiet
def delete_bill(sender, instance, **kwargs):
    if instance.is_open:
        from .tasks import check  # ARC122 models reach up into tasks (billing.tasks.check): move the receiver delete_bill into a module of signals

        check(instance.pk)


def save_bill(sender, instance, **kwargs):
    from .tasks import check  # ARC122 move the receiver save_bill into a module of signals

    check(instance.pk)


post_save.connect(save_bill, sender=Bill)


@receiver(user_logged_in)
def greet(sender, user, **kwargs):
    from .tasks import check  # ARC122 move the receiver greet into a module of signals

    check(user.pk)


def helper(instance):
    from .tasks import check  # ARC122 let the caller call both

    check(instance.pk)
