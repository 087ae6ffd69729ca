from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.views import View

from .models import Account, Transfer


def transfer(request, source_id, target_id):
    with transaction.atomic():
        source = get_object_or_404(Account.objects.select_for_update(), pk=source_id)
        target = get_object_or_404(Account.objects.select_for_update(), pk=target_id)
        Transfer.objects.create(source=source, target=target, amount=100)
        source.balance -= 100
        source.save()
        target.balance += 100
        target.save()
    return redirect("account-list")


class ResetView(View):
    @transaction.atomic
    def post(self, request):
        for account in Account.objects.all():
            account.balance = 0
            account.save()
        return redirect("account-list")
