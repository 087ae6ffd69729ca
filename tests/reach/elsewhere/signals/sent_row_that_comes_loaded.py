from django.db.models import prefetch_related_objects
from django.db.models.signals import pre_save
from django.dispatch import receiver
from library.models import Member


@receiver(pre_save, sender=Member)
def tell_copies(sender, instance, **kwargs):
    for loan in instance.loans.all():
        print(loan.copy.number)


def run():
    member = Member.objects.first()
    prefetch_related_objects([member], "loans__copy")
    member.save()
    pre_save.disconnect(tell_copies, sender=Member)
