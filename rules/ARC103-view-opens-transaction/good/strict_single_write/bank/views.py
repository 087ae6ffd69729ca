from django.db import transaction
from django.shortcuts import redirect

from .models import Account


@transaction.atomic
def freeze(request, pk):
    Account.objects.filter(pk=pk).update(is_frozen=True)
    return redirect("account-list")
