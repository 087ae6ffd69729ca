from django.db import transaction


@transaction.atomic
def transfer(*, source, target):
    source.is_active = False
    source.save()
    target.plan = source.plan
    target.save()
