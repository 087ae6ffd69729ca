from django.db import transaction

from .models import LedgerEntry, Payment


@transaction.atomic
def record_payment(*, amount):
    payment = Payment.objects.create(amount=amount)
    LedgerEntry.objects.create(text=f"Payment {payment.pk}")
    return payment
