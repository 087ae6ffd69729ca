from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect

from . import services


@login_required
@transaction.atomic  # ARC103 close_month
def close_month(request, month):
    services.close_month(month)
    return redirect("month-list")


@transaction.atomic(durable=True)  # ARC103 reopen_month
def reopen_month(request, month):
    services.close_month(month)
    return HttpResponse(status=204)
