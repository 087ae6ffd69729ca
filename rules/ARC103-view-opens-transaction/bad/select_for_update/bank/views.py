from django.shortcuts import get_object_or_404, redirect

from .models import Account


def freeze(request, iban):
    account = get_object_or_404(
        Account.objects.filter(is_frozen=False)
        .order_by("pk")
        .select_for_update(),  # ARC103 freeze
        iban=iban,
    )
    account.is_frozen = True
    account.save(update_fields=["is_frozen"])
    return redirect("account-list")
